public import ReportModel

extension Aggregator {
    /// What the figures of a unit and everything below it stand on: what an approval of them must keep.
    ///
    /// - Returns: `nil` when nothing of them stands, so that there is nothing to approve.
    public func terms(of code: UnitCode) -> ApprovalTerms? {
        let units = records.tree.subtree(of: code)
        // A report leaves whole: what it states counts here also where a newer one speaks in its place.
        let standing = units.flatMap { records.timeline(of: $0.code).statements.values }.map(\.submission)
        guard units.contains(where: { own[$0.code]?.standing.state.hasReported ?? false }) else { return nil }
        let campaign = records.campaign
        let activities = standing.flatMap { $0.activities ?? [] }
        let types = Set(activities.map(\.type))
        let groups = Set(activities.flatMap(\.audiences).map(\.group))
        let indicators = Set(standing.flatMap { ($0.indicators ?? [:]).keys })
        let kinds = Set(units.map(\.kind))
        let codes = Set(units.map(\.code))
        let held = Set(
            decisions.filter { $0.state == .holds && $0.unit.map { codes.contains($0.code) } ?? false }.map(\.decision))
        return ApprovalTerms(
            // In the order of the file, as that is the order they are applied in.
            decisions: records.decisions.filter(held.contains),
            activityTypes: campaign.activityTypes.filter { types.contains($0.code) },
            audienceGroups: campaign.audienceGroups.filter { groups.contains($0.code) },
            indicators: campaign.indicators.filter { indicators.contains($0.code) }, days: days(of: standing), units: units,
            unitKinds: campaign.unitKinds.filter { kinds.contains($0.code) })
    }

    /// The days that activities speak of, and those of reports that stand or fall with their days.
    private func days(of reports: [Submission]) -> DateSpan? {
        let byDay = Set(records.campaign.indicators.filter { $0.over == .day }.map(\.code))
        var days: [CalendarDate] = []
        for report in reports {
            let activities = report.activities ?? []
            days += activities.map(\.date)
            if activities.isEmpty { days.append(report.covers.from) }
            if (report.indicators ?? [:]).keys.contains(where: byDay.contains) {
                days += [report.covers.from, report.covers.to]
            }
        }
        guard let from = days.min(), let to = days.max() else { return nil }
        return DateSpan(from: from, to: to)
    }
}
