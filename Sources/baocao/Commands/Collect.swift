internal import ArgumentParser
internal import Files
internal import Publishing
internal import ReportModel

struct Collect: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Words.say("Take submissions from the inbox (or the files named) into the ledger."))

    @OptionGroup var campaign: CampaignArgument

    @Argument(help: .saying("Files to take instead of the inbox."), completion: .file())
    var files: [String] = []

    @Option(
        help: ArgumentHelp(
            saying: "When files without a time of their own count as received, e.g. 2023-10-06T16:20:00+07:00.",
            valueName: "time"))
    var receivedAt: TimeArgument?

    @Flag(
        help: .saying(
            "Read anew what was accepted under the rules of an older program or campaign too; doctor tells how many files."))
    var again = false

    @Flag(help: .saying("End with 65 when some submission was refused."))
    var strict = false

    @OptionGroup var unattended: UnattendedOptions

    func run() throws {
        let session = try Session(campaign.folder, unattended.environment(makesDocuments: false), makesDocuments: false)
        for file in files where !AtomicFile.exists(file) {
            throw Failure(
                status: .notFound, code: "file.not-found", place: file, message: "there is no such file",
                hint: "without files, collect reads \(campaign.folder)/inbox")
        }
        let status = try session.collect(
            files.isEmpty ? nil : files, receivedAt: receivedAt?.timestamp, again: again, strict: strict)
        if status != 0 { throw ExitCode(status) }
    }
}
