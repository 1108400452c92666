import ReportModel
import Vietnamese

/// A message as Outlook saves it, `.msg` ([MS-OXMSG]): a compound file with a stream for every property, and a storage for
/// every attachment, in which a message may lie again.
///
/// The attached files are read only when they are asked for: their streams may lie in the same sectors. Objects embedded in the
/// text, and files that the message only points to, are none of its files.
struct OutlookMessage {
    /// A file in a message, or a message in it.
    struct Attachment {
        enum Content {
            case file(CompoundFile.Storage)
            case message(CompoundFile.Storage)
            /// It cannot be taken out.
            case damaged(WorkbookFault)
        }

        var name: String?
        var content: Content
        /// Shown within the text, as logos are.
        var isInline: Bool
    }

    let head: MessageHead
    let attachments: [Attachment]
    /// Whether it has more attachments than are read.
    let isCutOff: Bool
    private let container: CompoundFile

    /// Properties ([MS-OXPROPS] 2), by number.
    private enum Property {
        static let sentAt: UInt16 = 0x39
        static let subject: UInt16 = 0x37
        static let headers: UInt16 = 0x7D
        static let receivedAt: UInt16 = 0xE06
        static let messageID: UInt16 = 0x1035
        /// Addresses of the sender: as mail has it, and as the server of the office has it.
        static let senderAddresses: [UInt16] = [0x5D01, 0x5D02, 0x0C1F, 0x0065]
        static let codePage: UInt16 = 0x3FFD
        static let data: UInt16 = 0x3701
        /// Its name, and the one that systems with short names saw.
        static let names: [UInt16] = [0x3707, 0x3704]
        static let method: UInt16 = 0x3705
        static let contentID: UInt16 = 0x3712
        static let isHidden: UInt16 = 0x7FFE
    }

    /// How an attachment lies in the message ([MS-OXCMSG] 2.2.2.9).
    private enum Method {
        static let byValue: UInt64 = 1
        static let message: UInt64 = 5
    }

    /// - Parameter storage: where the message lies: in the root, or in an attachment of another.
    /// - Throws: ``WorkbookFault`` of kind `damaged`.
    init(
        _ container: CompoundFile, in storage: CompoundFile.Storage = .root, limits: IntakeLimits
    ) throws(WorkbookFault) {
        self.container = container
        let properties = try OutlookProperties(
            container, in: storage, fixedFrom: storage == .root ? OutlookProperties.ofMessage : OutlookProperties.ofInnerMessage
        )
        head = try OutlookMessage.head(properties)
        let storages = container.storages(beginning: "__attach_version1.0_", in: storage)
        isCutOff = storages.count > limits.archiveMembers
        let codePage = properties.number(Property.codePage)
        attachments = storages.prefix(limits.archiveMembers).compactMap { storage in
            do throws(WorkbookFault) {
                return try OutlookMessage.attachment(in: storage, of: container, codePage: codePage)
            } catch {
                return Attachment(name: nil, content: .damaged(error), isInline: false)
            }
        }
    }

    /// - Returns: `nil` for what is no file of the message.
    private static func attachment(
        in storage: CompoundFile.Storage, of container: CompoundFile, codePage: UInt64?
    ) throws(WorkbookFault) -> Attachment? {
        let properties = try OutlookProperties(
            container, in: storage, fixedFrom: OutlookProperties.ofAttachment, codePage: codePage)
        guard let content = content(properties, in: storage, of: container) else { return nil }
        let isShownInText = try properties.text(Property.contentID) != nil
        return Attachment(
            name: try properties.text(firstOf: Property.names), content: content,
            isInline: isShownInText || properties.number(Property.isHidden) == 1)
    }

    /// The bytes of an attached file; `nil` when it has none.
    func bytes(in storage: CompoundFile.Storage) throws(WorkbookFault) -> [UInt8]? {
        try container.stream(OutlookProperties.name(Property.data, .binary), in: storage)
    }

    /// A message in it.
    func message(in storage: CompoundFile.Storage, limits: IntakeLimits) throws(WorkbookFault) -> OutlookMessage {
        try OutlookMessage(container, in: storage, limits: limits)
    }

    private static func content(
        _ properties: OutlookProperties, in storage: CompoundFile.Storage, of container: CompoundFile
    ) -> Attachment.Content? {
        switch properties.number(Property.method) {
        case Method.message:
            container.storage(OutlookProperties.name(Property.data, .object), in: storage).map { .message($0) }
        case Method.byValue: .file(storage)
        default: nil
        }
    }

    /// What the head of the message said when it came says most; one that was never sent has its properties alone.
    private static func head(_ properties: OutlookProperties) throws(WorkbookFault) -> MessageHead {
        let text = try properties.text(Property.headers)
        let headers = text.map { MailHeaders.read(Array($0.utf8)[...]).headers }
        var head = MessageHead(headers ?? MailHeaders())
        if head.replyTo == nil {
            for property in Property.senderAddresses where head.replyTo == nil {
                head.replyTo = try properties.text(property).flatMap(MessageHead.address)
            }
        }
        head.mayBeAnswered = head.replyTo != nil && (headers?.asksForAnswer ?? true)
        if head.subject.isEmpty, let subject = try properties.text(Property.subject) { head.subject = collapsed(subject) }
        if head.messageID == nil { head.messageID = try properties.text(Property.messageID).flatMap(MessageHead.identity) }
        if head.date == nil { head.date = properties.time(Property.sentAt) ?? properties.time(Property.receivedAt) }
        return head
    }
}

/// The properties of a message or an attachment: numbers together in one stream, each text in a stream of its own.
private struct OutlookProperties {
    enum Kind: UInt16 {
        case number = 0x0003
        case truth = 0x000B
        case object = 0x000D
        case bytes8 = 0x001E
        case unicode = 0x001F
        case time = 0x0040
        case binary = 0x0102
    }

    /// Bytes before the properties of fixed size ([MS-OXMSG] 2.4.1).
    static let ofMessage = 32
    static let ofInnerMessage = 24
    static let ofAttachment = 8

    private let container: CompoundFile
    private let storage: CompoundFile.Storage
    private let codePage: UInt64?
    private var fixed: [UInt32: UInt64] = [:]

    private static let entrySize = 16

    init(
        _ container: CompoundFile, in storage: CompoundFile.Storage, fixedFrom start: Int, codePage: UInt64? = nil
    ) throws(WorkbookFault) {
        self.container = container
        self.storage = storage
        guard let bytes = try container.stream("__properties_version1.0", in: storage) else {
            throw WorkbookFault(kind: .damaged("no properties"), member: "")
        }
        for at in stride(from: start, through: bytes.count - OutlookProperties.entrySize, by: OutlookProperties.entrySize) {
            fixed[bytes.littleEndian32(at: at)] = bytes.littleEndian64(at: at + 8)
        }
        self.codePage = codePage ?? fixed[UInt32(0x3FFD) << 16 | UInt32(Kind.number.rawValue)].map { $0 & 0xFFFF_FFFF }
    }

    /// Name of the stream of a property.
    static func name(_ property: UInt16, _ kind: Kind) -> String {
        func hex(_ value: UInt16) -> String {
            let digits = String(value, radix: 16, uppercase: true)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }
        return "__substg1.0_\(hex(property))\(hex(kind.rawValue))"
    }

    private func value(_ property: UInt16, _ kind: Kind) -> UInt64? { fixed[UInt32(property) << 16 | UInt32(kind.rawValue)] }

    func number(_ property: UInt16) -> UInt64? {
        value(property, .number).map { $0 & 0xFFFF_FFFF } ?? value(property, .truth).map { $0 & 0xFF }
    }

    /// A time, stored in tenths of microseconds since 1601.
    func time(_ property: UInt16) -> Timestamp? {
        guard let ticks = value(property, .time) else { return nil }
        let seconds = Int(ticks / 10_000_000) - 11_644_473_600
        // From 1970 to 2100: what lies beyond is no time of a message.
        return (0..<4_102_444_800).contains(seconds) ? Timestamp(seconds: seconds) : nil
    }

    /// A text, NFC; `nil` where there is none.
    func text(_ property: UInt16) throws(WorkbookFault) -> String? {
        if let bytes = try container.stream(OutlookProperties.name(property, .unicode), in: storage) {
            let units = stride(from: 0, to: bytes.count - 1, by: 2).map { bytes.littleEndian16(at: $0) }
            return OutlookProperties.clean(String(decoding: units, as: UTF16.self))
        }
        guard let bytes = try container.stream(OutlookProperties.name(property, .bytes8), in: storage) else { return nil }
        return OutlookProperties.clean(MailCharset.decode(bytes, codePage == 1_258 ? "windows-1258" : nil))
    }

    /// The first of several texts that is there.
    func text(firstOf properties: [UInt16]) throws(WorkbookFault) -> String? {
        for property in properties {
            if let text = try text(property) { return text }
        }
        return nil
    }

    private static func clean(_ text: String) -> String? {
        let plain = trimmed(text.prefix { $0 != "\0" }.description.nfc)
        return plain.isEmpty ? nil : plain
    }
}
