internal import Files
internal import Foundation
internal import Layout
internal import Participation
internal import ReportModel

/// The one home of a document's key: it changes whenever the document's bytes would.
struct RenderKey {
    let fontDigest: String
    let options: RenderOptions

    /// - Parameters:
    ///   - created: the document's own time, ISO 8601.
    ///   - attachment: the figures that travel inside it; `nil` when none do.
    func key(
        of composed: ComposedDocument, by layout: LayoutFile, created: String, attachment: [UInt8]?
    ) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let content = sha256(Array(try encoder.encode(composed.document)))
        return sha256(of: [
            content, layout.digest, composed.title, composed.subject, composed.author,
            composed.keywords.joined(separator: "\n"), created, fontDigest, Program.version, options.key,
            attachment.map { sha256($0) } ?? "",
        ])
    }
}
