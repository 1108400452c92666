import Participation
import ReportModel
import TestSupport
import Testing

/// Random weeks against a summing-up of its own that knows nothing of tallies.
@Suite struct PropertyTests {
    private func randomDeliveries(seed: UInt64) throws -> [Delivery] {
        var generator = SeededGenerator(seed: seed)
        let units = ["X1", "S1", "S2", "S3", "G"]
        var accepted: [Delivery] = []
        for unit in units where Int.random(in: 0..<5, using: &generator) > 0 {
            for version in 0..<Int.random(in: 1...3, using: &generator) {
                var activities: [Activity] = []
                for _ in 0..<Int.random(in: 0...6, using: &generator) {
                    let day = Int.random(in: 2...8, using: &generator)
                    let groups = ["hoc_sinh", "nguoi_dan"].shuffled(using: &generator).prefix(
                        Int.random(in: 1...2, using: &generator))
                    activities.append(
                        try Fixture.activity(
                            "2023-10-0\(day)", ["LPD", "QGS"].randomElement(using: &generator) ?? "LPD",
                            "Hoạt động \(day)", sessions: Int.random(in: 0...4, using: &generator),
                            books: Int.random(in: 0...50, using: &generator),
                            of: groups.map { group in
                                let count = Int.random(in: 0...500, using: &generator)
                                let women = Bool.random(using: &generator) ? Int.random(in: 0...count, using: &generator) : nil
                                return (group, count, women)
                            }))
                }
                accepted.append(
                    try Fixture.accepted(
                        unit, activities, at: "2023-10-0\(6 + version)T08:00:00+07:00", sequence: accepted.count + 1))
            }
        }
        return accepted
    }

    @Test(arguments: 1...60) func partsAddUpAndNothingIsCountedTwice(seed: Int) throws {
        let deliveries = try randomDeliveries(seed: UInt64(seed))
        let records = try Fixture.records(deliveries)
        // Oracle: the last version of each unit (all cover the whole week), summed row by row.
        var newest: [String: Submission] = [:]
        for entry in deliveries { newest[entry.unit] = entry.submission }
        for root in ["R", "X1", "X2"] {
            let summary = try #require(Aggregator(records).summary(of: root))
            let inside = Set(records.tree.subtree(of: root).map(\.code))
            var participants = 0
            var women = 0
            var sessions = 0
            var books = 0
            var count = 0
            for (unit, entry) in newest where inside.contains(unit) {
                for activity in entry.activities ?? [] {
                    count += 1
                    sessions += activity.sessions
                    books += activity.booksDonated
                    for audience in activity.audiences {
                        participants += audience.participants
                        women += audience.femaleParticipants ?? 0
                    }
                }
            }
            #expect(summary.totals.activities == count)
            #expect(summary.totals.sessions == sessions)
            #expect(summary.totals.participants == participants)
            #expect(summary.totals.femaleParticipants == women)
            #expect(summary.totals.booksDonated == books)
            for parts in [
                summary.children.map(\.totals), summary.units.map(\.totals), summary.activityTypes.map(\.totals),
                summary.dates.map(\.totals),
            ] {
                #expect(parts.reduce(Totals(), +).sums == summary.totals.sums)
            }
            let byGroup = summary.audienceGroups.map(\.totals).reduce(Totals(), +)
            #expect(byGroup.participants == participants)
            #expect(byGroup.femaleParticipants == women)
            #expect(summary.reporting.expected == summary.reporting.reported + summary.reporting.missing.count)
            #expect(summary.reporting.reported == summary.reporting.onTime + summary.reporting.late)
            #expect(summary.children.flatMap(\.byDate).reduce(Totals(), +).participants == participants)
        }
    }

    @Test(arguments: 1...10) func orderOfArrivalInTheListDoesNotMatter(seed: Int) throws {
        let deliveries = try randomDeliveries(seed: UInt64(seed))
        var generator = SeededGenerator(seed: UInt64(seed) &* 31)
        let a = try #require(Aggregator(Fixture.records(deliveries)).summary(of: "R"))
        let b = try #require(Aggregator(Fixture.records(deliveries.shuffled(using: &generator))).summary(of: "R"))
        #expect(a.totals == b.totals)
        #expect(a.units.map(\.totals) == b.units.map(\.totals))
        #expect(a.activities.map(\.activity) == b.activities.map(\.activity))
    }
}
