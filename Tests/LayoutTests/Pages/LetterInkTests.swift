import Foundation
import PDFDrawing
import TestSupport
import Testing
import Typesetting
import Vietnamese

@testable import Layout

/// All 134 Vietnamese letters with marks, as pixels: whole at every size and line spacing the page style uses.
struct LetterInkTests {
    /// Letters with marks, 67 small and 67 capital.
    static let letters: [String] = {
        let small =
            "à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ đ"
            .split(separator: " ").map(String.init)
        return small + small.map(CaseMapping.uppercased)
    }()
    private static let perLine = 45
    private static let dots = 200.0

    private var style: Style { get throws { try RealLayouts.load("district-report").style } }

    @Test func thereAreOneHundredAndThirtyFour() {
        #expect(Set(Self.letters).count == 134)
        for letter in Self.letters { #expect(letter.isNFC) }
    }

    /// How far ink reaches above and below the baseline, in points, by style.
    private func reach(_ styles: [TextStyle], decomposed: Bool) throws -> [TextStyle: (above: Double, below: Double)] {
        let folder = try TemporaryFolder()
        let fonts = try PageMaking.fonts()
        let spacing = 30.0
        // Each style on a page of its own, lines far apart.
        let sections = styles.map { text in
            DocumentSection(
                pageSize: Size(width: 900, height: 140), margins: Insets(top: 10, right: 10, bottom: 10, left: 10),
                pageNumberStyle: text, pageNumberBaseline: 0,
                blocks: stride(from: 0, to: Self.letters.count, by: Self.perLine).map { start in
                    let line = Self.letters[start..<min(start + Self.perLine, Self.letters.count)].joined(separator: " ")
                    let written = decomposed ? line.decomposedStringWithCanonicalMapping : line
                    return .paragraph(
                        Paragraph(
                            spans: [TextSpan(written, text)],
                            style: ParagraphStyle(alignment: .left, lineHeight: spacing)))
                })
        }
        let paged = try Paginator(measurer: fonts).paginate(Document(sections: sections))
        #expect(paged.pages.count == styles.count)
        let pages = try GreyPages(paged, fonts: fonts, resolution: Self.dots, in: folder)
        var reach: [TextStyle: (above: Double, below: Double)] = [:]
        for (number, text) in styles.enumerated() {
            let baselines = Set(paged.runs.filter { $0.page == number && $0.run.style == text }.map(\.run.origin.y)).sorted()
            #expect(baselines.count == 3)
            var most = (above: 0.0, below: 0.0)
            for baseline in baselines {
                let rows = try #require(
                    pages.pages[number].inkedRows(from: baseline - spacing * 0.7, to: baseline + spacing * 0.3))
                most.above = max(most.above, baseline - rows.lowerBound)
                most.below = max(most.below, rows.upperBound - baseline)
            }
            reach[text] = most
        }
        return reach
    }

    @Test func linesOfTheStyleNeverTouch() throws {
        let named = try style.texts
        // Letters of charts shrink from their style's size to 8 points, in lines of 1.2 times their size.
        let chartSizes = Array(stride(from: 8, through: try style.named.chartLabel.text.size, by: 0.5))
        let sizes = Set(named.values.map(\.text.size) + chartSizes).sorted()
        let styles = sizes.flatMap { size in Face.allCases.map { TextStyle($0, size: size) } }
        let reach = try reach(styles, decomposed: false)
        for text in styles {
            let ink = try #require(reach[text])
            // Stacked capitals (Ế, Ỗ) and dots below are there at all.
            #expect(ink.above > text.size * 0.85 && ink.below > text.size * 0.15, "\(text): \(ink)")
        }
        for (name, style) in named.sorted(by: { $0.key < $1.key }) {
            for face in Face.allCases {
                let ink = try #require(reach[TextStyle(face, size: style.text.size)])
                // A pixel of the picture is 0.36 pt.
                #expect(ink.above + ink.below <= style.paragraph.lineHeight + 72 / Self.dots, "\(name) in \(face): \(ink)")
            }
        }
        for size in chartSizes {
            for face in Face.allCases {
                let ink = try #require(reach[TextStyle(face, size: size)])
                #expect(ink.above + ink.below <= size * 1.2 + 72 / Self.dots, "\(size) pt in \(face): \(ink)")
            }
        }
        // Written in parts, letter and mark apart, they are the same letters.
        let apart = try self.reach(styles, decomposed: true)
        for text in styles {
            #expect(apart[text]?.above == reach[text]?.above && apart[text]?.below == reach[text]?.below, "\(text)")
        }
    }

    /// Between the rules of a table and the letters in it stays a white gap, in every face and both sizes of tables.
    @Test(arguments: [true, false])
    func lettersStayWithinTheirCells(isSmall: Bool) throws {
        let folder = try TemporaryFolder()
        let capitals = "Ế Ỗ Ẳ Ữ Ỹ Ậ Ộ Ự Ỵ g y p ộ ậ ỵ ợ"
        let rows = ["\(capitals)", "**\(capitals)**", "*\(capitals)*", Self.letters.joined(separator: " ")]
        let blocks = try LayoutFixture().compose(
            body: """
                  - table:
                      small: \(isSmall)
                      columns: [{title: "\(capitals)", width: share 1}]
                      lines:
                """ + rows.map { "\n          - [\"\($0)\"]" }.joined())
        let page = try style.page
        let fonts = try PageMaking.fonts()
        let paged = try Paginator(measurer: fonts).paginate(
            Document(sections: [
                DocumentSection(
                    pageSize: page.size, margins: page.margins, pageNumberStyle: TextStyle(size: 13), pageNumberBaseline: 20,
                    blocks: blocks)
            ]))
        let picture = try #require(try GreyPages(paged, fonts: fonts, resolution: Self.dots, in: folder).pages.first)
        var rules = 0
        for item in paged.pages[0].items {
            guard case .line(let from, let to, let thickness) = item.mark, from.y == to.y else { continue }
            rules += 1
            for side in [-1.0, 1.0] {
                let y = from.y + side * (thickness / 2 + 0.5)
                let dark = picture.darkest(y: y, from: from.x + 2, to: to.x - 2)
                // The shade of a header is lighter than any letter.
                #expect(dark > 160, "at \(y): \(dark)")
            }
            #expect(picture.darkest(y: from.y, from: from.x + 2, to: to.x - 2) < 100)
        }
        #expect(rules == rows.count + 2)
    }
}
