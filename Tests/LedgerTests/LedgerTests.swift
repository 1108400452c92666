import Ledger
import ReportModel
import TestSupport
import Testing

@Suite struct LedgerTests {
    private func span() throws -> DateSpan {
        let from = try #require(CalendarDate(iso: "2023-10-02"))
        let to = try #require(CalendarDate(iso: "2023-10-08"))
        return try #require(DateSpan(from: from, to: to))
    }

    private func submission(_ unit: String, participants: Int = 10) throws -> Submission {
        Submission(
            unit: unit, covers: try span(), submittedAt: Timestamp(seconds: 1_696_600_000), reportID: "BC-1",
            activities: [
                Activity(
                    id: "A", date: try #require(CalendarDate(iso: "2023-10-03")), type: "LPD", title: "Lễ “khai mạc”",
                    sessions: 2, booksDonated: 3, note: "ghi chú",
                    audiences: [
                        AudienceCount(group: "hoc_sinh", participants: participants, femaleParticipants: 4),
                        AudienceCount(group: "nguoi_dan", participants: 1),
                    ], line: 2)
            ], indicators: ["TIN_BAI": 5], remarks: Remarks(strengths: ["Tốt"], limitations: [], proposals: ["Thêm sách"]))
    }

    private func entry(
        _ sha: Character, _ parts: [LedgerEntry.Part], rules: String = "r1", findings: [Diagnostic] = [],
        unreadable: [UnitCode] = []
    ) throws -> LedgerEntry {
        LedgerEntry(
            sha256: String(repeating: sha, count: 64), name: "\(sha).csv", byteCount: 9, rules: self.rules(rules),
            readAt: Timestamp(seconds: 0), receipt: Receipt(time: Timestamp(seconds: 1_696_600_000), isGiven: false),
            period: try span(), format: "csv", encoding: "utf-8", parts: parts, findings: findings,
            unreadableUnits: unreadable)
    }

    private func rules(_ all: String, campaign: String? = nil) -> ReadingRules {
        ReadingRules(campaign: campaign ?? all, all: all)
    }

    private func part(_ submission: Submission, accepted: Bool = true, _ findings: [Diagnostic] = []) -> LedgerEntry.Part {
        LedgerEntry.Part(
            submission: submission, receivedAt: Timestamp(seconds: 1_696_700_000), timeSource: .given, isAccepted: accepted,
            findings: findings)
    }

    private struct Unexpected: Error {}

    @Test func whatGoesInComesOut() throws {
        let ledger = try Ledger(path: nil)
        let sent = try submission("S1")
        try ledger.record(entry("a", [part(sent)]))
        let stored = try ledger.deliveries()
        #expect(stored.compactMap(\.submission) == [sent])
        #expect(stored.first?.received == Timestamp(seconds: 1_696_700_000))
        #expect(stored.first?.fileName == "a.csv" && stored.first?.fileNumber == 1)
        #expect(try ledger.deliveries(of: "S1").compactMap(\.submission) == [sent])
        #expect(try ledger.deliveries(of: "S2").isEmpty)
    }

    /// Many rows go into one statement; none may be lost, doubled or given to another activity at its bounds.
    @Test(arguments: [0, 1, 7, 8, 9, 31, 32, 33, 40, 41, 63, 64, 65, 100])
    func anyNumberOfActivitiesComesOutInOrder(count: Int) throws {
        let day = try #require(CalendarDate(iso: "2023-10-03"))
        func activities(_ unit: String, _ count: Int) -> [Activity] {
            (0..<count).map { number in
                Activity(
                    id: number.isMultiple(of: 3) ? "\(number)" : nil, date: day.advanced(by: number % 5), type: "LPD",
                    title: "\(unit) \(number)", sessions: number, note: number.isMultiple(of: 7) ? "ghi chú" : nil,
                    // None, one, two or three groups, so that both tables are full at other times.
                    audiences: (0..<number % 4).map {
                        AudienceCount(group: "g\($0)", participants: number, femaleParticipants: $0 == 1 ? nil : 0)
                    }, line: number + 2)
            }
        }
        let sent = [("S1", count), ("S2", 5), ("S3", count)].map { unit, count in
            var submission = Submission(unit: unit, covers: DateSpan(day: day))
            submission.activities = activities(unit, count)
            return submission
        }
        let ledger = try Ledger(path: nil)
        try ledger.record(entry("a", sent.prefix(2).map { part($0) }))
        try ledger.record(entry("b", [part(sent[1], accepted: false), part(sent[2])]))
        #expect(try ledger.deliveries().compactMap(\.submission) == sent)
    }

    @Test func partsNotStatedStayNotStated() throws {
        let ledger = try Ledger(path: nil)
        var sent = try submission("S1")
        sent.indicators = nil
        sent.remarks = nil
        sent.activities = []
        try ledger.record(entry("a", [part(sent)]))
        #expect(try ledger.deliveries().compactMap(\.submission) == [sent])
    }

    @Test func theSameBytesTwiceAreNoNews() throws {
        let ledger = try Ledger(path: nil)
        try ledger.record(entry("a", [part(submission("S1"))]))
        try ledger.record(entry("a", [part(submission("S1"))]))
        #expect(try ledger.deliveries().count == 1)
        #expect(try ledger.history().count == 1)
        #expect(try ledger.knownFiles().count == 1)
    }

    @Test func aRefusedSubmissionIsKeptAndEntersNoTotal() throws {
        let ledger = try Ledger(path: nil)
        let finding = Diagnostic(
            .error, "intake.count", at: SourcePlace("a.csv", line: 3, column: 9), "không phải số", found: "khoảng 50")
        try ledger.record(entry("a", [part(submission("S1"), accepted: false, [finding])]))
        #expect(try ledger.deliveries().compactMap(\.submission).isEmpty)
        let refused = try ledger.refusedFiles()
        #expect(refused.map(\.units) == [["S1"]])
        #expect(refused.first?.reasons.first?.place == "a.csv:3:9")
        #expect(try ledger.deliveries().map(\.unit) == ["S1"])
        #expect(try ledger.history(of: "S1").map(\.isAccepted) == [false])
    }

    /// A clerk's file refused because `units.csv` lacked the school is accepted once the list is mended; both readings stay.
    @Test func newRulesReadARefusedFileAgain() throws {
        let ledger = try Ledger(path: nil)
        let sha = String(repeating: "a", count: 64)
        try ledger.record(entry("a", [part(submission("S1"), accepted: false)]))
        #expect(try ledger.knownFile(sha256: sha)?.isSettled(under: rules("r1")) == true)
        #expect(try ledger.knownFile(sha256: sha)?.isSettled(under: rules("r2")) == false)
        try ledger.record(entry("a", [part(submission("S1"))], rules: "r2"))
        #expect(try ledger.deliveries().count == 1)
        #expect(try ledger.refusedFiles().isEmpty)
        #expect(try ledger.history().count == 2)
        #expect(try ledger.knownFile(sha256: sha)?.isSettled(under: rules("r3")) == true)
    }

    @Test func anUnreadableFileNamesItsUnit() throws {
        let ledger = try Ledger(path: nil)
        try ledger.record(
            try entry(
                "b", [], findings: [Diagnostic(.error, "intake.format", at: SourcePlace("b.csv"), "không đọc được")],
                unreadable: ["S2"]))
        let delivery = try #require(try ledger.deliveries(of: "S2").first)
        guard case .unreadable = delivery.content else { throw Unexpected() }
        #expect(delivery.received == Timestamp(seconds: 1_696_600_000))
        #expect(try delivery.covers == span())
        #expect(try ledger.refusedFiles().first?.verdict == .unreadable)
    }

    /// A reading is one transaction: when one of its rows breaks a constraint, none of it is there.
    @Test func aReadingIsThereWholeOrNotAtAll() throws {
        let ledger = try Ledger(path: nil)
        var broken = try submission("S2")
        broken.activities?[0].audiences[0].femaleParticipants = 11
        #expect(throws: LedgerFault.self) { try ledger.record(entry("a", [part(submission("S1")), part(broken)])) }
        #expect(try ledger.deliveries().isEmpty)
        #expect(try ledger.knownFiles().isEmpty)
    }

    @Test func aLedgerOnDiskIsFoundAgain() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/ledger.sqlite"
        let sent = try submission("S1")
        do {
            let ledger = try Ledger(path: path)
            try ledger.record(entry("a", [part(sent)]))
            try ledger.checkpoint()
            try ledger.snapshot(to: folder.path + "/copy.sqlite")
        }
        #expect(try Ledger(path: path).deliveries().compactMap(\.submission) == [sent])
        #expect(try Ledger(readOnly: folder.path + "/copy.sqlite").deliveries().compactMap(\.submission) == [sent])
        #expect(throws: LedgerFault.self) { try Ledger(path: folder.path + "/missing/ledger.sqlite") }
    }

    // MARK: Approvals and issues

    @Test func approvedFiguresKeepTheReadingThatTheApprovalSaw() throws {
        let ledger = try Ledger(path: nil)
        try ledger.record(entry("a", [part(submission("S1", participants: 10))]))
        try ledger.record(entry("b", [part(submission("S2", participants: 20))]))
        #expect(try ledger.position() == 2)
        // Read again under newer rules, and a new file.
        try ledger.record(entry("a", [part(submission("S1", participants: 11))], rules: "r2"))
        try ledger.record(entry("c", [part(submission("S1", participants: 12))]))
        func people(_ frozen: [UnitCode: Int]) throws -> [[Int]] {
            try ledger.deliveries(frozenAt: frozen).map { delivery in
                [delivery.position, delivery.submission?.activities?.first?.audiences.first?.participants ?? -1]
            }
        }
        #expect(try people([:]) == [[2, 20], [3, 11], [4, 12]])
        #expect(try people(["S1": 2]) == [[1, 10], [2, 20], [3, 11], [4, 12]])
        #expect(try people(["S1": 3]) == [[2, 20], [3, 11], [4, 12]])
        #expect(try people(["S2": 2]) == [[2, 20], [3, 11], [4, 12]])
        #expect(try ledger.deliveries(of: "S1", frozenAt: ["S1": 2]).map(\.position) == [1, 3, 4])
        #expect(try ledger.newestReadings(after: 2) == ["S1": 4])
    }

    @Test func anApprovalStaysWhenItIsTakenBack() throws {
        let ledger = try Ledger(path: nil)
        let decision = Decision(
            id: "D1", about: .value, figure: try FigureAddress("participants@day=2023-10-03"),
            places: [Decision.Place(file: "a.csv", sha256: "a", row: 2)], was: 1, action: .correct, value: 2, by: "B",
            at: "2023-10-08", why: "vì")
        let terms = ApprovalTerms(
            decisions: [decision], activityTypes: [ActivityType(code: "LPD", name: "Lễ", group: "Nhóm", reach: true)],
            audienceGroups: [AudienceGroup(code: "hs", name: "Học sinh")],
            indicators: [Indicator(code: "P", name: "Chỉ tiêu", unit: "cái", over: .day, target: 4)], days: try span(),
            units: [Unit(code: "X", parent: nil, kind: "xa", name: "Xã", population: 3, reports: true)],
            unitKinds: [UnitKind(code: "xa", name: "Xã", level: "commune")])
        let approval = Approval(unit: "X", by: "Bà A", at: Timestamp(seconds: 5), position: 0, terms: terms)
        try ledger.approve(approval)
        #expect(try ledger.approvals() == [approval])
        #expect(throws: LedgerFault.self, "it is in force already") { try ledger.approve(approval) }
        try ledger.revokeApproval(of: "X", by: "Ông B", at: Timestamp(seconds: 9))
        #expect(try ledger.approvals().isEmpty)
        try ledger.approve(approval)
        #expect(
            try ledger.approvalHistory(of: "X").map { "\($0.by) \($0.at.seconds) \($0.isRevocation)" } == [
                "Bà A 5 false", "Ông B 9 true", "Bà A 5 false",
            ])
    }

    @Test func aNumberIsIssuedOnce() throws {
        let ledger = try Ledger(path: nil)
        let date = try #require(CalendarDate(iso: "2023-10-09"))
        var issue = IssuedDocument(
            report: "r", unit: "X", day: nil, number: "12a", date: date, edition: 1, sha256: String(repeating: "a", count: 64),
            position: 3, decisions: String(repeating: "b", count: 64))
        try ledger.record(issue)
        #expect(throws: LedgerFault.self) { try ledger.record(issue) }
        issue.number = "13"
        issue.day = date
        issue.edition = 2
        try ledger.record(issue)
        #expect(try ledger.issued().map(\.number) == ["12a", "13"] && ledger.issued().last == issue)
    }
}
