internal import ArgumentParser
internal import Publishing
internal import ReportModel

struct Join: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Words.say("Conclude a plan made in parts: write its manifest, name what is missing."),
        discussion: Words.say(
            "Ends with 70 while documents are missing or failed; run it again after making those parts again."))

    @OptionGroup var campaign: CampaignArgument

    @OptionGroup var output: OutOption

    @OptionGroup var unattended: UnattendedOptions

    func run() async throws {
        let status = try await Session(campaign.folder, unattended.environment()).join(out: output.out)
        if status != 0 { throw ExitCode(status) }
    }
}
