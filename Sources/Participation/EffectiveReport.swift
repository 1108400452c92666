public import ReportModel

/// What counts of a unit after all its deliveries, and from which of them each part comes: the input of all figures.
///
/// Activities: for every day what the newest report says that covers it. Indicators of the period: the newest set; by the day:
/// the sum over the days. Remarks: the newest. ``Timeline`` decides; figures only read.
public struct EffectiveReport: Sendable {
    /// What one report still states.
    public struct Part: Sendable {
        /// Where it comes from.
        public var delivery: Delivery
        /// Activities that count of it, in the order stated.
        public var activities: [Activity]
        /// Values that count of it; a value by the day is a part of the indicator's sum.
        public var indicators: [String: Int]
        public var remarks: Remarks?
    }

    /// Newest first.
    public private(set) var parts: [Part]
    /// `nil` when nothing is stated of activities, be it that all of them were taken back; empty for an explicit "none".
    public private(set) var activities: [Activity]?
    /// `nil` when no indicator is stated.
    public private(set) var indicators: [String: Int]?
    public private(set) var remarks: Remarks?
    /// Whether activities are stated of each day of the period, be it none.
    let statedDays: [Bool]

    init(_ speakers: Speakers, _ rules: StatementRules) {
        parts = speakers.all.map { statement in
            var indicators = speakers.indicators === statement ? statement.periodIndicators ?? [:] : [:]
            for (code, value) in statement.dayIndicators where speakers.speaks(statement, forDaysOf: code) {
                indicators[code] = value
            }
            return Part(
                delivery: statement.delivery,
                activities: statement.activities(on: speakers.activityDays(of: statement), rules), indicators: indicators,
                remarks: speakers.remarks === statement ? statement.submission.remarks : nil)
        }
        let statesNone = speakers.activities.contains { $0?.statesNone ?? false }
        let counted = parts.flatMap(\.activities)
        activities = counted.isEmpty && !statesNone ? nil : counted
        let values = speakers.indicatorValues
        indicators = speakers.indicators == nil && values.isEmpty ? nil : values
        remarks = speakers.remarks?.submission.remarks
        statedDays = speakers.activities.map { $0 != nil }
    }

    /// Leaves out the activities after a day.
    mutating func keep(through day: CalendarDate) {
        for index in parts.indices { parts[index].activities.removeAll { $0.date > day } }
        activities = activities?.filter { $0.date <= day }
    }
}
