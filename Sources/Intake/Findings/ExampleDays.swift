import ReportModel

/// Days and times that the examples of findings speak of.
enum ExampleDays {
    /// 02/10/2023.
    static let first = Timestamp(seconds: 1_696_204_800).clock(offset: 0).day
    static let last = first.advanced(by: 6)
    static let period = DateSpan(from: first, to: last) ?? DateSpan(day: first)
    /// A day of the year before.
    static let early = first.advanced(by: -365)
    /// 16:20 on 06/10/2023 in Vietnam.
    static let time = Timestamp(first.advanced(by: 4), hour: 16, minute: 20, second: 0, offset: 25_200)
    static let earlyTime = Timestamp(early, hour: 16, minute: 20, second: 0, offset: 25_200)
    static let lateTime = Timestamp(first.advanced(by: 14), hour: 16, minute: 20, second: 0, offset: 25_200)
}
