internal import ArgumentParser
internal import Files
internal import Foundation
internal import Publishing
internal import ReportModel

struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: Words.say("Check, copy, restore or begin anew a campaign's ledger."),
        subcommands: [Check.self, Backup.self, Restore.self, New.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.say("Check every page of the ledger and every reference in it."),
            discussion: Words.say("Changes nothing. Ends with 78 when the ledger is not whole."))

        @OptionGroup var campaign: CampaignArgument

        @Flag(help: .saying("JSON instead of lines."))
        var json = false

        func run() throws {
            let report = try LedgerCare(try campaign.load()).check()
            if json {
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
                try Console.write(Array(try encoder.encode(report)) + [0x0A])
            } else {
                try Console.write(report.lines)
            }
            guard report.faults.isEmpty else {
                throw Failure(
                    status: .invalid, code: "ledger.malformed", place: report.path,
                    message: report.faults[0],
                    hint: "put a backup in its place: baocao ledger restore \(campaign.folder) FILE")
            }
        }
    }

    struct Backup: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.say("Write a copy of the ledger as it is at one moment; runs may go on meanwhile."))

        @OptionGroup var campaign: CampaignArgument

        @Argument(help: .saying("File the copy goes to; an older copy of this ledger is replaced."), completion: .file())
        var file: String

        func run() throws {
            let report = try LedgerCare(try campaign.load()).backup(to: file)
            try Console.write(report.lines)
        }
    }

    struct Restore: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.say("Put a copy in the place of the ledger, which is left aside."),
            discussion: Words.say("Files that came after the copy was made are collected again from the inbox by the next run.")
        )

        @OptionGroup var campaign: CampaignArgument

        @Argument(help: .saying("The copy."), completion: .file())
        var file: String

        @Flag(
            help: .saying(
                "Take a copy of another ledger than the campaign's too; answers and documents of the present one are left aside."
            ))
        var another = false

        @OptionGroup var output: OutOption

        func run() throws {
            let loaded = try campaign.load()
            let paths = try OutputChoice.paths(output.out, for: loaded)
            let (report, aside) = try LedgerCare(loaded).restore(
                file, inPlaceOf: another ? paths : nil, mark: LedgerCommand.mark, holding: campaign.lock())
            try Console.write(report.lines)
            aside.forEach { Console.note("left aside: \($0)") }
        }
    }

    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.say("Begin a new ledger; the old one, its answers and its documents are left aside."),
            discussion: Words.say("What lies in the inbox is collected again by the next run; what was archived is not."))

        @OptionGroup var campaign: CampaignArgument

        @Option(help: .saying("Why; kept in the new ledger."))
        var why: String

        @OptionGroup var output: OutOption

        func validate() throws {
            if why.allSatisfy(\.isWhitespace) { throw ValidationError(saying: "--why must say something") }
        }

        func run() throws {
            let loaded = try campaign.load()
            let paths = try OutputChoice.paths(output.out, for: loaded)
            let (id, aside) = try LedgerCare(loaded).begin(
                why: why, output: paths, mark: LedgerCommand.mark, holding: campaign.lock())
            try Console.write("new ledger \(id)\n")
            aside.forEach { Console.note("left aside: \($0)") }
        }
    }

    /// `aside-2026-11-27-184500`: when something was left aside.
    private static var mark: String {
        let time = Clock.now().iso(offset: CampaignTimeZone.vietnam.offset)
        return "aside-" + time.prefix(19).map { $0 == "T" ? "-" : $0 }.filter { $0.isNumber || $0 == "-" }
    }
}

extension LedgerCare.Report {
    /// What it holds, for an operator.
    fileprivate var lines: String {
        var text = "\(Words.mark(faults.isEmpty ? "ok" : "FAIL")) \(path)\n"
        let extent: OperatorText = "id \(id), \(files) files, \(readings) readings, \(submissions) submissions accepted"
        text += "     \(Words.say(extent))\n"
        if let why { text += "     \(Words.say("begun anew: \(why)"))\n" }
        for fault in faults { text += "     \(Words.say(fault))\n" }
        return text
    }
}
