public import ReportModel

/// Computes participation summaries. Pure: the same records give the same figures, whatever their order.
public struct Aggregator: Sendable {
    public let records: Records
    private let shape: TallyShape
    /// Own tally, effective report and standing of every unit that reports.
    private let own: [UnitCode: OwnFigures]
    /// Median visits by kind of unit over the whole campaign, to tell outliers.
    private let medians: [String: Int]

    private struct OwnFigures: Sendable {
        var tally: Tally
        var report: EffectiveReport
        var standing: UnitStanding
        var newestReceipt: Timestamp?
    }

    /// - Parameter through: the day of a bulletin. Activities count up to and including it, submissions that speak of later
    ///   days alone do not, and a unit has reported when a submission of it speaks of that day. `nil` counts all.
    public init(_ records: Records, through lastDay: CalendarDate? = nil) {
        self.records = records
        let shape = TallyShape(campaign: records.campaign)
        var own: [UnitCode: OwnFigures] = [:]
        for unit in records.tree.units where unit.reports {
            let timeline = records.timeline(of: unit.code)
            let (report, standing, newest) =
                lastDay.map { timeline.bulletin(of: $0) } ?? (timeline.report, timeline.standing, timeline.newestReceipt)
            var tally = Tally(shape: shape)
            for activity in report.activities ?? [] { tally.add(activity, shape: shape) }
            own[unit.code] = OwnFigures(tally: tally, report: report, standing: standing, newestReceipt: newest)
        }
        self.shape = shape
        self.own = own
        var participants: [String: [Int]] = [:]
        for unit in records.tree.units {
            guard let figures = own[unit.code], figures.standing.state.hasReported else { continue }
            participants[unit.kind, default: []].append(figures.tally.totals.participants)
        }
        medians = Outlier.medians(of: participants)
    }

    /// The standing of a unit; `nil` when it does not report.
    public func standing(of unit: UnitCode) -> UnitStanding? { own[unit]?.standing }

    /// The summary of a unit and everything below it; `nil` when there is no such unit.
    public func summary(of code: UnitCode) -> Summary? {
        let campaign = records.campaign
        guard let unit = records.tree[code] else { return nil }
        let subtree = records.tree.subtree(of: code)
        let children = childSummaries(of: unit)
        var tally = Tally(shape: shape)
        for child in children { tally += child.tally }

        let units = subtree.compactMap { below -> UnitFigures? in
            guard let figures = own[below.code] else { return nil }
            return UnitFigures(
                unit: below, totals: figures.tally.totals, standing: figures.standing,
                indicators: figures.report.indicators ?? [:])
        }
        let activities = reportedActivities(of: subtree)
        let newest = subtree.compactMap { own[$0.code]?.newestReceipt }.max()
        return Summary(
            unit: unit,
            asOf: max(newest ?? campaign.periodEndSlot, campaign.periodEndSlot),
            newestReceipt: newest,
            reporting: reporting(of: subtree),
            totals: tally.totals,
            children: children.map(\.summary),
            units: units,
            activityTypes: zip(campaign.activityTypes, tally.byType).map { Cut(key: $0, totals: $1) },
            audienceGroups: zip(campaign.audienceGroups, tally.byGroup).map { Cut(key: $0, totals: $1) },
            dates: zip(campaign.period.days, tally.byDate).map { Cut(key: $0, totals: $1) },
            indicators: campaign.indicators.map { figure(of: $0, in: subtree) },
            remarks: subtree.compactMap { below in
                guard let remarks = own[below.code]?.report.remarks, !remarks.isEmpty else { return nil }
                return UnitRemarks(unit: below, remarks: remarks)
            },
            activities: activities,
            possibleDuplicates: PossibleDuplicate.find(in: activities, tree: records.tree),
            outliers: Outlier.find(in: units, medians: medians),
            population: population(of: unit),
            participantsByChildAndDate: children.map { $0.tally.byDate.map(\.participants) })
    }

    /// Each direct child with its subtree, and first the unit itself when it has figures of its own.
    private func childSummaries(of unit: Unit) -> [(summary: ChildSummary, tally: Tally)] {
        var parts: [(summary: ChildSummary, tally: Tally)] = []
        if let figures = own[unit.code] {
            parts.append(
                (
                    ChildSummary(
                        unit: unit, isSelf: true, totals: figures.tally.totals, reporting: reporting(of: [unit]),
                        indicators: figures.report.indicators ?? [:]),
                    figures.tally
                ))
        }
        for child in records.tree.children(of: unit.code) {
            let below = records.tree.subtree(of: child.code)
            var tally = Tally(shape: shape)
            var indicators: [String: Int] = [:]
            for unit in below {
                guard let figures = own[unit.code] else { continue }
                tally += figures.tally
                indicators.merge(figures.report.indicators ?? [:], uniquingKeysWith: +)
            }
            parts.append(
                (
                    ChildSummary(
                        unit: child, isSelf: false, totals: tally.totals, reporting: reporting(of: below),
                        indicators: indicators),
                    tally
                ))
        }
        return parts
    }

    private func reporting(of units: [Unit]) -> Reporting {
        var reporting = Reporting()
        for unit in units where unit.reports {
            guard let standing = own[unit.code]?.standing else { continue }
            reporting.expected += 1
            if standing.state.hasReported {
                reporting.reported += 1
                if standing.isLate { reporting.late += 1 } else { reporting.onTime += 1 }
            } else {
                reporting.missing.append(unit.code)
            }
            if standing.state == .complete { reporting.complete += 1 }
        }
        return reporting
    }

    private func figure(of indicator: Indicator, in subtree: [Unit]) -> IndicatorFigure {
        var value: Int?
        var statedBy = 0
        var asked = 0
        for unit in subtree {
            if unit.reports, indicator.isAsked(ofLevel: records.tree.level(of: unit.code)) { asked += 1 }
            if let stated = own[unit.code]?.report.indicators?[indicator.code] {
                value = (value ?? 0) + stated
                statedBy += 1
            }
        }
        return IndicatorFigure(indicator: indicator, value: value, statedBy: statedBy, asked: asked)
    }

    /// In order of date, unit and title; ties in the order they were stated.
    private func reportedActivities(of subtree: [Unit]) -> [ReportedActivity] {
        var keyed: [(day: Int, unit: Int, position: Int, value: ReportedActivity)] = []
        for (unitPosition, unit) in subtree.enumerated() {
            for (position, activity) in (own[unit.code]?.report.activities ?? []).enumerated() {
                keyed.append(
                    (activity.date.ordinal, unitPosition, position, ReportedActivity(unit: unit, activity: activity)))
            }
        }
        keyed.sort { ($0.day, $0.unit, $0.position) < ($1.day, $1.unit, $1.position) }
        return keyed.map(\.value)
    }

    /// The unit's own statement, otherwise the sum over the nearest units below that state one.
    private func population(of unit: Unit) -> Int? {
        if let stated = unit.population { return stated }
        let parts = records.tree.children(of: unit.code).compactMap { population(of: $0) }
        return parts.isEmpty ? nil : parts.reduce(0, +)
    }
}
