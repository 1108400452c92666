import Files
import TestSupport
import Testing

/// One record is open at a time in a process, so one test after the other.
@Suite(.serialized) struct InHandTests {
    @Test func whatWasInHandIsSuspectUntilItIsSettled() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/ledger.reading"
        do {
            let first = try InHand(path)
            #expect(first.suspects.isEmpty)
            first.take("a")
            first.take(nil)
            first.take("b")
            first.take("TT/Báo cáo.pdf", worker: 3)
        }
        do {
            let second = try InHand(path)
            #expect(second.suspects == ["b", "TT/Báo cáo.pdf"])
            second.settle("b")
            // Ended again before the other was settled.
            second.take("c")
        }
        #expect(try InHand(path).suspects == ["TT/Báo cáo.pdf", "c"])
    }

    @Test func aRequestToStopMakesNoSuspectAndForgetsNone() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/ledger.reading"
        do { try InHand(path).take("a") }
        do {
            let second = try InHand(path)
            second.take("b")
            InHand.clearAll()
        }
        #expect(try InHand(path).suspects == ["a"])
    }
}
