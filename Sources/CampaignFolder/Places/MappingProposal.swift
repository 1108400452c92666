public import ReportModel
import Vietnamese

/// A proposal of `mapping.csv` between two campaigns across the reform of July 2025: which unit of the newer campaign holds
/// what a unit of the older one was.
///
/// Whole units get the share 1. Of a unit that was split, every part is listed with an empty share, for somebody to state:
/// what has no share is not compared. Nothing is guessed: a name that several old units may have borne is told.
public struct MappingProposal: Sendable {
    /// A row of `mapping.csv`.
    public struct Row: Hashable, Sendable {
        public let old: UnitCode
        public let new: UnitCode
        /// The part of the old unit that the new one holds; `nil` for somebody to state.
        public let share: Int?
    }

    public private(set) var rows: [Row] = []
    /// What is doubtful or left out, in English, for the operator.
    public private(set) var notes: [OperatorText] = []
    /// Units below communes, and above them, that the newer campaign does not have.
    private var missing: [Unit] = []

    /// Proposes rows for all units that do not stand under one code and name in both campaigns.
    public init(from old: UnitTree, to new: UnitTree, list: CommuneList) {
        let communes = Self.communes(of: new, in: list)
        let provinces = Set(communes.map(\.commune.province))
        // Where a part went to a commune that the newer campaign does not have, the rest is no whole.
        let elsewhere = list.communes.filter { commune in
            provinces.contains(commune.province) && !communes.contains { $0.commune.code == commune.code }
        }.map { (commune: $0, made: MadeFrom(Self.madeFrom($0))) }
        let sources = communes.map { (unit: $0.unit, made: MadeFrom(Self.madeFrom($0.commune))) }
        let namesOfNew = Dictionary(grouping: new.units, by: { NameIdentity($0.name) })
        let namesOfOld = Dictionary(grouping: old.units, by: { NameIdentity($0.name) })

        for unit in old.units {
            let isPlace = Self.isCommune(unit.name)
            if !isPlace {
                mapInstitution(unit, new, namesOfNew, namesOfOld)
                continue
            }
            let above = old.path(to: unit.code).dropLast().map(\.name)
            var found: [(unit: Unit, share: MadeFrom.Share)] = sources.compactMap { source in
                source.made.share(of: unit.name, in: above).map { (source.unit, $0) }
            }
            let outside = elsewhere.filter { $0.made.share(of: unit.name, in: above) != nil }.map(\.commune.name)
            let bearers = (namesOfOld[NameIdentity(unit.name)] ?? []).count
            if bearers > 1 {
                notes.append(
                    "'\(unit.name)' (\(unit.code)) is the name of \(bearers) units of the older campaign; state its shares by hand"
                )
                found = found.map { ($0.unit, .part) }
            }
            guard !found.isEmpty else {
                notes.append(
                    "'\(unit.name)' (\(unit.code)) went into no commune of the newer campaign"
                        + (outside.isEmpty ? "" : ", only into \(outside.joined(separator: ", "))"))
                continue
            }
            let isWhole = found.count == 1 && outside.isEmpty && found[0].share == .whole
            for part in found { rows.append(Row(old: unit.code, new: part.unit.code, share: isWhole ? 1 : nil)) }
            if !isWhole {
                let places =
                    found.map { "'\($0.unit.name)' (\($0.unit.code))" } + outside.map { "'\($0)' (not in the newer campaign)" }
                notes.append(
                    "'\(unit.name)' (\(unit.code)) stands in \(places.joined(separator: ", ")): split, or the name of several old communes; state the shares"
                )
            }
        }
        noteMissing()
    }

    /// Schools that the newer campaign does not list may be a hundred: told once, so that the communes are not lost among them.
    private mutating func noteMissing() {
        guard !missing.isEmpty else { return }
        let shown = missing.prefix(3).map { "'\($0.name)' (\($0.code))" }.joined(separator: ", ")
        notes.append(
            "\(missing.count) units that are no communes are not in the newer campaign, by code or by name: \(shown)\(missing.count > 3 ? ", …" : "")"
        )
    }

    /// Schools and centres keep their names; a row is needed only where the code changed.
    private mutating func mapInstitution(
        _ unit: Unit, _ new: UnitTree, _ namesOfNew: [NameIdentity: [Unit]], _ namesOfOld: [NameIdentity: [Unit]]
    ) {
        let identity = NameIdentity(unit.name)
        if let same = new[unit.code], NameIdentity(same.name) == identity { return }
        let now = namesOfNew[identity] ?? []
        if now.count == 1, namesOfOld[identity]?.count == 1 {
            rows.append(Row(old: unit.code, new: now[0].code, share: 1))
        } else if now.isEmpty {
            missing.append(unit)
        } else {
            let codes = now.map(\.code).joined(separator: ", ")
            notes.append("'\(unit.name)' (\(unit.code)) is the name of several units (\(codes)); map it by hand")
        }
    }

    /// `mapping.csv`: `old_code,new_code,share`.
    public var csv: String {
        "old_code,new_code,share\n" + rows.map { "\($0.old),\($0.new),\($0.share.map(String.init) ?? "")\n" }.joined()
    }

    // MARK: Communes

    /// The units of a campaign that are communes of the list: by code and name, else by a name that is unique, in the list or
    /// in the province the campaign names.
    private static func communes(of tree: UnitTree, in list: CommuneList) -> [(unit: Unit, commune: CommuneList.Commune)] {
        tree.units.compactMap { unit in
            let named = list.communes(named: unit.name)
            if let same = named.first(where: { $0.code == unit.code }) { return (unit, same) }
            if named.count == 1 { return (unit, named[0]) }
            let above = Set(tree.path(to: unit.code).dropLast().map { NameIdentity($0.name) })
            let inProvince = named.filter { above.contains(NameIdentity($0.province)) }
            return inProvince.count == 1 ? (unit, inProvince[0]) : nil
        }
    }

    /// An unchanged commune was made of itself.
    private static func madeFrom(_ commune: CommuneList.Commune) -> String {
        commune.madeFrom == "giữ nguyên" || commune.madeFrom.isEmpty ? commune.name : commune.madeFrom
    }

    private static func isCommune(_ name: String) -> Bool {
        ["xã ", "phường ", "thị trấn ", "đặc khu "].contains { name.lowercased().hasPrefix($0) }
    }
}
