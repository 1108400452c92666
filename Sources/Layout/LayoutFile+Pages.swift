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
    ) throws -> PagedDocument {
        var paged = try paginator.paginate(first.document)
        if let contentsOver, paged.pages.count > contentsOver {
            paged = try paginator.paginate(compose(data, contents: true).document)
        }
        guard var mostPages, paged.pages.count > mostPages else { return paged }
        if data.issue?.base != nil {
            // What a supplement tells of changes stands on pages of its own, which the limit does not mean.
            var plain = data
            plain.issue?.base = nil
            mostPages += try paged.pages.count - paginator.paginate(compose(plain, contents: false).document).pages.count
            if paged.pages.count <= mostPages { return paged }
        }
        return try fit(data, mostPages, paged.pages.count, by: paginator)
    }

    /// Shortens one list after the other: each to the most records that fit, or to none where even that is too many.
    private func fit(
        _ data: ReportData, _ mostPages: Int, _ found: Int, by paginator: Paginator
    ) throws -> PagedDocument {
        let binder = Binder(data, lists: lists, senseBreaks: style.senseBreaks)
        var caps: [Int: Int] = [:]
        for list in shortened {
            func set(_ records: Int) throws -> PagedDocument? {
                var caps = caps
                caps[list] = records
                let paged = try paginator.paginate(compose(data, contents: false, caps: caps).document)
                return paged.pages.count <= mostPages ? paged : nil
            }
            guard var fitting = try set(0) else {
                caps[list] = 0
                continue
            }
            var least = 0
            var tooMany = binder.namedList(list).count
            while tooMany - least > 1 {
                let middle = (least + tooMany) / 2
                if let paged = try set(middle) {
                    fitting = paged
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
