import Foundation
import TestSupport
import Testing

/// Documents of one campaign as reports to the one above it, by the built program.
@Suite struct UpwardTests {
    /// A province whose communes report; the commune of the small campaign is one of them.
    private func province(in folder: TemporaryFolder, units: String = "") throws -> String {
        try folder.write(
            try folder.text("small/campaign.yaml")
                .replacingOccurrences(of: "code: nho", with: "code: tinh")
                .replacingOccurrences(of: "levels: [district,", with: "levels: [province, district,")
                .replacingOccurrences(of: "unit_kinds:", with: "unit_kinds:\n  - {code: tinh, name: Tỉnh, level: province}")
                .replacingOccurrences(of: "for_each: district", with: "for_each: province"),
            to: "province/campaign.yaml")
        try folder.write(
            """
            code,parent,kind,name,population,reports
            T,,tinh,Thành phố Hà Nội,,no
            X,T,xa,Xã Đông Mỹ,8000,yes
            Y,T,xa,Xã Liên Ninh,9000,yes
            \(units)
            """, to: "province/units.csv")
        try FileManager.default.createDirectory(atPath: folder.path + "/province/inbox", withIntermediateDirectories: true)
        return folder.path + "/province"
    }

    /// The commune's document, made by the campaign below.
    private func document(in folder: TemporaryFolder) throws -> String {
        let campaign = try Campaigns.small(in: folder)
        try folder.write(Campaigns.csv("S2", participants: "80"), to: "small/inbox/S2.csv")
        let run = try Campaigns.baocao("run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", folder.path + "/out")
        #expect(run.status == 0, "\(run.errors)")
        return folder.path + "/out/nho/commune-summary/X.pdf"
    }

    private func summary(_ campaign: String, _ unit: String) throws -> [String: Any] {
        try Campaigns.json(Campaigns.baocao("summarize", campaign, "--unit", unit, "--json").output)
    }

    @Test func aCommunesDocumentIsItsReportToTheProvince() throws {
        let folder = try TemporaryFolder()
        let pdf = try document(in: folder)
        let province = try province(in: folder)
        try FileManager.default.copyItem(atPath: pdf, toPath: province + "/inbox/X.pdf")
        let collected = try Campaigns.baocao("collect", province)
        #expect(collected.errors.contains("1 submissions accepted"), "\(collected.errors)")
        let answer = try folder.text("province/feedback/X.pdf.txt")
        #expect(answer.contains("KẾT QUẢ: ĐÃ NHẬN"), "\(answer)")
        #expect(answer.contains("2 hoạt động, 2 buổi"), "\(answer)")
        #expect(answer.contains("số liệu tổng hợp từ 2/2 đơn vị"), "\(answer)")
        let below = try summary(folder.path + "/small", "X")
        let above = try summary(province, "T")
        for key in ["totals", "by_activity_type", "by_audience_group", "by_date", "indicators", "lines", "remarks"] {
            #expect((above[key] as? NSObject) == (below[key] as? NSObject), "\(key)")
        }
        let kinds = try #require(above["by_kind"] as? [String: [String: Any]])
        #expect(kinds["thcs"]?["participants"] as? Int == 200)
        let trace = try Campaigns.json(
            Campaigns.baocao("trace", province, "participants@type=LPD,audience=hoc_sinh,kind=thcs", "--json").output)
        #expect(trace["value"] as? Int == 200)
        let part = try #require((trace["parts"] as? [[String: Any]])?.first)
        #expect(part["unit"] as? String == "X")
        #expect((part["place"] as? [String: Any])?["file"] as? String == "X.pdf")
        // What a document carries is what the schema says, and so is what is printed of it here.
        let schema = try #require(try JSONSchema("summary"))
        let attached = folder.path + "/attached.json"
        #expect(try Tool.run("pdfdetach", ["-savefile", "summary.json", "-o", attached, pdf]).status == 0)
        #expect(try schema.faults(in: folder.read("attached.json")) == [])
        #expect(try schema.faults(in: Campaigns.baocao("summarize", province, "--json").output) == [])
        let status = try Campaigns.json(Campaigns.baocao("status", province, "--json").output)
        let told = try #require((status["units"] as? [[String: Any]])?.first { $0["unit"] as? String == "X" })
        let history = try #require((told["history"] as? [[String: Any]])?.first)
        #expect(history["file"] as? String == "X.pdf" && history["state"] as? String == "counts")
        #expect(history["participants"] as? Int == 200)
        let own = try Campaigns.baocao("status", province, "--unit", "X").text
        #expect(own.contains("X.pdf") && own.contains("đã nhận, đang được tính") && own.contains("200 lượt người"), "\(own)")
        let explained = try Campaigns.json(Campaigns.baocao("explain", province, "X.pdf", "--json").output)
        #expect(explained["verdict"] as? String == "accepted")
        let cells = try #require(explained["cells"] as? [[String: Any]])
        #expect(!cells.contains { $0["code"] as? String == "intake.cell-unread" })
        // The province's own documents are made of it, and are no report to the province.
        let run = try Campaigns.baocao("run", province, "--as-of", Campaigns.afterTheWeek, "--out", folder.path + "/out")
        #expect(run.status == 0, "\(run.errors)")
        let report = folder.path + "/out/tinh/district-report/T.pdf"
        #expect(try Tool.run("pdftotext", [report, "-"]).text.contains("200"))
        try FileManager.default.copyItem(atPath: report, toPath: province + "/inbox/own.pdf")
        let again = try Campaigns.baocao("collect", province)
        #expect(again.errors.contains("0 submissions accepted"), "\(again.errors)")
        #expect(try folder.text("province/feedback/own.pdf.txt").contains("do chính đợt này lập"))
    }

    @Test func whatItSpeaksForIsCountedOnce() throws {
        let folder = try TemporaryFolder()
        let pdf = try document(in: folder)
        let province = try province(in: folder, units: "S1,X,thcs,Trường Trung học cơ sở Đông Mỹ,,yes\n")
        try folder.write(Campaigns.csv("S1", participants: "120"), to: "province/inbox/a.csv")
        #expect(try Campaigns.baocao("collect", province).errors.contains("1 submissions accepted"))
        try FileManager.default.copyItem(atPath: pdf, toPath: province + "/inbox/X.pdf")
        let second = try Campaigns.baocao("collect", province)
        #expect(second.errors.contains("0 submissions accepted"), "\(second.errors)")
        let answer = try folder.text("province/feedback/X.pdf.txt")
        #expect(answer.contains("tệp “a.csv”"), "\(answer)")
        // Taken back, it leaves room: the document, sent again under another name and in other bytes, counts.
        #expect(try Campaigns.baocao("withdraw", province, "--unit", "S1").status == 0)
        try Data(Data(contentsOf: URL(fileURLWithPath: pdf)) + Data("\n".utf8)).write(
            to: URL(fileURLWithPath: province + "/inbox/X-2.pdf"))
        #expect(try Campaigns.baocao("collect", province).errors.contains("1 submissions accepted"))
        try folder.write(Campaigns.csv("S1", participants: "130"), to: "province/inbox/b.csv")
        #expect(try Campaigns.baocao("collect", province).errors.contains("0 submissions accepted"))
        #expect(try folder.text("province/feedback/b.csv.txt").contains("X-2.pdf"))
        #expect((try summary(province, "T")["totals"] as? [String: Any])?["participants"] as? Int == 200)
        // The school has reported, to its commune.
        let status = try Campaigns.json(Campaigns.baocao("status", province, "--json").output)
        let units = try #require(status["units"] as? [[String: Any]])
        #expect(units.first { $0["unit"] as? String == "S1" }?["state"] as? String == "reported")
    }

    @Test func verifyTellsWhetherFiguresAreTheLedgers() throws {
        let folder = try TemporaryFolder()
        let pdf = try document(in: folder)
        func figures(_ file: String, _ more: String...) throws -> String {
            let arguments = ["verify", file, "--json"] + more
            let result = try Tool.run(Checkout.program, arguments, environment: ["BAOCAO_HOME": Checkout.root])
            #expect(result.status == 0, "\(result.errors)")
            let json = try Campaigns.json(result.output)
            #expect((json["signatures"] as? [Any])?.isEmpty == true)
            return json["figures"] as? String ?? "–"
        }
        let small = folder.path + "/small"
        #expect(try figures(pdf) == "none")
        #expect(try figures(pdf, "--campaign", small) == "equal")
        // What came later changes the ledger, and not what the document was made of.
        try folder.write(Campaigns.csv("S1", participants: "125"), to: "small/inbox/later.csv")
        #expect(try Campaigns.baocao("collect", small).errors.contains("1 submissions accepted"))
        #expect(try figures(pdf, "--campaign", small) == "equal")
        // A ledger that never gave these figures.
        let other = try TemporaryFolder()
        let stranger = try Campaigns.small(in: other)
        #expect(try Campaigns.baocao("collect", stranger).status == 0)
        #expect(try figures(pdf, "--campaign", stranger) == "differ")
        #expect(try Campaigns.baocao("verify", folder.path + "/nothing.pdf").status == 66)
        #expect(try Campaigns.baocao("verify", small + "/units.csv").status == 74)
    }

    /// An issued document is what was issued, whatever is decided and edited later, signed or not.
    @Test func verifyHoldsAnIssuedDocumentAgainstWhatWasFrozen() throws {
        let folder = try TemporaryFolder()
        let small = try Campaigns.small(in: folder)
        let out = folder.path + "/out"
        #expect(try Campaigns.baocao("collect", small, "--received-at", "2023-10-07T08:00:00+07:00").status == 0)
        let issued = try Campaigns.baocao(
            "issue", small, "--report", "district-report", "--number", "7", "--date", "2023-10-09", "--out", out)
        #expect(issued.status == 0, "\(issued.errors)")
        func figures(_ file: String) throws -> String {
            let result = try Campaigns.baocao("verify", file, "--campaign", small, "--json")
            return try Campaigns.json(result.output)["figures"] as? String ?? "–"
        }
        let trace = try Campaigns.json(try Campaigns.baocao("trace", small, "participants", "--json").output)
        let digest = try #require((trace["parts"] as? [[String: Any]])?.first?["sha256"] as? String)
        try folder.write(
            """
            - {id: Q1, about: value, figure: participants, places: [{file: S1.csv, sha256: \(digest)}], was: 120, do: correct, value: 100, by: A, at: 2023-10-10, why: đếm lại}

            """, to: "small/decisions.yaml")
        try folder.write(
            folder.text("small/campaign.yaml") + "\nactivity_types: [{code: LPD, name: Lễ}]\n", to: "small/campaign.yaml")
        let path = "out/nho/issued/district-report/H/7-2023-10-09.pdf"
        #expect(try figures(folder.path + "/" + path) == "equal")
        // Whoever signs adds to the bytes.
        let bytes = [UInt8](try folder.read(path))
        try folder.write(Data(bytes + Array("\n% thêm sau\n".utf8)), to: "added.pdf")
        #expect(try figures(folder.path + "/added.pdf") == "equal")
    }
}
