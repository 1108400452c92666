// Letters for which Cairo states the text apart from its glyphs (`ActualText`): those of several glyphs, and those that share a
// glyph with another letter. Each becomes one character of the document's font, because a character carries its text into every
// reader, and many readers pass over text that stands apart.

/// A letter while its glyphs come by.
struct LetterReader {
    /// What Cairo says it stands for, UTF-16.
    let text: [UInt16]
    private(set) var glyphs: [EmbeddedFonts.SourceGlyph] = []
    /// Moves of the text's line after the first glyph, to be made when the letter has been shown.
    private(set) var moves: [[ContentScanner.Token]] = []
    /// How far Cairo's pen has gone since the first glyph's place or the last move, in thousandths of the font size.
    private(set) var pen = 0.0

    init(text: [UInt16]) { self.text = text }

    mutating func add(_ glyph: EmbeddedFonts.SourceGlyph) {
        glyphs.append(glyph)
        pen += glyph.width
    }

    mutating func pass(gap: Double) { pen -= gap }

    mutating func move(_ tokens: [ContentScanner.Token]) {
        moves.append(tokens)
        pen = 0
    }
}

extension ContentRewriter {
    /// Begins a letter; false when the mark says something else.
    mutating func openLetter(_ operands: [ContentScanner.Token], of content: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let key = operands.firstIndex(where: { $0.kind == .name && content[$0.range].elementsEqual("/ActualText".utf8) }),
            key + 1 < operands.count, operands[key + 1].kind == .hexString
        else { return false }
        letter = LetterReader(text: ToUnicodeMap.text(content[operands[key + 1].range]))
        return true
    }

    /// Takes an operator of the letter at hand.
    mutating func read(
        _ open: LetterReader, _ operands: [ContentScanner.Token], _ token: ContentScanner.Token,
        of content: UnsafeBufferPointer<UInt8>, fonts: inout EmbeddedFonts
    ) throws(PDFFault) {
        var open = open
        switch Operator(content, token.range) {
        case .endMarked:
            letter = nil
            try show(open, of: content, fonts: &fonts)
            return
        case .showText:
            guard let source else { throw Self.mismatch("text without a font") }
            for operand in operands {
                switch operand.kind {
                case .literalString, .hexString:
                    string.removeAll(keepingCapacity: true)
                    StringToken.read(operand, of: content, into: &string)
                    for glyph in try fonts.glyphs(of: string, from: source) { open.add(glyph) }
                case .number:
                    let gap = try Self.gap(operand, of: content)
                    if open.glyphs.isEmpty { text.append(gap: Int(gap.rounded())) } else { open.pass(gap: gap) }
                default: break
                }
            }
        case .setFont: try setFont(operands, of: content, fonts: fonts)
        case .moveText where open.glyphs.isEmpty: moveText(operands, token, of: content)
        case .moveText: open.move(operands + [token])
        default:
            throw Self.mismatch("“\(String(decoding: content[token.range], as: UTF8.self))” within a letter")
        }
        letter = open
    }

    /// Shows a letter as one character, and takes the pen to where Cairo's is.
    private mutating func show(
        _ letter: LetterReader, of content: UnsafeBufferPointer<UInt8>, fonts: inout EmbeddedFonts
    ) throws(PDFFault) {
        guard let first = letter.glyphs.first else { throw Self.mismatch("a letter without a glyph") }
        let face = fonts.face(of: first.source)
        guard letter.glyphs.allSatisfy({ fonts.face(of: $0.source) == face }) else {
            throw Self.mismatch("a letter of two faces")
        }
        faces.insert(face)
        let character: (number: Int, advance: Double)
        if letter.glyphs.count == 1 {
            character = (try fonts.add(first, text: letter.text), first.width)
        } else {
            guard let cluster = clusters.popFirst(), cluster.text == letter.text,
                cluster.parts.count == letter.glyphs.count
            else { throw Self.mismatch("a letter of \(letter.glyphs.count) glyphs that was not drawn") }
            character = try fonts.add(letter.glyphs, as: cluster)
        }
        text.append(character: character.number)
        for move in letter.moves {
            guard let token = move.last else { continue }
            moveText(Array(move.dropLast()), token, of: content)
        }
        let ahead = letter.moves.isEmpty ? character.advance : 0
        text.append(gap: Int((ahead - letter.pen).rounded()))
    }
}
