import Foundation
import TestSupport
import Testing

/// `annexes: separate`: annexes as a file of their own, listed in the document and kept with it.
@Suite struct AnnexFileTests {
    private let folder: TemporaryFolder
    private let campaign: String
    private var out: String { folder.path + "/out" }

    init() throws {
        folder = try TemporaryFolder()
        campaign = try Campaigns.small(in: folder, reports: Self.report("separate"))
        try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-04T08:00:00+07:00")
    }

    private static func report(_ annexes: String) -> String {
        "  - {layout: district-report, for_each: district, due: period_end, edition: illustrated, annexes: \(annexes)}"
    }

    private func run(_ arguments: String...) throws -> ToolResult {
        try Tool.run(Checkout.program, arguments + ["--out", out], environment: ["BAOCAO_HOME": Checkout.root])
    }

    /// The entry of the one document.
    private func render() throws -> [String: Any] {
        let result = try run("render", campaign, "--signature-field")
        #expect(result.status == 0, "\(result.errors)")
        return try #require(try Campaigns.manifest(out, "nho").first)
    }

    private func digest(_ path: String) throws -> String {
        String(try Tool.run("sha256sum", ["\(out)/nho/\(path)"]).text.prefix(64))
    }

    private func text(_ path: String) throws -> String {
        try Tool.run("pdftotext", ["-raw", "\(out)/nho/\(path)", "-"]).text
            .replacingOccurrences(of: "\\s+", with: " ", options: .regularExpression)
    }

    @Test func theyAreAFileOfTheirOwnThatTheDocumentLists() throws {
        let made = try render()
        let annexes = try #require(made["annexes"] as? [String: Any])
        #expect(annexes["path"] as? String == "district-report/annexes/H.pdf")
        #expect(annexes["sha256"] as? String == (try digest("district-report/annexes/H.pdf")))
        let main = try text("district-report/H.pdf")
        let own = try text("district-report/annexes/H.pdf")
        let list = try #require(main.range(of: "phụ lục, lập thành tệp riêng:"))
        let end = try #require(main.range(of: "Trên đây là báo cáo"))
        #expect(list.upperBound < end.lowerBound)
        #expect(main[list.upperBound..<end.lowerBound].contains("Phụ lục I: Kết quả thực hiện theo xã;"), "\(main)")
        #expect(!main.contains("Phụ lục I Kết quả") && !main.contains("PHỤ LỤC I "), "\(main)")
        #expect(own.localizedCaseInsensitiveContains("Phụ lục I Kết quả thực hiện theo xã"), "\(own)")
        #expect(!own.contains("CỘNG HÒA XÃ HỘI"))
        let info = try Tool.run("pdfinfo", ["\(out)/nho/district-report/annexes/H.pdf"]).text
        #expect(info.contains("Phụ lục. Báo cáo"), "\(info)")
        // The body signs the report at its foot, and the annexes at their head.
        for (path, fields) in [("H.pdf", ["ChuKy", "ConDau", "SaoY"]), ("annexes/H.pdf", ["PhuLuc"])] {
            let open = folder.path + "/open.pdf"
            try Tool.run("qpdf", ["--qdf", "--object-streams=disable", "\(out)/nho/district-report/\(path)", open])
            let file = String(decoding: try folder.read("open.pdf"), as: Unicode.ASCII.self)
            let names = file.split(separator: "\n").compactMap { line in
                line.contains("/T (") ? line.split(separator: "(").last.map { String($0.dropLast()) } : nil
            }
            #expect(names.filter { !["SoKyHieu", "NgayBanHanh"].contains($0) }.sorted() == fields, "\(path): \(names)")
        }

        // What stands is left; what is gone is made again.
        #expect(try render()["status"] as? String == "unchanged")
        let bytes = try folder.read("out/nho/district-report/annexes/H.pdf")
        try FileManager.default.removeItem(atPath: out + "/nho/district-report/annexes/H.pdf")
        #expect(try render()["status"] as? String == "rendered")
        #expect(try folder.read("out/nho/district-report/annexes/H.pdf") == bytes)

        // An issued document keeps them beside it.
        let issued = try run("issue", campaign, "--report", "district-report", "--number", "12", "--date", "2023-10-09")
        #expect(issued.status == 0, "\(issued.errors)")
        try Campaigns.expectValid(below: out)
        let line = try Campaigns.json(Data(folder.text("out/nho/issued/issued.jsonl").utf8))
        let kept = try #require(line["annexes"] as? [String: Any])
        let path = "issued/district-report/H/12-2023-10-09-annexes.pdf"
        #expect(kept["path"] as? String == path)
        #expect(kept["sha256"] as? String == (try digest(path)))
        #expect(try text(path).contains("Báo cáo số 12/BC-BCĐ"))
        #expect(try folder.text("out/nho/index.html").contains("href=\"\(path)\">Phụ lục</a>"))

        // Behind the document again: no file of an earlier version stays.
        try folder.write(
            folder.text("small/campaign.yaml").replacing("annexes: separate", with: "annexes: together"),
            to: "small/campaign.yaml")
        #expect(try render()["annexes"] == nil)
        #expect(folder.files(below: "out/nho/district-report") == ["H.pdf"])
        let whole = try text("district-report/H.pdf")
        #expect(whole.localizedCaseInsensitiveContains("Phụ lục I Kết quả thực hiện theo xã") && !whole.contains("tệp riêng"))
    }

    @Test func aLayoutThatListsNoneIsTold() throws {
        let list = try String(contentsOfFile: Checkout.root + "/Layouts/district-report.yaml", encoding: .utf8)
        try folder.write(
            list.replacing("  - use: parts/annex-list\n", with: ""), to: "small/layouts/district-report.yaml")
        let result = try run("render", campaign)
        #expect(result.status == 70 && result.errors.contains("layout.annexes-not-listed"), "\(result.errors)")
    }
}
