import Foundation
import TestSupport
import Testing

@testable import Layout

/// The reference is made from the declarations and stays fresh.
struct LayoutReferenceTests {
    @Test(arguments: [
        ("docs/layout-reference.md", LayoutReference.markdown()), ("docs/layout.schema.json", LayoutReference.jsonSchema()),
    ])
    func thePageIsFresh(file: String, made: String) throws {
        let path = "\(Checkout.root)/\(file)"
        let stored = try? String(contentsOfFile: path, encoding: .utf8)
        if stored != made, ProcessInfo.processInfo.environment["BAOCAO_RECORD"] != nil {
            try made.write(toFile: path, atomically: true, encoding: .utf8)
            Issue.record("\(file) was written anew; look at it and run the tests again")
        } else {
            #expect(stored == made, "\(file) is stale; run: BAOCAO_RECORD=1 swift test --filter LayoutReferenceTests")
        }
    }

    @Test(arguments: BlockDeclarations.all.map(\.name))
    func everyExampleOfABlockChecksClean(name: String) throws {
        let declaration = try #require(BlockDeclarations.named(name))
        #expect(!declaration.example.isEmpty)
        let body = declaration.example.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
        #expect(try LayoutFixture().findings(body: "body:\n\(body)\n") == [])
    }

    @Test func examplesOfMapsInsideBlocksCheckClean() throws {
        func item(_ name: String) throws -> String {
            let declaration = try #require(BlockDeclarations.inner(name))
            return declaration.example.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n")
        }
        let body = """
            body:
              - paragraph:
            \(try item("sentence"))
            \(try item("join"))
              - table:
                  columns: [{title: A}, {title: B}]
                  lines:
            \(try item("line"))
            """
        #expect(try LayoutFixture().findings(body: body) == [])
    }

    @Test func everyPropertyIsDeclaredOnceWithHelp() {
        let all =
            BlockDeclarations.all + BlockDeclarations.inner + FileDeclarations.all + StyleDeclarations.groups + [
                StyleDeclarations.file, StyleDeclarations.namesake,
            ]
        #expect(Set(all.map(\.name)).count == all.count)
        for declaration in all {
            #expect(Set(declaration.properties.map(\.name)).count == declaration.properties.count, "\(declaration.name)")
            #expect(!declaration.help.isEmpty && !declaration.help.hasSuffix("."), "\(declaration.name)")
            for property in declaration.properties {
                #expect(!property.help.isEmpty && !property.help.hasSuffix("."), "\(declaration.name).\(property.name)")
                #expect(!(property.isRequired && property.standard != nil), "\(declaration.name).\(property.name)")
            }
        }
    }

    /// The list of findings has the codes that stand in the sources, and no others.
    @Test func everyFindingHasItsMeaning() throws {
        func codes(in folder: String, _ patterns: [Regex<(Substring, Substring)>]) throws -> Set<String> {
            let root = "\(Checkout.root)/Sources/\(folder)"
            let files = try #require(FileManager.default.enumerator(atPath: root)).compactMap { $0 as? String }
            var codes: Set<String> = []
            for file in files where file.hasSuffix(".swift") {
                let text = try String(contentsOfFile: "\(root)/\(file)", encoding: .utf8)
                for pattern in patterns { codes.formUnion(text.matches(of: pattern).map { String($0.output.1) }) }
            }
            return codes
        }
        let layout = try codes(
            in: "Layout",
            [
                /findings\.(?:error|warning)\(\s*"([a-z-]+)"/, /TextFault\(\s*kind: "([a-z-]+)"/, /fault\("([a-z-]+)"/,
                /"layout\.([a-z-]+)"/,
            ]
        ).union(try codes(in: "SourceText", [/error\(\s*"([a-z-]+)"/]))
        #expect(Set(FindingMeanings.layout.map(\.code)) == layout)
        #expect(Set(FindingMeanings.yaml.map(\.code)) == (try codes(in: "SourceText", [/"yaml\.([a-z-]+)"/])))
        for meanings in [FindingMeanings.layout, FindingMeanings.yaml] {
            #expect(meanings.map(\.code) == meanings.map(\.code).sorted())
        }
    }

    @Test func everyFormatIsNamedOnce() {
        #expect(Set(Format.all.map(\.name)).count == Format.all.count)
        for format in Format.all { #expect(!format.example.isEmpty && !format.takes.isEmpty, "\(format.name)") }
    }
}
