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
}
