import Foundation
import TestSupport
import Testing
import Typesetting

@testable import PDFDrawing

/// What most tests begin with.
enum Fixture {
    static let fontsFolder = Checkout.root + "/Fonts"

    /// A book of the test's own: books are not shared.
    static func fonts() throws -> FontBook { try FontBook(folder: fontsFolder) }

    /// Writes a document to `folder` and returns its path. Whatever a test writes it for, it must be valid.
    static func write(
        _ document: PagedDocument, _ options: PDFOptions = PDFOptions(), metadata: DocumentMetadata = Samples.metadata,
        fonts: FontBook, to folder: TemporaryFolder, name: String = "document.pdf"
    ) throws -> String {
        let path = try folder.write(
            Data(try PDFWriter.write(document, metadata: metadata, options: options, fonts: fonts)), to: name)
        let failures = try PageValidation.shared.failures(in: path)
        #expect(failures == [], "\(name)")
        return path
    }

    /// One page with one line of text per string, from the top left.
    static func page(_ lines: [String], _ style: TextStyle, fonts: FontBook) throws -> PagedDocument {
        let sheet = SheetBuilder(fonts: fonts)
        for line in lines {
            sheet.space(style.size * 1.5)
            let element = sheet.add(.paragraph)
            try sheet.text(line, style, x: sheet.left, baseline: sheet.y, .element(element))
        }
        return sheet.document()
    }
}

/// The tools of `Tests/Validators`.
enum Judges {
    private static let folder =
        ProcessInfo.processInfo.environment["BAOCAO_VALIDATORS"] ?? Checkout.root + "/.build-tools/validators"

    private static func run(_ command: String, _ paths: [String]) throws -> ToolResult {
        let result = try Tool.run(
            folder + "/venv/bin/python", [Checkout.root + "/Tests/Validators/validate.py", command] + paths)
        guard !result.output.isEmpty else { throw Failure(message: result.errors) }
        return result
    }

    struct Failure: Error {
        var message: String
    }

    /// What all judges say of a file.
    struct Verdict: Decodable {
        var passed: Bool
        var declared: [String]
        var judged: [String]
        var verapdf: [String: [String]]
        var page: [String]
        var outloud: [String]
        var warnings: [String]
        var qpdf: [String]
        var structure: [String]
    }

    static func verdicts(_ paths: [String]) throws -> [String: Verdict] {
        try JSONDecoder().decode([String: Verdict].self, from: try run("verdict", paths).output)
    }

    /// What a camera reads off the first page of each file.
    static func codes(_ paths: [String]) throws -> [[String]] {
        let read = try JSONDecoder().decode([String: [String]].self, from: try run("codes", paths).output)
        return paths.map { read[$0] ?? [] }
    }

    /// The text of a file by each of five extractors, of which one looks at it in two ways.
    static func texts(_ path: String) throws -> [String: String] { try texts([path])[path] ?? [:] }

    static func texts(_ paths: [String]) throws -> [String: [String: String]] {
        try JSONDecoder().decode([String: [String: String]].self, from: try run("text", paths).output)
    }
}
