internal import CampaignFolder
public import ReportModel
internal import SourceText

/// What is to be issued.
public struct IssueRequest: Sendable {
    /// Name of the layout.
    public var report: String
    /// `nil` where the report is of one unit alone.
    public var unit: UnitCode?
    /// Of a daily report; `nil` for the newest up to ``date``.
    public var day: CalendarDate?
    public var number: String
    public var date: CalendarDate
    public var isSupplement: Bool

    public init(
        report: String, unit: UnitCode?, day: CalendarDate?, number: String, date: CalendarDate, isSupplement: Bool
    ) {
        self.report = report
        self.unit = unit
        self.day = day
        self.number = number
        self.date = date
        self.isSupplement = isSupplement
    }

    /// `[0-9]{1,6}[a-z]?`
    public static func isNumber(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let digits = bytes.prefix { (48...57).contains($0) }.count
        let rest = bytes.dropFirst(digits)
        return (1...6).contains(digits) && (rest.isEmpty || rest.count == 1 && rest.allSatisfy { (97...122).contains($0) })
    }

    /// The document that is meant.
    ///
    /// - Throws: ``Failure`` that says what is asked too much or too little.
    func document(in campaign: LoadedCampaign) throws(Failure) -> PlannedDocument {
        func refuse(_ code: String, _ message: OperatorText, _ hint: OperatorText) -> Failure {
            Failure(status: .usage, code: code, message: message, hint: hint)
        }
        guard IssueRequest.isNumber(number) else {
            throw refuse(
                "issue.number", "'\(number)' is no number of a document",
                "write one to six digits, with a letter after if need be")
        }
        try RenderSelection(reports: [report], units: unit.map { [$0] } ?? []).check(campaign)
        var plan = RenderPlan(campaign.campaign, tree: campaign.tree, asOf: nil)
        plan.select(reports: [report], units: unit.map { [$0] } ?? [])
        let units = plan.documents.map(\.unit).reduce(into: [UnitCode]()) { if !$0.contains($1) { $0.append($1) } }
        guard units.count == 1 else {
            throw refuse(
                "issue.unit",
                unit.map { "the report '\(report)' is not made of unit '\($0)'" }
                    ?? "the report '\(report)' is made of \(units.count) units; say which one is issued",
                units.isEmpty || unit != nil
                    ? "see 'for_each' of the report in \(campaign.folder)/\(CampaignLoader.campaignFile)"
                    : "add --unit CODE, e.g. --unit \(units[0])")
        }
        let whole = plan.documents.filter { $0.day == nil }
        if let document = whole.first {
            guard day == nil else {
                throw refuse(
                    "issue.day", "the report '\(report)' is not made day by day", "leave --day away")
            }
            return document
        }
        let wanted = plan.documents.last { document in
            guard let about = document.day else { return false }
            return day.map { $0 == about } ?? (about <= date)
        }
        guard let document = wanted else {
            throw refuse(
                "issue.day", "there is no '\(report)' of such a day",
                "its days are \(campaign.campaign.period.from.iso) to \(campaign.campaign.period.to.iso); name one with --day")
        }
        return document
    }
}
