/// What a file is, by its first bytes; endings are only names.
enum FileKind: Equatable {
    case empty
    case text
    /// An archive that may be a workbook.
    case archive
    /// Something known that is not read, in the words of a message.
    case other(String)

    init(_ file: InboxFile) {
        let bytes = file.bytes
        guard !bytes.isEmpty else {
            self = .empty
            return
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .archive
            return
        }
        self =
            FileKind.signatures.first { bytes.starts(with: $0.bytes) }.map { .other($0.name) }
            ?? FileKind.markup(bytes).map { .other($0) } ?? .text
    }

    /// Web pages and old XML that programs save under the name of a workbook.
    private static func markup(_ bytes: [UInt8]) -> String? {
        var start = bytes.prefix(1_024)[...]
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
        let text = String(decoding: start.drop { $0 <= 0x20 }, as: UTF8.self).lowercased()
        guard text.hasPrefix("<") else { return nil }
        if text.contains("schemas-microsoft-com:office:spreadsheet") || text.contains("progid=\"excel.sheet\"") {
            return "tệp Excel XML đời cũ"
        }
        for tag in ["<!doctype html", "<html", "<table", "<meta", "<head"] where text.contains(tag) {
            return "trang web (HTML) mang tên tệp Excel"
        }
        return text.hasPrefix("<?xml") ? "tệp XML" : nil
    }

    /// Whether a text is meant as JSON: it begins with a brace, or with a bracket or anything else when it is called so.
    static func looksLikeJSON(_ utf8: [UInt8], name: String) -> Bool {
        var rest = utf8[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        let first = rest.first { $0 > 0x20 }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || name.lowercased().hasSuffix(".json")
    }

    private static let signatures: [(bytes: [UInt8], name: String)] = [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "tệp Excel, Word đời cũ (.xls, .doc) hoặc tệp có mật khẩu"),
        (Array("%PDF".utf8), "tệp PDF"),
        (Array("{\\rtf".utf8), "tệp văn bản RTF"),
        ([0x89, 0x50, 0x4E, 0x47], "ảnh PNG"),
        ([0xFF, 0xD8, 0xFF], "ảnh JPEG"),
        (Array("GIF8".utf8), "ảnh GIF"),
        (Array("Rar!".utf8), "tệp nén RAR"),
        ([0x37, 0x7A, 0xBC, 0xAF], "tệp nén 7z"),
        ([0x1F, 0x8B], "tệp nén gzip"),
    ]
}
