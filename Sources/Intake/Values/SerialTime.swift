import ReportModel

/// A day and a time of day as spreadsheets store them: whole days since the beginning of a date system, the time as the
/// fraction of a day.
///
/// Every number that a sender may have typed is accepted as input; what is no day of our time is no serial time.
struct SerialTime: Equatable {
    /// Whole days in the 1900 system, whose day 60 (29 February 1900) never was: 61 … 2,958,465.
    let days: Int
    /// Seconds of the day, 0 … 86,399.
    let seconds: Int

    /// Days between the two date systems.
    private static let shift1904 = 1_462
    /// The first serial numbers behind the day that never was, and behind 31 December 9999.
    private static let first = 61.0
    private static let end = 2_958_466.0
    /// Serial numbers that a text without any mark of a date can be meant as: 1990-01-01 … 2099-12-31.
    static let likely = 32_874...73_050

    /// The time that a stored number means; `nil` when it is none.
    ///
    /// - Parameter uses1904: whether day 0 is 1904-01-01, as old Excel for Mac has it.
    init?(_ text: String, uses1904: Bool = false) {
        // Written so that a number that is none, or no number of days, compares false.
        guard let stored = Double(text) else { return nil }
        let number = stored + (uses1904 ? Double(SerialTime.shift1904) : 0)
        guard number >= SerialTime.first, number < SerialTime.end else { return nil }
        // Half a second of noise must not turn midnight into the evening before.
        let total = Int((number * 86_400).rounded())
        days = total / 86_400
        seconds = total % 86_400
    }

    /// The day; `nil` behind the year 9999.
    var day: CalendarDate? { SerialTime.day(days) }

    /// The day of a whole serial number in the 1900 system.
    static func day(_ days: Int) -> CalendarDate? {
        days >= Int(first) && days < Int(end) ? CalendarDate(ordinal: days - 25_569) : nil
    }

    /// `2023-10-02`, or `2023-10-02 08:30:00` when there is a time; `nil` behind the year 9999.
    var text: String? {
        guard let day else { return nil }
        guard seconds > 0 else { return day.iso }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day.iso) \(two(seconds / 3_600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    }
}
