import ReportModel
import Testing

@testable import Intake

@Suite("What a file is") struct FileKindTests {
    /// A compound file of one sector of directory entries (MS-CFB 2.2, 2.6).
    private static func compound(_ names: [String]) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 512)
        bytes.replaceSubrange(0..<8, with: CompoundFile.signature)
        bytes[30] = 9
        for index in 76..<512 { bytes[index] = 0xFF }
        // The table of sectors is sector 0, the directory begins in sector 1.
        bytes.replaceSubrange(76..<80, with: [0, 0, 0, 0])
        bytes[48] = 1
        for index in [60, 68] { bytes.replaceSubrange(index..<index + 4, with: [0xFE, 0xFF, 0xFF, 0xFF]) }
        var table = [UInt8](repeating: 0xFF, count: 512)
        // Sector 1 goes on in sector 2, which is the last.
        table.replaceSubrange(4..<12, with: [2, 0, 0, 0, 0xFE, 0xFF, 0xFF, 0xFF])
        var directory = [UInt8](repeating: 0, count: 1_024)
        let none: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF]
        for (index, name) in (["Root Entry"] + names).enumerated() {
            let units = Array(name.utf16) + [0]
            for (position, unit) in units.enumerated() {
                directory[index * 128 + 2 * position] = UInt8(unit & 0xFF)
                directory[index * 128 + 2 * position + 1] = UInt8(unit >> 8)
            }
            directory[index * 128 + 64] = UInt8(units.count * 2)
            directory[index * 128 + 66] = index == 0 ? 5 : 2
            // No left neighbour; each entry's right one is the next; the root's child is the first.
            for field in [68, 72, 76] { directory.replaceSubrange(index * 128 + field..<index * 128 + field + 4, with: none) }
            if index > 0, index < names.count {
                directory.replaceSubrange(index * 128 + 72..<index * 128 + 76, with: [UInt8(index + 1), 0, 0, 0])
            }
            if index == 0, !names.isEmpty { directory.replaceSubrange(76..<80, with: [1, 0, 0, 0]) }
        }
        return bytes + table + directory
    }

    private static func refusal(_ bytes: [UInt8], _ name: String = "a.xlsx") -> String {
        let result = SubmissionReader.read(InboxFile(name: name, bytes: bytes), context: Fixture.context)
        guard let finding = result.findings.first, result.isUnreadable else { return "read" }
        return "\(finding.code) \(finding.message) | \(finding.hint ?? "")"
    }

    @Test(
        "compound files by what is in them",
        arguments: [
            (["Workbook"], FileKind.legacyWorkbook), (["Book", "x"], .legacyWorkbook),
            (["WordDocument", "1Table"], .legacyWord),
            (["EncryptedPackage", "EncryptionInfo"], .protectedDocument),
            (["a", "b", "c", "d", "Workbook"], .legacyWorkbook), (["__properties_version1.0"], .outlookMessage),
            (["PowerPoint Document"], .legacyPresentation), (["Khác"], .compound), ([], .compound),
        ])
    func compoundFiles(_ names: [String], _ kind: FileKind) {
        #expect(FileKind(InboxFile(name: "báo cáo.xlsx", bytes: FileKindTests.compound(names))) == kind)
    }

    @Test("a chain of sectors in a ring ends, and broken heads are no fault of ours")
    func brokenCompound() {
        var ring = FileKindTests.compound(["x"])
        ring.replaceSubrange(512 + 4..<512 + 12, with: [2, 0, 0, 0, 1, 0, 0, 0])
        #expect(FileKind(InboxFile(name: "a.xls", bytes: ring)) == .compound)
        let sound = FileKindTests.compound(["Workbook"])
        for length in stride(from: 8, to: sound.count, by: 37) { _ = try? CompoundFile(Array(sound.prefix(length))) }
        for index in stride(from: 24, to: 96, by: 1) {
            var broken = sound
            broken[index] = 0xFF
            _ = try? CompoundFile(broken)
        }
    }

    @Test(
        "each kind has its own name and way out",
        arguments: [
            (
                "Rar!\u{1A}\u{7}", "a.rar",
                "intake.unsupported Đây là tệp nén RAR, không đọc được số liệu | Giải nén, rồi gửi từng tệp báo cáo bên trong"
            ),
            (
                "Received: from mx\r\n by smtp\r\nFrom: a@b.vn\r\nSubject: Bao cao\r\n\r\nKinh gui", "thư.eml",
                "intake.unsupported Đây là thư điện tử (.eml), không đọc được số liệu | Mở thư, lưu tệp báo cáo đính kèm ra máy, rồi gửi chính tệp đó"
            ),
            (
                "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Location: file:///C:/a_files/worksheets.htm\n",
                "a.mht",
                "intake.unsupported Đây là trang web lưu thành một tệp (.mht), không đọc được số liệu | Mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu Excel Workbook (.xlsx), rồi gửi tệp mới lưu"
            ),
            (
                "[InternetShortcut]\nURL=https://a.vn\n", "a.xlsx",
                "intake.unsupported Đây là lối tắt, không phải là tệp báo cáo, không đọc được số liệu | Tìm tệp báo cáo mà lối tắt trỏ tới, gửi chính tệp đó"
            ),
            (
                "{\"url\": \"https://docs.google.com/open?id=1\", \"doc_id\": \"1\"}", "Báo cáo.gsheet",
                "intake.unsupported Đây là lối tắt đến Google Trang tính, không đọc được số liệu | Mở trang tính, chọn Tệp – Tải xuống – Microsoft Excel (.xlsx), gửi tệp tải về"
            ),
            (
                "<html><body><table>", "a.xls",
                "intake.header-missing Tệp không có bảng số liệu nào; số liệu viết thành câu không đọc được | Ghi số liệu vào biểu mẫu của đợt rồi gửi biểu mẫu đó"
            ),
        ])
    func refusals(_ text: String, _ name: String, _ line: String) {
        #expect(FileKindTests.refusal(Array(text.utf8), name) == line)
    }

    @Test("archives by what is in them")
    func archives() throws {
        func kind(_ members: [(String, String)]) throws -> FileKind {
            var builder = WorkbookBuilder()
            builder.members = members.map { ($0.0, Array($0.1.utf8)) }
            return FileKind(of: try ZipArchive(builder.archive(), limits: .standard))
        }
        #expect(try kind([("xl/workbook.bin", ""), ("[Content_Types].xml", "")]) == .binaryWorkbook)
        #expect(try kind([("word\\document.xml", ""), ("[Content_Types].xml", "")]) == .word)
        #expect(
            try kind([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "")]) == .openSpreadsheet)
        #expect(try kind([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "")]) == .openText)
        #expect(try kind([("Index/Document.iwa", "")]) == .appleNumbers)
        #expect(try kind([("a.xlsx", ""), ("b.xlsx", "")]) == .pack)
        #expect(try kind([("[Content_Types].xml", ""), ("xl/workbook.xml", "")]) == .workbook)
    }

    @Test(
        "texts that look like something else at first are read",
        arguments: ["BM,Ngày\n", "MZ;x\n", "GIF,8\n", "From: Đông Mỹ\nĐơn vị,Ngày\n", "Ngày: 2/10\nTừ: A\n"])
    func texts(_ text: String) {
        #expect(FileKind(InboxFile(name: "a.csv", bytes: Array(text.utf8))) == .text)
    }
}
