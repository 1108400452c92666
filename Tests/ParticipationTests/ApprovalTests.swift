import ReportModel
import Testing

@testable import Participation

/// Approved figures stay as they are: later files, decisions and edits of the campaign wait.
@Suite struct ApprovalTests {
    private func sent(
        _ unit: String, _ people: Int, position: Int, at received: String = "2023-10-07T08:00:00+07:00", type: String = "LPD"
    ) throws -> Delivery {
        var activity = try Fixture.activity("2023-10-03", type, of: [("hoc_sinh", people, nil)])
        activity.line = 2
        var delivery = try Fixture.accepted(unit, [activity], at: received, sequence: position)
        delivery.position = position
        delivery.file = "file\(position)"
        delivery.fileName = "\(position).csv"
        return delivery
    }

    private func approval(
        _ unit: String, at position: Int, _ deliveries: [Delivery], decisions: [Decision] = []
    ) throws -> Approval {
        var records = try Fixture.records(deliveries.filter { $0.position <= position })
        records.decisions = decisions
        let terms = try #require(Aggregator(records).terms(of: unit))
        return Approval(
            unit: unit, by: "A", at: try Fixture.time("2023-10-08T09:00:00+07:00"), position: position, terms: terms)
    }

    private func records(
        _ deliveries: [Delivery], _ approvals: [Approval], decisions: [Decision] = [],
        _ change: (inout Fixture.Ground) throws -> Void = { _ in }
    ) throws -> Records {
        var ground = Fixture.Ground(campaign: try Fixture.campaign(), tree: try Fixture.tree())
        ground.campaign.approval = ["commune"]
        try change(&ground)
        let inForce = try CampaignInForce(ground.campaign, tree: ground.tree, approvals: approvals)
        var records = Records(
            campaign: inForce.campaign, tree: inForce.tree, deliveries: deliveries, approvals: approvals)
        records.decisions = decisions
        records.heldEdits = inForce.held
        return records
    }

    private func people(_ records: Records, of unit: String) throws -> Int {
        try #require(Aggregator(records).summary(of: unit)).totals.participants
    }

    @Test func aLaterFileWaitsAndARevocationLetsItCount() throws {
        // S1 sent 100, approved; then 80 for S1, and 30 for S2 which had sent nothing; S3 is another commune's.
        let deliveries = try [
            sent("S1", 100, position: 1), sent("S1", 80, position: 2, at: "2023-10-07T09:00:00+07:00"),
            sent("S2", 30, position: 3, at: "2023-10-07T10:00:00+07:00"), sent("S3", 5, position: 4),
        ]
        let approval = try approval("X1", at: 1, deliveries)
        let frozen = try records(deliveries, [approval])
        #expect(try people(frozen, of: "R") == 105 && people(frozen, of: "X1") == 100)
        let timeline = frozen.timeline(of: "S1")
        #expect(timeline.bearings == [1: .counts, 2: .waitsForApproval])
        #expect(timeline.newestReceipt == (try Fixture.time("2023-10-07T08:00:00+07:00")))
        let standing = timeline.standing
        #expect(standing.isApproved && standing.waiting == 1 && standing.state == .reported)
        let silent = frozen.timeline(of: "S2").standing
        #expect(silent.state == .refused && silent.words == "Đã gửi, chờ vì số liệu đã duyệt")
        #expect(!frozen.timeline(of: "S3").standing.isApproved)
        let progress = try #require(Aggregator(frozen).summary(of: "R")?.approval)
        #expect(progress.asked.map(\.code) == ["X1", "X2"] && progress.approved.map(\.code) == ["X1"] && progress.own == nil)
        let free = try records(deliveries, [])
        #expect(try people(free, of: "R") == 115)
        #expect(free.timeline(of: "S1").bearings == [1: .replaced, 2: .counts])
    }

    @Test func aLaterWithdrawalTakesNothingBack() throws {
        let first = try sent("S1", 100, position: 1)
        var withdrawal = Delivery(
            Submission(unit: "S1", covers: try Fixture.week(), withdrawal: Withdrawal()),
            received: try Fixture.time("2023-10-07T09:00:00+07:00"), sequence: 2, position: 2, file: "w")
        let frozen = try records([first, withdrawal], [approval("X1", at: 1, [first])])
        #expect(try people(frozen, of: "R") == 100)
        #expect(frozen.timeline(of: "S1").bearings == [1: .counts, 2: .waitsForApproval])
        // One that the approval saw holds.
        withdrawal.position = 1
        let other = try sent("S2", 7, position: 1)
        let seen = try records([first, withdrawal, other], [approval("X1", at: 1, [first, withdrawal, other])])
        #expect(try people(seen, of: "R") == 7)
    }

    @Test func theOlderOfTwoApprovalsAboveEachOtherHolds() throws {
        let deliveries = try [sent("S1", 100, position: 1), sent("S1", 80, position: 2), sent("S3", 5, position: 2)]
        let below = try approval("X1", at: 1, deliveries)
        let above = try approval("R", at: 2, deliveries)
        let book = ApprovalBook([below, above], tree: try Fixture.tree())
        #expect(book.positions["S1"] == 1 && book.positions["S3"] == 2 && book.positions["R"] == 2)
        #expect(book.approval(holding: "S1")?.unit == "X1" && book["S1"] == nil && book["R"]?.position == 2)
    }

    private func decision(_ id: String, _ action: Decision.Action, value: Int? = nil, file: String = "file1") throws -> Decision
    {
        Decision(
            id: id, about: .value, figure: try FigureAddress("participants"),
            places: [Decision.Place(file: "1.csv", sha256: file, row: 2)], was: 100, action: action, value: value, by: "B",
            at: "2023-10-08", why: "thử")
    }

    @Test func decisionsMadeLaterWaitAndThoseTakenOutHoldOn() throws {
        let deliveries = try [sent("S1", 100, position: 1)]
        let first = try decision("D1", .correct, value: 90)
        let approval = try approval("X1", at: 1, deliveries, decisions: [first])
        #expect(approval.terms.decisions == [first])
        // As it was: 90. Taken out: still 90, and told.
        #expect(try people(records(deliveries, [approval], decisions: [first]), of: "R") == 90)
        let without = Aggregator(try records(deliveries, [approval]))
        #expect(without.summary(of: "R")?.totals.participants == 90)
        #expect(without.summary(of: "R")?.review.decisionsWithoutEffect.map(\.outlivesFile) == [true])
        // A new one waits.
        let second = try decision("D2", .exclude)
        let later = Aggregator(try records(deliveries, [approval], decisions: [first, second]))
        let summary = try #require(later.summary(of: "R"))
        #expect(summary.totals.participants == 90)
        #expect(summary.review.decisionsWithoutEffect.map(\.state) == [.valueChanged(now: 90)])
        let plain = try self.approval("X1", at: 1, deliveries)
        let waiting = try #require(Aggregator(records(deliveries, [plain], decisions: [second])).summary(of: "R"))
        #expect(waiting.totals.participants == 100 && waiting.review.decisionsWithoutEffect.map(\.state) == [.approved])
        #expect(try people(records(deliveries, [], decisions: [second]), of: "R") == 0)
        // To keep a figure touches none.
        let keep = try #require(
            Aggregator(records(deliveries, [plain], decisions: [decision("D3", .keep)])).summary(of: "R"))
        #expect(keep.review.decisionsWithoutEffect.isEmpty && keep.decisions.map(\.state) == [.holds])
    }

    @Test func editsThatTouchApprovedFiguresAreHeldUp() throws {
        let deliveries = try [sent("S1", 100, position: 1, type: "TTR"), sent("S3", 5, position: 2, type: "TTR")]
        let approval = try approval("X1", at: 1, deliveries)
        func held(_ change: (inout Fixture.Ground) throws -> Void) throws -> (people: Int, held: Int) {
            let records = try records(deliveries, [approval], change)
            return (try people(records, of: "X1"), records.heldEdits.count)
        }
        #expect(try held { _ in } == (100, 0))
        #expect(try held { $0.campaign.title = "Khác" } == (100, 0))
        #expect(try held { $0.campaign.activityTypes.removeAll { $0.code == "QGS" } } == (100, 0), "nothing of it counts")
        #expect(try held { $0.campaign.activityTypes.removeAll { $0.code == "TTR" } } == (100, 1))
        #expect(try held { $0.campaign.activityTypes[2].reach = true } == (100, 1))
        #expect(try held { $0.campaign.audienceGroups.removeAll { $0.code == "hoc_sinh" } } == (100, 1))
        #expect(
            try held {
                $0.campaign.period = try #require(DateSpan(from: Fixture.day("2023-10-04"), to: Fixture.day("2023-10-08")))
            } == (100, 1))
        #expect(
            try held {
                $0.campaign.period = try #require(DateSpan(from: Fixture.day("2023-10-03"), to: Fixture.day("2023-10-12")))
            } == (100, 0))
        func units(_ change: @escaping (Unit) -> Unit?) -> (inout Fixture.Ground) throws -> Void {
            { ground in ground.tree = try #require(UnitTree(ground.tree.units.compactMap(change), kinds: Fixture.kinds)) }
        }
        func changed(_ unit: Unit, parent: String? = nil, reports: Bool? = nil) -> Unit {
            Unit(
                code: unit.code, parent: parent ?? unit.parent, kind: unit.kind, name: unit.name, population: unit.population,
                reports: reports ?? unit.reports)
        }
        #expect(try held(units { $0.code == "S1" ? nil : $0 }) == (100, 1), "taken out")
        #expect(try held(units { $0.code == "S1" ? changed($0, reports: false) : $0 }) == (100, 1))
        #expect(try held(units { $0.code == "S1" ? changed($0, parent: "X2") : $0 }) == (100, 1), "moved away")
        #expect(try held(units { $0.code == "S3" ? changed($0, parent: "X1") : $0 }) == (100, 1), "moved in")
        #expect(try held(units { $0.code == "X2" || $0.code == "S3" ? nil : $0 }) == (100, 0), "another commune")
        #expect(try held(units { $0.parent == "X1" || $0.code == "X1" ? nil : $0 }) == (100, 3), "the commune with its schools")
    }

    /// A school that is put under an approved commune is asked nothing, and what it sends counts nowhere until the approval is
    /// revoked: not as the commune's, not as the district's own.
    @Test func whatComesUnderApprovedFiguresWaits() throws {
        let deliveries = try [sent("S1", 100, position: 1), sent("N", 5, position: 2), sent("S3", 7, position: 3)]
        let approval = try approval("X1", at: 1, deliveries)
        func joined(_ ground: inout Fixture.Ground) throws {
            let school = Unit(
                code: "N", parent: "X1", kind: "gdtx", name: "Trường N", population: nil, reports: true)
            ground.tree = try #require(UnitTree(ground.tree.units + [school], kinds: Fixture.kinds))
        }
        let held = try records(deliveries, [approval], joined)
        let summary = try #require(Aggregator(held).summary(of: "R"))
        #expect(summary.totals.participants == 107 && summary.children.map(\.unit.code) == ["X1", "X2", "G"])
        // X1, S1, S2, S3 and G are asked.
        #expect(summary.reporting.expected == 5 && summary.reporting.reported == 2)
        #expect(summary.units.map(\.unit.code) == ["X1", "S1", "S2", "S3", "G"])
        #expect(summary.review.waiting.map(\.unit) == ["N"] && summary.review.heldEdits.map(\.approval) == ["X1"])
        #expect(held.timeline(of: "N").bearings == [2: .waitsForApproval])
        let free = try #require(Aggregator(records(deliveries, [], joined)).summary(of: "R"))
        #expect(free.totals.participants == 112 && free.reporting.expected == 6)
    }

    /// A cut of approved figures is approved too: by kind of unit, by group of types.
    @Test func theCutsOfApprovedFiguresStay() throws {
        let deliveries = try [sent("S1", 100, position: 1)]
        let approval = try approval("X1", at: 1, deliveries)
        let moved = try records(deliveries, [approval]) { ground in
            let units = ground.tree.units.map { unit in
                unit.code == "S1"
                    ? Unit(code: "S1", parent: "X1", kind: "gdtx", name: "Tên mới", population: nil, reports: true) : unit
            }
            ground.tree = try #require(UnitTree(units, kinds: Fixture.kinds))
        }
        let kinds = try #require(Aggregator(moved).summary(of: "X1")).kinds.filter { $0.totals.participants > 0 }
        #expect(kinds.map(\.kind.code) == ["thcs"] && moved.heldEdits.count == 1)
        #expect(moved.tree["S1"]?.name == "Tên mới")
        let grouped = try records(deliveries, [approval]) { ground in
            ground.campaign.activityTypes = ground.campaign.activityTypes.map {
                ActivityType(code: $0.code, name: $0.name + " mới", group: "Nhóm khác")
            }
        }
        let groups = try #require(Aggregator(grouped).summary(of: "X1")).typeGroups.filter { $0.totals.participants > 0 }
        #expect(groups.map(\.name) == [nil] && grouped.heldEdits.count == 1)
        #expect(grouped.campaign.activityTypes.first?.name == "Lễ mới")
    }

    /// What stands in a report that a newer one replaces in part is needed too: a report leaves whole.
    @Test func aReplacedPartIsNeededToo() throws {
        let days = try #require(DateSpan(from: Fixture.day("2023-10-03"), to: Fixture.day("2023-10-03")))
        var older = try Fixture.accepted(
            "S1",
            [
                Fixture.activity("2023-10-03", "QGS", "A", of: [("hoc_sinh", 1, nil)]),
                Fixture.activity("2023-10-04", "LPD", "B", of: [("hoc_sinh", 20, nil)]),
            ], sequence: 1)
        var newer = try Fixture.accepted(
            "S1", [Fixture.activity("2023-10-03", "LPD", "C", of: [("hoc_sinh", 300, nil)])], covers: days,
            at: "2023-10-07T09:00:00+07:00", sequence: 2)
        (older.position, newer.position) = (1, 2)
        let approval = try approval("X1", at: 2, [older, newer])
        let records = try records([older, newer], [approval]) { $0.campaign.activityTypes.removeAll { $0.code == "QGS" } }
        #expect(try people(records, of: "R") == 320)
        #expect(records.heldEdits.count == 1)
    }
}
