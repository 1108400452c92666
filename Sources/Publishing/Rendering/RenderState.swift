internal import Foundation

/// What each published document was made from, so that an unchanged one is not made again. Kept beside the manifest.
struct RenderState: Codable {
    struct Entry: Codable {
        /// Digest of data, layout, fonts, options and program version.
        var key: String
        var sha256: String
        var pages: Int
        var bytes: Int
    }

    /// By the document's path.
    var documents: [String: Entry] = [:]

    private static let fileName = ".state.json"

    init() {}

    static func path(in folder: String) -> String { "\(folder)/\(fileName)" }

    /// The state that stands there; empty when none does.
    init(path: String) {
        guard let bytes = try? AtomicFile.read(path),
            let stored = try? JSONDecoder().decode(RenderState.self, from: Data(bytes))
        else { return }
        self = stored
    }

    func write(to path: String) throws { try AtomicFile.write(jsonBytes(self), to: path) }

    /// The entry of a document whose key is `key` and whose file still has the bytes it was published with.
    func current(_ path: String, key: String, folder: String) -> Entry? {
        guard let entry = documents[path], entry.key == key, let bytes = try? AtomicFile.read("\(folder)/\(path)"),
            bytes.count == entry.bytes, Publishing.sha256(bytes) == entry.sha256
        else { return nil }
        return entry
    }
}
