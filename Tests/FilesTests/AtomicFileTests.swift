import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct AtomicFileTests {
    @Test func aFileAppearsWholeInFoldersMadeOnTheWay() throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
        try AtomicFile.write(bytes, to: folder.path + "/a/b/c.bin")
        #expect(try AtomicFile.read(folder.path + "/a/b/c.bin") == bytes)
        try AtomicFile.write([1], to: folder.path + "/a/b/c.bin")
        #expect(try AtomicFile.read(folder.path + "/a/b/c.bin") == [1])
        #expect(folder.files() == ["a/b/c.bin"])
    }

    @Test func aFileInTheWayIsNamed() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "a")
        let fault = #expect(throws: FileFault.self) { try AtomicFile.write([1], to: folder.path + "/a/b") }
        #expect(fault?.description == "\(folder.path)/a: cannot make the folder: a file with this name is in the way")
        let missing = #expect(throws: FileFault.self) { try AtomicFile.read(folder.path + "/missing") }
        #expect(missing?.reason == "No such file or directory")
    }

    @Test func aLineIsNotAddedThroughALink() throws {
        let folder = try TemporaryFolder()
        let target = try folder.write("kept", to: "target")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/runs.jsonl", withDestinationPath: target)
        let fault = #expect(throws: FileFault.self) { try AtomicFile.append("{}", to: folder.path + "/runs.jsonl") }
        #expect(fault?.reason == "a link, which is not followed")
        #expect(try folder.text("target") == "kept")
    }

    @Test func aWriterThatFailsLeavesNothing() throws {
        let folder = try TemporaryFolder()
        try folder.write("before", to: "a.xlsx")
        struct Refusal: Error {}
        #expect(throws: Refusal.self) {
            try AtomicFile.write(to: folder.path + "/a.xlsx") { temporary in
                try Data("half".utf8).write(to: URL(fileURLWithPath: temporary))
                throw Refusal()
            }
        }
        #expect(folder.files() == ["a.xlsx"])
        #expect(try folder.text("a.xlsx") == "before")
    }

    /// A hundred writers of one file, sweepers beside them: every reader sees one writer's bytes whole, and nobody's temporary
    /// file is taken from under him.
    @Test func manyWritersAndSweepersOfOneFile() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/report.pdf"
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<100 {
                group.addTask {
                    try AtomicFile.write([UInt8](repeating: UInt8(writer), count: 20_000), to: path, isDurable: writer % 7 == 0)
                    AtomicFile.sweep(folder.path)
                    let bytes = try AtomicFile.read(path)
                    #expect(bytes.count == 20_000)
                    #expect(Set(bytes).count == 1)
                }
            }
            try await group.waitForAll()
        }
        #expect(folder.files() == ["report.pdf"])
    }

    @Test func sweepingTakesWhatDeadWritersLeftAndNothingElse() throws {
        let folder = try TemporaryFolder()
        let mine = Host.mark
        let other = mine == "00000000" ? "11111111" : "00000000"
        try folder.write("", to: ".a.pdf.\(mine)-0123456789abcdef.tmp")
        try folder.write("", to: ".new.pdf.\(other)-0123456789abcdef.tmp")
        let old = try folder.write("", to: ".old.pdf.\(other)-0123456789abcdef.tmp")
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -90_000)], ofItemAtPath: old)
        for name in [".hidden", "report.1.tmp", ".x.tmp", ".notes.2023-10-08.tmp"] { try folder.write("", to: name) }
        let held = try TemporaryFile(for: "held.pdf", in: folder.path)
        AtomicFile.sweep(folder.path)
        let left = folder.files().sorted()
        #expect(
            left
                == [
                    ".hidden", ".new.pdf.\(other)-0123456789abcdef.tmp", ".notes.2023-10-08.tmp", ".x.tmp",
                    String(held.path.dropFirst(folder.path.count + 1)), "report.1.tmp",
                ].sorted())
        withExtendedLifetime(held) {}
    }

    /// Two containers have process numbers alike; names have nothing of them.
    @Test func twoWritersOfOneNameNeverShareATemporaryFile() throws {
        let folder = try TemporaryFolder()
        let files = try (0..<50).map { _ in try TemporaryFile(for: String(repeating: "ế", count: 200), in: folder.path) }
        #expect(Set(files.map(\.path)).count == 50)
        #expect(folder.files().allSatisfy { $0.utf8.count <= 255 })
    }

    @Test func aTornLineHarmsNoOther() throws {
        let folder = try TemporaryFolder()
        try folder.write("one\ntor", to: "runs.jsonl")
        try AtomicFile.append("two", to: folder.path + "/runs.jsonl")
        try AtomicFile.append("three", to: folder.path + "/runs.jsonl")
        #expect(try folder.text("runs.jsonl") == "one\ntor\ntwo\nthree\n")
    }

    @Test func aPathThatIsNotThereYetIsResolvedByWhatIs() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "real/inbox/x")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: folder.path + "/real")
        let root = AtomicFile.resolved(folder.path)
        #expect(AtomicFile.resolved(folder.path + "/link/inbox/new/deep") == root + "/real/inbox/new/deep")
        #expect(AtomicFile.resolved(folder.path + "/link/inbox") == root + "/real/inbox")
    }
}
