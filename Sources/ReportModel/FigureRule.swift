/// A relation that figures must keep: `GDHT_CN <= GDHT_DK`. It removes no figure; a broken one is a finding.
public struct FigureRule: Hashable, Sendable {
    public var id: String
    /// Where it is evaluated only if this holds; `nil` = everywhere.
    public var when: FigureCondition?
    public var that: FigureCondition
    public var scope: Scope
    public var severity: Diagnostic.Severity
    /// What to say when it is broken, Vietnamese; `nil` = the condition itself.
    public var message: String?

    /// Over what a rule is evaluated.
    public enum Scope: Hashable, Sendable {
        /// Every reporting unit's own figures.
        case unit
        /// Every unit of a level, with everything below it.
        case level(String)
        /// The root.
        case total
    }

    public init(
        id: String, when: FigureCondition? = nil, that: FigureCondition, scope: Scope, severity: Diagnostic.Severity,
        message: String? = nil
    ) {
        self.id = id
        self.when = when
        self.that = that
        self.scope = scope
        self.severity = severity
        self.message = message
    }
}

/// `side OP side`.
public struct FigureCondition: Hashable, Sendable {
    public enum Relation: String, Hashable, Sendable, CaseIterable {
        case lessOrEqual = "<=", less = "<", equal = "==", unequal = "!=", greaterOrEqual = ">=", greater = ">"

        public func holds(_ left: Double, _ right: Double) -> Bool {
            switch self {
            case .lessOrEqual: left <= right
            case .less: left < right
            case .equal: left == right
            case .unequal: left != right
            case .greaterOrEqual: left >= right
            case .greater: left > right
            }
        }
    }

    public var left: FigureExpression
    public var relation: Relation
    public var right: FigureExpression
    /// As it was written.
    public var text: String

    public init(left: FigureExpression, relation: Relation, right: FigureExpression, text: String) {
        self.left = left
        self.relation = relation
        self.right = right
        self.text = text
    }
}

/// A side of a ``FigureCondition``.
public indirect enum FigureExpression: Hashable, Sendable {
    case number(Double)
    case figure(FigureAddress)
    /// «Số dân».
    case population
    case sum(FigureExpression, FigureExpression)
    case difference(FigureExpression, FigureExpression)
    case product(FigureExpression, FigureExpression)
    case quotient(FigureExpression, FigureExpression)

    /// Its value; `nil` when a part of it is unknown or divided by 0.
    ///
    /// - Parameters:
    ///   - figure: the value of a figure; `nil` = not stated.
    ///   - population: inhabitants; `nil` = unknown.
    public func value(population: Int?, figure: (FigureAddress) -> Int?) -> Double? {
        func both(_ a: FigureExpression, _ b: FigureExpression, _ join: (Double, Double) -> Double?) -> Double? {
            guard let left = a.value(population: population, figure: figure),
                let right = b.value(population: population, figure: figure)
            else { return nil }
            return join(left, right)
        }
        switch self {
        case .number(let number): return number
        case .figure(let address): return figure(address).map(Double.init)
        case .population: return population.map(Double.init)
        case .sum(let a, let b): return both(a, b, +)
        case .difference(let a, let b): return both(a, b, -)
        case .product(let a, let b): return both(a, b, *)
        case .quotient(let a, let b): return both(a, b) { $1 == 0 ? nil : $0 / $1 }
        }
    }
}
