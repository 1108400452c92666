import Foundation
import ReportModel
import TestSupport
import Testing

@testable import Intake

@Suite("The marked copy") struct MarkedWorkbookTests {
    private static let head = [
        "Mã đơn vị", "Ngày", "Loại hoạt động", "Tên hoạt động", "Đối tượng", "Số người tham gia", "Trong đó nữ",
    ]

    private static func mark(_ builder: WorkbookBuilder) -> (result: ReadResult, copy: [UInt8]?) {
        let file = InboxFile(name: "a.xlsx", bytes: builder.archive())
        let result = SubmissionReader.read(file, context: Fixture.context)
        return (result, MarkedWorkbook.make(of: file, result: result))
    }

    private static func member(_ name: String, _ archive: [UInt8]) throws -> String {
        String(decoding: try ZipArchive(archive, limits: .standard).read(name), as: UTF8.self)
    }

    @Test("cells in question stand on another ground with a comment, all else is as it was")
    func marks() throws {
        let rows = [
            Self.head, ["DM-TH", "<c r=\"@\" s=\"1\"><v>45201</v></c>", "LPD", "A", "Học sinh", "khoảng 50", ""],
            ["DM-TH", "2/10/2023", "", "B", "Học sinh", "5", ""],
            ["685", "2/10/2023", "LPD", "C", "Học sinh", "5", ""],
        ]
        let builder = WorkbookBuilder.workbook(
            sheets: [("Sheet1", "visible", WorkbookBuilder.data(rows) + "<pageMargins left=\"1\"/><tableParts count=\"0\"/>")],
            formats: ["14"])
        let (result, marked) = Self.mark(builder)
        let copy = try #require(marked)
        let sheet = try Self.member("xl/worksheets/sheet1.xml", copy)
        // Two styles there were; the copies follow in the order of the cells that need them.
        #expect(sheet.contains("<c s=\"2\" r=\"F2\" t=\"inlineStr\">"))
        #expect(sheet.contains("<c r=\"C3\" s=\"2\"/><c r=\"D3\""))
        #expect(sheet.contains("<c s=\"3\" r=\"A4\"><v>685</v></c>"))
        #expect(
            sheet.contains(
                "<legacyDrawing xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rIdBaocaoBoxes\"/><tableParts"
            ))
        let styles = try Self.member("xl/styles.xml", copy)
        #expect(styles.contains("<fills count=\"3\">") && styles.contains("<cellXfs count=\"4\">"))
        #expect(
            styles.contains(
                "<xf applyFill=\"1\" fillId=\"1\" numFmtId=\"0\"/><xf applyFill=\"1\" fillId=\"2\" numFmtId=\"0\"/></cellXfs>"))
        let comments = try Self.member("xl/baocao-comments1.xml", copy)
        #expect(
            comments.contains(
                "<comment ref=\"F2\" authorId=\"0\"><text><t xml:space=\"preserve\">“Số người tham gia” là số ước chừng, không phải số đếm được\nCần: số nguyên từ 0 trở lên, ví dụ 120\nCách sửa: ghi con số đúng đã đếm, ví dụ 50, không ghi khoảng, gần, hơn</t>"
            ))
        #expect(comments.contains("ref=\"C3\"") && comments.contains("ref=\"A4\""))
        #expect(try Self.member("[Content_Types].xml", copy).contains("/xl/baocao-comments1.xml"))
        // Read again, it says the same.
        let again = SubmissionReader.read(InboxFile(name: "a.xlsx", bytes: copy), context: Fixture.context)
        #expect(lines(again) == lines(result))
        #expect(summary(again) == summary(result))
        #expect(Self.mark(builder).copy == copy)
    }

    @Test("no copy of what is sound, no workbook, or holds macros")
    func none() {
        let sound = WorkbookBuilder.workbook(sheets: [
            ("A", "visible", WorkbookBuilder.data([Self.head, ["DM-TH", "2/10/2023", "LPD", "A", "Học sinh", "5", ""]]))
        ])
        #expect(Self.mark(sound).copy == nil)
        let faulty = [Self.head, ["DM-TH", "2/10/2023", "LPD", "A", "Học sinh", "x", ""]]
        var macros = WorkbookBuilder.workbook(sheets: [("A", "visible", WorkbookBuilder.data(faulty))])
        #expect(Self.mark(macros).copy != nil)
        macros.add("xl/vbaProject.bin", "x")
        #expect(Self.mark(macros).copy == nil)
        let csv = InboxFile(name: "a.csv", bytes: Array("unit_code,date\n".utf8))
        #expect(MarkedWorkbook.make(of: csv, result: SubmissionReader.read(csv, context: Fixture.context)) == nil)
    }

    @Test("a form of ours can be marked too")
    func form() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/f.xlsx"
        try FormWriter.write(unit: Fixture.units[3], context: Fixture.context, to: path)
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        var sheet = try Self.member("xl/worksheets/sheet1.xml", bytes)
        sheet = sheet.replacing(
            try Regex("<c r=\"D11\" s=\"([0-9]+)\"/>"),
            with: { "<c r=\"D11\" s=\"\($0.output[1].substring ?? "")\" t=\"inlineStr\"><is><t>A</t></is></c>" })
        let filled = try #require(ZipArchive.replacing([("xl/worksheets/sheet1.xml", Array(sheet.utf8))], in: bytes))
        let file = InboxFile(name: "f.xlsx", bytes: filled)
        let result = SubmissionReader.read(file, context: Fixture.context)
        #expect(result.submissions.map(\.isRefused) == [true])
        let copy = try #require(MarkedWorkbook.make(of: file, result: result))
        #expect(lines(SubmissionReader.read(InboxFile(name: "f.xlsx", bytes: copy), context: Fixture.context)) == lines(result))
        #expect(try Self.member("xl/worksheets/sheet1.xml", copy).contains("<sheetProtection "))
    }
}
