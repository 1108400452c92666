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
        let (headings, sections) = try divided(document, setter)
        let flows = sections.map(\.flow)
        var plans = sections.map(\.pages)
        if plans.allSatisfy(\.isEmpty), !plans.isEmpty { plans[0] = [PagePlan()] }

        let labels = headingLabels(plans, of: document.sections, count: headings.count)
        var placer = Placer(
            headings: headings, headingLabels: labels,
            annexPages: annexPages(plans, headings: headings),
            abbreviations: Abbreviations(document.abbreviations), setter: setter)
        for (number, section) in document.sections.enumerated() where !plans[number].isEmpty {
            try placer.place(plans[number], of: flows[number], section)
        }
        var paged = placer.finish()
        var count = 0
        var lastPages = plans.map { pages in
            count += pages.count
            return count - 1
        }
        // A part of the document that goes on on other paper ends where the last of its sections does.
        for index in document.sections.indices.dropLast().reversed() where document.sections[index + 1].goesOn {
            lastPages[index] = lastPages[index + 1]
        }
        paged.remarks = flows.flatMap(\.remarks) + paged.signerRemarks(of: document.sections, lastPages: lastPages)
        if document.isSignedAtHead, let first = document.sections.first {
            paged.places.append(PagedDocument.headPlace(.annexes, right: first.pageSize.width - first.margins.right))
        }
        let counted = zip(plans, document.sections).map { (pages: $0.count, section: $1) }
        try paged.decorate(counted, document, setter)
        if let word = document.watermark {
            try paged.mark(word, counted, measurer: measurer)
        }
        return paged
    }

    /// A section cut into pages, before anything is placed.
    struct DividedSection {
        var flow: SectionFlow
        var pages: [PagePlan]
        /// Of the text block.
        var height: Double
    }

    /// The document's headings, and its sections cut into pages.
    func divided(
        _ document: Document, _ setter: TextSetter
    ) throws(LayoutFault) -> (headings: [HeadingEntry], sections: [DividedSection]) {
        var headings: [HeadingEntry] = []
        var hasTitle = false
        for section in document.sections {
            hasTitle = section.hasTitle || section.goesOn && hasTitle
            collectHeadings(of: section, below: hasTitle ? 1 : 0, into: &headings)
        }

        let longestPrefix = document.sections.map(\.pageLabelPrefix).max { $0.count < $1.count } ?? ""
        let labelRoom = longestPrefix.isEmpty ? "0000" : longestPrefix + "00"
        var sections: [DividedSection] = []
        var nextHeading = 0
        for section in document.sections {
            var builder = try FlowBuilder(
                setter: setter, section: section, headings: headings, nextHeading: nextHeading, labelRoom: labelRoom,
                footnotes: document.footnotes)
            let flow = try builder.build(section.blocks)
            nextHeading = builder.nextHeading
            var breaker = PageBreaker(flow: flow, height: builder.height)
            sections.append(DividedSection(flow: flow, pages: try breaker.pages(), height: builder.height))
        }
        return (headings, sections)
    }

    /// The headings of a section in reading order.
    private func collectHeadings(
        of section: DocumentSection, below title: Int, into headings: inout [HeadingEntry]
    ) {
        let first = headings.count
        collectHeadings(section.blocks, below: title, into: &headings)
        if !section.pageLabelPrefix.isEmpty, headings.count > first { headings[first].opensAnnex = true }
    }

    private func collectHeadings(_ blocks: [Block], below title: Int, into headings: inout [HeadingEntry]) {
        func add(_ text: String, level: Int, contentsLevel: Int) {
            headings.append(
                HeadingEntry(
                    title: text.split(whereSeparator: \.isNewline).joined(separator: " "), level: level,
                    contentsLevel: contentsLevel))
        }
        for block in blocks {
            switch block {
            case .heading(let heading):
                let level = min(max(heading.level, 1), 6)
                add(heading.bookmark ?? heading.spans.map(\.text).joined(), level: level, contentsLevel: max(level - title, 1))
            case .columns(let columns):
                if let text = columns.titleBookmark { add(text, level: 1, contentsLevel: 0) }
            case .together(let inner): collectHeadings(inner, below: title, into: &headings)
            case .beside(let beside): collectHeadings(beside.left + beside.right, below: title, into: &headings)
            default: break
            }
        }
    }

    /// For each heading the label of the page it begins on.
    private func headingLabels(_ plans: [[PagePlan]], of sections: [DocumentSection], count: Int) -> [String] {
        var labels = Array(repeating: "", count: count)
        var number = 0
        for (pages, section) in zip(plans, sections) {
            if !section.goesOn { number = 0 }
            for page in pages {
                number += 1
                for heading in page.strips.flatMap(\.strip.content.headings) {
                    labels[heading] = "\(section.pageLabelPrefix)\(number)"
                }
            }
        }
        return labels
    }

    /// For the heading of each annex the number of its pages.
    private func annexPages(
        _ plans: [[PagePlan]], headings: [HeadingEntry]
    ) -> [Int: Int] {
        var counts: [Int: Int] = [:]
        for pages in plans {
            for heading in pages.lazy.flatMap(\.strips).flatMap(\.strip.content.headings) where headings[heading].opensAnnex {
                counts[heading] = pages.count
            }
        }
        return counts
    }
}

extension DocumentSection {
    /// Whether the title of the document stands in it.
    public var hasTitle: Bool {
        blocks.contains { if case .columns(let columns) = $0 { columns.titleBookmark != nil } else { false } }
    }
}

extension StripContent {
    /// Which headings of the document it is, or has in it, from 0.
    fileprivate var headings: [Int] {
        switch self {
        case .line(let line): line.heading.map { [$0] } ?? []
        case .columns(let columns): columns.heading.map { [$0] } ?? []
        case .beside(let flows): flows.flatMap { $0.strips.flatMap(\.strip.content.headings) }
        default: []
        }
    }
}
