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
}
