import ReportModel
import Vietnamese

/// The campaign's kinds of unit by all they may be called in `units.csv`.
struct UnitKindTable {
    enum Result {
        case found(UnitKind)
        case ambiguous([UnitKind])
        case unknown
    }

    private let kinds: [UnitKind]
    private let levelOfKind: [String: Int]
    private let byCode: [String: UnitKind]
    private let bySmallCode: [String: [UnitKind]]
    private let byName: [String: [UnitKind]]

    init(_ kinds: [UnitKind], levels: [String]) {
        self.kinds = kinds
        byCode = Dictionary(kinds.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        levelOfKind = byCode.compactMapValues { levels.firstIndex(of: $0.level) }
        bySmallCode = Dictionary(grouping: byCode.values, by: { $0.code.lowercased() })
        byName = Dictionary(grouping: byCode.values, by: { UnitKindTable.key($0.name) })
    }

    var codes: [String] { kinds.map(\.code) }

    /// Index of the level that a kind stands on, from the top; `nil` for a kind that is none.
    func level(of kind: String) -> Int? { levelOfKind[kind] }

    /// The kind that a text names: its code in any case, or its name in any spelling, with or without «Trường», written out
    /// or abbreviated.
    func kind(named text: String) -> Result {
        guard !text.isEmpty else { return .unknown }
        if let kind = byCode[text] { return .found(kind) }
        for several in [bySmallCode[text.lowercased()], byName[UnitKindTable.key(text)]] {
            guard let several, let first = several.first else { continue }
            return several.count == 1 ? .found(first) : .ambiguous(several.sorted { $0.code < $1.code })
        }
        return .unknown
    }

    private static func key(_ name: String) -> String {
        let key = NameFolding.key(name)
        return key.hasPrefix("trường ") ? String(key.dropFirst("trường ".count)) : key
    }
}
