/// What a name says, whatever its spelling: equal for the names of units that no
/// spelling tells apart (*Trường MN Hoa Sen*, *Mầm non Hoa Sen*; *Sơn Ca 3*,
/// *Sơn Ca III*).
public struct NameIdentity: Hashable, Sendable {
    private let identity: ParsedName.Identity

    public init(_ name: String) {
        identity = ParsedName(NameAbbreviations.expanded(NameFolding.words(name))).identity
    }
}
