import ReportModel

/// Days that the examples of findings speak of.
enum ExampleDays {
    /// 02/10/2023.
    static let first = Timestamp(seconds: 1_696_204_800).clock(offset: 0).day
    static let last = first.advanced(by: 6)
    static let period = DateSpan(from: first, to: last) ?? DateSpan(day: first)
    /// A day of the year before.
    static let early = first.advanced(by: -365)
}
