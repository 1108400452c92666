public import ReportModel
import Vietnamese

/// Who sent a message, when, and how it is answered.
public struct MessageHead: Hashable, Sendable {
    /// Name of the message among the files, for its answer.
    public var name = ""
    /// Where an answer goes: `Reply-To`, else `From`; the address alone. It identifies nobody: it can be forged.
    public var replyTo: String?
    public var subject: String
    /// Identity of the message, with its angle brackets.
    public var messageID: String?
    /// When its sender says it was sent.
    public var date: Timestamp?
    /// Whether a person waits for an answer: no list, no automatic message, a path back (RFC 3834, 2).
    public var mayBeAnswered: Bool
}

/// A message taken apart (RFC 5322, RFC 2045 to 2049).
struct MailMessage {
    /// A file in a message.
    struct Attachment {
        var name: String?
        var bytes: [UInt8]
        /// Shown within the text, as logos are.
        var isInline: Bool
        var isPicture: Bool
    }

    let head: MessageHead
    private(set) var attachments: [Attachment] = []
    /// Whether the message has more parts than are read, or ends within one.
    private(set) var isCutOff = false

    private let limits: IntakeLimits
    private var parts = 0

    /// Parts inside parts.
    private static let deepest = 10

    init(_ bytes: [UInt8], limits: IntakeLimits) {
        self.limits = limits
        let (headers, body) = MailHeaders.read(bytes[...])
        head = MessageHead(headers)
        take(headers, body, depth: 0)
    }

    private mutating func take(_ headers: MailHeaders, _ body: ArraySlice<UInt8>, depth: Int) {
        parts += 1
        guard parts <= limits.archiveMembers, depth <= MailMessage.deepest else {
            isCutOff = true
            return
        }
        let type = headers.structured("content-type")
        let kind = type?.value ?? "text/plain"
        let disposition = headers.structured("content-disposition")
        if kind.hasPrefix("multipart/"), let boundary = type?["boundary"], !boundary.isEmpty {
            for part in split(body, at: boundary) {
                let (headers, body) = MailHeaders.read(part)
                take(headers, body, depth: depth + 1)
            }
            return
        }
        let name = disposition?["filename"] ?? type?["name"]
        // A message inside a message is a file that carries others.
        if kind == "message/rfc822" {
            let bytes = TransferEncoding.decode(body, headers["content-transfer-encoding"])
            attachments.append(Attachment(name: name ?? AnswerWords.forwarded, bytes: bytes, isInline: false, isPicture: false))
            return
        }
        // The text of the message, and what programs say to programs, is no file.
        guard name != nil || disposition?.value == "attachment" || !kind.hasPrefix("text/") && !kind.hasPrefix("message/")
        else {
            return
        }
        let bytes = TransferEncoding.decode(body, headers["content-transfer-encoding"])
        guard !bytes.isEmpty, !MailMessage.isNoFile(kind) else { return }
        attachments.append(
            Attachment(
                name: name, bytes: bytes, isInline: disposition?.value == "inline" || headers.contains("content-id"),
                isPicture: kind.hasPrefix("image/")))
    }

    /// The files that may be a report: pictures beside documents are logos and signatures; alone they are photographs of a
    /// report, and are answered.
    static func wanted(_ attachments: [Attachment]) -> [Attachment] {
        let documents = attachments.filter { !$0.isPicture }
        return documents.isEmpty ? attachments.filter { !$0.isInline } : documents
    }

    /// Invitations, cards and signatures.
    private static func isNoFile(_ kind: String) -> Bool {
        [
            "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature", "text/calendar",
            "text/vcard", "text/x-vcard", "application/ics",
        ].contains(kind)
    }

    /// The parts between lines that are the boundary.
    private mutating func split(_ body: ArraySlice<UInt8>, at boundary: String) -> [ArraySlice<UInt8>] {
        let mark = Array("--\(boundary)".utf8)
        var found: [ArraySlice<UInt8>] = []
        var start: Int?
        var rest = body
        while let (line, after) = MailHeaders.nextLine(rest) {
            defer { rest = after }
            guard line.starts(with: mark) else { continue }
            let tail = line.dropFirst(mark.count)
            let isLast = tail.starts(with: "--".utf8)
            guard isLast || tail.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { continue }
            if let start {
                // The line end before a boundary belongs to it.
                var end = line.startIndex
                if end > start, body[end - 1] == 0x0A { end -= 1 }
                if end > start, body[end - 1] == 0x0D { end -= 1 }
                found.append(body[start..<end])
            }
            guard !isLast, found.count < limits.archiveMembers else { return found }
            start = after.startIndex
        }
        if let start {
            isCutOff = true
            found.append(body[start...])
        }
        return found
    }
}

extension MessageHead {
    init(_ headers: MailHeaders) {
        subject = headers["subject"] ?? ""
        messageID = headers["message-id"].flatMap(MessageHead.identity)
        replyTo = (headers["reply-to"] ?? headers["from"]).flatMap(MessageHead.address)
        date =
            headers["date"].flatMap(MailDate.init)?.time
            ?? headers.all("received").first.flatMap { received in
                received.split(separator: ";").last.flatMap { MailDate(String($0))?.time }
            }
        mayBeAnswered = replyTo != nil && headers.asksForAnswer
    }

    /// An identity as `In-Reply-To` may repeat it; `nil` when it is none.
    static func identity(_ id: String) -> String? {
        id.hasPrefix("<") && id.hasSuffix(">") && id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? id : nil
    }

    /// The address in `Tên <a@b.vn>`; `nil` when there is not exactly one that can be written to.
    static func address(_ field: String) -> String? {
        var text = field
        if let open = field.lastIndex(of: "<"), let close = field[open...].firstIndex(of: ">") {
            text = String(field[field.index(after: open)..<close])
        }
        text = trimmed(text)
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>()[],;:\"\\".utf8.contains($0) }
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && isPlain && text.utf8.count <= 254 ? text : nil
    }
}

extension MailHeaders {
    /// Whether a person waits for an answer: no list, no automatic message, a path back (RFC 3834, 2).
    var asksForAnswer: Bool {
        let isAutomatic = self["auto-submitted"].map { $0.lowercased() != "no" } ?? false
        let isBulk = ["bulk", "list", "junk"].contains(self["precedence"]?.lowercased() ?? "")
        let hasNoWayBack = self["return-path"].map { $0.replacing(" ", with: "") == "<>" } ?? false
        return !isAutomatic && !isBulk && !hasNoWayBack && !contains("list-id")
    }
}

/// `Sat, 07 Oct 2023 09:30:00 +0700` (RFC 5322, 3.3).
struct MailDate {
    let time: Timestamp

    init?(_ text: String) {
        // A comment may name the zone: `+0700 (ICT)`.
        var words = text.prefix { $0 != "(" }.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
        if let first = words.first, first.first?.isLetter == true { words.removeFirst() }
        guard words.count >= 4, let day = Int(words[0]), let year = Int(words[2]),
            let month = MailDate.months.firstIndex(of: words[1].prefix(3).lowercased())
        else { return nil }
        let clock = words[3].split(separator: ":").map { Int($0) ?? -1 }
        guard clock.count >= 2, (0...23).contains(clock[0]), (0...59).contains(clock[1]),
            let date = CalendarDate(year: year < 100 ? year + 2_000 : year, month: month + 1, day: day)
        else { return nil }
        let second = clock.count > 2 ? min(max(clock[2], 0), 59) : 0
        time = Timestamp(
            date, hour: clock[0], minute: clock[1], second: second, offset: MailDate.offset(words.dropFirst(4).first))
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    /// Seconds east of UTC; names of zones are as good as none.
    private static func offset(_ text: String?) -> Int {
        guard let text, text.count == 5, let sign = text.first, sign == "+" || sign == "-", let number = Int(text.dropFirst()),
            number % 100 < 60, number <= 1_400
        else { return 0 }
        return (sign == "-" ? -1 : 1) * (number / 100 * 3_600 + number % 100 * 60)
    }
}
