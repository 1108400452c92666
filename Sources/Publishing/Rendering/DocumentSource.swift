internal import CampaignFolder
internal import Layout
internal import Participation
internal import ReportModel

/// From records to what a document is made of; pure.
struct DocumentSource: Sendable {
    let campaign: LoadedCampaign
    let records: Records
    private let facts: CampaignFacts
    private let whole: Aggregator
    private let comparer: Comparer?
    private let byDay: [CalendarDate: Aggregator]
    private let earlier: EarlierCampaign?

    /// - Parameter days: the days that bulletins are made of.
    init(campaign: LoadedCampaign, records: Records, earlier: EarlierCampaign?, days: Set<CalendarDate>) {
        self.campaign = campaign
        self.records = records
        self.earlier = earlier
        facts = CampaignFacts(campaign.campaign, tree: campaign.tree)
        let whole = Aggregator(records)
        self.whole = whole
        comparer = earlier?.comparer(for: whole)
        byDay = Dictionary(uniqueKeysWithValues: days.map { ($0, Aggregator(records, through: $0)) })
    }

    /// First keys of what is composed from it.
    ///
    /// - Parameter key: of the content.
    func keys(with key: RenderKey) throws -> InputKeys {
        var aggregators: [CalendarDate?: Aggregator] = [nil: whole]
        for (day, aggregator) in byDay { aggregators[day] = aggregator }
        return try InputKeys(campaign, records, aggregators: aggregators, earlier: earlier, key: key)
    }

    /// Figures of a unit up to a day, or of the whole period; `nil` for a unit there is none of.
    func summary(of unit: UnitCode, through day: CalendarDate? = nil) -> Summary? {
        var summary = (day.flatMap { byDay[$0] } ?? whole).summary(of: unit)
        // Part of a week beside a whole one would compare nothing.
        if day == nil { summary?.compare(comparer?.comparison(of: unit)) }
        return summary
    }

    /// Figures of a unit with what they are made of.
    func frozen(_ unit: UnitCode, through day: CalendarDate? = nil) -> FrozenFigures? {
        guard let day, let bulletin = byDay[day] else {
            return whole.frozenFigures(of: unit, comparison: day == nil ? comparer?.comparison(of: unit) : nil)
        }
        return bulletin.frozenFigures(of: unit)
    }

    /// Everything a document says; `nil` for a unit there is none of.
    func data(for document: PlannedDocument) -> ReportData? {
        guard let summary = summary(of: document.unit, through: document.day) else { return nil }
        let order = campaign.campaign.order(of: document.report, for: document.unit, in: campaign.tree)
        var data = ReportData(
            summary: summary, campaign: campaign.campaign, tree: campaign.tree,
            documentTime: max(document.slot, summary.newestReceipt ?? document.slot), day: document.day,
            listsDoubts: order?.listsDoubts ?? false, edition: order?.edition ?? .signed,
            officerTexts: officerTexts(document.report, document.unit, through: document.day), facts: facts)
        data.separatesAnnexes = order?.annexes == .separate
        return data
    }

    /// What officers wrote into a report of a unit, with its figures up to a day.
    func officerTexts(_ report: String, _ unit: UnitCode, through day: CalendarDate?) -> OfficerTexts {
        let aggregator = day.flatMap { byDay[$0] } ?? whole
        return OfficerTexts(campaign.narrative[report, unit]) { aggregator.trace($0, of: unit)?.value }
    }

    /// Names of the files that sent a text with this character.
    func files(holding character: String) -> [String] {
        records.files { $0.contains(character) }.sorted()
    }
}

extension Submission {
    /// Whether a text its sender wrote has the character.
    fileprivate func contains(_ character: String) -> Bool {
        let texts =
            (activities ?? []).flatMap { [$0.title, $0.note ?? ""] }
            + (remarks.map { $0.strengths + $0.limitations + $0.proposals } ?? [])
        return texts.contains { $0.contains(character) }
    }
}
