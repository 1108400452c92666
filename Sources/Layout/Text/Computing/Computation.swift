import Participation

/// A value of the data, or a number worked out of such values: `totals.participants / unit.population * 100`.
///
/// A part that is not stated makes the whole not stated; so does a division by nothing.
indirect enum Computation: Sendable {
    case path(DataPath)
    /// A number as written.
    case number(ExactNumber, isWhole: Bool)
    case operation(Computation, Operation, Computation)
    /// Place of the row among the rows, the greatest first; equal values share a place.
    case rank(RowTerm)
    /// Part of the row in the sum over the rows.
    case share(RowTerm)
    /// Difference to an earlier value, as a part of it.
    case change(Computation, since: Computation)

    enum Operation: Character, Sendable {
        case plus = "+"
        case minus = "-"
        case times = "*"
        case by = "/"
    }

    /// What ``rank(_:)`` and ``share(_:)`` look at in every row; a class, so that its values are found again.
    final class RowTerm: Sendable {
        let value: Computation

        init(_ value: Computation) { self.value = value }
    }

    /// What kind of value it is, for formats and comparisons.
    var type: FieldType {
        switch self {
        case .path(let path): path.type
        case .number(_, let isWhole): isWhole ? .integer : .decimal
        case .operation(_, .by, _), .change: .decimal
        case .operation(let a, _, let b): a.type == .integer && b.type == .integer ? .integer : .decimal
        case .rank: .integer
        case .share: .rate
        }
    }

    /// The values of the data in it.
    var paths: [DataPath] {
        switch self {
        case .path(let path): [path]
        case .number: []
        case .operation(let a, _, let b), .change(let a, since: let b): a.paths + b.paths
        case .rank(let term), .share(let term): term.value.paths
        }
    }

    /// The value, when it is one of the data and nothing is worked out.
    var onlyPath: DataPath? { if case .path(let path) = self { path } else { nil } }

    /// Whether it looks at the other rows.
    var comparesRows: Bool {
        switch self {
        case .path, .number: false
        case .operation(let a, _, let b), .change(let a, since: let b): a.comparesRows || b.comparesRows
        case .rank, .share: true
        }
    }

    /// For messages.
    var written: String { onlyPath?.written ?? paths.map(\.written).joined(separator: ", ") }

    // MARK: In a row

    /// The value in the frames of a scope.
    func value(in frames: [Frame], _ binder: Binder) -> Value {
        switch self {
        case .path(let path): path.value(in: frames, binder)
        case .share(let term): share(of: term.value.exact(in: frames, binder), term, in: frames, binder)
        default: Computation.value(exact(in: frames, binder), as: type)
        }
    }

    /// The number; `nil` where a part of it is not stated.
    func exact(in frames: [Frame], _ binder: Binder) -> ExactNumber? {
        switch self {
        case .path(let path): return ExactNumber(path.value(in: frames, binder))
        case .number(let number, _): return number
        case .operation(let a, let operation, let b):
            guard let a = a.exact(in: frames, binder), let b = b.exact(in: frames, binder) else { return nil }
            return operation.apply(a, b)
        case .change(let now, since: let before):
            guard let now = now.exact(in: frames, binder), let before = before.exact(in: frames, binder) else { return nil }
            return (now - before) / before
        case .share: return ExactNumber(value(in: frames, binder))
        case .rank(let term):
            guard let own = term.value.exact(in: frames, binder) else { return nil }
            return ExactNumber(binder.values(of: term, beside: frames).rank(of: own))
        }
    }

    private static func value(_ number: ExactNumber?, as type: FieldType) -> Value {
        guard let number else { return .absent }
        if type == .integer { return number.whole.map { .integer($0) } ?? .absent }
        return .decimal(number.approximately)
    }

    private func share(of part: ExactNumber?, _ term: RowTerm, in frames: [Frame], _ binder: Binder) -> Value {
        guard let part = part?.whole, let whole = binder.values(of: term, beside: frames).sum.whole else { return .absent }
        return Rate(part, of: whole).map { .rate($0) } ?? .absent
    }

    // MARK: Over rows

    /// Its value for several rows together: sums where it adds up, a quotient of the sums where it divides. It stands on the
    /// rows that state all it is made of.
    ///
    /// - Parameter rows: the frames of each row, those around included.
    func total(over rows: [[Frame]], _ binder: Binder) -> (value: Value, rows: Int) {
        let stated = rows.filter { exact(in: $0, binder) != nil }
        guard let last = stated.last else { return (.absent, 0) }
        if case .share(let term) = self {
            let part = stated.compactMap { term.value.exact(in: $0, binder) }.reduce(ExactNumber(0), +)
            return (share(of: part, term, in: last, binder), stated.count)
        }
        return (Computation.value(sum(over: stated, binder), as: type), stated.count)
    }

    private func sum(over rows: [[Frame]], _ binder: Binder) -> ExactNumber? {
        guard divides else {
            return rows.reduce(ExactNumber(0) as ExactNumber?) { sum, frames in
                guard let sum, let next = exact(in: frames, binder) else { return nil }
                return sum + next
            }
        }
        switch self {
        case .number(let number, _): return number
        case .operation(let a, let operation, let b):
            guard let a = a.part(over: rows, binder), let b = b.part(over: rows, binder) else { return nil }
            return operation.apply(a, b)
        case .change(let now, since: let before):
            guard let now = now.part(over: rows, binder), let before = before.part(over: rows, binder) else { return nil }
            return (now - before) / before
        case .path(let path):
            // A rate: the sum of its parts of the sum of its wholes.
            let rates = rows.compactMap { if case .rate(let rate) = path.value(in: $0, binder) { rate } else { nil } }
            return ExactNumber(rates.reduce(0) { $0 + $1.part }) / ExactNumber(rates.reduce(0) { $0 + $1.whole })
        case .rank, .share: return nil
        }
    }

    /// A side of an operation: a number that is written stays as it is.
    private func part(over rows: [[Frame]], _ binder: Binder) -> ExactNumber? {
        paths.isEmpty ? rows.first.flatMap { exact(in: $0, binder) } : sum(over: rows, binder)
    }

    /// Whether it is a quotient, whose value for several rows is not the sum of theirs.
    private var divides: Bool {
        switch self {
        case .path(let path): path.type == .rate
        case .number: false
        case .change, .share, .rank: true
        case .operation(let a, let operation, let b): operation == .by && !b.paths.isEmpty || a.divides || b.divides
        }
    }

    /// Why it has no value for several rows; `nil` where it has one.
    var reasonForNoTotal: String? {
        switch self {
        case .path(let path) where path.type == .decimal: "'\(path.written)' is an average, which cannot be added up"
        case .path, .number: nil
        case .rank: "a rank has no total"
        case .share(let term): term.value.reasonForNoTotal
        case .operation(let a, .times, let b) where !a.paths.isEmpty && !b.paths.isEmpty && (a.divides || b.divides):
            "a product with a quotient cannot be added up"
        case .operation(let a, .by, let b) where b.divides || a.divides && !b.paths.isEmpty:
            "a quotient of quotients cannot be added up"
        case .operation(let a, _, let b) where a.hasShare || b.hasShare: "a share that is worked with cannot be added up"
        case .operation(let a, .plus, let b) where Computation.mixes(a, b),
            .operation(let a, .minus, let b) where Computation.mixes(a, b):
            "a quotient and a number together cannot be added up"
        case .operation(let a, _, let b), .change(let a, since: let b): a.reasonForNoTotal ?? b.reasonForNoTotal
        }
    }

    private static func mixes(_ a: Computation, _ b: Computation) -> Bool {
        !a.paths.isEmpty && !b.paths.isEmpty && a.divides != b.divides
    }

    private var hasShare: Bool {
        switch self {
        case .share: true
        case .path, .number, .rank: false
        case .operation(let a, _, let b), .change(let a, since: let b): a.hasShare || b.hasShare
        }
    }
}

extension Computation.Operation {
    fileprivate func apply(_ a: ExactNumber, _ b: ExactNumber) -> ExactNumber? {
        switch self {
        case .plus: a + b
        case .minus: a - b
        case .times: a * b
        case .by: a / b
        }
    }
}
