/// What a long run is doing, for whoever watches.
public struct Progress: Sendable {
    public enum Phase: String, Sendable { case collecting, rendering }

    public var phase: Phase
    public var done: Int
    public var total: Int
    /// File or document in hand.
    public var current: String
}

/// Called from any thread, often; must be quick.
public typealias ProgressHandler = @Sendable (Progress) -> Void
