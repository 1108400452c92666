/// Joins the words of a line into as few runs as possible: neighbours in one style that lead to one place are one run, spaces included.
struct RunJoiner {
    struct Draft {
        var text = ""
        /// As numbered by the ``TextSetter``.
        var style: Int
        /// How many U+0020 are in the text.
        var spaces = 0
        /// Width without justification.
        var width = 0.0
        var target: TextTarget?
    }

    private let spans: [TextSpan]
    private var drafts: [Draft] = []
    /// The end of the last draft that is not in its text yet: a stretch of one span, kept as bounds so that a line of one span
    /// is copied once, and the spaces after it.
    private var open: (span: Int, lower: String.Index, upper: String.Index)?
    private var pendingSpaces = 0

    init(spans: [TextSpan]) { self.spans = spans }

    mutating func add(_ piece: MeasuredText.Piece) {
        begin(piece.style, spans[piece.span].target)
        drafts[drafts.count - 1].width += piece.width
        if let stretch = open, stretch.span == piece.span {
            // What lies between the two is the pending spaces.
            pendingSpaces = 0
            open = (piece.span, stretch.lower, piece.upper)
        } else {
            write()
            open = (piece.span, piece.lower, piece.upper)
        }
    }

    /// Adds the spaces that follow a word.
    mutating func addSpaces(of word: MeasuredText.Word) {
        guard word.gapCount > 0 else { return }
        // Within a link they belong to it; after one they do not.
        let target = spans[word.gapSpan].target
        begin(word.gapStyle, target)
        drafts[drafts.count - 1].width += word.gap
        drafts[drafts.count - 1].spaces += word.gapCount
        pendingSpaces += word.gapCount
    }

    mutating func finish() -> [Draft] {
        write()
        return drafts
    }

    private mutating func begin(_ style: Int, _ target: TextTarget?) {
        if let last = drafts.last, last.style == style, last.target == target { return }
        write()
        drafts.append(Draft(style: style, target: target))
    }

    private mutating func write() {
        guard let last = drafts.indices.last else { return }
        if let stretch = open { drafts[last].text += spans[stretch.span].text[stretch.lower..<stretch.upper] }
        if pendingSpaces > 0 { drafts[last].text += String(repeating: " ", count: pendingSpaces) }
        open = nil
        pendingSpaces = 0
    }
}
