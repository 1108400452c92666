import TestSupport

@testable import Intake

/// Changes files at random, so that every reader meets what nobody thought of.
struct Mutator {
    private let entries: [Corpus.Entry]
    private let members: [String: [(name: String, bytes: [UInt8])]]
    var random: SeededGenerator

    /// Words that readers treat in a special way.
    private static let words: [[UInt8]] =
        [
            "Tổng cộng", "Mã đơn vị", "unit_code", "Ngày", "Học sinh", "sep=;", "\"\"", "\r\n", "\u{FEFF}", "\u{202E}",
            "\u{FFFD}", "\0",
            "9999999999999999999999", "-1", "1e999", "45201", "31/12/9999", "00/00/0000", "NaN", "1.234.567", "\\u0000",
            "\\ud800",
            "{\"", "}]", "[[[[", "null", "<row r=\"1048577\">", "<c r=\"XFE1\"", "<c r=\"A0\"", " t=\"s\"><v>99999</v>",
            " t=\"e\"", "<is><t>",
            "</sheetData>", "<mergeCell ref=\"A1:XFD1048576\"/>", "&#x110000;", "&amp;", "<!DOCTYPE", "<![CDATA[", "_x0000_",
            "xl/../",
            "count=\"-1\"", "s=\"4294967296\"", "date1904=\"1\"", "Tr??ng", "x", ".csv",
        ].map { Array($0.utf8) } + [[0xFF, 0xFE], [0xC3], [0xF4, 0x90, 0x80, 0x80], [0x50, 0x4B, 1, 2], [0x50, 0x4B, 5, 6]]

    init(_ entries: [Corpus.Entry], seed: UInt64) {
        self.entries = entries
        members = Dictionary(
            entries.filter(\.isArchive).map { ($0.name, Corpus.members(of: $0) ?? []) }, uniquingKeysWith: { first, _ in first }
        )
        random = SeededGenerator(seed: seed)
    }

    /// The next file, and which kind of input it is.
    mutating func next() -> (file: InboxFile, kind: String) {
        guard let entry = entries.randomElement(using: &random) else { return (InboxFile(name: "a.csv", bytes: []), "nothing") }
        if entry.isArchive, let parts = members[entry.name], !parts.isEmpty, Int.random(in: 0..<4, using: &random) > 0 {
            var builder = WorkbookBuilder()
            builder.members = parts
            for _ in 0..<Int.random(in: 1...2, using: &random) {
                let index = Int.random(in: builder.members.indices, using: &random)
                builder.members[index].bytes = mutated(builder.members[index].bytes)
            }
            return (InboxFile(name: entry.name, bytes: builder.archive()), "workbook members")
        }
        let kind =
            entry.isArchive
            ? "archives"
            : entry.name.hasSuffix(".json") ? "JSON" : entry.name.hasSuffix(".csv") ? "delimited texts" : "other files"
        return (InboxFile(name: entry.name, bytes: mutated(entry.bytes)), kind)
    }

    private mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = PropertyTests.mutate(bytes, &random)
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let at = Int.random(in: 0...bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0, 1: bytes.insert(contentsOf: Self.words.randomElement(using: &random) ?? [], at: at)
            case 2:
                // A piece of another file.
                guard let other = entries.randomElement(using: &random)?.bytes, !other.isEmpty else { continue }
                let start = Int.random(in: other.indices, using: &random)
                bytes.insert(
                    contentsOf: other[start..<min(other.count, start + Int.random(in: 1...300, using: &random))], at: at)
            default:
                guard let word = Self.words.randomElement(using: &random) else { continue }
                bytes.replaceSubrange(at..<min(bytes.count, at + word.count), with: word)
            }
        }
        return bytes
    }
}
