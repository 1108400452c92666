import Foundation
import ReportModel
import TestSupport
import Testing

@testable import Intake

private let table =
    "Mã đơn vị,Ngày,Loại hoạt động,Tên hoạt động,Đối tượng,Số người tham gia\nDM-THCS,2/10/2023,LPD,Khai mạc,Học sinh,540\n"

/// A ZIP pack of texts, by names as bytes.
private func pack(_ members: [(name: [UInt8], bytes: [UInt8])]) -> [UInt8] {
    var builder = WorkbookBuilder()
    builder.members = members.enumerated().map {
        ("member-\($0)-\(String(repeating: "x", count: max(0, $1.name.count)))", $1.bytes)
    }
    var bytes = builder.archive()
    // Puts the names as bytes in place of those of equal length, and takes away the mark of UTF-8.
    for (index, member) in members.enumerated() {
        let stand = Array("member-\(index)-".utf8)
        let padded = Array(member.name)
        for start in bytes.indices where bytes[start...].starts(with: stand) {
            bytes.replaceSubrange(
                start..<start + stand.count + padded.count,
                with: padded + [UInt8](repeating: UInt8(ascii: " "), count: stand.count))
        }
    }
    for start in bytes.indices where bytes[start...].starts(with: [0x50, 0x4B, 3, 4]) { bytes[start + 7] = 0 }
    for start in bytes.indices where bytes[start...].starts(with: [0x50, 0x4B, 1, 2]) { bytes[start + 9] = 0 }
    return bytes
}

private func pack(_ members: [(String, String)]) -> [UInt8] {
    var builder = WorkbookBuilder()
    builder.members = members.map { ($0.0, Array($0.1.utf8)) }
    return builder.archive()
}

private func open(_ bytes: [UInt8], _ name: String = "Tuần 1.zip", limits: IntakeLimits = .standard) -> PackedFiles? {
    PackedFiles.open(InboxFile(name: name, bytes: bytes), limits: limits)
}

@Suite("Files that carry others") struct PackedFilesTests {
    @Test("each member is a file of its own, under the pack's name; what systems leave is none")
    func members() {
        let packed = open(
            pack([
                ("a.csv", table), ("Đông Mỹ/b.csv", table), ("__MACOSX/._a.csv", "x"), ("Đông Mỹ/.DS_Store", "x"),
                ("~$a.xlsx", "x"),
            ]))
        #expect(packed?.files.map(\.file.name) == ["Tuần 1.zip/a.csv", "Tuần 1.zip/Đông Mỹ/b.csv"])
        #expect(packed?.files.map { String(decoding: $0.file.bytes, as: UTF8.self) } == [table, table])
        #expect(packed?.findings == [])
        #expect(packed?.format == "zip")
    }

    @Test("a document is no pack, and neither is a text")
    func documents() {
        #expect(open(WorkbookBuilder.workbook(sheets: [("S", "visible", "<sheetData/>")]).archive()) == nil)
        #expect(open(word("")) == nil)
        #expect(open(Array(table.utf8), "a.csv") == nil)
    }

    @Test("names are never paths out of the pack, none stands twice")
    func names() {
        let packed = open(
            pack([
                ("../../etc/passwd", table), ("/abs/x.csv", table), ("C:\\báo cáo\\y.csv", table), ("Y.csv", table),
                ("y.csv", table), ("\u{202E}csv.exe", table),
            ]))
        #expect(
            packed?.files.map(\.file.name) == [
                "Tuần 1.zip/etc/passwd", "Tuần 1.zip/abs/x.csv", "Tuần 1.zip/C:/báo cáo/y.csv", "Tuần 1.zip/Y.csv",
                "Tuần 1.zip/y (2).csv", "Tuần 1.zip/_csv.exe",
            ])
    }

    @Test("names in UTF-8 without its mark, and in the code page of Vietnamese Windows")
    func encodings() throws {
        let name = "Báo cáo trường Tiểu học Đông Mỹ gửi Phòng giáo dục.csv"
        let utf8 = open(pack([(Array(name.utf8), Array(table.utf8))]))
        #expect(utf8?.files.first?.file.name == "Tuần 1.zip/\(name)")
        let windows = try #require(LegacyEncoding1258.encode(name))
        let old = open(pack([(windows, Array(table.utf8))]))
        #expect(old?.files.first?.file.name == "Tuần 1.zip/\(name)")
        // One short name.
        let short = open(pack([(try #require(LegacyEncoding1258.encode("Đợt 1.csv")), Array(table.utf8))]))
        #expect(short?.files.first?.file.name == "Tuần 1.zip/Đợt 1.csv")
    }

    @Test("a pack in a pack is opened, a third one is named")
    func depth() {
        let inner = pack([("a.csv", table)])
        var second = WorkbookBuilder()
        second.members = [("trong.zip", inner)]
        var third = WorkbookBuilder()
        third.members = [("giữa.zip", second.archive()), ("b.csv", Array(table.utf8))]
        let packed = open(second.archive())
        #expect(packed?.files.map(\.file.name) == ["Tuần 1.zip/trong.zip/a.csv"])
        let deep = open(third.archive())
        #expect(deep?.files.map(\.file.name) == ["Tuần 1.zip/giữa.zip/trong.zip", "Tuần 1.zip/b.csv"])
        #expect(deep?.files.map { $0.fault?.code } == ["intake.pack-too-deep", nil])
    }

    @Test("limits on members and on bytes; a damaged member does not take the others with it")
    func limits() {
        var limits = IntakeLimits()
        limits.archiveMembers = 2
        #expect(
            open(pack([("a", "x"), ("b", "x"), ("c", "x")]), limits: limits)?.findings.map(\.code) == ["intake.pack-too-large"])
        limits = IntakeLimits()
        limits.packBytes = 150
        let cut = open(pack([("a.csv", table), ("b.csv", table)]), limits: limits)
        #expect(cut?.files.count == 1)
        #expect(cut?.findings.map(\.code) == ["intake.pack-too-large"])
        var broken = pack([("a.csv", table), ("b.csv", table)])
        let at = broken.firstRange(of: Array("540".utf8))
        #expect(at != nil)
        if let at { broken[at.lowerBound] = UInt8(ascii: "9") }
        let damaged = open(broken)
        #expect(damaged?.files.map { $0.fault?.code } == ["intake.pack-damaged", nil])
        #expect(open(pack([("__MACOSX/._a", "x")]))?.findings.map(\.code) == ["intake.empty"])
    }
}
