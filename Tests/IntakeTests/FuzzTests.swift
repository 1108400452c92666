import Foundation
import Glibc
import ReportModel
import TestSupport
import Testing

@testable import Intake

/// Every file of the corpus gets the verdict its name says, and no mutation of one crashes a reader, takes long, or lets in
/// what cannot be.
///
/// `make fuzz SECONDS=600` runs the long form, `make fuzz INPUTS=100000 ONLY=.pdf` so many mutations of the files with such
/// names, and tells the slowest and the memory used; `SEED` repeats a run, `FROM` makes the inputs before that round without
/// reading them. The input in hand lies in `.build/fuzz-input`, so one that crashes the process is found there: add it to
/// `Tests/Corpus`.
@Suite("Fuzzing") struct FuzzTests {
    /// Seconds that no input of this size may take, with room for a slow machine and a debug build.
    private static let patience = 20.0

    private static func variable(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap { Int($0) } }

    @Test("the corpus", arguments: try Corpus.entries())
    func corpus(_ entry: Corpus.Entry) {
        let result = Self.read(InboxFile(name: entry.name, bytes: entry.bytes), note: entry.name)
        guard let verdict = entry.verdict else { return }
        let refused = result.submissions.filter(\.isRefused).count
        let found =
            result.submissions.isEmpty
            ? "unreadable"
            : refused == result.submissions.count
                ? "refused" : refused > 0 || result.findings.containsError ? "partly" : "accepted"
        #expect(found == verdict, "\(lines(result))")
    }

    @Test("a few mutations of everything")
    func some() throws {
        var mutator = Mutator(try Corpus.entries(), seed: 3)
        for round in 0..<200 { Self.read(mutator.next().file, note: "seed 3, round \(round)") }
    }

    @Test(
        "many mutations of everything",
        .enabled(if: FuzzTests.variable("BAOCAO_FUZZ_SECONDS") != nil || FuzzTests.variable("BAOCAO_FUZZ_INPUTS") != nil),
        .timeLimit(.minutes(24 * 60)))
    func many() throws {
        let inputs = Self.variable("BAOCAO_FUZZ_INPUTS")
        let seconds = inputs == nil ? Double(Self.variable("BAOCAO_FUZZ_SECONDS") ?? 60) : .infinity
        let seed = UInt64(Self.variable("BAOCAO_FUZZ_SEED") ?? 1)
        let record = open(Checkout.root + "/.build/fuzz-input", O_CREAT | O_RDWR | O_TRUNC, 0o644)
        try #require(record >= 0)
        defer { close(record) }
        let named = ProcessInfo.processInfo.environment["BAOCAO_FUZZ_ONLY"]?.split(separator: ",") ?? []
        let only = named.isEmpty ? nil : named
        let entries = try Corpus.entries().filter { entry in only.map { $0.contains { entry.name.contains($0) } } ?? true }
        var mutator = Mutator(entries, seed: seed)
        var counts: [String: Int] = [:]
        var accepted = 0
        var round = 0
        var slowest = (seconds: 0.0, round: 0)
        let from = Self.variable("BAOCAO_FUZZ_FROM") ?? 0
        while round < from {
            _ = mutator.next()
            round += 1
        }
        let start = Date()
        while inputs.map({ round < $0 }) ?? (Date().timeIntervalSince(start) < seconds) {
            let (file, kind) = mutator.next()
            ftruncate(record, 0)
            _ = file.bytes.withUnsafeBytes { pwrite(record, $0.baseAddress, $0.count, 0) }
            let began = Date()
            let result = Self.read(file, note: "seed \(seed), round \(round)")
            let took = Date().timeIntervalSince(began)
            if took > slowest.seconds { slowest = (took, round) }
            #expect(took < Self.longest, "seed \(seed), round \(round)")
            counts[kind, default: 0] += 1
            if result.submissions.contains(where: { !$0.isRefused }) { accepted += 1 }
            round += 1
        }
        let parts = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        print(
            "fuzzed \(round) inputs in \(Int(Date().timeIntervalSince(start))) s with seed \(seed): \(parts); \(accepted) accepted; slowest "
                + "\(String(format: "%.2f", slowest.seconds)) s (round \(slowest.round)); memory at most \(Self.peakMemory) MB")
        #expect(Self.peakMemory < 300)
    }

    /// Seconds that no input may take in the long form, on a machine that has nothing else to do.
    private static let longest = 2.0

    /// Most memory of this process so far, MB.
    private static var peakMemory: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return (line.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1_024
    }

    /// Reads, answers, marks, and reads the marked copy again.
    @discardableResult
    private static func read(_ file: InboxFile, note: String) -> ReadResult {
        let start = Date()
        for packed in PackedFiles.open(file)?.files ?? [] where packed.fault == nil {
            checkAccepted(SubmissionReader.read(packed.file, context: Fixture.context), note)
        }
        let result = SubmissionReader.read(file, context: Fixture.context)
        checkAccepted(result, note)
        let answer = FeedbackWriter.text(for: file.name, result: result, context: Fixture.context)
        let odd = answer.split(separator: "\n").filter { UnprintableCharacter.first(in: String($0)) != nil }
        #expect(odd == [], "\(note)")
        if let copy = MarkedWorkbook.make(of: file, result: result) {
            let again = SubmissionReader.read(InboxFile(name: file.name, bytes: copy), context: Fixture.context)
            #expect(again.submissions.map(\.isRefused) == result.submissions.map(\.isRefused), "\(note)")
        }
        #expect(Date().timeIntervalSince(start) < patience, "\(note)")
        return result
    }
}
