/// What a page costs; the pages of a section are those that cost least together (as lines of a paragraph are chosen in TeX:
/// Knuth and Plass, "Breaking Paragraphs into Lines", 1981).
private enum PageCost {
    /// Every page: none is added to make others look better.
    static let page = 400.0
    /// A page that is left empty; the square of the part that is empty counts.
    static let hole = 1_000.0
    /// A hole of this part of a page is nothing to see.
    static let smallHole = 0.05
    /// A page less full than seven tenths, and every part of a page more that it lacks.
    static let largeHole = 2_000.0
    static let largerHole = 5_000.0
    static let largestHole = 0.3
    /// Each line that a page with a signature lacks.
    static let signatureLine = 300.0
    static let signatureLines = 5

    /// A chart that goes on over a page end, which only a large hole is worth.
    static let withinChart = 150.0

    /// What ending a page before a strip spoils. Each rank is worth more than any hole, and more than several of those before.
    static func end(before strip: Strip) -> Double {
        switch strip.breakBefore {
        case .free: strip.isWithinChart ? withinChart : 0
        case .together: 8_000
        case .lines: 40_000
        case .next: 160_000
        case .alone: 640_000
        case .span: 5_000_000
        }
    }
}

extension PageBreaker {
    /// The pages by the strips they begin and end with.
    ///
    /// - Returns: `nil` when a strip fits no page and has to be cut.
    func totalFit() -> [(start: Int, end: Int)]? {
        let count = strips.count
        // The least cost of all pages from a strip on, and where the first of them ends and the next begins.
        var costs = Array(repeating: Double.infinity, count: count + 1)
        var ends = Array(repeating: 0, count: count + 1)
        var nexts = Array(repeating: count, count: count + 1)
        costs[count] = 0
        let first = firstContent(from: 0)
        for start in stride(from: count - 1, through: first, by: -1) where strips[start].isContent {
            var page = PageState(y: prefixHeight(at: start))
            var index = start
            func take(_ cost: Double, end: Int, next: Int) {
                let total = PageCost.page + cost + costs[next]
                if total < costs[start] {
                    costs[start] = total
                    ends[start] = end
                    nexts[start] = next
                }
            }
            while index < count {
                let strip = strips[index]
                if case .pageBreak = strip.content { break }
                guard strip.isContent else {
                    page.space += strip.height
                    index += 1
                    continue
                }
                if index > start { take(cost(of: page) + PageCost.end(before: strip), end: index, next: index) }
                let more = noteHeight(of: strip, beside: page.noted)
                guard page.y + page.space + strip.height + page.noted + more <= height + tolerance else { break }
                page.noted += more
                page.add(strip)
                index += 1
            }
            if index == start { return nil }
            if index == count {
                take(lastCost(of: page, isOnly: start == first), end: index, next: count)
            } else if case .pageBreak = strips[index].content {
                take(lastCost(of: page, isOnly: true), end: index, next: firstContent(from: index))
            }
        }
        var pages: [(start: Int, end: Int)] = []
        var start = first
        while start < count {
            guard costs[start].isFinite else { return nil }
            pages.append((start, ends[start]))
            start = nexts[start]
        }
        return pages
    }

    /// What stands on a page so far.
    private struct PageState {
        var y: Double
        /// White space that shows only when something follows.
        var space = 0.0
        /// Taken by footnotes.
        var noted = 0.0
        /// Lines of text.
        var lines = 0
        var hasSignature = false

        mutating func add(_ strip: Strip) {
            y += space + strip.height
            space = 0
            switch strip.content {
            case .line: lines += strip.lines
            case .columns(let columns): if columns.linesKeptBefore > 0 { hasSignature = true }
            default: break
            }
        }
    }

    /// The cost of a page that another follows.
    private func cost(of page: PageState) -> Double {
        let hole = max(0, 1 - (page.y + page.noted) / height)
        let seen = max(0, hole - PageCost.smallHole)
        let beyond = hole - PageCost.largestHole
        return PageCost.hole * seen * seen
            + (beyond > tolerance ? PageCost.largeHole + PageCost.largerHole * beyond : 0) + signatureCost(of: page)
    }

    private func lastCost(of page: PageState, isOnly: Bool) -> Double { isOnly ? 0 : signatureCost(of: page) }

    private func signatureCost(of page: PageState) -> Double {
        page.hasSignature ? PageCost.signatureLine * Double(max(0, PageCost.signatureLines - page.lines)) : 0
    }
}
