import ReportModel
import SourceText
import Vietnamese

/// The tables of any file that submissions may come as, as rows of texts: for lists that are no submissions.
public enum PlainTables {
    /// The rows of all tables that are shown, in order, merged cells filled once; of a text document without tables its lines, a
    /// row each; at most 20.000. `nil` when the file is of a kind that is not read, or is broken.
    public static func rows(of file: InboxFile) -> [[String]]? {
        guard let context = noCampaign else { return nil }
        switch FileKind(file) {
        case .text: return delimited(file)
        case .archive:
            let reader = ArchiveReader(context: context, file: file.name, watch: ReadingWatch())
            return reader.document(file.bytes).flatMap(rows)
        case .legacyWorkbook where file.bytes.starts(with: CompoundFile.signature):
            guard let compound = try? CompoundFile(file.bytes),
                let workbook = try? LegacyWorkbook(compound, file: file.name, limits: context.limits)
            else { return nil }
            return rows(of: workbook)
        case .spreadsheetXML: return (try? SpreadsheetML(file.bytes, limits: context.limits)).flatMap(rows)
        default: return nil
        }
    }

    private static let limit = 20_000

    /// Readers ask a campaign for its names; a list of units has none yet.
    private static var noCampaign: IntakeContext? {
        let day = CalendarDate.epoch
        let campaign = Campaign(
            code: "none", title: "", period: DateSpan(day: day), deadline: Timestamp(day, hour: 0, offset: 0),
            timeZone: .vietnam,
            levels: ["unit"], unitKinds: [UnitKind(code: "unit", name: "", level: "unit")], activityTypes: [],
            audienceGroups: [], indicators: [], issuer: Issuer(parent: nil, name: "", symbol: "", place: ""),
            signatory: Signatory(authority: nil, position: [], name: nil), recipients: [], reports: [], catalogue: .none)
        let unit = Unit(code: "unit", parent: nil, kind: "unit", name: "", population: nil, reports: false)
        return UnitTree([unit], kinds: campaign.unitKinds).map { IntakeContext(campaign: campaign, tree: $0) }
    }

    private static func delimited(_ file: InboxFile) -> [[String]] {
        let text = TextDecoder.decode(file.bytes)
        var tokens = DelimitedTokenizer(Array((text.inner?.text ?? text.text).utf8))
        var record = DelimitedRecord()
        var rows: [[String]] = []
        while rows.count < limit, tokens.next(&record) {
            rows.append(record.fields.map { trimmed(tokens.text(of: $0, limit: 4_096).nfc) })
        }
        return rows
    }

    private static func rows(of document: any TableDocument) -> [[String]]? {
        let sink = AllRows(tables: document.tables)
        do {
            try document.read(into: sink)
            if sink.rows.isEmpty, let text = document as? TextDocument {
                return text.outerTexts.prefix(limit).map { [trimmed($0)] }
            }
            return sink.rows
        } catch {
            return nil
        }
    }

    private final class AllRows: TableSink {
        private let tables: [TableHead]
        private(set) var rows: [[String]] = []

        init(tables: [TableHead]) { self.tables = tables }

        func begin(_ index: Int) -> Bool { !tables[index].isHidden && rows.count < PlainTables.limit }

        func take(_ row: Row) -> Bool {
            rows.append(row.cells.map { $0.coveredFrom == nil ? $0.text : "" })
            return rows.count < PlainTables.limit
        }

        func end(tooWide: (row: Int, column: Int)?) {}
        func note(_ remark: TableRemark) {}
    }
}
