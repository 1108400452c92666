import Participation
import ReportModel
import SourceText

/// When something is printed: `reporting.missing > 0 and not comparison`.
indirect enum Condition: Sendable {
    case always
    case flag(DataPath)
    /// The value is there; a list has a record.
    case exists(DataPath)
    case compare(Operand, Comparison, Operand)
    case not(Condition)
    case and(Condition, Condition)
    case or(Condition, Condition)

    enum Operand: Sendable {
        case value(Computation)
        case number(Double)
        case text(String)
    }

    enum Comparison: String, Sendable {
        case equal = "==", unequal = "!=", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
    }

    /// Whether it holds. A comparison with an absent value does not.
    func holds(in frames: [Frame], _ binder: Binder) -> Bool {
        switch self {
        case .always: return true
        case .flag(let path):
            if case .flag(let value) = path.value(in: frames, binder) { return value }
            return false
        case .exists(let path):
            switch path.value(in: frames, binder) {
            case .absent: return false
            case .list(let records): return !records.isEmpty
            case .texts(let texts): return !texts.isEmpty
            case .text(let text, _, _): return !text.isEmpty
            default: return true
            }
        case .compare(let left, let comparison, let right):
            return comparison.holds(left.value(in: frames, binder), right.value(in: frames, binder))
        case .not(let inner): return !inner.holds(in: frames, binder)
        case .and(let a, let b): return a.holds(in: frames, binder) && b.holds(in: frames, binder)
        case .or(let a, let b): return a.holds(in: frames, binder) || b.holds(in: frames, binder)
        }
    }

    /// Keys of optional values that are there when the condition holds (`outcome` true) or does not (`outcome` false).
    func known(when outcome: Bool) -> Set<String> {
        switch self {
        case .always, .flag: return []
        case .exists(let path):
            guard outcome else { return [] }
            var keys = Set(path.optionalParts.map(\.key))
            if case .list = path.type { keys.formUnion([path.key + ".first", path.key + ".last"]) }
            return keys
        case .compare(let left, let comparison, let right):
            var keys: Set<String> = []
            if outcome {
                for case .value(let value) in [left, right] {
                    for path in value.paths { keys.formUnion(path.optionalParts.map(\.key)) }
                }
            }
            // A list that is counted as more than none has a first and a last.
            if case .value(.path(let path)) = left, case .number(let number) = right, path.key.hasSuffix(".count"),
                comparison.excludesZero(number, outcome: outcome)
            {
                let list = path.key.dropLast(".count".count)
                keys.formUnion(["\(list).first", "\(list).last"])
            }
            return keys
        case .not(let inner): return inner.known(when: !outcome)
        case .and(let a, let b):
            return outcome
                ? a.known(when: true).union(b.known(when: true)) : a.known(when: false).intersection(b.known(when: false))
        case .or(let a, let b):
            return outcome
                ? a.known(when: true).intersection(b.known(when: true)) : a.known(when: false).union(b.known(when: false))
        }
    }
}

extension Condition.Operand {
    fileprivate func value(in frames: [Frame], _ binder: Binder) -> Value {
        switch self {
        case .value(let value): value.value(in: frames, binder)
        case .number(let number): .decimal(number)
        case .text(let text): .text(text)
        }
    }
}

extension Condition.Comparison {
    fileprivate func holds(_ left: Value, _ right: Value) -> Bool {
        if let a = left.comparable, let b = right.comparable { return holds(a, b) }
        if case .text(let a, _, _) = left, case .text(let b, _, _) = right { return holds(a, b) }
        if case .date(let a) = left, case .date(let b) = right { return holds(a, b) }
        if case .moment(let a) = left, case .moment(let b) = right { return holds(a, b) }
        return false
    }

    private func holds<Ordered: Comparable>(_ a: Ordered, _ b: Ordered) -> Bool {
        switch self {
        case .equal: a == b
        case .unequal: a != b
        case .less: a < b
        case .lessOrEqual: a <= b
        case .greater: a > b
        case .greaterOrEqual: a >= b
        }
    }

    /// Whether `n ? number` turning out so means that n is not 0.
    fileprivate func excludesZero(_ number: Double, outcome: Bool) -> Bool { holds(0.0, number) != outcome }
}

extension Value {
    /// As a number to compare; a rate as its quotient.
    var comparable: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .decimal(let number): number
        case .rate(let rate): rate.whole == 0 ? nil : Double(rate.part) / Double(rate.whole)
        default: nil
        }
    }
}

extension Condition {
    static func read(_ text: String, in scope: Scope) throws(TextFault) -> Condition {
        var reader = ConditionReader(scanner: TextScanner(text), scope: scope)
        return try reader.whole()
    }
}

/// `or` binds weakest, then `and`, then `not`, then comparisons; round brackets group.
private struct ConditionReader {
    var scanner: TextScanner
    let scope: Scope
    private var depth = 0

    init(scanner: TextScanner, scope: Scope) {
        self.scanner = scanner
        self.scope = scope
    }

    mutating func whole() throws(TextFault) -> Condition {
        let condition = try either()
        scanner.skipSpaces()
        guard scanner.isAtEnd else {
            throw TextFault(
                kind: "condition", offset: scanner.index, message: "'\(scanner.characters[scanner.index])' cannot stand here",
                hint: "join conditions with 'and' or 'or'; compare with == != < > <= >=")
        }
        return condition
    }

    private mutating func either() throws(TextFault) -> Condition {
        var condition = try both()
        while takeWord("or") { condition = .or(condition, try both()) }
        return condition
    }

    private mutating func both() throws(TextFault) -> Condition {
        var condition = try single()
        while takeWord("and") { condition = .and(condition, try single()) }
        return condition
    }

    private mutating func single() throws(TextFault) -> Condition {
        depth += 1
        defer { depth -= 1 }
        guard depth < 32 else {
            throw TextFault(kind: "condition", offset: scanner.index, message: "the condition is nested too deeply")
        }
        if takeWord("not") { return .not(try single()) }
        scanner.skipSpaces()
        let open = scanner.index
        if scanner.next == "(" {
            // Brackets hold a condition, or a number that is worked out and compared.
            do throws(TextFault) {
                return try bracketed(from: open)
            } catch {
                let reached = scanner.index
                scanner.index = open
                do throws(TextFault) {
                    return try comparison()
                } catch let other {
                    throw other.offset > error.offset && scanner.index > reached ? other : error
                }
            }
        }
        return try comparison()
    }

    private mutating func bracketed(from open: Int) throws(TextFault) -> Condition {
        _ = scanner.take("(")
        let condition = try either()
        scanner.skipSpaces()
        guard scanner.take(")") else { throw TextFault(kind: "condition", offset: open, message: "'(' is not closed") }
        scanner.skipSpaces()
        if let next = scanner.next, "+-*/=<>!".contains(next) {
            throw TextFault(kind: "condition", offset: scanner.index, message: "a condition cannot be worked with or compared")
        }
        return condition
    }

    private mutating func comparison() throws(TextFault) -> Condition {
        let at = scanner.index
        let (left, leftType) = try operand()
        scanner.skipSpaces()
        guard let comparison = takeComparison() else { return try alone(left, leftType, at: at) }
        scanner.skipSpaces()
        let rightAt = scanner.index
        let (right, rightType) = try operand()
        guard leftType.group == rightType.group, let group = leftType.group else {
            throw TextFault(
                kind: "condition", offset: rightAt, message: "a \(leftType.name) cannot be compared with a \(rightType.name)",
                hint: leftType == .flag || rightType == .flag
                    ? "test yes/no values alone: when: \(scanner.text(from: at))" : nil)
        }
        _ = group
        return .compare(left, comparison, right)
    }

    /// A value without a comparison: yes/no, or "is there".
    private func alone(_ operand: Condition.Operand, _ type: FieldType, at offset: Int) throws(TextFault) -> Condition {
        guard case .value(.path(let path)) = operand else {
            throw TextFault(kind: "condition", offset: offset, message: "a number or text alone is no condition")
        }
        switch type {
        case .flag: return .flag(path)
        case .list, .texts: return .exists(path)
        default:
            guard !path.optionalParts.isEmpty || type == .text else {
                throw TextFault(
                    kind: "condition", offset: offset, message: "'\(path.written)' is always there, so this always holds",
                    hint: type.group == .number ? "compare it: \(path.written) > 0" : nil)
            }
            return .exists(path)
        }
    }

    private mutating func operand() throws(TextFault) -> (Condition.Operand, FieldType) {
        scanner.skipSpaces()
        let at = scanner.index
        if let text = try scanner.quoted() { return (.text(text), .text) }
        var reader = ComputationReader(scope: scope)
        guard let value = try reader.read(&scanner) else {
            throw TextFault(
                kind: "condition", offset: at, message: "a value is missing", hint: "write e.g. reporting.missing > 0")
        }
        if case .number(let number, _) = value { return (.number(number.approximately), .decimal) }
        return (.value(value), value.type)
    }

    private mutating func takeComparison() -> Condition.Comparison? {
        for sign in ["==", "!=", "<=", ">=", "<", ">"] {
            let characters = Array(sign)
            let end = scanner.index + characters.count
            if end <= scanner.end, Array(scanner.characters[scanner.index..<end]) == characters {
                scanner.index = end
                return Condition.Comparison(rawValue: sign)
            }
        }
        return nil
    }

    private mutating func takeWord(_ word: String) -> Bool {
        scanner.skipSpaces()
        let before = scanner.index
        if scanner.name() == word, scanner.next != "." { return true }
        scanner.index = before
        return false
    }
}

extension TextScanner {
    fileprivate func text(from start: Int) -> String { String(characters[start..<index]) }
}

extension FieldType {
    fileprivate enum Group { case number, text, date, moment }

    /// Values of one group can be compared.
    fileprivate var group: Group? {
        switch self {
        case .integer, .decimal, .rate: .number
        case .text: .text
        case .date: .date
        case .moment: .moment
        default: nil
        }
    }
}
