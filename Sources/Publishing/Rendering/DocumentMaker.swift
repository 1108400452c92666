internal import Foundation
internal import Layout
internal import PDFDrawing
internal import Participation
internal import ReportModel
internal import Typesetting

/// Makes one document at a time. One per worker, because its fonts belong to one thread.
final class DocumentMaker {
    private let fonts: FontBook

    init(resources: Resources) throws(FontFault) { fonts = try FontBook(folder: resources.fonts) }

    /// The finished PDF.
    ///
    /// - Parameters:
    ///   - first: what the layout makes of the data, without a table of contents.
    ///   - created: the document's own time, ISO 8601.
    func make(
        _ first: ComposedDocument, by layout: LayoutFile, from data: ReportData, created: String, options: PDFOptions
    ) throws -> (bytes: [UInt8], pages: Int) {
        let paginator = Paginator(measurer: fonts)
        var composed = first
        var paged = try paginator.paginate(composed.document)
        if let limit = layout.contentsOver, paged.pages.count > limit {
            composed = try layout.compose(data, contents: true)
            paged = try paginator.paginate(composed.document)
        }
        let metadata = DocumentMetadata(
            title: composed.title, author: composed.author, subject: composed.subject, keywords: composed.keywords,
            language: "vi-VN", created: created, creator: Program.name, producer: "\(Program.name) \(Program.version)")
        return (try PDFWriter.write(paged, metadata: metadata, options: options, fonts: fonts), paged.pages.count)
    }
}

/// This program.
public enum Program {
    public static let name = "baocao"
    public static let version = "0.1.0"
}

/// Where layouts and fonts are.
public struct Resources: Sendable {
    public var layouts: String
    public var fonts: String

    public init(layouts: String, fonts: String) {
        self.layouts = layouts
        self.fonts = fonts
    }

    /// - Parameter home: the folder that holds `Layouts/` and `Fonts/`.
    public init(home: String) { self.init(layouts: home + "/Layouts", fonts: home + "/Fonts") }
}
