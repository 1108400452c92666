import Foundation
import TestSupport
import Testing
import Typesetting

@testable import PDFDrawing

@Suite("Judged by veraPDF, page-validation, outloud and qpdf", .serialized)
struct JudgeTests {
    /// - Parameter explained: rules whose warnings are no fault of ours, said why where they are given.
    private func expectPassed(_ verdicts: [String: Judges.Verdict], explained: [String] = []) {
        for (path, verdict) in verdicts {
            let name = (path as NSString).lastPathComponent
            #expect(verdict.verapdf.isEmpty && verdict.page.isEmpty, "\(name)")
            #expect(verdict.outloud == [] && verdict.qpdf == [], "\(name): \(verdict.outloud)")
            #expect(verdict.structure == [], "\(name)")
            #expect(verdict.passed && verdict.declared.sorted() == verdict.judged, "\(name)")
            let unexplained = verdict.warnings.filter { warning in !explained.contains { warning.hasPrefix($0) } }
            #expect(unexplained.isEmpty, "\(name)")
        }
    }

    @Test("a report in both profiles, plain, with attachments, with a signature field, with all")
    func reports() throws {
        let fonts = try Fixture.fonts()
        let document = try Samples.report(fonts)
        let folder = try TemporaryFolder()
        var paths: [String] = []
        for profile in PDFProfile.allCases {
            for (name, attachments, field) in [
                ("plain", [], false), ("attached", [Samples.attachment], false), ("signed", [], true),
                ("all", [Samples.attachment], true),
            ] {
                let options = PDFOptions(profile: profile, attachments: attachments, signatureFields: field)
                paths.append(
                    try Fixture.write(document, options, fonts: fonts, to: folder, name: "\(profile)-\(name).pdf"))
            }
        }
        let verdicts = try Judges.verdicts(paths)
        #expect(verdicts.count == 8)
        expectPassed(verdicts)
        func declared(_ name: String) -> [String]? { verdicts[folder.path + "/" + name]?.declared }
        #expect(declared("ua1a2a-plain.pdf") == ["ua1", "2a"])
        #expect(declared("ua1a2a-all.pdf") == ["ua1", "3a"])
        #expect(declared("ua2a4-signed.pdf") == ["ua2", "4"])
        #expect(declared("ua2a4-attached.pdf") == ["ua2", "4f"])
    }

    @Test("many documents: hostile names, no rows, tables over ten pages, odd metadata")
    func many() throws {
        let fonts = try Fixture.fonts()
        let folder = try TemporaryFolder()
        var random = SeededGenerator(seed: 5)
        var paths: [String] = []
        for number in 0..<24 {
            let profile = PDFProfile.allCases[number % 2]
            let rows = [0, 1, 2, 31, 150, 420][number / 2 % 6]
            var metadata = Samples.metadata
            metadata.title = Self.hostile.randomElement(using: &random) ?? ""
            metadata.author = Self.hostile.randomElement(using: &random) ?? ""
            metadata.subject = number % 3 == 0 ? nil : Self.hostile.randomElement(using: &random)
            metadata.keywords = number % 4 == 0 ? [] : Self.hostile
            let document = try Self.document(fonts, rows: rows, names: Self.hostile.shuffled(using: &random))
            paths.append(
                try Fixture.write(
                    document, PDFOptions(profile: profile), metadata: metadata, fonts: fonts, to: folder,
                    name: "\(number).pdf"))
        }
        // Rows of the same few names look like running headers (PAG-001), names like these do not read as language
        // (FIG-012), and validate.py says what is wrong with the others.
        expectPassed(try Judges.verdicts(paths), explained: ["PAG-001", "FIG-012", "TBL-010", "TAG-002"])
    }

    private static let hostile = [
        "Trường Mầm non “Hoa Sen”", "</rdf:li></rdf:Alt><x>&amp;", "=1+1; DROP TABLE units; /*", "\\(\\)) Tj ET EMC (",
        "%PDF-1.4 %%EOF", "/Artifact <</MCID 0>> BDC", "Trường\nTHCS\tĐông\rMỹ", "ĐÔNG MỸ ".repeated(12),
    ]

    private static func document(_ fonts: FontBook, rows: Int, names: [String]) throws -> PagedDocument {
        let sheet = SheetBuilder(fonts: fonts)
        func visible(_ text: String) -> String { String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }.prefix(24)) }
        try sheet.heading("Báo cáo \(visible(names[0]))", level: 1)
        try sheet.paragraph(names.map(visible).joined(separator: "; ") + ".")
        if rows > 0 {
            try sheet.table(
                header: ["Đơn vị", "Số buổi", "Lượt người", "Nữ"],
                rows: (0..<rows).map { ["\($0 + 1). \(visible(names[$0 % names.count]))", "\($0)", "\($0 * 7)", "\($0 * 3)"] },
                widths: [260, 50, 70, 50], summary: names[1])
        }
        try sheet.figure(
            names.prefix(3).enumerated().map { (String(visible($0.element).prefix(12)), Double(40 + $0.offset * 30)) },
            alternative: "Biểu đồ: \(names[2]).")
        return sheet.document()
    }

    /// A check nobody has seen fail is not a check: each way of breaking a file is found by the judge it is meant for.
    @Test("judges object to files broken on purpose")
    func broken() throws {
        let fonts = try Fixture.fonts()
        let good = try PDFWriter.write(
            try Samples.report(fonts), metadata: Samples.metadata, options: PDFOptions(), fonts: fonts)
        let folder = try TemporaryFolder()
        try folder.write(Data(good), to: "good.pdf")
        // Unpacked, so that single keys can be changed; still valid.
        try Tool.run(
            "qpdf",
            [
                "--qdf", "--object-streams=disable", "--newline-before-endstream", "--no-original-object-ids",
                folder.path + "/good.pdf", folder.path + "/open.pdf",
            ])
        let open = Array(try folder.read("open.pdf"))
        let breaks: [(name: String, find: String, replace: String)] = [
            ("language", "/Lang ", "/Gnal "), ("title", "/DisplayDocTitle true", "/DisplayDocTitle 0123"),
            ("alternative", "/Alt ", "/Tla "), ("scope", "/Scope /Column", "/Epocs /Column"),
            ("map", "/CIDToGIDMap ", "/PIDToGIDMap "), ("intent", "/OutputIntents ", "/InputsIntents "),
            ("tabs", "/Tabs /S", "/Tabz /S"), ("artifact", "/Artifact", "/Tifartac"),
        ]
        var paths = [folder.path + "/good.pdf"]
        for each in breaks {
            var bytes = open
            let count = Self.replace(&bytes, each.find, each.replace)
            #expect(count > 0, "\(each.name)")
            paths.append(try folder.write(Data(bytes), to: each.name + ".pdf"))
        }
        try folder.write(Data(good.dropLast(200)), to: "cut.pdf")
        let verdicts = try Judges.verdicts(paths)
        #expect(verdicts[paths[0]]?.passed == true)
        for path in paths.dropFirst() {
            let verdict = try #require(verdicts[path])
            #expect(!verdict.passed && !verdict.verapdf.isEmpty, "\(path)")
            // page-validation leaves the scope of header cells to veraPDF.
            if !path.hasSuffix("scope.pdf") { #expect(!verdict.page.isEmpty, "\(path)") }
        }
        #expect(verdicts[folder.path + "/alternative.pdf"]?.outloud.isEmpty == false)
        #expect(try Tool.run("qpdf", ["--check", folder.path + "/cut.pdf"]).status != 0)
    }

    /// Replaces texts of the same length; returns how many.
    private static func replace(_ bytes: inout [UInt8], _ find: String, _ replacement: String) -> Int {
        let pattern = Array(find.utf8)
        let substitute = Array(replacement.utf8)
        guard pattern.count == substitute.count else { return 0 }
        var count = 0
        var position = 0
        while position + pattern.count <= bytes.count {
            if bytes[position] == pattern[0], bytes[position..<(position + pattern.count)].elementsEqual(pattern) {
                bytes.replaceSubrange(position..<(position + pattern.count), with: substitute)
                count += 1
                position += pattern.count
            } else {
                position += 1
            }
        }
        return count
    }
}

extension String {
    fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
