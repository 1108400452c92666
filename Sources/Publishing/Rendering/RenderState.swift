internal import Files
internal import Foundation

/// What each published document was made from, so that an unchanged one is not made again. Kept beside the manifest.
struct RenderState: Codable, Hashable {
    struct Entry: Codable, Hashable, Sendable {
        /// Digest of its content, fonts, options and program version (``RenderKey``).
        var key: String
        /// Digest of everything that composing it reads (``InputKeys``); `nil` in those of older versions.
        var inputs: String?
        var sha256: String
        var pages: Int
        var bytes: Int
        /// Digest of the figures of a daily report; `nil` for others and for those of older versions.
        var figures: String?
        /// `true` for a daily report that was made before its slot.
        var isEarly: Bool?
        /// Where the document is numbered, dated, signed, sealed and certified as a copy; `nil` for one that nobody signs.
        var places: [String: Manifest.Place]?
        /// Its annexes, where they are a file of their own.
        var annexes: Manifest.Annexes?
        /// What gave way so that the document fits its pages; `nil` when nothing did.
        var remarks: [Manifest.Remark]?
    }

    /// The officer's page and the workbook beside it.
    struct Page: Codable, Hashable, Sendable {
        /// Digest of what they were made from.
        var key: String
        /// SHA-256 of the page, and of the workbook.
        var index: String
        var review: String
    }

    /// By the document's path.
    var documents: [String: Entry]
    /// `nil` when it is not known what they were made from.
    var page: Page?

    init(_ documents: [String: Entry] = [:], page: Page? = nil) {
        self.documents = documents
        self.page = page
    }

    /// The state that stands there; empty when none does or it cannot be read: then everything is made again.
    init(path: String) {
        guard let bytes = try? AtomicFile.read(path),
            let stored = try? JSONDecoder().decode(RenderState.self, from: Data(bytes))
        else {
            self.init()
            return
        }
        self = stored
    }

    func write(to path: String) throws { try AtomicFile.write(jsonBytes(self), to: path) }
}
