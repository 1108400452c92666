/// What a document says about itself; written to its Info dictionary and, word for word the same, to its XMP packet.
public struct DocumentMetadata: Hashable, Sendable {
    public var title: String
    public var author: String
    public var subject: String?
    public var keywords: [String]
    /// BCP 47; the language of the whole text.
    public var language: String
    /// ISO 8601 with seconds and offset, `2023-10-08T17:00:00+07:00`. Given by the caller: the same document made on
    /// another day has the same bytes.
    public var created: String
    /// The program that made the pages.
    public var creator: String
    /// The program that wrote the PDF.
    public var producer: String

    public init(
        title: String, author: String, subject: String? = nil, keywords: [String] = [], language: String = "vi-VN",
        created: String, creator: String, producer: String
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.keywords = keywords
        self.language = language
        self.created = created
        self.creator = creator
        self.producer = producer
    }
}

/// The standards a document declares, and meets.
public enum PDFProfile: String, Hashable, Sendable, CaseIterable {
    /// PDF/UA-1 with PDF/A-2a; with attachments PDF/A-3a.
    case ua1a2a
    /// PDF/UA-2 with PDF/A-4; with attachments PDF/A-4f.
    case ua2a4
}

/// How a document is written.
public struct PDFOptions: Hashable, Sendable {
    public var profile: PDFProfile
    /// Files that travel inside the document.
    public var attachments: [Attachment]
    /// Makes each of ``Typesetting/PagedDocument/markedPlaces`` an empty form field, if something is left to be filled in.
    public var signatureFields: Bool

    public init(
        profile: PDFProfile = .ua1a2a, attachments: [Attachment] = [], signatureFields: Bool = false
    ) {
        self.profile = profile
        self.attachments = attachments
        self.signatureFields = signatureFields
    }
}

/// A file inside the document: the data its figures come from.
public struct Attachment: Hashable, Sendable {
    /// File name without folders.
    public var name: String
    /// `application/json`
    public var mimeType: String
    /// What it is, for the reader.
    public var description: String
    public var bytes: [UInt8]
    /// ISO 8601 with seconds and offset.
    public var created: String

    public init(name: String, mimeType: String, description: String, bytes: [UInt8], created: String) {
        self.name = name
        self.mimeType = mimeType
        self.description = description
        self.bytes = bytes
        self.created = created
    }
}
