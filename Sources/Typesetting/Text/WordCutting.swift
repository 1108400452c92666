// What is done with a word that no line can hold, one rule for all text: it is cut after a hyphen, stroke or the like and, where
// that is not enough, between two letters. A number is never cut for want of such places: tables give it room before.

extension TextSetter {
    /// Replaces words wider than a line by parts that fit.
    ///
    /// - Throws: ``LayoutFault/tooWide(text:width:available:origin:)`` where not even one letter fits.
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

    /// Widths a word can be narrowed to, in points.
    struct WordWidths {
        /// Its widest part between places where it is cut first.
        var part = 0.0
        /// Its widest number, which is not cut.
        var number = 0.0
    }

    func widths(of word: MeasuredText.Word, in text: MeasuredText) throws(LayoutFault) -> WordWidths {
        var widths = WordWidths()
        for piece in text.pieces[word.firstPiece..<(word.firstPiece + word.pieceCount)] {
            let origin = text.spans[piece.span].origin
            let parts = Self.breakable(text.text(of: piece))
            for part in parts {
                // A word in one part has been measured.
                let isWord = parts.count == 1 && word.pieceCount == 1
                let width = isWord ? word.width : try width(of: part, style: piece.style, origin: origin)
                widths.part = max(widths.part, width)
                if Self.isNumber(part) { widths.number = max(widths.number, width) }
            }
        }
        widths.part = min(widths.part, word.width)
        widths.number = min(widths.number, word.width)
        return widths
    }

    /// Digits with what is written among and around them, and no letter.
    private static func isNumber(_ part: Substring) -> Bool {
        var hasDigit = false
        for scalar in part.unicodeScalars {
            if isDigit(scalar) { hasDigit = true } else if scalar.properties.isAlphabetic { return false }
        }
        return hasDigit
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

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
        result.words[last].gapSpan = word.gapSpan
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

    /// Parts of a word that is cut anywhere, as a share of a line: small enough that a line before it is filled.
    private static let letterPart = 0.125

    /// Cuts between user-visible characters. The parts are a good deal smaller than a line; where lines end among them is for
    /// the line breaker to say.
    private func appendLetters(
        of part: Substring, _ piece: MeasuredText.Piece, toFit limit: Double, origin: String?,
        to result: inout MeasuredText
    ) throws(LayoutFault) {
        let limit = max(min(limit, limit * Self.letterPart), min(limit, 2 * style(numbered: piece.style).size))
        let ends = Self.letterEnds(part)
        var start = part.startIndex
        var first = 0
        while first < ends.count {
            // The widths of the letters tell nearly where to cut; what is cut is then measured as it will be drawn.
            var last = first
            var sum = 0.0
            while last < ends.count {
                let letter = part[(last == first ? start : ends[last - 1])..<ends[last]]
                sum += try width(of: letter, style: piece.style, origin: origin)
                if sum > limit + tolerance, last > first { break }
                last += 1
            }
            var fitted = try width(of: part[start..<ends[last - 1]], style: piece.style, origin: origin)
            while fitted > limit + tolerance {
                guard last - 1 > first else {
                    throw .tooWide(
                        text: String(part[start..<ends[last - 1]]), width: fitted, available: limit, origin: origin)
                }
                last -= 1
                fitted = try width(of: part[start..<ends[last - 1]], style: piece.style, origin: origin)
            }
            append(part[start..<ends[last - 1]], width: fitted, of: piece, to: &result)
            start = ends[last - 1]
            first = last
        }
    }

    /// Where the user-visible characters of a text end. A Khmer letter that another is written under is one with it, which
    /// Unicode's own rule for such characters leaves out (Unicode Standard Annex #29, GB9c).
    private static func letterEnds(_ text: Substring) -> [Substring.Index] {
        var ends: [Substring.Index] = []
        var index = text.startIndex
        while index < text.endIndex {
            text.formIndex(after: &index)
            if index < text.endIndex, text.unicodeScalars[text.unicodeScalars.index(before: index)] == joiner { continue }
            ends.append(index)
        }
        return ends
    }

    /// Writes the Khmer letter after it under the one before it.
    private static let joiner: Unicode.Scalar = "\u{17D2}"

    /// The parts of a word that end after a hyphen, dash, stroke, underscore, full stop or the like, or at a place that scripts
    /// without blanks between words mark by a character that is not drawn; `1.234,5` is one part.
    private static func breakable(_ word: Substring) -> [Substring] {
        var parts: [Substring] = []
        var start = word.startIndex
        var index = start
        var before: Unicode.Scalar?
        while index != word.endIndex {
            let scalar = word.unicodeScalars[index]
            word.unicodeScalars.formIndex(after: &index)
            guard index != word.endIndex else { break }
            defer { before = scalar }
            switch scalar {
            case ".", ",":
                if let before, isDigit(before), isDigit(word.unicodeScalars[index]) { continue }
            case "-", "–", "—", "/", "\\", "_", ";", ":", "@", "&", "=", "?", "+", ")", "#", "%", "\u{200B}": break
            default: continue
            }
            // `https://` is one part, and so are `...` and the like.
            if scalar == word.unicodeScalars[index] || scalar == ":" && word.unicodeScalars[index] == "/" { continue }
            parts.append(word[start..<index])
            start = index
        }
        parts.append(word[start...])
        return parts
    }
}
