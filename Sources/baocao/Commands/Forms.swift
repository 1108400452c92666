internal import ArgumentParser
internal import CampaignFolder
internal import Files
internal import Intake
internal import Publishing
internal import ReportModel

struct Forms: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a spreadsheet form for every reporting unit, pre-filled, with drop-downs and limits.")

    @OptionGroup var campaign: CampaignArgument

    @Option(help: "Unit to write the form of (code); may be repeated. Default: every reporting unit.")
    var unit: [String] = []

    @Option(help: "Folder the forms go to; default: out/<campaign>/forms.", completion: .directory)
    var out: String?

    func run() throws {
        let loaded = try campaign.load()
        for code in unit {
            guard try campaign.unit(code, in: loaded).reports else {
                throw Failure(
                    status: .usage, code: "units.no-report", message: "unit '\(code)' does not report",
                    hint: "write yes in its column `reports` in \(campaign.folder)/units.csv if it should")
            }
        }
        let folder = out ?? "out/\(loaded.campaign.code)/forms"
        try AtomicFile.makeFolder(folder)
        let context = IntakeContext(campaign: loaded.campaign, tree: loaded.tree)
        let units = loaded.tree.units.filter { unit.isEmpty ? $0.reports : unit.contains($0.code) }
        for (index, unit) in units.enumerated() {
            if let code = Interruption.exitCode { throw ExitCode(code) }
            ProgressLine.handler?(
                Progress(phase: .writing, done: index, total: units.count, current: "\(unit.code).xlsx"))
            try FormWriter.write(unit: unit, context: context, to: "\(folder)/\(unit.code).xlsx")
        }
        Console.note("wrote \(units.count) forms to \(folder)")
    }
}
