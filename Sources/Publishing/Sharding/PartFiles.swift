internal import Files

/// What the parts of a plan leave for the step that joins them: a manifest and a state each, under names of their own, so
/// that no two processes write the same file.
struct PartFiles {
    private let folder: String
    private let name: String

    init(_ shard: Shard, in paths: OutputPaths) {
        folder = paths.parts
        name = "\(shard.index)-of-\(shard.count)"
    }

    var manifest: String { "\(folder)/\(name).json" }
    var state: String { "\(folder)/\(name).state.json" }
    /// Documents in hand.
    var making: String { "\(folder)/.\(name).making" }

    /// Manifests and states of all parts that have said something, in the order of their names.
    static func all(in paths: OutputPaths) throws(FileFault) -> [(manifest: Manifest, state: RenderState)] {
        try names(in: paths).filter { $0.hasSuffix(".json") && !$0.hasSuffix(".state.json") }.compactMap { name in
            guard let manifest = Manifest(path: "\(paths.parts)/\(name)") else { return nil }
            return (manifest, RenderState(path: "\(paths.parts)/\(name.dropLast(5)).state.json"))
        }
    }

    static func removeAll(in paths: OutputPaths) throws(FileFault) {
        for name in try names(in: paths) where name.hasSuffix(".json") || name.hasSuffix(".making") {
            try AtomicFile.remove("\(paths.parts)/\(name)")
        }
    }

    private static func names(in paths: OutputPaths) throws(FileFault) -> [String] {
        guard AtomicFile.exists(paths.parts) else { return [] }
        return try Folder(paths.parts).names().compactMap { name in
            if case .text(let text) = name { text } else { nil }
        }.sorted()
    }
}
