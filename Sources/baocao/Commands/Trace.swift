internal import ArgumentParser
internal import CampaignFolder
internal import Ledger
internal import Participation
internal import Publishing
internal import ReportModel

struct Trace: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Words.say("Tell what a figure is made of: file, row and version of every part of it."),
        discussion: Words.say(
            """
            A figure is participants, activities, sessions, books_donated, female_participants, reach or indicator:CODE, with \
            cuts after @, joined by commas: participants@type=LPD,day=2023-10-02 (also audience=, kind=). The parts add up to it.
            """))

    @OptionGroup var campaign: CampaignArgument

    @Argument(help: .saying("Address of the figure."))
    var figure: String

    @Option(help: .saying("Unit whose figure it is, with everything below it; default: the root."))
    var unit: String?

    @Flag(help: .saying("JSON instead of the Vietnamese table."))
    var json = false

    @Flag(help: .saying("CSV, one row a part."))
    var csv = false

    func validate() throws {
        if json, csv { throw ValidationError(saying: "choose one of --json and --csv") }
    }

    func run() throws {
        let written = try campaign.load()
        let ledger = try campaign.openForReading(written)
        let loaded = try campaign.inForce(written, ledger)
        let address = try FigureAddress.argument(figure, in: loaded.campaign)
        let code = try unit.map { try campaign.unit($0, in: loaded).code } ?? loaded.tree.root.code
        let records = try Records(loaded, ledger: ledger)
        guard let trace = Aggregator(records).trace(address, of: code) else { throw campaign.unknownUnit(code, loaded) }
        let report = TraceReport(trace, loaded.campaign)
        if json {
            try Console.write(try report.json())
        } else {
            try Console.write(csv ? report.csv : report.table)
        }
    }
}

extension FigureAddress {
    /// The address that an argument states.
    ///
    /// - Throws: ``Failure`` that says what is wrong with it.
    static func argument(_ text: String, in campaign: Campaign) throws -> FigureAddress {
        func refuse(_ message: OperatorText) -> Failure {
            Failure(
                status: .usage, code: "figure.address", message: "'\(text)' is no figure: \(message)",
                hint: "write e.g. participants, participants@type=LPD,day=2023-10-02 or indicator:CODE")
        }
        let address: FigureAddress
        do { address = try FigureAddress(text) } catch { throw refuse(error.message) }
        if let problem = address.problem(in: campaign) { throw refuse(problem) }
        return address
    }
}
