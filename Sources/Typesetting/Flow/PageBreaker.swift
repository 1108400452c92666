/// A page as the breaker sees it: which strips stand on it and how far down.
struct PagePlan {
    var strips: [PlacedStrip] = []
    /// The table that goes on at the top of this page: its header is repeated there.
    var continuedTable: Int?

    struct PlacedStrip {
        var strip: Strip
        /// Top of the strip, from the top of the text block.
        var y: Double
    }
}

/// Divides strips over pages.
///
/// Pages are chosen together, over the whole section, so that what they spoil adds up to the least (`totalFit`). Only where a
/// row is taller than a page, and has to be cut wherever a page happens to end, are pages filled one after the other.
struct PageBreaker {
    /// Height of the text block.
    let height: Double
    let tables: [SetTable]
    let notes: [Int: SetNote]
    private(set) var strips: [Strip]

    /// Fewest lines of a row that is cut at the foot of a page.
    private static let leastLinesOfCutRow = 3

    init(flow: SectionFlow, height: Double) {
        self.height = height
        tables = flow.tables
        notes = flow.notes
        strips = flow.strips
    }

    /// All pages of the section; none when nothing is to be seen.
    ///
    /// - Throws: ``LayoutFault/tooTall(what:height:available:)`` when a strip is taller than a page.
    mutating func pages() throws(LayoutFault) -> [PagePlan] {
        if let starts = totalFit() { return starts.map { page(from: $0.start, to: $0.end) } }
        var pages: [PagePlan] = []
        var start = firstContent(from: 0)
        while start < strips.count {
            var page = PagePlan()
            start = firstContent(from: try fill(&page, from: start))
            pages.append(page)
        }
        return pages
    }

    /// A page of strips that are known to fit.
    private func page(from start: Int, to end: Int) -> PagePlan {
        var page = PagePlan()
        var y = prefixHeight(at: start)
        if y > 0, case .tableRow(let table, _) = strips[start].content { page.continuedTable = table }
        var space = 0.0
        for strip in strips[start..<end] {
            guard strip.isContent else {
                space += strip.height
                continue
            }
            page.strips.append(.init(strip: strip, y: y + space))
            y += space + strip.height
            space = 0
        }
        return page
    }

    /// White space and page breaks at the top of a page are dropped.
    func firstContent(from index: Int) -> Int {
        var index = index
        while index < strips.count, !strips[index].isContent { index += 1 }
        return index
    }

    /// Fills one page.
    ///
    /// - Returns: where the next page begins.
    private mutating func fill(_ page: inout PagePlan, from start: Int) throws(LayoutFault) -> Int {
        var y = prefixHeight(at: start)
        if y > 0, case .tableRow(let table, _) = strips[start].content { page.continuedTable = table }
        var space = 0.0
        var noted = 0.0
        var index = start
        while index < strips.count {
            let strip = strips[index]
            switch strip.content {
            case .space: space += strip.height
            case .pageBreak: return index + 1
            default:
                let more = noteHeight(of: strip, beside: noted)
                if y + space + strip.height + noted + more > height + tolerance {
                    if try cutRow(at: index, available: height - y - space - noted, isFirst: index == start) { continue }
                    let next = breakPoint(start: start, overflow: index)
                    guard next > start else {
                        throw .tooTall(
                            what: name(of: strip), height: strip.height, available: height - prefixHeight(at: start))
                    }
                    page.strips.removeLast(strips[next..<index].count { $0.isContent })
                    return next
                }
                page.strips.append(.init(strip: strip, y: y + space))
                y += space + strip.height
                noted += more
                space = 0
            }
            index += 1
        }
        return index
    }

    /// What comes before a strip when it opens a page: the repeated header of its table.
    func prefixHeight(at index: Int) -> Double {
        guard case .tableRow(let number, let row) = strips[index].content, !row.isFirst || hasHead(number) else { return 0 }
        return tables[number].prefixHeight
    }

    private func hasHead(_ table: Int) -> Bool { tables[table].headHeight > 0 }

    /// Where to end the page that overflows at a strip: the last place that spoils least. A rule gives way only when what it
    /// keeps together would not fit an empty page either.
    private func breakPoint(start: Int, overflow: Int) -> Int {
        var best = start
        for rank in BreakRank.allCases {
            var index = overflow
            while index > start, !strips[index].isContent || strips[index].breakBefore > rank { index -= 1 }
            guard index > start else { continue }
            best = index
            if fitsPage(from: index, rank) { break }
        }
        return best
    }

    /// Whether what must stay with a strip, at this rank, fits a page of its own.
    private func fitsPage(from start: Int, _ rank: BreakRank) -> Bool {
        var sum = prefixHeight(at: start)
        var space = 0.0
        for index in start..<strips.count {
            let strip = strips[index]
            switch strip.content {
            case .space: space += strip.height
            case .pageBreak: return true
            default:
                if index > start, strip.breakBefore <= rank { return true }
                sum += space + strip.height
                space = 0
                if sum > height + tolerance { return false }
            }
        }
        return true
    }

    /// Cuts a row that is taller than a page between its lines, so that its first part fits what is left of this page.
    ///
    /// - Returns: whether it was cut.
    private mutating func cutRow(at index: Int, available: Double, isFirst: Bool) throws(LayoutFault) -> Bool {
        guard case .tableRow(let number, let row) = strips[index].content else { return false }
        let table = tables[number]
        guard row.height + table.prefixHeight > height + tolerance else { return false }
        guard
            let (top, rest) = row.cut(
                at: available, lineHeight: table.lineHeight, padding: table.padding,
                leastLines: isFirst ? 1 : Self.leastLinesOfCutRow)
        else { return false }
        var below = strips[index]
        strips[index].content = .tableRow(number, top)
        strips[index].height = top.height
        below.content = .tableRow(number, rest)
        below.height = rest.height
        below.breakBefore = .free
        strips.insert(below, at: index + 1)
        return true
    }

    private func name(of strip: Strip) -> String {
        switch strip.content {
        case .space, .pageBreak: "white space"
        case .rule: "rule"
        case .line(let line): "line “\(opening(line.line.text))”"
        case .tableHead(let table): "header of the table “\(opening(tables[table].firstWords))”"
        case .tableRow(_, let row): "table row “\(opening(row.firstWords))”"
        case .columns(let columns): "columns “\(opening(columns.firstWords))”"
        case .figure(let figure): "chart “\(opening(figure.alternative))”"
        case .contentsLine(let line): "line “\(opening(line.line.text))”"
        case .beside: "blocks side by side"
        }
    }
}
