public import CampaignFolder
internal import Files
internal import Layout
public import Participation
public import ReportModel

/// Writes proposals into `narrative.yaml`, and touches nothing that an officer wrote.
public struct NarrativeWriter {
    private let campaign: LoadedCampaign
    private let resources: Resources

    public init(_ campaign: LoadedCampaign, resources: Resources) {
        self.campaign = campaign
        self.resources = resources
    }

    /// What was written.
    public struct Outcome: Sendable {
        public var path: String
        /// Documents with places to fill in.
        public var documents: Int
        /// Places that are open.
        public var open: Int
        public var findings: [Diagnostic]
    }

    /// Proposes for the documents about a unit that have places.
    ///
    /// - Throws: ``Failure`` when there is none, and when the file that stands there cannot be read.
    public func write(for unit: ReportModel.Unit, _ records: Records) throws -> Outcome {
        let aggregator = Aggregator(records)
        let level = campaign.tree.level(of: unit.code)
        let orders = campaign.campaign.reports.filter { $0.forEach == level && !$0.due.isDaily }
        let layouts = try Layouts(resources: resources, campaignFolder: campaign.folder).load(Set(orders.map(\.layout)))
        var documents: [NarrativeDraft.Document] = []
        for order in orders {
            guard let places = layouts[order.layout]?.narrativePlaces, !places.isEmpty,
                let summary = aggregator.summary(of: unit.code)
            else { continue }
            let proposals = NarrativeProposals(summary, campaign.campaign)
            documents.append(
                NarrativeDraft.Document(
                    report: order.layout, unit: unit,
                    places: places.map { NarrativeDraft.Place($0, proposals.proposals(for: $0)) }))
        }
        let path = "\(campaign.folder)/\(NarrativeFile.name)"
        guard !documents.isEmpty else {
            throw Failure(
                status: .usage, code: "narrate.nothing", place: path,
                message: "no report about the unit '\(unit.code)' has a place for an officer's words",
                hint: "name another with --unit; see 'reports' in \(campaign.folder)/\(CampaignLoader.campaignFile)")
        }
        let old = AtomicFile.exists(path) ? String(decoding: try AtomicFile.read(path), as: UTF8.self) : nil
        let draft = try NarrativeDraft(over: old, named: path, documents)
        try AtomicFile.write(Array(draft.text.utf8), to: path)
        return Outcome(path: path, documents: documents.count, open: draft.drafted, findings: draft.untouched)
    }
}
