public import Layout
public import PDFDrawing
public import Typesetting

/// Sets and writes one document at a time. One per worker, because its fonts belong to one thread.
public final class DocumentMaker {
    public let fonts: FontBook

    public init(resources: Resources) throws(FontFault) { fonts = try FontBook(folder: resources.fonts) }

    /// The document on pages.
    ///
    /// - Parameter first: what the layout makes of the data before its pages are known.
    public func set(_ first: ComposedDocument, by layout: LayoutFile, from data: ReportData) throws -> PagedDocument {
        try layout.paginate(data, from: first, by: Paginator(measurer: fonts))
    }

    /// Blocks on pages as they are.
    func set(_ document: Document) throws -> PagedDocument { try Paginator(measurer: fonts).paginate(document) }

    /// The finished PDF.
    ///
    /// - Parameter created: the document's own time, ISO 8601.
    public func write(
        _ paged: PagedDocument, _ composed: ComposedDocument, created: String, options: PDFOptions
    ) throws -> [UInt8] {
        let metadata = DocumentMetadata(
            title: composed.title, author: composed.author, subject: composed.subject, keywords: composed.keywords,
            language: composed.languageTag, created: created,
            creator: Program.name, producer: "\(Program.name) \(Program.version)")
        return try PDFWriter.write(paged, metadata: metadata, options: options, fonts: fonts)
    }
}
