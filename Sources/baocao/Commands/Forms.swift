internal import ArgumentParser
internal import CampaignFolder
internal import Files
internal import Intake
internal import Publishing
internal import ReportModel

struct Forms: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Words.say("Write a form for every reporting unit, pre-filled, with drop-downs and limits."))

    /// What a form is written as.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case xlsx, docx
    }

    @OptionGroup var campaign: CampaignArgument

    @Option(help: .saying("Unit to write the form of (code); may be repeated. Default: every reporting unit."))
    var unit: [String] = []

    @Option(help: .saying("What the forms are: a workbook, or a Word document with a table to fill in."))
    var format = Format.xlsx

    @Option(help: .saying("Folder the forms go to; default: out/<campaign>/forms."), completion: .directory)
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
            try write(unit, context, to: formPath(of: unit, in: folder))
        }
        let packs = unit.isEmpty ? try writePacks(loaded, in: folder) : 0
        let passed: OperatorText = packs > 0 ? ", and \(packs) packs (.zip) to pass on" : ""
        Console.note("wrote \(units.count) forms to \(folder)\(passed)")
    }

    private func formPath(of unit: ReportModel.Unit, in folder: String) -> String {
        "\(folder)/\(FormPack.fileName(of: unit)).\(format.rawValue)"
    }

    private func write(_ unit: ReportModel.Unit, _ context: IntakeContext, to path: String) throws {
        switch format {
        case .xlsx: try FormWriter.write(unit: unit, context: context, to: path)
        case .docx:
            guard let bytes = WordForm.bytes(unit: unit, context: context) else { throw Forms.notPacked(path) }
            try AtomicFile.write(bytes, to: path)
        }
    }

    /// One pack for every unit above the lowest level, with its own form and those of the units directly below it.
    private func writePacks(_ loaded: LoadedCampaign, in folder: String) throws -> Int {
        let tree = loaded.tree
        var packs = 0
        for area in tree.units where !tree.children(of: area.code).isEmpty {
            let below = tree.children(of: area.code).filter { tree.children(of: $0.code).isEmpty }
            let members = ([area] + below).filter(\.reports)
            guard members.count > 1 else { continue }
            let files = try members.map { unit in
                let path = formPath(of: unit, in: folder)
                return (name: path.split(separator: "/").last.map(String.init) ?? path, bytes: try AtomicFile.read(path))
            }
            let path = "\(folder)/\(FormPack.fileName(of: area)).zip"
            guard let bytes = FormPack.bytes(of: files) else { throw Forms.notPacked(path) }
            try AtomicFile.write(bytes, to: path)
            packs += 1
        }
        return packs
    }

    private static func notPacked(_ path: String) -> Failure {
        Failure(
            status: .inputOutput, code: "forms.archive", place: path, message: "the form could not be packed",
            hint: "this is a fault of the program or of libzip; run `baocao doctor`")
    }
}
