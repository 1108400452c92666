import ReportModel

/// One stated value on its way to be checked: what stands there, where, and what it is called there.
struct Field {
    var text: String
    var kind: Cell.Kind = .text
    var place: SourcePlace
    /// Heading or key it stands under, for messages.
    var label: String
    /// Whether a program wrote it as a number, to be taken to the letter.
    var isExact = false

    /// Whether it is `-`, which says that there is nothing.
    var isDash: Bool { Cell(text: text, line: 0).isDash }

    /// The value as its sender sees it: days of a workbook as day, month, year.
    var shownText: String {
        guard kind == .date, let day = CalendarDate(iso: text.prefix(10)) else { return text }
        return shortDate(day) + text.dropFirst(10)
    }
}

/// Reads and judges single values, whatever format they came from; faults go to the unit, or to the file when it is unknown.
struct FieldChecks {
    let book: DraftBook
    let draft: UnitDraft?

    /// A count; `nil` when it was reported.
    ///
    /// - Parameter column: what is counted, where a column says so.
    func count(_ field: Field, of column: Column? = nil) -> Int? {
        guard isReadable(field) else { return nil }
        if field.isExact { return exactCount(field) }
        let reading =
            switch field.kind {
            case .number: WholeNumber.read(stored: field.text)
            case .measured: MeasuredNumber(field.text).reading(of: column)
            default: WholeNumber.read(field.text)
            }
        switch reading {
        case .value(let value): return value
        // «12 cuốn» in a column of people: the number is of something else, and must not be proposed.
        case .fault(.unit) where !MeasuredNumber(field.text).isMeasure(of: column): reportCount(.words, field)
        case .fault(let fault): reportCount(fault, field)
        }
        return nil
    }

    /// A count that a program wrote, taken to the letter; `nil` when it was reported.
    private func exactCount(_ field: Field) -> Int? {
        switch WholeNumber.read(stored: field.text, significant: nil) {
        case .value(let value): return value
        case .fault(let fault): reportCount(fault, field)
        }
        return nil
    }

    private func reportCount(_ fault: WholeNumber.Fault, _ field: Field) {
        report(ValueFinding.count(field.label, fault, written: field.shownText), field)
    }

    /// Keeps a finding about a value, with what stands there.
    private func report(_ finding: ValueFinding, _ field: Field) {
        report(finding, at: field.place, found: field.shownText)
    }

    /// A day; `nil` when it was reported.
    ///
    /// - Parameters:
    ///   - isCoverage: whether it is one of the days that the submission covers.
    ///   - endsSpan: whether it is the last day of a span, which people end a second before midnight.
    func day(_ field: Field, isCoverage: Bool = false, endsSpan: Bool = false) -> CalendarDate? {
        guard isReadable(field) else { return nil }
        let campaign = book.context.campaign
        let isStored = field.kind == .date || field.kind == .number
        let reading = DayText.read(
            field.text,
            in: DayText.Frame(
                offset: campaign.timeZone.offset, period: campaign.period, isStored: isStored, endsSpan: endsSpan))
        switch reading {
        case .day(let day): return day
        case .supplied(let day, let supplement):
            report(.daySupplied(field.label, supplement, day), field)
            return day
        case .fault(let fault):
            let example = campaign.period.from
            report(
                isCoverage
                    ? .coveredDay(field.label, fault, example: example) : .day(field.label, fault, example: example), field)
            return nil
        }
    }

    /// A day of the campaign's period; `nil` when it was reported.
    func dayOfPeriod(_ field: Field) -> CalendarDate? {
        guard let day = day(field) else { return nil }
        let period = book.context.period(of: draft?.unit)
        if period.contains(day) { return day }
        report(.dayOutside(field.label, period: period), field)
        return nil
    }

    /// The time of sending; `nil` when it was reported.
    func time(_ field: Field) -> Timestamp? {
        if let time = DayText.readTime(field.text, offset: book.context.campaign.timeZone.offset) { return time }
        report(PeriodFinding.timeUnreadable, at: field.place, found: field.shownText)
        return nil
    }

    /// The entry of a list of the campaign; `nil` when it was reported.
    func entry(_ field: Field, in table: CodeTable, _ code: FindingCode) -> String? {
        guard isReadable(field) else { return nil }
        if let entry = table.code(for: field.text) { return entry }
        if let repaired = DamagedText.repaired(field.text), let entry = table.code(for: repaired) {
            report(.entryRestored(field.label, repaired), field)
            return entry
        }
        if code == .activityType, let entry = table.code(ofPart: field.text) {
            report(.entryByPart(field.label, table.name(of: entry)), field)
            return entry
        }
        let isHopeless = book.isFull || EmptyMark.isDitto(field.text) || table.namesSeveral(field.text)
        report(
            .notListed(
                field.label, code, isHopeless ? .none : table.proposal(for: field.text),
                choices: table.entries.count <= 8 ? table.entries.map(\.name) : []), field)
        return nil
    }

    /// A text that reports print, on one line; `nil` when it was reported.
    ///
    /// - Parameter isOptional: whether it may be left out. What then holds a tick alone says nothing, and is told as a note.
    func printedText(_ field: Field, isOptional: Bool = false) -> String? {
        guard isReadable(field) else { return nil }
        let check = PrintedText.check(field.text, limit: book.context.limits.textCharacters, isOptional: isOptional)
        for fault in check.findings { report(.text(field.label, fault), field) }
        return check.text
    }

    /// The sentences of a remark, one a line, list marks taken off; `nil` when one was reported.
    func sentences(_ field: Field) -> [String]? {
        var result: [String] = []
        for line in RemarkText.lines(of: field.text) {
            var sentence = field
            sentence.text = line
            guard let text = printedText(sentence) else { return nil }
            result.append(text)
        }
        return result
    }

    /// Whether there are no more women than people; the fault is reported.
    func agree(women: Int?, _ field: @autoclosure () -> Field?, people: Int?) -> Bool {
        guard let women, let people, women > people, let field = field() else { return true }
        report(ActivityFinding.tooManyWomen(people: people), at: field.place, found: field.shownText)
        return false
    }

    /// Whether the cell holds a value at all; a spreadsheet's error is reported.
    private func isReadable(_ field: Field) -> Bool {
        guard field.kind == .error else { return true }
        if field.text == CellMark.unreadable { return false }
        if field.text == CellMark.uncomputed {
            report(ValueFinding.formulaWithoutValue, at: field.place)
        } else {
            report(.formulaFailed, field)
        }
        return false
    }
}
