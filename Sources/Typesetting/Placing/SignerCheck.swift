extension PagedDocument {
    /// Whether each signer's name stands once in the document, on the last page of its part. Signing programs of Vietnamese
    /// offices look for the name there to find out where the signature belongs.
    func signerRemarks(of sections: [DocumentSection], lastPages: [Int]) -> [LayoutRemark] {
        var remarks: [LayoutRemark] = []
        var words: [String]?
        for (section, last) in zip(sections, lastPages) {
            for case .columns(let columns) in section.blocks {
                guard let name = columns.signer.map(Self.spaced), !name.isEmpty else { continue }
                let pages = words ?? pages.map(Self.words)
                words = pages
                let counts = pages.map { $0.split(separator: name, omittingEmptySubsequences: false).count - 1 }
                let onLast = counts.indices.contains(last) && counts[last] > 0
                guard counts.reduce(0, +) != 1 || !onLast else { continue }
                remarks.append(.signerName(name, count: counts.reduce(0, +), onLastPage: onLast))
            }
        }
        return remarks
    }

    private static func words(of page: Page) -> String {
        spaced(
            page.items.compactMap { if case .text(let run) = $0.mark { run.text } else { nil } }.joined(separator: " "))
    }

    private static func spaced(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
