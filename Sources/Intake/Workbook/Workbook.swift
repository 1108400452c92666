import ReportModel
import Vietnamese

/// A workbook of Excel 2007 or later, whichever program wrote it.
final class Workbook: TableDocument {
    let format = DocumentFormat.xlsx
    let tables: [TableHead]
    private let archive: ZipArchive
    private let parts: WorkbookParts
    private let styles = CellStyles()
    private var texts: [String]
    private let limits: IntakeLimits

    init(_ archive: ZipArchive, limits: IntakeLimits) throws(WorkbookFault) {
        self.archive = archive
        self.limits = limits
        let parts = try WorkbookParts(archive, limits: limits)
        self.parts = parts
        tables = parts.sheets.map { TableHead(name: $0.name, isHidden: $0.isHidden, uses1904: parts.uses1904) }
        let strings = SharedStrings(limit: limits.sharedTextBytes)
        if let member = parts.sharedStrings { try archive.parse(member, limits: limits, strings) }
        guard !strings.isTooLarge else {
            throw WorkbookFault(kind: .tooLarge(limit: limits.sharedTextBytes), member: parts.sharedStrings ?? "")
        }
        texts = strings.texts
        if let member = parts.styles { try archive.parse(member, limits: limits, styles) }
    }

    func convertTexts(_ convert: ([String]) -> [String]) { texts = convert(texts) }

    func read(into sink: any TableSink) throws(WorkbookFault) {
        for (index, sheet) in parts.sheets.enumerated() where sink.begin(index) {
            let parser = SheetParser(
                sharedStrings: texts, styles: styles, uses1904: parts.uses1904,
                merges: try MergedCells(in: archive, member: sheet.member), limits: limits, take: sink.take)
            try archive.parse(sheet.member, limits: limits, parser)
            sink.end(tooWide: parser.hasTooManyColumns)
        }
    }
}
