internal import Files
internal import ReportModel

/// A campaign's folder of documents: the one place that writes there.
struct OutputStore: Sendable {
    let paths: OutputPaths
    /// The part of a plan this process makes; `nil` when it makes the whole.
    let part: Shard?
    private let partFiles: PartFiles?

    init(_ paths: OutputPaths, part: Shard? = nil) {
        self.paths = paths
        self.part = part
        partFiles = part.map { PartFiles($0, in: paths) }
    }

    /// Where the documents in hand are remembered over the death of this process.
    var making: String { partFiles?.making ?? paths.making }

    /// Makes the folder and removes what killed runs left.
    func prepare(for plan: RenderPlan) throws(FileFault) {
        try AtomicFile.makeFolder(paths.folder)
        AtomicFile.sweep(paths.folder)
        for report in Set(plan.documents.map(\.report)) {
            AtomicFile.sweep(paths.document(report))
            AtomicFile.sweep(paths.document(OutputPaths.annexes(report + "/")))
        }
        guard partFiles != nil else { return }
        try AtomicFile.makeFolder(paths.parts)
        AtomicFile.sweep(paths.parts)
    }

    /// What the documents that stand were made from, as far as this process may know.
    func known() -> RenderState {
        var state = RenderState(path: paths.state)
        if let partFiles { state.documents.merge(RenderState(path: partFiles.state).documents) { $1 } }
        return state
    }

    /// Publishes a document, its annexes first: a document never lists a file that is not there.
    ///
    /// - Parameter annexes: where they are a file of their own; what an earlier version of the document had in one goes.
    func publish(
        _ bytes: [UInt8], pages: Int, annexes: (bytes: [UInt8], pages: Int)?, key: String, at path: String
    ) throws(FileFault) -> RenderState.Entry {
        let annexPath = OutputPaths.annexes(path)
        if let annexes { try AtomicFile.write(annexes.bytes, to: paths.document(annexPath)) }
        try AtomicFile.write(bytes, to: paths.document(path))
        var entry = RenderState.Entry(key: key, sha256: sha256(bytes), pages: pages, bytes: bytes.count)
        entry.annexes = annexes.map {
            Manifest.Annexes(path: annexPath, sha256: sha256($0.bytes), pages: $0.pages, bytes: $0.bytes.count)
        }
        if annexes == nil, holds(annexPath) { try AtomicFile.remove(paths.document(annexPath)) }
        return entry
    }

    /// Keeps a picture of a document's first page; the next time the document is made it is made too, so it is not waited for.
    func publish(preview bytes: [UInt8], of path: String) throws(FileFault) {
        try AtomicFile.write(bytes, to: paths.document(OutputPaths.preview(path)), isDurable: false)
    }

    /// The entry of a document that is the one meant and whose file still has the bytes it was published with.
    func current(
        _ path: String, in state: RenderState, where isMeant: (RenderState.Entry) -> Bool
    ) -> RenderState.Entry? {
        guard let entry = state.documents[path], isMeant(entry), isWhole(entry, at: path) else { return nil }
        return entry
    }

    /// Whether the files of an entry have the bytes they were published with.
    private func isWhole(_ entry: RenderState.Entry, at path: String) -> Bool {
        func stands(_ path: String, _ size: Int, _ digest: String) -> Bool {
            guard let bytes = try? AtomicFile.read(paths.document(path)) else { return false }
            return bytes.count == size && sha256(bytes) == digest
        }
        return stands(path, entry.bytes, entry.sha256)
            && entry.annexes.map { stands($0.path, $0.bytes, $0.sha256) } ?? true
    }

    /// The entry of a document whose file stands with the bytes it was published with, whatever it was made from.
    func standing(_ path: String, in state: RenderState) -> RenderState.Entry? {
        guard let entry = state.documents[path] ?? listed(path), isWhole(entry, at: path) else { return nil }
        return entry
    }

    /// Where the state was lost, the manifest still tells what was published.
    private func listed(_ path: String) -> RenderState.Entry? {
        manifest?.documents.first { $0.path == path }.flatMap { document in
            guard let sha256 = document.sha256, let pages = document.pages, let bytes = document.bytes else { return nil }
            var entry = RenderState.Entry(key: "", sha256: sha256, pages: pages, bytes: bytes)
            entry.annexes = document.annexes
            return entry
        }
    }

    /// Keeps what this process's documents were made from.
    ///
    /// - Parameter made: documents by path.
    /// - Returns: what is known now.
    @discardableResult
    func save(_ made: [String: RenderState.Entry], over known: RenderState) throws -> RenderState {
        if let partFiles {
            let state = RenderState(made)
            try state.write(to: partFiles.state)
            return state
        }
        let state = RenderState(known.documents.merging(made) { $1 }, page: known.page)
        if state != known { try state.write(to: paths.state) }
        return state
    }

    /// Keeps what the officer's page was made from.
    func savePage(key: String, over known: RenderState) throws {
        guard let index = digest(of: paths.index), let review = digest(of: paths.review) else { return }
        var state = known
        state.page = RenderState.Page(key: key, index: index, review: review)
        if state != known { try state.write(to: paths.state) }
    }

    /// Whether the officer's page and the workbook stand as they would be made.
    func holdsPage(key: String, in state: RenderState) -> Bool {
        guard let page = state.page, page.key == key else { return false }
        return page.index == digest(of: paths.index) && page.review == digest(of: paths.review)
    }

    private func digest(of path: String) -> String? { (try? AtomicFile.read(path)).map { sha256($0) } }

    /// Writes the manifest, unless it stands.
    func save(_ manifest: Manifest) throws {
        let path = partFiles?.manifest ?? paths.manifest
        let bytes = try jsonBytes(manifest)
        if (try? AtomicFile.read(path)) != bytes { try AtomicFile.write(bytes, to: path) }
    }

    func writeIndex(_ html: String) throws(FileFault) { try AtomicFile.write(Array(html.utf8), to: paths.index) }

    /// What the officer is to look at.
    func write(_ workbook: ReviewWorkbook) throws { try workbook.write(to: paths.review) }

    /// The manifest that stands; `nil` when none does.
    var manifest: Manifest? { Manifest(path: paths.manifest) }

    func holds(_ path: String) -> Bool { AtomicFile.exists(paths.document(path)) }
}
