/// Dates and times as Vietnamese documents write them, from plain numbers.
///
/// The functions format; they do not check that the day exists. Month and day
/// come from the calendar of the caller.
public enum DateFormat {
    /// The date of documents: `ngày 08 tháng 10 năm 2023`.
    ///
    /// Days 1–9 and months 1 and 2 take a leading zero, months 3–9 do not
    /// (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4): so that nobody adds a digit
    /// before a number that could take one.
    public static func long(year: Int, month: Int, day: Int) -> String {
        let monthText = month < 3 ? padded(month) : String(month)
        return "ngày \(padded(day)) tháng \(monthText) năm \(year)"
    }

    /// The date of tables: `08/10/2023`, always ten characters.
    public static func short(year: Int, month: Int, day: Int) -> String {
        "\(padded(day))/\(padded(month))/\(year)"
    }

    /// The date of table heads within one year: `08/10`.
    public static func dayMonth(month: Int, day: Int) -> String {
        "\(padded(day))/\(padded(month))"
    }

    /// The day of the week by its ISO 8601 number: 1 `Thứ Hai` (Monday) …
    /// 7 `Chủ nhật`, spelled as offices do (CLDR `vi` has `Chủ Nhật`). Numbers
    /// outside wrap around, so 0 is Sunday too.
    public static func weekday(isoWeekday: Int) -> String {
        weekdays[index(isoWeekday)].long
    }

    /// The day of the week within a sentence: `thứ Hai`; `Chủ nhật` keeps its
    /// capital (Nghị định 30/2020/NĐ-CP, Phụ lục II, V.8: the syllable that
    /// tells the day is capital).
    public static func weekdayInSentence(isoWeekday: Int) -> String {
        SentenceText.small(weekday(isoWeekday: isoWeekday))
    }

    /// A day that is spoken of, in the one form all texts have: `ngày
    /// 03/10/2025 (thứ Sáu)`.
    public static func day(year: Int, month: Int, day: Int, isoWeekday: Int) -> String {
        "ngày \(short(year: year, month: month, day: day)) (\(weekdayInSentence(isoWeekday: isoWeekday)))"
    }

    /// The day of the week in table heads: `T2` … `T7`, `CN`.
    public static func weekdayShort(isoWeekday: Int) -> String {
        weekdays[index(isoWeekday)].short
    }

    /// The time of day: `17 giờ 30`, `08 giờ 00`.
    ///
    /// Of the two usual forms, `17 giờ 30` and `17 giờ 30 phút`, the shorter
    /// one: it is the form deadlines have in the campaign's own papers, and
    /// with two digits on both sides it reads the same for full hours, lines
    /// up in tables and leaves no room for a digit to be added.
    public static func time(hour: Int, minute: Int) -> String {
        "\(padded(hour)) giờ \(padded(minute))"
    }

    private static let weekdays: [(long: String, short: String)] = [
        ("Thứ Hai", "T2"), ("Thứ Ba", "T3"), ("Thứ Tư", "T4"), ("Thứ Năm", "T5"), ("Thứ Sáu", "T6"),
        ("Thứ Bảy", "T7"), ("Chủ nhật", "CN"),
    ]

    private static func index(_ isoWeekday: Int) -> Int {
        let remainder = isoWeekday % 7
        return (remainder + 13) % 7
    }

    private static func padded(_ number: Int) -> String {
        (0...9).contains(number) ? "0\(number)" : "\(number)"
    }
}
