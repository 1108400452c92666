/// A tag of a web page: its name and attributes in small letters.
struct WebTag {
    let name: String
    let isClosing: Bool
    /// Written with its own end: `<br/>`.
    private(set) var isEmpty = false
    private var attributes: [String: String] = [:]

    private static let attributeLimit = 100

    /// Takes a tag, comments apart, from the beginning of these bytes; `nil` when none begins there.
    init?(_ rest: inout ArraySlice<UInt8>) {
        var bytes = rest.dropFirst()
        if let first = bytes.first, first == UInt8(ascii: "!") || first == UInt8(ascii: "?") {
            name = "!"
            isClosing = false
            rest = bytes.drop { $0 != UInt8(ascii: ">") }.dropFirst()
            return
        }
        isClosing = bytes.first == UInt8(ascii: "/")
        if isClosing { bytes = bytes.dropFirst() }
        guard let first = bytes.first, WebTag.isLetter(first) else { return nil }
        // `o:p` is a paragraph of Office and none of the page.
        name = WebTag.word(&bytes)
        while let byte = bytes.first, byte != UInt8(ascii: ">") {
            isEmpty = byte == UInt8(ascii: "/")
            guard !WebTag.isBlank(byte), byte != UInt8(ascii: "/") else {
                bytes = bytes.dropFirst()
                continue
            }
            let key = WebTag.word(&bytes)
            guard !key.isEmpty else {
                bytes = bytes.dropFirst()
                continue
            }
            bytes = bytes.drop(while: WebTag.isBlank)
            var value = ""
            if bytes.first == UInt8(ascii: "=") {
                bytes = bytes.dropFirst().drop(while: WebTag.isBlank)
                value = WebTag.value(&bytes)
            }
            if attributes.count < WebTag.attributeLimit, attributes[key] == nil { attributes[key] = value }
        }
        rest = bytes.dropFirst()
    }

    /// A number that an attribute states.
    func number(_ key: String) -> Int? { attributes[key].flatMap { Int($0.filter { !$0.isWhitespace }) } }

    /// How it sets its text: by what it is, by its style, or by the classes of the page that it names.
    func format(_ classes: [String: PieceFormat]) -> PieceFormat {
        var format = WebSetting.elements[name] ?? []
        guard !attributes.isEmpty else { return format }
        if let style = attributes["style"] { format.formUnion(WebSetting.format(style.utf8)) }
        if attributes["hidden"] != nil { format.insert(.hidden) }
        if !classes.isEmpty, let names = attributes["class"] {
            for name in names.split(separator: " ") { format.formUnion(classes[String(name)] ?? []) }
        }
        return format
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

    private static func word(_ bytes: inout ArraySlice<UInt8>) -> String {
        let end = bytes.firstIndex { isBlank($0) || "=/>\"'<".utf8.contains($0) } ?? bytes.endIndex
        defer { bytes = bytes[end...] }
        return String(decoding: bytes[..<end].prefix(64), as: UTF8.self).lowercased()
    }

    private static func value(_ bytes: inout ArraySlice<UInt8>) -> String {
        guard let mark = bytes.first, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else {
            let end = bytes.firstIndex { isBlank($0) || $0 == UInt8(ascii: ">") } ?? bytes.endIndex
            defer { bytes = bytes[end...] }
            return String(decoding: bytes[..<end].prefix(1_024), as: UTF8.self)
        }
        let inner = bytes.dropFirst()
        let end = inner.firstIndex(of: mark) ?? inner.endIndex
        defer { bytes = inner[end...].dropFirst() }
        return String(decoding: inner[..<end].prefix(1_024), as: UTF8.self)
    }
}

/// Characters that web pages write by number or name.
enum WebEntities {
    /// Takes `&#7853;`, `&#x1EAD;` or `&ocirc;` from the beginning of these bytes; the sign itself when it is none.
    static func take(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
        let text = rest.dropFirst().prefix(12)
        if let end = text.firstIndex(of: UInt8(ascii: ";")) {
            let name = String(decoding: text[..<end], as: UTF8.self)
            if let scalar = scalar(name) {
                rest = rest[(end + 1)...]
                return Array(String(Character(scalar)).utf8)
            }
        }
        rest = rest.dropFirst()
        return [UInt8(ascii: "&")]
    }

    private static func scalar(_ name: String) -> Unicode.Scalar? {
        guard name.first == "#" else { return named[name] }
        let digits = name.dropFirst()
        let value = digits.first.map { $0 == "x" || $0 == "X" } == true ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    }

    /// Names that programs write for letters of Vietnamese and signs of texts (HTML 4, 24): those of Latin-1 in the order of
    /// their numbers from 192, and some others.
    private static let named: [String: Unicode.Scalar] = {
        let letters =
            "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"
        var table: [String: Unicode.Scalar] = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
            "hellip": "…", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "bull": "•", "shy": "\u{AD}",
            "middot": "·", "deg": "°", "ordm": "º", "ordf": "ª", "laquo": "«", "raquo": "»",
        ]
        for (index, name) in letters.split(separator: " ").enumerated() {
            table[String(name)] = Unicode.Scalar(192 + UInt32(index))
        }
        return table
    }()
}
