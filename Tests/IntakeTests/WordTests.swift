import ReportModel
import TestSupport
import Testing

@testable import Intake

private let head = ["Ngày", "Loại hoạt động", "Tên hoạt động", "Đối tượng", "Số người tham gia", "Trong đó nữ"]

/// A Word document of this body.
func word(_ body: String) -> [UInt8] {
    var builder = WorkbookBuilder()
    builder.add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")
    builder.add(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r\" Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
    builder.add("word/document.xml", "<w:document xmlns:w=\"urn:w\"><w:body>\(body)</w:body></w:document>")
    return builder.archive()
}

func wordText(_ text: String, properties: String = "") -> String {
    "<w:p>\(properties)<w:r><w:t xml:space=\"preserve\">\(WorkbookBuilder.escape(text))</w:t></w:r></w:p>"
}

/// A cell; a text that begins with `<` is its XML, behind which the text's paragraph may be missing.
private func cell(_ text: String) -> String {
    text.hasPrefix("<") ? "<w:tc>\(text)</w:tc>" : "<w:tc>\(text.isEmpty ? "<w:p/>" : wordText(text))</w:tc>"
}

func wordTable(_ rows: [[String]]) -> String {
    "<w:tbl><w:tblPr/>" + rows.map { "<w:tr>\($0.map(cell).joined())</w:tr>" }.joined() + "</w:tbl>"
}

private func readWord(_ body: String, context: IntakeContext = Fixture.context) -> ReadResult {
    SubmissionReader.read(InboxFile(name: "a.docx", bytes: word(body)), context: context)
}

private let unit = wordText("Đơn vị: Trường THCS Đông Mỹ")
private let row = ["2/10/2023", "LPD", "Khai mạc", "Học sinh", "540", "270"]

@Suite("Word documents") struct WordTests {
    @Test("a table under its head lines, in runs, with breaks, hyphens and tabs")
    func plain() {
        let title =
            "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Khai</w:t></w:r><w:r><w:tab/><w:t>mạc</w:t><w:br/>"
            + "<w:t>tuần</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>lễ</w:t></w:r></w:p>"
        let result = readWord(
            wordText("BÁO CÁO") + unit + wordTable([head, ["2/10/2023", "LPD", title, "Học sinh", "1.540", "270"]]))
        #expect(lines(result) == [])
        #expect(summary(result) == ["DM-THCS · 2023-10-02 LPD Khai mạc tuần-lễ ×1 0b hoc_sinh 1540/270"])
        #expect(result.format == "docx")
    }

    @Test("cells merged over rows and columns: a day for several rows, a title over two columns")
    func merged() {
        func merge(_ text: String) -> String { "<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>\(wordText(text))" }
        let rest = "<w:tcPr><w:vMerge/></w:tcPr>\(wordText("thừa"))"
        let result = readWord(
            unit
                + wordTable([
                    head, [merge("2/10/2023"), "LPD", "Khai mạc", "Học sinh", "540", "270"],
                    [rest, "LPD", "Mít tinh", "Người dân", "60", ""],
                    ["3/10/2023", "<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>\(wordText("LPD"))", "Học sinh", "5", ""],
                ]))
        #expect(
            lines(result) == [
                "DM-THCS [Bảng 1, dòng 4, cột 3] error value-missing: Chưa ghi “Tên hoạt động”"
            ])
        #expect(
            summary(result) == [
                "DM-THCS REFUSED · 2023-10-02 LPD Khai mạc ×1 0b hoc_sinh 540/270 · 2023-10-02 LPD Mít tinh ×1 0b nguoi_dan 60/–"
            ])
    }

    @Test(
        "days in one line above the table",
        arguments: [
            "Từ ngày 03/10/2023 đến ngày 05/10/2023", "(từ ngày 3/10 đến 5/10/2023)", "Thời gian: từ 3 đến 5/10/2023",
            "Từ ngày: 3-10-2023, đến ngày: 5-10-2023", "Kỳ báo cáo từ ngày 3 tháng 10 năm 2023 đến ngày 5 tháng 10 năm 2023",
        ])
    func period(_ line: String) {
        let result = readWord(
            unit + wordText(line) + wordTable([head, ["3/10/2023", "LPD", "Khai mạc", "Học sinh", "540", "270"]]))
        #expect(lines(result) == [])
        #expect(result.submissions.first?.submission.covers == Fixture.span("2023-10-03", "2023-10-05"))
    }

    @Test("a long report before its table hides neither the unit nor the headings")
    func long() {
        let story = (1...60).map { wordText("Đoạn kể thứ \($0).") }.joined()
        let result = readWord(unit + story + wordTable([head, row]) + wordText("Ưu điểm") + wordText("Tốt"))
        #expect(
            summary(result) == ["DM-THCS · 2023-10-02 LPD Khai mạc ×1 0b hoc_sinh 540/270 · +[\"Tốt\"] -[] ?[]"])
        #expect(
            lines(result) == [
                "-  [đoạn 7] note paragraphs-ignored: 45 đoạn văn ngoài bảng không phải là nhận xét, không đọc | Đoạn kể thứ 6."
            ])
    }

    @Test("a letterhead set as a table is text; places number the tables, findings name table, row and column")
    func letterhead() {
        let result = readWord(
            wordTable([["UBND XÃ ĐÔNG MỸ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["", "Độc lập - Tự do - Hạnh phúc"]]) + unit
                + wordTable([head, ["2/10/2023", "LPD", "Khai mạc", "Học sinh", "khoảng 50", ""]]))
        #expect(result.submissions.map(\.submission.unit) == ["DM-THCS"])
        let finding = result.submissions.first?.findings.first
        #expect(finding?.place.text == "a.docx [Bảng 2, dòng 2, cột 5]")
        #expect(finding?.place.cell == nil)
        let answer = FeedbackWriter.text(for: "a.docx", result: result, context: Fixture.context)
        #expect(answer.contains("Bảng 2, dòng 2, cột “Số người tham gia”: "))
    }

    @Test("tracked changes: the accepted state, with a finding for each cell; rows taken out are not read")
    func trackedChanges() {
        let count = "<w:p><w:del><w:r><w:delText>54</w:delText></w:r></w:del><w:ins><w:r><w:t>540</w:t></w:r></w:ins></w:p>"
        let gone = "<w:tr><w:trPr><w:del/></w:trPr>\(row.map(cell).joined())</w:tr>"
        let table =
            "<w:tbl><w:tr>\(head.map(cell).joined())</w:tr>\(gone)"
            + "<w:tr>\((Array(row[..<4]) + [count, "270"]).map(cell).joined())</w:tr></w:tbl>"
        // Formatting alone, and changes outside tables, alter no figure.
        let outside = "<w:p><w:ins><w:r><w:t>BÁO CÁO</w:t></w:r></w:ins><w:r><w:rPr><w:del/></w:rPr><w:t>.</w:t></w:r></w:p>"
        let result = readWord(outside + unit + table)
        #expect(
            lines(result) == [
                "- [Bảng 1, dòng 2] warning tracked-change: Dòng này đã xóa nhưng chưa được chấp nhận (Track Changes), không đọc | Mở tệp bằng Word, chọn Accept All Changes nếu xóa là đúng, Reject nếu dòng vẫn tính, rồi gửi lại",
                "DM-THCS [Bảng 1, dòng 3, cột 5] warning tracked-change: Ô có chỗ sửa chưa được chấp nhận (Track Changes), đã đọc theo bản sửa | 540 | Mở tệp bằng Word, chọn Accept All Changes, xem lại rồi gửi lại nếu số liệu khác",
            ])
        #expect(summary(result) == ["DM-THCS · 2023-10-02 LPD Khai mạc ×1 0b hoc_sinh 540/270"])
    }

    @Test("every paragraph outside tables has its fate, like a cell")
    func fatesOfParagraphs() {
        let struck = "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>Bỏ dòng này</w:t></w:r></w:p>"
        let body =
            wordTable([["UBND HUYỆN", "CỘNG HÒA"]]) + wordText("BÁO CÁO") + unit + struck + wordTable([head, row])
            + wordText("II. ĐÁNH GIÁ") + wordText("1. Ưu điểm") + wordText("Tốt") + wordText("2. Hạn chế: Thiếu sách")
            + wordText("………………") + wordText("HIỆU TRƯỞNG")
        let result = SubmissionReader.read(
            InboxFile(name: "a.docx", bytes: word(body)), context: Fixture.context, tellsFates: true)
        let fates = result.fates.filter { $0.place.paragraph != nil }
        #expect(
            fates.map { "\($0.place.paragraph ?? 0) \($0.kind.rawValue) \($0.text ?? "")" } == [
                "1 ignored UBND HUYỆN\nCỘNG HÒA", "2 ignored BÁO CÁO", "3 used Đơn vị: Trường THCS Đông Mỹ",
                "4 ignored Bỏ dòng này", "5 ignored II. ĐÁNH GIÁ", "6 used 1. Ưu điểm", "7 used Tốt",
                "8 used 2. Hạn chế: Thiếu sách", "9 ignored ………………", "10 ignored HIỆU TRƯỞNG",
            ])
        #expect(
            fates.map { $0.reason(in: .english) } == [
                "title and introduction above the table", "title and introduction above the table", nil,
                "'Bỏ dòng này' is struck through and was not read", "title and introduction above the table", nil, nil, nil,
                "text outside the tables that is no remark", "text outside the tables that is no remark",
            ])
        #expect(!result.fates.contains { $0.code == FindingCode.cellUnread.rawValue })
        // A remark that cannot be kept is told with its paragraph.
        let bad = SubmissionReader.read(
            InboxFile(
                name: "a.docx", bytes: word(unit + wordTable([head, row]) + wordText("Ưu điểm") + wordText("T?t ??p tr??ng"))),
            context: Fixture.context, tellsFates: true)
        #expect(bad.fates.first { $0.place.paragraph == 3 }?.kind == .finding)
    }

    @Test("remarks stand under their headings, numbered or not, up to the next heading or the end; other text is told")
    func remarks() {
        let list = "<w:pPr><w:numPr/></w:pPr>"
        let result = readWord(
            unit + wordTable([head, row]) + wordText("II. ĐÁNH GIÁ") + wordText("1. Ưu điểm:") + wordText("- Tổ chức tốt")
                + wordText("Đông người", properties: list) + wordText("2. Tồn tại, hạn chế") + wordText("………………")
                + wordText("Thiếu sách.") + wordText("3. Kiến nghị, đề xuất: Cấp thêm sách") + wordText("4. Phương hướng")
                + wordText("Làm tiếp") + wordText("Trên đây là báo cáo của trường."))
        #expect(
            summary(result) == [
                "DM-THCS · 2023-10-02 LPD Khai mạc ×1 0b hoc_sinh 540/270 · +[\"Tổ chức tốt\", \"Đông người\"] -[\"Thiếu sách.\"] ?[\"Cấp thêm sách\"]"
            ])
        #expect(
            lines(result) == [
                "-  [đoạn 2] note paragraphs-ignored: 4 đoạn văn ngoài bảng không phải là nhận xét, không đọc | II. ĐÁNH GIÁ"
            ])
    }

    @Test("the signature and a numbered section end the remarks; a plain heading's remarks may be numbered")
    func endOfRemarks() {
        let result = readWord(
            unit + wordTable([head, row]) + wordText("Những ưu điểm") + wordText("1. Tốt") + wordText("2. Vui")
                + wordText("HIỆU TRƯỞNG") + wordText("Nguyễn Văn A"))
        #expect(result.submissions.first?.submission.remarks?.strengths == ["1. Tốt", "2. Vui"])
    }

    @Test("a table that goes on without headings is not passed over")
    func goesOn() {
        let result = readWord(unit + wordTable([head, row]) + wordText("tiếp") + wordTable([row, row]))
        #expect(
            lines(result).map { $0.prefix(70) }
                == [
                    "- [Bảng 2, dòng 1] error header-missing: Không tìm thấy dòng tiêu đề cột"
                ].map { $0.prefix(70) })
    }

    @Test("hidden text, drawings, field codes, prompts and older alternatives are not the text")
    func unseen() {
        let title =
            "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:instrText>DATE</w:instrText></w:r>"
            + "<w:r><w:drawing><w:txbxContent><w:p><w:r><w:t>hình</w:t></w:r></w:p></w:txbxContent></w:drawing></w:r>"
            + "<w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice><w:t>Khai mạc</w:t></mc:Choice><mc:Fallback><w:t>cũ</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        let prompt =
            "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Bấm để nhập</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        let result = readWord(unit + wordTable([head, ["2/10/2023", "LPD", title, "Học sinh", "540", prompt]]))
        #expect(summary(result) == ["DM-THCS · 2023-10-02 LPD Khai mạc ×1 0b hoc_sinh 540/–"])
    }

    @Test("a table inside a cell is a table of its own")
    func nested() {
        let result = readWord(wordTable([["<w:p/>" + unit + wordTable([head, row]) + "<w:p/>"]]))
        #expect(summary(result) == ["DM-THCS · 2023-10-02 LPD Khai mạc ×1 0b hoc_sinh 540/270"])
    }

    @Test("wide spans and many columns cost nothing and are told")
    func wide() {
        let span = "<w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr>\(wordText("x"))"
        var rows = [head, row]
        for _ in 0..<50 { rows.append([span, "1", "2"]) }
        let result = readWord(unit + wordTable(rows))
        #expect(result.allFindings.contains { $0.code == "intake.too-many-columns" })
        var limits = IntakeLimits()
        limits.sharedTextBytes = 500
        let small = readWord(unit + wordTable([head, row]), context: Fixture.context(limits: limits))
        #expect(small.allFindings.map(\.code) == ["intake.unpacked-too-large"])
        #expect(small.allFindings.first?.message == "Tệp Word giải nén ra quá lớn")
    }

    @Test("a document without tables, and a damaged one, are called by their name")
    func nothing() {
        #expect(
            readWord(unit).allFindings.first?.message == "Tệp không có bảng số liệu nào; số liệu viết thành câu không đọc được")
        let cut = SubmissionReader.read(
            InboxFile(name: "a.docx", bytes: Array(word(unit).dropLast(90))), context: Fixture.context)
        #expect(cut.allFindings.first?.severity == .error)
        var broken = WorkbookBuilder()
        broken.add("[Content_Types].xml", "<Types/>")
        broken.add("_rels/.rels", "<Relationships/>")
        broken.add("word/document.xml", "<w:document xmlns:w=\"urn:w\"><w:body>")
        let result = SubmissionReader.read(InboxFile(name: "a.docx", bytes: broken.archive()), context: Fixture.context)
        #expect(result.allFindings.map(\.message) == ["Tệp Word bị hỏng, không mở được"])
    }
}
