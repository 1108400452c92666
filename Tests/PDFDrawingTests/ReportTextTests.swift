import Foundation
import Layout
import TestSupport
import Testing
import Typesetting

@testable import PDFDrawing

/// For every report: what the layout composed is what five independent programs take out of the PDF, letter for letter.
@Suite("The text of every report comes out as it went in")
struct ReportTextTests {
    private struct Sample {
        var name: String
        var paged: PagedDocument
        var path: String
    }

    private func samples(_ variants: [SampleData.Variant], in folder: TemporaryFolder) throws -> [Sample] {
        let fonts = try Fixture.fonts()
        return try variants.flatMap { variant in
            try Reports.all.map { report in
                let paged = try Reports.set(report, variant, fonts: fonts)
                let name = "\(report)-\(variant).pdf"
                return Sample(
                    name: name, paged: paged, path: try Fixture.write(paged, fonts: fonts, to: folder, name: name))
            }
        }
    }

    @Test("by five extractors, words neither joined nor split, in reading order")
    func extractors() throws {
        let folder = try TemporaryFolder()
        let samples = try samples([.typical, .longNames], in: folder)
        let texts = try Judges.texts(samples.map(\.path))
        for sample in samples {
            let drawn = sample.paged.pages.flatMap { Self.lines($0, sample.paged.structure) }
            let expected = drawn.flatMap(\.words)
            let found = try #require(texts[sample.path])
            #expect(found.count == 6)
            for (extractor, text) in found {
                let words = Self.words(text)
                #expect(Self.difference(words.sorted(), expected.sorted()) == nil, "\(sample.name), \(extractor)")
                switch extractor {
                // They take the page as it is drawn, which is the order it is read in.
                case "mupdf", "pypdf", "poppler-raw":
                    #expect(Self.difference(words, expected) == nil, "\(sample.name), \(extractor)")
                // They look at the page, and take what stands side by side in an order of their own: head, foot and tables.
                default:
                    let running = drawn.filter { $0.isRunning }.map(\.words)
                    #expect(Self.firstNotInOrder(running, words) == nil, "\(sample.name), \(extractor)")
                }
            }
        }
    }

    /// The paginator loses nothing of what the layout composed: the elements hold its letters in its order.
    @Test("nothing is lost between the layout and the page")
    func composed() throws {
        let fonts = try Fixture.fonts()
        for variant in SampleData.Variant.allCases where variant != .manyRows {
            for report in Reports.all {
                let composed = try Reports.compose(report, variant).composed
                let paged = try Paginator(measurer: fonts).paginate(composed.document)
                let given = composed.document.sections.flatMap(\.blocks).map(Self.letters).joined()
                var set = ""
                for item in paged.pages.flatMap(\.items) {
                    guard case .element(let element) = item.owner, case .text(let run) = item.mark else { continue }
                    let structure = paged.structure
                    let parent = structure[element].parent.map { structure[$0].role }
                    guard structure[element].role != .figure, structure[element].role != .link, parent != .contents else {
                        continue
                    }
                    set += run.text.filter { !$0.isWhitespace }
                }
                #expect(Self.difference(set.map(String.init), given.map(String.init)) == nil, "\(report) \(variant)")
            }
        }
    }

    @Test("rows of tables stay rows in pdftotext -layout")
    func rows() throws {
        let folder = try TemporaryFolder()
        var withoutTables = 0
        for sample in try samples([.typical], in: folder) {
            let text = try Tool.run("pdftotext", ["-layout", "-enc", "UTF-8", sample.path, "-"]).text
            let lines = text.split(whereSeparator: \.isNewline).map { Self.words(String($0)).joined(separator: " ") }
            var rows: [Int: [TextRun]] = [:]
            for item in sample.paged.pages.flatMap(\.items) {
                guard case .element(let owner) = item.owner, case .text(let run) = item.mark else { continue }
                // An abbreviation is a span of its own within its cell.
                let isSpan = sample.paged.structure[owner].role == .span
                guard let cell = isSpan ? sample.paged.structure[owner].parent : owner,
                    let row = sample.paged.structure[cell].parent, sample.paged.structure[row].role == .tableRow,
                    let group = sample.paged.structure[row].parent, sample.paged.structure[group].role == .tableBody
                else { continue }
                rows[row, default: []].append(run)
            }
            // Cells of one line each; others take several lines of text too.
            let flat = rows.values.filter { runs in runs.allSatisfy { abs($0.origin.y - runs[0].origin.y) < 0.01 } }
            // A certificate and a news flash have no table, a receipt few rows of one line.
            #expect(flat.count > 2 || rows.isEmpty, "\(sample.name)")
            withoutTables += rows.isEmpty ? 1 : 0
            for row in flat {
                let expected = row.flatMap { Self.words($0.text) }.joined(separator: " ")
                #expect(lines.contains(expected), "\(sample.name): \(expected)")
            }
        }
        #expect(withoutTables == 2)
    }

    // MARK: Reading

    /// A stretch of text without a gap: the runs of a line of an element.
    private struct Line {
        var text: String
        /// Whether it is a justified line of the running text, which nothing stands beside.
        var isRunning: Bool

        var words: [String] { ReportTextTests.words(text) }
    }

    private static func lines(_ page: Page, _ structure: StructureTree) -> [Line] {
        var lines: [Line] = []
        var last: TextRun?
        for item in page.items {
            guard case .text(let run) = item.mark, !run.text.isEmpty else { continue }
            if let before = last, abs(before.origin.y - run.origin.y) < 0.01,
                abs(before.origin.x + before.width - run.origin.x) < 0.5
            {
                lines[lines.count - 1].text += run.text
            } else {
                var isRunning = false
                if case .element(let element) = item.owner, structure[element].role == .paragraph,
                    run.wordSpacing != 0, run.width > 300
                {
                    isRunning = true
                }
                lines.append(Line(text: run.text, isRunning: isRunning))
            }
            last = run
        }
        return lines
    }

    /// Words between white space; a hard space is one, because extractors make it a plain one.
    fileprivate static func words(_ text: String) -> [String] {
        text.split { $0 == " " || $0.isNewline || $0 == "\u{A0}" || $0 == "\u{C}" || $0 == "\t" }.map(String.init)
    }

    /// Where two lists part, with what stands there.
    private static func difference(_ found: [String], _ expected: [String]) -> String? {
        guard found != expected else { return nil }
        let common = zip(found, expected).prefix { $0 == $1 }.count
        func near(_ words: [String]) -> String { words.dropFirst(max(0, common - 5)).prefix(15).joined(separator: " ") }
        return "at \(common): found “\(near(found))”, expected “\(near(expected))”"
    }

    /// The first of `lines` whose words do not follow each other in `words` after those of the line before it.
    private static func firstNotInOrder(_ lines: [[String]], _ words: [String]) -> [String]? {
        var start = 0
        for line in lines where !line.isEmpty {
            let last = words.count - line.count
            guard start <= last, let place = (start...last).first(where: { words[$0..<($0 + line.count)].elementsEqual(line) })
            else { return line }
            start = place + line.count
        }
        return nil
    }

    /// What a block says, without white space; charts and contents aside.
    private static func letters(_ block: Block) -> String {
        func text(_ spans: [TextSpan]) -> String { spans.map(\.text).joined().filter { !$0.isWhitespace } }
        return switch block {
        case .heading(let heading): text(heading.spans)
        case .paragraph(let paragraph): text(paragraph.spans)
        case .list(let list): list.items.map { text([$0.label]) + text($0.spans) }.joined()
        case .table(let table):
            (table.header + table.rows).filter { !$0.isSkipped }.flatMap(\.cells).map { text($0.spans) }.joined()
        case .chart(let chart): text(chart.caption?.spans ?? [])
        case .columns(let columns):
            columns.columns.flatMap(\.rows)
                .map { row in if case .text(let line) = row { text(line.spans) } else { "" } }.joined()
        case .together(let blocks): blocks.map(letters).joined()
        case .image(let image): text(image.caption?.spans ?? [])
        case .beside(let beside): (beside.left + beside.right).map(letters).joined()
        case .rule, .space, .pageBreak, .contents: ""
        }
    }
}
