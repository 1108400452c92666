internal import ReportModel
internal import WordDrafting

/// What a draft says of itself, so that the program knows again what it is given back.
struct DraftIdentity: Hashable, Sendable {
    /// Campaign's code.
    var campaign: String
    /// Name of the layout.
    var report: String
    var unit: UnitCode
    /// The day of a daily report.
    var day: CalendarDate?
    /// Which ledger its figures are from.
    var ledger: String
    /// What the ledger held when it was made.
    var position: Int

    /// Of the whole body of the document, which Word changes whenever it saves.
    static let bodyDigest = "baocao.body_sha256"

    /// Before the name of a region: of its words as they were printed.
    static let regionDigest = "baocao.text."

    private static let campaignName = "baocao.campaign"
    private static let reportName = "baocao.report"
    private static let unitName = "baocao.unit"
    private static let dayName = "baocao.day"
    private static let ledgerName = "baocao.ledger"
    private static let positionName = "baocao.ledger_position"

    /// What a document says it is a draft of; `nil` when it says nothing.
    init?(_ properties: [String: String]) {
        typealias Own = DraftIdentity
        guard let campaign = properties[Own.campaignName], let report = properties[Own.reportName],
            let unit = properties[Own.unitName], let ledger = properties[Own.ledgerName],
            let position = properties[Own.positionName].flatMap({ Int($0) })
        else { return nil }
        self.init(
            campaign: campaign, report: report, unit: unit, day: properties[Own.dayName].flatMap { CalendarDate(iso: $0) },
            ledger: ledger, position: position)
    }

    init(campaign: String, report: String, unit: UnitCode, day: CalendarDate?, ledger: String, position: Int) {
        self.campaign = campaign
        self.report = report
        self.unit = unit
        self.day = day
        self.ledger = ledger
        self.position = position
    }

    var properties: [WordDraft.Property] {
        typealias Own = DraftIdentity
        return [
            WordDraft.Property(Own.campaignName, campaign), WordDraft.Property(Own.reportName, report),
            WordDraft.Property(Own.unitName, unit),
        ] + (day.map { [WordDraft.Property(Own.dayName, $0.iso)] } ?? []) + [
            WordDraft.Property(Own.ledgerName, ledger), WordDraft.Property(Own.positionName, String(position)),
        ]
    }
}
