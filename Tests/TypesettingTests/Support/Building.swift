import Typesetting

// Short names for building documents of round numbers: size 10, so 5 pt a character, and lines of 12 pt.

func span(_ text: String, _ face: Face = .regular, size: Double = 10, unbroken: Bool = false, origin: String? = nil)
    -> TextSpan
{
    TextSpan(text, TextStyle(face, size: size), unbroken: unbroken, origin: origin)
}

func style(
    _ alignment: ParagraphStyle.Alignment = .left, indent: Double = 0, left: Double = 0, right: Double = 0, line: Double = 12,
    before: Double = 0, after: Double = 0, keepWithNext: Bool = false, minimumLines: Int = 2
) -> ParagraphStyle {
    ParagraphStyle(
        alignment: alignment, firstLineIndent: indent, leftIndent: left, rightIndent: right, lineHeight: line,
        spaceBefore: before, spaceAfter: after, keepWithNext: keepWithNext, minimumLines: minimumLines)
}

func text(_ text: String, _ paragraphStyle: ParagraphStyle = style()) -> Block {
    .paragraph(Paragraph(spans: [span(text)], style: paragraphStyle))
}

/// A paragraph of this many lines, each with its number, whatever the width: `a1`, `a2`, …
func lines(_ name: String, _ count: Int, _ paragraphStyle: ParagraphStyle = style()) -> Block {
    text((1...count).map { "\(name)\($0)" }.joined(separator: "\n"), paragraphStyle)
}

func heading(_ title: String, level: Int = 1, _ paragraphStyle: ParagraphStyle = style()) -> Block {
    .heading(Heading(level: level, spans: [span(title, .bold)], style: paragraphStyle))
}

/// A section with margins of 10 on every side, around a text block of the given size.
func section(width: Double = 200, height: Double = 120, numbersFirstPage: Bool = false, _ blocks: [Block])
    -> DocumentSection
{
    DocumentSection(
        pageSize: Size(width: width + 20, height: height + 20), margins: Insets(top: 10, right: 10, bottom: 10, left: 10),
        pageNumberStyle: TextStyle(size: 10), pageNumberBaseline: 8, numbersFirstPage: numbersFirstPage, blocks: blocks)
}

/// Sets one section.
func pages(width: Double = 200, height: Double = 120, _ blocks: [Block]) throws -> PagedDocument {
    try Paginator(measurer: SquareMeasurer()).paginate(
        Document(sections: [section(width: width, height: height, blocks)]))
}

func cell(
    _ text: String, _ alignment: ParagraphStyle.Alignment? = nil, columns: Int = 1, rows: Int = 1, shade: Double? = nil,
    namesRow: Bool = false, origin: String? = nil
) -> Table.Cell {
    Table.Cell(
        [span(text, origin: origin)], alignment: alignment, columnSpan: columns, rowSpan: rows, shade: shade,
        namesRow: namesRow)
}

func row(_ cells: String..., kind: Table.Row.Kind = .plain) -> Table.Row { Table.Row(kind, cells.map { cell($0) }) }

/// A table with paddings of 2 above and below, 5 left and right: a row of one line is 16 high.
func table(
    _ widths: [Table.Width], header: [Table.Row] = [], _ rows: [Table.Row], continuation: String? = nil, grid: Double = 0.5,
    before: Double = 0, after: Double = 0
) -> Table {
    Table(
        columns: widths.map { Table.Column(width: $0, alignment: .left) }, header: header, rows: rows,
        cellPadding: Insets(top: 2, right: 5, bottom: 2, left: 5), lineHeight: 12, gridThickness: grid,
        continuation: continuation.map { span($0, .italic) }, spaceBefore: before, spaceAfter: after)
}
