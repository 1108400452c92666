/// What was found, as values, apart from any language: two findings are one when their values are, whatever a sentence says of
/// them.
public struct FindingValue: Hashable, Sendable {
    private let value: any Hashable & Sendable
    private let words: @Sendable (Language) -> Wording
    private let makeGeneral: @Sendable () -> FindingValue?

    /// - Parameters:
    ///   - value: kind of the finding with everything it tells.
    ///   - general: the same without what differs from cell to cell; `nil` when it is general already.
    ///   - wording: what it says in a language.
    public init(
        _ value: some Hashable & Sendable, general: @Sendable @escaping () -> FindingValue? = { nil },
        wording: @Sendable @escaping (Language) -> Wording
    ) {
        self.value = value
        makeGeneral = general
        words = wording
    }

    /// What it says in a language.
    public func wording(in language: Language) -> Wording { words(language) }

    /// What many cells with the same cause have in common.
    public var general: FindingValue { makeGeneral() ?? self }

    public static func == (a: FindingValue, b: FindingValue) -> Bool { AnyHashable(a.value) == AnyHashable(b.value) }

    public func hash(into hasher: inout Hasher) { hasher.combine(AnyHashable(value)) }
}

/// What a finding says in one language.
public struct Wording: Hashable, Sendable, Codable {
    /// One sentence without full stop: what was being done and what is wrong.
    public var message: String
    /// What stands there; `nil` when there is nothing to show.
    public var found: String?
    /// What was expected; `nil` when the message says it.
    public var expected: String?
    /// What to do now.
    public var hint: String?

    public init(_ message: String, found: String? = nil, expected: String? = nil, hint: String? = nil) {
        self.message = message
        self.found = found
        self.expected = expected
        self.hint = hint
    }
}
