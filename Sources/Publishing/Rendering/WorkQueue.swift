internal import Synchronization

/// Work handed out to workers side by side, each piece once. A request to stop leaves what was not begun.
struct WorkQueue: Sendable {
    /// Pieces of work.
    let count: Int
    /// Workers, at least 1.
    let workers: Int

    /// A worker's own things and the piece in hand.
    typealias Work<Own, Result> = @Sendable (_ own: inout Own, _ worker: Int, _ index: Int, _ done: Int) -> Result

    /// Results by index, in order; pieces that were not begun are absent.
    ///
    /// - Parameters:
    ///   - own: what each worker begins with; it never leaves its thread.
    ///   - work: the piece with this index; `done` pieces are finished.
    func run<Own, Result: Sendable>(
        own: @escaping @Sendable () -> Own, _ work: @escaping Work<Own, Result>
    ) async -> [(index: Int, result: Result)] {
        let next = Counter()
        let finished = Counter()
        let count = count
        return await withTaskGroup(of: [(Int, Result)].self) { group in
            for worker in 0..<min(workers, max(count, 1)) {
                group.addTask {
                    var mine = own()
                    var results: [(Int, Result)] = []
                    while Interruption.exitCode == nil {
                        let index = next.advance()
                        guard index < count else { break }
                        results.append((index, work(&mine, worker, index, finished.value)))
                        _ = finished.advance()
                    }
                    return results
                }
            }
            var all: [(Int, Result)] = []
            for await results in group { all += results }
            return all.sorted { $0.0 < $1.0 }.map { (index: $0.0, result: $0.1) }
        }
    }

    private final class Counter: Sendable {
        private let number = Atomic<Int>(0)

        var value: Int { number.load(ordering: .relaxed) }

        /// The value before.
        func advance() -> Int { number.wrappingAdd(1, ordering: .relaxed).oldValue }
    }
}
