import Typesetting

/// Rewrites a page's content: Cairo's tags become what the segments are to a reader, numbered afresh; text is put into the
/// document's own fonts; everything else is copied.
struct ContentRewriter {
    /// The page's content with its new marks.
    private(set) var output: [UInt8] = []
    /// Marked-content number of each segment; `nil` for artifacts.
    private(set) var numbers: [Int?] = []
    /// The faces the page uses.
    var faces: Set<Int> = []
    /// The pictures it shows.
    private(set) var pictures: Set<Int> = []

    private let segments: [DrawnDocument.Segment]
    private let structure: StructureTree
    private var nextNumber = 0
    var text = TextShow()
    /// Cairo's font in force.
    var source: Int?
    /// Bytes of the string at hand.
    var string: [UInt8] = []
    /// The letter being read, while its glyphs come.
    var letter: LetterReader?
    /// Letters of several glyphs that are still to come.
    var clusters: ArraySlice<DrawnCluster> = []
    /// What rounding has left out of the moves so far.
    var moved = (x: ContentNumber.zero, y: ContentNumber.zero)

    /// - Parameter segments: what was drawn on the page, in order.
    init(segments: [DrawnDocument.Segment], structure: StructureTree) {
        self.segments = segments
        self.structure = structure
    }

    /// Reads the page's decoded content to its end.
    ///
    /// - Parameter clusters: letters of several glyphs in drawing order; those of this page are taken from the front.
    mutating func rewrite(
        _ content: [UInt8], fonts: inout EmbeddedFonts, clusters: inout ArraySlice<DrawnCluster>
    ) throws(PDFFault) {
        self.clusters = clusters
        defer { clusters = self.clusters }
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
            if let letter {
                try read(letter, operands, token, of: content, fonts: &fonts)
                operands.removeAll(keepingCapacity: true)
                continue
            }
            switch Operator(content, token.range) {
            case .setFont: try setFont(operands, of: content, fonts: fonts)
            case .showText: try show(operands, of: content, fonts: &fonts)
            // Sets what is set from the start; PageResources has looked.
            case .setState: break
            case .beginMarked where try openSegment(operands, of: content): break
            case .beginMarked where openLetter(operands, of: content): break
            case .moveText: moveText(operands, token, of: content)
            case .placeText:
                // The scale multiplies all moves that follow, and is left as it is.
                copy(operands + [token], of: content, exact: 4)
                moved = (.zero, .zero)
            case .beginMarked, .endMarked, .other: copy(operands + [token], of: content)
            case .restore:
                copy(operands + [token], of: content)
                text.forgetWrittenFont()
            }
            operands.removeAll(keepingCapacity: true)
        }
        text.flush(to: &output)
        guard numbers.count == segments.count else { throw Self.mismatch("\(numbers.count) of \(segments.count) segments") }
    }

    /// The operators that matter here.
    enum Operator {
        case setFont, showText, setState, moveText, placeText, beginMarked, endMarked, restore, other

        init(_ content: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
            // As a number, because every operator of every page comes by.
            let code = range.count > 3 ? 0 : range.reduce(0) { $0 << 8 | Int(content[$1]) }
            switch code {
            case 0x5466: self = .setFont  // Tf
            case 0x546A, 0x544A: self = .showText  // Tj TJ
            case 0x6773: self = .setState  // gs
            case 0x5464: self = .moveText  // Td
            case 0x546D, 0x4254: self = .placeText  // Tm BT
            case 0x424443: self = .beginMarked  // BDC
            case 0x454D43: self = .endMarked  // EMC
            case 0x51: self = .restore  // Q
            default: self = .other
            }
        }
    }

    mutating func setFont(
        _ operands: [ContentScanner.Token], of content: UnsafeBufferPointer<UInt8>, fonts: EmbeddedFonts
    ) throws(PDFFault) {
        guard operands.count == 2 else { throw Self.mismatch("a font without its size") }
        let name = String(decoding: content[operands[0].range].dropFirst(), as: UTF8.self)
        let found = try fonts.source(named: name)
        let font = TextShow.Font(face: fonts.face(of: found), size: Array(content[operands[1].range]))
        if font != text.font {
            text.flush(to: &output)
            text.set(font)
        }
        source = found
    }

    private mutating func show(
        _ operands: [ContentScanner.Token], of content: UnsafeBufferPointer<UInt8>, fonts: inout EmbeddedFonts
    ) throws(PDFFault) {
        guard let source else { throw Self.mismatch("text without a font") }
        if !numbers.isEmpty, segments[numbers.count - 1].hasPlaceholder { return }
        faces.insert(fonts.face(of: source))
        for token in operands {
            switch token.kind {
            case .literalString, .hexString:
                string.removeAll(keepingCapacity: true)
                StringToken.read(token, of: content, into: &string)
                try fonts.convert(string, from: source, to: &text)
            case .number: text.append(gap: Int(try Self.gap(token, of: content).rounded()))
            default: break
            }
        }
    }

    static func gap(
        _ token: ContentScanner.Token, of content: UnsafeBufferPointer<UInt8>
    ) throws(PDFFault) -> Double {
        guard let gap = Double(String(decoding: content[token.range], as: UTF8.self)) else {
            throw mismatch("a gap that is not a number")
        }
        return gap
    }

    /// - Parameter exact: how many operands are copied as they are; the others are rounded.
    mutating func copy(
        _ tokens: [ContentScanner.Token], of content: UnsafeBufferPointer<UInt8>, exact: Int = 0
    ) {
        text.flush(to: &output)
        for (index, token) in tokens.enumerated() {
            if index >= exact, token.kind == .number, let number = ContentNumber(content[token.range]) {
                number.rounded.write(to: &output)
            } else {
                output.append(contentsOf: content[token.range])
            }
            output.append(UInt8(ascii: " "))
        }
        output[output.count - 1] = UInt8(ascii: "\n")
    }

    /// Copies a move from the line before. What rounding takes from one move the next gives back, so that no line strays
    /// from its place however many moves lead to it.
    mutating func moveText(
        _ operands: [ContentScanner.Token], _ token: ContentScanner.Token, of content: UnsafeBufferPointer<UInt8>
    ) {
        guard operands.count == 2, let x = ContentNumber(content[operands[0].range]),
            let y = ContentNumber(content[operands[1].range])
        else { return copy(operands + [token], of: content) }
        text.flush(to: &output)
        moved = (moved.x + x, moved.y + y)
        for number in [moved.x.rounded, moved.y.rounded] {
            number.write(to: &output)
            output.append(UInt8(ascii: " "))
        }
        output.append(contentsOf: "Td\n".utf8)
        moved = (moved.x - moved.x.rounded, moved.y - moved.y.rounded)
    }

    /// Takes the begin of a segment; false when other content is marked (the text that glyphs stand for).
    private mutating func openSegment(
        _ operands: [ContentScanner.Token], of content: UnsafeBufferPointer<UInt8>
    ) throws(PDFFault) -> Bool {
        guard let first = operands.first,
            operands.contains(where: { $0.kind == .name && content[$0.range].elementsEqual("/MCID".utf8) })
        else { return false }
        text.flush(to: &output)
        let name = content[first.range].dropFirst()
        guard numbers.count < segments.count else { throw Self.mismatch("more than \(segments.count) segments") }
        let segment = segments[numbers.count]
        guard name.elementsEqual(segment.carrier.utf8) else {
            throw Self.mismatch("a segment \(String(decoding: name, as: UTF8.self)) instead of \(segment.carrier)")
        }
        switch segment.owner {
        case .element(let element):
            numbers.append(nextNumber)
            output.append(contentsOf: "/\(structure[element].role.mark)<</MCID \(nextNumber)>>BDC\n".utf8)
            nextNumber += 1
        case .artifact(let kind):
            numbers.append(nil)
            let type =
                switch kind {
                case .layout: "Layout"
                case .pagination: "Pagination"
                case .header: "Pagination/Subtype/Header"
                }
            output.append(contentsOf: "/Artifact<</Type/\(type)>>BDC\n".utf8)
        }
        segment.pictures.forEach { show($0) }
        return true
    }

    /// Shows a picture. Cairo's pages count from the top down, pictures stand on their feet.
    private mutating func show(_ placed: DrawnDocument.PlacedPicture) {
        pictures.insert(placed.number)
        let rect = placed.rect
        output.append(contentsOf: "q ".utf8)
        for number in [rect.width, 0, 0, -rect.height, rect.x, rect.maxY] {
            PDFValue.real(number).write(to: &output)
            output.append(UInt8(ascii: " "))
        }
        output.append(contentsOf: "cm /\(PictureWriter.name(of: placed.number)) Do Q\n".utf8)
    }

    private static func isValue(_ keyword: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = keyword.first, first == UInt8(ascii: "t") || first == UInt8(ascii: "f") || first == UInt8(ascii: "n")
        else { return false }
        return keyword.elementsEqual("true".utf8) || keyword.elementsEqual("false".utf8)
            || keyword.elementsEqual("null".utf8)
    }

    static func mismatch(_ what: String) -> PDFFault {
        PDFFault(.finishing, "the drawn page and its content differ: found \(what)")
    }
}
