public import ReportModel
public import Typesetting

/// A document ready to be set on pages, with what its file says about itself.
public struct ComposedDocument: Sendable {
    public var document: Document
    public var title: String
    public var subject: String
    public var author: String
    public var keywords: [String]

    public init(document: Document, title: String, subject: String, author: String, keywords: [String]) {
        self.document = document
        self.title = title
        self.subject = subject
        self.author = author
        self.keywords = keywords
    }
}

/// Why a layout and its data do not make a document. A checked layout fails only on figures that contradict each other.
public struct CompositionFault: Error, Hashable, Sendable {
    /// Every fault with the place in the layout, in English.
    public let diagnostics: [Diagnostic]

    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

extension LayoutFile {
    /// Binds the layout to data.
    ///
    /// The same data give the same document, on any machine and at any time.
    ///
    /// - Parameter contents: puts a table of contents below the title; asked for when the document set without one has more
    ///   pages than ``contentsOver``.
    public func compose(_ data: ReportData, contents: Bool = false) throws(CompositionFault) -> ComposedDocument {
        let composer = Composer(layout: self, binder: Binder(data, lists: lists, senseBreaks: style.senseBreaks))
        return try composer.compose(withContents: contents)
    }
}
