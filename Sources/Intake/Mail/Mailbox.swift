/// A mailbox in one file (RFC 4155): messages one behind another, each begun by a line `From …`.
enum Mailbox {
    private static let mark = Array("From ".utf8)

    /// Whether a file begins as a mailbox does: such a line, and a field of a message's head behind it.
    static func begins(_ bytes: [UInt8]) -> Bool {
        guard bytes.starts(with: mark), let (_, rest) = MailHeaders.nextLine(bytes[...]),
            let (line, _) = MailHeaders.nextLine(rest)
        else { return false }
        let name = line.prefix { $0 != UInt8(ascii: ":") }
        return name.count < line.count && !name.isEmpty && name.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }

    /// The messages of a mailbox, without the lines between them.
    static func messages(of bytes: [UInt8]) -> [[UInt8]] {
        var messages: [[UInt8]] = []
        var current: [UInt8] = []
        var isAfterBlank = true
        var rest = bytes[...]
        var hasBegun = false
        while let (line, after) = MailHeaders.nextLine(rest) {
            let whole = rest[rest.startIndex..<after.startIndex]
            rest = after
            if isAfterBlank, line.starts(with: mark) {
                if hasBegun { messages.append(current) }
                hasBegun = true
                current = []
            } else if line.first == UInt8(ascii: ">"), line.drop(while: { $0 == UInt8(ascii: ">") }).starts(with: mark) {
                // A line of the text that looked like a beginning was marked.
                current += whole.dropFirst()
            } else {
                current += whole
            }
            isAfterBlank = line.isEmpty
        }
        if hasBegun { messages.append(current) }
        return messages
    }

    /// A name for a message that stays the same wherever the message lies (FNV-1a, 64 bits).
    static func name(of message: [UInt8]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in message { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return AnswerWords.message(String(repeating: "0", count: 16 - digits.count) + digits)
    }
}
