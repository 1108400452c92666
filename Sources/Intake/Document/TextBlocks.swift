/// A text with tables, in its order: what the parsers of Word documents and web pages make.
struct TextBlocks {
    enum Block {
        case paragraph(TextParagraph)
        /// Index into ``TextBlocks/tables``.
        case table(Int)
    }

    var blocks: [Block] = []
    /// Tables by where they begin; one inside a cell of another follows it.
    var tables: [StoredTable] = []
}

/// A paragraph outside tables.
struct TextParagraph {
    /// NFC, lines as broken by hand.
    var text = ""
    /// Whether the program numbers it or puts a bullet before it.
    var isListItem = false
    var isHeading = false
    /// Parts that are struck through and not read; all of it where ``text`` is empty.
    var leftOut: [LeftOutPart] = []

    /// Takes the text in pieces: without what is struck through. A number above the line is no figure here, and stays.
    mutating func take(_ pieces: [TextPiece]) {
        let reading = PieceReading(pieces.map { TextPiece(text: $0.text, format: $0.format.intersection(.struck)) })
        text = reading.isStruck ? "" : reading.text
        leftOut = reading.isStruck ? [LeftOutPart(reason: .struck, text: reading.text)] : reading.leftOut
    }
}
