/// The kinds of institution a name can state.
struct InstitutionKinds: OptionSet, Hashable {
    let rawValue: UInt16

    static let kindergarten = InstitutionKinds(rawValue: 1 << 0)
    static let nursery = InstitutionKinds(rawValue: 1 << 1)
    static let creche = InstitutionKinds(rawValue: 1 << 2)
    static let primary = InstitutionKinds(rawValue: 1 << 3)
    static let lowerSecondary = InstitutionKinds(rawValue: 1 << 4)
    static let upperSecondary = InstitutionKinds(rawValue: 1 << 5)
    static let basicGeneral = InstitutionKinds(rawValue: 1 << 6)
    static let community = InstitutionKinds(rawValue: 1 << 7)
    static let vocational = InstitutionKinds(rawValue: 1 << 8)
    static let continuing = InstitutionKinds(rawValue: 1 << 9)
    /// `Trường` with no level beside it.
    static let school = InstitutionKinds(rawValue: 1 << 10)
    /// `Trung tâm` with no purpose beside it.
    static let centre = InstitutionKinds(rawValue: 1 << 11)

    static let schoolLevels: InstitutionKinds = [
        .kindergarten, .nursery, .creche, .primary, .lowerSecondary, .upperSecondary, .basicGeneral,
    ]
    static let centrePurposes: InstitutionKinds = [.community, .vocational, .continuing]

    /// Whether it says *school* or *centre* and nothing of which kind.
    var isGeneral: Bool { !isEmpty && isSubset(of: [.school, .centre]) }

    /// Without the general words where a particular one makes them needless.
    var particular: InstitutionKinds {
        let particular = subtracting([.school, .centre])
        return particular.isEmpty ? self : particular
    }

    /// Whether a name that states only these kinds could be short for one that
    /// states the others: `Trường`, `Trung tâm`, one of a centre's purposes. A
    /// school of one level is not a school of two.
    func couldMean(_ other: InstitutionKinds) -> Bool {
        if self == other || (isSubset(of: other) && isDisjoint(with: .schoolLevels)) { return true }
        if self == .school { return !other.isDisjoint(with: .schoolLevels) }
        if self == .centre { return !other.isDisjoint(with: .centrePurposes) }
        return false
    }
}

/// The kinds of place a name can state.
struct PlaceKinds: OptionSet, Hashable {
    let rawValue: UInt16

    static let commune = PlaceKinds(rawValue: 1 << 0)
    static let ward = PlaceKinds(rawValue: 1 << 1)
    static let town = PlaceKinds(rawValue: 1 << 2)
    static let ruralDistrict = PlaceKinds(rawValue: 1 << 3)
    static let urbanDistrict = PlaceKinds(rawValue: 1 << 4)
    static let districtTown = PlaceKinds(rawValue: 1 << 5)
    static let city = PlaceKinds(rawValue: 1 << 6)
    static let province = PlaceKinds(rawValue: 1 << 7)
    static let specialZone = PlaceKinds(rawValue: 1 << 8)
}
