// What is done with a word that no line can hold: it is cut after a hyphen or the like and, when it comes from a submission,
// in the end between two letters. Text of the report's own layout is never cut between letters: there the fault is reported.

extension TextSetter {
    /// Replaces words wider than a line by parts that fit.
    ///
    /// - Throws: ``LayoutFault/tooWide(text:width:available:origin:)`` for a word that may not be cut small enough.
    func cutting(_ text: MeasuredText, toFit width: Double) throws(LayoutFault) -> MeasuredText {
        var result = MeasuredText(spans: text.spans)
        for word in text.words {
            if word.width <= width + tolerance {
                append(word, pieces: text.pieces[word.firstPiece..<(word.firstPiece + word.pieceCount)], to: &result)
            } else {
                try appendParts(of: word, in: text, toFit: width, to: &result)
            }
        }
        noteWidths(of: &result)
        return result
    }

    /// The widest part of a word that must stay whole, in points.
    ///
    /// - Parameter limit: a word from a submission may be cut between letters down to this width.
    func widestPart(of word: MeasuredText.Word, in text: MeasuredText, cappedAt limit: Double?) throws(LayoutFault) -> Double {
        var widest = 0.0
        for piece in text.pieces[word.firstPiece..<(word.firstPiece + word.pieceCount)] {
            let origin = text.spans[piece.span].origin
            for part in Self.breakable(text.text(of: piece)) {
                let width = try width(of: part, style: piece.style, origin: origin)
                if let limit, origin != nil { widest = max(widest, min(width, limit)) } else { widest = max(widest, width) }
            }
        }
        return min(widest, word.width)
    }

    private func append(
        _ word: MeasuredText.Word, pieces: ArraySlice<MeasuredText.Piece>, to result: inout MeasuredText
    ) {
        var word = word
        word.firstPiece = result.pieces.count
        word.pieceCount = pieces.count
        result.pieces.append(contentsOf: pieces)
        result.words.append(word)
    }

    private func appendParts(
        of word: MeasuredText.Word, in text: MeasuredText, toFit limit: Double, to result: inout MeasuredText
    ) throws(LayoutFault) {
        for piece in text.pieces[word.firstPiece..<(word.firstPiece + word.pieceCount)] {
            let origin = text.spans[piece.span].origin
            for part in Self.breakable(text.text(of: piece)) {
                let partWidth = try width(of: part, style: piece.style, origin: origin)
                if partWidth <= limit + tolerance {
                    append(part, width: partWidth, of: piece, to: &result)
                } else if origin == nil {
                    throw .tooWide(
                        text: String(text.text(of: word)), width: word.width, available: limit, origin: origin)
                } else {
                    try appendLetters(of: part, piece, toFit: limit, origin: origin, to: &result)
                }
            }
        }
        // The last part takes over what followed the whole word.
        let last = result.words.count - 1
        result.words[last].isGlued = word.isGlued
        result.words[last].gap = word.gap
        result.words[last].gapCount = word.gapCount
        result.words[last].gapStyle = word.gapStyle
        result.words[last].gapIsBound = word.gapIsBound
        result.words[last].endsLine = word.endsLine
    }

    private func append(
        _ part: Substring, width: Double, of piece: MeasuredText.Piece, to result: inout MeasuredText
    ) {
        var own = piece
        own.lower = part.startIndex
        own.upper = part.endIndex
        own.width = width
        result.words.append(.init(firstPiece: result.pieces.count, pieceCount: 1, width: width, isGlued: true))
        result.pieces.append(own)
    }

    /// Cuts between user-visible characters, as many as fit into each part.
    private func appendLetters(
        of part: Substring, _ piece: MeasuredText.Piece, toFit limit: Double, origin: String?,
        to result: inout MeasuredText
    ) throws(LayoutFault) {
        var start = part.startIndex
        while start < part.endIndex {
            // The widths of the letters tell nearly where to cut; what is cut is then measured as it will be drawn.
            var end = start
            var sum = 0.0
            while end < part.endIndex {
                let next = part.index(after: end)
                sum += try width(of: part[end..<next], style: piece.style, origin: origin)
                if sum > limit + tolerance, end > start { break }
                end = next
            }
            var fitted = try width(of: part[start..<end], style: piece.style, origin: origin)
            while fitted > limit + tolerance {
                let shorter = part.index(before: end)
                guard shorter > start else {
                    throw .tooWide(text: String(part[start..<end]), width: fitted, available: limit, origin: origin)
                }
                end = shorter
                fitted = try width(of: part[start..<end], style: piece.style, origin: origin)
            }
            append(part[start..<end], width: fitted, of: piece, to: &result)
            start = end
        }
    }

    /// The parts of a word that end after a hyphen, dash, stroke, underscore, full stop or the like.
    private static func breakable(_ word: Substring) -> [Substring] {
        var parts: [Substring] = []
        var start = word.startIndex
        var index = start
        while index != word.endIndex {
            let scalar = word.unicodeScalars[index]
            word.unicodeScalars.formIndex(after: &index)
            guard index != word.endIndex else { break }
            switch scalar {
            case "-", "–", "—", "/", "\\", "_", ".", ",", ";", ":", "@", "&", "=", "?", "+", ")":
                parts.append(word[start..<index])
                start = index
            default: break
            }
        }
        parts.append(word[start...])
        return parts
    }
}
