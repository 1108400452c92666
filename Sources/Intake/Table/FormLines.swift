import ReportModel

/// What the lines above a table say about all its rows: `Đơn vị: | Trường THCS Đông Mỹ`.
///
/// Where no line names the unit, the letterhead does («TRƯỜNG THCS ĐÔNG MỸ» above the title), or the name of the sheet; both are
/// told, because nobody wrote them as a statement.
struct FormLines {
    private(set) var values: [Column: Field] = [:]
    /// What an earlier sheet said; the sheet's own lines go before it.
    private var isInherited: Set<Column> = []
    /// Says that the unit was taken from elsewhere than a line that names it.
    private(set) var suppliedUnit: Located<UnitFinding>?
    /// Says that the numbers below are hundreds, thousands or the like.
    private(set) var multiple: Located<HeadingFinding>?
    /// Units that the last lines above the table speak of without a word that says whose it is.
    private(set) var mentioned: [(unit: UnitCode, place: SourcePlace, text: String)] = []
    /// Texts of the letterhead that name units.
    private var letterhead: [(unit: UnitCode, field: Field)] = []

    static let understood: Set<Column> = [
        .unitCode, .unitName, .coversFrom, .coversTo, .submittedAt, .reportID, .noActivities, .withdraw, .reason,
    ]

    /// What holds for further sheets too: days and number, never whose they are.
    var inherited: FormLines {
        var form = FormLines()
        for (column, field) in values {
            switch column {
            case .coversFrom, .coversTo, .submittedAt, .reportID: form.values[column] = field
            default: break
            }
        }
        form.isInherited = Set(form.values.keys)
        return form
    }

    subscript(column: Column) -> Field? { values[column] }

    /// Whether the unit is known from above the table.
    var namesUnit: Bool { values[.unitCode] != nil || values[.unitName] != nil }

    /// Whether a line names the unit.
    var namesUnitItself: Bool { namesUnit && suppliedUnit == nil }

    /// Takes in the rows above the heading. A label is a known heading, its value stands behind a colon or in the next cell
    /// that is not empty.
    mutating func read(_ rows: ArraySlice<Row>, origin: TableOrigin, context: IntakeContext, fates: FateRecorder?) {
        let lookup = context.lookup
        for (at, row) in zip(rows.indices, rows) {
            let isNear = at >= rows.endIndex - FormLines.nearLines
            var index = 0
            while index < row.cells.count {
                defer { index += 1 }
                let cell = row.cells[index]
                guard !cell.isEmpty, cell.kind == .text else { continue }
                let place = origin.place(of: cell, index: index, headings: [])
                if let days = PeriodLine.days(in: cell.text) {
                    let isFromSet = set("Từ ngày", days.from, .text, place, lookup)
                    let isToSet = set("Đến ngày", days.to, .text, place, lookup)
                    if isFromSet || isToSet { fates?.settle(.used, at: place) }
                    continue
                }
                if let colon = cell.text.firstIndex(of: ":") {
                    let label = trimmed(String(cell.text[..<colon]))
                    let rest = trimmed(String(cell.text[cell.text.index(after: colon)...]))
                    if !rest.isEmpty {
                        if FormLines.isMeasure(label, rest, lookup) {
                            multiple = Located(finding: .multiplied(rest), place: place)
                            continue
                        }
                        if set(label, rest, .text, place, lookup) { fates?.settle(.used, at: place) }
                        continue
                    }
                }
                noteLetterhead(cell, place, context, isNear: isNear)
                guard let next = row.cells.indices.first(where: { $0 > index && !row.cells[$0].isEmpty }) else { continue }
                // Of two labels side by side the first has no value.
                if row.cells[next].text.last == ":" { continue }
                let label = cell.text.last == ":" ? String(cell.text.dropLast()) : cell.text
                let value = row.cells[next]
                let valuePlace = origin.place(of: value, index: next, headings: [])
                if FormLines.isMeasure(label, value.text, lookup) {
                    multiple = Located(finding: .multiplied(value.text), place: valuePlace)
                    continue
                }
                guard set(label, value.text, value.kind, valuePlace, lookup) else { continue }
                fates?.settle(.used, at: place)
                fates?.settle(.used, at: valuePlace)
                index = next
            }
        }
    }

    /// `Đơn vị tính: nghìn lượt người`, `(ĐVT: trăm em)`.
    private static func isMeasure(_ label: String, _ text: String, _ lookup: Lookup) -> Bool {
        guard UnitWords.isMultiple(text) else { return false }
        let label = label.drop { "( ".contains($0) }
        let column = Heading.column(for: String(label), in: lookup)
        return column == .ignored(.unitOfMeasure) || column == .unitName
    }

    private mutating func set(
        _ label: String, _ text: String, _ kind: Cell.Kind, _ place: SourcePlace, _ lookup: Lookup
    ) -> Bool {
        guard let column = Heading.column(for: label, in: lookup), FormLines.understood.contains(column),
            values[column] == nil || isInherited.contains(column)
        else { return false }
        // `(Đơn vị: người)` says what is counted.
        if column == .unitName, UnitWords.isMeasure(text) { return false }
        isInherited.remove(column)
        // Above a table a parenthesis may explain, as in `Không tổ chức hoạt động nào (ghi x):`.
        var place = place
        place.columnName = label
        let isUnit = column == .unitCode || column == .unitName
        values[column] = Field(
            text: isUnit ? UnitJudge.text(of: text) : collapsed(text), kind: kind, place: place, label: label)
        return true
    }

    // MARK: Where no line names the unit

    /// Lines right above the heading that may say whose the table is.
    private static let nearLines = 2

    private mutating func noteLetterhead(_ cell: Cell, _ place: SourcePlace, _ context: IntakeContext, isNear: Bool) {
        guard UnitWords.begin(cell.text),
            case .found(let unit) = context.lookup.units.resolve(name: UnitJudge.text(of: cell.text))
        else {
            guard isNear, cell.text.utf8.count <= 160, let mention = context.lookup.units.mention(in: cell.text) else { return }
            if mention.isLabelled {
                letterhead.append((mention.unit, Field(text: mention.name, place: place, label: "Đơn vị")))
            } else {
                mentioned.append((mention.unit, place, cell.text))
            }
            return
        }
        letterhead.append((unit, Field(text: UnitJudge.text(of: cell.text), place: place, label: "Đơn vị")))
    }

    /// Looks for the unit in the letterhead and in the name of the sheet when no line names it.
    mutating func supplyUnit(_ origin: TableOrigin, _ context: IntakeContext, fates: FateRecorder?) {
        guard !namesUnit else { return }
        // The body above stands in the letterhead too: the unit is the one that all the others are above of.
        let own = letterhead.filter { candidate in
            context.tree[candidate.unit]?.reports == true
                && letterhead.allSatisfy { other in context.tree.path(to: candidate.unit).contains { $0.code == other.unit } }
        }
        if let first = own.first {
            supply(first.field, .takenFromLetterhead(unit: context.tree[first.unit]?.name ?? first.unit))
            fates?.settle(.used, at: first.field.place)
        } else if letterhead.isEmpty, let sheet = origin.sheet {
            let place = origin.place()
            if let unit = unit(named: sheet, context) {
                let name = context.tree[unit]?.name ?? sheet
                supply(Field(text: name, place: place, label: "Đơn vị"), .takenFromSheet(sheet, unit: name))
            } else if UnitWords.begin(sheet) {
                // A sheet named after a unit that nobody knows is not the file's other unit's.
                values[.unitName] = Field(text: UnitJudge.text(of: sheet), place: place, label: "Đơn vị")
            }
        }
    }

    private func unit(named sheet: String, _ context: IntakeContext) -> UnitCode? {
        if let unit = context.tree[sheet] { return unit.code }
        if case .found(let unit) = context.lookup.units.resolve(name: UnitJudge.text(of: sheet)) { return unit }
        // Spreadsheets cut names of sheets off at 31 characters.
        return sheet.utf16.count >= 30 ? context.lookup.units.unit(cutOff: sheet) : nil
    }

    private mutating func supply(_ field: Field, _ finding: UnitFinding) {
        values[.unitName] = field
        suppliedUnit = Located(finding: finding, place: field.place)
    }
}
