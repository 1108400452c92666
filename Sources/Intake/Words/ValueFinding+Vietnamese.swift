import ReportModel

extension ValueFinding {
    var vietnamese: FindingWords {
        switch self {
        case .missing(let label): FindingWords("Chưa ghi “\(written: label)”")
        case .peopleMissing(let label): FindingWords("Chưa ghi “\(written: label)”", hint: ValueFinding.zeroHint)
        case .count(let label, .tooLarge, _):
            FindingWords(
                "“\(written: label)” lớn quá mức", expected: "tối đa \(WholeNumber.largest)",
                hint: "Xem lại có gõ thừa số không")
        case .count(let label, let fault, let written):
            FindingWords(
                "“\(written: label)” \(fault.vietnamese)", expected: "số nguyên từ 0 trở lên, ví dụ 120",
                hint: fault.wayOut(written))
        case .day(let label, let fault, let example), .coveredDay(let label, let fault, let example):
            FindingWords(
                "“\(written: label)” \(fault.vietnamese)", expected: "ngày/tháng/năm, ví dụ \(example)", hint: fault.wayOut)
        case .daySupplied(let label, let supplement, let day):
            FindingWords(
                "“\(written: label)” \(supplement.vietnamese), "
                    + (day.map { "đã hiểu là ngày \($0)" } ?? "đã hiểu là ngày trong thời gian của đợt"),
                hint: supplement == .midnight
                    ? "Lần sau chỉ ghi ngày/tháng/năm, không ghi giờ" : "Lần sau ghi đủ ngày/tháng/năm")
        case .dayOutside(let label, let period):
            FindingWords(
                "“\(written: label)” nằm ngoài thời gian của đợt", expected: "\(period)",
                hint: "Xem lại ngày, tháng, năm; ngày đứng trước, tháng đứng sau")
        case .notListed(let label, _, let proposal, let choices):
            FindingWords(
                "“\(written: label)” không có trong danh mục", expected: proposal.vietnamese,
                hint: choices.isEmpty
                    ? "Chọn đúng tên hoặc mã trong danh mục của biểu mẫu"
                    : "Chọn một trong: \(choices, separator: "; ")")
        case .entryByPart(let label, let name):
            FindingWords(
                "“\(written: label)” chỉ ghi một phần tên, đã hiểu là “\(name)”", hint: "Ghi đủ tên hoặc mã trong danh mục")
        case .entryRestored(let label, let text):
            FindingWords("“\(written: label)” bị sai bảng mã chữ, đã khôi phục lại", expected: text.isEmpty ? nil : "\(text)")
        case .text(let label, let fault): fault.vietnamese("“\(written: label)”")
        case .formulaWithoutValue:
            FindingWords(
                "Ô là công thức nhưng tệp không lưu kết quả",
                hint: "Gõ thẳng giá trị vào ô, hoặc mở tệp bằng Excel, lưu lại rồi gửi lại")
        case .formulaFailed:
            FindingWords("Ô bị lỗi công thức", hint: "Gõ thẳng giá trị vào ô thay cho công thức")
        }
    }

    /// An empty cell is no zero.
    static let zeroHint: Sentence = "Nếu không có người tham gia thì ghi 0"
}

extension WholeNumber.Fault {
    /// What is wrong, to follow what it is called.
    fileprivate var vietnamese: Sentence {
        switch self {
        case .fraction: "không phải là số nguyên"
        case .negative: "là số âm"
        case .range: "là một khoảng, không phải một số"
        case .approximate: "là số ước chừng, không phải số đếm được"
        case .unit, .words: "có chữ lẫn với số"
        case .lookalike: "có chữ cái ở chỗ của chữ số"
        case .several: "có vẻ là hai số trong một ô"
        case .tooLarge: "lớn quá mức"
        case .notANumber: "không phải là số"
        }
    }

    /// What to do with it as it is written.
    fileprivate func wayOut(_ written: String) -> Sentence? {
        switch self {
        case .fraction: "Ghi số đếm được, không có phần lẻ"
        case .negative: "Xem lại số này; không có thì ghi 0"
        case .tooLarge: nil
        case .range: "Chỉ ghi một con số"
        case .approximate(let number?): "Ghi con số đúng đã đếm, ví dụ \(number), không ghi khoảng, gần, hơn"
        case .approximate(nil): "Ghi con số đúng đã đếm, không ghi khoảng, gần, hơn"
        case .unit(let number): "Chỉ ghi chữ số: “\(written: written, limit: 30)” thì ghi \(number)"
        case .words: "Chỉ ghi con số của đúng cột này bằng chữ số, không kèm chữ"
        case .lookalike: "Gõ lại cả con số bằng chữ số: chữ l, I không phải số 1, chữ O không phải số 0"
        case .several: "Chỉ ghi một con số; số lớn thì viết liền hoặc có dấu chấm, ví dụ 1.250"
        case .notANumber: "Chỉ ghi chữ số"
        }
    }
}

extension DayText.Fault {
    /// What is wrong, to follow what it is called.
    fileprivate var vietnamese: Sentence {
        switch self {
        case .noSuchDay: "là ngày không có trong lịch"
        case .shortYear: "ghi năm thiếu chữ số"
        case .noYear: "chưa ghi năm"
        case .several: "là nhiều ngày, không phải một ngày"
        case .weekday(let stated, let real):
            "ghi \(DayText.Fault.name(ofWeekday: stated)), nhưng ngày đó là \(DayText.Fault.name(ofWeekday: real))"
        case .notADate: "không phải là một ngày"
        }
    }

    fileprivate var wayOut: Sentence? {
        switch self {
        case .noSuchDay: "Xem lại ngày và tháng; ngày đứng trước, tháng đứng sau"
        case .several: "Mỗi dòng chỉ ghi một ngày; hoạt động nhiều ngày thì ghi mỗi ngày một dòng"
        case .weekday: "Xem lại ngày hoặc thứ; có thể bỏ thứ, chỉ ghi ngày"
        case .shortYear: "Ghi năm đủ bốn chữ số"
        case .noYear: "Ghi thêm năm"
        case .notADate: "Ghi đủ ngày, tháng, năm"
        }
    }

    /// `thứ Sáu`, by its ISO number.
    private static func name(ofWeekday number: Int) -> String {
        ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"][min(max(number, 1), 7) - 1]
    }
}

extension DayText.Supplement {
    fileprivate var vietnamese: Sentence {
        switch self {
        case .year: "chưa ghi năm"
        case .century: "ghi năm thiếu chữ số"
        case .midnight: "ghi sát nửa đêm"
        }
    }
}

extension EntryProposal {
    fileprivate var vietnamese: Sentence? {
        switch self {
        case .none: nil
        case .spelled(let name): "có thể là “\(name)”"
        case .holding(let names): "đúng tên trong danh mục; các tên có chữ này: \(names, separator: "; ")"
        }
    }
}
