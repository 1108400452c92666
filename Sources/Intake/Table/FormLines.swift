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
    /// What money is stated in, where a line above the table says so: `đồng`, `triệu đồng`.
    private(set) var measureOfMoney: String?
    /// What stands above the table of its unit without a label.
    private(set) var clues = UnitClues()
    /// Another year than the campaign's, in the title or in the name of the sheet.
    private(set) var otherYear: Located<HeadingFinding>?
    /// Lines that name a unit behind the first that does.
    private var further: [Field] = []
    /// Another unit than the one that a line names.
    private(set) var contradiction: Located<UnitFinding>?

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
            let isNear = at >= rows.endIndex - UnitClues.nearLines
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
                        if takeMeasure(label, rest, place, lookup) { continue }
                        if set(label, rest, .text, place, lookup) { fates?.settle(.used, at: place) }
                        continue
                    }
                }
                clues.note(cell, place, context, isNear: isNear)
                guard let next = row.cells.indices.first(where: { $0 > index && !row.cells[$0].isEmpty }) else { continue }
                // Of two labels side by side the first has no value.
                if row.cells[next].text.last == ":" || FormLines.isLabelled(row.cells[next].text, lookup) { continue }
                let label = cell.text.last == ":" ? String(cell.text.dropLast()) : cell.text
                let value = row.cells[next]
                let valuePlace = origin.place(of: value, index: next, headings: [])
                if takeMeasure(label, value.text, valuePlace, lookup) { continue }
                guard set(label, value.text, value.kind, valuePlace, lookup) else { continue }
                fates?.settle(.used, at: place)
                fates?.settle(.used, at: valuePlace)
                index = next
            }
        }
    }

    /// `Rút báo cáo đã gửi (ghi x): x`: a label with its own value behind it.
    private static func isLabelled(_ text: String, _ lookup: Lookup) -> Bool {
        guard let colon = text.firstIndex(of: ":") else { return false }
        return Heading.column(for: trimmed(String(text[..<colon])), in: lookup).map(understood.contains) ?? false
    }

    /// `Đơn vị tính: nghìn lượt người`, `(ĐVT: trăm em)`, `ĐVT: đồng`: what the numbers below are counted in.
    private mutating func takeMeasure(_ label: String, _ text: String, _ place: SourcePlace, _ lookup: Lookup) -> Bool {
        let isMoney = text.utf8.count <= 40 && MeasureScale.isMeasureOfMoney(text)
        guard isMoney || UnitWords.isMultiple(text) else { return false }
        let column = Heading.column(for: String(label.drop { "( ".contains($0) }), in: lookup)
        guard column == .ignored(.unitOfMeasure) || column == .unitName else { return false }
        if isMoney {
            measureOfMoney = trimmed(text.filter { !"()".contains($0) })
        } else {
            multiple = Located(finding: .multiplied(text), place: place)
        }
        return true
    }

    private mutating func set(
        _ label: String, _ text: String, _ kind: Cell.Kind, _ place: SourcePlace, _ lookup: Lookup
    ) -> Bool {
        guard let column = Heading.column(for: label, in: lookup), FormLines.understood.contains(column) else { return false }
        guard values[column] == nil || isInherited.contains(column) else {
            if column == .unitName { further.append(Field(text: UnitJudge.text(of: text), place: place, label: label)) }
            return false
        }
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

    /// Looks for a year in the title and in the name of the sheet that is none of the campaign's.
    mutating func readYear(_ rows: ArraySlice<Row>, _ origin: TableOrigin, _ period: DateSpan) {
        var named: [(year: Int, place: SourcePlace, text: String)] = []
        for row in rows {
            for (index, cell) in row.cells.enumerated() where !cell.isEmpty && cell.kind == .text {
                let place = origin.place(of: cell, index: index, headings: [])
                named += FormLines.years(ofTitle: cell.text).map { ($0, place, cell.text) }
            }
        }
        if let sheet = origin.sheet {
            named += sheet.split { !$0.isNumber }.compactMap { Int($0) }.filter { (1990...2099).contains($0) }
                .map { ($0, origin.place(), sheet) }
        }
        guard let first = named.first, !named.contains(where: { (period.from.year...period.to.year).contains($0.year) }) else {
            return
        }
        otherYear = Located(finding: .otherYear(first.year), place: first.place, found: first.text)
    }

    /// `… NĂM 2022`; documents that a report cites have years of their own, and so has the day it was signed.
    private static func years(ofTitle text: String) -> [Int] {
        guard text.utf8.count <= 300 else { return [] }
        let key = Folding.bareKey(String(text.prefix(40)))
        if ["cancu", "thuchien", "theo", "kinhgui", "so"].contains(where: { key.hasPrefix($0) }) { return [] }
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard !words.contains("ngày") else { return [] }
        return words.indices.dropLast().compactMap { at in
            guard words[at] == "năm" || words[at] == "nam", words[at + 1].count == 4, let year = Int(words[at + 1]) else {
                return nil
            }
            return (1990...2099).contains(year) ? year : nil
        }
    }

    /// The number behind a label that counts something: `Tổng số học sinh tham gia: 3.000`.
    static func labelledNumber(_ text: String, _ lookup: Lookup) -> Int? {
        let parts = text.split(separator: ":", maxSplits: 1).map { trimmed(String($0)) }
        guard parts.count == 2, text.utf8.count <= 120, counts(parts[0], lookup) else { return nil }
        if case .value(let value) = WholeNumber.read(MeasuredNumber(parts[1]).number) { return value } else { return nil }
    }

    private static func counts(_ label: String, _ lookup: Lookup) -> Bool {
        Heading.column(for: label, in: lookup)?.isCount == true || lookup.indicators.code(for: label) != nil
            || label.contains(" ") && Heading.namesPeople(label)
    }

    /// Figures above a table: in words, or beside a label that counts something.
    static func figures(in rows: ArraySlice<Row>, _ origin: TableOrigin, _ lookup: Lookup) -> Located<HeadingFinding>? {
        func isNumber(_ text: String) -> Bool {
            let measured = MeasuredNumber(text)
            guard measured.words.isEmpty || measured.isMeasure(of: nil) else { return false }
            if case .value(let value) = WholeNumber.read(measured.number) { return value > 0 } else { return false }
        }
        for row in rows {
            for (index, cell) in row.cells.enumerated() where !cell.isEmpty && cell.kind == .text {
                let parts = cell.text.split(separator: ":", maxSplits: 1).map { trimmed(String($0)) }
                let next = row.cells[(index + 1)...].first { !$0.isEmpty }
                let isLabelled = parts.count == 2 && counts(parts[0], lookup) && isNumber(parts[1])
                let isBeside = next.map { parts.count == 1 && counts(parts[0], lookup) && isNumber($0.text) } ?? false
                guard isLabelled || isBeside || !WrittenFigure.all(in: cell.text).isEmpty else { continue }
                return Located(
                    finding: .figuresAbove, place: origin.place(of: cell, index: index, headings: []), found: cell.text)
            }
        }
        return nil
    }

    // MARK: Whose the table is

    /// Looks for the unit in the letterhead, the title and the name of the sheet when no line names it; where one does, holds
    /// these against it.
    mutating func settleUnit(_ origin: TableOrigin, _ context: IntakeContext, fates: FateRecorder?) {
        if namesUnit {
            let named = values[.unitCode].map { context.tree[$0.text]?.code }
            if let unit = named ?? values[.unitName].flatMap({ context.lookup.units.unit(named: $0.text) }) {
                contradiction = secondUnit(against: unit, context) ?? clues.contradiction(to: unit, origin, context)
            }
            return
        }
        switch clues.verdict(origin, context) {
        case .nothing: break
        case .unresolved(let field): values[.unitName] = field
        case .supplied(let field, let finding):
            values[.unitName] = field
            suppliedUnit = Located(finding: finding, place: field.place)
            fates?.settle(.used, at: field.place)
        }
    }

    /// A second line that names another unit.
    private func secondUnit(against unit: UnitCode, _ context: IntakeContext) -> Located<UnitFinding>? {
        for field in further {
            guard let other = context.lookup.units.unit(named: field.text), !context.tree.contains(unit, within: other),
                let first = context.tree[unit],
                let second = context.tree[other]
            else { continue }
            return Located(finding: .twoAbove(UnitName(first), UnitName(second)), place: field.place, found: field.text)
        }
        return nil
    }
}
