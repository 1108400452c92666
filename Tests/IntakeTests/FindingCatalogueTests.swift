import Foundation
import ReportModel
import TestSupport
import Testing
import Vietnamese

@testable import Intake

/// Findings are values; what they say stands in the catalogue and nowhere else.
@Suite struct FindingCatalogueTests {
    private static let root = Checkout.root + "/Sources/Intake"

    /// Swift files below a folder of the intake, by path within it.
    private func files(in folder: String = "") throws -> [(path: String, text: String)] {
        let walker = try #require(FileManager.default.enumerator(atPath: "\(Self.root)/\(folder)"))
        return try walker.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().map { path in
            (path, try String(contentsOfFile: "\(Self.root)/\(folder)/\(path)", encoding: .utf8))
        }
    }

    @Test func everyKindHasAnExample() throws {
        var types: Set<String> = []
        for (path, text) in try files(in: "Findings") {
            for declaration in text.components(separatedBy: "\n").split(whereSeparator: { $0.hasPrefix("}") })
            where declaration.contains(where: { $0.hasSuffix(": Finding {") }) {
                let line = try #require(declaration.first { $0.hasSuffix(": Finding {") })
                let name = try #require(line.split(separator: " ").first { $0.hasSuffix("Finding:") }).dropLast()
                types.insert(String(name))
                // Cases stand four blanks deep; those of switches stand deeper.
                let declared = Set(declaration.flatMap(kinds))
                #expect(!declared.isEmpty, "\(path)")
                let shown = Set(FindingCatalogue.entries.filter { $0.type == name }.map(\.kind))
                #expect(declared == shown, "\(name)")
            }
        }
        #expect(types == Set(FindingCatalogue.types.map { "\($0)" }))
    }

    /// `case a, b(Int, String)` → a, b; other lines declare none.
    private func kinds(_ line: String) -> [String] {
        let start = ["    case ", "    indirect case "].first { line.hasPrefix($0) }
        guard let start else { return [] }
        var depth = 0
        var names = [""]
        for character in line.dropFirst(start.count) {
            switch character {
            case "(": depth += 1
            case ")": depth -= 1
            case "," where depth == 0: names.append("")
            default: if depth == 0 { names[names.count - 1].append(character) }
            }
        }
        return names.map { $0.trimmingCharacters(in: .whitespaces) }
    }

    @Test func everySentenceIsOneLineWithoutFullStop() {
        for entry in FindingCatalogue.entries {
            let words = [entry.words.message, entry.words.found, entry.words.expected, entry.words.hint].compactMap(\.self)
            for text in words.map(\.text) {
                #expect(!text.isEmpty && !text.contains("\n") && !text.contains("  "), "\(entry.type).\(entry.kind): \(text)")
                #expect(text == text.nfc, "\(entry.type).\(entry.kind): \(text)")
                #expect(text.last != "." && text.last != " " && text.first != " ", "\(entry.type).\(entry.kind): \(text)")
            }
            #expect(entry.words.message.text.first?.isLowercase == false, "\(entry.type).\(entry.kind)")
        }
    }

    /// A sentence marks its values and writes each kind of them in its own way.
    @Test func aSentenceKnowsItsValues() {
        let rows: Sentence = "\(RowName.line(1_234)) có \(1_234) người, \(written: "A\u{7}B"), \(numbers: [1, 2, 3, 9])"
        #expect(rows.text == "dòng 1234 có 1.234 người, A[U+0007]B, 1–3, 9")
        #expect(rows.pattern == "dòng ‹1234› có ‹1.234› người, ‹A[U+0007]B›, ‹1–3, 9›")
        #expect(rows.capitalized.text.hasPrefix("Dòng 1234"))
        #expect(("\(ExampleDays.period)" as Sentence).pattern == "từ ‹02/10/2023› đến ‹08/10/2023›")
        #expect(("a\(["b", "c"], separator: "; ")" + "d" as Sentence).pattern == "a‹b›; ‹c›d")
    }

    /// No sentence for a clerk is written where a finding is made.
    @Test func noSentenceStandsOutsideTheCatalogue() throws {
        var checked = 0
        for (path, text) in try files() where !path.hasPrefix("Words/") && Self.isConverted(path) {
            for call in calls(in: text) {
                checked += 1
                for literal in literals(in: call) {
                    #expect(!literal.contains { !$0.isASCII && $0.isLetter }, "\(path): \(literal)")
                }
            }
        }
        #expect(checked > 50)
    }

    private static func isConverted(_ path: String) -> Bool {
        ["Table/", "Statements/", "JSON/", "Reading/", "Values/", "Delimited/"].contains { path.hasPrefix($0) }
    }

    /// Everything between the parentheses of a call that makes a finding.
    private func calls(in text: String) -> [Substring] {
        var calls: [Substring] = []
        for begin in text.ranges(of: "Diagnostic(") + text.ranges(of: "report(") {
            var depth = 1
            var end = begin.upperBound
            while end < text.endIndex, depth > 0 {
                if text[end] == "(" { depth += 1 } else if text[end] == ")" { depth -= 1 }
                end = text.index(after: end)
            }
            calls.append(text[begin.upperBound..<end])
        }
        return calls
    }

    /// The string literals of a piece of code, as far as a quote tells.
    private func literals(in code: Substring) -> [Substring] {
        let parts = code.split(separator: "\"", omittingEmptySubsequences: false)
        return parts.indices.filter { $0 % 2 == 1 }.map { parts[$0] }
    }
}
