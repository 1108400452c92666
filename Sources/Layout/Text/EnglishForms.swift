import ReportModel
import Vietnamese

/// Numbers, dates and times as international papers in English write them: `1,234.5`, `8 October 2023`, `17:30`.
enum EnglishForms {
    /// A number written in Vietnamese: its point and its comma change places.
    static func number(_ text: String) -> String {
        String(text.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
    }

    /// `8 October 2023`; the day comes without a zero.
    static func date(_ date: CalendarDate, day: String? = nil) -> String {
        "\(day ?? String(date.day)) \(month(date)) \(date.year)"
    }

    /// `8 Oct 2023`: day and month cannot be taken for each other.
    static func shortDate(_ date: CalendarDate) -> String { "\(dayMonth(date)) \(date.year)" }

    /// `8 Oct`.
    static func dayMonth(_ date: CalendarDate) -> String { "\(date.day) \(month(date).prefix(3))" }

    static func weekday(_ date: CalendarDate) -> String { weekdays[(date.isoWeekday - 1) % 7] }

    static func time(_ hour: Int, _ minute: Int) -> String {
        (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    }

    private static func month(_ date: CalendarDate) -> String { months[(date.month - 1) % 12] }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    // MARK: Words

    /// `from 2 to 8 October 2023`, `from 29 September to 5 October 2023`.
    static func span(_ span: DateSpan) -> String {
        let (from, to) = (date(span.from), date(span.to))
        if span.count == 1 { return "on \(to)" }
        guard span.from.year == span.to.year else { return "from \(from) to \(to)" }
        let parts = from.split(separator: " ")
        let shared = span.from.month == span.to.month ? 1 : 2
        return "from \(parts.prefix(shared).joined(separator: " ")) to \(to)"
    }

    /// Administrative units as Vietnamese offices name them in English.
    private static let places = [
        "thành phố": "City", "thị trấn": "Township", "thị xã": "Town", "đặc khu": "Special Zone", "huyện": "District",
        "quận": "District", "phường": "Ward", "tỉnh": "Province", "xã": "Commune",
    ]

    /// `Phường Hà Đông` → `Ward`; `nil` for what is no administrative unit.
    static func type(_ name: String) -> String? { PlaceName.type(of: name).flatMap { places[$0] } }

    private static let bodies = [
        ("Ban Chỉ đạo xây dựng xã hội học tập", "Steering Committee for Building a Learning Society"),
        ("Ủy ban nhân dân", "People's Committee"), ("UBND", "People's Committee"),
        ("Sở Giáo dục và Đào tạo", "Department of Education and Training"),
        ("Phòng Giáo dục và Đào tạo", "Division of Education and Training"),
        ("Phòng Văn hóa - Xã hội", "Division of Culture and Social Affairs"),
        ("Hội Khuyến học", "Association for Learning Promotion"),
    ]

    /// `Ban Chỉ đạo xây dựng xã hội học tập phường Hà Đông` → `Steering Committee for Building a Learning Society`; `nil` for a body
    /// whose name in English is not known.
    static func body(_ name: String) -> String? {
        bodies.first { name == $0.0 || name.hasPrefix($0.0 + " ") }?.1
    }

    /// `one thousand two hundred and twelve`.
    static func words(_ number: Int) -> String {
        guard number >= 0 else { return number == Int.min ? String(number) : "minus " + words(-number) }
        guard number >= 1_000 else { return hundreds(number) }
        var rest = number
        var parts: [String] = []
        for (size, name) in scales where rest >= size {
            parts.append(words(rest / size) + " " + name)
            rest %= size
        }
        // The last part is tied on with `and` when it has no hundred of its own.
        if rest > 0 { parts.append((rest < 100 ? "and " : "") + hundreds(rest)) }
        return parts.joined(separator: " ")
    }

    private static let scales = [
        (1_000_000_000_000_000_000, "quintillion"), (1_000_000_000_000_000, "quadrillion"), (1_000_000_000_000, "trillion"),
        (1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand"),
    ]

    private static func hundreds(_ number: Int) -> String {
        if number < 20 { return small[number] }
        if number < 100 {
            let unit = number % 10
            return tens[number / 10] + (unit == 0 ? "" : "-" + small[unit])
        }
        let rest = number % 100
        return small[number / 100] + " hundred" + (rest == 0 ? "" : " and " + hundreds(rest))
    }

    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
}
