import Foundation
import ReportModel
import TestSupport
import Testing

@testable import Intake

/// Whatever is done to a table, no number is lost, doubled or given to another in silence, and every cell has its fate.
@Suite("What was sent is what is counted") struct ConservationTests {
    @Test("a seeded sample of tables as clerks make them", arguments: 0..<8)
    func sample(_ part: Int) {
        for seed in 0..<30 { Self.check(UInt64(part * 1_000 + seed)) }
    }

    /// Of a hundred thousand, those in which rows went to another unit: a name emptied in a cell merged over its rows.
    @Test("tables that were once read wrongly", arguments: [3_018_975, 3_027_879] as [UInt64])
    func onceWrong(_ seed: UInt64) { Self.check(seed) }

    @Test(
        "a hundred thousand tables", .enabled(if: ProcessInfo.processInfo.environment["BAOCAO_TABLES"] != nil),
        .timeLimit(.minutes(240)))
    func many() {
        let count = ProcessInfo.processInfo.environment["BAOCAO_TABLES"].flatMap { UInt64($0) } ?? 0
        let first = ProcessInfo.processInfo.environment["BAOCAO_SEED"].flatMap { UInt64($0) } ?? 1
        for seed in 0..<count { Self.check(first * 1_000_000 + seed) }
        print("\(count) tables read")
    }

    static func check(_ seed: UInt64) {
        let table = RandomTable(seed: seed)
        let note: Comment = "seed \(seed): \(table.habits.joined(separator: ", "))"
        check(table, "a.xlsx", table.workbook, note)
        if let csv = table.csv { check(table, "a.csv", csv, note) }
    }

    private static func check(_ table: RandomTable, _ name: String, _ bytes: [UInt8], _ note: Comment) {
        let file = InboxFile(name: name, bytes: bytes)
        let result = SubmissionReader.read(file, context: Fixture.context, tellsFates: true)
        checkFigures(table, result, note)
        checkFates(table, result, note)
        // Asking for fates changes nothing of the reading.
        let plain = SubmissionReader.read(file, context: Fixture.context)
        #expect(summary(plain) == summary(result), note)
        #expect(lines(plain) == lines(result), note)
    }

    /// What is accepted is what was done; what is not accepted is told.
    private static func checkFigures(_ table: RandomTable, _ result: ReadResult, _ note: Comment) {
        for (unit, people) in table.truth {
            let draft = result.submissions.first { $0.submission.unit == unit }
            guard let draft, !draft.isRefused else {
                #expect(result.allFindings.containsError, "\(unit) is lost without a word, \(note)")
                continue
            }
            // One row that two sheets share may be two like activities: both count, and that is said.
            if draft.findings.contains(where: { $0.code == FindingCode.rowTwice.rawValue }) { continue }
            // So may rows of two sheets that differ in their titles alone.
            if table.sheets.count > 1, draft.findings.contains(where: { $0.code == FindingCode.rowSimilar.rawValue }) {
                continue
            }
            let counted = (draft.submission.activities ?? []).reduce(0) { $0 + $1.participants }
            #expect(counted == people, "\(unit), \(note)")
        }
        for draft in result.submissions where !draft.isRefused {
            #expect(table.truth[draft.submission.unit] != nil, "\(draft.submission.unit) said nothing, \(note)")
        }
    }

    /// Every cell once; the numbers counted are those of the activities.
    private static func checkFates(_ table: RandomTable, _ result: ReadResult, _ note: Comment) {
        #expect(Set(result.fates.map(\.place)).count == result.fates.count, note)
        #expect(result.fates.count == table.filled, note)
        #expect(!result.fates.contains { $0.code == FindingCode.cellUnread.rawValue }, note)
        for fate in result.fates where fate.kind == .ignored { #expect(fate.reason != nil, "\(fate.place), \(note)") }
        for fate in result.fates where fate.kind == .finding {
            #expect(fate.code != nil && fate.figure == nil, "\(fate.place), \(note)")
        }
        for draft in result.submissions {
            let counted = result.fates.filter {
                $0.kind == .counted && $0.unit == draft.submission.unit && $0.figure?.hasPrefix("participants@") == true
            }
            let kept = (draft.submission.activities ?? []).reduce(0) { $0 + $1.participants }
            #expect(counted.reduce(0) { $0 + ($1.value ?? 0) } == kept, "\(draft.submission.unit), \(note)")
        }
    }
}
