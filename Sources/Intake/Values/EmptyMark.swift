/// What people write into a cell to say that there is nothing: a dash or a few.
enum EmptyMark {
    /// Whether the text is such a mark. Where a value is required it is none.
    static func matches(_ text: String) -> Bool {
        guard let first = text.utf8.first, first == UInt8(ascii: "-") || first >= 0x80, text.utf8.count <= 12 else {
            return false
        }
        return text.unicodeScalars.allSatisfy { isDash($0) || isBlank($0) }
    }

    private static let dittos: Set<String> = ["nt", "nhưtrên", "như trên", "\"", "''", "\"\"", "”", "“", "〃", "//"]

    /// Whether the text only says that the same stands here as above: `nt`, `như trên`, `"`.
    static func isDitto(_ text: String) -> Bool {
        guard text.utf8.count <= 16 else { return false }
        let bare = text.drop { $0 == "-" || $0 == "(" }.reversed().drop { "-).".contains($0) }.reversed()
        return dittos.contains(String(bare).lowercased())
    }

    /// Hyphens and dashes of every name, and the minus.
    static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: true
        default: false
        }
    }
}
