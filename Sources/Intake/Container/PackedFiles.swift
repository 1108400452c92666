public import ReportModel
import Vietnamese

/// What lies in a file that only carries others: a ZIP pack, a message, a mailbox.
///
/// Every file in it is a file of its own with an answer of its own. Its name has the carrier's before it: `tên.zip/b.xlsx`.
public struct PackedFiles: Sendable {
    /// Files found, in the order of the carrier.
    public var files: [PackedFile] = []
    /// What was found wrong with the carrier as a whole; for the sender, in Vietnamese.
    public var findings: [Diagnostic] = []
    /// Messages in it, or the message that it is, in order.
    public var messages: [MessageHead] = []
    /// `zip`, `eml`, `msg` or `mbox`.
    public var format: String

    /// The name that a file of the inbox goes by: its own, but for a message in a Maildir, whose name changes when it is read or
    /// moved: that one is known by its bytes.
    public static func name(of file: InboxFile) -> String {
        let parts = file.name.split(separator: "/")
        guard parts.count >= 2, ["cur", "new"].contains(parts[parts.count - 2]), FileKind(file) == .message else {
            return file.name
        }
        return (parts.dropLast(2).map(String.init) + [Mailbox.name(of: file.bytes)]).joined(separator: "/")
    }

    /// Opens a file that carries others.
    ///
    /// - Returns: `nil` when it is a file of its own.
    public static func open(_ file: InboxFile, limits: IntakeLimits = .standard) -> PackedFiles? {
        var unpacker = Unpacker(limits: limits)
        guard let format = unpacker.open(file, zips: 0, messages: 0, message: nil) else { return nil }
        return PackedFiles(
            files: unpacker.files, findings: unpacker.findings, messages: unpacker.heads, format: format)
    }
}

/// A file taken out of a carrier.
public struct PackedFile: Sendable {
    /// Without bytes where it could not be taken out.
    public var file: InboxFile
    /// The message it came with, if any: when it was sent, and where an answer goes.
    public var message: MessageHead?
    /// Why it could not be taken out; for its sender, in Vietnamese.
    public var fault: Diagnostic?
}

/// Takes carriers apart, those inside others too.
private struct Unpacker {
    let limits: IntakeLimits
    var files: [PackedFile] = []
    var findings: [Diagnostic] = []
    var heads: [MessageHead] = []
    /// Bytes taken out so far.
    private var taken = 0

    init(limits: IntakeLimits) { self.limits = limits }

    /// A pack in a pack is opened, one in that is not; so are messages.
    private static let deepest = 2

    /// Takes a file apart.
    ///
    /// - Returns: its format; `nil` when it carries nothing.
    mutating func open(_ file: InboxFile, zips: Int, messages: Int, message: MessageHead?) -> String? {
        switch Carrier(file) {
        case .pack:
            guard zips < Unpacker.deepest else { return refuseDepth(file, message) }
            openPack(file, zips: zips + 1, messages: messages, message: message)
            return "zip"
        case .message:
            guard messages < Unpacker.deepest else { return refuseDepth(file, message) }
            openMessage(file, zips: zips, messages: messages + 1)
            return "eml"
        case .outlookMessage:
            guard messages < Unpacker.deepest else { return refuseDepth(file, message) }
            openOutlookMessage(file, zips: zips, messages: messages + 1, message: message)
            return "msg"
        case .mailbox:
            guard messages < Unpacker.deepest else { return refuseDepth(file, message) }
            openMailbox(file, zips: zips, messages: messages)
            return "mbox"
        case nil: return nil
        }
    }

    private mutating func refuseDepth(_ file: InboxFile, _ message: MessageHead?) -> String {
        refuse(
            file.name, message,
            Diagnostic(ContainerFinding.tooDeep(limit: Unpacker.deepest), at: SourcePlace(file.name)))
        return "zip"
    }

    /// Keeps a file that could not be taken out, for its answer.
    private mutating func refuse(_ name: String, _ message: MessageHead?, _ fault: Diagnostic) {
        guard files.count < limits.archiveMembers else { return }
        files.append(PackedFile(file: InboxFile(name: name, bytes: []), message: message, fault: fault))
    }

    private mutating func report(_ finding: ContainerFinding, _ name: String) {
        findings.append(Diagnostic(finding, at: SourcePlace(name)))
    }

    /// Keeps a file, or what it carries.
    private mutating func keep(_ file: InboxFile, zips: Int, messages: Int, message: MessageHead?) {
        guard files.count < limits.archiveMembers else {
            if files.count == limits.archiveMembers, findings.last?.code != FindingCode.packTooLarge.rawValue {
                report(.tooManyFiles(limit: limits.archiveMembers), file.name)
            }
            return
        }
        guard open(file, zips: zips, messages: messages, message: message) == nil else { return }
        files.append(PackedFile(file: file, message: message))
    }

    /// Counts bytes taken out against the limit.
    private mutating func spend(_ bytes: Int, _ name: String) -> Bool {
        taken += bytes
        guard taken > limits.packBytes else { return true }
        if findings.last?.code != FindingCode.packTooLarge.rawValue {
            report(.unpacksTooLarge(limit: limits.packBytes), name)
        }
        return false
    }

    // MARK: Packs

    private mutating func openPack(_ file: InboxFile, zips: Int, messages: Int, message: MessageHead?) {
        let pack: ZipPack
        do {
            pack = try ZipPack(file.bytes, limits: limits)
        } catch {
            // Alone it is the file that came; inside another it is one of its members.
            if zips + messages > 1 {
                refuse(file.name, message, finding(error, file.name))
            } else {
                findings.append(finding(error, file.name))
            }
            return
        }
        var names = MemberNames(carrier: file.name)
        if pack.members.allSatisfy({ $0.isFolder || MemberNames.isJunk($0.name) }) {
            report(.packEmpty, file.name)
        }
        for member in pack.members where !member.isFolder && !MemberNames.isJunk(member.name) {
            let name = names.name(for: member.name)
            do {
                let bytes = try pack.read(member)
                guard spend(bytes.count, name) else { return }
                keep(InboxFile(name: name, bytes: bytes), zips: zips, messages: messages, message: message)
            } catch {
                // What was unpacked up to the fault took its time all the same.
                refuse(name, message, finding(error, name))
                if case .tooLarge = error.kind, !spend(limits.fileBytes, name) { return }
            }
        }
    }

    private func finding(_ fault: WorkbookFault, _ name: String) -> Diagnostic {
        let place = SourcePlace(name)
        if fault.kind == .encrypted { return Diagnostic(RefusalFinding.lockedMember, at: place) }
        let finding: ContainerFinding =
            switch fault.kind {
            case .tooManyMembers: .tooManyMembers(limit: limits.archiveMembers)
            case .tooLarge(let limit): .memberTooLarge(limit: limit)
            case .ratio(let limit): .packedTooTightly(limit: limit)
            default: .damaged
            }
        return Diagnostic(finding, at: place)
    }

    // MARK: Mail

    private mutating func openMessage(_ file: InboxFile, zips: Int, messages: Int) {
        let message = MailMessage(file.bytes, limits: limits)
        let head = take(message.head, file.name)
        var names = MemberNames(carrier: file.name)
        let wanted = MailMessage.wanted(message.attachments)
        for part in wanted {
            let name = names.name(for: part.name ?? AnswerWords.attachment)
            guard spend(part.bytes.count, name) else { return }
            keep(InboxFile(name: name, bytes: part.bytes), zips: zips, messages: messages, message: head)
        }
        if message.isCutOff { report(.messageCutOff, file.name) }
        if wanted.isEmpty { report(.messageWithoutFiles, file.name) }
    }

    /// The head of a message under its name, kept for its answer.
    private mutating func take(_ head: MessageHead, _ name: String) -> MessageHead {
        var head = head
        head.name = name
        heads.append(head)
        return head
    }

    private mutating func openOutlookMessage(_ file: InboxFile, zips: Int, messages: Int, message: MessageHead?) {
        do {
            let opened = try OutlookMessage(CompoundFile(file.bytes), limits: limits)
            take(opened, file.name, zips: zips, messages: messages)
        } catch {
            // Alone it is the file that came; inside another it is one of its members.
            if zips + messages > 1 {
                refuse(file.name, message, Unpacker.damage(file.name))
            } else {
                findings.append(Unpacker.damage(file.name))
            }
        }
    }

    /// A message of Outlook, or one that lies in it: its files, then the messages in it.
    private mutating func take(_ message: OutlookMessage, _ carrier: String, zips: Int, messages: Int) {
        let head = take(message.head, carrier)
        var names = MemberNames(carrier: carrier)
        var attached: [MailMessage.Attachment] = []
        var inner: [(name: String?, message: OutlookMessage?)] = []
        for attachment in message.attachments {
            do throws(WorkbookFault) {
                switch attachment.content {
                case .file(let storage):
                    guard let bytes = try message.bytes(in: storage), !bytes.isEmpty else { continue }
                    guard spend(bytes.count, carrier) else { return }
                    let isPicture = if case .picture = FileKind(InboxFile(name: "", bytes: bytes)) { true } else { false }
                    attached.append(
                        MailMessage.Attachment(
                            name: attachment.name, bytes: bytes, isInline: attachment.isInline, isPicture: isPicture))
                case .message(let storage):
                    let isTooDeep = messages >= Unpacker.deepest
                    inner.append((attachment.name, isTooDeep ? nil : try message.message(in: storage, limits: limits)))
                case .damaged(let fault): throw fault
                }
            } catch {
                let name = names.name(for: attachment.name ?? AnswerWords.attachment)
                refuse(name, head, Unpacker.damage(name))
            }
        }
        let wanted = MailMessage.wanted(attached)
        for file in wanted {
            let name = names.name(for: file.name ?? AnswerWords.attachment)
            keep(InboxFile(name: name, bytes: file.bytes), zips: zips, messages: messages, message: head)
        }
        for (name, message) in inner {
            let name = names.name(for: name ?? AnswerWords.forwardedByOutlook)
            if let message {
                take(message, name, zips: zips, messages: messages + 1)
            } else {
                _ = refuseDepth(InboxFile(name: name, bytes: []), head)
            }
        }
        if message.isCutOff { report(.messageCutOff, carrier) }
        if wanted.isEmpty, inner.isEmpty, !files.contains(where: { $0.message?.name == carrier }) {
            report(.messageWithoutFiles, carrier)
        }
    }

    /// A message that cannot be opened, or a file in it.
    private static func damage(_ name: String) -> Diagnostic {
        Diagnostic(ContainerFinding.messageDamaged, at: SourcePlace(name))
    }

    private mutating func openMailbox(_ file: InboxFile, zips: Int, messages: Int) {
        for bytes in Mailbox.messages(of: file.bytes) {
            guard spend(bytes.count, file.name) else { return }
            // Known by its own bytes: a mailbox grows, and its messages are not numbered.
            let name = "\(file.name)/\(Mailbox.name(of: bytes))"
            _ = open(InboxFile(name: name, bytes: bytes), zips: zips, messages: messages, message: nil)
        }
    }
}

/// What a file is that carries others, by its bytes.
private enum Carrier {
    case pack, message, outlookMessage, mailbox

    init?(_ file: InboxFile) {
        if Mailbox.begins(file.bytes) {
            self = .mailbox
            return
        }
        switch FileKind(file) {
        case .archive:
            // A document is an archive too; only its own members tell.
            guard let archive = try? ZipArchive(file.bytes, limits: .standard) else {
                // What cannot even be listed is damaged or locked, whichever it is.
                guard let pack = try? ZipPack(file.bytes, limits: .standard), pack.looksLikePack else { return nil }
                self = .pack
                return
            }
            // An empty one is what its name says.
            let isEmptyPack = archive.names.isEmpty && file.name.lowercased().hasSuffix(".zip")
            guard isEmptyPack || FileKind(of: archive) == .pack else { return nil }
            self = .pack
        case .message: self = .message
        case .outlookMessage: self = .outlookMessage
        default: return nil
        }
    }
}

/// Names of files inside a carrier, as messages and answers have them: never a path out of it, none twice.
struct MemberNames {
    private let carrier: String
    private var used: Set<String> = []

    init(carrier: String) { self.carrier = carrier }

    /// The name of a member, with the carrier's before it.
    mutating func name(for stored: String) -> String {
        let parts = stored.replacing("\\", with: "/").split(separator: "/").map(String.init).filter { $0 != "." && $0 != ".." }
            .map(MemberNames.printable)
        let path = parts.isEmpty ? AnswerWords.member : parts.joined(separator: "/")
        var name = path
        var number = 2
        // Case and Unicode form do not tell files apart on every system.
        while !used.insert(name.lowercased()).inserted {
            let dot = path.lastIndex(of: ".") ?? path.endIndex
            name = "\(path[..<dot]) (\(number))\(path[dot...])"
            number += 1
        }
        return "\(carrier)/\(name)"
    }

    /// A part of a path without characters that no message shows, and not hidden.
    private static func printable(_ part: String) -> String {
        var text = trimmed(part.nfc)
        while let bad = UnprintableCharacter.first(in: text) { text = text.replacing(String(bad.scalar), with: "_") }
        if text.hasPrefix(".") { text = "_" + text.dropFirst() }
        return text.isEmpty ? "_" : String(text.prefix(120))
    }

    /// What systems and office programs put beside the files of people.
    static func isJunk(_ path: String) -> Bool {
        let parts = path.replacing("\\", with: "/").lowercased().split(separator: "/")
        guard let last = parts.last else { return true }
        return parts.contains("__macosx") || last == ".ds_store" || last == "thumbs.db" || last == "desktop.ini"
            || last.hasPrefix("~$") || last.hasPrefix("._")
    }
}
