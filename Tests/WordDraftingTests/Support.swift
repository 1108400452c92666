@testable import Intake
import Testing
import Typesetting

@testable import WordDrafting

/// Every character is half an em wide.
final class HalfEmMeasurer: TextMeasurer {
    func width(of text: Substring, in style: TextStyle) throws(MissingGlyph) -> Double {
        Double(text.count) * style.size / 2
    }

    func metrics(of style: TextStyle) -> FontMetrics { FontMetrics(ascent: style.size * 0.8, descent: style.size * 0.2) }
}

/// Writes blocks and looks into what was written.
enum Draft {
    static let text = TextStyle(size: 14)
    static let body = ParagraphStyle(firstLineIndent: 28, lineHeight: 18, spaceBefore: 6)

    static func of(_ sections: [[Block]], pageSize: Size = .a4) -> WordDraft {
        WordDraft(
            document: Document(
                sections: sections.map { blocks in
                    DocumentSection(
                        pageSize: pageSize, margins: Insets(top: 56.7, right: 42.5, bottom: 56.7, left: 85),
                        pageNumberStyle: TextStyle(size: 13), pageNumberBaseline: 34, blocks: blocks)
                }),
            title: "Báo cáo", subject: "Kết quả", author: "BAN CHỈ ĐẠO", keywords: ["tuần lễ"],
            created: "2023-10-08T18:00:00+07:00", properties: [WordDraft.Property("baocao.unit", "TT")],
            bodyDigest: "baocao.body_sha256", watermark: "DỰ THẢO")
    }

    static func bytes(_ draft: WordDraft) throws -> [UInt8] {
        try WordWriter.write(draft, measurer: HalfEmMeasurer()) { _, size in
            [WordPicture(png: [0x89, 0x50, 0x4E, 0x47], size: Size(width: size.width, height: 100))]
        }
    }

    /// The body as XML.
    static func body(_ blocks: [Block]...) throws -> XMLElement { try part("word/document.xml", of: of(blocks)) }

    static func part(_ name: String, of draft: WordDraft) throws -> XMLElement {
        try OfficePackage(try bytes(draft)).part(name).root
    }

    static func paragraph(_ text: String, locked: [LockedText]? = nil) -> Block {
        .paragraph(Paragraph(spans: [TextSpan(text, Draft.text, locked: locked)], style: body))
    }
}

extension XMLElement {
    /// All elements of a name at and below this one, in order.
    func all(_ name: String) -> [XMLElement] {
        var found: [XMLElement] = []
        visit { if $0.name == name { found.append($0) } }
        return found
    }

    /// Words inside, paragraph after paragraph.
    var words: String {
        var words = ""
        visit { element in
            switch element.name {
            case "t": words += element.text
            case "br": words += "\n"
            case "tab": words += "\t"
            default: break
            }
        }
        return words
    }
}

extension Draft {
    /// A draft as it comes back, with some bytes of its body changed.
    static func returned(_ draft: WordDraft, _ edits: (inout String) -> Void = { _ in }) throws -> ReturnedDraft {
        let package = try OfficePackage(try bytes(draft))
        var text = String(decoding: try package.read("word/document.xml"), as: UTF8.self)
        edits(&text)
        return try ReturnedDraft(try package.replacing(["word/document.xml": Array(text.utf8)]))
    }

    static func own(_ text: String, _ region: String, locked: [LockedText]? = nil) -> Block {
        .paragraph(
            Paragraph(
                spans: [TextSpan(text, Draft.text, locked: locked)], style: body,
                region: TextRegion(name: region, title: region)))
    }
}
