/// One line of text with its runs; places are relative to the top left of the place it was set for.
struct TextLine: Sendable {
    /// ``TextRun/origin`` counts from the left of the measure and from the top of the line.
    var runs: [TextRun]
    /// Left end of the first run.
    var left: Double
    /// Right end of the last run.
    var right: Double
    /// Distance from the top of the line to the baseline.
    var baseline: Double
    /// Distance from the baseline to the lower edge of the text (descender).
    var descent: Double

    var width: Double { right - left }

    /// The words of the line, for messages.
    var text: String { runs.map(\.text).joined() }

    /// The line as one after which another text of the same element comes.
    var endingInSpace: TextLine {
        var line = self
        if let last = runs.indices.last { line.runs[last].endsInSpace = true }
        return line
    }
}

/// What text is broken for.
struct LineMeasure {
    /// Width of a line in points.
    var width: Double
    /// How much later (or, when negative, earlier) the first line begins.
    var firstIndent = 0.0
    var alignment: ParagraphStyle.Alignment
    /// Distance of baselines in points.
    var lineHeight: Double
}

extension TextSetter {
    /// Breaks text into lines and places their runs.
    ///
    /// - Throws: ``LayoutFault/tooWide(text:width:available:origin:)`` where not even one letter fits.
    func lines(of text: MeasuredText, in measure: LineMeasure) throws(LayoutFault) -> [TextLine] {
        guard !text.isEmpty else { return [] }
        let narrowest = min(measure.width, measure.width - measure.firstIndent)
        let text = text.widestWord > narrowest + tolerance ? try cutting(text, toFit: narrowest) : text
        let ends = LineBreaker(text: text, measure: measure).lineEnds()
        var lines: [TextLine] = []
        lines.reserveCapacity(ends.count)
        var start = 0
        for end in ends {
            let isLast = end == text.words.count || text.words[end - 1].endsLine
            var next = try line(of: text, words: start..<end, isFirst: start == 0, isLast: isLast, in: measure)
            if let last = lines.indices.last { noteSpace(after: text.words[start - 1], text, &lines[last], &next) }
            lines.append(next)
            start = end
        }
        return lines
    }

    /// Breaks the text of spans into lines.
    func lines(of spans: [TextSpan], in measure: LineMeasure) throws(LayoutFault) -> [TextLine] {
        try lines(of: measured(spans), in: measure)
    }

    private func line(
        of text: MeasuredText, words: Range<Int>, isFirst: Bool, isLast: Bool, in measure: LineMeasure
    ) throws(LayoutFault) -> TextLine {
        var natural = 0.0
        var spaces = 0
        for number in words {
            natural += text.words[number].width
            if number + 1 < words.upperBound {
                natural += text.words[number].gap
                spaces += text.words[number].gapCount
            }
        }
        let indent = isFirst ? measure.firstIndent : 0
        let rest = measure.width - indent - natural
        var x = indent
        var wordSpacing = 0.0
        switch measure.alignment {
        case .left: break
        case .center: x += rest / 2
        case .right: x += rest
        case .justified: if spaces > 0, !isLast || rest < 0 { wordSpacing = rest / Double(spaces) }
        }
        var joiner = RunJoiner(spans: text.spans)
        var hasGlue = false
        for number in words {
            let word = text.words[number]
            for piece in text.pieces[word.firstPiece..<(word.firstPiece + word.pieceCount)] { joiner.add(piece) }
            if number + 1 < words.upperBound {
                if word.isGlued { hasGlue = true }
                joiner.addSpaces(of: word)
            }
        }
        return try placed(joiner.finish(), left: x, wordSpacing, hasGlue: hasGlue, height: measure.lineHeight)
    }

    /// Gives the space that a line break takes the place of to the run it belongs to: what leads somewhere keeps only blanks
    /// among its own words.
    private func noteSpace(after word: MeasuredText.Word, _ text: MeasuredText, _ line: inout TextLine, _ next: inout TextLine)
    {
        guard word.endsInSpace, let last = line.runs.indices.last else { return }
        let target = text.spans[word.gapSpan].target
        if line.runs[last].target != target, next.runs.first?.target == target {
            next.runs[0].startsInSpace = true
        } else {
            line.runs[last].endsInSpace = true
        }
    }

    /// Gives the runs their style, baseline and width.
    private func placed(
        _ drafts: [RunJoiner.Draft], left: Double, _ wordSpacing: Double, hasGlue: Bool, height: Double
    ) throws(LayoutFault) -> TextLine {
        var highest = FontMetrics(ascent: 0, descent: 0)
        for draft in drafts {
            let own = metrics(draft.style)
            highest.ascent = max(highest.ascent, own.ascent)
            highest.descent = max(highest.descent, own.descent)
        }
        let base = baseline(inLineOf: height, highest)
        var x = left
        var runs: [TextRun] = []
        runs.reserveCapacity(drafts.count)
        for draft in drafts {
            // Parts of a word that came back together on one line are shaped as one again.
            let natural = hasGlue ? try widthOfWords(in: draft) : draft.width
            let width = natural + wordSpacing * Double(draft.spaces)
            let style = style(numbered: draft.style)
            let rise = draft.target?.isRaised == true ? style.size * Self.rise : 0
            runs.append(
                TextRun(
                    text: draft.text, style: style, origin: Point(x: x, y: base - rise),
                    wordSpacing: draft.spaces == 0 ? 0 : wordSpacing, width: width, target: draft.target,
                    language: language(numbered: draft.style)))
            x += width
        }
        return TextLine(runs: runs, left: left, right: x, baseline: base, descent: highest.descent)
    }

    /// How far a footnote's call stands above the line, in ems of its own size.
    private static let rise = 0.5

    private func widthOfWords(in draft: RunJoiner.Draft) throws(LayoutFault) -> Double {
        var sum = Double(draft.spaces) * spaceWidth(draft.style)
        for word in draft.text.split(separator: " ") { sum += try width(of: word, style: draft.style, origin: nil) }
        return sum
    }
}
