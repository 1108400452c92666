public import Participation
public import ReportModel

/// Everything a layout can speak of: the figures of one unit and the campaign they belong to.
public struct ReportData: Sendable {
    /// Figures of the unit the document is about.
    public var summary: Summary
    public var campaign: Campaign { didSet { facts = CampaignFacts(campaign, tree: tree) } }
    public var tree: UnitTree { didSet { facts = CampaignFacts(campaign, tree: tree) } }
    /// What is the same in all documents of the campaign.
    private(set) var facts: CampaignFacts
    /// The document's own time: the slot it is due at or the newest submission in it, never the wall clock.
    public var documentTime: Timestamp
    /// The day a bulletin is about; `nil` for reports on the whole period.
    public var day: CalendarDate?
    /// Whether doubtful figures are listed in the document (``ReportOrder/listsDoubts``).
    public var listsDoubts: Bool
    /// How much the document shows.
    public var edition: ReportOrder.Edition
    /// What officers wrote into it.
    public var officerTexts: OfficerTexts
    /// Number and date, when the document is issued; `nil` for a working one.
    public var issue: IssueMark?
    /// The edition before this one; `nil` where there is none.
    public var previous: PreviousEdition?
    /// Whether the document is made to be edited: its figures are then marked with their addresses.
    public var isDraft = false

    /// - Parameter facts: of the campaign and the tree, when there are more documents of them.
    public init(
        summary: Summary, campaign: Campaign, tree: UnitTree, documentTime: Timestamp, day: CalendarDate? = nil,
        listsDoubts: Bool = false, edition: ReportOrder.Edition = .signed, officerTexts: OfficerTexts = OfficerTexts(),
        issue: IssueMark? = nil, facts: CampaignFacts? = nil
    ) {
        self.summary = summary
        self.campaign = campaign
        self.tree = tree
        self.documentTime = documentTime
        self.day = day
        self.listsDoubts = listsDoubts
        self.edition = edition
        self.officerTexts = officerTexts
        self.issue = issue
        self.facts = facts ?? CampaignFacts(campaign, tree: tree)
    }
}
