import Files
import Foundation
import ReportModel
import TestSupport
import Testing
import WorkbookWriting

@testable import Intake

@Suite("The form") struct FormTests {
    private func form(of code: String, in folder: TemporaryFolder) throws -> String {
        let path = folder.path + "/\(code).xlsx"
        try FormWriter.write(unit: try #require(Fixture.context.tree[code]), context: Fixture.context, to: path)
        return path
    }

    private func load(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }

    /// Types values into a form's cells, as a spreadsheet program would store them.
    private func fill(_ bytes: [UInt8], sheet: String, _ cells: [String: String]) throws -> [UInt8] {
        var parts = try ZipArchive(bytes, limits: .standard).everything()
        let name = "xl/worksheets/\(sheet).xml"
        var xml = String(decoding: try #require(parts[name]), as: UTF8.self)
        for (cell, content) in cells {
            let start = try #require(xml.range(of: "<c r=\"\(cell)\""), "\(cell)")
            let end = try #require(xml.range(of: ">", range: start.upperBound..<xml.endIndex))
            let tag = xml[start.lowerBound..<end.upperBound].replacing("/>", with: "").replacing(" t=\"s\"", with: "")
                .replacing(">", with: "")
            var stop = end.upperBound
            if !xml[start.lowerBound..<end.upperBound].hasSuffix("/>") {
                stop = try #require(xml.range(of: "</c>", range: end.upperBound..<xml.endIndex)).upperBound
            }
            let isNumber = content.utf8.allSatisfy { (48...57).contains($0) }
            let value =
                isNumber
                ? "><v>\(content)</v></c>"
                : " t=\"inlineStr\"><is><t xml:space=\"preserve\">\(WorkbookBuilder.escape(content))</t></is></c>"
            xml.replaceSubrange(start.lowerBound..<stop, with: tag + value)
        }
        parts[name] = Array(xml.utf8)
        var builder = WorkbookBuilder()
        builder.members = parts.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
        return builder.archive()
    }

    @Test("filled in, it is read back as it was typed")
    func roundTrip() throws {
        let folder = try TemporaryFolder()
        var bytes = try load(form(of: "00685", in: folder))
        bytes = try fill(
            bytes, sheet: "sheet1",
            [
                "B11": "45201", "C11": "Lễ phát động, khai mạc, bế mạc Tuần lễ", "D11": "=Lễ khai mạc <“Tuần lễ”> & đọc sách",
                "E11": "2", "F11": "412",
                "G11": "206", "J11": "35", "L11": "350", "M11": "có đài truyền thanh", "B13": "45203", "C13": "Hoạt động khác",
                "D13": "Nói chuyện", "H13": "0", "I13": "0",
            ])
        bytes = try fill(bytes, sheet: "sheet2", ["E8": "1250", "E9": "1200", "E16": "12"])
        bytes = try fill(bytes, sheet: "sheet3", ["B8": "Đông người\nVui", "B9": "Đúng giờ", "B14": "Cấp thêm sách"])
        let result = SubmissionReader.read(InboxFile(name: "a.xlsx", bytes: bytes), context: Fixture.context)
        #expect(lines(result) == [])
        #expect(
            summary(result) == [
                "00685 · 2023-10-02 LPD =Lễ khai mạc <“Tuần lễ”> & đọc sách ×2 350b hoc_sinh 412/206, nguoi_dan 35/– · 2023-10-04 KHA Nói chuyện ×1 0b giao_vien 0/0 · BANG_RON=12 · GDHT_CN=1200 · GDHT_DK=1250 · +[\"Đông người\", \"Vui\", \"Đúng giờ\"] -[] ?[\"Cấp thêm sách\"]"
            ])
        #expect(result.submissions.first?.submission.covers == Fixture.campaign.period)
        #expect(result.submissions.first?.submission.activities?.map(\.note) == ["có đài truyền thanh", nil])
        #expect(result.submissions.first?.submission.activities?.map(\.line) == [11, 13])
    }

    @Test("faults typed past the limits are told with sheet and cell")
    func faults() throws {
        let folder = try TemporaryFolder()
        let bytes = try fill(
            load(form(of: "DM-TH", in: folder)), sheet: "sheet1",
            [
                "B11": "45201", "C11": "Lễ phát động", "D11": "A", "F11": "50", "G11": "khoảng 30", "B12": "hôm qua",
                "D12": "B",
            ])
        #expect(
            lines(SubmissionReader.read(InboxFile(name: "a.xlsx", bytes: bytes), context: Fixture.context)) == [
                "DM-TH [Hoạt động, C11] warning name-in-part: “Loại hoạt động” chỉ ghi một phần tên, đã hiểu là “Lễ phát động, khai mạc, bế mạc Tuần lễ” | Lễ phát động | Ghi đủ tên hoặc mã trong danh mục",
                "DM-TH [Hoạt động, G11] error count: “Học sinh – Trong đó nữ” là số ước chừng, không phải số đếm được | khoảng 30 | cần số nguyên từ 0 trở lên, ví dụ 120 | Ghi con số đúng đã đếm, ví dụ 30, không ghi khoảng, gần, hơn",
                "DM-TH [Hoạt động, B12] error date: “Ngày” không phải là một ngày | hôm qua | cần ngày/tháng/năm, ví dụ 02/10/2023 | Ghi đủ ngày, tháng, năm",
                "DM-TH [Hoạt động, C12] error value-missing: Chưa ghi “Loại hoạt động”",
                "DM-TH [Hoạt động, F12] error audience-missing: Chưa ghi số người tham gia của nhóm đối tượng nào | Nếu không có người tham gia thì ghi 0",
            ])
    }

    @Test("an empty form says nothing, a marked one says none, and both at once is an error")
    func none() throws {
        let folder = try TemporaryFolder()
        let empty = try load(form(of: "DM-TH", in: folder))
        let nothing = SubmissionReader.read(InboxFile(name: "a.xlsx", bytes: empty), context: Fixture.context)
        #expect(
            lines(nothing) == [
                "DM-TH  error empty: Tệp không có dòng số liệu nào | Ghi số liệu vào các dòng dưới dòng tiêu đề; không tổ chức hoạt động nào thì gửi biểu mẫu, ghi x vào ô “Không tổ chức hoạt động nào”"
            ])
        let marked = try SubmissionReader.read(
            InboxFile(name: "a.xlsx", bytes: fill(empty, sheet: "sheet1", ["D7": "x"])), context: Fixture.context)
        #expect(lines(marked) == [])
        #expect(marked.submissions.map(\.submission.activities) == [[]])
        let both = try SubmissionReader.read(
            InboxFile(
                name: "a.xlsx",
                bytes: fill(empty, sheet: "sheet1", ["D7": "x", "B11": "45201", "C11": "LPD", "D11": "A", "F11": "5"])),
            context: Fixture.context)
        #expect(
            lines(both) == [
                "DM-TH [Hoạt động, D7] error none-but-activities: Đã ghi là không tổ chức hoạt động nào, nhưng bên dưới lại có hoạt động | x | Xóa dấu ở ô này, hoặc xóa các dòng hoạt động"
            ])
    }

    @Test("days of part of the week, typed into the form")
    func coverage() throws {
        let folder = try TemporaryFolder()
        let bytes = try fill(
            load(form(of: "DM-TH", in: folder)), sheet: "sheet1",
            ["C5": "45203", "C6": "45204", "B11": "45203", "C11": "LPD", "D11": "A", "F11": "5"])
        let result = SubmissionReader.read(InboxFile(name: "a.xlsx", bytes: bytes), context: Fixture.context)
        #expect(lines(result) == [])
        #expect(result.submissions.first?.submission.covers == Fixture.span("2023-10-04", "2023-10-05"))
    }

    @Test("the same unit gives the same bytes, schools are not asked what communes are, and a bad path is an error")
    func bytes() throws {
        let folder = try TemporaryFolder()
        let first = try load(form(of: "DM-TH", in: folder))
        #expect(try load(form(of: "DM-TH", in: folder)) == first)
        #expect(folder.files() == ["DM-TH.xlsx"])
        let strings = String(decoding: try ZipArchive(first, limits: .standard).read("xl/sharedStrings.xml"), as: UTF8.self)
        #expect(strings.contains("BANG_RON") && !strings.contains("PHAT_THANH"))
        #expect(throws: FileFault.self) {
            try FormWriter.write(unit: Fixture.units[3], context: Fixture.context, to: "/nowhere/form.xlsx")
        }
    }

    @Test("cells are limited and locked")
    func limits() throws {
        let folder = try TemporaryFolder()
        let xml = String(
            decoding: try ZipArchive(load(form(of: "DM-TH", in: folder)), limits: .standard).read("xl/worksheets/sheet1.xml"),
            as: UTF8.self)
        for part in [
            "<sheetProtection ", "type=\"date\"", "<formula1>45201</formula1><formula2>45207</formula2>", "type=\"whole\"",
            "'Danh mục'!$A$1:$A$20",
            "AND(ISNUMBER(G11),G11=INT(G11),G11&gt;=0,G11&lt;=F11)", "paperSize=\"9\"", "orientation=\"landscape\"",
            "fitToHeight=\"0\"", "state=\"frozen\"",
        ] { #expect(xml.contains(part), "\(part)") }
    }
}

extension ZipArchive {
    /// All members by name.
    func everything() throws -> [String: [UInt8]] {
        var parts: [String: [UInt8]] = [:]
        for name in names { parts[name] = try read(name) }
        return parts
    }
}
