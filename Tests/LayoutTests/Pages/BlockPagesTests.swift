import Foundation
import TestSupport
import Testing

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
}
