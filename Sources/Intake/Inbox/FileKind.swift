/// What a file is, by its bytes; endings are only names.
enum FileKind: Hashable {
    case empty
    /// Delimited text or JSON.
    case text
    /// A ZIP archive; which document it is, or a pack of files, ``init(of:)`` tells.
    case archive

    // Archives that are documents.
    /// Excel 2007 and later.
    case workbook
    case binaryWorkbook
    case word
    case presentation
    case openSpreadsheet
    case openText
    case appleNumbers
    /// Files in a ZIP archive.
    case pack

    // Compound files of older programs.
    case legacyWorkbook
    case legacyWord
    case legacyPresentation
    case outlookMessage
    /// A document of any Office program, locked with a password.
    case protectedDocument
    /// Another one.
    case compound

    // Markup.
    /// Excel 2003 XML.
    case spreadsheetXML
    case webPage
    /// A web page with its pictures in one file, as Excel and Word save it.
    case webArchive
    case xml
    case message
    case richText

    case pdf
    /// By the name of its format.
    case picture(String)
    case rar
    case sevenZip
    case gzip
    case protectedArchive
    /// A file of Windows or Google that only points to another.
    case shortcut
    case onlineSheet
    case program
}

extension FileKind {
    init(_ file: InboxFile) {
        let bytes = file.bytes
        guard !bytes.isEmpty else {
            self = .empty
            return
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .archive
            return
        }
        if let compound = try? CompoundFile(bytes) {
            self = FileKind.kind(of: compound)
            return
        }
        if let kind = FileKind.signatures.first(where: { bytes.starts(with: $0.bytes) })?.kind {
            self = kind
            return
        }
        self = FileKind.kind(ofText: bytes.prefix(4_096), name: file.name) ?? .text
    }

    /// What an archive is, by the members that only such a document has.
    init(of archive: ZipArchive) {
        let marks: [(member: String, kind: FileKind)] = [
            ("xl/workbook.bin", .binaryWorkbook), ("word/document.xml", .word), ("ppt/presentation.xml", .presentation),
            ("Index/Document.iwa", .appleNumbers), ("Index.zip", .appleNumbers),
        ]
        if let known = marks.first(where: { archive.contains($0.member) }) {
            self = known.kind
        } else if archive.contains("content.xml"), archive.contains("mimetype") || archive.contains("META-INF/manifest.xml") {
            let type = (try? archive.read("mimetype", limit: 1_024)).map { String(decoding: $0, as: UTF8.self) } ?? ""
            self = type.contains("opendocument.text") ? .openText : .openSpreadsheet
        } else if archive.contains("[Content_Types].xml") || archive.names.isEmpty {
            self = .workbook
        } else {
            self = .pack
        }
    }

    /// Whether a text is meant as JSON: it begins with a brace, or with a bracket or anything else when it is called so.
    static func looksLikeJSON(_ utf8: [UInt8], name: String) -> Bool {
        var rest = utf8[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        let first = rest.first { $0 > 0x20 }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || name.lowercased().hasSuffix(".json")
    }

    // MARK: Evidence

    private static func kind(of compound: CompoundFile) -> FileKind {
        let names = Set(compound.names.map { $0.lowercased() })
        let marks: [(name: String, kind: FileKind)] = [
            ("EncryptedPackage", .protectedDocument), ("Workbook", .legacyWorkbook), ("Book", .legacyWorkbook),
            ("WordDocument", .legacyWord), ("PowerPoint Document", .legacyPresentation),
            ("__properties_version1.0", .outlookMessage),
        ]
        return marks.first { names.contains($0.name.lowercased()) }?.kind ?? .compound
    }

    private static let signatures: [(bytes: [UInt8], kind: FileKind)] = [
        // Workbooks of Excel 2 to 4, which are no compound files yet.
        ([0x09, 0x00, 0x04, 0x00], .legacyWorkbook), ([0x09, 0x02, 0x06, 0x00], .legacyWorkbook),
        ([0x09, 0x04, 0x06, 0x00], .legacyWorkbook),
        // A compound file too short or too broken to look into.
        (CompoundFile.signature, .compound),
        (Array("%PDF".utf8), .pdf), (Array("{\\rtf".utf8), .richText), ([0x89, 0x50, 0x4E, 0x47], .picture("PNG")),
        ([0xFF, 0xD8, 0xFF], .picture("JPEG")), (Array("GIF8".utf8), .picture("GIF")),
        ([0x49, 0x49, 0x2A, 0x00], .picture("TIFF")),
        ([0x4D, 0x4D, 0x00, 0x2A], .picture("TIFF")), (Array("Rar!".utf8), .rar), ([0x37, 0x7A, 0xBC, 0xAF], .sevenZip),
        ([0x1F, 0x8B], .gzip), ([0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], .shortcut),
        ([0x7F, 0x45, 0x4C, 0x46], .program),
    ]

    private static func kind(ofText bytes: ArraySlice<UInt8>, name: String) -> FileKind? {
        // Pictures of telephones and of the web keep their mark behind a length.
        let head = Array(bytes.prefix(16))
        if head.count >= 12, head[4..<8].elementsEqual("ftyp".utf8) { return .picture("HEIC") }
        if head.count >= 12, head.starts(with: "RIFF".utf8), head[8..<12].elementsEqual("WEBP".utf8) { return .picture("WebP") }
        // Two letters alone may begin a text too; no text holds a NUL so near.
        if head.contains(0) {
            if head.starts(with: "BM".utf8) { return .picture("BMP") }
            if head.starts(with: "MZ".utf8) { return .program }
        }
        var start = bytes
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
        start = start.drop { $0 <= 0x20 }
        // All that is looked for is ASCII, and most texts are told by their first byte.
        func text() -> String {
            String(decoding: start.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        }
        switch start.first {
        case UInt8(ascii: "["): return text().hasPrefix("[internetshortcut]") ? .shortcut : nil
        case UInt8(ascii: "{"): return name.lowercased().hasSuffix(".gsheet") ? .onlineSheet : nil
        case UInt8(ascii: "<"): return markup(text())
        default: return hasHead(start) ? message(text()) : nil
        }
    }

    /// Web pages and old XML that programs save under the name of a workbook.
    private static func markup(_ text: String) -> FileKind? {
        if text.contains("schemas-microsoft-com:office:spreadsheet") || text.contains("progid=\"excel.sheet\"") {
            return .spreadsheetXML
        }
        for tag in ["<!doctype html", "<html", "<table", "<meta", "<head"] where text.contains(tag) { return .webPage }
        return text.hasPrefix("<?xml") ? .xml : nil
    }

    /// Whether a text begins with the fields of an e-mail's head, two of them known at least.
    private static func hasHead(_ bytes: ArraySlice<UInt8>) -> Bool {
        var known = 0
        let lines = bytes.split(maxSplits: 40) { $0 == 0x0A || $0 == 0x0D }
        for line in lines.prefix(40) {
            // A long field goes on in the next line.
            if line.first == 0x20 || line.first == 0x09 { continue }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
                line[..<colon].allSatisfy({ (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: "-") })
            else { break }
            if messageFields.contains(String(decoding: line[..<colon], as: UTF8.self).lowercased()) { known += 1 }
        }
        return known >= 2
    }

    private static func message(_ text: String) -> FileKind {
        text.contains("multipart/related") && (text.contains(".mht") || text.contains("worksheets"))
            ? .webArchive : .message
    }

    private static let messageFields: Set<String> = [
        "received", "return-path", "delivered-to", "mime-version", "message-id", "from", "to", "subject", "date",
        "content-type",
        "dkim-signature", "reply-to", "x-mailer", "x-received",
    ]
}
