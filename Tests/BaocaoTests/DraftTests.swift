import Foundation
import Intake
import TestSupport
import Testing

/// Drafts for Word, made by the built program.
@Suite(.serialized) struct DraftTests {
    private static let commune = "00643"

    /// The example with its documents and drafts, made once.
    private struct Made {
        var folder: TemporaryFolder
        var campaign: String
        var out: String
    }

    private static let made = Result { () throws -> Made in
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.example(in: folder)
        try #require(try Campaigns.baocao("collect", campaign, "--received-at", Campaigns.afterTheWeek).status == 0)
        let out = folder.path + "/out"
        let result = try Campaigns.baocao(
            "render", campaign, "--unit", "TT", "--unit", commune, "--out", out, "--draft", "docx")
        try #require(result.status == 0, "\(result.errors)")
        return Made(folder: folder, campaign: campaign, out: out + "/thht-2023")
    }

    private static let drafts = ["district-report/TT", "commune-summary/00643"]

    private func body(_ path: String) throws -> XMLElement {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        return try OfficePackage(bytes).part("word/document.xml").root
    }

    /// The digits of a figure, of money in millions those of the thousands that it is counted in.
    private func number(_ text: String) -> String {
        let plain = text.replacing(".", with: "").replacing(" nghìn đồng", with: "")
        guard let millions = plain.wholeMatch(of: /([0-9]+)(?:,([0-9]{1,3}))? triệu đồng/) else { return plain }
        return String(millions.1) + (String(millions.2 ?? "") + "000").prefix(3)
    }

    private func words(_ text: some StringProtocol) -> [String] {
        text.precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// What `summarize` says at an address: a number, or nothing where it is not stated; `nil` for an address it does not list.
    private func value(of address: String, unit: String?, in summary: [String: Any]) -> Int?? {
        let parts = address.split(separator: "@").map(String.init)
        let cuts = parts.count > 1 ? parts[1].split(separator: ",").map(String.init) : []
        if parts[0].hasPrefix("indicator:") {
            guard unit == nil, cuts.isEmpty, let all = summary["indicators"] as? [String: Any] else { return nil }
            return .some(all[String(parts[0].dropFirst("indicator:".count))] as? Int)
        }
        var totals: [String: Any]?
        switch (unit, cuts.count) {
        case (nil, 0): totals = summary["totals"] as? [String: Any]
        case (let unit?, 0):
            totals =
                (summary["by_child"] as? [String: Any])?[unit] as? [String: Any]
                ?? (summary["by_unit"] as? [String: Any])?[unit] as? [String: Any]
        case (nil, 1):
            let sides = cuts[0].split(separator: "=").map(String.init)
            let key = ["type": "by_activity_type", "audience": "by_audience_group", "day": "by_date", "kind": "by_kind"][
                sides[0]]
            totals = (key.flatMap { summary[$0] } as? [String: Any])?[sides[1]] as? [String: Any]
        default: break
        }
        guard let totals, let stated = totals["stated"] as? [String] else { return nil }
        return .some(stated.contains(parts[0]) ? totals[parts[0]] as? Int : nil)
    }

    @Test(arguments: drafts)
    func everyTagIsAnAddressWhoseValueStandsBesideIt(name: String) throws {
        let made = try Self.made.get()
        let unit = name.split(separator: "/").last.map(String.init) ?? ""
        let summary = try Campaigns.json(try Campaigns.baocao("summarize", made.campaign, "--unit", unit, "--json").output)
        var checked: Set<String> = []
        var samples: [(tag: String, code: String, address: String, shown: String)] = []
        for control in try body("\(made.out)/\(name).docx").all("sdt") {
            // A control around what an officer wrote is no figure's.
            guard let tag = control.all("tag").first?.attributes["val"], !tag.hasPrefix("narrative:") else { continue }
            let parts = tag.split(separator: "/", maxSplits: 1).map(String.init)
            let (code, address) = parts.count == 2 ? (parts[0], parts[1]) : (unit, tag)
            let shown = number(control.words)
            if let value = value(of: address, unit: parts.count == 2 ? code : nil, in: summary) {
                #expect(shown == value.map(String.init) ?? "–", "\(tag)")
                checked.insert(tag)
            } else if !samples.contains(where: { $0.tag == tag }) {
                samples.append((tag, code, address, shown))
            }
        }
        #expect(checked.count > 20)
        // Cuts that the summary does not list, some of them.
        for sample in samples where samples.count < 4 || sample.tag == samples[samples.count / 2].tag {
            let trace = try Campaigns.baocao("trace", made.campaign, sample.address, "--unit", sample.code, "--json")
            try #require(trace.status == 0, "\(sample.tag): \(trace.errors)")
            let value = try Campaigns.json(trace.output)["value"] as? Int
            #expect(sample.shown == value.map(String.init) ?? "–", "\(sample.tag)")
        }
    }

    @Test(arguments: drafts)
    func draftsSayWhatTheirDocumentsSay(name: String) throws {
        let made = try Self.made.get()
        let page = try Tool.run("pdftotext", ["-raw", "\(made.out)/\(name).pdf", "-"]).text
        var left: [String: Int] = [:]
        for word in words(page) { left[word, default: 0] += 1 }
        var missing: [String] = []
        for paragraph in try body("\(made.out)/\(name).docx").all("p") {
            for word in words(paragraph.words) {
                if let count = left[word], count > 0 { left[word] = count - 1 } else { missing.append(word) }
            }
        }
        #expect(missing.isEmpty, "\(missing.prefix(20))")
    }

    @Test func sameFiguresGiveSameBytes() throws {
        let made = try Self.made.get()
        let again = try TemporaryFolder()
        try Campaigns.baocao("render", made.campaign, "--unit", Self.commune, "--out", again.path, "--draft", "docx")
        let name = "thht-2023/commune-summary/00643.docx"
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: "\(again.path)/\(name)"))
                == Data(contentsOf: URL(fileURLWithPath: "\(made.folder.path)/out/\(name)")))
    }

    @Test func anEditedDraftIsNotWrittenOver() throws {
        let made = try Self.made.get()
        let again = try TemporaryFolder()
        func render(_ more: String...) throws -> ToolResult {
            try Tool.run(
                Checkout.program,
                ["render", made.campaign, "--unit", Self.commune, "--out", again.path, "--draft", "docx"] + more,
                environment: ["BAOCAO_HOME": Checkout.root])
        }
        #expect(try render().status == 0)
        let path = again.path + "/thht-2023/commune-summary/00643.docx"
        let package = try OfficePackage([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
        let edited = try package.replacing(["word/document.xml": try package.read("word/document.xml") + [0x0A]])
        try Data(edited).write(to: URL(fileURLWithPath: path))
        let refused = try render()
        #expect(refused.status == 70)
        #expect(refused.errors.contains("draft.edited"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(edited))
        #expect(try render("--force").status == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) != Data(edited))
    }

    /// LibreOffice opens the drafts, and what it makes of them has the words of the documents.
    @Test func libreOfficeReadsThemAsTheyAreMeant() throws {
        guard Tool.isInstalled("soffice") else {
            print("LibreOffice is not installed: drafts were not opened with it")
            return
        }
        let made = try Self.made.get()
        let profile = try TemporaryFolder()
        let name = "commune-summary/00643"
        let result = try Tool.run(
            "soffice",
            [
                "-env:UserInstallation=file://\(profile.path)/profile", "--headless", "--convert-to", "pdf", "--outdir",
                profile.path, "\(made.out)/\(name).docx",
            ])
        #expect(result.status == 0, "\(result.errors)")
        let theirs = words(try Tool.run("pdftotext", ["-raw", profile.path + "/00643.pdf", "-"]).text)
        let ours = words(try Tool.run("pdftotext", ["-raw", "\(made.out)/\(name).pdf", "-"]).text)
        #expect(theirs.count > 200)
        // Words inside of charts are drawn in a picture there.
        var left: [String: Int] = [:]
        for word in ours { left[word, default: 0] += 1 }
        var missing: [String] = []
        for word in theirs {
            if let count = left[word], count > 0 { left[word] = count - 1 } else { missing.append(word) }
        }
        // Page numbers are furniture.
        #expect(missing.allSatisfy { Int($0) != nil }, "\(missing.prefix(20))")
    }
}

extension XMLElement {
    /// All elements of a name at and below this one, in order.
    fileprivate func all(_ name: String) -> [XMLElement] {
        var found: [XMLElement] = []
        visit { if $0.name == name { found.append($0) } }
        return found
    }

    fileprivate var words: String {
        var words = ""
        visit { element in
            switch element.name {
            case "t": words += element.text
            case "br", "tab": words += " "
            default: break
            }
        }
        return words
    }
}
