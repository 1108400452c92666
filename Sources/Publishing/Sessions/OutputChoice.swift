public import CampaignFolder
public import Files
public import ReportModel

/// Where documents go, as the operator said.
public enum OutputChoice {
    /// The folder of the campaign's documents.
    ///
    /// - Throws: ``Failure`` for a place where documents would become submissions or answers, or that is no name.
    public static func paths(_ out: String, for campaign: LoadedCampaign) throws(Failure) -> OutputPaths {
        guard !out.isEmpty, !out.contains("\0") else {
            throw Failure(
                status: .usage, code: "out.empty", message: "--out names no folder",
                hint: "name the folder that the documents go to, or leave --out away for 'out'")
        }
        let paths = OutputPaths(out: out, code: campaign.campaign.code)
        let place = AtomicFile.resolved(paths.folder) + "/"
        for taken in [campaign.inbox, campaign.feedback] {
            let folder = AtomicFile.resolved(taken) + "/"
            guard place.hasPrefix(folder) || folder.hasPrefix(place) else { continue }
            throw Failure(
                status: .usage, code: "out.taken", place: out,
                message: "documents cannot go where submissions and answers lie: \(taken)",
                hint: "name a folder of its own, beside the campaign's")
        }
        return paths
    }
}
