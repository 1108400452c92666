import ReportModel
import Testing

@testable import Intake

@Suite("The form as a Word document") struct WordFormTests {
    private func form(_ code: String, _ edits: [(String, String)] = []) throws -> ReadResult {
        let unit = try #require(Fixture.context.tree[code])
        let bytes = try #require(WordForm.bytes(unit: unit, context: Fixture.context))
        let archive = try ZipArchive(bytes, limits: .standard)
        var xml = String(decoding: try archive.read("word/document.xml"), as: UTF8.self)
        for (old, new) in edits {
            let range = try #require(xml.firstRange(of: old))
            xml.replaceSubrange(range, with: new)
        }
        let edited = try #require(ZipArchive.replacing([("word/document.xml", Array(xml.utf8))], in: bytes))
        return SubmissionReader.read(InboxFile(name: "a.docx", bytes: edited), context: Fixture.context)
    }

    @Test("the same unit gives the same bytes; an empty form says so and names its unit")
    func empty() throws {
        let unit = try #require(Fixture.context.tree["DM-THCS"])
        #expect(WordForm.bytes(unit: unit, context: Fixture.context) == WordForm.bytes(unit: unit, context: Fixture.context))
        let result = try form("DM-THCS")
        #expect(result.allFindings.filter { $0.severity == .error }.map(\.code) == ["intake.empty"])
        #expect(result.submissions.map(\.submission.unit) == ["DM-THCS"])
    }

    @Test("what is typed into it is read back as typed")
    func filled() throws {
        /// A paragraph of the form that is still empty, after its row's number.
        func typed(_ text: String) -> String { wordText(text) }
        let blank = "<w:p><w:pPr></w:pPr></w:p>"
        let cell = { (width: Int) in "<w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>\(blank)" }
        let filled = { (width: Int, text: String) in "<w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>\(typed(text))" }
        func chosen(_ xml: String) -> String { "<w:sdtContent>\(typed(xml))</w:sdtContent>" }
        let prompt =
            "<w:showingPlcHdr/><w:dropDownList>"
        let result = try form(
            "00685",
            [
                (cell(1_350), filled(1_350, "2/10/2023")), (prompt, "<w:dropDownList>"), (prompt, "<w:dropDownList>"),
                (cell(3_300), filled(3_300, "Khai mạc")), (cell(850), filled(850, "2")), (cell(1_100), filled(1_100, "1.540")),
                (cell(950), filled(950, "270")), (cell(1_000), filled(1_000, "35")), (cell(2_000), filled(2_000, "12")),
                (">…</w:t>", ">Đông vui</w:t>"),
                (">Chọn</w:t>", ">\(Fixture.campaign.activityTypes[0].name)</w:t>"), (">Chọn</w:t>", ">Học sinh</w:t>"),
            ])
        let submission = try #require(result.submissions.first?.submission)
        #expect(result.allFindings.filter { $0.severity != .note } == [])
        #expect(submission.unit == "00685")
        #expect(
            submission.activities?.map { "\($0.date.iso) \($0.type) \($0.title) \($0.sessions) \($0.booksDonated)" } == [
                "2023-10-02 \(Fixture.campaign.activityTypes[0].code) Khai mạc 2 35"
            ])
        #expect(
            submission.activities?.first?.audiences.map { "\($0.group) \($0.participants) \($0.femaleParticipants ?? -1)" } == [
                "hoc_sinh 1540 270"
            ])
        #expect(submission.indicators?.values.map { $0 } == [12])
        #expect(submission.remarks?.strengths == ["Đông vui"])
    }

    @Test("what is written under evidence and signatures is no figure, no remark and no unit")
    func foot() throws {
        let unit = try #require(Fixture.context.tree["DM-THCS"])
        let bytes = try #require(WordForm.bytes(unit: unit, context: Fixture.context))
        let xml = String(
            decoding: try ZipArchive(bytes, limits: .standard).read("word/document.xml"), as: UTF8.self)
        let places = ["Minh chứng (đường dẫn):", "Người lập biểu", "Thủ trưởng đơn vị", "Mã chỉ tiêu"].compactMap {
            xml.firstRange(of: $0)?.lowerBound
        }
        #expect(places.count == 4)
        #expect(places == places.sorted())
        let blank = "<w:p><w:pPr></w:pPr></w:p>"
        let name = "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:p>"
        let result = try form(
            "DM-THCS",
            [
                ("<w:tcPr><w:tcW w:w=\"1350\" w:type=\"dxa\"/></w:tcPr>\(blank)", typedCell(1_350, "2/10/2023")),
                ("<w:tcPr><w:tcW w:w=\"3300\" w:type=\"dxa\"/></w:tcPr>\(blank)", typedCell(3_300, "Khai mạc")),
                ("<w:tcPr><w:tcW w:w=\"1100\" w:type=\"dxa\"/></w:tcPr>\(blank)", typedCell(1_100, "540")),
                ("<w:showingPlcHdr/><w:dropDownList>", "<w:dropDownList>"),
                ("<w:showingPlcHdr/><w:dropDownList>", "<w:dropDownList>"),
                (">Chọn</w:t>", ">\(Fixture.campaign.activityTypes[0].name)</w:t>"), (">Chọn</w:t>", ">Học sinh</w:t>"),
                ("(đường dẫn):</w:t>", "(đường dẫn): https://truong.edu.vn/2023/anh, 12 ảnh</w:t>"),
                (name, wordText("Nguyễn Thị Hà")), (name, wordText("Trần Văn Bình")),
            ])
        let submission = try #require(result.submissions.first?.submission)
        #expect(result.submissions.count == 1 && submission.unit == "DM-THCS")
        #expect(result.allFindings.filter { $0.severity != .note } == [])
        #expect(submission.activities?.map(\.title) == ["Khai mạc"])
        #expect(submission.activities?.first?.audiences.map(\.participants) == [540])
        #expect(submission.remarks == nil)
    }

    private func typedCell(_ width: Int, _ text: String) -> String {
        "<w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>\(wordText(text))"
    }

    @Test("its lists offer what is likely with the kind of unit, as the workbook's do")
    func lists() throws {
        var campaign = Fixture.campaign
        (campaign.catalogue, campaign.activityTypes) = (.of2025, Catalogue.of2025.activityTypes)
        campaign.audienceGroups = Catalogue.of2025.audienceGroups
        let context = IntakeContext(campaign: campaign, tree: Fixture.context.tree)
        let unit = try #require(context.tree["DM-TH"])
        let bytes = try #require(WordForm.bytes(unit: unit, context: context))
        let xml = String(
            decoding: try ZipArchive(bytes, limits: .standard).read("word/document.xml"), as: UTF8.self)
        #expect(xml.contains("w:value=\"hoc_sinh\"") && xml.contains("w:value=\"khac\""))
        #expect(!xml.contains("w:value=\"nguoi_dan\"") && !xml.contains("w:value=\"DNG\""))
    }
}
