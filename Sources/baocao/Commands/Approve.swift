internal import ArgumentParser
internal import Publishing
internal import ReportModel

struct Approve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Words.say("Approve the figures of a unit and everything below it, or take that back."),
        discussion: Words.say(
            """
            From then on they are frozen: a later file is accepted and waits, decisions and edits of the campaign that would \
            change them wait too, until the approval is revoked. Levels that approve are named by `approval` in campaign.yaml.
            """))

    @OptionGroup var campaign: CampaignArgument

    @Option(help: .saying("Unit that approves (code)."))
    var unit: String

    @Option(help: .saying("Who approves, or takes it back."))
    var by: String

    @Flag(help: .saying("Take the approval back; not while a unit above has approved."))
    var revoke = false

    func validate() throws {
        if by.allSatisfy(\.isWhitespace) { throw ValidationError(saying: "--by says who approves") }
    }

    func run() throws {
        let loaded = try campaign.load()
        let lock = try campaign.lock()
        defer { withExtendedLifetime(lock) {} }
        let desk = try ApprovalDesk(loaded, ledger: try campaign.openForWriting(loaded))
        guard revoke else {
            let (approval, units) = try desk.approve(unit, by: by, at: Clock.now())
            Console.note("unit \(unit) has approved its figures: \(units) units are frozen at position \(approval.position)")
            return
        }
        let waiting = try desk.revoke(unit, by: by, at: Clock.now())
        let note: OperatorText =
            waiting.isEmpty ? "no file waited" : "what waited counts now: \(waiting.joined(separator: ", "))"
        Console.note("the approval of unit \(unit) is taken back; \(note)")
    }
}
