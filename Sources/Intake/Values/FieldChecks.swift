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

    /// The label as messages show it.
    fileprivate var what: String { "“\(shown(label))”" }
}

/// Reads and judges single values, whatever format they came from; faults go to the unit, or to the file when it is unknown.
struct FieldChecks {
    let book: DraftBook
    let draft: UnitDraft?

    func report(
        _ severity: Diagnostic.Severity, _ code: FindingCode, _ place: SourcePlace, _ message: String, found: String? = nil,
        expected: String? = nil, hint: String? = nil
    ) {
        book.report(
            Diagnostic(severity, code, at: place, message, found: found, expected: expected, hint: hint), unit: draft)
    }

    /// A count; `nil` when it was reported.
    func count(_ field: Field) -> Int? {
        guard isReadable(field) else { return nil }
        if field.isExact { return exactCount(field) }
        switch field.kind == .number ? WholeNumber.read(stored: field.text) : WholeNumber.read(field.text) {
        case .value(let value): return value
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
        func report(_ message: String, _ hint: String? = nil) {
            self.report(
                .error, .count, field.place, "\(field.what) \(message)", found: field.shownText,
                expected: "số nguyên từ 0 trở lên, ví dụ 120", hint: hint)
        }
        switch fault {
        case .fraction: report("không phải là số nguyên", "Ghi số đếm được, không có phần lẻ")
        case .negative: report("là số âm")
        case .range: report("là một khoảng, không phải một số", "Chỉ ghi một con số")
        case .approximate(let number):
            report(
                "là số ước chừng, không phải số đếm được",
                "Ghi con số đúng đã đếm\(number.map { ", ví dụ \(grouped($0))" } ?? ""), không ghi khoảng, gần, hơn")
        case .unit(let number):
            report("có chữ lẫn với số", "Chỉ ghi chữ số: “\(shown(field.shownText, limit: 30))” thì ghi \(grouped(number))")
        case .words: report("có chữ lẫn với số", "Chỉ ghi chữ số, bỏ các chữ khác")
        case .notANumber: report("không phải là số", "Chỉ ghi chữ số")
        case .tooLarge:
            self.report(
                .error, .countTooLarge, field.place, "\(field.what) lớn quá mức", found: field.shownText,
                expected: "tối đa \(grouped(WholeNumber.largest))", hint: "Xem lại có gõ thừa số không")
        }
    }

    /// A day; `nil` when it was reported.
    ///
    /// - Parameter endsSpan: whether it is the last day of a span, which people end a second before midnight.
    func day(_ field: Field, code: FindingCode = .date, endsSpan: Bool = false) -> CalendarDate? {
        guard isReadable(field) else { return nil }
        let campaign = book.context.campaign
        let isStored = field.kind == .date || field.kind == .number
        let reading = DayText.read(
            field.text,
            in: DayText.Frame(
                offset: campaign.timeZone.offset, period: campaign.period, isStored: isStored, endsSpan: endsSpan))
        let fault: (message: String, hint: String?)
        switch reading {
        case .day(let day): return day
        case .supplied(let day, let supplement):
            reportSupplied(day, supplement, field)
            return day
        case .fault(.noSuchDay): fault = ("là ngày không có trong lịch", "Ngày đứng trước, tháng đứng sau")
        case .fault(.shortYear): fault = ("ghi năm thiếu chữ số", nil)
        case .fault(.noYear): fault = ("chưa ghi năm", nil)
        case .fault(.several):
            fault = (
                "là nhiều ngày, không phải một ngày",
                "Mỗi dòng chỉ ghi một ngày; hoạt động nhiều ngày thì ghi mỗi ngày một dòng"
            )
        case .fault(.weekday(let stated, let real)):
            fault = (
                "ghi \(weekdayName(stated)), nhưng ngày đó là \(weekdayName(real))",
                "Xem lại ngày hoặc thứ; có thể bỏ thứ, chỉ ghi ngày"
            )
        case .fault(.notADate): fault = ("không phải là một ngày", nil)
        }
        report(
            .error, code, field.place, "\(field.what) \(fault.message)", found: field.shownText,
            expected: "ngày/tháng/năm, ví dụ \(shortDate(campaign.period.from))", hint: fault.hint)
        return nil
    }

    private func reportSupplied(_ day: CalendarDate, _ supplement: DayText.Supplement, _ field: Field) {
        let what =
            switch supplement {
            case .year: "chưa ghi năm"
            case .century: "ghi năm thiếu chữ số"
            case .midnight: "ghi sát nửa đêm"
            }
        report(
            .warning, .dateSupplied, field.place, "\(field.what) \(what), đã hiểu là ngày \(shortDate(day))",
            found: field.shownText, hint: "Lần sau ghi đủ ngày/tháng/năm, không ghi giờ")
    }

    /// `thứ Sáu`, by its ISO number.
    private func weekdayName(_ number: Int) -> String {
        ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"][min(max(number, 1), 7) - 1]
    }

    /// A day of the campaign's period; `nil` when it was reported.
    func dayOfPeriod(_ field: Field) -> CalendarDate? {
        guard let day = day(field) else { return nil }
        let period = book.context.campaign.period
        if period.contains(day) { return day }
        report(
            .error, .dateOutside, field.place, "\(field.what) nằm ngoài thời gian của đợt", found: field.shownText,
            expected: "từ \(shortDate(period.from)) đến \(shortDate(period.to))",
            hint: "Xem lại ngày, tháng, năm; ngày đứng trước, tháng đứng sau")
        return nil
    }

    /// The time of sending; `nil` when it was reported.
    func time(_ field: Field) -> Timestamp? {
        if let time = DayText.readTime(field.text, offset: book.context.campaign.timeZone.offset) { return time }
        report(
            .error, .submittedAt, field.place, "Không đọc được thời gian gửi", found: field.shownText,
            expected: "ngày/tháng/năm giờ:phút:giây, ví dụ 06/10/2023 16:20:00")
        return nil
    }

    /// The entry of a list of the campaign; `nil` when it was reported.
    func entry(_ field: Field, in table: CodeTable, _ code: FindingCode) -> String? {
        guard isReadable(field) else { return nil }
        if let entry = table.code(for: field.text) { return entry }
        if let repaired = DamagedText.repaired(field.text), let entry = table.code(for: repaired) {
            report(
                .warning, .lettersRestored, field.place, "\(field.what) bị sai bảng mã chữ, đã khôi phục lại",
                found: field.shownText, expected: repaired)
            return entry
        }
        report(
            .error, code, field.place, "\(field.what) không có trong danh mục", found: field.shownText,
            expected: book.isFull ? nil : table.nearest(to: field.text).map { "có thể là “\($0)”" },
            hint: table.entries.count <= 8
                ? "Chọn một trong: " + table.entries.map(\.name).joined(separator: "; ")
                : "Chọn đúng tên hoặc mã trong danh mục của biểu mẫu")
        return nil
    }

    /// A text that reports print, on one line; `nil` when it was reported.
    ///
    /// - Parameter isOptional: whether it may be left out. What then holds a tick alone says nothing, and is told as a note.
    func printedText(_ field: Field, isOptional: Bool = false) -> String? {
        guard isReadable(field) else { return nil }
        let check = PrintedText.check(field.text, limit: book.context.limits.textCharacters, isOptional: isOptional)
        for finding in check.findings {
            report(
                finding.severity, finding.code, field.place, finding.message(field.what), found: field.shownText,
                expected: finding.expected, hint: finding.hint)
        }
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
    func agree(women: Int?, _ field: Field?, people: Int?) -> Bool {
        guard let women, let people, let field, women > people else { return true }
        report(
            .error, .female, field.place, "Số nữ lớn hơn số người tham gia", found: field.shownText,
            expected: "không quá \(grouped(people))")
        return false
    }

    /// Whether the cell holds a value at all; a spreadsheet's error is reported.
    private func isReadable(_ field: Field) -> Bool {
        guard field.kind == .error else { return true }
        if field.text == CellMark.unreadable { return false }
        if field.text == CellMark.uncomputed {
            report(
                .error, .formula, field.place, "Ô là công thức nhưng tệp không lưu kết quả",
                hint: "Gõ thẳng giá trị vào ô, hoặc mở tệp bằng Excel, lưu lại rồi gửi lại")
        } else {
            report(
                .error, .cellError, field.place, "Ô bị lỗi công thức", found: field.shownText,
                hint: "Gõ thẳng giá trị vào ô thay cho công thức")
        }
        return false
    }
}
