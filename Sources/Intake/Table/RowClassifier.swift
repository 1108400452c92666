import ReportModel

/// Tells what the rows of a table are.
///
/// A row of data is recognised first and cheaply; only rows that lack what makes one are looked at closely.
struct RowClassifier {
    let origin: TableOrigin
    let layout: TableLayout
    let lookup: Lookup
    let period: DateSpan

    func kind(of row: Row) -> RowKind {
        var filled: [Int] = []
        filled.reserveCapacity(row.cells.count)
        var counts = 0
        for index in row.cells.indices where !row.cells[index].isEmpty {
            if layout.isIgnored(index), !isTelling(row.cells[index], index) { continue }
            filled.append(index)
            if layout.isCount(index), !row.cells[index].isDash { counts += 1 }
        }
        if filled.isEmpty { return .empty }
        // A day alone heads a group, also in the column of days.
        if filled.count == 1, layout.kind.isActivities, let cell = row.cell(filled[0]),
            let day = DayHeading.day(of: cell, period) ?? DayHeading.openingDay(of: cell, period)
        {
            return .section(day: day)
        }
        if filled.count == 1, layout.kind.isActivities, let cell = row.cell(filled[0]), DayHeading.isDays(cell) {
            return .strangeDay(filled[0])
        }
        let isDated = isDated(row)
        if let day = total(row, filled, isDated: isDated) { return .total(day: day.day) }
        if !isDated, isNone(row, filled) { return .none }
        if HeaderFinder.isNumbering(row) { return .heading }
        // What has a day or a kind and a number is data, or a heading repeated.
        if isDated, counts > 0, !isTextual(row, filled) { return .data }
        if isHeading(row, filled) { return .heading }
        if isOtherHeading(row, filled) { return .otherHeading }
        if !isDated {
            if filled.count == 1, isPageLabel(row, filled[0]) { return .heading }
            if isComparison(row, filled) { return .comparison }
            // Words stand in a column of numbers only in a line of their own.
            let isLine = filled.count == 1 && isTextual(row, filled)
            let texts = isLine ? filled : filled.filter { !layout.isCount($0) }
            if let line = unitLine(row, texts, hasNumbers: counts > 0 && !isLine) { return .unit(line) }
            if let section = section(row, filled) { return section }
        }
        return .data
    }

    /// Whether a cell of a column that is not read still says what the row is: «I» or «Tổng cộng» under the running number.
    private func isTelling(_ cell: Cell, _ index: Int) -> Bool {
        guard layout.column(at: index) == .ignored(.runningNumber), cell.kind == .text else { return false }
        return isGroupNumber(cell) || cell.text.contains(where: \.isLetter)
    }

    /// Whether the row has a day or a kind of activity, as rows of data do.
    private func isDated(_ row: Row) -> Bool {
        func cell(_ column: Column) -> Cell? {
            layout.index(of: column).flatMap { row.cell($0) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        if let date = cell(.date), date.kind != .text || mayBeDay(date.text) { return true }
        return cell(.activityType).map { lookup.types.code(for: $0.text) != nil } ?? false
    }

    /// Whether a text in the column of days may be one, though it is badly written: it has digits, and they are no unit's
    /// number, as in a line «Trường Mầm non số 1» across the table.
    private func mayBeDay(_ text: String) -> Bool {
        guard let first = text.utf8.first, text.utf8.contains(where: isDigit) else { return false }
        if isDigit(first), text.utf8.count <= 10 { return true }
        if case .fault = DayText.read(text, in: DayText.Frame(period: period)) {
            return !UnitWords.begin(text) && !isUnit(text) && !isLabelledUnit(text)
        }
        return true
    }

    /// `Đơn vị: Nhà văn hóa số 2`.
    private func isLabelledUnit(_ text: String) -> Bool {
        guard let colon = text.firstIndex(of: ":") else { return false }
        let label = trimmed(RowClassifier.withoutGroupNumber(String(text[..<colon])))
        let column = Heading.column(for: label, in: lookup)
        return column == .unitName || column == .unitCode
    }

    /// Whether the columns of numbers hold words, as a heading's do.
    private func isTextual(_ row: Row, _ filled: [Int]) -> Bool {
        filled.contains { index in
            guard layout.isCount(index), let cell = row.cell(index), cell.kind == .text else { return false }
            return !cell.text.utf8.contains(where: isDigit) && !cell.isDash
        }
    }

    // MARK: Headings

    private func isHeading(_ row: Row, _ filled: [Int]) -> Bool {
        guard filled.count >= 2 else { return false }
        return layout.headerRows.contains { header in
            row.cells.enumerated().allSatisfy { index, cell in
                cell.isEmpty || index < header.count && header[index] == Folding.key(cell.text)
            }
        }
    }

    private func isOtherHeading(_ row: Row, _ filled: [Int]) -> Bool {
        guard filled.count >= 2, row.cells.allSatisfy({ $0.isEmpty || $0.kind == .text }) else { return false }
        let columns = row.cells.compactMap { $0.isEmpty ? nil : Heading.column(for: $0.text, in: lookup) }
        let telling = columns.count { !$0.isIgnored }
        // Four known headings are no accident; fewer make a heading when the row holds nothing else.
        return telling >= HeaderFinder.certain || telling >= 2 && columns.count == row.cells.count { !$0.isEmpty }
    }

    /// `Trang 2`, `Trang 2/3`: what a printed page puts between two rows.
    private func isPageLabel(_ row: Row, _ index: Int) -> Bool {
        guard let cell = row.cell(index), cell.kind == .text, cell.text.utf8.count <= 30 else { return false }
        let words = cell.text.lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.first == "trang" && words.count > 1
            && words.dropFirst().allSatisfy { $0 == "số" || $0.allSatisfy(\.isNumber) }
    }

    // MARK: Totals

    /// The total a row is: its day when it names one; `nil` when it is none.
    private func total(_ row: Row, _ filled: [Int], isDated: Bool) -> (day: CalendarDate?, Void)? {
        // In a row with day and kind the title alone decides; elsewhere a total word may come with anything.
        let isTitled =
            layout.index(of: .title).flatMap { row.cell($0) }.map { !$0.isEmpty && !TotalWords.begins($0.text) } ?? false
        for index in filled where !layout.isCount(index) && row.cells[index].kind == .text {
            let cell = row.cells[index]
            guard TotalWords.begins(cell.text) else { continue }
            let column = layout.column(at: index)
            // «Cả tuần» in the column of days of an activity with a title says when, badly.
            if isTitled, column != .title, TotalWords.isWhole(cell.text) { continue }
            let mayTell = !isDated || column == .title || column == .date || column == .activityType
            if mayTell, TotalWords.isBare(cell.text, isName: { isUnit($0) || lookup.types.code(for: $0) != nil }) {
                return (DayHeading.day(in: cell.text, period), ())
            }
        }
        return nil
    }

    // MARK: Comparisons

    private static let comparisons = [
        "tuần trước", "kỳ trước", "cùng kỳ", "năm trước", "năm ngoái", "năm học trước", "tăng", "giảm", "tỷ lệ", "tỉ lệ",
        "so với", "chênh lệch", "bình quân", "trung bình",
    ]

    /// `Tăng/giảm | 120`, `Tỷ lệ % | 98,5`: words that set the figures against others, and numbers.
    private func isComparison(_ row: Row, _ filled: [Int]) -> Bool {
        guard layout.kind.isActivities else { return false }
        let texts = filled.filter { !layout.isCount($0) }
        guard texts.count == 1, filled.count > 1, let cell = row.cell(texts[0]), cell.kind == .text,
            cell.text.utf8.count <= 60
        else { return false }
        let lowered = cell.text.lowercased()
        return RowClassifier.comparisons.contains { beginning in
            lowered.hasPrefix(beginning) && lowered.dropFirst(beginning.count).first.map { !$0.isLetter } ?? true
        }
    }

    // MARK: None

    private static let none: Set<String> = [
        "khôngtổchức", "khôngtổchứchoạtđộng", "khôngtổchứchoạtđộngnào", "khôngcóhoạtđộng", "khôngcóhoạtđộngnào", "khôngcó",
        "khôngphátsinh", "khôngcóhoạtđộngphátsinh",
    ]

    /// Whether the row says of its unit that there was nothing, and nothing else.
    private func isNone(_ row: Row, _ filled: [Int]) -> Bool {
        guard layout.kind.isActivities else { return false }
        var says = false
        for index in filled {
            guard let cell = row.cell(index) else { continue }
            switch layout.column(at: index) {
            case .unitCode?, .unitName?, .note?: continue
            case let column? where column.isCount:
                guard cell.isDash || cell.text == "0" else { return false }
            default:
                guard cell.kind == .text, cell.text.utf8.count <= 60,
                    RowClassifier.none.contains(Folding.key(cell.text)) || cell.isDash
                else { return false }
                says = says || !cell.isDash
            }
        }
        return says
    }

    // MARK: Units

    private func unitLine(_ row: Row, _ filled: [Int], hasNumbers: Bool) -> UnitLine? {
        // In a table with a column for the unit a row may name one and state nothing of it.
        guard filled.count <= 3 else { return nil }
        let texts = filled.compactMap { index in
            row.cell(index).flatMap { $0.kind == .text && !isGroupNumber($0) ? (index: index, cell: $0) : nil }
        }
        guard !texts.isEmpty, texts.count == filled.count(where: { row.cell($0).map { !isGroupNumber($0) } ?? false }) else {
            return nil
        }
        if let labelled = labelled(texts, row) { return labelled }
        guard texts.count == 1, let (index, cell) = texts.first else { return nil }
        let text = RowClassifier.withoutGroupNumber(cell.text)
        let isColumn = layout.column(at: index) == .unitName || layout.column(at: index) == .unitCode
        // A group's heading stands in the column of units too: `I | Khối Tiểu học`.
        if isColumn, !isUnit(text), !UnitWords.begin(text) {
            let isNumbered = texts.count < filled.count || RowClassifier.startsWithGroupNumber(cell.text)
            if isNumbered || UnitWords.beginGroup(text) { return nil }
        }
        // «Báo cáo của Trường THCS Đông Mỹ»: words that say whose, and the name.
        if !isColumn, !isUnit(text), let mention = lookup.units.mention(in: text), UnitWords.isLabel(mention.before) {
            let name = lookup.units.isAlone(mention) ? mention.name : mention.whole
            return UnitLine(code: nil, name: field(name, cell, index), isLabelled: true)
        }
        // A unit in its column with a number beside it is a row that lacks the rest.
        guard isColumn ? !hasNumbers : isUnit(text) || UnitWords.begin(text) else { return nil }
        return UnitLine(code: nil, name: field(text, cell, index), isLabelled: UnitWords.begin(text) && !isUnit(text))
    }

    private func labelled(_ texts: [(index: Int, cell: Cell)], _ row: Row) -> UnitLine? {
        var line = UnitLine(code: nil, name: nil, isLabelled: true)
        func set(_ label: String, _ text: String, _ cell: Cell, _ index: Int) -> Bool {
            let label = RowClassifier.withoutGroupNumber(label)
            switch Heading.column(for: label, in: lookup) {
            case .unitCode?: line.code = field(text, cell, index)
            case .unitName? where !UnitWords.isMeasure(text): line.name = field(text, cell, index)
            default:
                guard UnitWords.isLabel(label), isUnit(text) else { return false }
                line.name = field(text, cell, index)
            }
            return true
        }
        var at = 0
        while at < texts.count {
            let (index, cell) = texts[at]
            if let colon = cell.text.firstIndex(of: ":") {
                let value = trimmed(String(cell.text[cell.text.index(after: colon)...]))
                let label = trimmed(String(cell.text[..<colon]))
                if !value.isEmpty {
                    // «Số lớp: 20» beside the unit's name says nothing that is read.
                    if !set(label, value, cell, index), line.code == nil, line.name == nil { return nil }
                } else {
                    guard at + 1 < texts.count, set(label, texts[at + 1].cell.text, texts[at + 1].cell, texts[at + 1].index)
                    else { return nil }
                    at += 1
                }
            } else {
                return nil
            }
            at += 1
        }
        return line.code == nil && line.name == nil ? nil : line
    }

    private func field(_ text: String, _ cell: Cell, _ index: Int) -> Field {
        Field(
            text: UnitJudge.text(of: text), kind: cell.kind, place: origin.place(line: cell.line, index: index, in: layout),
            label: "Đơn vị")
    }

    /// Whether a text names a unit of the campaign.
    private func isUnit(_ text: String) -> Bool {
        guard text.utf8.count <= 200, text.utf8.count >= 2 else { return false }
        if lookup.units.knows(code: text) || lookup.units.codeBesideName(in: text) != nil { return true }
        return switch lookup.units.resolve(name: text) {
        case .found, .ambiguous: true
        case .near: UnitWords.begin(text)
        case .unknown: false
        }
    }

    /// A unit named in a line that is taken for the heading of a group; `nil` when none is.
    func unitMentioned(in row: Row) -> (unit: UnitCode, cell: Int)? {
        for (index, cell) in row.cells.enumerated() where !cell.isEmpty && cell.kind == .text && !layout.isCount(index) {
            if let mention = lookup.units.mention(in: cell.text) { return (mention.unit, index) }
        }
        return nil
    }

    // MARK: Sections

    private func section(_ row: Row, _ filled: [Int]) -> RowKind? {
        let texts = filled.filter { row.cell($0)?.kind == .text && !layout.isCount($0) }
        let numbers = filled.filter { layout.isCount($0) }
        guard texts.count + numbers.count == filled.count, let first = texts.first.flatMap({ row.cell($0) }) else {
            if filled.count == 1, let cell = row.cell(filled[0]), let day = DayHeading.day(of: cell, period) {
                return .section(day: day)
            }
            return nil
        }
        // Under the title words are an activity that lacks the rest.
        let isElsewhere = texts.first.map { layout.column(at: $0) != .title && layout.column(at: $0) != .text } ?? false
        // `II` alone, or with the sum of its group.
        if texts.count == 1, isElsewhere, isGroupNumber(first) { return .section(day: nil) }
        if texts.count == 1, numbers.isEmpty {
            if let day = DayHeading.day(of: first, period) { return .section(day: day) }
            if RowClassifier.isGroupTitle(first.text) { return .section(day: nil) }
            if let index = texts.first, layout.column(at: index) == .unitName, UnitWords.beginGroup(first.text) {
                return .phrase
            }
            // Words alone where a day or a number belongs.
            return layout.kind.isActivities && isElsewhere && RowClassifier.isPhrase(first.text) ? .phrase : nil
        }
        // A Roman number and a title, with or without the numbers of the group.
        if texts.count == 2, isGroupNumber(first) { return .section(day: nil) }
        if texts.count == 1, RowClassifier.startsWithGroupNumber(first.text) { return .section(day: nil) }
        return nil
    }

    /// `I`, `II.`, `A`, `B)`: the number of a group of rows; running numbers of rows are Arabic.
    private func isGroupNumber(_ cell: Cell) -> Bool {
        cell.kind == .text && cell.text.utf8.count <= 6 && RowClassifier.isGroupNumber(Substring(cell.text))
    }

    private static func isGroupNumber(_ text: Substring) -> Bool {
        var letters = text
        while let last = letters.last, ".)/:- ".contains(last) { letters.removeLast() }
        if letters.isEmpty || letters.utf8.count > 5 { return false }
        if letters.utf8.allSatisfy({ "IVX".utf8.contains($0) }) { return true }
        return letters.utf8.count == 1 && "ABCDEG".utf8.contains(letters.utf8[letters.utf8.startIndex])
    }

    /// `I. Lễ phát động`, `A - CÁC LỚP HỌC`.
    private static func startsWithGroupNumber(_ text: String) -> Bool {
        guard let end = text.firstIndex(where: { ".)/:- ".contains($0) }), end > text.startIndex else { return false }
        let number = text[..<end]
        guard isGroupNumber(number) else { return false }
        // A letter alone may begin a word; a mark behind it, also behind a blank, makes it a number.
        let needsMark = number.utf8.count == 1 && !"IVX".utf8.contains(number.utf8[number.utf8.startIndex])
        return !needsMark || text[end] != " " || text[end...].drop { $0 == " " }.first.map { ".)/:-–".contains($0) } ?? false
    }

    static func withoutGroupNumber(_ text: String) -> String {
        guard startsWithGroupNumber(text), let end = text.firstIndex(where: { ".)/:- ".contains($0) }) else { return text }
        return trimmed(String(text[end...].drop { ".)/:- ".contains($0) }))
    }

    /// Words without a digit, more than one.
    private static func isPhrase(_ text: String) -> Bool {
        text.utf8.count <= 200 && !text.utf8.contains(where: isDigit) && text.contains(where: \.isLetter)
            && trimmed(text).contains(" ")
    }

    /// `CÁC HOẠT ĐỘNG KHÁC`, `II. Lớp học`: words that head a group.
    private static func isGroupTitle(_ text: String) -> Bool {
        if startsWithGroupNumber(text) { return true }
        guard text.utf8.count <= 200 else { return false }
        let letters = text.filter(\.isLetter)
        return letters.count >= 6 && letters.allSatisfy { $0.isUppercase }
    }
}
