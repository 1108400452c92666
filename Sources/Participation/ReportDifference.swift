import ReportModel

/// What changes when a unit's figures come from other reports than before.
struct ReportDifference {
    /// One figure that is not what it was.
    struct Figure {
        /// Address of the figure: `participants`, `indicator:TIN_BAI`.
        var address: String
        /// `nil` where it was not stated.
        var old: Int?
        var new: Int?

        var change: ReportChange { .figure(address, before: old, after: new) }

        var isLoss: Bool { old.map { old in new.map { $0 < old } ?? true } ?? false }
    }

    /// Figures that differ, in the order of the form.
    let figures: [Figure]
    /// Activities that are gone: neither their title nor one of their type on that day is left.
    let dropped: [Activity]
    /// Activities that are still there with fewer visits.
    let lowered: [(activity: Activity, participants: Int)]
    /// Activities whose title was not there before.
    let added: [Activity]
    /// Whether remarks were there and are no more.
    let losesRemarks: Bool
    /// Whether remarks are there and were none, or say something else.
    let changesRemarks: Bool

    init(from before: Speakers, to after: Speakers, _ rules: StatementRules) {
        figures = ReportDifference.figures(from: before, to: after)
        // Days that go on to be spoken for by the same report are as they were.
        let changed = before.activities.indices.filter { before.activities[$0] !== after.activities[$0] }
        let old = ReportDifference.activities(on: changed, of: before, rules)
        let new = ReportDifference.activities(on: changed, of: after, rules)
        let said = before.remarks?.submission.remarks
        let says = after.remarks?.submission.remarks
        losesRemarks = said?.isEmpty == false && says?.isEmpty ?? true
        changesRemarks = says?.isEmpty == false && says != said
        guard !old.isEmpty else {
            // A first report: nothing is compared.
            (dropped, lowered, added) = ([], [], new)
            return
        }
        let newByTitle = Dictionary(grouping: new, by: \.title)
        let oldTitles = Set(old.map(\.title))
        let newKinds = Set(new.map { Kind(of: $0) })
        dropped = old.filter { newByTitle[$0.title] == nil && !newKinds.contains(Kind(of: $0)) }
        added = new.filter { !oldTitles.contains($0.title) }
        lowered = old.compactMap { activity in
            guard let same = newByTitle[activity.title]?.filter({ $0.date == activity.date }), same.count == 1,
                same[0].participants < activity.participants
            else { return nil }
            return (activity, same[0].participants)
        }
    }

    /// Day and type: an activity whose title was corrected is still there.
    private struct Kind: Hashable {
        var date: CalendarDate
        var type: String

        init(of activity: Activity) {
            date = activity.date
            type = activity.type
        }
    }

    /// Activities that count on some days, newest report first, in the order stated.
    static func activities(on days: [Int], of speakers: Speakers, _ rules: StatementRules) -> [Activity] {
        var chosen: [ObjectIdentifier: (statement: Statement, days: DaySet)] = [:]
        for day in days {
            guard let statement = speakers.activities[day] else { continue }
            chosen[ObjectIdentifier(statement), default: (statement, DaySet(capacity: rules.dayCount))].days.insert(day)
        }
        return chosen.values.sorted { $0.statement.rank > $1.statement.rank }
            .flatMap { $0.statement.activities(on: $0.days, rules) }
    }

    /// Figures of two states that differ.
    static func figures(from before: Speakers, to after: Speakers) -> [Figure] {
        let counts: [(String, KeyPath<Totals, Int>)] = [
            ("activities", \.activities), ("sessions", \.sessions), ("participants", \.participants),
            ("female_participants", \.femaleParticipants), ("books_donated", \.booksDonated),
        ]
        let old = before.totals
        let new = after.totals
        let fallen = counts.compactMap { address, path -> Figure? in
            old[keyPath: path] == new[keyPath: path]
                ? nil : Figure(address: address, old: old[keyPath: path], new: new[keyPath: path])
        }
        let oldValues = before.indicatorValues
        let newValues = after.indicatorValues
        return fallen
            + Set(oldValues.keys).union(newValues.keys).sorted().compactMap { code in
                oldValues[code] == newValues[code]
                    ? nil
                    : Figure(address: "indicator:\(code)", old: oldValues[code], new: newValues[code])
            }
    }
}
