import Typesetting

/// Rewrites a page's content: Cairo's tags become what the segments are to a reader, numbered afresh; text is put into the
/// document's own fonts; everything else is copied.
struct ContentRewriter {
    /// The page's content with its new marks.
    private(set) var output: [UInt8] = []
    /// Marked-content number of each segment; `nil` for artifacts.
    private(set) var numbers: [Int?] = []
    /// The faces the page uses.
    private(set) var faces: Set<Int> = []

    private let segments: [DrawnDocument.Segment]
    private let structure: StructureTree
    private var nextNumber = 0
    private var text = TextShow()
    /// Cairo's font in force.
    private var source: Int?

    /// - Parameter segments: what was drawn on the page, in order.
    init(segments: [DrawnDocument.Segment], structure: StructureTree) {
        self.segments = segments
        self.structure = structure
    }

    /// Reads the page's decoded content to its end.
    mutating func rewrite(_ content: [UInt8], fonts: inout EmbeddedFonts) throws(PDFFault) {
        let fault = content.withUnsafeBufferPointer { bytes -> PDFFault? in
            do throws(PDFFault) {
                try rewrite(bytes, fonts: &fonts)
                return nil
            } catch {
                return error
            }
        }
        if let fault { throw fault }
    }

    private mutating func rewrite(
        _ content: UnsafeBufferPointer<UInt8>, fonts: inout EmbeddedFonts
    ) throws(PDFFault) {
        output.reserveCapacity(content.count)
        var scanner = ContentScanner(content)
        var operands: [ContentScanner.Token] = []
        while let token = try scanner.next() {
            guard token.kind == .keyword, !Self.isValue(content[token.range]) else {
                operands.append(token)
                continue
            }
            let operation = content[token.range]
            if try !takeText(operation, operands, of: content, fonts: &fonts) {
                text.flush(to: &output)
                try write(operation, operands, of: content)
            }
            operands.removeAll(keepingCapacity: true)
        }
        text.flush(to: &output)
        guard numbers.count == segments.count else { throw Self.mismatch("\(numbers.count) of \(segments.count) segments") }
    }

    /// Takes an operator that shows text or sets its font; false for any other.
    private mutating func takeText(
        _ operation: Slice<UnsafeBufferPointer<UInt8>>, _ operands: [ContentScanner.Token],
        of content: UnsafeBufferPointer<UInt8>, fonts: inout EmbeddedFonts
    ) throws(PDFFault) -> Bool {
        if operation.elementsEqual("Tf".utf8) {
            guard operands.count == 2 else { throw Self.mismatch("a font without its size") }
            let found = try fonts.source(
                named: String(decoding: content[operands[0].range].dropFirst(), as: UTF8.self))
            let font = TextShow.Font(face: fonts.face(of: found), size: Array(content[operands[1].range]))
            if font != text.font { text.flush(to: &output) }
            text.set(font)
            source = found
            faces.insert(font.face)
            return true
        }
        guard operation.elementsEqual("Tj".utf8) || operation.elementsEqual("TJ".utf8) else { return false }
        guard let source else { throw Self.mismatch("text without a font") }
        for token in operands {
            switch token.kind {
            case .literalString, .hexString:
                var characters: [UInt8] = []
                try fonts.convert(StringToken.bytes(token, of: content), from: source, into: &characters)
                text.append(characters)
            case .number:
                guard let gap = Double(String(decoding: content[token.range], as: UTF8.self)) else {
                    throw Self.mismatch("a gap that is not a number")
                }
                text.append(gap: Int(gap.rounded()))
            default: break
            }
        }
        return true
    }

    private mutating func write(
        _ operation: Slice<UnsafeBufferPointer<UInt8>>, _ operands: [ContentScanner.Token],
        of content: UnsafeBufferPointer<UInt8>
    ) throws(PDFFault) {
        if operation.elementsEqual("BDC".utf8), let name = operands.first,
            operands.contains(where: { $0.kind == .name && content[$0.range].elementsEqual("/MCID".utf8) })
        {
            try openSegment(name: String(decoding: content[name.range].dropFirst(), as: UTF8.self))
            return
        }
        if operation.elementsEqual("Q".utf8) { text.forgetWrittenFont() }
        // Sets what is set from the start; PageResources has looked.
        if operation.elementsEqual("gs".utf8) { return }
        for token in operands {
            output.append(contentsOf: content[token.range])
            output.append(UInt8(ascii: " "))
        }
        output.append(contentsOf: operation)
        output.append(UInt8(ascii: "\n"))
    }

    private mutating func openSegment(name: String) throws(PDFFault) {
        guard numbers.count < segments.count else { throw Self.mismatch("more than \(segments.count) segments") }
        let segment = segments[numbers.count]
        guard segment.carrier == name else { throw Self.mismatch("a segment \(name) instead of \(segment.carrier)") }
        switch segment.owner {
        case .element(let element):
            numbers.append(nextNumber)
            output.append(contentsOf: "/\(structure[element].role.rawValue)<</MCID \(nextNumber)>>BDC\n".utf8)
            nextNumber += 1
        case .artifact(let kind):
            numbers.append(nil)
            let type = kind == .pagination ? "Pagination" : "Layout"
            output.append(contentsOf: "/Artifact<</Type/\(type)>>BDC\n".utf8)
        }
    }

    private static func isValue(_ keyword: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        keyword.elementsEqual("true".utf8) || keyword.elementsEqual("false".utf8) || keyword.elementsEqual("null".utf8)
    }

    private static func mismatch(_ what: String) -> PDFFault {
        PDFFault(.finishing, "the drawn page and its content differ: found \(what)")
    }
}
