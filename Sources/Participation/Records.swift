public import ReportModel

/// Everything the aggregator needs, as values: the campaign and what stands of every unit.
public struct Records: Sendable {
    public var campaign: Campaign
    public var tree: UnitTree
    /// What officers settled about doubtful figures.
    public var decisions: [Decision] = []
    /// What figures are to reach.
    public var targets: [FigureTarget] = []
    /// Approvals in force.
    public let approvals: ApprovalBook
    /// Edits of the campaign that approved figures hold up.
    public var heldEdits: [HeldEdit] = []
    /// Of every unit of the campaign that sent something, and of units that are in it no more.
    public private(set) var timelines: [UnitCode: Timeline]
    private let rules: StatementRules
    /// What titles say, for all that is summed up from these records.
    let titles = TitleBook()

    /// - Parameters:
    ///   - campaign: with ``CampaignInForce`` where something is approved.
    ///   - deliveries: of all units, in any order.
    public init(campaign: Campaign, tree: UnitTree, deliveries: [Delivery], approvals: [Approval] = []) {
        self.campaign = campaign
        self.tree = tree
        let book = ApprovalBook(approvals, tree: tree)
        self.approvals = book
        let rules = StatementRules(campaign, tree: tree)
        self.rules = rules
        timelines = Dictionary(grouping: deliveries, by: \.unit).reduce(into: [:]) { timelines, entry in
            timelines[entry.key] = Timeline(
                of: entry.key, entry.value, rules: rules, frozenAt: book.positions[entry.key])
        }
        SummaryScope(tree).settle(&timelines)
    }

    /// What stands of a unit; empty when it sent nothing.
    public func timeline(of unit: UnitCode) -> Timeline {
        timelines[unit] ?? Timeline(of: unit, rules: rules, frozenAt: approvals.positions[unit])
    }

    /// Whether a report is expected of a unit: it reports, and did not come under approved figures since.
    func asks(_ unit: Unit) -> Bool { unit.reports && !approvals.newcomers.contains(unit.code) }

    /// Names of the files of which something accepted holds a text that passes the test.
    public func files(where holds: (Submission) -> Bool) -> Set<String> {
        var names: Set<String> = []
        for delivery in timelines.values.lazy.flatMap(\.deliveries) {
            if let name = delivery.fileName, delivery.submission.map(holds) ?? false { names.insert(name) }
        }
        return names
    }
}
