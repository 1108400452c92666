import ReportModel
import Vietnamese

/// Days in headings and totals of a day: `Ngày 02/10/2023`, `Thứ Hai, ngày 2/10`, `Cộng ngày 02/10`.
enum DayHeading {
    private static let words: Set<String> = [
        "ngày", "tháng", "năm", "thứ", "hai", "ba", "tư", "bốn", "năm", "sáu", "bảy", "chủ", "nhật", "cn", "t2", "t3", "t4",
        "t5",
        "t6", "t7", "buổi", "sáng", "chiều", "tối",
    ]

    private static func words(of text: String) -> [String] {
        CaseMapping.lowercased(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// The day that a cell names when it says nothing else; `nil` when it says more, or no day of the period.
    static func day(of cell: Cell, _ period: DateSpan) -> CalendarDate? {
        if cell.kind == .date { return CalendarDate(iso: cell.text.prefix(10)).flatMap { period.contains($0) ? $0 : nil } }
        guard cell.kind == .text, cell.text.utf8.count <= 80 else { return nil }
        let parts = words(of: cell.text)
        guard parts.allSatisfy({ words.contains($0) || $0.allSatisfy(\.isNumber) }) else { return nil }
        return day(in: cell.text, period)
    }

    /// The day of a heading that says more behind it: `Ngày 03/10/2023 (1 hoạt động)`, `Thứ Ba, ngày 03/10: 480 lượt`.
    static func openingDay(of cell: Cell, _ period: DateSpan) -> CalendarDate? {
        guard cell.kind == .text, cell.text.utf8.count <= 120, let first = words(of: cell.text).first, words.contains(first),
            let end = cell.text.firstIndex(where: { "(:–".contains($0) }) ?? cell.text.firstRange(of: " - ")?.lowerBound
        else { return nil }
        return day(of: Cell(text: trimmed(String(cell.text[..<end])), line: cell.line), period)
    }

    private static let joining: Set<String> = ["từ", "đến", "và", "hết"]

    /// Whether a cell is a day, or days, and nothing more, whatever day it is.
    static func isDays(_ cell: Cell) -> Bool {
        if cell.kind == .date { return true }
        guard cell.kind == .text, cell.text.utf8.count <= 80, cell.text.utf8.contains(where: isDigit) else { return false }
        let parts = words(of: cell.text)
        guard parts.first.map({ words.contains($0) || joining.contains($0) }) ?? false else { return false }
        return parts.allSatisfy { words.contains($0) || joining.contains($0) || $0.allSatisfy(\.isNumber) }
    }

    /// `Buổi sáng`, `Chiều`: a part of the day above.
    static func isPartOfDay(_ text: String) -> Bool {
        let parts = words(of: text)
        return !parts.isEmpty && parts.allSatisfy { ["buổi", "sáng", "chiều", "tối", "trưa"].contains($0) }
    }

    /// The one day of the period that a text names by its numbers; `nil` when it names none, or several.
    static func day(in text: String, _ period: DateSpan) -> CalendarDate? {
        let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
        guard (2...3).contains(numbers.count), text.utf8.count <= 120 else { return nil }
        let found = period.days.filter { day in
            day.day == numbers[0] && day.month == numbers[1] && (numbers.count == 2 || day.year == numbers[2])
        }
        return found.count == 1 ? found.first : nil
    }
}
