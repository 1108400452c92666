import Typesetting

@testable import Layout

/// What a document says, without how it looks.
extension ComposedDocument {
    /// Texts of paragraphs, headings and list items of the first section, in order.
    var bodyTexts: [String] { document.sections[0].blocks.flatMap(\.texts) }

    /// Every text of the document: paragraphs, cells, labels.
    var allTexts: [String] { document.sections.flatMap(\.blocks).flatMap(\.allTexts) }

    /// Every span of the document.
    var spans: [TextSpan] { document.sections.flatMap(\.blocks).flatMap(\.spans) }
}

extension Block {
    /// Running text: headings, paragraphs, list items.
    var texts: [String] {
        switch self {
        case .heading(let heading): [heading.spans.text]
        case .paragraph(let paragraph): paragraph.role == .body ? [paragraph.spans.text] : []
        case .list(let list): list.items.map { "\($0.label.text) \($0.spans.text)" }
        case .together(let blocks): blocks.flatMap(\.texts)
        case .beside(let beside): (beside.left + beside.right).flatMap(\.texts)
        default: []
        }
    }

    var allTexts: [String] {
        switch self {
        case .table(let table): (table.header + table.rows).flatMap { $0.cells.map(\.spans.text) }
        case .chart(let chart):
            chart.categories.flatMap { [$0.label] + $0.valueLabels } + [chart.alternative]
                + (chart.caption.map { [$0.spans.text] } ?? [])
        case .columns(let columns):
            columns.columns.flatMap {
                $0.rows.flatMap { row -> [String] in if case .text(let text) = row { [text.spans.text] } else { [] } }
            }
        case .list: texts
        default: spans.isEmpty ? [] : [spans.text]
        }
    }

    var spans: [TextSpan] {
        switch self {
        case .heading(let heading): heading.spans
        case .paragraph(let paragraph): paragraph.spans
        case .list(let list): list.items.flatMap { [$0.label] + $0.spans }
        case .table(let table): (table.header + table.rows).flatMap { $0.cells.flatMap(\.spans) }
        case .chart(let chart): chart.caption?.spans ?? []
        case .columns(let columns):
            columns.columns.flatMap {
                $0.rows.flatMap { row -> [TextSpan] in if case .text(let text) = row { text.spans } else { [] } }
            }
        case .together(let blocks): blocks.flatMap(\.spans)
        case .image(let image): image.caption?.spans ?? []
        case .beside(let beside): (beside.left + beside.right).flatMap(\.spans)
        case .contents(let contents): contents.title
        case .rule, .space, .pageBreak: []
        }
    }

    var table: Table? { if case .table(let table) = self { table } else { nil } }
    var chart: Chart? { if case .chart(let chart) = self { chart } else { nil } }
    var columns: Columns? { if case .columns(let columns) = self { columns } else { nil } }
}

extension [TextSpan] {
    var text: String { map(\.text).joined() }
}

extension Table.Row {
    /// `plain: a | b`.
    var text: String { "\(kind): " + cells.map(\.spans.text).joined(separator: " | ") }
}
