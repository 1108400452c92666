import ReportModel
import TestSupport
import Testing

@testable import Intake

private let head = ["Mã đơn vị", "Ngày", "Loại hoạt động", "Tên hoạt động", "Đối tượng", "Số người tham gia", "Trong đó nữ"]

private func readBook(_ builder: WorkbookBuilder, context: IntakeContext = Fixture.context) -> ReadResult {
    SubmissionReader.read(InboxFile(name: "a.xlsx", bytes: builder.archive()), context: context)
}

/// One visible sheet of these rows.
private func sheet(
    _ rows: [[String]], after: String = "", strings: [String] = [], formats: [String] = [], uses1904: Bool = false
) -> WorkbookBuilder {
    .workbook(
        sheets: [("Sheet1", "visible", WorkbookBuilder.data(rows) + after)], strings: strings, formats: formats,
        uses1904: uses1904)
}

@Suite("Workbooks") struct WorkbookTests {
    @Test("inline and shared texts, rich texts, reading aids, escapes, numbers as text")
    func texts() {
        let result = readBook(
            sheet(
                [
                    head,
                    [
                        "<c r=\"@\" t=\"s\"><v>0</v></c>", "2/10/2023", "LPD", "<c r=\"@\" t=\"s\"><v>1</v></c>",
                        "<c r=\"@\" t=\"str\"><v>Học sinh</v></c>",
                        "<c r=\"@\" t=\"s\"><v>2</v></c>", "600",
                    ],
                ],
                strings: [
                    "<t>DM-TH</t>",
                    "<r><t>Lễ </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">khai _x0111__x1EAF_c</t></r><rPh><t>x</t></rPh>",
                    "<t>1.200</t>",
                ]))
        #expect(lines(result) == [])
        #expect(summary(result) == ["DM-TH · 2023-10-02 LPD Lễ khai đắc ×1 0b hoc_sinh 1200/600"])
        #expect(result.format == "xlsx")
        #expect(result.encoding == nil)
    }

    @Test("days by style, in both date systems, and without a style", arguments: [false, true])
    func dates(_ uses1904: Bool) {
        // 45201 is 2023-10-02 counted from 1900; the 1904 system is 1462 days behind.
        let serial = uses1904 ? 43_739 : 45_201
        let styles = ["14", "dd/mm/yyyy", "[$-42A]dddd, d mmmm, yyyy;@", "yyyy\\-mm\\-dd", "22"]
        var rows = [head]
        for style in 0...styles.count {
            rows.append(["DM-TH", "<c r=\"@\" s=\"\(style)\"><v>\(serial)</v></c>", "LPD", "A\(style)", "Học sinh", "1", ""])
        }
        rows.append(["DM-TH", "<c r=\"@\" s=\"5\"><v>\(serial).35416666</v></c>", "LPD", "giờ", "Học sinh", "1", ""])
        rows.append(["DM-TH", "<c r=\"@\" t=\"d\"><v>2023-10-02T00:00:00</v></c>", "LPD", "ISO", "Học sinh", "1", ""])
        let result = readBook(sheet(rows, formats: styles, uses1904: uses1904))
        #expect(lines(result) == [])
        #expect(
            result.submissions.first?.submission.activities?.map(\.date.iso)
                == Array(repeating: "2023-10-02", count: styles.count + 3))
    }

    @Test(
        "which formats show days",
        arguments: [
            ("General", CellStyles.Format.plain), ("0.00", .plain), ("#,##0", .plain),
            ("0\" đôi\"", .measured(before: "", behind: " đôi")),
            ("[Red]0", .plain), ("0.0E+00", .plain),
            ("dd/mm/yyyy", .date), ("d-mmm", .date), ("m/d/yy h:mm", .date), ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", .date),
            ("@", .plain), ("h:mm", .plain),
            ("[h]:mm:ss", .plain), ("00000", .padded(5)), ("\"ngày\" 0", .measured(before: "ngày", behind: "")),
            ("0;yyyy", .plain),
        ])
    func formats(_ code: String, _ format: CellStyles.Format) {
        #expect(CellStyles.format(of: code) == format)
    }

    @Test("formulas: the saved value with a warning, no value is an error, errors are errors, booleans are no numbers")
    func formulas() {
        let result = readBook(
            sheet([
                head, ["DM-TH", "2/10/2023", "LPD", "A", "Học sinh", "<c r=\"@\"><f>100+20</f><v>120</v></c>", ""],
                [
                    "DM-TH", "2/10/2023", "LPD", "B", "Học sinh", "<c r=\"@\"><f>1+1</f><v>30</v></c>",
                    "<c r=\"@\"><f>SUM(A1)</f></c>",
                ],
                [
                    "DM-TH", "2/10/2023", "LPD", "C", "Học sinh", "<c r=\"@\" t=\"e\"><v>#REF!</v></c>",
                    "<c r=\"@\" t=\"b\"><v>1</v></c>",
                ],
                ["DM-TH", "2/10/2023", "LPD", "<c r=\"@\" t=\"str\"><f>A1&amp;B1</f><v>Đọc sách</v></c>", "Học sinh", "7", ""],
            ]))
        #expect(
            lines(result) == [
                "DM-TH [Sheet1, F2] warning formula: Cột này có ô là công thức, đã lấy giá trị lưu trong tệp | cần giá trị gõ thẳng vào ô",
                "DM-TH [Sheet1, G3] error formula: Ô là công thức nhưng tệp không lưu kết quả | Gõ thẳng giá trị vào ô, hoặc mở tệp bằng Excel, lưu lại rồi gửi lại",
                "DM-TH [Sheet1, F4] error cell-error: Ô bị lỗi công thức | #REF! | Gõ thẳng giá trị vào ô thay cho công thức",
                "DM-TH [Sheet1, G4] error count: “Trong đó nữ” không phải là số | TRUE | cần số nguyên từ 0 trở lên, ví dụ 120 | Chỉ ghi chữ số",
                "DM-TH [Sheet1, D5] warning formula: Cột này có ô là công thức, đã lấy giá trị lưu trong tệp | cần giá trị gõ thẳng vào ô",
            ])
    }

    @Test("the numbers of a spreadsheet: noise of binary arithmetic is none of the sender's, fractions are")
    func numbers() {
        let result = readBook(
            sheet(
                [
                    head, ["DM-TH", "2/10/2023", "LPD", "A", "Học sinh", "120.00000000000001", "1.2E1"],
                    ["DM-TH", "2/10/2023", "LPD", "B", "Học sinh", "1.234", ""],
                    ["DM-TH", "2/10/2023", "LPD", "C", "Học sinh", "<c r=\"@\" s=\"1\"><v>45082</v></c>", ""],
                ].map { $0.map { $0 == "1.2E1" ? "<c r=\"@\"><v>1.2E1</v></c>" : $0 } }, formats: ["14"]))
        #expect(
            lines(result) == [
                "DM-TH [Sheet1, F3] error count: “Số người tham gia” không phải là số nguyên | 1.234 | cần số nguyên từ 0 trở lên, ví dụ 120 | Ghi số đếm được, không có phần lẻ",
                "DM-TH [Sheet1, F4] error count: “Số người tham gia” không phải là số | 05/06/2023 | cần số nguyên từ 0 trở lên, ví dụ 120 | Chỉ ghi chữ số",
            ])
        #expect(
            result.submissions.first?.submission.activities?.first?.audiences == [
                AudienceCount(group: "hoc_sinh", participants: 120, femaleParticipants: 12)
            ])
    }

    @Test("codes keep their zeros where the format shows them, and are told where not")
    func codes() {
        let result = readBook(
            sheet(
                [
                    head, ["<c r=\"@\" s=\"1\"><v>685</v></c>", "2/10/2023", "LPD", "A", "Học sinh", "1", ""],
                    ["658", "2/10/2023", "LPD", "B", "Học sinh", "1", ""],
                ], formats: ["00000;@"]))
        #expect(
            lines(result) == [
                "00658 [Sheet1, A3] warning unit-near: Mã đơn vị viết chưa đúng, đã hiểu là Xã Tứ Hiệp (00658) | 658 | cần 00658"
            ])
    }

    @Test("title lines, the unit above the table, merged headings in two rows, merged titles, a total, a signature")
    func ourForm() {
        let rows: [[String]] = [
            ["BÁO CÁO KẾT QUẢ TUẦN LỄ"], [], ["Đơn vị:", "Trường THCS Đông Mỹ", "", "Mã đơn vị:", "DM-THCS"], [],
            ["STT", "Ngày", "Loại hoạt động", "Tên hoạt động", "Học sinh", "", "Người dân", "", "Số sách quyên góp"],
            ["", "", "", "", "Số người", "Nữ", "Số người", "Nữ"],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"],
            ["1", "2/10/2023", "LPD", "Khai mạc", "412", "206", "", "", ""],
            ["2", "3/10/2023", "QGS", "Tặng sách", "100", "", "", "", "350"],
            ["", "", "", "", "", "", "40", "31", ""], ["", "Tổng cộng", "", "", "512", "206", "41", "31", "350"],
            ["", "Đông Mỹ, ngày 8 tháng 10 năm 2023"], ["", "HIỆU TRƯỞNG"], ["", "Nguyễn Văn A"],
        ]
        let merges =
            "<mergeCells count=\"3\"><mergeCell ref=\"B9:B10\"/><mergeCell ref=\"C9:C10\"/><mergeCell ref=\"D9:D10\"/><mergeCell ref=\"E5:F5\"/><mergeCell ref=\"I9:I10\"/></mergeCells>"
        let result = readBook(sheet(rows, after: merges))
        #expect(
            summary(result) == [
                "DM-THCS · 2023-10-02 LPD Khai mạc ×1 0b hoc_sinh 412/206 · 2023-10-03 QGS Tặng sách ×1 350b hoc_sinh 100/–, nguoi_dan 40/31"
            ])
        #expect(
            lines(result) == [
                "- [Sheet1] note row-ignored: Từ dòng này là phần ký tên, ghi chú dưới bảng; các dòng chữ ở đó không đọc | Đông Mỹ, ngày 8 tháng 10 năm 2023",
                "DM-THCS [Sheet1, G11] warning total-differs: Dòng tổng khác với tổng các dòng, đã lấy tổng các dòng | 41 | cần 40 | Xem lại các dòng ở trên và dòng tổng",
            ])
        #expect(result.submissions.first?.submission.activities?.map(\.id) == [nil, nil])
    }

    @Test("sheets of the form, hidden ones, others")
    func sheets() {
        let result = readBook(
            .workbook(sheets: [
                ("Hướng dẫn", "visible", WorkbookBuilder.data([["Cách ghi"], ["Ngày", "ngày tổ chức"]])),
                (
                    "HOẠT ĐỘNG", "visible",
                    WorkbookBuilder.data([
                        ["Tên đơn vị: Trường Tiểu học Đông Mỹ"], ["Ngày", "Loại hoạt động", "Tên hoạt động", "Học sinh"],
                        ["2/10/2023", "LPD", "A", "5"],
                    ])
                ),
                (
                    "Chỉ tiêu", "visible",
                    WorkbookBuilder.data([
                        ["STT", "Mã chỉ tiêu", "Tên chỉ tiêu", "Đơn vị tính", "Giá trị"],
                        ["1", "BANG_RON", "Băng rôn", "chiếc", "12"], ["2", "", "Tin, bài đã đăng", "tin", "3"],
                        ["3", "TU_SACH"],
                    ])
                ),
                (
                    "Nhận xét", "visible",
                    WorkbookBuilder.data([["Nhận xét", "Nội dung"], ["Ưu điểm", "- Tốt\n- Đông"], ["", "Đủ"], ["Kiến nghị"]])
                        + "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"
                ),
                ("Cũ", "hidden", WorkbookBuilder.data([head, ["DM-THCS", "2/10/2023", "LPD", "Z", "Học sinh", "9"]])),
                ("Danh mục", "veryHidden", WorkbookBuilder.data([["x"]])),
                ("Ảnh", "visible", WorkbookBuilder.data([["không có gì"]])),
            ]))
        #expect(
            summary(result) == [
                "DM-TH · 2023-10-02 LPD A ×1 0b hoc_sinh 5/– · BANG_RON=12 · TIN_BAI=3 · +[\"Tốt\", \"Đông\", \"Đủ\"] -[] ?[]"
            ])
        #expect(
            lines(result) == [
                "- [Cũ] warning sheet-ignored: Trang này đang bị ẩn, nên bảng số liệu trong trang không được đọc | Nếu là số liệu của báo cáo thì bỏ ẩn trang rồi gửi lại; nếu không thì xóa trang",
                "- [Ảnh] note sheet-ignored: Trang này không có bảng số liệu, không đọc",
                "DM-TH [Chỉ tiêu] warning unit-of-file: Bảng ở trang “Chỉ tiêu”, “Nhận xét” không ghi đơn vị, đã hiểu là của đơn vị duy nhất trong tệp: Trường Tiểu học Đông Mỹ | Ghi “Đơn vị: …” ở trên từng bảng",
            ])
    }

    @Test("cells without references, prefixed elements, empty rows and sheets")
    func oddities() {
        let plain =
            "<sheetData><row><c t=\"inlineStr\"><is><t>Mã đơn vị</t></is></c><c t=\"inlineStr\"><is><t>Chỉ tiêu</t></is></c><c t=\"inlineStr\"><is><t>Giá trị</t></is></c></row><row/><row r=\"5\"><c t=\"inlineStr\"><is><t>DM-TH</t></is></c><c t=\"inlineStr\"><is><t>BANG_RON</t></is></c><c><v>x</v></c></row></sheetData>"
        let prefixed = plain.replacing("</", with: "¤").replacing("<", with: "<x:").replacing("¤", with: "</x:")
        var builder = WorkbookBuilder.workbook(sheets: [("A", "visible", prefixed), ("B", "visible", "<sheetData/>")])
        builder.edit("xl/worksheets/sheet1.xml", "<worksheet xmlns=", "<x:worksheet xmlns:x=")
        builder.edit("xl/worksheets/sheet1.xml", "</worksheet>", "</x:worksheet>")
        #expect(
            lines(readBook(builder)) == [
                "DM-TH [A, C5] error count: “Giá trị” không phải là số | x | cần số nguyên từ 0 trở lên, ví dụ 120 | Chỉ ghi chữ số"
            ])
        #expect(
            readBook(.workbook(sheets: [("A", "visible", "<sheetData/>")])).findings.map(\.code) == ["intake.header-missing"])
        #expect(readBook(sheet([head])).findings.map(\.code) == ["intake.empty"])
        #expect(readBook(sheet([["xin chào"]])).findings.map(\.code) == ["intake.header-missing"])
    }

    // MARK: Hostile

    @Test(
        "entities and document types are refused wherever they stand",
        arguments: ["xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml", "_rels/.rels"])
    func entities(_ member: String) {
        var builder = sheet([head])
        builder.edit(
            member, "encoding=\"UTF-8\"?>",
            "encoding=\"UTF-8\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>")
        let result = readBook(builder)
        #expect(
            lines(result) == [
                "-  error xml-entity: Tệp Excel có khai báo không được phép trong mã của tệp | Mở tệp gốc bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi gửi lại"
            ])
        #expect(result.isUnreadable)
    }

    @Test("limits of unpacking, depth, columns, rows, texts and members")
    func limits() {
        var limits = IntakeLimits()
        limits.unpackedBytes = 20_000
        limits.xmlDepth = 12
        limits.columns = 7
        limits.rows = 5
        limits.archiveMembers = 8
        let context = Fixture.context(limits: limits)
        func codes(_ builder: WorkbookBuilder) -> [String] { readBook(builder, context: context).allFindings.map(\.code) }
        #expect(
            codes(sheet([head, Array(repeating: String(repeating: "x", count: 10_000), count: 2)])) == [
                "intake.unpacked-too-large"
            ])
        let deep = WorkbookBuilder.workbook(sheets: [
            ("A", "visible", String(repeating: "<a>", count: 12) + String(repeating: "</a>", count: 12))
        ])
        #expect(codes(deep) == ["intake.xml-depth"])
        #expect(
            codes(sheet([head + ["", "x"], ["DM-TH", "2/10/2023", "LPD", "A", "Học sinh", "1", "", "", "y"]])) == [
                "intake.too-many-columns"
            ])
        let row = ["DM-TH", "2/10/2023", "LPD", "A", "Học sinh", "1"]
        #expect(
            codes(sheet([["Chỉ tiêu", "Giá trị", "Mã đơn vị"]] + Array(repeating: ["x"], count: 6))).contains(
                "intake.too-many-rows"))
        var many = sheet([head, row])
        for index in 0..<4 { many.add("extra\(index)", "<x/>") }
        #expect(codes(many) == ["intake.unpacked-too-large"])
        var bomb = IntakeLimits()
        bomb.sharedTextBytes = 100
        #expect(
            readBook(sheet([head], strings: Array(repeating: "<t/>", count: 10)), context: Fixture.context(limits: bomb))
                .findings.map(\.code) == ["intake.unpacked-too-large"])
    }

    @Test("damaged archives and XML, and archives that are something else")
    func damaged() {
        var twice = sheet([head])
        twice.members.append(twice.members[3])
        #expect(readBook(twice).findings.map(\.code) == ["intake.workbook-damaged"])
        var broken = sheet([head])
        broken.edit("xl/worksheets/sheet1.xml", "</sheetData>", "")
        #expect(readBook(broken).findings.map(\.code) == ["intake.workbook-damaged"])
        var missing = sheet([head])
        missing.members.removeAll { $0.name == "xl/worksheets/sheet1.xml" }
        #expect(readBook(missing).findings.map(\.code) == ["intake.workbook-damaged"])
        var outside = sheet([head])
        outside.edit("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "../../../../etc/passwd")
        #expect(readBook(outside).findings.map(\.code) == ["intake.workbook-damaged"])
        var word = WorkbookBuilder()
        word.add("word/document.xml", "<x/>")
        #expect(
            lines(readBook(word)) == [
                "-  error workbook-damaged: Tệp Word bị thiếu phần, không mở được | Mở tệp gốc bằng Word hoặc LibreOffice, lưu lại dạng .docx rồi gửi lại"
            ])
        #expect(readBook(WorkbookBuilder()).findings.map(\.code) == ["intake.workbook-damaged"])
    }

    @Test("mutated workbooks never crash and never let anything impossible in", arguments: 0..<30)
    func mutated(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed) &+ 3_000)
        let sound = sheet(
            [
                head,
                [
                    "DM-TH", "<c r=\"@\" s=\"1\"><v>45201</v></c>", "LPD", "<c r=\"@\" t=\"s\"><v>0</v></c>", "Học sinh", "120",
                    "6",
                ],
            ],
            after: "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>", strings: ["<t>Đọc</t>"], formats: ["14"])
        for round in 0..<20 {
            var mutated = sound
            // Half of the time inside a member, whose checksum then fits, half of the time in the archive itself.
            if Bool.random(using: &random) {
                let index = Int.random(in: mutated.members.indices, using: &random)
                mutated.members[index].bytes = PropertyTests.mutate(mutated.members[index].bytes, &random)
                checkAccepted(readBook(mutated), "seed \(seed) round \(round)")
            } else {
                let bytes = PropertyTests.mutate(sound.archive(), &random)
                checkAccepted(
                    SubmissionReader.read(InboxFile(name: "a.xlsx", bytes: bytes), context: Fixture.context),
                    "seed \(seed) round \(round)")
            }
        }
    }
}
