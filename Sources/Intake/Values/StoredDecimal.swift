/// A decimal number as programs write it, `-12.50e3`, kept digit by digit so that nothing is rounded on the way.
struct StoredDecimal {
    private var isNegative = false
    /// Digits without leading zeros.
    private var digits: [UInt8] = []
    /// Power of ten of the last digit.
    private var exponent = 0

    /// `nil` when the text is not such a number.
    init?(_ text: String) {
        var bytes = Array(text.utf8)[...]
        if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") {
            isNegative = bytes.removeFirst() == UInt8(ascii: "-")
        }
        var seenPoint = false
        var seenDigit = false
        while let byte = bytes.first, isDigit(byte) || (byte == UInt8(ascii: ".") && !seenPoint) {
            bytes.removeFirst()
            guard isDigit(byte) else {
                seenPoint = true
                continue
            }
            seenDigit = true
            if seenPoint { exponent -= 1 }
            if byte != zero || !digits.isEmpty { digits.append(byte - zero) }
        }
        guard seenDigit else { return nil }
        if let byte = bytes.first, byte | 0x20 == UInt8(ascii: "e") {
            guard let power = Int(String(decoding: bytes.dropFirst(), as: UTF8.self)), power.magnitude < 100_000 else {
                return nil
            }
            exponent += power
            bytes = []
        }
        guard bytes.isEmpty else { return nil }
    }

    /// The number as a count.
    func whole(significant limit: Int?) -> WholeNumber.Reading {
        var number = self
        if let limit { number.round(to: limit) }
        while number.digits.last == 0 {
            number.digits.removeLast()
            number.exponent += 1
        }
        guard !number.digits.isEmpty else { return .value(0) }
        if isNegative { return .fault(.negative) }
        guard number.exponent >= 0 else { return .fault(.fraction) }
        guard number.digits.count + number.exponent <= 10 else { return .fault(.tooLarge) }
        let value = number.digits.reduce(0) { $0 * 10 + Int($1) }
        let scaled = (0..<number.exponent).reduce(value) { value, _ in value * 10 }
        return scaled > WholeNumber.largest ? .fault(.tooLarge) : .value(scaled)
    }

    private mutating func round(to limit: Int) {
        guard digits.count > limit else { return }
        exponent += digits.count - limit
        let goesUp = digits[limit] >= 5
        digits.removeLast(digits.count - limit)
        guard goesUp else { return }
        var index = digits.count - 1
        while index >= 0, digits[index] == 9 {
            digits[index] = 0
            index -= 1
        }
        if index >= 0 { digits[index] += 1 } else { digits.insert(1, at: 0) }
    }
}
