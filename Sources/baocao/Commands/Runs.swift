internal import ArgumentParser
internal import Files
internal import Foundation
internal import Publishing
internal import ReportModel

struct Runs: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Words.say("Tell what earlier runs did."),
        discussion: Words.say(
            """
            Reads OUT/CAMPAIGN/runs.jsonl, where every run, render and join that held the lock left one line. A run that was \
            killed left none.
            """))

    @OptionGroup var campaign: CampaignArgument

    @OptionGroup var output: OutOption

    @Option(help: .saying("Newest runs told; default: all."))
    var last: Int?

    @Flag(help: .saying("JSON instead of the table."))
    var json = false

    func validate() throws {
        if let last, last < 1 { throw ValidationError(saying: "--last takes a whole number from 1 up, not \(last)") }
    }

    func run() throws {
        let loaded = try campaign.load()
        let paths = try OutputChoice.paths(output.out, for: loaded)
        var (runs, torn) = try RunRecord.all(in: paths)
        if torn > 0 { Console.note("\(paths.runs): \(torn) lines are not whole; those runs were killed while they ended") }
        if let last { runs = runs.suffix(last) }
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
            try Console.write(Array(try encoder.encode(runs)) + [0x0A])
        } else {
            try Console.write(Runs.table(runs))
        }
    }

    private static func table(_ runs: [RunRecord]) -> String {
        let heading = ["started", "command", "exit", "due", "made", "unchanged", "failed", "refused"].map {
            Words.say("\(term: $0)")
        }
        let rows = runs.map { run in
            [run.started, run.command]
                + [Int(run.exit), run.due, run.made, run.unchanged, run.failed.count, run.refused].map(String.init)
        }
        let widths = heading.indices.map { column in ([heading] + rows).map { $0[column].count }.max() ?? 0 }
        func line(_ cells: [String]) -> String {
            let padded = zip(cells, widths).enumerated().map { column, cell in
                let space = String(repeating: " ", count: cell.1 - cell.0.count)
                return column < 2 ? cell.0 + space : space + cell.0
            }
            return padded.joined(separator: "  ") + "\n"
        }
        var text = line(heading)
        for (run, row) in zip(runs, rows) {
            text += line(row)
            for failed in run.failed { text += "  \(failed.path ?? Words.say("run")): \(failed.code): \(failed.message)\n" }
            for name in run.setAside { text += "  " + Words.say("\(name): set aside") + "\n" }
        }
        return text
    }
}
