// What a document says, in reading order, before it knows about pages. Values only; the layout reader makes them, the
// paginator places them.

/// A document to be set.
public struct Document: Hashable, Sendable, Codable {
    /// Each begins on a new page and has its own paper and page numbers (the text, an annex turned landscape, …).
    public var sections: [DocumentSection]
    /// A word across every page and at its head: `DỰ THẢO`; `nil` for none.
    public var watermark: String?
    /// What abbreviations stand for, for readers who hear them: `UBND` is `Ủy ban nhân dân`.
    public var abbreviations: [String: String]
    /// In the order of their calls.
    public var footnotes: [Footnote]
    /// A short text at the head of every page that shows its number, at the right; `nil` for none.
    public var runningHead: TextSpan?
    /// Thickness of a line around the text of every page; `nil` for none.
    public var border: Double?
    /// Whether the issuing body signs it at the top right of its first page, as it does annexes in a file of their own (Decree
    /// 30/2020/NĐ-CP, Appendix I, Part I, III.1).
    public var isSignedAtHead: Bool

    public init(
        sections: [DocumentSection], watermark: String? = nil, abbreviations: [String: String] = [:],
        footnotes: [Footnote] = [], runningHead: TextSpan? = nil, border: Double? = nil, isSignedAtHead: Bool = false
    ) {
        self.isSignedAtHead = isSignedAtHead
        self.footnotes = footnotes
        self.runningHead = runningHead
        self.border = border
        self.sections = sections
        self.watermark = watermark
        self.abbreviations = abbreviations
    }
}

extension Document {
    /// Whether it has a place for a signature.
    public var isSigned: Bool {
        sections.contains { section in
            section.blocks.contains { block in
                guard case .columns(let columns) = block else { return false }
                return columns.columns.contains { column in
                    column.rows.contains { if case .signaturePlace = $0 { true } else { false } }
                }
            }
        }
    }
}

/// Pages of one size and numbering.
public struct DocumentSection: Hashable, Sendable, Codable {
    public var pageSize: Size
    public var margins: Insets
    /// Style of the page number, centred in the top margin.
    public var pageNumberStyle: TextStyle
    /// Baseline of the page number, from the top edge.
    public var pageNumberBaseline: Double
    /// Whether the section's first page shows its number. The decree shows none on a first page.
    public var numbersFirstPage: Bool
    /// Put before the number where a page is named outside of the section, in contents and viewers: `PL II-`.
    public var pageLabelPrefix: String
    /// Whether it goes on with the part of the document before it on other paper: its pages count on, and the first one shows
    /// its number too.
    public var goesOn: Bool
    public var blocks: [Block]

    public init(
        pageSize: Size, margins: Insets, pageNumberStyle: TextStyle, pageNumberBaseline: Double,
        numbersFirstPage: Bool = false, pageLabelPrefix: String = "", goesOn: Bool = false, blocks: [Block]
    ) {
        self.goesOn = goesOn
        self.pageSize = pageSize
        self.margins = margins
        self.pageNumberStyle = pageNumberStyle
        self.pageNumberBaseline = pageNumberBaseline
        self.numbersFirstPage = numbersFirstPage
        self.pageLabelPrefix = pageLabelPrefix
        self.blocks = blocks
    }
}

/// One thing on the page, named as on paper.
public indirect enum Block: Hashable, Sendable, Codable {
    case heading(Heading)
    case paragraph(Paragraph)
    case list(ListBlock)
    case table(Table)
    case chart(Chart)
    case image(ImageBlock)
    /// Two flows side by side, never broken over pages; below each other where no page holds them.
    case beside(BesideBlock)
    /// Stacks side by side, never broken over pages: letterhead, signature and recipients.
    case columns(Columns)
    /// A short centred or full rule (an artifact).
    case rule(Rule)
    /// Vertical white space, dropped at the top of a page.
    case space(Double)
    case pageBreak
    /// Blocks kept on one page when a page can hold them.
    case together([Block])
    /// A table of contents of the document's headings.
    case contents(Contents)
}

/// A heading of the outline; kept with at least two lines of what follows.
public struct Heading: Hashable, Sendable, Codable {
    /// 1 … 6; levels are never skipped downwards.
    public var level: Int
    public var spans: [TextSpan]
    public var style: ParagraphStyle
    /// Text in bookmarks and contents; `nil` takes the spans.
    public var bookmark: String?

    public init(level: Int, spans: [TextSpan], style: ParagraphStyle, bookmark: String? = nil) {
        self.level = level
        self.spans = spans
        self.style = style
        self.bookmark = bookmark
    }
}

public struct Paragraph: Hashable, Sendable, Codable {
    public var spans: [TextSpan]
    public var style: ParagraphStyle
    /// What it is to a reader: body text, a caption of the block that follows, a note on what stands before it (and on its
    /// page).
    public var role: ParagraphRole
    /// What is filled in here after the document was made, in a stack of ``Columns``; its rectangle is reported.
    public var place: MarkedPlace.Kind?
    /// Whose words it holds, in a document that is made to be edited; `nil` for the program's.
    public var region: TextRegion?
    /// Name by which texts lead to what this caption is of (``TextTarget/label(_:)``).
    public var label: String?

    public init(
        spans: [TextSpan], style: ParagraphStyle, role: ParagraphRole = .body, place: MarkedPlace.Kind? = nil,
        region: TextRegion? = nil, label: String? = nil
    ) {
        self.label = label
        self.spans = spans
        self.style = style
        self.role = role
        self.place = place
        self.region = region
    }
}

public enum ParagraphRole: String, Hashable, Sendable, Codable {
    case body, caption, note
}

/// How lines are broken and set.
public struct ParagraphStyle: Hashable, Sendable, Codable {
    public enum Alignment: String, Hashable, Sendable, Codable {
        case left, center, right, justified
    }

    public var alignment: Alignment
    public var firstLineIndent: Double
    public var leftIndent: Double
    public var rightIndent: Double
    /// Distance of baselines.
    public var lineHeight: Double
    public var spaceBefore: Double
    public var spaceAfter: Double
    /// Stays on the page of the block that follows.
    public var keepWithNext: Bool
    /// Fewest lines left at the foot and at the head of a page.
    public var minimumLines: Int
    /// Begins on the page of the last line, or row, before it: an end mark (`./.`), a line that explains a table.
    public var keepWithPrevious: Bool

    public init(
        alignment: Alignment = .justified, firstLineIndent: Double = 0, leftIndent: Double = 0, rightIndent: Double = 0,
        lineHeight: Double, spaceBefore: Double = 0, spaceAfter: Double = 0, keepWithNext: Bool = false,
        minimumLines: Int = 2, keepWithPrevious: Bool = false
    ) {
        self.alignment = alignment
        self.firstLineIndent = firstLineIndent
        self.leftIndent = leftIndent
        self.rightIndent = rightIndent
        self.lineHeight = lineHeight
        self.spaceBefore = spaceBefore
        self.spaceAfter = spaceAfter
        self.keepWithNext = keepWithNext
        self.minimumLines = minimumLines
        self.keepWithPrevious = keepWithPrevious
    }
}

/// A list; each item's label hangs left of its text.
public struct ListBlock: Hashable, Sendable, Codable {
    public struct Item: Hashable, Sendable, Codable {
        /// `-`, `a)`, `1.`
        public var label: TextSpan
        public var spans: [TextSpan]

        public init(label: TextSpan, spans: [TextSpan]) {
            self.label = label
            self.spans = spans
        }
    }

    public var items: [Item]
    /// Style of the text of an item; ``ParagraphStyle/firstLineIndent`` is where the label stands, the text follows it.
    public var style: ParagraphStyle

    public init(items: [Item], style: ParagraphStyle) {
        self.items = items
        self.style = style
    }
}

/// A line drawn across, never part of the text.
public struct Rule: Hashable, Sendable, Codable {
    /// Length; `nil` is the full width of where it stands.
    public var length: Double?
    public var thickness: Double
    public var spaceBefore: Double
    public var spaceAfter: Double
    /// `nil` for black.
    public var tint: Color?

    public init(length: Double?, thickness: Double = 0.5, spaceBefore: Double = 0, spaceAfter: Double = 0) {
        self.length = length
        self.thickness = thickness
        self.spaceBefore = spaceBefore
        self.spaceAfter = spaceAfter
    }
}

/// Stacks side by side.
public struct Columns: Hashable, Sendable, Codable {
    public struct Column: Hashable, Sendable, Codable {
        /// Left edge from the left margin.
        public var x: Double
        public var width: Double
        public var rows: [Row]

        public init(x: Double, width: Double, rows: [Row]) {
            self.x = x
            self.width = width
            self.rows = rows
        }
    }

    /// One element of a stack.
    public enum Row: Hashable, Sendable, Codable {
        case text(Paragraph)
        /// A rule centred under the last line of text before it: `share` of that line's width (1 = as long as the text).
        case ruleUnderText(share: Double, thickness: Double, gap: Double)
        case space(Double)
        /// Moves to the same height as the row of this number in the other columns (so that two baselines agree).
        case align(Int)
        /// An empty place for the hand-written signature; its rectangle is reported, and becomes a form field on demand.
        case signaturePlace(height: Double)
    }

    public var columns: [Column]
    public var spaceBefore: Double
    public var spaceAfter: Double
    /// Stays with at least this many lines of the text before it (a signature never stands alone on a page); 0 = none.
    public var linesKeptBefore: Int
    /// Name of who signs here.
    public var signer: String?
    /// Text in bookmarks when all its texts together are the document's title, a heading of the first level; `nil` otherwise.
    public var titleBookmark: String?

    public init(
        columns: [Column], spaceBefore: Double = 0, spaceAfter: Double = 0, linesKeptBefore: Int = 0,
        titleBookmark: String? = nil, signer: String? = nil
    ) {
        self.signer = signer
        self.titleBookmark = titleBookmark
        self.columns = columns
        self.spaceBefore = spaceBefore
        self.spaceAfter = spaceAfter
        self.linesKeptBefore = linesKeptBefore
    }
}

/// A table of contents.
public struct Contents: Hashable, Sendable, Codable {
    public var title: [TextSpan]
    public var style: ParagraphStyle
    public var textStyle: TextStyle
    /// Deepest heading level shown; below the document's title, which is not shown, levels count from 1.
    public var depth: Int
    /// Words around the number of pages of an annex: `(5 trang)`; `nil` for none.
    public var annexPages: CountWords?

    /// What stands before and after a number.
    public struct CountWords: Hashable, Sendable, Codable {
        public var before: String
        public var after: String

        public init(before: String, after: String) {
            self.before = before
            self.after = after
        }
    }

    public init(
        title: [TextSpan], style: ParagraphStyle, textStyle: TextStyle, depth: Int = 2, annexPages: CountWords? = nil
    ) {
        self.annexPages = annexPages
        self.title = title
        self.style = style
        self.textStyle = textStyle
        self.depth = depth
    }
}
