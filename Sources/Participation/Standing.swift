public import ReportModel

extension UnitStanding {
    /// The state of one reporting unit.
    ///
    /// - Parameters:
    ///   - accepted: its accepted submissions.
    ///   - effective: what counts of them.
    ///   - asked: indicators the campaign asks of it.
    static func judge(
        _ unit: UnitCode, accepted: [AcceptedSubmission], effective: EffectiveReport, asked: [Indicator], records: Records
    ) -> UnitStanding {
        guard let first = StandingSubmissions(of: accepted).reports.map(\.received).min() else {
            let state: UnitState =
                records.refused.contains(unit)
                ? .refused : records.unreadable.contains(unit) ? .unreadable : accepted.isEmpty ? .neverSent : .withdrawn
            return UnitStanding(unit: unit, state: state, firstAccepted: nil, isLate: false)
        }
        var lacks: [String] = []
        if effective.activities == nil { lacks.append("hoạt động") }
        let unstated = asked.filter { effective.indicators?[$0.code] == nil }
        if !unstated.isEmpty {
            lacks.append("chỉ tiêu (\(unstated.count)/\(asked.count))")
        }
        if effective.remarks?.isEmpty ?? true { lacks.append("nhận xét") }
        return UnitStanding(
            unit: unit, state: lacks.isEmpty ? .complete : .reported, firstAccepted: first,
            isLate: first > records.campaign.deadline, lacks: lacks)
    }
}

extension Indicator {
    /// Whether a unit of this level is asked for it.
    public func isAsked(ofLevel unitLevel: String?) -> Bool { level == nil || level == unitLevel }
}
