import ReportModel
import Vietnamese

/// A workbook of Excel 2007 or later, whichever program wrote it.
final class Workbook: TableDocument {
    let format = DocumentFormat.xlsx
    let tables: [TableHead]
    private let archive: ZipArchive
    private let parts: WorkbookParts
    private let styles = CellStyles()
    private var texts: SharedTexts
    private let limits: IntakeLimits

    init(_ archive: ZipArchive, limits: IntakeLimits) throws(WorkbookFault) {
        self.archive = archive
        self.limits = limits
        let parts = try WorkbookParts(archive, limits: limits)
        self.parts = parts
        tables = parts.sheets.map { TableHead(name: $0.name, isHidden: $0.isHidden, uses1904: parts.uses1904) }
        if let member = parts.styles { try archive.parse(member, limits: limits, styles) }
        let strings = SharedStrings(limit: limits.sharedTextBytes, setsApart: styles.setsApart)
        if let member = parts.sharedStrings { try archive.parse(member, limits: limits, strings) }
        guard !strings.isTooLarge else {
            throw WorkbookFault(kind: .tooLarge(limit: limits.sharedTextBytes), member: parts.sharedStrings ?? "")
        }
        texts = strings.texts
    }

    func convertTexts(_ convert: ([String]) -> [String]) { texts.convert(convert) }

    func read(into sink: any TableSink) throws(WorkbookFault) {
        let again = shownAgain()
        var read: Set<String> = []
        for (index, sheet) in parts.sheets.enumerated() where !read.contains(sheet.member) && sink.begin(index) {
            read.insert(sheet.member)
            let frame = try SheetFrame(in: archive, member: sheet.member, limits: limits)
            if !frame.hiddenColumns.isEmpty { sink.note(.columnsHidden(frame.hiddenColumns)) }
            if let others = again[sheet.member] { sink.note(.shownAgain(others)) }
            let parser = SheetParser(
                sharedStrings: texts, styles: styles, uses1904: parts.uses1904, frame: frame, limits: limits, take: sink.take)
            try archive.parse(sheet.member, limits: limits, parser)
            parser.damages.forEach(sink.note)
            sink.end(tooWide: parser.hasTooManyColumns)
        }
    }

    /// Names of visible sheets whose part an earlier visible sheet shows already, by that part: its rows must not count twice.
    private func shownAgain() -> [String: [String]] {
        var first: Set<String> = []
        var again: [String: [String]] = [:]
        for sheet in parts.sheets where !sheet.isHidden && !first.insert(sheet.member).inserted {
            again[sheet.member, default: []].append(sheet.name)
        }
        return again
    }
}
