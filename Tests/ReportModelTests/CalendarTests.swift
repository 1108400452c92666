import Foundation
import ReportModel
import Testing

@Suite struct CalendarTests {
    @Test(arguments: [
        ("1970-01-01", 0, 4), ("2023-10-02", 19632, 1), ("2023-10-08", 19638, 7), ("2000-02-29", 11016, 2),
        ("1969-12-31", -1, 3), ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
    ])
    func knownDays(text: String, ordinal: Int, weekday: Int) throws {
        let date = try #require(CalendarDate(iso: text))
        #expect(date.ordinal == ordinal)
        #expect(date.isoWeekday == weekday)
        #expect(date.iso == text)
        #expect(CalendarDate(ordinal: ordinal) == date)
    }

    @Test(arguments: [
        "2023-02-29", "1900-02-29", "2023-13-01", "2023-00-10", "2023-10-32", "2023-10-0", "23-10-02", "2023/10/02", "",
    ])
    func noSuchDay(text: String) { #expect(CalendarDate(iso: text) == nil) }

    /// Foundation's Gregorian calendar as the oracle, over 400 years.
    @Test func agreesWithFoundation() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        for ordinal in stride(from: -60_000, to: 90_000, by: 97) {
            let date = try #require(CalendarDate(ordinal: ordinal))
            let parts = calendar.dateComponents(
                [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(ordinal) * 86_400))
            #expect(date.year == parts.year && date.month == parts.month && date.day == parts.day)
            #expect(date.isoWeekday == ((parts.weekday ?? 0) + 5) % 7 + 1)
        }
    }

    @Test(arguments: [
        ("2023-10-08T17:00:00+07:00", 1_696_759_200), ("2023-10-08T10:00:00Z", 1_696_759_200),
        ("2023-10-08 10:00+00:00", 1_696_759_200), ("2023-10-08T24:00:00+07:00", 1_696_784_400),
        ("2023-10-08T10:00:00.750Z", 1_696_759_200), ("1969-12-31T23:59:59Z", -1),
    ])
    func instants(text: String, seconds: Int) throws {
        #expect(try #require(Timestamp(iso: text)).seconds == seconds)
    }

    @Test(arguments: [
        "2023-10-08T17:00:00", "2023-10-08", "2023-10-08T25:00:00Z", "2023-10-08T10:60:00Z", "2023-10-08T10:00:00+7", "x",
    ])
    func noInstant(text: String) { #expect(Timestamp(iso: text) == nil) }

    @Test func writtenInAnyZone() {
        let time = Timestamp(seconds: 1_696_759_200)
        #expect(time.iso(offset: 25_200) == "2023-10-08T17:00:00+07:00")
        #expect(time.iso(offset: -12_600) == "2023-10-08T06:30:00-03:30")
        #expect(Timestamp(seconds: -1).iso(offset: 0) == "1969-12-31T23:59:59+00:00")
    }

    @Test func periodEndIsTheDeadlineOnTheLastDay() throws {
        let campaign = try #require(Fixture.campaign(deadline: "2023-10-08T17:00:00+07:00"))
        #expect(campaign.periodEndSlot.iso(offset: 25_200) == "2023-10-08T17:00:00+07:00")
        let later = try #require(Fixture.campaign(deadline: "2023-10-12T17:00:00+07:00"))
        #expect(later.periodEndSlot.iso(offset: 25_200) == "2023-10-09T00:00:00+07:00")
    }
}
