internal import Vietnamese

/// A document of an office program as the archive it is: read part by part, and made again with some parts changed and
/// everything else byte for byte as it was.
package final class OfficePackage {
    /// What the archive is.
    package enum Kind: Sendable { case workbook, text }

    /// Why a document cannot be worked on, as an English sentence without full stop.
    package struct Fault: Error, Sendable {
        package let message: String
    }

    /// A sheet of a workbook.
    package struct Sheet: Sendable {
        package var name: String
        /// Member of the archive.
        package var member: String
    }

    package let kind: Kind
    private let bytes: [UInt8]
    private let archive: ZipArchive
    private let limits = IntakeLimits.standard

    /// Bytes of one part; the form of an office has some hundred thousand.
    private static let partLimit = 64 << 20

    /// - Throws: ``Fault`` when the bytes are no workbook (.xlsx, .xlsm) and no text (.docx, .docm), or locked.
    package init(_ bytes: [UInt8]) throws(Fault) {
        self.bytes = bytes
        do throws(WorkbookFault) {
            archive = try ZipArchive(bytes, limits: limits)
        } catch {
            throw OfficePackage.fault(error)
        }
        if archive.contains("word/document.xml") {
            kind = .text
        } else if archive.contains("xl/workbook.xml") {
            kind = .workbook
        } else {
            throw Fault(message: "it is neither a workbook (.xlsx) nor a Word document (.docx)")
        }
    }

    private static func fault(_ fault: WorkbookFault) -> Fault {
        let message =
            switch fault.kind {
            case .damaged(let reason): "the archive is damaged (\(reason))"
            case .missing: "the part '\(fault.member)' is missing"
            case .encrypted: "it is locked with a password"
            case .xml(let line): "'\(fault.member)' is no well-formed XML (line \(line))"
            case .entity: "'\(fault.member)' declares a document type, which no office program writes"
            case .oldVersion: "it was saved by an old version of Excel"
            case .depth, .tooLarge, .ratio, .tooManyMembers, .repeated: "'\(fault.member)' is larger than any form"
            case .cancelled: "the work was stopped"
            }
        return Fault(message: message)
    }

    package var names: [String] { archive.names }

    package func contains(_ member: String) -> Bool { archive.contains(member) }

    package func read(_ member: String) throws(Fault) -> [UInt8] {
        do throws(WorkbookFault) {
            return try archive.read(member, limit: OfficePackage.partLimit)
        } catch {
            throw OfficePackage.fault(error)
        }
    }

    /// A part of XML with the place of every element in its bytes.
    package func part(_ member: String) throws(Fault) -> XMLPart {
        let bytes = try read(member)
        // Edits are made in UTF-8; no office program writes anything else.
        guard bytes.first == UInt8(ascii: "<") || bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
            throw Fault(message: "'\(member)' is not in UTF-8")
        }
        let outline = XMLOutline()
        do throws(WorkbookFault) {
            try XMLStream.parse(bytes, member: member, limits: limits, outline)
        } catch {
            throw OfficePackage.fault(error)
        }
        guard let root = outline.root else { throw Fault(message: "'\(member)' is empty") }
        return XMLPart(member: member, bytes: bytes, root: root)
    }

    /// Sheets in the order of the workbook, and the part with its shared texts.
    package func workbook() throws(Fault) -> (sheets: [Sheet], sharedStrings: String?) {
        do throws(WorkbookFault) {
            let parts = try WorkbookParts(archive, limits: limits)
            return (parts.sheets.map { Sheet(name: $0.name, member: $0.member) }, parts.sharedStrings)
        } catch {
            throw OfficePackage.fault(error)
        }
    }

    /// Members that a part refers to, by the end of the relation's type («/drawing»).
    package func related(to member: String, _ type: String) throws(Fault) -> [String] {
        let folder = member.lastIndex(of: "/").map { String(member[...$0]) } ?? ""
        let name = "\(folder)_rels/\(member.dropFirst(folder.count)).rels"
        guard archive.contains(name) else { return [] }
        let relations = Relationships()
        do throws(WorkbookFault) {
            try archive.parse(name, limits: limits, relations)
        } catch {
            throw OfficePackage.fault(error)
        }
        return relations.targets.values.filter { $0.type.hasSuffix(type) }
            .map { WorkbookParts.resolve($0.target, from: folder) }.sorted()
    }

    /// The archive with some members replaced and some left out.
    ///
    /// - Throws: ``Fault`` when libzip refuses.
    package func replacing(_ members: [String: [UInt8]], removing: [String] = []) throws(Fault) -> [UInt8] {
        let changed = members.sorted { $0.key < $1.key }.map { (name: archive.spelling(of: $0.key), bytes: $0.value) }
        guard let made = ZipArchive.replacing(changed, removing: removing.map(archive.spelling), in: bytes) else {
            throw Fault(message: "the archive cannot be written again")
        }
        return made
    }
}

/// A part of an office document: its bytes, and its elements with their places in them.
package struct XMLPart: Sendable {
    package let member: String
    package let bytes: [UInt8]
    package let root: XMLElement

    /// Bytes of a range as text.
    package func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// An element of XML and where it stands in the bytes of its part.
package struct XMLElement: Sendable {
    /// Name without prefix.
    package let name: String
    /// Attributes without prefix.
    package let attributes: [String: String]
    /// The opening tag, or the whole of an empty element.
    package let tag: Range<Int>
    /// From the opening tag to the end of the closing one.
    package fileprivate(set) var range: Range<Int>
    /// Between both tags; empty for an empty element.
    package fileprivate(set) var inner: Range<Int>
    package fileprivate(set) var children: [XMLElement] = []
    /// Text directly inside, entities resolved.
    package fileprivate(set) var text = ""

    /// The first child of a name.
    package func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

    /// The element and all below it, in order.
    package func visit(_ body: (XMLElement) -> Void) {
        body(self)
        for child in children { child.visit(body) }
    }
}

/// Collects the elements of a part with their places.
private final class XMLOutline: XMLHandler {
    private(set) var root: XMLElement?
    private var open: [XMLElement] = []
    private var pending: [[UInt8]] = []
    let wantsText = true
    let isFinished = false
    let wantsEveryNamespace = true
    let wantsPositions = true
    var position = 0..<0

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        open.append(
            XMLElement(name: name.local, attributes: attributes.byName, tag: position, range: position, inner: 0..<0))
        pending.append([])
    }

    func end(_ name: XMLName) {
        guard var element = open.popLast(), let text = pending.popLast() else { return }
        element.text = String(decoding: text, as: UTF8.self)
        if position == element.tag {
            element.inner = element.tag.upperBound..<element.tag.upperBound
        } else {
            element.inner = element.tag.upperBound..<position.lowerBound
            element.range = element.tag.lowerBound..<position.upperBound
        }
        if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if !pending.isEmpty { pending[pending.count - 1].append(contentsOf: bytes) }
    }
}
