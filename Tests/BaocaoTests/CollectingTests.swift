import Foundation
import Glibc
import TestSupport
import Testing

/// What `collect` does with everything that can lie in an inbox.
@Suite struct CollectingTests {
    private static let head =
        "unit_code,date,activity_type,title,audience_group,sessions,participants,female_participants,books_donated\n"

    private func status(_ campaign: String) throws -> [String: Any] {
        try Campaigns.json(try Campaigns.baocao("status", campaign, "--json").output)
    }

    @Test func nothingInTheInboxStopsTheOthers() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let long = String(repeating: "ế", count: 83) + ".csv"
        try folder.write(Self.head + "S2,2023-10-03,LPD,Lễ phát động,hoc_sinh,1,khoảng 50,,\n", to: "small/inbox/\(long)")
        try FileManager.default.createSymbolicLink(atPath: "\(campaign)/inbox/a-link.csv", withDestinationPath: "/etc/passwd")
        #expect(mkfifo("\(campaign)/inbox/b-pipe.csv", 0o600) == 0)
        let bytes: [CChar] = Array("\(campaign)/inbox/bad".utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0]
        let handle = open(bytes, O_CREAT | O_WRONLY, 0o600)
        #expect(handle >= 0)
        close(handle)
        try folder.write(Self.head, to: "small/inbox/rtl\u{202E}vsc.exe")
        let big = open("\(campaign)/inbox/big.csv", O_CREAT | O_WRONLY, 0o600)
        #expect(ftruncate(big, 80 << 20) == 0)
        close(big)
        try folder.write("<html><table></table></html>", to: "small/inbox/sub/S2.xls")

        // One receipt for all, whichever second each was written in: the order of names then says which of S2's is the newest.
        let result = try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-05T08:00:00+07:00")
        #expect(result.status == 0, "\(result.errors)")
        for code in ["inbox.link", "inbox.name", "inbox.too-large"] {
            #expect(result.errors.contains(code), "\(result.errors)")
        }
        let answers = folder.files(below: "small/feedback")
        #expect(answers.contains("S1.csv.txt"))
        #expect(answers.contains("a-link.csv.txt") && answers.contains("b-pipe.csv.txt") && answers.contains("big.csv.txt"))
        #expect(answers.contains("bad\\xFF.txt") && answers.contains("rtl[U+202E]vsc.exe.txt"))
        #expect(answers.contains("sub/S2.xls.txt"))
        let cut = try #require(answers.first { $0.hasPrefix("ếế") })
        #expect(cut.utf8.count < 250 && cut.contains("~"))
        #expect(try folder.text("small/feedback/\(cut)").contains("khoảng 50"))
        #expect(try folder.text("small/feedback/big.csv.txt").contains("Tệp lớn quá mức"))
        #expect(try folder.text("small/feedback/a-link.csv.txt").contains("KHÔNG NHẬN ĐƯỢC TỆP NÀY"))
        #expect(!(try folder.text("small/feedback/a-link.csv.txt")).contains("root:"))
        let status = try status(campaign)
        #expect(status["reported"] as? Int == 1)
        #expect((status["states"] as? [String: Int])?["refused"] == 1)
        // Nothing is news the second time.
        let again = try Campaigns.baocao("collect", campaign)
        #expect(again.errors.contains("collected 0 new files"))
    }

    /// Figures by unit, as `summarize` prints them.
    private func people(_ campaign: String) throws -> [String: Int] {
        let summary = try Campaigns.json(try Campaigns.baocao("summarize", campaign, "--json").output)
        let units = try #require(summary["by_unit"] as? [String: [String: Any]])
        return units.compactMapValues { $0["participants"] as? Int }.filter { $0.value > 0 }
    }

    /// A group's code is changed in the catalogue: what was accepted under the old one leaves, and is read anew by the group's
    /// name when somebody asks for it. Receipts stay what they were.
    @Test func collectAgainReadsAcceptedFilesUnderTheRulesOfToday() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let groups = "\naudience_groups:\n  - {code: hoc_sinh, name: Học sinh}\n  - {code: gv, name: Giáo viên}\n"
        let yaml = try folder.text("small/campaign.yaml")
        try folder.write(yaml + groups, to: "small/campaign.yaml")
        try folder.write(
            Self.head + "S2,2023-10-03,LPD,Lễ phát động,Giáo viên,1,50,,\n", to: "small/inbox/S2.csv")
        #expect(try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-05T08:00:00+07:00").status == 0)
        #expect(try people(campaign) == ["S1": 120, "S2": 50])
        try folder.write(yaml + groups.replacingOccurrences(of: "code: gv", with: "code: giao_vien"), to: "small/campaign.yaml")
        #expect(try people(campaign) == ["S1": 120])
        #expect(try Campaigns.baocao("collect", campaign).status == 0)
        #expect(try people(campaign) == ["S1": 120])
        let doctor = try Campaigns.baocao("doctor", campaign)
        #expect((String(decoding: doctor.output, as: UTF8.self) + doctor.errors).contains("--again"))
        #expect(try Campaigns.baocao("collect", campaign, "--again").status == 0)
        #expect(try people(campaign) == ["S1": 120, "S2": 50])
        let units = try #require(try status(campaign)["units"] as? [[String: Any]])
        let history = try #require(units.first { $0["unit"] as? String == "S2" }?["history"] as? [[String: Any]])
        #expect(history.last?["received_at"] as? String == "2023-10-05T08:00:00+07:00")
    }

    @Test func answersThatCannotBeWrittenAreToldAndMadeUp() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        try folder.write("in the way", to: "small/feedback")
        let result = try Campaigns.baocao("collect", campaign)
        #expect(result.status == 74)
        #expect(result.errors.contains("1 submissions accepted"))
        #expect(try status(campaign)["reported"] as? Int == 1)
        try FileManager.default.removeItem(atPath: campaign + "/feedback")
        #expect(try Campaigns.baocao("collect", campaign).status == 0)
        #expect(try folder.text("small/feedback/S1.csv.txt").contains("120 lượt người"))
    }

    @Test func theAnswerSaysWhenAndWhatItReplaces() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-06T16:20:00+07:00")
        let first = try folder.text("small/feedback/S1.csv.txt")
        #expect(first.contains("Nhận lúc: 16 giờ 20 ngày 06/10/2023"))
        #expect(!first.contains("thay báo cáo"))
        try folder.write(Campaigns.csv("S1", participants: "100"), to: "small/inbox/S1-sua.csv")
        try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-09T08:00:00+07:00")
        let second = try folder.text("small/feedback/S1-sua.csv.txt")
        #expect(second.contains("ĐÃ NHẬN, thay báo cáo đã gửi trước"))
        #expect(second.contains("Báo cáo này thay báo cáo trước và làm giảm số liệu: lượt người từ 120 xuống 100"))
        // A correction after the deadline does not make a unit late.
        #expect(try status(campaign)["late"] as? Int == 0)
        // An answer that was lost is made up with the same warning.
        try FileManager.default.removeItem(atPath: campaign + "/feedback/S1-sua.csv.txt")
        try Campaigns.baocao("collect", campaign)
        #expect(try folder.text("small/feedback/S1-sua.csv.txt").contains("lượt người từ 120 xuống 100"))
        // The same bytes under another name are no second report.
        try folder.write(Campaigns.csv("S1", participants: "100"), to: "small/inbox/z.csv")
        try Campaigns.baocao("collect", campaign)
        #expect(try folder.text("small/feedback/z.csv.txt").contains("giống hệt tệp “S1-sua.csv”"))
        #expect(try status(campaign)["late"] as? Int == 0)
    }

    @Test func aRefusedFileCameWhenItCame() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let units = try folder.text("small/units.csv")
        try folder.write(units.replacingOccurrences(of: "S1,X", with: "S9,X"), to: "small/units.csv")
        try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-06T16:20:00+07:00")
        #expect(try status(campaign)["reported"] as? Int == 0)
        try folder.write(units, to: "small/units.csv")
        try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-20T16:20:00+07:00")
        let after = try status(campaign)
        #expect(after["reported"] as? Int == 1 && after["late"] as? Int == 0)
    }

    @Test func aRefusedWorkbookComesBackMarked() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let workbook = try Data(contentsOf: URL(fileURLWithPath: Checkout.root + "/Tests/Workbooks/mixed-openpyxl.xlsx"))
        try folder.write(workbook, to: "small/inbox/S2.xlsx")
        #expect(try Campaigns.baocao("collect", campaign).status == 0)
        let answer = try folder.text("small/feedback/S2.xlsx.txt")
        #expect(answer.contains("tô màu, có ghi chú, trong tệp gửi kèm “S2.can-sua.xlsx”"), "\(answer)")
        #expect(try folder.read("small/feedback/S2.can-sua.xlsx").starts(with: Data("PK".utf8)))
    }

    @Test func oneEmojiDoesNotStopTheReport() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        try folder.write(Self.head + "S2,2023-10-03,LPD,Vui học 😀,hoc_sinh,1,5000,,\n", to: "small/inbox/S2.csv")
        try Campaigns.baocao("collect", campaign)
        #expect(try folder.text("small/feedback/S2.csv.txt").contains("biểu tượng không in được"))
        let result = try Campaigns.baocao("render", campaign, "--report", "district-report", "--out", folder.path + "/out")
        #expect(result.status == 0, "\(result.errors)")
    }
}
