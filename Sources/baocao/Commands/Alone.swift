internal import ArgumentParser
internal import Publishing
internal import ReportModel

/// Reads one file in a process of its own; started by a run that it might otherwise end.
struct AloneFile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: Isolation.fileCommand, abstract: Words.say("Read one file for a run that waits."), shouldDisplay: false)

    @OptionGroup var campaign: CampaignArgument

    @Argument(help: .saying("The file."))
    var file: String

    @Flag(help: .saying("It lies in the inbox."))
    var inbox = false

    @Option(help: .saying("When it counts as received, seconds since 1970."))
    var given: Int?

    @Option(help: .saying("The time of the collection, seconds since 1970."))
    var observed: Int?

    func run() throws {
        guard let seconds = given ?? observed else { throw ValidationError(saying: "give --given or --observed") }
        let time = Timestamp(seconds: seconds)
        let session = try Session(
            campaign.folder, AloneFile.environment(makesDocuments: false), makesDocuments: false)
        try Console.write(
            try session.collectAlone(
                file, isInInbox: inbox, received: given == nil ? .observed(now: time) : .given(time)))
    }
}

extension AloneFile {
    /// The process that waits has told the operator already, and has no use for a second one that waits.
    fileprivate static func environment(makesDocuments: Bool = true) throws -> SessionEnvironment {
        Isolation.endWithParent()
        return SessionEnvironment(
            resources: makesDocuments ? try Resources.find() : Resources(home: "."), now: Clock.now, holder: "")
    }
}

/// Makes one document in a process of its own; started by a run that it might otherwise end.
struct AloneDocument: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: Isolation.documentCommand, abstract: Words.say("Make one document for a run that waits."),
        shouldDisplay: false)

    @OptionGroup var campaign: CampaignArgument

    @Option(help: .saying("Ledger the figures come from."))
    var ledger: String

    @OptionGroup var output: OutOption

    @OptionGroup var document: DocumentOptions

    @Flag(help: .saying("Make it again also when it is unchanged."))
    var force = false

    @Option(help: .saying("Name of its layout."))
    var report: String

    @Option(help: .saying("Its unit (code)."))
    var unit: String

    @Option(help: .saying("The day of a daily report."))
    var day: DayArgument?

    @Option(help: .saying("When it is due, seconds since 1970."))
    var slot: Int

    func run() throws {
        let session = try Session(campaign.folder, AloneFile.environment())
        let planned = PlannedDocument(report: report, unit: unit, day: day?.day, slot: Timestamp(seconds: slot))
        let settings = RenderSettings(out: output.out, options: document.options, force: force)
        try Console.write(
            try session.makeAlone(
                planned, AloneSettings(campaign: campaign.folder, ledger: ledger, settings: settings)))
    }
}
