import ReportModel

/// One statement on its way into the draft of its unit: what the rules for all kinds of statements share.
struct StatementReading<Source: Statement> {
    let book: DraftBook
    let draft: UnitDraft
    let statement: Source

    var checks: FieldChecks { FieldChecks(book: book, draft: draft) }
    var lookup: Lookup { book.context.lookup }

    // Each of these is `nil` when nothing is stated or what is stated was reported.

    // What is written as nearly everything is, is read without asking where it stands.

    func count(_ column: Column) -> Int? {
        if let written = statement.written(column), written.kind == .text || written.kind == .number,
            let number = WholeNumber.plain(written.text)
        {
            return number
        }
        return statement.field(column).flatMap { checks.count($0, of: column) }
    }

    func entry(_ column: Column, in table: CodeTable, _ code: FindingCode) -> String? {
        if let written = statement.written(column), written.kind == .text, let entry = table.code(as: written.text) {
            return entry
        }
        return statement.field(column).flatMap { checks.entry($0, in: table, code) }
    }

    func printedText(_ column: Column) -> String? {
        if let written = statement.written(column), written.kind == .text,
            PrintedText.isOrdinary(written.text, limit: book.context.limits.textCharacters)
        {
            return written.text
        }
        return statement.field(column).flatMap { checks.printedText($0, isOptional: column == .note) }
    }

    func dayOfPeriod(_ column: Column) -> CalendarDate? {
        let period = book.context.period(of: draft.unit)
        if let written = statement.written(column), written.kind == .text,
            case .day(let day) = DayText.read(
                written.text,
                in: DayText.Frame(
                    offset: book.context.campaign.timeZone.offset, period: book.context.campaign.period)),
            period.contains(day)
        {
            return day
        }
        return statement.field(column).flatMap { checks.dayOfPeriod($0) }
    }

    /// Passes a value on; reports the column when nothing is stated.
    func required<Value>(
        _ value: Value?, _ column: Column, or finding: (String) -> ValueFinding = ValueFinding.missing
    ) -> Value? {
        if value == nil, statement.field(column) == nil, !statement.isFaulty(column) {
            report(finding(statement.label(column)), column)
        }
        return value
    }

    /// Reports that a required column states nothing.
    func missing(_ column: Column) { report(ValueFinding.missing(statement.label(column)), column) }

    func report(_ finding: some Finding, _ column: Column, found: String? = nil) {
        checks.report(finding, at: statement.place(column), found: found)
    }

    /// Says of a field what it is for, when fates are asked for.
    func settle(
        _ kind: CellFate.Kind, _ column: Column, figure: @autoclosure () -> String? = nil, value: Int? = nil,
        reason: FateReason? = nil
    ) {
        guard let fates = book.fates, let field = statement.field(column) else { return }
        fates.settle(kind, at: field.place, owner: draft, figure: figure(), value: value, reason: reason)
    }
}
