/// Sets documents on pages.
///
/// The work goes in three steps: blocks become strips (``FlowBuilder``), strips are divided over pages (``PageBreaker``), and
/// pages are filled with marks while the structure tree grows (``Placer``). The result depends on the document and on what
/// the measurer says, on nothing else.
public struct Paginator {
    private let measurer: any TextMeasurer

    public init(measurer: any TextMeasurer) { self.measurer = measurer }

    /// The document on pages.
    ///
    /// A section in which nothing is to be seen gets no page; a document of such sections alone gets one empty page.
    ///
    /// - Throws: ``LayoutFault`` when something cannot be placed: a missing glyph, a word wider than its column, a block
    ///   taller than a page that must not break.
    public func paginate(_ document: Document) throws(LayoutFault) -> PagedDocument {
        let setter = TextSetter(measurer: measurer)
        var headings: [HeadingEntry] = []
        for section in document.sections { collectHeadings(section.blocks, into: &headings) }

        let longestPrefix = document.sections.map(\.pageLabelPrefix).max { $0.count < $1.count } ?? ""
        let labelRoom = longestPrefix.isEmpty ? "0000" : longestPrefix + "00"
        var flows: [SectionFlow] = []
        var plans: [[PagePlan]] = []
        var nextHeading = 0
        for section in document.sections {
            var builder = try FlowBuilder(
                setter: setter, section: section, headings: headings, nextHeading: nextHeading, labelRoom: labelRoom)
            let flow = try builder.build(section.blocks)
            nextHeading = builder.nextHeading
            var breaker = PageBreaker(flow: flow, height: builder.height)
            plans.append(try breaker.pages())
            flows.append(flow)
        }
        if plans.allSatisfy(\.isEmpty), !plans.isEmpty { plans[0] = [PagePlan()] }

        let labels = headingLabels(plans, of: document.sections, count: headings.count)
        var placer = Placer(headings: headings, headingLabels: labels, setter: setter)
        for (number, section) in document.sections.enumerated() where !plans[number].isEmpty {
            try placer.place(plans[number], of: flows[number], section)
        }
        var paged = placer.finish()
        paged.remarks = flows.flatMap(\.remarks)
        if let word = document.watermark {
            try paged.mark(word, zip(plans, document.sections).map { ($0.count, $1) }, measurer: measurer)
        }
        return paged
    }

    /// The headings of the document in reading order.
    private func collectHeadings(_ blocks: [Block], into headings: inout [HeadingEntry]) {
        for block in blocks {
            switch block {
            case .heading(let heading):
                let title = heading.bookmark ?? heading.spans.map(\.text).joined()
                headings.append(
                    HeadingEntry(
                        title: title.split(whereSeparator: \.isNewline).joined(separator: " "),
                        level: min(max(heading.level, 1), 6)))
            case .together(let inner): collectHeadings(inner, into: &headings)
            default: break
            }
        }
    }

    /// For each heading the label of the page it begins on.
    private func headingLabels(_ plans: [[PagePlan]], of sections: [DocumentSection], count: Int) -> [String] {
        var labels = Array(repeating: "", count: count)
        for (pages, section) in zip(plans, sections) {
            for (number, page) in pages.enumerated() {
                for placed in page.strips {
                    if case .line(let line) = placed.strip.content, let heading = line.heading {
                        labels[heading] = "\(section.pageLabelPrefix)\(number + 1)"
                    }
                }
            }
        }
        return labels
    }
}
