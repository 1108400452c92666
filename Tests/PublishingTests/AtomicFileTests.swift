import Foundation
import Publishing
import TestSupport
import Testing

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

    @Test func sweepingTakesWhatDeadWritersLeftAndNothingElse() throws {
        let folder = try TemporaryFolder()
        // No process has the largest number; this one is alive.
        try folder.write("", to: ".report.pdf.4194303.tmp")
        try folder.write("", to: ".report.pdf.\(getpid()).tmp")
        try folder.write("", to: ".hidden")
        try folder.write("", to: "report.1.tmp")
        AtomicFile.sweep(folder.path)
        #expect(folder.files() == [".hidden", ".report.pdf.\(getpid()).tmp", "report.1.tmp"])
    }

    @Test func aLockHasOneHolderWhoIsNamed() throws {
        let folder = try TemporaryFolder()
        let first = try CampaignLock(campaignFolder: folder.path, holder: "process 7")
        let fault = #expect(throws: LockFault.self) { try CampaignLock(campaignFolder: folder.path, holder: "process 8") }
        guard case .held(let holder, let path) = fault else {
            Issue.record("not held: \(String(describing: fault))")
            return
        }
        #expect(holder == "process 7")
        #expect(path == folder.path + "/ledger.lock")
        withExtendedLifetime(first) {}
    }

    @Test func aReleasedLockIsFree() throws {
        let folder = try TemporaryFolder()
        do { withExtendedLifetime(try CampaignLock(campaignFolder: folder.path, holder: "a")) {} }
        withExtendedLifetime(try CampaignLock(campaignFolder: folder.path, holder: "b")) {}
    }
}
