/// How elements of a web page set their text, as far as that says what its writer meant with it.
enum WebSetting {
    /// Elements that mean it by themselves (HTML 4, 9.2 and 15.2).
    static let elements: [String: PieceFormat] = [
        "s": .struck, "strike": .struck, "del": .struck, "sup": .raised, "sub": .lowered,
    ]

    /// Elements that hold nothing, so that nothing ends them.
    static let void: Set<String> = [
        "br", "hr", "img", "input", "col", "meta", "link", "wbr", "area", "base", "embed", "param", "source", "track", "!",
    ]

    private static let struck = Array("line-through".utf8)
    private static let raised = Array("vertical-align:super".utf8)
    private static let lowered = Array("vertical-align:sub".utf8)
    private static let hidden = [Array("display:none".utf8), Array("visibility:hidden".utf8)]

    /// What declarations of a style say.
    static func format(_ declarations: some Sequence<UInt8>) -> PieceFormat {
        let bytes = declarations.lazy.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let text = Array(bytes)
        var format: PieceFormat = []
        if holds(text, struck) { format.insert(.struck) }
        if holds(text, raised) {
            format.insert(.raised)
        } else if holds(text, lowered) {
            format.insert(.lowered)
        }
        if hidden.contains(where: { holds(text, $0) }) { format.insert(.hidden) }
        return format
    }

    private static func holds(_ text: [UInt8], _ mark: [UInt8]) -> Bool {
        guard text.count >= mark.count else { return false }
        return (0...text.count - mark.count).contains { start in
            text[start] == mark[0] && text[start..<start + mark.count].elementsEqual(mark)
        }
    }

    /// Classes that style sheets may name at most.
    private static let classLimit = 10_000

    /// Reads the rules of a style sheet for classes; what holds for one medium alone (`@media`) is passed over.
    static func classes(in sheet: ArraySlice<UInt8>, into classes: inout [String: PieceFormat]) {
        var start = sheet.startIndex
        while let brace = sheet[start...].firstIndex(of: UInt8(ascii: "{")) {
            let selector = sheet[start..<brace]
            let isRule = !selector.contains(UInt8(ascii: "@"))
            let end = isRule ? sheet[brace...].firstIndex(of: UInt8(ascii: "}")) : matching(brace, in: sheet)
            guard let end else { return }
            if isRule {
                let format = format(sheet[(brace + 1)..<end])
                if !format.isEmpty { name(selector, format, &classes) }
            }
            start = end + 1
        }
    }

    /// The end of what a brace begins.
    private static func matching(_ brace: Int, in sheet: ArraySlice<UInt8>) -> Int? {
        var depth = 0
        for index in sheet[brace...].indices {
            if sheet[index] == UInt8(ascii: "{") { depth += 1 }
            if sheet[index] == UInt8(ascii: "}") { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    /// `td.a, .b .c` names the classes `a` and `c`.
    private static func name(
        _ selector: ArraySlice<UInt8>, _ format: PieceFormat, _ classes: inout [String: PieceFormat]
    ) {
        for part in String(decoding: selector, as: UTF8.self).split(separator: ",") {
            guard let last = part.split(whereSeparator: { $0.isWhitespace || $0 == ">" }).last,
                let dot = last.lastIndex(of: "."), !last.contains(":"), classes.count < classLimit
            else { continue }
            classes[String(last[last.index(after: dot)...]), default: []].formUnion(format)
        }
    }
}

/// The elements around a place of a page that set their text apart, and elements of the same names within them.
struct WebElements {
    private var open: [(name: String, format: PieceFormat)] = []

    /// Nested deeper than any page that people write.
    private static let limit = 64

    var count: Int { open.count }
    /// How text at the place is set.
    var format: PieceFormat { open.last?.format ?? [] }

    /// Takes a tag that begins an element; `base` elements are those of the table around.
    mutating func begin(_ name: String, _ format: PieceFormat, above base: Int) {
        guard open.count < WebElements.limit, !format.isEmpty || open.dropFirst(base).contains(where: { $0.name == name })
        else { return }
        open.append((name, self.format.union(format)))
    }

    /// Takes a tag that ends one, and with it what was left open inside.
    mutating func end(_ name: String, above base: Int) {
        guard open.count > base, let index = open.lastIndex(where: { $0.name == name }), index >= base else { return }
        cut(to: index)
    }

    mutating func cut(to count: Int) { if open.count > count { open.removeLast(open.count - count) } }
}
