import ReportModel

/// What is to be said of cells because of how they are set.
extension Row {
    /// What its source found wrong with the row, and which parts of its cells were not read.
    func told(_ origin: TableOrigin, headings: [String] = []) -> [Diagnostic] {
        guard !leftOut.isEmpty else { return findings }
        return findings
            + leftOut.map { part in
                let index = part.column - 1
                let read = cell(index)?.text ?? ""
                // A table of a text shows no letters, and paragraphs have no columns.
                let place =
                    index < headings.count && !headings[index].isEmpty
                    ? origin.place(line: line, index: index, heading: headings[index])
                    : line < 0
                        ? origin.place(line: line)
                        : SourcePlace(
                            origin.file, sheet: origin.sheet, line: line, column: part.column, table: origin.table)
                return Diagnostic(FormattingFinding(part, read: read), at: place)
            }
    }

    /// The same and what is struck through, for a row that is none of data; a row of data is told with its unit.
    func told(outsideData kind: RowKind, _ origin: TableOrigin, _ layout: TableLayout) -> [Diagnostic] {
        if case .data = kind { return [] }
        return told(origin, headings: layout.headings) + struckThrough(origin, layout, as: kind)
    }

    /// The row above a table without what is struck through: it says nothing of the rows below, and is told.
    var withoutStruck: Row {
        var row = self
        for index in cells.indices where cells[index].isStruck && !cells[index].isEmpty {
            row.leftOut.append(LeftOutPart(reason: .struck, text: cells[index].text, column: index + 1))
            row.cells[index].text = ""
        }
        return row
    }

    /// The error of a row in which something that would be read is struck through: it may be meant as deleted, or not.
    func struckThrough(_ origin: TableOrigin, _ layout: TableLayout, as kind: RowKind) -> [Diagnostic] {
        guard cells.indices.contains(where: { cells[$0].isStruck && !cells[$0].isEmpty }) else { return [] }
        switch kind {
        case .data: break
        case .unit, .none:
            guard let index = cells.firstIndex(where: { !$0.isEmpty }), cells[index].isStruck else { return [] }
            return [diagnostic(.rowStruck, index, origin, layout)]
        // Nothing in them is counted.
        default: return []
        }
        let read = cells.indices.filter { index in
            guard !cells[index].isEmpty, !cells[index].isDash, let column = layout.column(at: index) else { return false }
            return !column.isIgnored && column != .note
        }
        let struck = read.filter { cells[$0].isStruck }
        guard let first = struck.first else { return [] }
        let title = layout.index(of: .title).flatMap { struck.contains($0) ? $0 : nil }
        return [
            struck.count == read.count
                ? diagnostic(.rowStruck, title ?? first, origin, layout)
                : diagnostic(.cellStruck, first, origin, layout)
        ]
    }

    private func diagnostic(
        _ finding: FormattingFinding, _ index: Int, _ origin: TableOrigin, _ layout: TableLayout
    ) -> Diagnostic {
        Diagnostic(finding, at: origin.place(line: line, index: index, in: layout), found: cells[index].shownText)
    }
}
