import ReportModel

/// Reads the columns `from`, `to` and `deadline` of `units.csv`.
struct UnitDays {
    /// The campaign's days.
    let period: DateSpan
    /// Seconds east of UTC, for times without their own offset.
    let offset: Int

    /// `2025-10-06`, `6/10/2025`, `06-10-2025`.
    func day(_ text: String) -> CalendarDate? {
        if let day = CalendarDate(iso: text) { return day }
        let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
        guard parts.count == 3, parts[2].utf8.count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
            let year = Int(parts[2])
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// `2025-10-08T17:00:00+07:00`, `2025-10-08 17:00`, `17:00 8/10/2025`, `8/10/2025 17:00`; a day alone is its end.
    func deadline(_ text: String) -> Timestamp? {
        if let time = Timestamp(iso: text, defaultOffset: offset) { return time }
        let words = text.split(separator: " ").map(String.init)
        let days = words.compactMap(day)
        guard days.count == 1, words.count <= 2 else { return nil }
        guard words.count == 2 else { return Timestamp(days[0], hour: 24, offset: offset) }
        guard let clock = words.first(where: { $0.contains(":") })?.split(separator: ":"), clock.count == 2,
            let hour = Int(clock[0]), let minute = Int(clock[1]), (0...23).contains(hour), (0...59).contains(minute)
        else { return nil }
        return Timestamp(days[0], hour: hour, minute: minute, offset: offset)
    }
}
