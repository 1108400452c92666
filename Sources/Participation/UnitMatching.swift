import ReportModel
import Vietnamese

/// Which reporting units of two campaigns are the same: those with the same code and the same folded name, and what
/// `mapping.csv` says. A code alone means nothing (after 2025 many were given to other units), nor does a name.
struct UnitMatching: Sendable {
    /// Units now that are compared together with what they were.
    struct Group: Sendable {
        /// The unit that stands for the group: the one matched, or the upper unit a row of the mapping names.
        var code: UnitCode
        /// Reporting units now.
        var now: [UnitCode]
        /// What they were.
        var before: [Origin]
    }

    /// Figures of the earlier campaign that came to a group.
    struct Origin: Sendable {
        /// Reporting units then.
        var units: [UnitCode]
        /// All shares these units were cut by, and the position of this group's.
        var shares: [Int]
        var position: Int
    }

    private(set) var groups: [Group] = []
    /// Reporting units then that came to no group.
    private(set) var lost: Set<UnitCode> = []

    /// Units now that got a part of which nobody has stated how large it is, with the unit then.
    private var open: [UnitCode: UnitCode] = [:]
    private let now: UnitTree
    private let before: UnitTree

    /// - Parameters:
    ///   - now: reporting units of this campaign; `nowTree` holds them.
    ///   - before: the same of the earlier campaign.
    init(
        now: Set<UnitCode>, in nowTree: UnitTree, before: Set<UnitCode>, in beforeTree: UnitTree, mapping: [UnitMapping]
    ) {
        self.now = nowTree
        self.before = beforeTree
        let rows = Dictionary(grouping: mapping.filter { beforeTree[$0.old] != nil && nowTree[$0.new] != nil }, by: \.old)
        var origins: [UnitCode: [Origin]] = [:]
        var mapped: [UnitCode: [UnitCode]] = [:]
        for unit in beforeTree.units where before.contains(unit.code) {
            if let holder = beforeTree.path(to: unit.code).last(where: { rows[$0.code] != nil }) {
                if let same = isKept(unit, under: rows[holder.code] ?? [], holder: holder, now) {
                    origins[same, default: []].append(Origin(units: [unit.code], shares: [UnitMapping.whole], position: 0))
                } else {
                    mapped[holder.code, default: []].append(unit.code)
                }
            } else if let same = equal(to: unit), now.contains(same) {
                origins[same, default: []].append(Origin(units: [unit.code], shares: [UnitMapping.whole], position: 0))
            } else {
                lost.insert(unit.code)
            }
        }
        var wide: Set<UnitCode> = []
        for holder in mapped.keys.sorted() {
            let destinations = rows[holder] ?? []
            if destinations.contains(where: { $0.share == 0 }) {
                lost.formUnion(mapped[holder] ?? [])
                for row in destinations { open[row.new] = holder }
                continue
            }
            for (position, row) in destinations.enumerated() {
                wide.insert(row.new)
                origins[row.new, default: []].append(
                    Origin(units: mapped[holder] ?? [], shares: destinations.map(\.share), position: position))
            }
        }
        let heads = Set(origins.keys)
        var members: [UnitCode: [UnitCode]] = [:]
        for unit in nowTree.units where now.contains(unit.code) {
            if heads.contains(unit.code) {
                members[unit.code, default: []].append(unit.code)
            } else if let head = nowTree.path(to: unit.code).last(where: { wide.contains($0.code) }) {
                members[head.code, default: []].append(unit.code)
            }
        }
        groups = nowTree.units.compactMap { unit in
            guard open[unit.code] == nil else { return nil }
            return origins[unit.code].map { Group(code: unit.code, now: members[unit.code] ?? [], before: $0) }
        }
    }

    /// The unit of the same code and name now.
    func equal(to unit: Unit) -> UnitCode? {
        guard let other = now[unit.code], NameFolding.key(other.name) == NameFolding.key(unit.name) else { return nil }
        return other.code
    }

    /// A unit below a mapped upper unit that went over whole and stands there as it was.
    private func isKept(_ unit: Unit, under rows: [UnitMapping], holder: Unit, _ reporting: Set<UnitCode>) -> UnitCode? {
        guard unit.code != holder.code, rows.count == 1, rows[0].share == UnitMapping.whole, let same = equal(to: unit),
            reporting.contains(same), now.contains(same, within: rows[0].new)
        else { return nil }
        return same
    }

    /// Why a reporting unit now has no counterpart, Vietnamese; `nil` when nothing then looks like it.
    func obstacle(for unit: Unit, namedThen: [String: [Unit]]) -> String? {
        if let part = now.path(to: unit.code).lazy.compactMap({ open[$0.code] }).first, let then = before[part] {
            return "chưa nêu tỷ lệ phần nhận từ “\(then.name)” (\(then.code))"
        }
        if let then = before[unit.code], NameFolding.key(then.name) != NameFolding.key(unit.name) {
            return "mã \(unit.code) đợt trước là “\(then.name)”, nay là “\(unit.name)”"
        }
        guard before[unit.code] == nil, let then = namedThen[NameFolding.key(unit.name)]?.first else { return nil }
        return "“\(unit.name)” đợt trước mang mã \(then.code), nay mang mã \(unit.code)"
    }
}
