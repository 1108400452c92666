/// How much a page break before a strip is to be avoided. When nothing else fits a page, the lower gives way first.
enum BreakRank: Int, Comparable, CaseIterable {
    case free
    /// Blocks that the layout wants together.
    case together
    /// Widows and orphans, rows that belong together.
    case lines
    /// A paragraph or caption that stays with what follows.
    case next
    /// What must not stand alone: a heading, a signature block.
    case alone
    /// Rows joined by a cell that spans them.
    case span

    static func < (a: BreakRank, b: BreakRank) -> Bool { a.rawValue < b.rawValue }
}

/// A horizontal slice of the flow that no page break cuts: a line, a row, a chart, white space.
struct Strip {
    var content: StripContent
    /// Height in points.
    var height: Double
    /// What a page break before it would spoil.
    var breakBefore = BreakRank.free
    /// How many lines of text it counts for where lines are kept together; headings, rules and spaces count for none.
    var lines = 0
    /// A page break before it is no fault, and yet better avoided: it goes through a chart.
    var isWithinChart = false
    /// How many lines of what follows must stand on its page, and how much that matters.
    var keepsNext = 0
    var keepRank = BreakRank.next
    /// Stays with the line before it.
    var keepsPrevious = false
    /// Footnotes called in it, which stand at the foot of its page.
    var notes: [Int] = []

    /// White space and explicit breaks leave no mark on the page.
    var isContent: Bool {
        switch content {
        case .space, .pageBreak: false
        default: true
        }
    }
}

enum StripContent {
    /// Dropped at the top of a page.
    case space
    case pageBreak
    case line(LineStrip)
    /// A line from `x` (points from the left of the text block), this long and thick.
    case rule(x: Double, length: Double, thickness: Double, tint: Color? = nil)
    /// The header rows of the table of this number.
    case tableHead(Int)
    case tableRow(Int, SetRow)
    case columns(SetColumns)
    case figure(SetFigure)
    case contentsLine(ContentsStrip)
    /// Flows side by side.
    case beside([SetFlow])
}

/// A line of a heading, paragraph or list item.
struct LineStrip {
    var line: TextLine
    /// Left of the measure, from the left of the text block.
    var x: Double
    /// Whose text it is: the number of an ``ElementPlan``.
    var plan: Int
    /// The label that hangs left of a list item.
    var label: Label?
    /// Which heading of the document begins with this line, from 0.
    var heading: Int?

    struct Label {
        var line: TextLine
        var x: Double
        var plan: Int
    }
}

/// A structure element that will be made when its first mark is placed, so that elements come to be in reading order.
struct ElementPlan {
    var role: StructureTree.Role
    /// The plan it stands under; `nil` is the part of the document that is open at the time.
    var parent: Int?
    /// Level of a heading, 1 … 6.
    var headingLevel: Int?
    var alternative: String?
    var summary: String?
    /// Name by which texts lead to it.
    var label: String?
}

/// Everything of a document section before it knows about pages.
struct SectionFlow {
    var strips: [Strip] = []
    var plans: [ElementPlan] = []
    var tables: [SetTable] = []
    var remarks: [LayoutRemark] = []
    /// The footnotes that are called in it, by number.
    var notes: [Int: SetNote] = [:]
}

/// A heading as bookmarks and contents name it.
struct HeadingEntry {
    var title: String
    var level: Int
    /// Level in the contents: below the document's title levels count from 1; 0 for the title, which is not in them.
    var contentsLevel: Int
    /// It begins an annex.
    var opensAnnex = false
}
