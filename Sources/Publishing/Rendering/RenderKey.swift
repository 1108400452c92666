internal import Files
internal import Layout
internal import Participation
internal import ReportModel

/// The second key of a document, over its content: it changes whenever the document's bytes would, and where it has not, a
/// document whose inputs have changed (``InputKeys``) stands as it is.
struct RenderKey {
    let fontDigest: String
    let options: RenderOptions

    /// - Parameters:
    ///   - created: the document's own time, ISO 8601.
    ///   - attachment: the figures that travel inside it; `nil` when none do.
    func key(
        of composed: ComposedDocument, by layout: LayoutFile, created: String, attachment: [UInt8]?
    ) throws -> String {
        let content = ContentBytes()
        try content.add(composed.document)
        if let annexes = composed.annexes {
            content.add(annexes.title)
            try content.add(annexes.document)
        }
        return sha256(of: [
            sha256(content.bytes), layout.digest, composed.title, composed.subject, composed.author,
            composed.keywords.joined(separator: "\n"), created, fontDigest, Program.version, options.key,
            attachment.map { sha256($0) } ?? "",
        ])
    }
}
