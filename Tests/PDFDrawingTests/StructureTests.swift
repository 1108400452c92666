import Foundation
import TestSupport
import Testing
import Typesetting

@testable import PDFDrawing

@Suite("The structure tree")
struct StructureTests {
    /// A structure tree in lines, two spaces a level.
    private func outline(_ tree: StructureTree, profile: PDFProfile) -> [String] {
        func lines(_ element: Int, _ depth: Int) -> [String] {
            let indent = String(repeating: "  ", count: depth)
            let role = tree[element].role
            let name = profile == .ua2a4 && role == .note ? "P" : role.rawValue
            let below = tree[element].children.flatMap { lines($0, depth + 1) }
            guard role == .link, let parent = tree[element].parent, tree[parent].role == .contentsItem else {
                return [indent + name] + below
            }
            return [indent + "Reference"] + ([indent + name] + below).map { "  " + $0 }
        }
        return lines(0, 0)
    }

    /// The tree as poppler reads it from a file.
    private func read(_ path: String) throws -> [String] {
        try Tool.run("pdfinfo", ["-struct", path]).text.split(whereSeparator: \.isNewline).map(String.init)
            .filter { line in
                let name = line.drop { $0 == " " }
                return !name.hasPrefix("/") && !name.hasPrefix("Object") && !name.hasPrefix("\"")
            }
            .map { line in
                let indent = line.prefix { $0 == " " }
                let name = line.dropFirst(indent.count).prefix { $0 != " " && $0 != ":" }
                return String(indent) + String(name)
            }
    }

    @Test("what is written is what was given, empty cells and all", arguments: PDFProfile.allCases)
    func sameTree(profile: PDFProfile) throws {
        let fonts = try Fixture.fonts()
        let document = try Samples.report(fonts)
        let folder = try TemporaryFolder()
        let path = try Fixture.write(document, PDFOptions(profile: profile), fonts: fonts, to: folder)
        #expect(try read(path) == outline(document.structure, profile: profile))
    }

    @Test("a table over many pages is one table, and its repeated headers are not in it")
    func oneTable() throws {
        let fonts = try Fixture.fonts()
        let sheet = SheetBuilder(fonts: fonts)
        let rows = (1...400).map { ["Trường số \($0)", "\($0)"] }
        try sheet.table(header: ["Đơn vị", "Lượt người"], rows: rows, widths: [200, 100])
        let document = sheet.document()
        #expect(document.pages.count > 10)
        let folder = try TemporaryFolder()
        let path = try Fixture.write(document, fonts: fonts, to: folder)
        let tree = try read(path)
        #expect(tree.count { $0.hasSuffix("Table") } == 1)
        let spoken = try Tool.run("pdfinfo", ["-struct-text", path]).text
        #expect(spoken.components(separatedBy: "Đơn vị").count == 2)
        #expect(spoken.components(separatedBy: "Trường số").count == 401)
        // … but they are on every page.
        let seen = try Tool.run("pdftotext", [path, "-"]).text
        #expect(seen.components(separatedBy: "Đơn vị").count == document.pages.count + 1)
    }

    @Test("text around a link stays with its paragraph")
    func mixedContent() throws {
        let fonts = try Fixture.fonts()
        let sheet = SheetBuilder(fonts: fonts)
        let heading = try sheet.heading("Mục một", level: 1)
        let style = TextStyle(size: 13)
        let paragraph = sheet.add(.paragraph)
        try sheet.text("Xem ", style, x: 85, baseline: 150, .element(paragraph))
        let link = sheet.add(.link, under: paragraph)
        try sheet.text("Mục một", style, x: 112, baseline: 150, .element(link))
        sheet.mark(
            .element(link),
            .link(Rect(x: 112, y: 138, width: 45, height: 15), to: .element(heading), description: "Đến Mục một"))
        try sheet.text(" để biết.", style, x: 158, baseline: 150, .element(paragraph))
        let folder = try TemporaryFolder()
        let path = try Fixture.write(sheet.document(), fonts: fonts, to: folder)
        let spoken = try Tool.run("pdfinfo", ["-struct-text", path]).text.split(whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }
        let texts = spoken.filter { $0.hasPrefix("\"") }
        #expect(texts == ["\"Mục một\"", "\"Xem \"", "\"Mục một\"", "\" để biết.\""])
    }

    @Test("items out of the structure's order are refused")
    func disorder() throws {
        let fonts = try Fixture.fonts()
        let style = TextStyle(size: 13)
        for order in [[1, 0], [0, 1, 0]] {
            let sheet = SheetBuilder(fonts: fonts)
            let elements = [sheet.add(.paragraph), sheet.add(.paragraph)]
            for (index, number) in order.enumerated() {
                try sheet.text(
                    "Đoạn", style, x: 85, baseline: 100 + Double(index) * 20, .element(elements[number]))
            }
            let fault = #expect(throws: PDFFault.self) {
                _ = try PDFWriter.write(
                    sheet.document(), metadata: Samples.metadata, options: PDFOptions(), fonts: fonts)
            }
            #expect(fault?.code == .structure)
        }
    }

    @Test("an artifact may come anywhere")
    func artifacts() throws {
        let fonts = try Fixture.fonts()
        let sheet = SheetBuilder(fonts: fonts)
        let element = sheet.add(.paragraph)
        let style = TextStyle(size: 13)
        try sheet.text("Trước ", style, x: 85, baseline: 100, .element(element))
        sheet.mark(.artifact(.layout), .line(from: Point(x: 85, y: 105), to: Point(x: 200, y: 105), thickness: 1))
        try sheet.text("sau", style, x: 85, baseline: 120, .element(element))
        let folder = try TemporaryFolder()
        let path = try Fixture.write(sheet.document(), fonts: fonts, to: folder)
        #expect(try read(path) == ["Document", "  P"])
        #expect(try Judges.verdicts([path])[path]?.passed == true)
    }

    @Test("a link to nowhere and an item of no element are refused")
    func danglingReferences() throws {
        let fonts = try Fixture.fonts()
        let sheet = SheetBuilder(fonts: fonts)
        let heading = try sheet.heading("Mục", level: 1)
        let absent = sheet.add(.paragraph)
        sheet.mark(.element(heading), .link(Rect(x: 0, y: 0, width: 10, height: 10), to: .element(absent), description: "…"))
        #expect(throws: PDFFault.self) {
            _ = try PDFWriter.write(sheet.document(), metadata: Samples.metadata, options: PDFOptions(), fonts: fonts)
        }
        let stray = SheetBuilder(fonts: fonts)
        try stray.text("Lạc", TextStyle(size: 13), x: 85, baseline: 100, .element(99))
        #expect(throws: PDFFault.self) {
            _ = try PDFWriter.write(stray.document(), metadata: Samples.metadata, options: PDFOptions(), fonts: fonts)
        }
    }
}
