import Foundation
import TestSupport
import Testing

/// What both README files and the examples show runs as it is shown.
@Suite struct ReadmeTests {
    private struct Page: CustomTestStringConvertible, Sendable {
        var file: String
        /// Heading of the ten steps.
        var steps: String
        /// The campaign's folder in them.
        var folder: String
        /// What the commands say in the language of the page.
        var drawn: String
        /// Words that stand for a folder, a file.
        var placeholders: [(String, String)]

        var testDescription: String { file }

        func text() throws -> String { try String(contentsOfFile: "\(Checkout.root)/\(file)", encoding: .utf8) }
    }

    private static let pages = [
        Page(
            file: "README.md", steps: "## A first campaign of your own in ten steps", folder: "week-2026",
            drawn: "ok   report bao-cao-phuong, 1 documents drawn with nine-digit figures", placeholders: []),
        Page(
            file: "README.vi.md", steps: "## Đợt đầu tiên của đơn vị mình trong mười bước", folder: "tuan-le-2026",
            drawn: "đạt  báo cáo bao-cao-phuong, đã vẽ thử 1 văn bản với số có chín chữ số",
            placeholders: [
                ("THƯ_MỤC", "tuan-le-2026"), ("TỆP", "'tuan-le-2026/inbox/THCS Lê Lợi.csv'"), ("ĐỢT_TRƯỚC", "tuan-le-2026"),
                ("ĐỢT_NÀY", "tuan-le-2026"), ("…", "khac --name 'Xã Nam Phù'"),
            ]),
    ]

    private static func blocks(_ text: String) -> [String] {
        text.components(separatedBy: "```sh\n").dropFirst().compactMap { $0.components(separatedBy: "```\n").first }
    }

    private func section(_ page: Page) throws -> String {
        let text = try page.text()
        let start = try #require(text.range(of: page.steps + "\n"))
        let end = text.range(of: "\n## ", range: start.upperBound..<text.endIndex)?.lowerBound ?? text.endIndex
        return String(text[start.upperBound..<end])
    }

    @Test(arguments: pages)
    private func theTenStepsRunAsTheyStand(page: Page) throws {
        let section = try section(page)
        for step in 1...10 { #expect(section.contains("**\(step).**"), "step \(step)") }
        let blocks = Self.blocks(section)
        #expect(blocks.count == 10)
        #expect(blocks.contains { $0.contains("baocao doctor \(page.folder)") })

        let folder = try TemporaryFolder()
        // The program where the first step looks for it.
        let bin = folder.path + "/.build/release"
        try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: bin + "/baocao", withDestinationPath: Checkout.program)
        func shell(_ lines: [String]) throws -> ToolResult {
            try Tool.run(
                "bash", ["-c", "set -e\n" + lines.joined(separator: "\n")], environment: ["BAOCAO_HOME": Checkout.root],
                folder: folder.path)
        }
        let result = try shell(blocks)
        #expect(result.status == 0, "\(result.text)\n\(result.errors)")
        #expect(result.text.contains("ĐÂY LÀ ĐỀ XUẤT"))
        #expect(result.text.contains(page.drawn), "\(result.text)")
        #expect(result.text.contains("THCS-LE-LOI Trường THCS Lê Lợi.xlsx"))
        #expect(result.text.contains("09556 Phường Hà Đông.zip"))
        #expect(result.text.contains("Phải báo cáo: 6 đơn vị"), "\(result.text)")
        #expect(result.text.hasSuffix("09556.pdf\n"))
        let pdf = folder.path + "/out/thht-ha-dong-2026/bao-cao-phuong/09556.pdf"
        // Lines end where they end.
        let words = try Tool.run("pdftotext", ["-raw", pdf, "-"]).text.split(whereSeparator: \.isWhitespace).joined(
            separator: " ")
        for figure in ["1.870", "2 hoạt động", "Học để phát triển bản thân", "UBND PHƯỜNG HÀ ĐÔNG"] {
            #expect(words.contains(figure), "\(figure)")
        }

        // What stands in tables with words for folders and files, in the campaign of the steps.
        let shown = try Self.spans(page.text()).filter { span in page.placeholders.contains { span.contains($0.0) } }
        let filled = shown.map { span in
            page.placeholders.reduce(span) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
        }.filter { $0.hasPrefix("baocao ") }
        #expect(page.placeholders.isEmpty || filled.count == 7, "\(filled)")
        let more = try shell([blocks[0]] + filled)
        #expect(more.status == 0, "\(more.errors)")
    }

    // MARK: What is only named

    /// Code within a line.
    private static func spans(_ text: String) -> [String] {
        text.matches(of: /`([^`\n]+)`/).map { String($0.output.1) }
    }

    /// The commands that a page names, each with the options it names beside it.
    private static func commands(_ page: Page) throws -> [String: Set<String>] {
        var commands: [String: Set<String>] = [:]
        let text = try page.text()
        let inRows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.flatMap { spans(String($0)).prefix(1) }
        let inLines = (spans(text) + blocks(text).flatMap { $0.split(separator: "\n").map(String.init) })
            .filter { $0.hasPrefix("baocao ") }.map { String($0.dropFirst(7)) }
        for shown in inRows + inLines {
            let words = shown.split { " |[]…\\".contains($0) }.map(String.init)
            guard let name = words.first, name.allSatisfy(\.isLetter), name.allSatisfy(\.isASCII), name == name.lowercased()
            else {
                continue
            }
            let hasParts = ["ledger", "layout"].contains(name)
            let part = hasParts ? words.dropFirst().first.map { " " + $0 } ?? "" : ""
            commands[name + part, default: []].formUnion(words.filter { $0.hasPrefix("--") })
        }
        return commands
    }

    @Test func everyCommandThatIsNamedIsThereWithItsOptions() throws {
        var named: [String: Set<String>] = [:]
        for page in Self.pages { named.merge(try Self.commands(page)) { $0.union($1) } }
        #expect(named.count > 25 && named["init"]?.contains("--catalogue") == true, "\(named.keys.sorted())")
        for (command, options) in named {
            // The first of `check|backup|restore|new`, and so on.
            let help = try Tool.run(Checkout.program, command.split(separator: " ").map(String.init) + ["--help"])
            #expect(help.status == 0, "\(command): \(help.errors)")
            for option in options { #expect(help.text.contains(option), "\(command) \(option)") }
        }
        let makefile = try String(contentsOfFile: Checkout.root + "/Makefile", encoding: .utf8)
        for page in Self.pages {
            let text = try page.text()
            let blocks = Self.blocks(text)
            #expect(blocks.count == 11, "the two commands and the ten steps are all there is to copy")
            let lines = (blocks.first ?? "").split(separator: "\n").map { String($0) } + Self.spans(text)
            let targets = lines.filter { $0.hasPrefix("make ") }.compactMap { $0.split(separator: " ").dropFirst().first }
            #expect(targets.count >= 4)
            for target in targets { #expect(makefile.contains("\n\(target): "), "make \(target)") }
            // Pictures and pages are there, in one language as in the other.
            let links = text.matches(of: /\]\(([^)#]+)/).map { String($0.output.1) }.filter { !$0.contains("://") }
            for link in links {
                #expect(FileManager.default.fileExists(atPath: "\(Checkout.root)/\(link)"), "\(page.file): \(link)")
            }
            for picture in ["district-report", "form", "answer", "officer-page"] {
                #expect(links.contains("docs/images/\(picture).png"), "\(page.file): \(picture)")
            }
        }
    }

    @Test func aCampaignOfBeforeIsMappedAsTheExampleShows() throws {
        let text = try String(contentsOfFile: Checkout.root + "/Examples/across-2025/README.md", encoding: .utf8)
        let shown = try #require(text.components(separatedBy: "```csv\n").last?.components(separatedBy: "```").first)
        let folder = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/Examples", withDestinationPath: Checkout.root + "/Examples")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/baocao", withDestinationPath: Checkout.program)
        let script = "set -e\nPATH=\"$PWD:$PATH\"\n" + Self.blocks(text).joined(separator: "\n")
        let result = try Tool.run(
            "bash", ["-c", script], environment: ["BAOCAO_HOME": Checkout.root], folder: folder.path)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.text == shown)
        #expect(result.errors.contains("34 rows, 32 without a share"))
        // Schools that are not listed are told in one line.
        #expect(result.errors.contains("units that are no communes are not in the newer campaign"))
        #expect(result.errors.split(separator: "\n").count < 30, "\(result.errors)")
    }
}
