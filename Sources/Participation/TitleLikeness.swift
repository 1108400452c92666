/// What a title of one unit speaks of, for telling two statements of one event from statements of two.
///
/// The campaign's title and names of the units say nothing of their own in it. A class, because in a large commune each is
/// compared with thousands.
final class TitleLikeness: Sendable {
    private let title: TitleWords
    /// Words that carry meaning.
    let strong: [Word]
    /// Numbers of the words of the names of its unit and those above.
    private let names: Set<Int>
    var saysJoint: Bool { title.saysJoint }

    /// - Parameters:
    ///   - names: words of the names of its unit and those above.
    ///   - campaign: words of the campaign's title.
    init(_ title: TitleWords, names: Set<Int>, campaign: Set<Int>) {
        self.title = title
        self.names = names
        strong = title.strong.filter { !names.contains($0.number) && !campaign.contains($0.number) }
    }

    /// How much of the longer title the two have in common, 0 to 1; `nil` when they speak of different things.
    func likeness(to other: TitleLikeness) -> Double? {
        if !title.marks.isEmpty, !other.title.marks.isEmpty, title.marks != other.title.marks { return nil }
        let (own, theirs) = (expanded(by: other), other.expanded(by: self))
        // Two titles without a word of their own are alike as far as their weak words are.
        if own.isEmpty, theirs.isEmpty {
            return title.all.lazy.map(\.number).elementsEqual(other.title.all.lazy.map(\.number)) ? 1 : 0.5
        }
        var rest = Array(theirs.indices)
        var common = 0
        var unmatched = 0
        for index in own.indices {
            if let at = rest.firstIndex(where: { own[index].isSame(as: theirs[$0]) }) {
                rest.remove(at: at)
                common += 1
            } else {
                unmatched += 1
                // A word on either side that the other lacks makes them two; there are too few left for less.
                if theirs.count - common > own.count - index - 1 { return nil }
            }
        }
        guard common > 0, unmatched == 0 || rest.isEmpty else { return nil }
        return Double(common) / Double(max(own.count, theirs.count))
    }

    /// Whether every word of one but names of units stands in the other.
    func holds(orIsHeldBy other: TitleLikeness) -> Bool {
        let (own, theirs) = (plain, other.plain)
        return own.isSubset(of: theirs) || theirs.isSubset(of: own)
    }

    /// Its words but for names of units.
    private var plain: Set<Int> {
        var numbers: Set<Int> = []
        for word in title.all where !names.contains(word.number) && !TitleLikeness.ofPlaces.contains(word.text) {
            numbers.insert(word.number)
        }
        return numbers
    }

    private static let ofPlaces: Set<String> = ["tai", "xa", "phuong", "truong"]

    /// Its strong words with abbreviations written out as the other title writes them.
    private func expanded(by other: TitleLikeness) -> [Word] {
        guard !title.abbreviations.isEmpty else { return strong }
        return strong.flatMap { word -> [Word] in
            guard title.abbreviations.contains(word.text), let run = other.run(withInitials: word.text) else { return [word] }
            return run.filter { expanded in other.strong.contains { $0.number == expanded.number } }
        }
    }

    private func run(withInitials initials: String) -> [Word]? {
        let letters = Array(initials)
        let words = title.all
        guard words.count >= letters.count else { return nil }
        for start in 0...(words.count - letters.count) {
            let run = words[start..<(start + letters.count)]
            if zip(run, letters).allSatisfy({ $0.text.first == $1 }) { return Array(run) }
        }
        return nil
    }
}
