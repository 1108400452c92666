internal import ArgumentParser
internal import CampaignFolder
internal import Files
internal import Participation
internal import Publishing
internal import ReportModel
internal import TemplateFilling

struct Fill: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Words.say(
            "Fill the figures into a form of the level above: {{participants@type=LPD}} in a workbook or Word document."),
        discussion: Words.say(
            """
            A place holds a figure's address (see trace) or a fact: \
            tt, name, code, parent, title, theme, from, to, population, expected, reported, complete. \
            A row with {{#communes}} is repeated for each unit of that level. \
            What nothing states stays blank; everything else stays as it was.
            """))

    @OptionGroup var campaign: CampaignArgument

    @Argument(help: .saying("Form to fill: .xlsx or .docx."), completion: .file(extensions: ["xlsx", "docx"]))
    var template: String

    @Option(help: .saying("File to write."), completion: .file(extensions: ["xlsx", "docx"]))
    var out: String

    @Option(help: .saying("Unit whose figures they are, with everything below it; default: the root."))
    var unit: String?

    /// Bytes of a form beyond which it is none.
    private static let limit = 64 << 20

    func run() throws {
        let written = try campaign.load()
        let ledger = try campaign.openForReading(written)
        let loaded = try campaign.inForce(written, ledger)
        let code = try unit.map { try campaign.unit($0, in: loaded).code } ?? loaded.tree.root.code
        guard AtomicFile.exists(template) else {
            throw Failure(
                status: .notFound, code: "fill.no-template", place: template, message: "there is no such file",
                hint: "name the form that is to be filled, .xlsx or .docx")
        }
        let bytes = try Folder.read(named: template, limit: Fill.limit)
        let aggregator = Aggregator(try Records(loaded, ledger: ledger))
        let unit = try campaign.unit(code, in: loaded)
        let name = template.split(separator: "/").last.map(String.init) ?? template
        let made = try TemplateFiller.fill(bytes, name: name, with: aggregator, unit: unit)
        guard made.filled + made.blanks.count > 0 else {
            throw Failure(
                status: .invalid, code: "fill.no-places", place: template, message: "the form has no place to fill",
                hint: "write e.g. {{participants}} where a figure belongs")
        }
        try AtomicFile.write(made.bytes, to: out)
        for blank in made.blanks {
            Console.show(
                Diagnostic(
                    .warning, "fill.blank", at: blank.place, "\(blank.figure) of \(blank.unit) is not stated; left blank"))
        }
        Console.note("filled \(made.filled) places, left \(made.blanks.count) blank, wrote \(out)")
    }
}
