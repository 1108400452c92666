import ReportModel

/// What the lines above a table say about all its rows: `Đơn vị: | Trường THCS Đông Mỹ`.
struct FormLines {
    private(set) var values: [Column: Field] = [:]
    /// What an earlier sheet said; the sheet's own lines go before it.
    private var isInherited: Set<Column> = []

    static let understood: Set<Column> = [
        .unitCode, .unitName, .coversFrom, .coversTo, .submittedAt, .reportID, .noActivities, .withdraw, .reason,
    ]

    /// What holds for further sheets too.
    var inherited: FormLines {
        var form = self
        for column in [Column.noActivities, .withdraw, .reason] { form.values[column] = nil }
        form.isInherited = Set(form.values.keys)
        return form
    }

    /// Whether the unit is the one that an earlier sheet names.
    var inheritsUnit: Bool {
        namesUnit && isInherited.isSuperset(of: values.keys.filter { $0 == .unitCode || $0 == .unitName })
    }

    /// Forgets the unit.
    mutating func dropUnit() {
        values[.unitCode] = nil
        values[.unitName] = nil
    }

    subscript(column: Column) -> Field? { values[column] }

    /// Whether the lines name a unit.
    var namesUnit: Bool { values[.unitCode] != nil || values[.unitName] != nil }

    /// Takes in the rows above the heading. A label is a known heading, its value stands behind a colon or in the next cell
    /// that is not empty.
    mutating func read(_ rows: ArraySlice<Row>, origin: TableOrigin, lookup: Lookup) {
        for row in rows {
            var index = 0
            while index < row.cells.count {
                defer { index += 1 }
                let cell = row.cells[index]
                guard !cell.isEmpty, cell.kind == .text else { continue }
                if let colon = cell.text.firstIndex(of: ":") {
                    let label = trimmed(String(cell.text[..<colon]))
                    let rest = trimmed(String(cell.text[cell.text.index(after: colon)...]))
                    if !rest.isEmpty {
                        set(label, rest, .text, row.line, index, origin, lookup)
                        continue
                    }
                }
                guard let next = row.cells.indices.first(where: { $0 > index && !row.cells[$0].isEmpty }) else { continue }
                // Of two labels side by side the first has no value.
                if row.cells[next].text.last == ":" { continue }
                let label = cell.text.last == ":" ? String(cell.text.dropLast()) : cell.text
                if set(label, row.cells[next].text, row.cells[next].kind, row.line, next, origin, lookup) { index = next }
            }
        }
    }

    @discardableResult
    private mutating func set(
        _ label: String, _ text: String, _ kind: Cell.Kind, _ line: Int, _ index: Int, _ origin: TableOrigin, _ lookup: Lookup
    ) -> Bool {
        guard let column = Heading.column(for: label, in: lookup), FormLines.understood.contains(column),
            values[column] == nil || isInherited.contains(column)
        else { return false }
        // Who names a unit means neither the code nor the name that stood on an earlier sheet.
        if column == .unitCode || column == .unitName, inheritsUnit { dropUnit() }
        isInherited.remove(column)
        // Above a table a parenthesis may explain, as in `Không tổ chức hoạt động nào (ghi x):`.
        let place = origin.place(line: line, index: index, heading: label)
        let isUnit = column == .unitCode || column == .unitName
        values[column] = Field(
            text: isUnit ? UnitJudge.text(of: text) : collapsed(text), kind: kind, place: place, label: label)
        return true
    }
}
