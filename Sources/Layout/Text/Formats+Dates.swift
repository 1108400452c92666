import ReportModel
import Vietnamese

extension Format {
    static let dates: [Format] = [
        date("date.long", "Date of documents", "ngày 08 tháng 10 năm 2023") {
            DateFormat.long(year: $0.year, month: $0.month, day: $0.day)
        } english: {
            EnglishForms.date($0)
        },
        date("date.blank_day", "Date of documents with room for the day, which the pen fills in", "ngày      tháng 10 năm 2023")
        {
            blankDay($0)
        } english: {
            EnglishForms.date($0, day: String(repeating: " ", count: 6))
        },
        date("date.short", "Date of tables", "08/10/2023") {
            DateFormat.short(year: $0.year, month: $0.month, day: $0.day)
        } english: {
            EnglishForms.shortDate($0)
        },
        date("date.day_month", "Date within a year", "08/10") {
            DateFormat.dayMonth(month: $0.month, day: $0.day)
        } english: {
            EnglishForms.dayMonth($0)
        },
        date("date.year", "Year", "2023") {
            String($0.year)
        } english: {
            String($0.year)
        },
        date("date.day", "A day that is spoken of", "ngày 03/10/2025 (thứ Sáu)") {
            DateFormat.day(year: $0.year, month: $0.month, day: $0.day, isoWeekday: $0.isoWeekday)
        } english: {
            "\(EnglishForms.weekday($0)) \(EnglishForms.date($0))"
        },
        date("weekday", "Day of the week", "Thứ Hai") {
            DateFormat.weekday(isoWeekday: $0.isoWeekday)
        } english: {
            EnglishForms.weekday($0)
        },
        date("weekday.short", "Day of the week, short", "T2") {
            DateFormat.weekdayShort(isoWeekday: $0.isoWeekday)
        } english: {
            String(EnglishForms.weekday($0).prefix(3))
        },
        moment("time", "Time of day", "17 giờ 30") {
            DateFormat.time(hour: $0.hour, minute: $0.minute)
        } english: {
            EnglishForms.time($0.hour, $0.minute)
        },
        moment("time.long", "Time with its date", "17 giờ 30 ngày 08 tháng 10 năm 2023") {
            DateFormat.time(hour: $0.hour, minute: $0.minute) + " "
                + DateFormat.long(year: $0.day.year, month: $0.day.month, day: $0.day.day)
        } english: {
            "\(EnglishForms.time($0.hour, $0.minute)) on \(EnglishForms.date($0.day))"
        },
        moment("time.short", "Time with its date, as texts say it", "17 giờ 30 ngày 08/10/2023") {
            DateFormat.time(hour: $0.hour, minute: $0.minute) + " ngày "
                + DateFormat.short(year: $0.day.year, month: $0.day.month, day: $0.day.day)
        } english: {
            "\(EnglishForms.time($0.hour, $0.minute)) on \(EnglishForms.date($0.day))"
        },
        moment("time.date", "Date of a time", "08/10/2023") {
            DateFormat.short(year: $0.day.year, month: $0.day.month, day: $0.day.day)
        } english: {
            EnglishForms.shortDate($0.day)
        },
    ]

    /// `ngày      tháng 10 năm 2023`.
    static func blankDay(_ date: CalendarDate) -> String {
        // The day is the second word of the long form.
        let long = DateFormat.long(year: date.year, month: date.month, day: date.day)
        let words = long.split(separator: " ")
        guard let first = words.first else { return long }
        return first + String(repeating: " ", count: 6) + words.dropFirst(2).joined(separator: " ")
    }

    private static func date(
        _ name: String, _ help: String, _ example: String, _ format: @escaping @Sendable (CalendarDate) -> String,
        english: @escaping @Sendable (CalendarDate) -> String
    ) -> Format {
        Format(name: name, help: help, example: example, takes: [.date], arguments: .none) { value, call in
            guard case .date(let date) = value else { return .absent }
            return .text(call.binder.context.language == .english ? english(date) : format(date))
        }
    }

    private static func moment(
        _ name: String, _ help: String, _ example: String,
        _ format: @escaping @Sendable ((day: CalendarDate, hour: Int, minute: Int, second: Int)) -> String,
        english: @escaping @Sendable ((day: CalendarDate, hour: Int, minute: Int, second: Int)) -> String
    ) -> Format {
        Format(name: name, help: help + ", in the campaign's time zone", example: example, takes: [.moment], arguments: .none) {
            value, call in
            guard case .moment(let moment) = value else { return .absent }
            let clock = moment.clock(offset: call.binder.context.campaign.timeZone.offset)
            return .text(call.binder.context.language == .english ? english(clock) : format(clock))
        }
    }
}
