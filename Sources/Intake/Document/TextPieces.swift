import Vietnamese

/// How a piece of a text is set, as far as that says what its writer meant with it.
struct PieceFormat: OptionSet, Hashable {
    let rawValue: UInt8
    /// Struck through: how people delete on paper.
    static let struck = PieceFormat(rawValue: 1)
    /// Small and above the line, as the mark of a footnote is.
    static let raised = PieceFormat(rawValue: 2)
    /// Small and below the line.
    static let lowered = PieceFormat(rawValue: 4)
    /// In the file, and shown to nobody.
    static let hidden = PieceFormat(rawValue: 8)
    /// Set by itself: the piece takes nothing from the cell around it.
    static let own = PieceFormat(rawValue: 16)
}

/// A piece of a text that is set in one way.
struct TextPiece {
    /// What it costs besides its bytes, for limits.
    static let cost = 64

    var text: String
    var format: PieceFormat
}

/// Where in a text that is being read pieces are set apart. Empty, and of no cost, for nearly every text.
struct PieceMarks {
    private var runs: [(bytes: Range<Int>, format: PieceFormat)] = []

    var isEmpty: Bool { runs.isEmpty }

    /// Marks bytes of the text; runs come in order.
    mutating func add(_ bytes: Range<Int>, _ format: PieceFormat) {
        if !bytes.isEmpty, !format.isEmpty { runs.append((bytes, format)) }
    }

    mutating func removeAll() { if !runs.isEmpty { runs.removeAll(keepingCapacity: true) } }

    /// The text cut into its pieces, each made of bytes by `decode`.
    func pieces(of letters: [UInt8], _ decode: (ArraySlice<UInt8>) -> String) -> [TextPiece] {
        var pieces: [TextPiece] = []
        var start = 0
        func add(to end: Int, _ format: PieceFormat) {
            if start < end { pieces.append(TextPiece(text: decode(letters[start..<end]), format: format)) }
            start = max(start, end)
        }
        for run in runs {
            add(to: min(run.bytes.lowerBound, letters.count), [])
            add(to: min(run.bytes.upperBound, letters.count), run.format)
        }
        add(to: letters.count, [])
        return pieces
    }
}

/// A part of a cell that was not read, because of how it is set.
struct LeftOutPart: Hashable {
    enum Reason { case struck, raised, lowered, hidden }

    var reason: Reason
    var text: String
    /// Column of the cell, from 1.
    var column = 0
}

/// What is read of a text in pieces: without what is struck through where something else stands beside it, and without the
/// marks of footnotes.
struct PieceReading {
    private(set) var text = ""
    /// Whether all of it is struck through. It is read nevertheless, and said to be.
    private(set) var isStruck = false
    private(set) var leftOut: [LeftOutPart] = []

    /// - Parameter base: how the cell is set, which holds for pieces that are not set by themselves.
    init(_ pieces: [TextPiece], base: PieceFormat = []) {
        let pieces = PieceReading.joined(pieces, base)
        func holds(_ isPart: (PieceFormat) -> Bool) -> Bool {
            pieces.contains { isPart($0.format) && !trimmed($0.text).isEmpty }
        }
        let readsStruck = !holds { $0.isDisjoint(with: [.struck, .hidden]) }
        isStruck = readsStruck && holds { $0.contains(.struck) && !$0.contains(.hidden) }
        // What is small as a whole is no mark of anything.
        let marks = holds { $0.isDisjoint(with: [.struck, .hidden, .raised, .lowered]) }
        for piece in pieces {
            if let reason = reason(for: piece, readsStruck: readsStruck, marks: marks) {
                leaveOut(trimmed(piece.text), reason)
            } else {
                // A blank on either side of what is left out is one blank.
                let isSpaced = text.last == " " && piece.text.first == " "
                text += isSpaced ? String(piece.text.dropFirst()) : piece.text
            }
        }
        text = trimmed(text)
    }

    /// What is left out for one reason is told once, however often it is cut.
    private mutating func leaveOut(_ part: String, _ reason: LeftOutPart.Reason) {
        guard !part.isEmpty else { return }
        if let index = leftOut.firstIndex(where: { $0.reason == reason }) {
            leftOut[index].text += " … \(part)"
        } else {
            leftOut.append(LeftOutPart(reason: reason, text: part))
        }
    }

    private func reason(for piece: TextPiece, readsStruck: Bool, marks: Bool) -> LeftOutPart.Reason? {
        if piece.format.contains(.hidden) { return .hidden }
        if piece.format.contains(.struck) { return readsStruck ? nil : .struck }
        guard marks else { return nil }
        if piece.format.contains(.raised), FootnoteMark.isRaised(piece.text, behind: text) { return .raised }
        if piece.format.contains(.lowered), FootnoteMark.isLowered(piece.text, behind: text) { return .lowered }
        return nil
    }

    /// Pieces of one format that stand side by side are one: programs cut texts where nobody sees it.
    private static func joined(_ pieces: [TextPiece], _ base: PieceFormat) -> [TextPiece] {
        var joined: [TextPiece] = []
        for piece in pieces {
            let format = (piece.format.contains(.own) ? piece.format : piece.format.union(base)).subtracting(.own)
            if let last = joined.indices.last, joined[last].format == format {
                joined[last].text += piece.text
            } else {
                joined.append(TextPiece(text: piece.text, format: format))
            }
        }
        return joined
    }
}

extension Cell {
    /// Takes what is read of its text; the parts that are not go to those of its row.
    mutating func take(_ reading: PieceReading, column: Int, leftOut: inout [LeftOutPart]) {
        text = reading.text
        isStruck = reading.isStruck
        for var part in reading.leftOut {
            part.column = column
            leftOut.append(part)
        }
    }
}

/// Marks of footnotes: a number, a letter or stars, set small beside what they explain.
enum FootnoteMark {
    /// Whether raised text is one, and not the power of a measure: 20 m² keeps its 2.
    static func isRaised(_ text: String, behind before: String) -> Bool {
        guard let mark = mark(text) else { return false }
        let word = before.reversed().prefix(4).prefix { $0.isLetter }
        return !(powers.contains(mark) && measures.contains(String(word.reversed())))
    }

    /// Whether lowered text is one: behind a digit alone, for H₂O has a number below the line too.
    static func isLowered(_ text: String, behind before: String) -> Bool {
        mark(text) != nil && before.last?.isNumber == true
    }

    private static let powers: Set<String> = ["2", "3"]
    private static let measures: Set<String> = ["m", "mm", "cm", "dm", "dam", "hm", "km"]

    /// The mark without what may enclose it; `nil` when the text is none.
    private static func mark(_ text: String) -> String? {
        let mark = text.filter { !$0.isWhitespace && !"()[],.;".contains($0) }
        let isNumber = (1...3).contains(mark.utf8.count) && mark.utf8.allSatisfy(isDigit)
        let isLetter = mark.count == 1 && mark.first?.isLetter == true
        let isStars = !mark.isEmpty && mark.allSatisfy { "*†‡".contains($0) }
        return isNumber || isLetter || isStars ? mark : nil
    }
}
