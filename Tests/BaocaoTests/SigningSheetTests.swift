import Foundation
import TestSupport
import Testing

/// The signing sheet tells what changed since the edition before: which figure, which sentence, from what to what.
@Suite struct SigningSheetTests {
    private let folder: TemporaryFolder
    private let campaign: String
    private var out: String { folder.path + "/out" }

    init() throws {
        folder = try TemporaryFolder()
        campaign = try Campaigns.small(
            in: folder,
            reports: """
                  - {layout: district-report, for_each: district, due: period_end}
                  - {layout: signing-sheet, for_each: district, due: period_end}
                """)
        try write(strengths: "[\"Thu hút {participants} lượt người.\", Học sinh hào hứng.]")
        try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-04T08:00:00+07:00")
    }

    private func write(strengths: String) throws {
        let narrative = try folder.text("small/narrative.yaml").split(separator: "\n").map { line in
            line.contains("strengths:") ? "    strengths: \(strengths)" : String(line)
        }
        try folder.write(narrative.joined(separator: "\n") + "\n", to: "small/narrative.yaml")
    }

    private func run(_ arguments: String...) throws -> ToolResult {
        try Tool.run(Checkout.program, arguments + ["--out", out], environment: ["BAOCAO_HOME": Checkout.root])
    }

    /// What the sheet says after a rendering.
    private func sheet(_ more: String...) throws -> String {
        let made = try Tool.run(
            Checkout.program, ["render", campaign, "--report", "signing-sheet", "--out", out] + more,
            environment: ["BAOCAO_HOME": Checkout.root])
        try #require(made.status == 0, "\(made.errors)")
        let text = try Tool.run("pdftotext", ["-raw", "\(out)/nho/signing-sheet/H.pdf", "-"]).text
        return text.replacingOccurrences(of: "\\s+", with: " ", options: .regularExpression)
    }

    private var bytes: Data { get throws { try folder.read("out/nho/signing-sheet/H.pdf") } }

    @Test func itTellsWhatChangedSinceTheEditionBefore() throws {
        let first = try sheet()
        #expect(first.contains("Đây là bản trình đầu tiên, chưa có bản trước để so sánh."), "\(first)")
        let alone = try bytes

        // The same again is no new edition.
        #expect(try sheet("--force") == first)
        #expect(try bytes == alone)

        // 120 of S1 become 150, S2 states its first 30: 180; one sentence is gone, one is new, one has another figure.
        try folder.write(Campaigns.csv("S1", participants: "150"), to: "small/inbox/S1-sua.csv")
        try folder.write(Campaigns.csv("S2", participants: "30"), to: "small/inbox/S2.csv")
        try write(strengths: "[\"Thu hút {participants} lượt người.\", Phong trào đọc sách sôi nổi.]")
        try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-09T09:05:00+07:00")
        let second = try sheet()
        for words in [
            "So với bản trước (số liệu tính đến 17 giờ 00 ngày 08/10/2023), những nội dung sau đây đã thay đổi.",
            "Toàn huyện Đơn vị đã báo cáo 1 2 +1", "Lượt người tham gia 120 180 +60", "Lượt người tham gia 120 150 +30",
            "Lượt người tham gia – 30 –", "S1-sua.csv", "S2.csv", "Ưu điểm Thu hút 120 lượt người. Thu hút 180 lượt người.",
            "Ưu điểm Học sinh hào hứng. Phong trào đọc sách sôi nổi.",
        ] { #expect(second.contains(words), "\(words)\n\(second)") }
        #expect(!second.contains("bản trình đầu tiên"))

        // A run that was killed before it kept what the sheet says tells the same again.
        let kept = try folder.read("out/nho/.editions/signing-sheet/H.json")
        try FileManager.default.removeItem(atPath: out + "/nho/.state.json")
        #expect(try sheet() == second)
        #expect(try folder.read("out/nho/.editions/signing-sheet/H.json") == kept)

        // What was issued is what the next sheet is compared with.
        let issued = try run("issue", campaign, "--report", "district-report", "--number", "12", "--date", "2023-10-09")
        try #require(issued.status == 0, "\(issued.errors)")
        let third = try sheet()
        #expect(
            third.contains("So với Báo cáo số 12/BC-BCĐ ngày 09/10/2023, số liệu và lời văn không thay đổi."), "\(third)")
        try folder.write(Campaigns.csv("S2", participants: "40"), to: "small/inbox/S2-sua.csv")
        try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-10T09:05:00+07:00")
        let fourth = try sheet()
        for words in [
            "So với Báo cáo số 12/BC-BCĐ ngày 09/10/2023, những nội dung sau đây đã thay đổi.",
            "Lượt người tham gia 180 190 +10", "Thu hút 180 lượt người. Thu hút 190 lượt người.",
        ] { #expect(fourth.contains(words), "\(words)\n\(fourth)") }

        // A record that is damaged is told, and the sheet that stands is left.
        let whole = try bytes
        try folder.write("{}", to: "out/nho/issued/district-report/H/12-2023-10-09.json")
        let failed = try run("render", campaign, "--report", "signing-sheet", "--force")
        #expect(failed.status == 70 && failed.errors.contains("issue.base-unreadable"), "\(failed.status) \(failed.errors)")
        #expect(try bytes == whole)
    }
}
