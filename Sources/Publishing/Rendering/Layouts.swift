internal import Files
internal import Layout
internal import ReportModel

/// The layouts that documents are made by.
struct Layouts {
    let resources: Resources
    /// The campaign whose own layouts count before those of the installation.
    let campaignFolder: String

    /// Those with these names.
    ///
    /// - Throws: ``Failure`` with the faults of all of them.
    func load(_ names: Set<String>) throws(Failure) -> [String: LayoutFile] {
        var layouts: [String: LayoutFile] = [:]
        var faults: [Diagnostic] = []
        for name in names.sorted() {
            let (layout, diagnostics) = resources.library(ofCampaignIn: campaignFolder).load(name)
            layouts[name] = layout
            faults += diagnostics.filter { $0.severity == .error }
        }
        guard faults.isEmpty else { throw Failure(.invalid, faults) }
        return layouts
    }

    /// What the campaign's reports are called: by their layouts, also of those that this run does not make.
    func titles(of campaign: Campaign, loaded: [String: LayoutFile] = [:]) -> [String: String] {
        var titles: [String: String] = [:]
        for name in Set(campaign.reports.map(\.layout)) {
            titles[name] = (loaded[name] ?? resources.library(ofCampaignIn: campaignFolder).load(name).layout)?.help
        }
        return titles
    }
}
