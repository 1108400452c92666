/// What gave way so that a document fits its pages, where a reader could miss it. Nothing is left out without a word.
public enum LayoutRemark: Hashable, Sendable {
    /// A chart whose values have no room in print: it shows them with a scale, and says them in its text alternative.
    case chartWithoutFigures(String)
    /// A chart that has no room at all: its values stand in a table.
    case chartAsTable(String)
    /// A table whose numbers fit only in smaller letters, of this size in points.
    case smallTable(String, size: Double)
    /// The signer's name stands elsewhere too, or not on the last page of the text: signing programs look for it there.
    case signerName(String, count: Int, onLastPage: Bool)
    /// A table whose columns go on in further tables below it.
    case dividedTable(String, parts: Int)
    /// Blocks side by side that are taller than a page: they stand below each other.
    case besideBelow

    /// Stable for programs.
    public var code: String {
        switch self {
        case .chartWithoutFigures: "page.chart-figures"
        case .chartAsTable: "page.chart-table"
        case .smallTable: "page.table-small"
        case .signerName: "page.signer-name"
        case .dividedTable: "page.table-divided"
        case .besideBelow: "page.beside-below"
        }
    }
}
