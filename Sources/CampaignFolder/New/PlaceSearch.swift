import Vietnamese

/// Places that a name may mean, in the list of communes.
public enum PlaceSearch: Sendable {
    case found(CommuneList.Commune)
    /// Several; nothing tells which.
    case ambiguous([CommuneList.Commune])
    case unknown

    /// The communes that a name may mean: with its kind or without, in any spelling, in a province if one is named.
    public static func commune(_ name: String, in parent: String?, of list: CommuneList) -> PlaceSearch {
        let province = parent.map(bareKey)
        let key = NameFolding.key(name)
        let ofProvince = list.communes.filter { commune in province.map { bareKey(commune.province) == $0 } ?? true }
        let exact = ofProvince.filter { NameFolding.key($0.name) == key }
        let hasKind = PlaceName.type(of: name) != nil
        let found = exact.isEmpty && !hasKind ? ofProvince.filter { bareKey($0.name) == key } : exact
        return found.isEmpty ? .unknown : found.count == 1 ? .found(found[0]) : .ambiguous(found)
    }

    /// A province by its name, with its kind or without: full name, code and communes.
    public static func province(_ name: String, of list: CommuneList) -> (
        name: String, code: String, communes: [CommuneList.Commune]
    )? {
        let key = bareKey(name)
        let communes = list.communes.filter { bareKey($0.province) == key }
        guard let first = communes.first else { return nil }
        return (first.province, first.provinceCode, communes)
    }

    /// A name without its kind, folded.
    static func bareKey(_ name: String) -> String {
        let key = NameFolding.key(name)
        let kinds = ["thành phố ", "thị trấn ", "thị xã ", "đặc khu ", "phường ", "huyện ", "quận ", "tỉnh ", "xã "]
        return kinds.first { key.hasPrefix($0) }.map { String(key.dropFirst($0.count)) } ?? key
    }
}
