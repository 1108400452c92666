/// Counts as people write them.
///
/// Grouping with point, comma, apostrophe or blank is taken (`1.234`, `1,234`, `1 234` are 1234; `540 560` with a plain blank is more likely two numbers), and so are decimals that
/// say nothing (`1234.0`). Everything else that is not plainly a whole number of at least 0 is refused with its reason, never
/// rounded: `12,5`, `-3`, `khoảng 50`, `50-60`, `1.200 em`.
enum WholeNumber {
    /// What a text says.
    enum Reading: Equatable {
        case value(Int)
        case fault(Fault)
    }

    /// Why a text is not a count.
    enum Fault: Hashable, Sendable {
        /// `1.5`: a number, but not a whole one.
        case fraction
        /// `-3`.
        case negative
        /// `50-60`.
        case range
        /// `khoảng 50`, `hơn 100`, `50+`: a number that nobody counted.
        case approximate(Int?)
        /// `540 HS`: a number and what it counts.
        case unit(Int)
        /// `l20`, `2O0`: letters in the place of digits.
        case lookalike
        /// `540 560`: more likely two numbers than one.
        case several
        /// Other words, or several numbers among words.
        case words
        /// More than ``largest``.
        case tooLarge
        /// No number at all, or digits in an order that means nothing: `12.34.5`.
        case notANumber
    }

    /// Larger counts are typing slips: ten times all inhabitants of Vietnam.
    static let largest = 1_000_000_000

    /// Reads a count typed as text.
    static func read(_ text: String) -> Reading {
        var text = text
        return text.withUTF8 { read(bytes: $0) }
    }

    /// Reads a number that a program stored: a point, if any, is the decimal point, and there may be an exponent.
    ///
    /// - Parameter digits: significant digits that count; a spreadsheet shows and means 15, what lies behind them is the
    ///   noise of binary arithmetic. `nil` takes the number to the letter.
    static func read(stored text: String, significant digits: Int? = 15) -> Reading {
        digitsOnly(text) ?? StoredDecimal(text).map { $0.whole(significant: digits) } ?? read(text)
    }

    /// The number that a text of one to nine digits is, as nearly every count is written; `nil` for any other text.
    static func plain(_ text: String) -> Int? {
        guard (1...9).contains(text.utf8.count) else { return nil }
        var value = 0
        for byte in text.utf8 {
            guard isDigit(byte) else { return nil }
            value = value * 10 + Int(byte - zero)
        }
        return value
    }

    private static func digitsOnly(_ text: String) -> Reading? {
        var value = 0
        guard !text.isEmpty else { return nil }
        for byte in text.utf8 {
            guard isDigit(byte) else { return nil }
            if value <= largest { value = value * 10 + Int(byte - zero) }
        }
        return value > largest ? .fault(.tooLarge) : .value(value)
    }

    private static func read(bytes: UnsafeBufferPointer<UInt8>) -> Reading {
        var groups: [Group] = []
        var index = 0
        while index < bytes.count {
            let start = index
            while index < bytes.count, isDigit(bytes[index]) { index += 1 }
            guard index > start else { return .fault(reason(bytes)) }
            var group = Group(digits: start..<index)
            if index < bytes.count {
                guard let (separator, length) = separator(bytes, at: index), index + length < bytes.count else {
                    return .fault(reason(bytes))
                }
                group.separator = separator
                index += length
            }
            groups.append(group)
        }
        guard let first = groups.first else { return .fault(.notANumber) }
        if groups.count == 1 { return value(of: groups[...], bytes) }
        if isGrouped(groups[...], bytes) {
            // What a hand wrote as two numbers, old and new or morning and afternoon, has the look of one in the hundred thousands.
            let isByHand = first.digits.count == 3 && groups.dropLast().contains { $0.separator == .blank }
            return isByHand && bytes.contains(UInt8(ascii: " ")) ? .fault(.several) : value(of: groups[...], bytes)
        }
        // Decimals: one more group behind a point or comma that does not group.
        guard let last = groups.last, let mark = groups[groups.count - 2].separator, mark == .point || mark == .comma else {
            return .fault(reason(bytes))
        }
        let whole = groups.dropLast()
        guard whole.count == 1 || (isGrouped(whole, bytes) && first.separator != mark) else {
            return .fault(reason(bytes))
        }
        guard last.digits.allSatisfy({ bytes[$0] == zero }) else { return .fault(.fraction) }
        return value(of: whole, bytes)
    }

    private struct Group {
        var digits: Range<Int>
        var separator: Separator?
    }

    private enum Separator { case point, comma, blank, apostrophe }

    /// Groups of three behind a first of one to three that does not begin with 0, all with the same separator.
    private static func isGrouped(_ groups: ArraySlice<Group>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = groups.first, first.digits.count <= 3, bytes[first.digits.lowerBound] != zero else { return false }
        return groups.dropFirst().allSatisfy { $0.digits.count == 3 }
            && groups.dropLast().allSatisfy { $0.separator == first.separator }
    }

    private static func value(of groups: ArraySlice<Group>, _ bytes: UnsafeBufferPointer<UInt8>) -> Reading {
        var value = 0
        for group in groups {
            for index in group.digits where value <= largest { value = value * 10 + Int(bytes[index] - zero) }
        }
        return value > largest ? .fault(.tooLarge) : .value(value)
    }

    private static func separator(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Separator, Int)? {
        switch bytes[index] {
        case UInt8(ascii: "."): return (.point, 1)
        case UInt8(ascii: ","): return (.comma, 1)
        case UInt8(ascii: "'"): return (.apostrophe, 1)
        case UInt8(ascii: " "): return (.blank, 1)
        // U+00A0, U+2009 and U+202F: the blanks that spreadsheets group with.
        case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: return (.blank, 2)
        case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
            return bytes[index + 2] == 0x89 || bytes[index + 2] == 0xAF ? (.blank, 3) : nil
        default: return nil
        }
    }

    /// The likeliest reason why a text is not a count, for the message.
    private static func reason(_ bytes: UnsafeBufferPointer<UInt8>) -> Fault {
        let hasDigit = bytes.contains(where: isDigit)
        guard hasDigit, let first = bytes.first, bytes.count <= 200 else { return .notANumber }
        let dash = UInt8(ascii: "-")
        let rest = String(decoding: bytes.dropFirst(), as: UTF8.self)
        if first == dash, case .value = read(trimmed(rest)) { return .negative }
        let text = String(decoding: bytes, as: UTF8.self)
        if text.hasPrefix("\u{2212}"), case .value = read(trimmed(String(text.dropFirst()))) { return .negative }
        let parts = text.split(whereSeparator: { "-–—~".contains($0) })
        if parts.count == 2,
            parts.allSatisfy({
                if case .value = read(trimmed(String($0))) { true } else { false }
            })
        {
            return .range
        }
        return CountWords.reason(text)
    }
}

let zero = UInt8(ascii: "0")

func isDigit(_ byte: UInt8) -> Bool { byte &- zero < 10 }
