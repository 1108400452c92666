@testable import Intake
import TestSupport
import Testing
import Typesetting

@testable import WordDrafting

/// Links, footnotes and pictures in Word.
@Suite struct LinkWordTests {
    private func draft(_ blocks: [Block], _ notes: [Footnote] = []) -> WordDraft {
        var draft = Draft.of([blocks])
        draft.document.footnotes = notes
        return draft
    }

    @Test func aLinkIsALink() throws {
        let words = TextSpan("trang", Draft.text, target: .address("https://example.vn/?a=1&b=2"))
        let draft = draft([.paragraph(Paragraph(spans: [TextSpan("Xem ", Draft.text), words], style: Draft.body))])
        let link = try #require(try Draft.part("word/document.xml", of: draft).all("hyperlink").first)
        #expect(link.words == "trang")
        let relations = try Draft.part("word/_rels/document.xml.rels", of: draft).all("Relationship")
        let relation = try #require(relations.first { $0.attributes["Id"] == link.attributes["id"] })
        #expect(relation.attributes["Target"] == "https://example.vn/?a=1&b=2")
        #expect(relation.attributes["TargetMode"] == "External")
    }

    @Test func aFootnoteIsAFootnote() throws {
        let call = TextSpan("1", Draft.text, target: .footnote(0))
        let mark = TextSpan("1", Draft.text, target: .footnoteMark)
        let draft = draft(
            [.paragraph(Paragraph(spans: [TextSpan("Có", Draft.text), call], style: Draft.body))],
            [Footnote(spans: [mark, TextSpan(" Nguồn.", Draft.text)], style: Draft.body)])
        let body = try Draft.part("word/document.xml", of: draft)
        #expect(body.all("p")[0].words == "Có")
        let number = try #require(body.all("footnoteReference").first?.attributes["id"])
        let notes = try Draft.part("word/footnotes.xml", of: draft).all("footnote")
        #expect(notes.first { $0.attributes["id"] == number }?.words == " Nguồn.")
        #expect(notes.compactMap { $0.attributes["type"] } == ["separator", "continuationSeparator"])
        let types = try Draft.part("[Content_Types].xml", of: draft).all("Override").compactMap { $0.attributes["PartName"] }
        #expect(types.contains("/word/footnotes.xml"))
    }

    @Test func aPictureKeepsItsWordsAndShape() throws {
        let image = ImageBlock(picture: try Picture(png: SmallPicture.png), width: 80, alternative: "Đỏ & xanh")
        let draft = draft([.image(image)])
        let body = try Draft.part("word/document.xml", of: draft)
        #expect(body.all("docPr").first?.attributes["descr"] == "Đỏ & xanh")
        #expect(body.all("extent").first?.attributes["cx"] == "\(80 * 12_700)")
        #expect(body.all("extent").first?.attributes["cy"] == "\(40 * 12_700)")
        #expect(try OfficePackage(try Draft.bytes(draft)).read("word/media/image1.png") == SmallPicture.png)
    }
}
