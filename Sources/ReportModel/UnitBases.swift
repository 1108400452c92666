/// How many of those a place has that can be given a learning title: what registered and recognised ones are set against.
public struct UnitBases: Hashable, Sendable, Codable {
    /// What is counted; the raw value is the column of `units.csv`.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// «Hộ gia đình».
        case households
        /// «Dòng họ».
        case clans
        /// «Thôn, tổ dân phố».
        case villages
        /// «Người trưởng thành».
        case adults
    }

    public var households: Int?
    public var clans: Int?
    public var villages: Int?
    public var adults: Int?

    public init() {}

    /// `nil` where nobody knows it, which is not 0.
    public subscript(kind: Kind) -> Int? {
        get {
            switch kind {
            case .households: households
            case .clans: clans
            case .villages: villages
            case .adults: adults
            }
        }
        set {
            switch kind {
            case .households: households = newValue
            case .clans: clans = newValue
            case .villages: villages = newValue
            case .adults: adults = newValue
            }
        }
    }
}
