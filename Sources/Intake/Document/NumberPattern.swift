/// What a format code makes of a number (ECMA-376 Part 1, 18.8.31): only its first section counts; colours and conditions in
/// brackets do not.
struct NumberPattern: Equatable {
    /// Characters that it puts before the digits, and behind them.
    private(set) var before = ""
    private(set) var behind = ""
    /// How many times it divides by a thousand: `#,##0,` shows 540000 as 540.
    private(set) var thousands = 0
    private(set) var decimals = 0
    /// Whether it shows the number at all: `;;;` shows nothing.
    private(set) var showsDigits = false
    private(set) var isPercent = false
    /// Its unquoted letters, small: of `General`, of days and hours, of powers of ten.
    private(set) var letters = ""
    /// Zeros, where the code is nothing but zeros: a code such as `00640` has leading ones.
    private(set) var zeros: Int?

    init(_ code: String) {
        var scalars = code.unicodeScalars.makeIterator()
        var isQuoted = false
        var isBracketed = false
        var isCurrency = false
        var isFraction = false
        var commas = 0
        var zeros = 0
        var others = 0
        func isPlace(_ scalar: Unicode.Scalar) -> Bool { scalar == "0" || scalar == "#" || scalar == "?" || scalar == "@" }
        reading: while let scalar = scalars.next() {
            if isQuoted {
                if scalar == "\"" { isQuoted = false } else { add(scalar) }
                continue
            }
            if isBracketed {
                // `[$₫-42A]` is the sign of a currency.
                if scalar == "$", !isCurrency {
                    isCurrency = true
                } else if "-]".unicodeScalars.contains(scalar) {
                    isCurrency = false
                } else if isCurrency {
                    add(scalar)
                }
                isBracketed = scalar != "]"
                continue
            }
            switch scalar {
            case "\"": isQuoted = true
            case "[": isBracketed = true
            case "\\": if let literal = scalars.next() { add(literal) }
            // A blank as wide as the next character; the next character repeated.
            case "_", "*": _ = scalars.next()
            case "%": isPercent = true
            case ";": break reading
            case _ where isPlace(scalar):
                showsDigits = true
                commas = 0
                if isFraction, letters.isEmpty { decimals += 1 }
                if scalar == "0" { zeros += 1 } else { others += 1 }
            case ".":
                others += 1
                isFraction = showsDigits
            case ",":
                others += 1
                if showsDigits { commas += 1 }
            case "1"..."9": add(scalar)
            case "a"..."z", "A"..."Z": letters.unicodeScalars.append(Unicode.Scalar(scalar.value | 0x20) ?? scalar)
            default: others += 1
            }
        }
        thousands = commas
        if letters == "general" || code.isEmpty { showsDigits = true }
        if others == 0, letters.isEmpty, before.isEmpty, behind.isEmpty { self.zeros = zeros }
    }

    private mutating func add(_ literal: Unicode.Scalar) {
        if showsDigits || letters == "general" {
            behind.unicodeScalars.append(literal)
        } else {
            before.unicodeScalars.append(literal)
        }
    }

    /// Whether it is of days, with or without hours: `General` and `E+` hold letters too.
    var isDate: Bool { letters != "general" && letters.contains { $0 == "d" || $0 == "y" } }

    /// Whether it is of hours alone.
    var isTime: Bool { !letters.isEmpty && letters.allSatisfy { "hmsap".contains($0) } }

    /// What stands around the digits.
    var words: String { before + behind }

    /// A number as it is shown, near enough to be recognised.
    func shown(_ number: Double) -> String {
        guard showsDigits else { return words }
        var value = number
        for _ in 0..<thousands { value /= 1_000 }
        var scale = 1.0
        for _ in 0..<min(decimals, 9) { scale *= 10 }
        value = (value * scale).rounded() / scale
        guard value.magnitude < 1e15 else { return before + String(value) + behind }
        var digits = value == value.rounded() ? String(Int(value)) : String(value)
        if decimals > 0 {
            let fraction = digits.firstIndex(of: ".").map { digits.distance(from: $0, to: digits.endIndex) - 1 } ?? 0
            if fraction == 0 { digits += "." }
            digits += String(repeating: "0", count: max(0, min(decimals, 9) - fraction))
        }
        return before + digits + behind
    }
}
