import Participation
import ReportModel
import TestSupport
import Testing
import Typesetting

@testable import Layout

/// Every layout there is, those that somebody adds too, with every kind of data on real pages.
struct StressTests {
    @Test(arguments: RealLayouts.names, SampleData.Variant.allCases.filter { $0 != .manyRows })
    func everythingStandsWithinTheMargins(name: String, variant: SampleData.Variant) throws {
        let layout = try RealLayouts.load(name)
        let paged = try PageMaking.pages(layout, SampleData.report(variant, at: layout.sample))
        check(paged, layout, "\(name) \(variant)")
        if let most = layout.mostPages { #expect(paged.pages.count <= most) }
    }

    /// A hundred communes with twelve schools each: an annex of over a thousand rows, each unit once and in order.
    @Test func thousandsOfRowsKeepTheirOrder() throws {
        let layout = try RealLayouts.load("district-report")
        let data = SampleData.report(.manyRows, edition: .illustrated)
        let paged = try PageMaking.pages(layout, data)
        check(paged, layout, "many rows")
        #expect(data.summary.units.count > 1_200)
        // The second annex is the one of the units; the last page before it has the label of the first annex.
        let starts = paged.pages.indices.filter { ["1", "-1"].contains(String(paged.pages[$0].label.suffix(2))) }
        let annex = starts[2]..<starts[3]
        // A cell may be set in several lines and runs: its letters are what counts.
        func letters(_ text: String) -> String { text.filter { !$0.isWhitespace } }
        var cells: [(element: StructureTree.ID, text: String)] = []
        for item in paged.pages[annex].flatMap(\.items) {
            guard case .element(let owner) = item.owner, case .text(let run) = item.mark else { continue }
            // An abbreviation is a span of its own within its cell.
            let isSpan = paged.structure[owner].role == .span
            let element = isSpan ? paged.structure[owner].parent ?? owner : owner
            if cells.last?.element == element {
                cells[cells.count - 1].text += letters(run.text)
            } else {
                cells.append((element, letters(run.text)))
            }
        }
        let names = data.summary.units.map(\.unit.name).filter { $0.hasPrefix("Trường") }.map(letters)
        #expect(cells.map(\.text).filter { $0.hasPrefix("Trường") } == names)
        // Each page repeats the header and says that the table goes on.
        for page in annex.dropFirst() {
            let texts = paged.runs.filter { $0.page == page }.map(\.run.text)
            #expect(
                texts.contains { $0.hasSuffix("(tiếp theo)") } && texts.contains("Tình trạng báo cáo"), "page \(page)")
        }
    }

    private func check(_ paged: PagedDocument, _ layout: LayoutFile, _ name: String) {
        #expect(!paged.pages.isEmpty)
        for (number, page) in paged.pages.enumerated() {
            let isTurned = page.size.width > page.size.height
            let margins = (isTurned ? layout.style.landscape : layout.style.page).margins
            let right = page.size.width - margins.right + 0.5
            let bottom = page.size.height - margins.bottom + 0.5
            for item in page.items {
                guard case .text(let run) = item.mark else { continue }
                // The page number and the word of a draft stand in the top margin.
                if case .artifact(.pagination) = item.owner,
                    page.label.hasSuffix(run.text) || page.watermark?.text == run.text
                {
                    continue
                }
                #expect(
                    run.origin.x >= margins.left - 0.5 && run.origin.x + run.width <= right && run.origin.y <= bottom
                        && run.origin.y - run.style.size * 0.7 >= margins.top - 0.5,
                    "\(name), page \(number + 1): “\(run.text)” at \(run.origin)")
            }
        }
    }
}
