public import ReportModel

/// Words with the figures in them told apart, so that a document that is edited can keep each from being changed.
public struct FigurePhrase: Hashable, Sendable {
    public struct Piece: Hashable, Sendable {
        public var text: String
        /// The figure that the text prints, without cuts; `nil` for words.
        public var figure: FigureAddress?
    }

    /// In order, none of them empty.
    public private(set) var pieces: [Piece] = []

    public var text: String { pieces.map(\.text).joined() }

    init(_ words: String = "") { if !words.isEmpty { pieces = [Piece(text: words, figure: nil)] } }

    func and(_ text: String, _ figure: FigureAddress? = nil) -> FigurePhrase {
        var longer = self
        if !text.isEmpty { longer.pieces.append(Piece(text: text, figure: figure)) }
        return longer
    }

    func and(_ other: FigurePhrase) -> FigurePhrase {
        var longer = self
        longer.pieces += other.pieces
        return longer
    }
}
