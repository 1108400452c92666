import ReportModel

/// Finds activities that may be one event stated several times. It only lists: what is one event, people decide.
struct DuplicateFinder {
    /// Visits of two statements of one event differ by at most this share of the larger.
    private static let tolerance = 0.215
    /// The same where titles or groups leave more doubt.
    private static let narrow = 0.055
    /// The same for a sum over several units.
    private static let ofSum = 0.06
    /// From this share of common words on, titles are near-equal.
    private static let likeness = 0.6
    /// Units below from which on an event is one that each of them holds.
    private static let crowd = 3
    /// Most units beside each other that state one joint event.
    private static let mostJoint = 4

    private let activities: [ReportedActivity]
    private let tree: UnitTree
    private var titles: [TitleLikeness] = []
    /// Numbers of the units that state them.
    private var units: [Int] = []
    private var found: [(order: Int, pair: PossibleDuplicate)] = []
    /// Activities of upper units that are explained.
    private var settled: Set<Int> = []

    /// - Parameters:
    ///   - activities: all that count below and of one unit.
    ///   - campaign: the words of its title say nothing in a title of it.
    static func find(
        in activities: [ReportedActivity], tree: UnitTree, campaign: Campaign, titles: TitleBook
    ) -> [PossibleDuplicate] {
        var finder = DuplicateFinder(activities, tree, campaign, titles)
        return finder.search()
    }

    private init(_ activities: [ReportedActivity], _ tree: UnitTree, _ campaign: Campaign, _ book: TitleBook) {
        self.activities = activities
        self.tree = tree
        let ofCampaign = book.numbers(ofName: campaign.title)
        var known: [UnitCode: (number: Int, names: Set<Int>)] = [:]
        titles.reserveCapacity(activities.count)
        units.reserveCapacity(activities.count)
        for entry in activities {
            let code = entry.unit.code
            let unit =
                known[code]
                ?? (known.count, tree.path(to: code).reduce(into: []) { $0.formUnion(book.numbers(ofName: $1.name)) })
            known[code] = unit
            units.append(unit.number)
            titles.append(TitleLikeness(book.words(of: entry.activity.title), names: unit.names, campaign: ofCampaign))
        }
    }

    private mutating func search() -> [PossibleDuplicate] {
        var byDay: [CalendarDate: [Int]] = [:]
        for (index, entry) in activities.enumerated() where entry.people > 0 && entry.activity.sum == nil {
            byDay[entry.activity.date, default: []].append(index)
        }
        for day in byDay.keys.sorted() {
            let indices = byDay[day] ?? []
            restatements(indices)
            joint(indices)
        }
        return found.sorted { ($0.order) < ($1.order) }.map(\.pair)
    }

    // MARK: An upper unit and those below it

    private mutating func restatements(_ indices: [Int]) {
        let byUnit = Dictionary(grouping: indices) { activities[$0].unit.code }
        var below: [Int: [Int]] = [:]
        for index in indices {
            for ancestor in tree.path(to: activities[index].unit.code).dropLast() {
                for upper in byUnit[ancestor.code] ?? [] where isLike(upper, index) { below[upper, default: []].append(index) }
            }
        }
        for upper in below.keys.sorted() { takeSum(upper, of: below[upper] ?? []) }
        // Every statement below explains one above: the nearest in number first.
        let pairs = below.flatMap { upper, parts in
            let isCrowd = Set(parts.map { activities[$0].unit.code }).count >= DuplicateFinder.crowd
            return parts.filter { isNear(upper, $0, inCrowd: isCrowd) }.map { (upper: upper, part: $0) }
        }.filter { !settled.contains($0.upper) }
            .sorted { (difference($0.upper, $0.part), $0.upper, $0.part) < (difference($1.upper, $1.part), $1.upper, $1.part) }
        var taken: Set<Int> = []
        for pair in pairs where !settled.contains(pair.upper) && !taken.contains(pair.part) {
            settled.insert(pair.upper)
            taken.insert(pair.part)
            found.append((pair.upper, PossibleDuplicate(.restated, [activities[pair.upper], activities[pair.part]])))
        }
    }

    /// The upper unit states the sum of at least two units below.
    private mutating func takeSum(_ upper: Int, of parts: [Int]) {
        guard Set(parts.map { activities[$0].unit.code }).count > 1 else { return }
        let whole = activities[upper].people
        func isSum(_ parts: [Int], within share: Double) -> Bool {
            let sum = parts.reduce(0) { $0 + activities[$1].people }
            return Double(abs(sum - whole)) <= Double(max(sum, whole)) * share
        }
        func take(_ parts: [Int]) {
            settled.insert(upper)
            found.append((upper, PossibleDuplicate(.sum, [activities[upper]] + parts.map { activities[$0] })))
        }
        if isSum(parts, within: DuplicateFinder.ofSum) { return take(parts) }
        // One of them may have come later, or not be meant: then the sum must fit to the point.
        guard parts.count > 2 else { return }
        let sum = parts.reduce(0) { $0 + activities[$1].people }
        for left in parts where sum - activities[left].people == whole { return take(parts.filter { $0 != left }) }
    }

    // MARK: Units beside each other

    /// Hundreds of schools of one commune may hold the like on one day: those that can be meant are looked for by their number,
    /// and no more of them than decide.
    private mutating func joint(_ indices: [Int]) {
        let bySibling = Dictionary(grouping: indices) { activities[$0].unit.parent ?? "" }
        for parent in bySibling.keys.sorted() where !parent.isEmpty {
            let own = (bySibling[parent] ?? []).filter { tree.children(of: activities[$0].unit.code).isEmpty }
            let byNumber = Dictionary(grouping: own) { activities[$0].people }
            let sayers = own.filter { titles[$0].saysJoint }
            var taken: Set<Int> = []
            for index in own where !taken.contains(index) {
                func isAlike(_ other: Int) -> Bool {
                    units[other] != units[index] && !taken.contains(other) && isLike(index, other)
                }
                let alike = DuplicateFinder.first(2, of: own, where: isAlike)
                let isAlone = alike.count == 1
                // Among several, only the same number shows one event, or a title that says so.
                let candidates =
                    isAlone || titles[index].saysJoint
                    ? own : Array(Set(byNumber[activities[index].people] ?? []).union(sayers))
                let same =
                    alike.isEmpty
                    ? []
                    : DuplicateFinder.first(DuplicateFinder.mostJoint, of: candidates) {
                        isJoint(index, $0, isAlone: isAlone) && isAlike($0)
                    }
                guard !same.isEmpty, same.count < DuplicateFinder.mostJoint else { continue }
                taken.formUnion(same + [index])
                found.append((index, PossibleDuplicate(.joint, ([index] + same).sorted().map { activities[$0] })))
            }
        }
    }

    /// At most so many of the indices that pass the test.
    private static func first(_ count: Int, of indices: [Int], where passes: (Int) -> Bool) -> [Int] {
        var result: [Int] = []
        for index in indices where passes(index) {
            result.append(index)
            if result.count == count { break }
        }
        return result
    }

    /// Schools hold like events on one day as a rule; one event of theirs shows by its number, or says so.
    ///
    /// - Parameter isAlone: no other unit beside them holds the like on that day.
    private func isJoint(_ a: Int, _ b: Int, isAlone: Bool) -> Bool {
        let says = titles[a].saysJoint || titles[b].saysJoint
        if says { return difference(a, b) <= DuplicateFinder.tolerance }
        let isExact = activities[a].people == activities[b].people
        let isDistinct = isAlone && min(titles[a].strong.count, titles[b].strong.count) >= 3
        if isExact { return isDistinct || !activities[a].people.isMultiple(of: 50) }
        return isDistinct && difference(a, b) <= DuplicateFinder.narrow && !isCeremony(a)
    }

    /// An opening is held by every school for itself.
    private func isCeremony(_ index: Int) -> Bool {
        let words = Set(titles[index].strong.map(\.text))
        return words.isSuperset(of: ["phat", "dong"]) || words.isSuperset(of: ["khai", "mac"])
    }

    // MARK: Likeness

    private func isLike(_ a: Int, _ b: Int) -> Bool {
        guard activities[a].isReach == activities[b].isReach, let likeness = titles[a].likeness(to: titles[b]) else {
            return false
        }
        if likeness >= DuplicateFinder.likeness { return true }
        return activities[a].activity.type == activities[b].activity.type
    }

    /// - Parameter inCrowd: several units below hold the like on that day, so likeness alone says little.
    private func isNear(_ a: Int, _ b: Int, inCrowd: Bool) -> Bool {
        if inCrowd, !titles[a].holds(orIsHeldBy: titles[b]) { return false }
        let one = activities[a].activity
        let other = activities[b].activity
        let groups = Set(one.audiences.map(\.group)).isDisjoint(with: other.audiences.map(\.group))
        let isDoubtful = inCrowd || groups || one.type != other.type
        return difference(a, b) <= (isDoubtful ? DuplicateFinder.narrow : DuplicateFinder.tolerance)
    }

    /// Difference of visits as a share of the larger.
    private func difference(_ a: Int, _ b: Int) -> Double {
        let (one, other) = (activities[a].people, activities[b].people)
        return Double(abs(one - other)) / Double(max(one, other, 1))
    }
}
