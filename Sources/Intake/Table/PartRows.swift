import ReportModel

/// Watches rows that are numbered as parts of a row above them (`1`, `1.1`, `1.2`; `1`, `a)`, `b)`; `1`, `-`, `-`): where the
/// parts add up to the whole, both together would count everybody twice.
final class PartRows {
    private struct Numbered {
        var row: Row
        var draft: UnitDraft
    }

    private enum Label: Equatable {
        case whole(Substring)
        case part(of: Substring?)
    }

    private let book: DraftBook
    private let origin: TableOrigin
    private let columns: [Int]
    private let number: Int?
    private var whole: (label: Substring, row: Numbered)?
    private var parts: [Numbered] = []

    init(book: DraftBook, origin: TableOrigin, layout: TableLayout) {
        self.book = book
        self.origin = origin
        columns = layout.columns.indices.filter { layout.isCount($0) }
        number = layout.columns.firstIndex(of: .ignored(.runningNumber))
    }

    /// A row of data was read.
    func take(_ row: Row, _ draft: UnitDraft) {
        guard let number, let cell = row.cell(number), !cell.isEmpty, let label = PartRows.label(cell.text) else { return }
        if case .part(let of) = label {
            guard let whole, of == nil || of == whole.label else { return }
            parts.append(Numbered(row: row, draft: draft))
        } else if case .whole(let text) = label {
            close()
            whole = (text, Numbered(row: row, draft: draft))
        }
    }

    /// The rows that may belong to the whole have ended.
    func close() {
        defer {
            whole = nil
            parts = []
        }
        guard let whole, parts.count > 1 else { return }
        var isSomething = false
        for index in columns {
            guard let stated = TableSums.number(whole.row.row, index) else { continue }
            guard parts.reduce(0, { $0 + (TableSums.number($1.row, index) ?? 0) }) == stated else { return }
            isSomething = isSomething || stated > 0
        }
        guard isSomething else { return }
        book.report(
            RowFinding.partsCounted(whole: whole.row.row.line, parts: parts.map(\.row.line)),
            at: origin.place(line: whole.row.row.line), unit: whole.row.draft)
    }

    /// Whether a row numbered as a part stands below one numbered as its whole: `1.1` below `1`, `a)` below `1`.
    static func isPart(_ row: Row, of whole: Row, _ layout: TableLayout) -> Bool {
        guard let number = layout.columns.firstIndex(of: .ignored(.runningNumber)), let upper = whole.cell(number),
            let own = row.cell(number), case .whole(let label)? = label(upper.text),
            case .part(let of)? = PartRows.label(own.text)
        else { return false }
        return of == nil || of == label
    }

    /// Whether a row has a number of its own and a title, and nothing else: a group's heading, or a row somebody did not finish.
    static func isBareTitle(_ row: Row, _ layout: TableLayout) -> Bool {
        guard let number = layout.columns.firstIndex(of: .ignored(.runningNumber)), let cell = row.cell(number), !cell.isEmpty,
            case .whole? = label(cell.text), layout.kind.isActivities
        else { return false }
        let filled = row.cells.indices.filter { $0 != number && !row.cells[$0].isEmpty }
        return filled.count == 1 && layout.column(at: filled[0]) == .title
    }

    private static func label(_ text: String) -> Label? {
        guard text.utf8.count <= 8 else { return nil }
        let text = Substring(text)
        if text == "-" || text == "+" || text == "–" || text == "•" { return .part(of: nil) }
        let bare = text.drop { $0 == "(" }
        let digits = bare.prefix { $0.isNumber }
        let rest = bare[digits.endIndex...].filter { !".) ".contains($0) }
        guard !digits.isEmpty else {
            return rest.count == 1 && rest.first?.isLowercase == true ? .part(of: nil) : nil
        }
        if rest.isEmpty { return .whole(digits) }
        let isPart =
            rest.allSatisfy(\.isNumber) && bare[digits.endIndex...].hasPrefix(".")
            || rest.count == 1 && rest.first?.isLowercase == true
        return isPart ? .part(of: digits) : nil
    }
}
