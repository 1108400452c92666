/// Numbers as Vietnamese administrative documents write them: thousands
/// grouped with a point, decimals after a comma (CLDR `vi`), no space before
/// the per cent sign.
public enum NumberFormat {
    /// A whole number: `1234567` → `1.234.567`, `1234` → `1.234`, `-3` → `-3`.
    ///
    /// Years, codes and document numbers are names, not quantities: print those
    /// as they are.
    public static func integer(_ number: Int) -> String {
        (number < 0 ? "-" : "") + grouped(String(number.magnitude))
    }

    /// A decimal number with exactly `digits` decimals: `12.5`, 1 → `12,5`.
    ///
    /// Rounds half away from zero, on the shortest decimal form of the value:
    /// `2.675` with two digits is `2,68`, as a reader who sees `2.675` expects,
    /// although the binary value lies a little below. A result of zero has no
    /// sign. Infinite and undefined values print as an en dash.
    ///
    /// - Parameter digits: 0–15; values outside are taken as the nearest bound.
    public static func decimal(_ value: Double, digits: Int) -> String {
        guard value.isFinite else { return "–" }
        let digits = min(max(digits, 0), 15)
        var (whole, fraction) = plainDigits(value.magnitude)
        let roundsUp = fraction.count > digits && fraction[digits] >= UInt8(ascii: "5")
        fraction = Array(fraction.prefix(digits))
        fraction += Array(repeating: UInt8(ascii: "0"), count: digits - fraction.count)
        var all = whole + fraction
        if roundsUp {
            var index = all.count - 1
            while index >= 0 && all[index] == UInt8(ascii: "9") {
                all[index] = UInt8(ascii: "0")
                index -= 1
            }
            if index >= 0 { all[index] += 1 } else { all.insert(UInt8(ascii: "1"), at: 0) }
        }
        let isZero = all.allSatisfy { $0 == UInt8(ascii: "0") }
        let wholeText = String(decoding: all.dropLast(digits), as: UTF8.self)
        let fractionText = String(decoding: all.suffix(digits), as: UTF8.self)
        return (value < 0 && !isZero ? "-" : "") + grouped(wholeText) + (digits > 0 ? "," + fractionText : "")
    }

    /// A share in per cent, computed in whole numbers and rounded half up:
    /// `1` of `8` → `12,5%`. Decimals that are all zero are dropped: `50%`.
    ///
    /// Rounding never turns a part into the whole or into nothing: a share that
    /// is not complete prints at most `99,9%`, one too small to be rounded to
    /// `0,1%` prints `<0,1%`, one above the whole at least `100,1%` (with one
    /// digit).
    ///
    /// - Parameters:
    ///   - part: may exceed the whole; a negative part prints with a sign.
    ///   - whole: the denominator.
    ///   - digits: decimals, 0–9; values outside are taken as the nearest bound.
    /// - Returns: `nil` when `whole` is zero or negative: there is no share of
    ///   nothing.
    public static func percent(_ part: Int, of whole: Int, digits: Int = 1) -> String? {
        guard whole > 0 else { return nil }
        let digits = min(max(digits, 0), 9)
        var scale: UInt128 = 1
        for _ in 0..<digits { scale *= 10 }
        let numerator = UInt128(part.magnitude) * 100 * scale
        let denominator = UInt128(whole.magnitude)
        // Half up on the magnitude, in units of the last digit.
        var units = (numerator * 2 + denominator) / (denominator * 2)
        let hundred = 100 * scale
        let isBelow = units == 0 && part != 0
        if isBelow { units = 1 }
        if units == hundred && part.magnitude != whole.magnitude {
            units = part.magnitude < whole.magnitude ? hundred - 1 : hundred + 1
        }
        let sign = part < 0 ? "-" : isBelow ? "<" : ""
        let fraction = units % scale
        let wholeText = grouped(String(units / scale))
        guard fraction != 0 else { return sign + wholeText + "%" }
        let fractionText = String(fraction)
        let padding = String(repeating: "0", count: digits - fractionText.count)
        return sign + wholeText + "," + padding + fractionText + "%"
    }

    /// A share of a column, which all have the same decimals and the sign in the heading, from what
    /// ``percent(_:of:digits:)`` prints in prose: `100%` → `100,0`.
    public static func inColumn(percent: String, digits: Int) -> String {
        let text = String(percent.dropLast())
        return digits > 0 && !text.contains(",") ? text + "," + String(repeating: "0", count: digits) : text
    }

    /// Two counts side by side: `16`, `16` → `16/16`; no spaces, so that the
    /// line breaker sees one word.
    public static func ratio(_ count: Int, _ total: Int) -> String {
        integer(count) + "/" + integer(total)
    }

    private static func grouped(_ digits: String) -> String {
        let bytes = Array(digits.utf8)
        guard bytes.count > 3 else { return digits }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 3)
        for (index, byte) in bytes.enumerated() {
            if index > 0 && (bytes.count - index) % 3 == 0 { output.append(UInt8(ascii: ".")) }
            output.append(byte)
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The shortest decimal digits that round-trip, without exponent.
    private static func plainDigits(_ magnitude: Double) -> (whole: [UInt8], fraction: [UInt8]) {
        var digits: [UInt8] = []
        var point: Int?
        var exponent = 0
        var rest = Array(magnitude.description.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: ".") {
                point = digits.count
            } else if byte == UInt8(ascii: "e") {
                exponent = Int(String(decoding: rest, as: UTF8.self)) ?? 0
                break
            } else {
                digits.append(byte)
            }
        }
        let zero = UInt8(ascii: "0")
        var pointIndex = (point ?? digits.count) + exponent
        if pointIndex <= 0 {
            digits = Array(repeating: zero, count: 1 - pointIndex) + digits
            pointIndex = 1
        }
        if pointIndex > digits.count {
            digits += Array(repeating: zero, count: pointIndex - digits.count)
        }
        return (Array(digits[..<pointIndex]), Array(digits[pointIndex...]))
    }
}
