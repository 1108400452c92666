internal import Files
internal import Layout
internal import Ledger
internal import PDFDrawing
internal import ReportModel
internal import Typesetting
internal import WordDrafting

/// Documents in a form that an officer edits before they are signed.
public enum DraftFormat: String, Sendable, CaseIterable {
    /// Word.
    case docx
}

/// Makes drafts: the same blocks that a document's pages are set from, as Word.
struct DraftMaker: Sendable {
    let source: DocumentSource
    let layouts: [String: LayoutFile]
    let resources: Resources
    /// Which ledger the figures are from, and what it holds.
    let ledger: String
    let position: Int
    /// What documents said last; `nil` where a draft is made only to be compared.
    var editions: EditionShelf?

    /// What stands across every page of a draft.
    static let watermark = "DỰ THẢO"
    /// Pixels an inch of pictures: printed, their letters are as sharp as others.
    private static let resolution = 220.0

    /// A document as Word; the same document gives the same bytes.
    func bytes(of document: PlannedDocument, maker: DocumentMaker) throws -> [UInt8] {
        guard let layout = layouts[document.report], var data = source.data(for: document) else {
            throw Failure(
                status: .invalid, code: "document.unknown", place: document.path,
                message: "there is no such unit or layout", hint: "look whether units.csv or the layouts have changed")
        }
        data.isDraft = true
        var first = try layout.compose(data)
        if let editions { (first, data, _) = try source.compose(document, data, by: layout, after: editions) }
        let (composed, paged) = try layout.set(data, from: first, by: Paginator(measurer: maker.fonts))
        let identity = DraftIdentity(
            campaign: data.campaign.code, report: document.report, unit: document.unit, day: document.day, ledger: ledger,
            position: position)
        var draft = WordDraft(
            document: composed.document, title: composed.title, subject: composed.subject, author: composed.author,
            keywords: composed.keywords, created: data.documentTime.iso(offset: data.campaign.timeZone.offset),
            headings: DraftContents(of: composed.document, on: paged).entries,
            properties: identity.properties, bodyDigest: DraftIdentity.bodyDigest,
            regionDigest: DraftIdentity.regionDigest, watermark: DraftMaker.watermark)
        draft.language = composed.languageTag
        return try WordWriter.write(draft, measurer: maker.fonts) { blocks, size in
            try DraftMaker.pictures(of: blocks, size, fonts: maker.fonts)
        }
    }

    /// Blocks as the page draws them, each page cut to what is on it.
    private static func pictures(of blocks: [Block], _ size: Size, fonts: FontBook) throws -> [WordPicture] {
        // Lines at the edge are half outside of the text block.
        let section = DocumentSection(
            pageSize: size, margins: Insets(top: 0.5, right: 0.5, bottom: 0, left: 0.5), pageNumberStyle: TextStyle(size: 13),
            pageNumberBaseline: 0, blocks: blocks)
        var paged = try Paginator(measurer: fonts).paginate(Document(sections: [section]))
        var pictures: [WordPicture] = []
        for page in paged.pages.indices {
            paged.pages[page].items.removeAll { $0.owner == .artifact(.pagination) }
            let lowest = paged.pages[page].items.map { $0.mark.bottom(fonts) }.max() ?? 0
            guard lowest > 0 else { continue }
            paged.pages[page].size.height = min(size.height, lowest + 2)
            let png = try PNGWriter.write(paged, page: page, resolution: resolution, outlines: false, fonts: fonts)
            pictures.append(WordPicture(png: png, size: paged.pages[page].size))
        }
        return pictures
    }
}

extension Mark {
    /// Its lower edge in points from the top of the page.
    fileprivate func bottom(_ fonts: FontBook) -> Double {
        switch self {
        case .text(let run): run.origin.y + fonts.metrics(of: run.style).descent
        case .line(let from, let to, let thickness): max(from.y, to.y) + thickness / 2
        case .rectangle(let rect, _, _), .link(let rect, _, _), .picture(let rect, _): rect.maxY
        }
    }
}
