import Foundation
import TestSupport
import Testing
import Typesetting
import Vietnamese

@testable import PDFDrawing

@Suite("Fonts and measuring")
struct FontBookTests {
    @Test("only the report's four faces and those of other scripts are known, each from its own file")
    func faces() throws {
        let all = try Fixture.fonts().faces
        let faces = all.prefix(4)
        #expect(
            all.dropFirst(4).map { ($0.path as NSString).lastPathComponent } == [
                "NotoSerifKhmer-Regular.ttf", "NotoSerifKhmer-Bold.ttf", "NotoSansCham-Regular.ttf", "NotoSansCham-Bold.ttf",
                "NotoSansTaiViet-Regular.ttf",
            ])
        #expect(all.dropFirst(4).allSatisfy { $0.version.hasPrefix("2.") && $0.licence.contains("Open Font License") })
        #expect(faces.map(\.family) == Array(repeating: "Liberation Serif", count: 4))
        #expect(faces.map(\.face) == Face.allCases)
        #expect(
            faces.map { ($0.path as NSString).lastPathComponent } == [
                "LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf", "LiberationSerif-Italic.ttf",
                "LiberationSerif-BoldItalic.ttf",
            ])
        #expect(faces.allSatisfy { $0.version.hasPrefix("2.") && $0.sha256.count == 64 })
    }

    @Test("the digest is one text for one set of files")
    func digest() throws {
        let digest = try Fixture.fonts().digest
        #expect(digest == (try Fixture.fonts().digest))
        #expect(digest.count == 64)
    }

    @Test("advances are the face's own, at any size", arguments: [6.0, 11, 13, 13.5, 14, 28])
    func advances(size: Double) throws {
        let fonts = try Fixture.fonts()
        // Of Liberation Serif, as of Times New Roman: A 1479, space 512, a digit 1024, in 2048 units an em.
        #expect(close(try fonts.width(of: "A", in: TextStyle(size: size)), 1479 / 2048 * size))
        #expect(close(try fonts.width(of: " ", in: TextStyle(size: size)), 512 / 2048 * size))
        #expect(close(try fonts.width(of: "0123456789", in: TextStyle(.bold, size: size)), 10 * 1024 / 2048 * size))
    }

    @Test("widths add up over words and spaces", arguments: Face.allCases)
    func additive(face: Face) throws {
        let fonts = try Fixture.fonts()
        let style = TextStyle(face, size: 13)
        let text = "  Trường THCS Đông Mỹ:  AVATAR “To” 1.234.567 lượt "
        var sum = 0.0
        for word in text.split(separator: " ") { sum += try fonts.width(of: word, in: style) }
        sum += Double(text.count { $0 == " " }) * (try fonts.width(of: " ", in: style))
        #expect(close(try fonts.width(of: text[...], in: style), sum))
        #expect(try fonts.width(of: "", in: style) == 0)
    }

    @Test("a letter and its decomposed form have the same width", arguments: Face.allCases)
    func decomposed(face: Face) throws {
        let fonts = try Fixture.fonts()
        for letter in VietnameseAlphabet.letters {
            let composed = String(letter)
            let width = try fonts.width(of: composed[...], in: TextStyle(face, size: 13))
            let apart = composed.decomposedStringWithCanonicalMapping
            #expect(close(try fonts.width(of: apart[...], in: TextStyle(face, size: 13)), width), "\(letter)")
            #expect(width > 0)
        }
    }

    @Test(
        "a character the face lacks is named",
        arguments: [
            ("Trường ☃ tuyết", "U+2603"), ("a\u{E123}", "U+E123"), ("vui 😀 quá", "U+1F600"), ("中", "U+4E2D"),
            ("\u{5D0}\u{5D1}", "U+05D0"), ("a\u{202E}b", "U+202E"), ("a\u{7}b", "U+0007"), ("a\tb", "U+0009"),
            ("x\u{FFFF}", "U+FFFF"),
        ])
    func missing(text: String, codePoint: String) throws {
        let fonts = try Fixture.fonts()
        for face in Face.allCases {
            let fault = #expect(throws: MissingGlyph.self) {
                _ = try fonts.width(of: text[...], in: TextStyle(face, size: 13))
            }
            #expect(fault?.codePoint == codePoint)
            #expect(fault?.text == text)
            #expect(fault?.character.unicodeScalars.count == 1)
        }
    }

    @Test("whatever the intake lets into a report has a glyph", arguments: Face.allCases)
    func repertoire(face: Face) throws {
        let fonts = try Fixture.fonts()
        let style = TextStyle(face, size: 13)
        for scalar in ReportCharacters.all {
            // Marks stand with a letter of their script; the sign that joins Khmer letters stands between two.
            let letter =
                switch scalar.value {
                case 0x1780...0x17FF: "ក"
                case 0xAA00...0xAA5F: "ꨆ"
                case 0xAA80...0xAADF: "ꪒ"
                default: "a"
                }
            let text = scalar == "\u{17D2}" ? "ក\u{17D2}ក" : "\(letter)\(scalar)"
            #expect(throws: Never.self, "U+\(String(scalar.value, radix: 16))") {
                _ = try fonts.width(of: text[...], in: style)
            }
        }
    }

    @Test(
        "characters that are never drawn take no room", arguments: ["\u{200B}", "\u{AD}", "\u{FEFF}", "\u{200E}", "\u{200D}"])
    func invisible(character: String) throws {
        let fonts = try Fixture.fonts()
        let style = TextStyle(size: 13)
        #expect(close(try fonts.width(of: "Đông\(character)Mỹ", in: style), try fonts.width(of: "ĐôngMỹ", in: style)))
        #expect(try fonts.width(of: character[...], in: style) == 0)
    }

    @Test("ascent and descent are the face's")
    func metrics() throws {
        let metrics = try Fixture.fonts().metrics(of: TextStyle(size: 2048))
        #expect(metrics == FontMetrics(ascent: 1825, descent: 443))
    }

    @Test("the cache starts afresh when it is full, with the same answers")
    func cacheLimit() throws {
        var cache = WordCache(limit: 16)
        for number in 0..<100 {
            let word = Array("w\(number)".utf8)
            let glyph = Glyph(
                id: UInt32(number), advance: Int32(number), xOffset: 0, yOffset: 0, bytes: Int32(word.count),
                startsCluster: true)
            word.withUnsafeBufferPointer { bytes in
                let hash = WordCache.hash(bytes)
                #expect(cache.find(bytes, hash: hash) == nil)
                let added = cache.add(bytes, hash: hash, text: word, glyphs: [glyph])
                #expect(added.width == number)
                #expect(cache.find(bytes, hash: hash)?.width == number)
            }
            #expect(cache.count <= 16)
        }
    }

    private func close(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-9 * max(1, abs(b)) }
}

@Suite("Faults of the fonts")
struct FontFaultTests {
    @Test("a missing face list is named")
    func noList() throws {
        let folder = try TemporaryFolder()
        let fault = #expect(throws: FontFault.self) { _ = try FontBook(folder: folder.path) }
        #expect(fault?.code == .faceList)
        #expect(fault?.file == folder.path + "/faces.json")
    }

    @Test("a broken face list is named")
    func brokenList() throws {
        let folder = try TemporaryFolder()
        try folder.write(#"{"families": [{"family": 1}]}"#, to: "faces.json")
        #expect(throws: FontFault.self) { _ = try FontBook(folder: folder.path) }
    }

    @Test("a missing face is named with the package that brings it")
    func noFace() throws {
        let folder = try TemporaryFolder()
        try folder.write(list(places: ["/nowhere"]), to: "faces.json")
        let fault = #expect(throws: FontFault.self) { _ = try FontBook(folder: folder.path) }
        #expect(fault?.code == .missingFace)
        #expect(fault?.file == "/nowhere/LiberationSerif-Regular.ttf")
        #expect(fault?.remedy.description == "apt-get install fonts-liberation2")
    }

    @Test("a missing fontconfig file is named")
    func noConfiguration() throws {
        let folder = try TemporaryFolder()
        try folder.write(list(places: [installed]), to: "faces.json")
        let fault = #expect(throws: FontFault.self) { _ = try FontBook(folder: folder.path) }
        #expect(fault?.code == .configuration)
        #expect(fault?.file == folder.path + "/fonts.conf")
    }

    @Test("a file that is no font, and a font under another's name, are refused")
    func wrongFile() throws {
        let folder = try copyOfFonts(list(places: ["."]))
        try folder.write("not a font", to: "LiberationSerif-Bold.ttf")
        var fault = #expect(throws: FontFault.self) { _ = try FontBook(folder: folder.path) }
        #expect(fault?.code == .wrongFace)
        #expect(fault?.file.hasSuffix("LiberationSerif-Bold.ttf") == true)
        // The italic face under the bold one's name.
        try folder.write(try folder.read("LiberationSerif-Italic.ttf"), to: "LiberationSerif-Bold.ttf")
        fault = #expect(throws: FontFault.self) { _ = try FontBook(folder: folder.path) }
        #expect(fault?.code == .wrongFace)
    }

    @Test("a file that is another font is named as what it is")
    func stranger() throws {
        let folder = try copyOfFonts(try String(contentsOfFile: Fixture.fontsFolder + "/faces.json", encoding: .utf8))
        // The four faces of Liberation Serif under the names of Times New Roman.
        for (name, file) in zip(["", "bd", "i", "bi"], names) {
            try folder.write(try folder.read("LiberationSerif-\(file).ttf"), to: "times\(name).ttf")
        }
        let fault = #expect(throws: FontFault.self) { _ = try FontBook(folder: folder.path) }
        #expect(fault?.message.description == "\(folder.path)/times.ttf is Liberation Serif Regular, not Times New Roman")
        // One of them alone is told, and ignored.
        for name in ["bd", "i", "bi"] { try FileManager.default.removeItem(atPath: "\(folder.path)/times\(name).ttf") }
        let findings = FontBook.verify(folder: folder.path)
        #expect(findings.count == 2)
        #expect(
            findings[1].message.description.hasSuffix("times.ttf is Liberation Serif Regular, not Times New Roman"),
            "\(findings)")
    }

    @Test("verify finds nothing in the checkout's own folder")
    func verifyClean() { #expect(FontBook.verify(folder: Fixture.fontsFolder).isEmpty) }

    @Test("verify names a fault, a changed face, an unlisted font, and a family without all faces")
    func verify() throws {
        let folder = try copyOfFonts(try String(contentsOfFile: Fixture.fontsFolder + "/faces.json", encoding: .utf8))
        var bytes = try folder.read("LiberationSerif-Italic.ttf")
        bytes.append(0)  // past the last table: another file, the same face
        try folder.write(bytes, to: "LiberationSerif-Italic.ttf")
        try folder.write(Data([1]), to: "Comic.ttf")
        try folder.write(Data([1]), to: "times.ttf")
        let findings = FontBook.verify(folder: folder.path)
        #expect(findings.count == 4, "\(findings)")
        #expect(findings.allSatisfy { !$0.isFault && $0.remedy != nil })
        #expect(findings.contains { $0.message.description.contains("Times New Roman is not used: timesbd.ttf") })
        #expect(findings.contains { $0.file.hasSuffix("LiberationSerif-Italic.ttf") })
        #expect(findings.contains { $0.file.hasSuffix("Comic.ttf") })

        let empty = try TemporaryFolder()
        #expect(FontBook.verify(folder: empty.path).map(\.isFault) == [true])
    }

    @Test("a family of a script that is missing is told; one that is another is a fault")
    func scripts() throws {
        let folder = try copyOfFonts(
            try String(contentsOfFile: Fixture.fontsFolder + "/faces.json", encoding: .utf8).replacingOccurrences(
                of: "/usr/share/fonts/truetype/noto", with: "/nowhere"))
        let findings = FontBook.verify(folder: folder.path)
        #expect(
            findings.count == 3
                && findings.allSatisfy { !$0.isFault && $0.remedy?.description == "apt-get install fonts-noto-core" })
        #expect(findings.first?.message.description.hasPrefix("Noto Serif Khmer is not on this machine") == true)
        let book = try FontBook(folder: folder.path)
        #expect(book.faces.count == 4)
        let fault = #expect(throws: MissingGlyph.self) { _ = try book.width(of: "xã ភូមិ", in: TextStyle(size: 13)) }
        #expect(fault?.codePoint == "U+1797" && fault?.text == "xã ភូមិ")
        #expect(fault?.reason == .notInstalled(family: "Noto Serif Khmer", package: "fonts-noto-core"))
        // Liberation Serif under the Khmer face's name.
        for name in ["Regular", "Bold"] {
            try folder.write(try folder.read("LiberationSerif-\(name).ttf"), to: "NotoSerifKhmer-\(name).ttf")
        }
        let faults = FontBook.verify(folder: folder.path).filter(\.isFault)
        #expect(faults.count == 2)
        #expect(faults.first?.message.description.hasSuffix("is Liberation Serif Bold, not Noto Serif Khmer") == true)
        #expect(throws: MissingGlyph.self) {
            _ = try FontBook(folder: folder.path).width(of: "ភូមិ", in: TextStyle(size: 13))
        }
    }

    @Test("a complete family in the folder is preferred to the machine's")
    func preferred() throws {
        let folder = try copyOfFonts(try String(contentsOfFile: Fixture.fontsFolder + "/faces.json", encoding: .utf8))
        #expect(try FontBook(folder: folder.path).faces.prefix(4).allSatisfy { $0.path.hasPrefix(folder.path) })
    }

    private let installed = "/usr/share/fonts/truetype/liberation2"
    private let names = ["Regular", "Bold", "Italic", "BoldItalic"]

    private func list(places: [String]) -> String {
        let faces = zip(["regular", "bold", "italic", "boldItalic"], names).map { face, name in
            #"{"face": "\#(face)", "files": ["LiberationSerif-\#(name).ttf"]}"#
        }
        let folders = places.map { "\"\($0)\"" }.joined(separator: ", ")
        return """
            {"families": [{"family": "Liberation Serif", "licence": "OFL", "package": "fonts-liberation2",
              "folders": [\(folders)], "faces": [\(faces.joined(separator: ", "))]}]}
            """
    }

    private func copyOfFonts(_ list: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(list, to: "faces.json")
        try folder.write(try String(contentsOfFile: Fixture.fontsFolder + "/fonts.conf", encoding: .utf8), to: "fonts.conf")
        for name in names {
            let file = "LiberationSerif-\(name).ttf"
            try folder.write(try Data(contentsOf: URL(fileURLWithPath: "\(installed)/\(file)")), to: file)
        }
        return folder
    }
}
