import Files
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

    @Test func aReleasedLockIsFree() throws {
        let folder = try TemporaryFolder()
        do { withExtendedLifetime(try FileLock(folder.path + "/ledger.lock", holder: "a")) {} }
        withExtendedLifetime(try FileLock(folder.path + "/ledger.lock", holder: "b")) {}
    }
}
