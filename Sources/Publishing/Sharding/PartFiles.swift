internal import Foundation

/// What the parts of a plan leave for the step that joins them: a manifest and a state each, under names of their own, so
/// that no two processes write the same file.
struct PartFiles {
    /// `<out>/<campaign code>/parts`.
    private let folder: String
    private let name: String

    init(_ shard: Shard, below folder: String) {
        self.folder = PartFiles.folder(below: folder)
        name = "\(shard.index)-of-\(shard.count)"
    }

    private static func folder(below folder: String) -> String { folder + "/parts" }

    var manifest: String { "\(folder)/\(name).json" }
    var state: String { "\(folder)/\(name).state.json" }

    /// Manifests and states of all parts that have said something, in the order of their names.
    static func all(below folder: String) -> [(manifest: Manifest, state: RenderState)] {
        let parts = PartFiles.folder(below: folder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parts)) ?? []
        return names.filter { $0.hasSuffix(".json") && !$0.hasSuffix(".state.json") }.sorted().compactMap { name in
            guard let manifest = Manifest(path: "\(parts)/\(name)") else { return nil }
            return (manifest, RenderState(path: "\(parts)/\(name.dropLast(5)).state.json"))
        }
    }

    static func removeAll(below folder: String) throws(FileFault) {
        let parts = PartFiles.folder(below: folder)
        for name in (try? FileManager.default.contentsOfDirectory(atPath: parts)) ?? [] where name.hasSuffix(".json") {
            try AtomicFile.remove("\(parts)/\(name)")
        }
    }
}
