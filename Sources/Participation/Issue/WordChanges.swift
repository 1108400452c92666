public import ReportModel

/// Words of a unit's report that are not what they were when a document was issued: a remark, the title of an activity.
public struct WordChange: Hashable, Sendable {
    /// Name of the unit.
    public var unit: String
    public var kind: Kind
    /// `nil` for words that are new.
    public var before: String?
    /// `nil` for words that are gone.
    public var now: String?
    public var causes: [FigureChange.Cause]

    public init(unit: String, kind: Kind, before: String?, now: String?, causes: [FigureChange.Cause]) {
        self.unit = unit
        self.kind = kind
        self.before = before
        self.now = now
        self.causes = causes
    }

    public enum Kind: Hashable, Sendable {
        case strength, limitation, proposal
        /// Of an activity of this day.
        case title(CalendarDate)
    }

    /// What the words are: `Kiến nghị`, `Tên hoạt động ngày 03/10/2023`.
    public var name: String {
        switch kind {
        case .strength: "Ưu điểm"
        case .limitation: "Hạn chế"
        case .proposal: "Kiến nghị"
        case .title(let day): "Tên hoạt động ngày \(FigureChange.words(day))"
        }
    }
}

/// The changed words between two issues, in the order of the units. Activities that came or went are told by their figures.
public enum WordChanges {
    /// - Parameters:
    ///   - before: as they were issued; of a unit whose words were not kept then nothing is told.
    ///   - campaignChanged: whether `campaign.yaml` or `units.csv` is another.
    public static func list(from before: FrozenFigures, to now: FrozenFigures, campaignChanged: Bool) -> [WordChange] {
        let old = Dictionary(before.units.map { ($0.unit, $0) }, uniquingKeysWith: { first, _ in first })
        let keptWords = before.units.contains { $0.words != nil }
        return now.units.flatMap { entry -> [WordChange] in
            let earlier = old[entry.unit]
            guard let words = entry.words, earlier == nil ? keptWords : earlier?.words != nil else { return [] }
            return changes(from: earlier?.words ?? FrozenFigures.Words(), to: words).map { kind, before, now in
                WordChange(
                    unit: entry.name, kind: kind, before: before, now: now,
                    causes: causes(of: kind, earlier, entry, campaignChanged))
            }
        }
    }

    private typealias Change = (kind: WordChange.Kind, before: String?, now: String?)

    private static func changes(from old: FrozenFigures.Words, to new: FrozenFigures.Words) -> [Change] {
        var changes = titles(old.titles, new.titles)
        let kinds: [(WordChange.Kind, KeyPath<Remarks, [String]>)] = [
            (.strength, \.strengths), (.limitation, \.limitations), (.proposal, \.proposals),
        ]
        for (kind, path) in kinds {
            let gone = old.remarks[keyPath: path].left(without: new.remarks[keyPath: path])
            let came = new.remarks[keyPath: path].left(without: old.remarks[keyPath: path])
            for index in 0..<max(gone.count, came.count) {
                changes.append((kind, index < gone.count ? gone[index] : nil, index < came.count ? came[index] : nil))
            }
        }
        return changes
    }

    /// Titles that took the place of others of the same day and type.
    private static func titles(_ old: [FrozenFigures.Title], _ new: [FrozenFigures.Title]) -> [Change] {
        var order: [FrozenFigures.Title.Key] = []
        var seen: Set<FrozenFigures.Title.Key> = []
        for title in new where seen.insert(title.key).inserted { order.append(title.key) }
        let earlier = Dictionary(grouping: old, by: \.key)
        let later = Dictionary(grouping: new, by: \.key)
        return order.flatMap { key -> [Change] in
            guard let day = CalendarDate(iso: key.day) else { return [] }
            let before = (earlier[key] ?? []).map(\.text)
            let now = (later[key] ?? []).map(\.text)
            return zip(before.left(without: now), now.left(without: before)).map { (.title(day), $0, $1) }
        }
    }

    private static func causes(
        of kind: WordChange.Kind, _ before: FrozenFigures.UnitEntry?, _ now: FrozenFigures.UnitEntry, _ campaignChanged: Bool
    ) -> [FigureChange.Cause] {
        func speaks(_ source: FrozenFigures.Source) -> Bool {
            if case .title = kind { source.holdsActivities ?? true } else { source.holdsRemarks ?? true }
        }
        let earlier = (before?.sources ?? []).filter(speaks)
        let later = now.sources.filter(speaks)
        let old = Set(earlier.map(\.sha256))
        let new = Set(later.map(\.sha256))
        let causes =
            later.filter { !old.contains($0.sha256) }.map(\.cause)
            + earlier.filter { !new.contains($0.sha256) }.map { $0.gone(from: now) }
        return causes.isEmpty ? [campaignChanged ? .campaign : .readAgain] : causes
    }
}
