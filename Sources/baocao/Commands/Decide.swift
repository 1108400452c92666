internal import ArgumentParser
internal import CampaignFolder
internal import Ledger
internal import Participation
internal import Publishing
internal import ReportModel

struct Decide: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Words.say("Settle a possible duplicate, an outlier or a figure that became smaller."),
        discussion: Words.say(
            """
            Writes an entry into decisions.yaml, which every later run respects; taking the entry out undoes it. ID is that of a \
            side (an id with .1, .2 …), or with keep that of the whole, as status and summarize --json list them under review.
            """))

    @OptionGroup var campaign: CampaignArgument

    @Argument(help: .saying("Id of the doubt or of a side of it."))
    var id: String

    @Argument(help: .saying("exclude, keep, or correct=N."))
    var action: String

    @Option(help: .saying("Who decides."))
    var by: String

    @Option(help: .saying("Why."))
    var why: String

    private func parsed() throws -> (Decision.Action, Int?) {
        if let action = Decision.Action(rawValue: action), action != .correct { return (action, nil) }
        let parts = action.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2, parts[0] == "correct", (1...12).contains(parts[1].utf8.count),
            parts[1].utf8.allSatisfy({ (48...57).contains($0) }), let value = Int(parts[1])
        {
            return (.correct, value)
        }
        throw ValidationError(saying: "'\(action)' is neither exclude nor keep nor correct=N with a whole number N")
    }

    func validate() throws {
        _ = try parsed()
        if by.allSatisfy(\.isWhitespace) || why.allSatisfy(\.isWhitespace) {
            throw ValidationError(saying: "--by and --why say who decides and why")
        }
    }

    func run() throws {
        let (action, value) = try parsed()
        let loaded = try campaign.load()
        let lock = try campaign.lock()
        defer { withExtendedLifetime(lock) {} }
        let records = try Records(loaded, ledger: try campaign.openForReading(loaded))
        let decision: Decision
        do {
            let maker = DecisionMaker(Aggregator(records).whole.review, decisions: loaded.decisions) { decided in
                var before = records
                before.decisions.removeAll { decided.contains($0.id) }
                return Aggregator(before).whole.review
            }
            decision = try maker.decision(
                id, action, value: value, by: by, at: Clock.now().iso(offset: loaded.campaign.timeZone.offset), why: why)
        } catch {
            throw failure(error)
        }
        try DecisionsFile.append(decision, to: campaign.folder)
        Console.note("wrote decision \(decision.id) to \(campaign.folder)/\(DecisionsFile.name)")
    }

    private func failure(_ fault: DecisionMaker.Fault) -> Failure {
        func usage(_ code: String, _ message: OperatorText, _ hint: OperatorText) -> Failure {
            Failure(status: .usage, code: code, message: message, hint: hint)
        }
        switch fault {
        case .unknown:
            return usage(
                "decide.unknown", "no open doubt has the id '\(id)'",
                "ids stand under review in baocao status \(campaign.folder) --json")
        case .needsSide(let sides):
            return usage(
                "decide.side", "the whole of '\(id)' can only be kept", "name a side: \(sides.joined(separator: ", "))")
        case .onlyKeep:
            return usage(
                "decide.keep", "what a later report made smaller can only be kept",
                "write keep, or take the report back with baocao withdraw")
        case .decided:
            return usage(
                "decide.decided", "'\(id)' was decided before",
                "take the entry out of \(campaign.folder)/\(DecisionsFile.name) first")
        case .severalGroups:
            return usage(
                "decide.groups", "'\(id)' has several audience groups, so it is not clear which number to correct",
                "exclude it, or let the unit send it again")
        }
    }
}
