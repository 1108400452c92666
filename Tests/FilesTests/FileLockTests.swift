import Files
import Foundation
import ReportModel
import TestSupport
import Testing

@Suite struct FileLockTests {
    @Test func aLockHasOneHolderWhoIsNamed() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/ledger.lock"
        let first = try FileLock(path, holder: "process 7")
        let fault = #expect(throws: LockFault.self) { try FileLock(path, holder: "process 8") }
        let failure = try #require(fault).failure
        #expect(failure.status == .locked)
        #expect(failure.cause?.message == "another run holds the lock: process 7")
        #expect(failure.cause?.place.file == path)
        withExtendedLifetime(first) {}
    }

    /// Who comes second reads the holder's name and leaves it to the third.
    @Test func whoeverFindsItTakenLeavesTheHoldersName() throws {
        let folder = try TemporaryFolder()
        let first = try FileLock(folder.path + "/ledger.lock", holder: "process 7")
        for _ in 1...3 {
            let fault = #expect(throws: LockFault.self) { try FileLock(folder.path + "/ledger.lock", holder: "process 8") }
            #expect(try #require(fault).failure.cause?.message == "another run holds the lock: process 7")
        }
        withExtendedLifetime(first) {}
    }

    @Test func aLinkInItsPlaceIsNotFollowed() throws {
        let folder = try TemporaryFolder()
        let target = try folder.write("kept", to: "target")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/ledger.lock", withDestinationPath: target)
        let fault = #expect(throws: LockFault.self) { try FileLock(folder.path + "/ledger.lock", holder: "a") }
        #expect(try #require(fault).failure.cause?.message == "cannot open the lock: a link, which is not followed")
        #expect(try folder.text("target") == "kept")
    }

    @Test func aReleasedLockIsFree() throws {
        let folder = try TemporaryFolder()
        do { withExtendedLifetime(try FileLock(folder.path + "/ledger.lock", holder: "a")) {} }
        withExtendedLifetime(try FileLock(folder.path + "/ledger.lock", holder: "b")) {}
    }
}
