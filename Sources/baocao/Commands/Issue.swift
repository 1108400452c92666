internal import ArgumentParser
internal import Publishing
internal import ReportModel

struct Issue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Words.say("Give a document its number and date, and keep it for ever."),
        discussion: Words.say(
            """
            Writes <out>/<campaign>/issued/<report>/<unit>/<number>-<date>.pdf with number and date printed, beside it a .json with \
            its figures, and a line in issued/issued.jsonl and in the ledger. Later submissions change the working documents, \
            never an issued one; --supplement makes the next (lần 2) with a page of what changed and why.
            """))

    @OptionGroup var campaign: CampaignArgument

    @Option(help: .saying("Report to issue (name of a layout)."))
    var report: String

    @Option(help: .saying("Unit whose report it is (code); default: the only one."))
    var unit: String?

    @Option(
        help: ArgumentHelp(saying: "Number of the document, e.g. 12 or 12a; the symbol is the issuer's.", valueName: "number"))
    var number: String

    @Option(help: ArgumentHelp(saying: "The day printed in it, e.g. 2023-10-09.", valueName: "day"))
    var date: DayArgument

    @Option(help: ArgumentHelp(saying: "The day of a daily report; default: the newest up to --date.", valueName: "day"))
    var day: DayArgument?

    @Flag(help: .saying("Follow the newest issue of this report and unit, and say what changed since."))
    var supplement = false

    @OptionGroup var output: OutOption

    @OptionGroup var document: DocumentOptions

    @OptionGroup var unattended: UnattendedOptions

    func validate() throws {
        if !IssueRequest.isNumber(number) {
            throw ValidationError(
                saying: "--number takes one to six digits, with a small letter after if need be, not '\(number)'")
        }
    }

    func run() async throws {
        let session = try Session(campaign.folder, unattended.environment())
        let status = try await session.issue(
            IssueRequest(
                report: report, unit: unit, day: day?.day, number: number, date: date.day, isSupplement: supplement),
            RenderSettings(out: output.out, options: document.options))
        if status != 0 { throw ExitCode(status) }
    }
}
