/// A share with both its numbers, so that it can be printed as `89/95` and as `93,7%` and never be rounded to the whole.
public struct Rate: Hashable, Sendable {
    public var part: Int
    /// Above 0.
    public var whole: Int

    /// `nil` where the whole is nothing: a share of nothing is no figure.
    public init?(_ part: Int, of whole: Int) {
        guard whole > 0 else { return nil }
        self.part = part
        self.whole = whole
    }

    /// As a number, for spreadsheets.
    public var fraction: Double { Double(part) / Double(whole) }

    /// Whole per cent, rounded down: 100 only where nothing is left.
    public var percent: Int { min(part, Int.max / 100) * 100 / whole }
}
