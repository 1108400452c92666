import ReportModel

/// One row of a table as a statement.
struct TableStatement: Statement {
    let origin: TableOrigin
    let layout: TableLayout
    let row: Row
    /// Index of the table in its file.
    let table: Int
    let lookup: Lookup

    var line: Int { row.line }
    var source: ActivityRow.Source { .table(table) }
    var isWide: Bool { layout.kind == .wideActivities }
    var groups: [String] { layout.groups }
    var hasMen: Bool { layout.hasMen }
    /// Numbers under headings that are no groups were reported where they stand.
    var hasUnknownGroup: Bool { layout.kind == .wideActivities && layout.groups.isEmpty }
    var mergedFrom: Int? { layout.index(of: .title).flatMap { cell($0)?.coveredFrom } }

    /// The cell of a column; `nil` when it is empty. A merged area's value stands in all its rows where it names something.
    private func cell(_ index: Int) -> Cell? {
        guard let cell = row.naming(index) else { return nil }
        return cell.coveredFrom == nil || layout.isName(index) ? cell : nil
    }

    /// Where the column stands, when the row states something under it.
    private func statedIndex(_ column: Column) -> Int? {
        guard let index = layout.index(of: column), index < row.cells.count, !row.cells[index].text.isEmpty,
            row.cells[index].coveredFrom == nil || layout.isName(index),
            !row.cells[index].isDash || !layout.isOptional(column)
        else { return nil }
        return index
    }

    func states(_ column: Column) -> Bool { statedIndex(column) != nil }

    func written(_ column: Column) -> Written? {
        statedIndex(column).map { Written(text: row.cells[$0].text, kind: row.cells[$0].kind) }
    }

    func field(_ column: Column) -> Field? {
        guard let index = layout.index(of: column), let cell = cell(index) else { return nil }
        // A dash in a cell that may be empty is how people write "nothing".
        if cell.isDash, layout.isOptional(column) { return nil }
        var field = Field(text: cell.text, kind: cell.kind, place: place(column), label: label(column))
        if origin.uses1904, column.isDay, field.kind == .number, let time = SerialTime(field.text, uses1904: true)?.text {
            field.text = time
        }
        return field
    }

    func place(_ column: Column) -> SourcePlace {
        let index = layout.index(of: column)
        return origin.place(line: index.flatMap { row.cell($0)?.line } ?? row.line, index: index, in: layout)
    }

    func label(_ column: Column) -> String {
        guard let index = layout.index(of: column), layout.hasHeading(index) else {
            return Heading.name(of: column, context: lookup)
        }
        return layout.headings[index]
    }
}

extension TableLayout {
    /// Whether a cell under a column may be empty.
    func isOptional(_ column: Column) -> Bool {
        switch column {
        case .sessions, .femaleParticipants, .maleParticipants, .booksDonated, .note, .activityID, .reportID, .audience,
            .audienceFemale, .audienceMale,
            .submittedAt, .coversFrom, .coversTo, .endDate, .value, .reason, .withdraw, .text:
            true
        case .participants: kind == .wideActivities
        default: false
        }
    }
}

extension Column {
    fileprivate var isDay: Bool { [.date, .endDate, .submittedAt, .coversFrom, .coversTo].contains(self) }
}

extension Cell {
    /// `-`, `–`, `—`: nothing, as people write it.
    var isDash: Bool { EmptyMark.matches(text) }

    /// The text as its sender sees it: days of a workbook as day, month, year.
    var shownText: String {
        guard kind == .date, let day = CalendarDate(iso: text.prefix(10)) else { return text }
        return shortDate(day) + text.dropFirst(10)
    }
}
