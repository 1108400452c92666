/// A stable code of a unit, unique within a campaign: `[A-Za-z0-9._-]{1,32}`.
public typealias UnitCode = String

/// One node of the reporting hierarchy: a district, a commune, a school, a centre.
public struct Unit: Hashable, Sendable, Codable {
    public let code: UnitCode
    /// Code of the unit above; `nil` for the root alone.
    public let parent: UnitCode?
    /// Code of one of the campaign's ``UnitKind``s.
    public let kind: String
    /// Full official name, NFC, printed as given.
    public let name: String
    /// «Số dân»: inhabitants, where known.
    public let population: Int?
    /// Whether a report is expected from this unit itself (not from those below it).
    public let reports: Bool
    /// Whether its name is that of a person or an event, before which the type word keeps its capital (`Phường Nguyễn Du`);
    /// `nil` where the campaign does not say, and the national list decides.
    public let isNamesake: Bool?
    /// What its learning models are set against, where known.
    public let bases: UnitBases?

    public init(
        code: UnitCode, parent: UnitCode?, kind: String, name: String, population: Int?, reports: Bool,
        isNamesake: Bool? = nil, bases: UnitBases? = nil
    ) {
        self.code = code
        self.parent = parent
        self.kind = kind
        self.name = name
        self.population = population
        self.reports = reports
        self.isNamesake = isNamesake
        self.bases = bases
    }
}

/// «Loại đơn vị»: a kind of unit and the level it belongs to.
public struct UnitKind: Hashable, Sendable, Codable {
    public let code: String
    public let name: String
    /// One of ``Campaign/levels``.
    public let level: String

    public init(code: String, name: String, level: String) {
        self.code = code
        self.name = name
        self.level = level
    }
}

/// The hierarchy of a campaign: one root, no cycles. Order of children is the order they were given in.
public struct UnitTree: Sendable {
    /// The top unit.
    public let root: Unit
    /// Every unit, parents before children, otherwise in the order given.
    public let units: [Unit]
    private let indexByCode: [UnitCode: Int]
    private let childIndices: [[Int]]
    private let levelNames: [String]

    /// A tree of units already known to form one (``CampaignFolder`` checks and reports each fault with its line).
    ///
    /// - Returns: `nil` when there is not exactly one root, a code is twice there, a parent is missing, a kind is unknown,
    ///   or there is a cycle.
    public init?(_ given: [Unit], kinds: [UnitKind]) {
        var children: [UnitCode: [Unit]] = [:]
        var roots: [Unit] = []
        var codes: Set<UnitCode> = []
        for unit in given {
            guard codes.insert(unit.code).inserted else { return nil }
            if let parent = unit.parent { children[parent, default: []].append(unit) } else { roots.append(unit) }
        }
        guard roots.count == 1, let root = roots.first else { return nil }
        let levelOfKind = Dictionary(kinds.map { ($0.code, $0.level) }, uniquingKeysWith: { first, _ in first })
        var ordered: [Unit] = []
        var pending = [root]
        while let unit = pending.popLast() {
            ordered.append(unit)
            pending.append(contentsOf: (children[unit.code] ?? []).reversed())
        }
        guard ordered.count == given.count else { return nil }
        var index: [UnitCode: Int] = [:]
        for (position, unit) in ordered.enumerated() { index[unit.code] = position }
        var below = [[Int]](repeating: [], count: ordered.count)
        var levels: [String] = []
        for (position, unit) in ordered.enumerated() {
            guard let level = levelOfKind[unit.kind] else { return nil }
            levels.append(level)
            if let parent = unit.parent, let at = index[parent] { below[at].append(position) }
        }
        self.root = root
        units = ordered
        indexByCode = index
        childIndices = below
        levelNames = levels
    }

    public subscript(code: UnitCode) -> Unit? { indexByCode[code].map { units[$0] } }

    /// Units directly below, in the order given.
    public func children(of code: UnitCode) -> [Unit] {
        indexByCode[code].map { childIndices[$0].map { units[$0] } } ?? []
    }

    /// The unit itself and every unit below it, parents first.
    public func subtree(of code: UnitCode) -> [Unit] {
        guard let start = indexByCode[code] else { return [] }
        // Units are in depth-first order, so a subtree is a contiguous run.
        var end = start + 1
        var depthSet: Set<UnitCode> = [code]
        while end < units.count, let parent = units[end].parent, depthSet.contains(parent) {
            depthSet.insert(units[end].code)
            end += 1
        }
        return Array(units[start..<end])
    }

    /// The unit's level, one of ``Campaign/levels``.
    public func level(of code: UnitCode) -> String? { indexByCode[code].map { levelNames[$0] } }

    /// Every unit of a level, in tree order.
    public func units(at level: String) -> [Unit] {
        units.indices.filter { levelNames[$0] == level }.map { units[$0] }
    }

    /// From the root down to the unit itself.
    public func path(to code: UnitCode) -> [Unit] {
        var path: [Unit] = []
        var next: UnitCode? = code
        while let code = next, let unit = self[code] {
            path.append(unit)
            next = unit.parent
        }
        return path.reversed()
    }

    /// Whether a unit is another one or lies below it.
    public func contains(_ code: UnitCode, within area: UnitCode) -> Bool { path(to: code).contains { $0.code == area } }
}
