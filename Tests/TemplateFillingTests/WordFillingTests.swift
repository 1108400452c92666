import Participation
import ReportModel
import Testing

@testable import TemplateFilling

@Suite("A Word document of the level above, filled")
struct WordFillingTests {
    private func fill(_ body: String) throws -> String {
        let aggregator = try District.aggregator()
        let made = try TemplateFiller.fill(
            Form.word(body), name: "mau.docx", with: aggregator, unit: aggregator.records.tree.root)
        #expect(try Form.read("word/media/image1.png", of: made.bytes) == "not touched")
        return try Form.read("word/document.xml", of: made.bytes)
    }

    private func paragraph(_ runs: String..., attributes: String = "") -> String {
        "<w:p\(attributes)>" + runs.map { "<w:r><w:rPr><w:b/></w:rPr><w:t>\($0)</w:t></w:r>" }.joined() + "</w:p>"
    }

    @Test("places in sentences are answered as they are printed, whatever runs they lie in")
    func sentences() throws {
        let xml = try fill(
            paragraph("Cả huyện có {{part", "icipants}} lượt, chỉ tiêu: {{indicator:GD}}.") + paragraph("Không đổi { } }}"))
        #expect(xml.contains("<w:t xml:space=\"preserve\">Cả huyện có 150</w:t>"))
        #expect(xml.contains("<w:t xml:space=\"preserve\"> lượt, chỉ tiêu: .</w:t>"))
        #expect(xml.contains("<w:t>Không đổi { } }}</w:t>"))
    }

    @Test("a row of a table is repeated for every commune, its paragraphs' numbers once")
    func table() throws {
        let number = " w14:paraId=\"1F\" w14:textId=\"77\""
        let row =
            "<w:tr><w:tc>\(paragraph("{{#communes}}{{tt}}", attributes: number))</w:tc><w:tc>\(paragraph("{{name}}"))</w:tc><w:tc>\(paragraph("{{participants}}"))</w:tc></w:tr>"
        let xml = try fill("<w:tbl><w:tr><w:tc>\(paragraph("TT"))</w:tc></w:tr>\(row)</w:tbl>\(paragraph("{{participants}}"))")
        #expect(xml.ranges(of: "<w:tr>").count == 4)
        #expect(xml.ranges(of: "w14:paraId").count == 1)
        for text in ["Xã Đông Mỹ", "Xã Yên Mỹ &amp; Hạ", "Xã Ngọc Hồi", "120", "30", "150"] {
            #expect(xml.contains("preserve\">\(text)</w:t>"))
        }
    }

    @Test("a mark outside of a table is an error with its paragraph")
    func markOutside() throws {
        let failure = try #require(throws: Failure.self) { try fill(paragraph("Một") + paragraph("{{#communes}}{{name}}")) }
        #expect(failure.cause?.place.text == "mau.docx [đoạn 2]")
    }

    @Test("what is neither workbook nor Word document is said to be so")
    func other() throws {
        let aggregator = try District.aggregator()
        let failure = try #require(throws: Failure.self) {
            try TemplateFiller.fill(
                Array("a,b\n".utf8), name: "mau.csv", with: aggregator, unit: aggregator.records.tree.root)
        }
        #expect(failure.status == .invalid)
        #expect(failure.cause?.code == "template.unusable")
    }
}
