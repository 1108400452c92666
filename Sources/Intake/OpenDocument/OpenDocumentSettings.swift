/// The styles of a spreadsheet's content that set text apart, and the spans of the text that is being read.
struct OpenDocumentSettings {
    private var styles: [String: PieceFormat] = [:]
    /// Whether any style does.
    private(set) var setsApart = false
    /// Style of the definition that is being read, with its family.
    private var style: String?
    /// Styles of columns that strike their cells through.
    private var columns: [(columns: Range<Int>, format: PieceFormat)] = []
    private var column = 1
    private var spans: [PieceFormat] = []
    private var start = 0
    private(set) var marks = PieceMarks()

    private static let limit = 10_000

    private static func key(_ name: String, _ family: String) -> String { "\(family)/\(name)" }

    // MARK: Styles

    /// Takes the definition of a style, with the style that it changes.
    mutating func define(_ name: String?, family: String?, parent: String?) {
        guard let name, let family else {
            style = nil
            return
        }
        let key = OpenDocumentSettings.key(name, family)
        style = key
        guard !styles.isEmpty, let parent, let format = styles[OpenDocumentSettings.key(parent, family)] else { return }
        styles[key] = format
    }

    /// Takes the text properties of the style (OpenDocument 1.3, part 3, 20.367, 20.379 and 20.384).
    mutating func define(lineThrough: String?, lineType: String?, position: String?) {
        guard let style, styles.count < OpenDocumentSettings.limit else { return }
        var format = styles[style] ?? []
        if let line = lineThrough ?? lineType {
            // A span without a line in a cell with one says so; what says nothing is set as its cell is.
            format = line == "none" ? format.subtracting(.struck).union(.own) : format.union(.struck)
        }
        if let position = position?.split(separator: " ").first {
            format.subtract([.raised, .lowered])
            let height = Int(position.dropLast()) ?? 0
            if position == "super" || height > 0 { format.insert(.raised) }
            if position == "sub" || height < 0 { format.insert(.lowered) }
        }
        if !format.isEmpty || styles[style] != nil { styles[style] = format }
        if !format.subtracting(.own).isEmpty { setsApart = true }
    }

    func format(_ name: String?, family: String) -> PieceFormat {
        guard setsApart, let name else { return [] }
        return styles[OpenDocumentSettings.key(name, family)] ?? []
    }

    // MARK: Columns

    mutating func beginTable() {
        columns = []
        column = 1
    }

    mutating func addColumns(_ count: Int, style: String?) {
        let format = format(style, family: "table-cell")
        if format.contains(.struck), columns.count < OpenDocumentSettings.limit {
            columns.append((column..<column + count, format))
        }
        column += count
    }

    /// How a cell without a style of its own is set.
    func format(ofColumn column: Int) -> PieceFormat { columns.first { $0.columns.contains(column) }?.format ?? [] }

    // MARK: Texts

    mutating func beginCell() {
        marks.removeAll()
        spans.removeAll(keepingCapacity: true)
        start = 0
    }

    /// A paragraph or span begins; `count` bytes of the cell's text stand before it.
    mutating func begin(_ format: PieceFormat, at count: Int) {
        guard setsApart else { return }
        endPiece(at: count)
        spans.append(format.contains(.own) ? format : (spans.last ?? []).union(format))
    }

    mutating func end(at count: Int) {
        guard !spans.isEmpty else { return }
        endPiece(at: count)
        spans.removeLast()
    }

    private mutating func endPiece(at count: Int) {
        marks.add(start..<max(start, count), spans.last ?? [])
        start = count
    }
}
