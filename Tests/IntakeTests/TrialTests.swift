import Foundation
import Glibc
import ReportModel
import TestSupport
import Testing

@testable import Intake

/// Files of a folder, whatever they are, as public test suites of other programs have them: `make trial FOLDER=…`.
///
/// None may end the program or take long. With `BAOCAO_TRIAL_CELLS` what was read of each is written to that folder, one cell a
/// line (table, row, column, kind, text), for comparison with what other programs read.
@Suite("Trial", .enabled(if: ProcessInfo.processInfo.environment["BAOCAO_TRIAL"] != nil)) struct TrialTests {
    private static func variable(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }

    @Test(.timeLimit(.minutes(24 * 60))) func filesOfAFolder() throws {
        let folder = try #require(Self.variable("BAOCAO_TRIAL"))
        let cells = Self.variable("BAOCAO_TRIAL_CELLS").flatMap { $0.isEmpty ? nil : $0 }
        var counts: [String: Int] = [:]
        var slowest: [(seconds: Double, name: String)] = []
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
            let file = InboxFile(name: name, bytes: bytes)
            // The last name written is that of a file which ended the program.
            try Data(name.utf8).write(to: URL(fileURLWithPath: Checkout.root + "/.build/trial-input"))
            let start = Date()
            let packed = PackedFiles.open(file)?.files.filter { $0.fault == nil }.map(\.file) ?? []
            let results = (packed + [file]).map { file in
                let result = SubmissionReader.read(file, context: Fixture.context, tellsFates: true)
                checkAccepted(result, name)
                #expect(!result.fates.contains { $0.code == FindingCode.cellUnread.rawValue }, "\(name)")
                _ = FeedbackWriter.text(for: file.name, result: result, context: Fixture.context)
                return result
            }
            let seconds = Date().timeIntervalSince(start)
            slowest.append((seconds, name))
            let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
            let codes = Set(results.flatMap(\.allFindings).filter { $0.severity == .error }.map(\.code)).sorted()
            let verdict = results.contains { !$0.submissions.isEmpty } ? "read" : "nothing to count"
            counts["\(ending)\t\(verdict)\t\(codes.joined(separator: " "))", default: 0] += 1
            #expect(seconds < 20, "\(name) took \(seconds) s")
            if let cells {
                try Data(Self.cells(of: file).utf8).write(to: URL(fileURLWithPath: "\(cells)/\(name).tsv"))
            }
        }
        for (what, count) in counts.sorted(by: { $0.key < $1.key }) { print("\(count)\t\(what)") }
        for (seconds, name) in slowest.sorted(by: { $0.seconds > $1.seconds }).prefix(10) {
            print("\(String(format: "%.2f", seconds)) s\t\(name)")
        }
    }

    // MARK: Cells

    /// Every cell that the reader of the format delivers.
    private static func cells(of file: InboxFile) -> String {
        let sink = Cells()
        do {
            guard let document = try document(file) else { return "" }
            sink.tables = document.tables
            try document.read(into: sink)
        } catch {
            return "!\t\((error as? WorkbookFault).map { "\($0.kind)" } ?? "\(error)")\n"
        }
        return sink.text
    }

    private static func document(_ file: InboxFile) throws -> (any TableDocument)? {
        let limits = IntakeLimits.standard
        switch FileKind(file) {
        case .archive:
            let archive = try ZipArchive(file.bytes, limits: limits)
            switch FileKind(of: archive) {
            case .word:
                return TextDocument(try WordDocument.blocks(archive, limits: limits), format: .docx, file: "") { _ in true }
            case .openSpreadsheet: return try OpenDocumentWorkbook(archive, limits: limits)
            case .workbook: return try Workbook(archive, limits: limits)
            default: return nil
            }
        case .legacyWorkbook: return try LegacyWorkbook(CompoundFile(file.bytes), file: "", limits: limits)
        default: return nil
        }
    }

    private final class Cells: TableSink {
        var tables: [TableHead] = []
        var text = ""
        private var table = 0

        func begin(_ index: Int) -> Bool {
            table = index
            text += "#\t\(index)\t\(tables[index].name)\n"
            return true
        }

        func take(_ row: Row) -> Bool {
            for (index, cell) in row.cells.enumerated() where !cell.isEmpty {
                let plain = cell.text.replacingOccurrences(of: "\n", with: "⏎").replacingOccurrences(of: "\t", with: " ")
                text += "\(table)\t\(row.line)\t\(index + 1)\t\(cell.kind)\t\(plain)\n"
            }
            return true
        }

        func end(tooWide: (row: Int, column: Int)?) {}
        func note(_ remark: TableRemark) {}
    }
}
