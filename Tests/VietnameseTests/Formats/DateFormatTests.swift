import Testing
import Vietnamese

@Suite struct DateFormatTests {
    /// The examples of Nghị định 30/2020/NĐ-CP and the days around the padding rule.
    @Test(arguments: [
        (2020, 1, 5, "ngày 05 tháng 01 năm 2020"), (2019, 6, 29, "ngày 29 tháng 6 năm 2019"),
        (2023, 10, 8, "ngày 08 tháng 10 năm 2023"), (2024, 2, 10, "ngày 10 tháng 02 năm 2024"),
        (2024, 3, 1, "ngày 01 tháng 3 năm 2024"), (2024, 9, 9, "ngày 09 tháng 9 năm 2024"),
        (2024, 12, 31, "ngày 31 tháng 12 năm 2024"),
    ])
    func long(year: Int, month: Int, day: Int, text: String) {
        #expect(DateFormat.long(year: year, month: month, day: day) == text)
    }

    @Test func short() {
        #expect(DateFormat.short(year: 2023, month: 10, day: 8) == "08/10/2023")
        #expect(DateFormat.short(year: 2023, month: 3, day: 28) == "28/03/2023")
        #expect(DateFormat.dayMonth(month: 10, day: 8) == "08/10")
    }

    @Test func weekdays() {
        let long = (1...7).map { DateFormat.weekday(isoWeekday: $0) }
        #expect(long == ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"])
        #expect((1...7).map { DateFormat.weekdayShort(isoWeekday: $0) } == ["T2", "T3", "T4", "T5", "T6", "T7", "CN"])
        #expect(DateFormat.weekday(isoWeekday: 0) == "Chủ nhật")
        #expect(DateFormat.weekday(isoWeekday: 8) == "Thứ Hai")
        #expect(DateFormat.weekday(isoWeekday: Int.min) == DateFormat.weekday(isoWeekday: Int.min + 7))
    }

    @Test func times() {
        #expect(DateFormat.time(hour: 17, minute: 30) == "17 giờ 30")
        #expect(DateFormat.time(hour: 8, minute: 0) == "08 giờ 00")
    }
}
