import TestSupport
import Typesetting

/// Documents of all that reports are made of, from a seed, set by the real paginator: hostile names, tables from no row to
/// hundreds, headers on two levels, landscape annexes, charts, lists, contents, a place to sign.
struct RandomReport {
    private var random: SeededGenerator
    private let body = TextStyle(size: 13)

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// - Parameter rows: of the table of the annex.
    mutating func make(rows: Int) -> Document {
        var blocks: [Block] = [letterhead()]
        if oneIn(3) {
            blocks.append(.contents(Contents(title: [TextSpan("MỤC LỤC", body)], style: style(), textStyle: body)))
        }
        blocks.append(paragraph(1...80))
        for _ in 0..<pick(1...2) {
            blocks.append(heading(1))
            if oneIn(2) { blocks.append(heading(2)) }
            blocks.append(paragraph(1...60))
            switch pick(1...4) {
            case 1: blocks.append(list())
            case 2: blocks.append(chart())
            case 3: blocks += table(rows: pick(0...6))
            default: break
            }
        }
        blocks.append(signature())
        var annex: [Block] = [heading(1)]
        annex += table(rows: rows)
        if oneIn(3) { annex.append(chart()) }
        let size = oneIn(2) ? Size.a4.turned : .a4
        return Document(sections: [section(.a4, blocks), section(size, annex)])
    }

    // MARK: Text

    /// No word of one letter: of several in a row poppler makes one word, spaced out.
    private static let words = [
        "Trường", "Mầm", "non", "“Hoa", "Sen”", "</rdf:li>", "<x>&amp;", "=1+1;", "DROP", "TABLE", "\\(\\))", "Tj", "ET",
        "EMC", "((", "))", "%PDF-1.4", "%%EOF", "/Artifact", "<</MCID", "0>>", "BDC", "ĐÔNG", "MỸ", "Ộc", "ữa", "16/16",
        "12,5%", "dài…", "\\n", "endstream", "TP.\u{A0}Hà\u{A0}Nội", "A\u{2011}B", "'\"'", "[TJ]", "§4", "€5", "Thanh", "Trì",
        "được",
        "lượt", "người,", "1.234.567",
    ]

    private mutating func pick(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(random.next() % UInt64(range.count))
    }

    private mutating func oneIn(_ count: Int) -> Bool { pick(1...count) == 1 }

    private mutating func text(_ count: ClosedRange<Int>) -> String {
        (0..<pick(count)).map { _ in Self.words[pick(0...(Self.words.count - 1))] }.joined(separator: " ")
    }

    private mutating func spans(_ count: ClosedRange<Int>, _ style: TextStyle) -> [TextSpan] {
        guard oneIn(4) else { return [TextSpan(text(count), style)] }
        let faces = Face.allCases
        return [
            TextSpan(text(count) + " ", style), TextSpan(text(1...3), TextStyle(faces[pick(0...3)], size: style.size)),
            TextSpan(" " + text(1...4) + ".", style),
        ]
    }

    private func style(_ alignment: ParagraphStyle.Alignment = .justified, indent: Double = 0) -> ParagraphStyle {
        ParagraphStyle(alignment: alignment, firstLineIndent: indent, lineHeight: 17, spaceAfter: 6)
    }

    // MARK: Blocks

    private func section(_ size: Size, _ blocks: [Block]) -> DocumentSection {
        DocumentSection(
            pageSize: size, margins: Insets(top: 57, right: 43, bottom: 57, left: 85), pageNumberStyle: body,
            pageNumberBaseline: 34, blocks: blocks)
    }

    private mutating func letterhead() -> Block {
        func column(_ x: Double, _ rows: [String]) -> Columns.Column {
            .init(x: x, width: 200, rows: rows.map { .text(Paragraph(spans: [TextSpan($0, body)], style: style(.center))) })
        }
        return .columns(
            Columns(columns: [
                column(0, [text(1...3), text(1...6)]), column(220, ["CỘNG HÒA XÃ HỘI", "Độc lập - Tự do - Hạnh phúc"]),
            ]))
    }

    private mutating func heading(_ level: Int) -> Block {
        let title = TextSpan("Mục " + text(1...6), TextStyle(.bold, size: 14))
        return .heading(Heading(level: level, spans: [title], style: style(.left)))
    }

    private mutating func paragraph(_ count: ClosedRange<Int>) -> Block {
        .paragraph(Paragraph(spans: spans(count, body), style: style(indent: oneIn(2) ? 28 : 0)))
    }

    private mutating func list() -> Block {
        let marks = ["-", "a)", "1.", "+"]
        let mark = marks[pick(0...3)]
        return .list(
            ListBlock(
                items: (0..<pick(1...4)).map { _ in .init(label: TextSpan(mark, body), spans: spans(1...25, body)) },
                style: style(indent: 28)))
    }

    private mutating func table(rows: Int) -> [Block] {
        let small = TextStyle(size: 11)
        func cell(_ text: String, columns: Int = 1, rows: Int = 1, names: Bool = false) -> Table.Cell {
            Table.Cell([TextSpan(text, small)], columnSpan: columns, rowSpan: rows, namesRow: names)
        }
        let isDeep = oneIn(2)
        var header = [Table.Row(.header, ["Đơn vị", "Số buổi", "Tổng", "Nữ"].map { cell($0) })]
        if isDeep {
            header = [
                Table.Row(.header, [cell("Đơn vị", rows: 2), cell("Số buổi", rows: 2), cell("Lượt người", columns: 2)]),
                Table.Row(.header, [cell("Tổng"), cell("Nữ")]),
            ]
        }
        var body: [Table.Row] = []
        for number in 0..<rows {
            if number % 40 == 7 { body.append(Table.Row(.group, [cell("Nhóm " + text(1...3), columns: 4, names: true)])) }
            body.append(
                Table.Row(
                    .plain,
                    [
                        cell("\(number + 1). " + text(1...3), names: true), cell(oneIn(9) ? "" : "\(pick(0...9))"),
                        cell("\(number * 7)"), cell(oneIn(9) ? "–" : "\(number * 3)"),
                    ]))
        }
        if rows > 2 {
            body.append(Table.Row(.total, [cell("Tổng số", names: true)] + ["9", "99", "49"].map { cell($0) }))
        }
        guard !body.isEmpty else { return [paragraph(1...8)] }
        let caption = Paragraph(spans: spans(1...6, body13), style: style(.left), role: .caption)
        let table = Table(
            columns: [.init(width: .share(1), alignment: .left)]
                + (0..<3).map { _ in .init(width: .fixed(70), alignment: .right) }, header: header, rows: body,
            cellPadding: Insets(top: 2, right: 4, bottom: 2, left: 4), lineHeight: 14,
            continuation: TextSpan("(tiếp theo)", TextStyle(.italic, size: 11)), spaceAfter: 6, summary: text(1...9))
        let note = Paragraph(spans: spans(2...9, small), style: style(.left), role: .note)
        return (oneIn(2) ? [.paragraph(caption)] : []) + [.table(table)] + (oneIn(3) ? [.paragraph(note)] : [])
    }

    private var body13: TextStyle { TextStyle(.italic, size: 13) }

    private mutating func chart() -> Block {
        let forms: [Chart.Form] = [.columns, .stackedColumns, .bars, .progress, .heatMap, .tiles]
        let form = forms[pick(0...5)]
        let count = form == .stackedColumns || form == .progress ? 2 : form == .heatMap ? 5 : 1
        let categories = (0..<pick(2...7)).map { index in
            let values = (0..<count).map { _ in pick(3...99) }
            return Chart.Category(
                label: "Xã \(index + 1)", values: values.map { form == .tiles ? Double($0) / 100 : Double($0) },
                valueLabels: values.map(String.init))
        }
        // Every figure in words, as validate.py wants it.
        let between = form == .progress ? "/" : ", "
        let words = categories.map { "\($0.label): \($0.valueLabels.joined(separator: between))" }.joined(separator: "; ")
        let names = count == 1 ? [""] : (0..<count).map { "Loại \($0 + 1)" }
        return .chart(
            Chart(
                form: form, categories: categories, series: names, textStyle: TextStyle(size: 10), height: 120,
                caption: oneIn(2) ? Paragraph(spans: spans(1...6, body13), style: style(.center), role: .caption) : nil,
                alternative: "Biểu đồ \(names.joined(separator: ", ")), \(text(1...4)). \(words)."))
    }

    private func signature() -> Block {
        func line(_ text: String, _ alignment: ParagraphStyle.Alignment) -> Columns.Row {
            .text(Paragraph(spans: [TextSpan(text, body, unbroken: true)], style: style(alignment)))
        }
        return .columns(
            Columns(
                columns: [
                    .init(x: 0, width: 200, rows: [line("Nơi nhận:", .left)]),
                    .init(
                        x: 230, width: 220,
                        rows: [line("TRƯỞNG BAN", .center), .signaturePlace(height: 60), line("Nguyễn Văn Ưu", .center)]),
                ], spaceBefore: 12, linesKeptBefore: 1))
    }
}
