import Foundation
import TestSupport
import Testing

/// The catalogue of what operators read: whole in both languages, and nothing of it dead.
@Suite struct WordsTests {
    private struct Entry: Hashable {
        var english: String
        var vietnamese: String
        var file: String
    }

    /// The targets that speak to operators.
    private static let targets = [
        "ReportModel", "SourceText", "Files", "PDFReading", "Ledger", "CampaignFolder", "TemplateFilling", "WordDrafting",
        "Layout", "PDFDrawing", "Publishing", "baocao",
    ]

    /// What is the same in both languages: names, commands, keys to copy.
    private var same: Regex<Substring> { /units\.csv|compare_with|mkdir -p ‹1›|commune: \{…\}|caption: …/ }

    private func entries() throws -> [Entry] {
        let folder = Checkout.root + "/Sources/baocao/Words"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("Words+") }.sorted()
        return try files.flatMap { file -> [Entry] in
            let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            let parts = text.components(separatedBy: "\"\"\"")
            try #require(parts.count == 3, "\(file)")
            let lines = parts[1].split(separator: "\n").map { $0.dropFirst(8) }.filter { !$0.isEmpty }
            #expect(lines.count % 2 == 0, "\(file)")
            return stride(from: 0, to: lines.count - 1, by: 2).map { at in
                #expect(!lines[at].hasPrefix(" "), "no English before: \(lines[at]) (\(file))")
                #expect(lines[at + 1].hasPrefix("  "), "no Vietnamese after: \(lines[at]) (\(file))")
                return Entry(english: String(lines[at]), vietnamese: String(lines[at + 1].dropFirst(2)), file: file)
            }
        }
    }

    private func places(_ pattern: String) -> [Substring] { pattern.matches(of: /‹\d+›/).map(\.output).sorted() }

    @Test func everyEntryHasBothLanguages() throws {
        let entries = try entries()
        #expect(entries.count > 900)
        var seen: Set<String> = []
        for entry in entries {
            #expect(seen.insert(entry.english).inserted, "twice: \(entry.english) (\(entry.file))")
            #expect(places(entry.english) == places(entry.vietnamese), "values differ: \(entry.english) (\(entry.file))")
            let words = entry.vietnamese.replacing(/‹\d+›/, with: "")
            #expect(
                words.contains { $0.isLetter && !$0.isASCII } || words.hasPrefix("xem ") || words.hasPrefix("ghi ")
                    || entry.vietnamese.split(separator: " ").count < 4 || entry.english.wholeMatch(of: same) != nil,
                "not Vietnamese: \(entry.vietnamese)")
        }
    }

    /// What stands where an operator's text is made has its Vietnamese; what the catalogue has stands somewhere.
    @Test func theCatalogueIsWhatTheSourcesSay() throws {
        let known = Set(try entries().map(\.english))
        let literals = try Self.targets.flatMap { try SourceLiterals.all(of: $0) }
        var spoken = 0
        for literal in literals where isSpoken(literal) {
            guard literal.pattern.replacing(/‹\d+›/, with: "").contains(/[A-Za-z]{2}/) else { continue }
            spoken += 1
            #expect(
                known.contains(literal.pattern) || Self.kept.contains(literal.pattern), "no Vietnamese for: \(literal.pattern)")
        }
        #expect(spoken > 700)
        let written = Set(literals.map(\.pattern))
        // What the system and other programs say stands in no source of ours.
        let outside = Set(try entries().filter { $0.file == "Words+Outside.swift" }.map(\.english))
        let foreign: Set = [
            "Permission denied", "No such file or directory", "No space left on device", "Read-only file system",
            "Disk quota exceeded", "Input/output error", "Is a directory", "Not a directory", "Too many open files",
            "File name too long", "Too many levels of symbolic links",
        ]
        // Names of stages, faces and the like are cases of an enumeration.
        let cases: Set = ["collecting", "rendering", "writing", "boldItalic"]
        for english in known.subtracting(foreign).subtracting(outside).subtracting(cases).sorted() {
            #expect(written.contains(english), "no source says: \(english)")
        }
    }

    /// Whether a literal stands where a text for operators is made.
    private func isSpoken(_ literal: SourceLiteral) -> Bool {
        let before = literal.before.last == " " ? literal.before.dropLast() : literal.before[...]
        if Self.signs.contains(where: before.hasSuffix) { return true }
        // A helper is given the code and then what is said; codes have no spaces.
        var head = before
        while head.hasSuffix("«»,") {
            head = head.dropLast(3)
            if head.last == " " { head = head.dropLast() }
        }
        if Self.helpers.contains(where: head.hasSuffix) { return literal.pattern.contains(" ") }
        // The message of a diagnostic follows its place.
        guard before.last == ",", let place = before.range(of: " at: ", options: .backwards) else { return false }
        let rest = before[place.upperBound...].dropLast()
        return !rest.contains("«") && rest.count { $0 == "(" } == rest.count { $0 == ")" }
            && ["Diagnostic(", "findings.error(", "findings.warning("].contains { before[..<place.lowerBound].contains($0) }
    }

    /// Functions beside what they serve, which make a finding of its words.
    private static let helpers = [" warning(", " warn(", " refuse(", " usage(", " none(", " malformed("]

    private static let signs = [
        " message:", " remedy:", " hint:", " expected:", "saying:", "more:", "Console.note(", ".saying(", "Words.say(",
        "notes.append(",
        " Check(", "OperatorText =",
    ]

    /// What only looks as if it were said: reasons that are kept as texts, and both languages of one finding.
    private static let kept: Set = [
        "‹1› has no valid coverage", "activity ‹1› has no valid date", "issue ‹1› has no valid date", "the ledger has no id",
        "the Word document cannot be packed", "looked up in lists by `‹1›`", "named by `‹1›` in `names`",
        "unit ‹1› has approved its figures: ‹2›", "đơn vị ‹1› đã duyệt số liệu của mình: ‹2›",
    ]

    // MARK: Which language

    @Test(arguments: [
        (["LC_ALL": "vi_VN.UTF-8"], true), (["LC_ALL": "", "LC_MESSAGES": "vi_VN"], true), (["LANG": "vi"], true),
        (["LC_ALL": "C", "LANG": "vi_VN.UTF-8"], false), (["LANG": "en_US.UTF-8"], false), ([:], false),
        (["LANG": "vi_VN.UTF-8", "BAOCAO_LANG": "en"], false), (["LC_ALL": "C", "BAOCAO_LANG": "vi"], true),
    ])
    func theLanguageIsAskedForOrTheLocales(_ environment: [String: String], isVietnamese: Bool) throws {
        let none = ["BAOCAO_LANG": "", "LC_ALL": "", "LC_MESSAGES": "", "LANG": ""]
        let result = try Tool.run(
            Checkout.program, ["status", "/nowhere"], environment: none.merging(environment) { _, new in new })
        #expect(result.status == 66)
        #expect(
            result.errors.hasPrefix("/nowhere: \(isVietnamese ? "lỗi" : "error")[campaign.not-found]: "), "\(result.errors)")
    }

    @Test func theParserSpeaksItToo() throws {
        let missing = try baocao("vi", "run")
        #expect(missing.status == 64)
        #expect(missing.errors.hasPrefix("Lỗi: Thiếu tham số '<campaign>'\nTrợ giúp:  <campaign>  Thư mục của đợt.\n"))
        #expect(missing.errors.hasSuffix("  Xem 'baocao run --help' để biết thêm.\n"))
        let help = try baocao("vi", "--help")
        #expect(help.status == 0)
        #expect(help.text.hasPrefix("NỘI DUNG: Lập báo cáo PDF tiếng Việt"))
        for head in ["\nCÁCH DÙNG: baocao <lệnh>\n", "\nTÙY CHỌN:\n", "\nCÁC LỆNH:\n", "Cho biết phiên bản."] {
            #expect(help.text.contains(head), "\(head)")
        }
        let wrong = try baocao("vi", "collect", "x", "--log-format", "xml")
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("Giá trị 'xml' không dùng được cho '--log-format <log-format>'"), "\(wrong.errors)")
    }

    @Test func aLanguageThereIsNotIsTold() throws {
        let result = try Tool.run(Checkout.program, ["status", "/nowhere"], environment: ["BAOCAO_LANG": "fr"])
        #expect(result.errors.hasPrefix("warning[language.unknown]: BAOCAO_LANG is 'fr'"), "\(result.errors)")
        #expect(result.status == 66)
    }

    // MARK: Two scripts

    private func baocao(_ language: String, _ arguments: String...) throws -> ToolResult {
        try Tool.run(
            Checkout.program, arguments, environment: ["BAOCAO_HOME": Checkout.root, "BAOCAO_LANG": language])
    }

    @Test func aRunSpeaksVietnamese() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        try folder.write(Campaigns.csv("S2", participants: "540 HS"), to: "small/inbox/S2.csv")
        let run = try baocao("vi", "run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", folder.path + "/out")
        #expect(run.status == 0)
        let lines = run.errors.split(separator: "\n").map(String.init)
        for line in [
            "S2.csv: bị trả lại, 1 lỗi; thư trả lời ở \(campaign)/feedback/S2.csv.txt",
            "đã đọc 2 tệp mới: nhận 1 báo cáo, trả lại 1",
            "đã lập 2 văn bản trong \(folder.path)/out/nho",
        ] {
            #expect(lines.contains(line), "\(line)\n\(run.errors)")
        }
        // A finding of a submission says what its answer says.
        let refused = try #require(lines.first { $0.contains("[intake.count]") })
        #expect(refused.hasPrefix("S2.csv:2:7: lỗi[intake.count]: “participants” có chữ lẫn với số"), "\(refused)")
        #expect(refused.hasSuffix(", có “540 HS”, cần số nguyên từ 0 trở lên, ví dụ 120"), "\(refused)")
        let again = try baocao("vi", "run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", folder.path + "/out")
        #expect(again.errors.contains("không có gì phải làm: 2 văn bản"), "\(again.errors)")
        // What programs read is the same in both languages.
        let runs = try folder.text("out/nho/runs.jsonl")
        #expect(!runs.contains("lỗi") && !runs.contains("không"), "\(runs)")
        for arguments in [["status", campaign, "--json"], ["summarize", campaign, "--json"], ["runs", campaign, "--json"]] {
            let (vietnamese, english) = try (
                Tool.run(Checkout.program, arguments, environment: ["BAOCAO_LANG": "vi"], folder: folder.path),
                Tool.run(Checkout.program, arguments, environment: ["BAOCAO_LANG": "en"], folder: folder.path)
            )
            #expect(vietnamese.output == english.output && vietnamese.status == english.status, "\(arguments)")
            #expect(vietnamese.errors == english.errors, "\(arguments)")
        }
    }

    @Test func doctorSpeaksVietnamese() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        try folder.write(
            folder.text("small/campaign.yaml").replacingOccurrences(of: "deadline: 2023", with: "deadlines: 2023"),
            to: "small/campaign.yaml")
        // Few layouts: each is drawn.
        for part in ["Layouts", "Fonts"] {
            try FileManager.default.createDirectory(atPath: "\(folder.path)/home", withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: "\(Checkout.root)/\(part)", toPath: "\(folder.path)/home/\(part)")
        }
        let layouts = folder.path + "/home/Layouts"
        for file in try FileManager.default.contentsOfDirectory(atPath: layouts)
        where file.hasSuffix(".yaml") && file != "certificate.yaml" {
            try FileManager.default.removeItem(atPath: "\(layouts)/\(file)")
        }
        let doctor = try Tool.run(
            Checkout.program, ["doctor", campaign],
            environment: ["BAOCAO_HOME": folder.path + "/home", "BAOCAO_LANG": "vi"])
        #expect(doctor.status == 78)
        let text = doctor.text
        #expect(text.contains("đạt  mẫu certificate\n"), "\(text)")
        #expect(text.contains("LỖI  đợt \(campaign): "), "\(text)")
        #expect(text.contains("đợt thiếu khóa “deadline”") || text.contains("đợt không có khóa “deadlines”"), "\(text)")
        // The only words left in English are names.
        let help = try baocao("vi", "doctor", "--help").text
        #expect(help.contains("Kiểm tra thư viện, phông chữ, mẫu báo cáo"), "\(help)")
    }
}
