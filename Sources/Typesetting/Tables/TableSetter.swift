/// Sets a table: places its cells, fixes its columns, breaks its text and measures its rows.
///
/// A table always fits. Where its words have no room they are cut; where its numbers have none, first the columns of fixed
/// width give way, then the letters grow a little smaller, and in the end its columns go on in a further table below.
struct TableSetter {
    let setter: TextSetter
    let table: Table
    /// Width between the margins in points.
    let available: Double
    /// Height of a page's text block in points.
    let pageHeight: Double

    /// Words may be cut down to this many ems when the columns would not fit otherwise.
    private static let leastEms = 4.0
    /// How far letters shrink for the sake of long numbers, in points, and to what size at least.
    private static let sizeSteps = [0, 0.5, 1, 1.5, 2]
    private static let leastSize = 8.0

    /// A table as it can be set: its cells in their places, measured, and the widths of its columns.
    struct Fitting {
        var table: Table
        var head: TableGrid
        var headTexts: [[MeasuredText]]
        var body: TableGrid
        var bodyTexts: [[MeasuredText]]
        var widths: [Double] = []
    }

    /// A table, or what it was divided into, and what gave way.
    struct Fitted {
        var parts: [Fitting]
        var remark: LayoutRemark?
    }

    /// Finds out how the table fits.
    ///
    /// - Throws: ``LayoutFault`` when a cell has no column, or the page is too narrow for a letter a column.
    func fitted() throws(LayoutFault) -> Fitted {
        let smallest = table.letterSize ?? 0
        for step in Self.sizeSteps where step == 0 || smallest - step >= Self.leastSize {
            let smaller = step == 0 ? table : table.shrunk(by: step)
            guard let fitting = try fitting(smaller, most: .fixedGiveWay) else { continue }
            return Fitted(
                parts: [fitting],
                remark: step == 0 ? nil : .smallTable(name, size: smallest - step))
        }
        let divider = try TableDivider(table)
        var count = 2
        while count <= divider.mostParts {
            var parts: [Fitting] = []
            for part in divider.parts(count) {
                let most: Tier = count == divider.mostParts ? .numbersCut : .fixedGiveWay
                guard let fitting = try fitting(part, most: most) else { break }
                parts.append(fitting)
            }
            if parts.count == count { return Fitted(parts: parts, remark: .dividedTable(name, parts: count)) }
            count += 1
        }
        guard let fitting = try fitting(table, most: .numbersCut) else {
            throw .tooWide(
                text: "columns of the table “\(name)”", width: leastWidth(of: table), available: available, origin: nil)
        }
        return Fitted(parts: [fitting])
    }

    private var name: String {
        opening(table.header.first?.cells.first { !$0.spans.isEmpty }?.spans.map(\.text).joined() ?? "")
    }

    /// What the columns of a table take at least: a letter each.
    private func leastWidth(of table: Table) -> Double {
        Double(table.columns.count) * (table.cellPadding.left + table.cellPadding.right + (table.letterSize ?? 0))
    }

    // MARK: Columns

    /// What gives way so that the columns fit; each with all before it.
    enum Tier: Int, CaseIterable, Comparable {
        case wholeWords
        /// Words are cut at hyphens and the like.
        case partsOfWords
        /// Words are cut anywhere.
        case letters
        /// Columns of fixed width are narrowed.
        case fixedGiveWay
        /// Numbers are cut: a column of its own is too narrow for one.
        case numbersCut

        static func < (a: Tier, b: Tier) -> Bool { a.rawValue < b.rawValue }
    }

    /// - Returns: `nil` when the columns do not fit.
    private func fitting(_ table: Table, most: Tier) throws(LayoutFault) -> Fitting? {
        let head = try TableGrid(table.header, columnCount: table.columns.count)
        let body = try TableGrid(table.rows, columnCount: table.columns.count)
        var fitting = Fitting(
            table: table, head: head, headTexts: try measured(head), body: body, bodyTexts: try measured(body))
        for tier in Tier.allCases where tier <= most {
            var widths = ColumnWidths(
                columns: table.columns, available: available, padding: table.cellPadding.left + table.cellPadding.right,
                fixedGivesWay: tier >= .fixedGiveWay)
            for (grid, texts, isHeading) in [(head, fitting.headTexts, true), (body, fitting.bodyTexts, false)] {
                for (row, places) in grid.rows.enumerated() {
                    for (number, place) in places.enumerated() {
                        let text = texts[row][number]
                        let (least, floor) = try leastWidths(text, tier: tier)
                        widths.add(
                            column: place.column, span: place.columnSpan, least: least, floor: floor,
                            natural: text.naturalWidth, isHeading: isHeading)
                    }
                }
            }
            if let resolved = widths.resolved() {
                fitting.widths = resolved
                return fitting
            }
        }
        return nil
    }

    private func measured(_ grid: TableGrid) throws(LayoutFault) -> [[MeasuredText]] {
        var result: [[MeasuredText]] = []
        result.reserveCapacity(grid.rows.count)
        for places in grid.rows {
            var texts: [MeasuredText] = []
            texts.reserveCapacity(places.count)
            for place in places { texts.append(try setter.measured(place.cell.spans)) }
            result.append(texts)
        }
        return result
    }

    /// How wide a cell should be, and how wide it must be.
    private func leastWidths(_ text: MeasuredText, tier: Tier) throws(LayoutFault) -> (least: Double, floor: Double) {
        guard !text.isEmpty else { return (0, 0) }
        let em = text.spans.lazy.map(\.style.size).max() ?? 0
        var least = 0.0
        var floor = min(em, text.widestWord)
        for word in text.words {
            // What is no wider than an em is whole in every column.
            guard word.width > em else {
                least = max(least, word.width)
                continue
            }
            let widths = try setter.widths(of: word, in: text)
            if tier < .numbersCut { floor = max(floor, widths.number) }
            switch tier {
            case .wholeWords: least = max(least, word.width)
            case .partsOfWords: least = max(least, widths.part)
            case .letters, .fixedGiveWay: least = max(least, min(widths.part, Self.leastEms * em), widths.number)
            case .numbersCut: least = max(least, min(word.width, em))
            }
        }
        return (least, floor)
    }
}
