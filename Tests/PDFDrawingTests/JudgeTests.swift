import Foundation
import Layout
import TestSupport
import Testing
import Typesetting

@testable import PDFDrawing

@Suite("Judged by veraPDF, page-validation, outloud and qpdf", .serialized)
struct JudgeTests {
    /// Warnings count too, but for those that validate.py explains.
    private func expectPassed(_ verdicts: [String: Judges.Verdict]) {
        for (path, verdict) in verdicts {
            let name = (path as NSString).lastPathComponent
            #expect(verdict.verapdf.isEmpty && verdict.page.isEmpty, "\(name)")
            #expect(verdict.outloud == [] && verdict.qpdf == [], "\(name): \(verdict.outloud)")
            #expect(verdict.structure == [], "\(name): \(verdict.structure)")
            #expect(verdict.passed && verdict.declared.sorted() == verdict.judged, "\(name)")
            #expect(verdict.warnings == [], "\(name)")
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

    @Test("hundreds of documents: hostile names, no rows, tables over ten pages, landscape annexes, charts, odd metadata")
    func many() throws {
        let fonts = try Fixture.fonts()
        let folder = try TemporaryFolder()
        let paginator = Paginator(measurer: fonts)
        var paths: [String] = []
        var longest = 0
        for seed in 0..<Self.count {
            var random = SeededGenerator(seed: seed)
            var metadata = Samples.metadata
            metadata.title = Self.hostile.randomElement(using: &random) ?? ""
            metadata.author = Self.hostile.randomElement(using: &random) ?? ""
            metadata.subject = seed % 3 == 0 ? nil : Self.hostile.randomElement(using: &random)
            metadata.keywords = seed % 4 == 0 ? [] : Self.hostile
            var report = RandomReport(seed: seed)
            let document = try paginator.paginate(report.make(rows: seed % 50 == 49 ? 420 : [0, 1, 2, 5, 31][Int(seed) % 5]))
            longest = max(longest, document.pages.count)
            let options = PDFOptions(
                profile: PDFProfile.allCases[Int(seed) % 2], attachments: seed % 7 == 0 ? [Samples.attachment] : [],
                signatureFields: seed % 3 == 0)
            paths.append(
                try Fixture.write(document, options, metadata: metadata, fonts: fonts, to: folder, name: "\(seed).pdf"))
        }
        #expect(longest > 10)
        expectPassed(try Judges.verdicts(paths))
    }

    /// How many; more in a night's run: `BAOCAO_DOCUMENTS=5000 swift test --filter JudgeTests`.
    private static let count = ProcessInfo.processInfo.environment["BAOCAO_DOCUMENTS"].flatMap(UInt64.init) ?? 200

    @Test("every report on every kind of data, in both profiles")
    func layouts() throws {
        let fonts = try Fixture.fonts()
        let folder = try TemporaryFolder()
        var paths: [String] = []
        // Like the typical and the complete one the example is judged too (ProofTests).
        for (index, variant) in [SampleData.Variant.empty, .one, .longNames, .bare, .flat].enumerated() {
            for (number, report) in Reports.all.enumerated() {
                let document = try Reports.set(report, variant, fonts: fonts)
                let options = PDFOptions(profile: PDFProfile.allCases[(index + number) % 2], signatureFields: index % 2 == 0)
                paths.append(
                    try Fixture.write(document, options, fonts: fonts, to: folder, name: "\(report)-\(variant).pdf"))
            }
        }
        #expect(paths.count == 65)
        expectPassed(try Judges.verdicts(paths))
    }

    private static let hostile = [
        "Trường Mầm non “Hoa Sen”", "</rdf:li></rdf:Alt><x>&amp;", "=1+1; DROP TABLE units; /*", "\\(\\)) Tj ET EMC (",
        "%PDF-1.4 %%EOF", "/Artifact <</MCID 0>> BDC", "Trường\nTHCS\tĐông\rMỹ",
        String(repeating: "ĐÔNG MỸ ", count: 12),
    ]

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
        // What only spoken.py looks for.
        let faults: [(name: String, find: String, replace: String, fault: String)] = [
            ("levels", "/S /H2", "/S /H4", "H4 follows H1"), ("spans", "/ColSpan 2", "/ColSpan 3", "rows of a table fill"),
            ("headers", "/RowSpan 2", "/RowSpan 1", "rows of a table fill"),
            ("box", "/BBox [", "/BXob [", "without alternative or box"),
            ("kind", "/Type/Pagination", "/Type/Pagonation", "an artifact of no type"),
            ("items", "/S /LBody", "/S /XBody", "an item of a list holds"), ("notes", "/ID (", "/DI (", "a note without"),
            ("layout", "/Type/Pagination", "/Type/Layout    ", "text that is decoration"),
            ("order", "/MCID 2>>", "/MCID 9>>", "on the page that are never spoken"),
            ("named", "/Headers [", "/Sredaeh [", "rows of headers names none"),
        ]
        for each in faults {
            var bytes = open
            #expect(Self.replace(&bytes, each.find, each.replace) > 0, "\(each.name)")
            paths.append(try folder.write(Data(bytes), to: each.name + ".pdf"))
        }
        // A heading read after the paragraph below it.
        let swapped = folder.path + "/swapped.pdf"
        let swap = try Tool.run(
            "\(Checkout.validators)/venv/bin/python", ["-c", Self.swapHeading, folder.path + "/open.pdf", swapped])
        #expect(swap.status == 0, "\(swap.errors)")
        paths.append(swapped)
        let verdicts = try Judges.verdicts(paths)
        for each in faults + [("swapped", "", "", "read after what stands below it")] {
            let found = verdicts[folder.path + "/\(each.name).pdf"]?.structure ?? []
            #expect(found.contains { $0.contains(each.fault) }, "\(each.name): \(found)")
        }
        expectPassed(verdicts.filter { $0.key == paths[0] })
        for path in paths.dropFirst().prefix(breaks.count) {
            let verdict = try #require(verdicts[path])
            #expect(!verdict.passed && !verdict.verapdf.isEmpty, "\(path)")
            // page-validation leaves the scope of header cells to veraPDF.
            if !path.hasSuffix("scope.pdf") { #expect(!verdict.page.isEmpty, "\(path)") }
        }
        #expect(verdicts[folder.path + "/alternative.pdf"]?.outloud.isEmpty == false)
        #expect(try Tool.run("qpdf", ["--check", folder.path + "/cut.pdf"]).status != 0)
    }

    /// Swaps the first heading with the paragraph that follows it in the structure.
    private static let swapHeading = """
        import pikepdf, sys

        def swap(element):
            kids = element.get("/K")
            if not isinstance(kids, pikepdf.Array):
                return False
            below = [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
            for number, (first, second) in enumerate(zip(kids, list(kids)[1:])):
                if first in below and second in below and str(first.S).startswith("/H") and second.S == "/P":
                    kids[number], kids[number + 1] = second, first
                    return True
            return any(swap(kid) for kid in below)

        with pikepdf.open(sys.argv[1]) as pdf:
            root = pdf.Root.StructTreeRoot.K
            assert any(swap(each) for each in (root if isinstance(root, pikepdf.Array) else [root]))
            pdf.save(sys.argv[2])
        """

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
