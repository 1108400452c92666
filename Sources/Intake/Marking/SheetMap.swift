/// Where in a sheet's XML the cells stand that are to be marked.
final class SheetMap: XMLHandler {
    /// A cell by row and column, from 1.
    struct Cell: Hashable {
        var row: Int
        var column: Int
    }

    /// A cell that is there.
    struct Found {
        /// Its opening tag.
        var tag: Range<Int>
        /// Index of its style.
        var style: Int
    }

    private let wanted: Set<Cell>
    private let wantedRows: Set<Int>
    private(set) var found: [Cell: Found] = [:]
    /// Where a missing cell of a row that is there belongs.
    private(set) var gaps: [Cell: Int] = [:]
    /// Where `<legacyDrawing>` belongs.
    private(set) var drawingPlace: Int?
    /// Whether the sheet has comments or form controls of its own.
    private(set) var hasDrawing = false

    let wantsText = false
    let isFinished = false
    let wantsPositions = true
    /// What is wrapped for newer programs (`mc:AlternateContent`) takes a place among the others too.
    let wantsEveryNamespace = true
    var position = 0..<0
    private var depth = 0
    private var row = 0
    private var column = 0
    private var open: [Cell] = []
    private var rowTag = 0..<0

    /// Elements that come behind `<legacyDrawing>` (ECMA-376 Part 1, 18.3.1.99).
    private static let behind: Set<String> = [
        "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts",
        "extLst", "AlternateContent",
    ]

    init(wanted: Set<Cell>) {
        self.wanted = wanted
        wantedRows = Set(wanted.map(\.row))
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        depth += 1
        if depth == 2, SheetMap.behind.contains(name.local), drawingPlace == nil { drawingPlace = position.lowerBound }
        if name.local == "legacyDrawing" { hasDrawing = true }
        switch (depth, name.local, name.parent) {
        case (3, "row", "sheetData"):
            row = SheetParser.row(attributes["r"], after: row)
            column = 0
            rowTag = position
            open = wantedRows.contains(row) ? wanted.filter { $0.row == row }.sorted { $0.column < $1.column } : []
        case (4, "c", "row"):
            column = attributes["r"].flatMap { SheetParser.column(of: $0) } ?? column + 1
            while let next = open.first, next.column <= column {
                open.removeFirst()
                if next.column == column {
                    found[next] = Found(tag: position, style: attributes["s"].flatMap { Int($0) } ?? 0)
                } else {
                    gaps[next] = position.lowerBound
                }
            }
        default: break
        }
    }

    func end(_ name: XMLName) {
        if depth == 3, name.local == "row", name.parent == "sheetData" {
            // `<row/>` has no place for cells; it held nothing anyone could find fault with.
            if position != rowTag { for cell in open { gaps[cell] = position.lowerBound } }
            open = []
        }
        if depth == 1, drawingPlace == nil { drawingPlace = position.lowerBound }
        depth -= 1
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
