import Foundation
import TestSupport
import Testing

/// Every page of the example, read back by poppler: nothing outside the margins, no two texts on top of each other.
@Suite struct PageTests {
    private struct Word {
        var x0: Double
        var y0: Double
        var x1: Double
        var y1: Double
        var text: String
    }

    private struct Page {
        var width: Double
        var height: Double
        var words: [Word]
    }

    @Test func nothingLeavesTheMarginsOrOverlaps() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.example(in: folder)
        let out = folder.path + "/out"
        try Campaigns.baocao("run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out)
        var pages = 0
        for file in folder.files(below: "out") where file.hasSuffix(".pdf") {
            let fonts = try Tool.run("pdffonts", ["\(out)/\(file)"]).text.split(separator: "\n").dropFirst(2)
            #expect(!fonts.isEmpty)
            for font in fonts {
                #expect(font.contains("+LiberationSerif"), "\(font)")
                #expect(font.contains(" yes yes yes "), "not embedded, subset and mapped: \(font)")
            }
            for (index, page) in try read("\(out)/\(file)").enumerated() {
                pages += 1
                check(page, "\(file) page \(index + 1)")
            }
        }
        #expect(pages > 40)
    }

    private func check(_ page: Page, _ name: String) {
        let millimetre = 72 / 25.4
        let tolerance = 0.5
        let isLandscape = page.width > page.height
        // Upright 30/15/20/20 mm; turned, the binding edge stays at the left.
        let left = 30 * millimetre
        let right = page.width - 15 * millimetre
        let top = (isLandscape ? 15 : 20) * millimetre
        let bottom = page.height - (isLandscape ? 15 : 20) * millimetre
        #expect(!page.words.isEmpty, "\(name) is empty")
        for word in page.words {
            // The page number stands in the top margin.
            if word.y1 < top + 3, Int(word.text) != nil { continue }
            let isInside =
                word.x0 >= left - tolerance && word.x1 <= right + tolerance && word.y0 >= top - 3
                && word.y1 <= bottom + 3
            #expect(isInside, "\(name): '\(word.text)' at \(word.x0), \(word.y0) – \(word.x1), \(word.y1)")
        }
        let sorted = page.words.sorted { $0.y0 < $1.y0 }
        for (index, a) in sorted.enumerated() {
            for b in sorted[(index + 1)...] {
                // Boxes hold ascent and descent, so lines set close touch; ink would collide from about a third on.
                if b.y0 > a.y1 - 4.5 { break }
                let overlap = min(a.x1, b.x1) - max(a.x0, b.x0)
                #expect(overlap < 1, "\(name): '\(a.text)' and '\(b.text)' overlap by \(overlap) pt")
            }
        }
    }

    private func read(_ pdf: String) throws -> [Page] {
        let html = try Tool.run("pdftotext", ["-bbox", pdf, "-"]).text
        var pages: [Page] = []
        for line in html.split(separator: "\n") {
            if line.contains("<page ") {
                pages.append(Page(width: number("width", line), height: number("height", line), words: []))
            } else if line.contains("<word "), let start = line.firstIndex(of: ">"), let end = line.lastIndex(of: "<") {
                pages[pages.count - 1].words.append(
                    Word(
                        x0: number("xMin", line), y0: number("yMin", line), x1: number("xMax", line), y1: number("yMax", line),
                        text: String(line[line.index(after: start)..<end])))
            }
        }
        return pages
    }

    private func number(_ name: String, _ line: Substring) -> Double {
        guard let range = line.range(of: "\(name)=\"") else { return .nan }
        return Double(line[range.upperBound...].prefix { $0 != "\"" }) ?? .nan
    }
}
