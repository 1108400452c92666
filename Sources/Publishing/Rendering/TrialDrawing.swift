public import CampaignFolder
public import Layout
public import PDFDrawing
public import ReportModel
internal import Typesetting

/// Draws every report of a campaign with its real names, days and catalogue, once with the largest figures and once with none,
/// so that what cannot be drawn is known before the night of the deadline.
public struct TrialDrawing: Sendable {
    private let campaign: LoadedCampaign
    private let resources: Resources

    public init(campaign: LoadedCampaign, resources: Resources) {
        self.campaign = campaign
        self.resources = resources
    }

    /// What came of a report.
    public struct Outcome: Sendable {
        /// Name of the layout.
        public var report: String
        /// Documents drawn: one a unit, a daily report for one day.
        public var documents: Int
        /// Errors for what could not be drawn; warnings for what had to give way, once each with the first document it is in.
        public var findings: [Diagnostic]
    }

    /// All reports, in the campaign's order.
    public func outcomes() throws(FontFault) -> [Outcome] {
        let maker = try DocumentMaker(resources: resources)
        let fills = TrialData.Fill.allCases.map { TrialData(campaign.campaign, tree: campaign.tree, fill: $0) }
        var reports: [String] = []
        for order in campaign.campaign.reports where !reports.contains(order.layout) { reports.append(order.layout) }
        let plan = RenderPlan(campaign.campaign, tree: campaign.tree, asOf: nil)
        return reports.map { report in
            let (layout, diagnostics) = resources.library(ofCampaignIn: campaign.folder).load(report)
            guard let layout else { return Outcome(report: report, documents: 0, findings: diagnostics) }
            var outcome = Outcome(report: report, documents: 0, findings: [])
            var drawn: Set<UnitCode> = []
            for document in plan.documents where document.report == report && drawn.insert(document.unit).inserted {
                outcome.documents += 1
                let order = campaign.campaign.order(of: report, for: document.unit, in: campaign.tree)
                for fill in fills {
                    guard
                        var data = fill.report(of: document.unit, day: document.day, edition: order?.edition ?? .signed)
                    else { continue }
                    data.separatesAnnexes = order?.annexes == .separate
                    let findings = maker.findings(of: layout, data, at: SourcePlace(document.path)) {
                        fill.previous(of: document.unit)
                    }
                    for finding in findings
                    where !outcome.findings.contains(where: { $0.code == finding.code && $0.message == finding.message }) {
                        outcome.findings.append(finding)
                    }
                }
            }
            return outcome
        }
    }
}

extension DocumentMaker {
    /// What keeps a layout from being drawn with these data, and what has to give way.
    ///
    /// - Parameters:
    ///   - place: what the data are, where the layout does not say where in it the fault is.
    ///   - previous: the edition before, for a document that tells what changed since.
    public func findings(
        of layout: LayoutFile, _ data: ReportData, at place: SourcePlace, previous: () -> PreviousEdition? = { nil }
    ) -> [Diagnostic] {
        do {
            var data = data
            var composed = try layout.compose(data)
            if composed.tellsChanges, data.previous == nil, let previous = previous() {
                data.previous = previous
                composed = try layout.compose(data)
            }
            var remarks = try set(composed, by: layout, from: data).remarks
            if let annexes = composed.annexes { remarks += try set(annexes.document).remarks }
            return layout.withoutEnglishNames(in: data.campaign)
                + remarks.map { Diagnostic(.warning, $0.code, at: place, $0.words) }
        } catch let fault as CompositionFault {
            return fault.diagnostics
        } catch let fault as LayoutFault {
            return [
                Diagnostic(
                    .error, "layout.not-drawn", at: place, "the document cannot be drawn: \(fault.words)",
                    hint: "change the text or the layout where it comes from")
            ]
        } catch {
            return [
                Diagnostic(
                    .error, "layout.not-drawn", at: place, "the document cannot be drawn: \(error)",
                    hint: "change the text or the layout where it comes from")
            ]
        }
    }
}
