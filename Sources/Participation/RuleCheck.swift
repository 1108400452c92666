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

    /// Errors first, otherwise in order of rule and unit.
    public var broken: [Broken] = []
    /// Where a side is unknown, so that nothing could be said, by ``FigureRule/id``.
    public var unknown: [String: Int] = [:]

    public init() {}
}

extension Aggregator {
    /// Evaluates every rule over every unit it speaks of.
    func checkRules() -> RuleCheck {
        var check = RuleCheck()
        for rule in records.campaign.rules {
            for (unit, subtree, population) in subjects(of: rule.scope) {
                func side(_ expression: FigureExpression) -> Double? {
                    expression.value(population: population) { value(of: $0, over: subtree) }
                }
                if let when = rule.when {
                    guard let left = side(when.left), let right = side(when.right) else {
                        check.unknown[rule.id, default: 0] += 1
                        continue
                    }
                    guard when.relation.holds(left, right) else { continue }
                }
                guard let left = side(rule.that.left), let right = side(rule.that.right) else {
                    check.unknown[rule.id, default: 0] += 1
                    continue
                }
                if !rule.that.relation.holds(left, right) {
                    check.broken.append(RuleCheck.Broken(rule: rule, unit: unit, left: left, right: right))
                }
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
            return tree.units(at: level).map { ($0, tree.subtree(of: $0.code), population(of: $0)) }
        case .total: return [(tree.root, tree.units, population(of: tree.root))]
        }
    }
}
