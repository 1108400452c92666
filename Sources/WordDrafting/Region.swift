internal import Files

/// How a draft says whose words stand where: a control around paragraphs, and a bookmark, which outlives the control in
/// programs that drop it.
enum Region {
    private static let tagStart = "narrative:"
    private static let bookmarkStart = "baocao_"

    static func tag(_ name: String) -> String { tagStart + name }
    static func bookmark(_ name: String) -> String { bookmarkStart + name }

    /// SHA-256 of texts as they are compared.
    static func digest(of texts: [String]) -> String { sha256(of: texts.map(\.comparable).filter { !$0.isEmpty }) }

    static func name(ofTag tag: String) -> String? { tag.hasPrefix(tagStart) ? String(tag.dropFirst(tagStart.count)) : nil }

    static func name(ofBookmark name: String) -> String? {
        name.hasPrefix(bookmarkStart) ? String(name.dropFirst(bookmarkStart.count)) : nil
    }
}
