/// Text cut at its spaces and measured once, ready to be broken into lines of any width.
struct MeasuredText {
    /// Where the text came from; pieces point into it.
    var spans: [TextSpan]
    var words: [Word] = []
    var pieces: [Piece] = []
    /// Width of the widest word in points.
    var widestWord = 0.0
    /// Width in points when only forced breaks (U+000A) end lines.
    var naturalWidth = 0.0

    /// Nothing to be set, not even a space.
    var isEmpty: Bool { words.isEmpty }

    /// What no line break may cut: the characters between two spaces (or forced breaks), and the spaces after them.
    struct Word {
        var firstPiece: Int
        var pieceCount: Int
        var width: Double
        /// Width of the spaces after the word.
        var gap = 0.0
        /// How many U+0020 follow.
        var gapCount = 0
        /// Style of these spaces, as numbered by the ``TextSetter``.
        var gapStyle = 0
        /// The span in which the first of them, or the forced break, stands: where it leads to, they lead to.
        var gapSpan = 0
        /// The spaces stand in the middle of an unbroken span.
        var gapIsBound = false
        /// U+000A follows.
        var endsLine = false
        /// The next word follows without a space: both are parts of a word that no line can hold.
        var isGlued = false

        /// Whether it and the word after it are two words to a reader.
        var endsInSpace: Bool { gapCount > 0 || endsLine }
    }

    /// The part of a word that lies in one span.
    struct Piece {
        var span: Int
        var lower: String.Index
        var upper: String.Index
        /// As numbered by the ``TextSetter``.
        var style: Int
        var width: Double
    }

    func text(of piece: Piece) -> Substring { spans[piece.span].text[piece.lower..<piece.upper] }

    /// The characters of a word, without its spaces.
    func text(of word: Word) -> Substring {
        if word.pieceCount == 1 { return text(of: pieces[word.firstPiece]) }
        var joined = ""
        for piece in pieces[word.firstPiece..<(word.firstPiece + word.pieceCount)] { joined += text(of: piece) }
        return joined[...]
    }
}

extension TextSetter {
    /// Cuts text at U+0020 and U+000A and measures its words.
    ///
    /// - Throws: ``LayoutFault/missingGlyph(_:)`` with the span's origin.
    func measured(_ spans: [TextSpan]) throws(LayoutFault) -> MeasuredText {
        var text = MeasuredText(spans: spans)
        var cutter = WordCutter()
        for (number, span) in spans.enumerated() {
            let style = try style(span.style, language: span.language)
            let utf8 = span.text.utf8
            var index = utf8.startIndex
            var start = index
            while index != utf8.endIndex {
                let byte = utf8[index]
                guard byte == 0x20 || byte == 0x0A else {
                    utf8.formIndex(after: &index)
                    continue
                }
                if start != index { try add(from: start, to: index, of: number, style, &cutter, &text) }
                try closeWord(&cutter, &text)
                if byte == 0x20 {
                    addSpace(style, of: number, &text)
                } else {
                    if !text.words[text.words.count - 1].endsInSpace { text.words[text.words.count - 1].gapSpan = number }
                    text.words[text.words.count - 1].endsLine = true
                    cutter.gapIsOpen = false
                }
                utf8.formIndex(after: &index)
                start = index
            }
            if start != index { try add(from: start, to: index, of: number, style, &cutter, &text) }
        }
        if cutter.pieceCount > 0 { try closeWord(&cutter, &text) }
        // Spaces at the very end mean nothing; a line never shows them.
        if let last = text.words.indices.last {
            text.words[last].gap = 0
            text.words[last].gapCount = 0
        }
        bindRanges(of: &text)
        noteWidths(of: &text)
        return text
    }

    /// `2023 - 2030` stays together: a line that ends in a dash before a number reads as a number cut in two.
    private func bindRanges(of text: inout MeasuredText) {
        guard text.words.count > 2 else { return }
        for index in 1..<(text.words.count - 1) where text.words[index].pieceCount == 1 && !text.words[index].endsLine {
            let dash = text.text(of: text.words[index])
            guard dash == "-" || dash == "–", text.text(of: text.words[index - 1]).last?.isNumber == true,
                text.text(of: text.words[index + 1]).first?.isNumber == true
            else { continue }
            text.words[index - 1].gapIsBound = true
            text.words[index].gapIsBound = true
        }
    }

    /// State while cutting.
    private struct WordCutter {
        var pieceCount = 0
        /// The last word has been closed by a space and waits for more spaces.
        var gapIsOpen = false
    }

    private func add(
        from lower: String.Index, to upper: String.Index, of span: Int, _ style: Int, _ cutter: inout WordCutter,
        _ text: inout MeasuredText
    ) throws(LayoutFault) {
        var piece = MeasuredText.Piece(span: span, lower: lower, upper: upper, style: style, width: 0)
        // The common case, a word within one span, is measured without a copy; parts are measured when the word ends.
        if cutter.pieceCount == 0 {
            piece.width = try width(of: text.text(of: piece), style: style, origin: text.spans[span].origin)
            if cutter.gapIsOpen, let last = text.words.last, last.pieceCount > 0 {
                let before = text.pieces[last.firstPiece + last.pieceCount - 1].span
                if before == span, text.spans[span].unbroken { text.words[text.words.count - 1].gapIsBound = true }
            }
        }
        text.pieces.append(piece)
        cutter.pieceCount += 1
        cutter.gapIsOpen = false
    }

    /// Ends the word that is being read; a second space in a row, or a space at the very start, closes nothing or an empty
    /// word.
    private func closeWord(_ cutter: inout WordCutter, _ text: inout MeasuredText) throws(LayoutFault) {
        if cutter.pieceCount == 0, cutter.gapIsOpen { return }
        let first = text.pieces.count - cutter.pieceCount
        if cutter.pieceCount > 1 { try measureParts(from: first, &text) }
        var width = 0.0
        for piece in text.pieces[first...] { width += piece.width }
        text.words.append(.init(firstPiece: first, pieceCount: cutter.pieceCount, width: width))
        cutter.pieceCount = 0
        cutter.gapIsOpen = true
    }

    /// Parts of a word that look alike and lead to one place are drawn, and therefore measured, as one.
    private func measureParts(from first: Int, _ text: inout MeasuredText) throws(LayoutFault) {
        var start = first
        while start < text.pieces.count {
            let style = text.pieces[start].style
            let target = text.spans[text.pieces[start].span].target
            var joined = String(text.text(of: text.pieces[start]))
            var next = start + 1
            while next < text.pieces.count, text.pieces[next].style == style,
                text.spans[text.pieces[next].span].target == target
            {
                joined += text.text(of: text.pieces[next])
                text.pieces[next].width = 0
                next += 1
            }
            text.pieces[start].width = try width(
                of: joined[...], style: style, origin: text.spans[text.pieces[start].span].origin)
            start = next
        }
    }

    private func addSpace(_ style: Int, of span: Int, _ text: inout MeasuredText) {
        let last = text.words.count - 1
        if text.words[last].gapCount == 0 {
            text.words[last].gapStyle = style
            text.words[last].gapSpan = span
        }
        text.words[last].gapCount += 1
        text.words[last].gap += spaceWidth(text.words[last].gapStyle)
    }

    /// Fills in the widest word and the width without breaks.
    func noteWidths(of text: inout MeasuredText) {
        var line = 0.0
        var widest = 0.0
        var natural = 0.0
        for word in text.words {
            widest = max(widest, word.width)
            natural = max(natural, line + word.width)
            line = word.endsLine ? 0 : line + word.width + word.gap
        }
        text.widestWord = widest
        text.naturalWidth = natural
    }
}
