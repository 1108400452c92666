import Participation

/// A number while it is worked out: exact as long as its parts are whole numbers, so that 12,345 rounds as on paper.
enum ExactNumber: Sendable {
    /// Lowest terms; the denominator is above 0.
    case fraction(Int128, Int128)
    /// Something in it was no fraction, or grew too large for one.
    case approximate(Double)

    init(_ number: Int) { self = .fraction(Int128(number), 1) }

    /// `12.5` as written in a layout.
    init?(decimal text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, let digits = Int128(parts.joined()), !whole.isEmpty,
            parts.count == 1 || !parts[1].isEmpty
        else { return nil }
        var scale: Int128 = 1
        for _ in 0..<(parts.count == 2 ? parts[1].count : 0) {
            let (product, overflow) = scale.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            scale = product
        }
        self = .reduced(digits, scale)
    }

    /// A number of the data; `nil` where the value is none, or a share of nothing.
    init?(_ value: Value) {
        switch value {
        case .integer(let number): self.init(number)
        case .decimal(let number) where number.isFinite: self = .approximate(number)
        case .rate(let rate): self = .reduced(Int128(rate.part), Int128(rate.whole))
        default: return nil
        }
    }

    private static func reduced(_ numerator: Int128, _ denominator: Int128) -> ExactNumber {
        var (a, b) = (numerator.magnitude, denominator.magnitude)
        while b != 0 { (a, b) = (b, a % b) }
        let divisor = Int128(a == 0 ? 1 : a)
        return .fraction(numerator / divisor, denominator / divisor)
    }

    var approximately: Double {
        switch self {
        // Both parts below 2⁵³ divide to the nearest number there is.
        case .fraction(let numerator, let denominator): Double(numerator) / Double(denominator)
        case .approximate(let number): number
        }
    }

    /// Where it is one that figures can have.
    var whole: Int? {
        guard case .fraction(let numerator, 1) = self else { return nil }
        return Int(exactly: numerator)
    }

    var isZero: Bool {
        switch self {
        case .fraction(let numerator, _): numerator == 0
        case .approximate(let number): number == 0
        }
    }

    // MARK: The four operations

    static func + (a: ExactNumber, b: ExactNumber) -> ExactNumber { added(a, b, sign: 1) }

    static func - (a: ExactNumber, b: ExactNumber) -> ExactNumber { added(a, b, sign: -1) }

    private static func added(_ a: ExactNumber, _ b: ExactNumber, sign: Int128) -> ExactNumber {
        if case .fraction(let n, let d) = a, case .fraction(let m, let e) = b,
            let left = product(n, e), let right = product(m * sign, d), let denominator = product(d, e)
        {
            let (sum, overflow) = left.addingReportingOverflow(right)
            if !overflow { return reduced(sum, denominator) }
        }
        return .approximate(a.approximately + Double(sign) * b.approximately)
    }

    static func * (a: ExactNumber, b: ExactNumber) -> ExactNumber {
        if case .fraction(let n, let d) = a, case .fraction(let m, let e) = b, let numerator = product(n, m),
            let denominator = product(d, e)
        {
            return reduced(numerator, denominator)
        }
        return .approximate(a.approximately * b.approximately)
    }

    /// `nil` where the divisor is nothing.
    static func / (a: ExactNumber, b: ExactNumber) -> ExactNumber? {
        guard !b.isZero else { return nil }
        if case .fraction(let n, let d) = a, case .fraction(let m, let e) = b, let numerator = product(n, e),
            let denominator = product(d, m)
        {
            return denominator < 0 ? reduced(-numerator, -denominator) : reduced(numerator, denominator)
        }
        return .approximate(a.approximately / b.approximately)
    }

    /// `nil` where it grows too large; half the range is left free, so that a sign always fits.
    private static func product(_ a: Int128, _ b: Int128) -> Int128? {
        let (product, overflow) = a.multipliedReportingOverflow(by: b)
        return overflow || product.magnitude > Int128.max.magnitude / 2 ? nil : product
    }
}

extension ExactNumber: Comparable {
    static func == (a: ExactNumber, b: ExactNumber) -> Bool { (a - b).isZero }

    static func < (a: ExactNumber, b: ExactNumber) -> Bool {
        switch a - b {
        case .fraction(let numerator, _): numerator < 0
        case .approximate(let number): number < 0
        }
    }
}
