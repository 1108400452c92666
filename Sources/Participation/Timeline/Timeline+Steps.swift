internal import ReportModel
import Vietnamese

extension Timeline {
    /// What a delivery is worth now, and what it changed when it came.
    public struct Step: Sendable {
        /// ``Delivery/sequence``.
        public var sequence: Int
        public var bearing: Bearing
        /// Vietnamese phrases, e.g. `lượt người từ 120 lên 150`; empty when it changed nothing.
        public var changes: [String]
    }

    /// Activities named in one change at most.
    private static let named = 3

    /// Every delivery in order of receipt.
    public var steps: [Step] {
        var past = Timeline(of: unit, rules: rules, frozenAt: frozenAt)
        return deliveries.map { delivery in
            let before = past.speakers
            past.add(delivery)
            let difference = ReportDifference(from: before, to: past.speakers, rules)
            return Step(
                sequence: delivery.sequence, bearing: bearing(of: delivery), changes: Timeline.phrases(difference))
        }
    }

    private static func phrases(_ difference: ReportDifference) -> [String] {
        var phrases = difference.figures.map(\.phrase)
        func name(_ activities: [Activity], _ verb: String) {
            guard !activities.isEmpty else { return }
            let titles = activities.prefix(named).map { "“\($0.title)”" }.joined(separator: ", ")
            let rest = activities.count > named ? " và \(NumberFormat.integer(activities.count - named)) hoạt động khác" : ""
            phrases.append("\(verb) \(titles)\(rest)")
        }
        name(difference.dropped, "bỏ hoạt động")
        name(difference.added, "thêm hoạt động")
        if difference.losesRemarks { phrases.append("phần nhận xét không còn") }
        if difference.changesRemarks { phrases.append("nhận xét mới") }
        return phrases
    }
}
