import ReportModel
import Vietnamese

/// What changes when one effective report takes the place of another, in Vietnamese phrases for clerks and officers.
struct ReportDifference {
    /// One figure that is not what it was.
    struct Figure {
        var name: String
        /// `nil` where it was not stated.
        var old: Int?
        var new: Int?

        /// `lượt người từ 120 lên 150`, `chỉ tiêu TIN_BAI (5) không còn`.
        var phrase: String {
            switch (old, new) {
            case (let old?, let new?):
                "\(name) từ \(NumberFormat.integer(old)) \(new < old ? "xuống" : "lên") \(NumberFormat.integer(new))"
            case (let old?, nil): "\(name) (\(NumberFormat.integer(old))) không còn"
            case (nil, let new?): "thêm \(name) (\(NumberFormat.integer(new)))"
            case (nil, nil): name
            }
        }

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

    init(from before: EffectiveReport, to after: EffectiveReport) {
        let old = before.activities ?? []
        let new = after.activities ?? []
        figures = ReportDifference.figures(Totals(of: old), Totals(of: new)) + ReportDifference.indicators(before, after)
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
        let had = before.remarks?.isEmpty == false
        let has = after.remarks?.isEmpty == false
        losesRemarks = had && !has
        changesRemarks = has && before.remarks != after.remarks
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

    private static func figures(_ old: Totals, _ new: Totals) -> [Figure] {
        let pairs: [(String, KeyPath<Totals, Int>)] = [
            ("số hoạt động", \.activities), ("số buổi", \.sessions), ("lượt người", \.participants),
            ("số nữ", \.femaleParticipants), ("số sách quyên góp", \.booksDonated),
        ]
        return pairs.compactMap { name, path in
            old[keyPath: path] == new[keyPath: path]
                ? nil : Figure(name: name, old: old[keyPath: path], new: new[keyPath: path])
        }
    }

    private static func indicators(_ before: EffectiveReport, _ after: EffectiveReport) -> [Figure] {
        let old = before.indicators ?? [:]
        let new = after.indicators ?? [:]
        return Set(old.keys).union(new.keys).sorted().compactMap { code in
            old[code] == new[code] ? nil : Figure(name: "chỉ tiêu \(code)", old: old[code], new: new[code])
        }
    }
}
