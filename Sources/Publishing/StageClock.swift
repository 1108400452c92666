internal import Synchronization

/// How long each stage of a run took, added up over all workers.
public final class StageClock: Sendable {
    public enum Stage: String, Sendable, CaseIterable {
        /// Files of the inbox into the ledger.
        case collect
        /// What the ledger holds, and what of the whole campaign documents are made of.
        case facts
        /// First keys, and the bytes of documents that may stand.
        case keys
        /// Figures of one unit, and the blocks of its document.
        case compose
        /// Blocks on pages.
        case paginate
        /// Pages drawn and finished as PDF.
        case draw
        /// Documents, manifest and state on the disk.
        case publish
        /// The officer's page and the workbook.
        case page
    }

    private let now: @Sendable () -> Int
    private let spent = Mutex<[Stage: Int]>([:])

    /// - Parameter now: nanoseconds of a clock that only goes forward.
    public init(now: @escaping @Sendable () -> Int) { self.now = now }

    /// Does a piece of a stage.
    func measure<Value>(_ stage: Stage, _ work: () throws -> Value) rethrows -> Value {
        let start = now()
        defer {
            let time = now() - start
            spent.withLock { $0[stage, default: 0] += time }
        }
        return try work()
    }

    /// Nanoseconds of each stage, in the order of a run.
    public var times: [(stage: Stage, nanoseconds: Int)] {
        let spent = spent.withLock { $0 }
        return Stage.allCases.map { ($0, spent[$0] ?? 0) }
    }
}
