import SourceText
import Vietnamese

/// Places that a name may mean, in the list of communes.
public enum PlaceSearch: Sendable {
    case found(CommuneList.Commune)
    /// Several; nothing tells which.
    case ambiguous([CommuneList.Commune])
    /// None; and those that may be meant all the same, the likelier first.
    case unknown(near: [CommuneList.Commune])

    /// First year whose learning week, in October, falls after the reform of 1 July 2025: the list is of no use before it.
    public static let firstYearOfList = 2025

    /// Most communes that are named as near.
    private static let mostNear = 6

    /// The communes that a name may mean: with its kind or without, in any spelling, with its marks or without any, in a
    /// province if one is named, under its name of today or of before July 2025.
    public static func commune(_ name: String, in parent: String?, of list: CommuneList) -> PlaceSearch {
        let province = parent.map(provinceKey)
        let ofProvince = list.communes.filter { commune in province.map { provinceKey(commune.province) == $0 } ?? true }
        let key = NameFolding.key(name)
        let bare = bareKey(name)
        // A name typed without any mark may be any of those with marks.
        let isMarkless = NameFolding.stripped(name) == name.nfc
        let exact = ofProvince.filter { NameFolding.key($0.name) == key }
        var found = exact
        if found.isEmpty, isMarkless { found = ofProvince.filter { NameFolding.markless($0.name) == key } }
        if found.isEmpty, !saysKind(name) {
            found = ofProvince.filter { bareKey($0.name) == bare }
            if found.isEmpty, isMarkless { found = ofProvince.filter { NameFolding.stripped(bareKey($0.name)) == bare } }
        }
        if found.isEmpty { return .unknown(near: near(name, bare, in: ofProvince)) }
        return found.count == 1 ? .found(found[0]) : .ambiguous(found)
    }

    /// Of another kind, what the old place went into, or a few letters away.
    private static func near(_ name: String, _ bare: String, in communes: [CommuneList.Commune]) -> [CommuneList.Commune] {
        let namesakes = communes.filter { bareKey($0.name) == bare }
        let heirs = communes.filter { wasMade($0, of: name) }
        let letters = Array(bare)
        // One letter of a short name, two of a long one.
        let limit = letters.count < 8 ? 1 : 2
        let alike = communes.compactMap { commune -> (CommuneList.Commune, Int)? in
            let other = Array(bareKey(commune.name))
            guard abs(other.count - letters.count) <= limit else { return nil }
            let distance = NearestName.distance(letters, other)
            return (1...limit).contains(distance) ? (commune, distance) : nil
        }.sorted { $0.1 < $1.1 }.map(\.0)
        var seen: Set<String> = []
        return Array((namesakes + heirs + alike).filter { seen.insert($0.code).inserted }.prefix(mostNear))
    }

    /// Whether a commune of today was made of an old one of this name, or of a part of it.
    private static func wasMade(_ commune: CommuneList.Commune, of name: String) -> Bool {
        // What may be is looked at more closely.
        let bare = PlaceName.bare(name)
        guard bare != name, commune.madeFrom.contains(bare) else { return false }
        return MadeFrom(commune.madeFrom).share(of: name, in: []) != nil
    }

    // MARK: Provinces

    /// A province by its name, with its kind or without, in short (`TP HCM`), or one of before July 2025: full name, code and
    /// communes.
    public static func province(_ name: String, of list: CommuneList) -> (
        name: String, code: String, communes: [CommuneList.Commune]
    )? {
        let key = provinceKey(name)
        let communes = list.communes.filter { provinceKey($0.province) == key }
        guard let first = communes.first else { return nil }
        return (first.province, first.provinceCode, communes)
    }

    /// Whether a province bore this name until July 2025 and is a part of another since.
    public static func isFormerProvince(_ name: String) -> Bool { FormerProvinces.heir(of: markless(name)) != nil }

    /// The names of provinces that may be meant.
    public static func provinces(near name: String, of list: CommuneList) -> [String] {
        var seen: Set<String> = []
        let names = list.communes.map(\.province).filter { seen.insert($0).inserted }
        let letters = Array(provinceKey(name))
        return names.filter { (1...2).contains(NearestName.distance(letters, Array(provinceKey($0)))) }
    }

    /// A province of today, however it is written.
    private static func provinceKey(_ name: String) -> String {
        let key = markless(name)
        return FormerProvinces.heir(of: key) ?? FormerProvinces.otherNames[key] ?? key
    }

    private static func markless(_ name: String) -> String { NameFolding.stripped(bareKey(name)) }

    // MARK: Names

    private static let kinds = ["thành phố ", "thị trấn ", "thị xã ", "đặc khu ", "phường ", "huyện ", "quận ", "tỉnh ", "xã "]

    private static func saysKind(_ name: String) -> Bool { bareKey(name) != NameFolding.key(name) }

    /// A name without its kind, folded.
    static func bareKey(_ name: String) -> String {
        let key = NameFolding.key(name)
        let isMarkless = NameFolding.stripped(key) == key
        let kind = kinds.first { key.hasPrefix(isMarkless ? NameFolding.stripped($0) : $0) }
        return kind.map { String(key.dropFirst($0.count)) } ?? key
    }
}

/// Provinces until 30 June 2025 that are parts of others since (Resolution 202/2025/QH15), and other names of provinces; all
/// without marks.
private enum FormerProvinces {
    /// Each province of today with those that went into it.
    private static let parts = [
        "tuyen quang": ["ha giang"], "lao cai": ["yen bai"], "thai nguyen": ["bac kan", "bac can"],
        "phu tho": ["vinh phuc", "hoa binh"], "bac ninh": ["bac giang"], "hung yen": ["thai binh"],
        "hai phong": ["hai duong"], "ninh binh": ["ha nam", "nam dinh"], "quang tri": ["quang binh"],
        "da nang": ["quang nam"], "quang ngai": ["kon tum"], "gia lai": ["binh dinh"], "khanh hoa": ["ninh thuan"],
        "lam dong": ["dak nong", "dac nong", "binh thuan"], "dak lak": ["phu yen"],
        "ho chi minh": ["ba ria vung tau", "binh duong"], "dong nai": ["binh phuoc"], "tay ninh": ["long an"],
        "can tho": ["soc trang", "hau giang"], "vinh long": ["ben tre", "tra vinh"], "dong thap": ["tien giang"],
        "ca mau": ["bac lieu"], "an giang": ["kien giang"],
    ].reduce(into: [String: String]()) { heirs, entry in
        for part in entry.value { heirs[NameFolding.markless(part)] = NameFolding.markless(entry.key) }
    }

    static let otherNames = [
        "hcm": "ho chi minh", "tphcm": "ho chi minh", "sai gon": "ho chi minh", "thua thien hue": "hue", "dac lac": "dak lak",
        "dac lak": "dak lak", "hn": "ha noi",
    ].reduce(into: [String: String]()) { $0[NameFolding.markless($1.key)] = NameFolding.markless($1.value) }

    static func heir(of key: String) -> String? { parts[key] }
}
