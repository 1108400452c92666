import Foundation
import TestSupport
import Testing

/// From remarks to the officer's own sentences: proposed, taken over, kept, printed; a draft until all is written.
@Suite struct NarrativeTests {
    private static let layout = """
        layout: thu
        style: styles/decree-30
        title: Báo cáo thử
        body:
          - use: parts/letterhead
          - title: {kind: BÁO CÁO, subject: Kết quả}
          - addressee: "{addressees}"
          - paragraph: "Thực hiện {basis | names}, {issuer.full_name} báo cáo kết quả như sau:"
          - section: Ưu điểm
          - narrative: strengths
          - section: Nguyên nhân
          - narrative: causes
          - paragraph: Trên đây là báo cáo của {issuer.full_name}./.
          - use: parts/signature

        """

    private func campaign(in folder: TemporaryFolder) throws -> String {
        let campaign = try Campaigns.small(in: folder, reports: "  - {layout: thu, for_each: district, due: period_end}")
        try folder.write(NarrativeTests.layout, to: "small/layouts/thu.yaml")
        try folder.write(
            folder.text("small/campaign.yaml")
                + "\naddressees: [Sở Giáo dục và Đào tạo Hà Nội]\nbasis: [{kind: Kế hoạch, number: 5/KH-BCĐ, date: 2023-09-20}]\n",
            to: "small/campaign.yaml")
        for (unit, text) in [("S1", "Học sinh hào hứng tham gia đọc sách."), ("S2", "Học sinh hào hứng tham gia đọc sách")] {
            try folder.write(
                "Mã đơn vị,Nhận xét,Nội dung\n\(unit),Ưu điểm,\"\(text)\"\n", to: "small/inbox/\(unit)-nhan-xet.csv")
        }
        try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-04T08:00:00+07:00")
        return campaign
    }

    private func text(_ path: String) throws -> String {
        try Tool.run("pdftotext", ["-layout", path, "-"]).text
            .replacingOccurrences(of: "\\s+", with: " ", options: .regularExpression)
    }

    @Test func whatIsProposedTakenOverAndWrittenIsPrintedAndThenIssued() throws {
        let folder = try TemporaryFolder()
        let campaign = try campaign(in: folder)
        let out = folder.path + "/out"
        let pdf = "\(out)/nho/thu/H.pdf"
        func issue() throws -> ToolResult {
            try Campaigns.baocao(
                "issue", campaign, "--report", "thu", "--number", "12", "--date", "2023-10-09", "--out", out)
        }
        // Nothing is written: a draft, valid all the same, that is not issued.
        try Campaigns.baocao("render", campaign, "--out", out)
        let draft = try text(pdf)
        #expect(draft.hasPrefix("DỰ THẢO ") && draft.contains("I. ƯU ĐIỂM […] II. NGUYÊN NHÂN […]"), "\(draft)")
        #expect(draft.contains("Kính gửi: Sở Giáo dục và Đào tạo Hà Nội") && draft.contains("- Như trên;"))
        #expect(draft.contains("Kế hoạch số 5/KH-BCĐ ngày 20 tháng 9 năm 2023"))
        let refused = try issue()
        #expect(
            refused.status == 78 && refused.errors.contains("nothing is written yet at strengths, causes"), "\(refused.errors)")
        #expect(folder.files(below: "out/nho/issued").isEmpty)

        // Proposals, twice the same.
        let narrated = try Campaigns.baocao("narrate", campaign)
        #expect(narrated.status == 0 && narrated.errors.contains("2 places of 1 reports"), "\(narrated.errors)")
        let proposed = try folder.text("small/narrative.yaml")
        #expect(
            proposed.contains("      #? # Có 2 đơn vị nêu: Trường Trung học cơ sở Đông Mỹ; Trường Trung học cơ sở Vạn Phúc\n"))
        #expect(proposed.contains("      #? - \"Học sinh hào hứng tham gia đọc sách.\"\n"), "\(proposed)")
        #expect(proposed.contains("{participants} lượt người tham gia."), "\(proposed)")
        #expect(try Campaigns.baocao("narrate", campaign).status == 0)
        #expect(try folder.text("small/narrative.yaml") == proposed)

        // The officer's words stay, whatever runs.
        let written = """
            thu:
              H:
                strengths:
                  - Thu hút {participants@type=LPD} lượt người.   # của tôi
            """
        try folder.write(written, to: "small/narrative.yaml")
        #expect(try Campaigns.baocao("narrate", campaign).status == 0)
        let half = try folder.text("small/narrative.yaml")
        #expect(half.contains("      - Thu hút {participants@type=LPD} lượt người.   # của tôi\n"), "\(half)")
        #expect(try issue().errors.contains("nothing is written yet at causes"))
        try folder.write(half.replacing("    causes:", with: "    causes: none"), to: "small/narrative.yaml")
        try Campaigns.baocao("render", campaign, "--out", out)
        let whole = try text(pdf)
        #expect(whole.contains("Thu hút 120 lượt người.") && !whole.contains("DỰ THẢO") && !whole.contains("[…]"), "\(whole)")
        let issued = try issue()
        #expect(issued.status == 0, "\(issued.errors)")

        // A figure that is none is told with its place.
        try folder.write(written.replacing("type=LPD", with: "type=KHONG"), to: "small/narrative.yaml")
        let wrong = try Campaigns.baocao("render", campaign, "--out", out)
        #expect(wrong.status == 78, "\(wrong.errors)")
        #expect(wrong.errors.contains("narrative.yaml:4:17: error[campaign.narrative-text]"), "\(wrong.errors)")
    }
}
