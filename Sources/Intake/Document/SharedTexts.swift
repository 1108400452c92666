/// Texts of a workbook that cells refer to by number, with the pieces of the few that are not set in one way.
struct SharedTexts {
    private(set) var texts: [String] = []
    private var pieces: [Int: [TextPiece]] = [:]

    var count: Int { texts.count }

    /// - Parameter pieces: empty for a text that is set in one way.
    mutating func append(_ text: String, _ pieces: [TextPiece]) {
        if !pieces.isEmpty { self.pieces[texts.count] = pieces }
        texts.append(text)
    }

    /// How the text of a number is read in a cell that is set so; a number that nothing stands under is damage.
    func reading(of index: Int, in base: PieceFormat) -> PieceReading? {
        pieces.isEmpty ? nil : pieces[index].map { PieceReading($0, base: base) }
    }

    /// Puts texts in their places that were meant otherwise than stored; pieces go with them, for one may be read alone.
    mutating func convert(_ convert: ([String]) -> [String]) {
        guard !pieces.isEmpty else {
            texts = convert(texts)
            return
        }
        let numbers = pieces.keys.sorted()
        var converted = convert(texts + numbers.flatMap { pieces[$0]?.map(\.text) ?? [] })[...]
        texts = Array(converted.prefix(texts.count))
        converted = converted.dropFirst(texts.count)
        for number in numbers {
            for index in pieces[number]?.indices ?? 0..<0 {
                if let text = converted.popFirst() { pieces[number]?[index].text = text }
            }
        }
    }
}
