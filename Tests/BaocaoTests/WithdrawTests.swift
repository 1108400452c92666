import Foundation
import TestSupport
import Testing

/// Taking reports back, and the history that shows it.
@Suite struct WithdrawTests {
    private func status(_ campaign: String) throws -> [String: Any] {
        try Campaigns.json(try Campaigns.baocao("status", campaign, "--json").output)
    }

    private func states(_ campaign: String) throws -> [String: Int] {
        try #require(try status(campaign)["states"] as? [String: Int]).filter { $0.value > 0 }
    }

    private func people(_ campaign: String) throws -> Int? {
        let summary = try Campaigns.json(try Campaigns.baocao("summarize", campaign, "--json").output)
        return (summary["totals"] as? [String: Any])?["participants"] as? Int
    }

    @Test func theOfficerTakesBackWhatAUnitSent() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-05T08:00:00+07:00")
        try folder.write(Campaigns.csv("S1", participants: "999"), to: "small/inbox/S1-nham.csv")
        try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-06T08:00:00+07:00")
        #expect(try people(campaign) == 999)

        // One file: what it had replaced counts again.
        let one = try Campaigns.baocao(
            "withdraw", campaign, "--unit", "S1", "--file", "S1-nham.csv", "--reason", "Nhầm trường", "--received-at",
            "2023-10-06T09:00:00+07:00")
        #expect(one.status == 0, "\(one.errors)")
        #expect(try people(campaign) == 120)
        // The catalogue decides what a school still lacks; that is not at stake here.
        let table = try Campaigns.baocao("status", campaign, "--unit", "S1").text.split(
            separator: "\n", omittingEmptySubsequences: false
        ).filter { !$0.hasPrefix("Còn thiếu") }.joined(separator: "\n")
        #expect(
            table == """
                Trường Trung học cơ sở Đông Mỹ (S1)
                Tình trạng: đã báo cáo, chưa đủ nội dung
                Báo cáo đầu tiên được nhận: 08 giờ 00 ngày 05/10/2023, đúng hạn

                Các lần gửi (3):
                  1. 08 giờ 00 ngày 05/10/2023: S1.csv
                     từ 02/10/2023 đến 08/10/2023: đã nhận, đang được tính
                     120 lượt người
                  2. 08 giờ 00 ngày 06/10/2023: S1-nham.csv
                     từ 02/10/2023 đến 08/10/2023: đã nhận, đã rút
                     999 lượt người
                     thay đổi: lượt người từ 120 lên 999
                  3. 09 giờ 00 ngày 06/10/2023: rut-S1-20231006090000.json
                     từ 02/10/2023 đến 08/10/2023: rút tệp S1-nham.csv
                     lý do: Nhầm trường
                     thay đổi: lượt người từ 999 xuống 120

                """)
        let answer = try folder.text("small/feedback/rut-S1-20231006090000.json.txt")
        #expect(answer.contains("ĐÃ RÚT BÁO CÁO") && answer.contains("Lý do: Nhầm trường"))

        // Everything: the unit has reported nothing, and is told apart from one that never sent.
        try Campaigns.baocao("withdraw", campaign, "--unit", "S1", "--received-at", "2023-10-07T09:00:00+07:00")
        #expect(try people(campaign) == 0)
        #expect(try states(campaign) == ["withdrawn": 1, "never_sent": 1])
        #expect(try Campaigns.baocao("status", campaign).text.contains("Đã rút báo cáo (1):"))

        // The same bytes stay taken back, and their answer says so.
        try folder.write(Campaigns.csv("S1", participants: "120"), to: "small/inbox/S1-lai.csv")
        try Campaigns.baocao("collect", campaign)
        #expect(try people(campaign) == 0)
        #expect(try folder.text("small/feedback/S1-lai.csv.txt").contains("báo cáo này đã được rút"))

        // What was taken back comes back when the withdrawal is taken back.
        try Campaigns.baocao(
            "withdraw", campaign, "--unit", "S1", "--file", "rut-S1-20231007090000.json", "--received-at",
            "2023-10-07T10:00:00+07:00")
        #expect(try people(campaign) == 120)
        let unit = try Campaigns.json(try Campaigns.baocao("status", campaign, "--unit", "S1", "--json").output)
        let history = try #require(unit["history"] as? [[String: Any]])
        #expect(history.map { $0["state"] as? String } == ["counts", "withdrawn", "withdrawal", "withdrawn", "withdrawal"])
        #expect(history.count == 5, "nothing leaves the ledger")
    }

    @Test func aUnitTakesBackItsOwnReportAndSendsAgainLate() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        // In one collection, with a name that sorts before the file it takes back.
        try folder.write(
            "Mã đơn vị,Rút báo cáo,Dấu thời gian\nS1,S1.csv,07/10/2023 08:00:00\n", to: "small/inbox/A-rut.csv")
        #expect(try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-05T08:00:00+07:00").status == 0)
        #expect(try states(campaign) == ["withdrawn": 1, "never_sent": 1])
        try folder.write(Campaigns.csv("S1", participants: "80"), to: "small/inbox/S1-moi.csv")
        try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-09T08:00:00+07:00")
        let after = try status(campaign)
        #expect(after["late"] as? Int == 1 && after["reported"] as? Int == 1)
        #expect(try people(campaign) == 80)
    }

    @Test func nothingIsTakenBackByGuess() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        #expect(try Campaigns.baocao("withdraw", campaign, "--unit", "S1").status == 64)
        try Campaigns.baocao("collect", campaign)
        let unknown = try Campaigns.baocao("withdraw", campaign, "--unit", "S1", "--file", "other.csv")
        #expect(unknown.status == 64 && unknown.errors.contains("other.csv"))
        #expect(try Campaigns.baocao("withdraw", campaign, "--unit", "ZZ").status == 66)
        #expect(try Campaigns.baocao("withdraw", campaign, "--unit", "S1", "--from", "2023-09-01").status == 64)
        #expect(try Campaigns.baocao("status", campaign, "--unit", "ZZ").status == 66)
        #expect(folder.files(below: "small/inbox") == ["S1.csv"])
        // A statement of a file nobody sent is refused and answered.
        try folder.write("{\"unit\":\"S1\",\"withdraw\":\"khac.xlsx\"}", to: "small/inbox/x.json")
        try Campaigns.baocao("collect", campaign)
        #expect(try folder.text("small/feedback/x.json.txt").contains("chưa rút báo cáo nào"))
        #expect(try people(campaign) == 120)
    }
}
