import CExpat
import Glibc

/// An element's name and where it stands.
struct XMLName {
    /// The name without prefix.
    let local: String
    /// The name of the element around it without prefix; empty at the root.
    let parent: String
    /// Where the namespace stands, for ``namespace``.
    fileprivate let qualified: UnsafePointer<CChar>
    fileprivate let namespaceLength: Int

    /// The namespace; valid only during the call that hands the name over.
    var namespace: String {
        guard namespaceLength > 1 else { return "" }
        return qualified.withMemoryRebound(to: UInt8.self, capacity: namespaceLength) {
            String(decoding: UnsafeBufferPointer(start: $0, count: namespaceLength - 1), as: UTF8.self)
        }
    }
}

/// Takes what an ``XMLStream`` finds, in order.
///
/// An element means what its namespace and its parent make it; two elements of one local name may have nothing in common
/// (`workbookPr` of a workbook and of an extension). Handlers see the elements of the root's namespace alone, unless they ask
/// for more: what stands inside a foreign element is foreign too.
protocol XMLHandler: AnyObject {
    /// An element begins.
    func start(_ name: XMLName, _ attributes: XMLAttributes)
    func end(_ name: XMLName)
    /// A piece of text, if the handler wants any now.
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
    /// Whether text is of interest where the stream stands.
    var wantsText: Bool { get }
    /// Whether the rest need not be read.
    var isFinished: Bool { get }
    /// Whether elements of other namespaces than the root's are of interest.
    var wantsEveryNamespace: Bool { get }
    /// Whether ``position`` is to be kept up to date.
    var wantsPositions: Bool { get }
    /// Bytes of the tag that the next call is about; of both ends of an empty element alike.
    var position: Range<Int> { get set }
}

extension XMLHandler {
    var wantsEveryNamespace: Bool { false }
    var wantsPositions: Bool { false }
    var position: Range<Int> {
        get { 0..<0 }
        set {}
    }
}

/// Attributes of an element; valid only during the call that hands them over.
struct XMLAttributes {
    fileprivate let pointers: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    /// Namespace of the root with the separator behind it.
    fileprivate let rootNamespace: [CChar]

    /// The value of an attribute without prefix, as those of spreadsheets, or else of the root's namespace, as those of texts.
    subscript(_ name: String) -> String? {
        guard var next = pointers else { return nil }
        var own: String?
        while let key = next[0], let value = next[1] {
            if strcmp(key, name) == 0 { return String(cString: value) }
            let length = rootNamespace.count
            if own == nil, length > 0, strncmp(key, rootNamespace, length) == 0, strcmp(key + length, name) == 0 {
                own = String(cString: value)
            }
            next += 2
        }
        return own
    }

    /// All of them by name without prefix; where two share one, that without prefix.
    var byName: [String: String] {
        guard var next = pointers else { return [:] }
        var values: [String: String] = [:]
        while let key = next[0], let value = next[1] {
            let name = String(cString: key)
            if let separator = name.lastIndex(of: Character(XMLStream.separator)) {
                let local = String(name[name.index(after: separator)...])
                if values[local] == nil { values[local] = String(cString: value) }
            } else {
                values[name] = String(cString: value)
            }
            next += 2
        }
        return values
    }

    /// The value of an attribute of a namespace, which is known by its end: the two editions of the standard differ in what
    /// stands before it.
    subscript(_ name: String, namespaceEnding ending: String) -> String? {
        guard var next = pointers else { return nil }
        let suffix = ending + XMLStream.separator + name
        while let key = next[0], let value = next[1] {
            if String(cString: key).hasSuffix(suffix) { return String(cString: value) }
            next += 2
        }
        return nil
    }
}

/// Parses XML piece by piece with expat; one owner of one parser, and the only place here that sees it.
///
/// Document types are refused, and with them entities of every kind: no office program writes any. Depth is limited.
final class XMLStream {
    /// Between namespace and name in what expat reports; no document can hold this character.
    fileprivate static let separator = "\u{1}"

    private let parser: XML_Parser
    private var handler: any XMLHandler
    private let member: String
    private let depthLimit: Int
    private let wantsEveryNamespace: Bool
    private var depth = 0
    private var refusal: WorkbookFault.Kind?
    /// Names of the elements around, those of foreign namespaces left out.
    private var path: [String] = []
    /// Namespace of the root with the separator behind it.
    private var rootNamespace: [CChar] = []
    /// How many elements deep the stream stands in one of a foreign namespace.
    private var foreignDepth = 0

    init(member: String, limits: IntakeLimits, handler: any XMLHandler) throws(WorkbookFault) {
        guard let parser = XML_ParserCreateNS(nil, 1) else {
            throw WorkbookFault(kind: .damaged("no memory"), member: member)
        }
        self.parser = parser
        self.handler = handler
        self.member = member
        depthLimit = limits.xmlDepth
        wantsEveryNamespace = handler.wantsEveryNamespace
        // Borrowed by the callbacks, which run only while a method of this object does.
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in
                guard let name else { return }
                XMLStream.of(data)?.start(name, attributes)
            },
            { data, name in
                guard let name else { return }
                XMLStream.of(data)?.end(name)
            })
        XML_SetCharacterDataHandler(parser) { data, text, count in
            guard let text, let stream = XMLStream.of(data), stream.foreignDepth == 0, stream.handler.wantsText else { return }
            text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
                stream.handler.text(UnsafeBufferPointer(start: $0, count: Int(count)))
            }
        }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in XMLStream.of(data)?.refuse(.entity) }
        XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in XMLStream.of(data)?.refuse(.entity) }
    }

    deinit { XML_ParserFree(parser) }

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLStream? {
        data.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Parses the next piece.
    ///
    /// - Returns: whether more is wanted.
    func parse(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool = false) throws(WorkbookFault) -> Bool {
        let status = (bytes.baseAddress ?? UnsafePointer(bitPattern: 1))?.withMemoryRebound(
            to: CChar.self, capacity: bytes.count
        ) {
            XML_Parse(parser, $0, Int32(bytes.count), isLast ? 1 : 0)
        }
        if let refusal { throw WorkbookFault(kind: refusal, member: member) }
        if handler.isFinished { return false }
        guard status == XML_STATUS_OK else {
            throw WorkbookFault(kind: .xml(line: Int(XML_GetCurrentLineNumber(parser))), member: member)
        }
        return true
    }

    private func refuse(_ kind: WorkbookFault.Kind) {
        refusal = kind
        XML_StopParser(parser, XML_Bool(XML_FALSE))
    }

    private func start(
        _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        depth += 1
        guard depth <= depthLimit else { return refuse(.depth(limit: depthLimit)) }
        if foreignDepth > 0 {
            foreignDepth += 1
            return
        }
        let length = XMLStream.namespaceLength(name)
        if depth == 1 { rootNamespace = Array(UnsafeBufferPointer(start: name, count: length)) }
        guard wantsEveryNamespace || isRootNamespace(name, length) else {
            foreignDepth = 1
            return
        }
        locate()
        let local = String(cString: name + length)
        handler.start(
            XMLName(local: local, parent: path.last ?? "", qualified: name, namespaceLength: length),
            XMLAttributes(pointers: attributes, rootNamespace: rootNamespace))
        path.append(local)
        stopIfFinished()
    }

    private func end(_ name: UnsafePointer<CChar>) {
        depth -= 1
        if foreignDepth > 0 {
            foreignDepth -= 1
            return
        }
        locate()
        let local = path.popLast() ?? ""
        handler.end(
            XMLName(
                local: local, parent: path.last ?? "", qualified: name, namespaceLength: XMLStream.namespaceLength(name)))
        stopIfFinished()
    }

    /// Bytes of the namespace and the separator in front of the local name.
    private static func namespaceLength(_ name: UnsafePointer<CChar>) -> Int {
        var index = 0
        while name[index] != 0 {
            if name[index] == 1 { return index + 1 }
            index += 1
        }
        return 0
    }

    private func isRootNamespace(_ name: UnsafePointer<CChar>, _ length: Int) -> Bool {
        length == rootNamespace.count && rootNamespace.elementsEqual(UnsafeBufferPointer(start: name, count: length))
    }

    private func locate() {
        guard handler.wantsPositions else { return }
        let start = Int(XML_GetCurrentByteIndex(parser))
        handler.position = start..<start + Int(XML_GetCurrentByteCount(parser))
    }

    private func stopIfFinished() {
        if handler.isFinished { XML_StopParser(parser, XML_Bool(XML_FALSE)) }
    }
}

extension ZipArchive {
    /// Parses a member of the archive as it is unpacked.
    func parse(_ member: String, limits: IntakeLimits, _ handler: any XMLHandler) throws(WorkbookFault) {
        let stream = try XMLStream(member: member, limits: limits, handler: handler)
        var wanted = true
        try unpack(member) { piece throws(WorkbookFault) in
            wanted = try stream.parse(piece)
            return wanted
        }
        if wanted { _ = try stream.parse(UnsafeBufferPointer(start: nil, count: 0), isLast: true) }
    }
}

extension XMLStream {
    /// Parses a whole document in memory.
    static func parse(
        _ bytes: [UInt8], member: String = "", limits: IntakeLimits, _ handler: any XMLHandler
    ) throws(WorkbookFault) {
        let stream = try XMLStream(member: member, limits: limits, handler: handler)
        var failure: WorkbookFault?
        bytes.withUnsafeBufferPointer { buffer in
            do throws(WorkbookFault) { _ = try stream.parse(buffer, isLast: true) } catch { failure = error }
        }
        if let failure { throw failure }
    }
}
