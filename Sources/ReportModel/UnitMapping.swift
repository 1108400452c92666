/// A row of `mapping.csv`: where the figures of a unit of the earlier campaign belong now.
///
/// A row that names an upper unit takes everything below it that has no row of its own.
public struct UnitMapping: Hashable, Sendable {
    /// Code in the earlier campaign.
    public var old: UnitCode
    /// Code in this campaign.
    public var new: UnitCode
    /// In parts of ``whole``; 0 where nobody has stated it yet, so that neither unit is compared.
    public var share: Int
    /// Line of the file, for messages.
    public var line: Int

    /// What a share of 1 is.
    public static let whole = 1_000_000

    public init(old: UnitCode, new: UnitCode, share: Int, line: Int) {
        self.old = old
        self.new = new
        self.share = share
        self.line = line
    }
}
