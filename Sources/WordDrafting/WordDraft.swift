public import ReportModel
public import Typesetting

/// A document to be written as a Word document.
public struct WordDraft: Sendable {
    /// An entry of the table of contents.
    public struct Entry: Sendable {
        public var title: String
        /// 1 … 6.
        public var level: Int
        /// Number of the page that the heading stands on, as the page's contents name it.
        public var page: String
        /// Pages of the annex that the heading opens; `nil` for others.
        public var pageCount: Int?

        public init(title: String, level: Int, page: String) {
            self.title = title
            self.level = level
            self.page = page
        }
    }

    /// What a program reads again from the document.
    public struct Property: Hashable, Sendable {
        public var name: String
        public var value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    public var document: Document
    /// What it is written in (BCP 47).
    public var language = "vi-VN"
    public var title: String
    public var subject: String
    public var author: String
    public var keywords: [String]
    /// The document's own time, ISO 8601.
    public var created: String
    /// The headings in order, for a table of contents.
    public var headings: [Entry]
    public var properties: [Property]
    /// Name of the property that holds the SHA-256 of the body (`word/document.xml`); `nil` for none.
    public var bodyDigest: String?
    /// Begins the names of properties that hold the SHA-256 of a region's words, before the region's name; `nil` for none.
    public var regionDigest: String?
    /// Words across every page; `nil` for none.
    public var watermark: String?

    public init(
        document: Document, title: String, subject: String, author: String, keywords: [String], created: String,
        headings: [Entry] = [], properties: [Property] = [], bodyDigest: String? = nil,
        regionDigest: String? = nil, watermark: String? = nil
    ) {
        self.document = document
        self.title = title
        self.subject = subject
        self.author = author
        self.keywords = keywords
        self.created = created
        self.headings = headings
        self.properties = properties
        self.bodyDigest = bodyDigest
        self.regionDigest = regionDigest
        self.watermark = watermark
    }
}

/// Blocks drawn, for what a Word document has no words for.
public struct WordPicture: Sendable {
    public var png: [UInt8]
    /// In points.
    public var size: Size

    public init(png: [UInt8], size: Size) {
        self.png = png
        self.size = size
    }
}

/// A Word document could not be packed.
public struct WordFault: FailureReporting, Hashable, Sendable {
    /// An English sentence without full stop.
    public let message: String

    public var failure: Failure {
        Failure(
            status: .inputOutput, code: "draft.not-packed", message: OperatorText(verbatim: message),
            hint: "look whether there is memory left, and try again")
    }
}
