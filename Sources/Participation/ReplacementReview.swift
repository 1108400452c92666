internal import ReportModel
import Vietnamese

/// What a new submission takes away from what its unit had reported: worth a warning, because a clerk who sends a correction
/// seldom means to drop half of the first report.
public struct ReplacementReview: Sendable {
    /// One Vietnamese phrase a figure that falls: `lượt người từ 1.234 xuống 1.100`.
    public let losses: [String]

    /// - Parameters:
    ///   - earlier: accepted submissions of the unit before.
    ///   - newer: the one that came now.
    public init(earlier: [AcceptedSubmission], newer: AcceptedSubmission) {
        let before = EffectiveReport(of: earlier)
        let after = EffectiveReport(of: earlier + [newer])
        var losses: [String] = []
        func compare(_ what: String, _ old: Int, _ new: Int) {
            if new < old {
                losses.append("\(what) từ \(NumberFormat.integer(old)) xuống \(NumberFormat.integer(new))")
            }
        }
        let oldTotals = Totals(of: before.activities ?? [])
        let newTotals = Totals(of: after.activities ?? [])
        compare("số hoạt động", oldTotals.activities, newTotals.activities)
        compare("số buổi", oldTotals.sessions, newTotals.sessions)
        compare("lượt người", oldTotals.participants, newTotals.participants)
        compare("số sách quyên góp", oldTotals.booksDonated, newTotals.booksDonated)
        for (code, old) in (before.indicators ?? [:]).sorted(by: { $0.key < $1.key }) {
            if let new = after.indicators?[code] {
                compare("chỉ tiêu \(code)", old, new)
            } else {
                losses.append("chỉ tiêu \(code) (\(NumberFormat.integer(old))) không còn")
            }
        }
        if before.remarks?.isEmpty == false, after.remarks?.isEmpty ?? true { losses.append("phần nhận xét không còn") }
        self.losses = losses
    }
}
