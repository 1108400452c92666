import ReportModel
import Typesetting

// The blocks of a layout after reading: every path found, every condition and text checked.

/// A part of a paragraph.
indirect enum Sentence: Sendable {
    case text(Template)
    case conditional(Condition, then: [Sentence], otherwise: [Sentence])
    case join(Join)

    struct Join: Sendable {
        var selection: Selection
        var condition: Condition
        var text: [Sentence]
        var between: Template
        var last: Template?
        var before: Template
        var after: Template
        var none: Template
    }
}

/// Texts of which one may stand for a whole list of texts.
struct TextList: Sendable {
    enum Item: Sendable {
        case template(Template)
        /// A value that is a list of texts.
        case all(DataPath)
    }

    var items: [Item]
}

indirect enum LayoutBlock: Sendable {
    case letterhead(LetterheadSpec)
    case title(kind: Template, subject: Template?)
    case addressee(word: Template, to: TextList)
    case heading(level: Int, text: Template, isNumbered: Bool)
    case paragraph([Sentence], NamedStyle, ParagraphRole)
    /// What an officer wrote.
    case narrative(Narrative.Place, NamedStyle, isOptional: Bool)
    case list(ListSpec)
    case table(TableSpec)
    case crosstab(CrosstabSpec)
    case keyFigures([KeyFigureSpec])
    case chart(ChartSpec)
    case heatMap(HeatMapSpec)
    case smallMultiples(HeatMapSpec, height: Double)
    case image(ImageSpec)
    case qr(QRSpec)
    case sideBySide(SideBySideSpec)
    case signature(SignatureSpec)
    case space(Double)
    case pageBreak
    case contents(title: Template, depth: Int)
    case together([LayoutBlock])
    case landscape([LayoutBlock])
    case conditional(Condition, then: [LayoutBlock], otherwise: [LayoutBlock])
    case repetition(Selection, [LayoutBlock])
}

struct LetterheadSpec: Sendable {
    var governing: Template?
    /// `nil`: the national title stands alone, in the middle.
    var body: Template?
    var number: Template?
    var nation: Template
    var motto: Template
    var placeDate: Template?
}

struct ListSpec: Sendable {
    var items: [Sentence]
    var repetition: Selection?
    var itemText: [Sentence]
    var mark: String
    var between: Template
    var end: Template
    var style: NamedStyle
}

struct SignatureSpec: Sendable {
    var authority: Template?
    var position: TextList
    var name: Template?
    /// Where the name is not known.
    var unnamed: Template
    var putsOtherPostsAbove: Bool
    var recipients: TextList?
    var recipientsTitle: Template
    var sameAsAbove: Template
}

struct TableSpec: Sendable {
    enum GroupSums: Sendable { case row, below, none }

    struct Groups: Sendable {
        var selection: Selection
        var title: Template?
        var sums: GroupSums
        var subtotalTitle: Template
    }

    /// A row that is given as it is.
    struct Line: Sendable {
        var condition: Condition
        var cells: [Template]
    }

    /// `nil` when there are ``lines``.
    var rows: Selection?
    var lines: [Line]
    var groups: Groups?
    var columns: [ColumnSpec]
    var hasTotal: Bool
    var hasColumnNumbers: Bool
    var frame: TableFrame
}

/// What stands around any table.
struct TableFrame: Sendable {
    var caption: Template?
    var unit: Template?
    var empty: Template?
    var note: Template?
    var summary: Template?
    var isSmall: Bool
    var isDense: Bool
    /// Name by which texts lead to it.
    var id: String?
}

struct CrosstabSpec: Sendable {
    var rows: Selection
    /// Heading above the names of the rows.
    var title: Template
    var label: Template
    var isNumbered: Bool
    var across: DataPath
    var acrossTitle: Template?
    var acrossLabel: Template
    var value: Template
    var rowSum: Template?
    /// The row sum of what is around the table.
    var sum: Template?
    var sumTitle: Template
    var addsUp: Bool
    var hasTotal: Bool
    var namesEmptyColumns: Bool
    var isShaded: Bool
    var bold: Condition?
    var mostColumns: Int
    var frame: TableFrame
    var place: SourcePlace
}

struct ColumnSpec: Sendable {
    /// What stands below cells.
    enum Sum: Sendable {
        /// A text about what is around the rows.
        case text(Template)
        /// The text of the cells, worked out over the rows.
        case overRows(Template)

        /// The sum as a column of rates prints it.
        var asColumnOfRates: Sum {
            switch self {
            case .text(let text): .text(text.asColumnOfRates)
            case .overRows(let text): .overRows(text.asColumnOfRates)
            }
        }
    }

    struct Leaf: Sendable {
        var value: Template
        var width: Table.Width
        var alignment: ParagraphStyle.Alignment
        /// Cell of the row of sums.
        var total: Sum?
        /// Cell of a group's sums.
        var group: Sum?
        /// Cells of rows for which these hold are set bold, or shaded.
        var bold: Condition?
        var shade: Condition?
        /// The number whose rows must add up to that of ``total``.
        var sum: (row: DataPath, total: DataPath)?
        var namesRow: Bool?
        var isText: Bool
    }

    var title: Template
    var condition: Condition
    var repetition: Selection?
    /// `nil` when there are columns below.
    var leaf: Leaf?
    var columns: [ColumnSpec]
    var place: SourcePlace
}

struct ChartSpec: Sendable {
    struct Series: Sendable {
        var name: Template
        var value: Computation
        var text: Template?
    }

    var form: Chart.Form
    /// Whether the categories follow each other in time.
    var isOrdered: Bool
    var rows: Selection
    var label: Template
    var detail: Template?
    var spoken: Template?
    var series: [Series]
    var height: Double?
    var caption: Template?
    var id: String?
    var alternative: Template?
    var empty: Template?
}

/// Rows of which each has a cell for each record of a list: the rows of a field, or small charts of one scale.
struct HeatMapSpec: Sendable {
    var rows: Selection
    var label: Template
    var across: DataPath
    /// Whether the columns follow each other in time.
    var isOrdered: Bool
    var acrossLabel: Template
    var value: Computation
    var caption: Template?
    var id: String?
    var alternative: Template?
    var empty: Template?
}

struct ImageSpec: Sendable {
    var picture: Picture
    var alternative: Template
    /// `nil` is that of the text.
    var width: Double?
    var alignment: ParagraphStyle.Alignment
    var caption: Template?
    var id: String?
}

struct QRSpec: Sendable {
    var text: Template
    var width: Double
    var alignment: ParagraphStyle.Alignment
    var alternative: Template?
}

struct SideBySideSpec: Sendable {
    var left: [LayoutBlock]
    var right: [LayoutBlock]
    /// Between 0 and 1.
    var leftShare: Double
    var gap: Double
}

/// One of a few large numbers with its words.
struct KeyFigureSpec: Sendable {
    var condition: Condition
    var number: Template
    var words: Template
    var change: Template?
}

struct AnnexSpec: Sendable {
    var id: String
    var condition: Condition
    var title: Template
    var reference: Template?
    var isLandscape: Bool
    var blocks: [LayoutBlock]
    var hasEndMark: Bool
}
