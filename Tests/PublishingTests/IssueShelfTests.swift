import Files
import Foundation
import Ledger
import ReportModel
import TestSupport
import Testing

@testable import Participation
@testable import Publishing

/// A kill between any two steps of an issue leaves nothing or, after the next command, the whole of it.
@Suite struct IssueShelfTests {
    private struct Killed: Error {}

    /// What the shelf reads of a record.
    private struct Record: Encodable {
        var issue: IssueLine
        var digests = IssueRecord.Digests(campaign: "c", units: "u", layouts: [:])
        var figures = FrozenFigures(unit: "R", figures: ["participants": 3], expected: 1, reported: 1, units: [])
    }

    private let pdf = Array("%PDF-1.7 thử".utf8)

    private func line(_ number: String = "12") throws -> IssueLine {
        let date = try #require(CalendarDate(iso: "2023-10-09"))
        return IssueLine(
            report: "district-report", unit: "TT", number: number, date: date.iso, edition: 1,
            path: IssueLine.path("district-report", "TT", number, date), sha256: sha256(pdf + Array(number.utf8)), pages: 1,
            bytes: pdf.count, ledger: "0123456789abcdef", ledgerPosition: 4, decisionsSha256: sha256([]))
    }

    @Test(arguments: IssueShelf.Step.allCases) func aKillAfter(_ step: IssueShelf.Step) throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger(path: folder.path + "/ledger.sqlite")
        let shelf = IssueShelf(OutputPaths(out: folder.path, code: "c"))
        let line = try line()
        let record = try jsonBytes(Record(issue: line))
        #expect(throws: Killed.self) {
            try shelf.issue(line, pdf: pdf, record: record, ledger) { if $0 == step { throw Killed() } }
        }
        let words = try shelf.settle(ledger)
        let files = folder.files(below: "c/issued").sorted()
        if [.document, .record].contains(step) {
            #expect(try ledger.issued().isEmpty && files.isEmpty && shelf.lines.isEmpty)
            #expect(words.map(\.code) == ["issue.swept"])
        } else {
            #expect(try ledger.issued() == [#require(line.document)])
            #expect(files == ["district-report/TT/12-2023-10-09.json", "district-report/TT/12-2023-10-09.pdf", "issued.jsonl"])
            #expect(try folder.read("c/\(line.path)") == Data(pdf) && folder.read("c/\(line.recordPath)") == Data(record))
            #expect(shelf.lines == [line])
            #expect(words.map(\.code) == (step == .recordPlaced ? [] : ["issue.completed"]))
        }
        #expect(try shelf.settle(ledger).isEmpty, "there is nothing left to say")
        // The next one goes through, whatever became of this.
        let next = try self.line("13")
        try shelf.issue(next, pdf: pdf, record: try jsonBytes(Record(issue: next)), ledger)
        #expect(shelf.lines.last == next)
    }

    @Test func anIssuedFileIsNeverWrittenAgain() throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger(path: nil)
        let shelf = IssueShelf(OutputPaths(out: folder.path, code: "c"))
        let line = try line()
        try folder.write("của người khác", to: "c/\(line.path)")
        #expect(throws: FileFault.self) {
            try shelf.issue(line, pdf: pdf, record: try jsonBytes(Record(issue: line)), ledger)
        }
        #expect(try folder.text("c/\(line.path)") == "của người khác")
    }

    @Test(
        arguments: [
            ("1", true), ("123456", true), ("12a", true), ("007", true), ("1234567", false), ("", false), ("a", false),
            ("12ab", false), ("12A", false), ("-1", false), ("1.2", false), ("12á", false), ("１２", false),
        ])
    func aNumber(_ text: String, _ isOne: Bool) { #expect(IssueRequest.isNumber(text) == isOne) }
}
