import Foundation

/// A picture from a PNG or an SVG file.
public struct Picture: Hashable, Sendable {
    /// The file's bytes.
    public let bytes: [UInt8]
    /// What an SVG file draws; `nil` for a picture of pixels.
    public let drawing: Drawing?
    /// In pixels; of a drawing its units, rounded up.
    public let width: Int
    public let height: Int

    /// Height of a width of 1.
    public var aspect: Double {
        drawing.map { $0.height / $0.width } ?? Double(height) / Double(width)
    }

    /// Why a file is no picture for a document.
    public enum Fault: Error, Hashable, Sendable {
        /// It does not begin as PNG files do.
        case notPNG
        /// It ends too early, or its checksums are wrong.
        case damaged
        /// More pixels a side than ``Picture/mostPixels``, or none.
        case size(width: Int, height: Int)
        /// An SVG file that is none, or asks for what documents do not draw.
        case svg(SVGFault)
    }

    /// Most pixels a side: 600 an inch over the width of a page.
    public static let mostPixels = 5_000

    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// Looks through the whole file (ISO/IEC 15948), so that a damaged one is found before a page needs it.
    public init(png: [UInt8]) throws(Fault) {
        guard png.starts(with: Picture.signature) else { throw .notPNG }
        func number(_ index: Int) -> Int { png[index..<(index + 4)].reduce(0) { $0 << 8 | Int($1) } }
        var index = Picture.signature.count
        var size: (width: Int, height: Int)?
        var hasData = false
        var hasEnded = false
        while !hasEnded {
            // Length, type and checksum.
            guard index + 12 <= png.count else { throw .damaged }
            let length = number(index)
            guard length <= png.count - index - 12,
                Picture.checksum(png[(index + 4)..<(index + 8 + length)]) == number(index + 8 + length)
            else { throw .damaged }
            switch String(decoding: png[(index + 4)..<(index + 8)], as: UTF8.self) {
            case "IHDR":
                guard length == 13, size == nil else { throw .damaged }
                size = (number(index + 8), number(index + 12))
            case "IDAT": hasData = true
            case "IEND": hasEnded = true
            default: break
            }
            index += 12 + length
        }
        guard let size, hasData else { throw .damaged }
        guard (1...Picture.mostPixels).contains(size.width), (1...Picture.mostPixels).contains(size.height) else {
            throw .size(width: size.width, height: size.height)
        }
        bytes = png
        drawing = nil
        width = size.width
        height = size.height
    }

    /// A drawing of shapes (``Drawing/init(svg:)``).
    public init(svg: [UInt8]) throws(Fault) {
        let drawing: Drawing
        do throws(SVGFault) {
            drawing = try Drawing(svg: svg)
        } catch {
            throw .svg(error)
        }
        bytes = svg
        self.drawing = drawing
        width = Int(drawing.width.rounded(.up))
        height = Int(drawing.height.rounded(.up))
    }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }

    static func checksum(_ bytes: ArraySlice<UInt8>) -> Int {
        Int(~bytes.reduce(~UInt32(0)) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ ($0 >> 8) })
    }
}

extension Picture: Codable {
    public init(from decoder: any Decoder) throws {
        let bytes = Array(Data(base64Encoded: try decoder.singleValueContainer().decode(String.self)) ?? Data())
        if bytes.starts(with: Picture.signature) { try self.init(png: bytes) } else { try self.init(svg: bytes) }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Data(bytes).base64EncodedString())
    }
}

/// A picture with its caption.
public struct ImageBlock: Hashable, Sendable, Codable {
    public var picture: Picture
    /// In points; the height follows from the picture. Wider than the text block, or taller than a page, it is made smaller.
    public var width: Double
    public var alignment: ParagraphStyle.Alignment
    /// What is to be seen, for readers who cannot see it.
    public var alternative: String
    /// Above the picture.
    public var caption: Paragraph?
    public var spaceBefore: Double
    public var spaceAfter: Double

    public init(
        picture: Picture, width: Double, alignment: ParagraphStyle.Alignment = .center, alternative: String,
        caption: Paragraph? = nil, spaceBefore: Double = 0, spaceAfter: Double = 0
    ) {
        self.picture = picture
        self.width = width
        self.alignment = alignment
        self.alternative = alternative
        self.caption = caption
        self.spaceBefore = spaceBefore
        self.spaceAfter = spaceAfter
    }
}

/// Two flows side by side.
public struct BesideBlock: Hashable, Sendable, Codable {
    public var left: [Block]
    public var right: [Block]
    /// Part of the width that the left takes, the gap aside; between 0 and 1.
    public var leftShare: Double
    /// Between the two, in points.
    public var gap: Double

    public init(left: [Block], right: [Block], leftShare: Double = 0.5, gap: Double) {
        self.left = left
        self.right = right
        self.leftShare = leftShare
        self.gap = gap
    }
}
