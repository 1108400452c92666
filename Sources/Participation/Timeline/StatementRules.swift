public import ReportModel

/// What a statement must fit to count: units, days, activity types, audience groups and indicators of the campaign as it is
/// now.
///
/// Intake asks the same of a file before it is accepted. A campaign is edited after files were collected, so every reading of
/// the ledger asks again, on the values kept there; title, letterhead and the like are no part of it.
public final class StatementRules: Sendable {
    let period: DateSpan
    let calendar: ReportingCalendar
    let dayCount: Int
    private let tree: UnitTree
    private let types: Set<String>
    private let groups: Set<String>
    private let indicators: [Indicator]
    private let spans: [String: Indicator.Span]

    public init(_ campaign: Campaign, tree: UnitTree) {
        self.tree = tree
        period = campaign.period
        calendar = ReportingCalendar(campaign, tree: tree)
        dayCount = campaign.period.count
        types = Set(campaign.activityTypes.map(\.code))
        groups = Set(campaign.audienceGroups.map(\.code))
        indicators = campaign.indicators
        spans = Dictionary(campaign.indicators.map { ($0.code, $0.over) }, uniquingKeysWith: { first, _ in first })
    }

    /// Indicators the campaign asks of a unit.
    func asked(of unit: UnitCode) -> [Indicator] {
        let level = tree.level(of: unit)
        return indicators.filter { $0.isAsked(ofLevel: level) }
    }

    /// What a value of an indicator stands for; `nil` when there is no such indicator.
    func span(of indicator: String) -> Indicator.Span? { spans[indicator] }

    func offset(of day: CalendarDate) -> Int { day.ordinal - period.from.ordinal }

    /// The days of the period in a span. A span that has none left, because the period was moved, stands for all of them, so
    /// that a withdrawal still reaches it.
    func days(of span: DateSpan) -> DaySet {
        var days = DaySet(capacity: dayCount)
        let last = dayCount - 1
        var from = max(0, offset(of: span.from))
        var to = min(last, offset(of: span.to))
        if from > to { (from, to) = (0, last) }
        for day in from...to { days.insert(day) }
        return days
    }

    // MARK: Whether it fits

    /// Why nothing of a unit can count; `nil` when it can.
    func misfit(of unit: UnitCode) -> Misfit? {
        guard let known = tree[unit] else { return .unitUnknown }
        return known.reports ? nil : .unitDoesNotReport
    }

    /// The first thing of a report that does not fit; the whole report then leaves.
    func misfit(of submission: Submission) -> Misfit? {
        let period = calendar.period(of: submission.unit)
        if submission.covers.to < period.from || submission.covers.from > period.to { return .days(submission.covers) }
        for activity in submission.activities ?? [] {
            if !period.contains(activity.date) { return .date(Misfit.Named(activity)) }
            if !types.contains(activity.type) { return .activityType(activity.type, Misfit.Named(activity)) }
            for audience in activity.audiences where !groups.contains(audience.group) {
                return .audience(audience.group, Misfit.Named(activity))
            }
        }
        return nil
    }

    /// Indicators of a report that leave alone: the campaign has them no more, or their days were cut.
    func misfits(ofIndicatorsIn submission: Submission) -> [String: Misfit] {
        var misfits: [String: Misfit] = [:]
        let isCut = !calendar.period(of: submission.unit).contains(submission.covers)
        for code in (submission.indicators ?? [:]).keys {
            switch spans[code] {
            case nil: misfits[code] = .indicator(code)
            case .day where isCut: misfits[code] = .indicatorDays(code, submission.covers)
            case .day, .period: break
            }
        }
        return misfits
    }

    /// What is left of a report's set of indicators without those that leave alone; `nil` when it says nothing of any.
    ///
    /// A set of the whole period has taken the place of an older one. That one is not brought back because all of the newer
    /// set is asked no more: what leaves alone changes no other figure. A set of values by the day never stood against other
    /// indicators; of what the campaign has no more, the days covered tell which of both it was.
    func indicators(leftIn submission: Submission, without alone: [String: Misfit], covered: DaySet) -> [String: Int]? {
        let left = submission.indicators?.filter { alone[$0.key] == nil }
        guard left?.isEmpty == true else { return left }
        let wasOfPeriod = alone.keys.contains { spans[$0] == nil } && covered.days.count == dayCount
        return wasOfPeriod ? [:] : nil
    }
}

extension Indicator {
    /// Whether a unit of this level is asked for it.
    public func isAsked(ofLevel unitLevel: String?) -> Bool { level == nil || level == unitLevel }
}
