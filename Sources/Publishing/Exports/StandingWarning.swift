public import Ledger
public import Participation
public import ReportModel

/// Something doubtful that was found in a report which stands.
public struct StandingWarning: Sendable {
    public var unit: Unit
    /// Name of the report's file.
    public var file: String?
    public var warning: RefusedFile.Reason

    /// Those of units of the campaign, in tree order.
    ///
    /// - Parameter warnings: of what was accepted, by ``Delivery/sequence``.
    public static func all(_ records: Records, _ warnings: [Int: [RefusedFile.Reason]]) -> [StandingWarning] {
        guard !warnings.isEmpty else { return [] }
        return records.tree.units.flatMap { unit -> [StandingWarning] in
            guard let timeline = records.timelines[unit.code] else { return [] }
            return timeline.deliveries.flatMap { delivery -> [StandingWarning] in
                guard let found = warnings[delivery.sequence],
                    [.counts, .partly, .waits].contains(timeline.bearing(of: delivery))
                else { return [] }
                return found.map { StandingWarning(unit: unit, file: delivery.fileName, warning: $0) }
            }
        }
    }
}
