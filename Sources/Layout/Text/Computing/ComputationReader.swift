import ReportModel

/// Reads `(a + b) / c * 100`, `rank(a)`, `share(a)`, `change(a, b)` into a value.
struct ComputationReader {
    let scope: Scope
    private var depth = 0

    init(scope: Scope) { self.scope = scope }

    private static let functions = ["rank", "share", "change"]
    private static let deepest = 16

    /// `nil` where none begins.
    mutating func read(_ scanner: inout TextScanner) throws(TextFault) -> Computation? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else {
            throw TextFault(kind: "syntax", offset: scanner.index, message: "the computation is nested too deeply")
        }
        guard var sum = try product(&scanner) else { return nil }
        while let operation = take([.plus, .minus], &scanner) {
            let right = try number(try needed(try product(&scanner), scanner), at: scanner)
            sum = .operation(try number(sum, at: scanner), operation, right)
        }
        return sum
    }

    private mutating func product(_ scanner: inout TextScanner) throws(TextFault) -> Computation? {
        guard var product = try single(&scanner) else { return nil }
        while let operation = take([.times, .by], &scanner) {
            let right = try number(try needed(try single(&scanner), scanner), at: scanner)
            product = .operation(try number(product, at: scanner), operation, right)
        }
        return product
    }

    private mutating func single(_ scanner: inout TextScanner) throws(TextFault) -> Computation? {
        scanner.skipSpaces()
        let at = scanner.index
        if scanner.take("(") {
            let inner = try needed(try read(&scanner), scanner)
            try close(&scanner, from: at)
            return inner
        }
        if let number = scanner.number() {
            guard let value = ExactNumber(decimal: number.text) else {
                throw TextFault(kind: "syntax", offset: at, message: "'\(number.text)' is no number")
            }
            guard scanner.take("%") else { return .number(value, isWhole: number.isWhole) }
            return (value / ExactNumber(100)).map { .number($0, isWhole: false) }
        }
        if let function = try function(&scanner, at: at) { return function }
        guard let written = try scanner.path() else { return nil }
        return .path(try scope.resolve(written))
    }

    private mutating func function(_ scanner: inout TextScanner, at: Int) throws(TextFault) -> Computation? {
        let start = scanner.index
        guard let name = scanner.name(), Self.functions.contains(name), scanner.take("(") else {
            scanner.index = start
            return nil
        }
        let first = try number(try needed(try read(&scanner), scanner), at: scanner)
        if name == "change" {
            scanner.skipSpaces()
            guard scanner.take(",") else {
                throw TextFault(
                    kind: "syntax", offset: scanner.index, message: "'change' needs two values",
                    hint: "write change(NOW, BEFORE)")
            }
            let before = try number(try needed(try read(&scanner), scanner), at: scanner)
            try close(&scanner, from: at)
            return .change(first, since: before)
        }
        try close(&scanner, from: at)
        guard scope.hasRows else {
            throw TextFault(
                kind: "syntax", offset: at, message: "'\(name)' compares rows, and there are none here",
                hint: "use it in the cells of a table, in charts and in lists, not to choose or sort their rows")
        }
        guard !first.comparesRows else {
            throw TextFault(kind: "syntax", offset: at, message: "'\(name)' cannot stand round 'rank' or 'share'")
        }
        if name == "rank" { return .rank(Computation.RowTerm(first)) }
        guard first.type == .integer else {
            throw TextFault(
                kind: "wrong-type", offset: at, message: "'share' takes a whole number, not a \(first.type.words)")
        }
        return .share(Computation.RowTerm(first))
    }

    private func close(_ scanner: inout TextScanner, from open: Int) throws(TextFault) {
        scanner.skipSpaces()
        guard scanner.take(")") else { throw TextFault(kind: "syntax", offset: open, message: "'(' is not closed") }
    }

    private func needed(_ computation: Computation?, _ scanner: TextScanner) throws(TextFault) -> Computation {
        guard let computation else {
            throw TextFault(kind: "syntax", offset: scanner.index, message: "a value is missing")
        }
        return computation
    }

    /// What can be worked with.
    private func number(_ computation: Computation, at scanner: TextScanner) throws(TextFault) -> Computation {
        switch computation.type {
        case .integer, .decimal, .rate: return computation
        default:
            throw TextFault(
                kind: "wrong-type", offset: scanner.index,
                message: "'\(computation.written)' is a \(computation.type.words) and cannot be worked with")
        }
    }

    private func take(_ operations: [Computation.Operation], _ scanner: inout TextScanner) -> Computation.Operation? {
        scanner.skipSpaces()
        for operation in operations where scanner.take(operation.rawValue) { return operation }
        return nil
    }
}
