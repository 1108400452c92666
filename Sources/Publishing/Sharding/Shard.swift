public import ReportModel

/// One of the equal parts that a plan is made in, on one machine or on many.
public struct Shard: Hashable, Sendable, CustomStringConvertible {
    /// From 0. A part beyond ``count`` is empty: an array job may have more tasks than there are parts.
    public let index: Int
    /// At least 1.
    public let count: Int

    public init?(index: Int, count: Int) {
        guard index >= 0, count >= 1 else { return nil }
        self.index = index
        self.count = count
    }

    /// `0/4`: the first of four.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]) else { return nil }
        self.init(index: index, count: count)
    }

    public var description: String { "\(index)/\(count)" }

    /// The part that a cluster's scheduler has given this process, by the variables it sets; `nil` when none has.
    ///
    /// - A Slurm array, of any base and step: `SLURM_ARRAY_TASK_ID`, `SLURM_ARRAY_TASK_COUNT`, `…_MIN`, `…_STEP`.
    /// - A Kubernetes Indexed Job: `JOB_COMPLETION_INDEX`; the job sets `JOB_COMPLETION_COUNT` to its `completions`.
    ///
    /// - Throws: ``ShardFault`` when a variable is missing or wrong, or when two schedulers disagree: a guess would leave
    ///   documents out.
    public static func given(by environment: [String: String]) throws(ShardFault) -> Shard? {
        var given: [(variable: String, shard: Shard)] = []
        let slurm = "SLURM_ARRAY_TASK_ID"
        if environment[slurm] != nil {
            let id = try number(slurm, environment)
            let least = try number("SLURM_ARRAY_TASK_MIN", environment, default: 0)
            let step = try number("SLURM_ARRAY_TASK_STEP", environment, default: 1)
            let count = try number("SLURM_ARRAY_TASK_COUNT", environment)
            guard step > 0, (id - least) % step == 0, let shard = Shard(index: (id - least) / step, count: count) else {
                throw ShardFault(reason: "\(slurm) is \(id), which is no task of its array")
            }
            given.append((slurm, shard))
        }
        let job = "JOB_COMPLETION_INDEX"
        if environment[job] != nil {
            let index = try number(job, environment)
            guard let shard = Shard(index: index, count: try number("JOB_COMPLETION_COUNT", environment)) else {
                throw ShardFault(reason: "\(job) is \(index), which is no index")
            }
            given.append((job, shard))
        }
        if let first = given.first, let other = given.first(where: { $0.shard != first.shard }) {
            throw ShardFault(
                reason: "\(first.variable) means part \(first.shard), but \(other.variable) means part \(other.shard)")
        }
        return given.first?.shard
    }

    private static func number(
        _ name: String, _ environment: [String: String], default: Int? = nil
    ) throws(ShardFault) -> Int {
        guard let text = environment[name] else {
            if let value = `default` { return value }
            throw ShardFault(reason: "the variable \(name) is not set")
        }
        guard let number = Int(text) else { throw ShardFault(reason: "the variable \(name) is '\(text)', not a whole number") }
        return number
    }
}

/// The part to make cannot be told from the environment.
public struct ShardFault: FailureReporting, Hashable {
    public let reason: String

    public var failure: Failure {
        Failure(
            status: .usage, code: "shard.unclear", message: "cannot tell which part to make: \(reason)",
            hint: "give it with --shard I/N, I from 0")
    }
}
