import TestSupport
import Testing

@testable import Intake

/// Texts of `.xls` workbooks that all cells share, cut into records wherever the format allows ([MS-XLS] 2.4.265, 2.5.293).
@Suite("Shared texts of Excel 97") struct LegacyTextTests {
    /// A text as it is stored: what no record may cut, and pieces of one letter each with the flag that a new record repeats.
    private struct Stored {
        var head: [UInt8]
        var letters: [[UInt8]]
        var flag: UInt8
        var tail: [UInt8]

        init(_ text: String, _ random: inout SeededGenerator) {
            let units = Array(text.utf16)
            let isWide = units.contains { $0 > 0xFF } || Bool.random(using: &random)
            let runs = Int.random(in: 0...2, using: &random)
            flag = isWide ? 1 : 0
            letters = units.map { isWide ? EveryFormat.le16(Int($0)) : [UInt8($0)] }
            head =
                EveryFormat.le16(units.count) + [flag | (runs > 0 ? 8 : 0)] + (runs > 0 ? EveryFormat.le16(runs) : [])
            tail = (0..<runs).flatMap { EveryFormat.le16($0) + EveryFormat.le16(0) }
        }
    }

    /// The table of shared texts, cut before a letter, before a text or within what follows its letters, by chance.
    private static func records(_ texts: [String], oneIn chance: Int, _ random: inout SeededGenerator) -> [UInt8] {
        var records: [[UInt8]] = [EveryFormat.le32(texts.count) + EveryFormat.le32(texts.count)]
        func cuts() -> Bool { Int.random(in: 0..<chance, using: &random) == 0 }
        for text in texts {
            let stored = Stored(text, &random)
            if cuts() { records.append([]) }
            records[records.count - 1] += stored.head
            for letter in stored.letters {
                if cuts() { records.append([stored.flag]) }
                records[records.count - 1] += letter
            }
            for byte in stored.tail {
                if cuts() { records.append([]) }
                records[records.count - 1].append(byte)
            }
        }
        let filled = records.filter { !$0.isEmpty }
        return EveryFormat.record(0xFC, filled[0]) + filled.dropFirst().flatMap { EveryFormat.record(0x3C, $0) }
    }

    /// A workbook of one sheet whose cells refer to shared texts.
    private static func workbook(_ rows: [[String]], oneIn chance: Int, _ random: inout SeededGenerator) -> [UInt8] {
        let texts = rows.joined().filter { !$0.isEmpty }
        var sheet = EveryFormat.record(0x809, [0, 6, 0x10, 0] + [UInt8](repeating: 0, count: 12))
        var number = 0
        for (row, cells) in rows.enumerated() {
            for (column, text) in cells.enumerated() where !text.isEmpty {
                let place = EveryFormat.le16(row) + EveryFormat.le16(column) + EveryFormat.le16(0)
                sheet += EveryFormat.record(0xFD, place + EveryFormat.le32(number))
                number += 1
            }
        }
        sheet += EveryFormat.record(0x0A, [])
        let shared = records(texts, oneIn: chance, &random)
        let name = EveryFormat.wide("S")
        let begin = EveryFormat.record(0x809, [0, 6, 5, 0] + [UInt8](repeating: 0, count: 12))
        let offset = begin.count + 4 + 8 + name.count + shared.count + 4
        let globals =
            begin + EveryFormat.record(0x85, EveryFormat.le32(offset) + [0, 0, 1, 1] + name) + shared
            + EveryFormat.record(0x0A, [])
        return EveryFormat.compound("Workbook", globals + sheet)
    }

    private static let rows = [
        ["Mã đơn vị", "Ngày", "Loại hoạt động", "Tên hoạt động", "Đối tượng", "Số người tham gia"],
        ["DM-THCS", "2/10/2023", "LPD", "Lễ phát động", "Học sinh", "540"],
        ["DM-TH", "3/10/2023", "QGS", "Tặng sách", "Người dân", "1234"],
    ]

    @Test("texts are whole wherever their records are cut", arguments: [1, 2, 3, 7, 40])
    func cut(_ chance: Int) {
        var random = SeededGenerator(seed: UInt64(chance))
        for _ in 0..<20 {
            let file = InboxFile(name: "a.xls", bytes: Self.workbook(Self.rows, oneIn: chance, &random))
            let result = SubmissionReader.read(file, context: Fixture.context)
            #expect(
                summary(result) == [
                    "DM-THCS · 2023-10-02 LPD Lễ phát động ×1 0b hoc_sinh 540/–",
                    "DM-TH · 2023-10-03 QGS Tặng sách ×1 0b nguoi_dan 1234/–",
                ])
            #expect(lines(result) == [])
        }
    }

    @Test("a formula under the number that older versions gave it counts like any other; so does a stream in capitals")
    func olderNumbers() {
        func formula(_ id: Int) -> [UInt8] {
            let value = (540.0).bitPattern
            let bytes = (0..<8).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
            let place = EveryFormat.le16(1) + EveryFormat.le16(5) + EveryFormat.le16(0)
            return EveryFormat.record(id, place + bytes + [UInt8](repeating: 0, count: 8))
        }
        for id in [0x06, 0x206, 0x406] {
            var rows = Array(Self.rows.prefix(2))
            rows[1][5] = ""
            var stream = EveryFormat.legacyStream(rows)
            stream.replaceSubrange(stream.count - 4..<stream.count, with: formula(id) + EveryFormat.record(0x0A, []))
            for name in ["Workbook", "WORKBOOK"] {
                let file = InboxFile(name: "a.dat", bytes: EveryFormat.compound(name, stream))
                #expect(people(SubmissionReader.read(file, context: Fixture.context)) == ["DM-THCS": 540], "\(id) \(name)")
            }
        }
    }
}
