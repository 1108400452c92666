import ReportModel

/// Finds activities of a unit whose people are the sum of what units below it state in the same file, for the same day and kind:
/// a commune that adds up its schools, and would count everybody twice. Both may be meant, so both count, with a word.
struct UpperSums {
    let book: DraftBook

    private struct Subject: Hashable {
        var date: CalendarDate
        var type: String

        init(_ row: ActivityRow) {
            date = row.date
            type = row.type
        }
    }

    func tell() {
        let tree = book.context.tree
        var uppers: [UnitCode: UnitDraft] = [:]
        for draft in book.drafts where draft.activities?.isEmpty == false {
            if let unit = draft.unit, !tree.children(of: unit).isEmpty { uppers[unit] = draft }
        }
        guard !uppers.isEmpty else { return }
        var below: [UnitCode: [Subject: (people: Int, rows: Int)]] = [:]
        for draft in book.drafts {
            guard let unit = draft.unit, let rows = draft.activities, !rows.isEmpty else { continue }
            for upper in tree.path(to: unit).dropLast() where uppers[upper.code] != nil {
                for row in rows { add(row, to: &below[upper.code, default: [:]]) }
            }
        }
        for (unit, sums) in below {
            guard let upper = uppers[unit] else { continue }
            for (subject, rows) in Dictionary(grouping: upper.activities ?? [], by: Subject.init) {
                guard let sum = sums[subject], sum.rows > 1, sum.people > 0 else { continue }
                // Rows of groups make one activity, also above.
                let isSum = rows.reduce(0) { $0 + $1.people } == sum.people
                for row in isSum ? rows.prefix(1) : rows.filter({ $0.people == sum.people })[...] {
                    report(row, sum.rows, upper)
                }
            }
        }
    }

    private func add(_ row: ActivityRow, to sums: inout [Subject: (people: Int, rows: Int)]) {
        sums[Subject(row), default: (0, 0)].people += row.people
        sums[Subject(row), default: (0, 0)].rows += 1
    }

    private func report(_ row: ActivityRow, _ count: Int, _ draft: UnitDraft) {
        guard let table = row.table else { return }
        book.report(
            RowFinding.sumOfBelow(rows: count), at: book.tables[table].origin.place(line: row.line), found: row.title,
            unit: draft)
    }
}

extension ActivityRow {
    fileprivate var people: Int { audiences.reduce(0) { $0 + $1.participants } }
}
