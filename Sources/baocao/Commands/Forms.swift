internal import ArgumentParser
internal import CampaignFolder
internal import Files
internal import Intake
internal import Publishing
internal import ReportModel

struct Forms: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a form for every reporting unit, pre-filled, with drop-downs and limits.")

    /// What a form is written as.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case xlsx, docx
    }

    @OptionGroup var campaign: CampaignArgument

    @Option(help: "Unit to write the form of (code); may be repeated. Default: every reporting unit.")
    var unit: [String] = []

    @Option(help: "What the forms are: a workbook, or a Word document with a table to fill in.")
    var format = Format.xlsx

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
                Progress(phase: .writing, done: index, total: units.count, current: "\(unit.code).\(format.rawValue)"))
            let path = "\(folder)/\(unit.code).\(format.rawValue)"
            switch format {
            case .xlsx: try FormWriter.write(unit: unit, context: context, to: path)
            case .docx:
                guard let bytes = WordForm.bytes(unit: unit, context: context) else {
                    throw Failure(
                        status: .inputOutput, code: "forms.archive", place: path, message: "the form could not be packed",
                        hint: "this is a fault of the program or of libzip; run `baocao doctor`")
                }
                try AtomicFile.write(bytes, to: path)
            }
        }
        Console.note("wrote \(units.count) forms to \(folder)")
    }
}
