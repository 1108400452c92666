import Foundation
import ReportModel
import TestSupport
import Testing

@testable import Intake

/// Documents that independent programs wrote (`Tests/Workbooks/make_others.py`).
@Suite("Documents of other programs") struct OtherDocumentsTests {
    private func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: Checkout.root + "/Tests/Workbooks/\(name)")))
    }

    private func read(_ name: String) throws -> ReadResult {
        SubmissionReader.read(InboxFile(name: name, bytes: try bytes(name)), context: Fixture.context)
    }

    @Test(
        "one table, whoever wrote it",
        arguments: ["table-xlwt.xls", "table-xlwt-1904.xls", "table-odfpy.ods", "table-python-docx.docx"])
    func table(_ name: String) throws {
        let result = try read(name)
        #expect(result.submissions.map(\.submission.unit) == ["DM-THCS"])
        let activities = result.submissions.first?.submission.activities ?? []
        #expect(
            activities.map { "\($0.date.iso) \($0.type) \($0.title)" } == [
                "2023-10-02 LPD Khai mạc", "2023-10-02 LPD Mít tinh", "2023-10-03 QGS Tặng sách",
            ])
        #expect(
            activities.flatMap(\.audiences).map { "\($0.group) \($0.participants) \($0.femaleParticipants ?? -1)" } == [
                "hoc_sinh 540 270", "nguoi_dan 1234 -1", "hoc_sinh 60 31",
            ])
        #expect(activities.map { $0.note?.hasPrefix("Ghi chú dài, có chữ") } == [true, false, true])
        #expect(!result.allFindings.containsError)
        #expect(result.format == name.split(separator: ".").last.map(String.init))
    }

    @Test("remarks of a Word document; its letterhead is no table of figures")
    func word() throws {
        let result = try read("table-python-docx.docx")
        let remarks = result.submissions.first?.submission.remarks
        #expect(remarks?.strengths == ["Tổ chức tốt"])
        #expect(remarks?.limitations == ["Thiếu sách"])
        #expect(
            lines(result) == [
                "-  [đoạn 5] note paragraphs-ignored: 2 đoạn văn ngoài bảng không phải là nhận xét, không đọc | Đánh giá"
            ])
    }

    @Test("values of every kind in an old workbook")
    func values() throws {
        let result = try read("values-xlwt.xls")
        // The writer stores no value for a formula.
        #expect(
            lines(result) == [
                "DM-THCS [S, F2] error value-missing: Chưa ghi “Số người tham gia” | Nếu không có người tham gia thì ghi 0",
                "DM-THCS [S, G2] error cell-error: Ô bị lỗi công thức | #REF! | Gõ thẳng giá trị vào ô thay cho công thức",
                "DM-THCS [S, F3] error count: “Số người tham gia” không phải là số | TRUE | cần số nguyên từ 0 trở lên, ví dụ 120 | Chỉ ghi chữ số",
                "DM-THCS [S, F5] error count: “Số người tham gia” không phải là số nguyên | 12.5 | cần số nguyên từ 0 trở lên, ví dụ 120 | Ghi số đếm được, không có phần lẻ",
            ])
        #expect(
            result.submissions.first?.submission.activities?.flatMap(\.audiences).map(\.participants) == [
                1_200, 1_000_000_000, 540,
            ])
    }

    @Test("text in an old Vietnamese font is read as it is shown")
    func font() throws {
        let result = try read("font-xlwt.xls")
        #expect(summary(result) == ["DM-THCS · 2023-10-02 LPD Lễ khai mạc ×1 0b hoc_sinh 5/–"])
        #expect(
            lines(result) == [
                "-  warning encoding-assumed: Có ô dùng phông chữ cũ “.VnTime”, đã đọc theo bảng mã TCVN3 (ABC) | Xem lại các chữ có dấu trong báo cáo; lần sau dùng phông Unicode như Times New Roman"
            ])
    }

    // MARK: Hostile and odd files

    /// The old workbook with some bytes changed.
    private func changed(_ change: (inout [UInt8]) -> Void) throws -> [String] {
        var bytes = try bytes("table-xlwt.xls")
        change(&bytes)
        let result = SubmissionReader.read(InboxFile(name: "a.xls", bytes: bytes), context: Fixture.context)
        return result.allFindings.filter { $0.severity == .error }.map(\.message)
    }

    /// Where the records of the workbook begin.
    private static let stream = 512

    @Test("Excel 5.0 and 95, a password and other old documents are called by their names")
    func names() throws {
        #expect(try changed { $0[Self.stream + 5] = 5 } == ["Đây là tệp Excel 5.0/95, cũ hơn Excel 97, không đọc được số liệu"])
        // The record after the beginning becomes the one that tells of a password.
        #expect(
            try changed {
                let next = Self.stream + 4 + Int($0[Self.stream + 2])
                $0.replaceSubrange(next..<next + 2, with: [0x2F, 0])
            } == ["Đây là tệp Excel đời cũ (.xls) có mật khẩu, không đọc được số liệu"])
        func renamed(_ name: String) throws -> [String] {
            try changed { bytes in
                let old = Array("Workbook".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
                let new = Array(name.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
                guard let at = bytes.indices.first(where: { bytes[$0...].starts(with: old) }) else { return }
                bytes.replaceSubrange(at..<at + new.count, with: new)
                bytes[at + 64] = UInt8(new.count + 2)
            }
        }
        #expect(try renamed("WordDocument") == ["Đây là tệp Word đời cũ (.doc), không đọc được số liệu"])
        #expect(try renamed("EncryptedPackage") == ["Đây là tệp Excel có mật khẩu, không đọc được số liệu"])
        #expect(try renamed("__properties_version1.0") == ["Đây là thư Outlook (.msg), không đọc được số liệu"])
    }

    @Test("chains of sectors that turn in a circle, or lead out of the file, are damage")
    func chains() throws {
        let damaged = ["Tệp Excel bị hỏng, không mở được"]
        let size = try bytes("table-xlwt.xls").count
        // The table of sectors: its first sector is named at 0x4C of the header.
        func table(_ bytes: [UInt8]) -> Int { 512 * (Int(bytes.littleEndian32(at: 0x4C)) + 1) }
        #expect(
            try changed { bytes in
                let at = table(bytes)
                for index in 0..<100 { bytes.replaceSubrange(at + 4 * index..<at + 4 * index + 4, with: [1, 0, 0, 0]) }
            } == damaged)
        #expect(
            try changed { bytes in
                let at = table(bytes)
                bytes.replaceSubrange(at..<at + 4, with: [0xF0, 0xFF, 0, 0])
            } == damaged)
        #expect(try changed { $0.removeLast(size / 2) } == damaged)
        #expect(try changed { $0.removeLast(size - 512) } == damaged)
    }

    @Test("an OpenDocument file of repeated cells is no table")
    func repeated() throws {
        func ods(_ rows: String, manifest: String = "<m/>") -> [String] {
            var builder = WorkbookBuilder()
            builder.add("META-INF/manifest.xml", manifest)
            builder.add(
                "content.xml",
                "<o:d xmlns:o=\"o\" xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><table:table table:name=\"S\">\(rows)</table:table></o:d>"
            )
            let result = SubmissionReader.read(InboxFile(name: "a.ods", bytes: builder.archive()), context: Fixture.context)
            return result.allFindings.filter { $0.severity == .error }.map(\.message)
        }
        let cell =
            "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"200\"><text:p>x</text:p></table:table-cell>"
        #expect(
            ods("<table:table-row table:number-rows-repeated=\"99999999999\">\(cell)</table:table-row>") == [
                "Tệp LibreOffice có ô lặp lại quá nhiều lần"
            ])
        #expect(
            ods("", manifest: "<m:manifest xmlns:m=\"m\"><m:encryption-data/></m:manifest>") == [
                "Đây là tệp LibreOffice có mật khẩu, không đọc được số liệu"
            ])
    }
}
