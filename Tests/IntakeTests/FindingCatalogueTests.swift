import Foundation
import ReportModel
import TestSupport
import Testing
import Vietnamese

@testable import Intake

/// Findings are values; what they say stands in the catalogue and nowhere else.
@Suite struct FindingCatalogueTests {
    private static let root = Checkout.root + "/Sources"

    /// Swift files below a folder of the sources, by path within it.
    private func files(in folder: String) throws -> [(path: String, text: String)] {
        let walker = try #require(FileManager.default.enumerator(atPath: "\(Self.root)/\(folder)"))
        return try walker.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted().map { path in
            (path, try String(contentsOfFile: "\(Self.root)/\(folder)/\(path)", encoding: .utf8))
        }
    }

    @Test func everyKindHasAnExample() throws {
        var types: Set<String> = []
        for (path, text) in try files(in: "Intake/Findings") {
            for declaration in text.components(separatedBy: "\n").split(whereSeparator: { $0.hasPrefix("}") })
            where declaration.contains(where: { $0.hasSuffix("Finding: Finding {") }) {
                let line = try #require(declaration.first { $0.hasSuffix("Finding: Finding {") })
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

    @Test(arguments: Language.allCases)
    func everySentenceIsOneLineWithoutFullStop(_ language: Language) throws {
        for entry in FindingCatalogue.entries {
            let words = try #require(entry.words[language])
            for text in [words.message, words.found, words.expected, words.hint].compactMap({ $0?.text(in: language) }) {
                #expect(!text.isEmpty && !text.contains("\n") && !text.contains("  "), "\(entry.type).\(entry.kind): \(text)")
                #expect(text == text.nfc, "\(entry.type).\(entry.kind): \(text)")
                #expect(text.last != "." && text.last != " " && text.first != " ", "\(entry.type).\(entry.kind): \(text)")
            }
            // Clerks read sentences; operators read what goes on after the code.
            let isLowercase = words.message.text(in: language).first?.isLowercase == true
            if language == .vietnamese { #expect(!isLowercase, "\(entry.type).\(entry.kind)") }
        }
    }

    /// A finding is said in both languages, each in its own: nothing English is said to the clerk, nothing Vietnamese to the
    /// operator but values, and what forms print.
    @Test func eachLanguageIsItsOwn() throws {
        let english: Set<String> = ["the", "is", "are", "was", "not", "of", "row", "and", "unit", "which"]
        for entry in FindingCatalogue.entries {
            let clerk = words(of: try #require(entry.words[.vietnamese]), in: .vietnamese)
            #expect(clerk.isDisjoint(with: english), "\(entry.type).\(entry.kind): \(clerk.intersection(english))")
            let message = try #require(entry.words[.english]).message
            let foreign = words(of: FindingWords(message), in: .english).joined().filter { !$0.isASCII }
            #expect(foreign.isEmpty, "\(entry.type).\(entry.kind): \(message.text(in: .english))")
        }
    }

    /// Words of a finding that are not values, in lower case.
    private func words(of words: FindingWords, in language: Language) -> Set<String> {
        let patterns = [words.message, words.expected, words.hint].compactMap { $0?.pattern(in: language) }
        return Set(
            patterns.flatMap { pattern in
                // What stands in quotes and brackets is a key, a column or the name of a menu.
                pattern.replacing(/‹[^›]*›|\([^)]*\)|"[^"]*"|“[^”]*”|'[^']*'/, with: " ").lowercased().split { !$0.isLetter }
                    .map(String.init)
            })
    }

    /// A sentence marks its values, and each language writes each kind of them in its own way.
    @Test func aSentenceKnowsItsValues() {
        let rows: Sentence = "\(RowName.line(1_234)) có \(1_234) người, \(written: "A\u{7}B"), \(numbers: [1, 2, 3, 9])"
        #expect(rows.text(in: .vietnamese) == "dòng 1234 có 1.234 người, A[U+0007]B, 1–3, 9")
        #expect(rows.pattern(in: .vietnamese) == "dòng ‹1234› có ‹1.234› người, ‹A[U+0007]B›, ‹1–3, 9›")
        #expect(rows.capitalized.text(in: .vietnamese).hasPrefix("Dòng 1234"))
        #expect(rows.text(in: .english).hasPrefix("row 1234 có 1234"))
        let days: Sentence = "\(ExampleDays.period)"
        #expect(days.pattern(in: .vietnamese) == "từ ‹02/10/2023› đến ‹08/10/2023›")
        #expect(days.text(in: .english) == "2023-10-02 to 2023-10-08")
        let time: Sentence = "\(ExampleDays.time, offset: 25_200)"
        #expect(time.text(in: .vietnamese) == "16 giờ 20 ngày 06/10/2023")
        #expect(time.text(in: .english) == "2023-10-06T16:20:00+07:00")
        let sizes: Sentence = "\(size: 64 << 20) \(size: (64 << 20) + 1)"
        #expect(sizes.text(in: .vietnamese) == "64 MB 64,1 MB")
        #expect(sizes.text(in: .english) == "67108864 bytes 67108865 bytes")
        let place = SourcePlace("a.xlsx", sheet: "Chỉ tiêu", line: 5, column: 3)
        #expect(("\(place)" as Sentence).text(in: .vietnamese) == "trang “Chỉ tiêu”, ô C5")
        #expect(("\(place)" as Sentence).text(in: .english) == "sheet 'Chỉ tiêu', cell C5")
        #expect(("a\(["b", "c"], separator: "; ")" + "d" as Sentence).pattern(in: .vietnamese) == "a‹b›; ‹c›d")
    }

    /// What cells differ in is left out of what a list says of all of them; the cause stays.
    @Test func whatIsGeneralStaysTheSameCause() {
        for entry in FindingCatalogue.entries {
            let general = entry.value.general
            #expect(general.general == general, "\(entry.type).\(entry.kind)")
            #expect(!general.wording(in: .vietnamese).message.isEmpty)
        }
        func general(_ finding: ValueFinding) -> FindingValue { finding.value().general }
        #expect(
            general(.count("Số người", .unit(540), written: "540 HS"))
                == general(.count("Số người", .unit(32), written: "32 em")))
        #expect(
            general(.count("Số người", .unit(540), written: "540 HS"))
                != general(.count("Số nữ", .unit(540), written: "540 HS")))
        #expect(general(.count("Số người", .negative, written: "-3")) != general(.count("Số người", .fraction, written: "1,5")))
        #expect(general(.text("Tên", .lostLetters("m?c"))) == general(.text("Tên", .lostLetters("h?i"))))
        #expect(general(.text("Tên", .lostLetters("m?c"))) != general(.text("Tên", .restored("mạc"))))
    }

    /// What a report changes, and why one fits no more, is said in both languages from the same values.
    @Test func changesAndMisfitsAreSaid() {
        let change = ReportChange.figure("participants@day=2023-10-02", before: 1_234, after: 0)
        #expect(change.text(in: .vietnamese) == "lượt người ngày 02/10/2023 từ 1.234 xuống 0")
        #expect(change.text(in: .english) == "participants@day=2023-10-02 from 1234 to 0")
        #expect(
            ReportChange.figure("indicator:TIN", before: 1, after: nil).text(in: .vietnamese) == "chỉ tiêu TIN (1) không còn")
        #expect(ReportChange.figure("sessions", before: nil, after: 3).text(in: .vietnamese) == "thêm số buổi (3)")
        #expect(ReportChange.added(["A", "B"], more: 2).text(in: .vietnamese) == "thêm hoạt động “A”, “B” và 2 hoạt động khác")
        let misfit = Misfit.activityType("LPD", Misfit.Named(title: "Khai mạc", date: ExampleDays.first))
        #expect(
            misfit.text(in: .vietnamese)
                == "loại hoạt động “LPD” của hoạt động “Khai mạc” (02/10/2023) không còn trong danh mục")
        #expect(misfit.text(in: .english) == "activity type 'LPD' is no longer in the campaign")
    }

    /// Every reason of a fate is said in both languages, each once.
    @Test func everyReasonOfAFateIsSaid() {
        for language in Language.allCases {
            let texts = FateReason.examples.map { $0.text(in: language) }
            #expect(Set(texts).count == texts.count && texts.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") })
        }
    }

    /// No sentence is written outside the catalogue: neither where a finding or a fate is made nor anywhere else in what reads
    /// and answers, but for the words that readers recognise in what clerks write, and the forms.
    @Test func noSentenceStandsOutsideTheCatalogue() throws {
        var checked = 0
        for (path, text) in try files(in: "Intake") + files(in: "Publishing/Collecting") where !path.hasPrefix("Words/") {
            if Self.formsAndExamples.contains(where: { path.hasPrefix($0) }) { continue }
            let code = text.components(separatedBy: "\n").filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
                .joined(separator: "\n")
            let isVocabulary = Self.vocabulary.contains(path)
            for piece in isVocabulary ? calls(in: code) : [code[...]] {
                for literal in literals(in: piece) {
                    checked += 1
                    #expect(!literal.contains { !$0.isASCII && $0.isLetter }, "\(path): \(literal)")
                }
            }
            if isVocabulary {
                #expect(
                    literals(in: code[...]).contains { $0.contains { !$0.isASCII && $0.isLetter } }, "\(path) is no vocabulary")
            }
            // Nothing but the catalogue makes a finding out of words.
            #expect(!code.contains(/Diagnostic\(\s*\.(error|warning|note),/), "\(path)")
        }
        #expect(checked > 500)
    }

    /// What forms print, and what findings are shown with on the reference page.
    private static let formsAndExamples = ["Form/", "Findings/"]

    /// Words that are recognised in what clerks write (headings, kinds, totals, days, marks) and in what was answered.
    private static let vocabulary: Set<String> = [
        "AnswerStamp.swift",
        "Container/ZipPack.swift", "Document/RemarkParagraphs.swift", "Document/TableDocumentReader.swift",
        "Mail/MailAnswer.swift", "Reading/IntakeContext.swift", "Statements/RemarkKind.swift",
        "Statements/WithdrawalRules.swift", "Table/DayHeading.swift", "Table/FooterRow.swift", "Table/FormLines.swift",
        "Table/Heading.swift", "Table/HeadingWords.swift", "Table/PeriodLine.swift", "Table/RowClassifier.swift",
        "Table/SetAsideWords.swift", "Table/TableReader.swift",
        "Table/TotalWords.swift", "Table/UnitClues.swift", "Table/WrittenFigures.swift", "Values/DayText.swift",
        "Values/EmptyMark.swift",
        "Values/CodeTable.swift", "Values/MailAddress.swift", "Values/MeasureScale.swift", "Values/TelephoneNumber.swift",
        "Values/UnitResolver.swift", "Values/UnitWords.swift",
    ]

    /// Everything between the parentheses of a call that makes a finding.
    private func calls(in text: String) -> [Substring] {
        var calls: [Substring] = []
        for begin in ["Diagnostic(", "report(", "settle(", ".close("].flatMap({ text.ranges(of: $0) }) {
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
