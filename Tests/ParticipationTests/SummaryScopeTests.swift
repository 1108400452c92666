import Participation
import ReportModel
import Testing

/// Reports that speak for a unit and everything below it.
@Suite struct SummaryScopeTests {
    /// X1's document: three activities of schools with 300 visits, of which 120 are of rows that state 60 women, and one of the
    /// commune itself.
    private func summary(sequence: Int, at received: String = "2023-10-07T08:00:00+07:00", participants: Int = 180) throws
        -> Delivery
    {
        let schools = Activity(
            date: try Fixture.day("2023-10-02"), type: "LPD", title: "Tổng hợp 3 hoạt động", sessions: 4, booksDonated: 10,
            audiences: [
                AudienceCount(group: "hoc_sinh", participants: 120, femaleParticipants: 60),
                AudienceCount(group: "hoc_sinh", participants: participants),
            ], line: 1,
            sum: ActivitySum(
                activities: 3, kind: "thcs",
                groups: [
                    ActivitySum.Group(
                        group: "hoc_sinh", activities: 2, sessions: 3, booksDonated: 6, rows: 5, rowsWithFemaleCount: 2)
                ]))
        let own = Activity(
            date: try Fixture.day("2023-10-03"), type: "QGS", title: "Tổng hợp 1 hoạt động", booksDonated: 5,
            audiences: [AudienceCount(group: "nguoi_dan", participants: 40)], line: 2,
            sum: ActivitySum(
                activities: 1, kind: "xa",
                groups: [
                    ActivitySum.Group(
                        group: "nguoi_dan", activities: 1, sessions: 1, booksDonated: 5, rows: 1, rowsWithFemaleCount: 0)
                ]))
        let submission = Submission(
            unit: "X1", covers: try Fixture.week(), activities: [schools, own], indicators: ["TIN": 7],
            remarks: Remarks(strengths: ["Tốt"]),
            summary: SummaryOrigin(
                campaign: "x1", title: "Tuần lễ", expected: 3, reported: 2, reportedUnits: ["S1", "X1"],
                indicatorUnits: ["TIN": 2], indicatorsByKind: ["thcs": ["TIN": 5]]))
        return Delivery(
            submission, received: try Fixture.time(received), sequence: sequence, file: "file\(sequence)",
            fileName: "x1-\(sequence).pdf")
    }

    private func school(_ unit: String, sequence: Int, participants: Int = 50) throws -> Delivery {
        var delivery = try Fixture.accepted(
            unit, [try Fixture.activity("2023-10-04", of: [("hoc_sinh", participants, 20)])], sequence: sequence)
        delivery.file = "file\(sequence)"
        delivery.fileName = "\(unit).csv"
        return delivery
    }

    private func value(_ address: String, _ records: Records, of unit: String = "R") throws -> Int? {
        let trace = try #require(Aggregator(records).trace(FigureAddress(address), of: unit))
        #expect(trace.value == (trace.parts.isEmpty ? trace.value : trace.parts.reduce(0) { $0 + $1.value }), "\(address)")
        return trace.value
    }

    @Test func everyCutIsTheSumOfItsLines() throws {
        let records = try Fixture.records([summary(sequence: 1), school("S3", sequence: 2)])
        let whole = try #require(Aggregator(records).summary(of: "R"))
        #expect(whole.totals[.activities] == 5)
        #expect(whole.totals[.sessions] == 6)
        #expect(whole.totals[.participants] == 390)
        #expect(whole.totals[.femaleParticipants] == 80)
        #expect(whole.totals[.booksDonated] == 15)
        // Rows behind the lines, not lines: five of the schools, one of the commune, one of S3.
        #expect(whole.totals.rowsWithFemaleCount == 3)
        #expect(whole.totals.rowsWithoutFemaleCount == 4)
        #expect(whole.activityTypes.map { $0.totals[.participants] } == [350, 40, 0])
        #expect(whole.audienceGroups.map { $0.totals[.participants] } == [350, 40])
        #expect(whole.audienceGroups.map { $0.totals[.activities] } == [3, 1])
        #expect(whole.audienceGroups.map { $0.totals[.booksDonated] } == [6, 5])
        let kinds = Dictionary(uniqueKeysWithValues: whole.kinds.map { ($0.kind.code, $0.totals[.participants]) })
        #expect(kinds == ["xa": 40, "thcs": 350, "gdtx": nil])
        for (address, expected) in [
            ("participants", 390), ("participants@kind=thcs", 350), ("participants@kind=xa", 40), ("activities@kind=thcs", 4),
            ("activities@audience=hoc_sinh", 3), ("books_donated@audience=hoc_sinh,kind=thcs", 6),
            ("female_participants@day=2023-10-02", 60), ("indicator:TIN", 7), ("indicator:TIN@kind=thcs", 5),
            ("indicator:TIN@kind=xa", 2), ("participants@type=QGS,kind=xa", 40),
        ] as [(String, Int)] {
            #expect(try value(address, records) == expected, "\(address)")
        }
        #expect(try value("participants@kind=gdtx", records) == nil)
        #expect(whole.remarks.map(\.unit.code) == ["X1"])
        #expect(whole.highlights.allSatisfy { $0.activity.sum == nil })
    }

    @Test func unitsBehindItHaveReported() throws {
        let records = try Fixture.records([summary(sequence: 1)])
        let aggregator = Aggregator(records)
        #expect(aggregator.standing(of: "X1")?.state.hasReported == true)
        #expect(aggregator.standing(of: "S1")?.state == .reported)
        // It had not reported to the commune either.
        #expect(aggregator.standing(of: "S2")?.state == .neverSent)
        let whole = try #require(aggregator.summary(of: "R"))
        #expect(whole.unitsBehind.expected == 3 + 3)
        #expect(whole.unitsBehind.reported == 2)
        #expect(whole.unitsBehind.indicators == ["TIN": 2])
    }

    /// A summary made of summaries says what the first one did.
    @Test func linesOfLinesAreTheSame() throws {
        let records = try Fixture.records([summary(sequence: 1), school("S3", sequence: 2)])
        let lines = try #require(Aggregator(records).summary(of: "X1")).lines
        let stated = try #require(try summary(sequence: 1).submission?.activities)
        #expect(lines.map(\.sum) == stated.map(\.sum))
        #expect(lines.map(\.audiences) == stated.map(\.audiences))
        #expect(lines.map(\.sessions) == stated.map(\.sessions))
    }

    @Test func whatCameLaterLeaves() throws {
        for deliveries in [
            [try summary(sequence: 1), try school("S1", sequence: 2)],
            [try school("S1", sequence: 1), try summary(sequence: 2)],
        ] {
            let records = try Fixture.records(deliveries)
            let isSummaryFirst = deliveries[0].unit == "X1"
            #expect(try value("participants", records) == (isSummaryFirst ? 340 : 50))
            let later = deliveries[1]
            #expect(records.timeline(of: later.unit).bearing(of: later) == .noLongerFits)
            #expect(
                records.timeline(of: later.unit).misfits[2]
                    == [.besideSummary(unit: deliveries[0].unit, file: deliveries[0].fileName)])
        }
    }

    @Test func aNewerSummaryTakesThePlaceOfTheOlder() throws {
        let records = try Fixture.records([
            summary(sequence: 1), summary(sequence: 2, at: "2023-10-08T08:00:00+07:00", participants: 200),
        ])
        #expect(try value("participants", records) == 360)
    }

    @Test func aSummaryTakenBackLeavesRoom() throws {
        let withdrawal = Delivery(
            Submission(unit: "X1", covers: try Fixture.week(), withdrawal: Withdrawal(file: "file1")),
            received: try Fixture.time("2023-10-07T09:00:00+07:00"), sequence: 2, file: "file2")
        let taken = [try summary(sequence: 1), withdrawal, try school("S1", sequence: 3)]
        #expect(try value("participants", Fixture.records(taken)) == 50)
        // The withdrawal is itself taken back: the summary stands again, and the school's own report came after it.
        let again = Delivery(
            Submission(unit: "X1", covers: try Fixture.week(), withdrawal: Withdrawal(file: "file2")),
            received: try Fixture.time("2023-10-07T10:00:00+07:00"), sequence: 4, file: "file4")
        #expect(try value("participants", Fixture.records(taken + [again])) == 340)
    }

    @Test func aClashNamesTheOther() throws {
        let records = try Fixture.records([summary(sequence: 1)])
        let scope = SummaryScope(records.tree)
        func clash(_ delivery: Delivery) throws -> String? {
            scope.clash(with: try #require(delivery.submission)) { records.timeline(of: $0) }?.fileName
        }
        #expect(try clash(school("S1", sequence: 2)) == "x1-1.pdf")
        #expect(try clash(school("X1", sequence: 2)) == "x1-1.pdf")
        #expect(try clash(school("S3", sequence: 2)) == nil)
        #expect(try clash(summary(sequence: 2)) == nil)
        let schools = try Fixture.records([school("S1", sequence: 1)])
        let other = SummaryScope(schools.tree).clash(with: try #require(summary(sequence: 2).submission)) {
            schools.timeline(of: $0)
        }
        #expect(other?.fileName == "S1.csv")
    }
}
