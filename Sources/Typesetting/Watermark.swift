import Foundation

/// A word across a page. It is drawn as shapes of letters, not as text: nothing that reads or copies the page meets it between
/// the lines. What says it in text stands at the head of the page.
public struct Watermark: Hashable, Sendable {
    public var text: String
    public var style: TextStyle
    /// Advance width of the text.
    public var width: Double
    /// Middle of the text's baseline.
    public var centre: Point
    /// Turn against the clock, in radians.
    public var angle: Double
    /// From 0 (black) to 1 (white).
    public var grey: Double

    /// Along the rising diagonal of a page, light enough to read through.
    init(_ text: String, on size: Size, measurer: any TextMeasurer) throws(MissingGlyph) {
        self.text = text
        let diagonal = (size.width * size.width + size.height * size.height).squareRoot()
        let probe = try measurer.width(of: text[...], in: TextStyle(.bold, size: 100))
        let points = probe > 0 ? min(100 * 0.6 * diagonal / probe, size.width / 4) : 1
        style = TextStyle(.bold, size: points.rounded())
        width = probe * style.size / 100
        angle = atan2(size.height, size.width)
        grey = 0.88
        // The middle of the letters, not their baseline, lies in the middle of the page.
        let rise = style.size / 3
        centre = Point(x: size.width / 2 + rise * sin(angle), y: size.height / 2 + rise * cos(angle))
    }
}

extension PagedDocument {
    /// Puts a word across every page, and at its head, left of where page numbers stand.
    mutating func mark(
        _ word: String, _ sections: [(pages: Int, section: DocumentSection)], measurer: any TextMeasurer
    ) throws(LayoutFault) {
        var page = 0
        for (count, section) in sections {
            let style = TextStyle(.bold, size: section.pageNumberStyle.size)
            do throws(MissingGlyph) {
                let run = TextRun(
                    text: word, style: style,
                    origin: Point(x: section.margins.left, y: section.pageNumberBaseline),
                    width: try measurer.width(of: word[...], in: style))
                for _ in 0..<count where pages.indices.contains(page) {
                    pages[page].watermark = try Watermark(word, on: pages[page].size, measurer: measurer)
                    pages[page].items.insert(PlacedItem(.artifact(.pagination), .text(run)), at: 0)
                    page += 1
                }
            } catch {
                throw .missingGlyph(error)
            }
        }
    }
}
