import ReportModel

/// A document as its format's reader sees it: tables in order, each a stream of rows.
///
/// Knowledge of a format ends here: what the rows mean is the same for all of them, see ``TableDocumentReader``.
protocol TableDocument: AnyObject {
    /// Name of the format in ``ReadResult/format``.
    var format: DocumentFormat { get }
    /// The tables in order.
    var tables: [TableHead] { get }
    /// Texts that are Unicode in storage and may hold the bytes of an older encoding; given back as they were meant before
    /// any row is read. Only all of a file together are evidence enough.
    func convertTexts(_ convert: ([String]) -> [String])
    /// What the sender should know of what lies outside the tables.
    func notes() -> [Diagnostic]
    /// The first texts outside all tables, for a look at whose file it is.
    var openingTexts: [String] { get }
    /// All texts outside tables, for telling what became of each.
    var outsideTexts: [OutsideText] { get }
    /// Delivers the rows of every table that the sink wants, in order.
    func read(into sink: any TableSink) throws(WorkbookFault)
}

extension TableDocument {
    func convertTexts(_ convert: ([String]) -> [String]) {}
    func notes() -> [Diagnostic] { [] }
    var openingTexts: [String] { [] }
    var outsideTexts: [OutsideText] { [] }
}

/// What is known of a table before its rows.
struct TableHead: Equatable {
    /// Name of the sheet, or `Bảng 2`.
    var name: String
    var isHidden = false
    /// Whether plain numbers that stand for days count from 1904.
    var uses1904 = false
    /// Its number in a document without sheets.
    var number: Int?
    /// Whether it may turn out to hold no table; `nil` leaves that to what is known of the other tables.
    var isOptional: Bool?
}

/// Takes the tables of a document.
protocol TableSink: AnyObject {
    /// A table begins.
    ///
    /// - Returns: whether its rows are wanted; otherwise ``end()`` is not called for it.
    func begin(_ index: Int) -> Bool
    /// Takes the next row.
    ///
    /// - Returns: `false` when no more rows of this table are wanted.
    func take(_ row: Row) -> Bool
    /// The table ends. `tooWide` is the first cell beyond the limit of columns.
    func end(tooWide: (row: Int, column: Int)?)
    /// Takes what the format says of the table besides its rows, at any time between its beginning and its end.
    func note(_ remark: TableRemark)
}

/// What a format says of a table besides its rows.
enum TableRemark {
    /// A cell refers to a text that the file does not have. It was delivered as ``CellMark/unreadable``.
    case missingText(row: Int, column: Int)
    /// A cell stands in the file twice, or has two values.
    case cellTwice(row: Int, column: Int)
    /// Columns that are not shown, from 1; their cells are delivered like the others.
    case columnsHidden([ClosedRange<Int>])
    /// Other tables, by name, that show the very same part of the file and were not delivered again.
    case shownAgain([String])
}

/// The formats whose tables are read.
enum DocumentFormat: String {
    case xlsx, xls, ods, docx, html
    case spreadsheetML = "xml"

    /// Whether its tables are sheets of a workbook.
    var isWorkbook: Bool { self == .xlsx || self == .xls || self == .ods || self == .spreadsheetML }
}
