/// Telephone numbers and e-mail addresses, which are nobody's business in a report.
enum ContactDetails {
    /// The text without them; `nil` when there are none.
    static func dropped(from text: String) -> String? {
        let utf8 = text.utf8
        guard utf8.contains(UInt8(ascii: "@")) || utf8.count(where: isDigit) >= 10 else { return nil }
        let bytes = Array(utf8)
        var rest: [UInt8] = []
        var index = 0
        var found = false
        while index < bytes.count {
            if let end = telephone(bytes, at: index) ?? address(bytes, at: index) {
                index = end
                found = true
            } else {
                rest.append(bytes[index])
                index += 1
            }
        }
        return found ? collapsed(String(decoding: rest, as: UTF8.self)) : nil
    }

    /// The end of an e-mail address that begins here; `nil` when none does.
    private static func address(_ bytes: [UInt8], at start: Int) -> Int? {
        func isPart(_ byte: UInt8) -> Bool {
            isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) || "._%+-".utf8.contains(byte)
        }
        guard start == 0 || !isPart(bytes[start - 1]) else { return nil }
        var at = start
        while at < bytes.count, isPart(bytes[at]) { at += 1 }
        guard at > start, at < bytes.count, bytes[at] == UInt8(ascii: "@") else { return nil }
        var end = at + 1
        while end < bytes.count, isPart(bytes[end]) { end += 1 }
        // A full stop behind the address is the sentence's.
        while end > at + 1, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
        return bytes[(at + 1)..<end].contains(UInt8(ascii: ".")) ? end : nil
    }

    /// The end of a telephone number that begins here: `0912345678`, `0912.345.678`, `024 3861 2345`, `+84 912 345 678`.
    ///
    /// Ten or eleven digits, the groups parted by one and the same mark, three digits at least in the first group: dates have
    /// two.
    private static func telephone(_ bytes: [UInt8], at start: Int) -> Int? {
        guard start == 0 || !isDigit(bytes[start - 1]) && bytes[start - 1] != UInt8(ascii: "+") else { return nil }
        var index = start
        let isAbroad = bytes[start...].starts(with: "+84".utf8)
        guard isAbroad || bytes[start] == zero else { return nil }
        if isAbroad { index += 3 }
        var digits = isAbroad ? 1 : 0
        var groupLength = 0
        var separator: UInt8?
        var isFirstGroup = !isAbroad
        while index < bytes.count {
            if isDigit(bytes[index]) {
                digits += 1
                groupLength += 1
                index += 1
                continue
            }
            guard " .-".utf8.contains(bytes[index]), index + 1 < bytes.count, isDigit(bytes[index + 1]),
                separator == nil || separator == bytes[index], digits < 10
            else { break }
            if isFirstGroup, groupLength < 3 { return nil }
            isFirstGroup = false
            separator = bytes[index]
            groupLength = 0
            index += 1
        }
        return (10...11).contains(digits) ? index : nil
    }
}
