import Foundation
import Participation
import TestSupport
import Testing
import Typesetting

@testable import Layout

/// Blocks that no layout of ours prints, on the pages of a document of the tests' own: codes, pictures, blocks side by side, lines,
/// pages on their side, footnotes, links, running head and border.
struct BlockPagesTests {
    private static let folder = "Tests/Golden/blocks"

    @Test func pagesAreAsRecorded() throws {
        let (loaded, diagnostics) = LayoutFile.load(
            "\(Checkout.root)/\(Self.folder)/blocks.yaml", others: [RealLayouts.folder])
        #expect(diagnostics == [])
        let sheets = try PageMaking.pages(try #require(loaded), SampleData.report()).sheets().joined(separator: "\n")
        if let problem = GeneratedFile.problem("\(Self.folder)/blocks.expected", sheets) { Issue.record("\(problem)") }
    }

    /// One small chart a row: what is high in one is high in all.
    @Test func smallChartsHaveOneScale() throws {
        let data = SampleData.report()
        let blocks = try LayoutFixture().compose(
            body: """
                  - small_multiples:
                      caption: Theo ngày
                      rows: children
                      label: "{name}"
                      across: days
                      across_label: "{date | weekday.short}"
                      value: participants
                """, data)
        let charts = blocks.flatMap(Self.charts)
        #expect(charts.count == data.summary.children.count)
        let values = charts.flatMap(\.categories).flatMap(\.values).compactMap(\.self)
        #expect(values.reduce(0, +) == 53_658)
        let greatest = try #require(values.max())
        #expect(charts.allSatisfy { $0.ceiling?.value == greatest && $0.ceiling?.label == "2.641" })
        #expect(
            charts[0].alternative == """
                Xã Duyên Hà. Cao nhất là T3: 1.066; thấp nhất là T6: 0; tổng số: 4.002. T2: 820; T3: 1.066; T4: 375; T5: 144; \
                T6: 0; T7: 1.011; CN: 586. Thang đo chung đến 2.641.
                """)
        // Of nothing there is a sentence, or nothing.
        let empty = try LayoutFixture().compose(
            body: """
                  - small_multiples: {rows: children, label: "{name}", across: days, across_label: x, value: participants, empty: Chưa có.}
                """, SampleData.report(.empty))
        #expect(empty.flatMap(Self.charts).isEmpty && empty.count == 1)
    }

    private static func charts(_ block: Block) -> [Chart] {
        switch block {
        case .chart(let chart): [chart]
        case .beside(let beside): (beside.left + beside.right).flatMap(charts)
        case .together(let inner): inner.flatMap(charts)
        default: []
        }
    }
}
