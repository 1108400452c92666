import ReportModel
public import Typesetting

extension LayoutFile {
    /// The document on pages: with a table of contents where the layout wants one, and with no more pages than it allows.
    ///
    /// - Parameter first: what ``compose(_:)`` makes of the same data.
    /// - Throws: ``CompositionFault`` when the document has too many pages however short its lists are; `LayoutFault` when
    ///   something in it cannot be placed.
    public func paginate(
        _ data: ReportData, from first: ComposedDocument, by paginator: Paginator
    ) throws -> PagedDocument { try set(data, from: first, by: paginator).paged }

    /// The document on pages, as ``paginate(_:from:by:)`` gives it, with the blocks that stand on them: for who writes them in
    /// another way.
    public func set(
        _ data: ReportData, from first: ComposedDocument, by paginator: Paginator
    ) throws -> (composed: ComposedDocument, paged: PagedDocument) {
        var set = (composed: first, paged: try paginator.paginate(first.document))
        // Annexes are listed where the text names them: only a long text needs a table of contents.
        if let contentsOver, set.paged.pages.count(where: { $0.label.allSatisfy(\.isNumber) }) > contentsOver {
            let composed = try compose(data, contents: true)
            set = (composed, try paginator.paginate(composed.document))
        }
        let found = set.paged.pages.count
        guard var mostPages, found > mostPages else { return set }
        if data.issue?.base != nil {
            // What a supplement tells of changes stands on pages of its own, which the limit does not mean.
            var plain = data
            plain.issue?.base = nil
            mostPages += try found - paginator.paginate(compose(plain, contents: false).document).pages.count
            if found <= mostPages { return set }
        }
        return try fit(data, mostPages, found, by: paginator)
    }

    /// Shortens one list after the other: each to the most records that fit, or to none where even that is too many.
    private func fit(
        _ data: ReportData, _ mostPages: Int, _ found: Int, by paginator: Paginator
    ) throws -> (composed: ComposedDocument, paged: PagedDocument) {
        let binder = Binder(data, lists: lists, senseBreaks: style.senseBreaks, language: language)
        var caps: [Int: Int] = [:]
        for list in shortened {
            func cut(to records: Int) throws -> (composed: ComposedDocument, paged: PagedDocument)? {
                var caps = caps
                caps[list] = records
                let composed = try compose(data, contents: false, caps: caps)
                let paged = try paginator.paginate(composed.document)
                return paged.pages.count <= mostPages ? (composed, paged) : nil
            }
            guard var fitting = try cut(to: 0) else {
                caps[list] = 0
                continue
            }
            var least = 0
            var tooMany = binder.namedList(list).count
            while tooMany - least > 1 {
                let middle = (least + tooMany) / 2
                if let shorter = try cut(to: middle) {
                    fitting = shorter
                    least = middle
                } else {
                    tooMany = middle
                }
            }
            return fitting
        }
        throw CompositionFault([
            Diagnostic(
                .error, "layout.pages", at: mostPagesPlace,
                "the document has \(found) pages, and its layout allows \(mostPages)",
                hint: shortened.isEmpty
                    ? "name lists under 'shorten', or allow more pages" : "leave out a block, or allow more pages")
        ])
    }
}
