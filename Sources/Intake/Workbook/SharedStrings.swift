import Vietnamese

/// Reads `sharedStrings.xml`: the texts that cells refer to by number.
final class SharedStrings: XMLHandler {
    private(set) var texts = SharedTexts()
    private(set) var isTooLarge = false
    private let limit: Int
    private var total = 0
    private var buffer: [UInt8] = []
    private var isInText = false
    private var runs: RichRuns

    /// - Parameter setsApart: whether some cell style does, so that a run that differs from its cell matters.
    init(limit: Int, setsApart: Bool) {
        self.limit = limit
        runs = RichRuns(keepsPlain: setsApart)
    }

    var wantsText: Bool { isInText }
    var isFinished: Bool { isTooLarge }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name.local {
        case "si" where name.parent == "sst":
            buffer.removeAll(keepingCapacity: true)
            runs.begin()
        // Plain, or in a run of one style; the reading aid of an East Asian text (`rPh`) is no part of it.
        case "t" where name.parent == "si" || name.parent == "r": isInText = true
        default: runs.start(name, attributes, at: buffer.count)
        }
    }

    func end(_ name: XMLName) {
        switch name.local {
        case "t": isInText = false
        case "r" where name.parent == "si": runs.end(at: buffer.count)
        case "si" where name.parent == "sst":
            let pieces = runs.pieces(of: buffer)
            // What a text costs besides its bytes counts too: millions of empty ones are also a bomb.
            total += buffer.count + 16
            if !pieces.isEmpty { total += buffer.count + TextPiece.cost * pieces.count }
            guard total <= limit else {
                isTooLarge = true
                return
            }
            texts.append(CellText.clean(buffer), pieces)
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard buffer.count <= limit else { return }
        buffer.append(contentsOf: bytes)
    }
}

/// The runs of a rich text, as shared texts and cells have them (ECMA-376 Part 1, 18.4.4).
struct RichRuns {
    /// Whether a run of plain font is kept too: in a cell that is struck through it is what was written anew.
    private let keepsPlain: Bool
    private var marks = PieceMarks()
    private var start = 0
    private var format: PieceFormat = []

    init(keepsPlain: Bool) { self.keepsPlain = keepsPlain }

    mutating func begin() { marks.removeAll() }

    /// Takes an element that may be a run or one of its properties; `count` bytes of text stand before it.
    mutating func start(_ name: XMLName, _ attributes: XMLAttributes, at count: Int) {
        switch (name.local, name.parent) {
        case ("r", "si"), ("r", "is"):
            start = count
            format = []
        case ("rPr", "r"): format = .own
        case ("strike", "rPr"), ("vertAlign", "rPr"): format.formUnion(CellStyles.setting(name.local, attributes))
        default: break
        }
    }

    mutating func end(at count: Int) {
        guard format != .own || keepsPlain else { return }
        marks.add(start..<max(start, count), format)
    }

    /// The pieces of the text; none when it is set in one way.
    func pieces(of letters: [UInt8]) -> [TextPiece] {
        marks.isEmpty ? [] : marks.pieces(of: letters) { CellText.unescaped($0) }
    }
}

/// Texts of cells as people see them.
enum CellText {
    /// NFC, trimmed, with Excel's `_x000D_` turned back into the characters it stands for.
    static func clean(_ bytes: [UInt8]) -> String { trimmed(unescaped(bytes[...])) }

    /// The same with the blanks at its ends, as a piece of a text has them.
    static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return (bytes.contains(UInt8(ascii: "_")) ? unescaped(text) : text).nfc
    }

    /// ECMA-376 Part 1, 22.4.2.4: `_xHHHH_` stands for a character that XML cannot hold, `_x005F_` for the line itself.
    private static func unescaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        var result = ""
        var rest = Substring(text)
        while let start = rest.firstRange(of: "_x") {
            let digits = rest[start.upperBound...].prefix(4)
            let end = digits.endIndex
            if digits.utf8.count == 4, end < rest.endIndex, rest[end] == "_", let value = UInt32(digits, radix: 16),
                let scalar = Unicode.Scalar(value)
            {
                result += rest[..<start.lowerBound]
                result.unicodeScalars.append(scalar)
                rest = rest[rest.index(after: end)...]
            } else {
                result += rest[..<start.upperBound]
                rest = rest[start.upperBound...]
            }
        }
        return result + rest
    }
}
