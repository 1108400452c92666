import ReportModel

/// Watches rows that are numbered as parts of a row above them (`1`, `1.1`, `1.2`; `1`, `a)`, `b)`; `1`, `-`, `-`): where the
/// parts add up to the whole, both together would count everybody twice.
final class PartRows {
    private struct Numbered {
        var line: Int
        var draft: UnitDraft
        var counts: [Int?]
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
            parts.append(numbered(row, draft))
        } else if case .whole(let text) = label {
            close()
            whole = (text, numbered(row, draft))
        }
    }

    private func numbered(_ row: Row, _ draft: UnitDraft) -> Numbered {
        Numbered(line: row.line, draft: draft, counts: columns.map { TableSums.number(row, $0) })
    }

    /// The rows that may belong to the whole have ended.
    func close() {
        defer {
            whole = nil
            parts = []
        }
        guard let whole, parts.count > 1 else { return }
        var isSomething = false
        for at in columns.indices {
            guard let stated = whole.row.counts[at] else { continue }
            guard parts.reduce(0, { $0 + ($1.counts[at] ?? 0) }) == stated else { return }
            isSomething = isSomething || stated > 0
        }
        guard isSomething else { return }
        book.report(
            RowFinding.partsCounted(whole: whole.row.line, parts: parts.map(\.line)),
            at: origin.place(line: whole.row.line), unit: whole.row.draft)
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
