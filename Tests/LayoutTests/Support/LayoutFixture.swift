import Foundation
import ReportModel
import TestSupport
import Typesetting

@testable import Layout

/// A folder with the real styles and parts, for layouts written by tests.
struct LayoutFixture {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: "\(folder.path)/images", withIntermediateDirectories: true)
        try folder.write(Data(SmallPicture.png), to: "images/emblem.png")
        for name in ["styles", "parts"] {
            try FileManager.default.copyItem(atPath: "\(Checkout.root)/Layouts/\(name)", toPath: "\(folder.path)/\(name)")
        }
    }

    /// What stands above the body of a test's layout.
    static let head = """
        layout: test
        style: styles/decree-30
        title: Thử

        """

    /// Lines of ``head``.
    static let headLines = 3

    func load(_ text: String) throws -> (layout: LayoutFile?, diagnostics: [Diagnostic]) {
        LayoutFile.load(try folder.write(text, to: "test.yaml"))
    }

    /// Findings of a layout as `line:column code message / hint`; places count from the line after ``head``.
    func findings(body text: String) throws -> [String] {
        try load(LayoutFixture.head + text).diagnostics.map { diagnostic in
            var shown = diagnostic
            shown.place.line = diagnostic.place.line.map { $0 - LayoutFixture.headLines }
            return shown.shortText
        }
    }

    /// The blocks a body makes of data.
    func compose(body text: String, _ data: ReportData = SampleData.report(), above: String = "") throws -> [Block] {
        let (layout, diagnostics) = try load(LayoutFixture.head + above + "body:\n" + text)
        guard let layout else { throw Unreadable(findings: diagnostics.map(\.shortText)) }
        return try layout.compose(data).document.sections.flatMap(\.blocks)
    }
}

/// A layout of a test that should be right and is not.
struct Unreadable: Error, CustomStringConvertible {
    var findings: [String]
    var description: String { findings.joined(separator: "\n") }
}

extension Diagnostic {
    /// `line:column code message / hint`.
    var shortText: String {
        let position = [place.line, place.column].compactMap { $0.map(String.init) }.joined(separator: ":")
        return "\(position) \(code) \(message)" + (hint.map { " / \($0)" } ?? "")
    }
}

/// The layouts of the repository.
enum RealLayouts {
    static let folder = "\(Checkout.root)/Layouts"
    static let names = LayoutLibrary.names(in: folder)
    /// Those whose documents are in Vietnamese.
    static let vietnamese = names.filter { LayoutLibrary.load($0, in: folder).layout?.language != .english }

    static func load(_ name: String) throws -> LayoutFile {
        let (layout, diagnostics) = LayoutLibrary.load(name, in: folder)
        guard let layout else { throw Unreadable(findings: diagnostics.map { "\($0.place.text): \($0.shortText)" }) }
        return layout
    }
}
