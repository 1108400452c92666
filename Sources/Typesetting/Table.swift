/// A table that may run over pages: its header rows repeat, its rows stay whole when a page can hold them.
public struct Table: Hashable, Sendable, Codable {
    public var columns: [Column]
    /// Header rows; repeated, as artifacts, on every page the table goes on.
    public var header: [Row]
    public var rows: [Row]
    public var cellPadding: Insets
    public var lineHeight: Double
    /// Thickness of the grid.
    public var gridThickness: Double
    /// Put at the left above the table where it goes on: `(tiếp theo)`; `nil` for none.
    public var continuation: TextSpan?
    /// What the table is called there, unless a group of it goes on: `Bảng 3`.
    public var continuationName: String?
    public var spaceBefore: Double
    public var spaceAfter: Double
    /// One sentence on what the table shows, for readers who cannot see it.
    public var summary: String?

    public init(
        columns: [Column], header: [Row], rows: [Row], cellPadding: Insets, lineHeight: Double,
        gridThickness: Double = 0.5, continuation: TextSpan? = nil, continuationName: String? = nil, spaceBefore: Double = 0,
        spaceAfter: Double = 0,
        summary: String? = nil
    ) {
        self.columns = columns
        self.header = header
        self.rows = rows
        self.cellPadding = cellPadding
        self.lineHeight = lineHeight
        self.gridThickness = gridThickness
        self.continuation = continuation
        self.continuationName = continuationName
        self.spaceBefore = spaceBefore
        self.spaceAfter = spaceAfter
        self.summary = summary
    }

    public struct Column: Hashable, Sendable, Codable {
        public var width: Width
        public var alignment: ParagraphStyle.Alignment

        public init(width: Width, alignment: ParagraphStyle.Alignment) {
            self.width = width
            self.alignment = alignment
        }
    }

    public enum Width: Hashable, Sendable, Codable {
        /// Points; up to half as much more where a word would have to be cut and the other columns can give way.
        case fixed(Double)
        /// From the widest cell, never below the widest unbreakable word.
        case content
        /// A share of what the others leave, by weight, never below the widest unbreakable word; what one does not need goes
        /// to those that would have to break their lines.
        case share(Double)
    }

    public struct Row: Hashable, Sendable, Codable {
        public enum Kind: String, Hashable, Sendable, Codable {
            case header
            case plain
            /// Names the rows that follow, which are a part of the table's body; stays with at least two of them.
            case group
            /// Sums the rows of a group; stays with at least two rows before it.
            case subtotal
            /// Sums the table; stays with at least two rows before it.
            case total
        }

        public var kind: Kind
        public var cells: [Cell]
        /// A header row that says nothing of its own to a reader: the numbers of the columns.
        public var isSkipped: Bool

        public init(_ kind: Kind, _ cells: [Cell], isSkipped: Bool = false) {
            self.kind = kind
            self.cells = cells
            self.isSkipped = isSkipped
        }
    }

    /// A cell; cells of a row fill its columns from the left, passing over those taken by a spanning cell above.
    public struct Cell: Hashable, Sendable, Codable {
        public var spans: [TextSpan]
        /// `nil` takes the column's.
        public var alignment: ParagraphStyle.Alignment?
        public var columnSpan: Int
        public var rowSpan: Int
        /// Grey behind the text: 0 black … 1 white; `nil` none.
        public var shade: Double?
        /// Names the row (the unit of a row of figures): a header cell to a reader.
        public var namesRow: Bool

        public init(
            _ spans: [TextSpan], alignment: ParagraphStyle.Alignment? = nil, columnSpan: Int = 1, rowSpan: Int = 1,
            shade: Double? = nil, namesRow: Bool = false
        ) {
            self.spans = spans
            self.alignment = alignment
            self.columnSpan = columnSpan
            self.rowSpan = rowSpan
            self.shade = shade
            self.namesRow = namesRow
        }
    }
}
