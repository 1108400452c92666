import Foundation
import TestSupport
import Testing

/// The rules of `docs/architecture.md` that a program can check.
@Suite struct ArchitectureTests {
    private struct Source: Sendable {
        var target: String
        var path: String
        var text: String

        var lines: [String] { text.components(separatedBy: "\n") }

        /// Cheap for the many files that hold none of the words.
        func holds(anyOf words: [String]) -> Bool {
            let bytes = Data(text.utf8)
            return words.contains { bytes.range(of: Data($0.utf8)) != nil }
        }
    }

    /// Read once for all tests.
    private static let sources: Result<[Source], any Error> = Result {
        let root = Checkout.root + "/Sources"
        let walker = try #require(FileManager.default.enumerator(atPath: root))
        return try walker.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().map { path in
            Source(
                target: String(path.prefix { $0 != "/" }), path: path,
                text: try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8))
        }
    }

    /// The targets that import a module, by module.
    private static let importers: Result<[String: Set<String>], any Error> = Result {
        try sources.get().reduce(into: [:]) { result, source in
            for line in source.lines {
                let words = line.split(separator: " ")
                guard words.dropLast().last == "import", let module = words.last else { continue }
                result[String(module), default: []].insert(source.target)
            }
        }
    }

    private func targetsImporting(_ module: String) throws -> Set<String> { try Self.importers.get()[module] ?? [] }

    @Test(arguments: [
        ("CCairo", "PDFDrawing"), ("CPango", "PDFDrawing"), ("CQPDF", "PDFDrawing"), ("CLittleCMS", "PDFDrawing"),
        ("CZip", "Intake"), ("CExpat", "Intake"), ("CXLSXWriter", "WorkbookWriting"), ("GRDB", "Ledger"),
        ("Yams", "SourceText"),
        ("ArgumentParser", "baocao"), ("Logging", "baocao"),
    ])
    func eachLibraryHasOneDoor(module: String, door: String) throws {
        #expect(try targetsImporting(module).isSubset(of: [door]), "\(module)")
    }

    /// The road of the data: what a target may import of ours.
    @Test func arrowsPointOneWay() throws {
        let road = [
            "Vietnamese", "ReportModel", "Files", "SourceText", "WorkbookWriting", "CampaignFolder", "PDFReading", "Intake",
            "Ledger", "Participation", "TemplateFilling", "Typesetting",
            "Layout", "WordDrafting", "PDFDrawing", "Publishing", "baocao",
        ]
        for (position, module) in road.enumerated() {
            for importer in try targetsImporting(module) {
                #expect(try #require(road.firstIndex(of: importer)) > position, "\(importer) imports \(module)")
            }
        }
        // What has no business with each other.
        #expect(try targetsImporting("Ledger").isDisjoint(with: ["Participation", "Layout", "Typesetting", "PDFDrawing"]))
        #expect(try targetsImporting("Intake").isDisjoint(with: ["Ledger", "Participation", "Layout"]))
        #expect(try targetsImporting("WordDrafting").isSubset(of: ["Publishing"]))
        #expect(try targetsImporting("ReportModel").isDisjoint(with: ["Typesetting", "PDFDrawing"]))
        #expect(try targetsImporting("Participation").isDisjoint(with: ["Typesetting", "PDFDrawing"]))
    }

    @Test func onlyTheCommandLinePrintsAndReadsTheClock() throws {
        for source in try Self.sources.get() where source.target != "baocao" {
            guard source.holds(anyOf: [" print(", "stderr", "Date()", " time(nil)"]) else { continue }
            for (number, line) in source.lines.enumerated() {
                let code = line.prefix { $0 != "/" }
                let place = "\(source.path):\(number + 1)"
                #expect(!code.contains(" print("), "\(place)")
                #expect(!code.contains("stderr"), "\(place)")
                #expect(!code.contains("Date()"), "\(place)")
                #expect(!code.contains(" time(nil)"), "\(place)")
            }
        }
    }

    @Test func nothingIsForced() throws {
        let words = ["try!", "as!", "fatalError(", "@unchecked Sendable", "nonisolated(unsafe)", "TODO", "FIXME"]
        for source in try Self.sources.get() where source.holds(anyOf: words) {
            for (number, line) in source.lines.enumerated() where !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") {
                for word in words {
                    #expect(!line.contains(word), "\(source.path):\(number + 1): \(word)")
                }
            }
        }
    }

    @Test func theArchitecturePageNamesEveryTargetAndFolder() throws {
        let page = try String(contentsOfFile: Checkout.root + "/docs/architecture.md", encoding: .utf8)
        for target in try FileManager.default.contentsOfDirectory(atPath: Checkout.root + "/Sources") where !isCModule(target) {
            #expect(page.contains("`Sources/\(target)`"), "\(target)")
        }
        for folder in try FileManager.default.contentsOfDirectory(atPath: Checkout.root) {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: "\(Checkout.root)/\(folder)", isDirectory: &isFolder),
                isFolder.boolValue,
                !folder.hasPrefix("."), folder != "Sources"
            else { continue }
            #expect(page.contains("`\(folder)`") || page.contains("`\(folder)/"), "\(folder)")
        }
    }

    /// The walks name files where a stranger looks next.
    @Test(arguments: ["docs/architecture.md", "CONTRIBUTING.md"])
    func theFilesAPageNamesAreThere(page: String) throws {
        let text = try String(contentsOfFile: "\(Checkout.root)/\(page)", encoding: .utf8)
        let named = text.matches(of: /`((?:Sources|Tests|docs|Layouts|Deploy|Examples|Places|Benchmarks)\/[^`*… ]+)`/).map {
            $0.output.1
        }
        for path in named {
            #expect(FileManager.default.fileExists(atPath: "\(Checkout.root)/\(path)"), "\(page) names \(path)")
        }
        #expect(named.count > (page.hasSuffix("architecture.md") ? 50 : 3))
        guard page.hasSuffix("architecture.md") else { return }
        let walks = text.components(separatedBy: "\n## Four walks\n").last?.components(separatedBy: "\n## ").first ?? ""
        #expect(walks.components(separatedBy: "\n\n**").count == 5)
    }

    private func isCModule(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(Checkout.root)/Sources/\(name)/module.modulemap")
    }

    @Test func theGlossaryNamesThingsThatExist() throws {
        let page = try String(contentsOfFile: Checkout.root + "/docs/glossary.md", encoding: .utf8)
        let code = Data(try Self.sources.get().map(\.text).joined(separator: "\n").utf8)
        var checked = 0
        for row in page.components(separatedBy: "\n") where row.hasPrefix("| ") {
            let cells = row.components(separatedBy: "|")
            guard cells.count > 2 else { continue }
            let name = cells[2].trimmingCharacters(in: .whitespaces)
            guard name.hasPrefix("`") else { continue }
            for part in name.trimmingCharacters(in: ["`"]).split(separator: ".") {
                checked += 1
                let declared = [
                    "struct \(part)", "enum \(part)", "var \(part)", "let \(part)", "class \(part)", "case \(part)",
                ]
                #expect(declared.contains { code.range(of: Data($0.utf8)) != nil }, "\(name)")
            }
        }
        #expect(checked > 30)
    }
}
