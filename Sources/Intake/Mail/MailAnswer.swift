/// Writes the answer to a message as a message, complete for `sendmail -t`. Nothing is ever sent from here.
public enum MailAnswer {
    /// A file that goes with the answer.
    public struct Attachment: Sendable {
        public var name: String
        public var bytes: [UInt8]

        public init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// The answer; `nil` when the message must not be answered (``MessageHead/mayBeAnswered``).
    ///
    /// It has no date and no sender: the program that sends it puts in both. The same answer gives the same bytes.
    ///
    /// - Parameters:
    ///   - text: what is said, plain text.
    ///   - attachments: marked copies.
    public static func make(to head: MessageHead, text: String, attachments: [Attachment] = []) -> [UInt8]? {
        guard head.mayBeAnswered, let address = head.replyTo else { return nil }
        var lines = ["To: \(address)", "Subject: \(encoded(AnswerWords.subject(withoutPrefixes(head.subject))))"]
        if let id = head.messageID { lines += ["In-Reply-To: \(id)", "References: \(id)"] }
        lines += ["Auto-Submitted: auto-replied", "MIME-Version: 1.0"]
        let body = [
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "",
            wrapped(base64(Array(text.utf8))),
        ]
        guard !attachments.isEmpty else { return Array((lines + body).joined(separator: "\n").utf8) + [0x0A] }
        let boundary = "=_tra-loi-bao-cao"
        lines += ["Content-Type: multipart/mixed; boundary=\"\(boundary)\"", "", "--\(boundary)"] + body
        for attachment in attachments {
            lines += [
                "--\(boundary)",
                "Content-Type: application/octet-stream",
                "Content-Disposition: attachment; filename*=utf-8''\(escaped(attachment.name))",
                "Content-Transfer-Encoding: base64", "", wrapped(base64(attachment.bytes)),
            ]
        }
        lines.append("--\(boundary)--")
        return Array(lines.joined(separator: "\n").utf8) + [0x0A]
    }

    /// `Re: Re: Báo cáo` → `Báo cáo`.
    private static func withoutPrefixes(_ subject: String) -> String {
        var rest = trimmed(subject)
        while let prefix = ["re:", "trả lời:", "fwd:", "fw:"].first(where: { rest.lowercased().hasPrefix($0) }) {
            rest = trimmed(String(rest.dropFirst(prefix.count)))
        }
        return rest
    }

    /// Encoded words of at most 75 characters, none of which cuts a letter (RFC 2047, 2 and 5).
    private static func encoded(_ text: String) -> String {
        var words: [String] = []
        var piece: [UInt8] = []
        for character in text where !character.isNewline {
            let bytes = Array(String(character).utf8)
            if piece.count + bytes.count > 42, !piece.isEmpty {
                words.append(base64(piece))
                piece = []
            }
            // A letter with more marks than any has is cut off.
            piece += bytes.prefix(42)
        }
        if !piece.isEmpty { words.append(base64(piece)) }
        return words.map { "=?utf-8?B?\($0)?=" }.joined(separator: "\n ")
    }

    private static func escaped(_ name: String) -> String {
        name.utf8.map { byte in
            let character = Character(Unicode.Scalar(byte))
            if character.isASCII, character.isLetter || character.isNumber || "-._".contains(character) {
                return String(character)
            }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count < 2 ? "0" : "") + digits
        }.joined()
    }

    private static func wrapped(_ text: String) -> String {
        var lines: [Substring] = []
        var rest = text[...]
        while !rest.isEmpty {
            lines.append(rest.prefix(76))
            rest = rest.dropFirst(76)
        }
        return lines.joined(separator: "\n")
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func base64(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        result.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let value = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
            for index in 0..<4 {
                result.append(
                    index <= group.count ? alphabet[Int(value >> UInt32(18 - 6 * index) & 63)] : UInt8(ascii: "="))
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
