import Foundation
import TestSupport
import Testing

@testable import Intake

/// The long form of the mutation tests: `BAOCAO_FUZZ_SECONDS=600 swift test -c release -Xswiftc -enable-testing --filter FuzzTests`.
///
/// Its corpus is what the other tests read (generated CSV in every dialect, the JSON below, `Tests/Workbooks`); each input is a
/// mutation of one of them. `BAOCAO_FUZZ_SEED` repeats a run.
@Suite("Fuzzing", .enabled(if: ProcessInfo.processInfo.environment["BAOCAO_FUZZ_SECONDS"] != nil)) struct FuzzTests {
    private static func variable(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap { Int($0) } }

    private static let json = Array(
        """
        {"submissions": [{"unit": {"code": "DM-THCS", "name": "Trường THCS Đông Mỹ"}, "covers": {"from": "2/10/2023", "to": "4.10.2023"}, "submitted_at": "2023/10/06 4:20:00 CH GMT+7",
          "activities": [{"id": "K", "date": 45201, "activity_type": "LPD", "title": "Lễ \\u0111\\ud83d\\ude00", "sessions": 2.0, "audience": {"hoc_sinh": {"participants": "1.234", "female": 61}, "nguoi_dan": 40}}],
          "indicators": {"BANG_RON": 12e0}, "remarks": {"strengths": ["Tốt"], "limitations": "Ít\\nXa", "proposals": null}}]}
        """.utf8)

    private static func workbooks() throws -> [[(name: String, bytes: [UInt8])]] {
        let folder = Checkout.root + "/Tests/Workbooks"
        return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".xlsx") }.sorted().map {
            name in
            let archive = try ZipArchive(
                [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))), limits: .standard)
            return try archive.names.map { ($0, try archive.read($0)) }
        }
    }

    @Test("nothing crashes any reader", .timeLimit(.minutes(60)))
    func everything() throws {
        let end = Date().addingTimeInterval(Double(Self.variable("BAOCAO_FUZZ_SECONDS") ?? 1))
        let seed = UInt64(Self.variable("BAOCAO_FUZZ_SEED") ?? 1)
        var random = SeededGenerator(seed: seed)
        let workbooks = try Self.workbooks()
        var counts = [0, 0, 0, 0]
        while Date() < end {
            let kind = Int.random(in: 0..<4, using: &random)
            counts[kind] += 1
            let file: InboxFile
            switch kind {
            case 0:
                var dialect = RandomDialect(seed: random.next())
                file = InboxFile(name: "a.csv", bytes: PropertyTests.mutate(dialect.file(rows: 3), &random))
            case 1: file = InboxFile(name: "a.json", bytes: PropertyTests.mutate(Self.json, &random))
            case 2:
                var builder = WorkbookBuilder()
                builder.members = workbooks.randomElement(using: &random) ?? []
                let index = Int.random(in: builder.members.indices, using: &random)
                builder.members[index].bytes = PropertyTests.mutate(builder.members[index].bytes, &random)
                file = InboxFile(name: "a.xlsx", bytes: builder.archive())
            default:
                var builder = WorkbookBuilder()
                builder.members = workbooks.randomElement(using: &random) ?? []
                file = InboxFile(name: "a.xlsx", bytes: PropertyTests.mutate(builder.archive(), &random))
            }
            let result = SubmissionReader.read(file, context: Fixture.context)
            checkAccepted(result, "seed \(seed), inputs \(counts)")
            _ = FeedbackWriter.text(for: file.name, result: result, context: Fixture.context)
            _ = MarkedWorkbook.make(of: file, result: result)
        }
        print(
            "fuzzed with seed \(seed): \(counts[0]) CSV, \(counts[1]) JSON, \(counts[2]) workbook members, \(counts[3]) archives"
        )
    }
}
