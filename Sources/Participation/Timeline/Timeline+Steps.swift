public import ReportModel

extension Timeline {
    /// What a delivery is worth now, and what it changed when it came.
    public struct Step: Sendable {
        /// ``Delivery/sequence``.
        public var sequence: Int
        public var bearing: Bearing
        /// Empty when it changed nothing.
        public var changes: [ReportChange]
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
                sequence: delivery.sequence, bearing: bearing(of: delivery), changes: Timeline.changes(difference))
        }
    }

    private static func changes(_ difference: ReportDifference) -> [ReportChange] {
        var changes = difference.figures.map(\.change)
        func name(_ activities: [Activity], _ change: ([String], Int) -> ReportChange) {
            guard !activities.isEmpty else { return }
            changes.append(change(activities.prefix(named).map(\.title), max(0, activities.count - named)))
        }
        name(difference.dropped) { .dropped($0, more: $1) }
        name(difference.added) { .added($0, more: $1) }
        if difference.losesRemarks { changes.append(.remarksGone) }
        if difference.changesRemarks { changes.append(.remarksNew) }
        return changes
    }
}
