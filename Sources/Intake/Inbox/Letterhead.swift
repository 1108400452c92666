import ReportModel
import SourceText
import Vietnamese

/// The unit that the first lines of a file name, for files whose tables cannot be read.
enum Letterhead {
    /// Lines looked at.
    private static let lineLimit = 20
    /// Characters of a line that may be a name.
    private static let lengthLimit = 100

    /// The lowest unit named; `nil` when there is none, or several of one level.
    static func unit(of file: InboxFile, context: IntakeContext) -> UnitCode? {
        var found: [(unit: UnitCode, depth: Int)] = []
        for text in texts(of: file, context: context) {
            guard let unit = unit(in: text, context: context) else { continue }
            found.append((unit, context.tree.path(to: unit).count))
        }
        guard let deepest = found.map(\.depth).max() else { return nil }
        let units = Set(found.filter { $0.depth == deepest }.map(\.unit))
        return units.count == 1 ? units.first : nil
    }

    /// A line as a name, or what stands behind its label: `Đơn vị: Trường THCS Đông Mỹ`.
    private static func unit(in text: String, context: IntakeContext) -> UnitCode? {
        let units = context.lookup.units
        func resolved(_ name: String) -> UnitCode? {
            guard name.contains(" ") else { return context.tree[name]?.code ?? units.unit(nearCode: name) }
            switch units.resolve(name: name) {
            case .found(let unit), .near(let unit, _): return unit
            case .ambiguous, .unknown: return nil
            }
        }
        if let colon = text.firstIndex(of: ":") {
            let label = Heading.column(for: trimmed(String(text[..<colon])), in: context.lookup)
            guard label == .unitName || label == .unitCode else { return nil }
            return resolved(UnitJudge.text(of: trimmed(String(text[text.index(after: colon)...]))))
        }
        return text.contains(" ") ? resolved(UnitJudge.text(of: text)) : nil
    }

    // MARK: The first texts

    private static func texts(of file: InboxFile, context: IntakeContext) -> [String] {
        let texts: [String]
        switch FileKind(file) {
        case .text: texts = delimited(file)
        default: texts = document(of: file, context: context).map(Letterhead.texts) ?? []
        }
        return texts.flatMap { $0.split(whereSeparator: \.isNewline) }.map { trimmed(String($0)) }
            .filter { !$0.isEmpty && $0.utf8.count <= 4 * lengthLimit && $0.count <= lengthLimit }
    }

    private static func delimited(_ file: InboxFile) -> [String] {
        let text = TextDecoder.decode(Array(file.bytes.prefix(16_384)))
        var tokens = DelimitedTokenizer(Array((text.inner?.text ?? text.text).utf8))
        var record = DelimitedRecord()
        var texts: [String] = []
        var lines = 0
        while lines < lineLimit, tokens.next(&record) {
            lines += 1
            texts += record.fields.prefix(8).map { tokens.text(of: $0, limit: 4 * lengthLimit).nfc }
        }
        return texts
    }

    /// A document that can be opened, whatever can be read in it.
    private static func document(of file: InboxFile, context: IntakeContext) -> (any TableDocument)? {
        switch FileKind(file) {
        case .archive: ArchiveReader(context: context, file: file.name, watch: ReadingWatch()).document(file.bytes)
        case .legacyWorkbook: try? LegacyWorkbook(CompoundFile(file.bytes), file: file.name, limits: context.limits)
        case .spreadsheetXML: try? SpreadsheetML(file.bytes, limits: context.limits)
        case .webPage: page(file, context: context)
        default: nil
        }
    }

    private static func page(_ file: InboxFile, context: IntakeContext) -> TextDocument? {
        let text = TextDecoder.decode(file.bytes)
        let page = WebPageParser(Array((text.inner?.text ?? text.text).utf8), limits: context.limits)
        return page.isTooLarge
            ? nil
            : TextDocument(page.text, format: .html, file: file.name) {
                HeaderFinder(lookup: context.lookup).find(in: $0) != nil
            }
    }

    private static func texts(of document: any TableDocument) -> [String] {
        let sink = FirstRows(tables: document.tables, limit: lineLimit)
        try? document.read(into: sink)
        return document.openingTexts + sink.texts
    }

    /// Takes the first rows of every table that is shown.
    private final class FirstRows: TableSink {
        private let tables: [TableHead]
        private let limit: Int
        private var rows = 0
        private(set) var texts: [String] = []

        init(tables: [TableHead], limit: Int) {
            self.tables = tables
            self.limit = limit
        }

        func begin(_ index: Int) -> Bool {
            rows = 0
            return !tables[index].isHidden && texts.count < 1_000
        }

        func take(_ row: Row) -> Bool {
            rows += 1
            texts += row.cells.prefix(16).filter { !$0.isEmpty && $0.kind == .text }.map(\.text)
            return rows < limit
        }

        func end(tooWide: (row: Int, column: Int)?) {}
        func note(_ remark: TableRemark) {}
    }
}
