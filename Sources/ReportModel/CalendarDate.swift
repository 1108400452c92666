/// A day of the civil (Gregorian) calendar, without time or zone.
///
/// Campaigns, coverage and activities are stated in days; a day has no instant until a campaign's time zone gives it one
/// (``Timestamp/init(_:hour:minute:offset:)``).
public struct CalendarDate: Hashable, Sendable, Comparable {
    /// Year of the Common Era, 1 … 9999.
    public let year: Int
    /// Month, 1 … 12.
    public let month: Int
    /// Day of the month, 1 … 31.
    public let day: Int

    /// The date, or `nil` when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDate.daysInMonth(month, of: year)
        else { return nil }
        self.init(unchecked: year, month, day)
    }

    private init(unchecked year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// 1 January 1970, the day with ``ordinal`` 0.
    public static let epoch = CalendarDate(unchecked: 1970, 1, 1)

    /// Reads `2023-10-02` (ISO 8601 extended calendar date), nothing else.
    public init?(iso text: some StringProtocol) {
        var numbers = (year: 0, month: 0, day: 0)
        var count = 0
        for byte in text.utf8 {
            switch (count, byte) {
            case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): break
            case (0..<4, 48...57): numbers.year = numbers.year * 10 + Int(byte - 48)
            case (5..<7, 48...57): numbers.month = numbers.month * 10 + Int(byte - 48)
            case (8..<10, 48...57): numbers.day = numbers.day * 10 + Int(byte - 48)
            default: return nil
            }
            count += 1
        }
        guard count == 10 else { return nil }
        self.init(year: numbers.year, month: numbers.month, day: numbers.day)
    }

    /// `2023-10-02`.
    public var iso: String {
        String(unsafeUninitializedCapacity: 10) { bytes in
            func write(_ number: Int, _ digits: Range<Int>) {
                var rest = number
                for index in digits.reversed() {
                    bytes[index] = UInt8(ascii: "0") + UInt8(rest % 10)
                    rest /= 10
                }
            }
            write(year, 0..<4)
            bytes[4] = UInt8(ascii: "-")
            write(month, 5..<7)
            bytes[7] = UInt8(ascii: "-")
            write(day, 8..<10)
            return 10
        }
    }

    /// Day of the week by ISO 8601: 1 = Monday … 7 = Sunday.
    public var isoWeekday: Int {
        let sinceMonday = (ordinal + 3) % 7
        return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
    }

    /// Days since 1970-01-01; negative before it.
    public var ordinal: Int {
        // Days from civil: count in 400-year eras that begin in March, so that the leap day ends a year.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let monthFromMarch = (month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day with the given ``ordinal``; `nil` outside years 1 … 9999.
    public init?(ordinal: Int) {
        let shifted = ordinal + 719_468
        guard shifted >= 0 else { return nil }
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// The day `count` days later (earlier when negative), held inside years 1 … 9999.
    public func advanced(by count: Int) -> CalendarDate {
        let limit = count < 0 ? CalendarDate(unchecked: 1, 1, 1) : CalendarDate(unchecked: 9999, 12, 31)
        return CalendarDate(ordinal: ordinal + count) ?? limit
    }

    public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }

    private static func daysInMonth(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// A run of whole days, both ends included.
public struct DateSpan: Hashable, Sendable {
    /// First day.
    public let from: CalendarDate
    /// Last day, not before ``from``.
    public let to: CalendarDate

    /// The span, or `nil` when `to` lies before `from`.
    public init?(from: CalendarDate, to: CalendarDate) {
        guard from <= to else { return nil }
        self.from = from
        self.to = to
    }

    /// The span of one day.
    public init(day: CalendarDate) {
        from = day
        to = day
    }

    /// Number of days, at least 1.
    public var count: Int { to.ordinal - from.ordinal + 1 }

    /// Every day in order.
    public var days: [CalendarDate] { (0..<count).map { from.advanced(by: $0) } }

    public func contains(_ day: CalendarDate) -> Bool { from <= day && day <= to }

    /// Whether every day of `other` lies in this span.
    public func contains(_ other: DateSpan) -> Bool { from <= other.from && other.to <= to }

    /// The days of `other` that lie in this span; `nil` when none do.
    public func clipping(_ other: DateSpan) -> DateSpan? { DateSpan(from: max(from, other.from), to: min(to, other.to)) }
}

func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return digits.count >= width ? digits : String(repeating: "0", count: width - digits.count) + digits
}
