/// Rows that are told and not read, and what a form's marks above its table say of all of it.
extension TableBody {
    func reportComparison(_ row: Row) {
        units.breakBlock()
        book.report(
            RowFinding.comparisonRow, at: origin.place(line: row.line), found: row.cells.first { !$0.isEmpty }?.text)
        book.fates?.close(row, origin, { _ in .finding }, code: FindingCode.comparisonRow.rawValue)
    }

    /// The sender marked that there were no activities: an explicit none, unless rows say otherwise.
    func readNone(_ mark: Field) {
        guard WithdrawalStatement.mark(mark.text) != .nothing else { return }
        let draft = units.formDraft()
        common.readForm(draft)
        if draft.activities?.isEmpty == false || draft.rows > 0 {
            book.report(ActivityFinding.noneButSome, at: mark.place, found: mark.text, unit: draft)
        } else {
            draft.activities = []
        }
    }

    /// The sender marked that all of it is taken back.
    func readWithdrawal(_ mark: Field) {
        let draft = units.formDraft()
        common.readForm(draft)
        FieldChecks(book: book, draft: draft).withdraw(mark, reason: form[.reason])
    }
}
