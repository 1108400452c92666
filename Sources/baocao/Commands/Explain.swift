internal import ArgumentParser
internal import CampaignFolder
internal import Files
internal import Intake
internal import Publishing
internal import ReportModel

struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Words.say("Tell how a file was read, cell by cell: counted, used, checked, not read or wrong."),
        discussion: Words.say(
            """
            A file that was not collected yet is read as it would be. Nothing is written to the ledger.
            """))

    @OptionGroup var campaign: CampaignArgument

    @Argument(help: .saying("The file: its name in the inbox, or a path."), completion: .file())
    var file: String

    @Option(help: .saying("Leave out the cells of other units (code)."))
    var unit: String?

    @Flag(help: .saying("JSON instead of the Vietnamese table."))
    var json = false

    @Option(
        help: .saying("Workbook to write instead, each cell coloured by its fate."), completion: .file(extensions: ["xlsx"]))
    var xlsx: String?

    func validate() throws {
        if json, xlsx != nil { throw ValidationError(saying: "choose one of --json and --xlsx") }
    }

    func run() throws {
        let written = try campaign.load()
        let ledger = try campaign.openForReading(written)
        let loaded = try campaign.inForce(written, ledger)
        let code = try unit.map { try campaign.unit($0, in: loaded).code }
        let (found, modified) = try find(in: loaded)
        let explanation = try FileExplanation(
            of: found, modified: modified, in: loaded, ledger: ledger, unit: code)
        if let xlsx {
            try explanation.write(to: xlsx)
            Console.note("wrote how \(explanation.file) was read to \(xlsx)")
        } else if json {
            try Console.write(try explanation.json())
        } else {
            try Console.write(explanation.table)
        }
    }

    /// The file in the inbox, else at the path, else inside one that carries it: `tên.zip/b.xlsx`.
    private func find(in loaded: LoadedCampaign) throws -> (file: InboxFile, modified: Timestamp) {
        let parts = file.split(separator: "/", omittingEmptySubsequences: false)
        for count in stride(from: parts.count, to: 0, by: -1) {
            let name = parts[..<count].joined(separator: "/")
            for path in [loaded.inbox + "/" + name, name] where AtomicFile.exists(path) {
                guard let entry = InboxScanner.entries(for: [path]).files.first else { continue }
                let found = try InboxScanner.load(entry)
                if count == parts.count { return (found, Timestamp(seconds: entry.modified)) }
                let inner = ([entry.name] + parts[count...].map(String.init)).joined(separator: "/")
                if let packed = PackedFiles.open(found)?.files.first(where: { $0.file.name == inner && $0.fault == nil }) {
                    return (packed.file, Timestamp(seconds: entry.modified))
                }
            }
        }
        throw Failure(
            status: .notFound, code: "explain.no-file", place: file, message: "there is no such file in \(loaded.inbox)",
            hint: "name a file of the inbox, or the path of one; `baocao status \(campaign.folder)` lists what came")
    }
}
