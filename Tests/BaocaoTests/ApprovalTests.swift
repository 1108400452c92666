import Foundation
import TestSupport
import Testing

/// `approve`: what was approved stays, what came since waits, everybody is told, and a revocation lets it count.
@Suite struct ApprovalTests {
    private func campaign(in folder: TemporaryFolder, approval: String = "[commune]") throws -> String {
        let campaign = try Campaigns.small(in: folder)
        try folder.write(folder.text("small/campaign.yaml") + "\napproval: \(approval)\n", to: "small/campaign.yaml")
        try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-05T08:00:00+07:00")
        return campaign
    }

    private func approve(_ campaign: String, _ unit: String, revoke: Bool = false) throws -> ToolResult {
        revoke
            ? try Campaigns.baocao("approve", campaign, "--unit", unit, "--by", "Ông Bình", "--revoke")
            : try Campaigns.baocao("approve", campaign, "--unit", unit, "--by", "Bà An")
    }

    private func participants(_ campaign: String) throws -> Int? {
        let summary = try Campaigns.json(try Campaigns.baocao("summarize", campaign, "--json").output)
        return (summary["totals"] as? [String: Any])?["participants"] as? Int
    }

    private func status(_ campaign: String) throws -> [String: Any] {
        try Campaigns.json(try Campaigns.baocao("status", campaign, "--json").output)
    }

    @Test func laterFilesWaitUntilTheApprovalIsRevoked() throws {
        let folder = try TemporaryFolder()
        let campaign = try campaign(in: folder)
        #expect(try approve(campaign, "X").status == 0)
        try folder.write(Campaigns.csv("S1", participants: "90"), to: "small/inbox/S1-sua.csv")
        try folder.write(Campaigns.csv("S2", participants: "50"), to: "small/inbox/S2.csv")
        #expect(try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-06T08:00:00+07:00").status == 0)
        #expect(try participants(campaign) == 120)
        let summary = try Campaigns.json(try Campaigns.baocao("summarize", campaign, "--json").output)
        let approval = try #require(summary["approval"] as? [String: Any])
        #expect(approval["asked"] as? Int == 1 && approval["approved"] as? Int == 1 && approval["units"] as? [String] == ["X"])
        #expect(approval["whole"] as? Bool == false, "it is the district's")

        let status = try status(campaign)
        let units = try #require(status["units"] as? [[String: Any]])
        #expect(units.map { $0["approved"] as? Bool } == [true, true])
        #expect(units.map { $0["state"] as? String } == ["reported", "refused"])
        let history = try #require(units[0]["history"] as? [[String: Any]])
        #expect(history.map { $0["state"] as? String } == ["counts", "waits_approved"])
        let review = try #require(status["review"] as? [String: Any])
        let waiting = try #require(review["waits_approved"] as? [[String: Any]])
        #expect(waiting.map { $0["file"] as? String } == ["S1-sua.csv", "S2.csv"])
        #expect((status["approvals"] as? [[String: Any]])?.first?["by"] as? String == "Bà An")
        let table = try Campaigns.baocao("status", campaign).text
        #expect(table.contains("Đã duyệt số liệu: 1/1 đơn vị"), "\(table)")
        #expect(table.contains("Chờ, số liệu đã duyệt (2):"), "\(table)")
        let own = try Campaigns.baocao("status", campaign, "--unit", "S1").text
        #expect(own.contains("Số liệu đã duyệt bởi đơn vị cấp trên (X): Bà An"), "\(own)")
        #expect(own.contains("đã nhận, chờ, số liệu đã duyệt"), "\(own)")

        let answer = try folder.text("small/feedback/S1-sua.csv.txt")
        #expect(answer.contains("ĐÃ NHẬN, CHỜ, SỐ LIỆU ĐÃ DUYỆT, chưa được tính"), "\(answer)")
        try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-06T08:00:00+07:00")
        #expect(try folder.text("small/feedback/S1-sua.csv.txt") == answer, "the second time changes nothing")

        // 90 in place of 120, and 50.
        let revoked = try approve(campaign, "X", revoke: true)
        #expect(revoked.status == 0 && revoked.errors.contains("S1-sua.csv, S2.csv"), "\(revoked.errors)")
        #expect(try participants(campaign) == 140)
        try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-07T08:00:00+07:00")
        let now = try folder.text("small/feedback/S1-sua.csv.txt")
        #expect(now.contains("ĐÃ NHẬN") && !now.contains("CHỜ"), "\(now)")
        let told = try Campaigns.baocao("status", campaign, "--unit", "X").text
        #expect(told.contains("hủy duyệt: Ông Bình"), "\(told)")
    }

    @Test func whatCannotBeApprovedOrRevokedIsSaid() throws {
        let folder = try TemporaryFolder()
        let campaign = try campaign(in: folder, approval: "[district, commune]")
        func refused(_ unit: String, revoke: Bool = false, _ status: Int32, _ code: String, naming name: String = "") throws {
            let result = try approve(campaign, unit, revoke: revoke)
            #expect(result.status == status && result.errors.contains("error[\(code)]"), "\(result.errors)")
            #expect(name.isEmpty || result.errors.contains("'\(name)'"), "\(result.errors)")
        }
        try refused("Y", 66, "units.unknown")
        try refused("S1", 64, "approval.level")
        try refused("X", revoke: true, 64, "approval.not-approved")
        #expect(try approve(campaign, "X").status == 0)
        try refused("X", 64, "approval.already")
        #expect(try approve(campaign, "H").status == 0)
        try refused("X", revoke: true, 64, "approval.above", naming: "H")
        #expect(try approve(campaign, "H", revoke: true).status == 0)
        #expect(try approve(campaign, "X", revoke: true).status == 0)
        #expect(try approve(campaign, "H").status == 0)
        try refused("X", 64, "approval.above", naming: "H")
        try refused("X", revoke: true, 64, "approval.not-approved", naming: "H")

        let empty = try TemporaryFolder()
        let other = try Campaigns.small(in: empty)
        let notAsked = try approve(other, "X")
        #expect(notAsked.status == 64 && notAsked.errors.contains("error[approval.not-asked]"), "\(notAsked.errors)")
        try empty.write(empty.text("small/campaign.yaml") + "\napproval: [commune]\n", to: "small/campaign.yaml")
        let nothing = try approve(other, "X")
        #expect(nothing.status == 64 && nothing.errors.contains("error[approval.nothing]"), "\(nothing.errors)")
    }

    @Test func editsAndDecisionsWaitAndAreTold() throws {
        let folder = try TemporaryFolder()
        let campaign = try campaign(in: folder)
        let whole = try folder.text("small/campaign.yaml")
        #expect(try approve(campaign, "X").status == 0)
        try folder.write(whole + "activity_types: [{code: KHAC, name: Hoạt động khác}]\n", to: "small/campaign.yaml")
        #expect(try participants(campaign) == 120)
        let review = try #require(try status(campaign)["review"] as? [String: Any])
        #expect((review["held_edits"] as? [[String: Any]])?.map { $0["unit"] as? String } == ["X"])
        #expect((review["no_longer_fits"] as? [Any])?.isEmpty == true)
        let collected = try Campaigns.baocao("collect", campaign)
        #expect(collected.status == 0 && collected.errors.contains("warning[approval.edit-waits]"), "\(collected.errors)")
        // Whoever fills a form or looks the campaign over learns it too.
        let filled = try Campaigns.baocao("fill", campaign, folder.path + "/no.xlsx", "--out", folder.path + "/filled.xlsx")
        #expect(filled.status == 66 && filled.errors.contains("warning[approval.edit-waits]"), "\(filled.errors)")
        let doctor = try Campaigns.baocao("doctor", campaign).text
        #expect(doctor.contains("warn approvals: ") && doctor.contains("activity type 'LPD' was taken out"), "\(doctor)")
        try folder.write(whole, to: "small/campaign.yaml")

        let trace = try Campaigns.json(try Campaigns.baocao("trace", campaign, "participants", "--json").output)
        let part = try #require((trace["parts"] as? [[String: Any]])?.first)
        let digest = try #require(part["sha256"] as? String)
        try folder.write(
            """
            - id: Q1
              about: value
              figure: participants
              places: [{file: S1.csv, sha256: \(digest)}]
              was: 120
              do: correct
              value: 100
              by: Bà An
              at: 2023-10-09
              why: đếm lại

            """, to: "small/decisions.yaml")
        #expect(try participants(campaign) == 120)
        let doubts = try #require(try status(campaign)["review"] as? [String: Any])
        let waiting = try #require(doubts["decisions_without_effect"] as? [[String: Any]])
        #expect(waiting.map { $0["reason"] as? String } == ["approved"])
        #expect(try approve(campaign, "X", revoke: true).status == 0)
        #expect(try participants(campaign) == 100)
        // Approved with it, it outlives its file.
        #expect(try approve(campaign, "X").status == 0)
        try FileManager.default.removeItem(atPath: campaign + "/decisions.yaml")
        #expect(try participants(campaign) == 100)
    }

    /// What was accepted is read anew only when that is asked for; and where figures are approved not even then.
    @Test func collectAgain() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let plain = try folder.text("small/campaign.yaml") + "\napproval: [commune]\n"
        func types(_ first: String, _ second: String) throws {
            try folder.write(
                plain + "activity_types: [{code: AA, name: \(first)}, {code: BB, name: \(second)}]\n", to: "small/campaign.yaml"
            )
        }
        func cut() throws -> [String] {
            let summary = try Campaigns.json(try Campaigns.baocao("summarize", campaign, "--json").output)
            let types = try #require(summary["by_activity_type"] as? [String: [String: Any]])
            return types.filter { $0.value["participants"] as? Int == 120 }.keys.sorted()
        }
        try types("Hội sách", "Tọa đàm")
        try folder.write(
            Campaigns.csv("S1", participants: "120").replacingOccurrences(of: "LPD", with: "Hội sách"), to: "small/inbox/S1.csv"
        )
        try Campaigns.baocao("collect", campaign)
        #expect(try cut() == ["AA"])
        // The names change places: what was read stays as it was read.
        try types("Tọa đàm", "Hội sách")
        #expect(try Campaigns.baocao("collect", campaign).status == 0)
        #expect(try cut() == ["AA"])
        #expect(try Campaigns.baocao("doctor", campaign).text.contains("1 accepted files were read by the rules of an older"))
        #expect(try approve(campaign, "X").status == 0)
        #expect(try Campaigns.baocao("collect", campaign, "--again").status == 0)
        #expect(try cut() == ["AA"], "approved")
        #expect(try approve(campaign, "X", revoke: true).status == 0)
        #expect(try cut() == ["BB"])
        let known = try Campaigns.baocao("collect", campaign, "--again")
        #expect(known.errors.contains("collected 0 new files"), "\(known.errors)")
    }
}
