/// «Văn bản đã phát hành»: a document that was given a number and a date, as the ledger keeps it. It is never changed.
public struct IssuedDocument: Hashable, Sendable {
    /// Name of the layout.
    public var report: String
    public var unit: UnitCode
    /// The day of a daily report; `nil` for one on the whole period.
    public var day: CalendarDate?
    /// `12`, `12a`.
    public var number: String
    /// The day printed in it.
    public var date: CalendarDate
    /// «Lần»: 1, or one more than that of the document it supplements.
    public var edition: Int
    /// Of the PDF's bytes.
    public var sha256: String
    /// Number of the newest reading the ledger then held; 0 = none.
    public var position: Int
    /// SHA-256 of the decisions that then held.
    public var decisions: String

    public init(
        report: String, unit: UnitCode, day: CalendarDate?, number: String, date: CalendarDate, edition: Int, sha256: String,
        position: Int, decisions: String
    ) {
        self.report = report
        self.unit = unit
        self.day = day
        self.number = number
        self.date = date
        self.edition = edition
        self.sha256 = sha256
        self.position = position
        self.decisions = decisions
    }
}
