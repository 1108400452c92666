internal import ArgumentParser
internal import CampaignFolder
internal import Files
internal import Foundation
internal import Ledger
internal import Publishing
internal import ReportModel

struct Withdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Words.say("Take back what a unit had sent."),
        discussion: Words.say(
            """
            Writes the withdrawal as a file into the inbox, as if the unit had sent it, and collects that file. Nothing leaves \
            the ledger: what was taken back counts no more, and a withdrawal can itself be taken back by naming its file.
            """))

    @OptionGroup var campaign: CampaignArgument

    @Option(help: .saying("Unit whose report is taken back (code)."))
    var unit: String

    @Option(
        help: ArgumentHelp(
            saying:
                "Take back this file alone (its name in the inbox, or its report number); what it had replaced counts again.",
            valueName: "name"))
    var file: String?

    @Option(help: ArgumentHelp(saying: "First day taken back; default: the first of the campaign.", valueName: "day"))
    var from: DayArgument?

    @Option(help: ArgumentHelp(saying: "Last day taken back; default: the last of the campaign.", valueName: "day"))
    var to: DayArgument?

    @Option(help: .saying("Why, for the history and the answer."))
    var reason: String?

    @Option(help: ArgumentHelp(saying: "When it counts as received; default: now.", valueName: "time"))
    var receivedAt: TimeArgument?

    func validate() throws {
        if file != nil, from != nil || to != nil {
            throw ValidationError(saying: "--file takes back a whole file; leave out --from and --to")
        }
    }

    func run() throws {
        let loaded = try campaign.load()
        let found = try campaign.unit(unit, in: loaded)
        let period = ReportingCalendar(loaded.campaign, tree: loaded.tree).period(of: found.code)
        let span = DateSpan(from: from?.day ?? period.from, to: to?.day ?? period.to)
        guard let span, period.contains(span) else {
            throw Failure(
                status: .usage, code: "withdraw.days", message: "the days taken back do not lie within the campaign",
                hint: "give days from \(period.from.iso) to \(period.to.iso), the first one first")
        }
        let lock = try campaign.lock()
        defer { withExtendedLifetime(lock) {} }
        let ledger = try campaign.openForWriting(loaded)
        try check(found, ledger)
        let time = receivedAt?.timestamp ?? Clock.now()
        let stamp = time.iso(offset: loaded.campaign.timeZone.offset)
        let name = "rut-\(found.code)-\(stamp.prefix(19).filter(\.isNumber)).json"
        let path = "\(loaded.inbox)/\(name)"
        guard !AtomicFile.exists(path) else {
            throw Failure(
                status: .usage, code: "withdraw.exists", place: path, message: "there is such a withdrawal already",
                hint: "wait a second, or give --received-at")
        }
        let statement = Statement(
            unit: found.code, covers: .init(from: span.from.iso, to: span.to.iso), submitted_at: stamp,
            withdraw: file.map { .named($0) } ?? .everything, reason: reason)
        try AtomicFile.write(try statement.bytes, to: path)
        let collector = try Collector(campaign: loaded, ledger: ledger, programVersion: Program.version)
        let report = try collector.collect(files: [path], received: .given(time))
        Telling.show(.collected(report))
        guard report.acceptedSubmissions == 1 else { throw ExitCode(ExitStatus.refused) }
        guard report.failures.isEmpty else { throw ExitCode(ExitStatus.inputOutput) }
    }

    /// Whether there is anything to take back; a statement that takes back nothing should not lie in the inbox.
    private func check(_ unit: ReportModel.Unit, _ ledger: Ledger) throws {
        guard try ledger.deliveries(of: unit.code).contains(where: { !$0.isWithdrawal }) else {
            throw Failure(
                status: .usage, code: "withdraw.nothing",
                message: "nothing of unit '\(unit.code)' has come in, so there is nothing to take back",
                hint: "see baocao status \(campaign.folder) --unit \(unit.code)")
        }
        if let file, try ledger.file(named: file, of: unit.code) == nil {
            throw Failure(
                status: .usage, code: "withdraw.nothing",
                message: "nothing of unit '\(unit.code)' came in a file '\(file)'",
                hint: "its files are listed by baocao status \(campaign.folder) --unit \(unit.code)")
        }
    }

    /// The file that is written: what a unit would send itself.
    private struct Statement: Encodable {
        struct Days: Encodable {
            var from: String
            var to: String
        }

        enum Scope: Encodable {
            case everything
            case named(String)

            func encode(to encoder: any Encoder) throws {
                var container = encoder.singleValueContainer()
                switch self {
                case .everything: try container.encode(true)
                case .named(let name): try container.encode(name)
                }
            }
        }

        var unit: String
        var covers: Days
        var submitted_at: String
        var withdraw: Scope
        var reason: String?

        var bytes: [UInt8] {
            get throws {
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
                return [UInt8](try encoder.encode(self)) + [UInt8(ascii: "\n")]
            }
        }
    }
}
