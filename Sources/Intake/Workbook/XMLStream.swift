import CExpat

/// Takes what an ``XMLStream`` finds, in order.
protocol XMLHandler: AnyObject {
    /// An element begins; names are without namespace prefix.
    func start(_ name: String, _ attributes: XMLAttributes)
    func end(_ name: String)
    /// A piece of text, if the handler wants any now.
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
    /// Whether text is of interest where the stream stands.
    var wantsText: Bool { get }
    /// Whether the rest need not be read.
    var isFinished: Bool { get }
    /// Whether ``position`` is to be kept up to date.
    var wantsPositions: Bool { get }
    /// Bytes of the tag that the next call is about; of both ends of an empty element alike.
    var position: Range<Int> { get set }
}

extension XMLHandler {
    var wantsPositions: Bool { false }
    var position: Range<Int> {
        get { 0..<0 }
        set {}
    }
}

/// Attributes of an element; valid only during the call that hands them over.
struct XMLAttributes {
    fileprivate let pointers: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    /// The value of an attribute by its name without prefix: `id` finds `r:id` too, but an unprefixed `id` first.
    subscript(_ name: String) -> String? {
        guard var next = pointers else { return nil }
        var prefixed: String?
        while let key = next[0], let value = next[1] {
            let text = String(cString: key)
            if text == name { return String(cString: value) }
            if prefixed == nil, text.hasSuffix(":" + name) { prefixed = String(cString: value) }
            next += 2
        }
        return prefixed
    }
}

/// Parses XML piece by piece with expat; one owner of one parser, and the only place here that sees it.
///
/// Document types are refused, and with them entities of every kind: no office program writes any. Depth is limited.
final class XMLStream {
    private let parser: XML_Parser
    private var handler: any XMLHandler
    private let member: String
    private let depthLimit: Int
    private var depth = 0
    private var refusal: WorkbookFault.Kind?

    init(member: String, limits: IntakeLimits, handler: any XMLHandler) throws(WorkbookFault) {
        guard let parser = XML_ParserCreate(nil) else { throw WorkbookFault(kind: .damaged("no memory"), member: member) }
        self.parser = parser
        self.handler = handler
        self.member = member
        depthLimit = limits.xmlDepth
        // Borrowed by the callbacks, which run only while a method of this object does.
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in
                guard let name else { return }
                XMLStream.of(data)?.start(name, XMLAttributes(pointers: attributes))
            },
            { data, name in
                guard let name else { return }
                XMLStream.of(data)?.end(name)
            })
        XML_SetCharacterDataHandler(parser) { data, text, count in
            guard let text, let stream = XMLStream.of(data), stream.handler.wantsText else { return }
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

    private func start(_ name: UnsafePointer<CChar>, _ attributes: XMLAttributes) {
        depth += 1
        guard depth <= depthLimit else { return refuse(.depth(limit: depthLimit)) }
        locate()
        handler.start(XMLStream.local(name), attributes)
        stopIfFinished()
    }

    private func end(_ name: UnsafePointer<CChar>) {
        depth -= 1
        locate()
        handler.end(XMLStream.local(name))
        stopIfFinished()
    }

    private func locate() {
        guard handler.wantsPositions else { return }
        let start = Int(XML_GetCurrentByteIndex(parser))
        handler.position = start..<start + Int(XML_GetCurrentByteCount(parser))
    }

    private func stopIfFinished() {
        if handler.isFinished { XML_StopParser(parser, XML_Bool(XML_FALSE)) }
    }

    /// `x:row` → `row`.
    private static func local(_ name: UnsafePointer<CChar>) -> String {
        var start = name
        var next = name
        while next.pointee != 0 {
            if next.pointee == 58 { start = next + 1 }
            next += 1
        }
        return String(cString: start)
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
