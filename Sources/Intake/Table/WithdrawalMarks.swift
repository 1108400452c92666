import ReportModel

/// Marks under «Rút báo cáo» in the rows of a table, whatever the table is of.
struct WithdrawalMarks {
    let book: DraftBook
    let layout: TableLayout

    func isMarked(_ row: Row) -> Bool {
        guard let cell = layout.index(of: .withdraw).flatMap({ row.cell($0) }), !cell.isEmpty else { return false }
        return WithdrawalStatement.mark(cell.text) != .nothing
    }

    /// The row takes back what its unit had sent. Of one that holds figures besides nobody can tell whether these are to
    /// count, are what is taken back, or both: that is an error, and the unit's report waits.
    func read(_ statement: TableStatement, _ draft: UnitDraft) {
        guard let mark = statement.field(.withdraw) else { return }
        let checks = FieldChecks(book: book, draft: draft)
        if holdsFigures(statement.row) {
            checks.report(StatementFinding.withdrawalWithFigures, at: mark.place, found: mark.shownText)
        } else {
            checks.withdraw(mark, reason: statement.field(.reason))
        }
    }

    private func holdsFigures(_ row: Row) -> Bool {
        row.cells.enumerated().contains { index, cell in
            !cell.isEmpty && !cell.isDash && layout.column(at: index)?.isOfFigures ?? false
        }
    }
}
