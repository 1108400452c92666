import Foundation
import ReportModel
import SourceText

/// What is asked for of a campaign's top unit: its own report, and nothing that only a level above would make of it.
struct TopUnitReports {
    /// The campaign's folder.
    let folder: String

    /// Layout of the slip that the level above makes of a unit.
    private static let slip = "commune-summary"
    /// Layouts of the report that a unit makes itself.
    private static let reports: Set<String> = ["commune-report", "district-report"]

    /// Nobody above the top unit makes a summary of it: beside its own report, which says the same and is signed, there is none.
    ///
    /// - Parameter node: `reports:` of `campaign.yaml`, for the lines.
    func leaveOutSummaries(of campaign: inout Campaign, in tree: UnitTree, _ node: YAMLNode, findings: YAMLFindings) {
        guard let top = tree.level(of: tree.root.code) else { return }
        func isSlip(_ order: ReportOrder) -> Bool { order.forEach == top && base(of: order.layout) == Self.slip }
        let own = campaign.reports.first { order in
            order.forEach == top && !order.due.isDaily && base(of: order.layout).map(Self.reports.contains) ?? true
        }
        guard let own else { return }
        for (order, entry) in zip(campaign.reports, node.items ?? []) where isSlip(order) {
            findings.warning(
                "summary-of-top", at: entry.place,
                "'\(order.layout)' of \(top) '\(tree.root.name)' is left out: the level above makes it, and the campaign begins here",
                hint: "remove the line; '\(own.layout)' is its report")
        }
        campaign.reports.removeAll(where: isSlip)
    }

    /// The layout that a layout of the campaign's own is like, or one of the program's itself; `nil` for one that the campaign
    /// words itself.
    private func base(of layout: String) -> String? {
        let path = CampaignLoader.join(folder, "layouts/\(layout).yaml")
        guard FileManager.default.fileExists(atPath: path) else { return layout }
        return YAMLDocument.read(path).root?["like"]?.text
    }
}
