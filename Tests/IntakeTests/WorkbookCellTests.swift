import ReportModel
import TestSupport
import Testing

@testable import Intake

private let head = ["Mã đơn vị", "Ngày", "Loại hoạt động", "Tên hoạt động", "Đối tượng", "Số người tham gia"]

private func row(_ title: String, _ people: String) -> [String] {
    ["DM-TH", "2/10/2023", "LPD", title, "Học sinh", people]
}

private func readBook(_ builder: WorkbookBuilder, context: IntakeContext = Fixture.context) -> ReadResult {
    SubmissionReader.read(InboxFile(name: "a.xlsx", bytes: builder.archive()), context: context)
}

private func sheet(_ rows: [[String]], after: String = "", strings: [String] = []) -> WorkbookBuilder {
    .workbook(sheets: [("Sheet1", "visible", WorkbookBuilder.data(rows) + after)], strings: strings)
}

private func visits(_ result: ReadResult) -> [Int] {
    result.submissions.flatMap { $0.submission.activities ?? [] }.map(\.participants)
}

@Suite("Cells of a workbook as every program reads them") struct WorkbookCellTests {
    @Test(
        "a cell has the one source that its type names",
        arguments: [
            ("<c r=\"@\" t=\"inlineStr\"><v>120</v><is><t>45</t></is></c>", 45),
            ("<c r=\"@\" t=\"inlineStr\"><is><t>45</t></is><v>120</v></c>", 45),
            ("<c r=\"@\"><v>45</v><is><t>120</t></is></c>", 45),
            ("<c r=\"@\" t=\"n\"><is><t>120</t></is><v>45</v></c>", 45),
            ("<c r=\"@\" t=\"str\"><v>45</v><is><t>9</t></is></c>", 45),
            // Where the type's own source is missing, the other one is all there is.
            ("<c r=\"@\" t=\"inlineStr\"><v>45</v></c>", 45), ("<c r=\"@\"><is><t>45</t></is></c>", 45),
            // A value of an extension is none of the cell's, whatever its namespace.
            ("<c r=\"@\"><v>45</v><extLst><ext uri=\"x\"><v>999</v></ext></extLst></c>", 45),
            ("<c r=\"@\"><extLst><ext uri=\"x\"><v>999</v><is><t>7</t></is></ext></extLst><v>45</v></c>", 45),
            ("<c r=\"@\"><v>45</v><y:v xmlns:y=\"urn:y\">999</y:v></c>", 45),
            ("<c r=\"@\"><y:c xmlns:y=\"urn:y\"><v>999</v></y:c><v>45</v></c>", 45),
            (
                "<c r=\"@\" t=\"inlineStr\"><is><r><t>4</t></r><r><rPr><b/></rPr><t>5</t></r><rPh sb=\"0\" eb=\"1\"><t>9</t></rPh></is></c>",
                45
            ),
        ])
    func source(_ cell: String, _ value: Int) {
        let result = readBook(sheet([head, row("A", cell), row("B", "1")]))
        #expect(visits(result) == [value, 1])
        #expect(result.allFindings.filter { $0.severity != .note } == [])
    }

    @Test("what two readers could read differently is damage, told with its cell")
    func twice() {
        for (cell, place) in [
            ("<c r=\"@\"><v>1</v><v>2</v></c>", "F2"),
            ("<c r=\"@\" t=\"inlineStr\"><is><t>1</t></is><is><t>2</t></is></c>", "F2"),
            ("<c r=\"@\"><v>1</v></c><c r=\"@\"><v>2</v></c>", "F2"),
        ] {
            let result = readBook(sheet([head, row("A", cell)]))
            #expect(
                lines(result).contains(
                    "- [Sheet1, \(place)] error workbook-damaged: Ô này có trong tệp hai lần, hoặc có hai giá trị: tệp bị hỏng | Gõ lại ô này. Mở tệp gốc bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi gửi lại"
                ))
        }
    }

    @Test("a text that the workbook does not have is damage, not an empty cell")
    func missingText() {
        for index in ["1", "-1", "x", "99999999999999999999"] {
            let note = "<c r=\"@\" t=\"s\"><v>\(index)</v></c>"
            let result = readBook(
                sheet([head + ["Ghi chú"], row("A", "5") + [note]], strings: ["<t>một</t>"]))
            #expect(
                lines(result).contains {
                    $0.hasPrefix(
                        "- [Sheet1, G2] error workbook-damaged: Ô này trỏ tới một đoạn chữ không có trong tệp: tệp bị hỏng")
                })
        }
        // A cell of that type without a number is an empty one.
        #expect(visits(readBook(sheet([head, row("A", "5") + ["<c r=\"@\" t=\"s\"><v></v></c>"]]))) == [5])
    }

    @Test("settings of extensions are none of the workbook's")
    func extensions() {
        var builder = WorkbookBuilder.workbook(
            sheets: [
                (
                    "A", "visible",
                    WorkbookBuilder.data([head, ["DM-TH", "<c r=\"@\" s=\"1\"><v>43739</v></c>", "LPD", "A", "Học sinh", "5"]])
                )
            ], formats: ["14"], uses1904: true)
        builder.edit(
            "xl/workbook.xml", "</workbook>",
            "<extLst><ext xmlns:x15=\"http://schemas.microsoft.com/office/spreadsheetml/2010/11/main\"><x15:workbookPr chartTrackingRefBase=\"1\"/></ext><ext><workbookPr date1904=\"0\"/><sheet name=\"Z\" r:id=\"rId1\"/></ext></extLst></workbook>"
        )
        // Number formats for differences stand under `dxf` and have numbers of their own.
        builder.edit(
            "xl/styles.xml", "</styleSheet>",
            "<dxfs><dxf><numFmt numFmtId=\"14\" formatCode=\"0.0\"/></dxf></dxfs></styleSheet>")
        let result = readBook(builder)
        // 43739 days after 1 January 1904.
        #expect(result.submissions.first?.submission.activities?.map(\.date.iso) == ["2023-10-02"])
        #expect(result.allFindings == [])
    }

    @Test("the strict edition of the standard has namespaces of its own")
    func strict() {
        var builder = sheet([head, row("A", "5")])
        for name in builder.members.map(\.name) {
            builder.edit(
                name, "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main")
            builder.edit(
                name, "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships")
        }
        #expect(visits(readBook(builder)) == [5])
    }

    @Test("rows that are only formatted are no rows")
    func formatted() {
        var limits = IntakeLimits()
        limits.rows = 10
        let empty = (4...5_000).map { "<row r=\"\($0)\" s=\"1\" customFormat=\"1\"><c r=\"A\($0)\" s=\"1\"/></row>" }.joined()
        let data = WorkbookBuilder.data([head, row("A", "5"), row("B", "6")])
        let xml = data.replacing("</sheetData>", with: "\(empty)</sheetData>")
        let result = readBook(
            .workbook(sheets: [("A", "visible", xml)]), context: Fixture.context(limits: limits))
        #expect(visits(result) == [5, 6] && result.allFindings == [])
    }

    @Test("the limit of rows is the file's, and a part is read once however often it is listed")
    func limits() {
        var limits = IntakeLimits()
        limits.rows = 5
        let context = Fixture.context(limits: limits)
        let data = WorkbookBuilder.data([head, row("A", "5"), row("B", "6")])
        let many = WorkbookBuilder.workbook(sheets: (1...3).map { ("T\($0)", "visible", data) })
        #expect(readBook(many, context: context).allFindings.contains { $0.code == "intake.too-many-rows" })
        var shared = WorkbookBuilder.workbook(sheets: (1...40).map { ("T\($0)", "visible", data) })
        for index in 2...40 {
            shared.edit("xl/_rels/workbook.xml.rels", "\"worksheets/sheet\(index).xml\"", "\"worksheets/sheet1.xml\"")
        }
        let result = readBook(shared, context: context)
        #expect(visits(result) == [5, 6])
        #expect(
            lines(result).contains(
                "- [T1] warning sheet-listed-twice: Trang “T2”, “T3”, “T4” và 36 trang nữa dùng chung nội dung với trang này, chỉ đọc một lần"
            ))
    }

    @Test("hidden rows and columns count, with a warning that names them")
    func hidden() {
        let rows = [["Báo cáo"], head + ["Trong đó nữ"]] + (1...8).map { row("A\($0)", "\($0)") + ["0"] }
        var builder = sheet(rows)
        for line in [1, 4, 5, 6, 9] {
            builder.edit("xl/worksheets/sheet1.xml", "<row r=\"\(line)\">", "<row r=\"\(line)\" hidden=\"1\">")
        }
        builder.edit("xl/worksheets/sheet1.xml", "<row r=\"10\">", "<row r=\"10\" ht=\"0\" customHeight=\"1\">")
        builder.edit(
            "xl/worksheets/sheet1.xml", "<sheetData>",
            "<cols><col min=\"7\" max=\"9\" width=\"9\" hidden=\"true\"/></cols><sheetData>")
        let result = readBook(builder)
        #expect(visits(result) == Array(1...8))
        #expect(
            lines(result) == [
                "- [Sheet1] warning columns-hidden: Cột G đang bị ẩn trong trang tính, vẫn được đọc | Bỏ ẩn để xem lại; cột nào không thuộc báo cáo thì xóa hẳn rồi gửi lại",
                "- [Sheet1] warning rows-hidden: 5 dòng đang bị ẩn (hoặc bị lọc) trong trang tính, vẫn được đọc và tính: dòng 4–6, 9, 10 | Bỏ lọc, bỏ ẩn để xem lại; dòng nào không thuộc báo cáo thì xóa hẳn rồi gửi lại",
            ])
    }

    @Test("members with backslashes in their names are read, and marked")
    func backslashes() throws {
        var builder = sheet([head, row("A", "khoảng 5"), row("B", "6")])
        for index in builder.members.indices {
            builder.members[index].name = builder.members[index].name.replacing("/", with: "\\")
        }
        let file = InboxFile(name: "a.xlsx", bytes: builder.archive())
        let result = SubmissionReader.read(file, context: Fixture.context)
        #expect(visits(result) == [6])
        let copy = try #require(MarkedWorkbook.make(of: file, result: result))
        let archive = try ZipArchive(copy, limits: .standard)
        #expect(String(decoding: try archive.read("xl/worksheets/sheet1.xml"), as: UTF8.self).contains("s=\"1\" r=\"F2\""))
        var double = builder
        double.members.append(("xl/workbook.xml", builder.members[2].bytes))
        #expect(readBook(double).findings.map(\.code) == ["intake.workbook-damaged"])
    }

    @Test("a reading that nobody wants any more ends soon, in every format")
    func cancelled() {
        let rows = (1...30_000).map { row("A\($0)", "5") }
        let book = sheet([head] + rows).archive()
        let csv = Array(([head] + rows).map { $0.joined(separator: ",") }.joined(separator: "\n").utf8)
        let activities = (1...30_000).map {
            "{\"date\": \"2023-10-02\", \"activity_type\": \"LPD\", \"title\": \"A\($0)\", \"audience\": {\"hoc_sinh\": 5}}"
        }
        let json = Array("{\"unit\": \"DM-TH\", \"activities\": [\(activities.joined(separator: ","))]}".utf8)
        for (name, bytes) in [("a.xlsx", book), ("a.csv", csv), ("a.json", json)] {
            var last = 0
            var asked = 0
            let result = SubmissionReader.read(
                InboxFile(name: name, bytes: bytes), context: Fixture.context, progress: { last = $0 },
                isCancelled: {
                    asked += 1
                    return asked > 10
                })
            #expect(result.isCancelled, "\(name)")
            #expect(last < 20_000, "\(name)")
            let whole = SubmissionReader.read(
                InboxFile(name: name, bytes: bytes), context: Fixture.context, isCancelled: { false })
            #expect(!whole.isCancelled && visits(whole).count == 30_000, "\(name)")
        }
    }

    @Test("what stands around the rows is found however the pieces fall", arguments: 1...70)
    func rowsCut(_ size: Int) {
        let around = (
            "<?xml version=\"1.0\"?><x:worksheet xmlns:x=\"m\"><x:cols/><x:sheetData a=\"b\">",
            "</x:sheetData><x:mergeCells/><x:extLst><y:sheetData></y:sheetData></x:extLst></x:worksheet>"
        )
        let bytes = Array("\(around.0)<x:row><x:c><x:v>sheetData></x:v><!--/sheetData>--></x:c></x:row>\(around.1)".utf8)
        var cut = RowsCut()
        for start in stride(from: 0, to: bytes.count, by: size) {
            bytes[start..<min(bytes.count, start + size)].withUnsafeBufferPointer { cut.take($0) }
        }
        #expect(cut.isBehindRows)
        #expect(String(decoding: cut.rest, as: UTF8.self) == around.0 + around.1)
    }

    @Test("a part of another program that is called like one of the sheet's is none, and a text is no tag")
    func foreignParts() {
        let merges = "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"
        let rows = [head, row("A", "5"), ["", "3/10/2023", "LPD", "B", "Học sinh", "6"], row("C", "7")]
        for foreign in [
            "<y:sheetData xmlns:y=\"urn:y\"><y:row r=\"9\"><y:c r=\"A9\"/></y:row></y:sheetData>",
            "<sheetData xmlns=\"urn:y\"><row r=\"9\"><c r=\"A9\"><v>9</v></c></row></sheetData>",
            "<sheetData><row r=\"9\"><c r=\"F9\"><v>9</v></c></row></sheetData>",
            "<mergeCells><mergeCell ref=\"F2:F4\"/></mergeCells>",
        ] {
            let result = readBook(sheet(rows, after: "\(merges)<extLst><ext uri=\"x\">\(foreign)</ext></extLst>"))
            #expect(visits(result) == [5, 6, 7], "\(foreign)")
            #expect(result.allFindings.filter { $0.severity == .error } == [], "\(foreign)")
        }
        let text = "<c r=\"@\" t=\"inlineStr\"><is><t><![CDATA[</sheetData>]]></t></is></c>"
        let result = readBook(sheet([head, row(text, "5"), ["", "3/10/2023", "LPD", "B", "Học sinh", "6"]], after: merges))
        #expect(visits(result) == [5, 6])
    }

    @Test("numbers of rows are listed with their runs joined")
    func lists() {
        #expect(numberList([5]) == "5")
        #expect(numberList([5, 6]) == "5, 6")
        #expect(numberList([5, 6, 7, 9, 9, 11, 12, 13]) == "5–7, 9, 11–13")
        #expect(numberList(Array(stride(from: 1, through: 41, by: 2)), limit: 3) == "1, 3, 5 và 18 dòng nữa")
    }
}
