import ReportModel

/// A sheet that is not shown: it is not read, but whether it holds figures is found out, so that its sender learns of it.
final class HiddenSheet {
    /// Rows looked at, at most.
    private static let window = 200

    /// What would be read, kept apart from what counts.
    private let book: DraftBook
    private let table: TableReader
    private var rows = 0

    init(_ origin: TableOrigin, _ context: IntakeContext) {
        book = DraftBook(context: context)
        table = TableReader(book: book, origin: origin, isOptional: true)
    }

    /// - Returns: `false` when no more rows are wanted.
    func take(_ row: Row) -> Bool {
        guard rows < HiddenSheet.window else { return false }
        rows += 1
        return table.take(row)
    }

    /// Whether a table of figures was found; asked once, at its end.
    var holdsFigures: Bool {
        table.finish()
        return table.kind != nil && !book.isBlank
    }
}
