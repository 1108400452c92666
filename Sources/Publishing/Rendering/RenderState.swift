internal import Files
internal import Foundation

/// What each published document was made from, so that an unchanged one is not made again. Kept beside the manifest.
struct RenderState: Codable {
    struct Entry: Codable, Sendable {
        /// Digest of data, layout, fonts, options and program version (``RenderKey``).
        var key: String
        var sha256: String
        var pages: Int
        var bytes: Int
        /// Digest of the figures of a daily report; `nil` for others and for those of older versions.
        var figures: String?
        /// `true` for a daily report that was made before its slot.
        var isEarly: Bool?
        /// Where the document is numbered, dated, signed, sealed and certified as a copy; `nil` for one that nobody signs.
        var places: [String: Manifest.Place]?
        /// What gave way so that the document fits its pages; `nil` when nothing did.
        var remarks: [Manifest.Remark]?
    }

    /// By the document's path.
    var documents: [String: Entry]

    init(_ documents: [String: Entry] = [:]) { self.documents = documents }

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
