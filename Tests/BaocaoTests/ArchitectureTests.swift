import Foundation
import TestSupport
import Testing

/// The rules of `docs/architecture.md` that a program can check.
@Suite struct ArchitectureTests {
    private struct Source {
        var target: String
        var path: String
        var lines: [String]
    }

    private func sources() throws -> [Source] {
        let root = Checkout.root + "/Sources"
        let walker = try #require(FileManager.default.enumerator(atPath: root))
        return try walker.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().map { path in
            Source(
                target: String(path.prefix { $0 != "/" }), path: path,
                lines: try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8).components(separatedBy: "\n"))
        }
    }

    private func targetsImporting(_ module: String) throws -> Set<String> {
        Set(
            try sources().filter { source in
                source.lines.contains { line in
                    let words = line.split(separator: " ")
                    return words.last.map(String.init) == module && words.dropLast().last == "import"
                }
            }.map(\.target))
    }

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
        for source in try sources() where source.target != "baocao" {
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
        for source in try sources() {
            for (number, line) in source.lines.enumerated() where !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") {
                for word in ["try!", "as!", "fatalError(", "@unchecked Sendable", "nonisolated(unsafe)", "TODO", "FIXME"] {
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
        let code = try sources().flatMap(\.lines).joined(separator: "\n")
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
                #expect(declared.contains { code.contains($0) }, "\(name)")
            }
        }
        #expect(checked > 30)
    }
}
