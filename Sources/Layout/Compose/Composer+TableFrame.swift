import Typesetting

extension Composer {
    /// A table as it stands between caption and note; several are one after the other, where columns find no room side by side.
    struct TablePart {
        var columns: [Table.Column]
        var header: [Table.Row]
        var rows: [Table.Row]
        /// Names of the columns, for readers who cannot see them.
        var names: String
    }

    func headStyle(of frame: TableFrame) -> NamedStyle {
        frame.isDense
            ? style.named.tableDenseHead : frame.isSmall ? style.named.tableSmallHead : style.named.tableHead
    }

    func cellStyle(of frame: TableFrame) -> NamedStyle {
        frame.isDense
            ? style.named.tableDenseCell : frame.isSmall ? style.named.tableSmallCell : style.named.tableCell
    }

    /// Caption, unit, the parts and the notes; what stands for a table without rows where there is no part.
    func framed(_ parts: [TablePart], notes: [String], _ frame: TableFrame, in frames: [Frame]) throws(CompositionFault)
        -> [Block]
    {
        guard !parts.isEmpty else {
            let spans = try spans(ifAny: frame.empty, in: frames, style.named.body)
            let texts = spans.isEmpty ? notes.map { [TextSpan($0, style.named.body.text)] } : [spans]
            return texts.map { paragraph($0, style.named.body) }
        }
        var blocks: [Block] = []
        var caption: [TextSpan] = []
        if let template = frame.caption {
            caption = tableCaption(try spans(template, in: frames, style.named.caption), id: frame.id)
        }
        let name = caption.isEmpty ? currentAnnex : "\(style.labels.table) \(tables)"
        let unit = try unit(of: frame, in: frames)
        let summary = try string(ifAny: frame.summary, in: frames)
        for (index, part) in parts.enumerated() {
            if !caption.isEmpty {
                var spans = caption
                if index > 0 { spans[spans.count - 1].text += " \(style.labels.continuation)" }
                blocks.append(
                    paragraph(spans, kept(style.named.caption), .caption, label: index == 0 ? frame.id : nil))
            }
            if !unit.isEmpty { blocks.append(paragraph(unit, kept(style.named.tableUnit))) }
            let words = [caption.map(\.text).joined(), part.names].filter { !$0.isEmpty }.joined(separator: ": ")
            blocks.append(.table(table(part, frame, name: name, summary: summary ?? words)))
        }
        for note in notes { blocks.append(paragraph([TextSpan(note, style.named.note.text)], style.named.note, .note)) }
        if let note = frame.note {
            let spans = try spans(note, in: frames, style.named.note)
            if !spans.isEmpty { blocks.append(paragraph(spans, style.named.note, .note)) }
        }
        return blocks
    }

    /// - Parameter name: what the table is called where it goes on.
    private func table(_ part: TablePart, _ frame: TableFrame, name: String?, summary: String) -> Table {
        Table(
            columns: part.columns, header: part.header, rows: part.rows,
            cellPadding: frame.isDense ? style.tables.densePadding : style.tables.padding,
            lineHeight: frame.isDense
                ? style.tables.denseLine : frame.isSmall ? style.tables.smallLine : style.tables.line,
            gridThickness: style.tables.grid,
            continuation: TextSpan(style.labels.continuation, style.named.tableUnit.text), continuationName: name,
            spaceBefore: style.tables.before, spaceAfter: style.tables.after, summary: summary)
    }

    /// «Đơn vị tính: …».
    private func unit(of frame: TableFrame, in frames: [Frame]) throws(CompositionFault) -> [TextSpan] {
        let spans = try spans(ifAny: frame.unit, in: frames, style.named.tableUnit)
        guard let first = spans.first else { return [] }
        return [TextSpan("\(style.labels.unit) ", style.named.tableUnit.text, origin: first.origin)] + spans
    }

    private func kept(_ named: NamedStyle) -> NamedStyle {
        var named = named
        named.paragraph.keepWithNext = true
        return named
    }
}

extension NamedStyle {
    /// The same in bold.
    var bold: NamedStyle {
        var named = self
        named.text.face = .bold
        return named
    }
}
