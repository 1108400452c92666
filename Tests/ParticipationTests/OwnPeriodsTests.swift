import Participation
import ReportModel
import Testing

/// Units with days and a deadline of their own: a commune that holds the week later, and joins a month of study promotion.
struct OwnPeriodsTests {
    /// The campaign lasts from 25 September to 12 October; institutions report for 2 to 8 October, X2 and what lies below it for
    /// 6 to 12 October until the 13th, S3 of X2 until the 11th.
    private func records(_ deliveries: [Delivery]) throws -> Records {
        try Fixture.records(deliveries) { ground in
            ground.campaign.period = try #require(
                DateSpan(from: Fixture.day("2023-09-25"), to: Fixture.day("2023-10-12")))
            ground.campaign.deadline = try Fixture.time("2023-10-12T17:00:00+07:00")
            ground.campaign.periods.byLevel["institution"] = OwnPeriod(
                span: DateSpan(from: try Fixture.day("2023-10-02"), to: try Fixture.day("2023-10-08")),
                deadline: try Fixture.time("2023-10-08T17:00:00+07:00"))
            ground.campaign.periods.byUnit["X2"] = OwnPeriod(
                span: DateSpan(from: try Fixture.day("2023-10-06"), to: try Fixture.day("2023-10-12")),
                deadline: try Fixture.time("2023-10-13T17:00:00+07:00"))
            ground.campaign.periods.byUnit["S3"] = OwnPeriod(deadline: try Fixture.time("2023-10-11T17:00:00+07:00"))
        }
    }

    private func calendar() throws -> ReportingCalendar {
        let records = try records([])
        return ReportingCalendar(records.campaign, tree: records.tree)
    }

    @Test func theNearestStatementHolds() throws {
        let calendar = try calendar()
        #expect(calendar.period(of: "X1").from.iso == "2023-09-25", "a commune has the campaign's days")
        #expect(calendar.period(of: "S1").to.iso == "2023-10-08", "a school has its level's")
        #expect(calendar.period(of: "S3").to.iso == "2023-10-12", "a school of X2 has its commune's days")
        #expect(calendar.deadline(of: "S3").iso(offset: 25_200) == "2023-10-11T17:00:00+07:00", "and a deadline of its own")
        #expect(calendar.deadline(of: "X2").iso(offset: 25_200) == "2023-10-13T17:00:00+07:00")
    }

    @Test func documentsAreDueWhenAllTheySpeakOfIs() throws {
        let calendar = try calendar()
        #expect(calendar.slot(of: "S1").iso(offset: 25_200) == "2023-10-08T17:00:00+07:00")
        // X1 reports itself, to the campaign's end; X2 does not, so its document waits for S3 alone.
        #expect(calendar.slot(of: "X1").iso(offset: 25_200) == "2023-10-12T17:00:00+07:00")
        #expect(calendar.slot(of: "X2").iso(offset: 25_200) == "2023-10-13T00:00:00+07:00")
        #expect(calendar.slot(of: "R").iso(offset: 25_200) == "2023-10-13T00:00:00+07:00")
        #expect(calendar.days(of: "X2").from.iso == "2023-10-06")
        #expect(calendar.days(of: "R").count == 18)
        #expect(calendar.hasSeveralDeadlines(below: "R") && !calendar.hasSeveralDeadlines(below: "X2"))
    }

    @Test func latenessFollowsThem() throws {
        func isLate(_ unit: String, _ day: String, at time: String) throws -> Bool? {
            let span = DateSpan(day: try Fixture.day(day))
            let delivery = try Fixture.accepted(
                unit, [Fixture.activity(day, of: [("hoc_sinh", 10, nil)])], covers: span, at: time)
            return Aggregator(try records([delivery])).standing(of: unit)?.isLate
        }
        #expect(try isLate("S1", "2023-10-03", at: "2023-10-09T08:00:00+07:00") == true)
        #expect(try isLate("S3", "2023-10-07", at: "2023-10-09T08:00:00+07:00") == false)
        #expect(try isLate("S3", "2023-10-07", at: "2023-10-12T08:00:00+07:00") == true)
        #expect(try isLate("X1", "2023-09-26", at: "2023-10-12T08:00:00+07:00") == false)
    }

    @Test func whatLiesOutsideAUnitsDaysDoesNotCount() throws {
        let delivery = try Fixture.accepted(
            "S3", [Fixture.activity("2023-10-03", of: [("hoc_sinh", 10, nil)])],
            covers: DateSpan(day: Fixture.day("2023-10-03")))
        let records = try records([delivery])
        #expect(records.timeline(of: "S3").misfits.count == 1)
        #expect(Aggregator(records).summary(of: "R")?.totals[.participants] == nil)
    }

    @Test func daysOfADocumentAreItsUnits() throws {
        let delivery = try Fixture.accepted(
            "S3", [Fixture.activity("2023-10-11", of: [("hoc_sinh", 10, nil)])],
            covers: DateSpan(day: Fixture.day("2023-10-11")), at: "2023-10-11T08:00:00+07:00")
        let aggregator = Aggregator(try records([delivery]))
        let commune = try #require(aggregator.summary(of: "X2"))
        #expect(commune.dates.map(\.key.iso) == (6...12).map { $0 < 10 ? "2023-10-0\($0)" : "2023-10-\($0)" })
        #expect(commune.dates[5].totals[.participants] == 10)
        #expect(commune.children.allSatisfy { $0.byDate.count == 7 })
        let district = try #require(aggregator.summary(of: "R"))
        #expect(district.dates.count == 18 && district.dates[16].totals[.participants] == 10)
    }
}
