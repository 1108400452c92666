import Vietnamese

/// The text of a cell as its paragraphs come: a plain one until a piece of it is set apart.
struct CellPieces {
    private(set) var text = ""
    private var pieces: [TextPiece] = []

    var isEmpty: Bool { text.isEmpty && pieces.isEmpty }
    /// Whether something in it is set apart.
    var setsApart: Bool { !pieces.isEmpty }
    /// What is read of it.
    var reading: PieceReading { PieceReading(pieces) }

    /// Adds a paragraph below what stands there.
    mutating func add(_ paragraph: String) {
        guard pieces.isEmpty else {
            add([TextPiece(text: paragraph, format: [])])
            return
        }
        if !text.isEmpty { text += "\n" }
        text += paragraph
    }

    /// Adds a paragraph in pieces.
    mutating func add(_ paragraph: [TextPiece]) {
        if pieces.isEmpty, !text.isEmpty { pieces = [TextPiece(text: text, format: [])] }
        if !pieces.isEmpty { pieces.append(TextPiece(text: "\n", format: [])) }
        pieces += paragraph
    }
}
