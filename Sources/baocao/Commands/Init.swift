internal import ArgumentParser
internal import CampaignFolder
internal import Files
internal import Publishing
internal import ReportModel

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a new, commented campaign folder.")

    @Argument(help: "Folder to make.")
    var folder: String

    func run() throws {
        guard !AtomicFile.exists(folder + "/campaign.yaml") else {
            throw Failure(
                status: .inputOutput, code: "campaign.exists", place: folder,
                message: "the folder already holds a campaign.yaml",
                hint: "choose another folder; an existing campaign is never overwritten")
        }
        try CampaignTemplate.write(to: folder)
        Console.note("made \(folder): edit campaign.yaml and units.csv, drop submissions into \(folder)/inbox,")
        Console.note("then: baocao run \(folder)")
    }
}
