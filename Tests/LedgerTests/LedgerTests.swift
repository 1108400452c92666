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
}
