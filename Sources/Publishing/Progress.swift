/// What a long run is doing, for whoever watches.
public struct Progress: Sendable {
    public enum Phase: String, Sendable { case collecting, rendering, writing }

    public var phase: Phase
    public var done: Int
    public var total: Int
    /// File or document in hand.
    public var current: String

    public init(phase: Phase, done: Int, total: Int, current: String) {
        self.phase = phase
        self.done = done
        self.total = total
        self.current = current
    }
}

/// Called from any thread, often; must be quick.
public typealias ProgressHandler = @Sendable (Progress) -> Void
