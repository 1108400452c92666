/// Text between two operators that do not show text: strings of one face and the gaps between them, written as one.
struct TextShow {
    /// Face and size (as Cairo wrote it) of the text.
    struct Font: Equatable {
        var face: Int
        var size: [UInt8]
    }

    private(set) var font: Font?
    /// What the page's content has set so far.
    private var written: Font?
    /// Strings and gaps as they will be written, without the brackets around all.
    private var operand: [UInt8] = []
    /// A string is open at the end of the operand.
    private var isInString = false
    private var gap = 0
    private var hasGaps = false

    /// Text shown from here on is in this font; what was shown in another must have been written.
    mutating func set(_ font: Font) { self.font = font }

    /// Adds characters of two bytes.
    mutating func append(character: Int) {
        if gap != 0 {
            if isInString { operand.append(UInt8(ascii: ")")) }
            operand.append(contentsOf: String(gap).utf8)
            isInString = false
            hasGaps = true
            gap = 0
        }
        if !isInString {
            operand.append(UInt8(ascii: "("))
            isInString = true
        }
        PDFValue.write(stringByte: UInt8(truncatingIfNeeded: character >> 8), to: &operand)
        PDFValue.write(stringByte: UInt8(truncatingIfNeeded: character), to: &operand)
    }

    /// Adds a gap, in thousandths of the font size, leftwards.
    mutating func append(gap: Int) { self.gap += gap }

    /// Forgets what is set: a restored graphics state may have another font.
    mutating func forgetWrittenFont() { written = nil }

    /// Writes the text and forgets it.
    mutating func flush(to output: inout [UInt8]) {
        defer {
            // A gap at the end moves what the next operator places anew.
            gap = 0
        }
        guard !operand.isEmpty, let font else { return }
        if font != written {
            output.append(contentsOf: "/\(EmbeddedFonts.name(ofFace: font.face)) ".utf8)
            output.append(contentsOf: font.size)
            output.append(contentsOf: " Tf\n".utf8)
            written = font
        }
        if isInString { operand.append(UInt8(ascii: ")")) }
        if hasGaps {
            output.append(UInt8(ascii: "["))
            output.append(contentsOf: operand)
            output.append(contentsOf: "]TJ\n".utf8)
        } else {
            output.append(contentsOf: operand)
            output.append(contentsOf: "Tj\n".utf8)
        }
        operand.removeAll(keepingCapacity: true)
        isInString = false
        hasGaps = false
    }
}
