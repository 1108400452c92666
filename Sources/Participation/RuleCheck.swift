public import ReportModel

/// How the rules of a campaign fared.
public struct RuleCheck: Sendable {
    /// A rule that does not hold for a unit, with what both sides come to.
    public struct Broken: Sendable {
        public var rule: FigureRule
        public var unit: Unit
        public var left: Double
        public var right: Double
    }

    /// A rule of which a side is unknown somewhere, so that nothing could be said there.
    public struct Unevaluated: Sendable {
        public var rule: FigureRule
        /// Units it speaks of, and those of them it could not be evaluated for; in tree order.
        public var subjects: [Unit]
        public var units: [Unit]
    }

    /// Errors first, otherwise in order of rule and unit.
    public var broken: [Broken] = []
    /// In order of the rules.
    public var unevaluated: [Unevaluated] = []

    public init() {}
}

extension RuleCheck.Unevaluated {
    /// As far as it is about some units; `nil` where it could be evaluated for all of these.
    func among(_ codes: Set<UnitCode>) -> RuleCheck.Unevaluated? {
        let own = units.filter { codes.contains($0.code) }
        guard !own.isEmpty else { return nil }
        return RuleCheck.Unevaluated(rule: rule, subjects: subjects.filter { codes.contains($0.code) }, units: own)
    }
}

extension Aggregator {
    /// Evaluates every rule over every unit it speaks of.
    func checkRules() -> RuleCheck {
        var check = RuleCheck()
        for rule in records.campaign.rules {
            let subjects = subjects(of: rule.scope)
            var unknown: [Unit] = []
            for (unit, subtree, population) in subjects {
                func side(_ expression: FigureExpression) -> Double? {
                    expression.value(population: population) { value(of: $0, over: subtree) }
                }
                if let when = rule.when {
                    guard let left = side(when.left), let right = side(when.right) else {
                        unknown.append(unit)
                        continue
                    }
                    guard when.relation.holds(left, right) else { continue }
                }
                guard let left = side(rule.that.left), let right = side(rule.that.right) else {
                    unknown.append(unit)
                    continue
                }
                if !rule.that.relation.holds(left, right) {
                    check.broken.append(RuleCheck.Broken(rule: rule, unit: unit, left: left, right: right))
                }
            }
            if !unknown.isEmpty {
                check.unevaluated.append(
                    RuleCheck.Unevaluated(rule: rule, subjects: subjects.map(\.unit), units: unknown))
            }
        }
        let (errors, warnings) = (
            check.broken.filter { $0.rule.severity == .error }, check.broken.filter { $0.rule.severity != .error }
        )
        check.broken = errors + warnings
        return check
    }

    /// Units a rule is evaluated for, each with the units whose reports it counts and its inhabitants.
    private func subjects(of scope: FigureRule.Scope) -> [(unit: Unit, counted: [Unit], population: Int?)] {
        let tree = records.tree
        switch scope {
        case .unit:
            return tree.units.filter { own[$0.code]?.standing.state.hasReported ?? false }
                .map { ($0, [$0], ($0.population ?? 0) > 0 ? $0.population : nil) }
        case .level(let level):
            return tree.units(at: level).map { ($0, tree.subtree(of: $0.code), wholePopulation(of: $0)) }
        case .total: return [(tree.root, tree.units, wholePopulation(of: tree.root))]
        }
    }

    /// Inhabitants of a unit: its own statement, or the sum over those below it; `nil` where one of these is not known, as the
    /// figures on the other side are those of all.
    private func wholePopulation(of unit: Unit) -> Int? {
        if let stated = unit.population, stated > 0 { return stated }
        func isAsked(_ unit: Unit) -> Bool { records.tree.level(of: unit.code).map(populations.levels.contains) ?? false }
        let parts = records.tree.children(of: unit.code).filter { child in
            records.tree.subtree(of: child.code).contains(where: isAsked)
        }
        guard !parts.isEmpty else { return nil }
        var sum = 0
        for part in parts {
            guard let known = wholePopulation(of: part) else { return nil }
            sum += known
        }
        return sum
    }
}
