import ReportModel
import Vietnamese

/// Days as programs in English write them: `2-Oct-23`, `4 Oct 2023`, `Tuesday, October 3, 2023`. The month has a name, so that
/// day and month cannot be mistaken.
enum EnglishDay {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let names = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    private static let weekdays: Set<String> = [
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday",
    ]

    /// - Parameter period: where a year of two digits must lie; `nil` supplies no century.
    static func read(_ text: String, in period: DateSpan?) -> DayText.Reading? {
        guard text.utf8.count <= 40, text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        let words = CaseMapping.lowercased(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
            .filter { !weekdays.contains($0) }
        guard words.count == 3, let at = words.firstIndex(where: { month($0) != nil }), at < 2, let month = month(words[at])
        else { return nil }
        let dayText = words[at == 0 ? 1 : 0]
        guard let day = Int(dayText), dayText.count <= 2, var year = Int(words[2]) else { return nil }
        switch words[2].count {
        case 4:
            return CalendarDate(year: year, month: month, day: day).map { .day($0) } ?? .fault(.noSuchDay)
        case 2:
            year += 2_000
            guard let found = CalendarDate(year: year, month: month, day: day) else { return .fault(.noSuchDay) }
            return period?.contains(found) == true ? .supplied(found, .century) : .fault(.shortYear)
        default: return nil
        }
    }

    private static func month(_ word: String) -> Int? {
        (months.firstIndex(of: word) ?? names.firstIndex(of: word) ?? (word == "sept" ? 8 : nil)).map { $0 + 1 }
    }
}
