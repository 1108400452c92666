internal import ArgumentParser
internal import CampaignFolder
internal import Ledger
internal import Publishing
internal import ReportModel

struct Collect: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take submissions from the inbox (or the files named) into the ledger.")

    @OptionGroup var campaign: CampaignArgument

    @Argument(help: "Files to take instead of the inbox.", completion: .file())
    var files: [String] = []

    @Option(
        help: ArgumentHelp(
            "When files without a time of their own count as received, e.g. 2023-10-06T16:20:00+07:00.",
            valueName: "time"))
    var receivedAt: TimeArgument?

    @Flag(help: "End with 65 when some submission was refused.")
    var strict = false

    func run() throws {
        let loaded = try campaign.load()
        for file in files where !AtomicFile.exists(file) {
            throw Failure(
                status: .notFound, code: "file.not-found", place: file, message: "there is no such file",
                hint: "without files, collect reads \(campaign.folder)/inbox")
        }
        let lock = try campaign.lock()
        defer { withExtendedLifetime(lock) {} }
        let ledger = try campaign.openLedger()
        let collector = Collector(campaign: loaded, ledger: ledger, programVersion: Program.version)
        let report = try collector.collect(
            files: files.isEmpty ? nil : files,
            received: receivedAt.map { .given($0.timestamp) } ?? .observed(now: Clock.now()),
            progress: ProgressLine.handler)
        report.show()
        try report.end(strict: strict)
    }
}

extension CollectionReport {
    /// What was taken, for the operator.
    func show() {
        inboxFindings.forEach(Console.show)
        for fault in answerFaults { Console.note("error: \(fault)") }
        for file in files where file.verdict != .accepted {
            let what =
                switch file.verdict {
                case .unreadable: "unreadable"
                case .partly: "partly refused (\(file.refused) of \(file.accepted + file.refused) submissions)"
                default: "refused"
                }
            Console.note("\(file.name): \(what), \(file.errors) errors; answer in \(file.feedback)")
        }
        let warnings = files.reduce(0) { $0 + $1.warnings }
        var line = "collected \(files.count) new files: \(acceptedSubmissions) submissions accepted"
        line += ", \(refusedSubmissions) refused"
        if unreadableFiles > 0 { line += ", \(unreadableFiles) files unreadable" }
        if warnings > 0 { line += ", \(warnings) warnings" }
        if knownFiles > 0 { line += "; \(knownFiles) files were known" }
        Console.note(line)
    }

    var hasRefusals: Bool { refusedSubmissions > 0 || unreadableFiles > 0 || inboxFindings.containsError }

    func end(strict: Bool) throws {
        if let code = Interruption.exitCode { throw ExitCode(code) }
        if !answerFaults.isEmpty { throw ExitCode(ExitStatus.inputOutput.rawValue) }
        if strict, hasRefusals { throw ExitCode(ExitStatus.refused.rawValue) }
    }
}
