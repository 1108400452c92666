import Foundation
import TestSupport
import Testing

/// `remind`: a text for each unit above those that are missing, a mail where there is an address, and nothing of the contacts
/// anywhere else.
@Suite struct RemindTests {
    private static let address = "van-phong@dongmy.example"
    private static let telephone = "0912345678"

    private func campaign(_ inbox: [String: String]) throws -> (path: String, folder: TemporaryFolder) {
        let folder = try TemporaryFolder()
        let path = try Campaigns.small(in: folder)
        try folder.write(
            folder.text("small/units.csv") + "X2,H,xa,Xã Liên Ninh,5000,no\nS3,X2,thcs,Trường Trung học cơ sở Liên Ninh,,yes\n",
            to: "small/units.csv")
        try folder.write(
            "unit_code,email,phone\nX,\(Self.address),\(Self.telephone)\nX2,,\(Self.telephone)\n", to: "small/contacts.csv")
        for (name, text) in inbox { try folder.write(text, to: "small/inbox/\(name)") }
        try collect(path)
        return (path, folder)
    }

    private func collect(_ path: String) throws {
        let result = try Campaigns.baocao("collect", path, "--received-at", "2023-10-05T08:00:00+07:00")
        #expect(result.status == 0, "\(result.errors)")
    }

    private func remind(_ path: String, _ folder: TemporaryFolder) throws -> ToolResult {
        // No document is made here, so nothing is there to be judged.
        let result = try Tool.run(
            Checkout.program, ["remind", path, "--out", folder.path + "/remind"], environment: ["BAOCAO_HOME": Checkout.root])
        #expect(result.status == 0, "\(result.errors)")
        return result
    }

    @Test func eachCommuneLearnsWhoIsMissingAndWhy() throws {
        let (path, folder) = try campaign(["S2.csv": Campaigns.csv("S2", participants: "-3")])
        let told = try remind(path, folder).errors
        #expect(told.contains("2 reminders, 1 of them as mail"), "\(told)")
        #expect(folder.files(below: "remind") == ["X.eml", "X.txt", "X2.txt"])
        let text = try folder.text("remind/X.txt")
        #expect(text.hasPrefix("NHẮC BÁO CÁO: Tuần lễ hưởng ứng học tập suốt đời năm 2023\nKính gửi: UBND xã Đông Mỹ\n"))
        #expect(
            text.contains("còn 1 đơn vị phải gửi lại (hạn báo cáo: 17 giờ 00 ngày 08/10/2023)"), "\(text)"
        )
        #expect(text.contains("1. Trường Trung học cơ sở Vạn Phúc (S2): đã gửi, cần sửa và gửi lại\n   - S2.csv"), "\(text)")
        #expect(text.contains("là số âm") && !text.contains("S1"), "\(text)")
        #expect(text.contains("\nĐề nghị đơn vị gửi lại tệp đã sửa ngay. Xin cảm ơn.\n\nBan Chỉ đạo"), "\(text)")
        let other = try folder.text("remind/X2.txt")
        #expect(other.contains("1. Trường Trung học cơ sở Liên Ninh (S3): chưa gửi báo cáo\n"), "\(other)")
    }

    @Test func theMailIsTheTextReadyToSend() throws {
        let (path, folder) = try campaign([:])
        _ = try remind(path, folder)
        let mail = try folder.text("remind/X.eml")
        let parts = mail.components(separatedBy: "\r\n\r\n")
        #expect(parts.count == 2)
        #expect(parts[0].hasPrefix("To: \(Self.address)\r\nSubject: =?UTF-8?B?"), "\(parts[0])")
        for line in mail.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 76, "\(line)") }
        #expect(!mail.replacing("\r\n", with: "").contains("\n"))
        let body = try #require(Data(base64Encoded: parts[1].replacing("\r\n", with: "")))
        #expect(String(decoding: body, as: UTF8.self).replacing("\r\n", with: "\n") == (try folder.text("remind/X.txt")))
        // Read by another program.
        let script = """
            import email, email.policy, sys
            mail = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
            print(mail["to"], mail["subject"], mail.get_content_type(), len(mail.get_content()), sep="|")
            """
        let read = try Tool.run("python3", ["-c", script, folder.path + "/remind/X.eml"], environment: ["LC_ALL": "C.UTF-8"])
        #expect(
            read.text.hasPrefix(
                "\(Self.address)|Nhắc báo cáo: Tuần lễ hưởng ứng học tập suốt đời năm 2023|text/plain|"), "\(read.text)")
    }

    @Test func contactsStandNowhereElse() throws {
        let (path, folder) = try campaign(["S2.csv": Campaigns.csv("S2", participants: "-3")])
        let reminded = try remind(path, folder)
        let out = folder.path + "/out"
        let run = try Campaigns.baocao("run", path, "--as-of", Campaigns.afterTheWeek, "--out", out)
        var texts = ["remind": reminded.errors + reminded.text, "run": run.errors + run.text]
        for name in ["X.txt", "X2.txt"] { texts[name] = try folder.text("remind/\(name)") }
        for arguments in [["status"], ["status", "--json"], ["summarize", "--json"], ["summarize", "--csv"]] {
            texts[arguments.joined()] = try Tool.run(
                Checkout.program, [arguments[0], path] + arguments.dropFirst(), environment: ["BAOCAO_HOME": Checkout.root]
            ).text
        }
        texts["page"] = try folder.text("out/nho/index.html")
        for document in folder.files(below: "out") where document.hasSuffix(".pdf") {
            texts[document] = try Tool.run("pdftotext", ["\(out)/\(document)", "-"]).text
        }
        for (file, command) in [("a.xlsx", "summarize"), ("b.xlsx", "status")] {
            try Campaigns.baocao(command, path, "--xlsx", "\(folder.path)/\(file)")
            texts[file] = try Tool.run("unzip", ["-p", "\(folder.path)/\(file)", "xl/sharedStrings.xml"]).text
        }
        #expect(texts.count > 8)
        for (name, text) in texts {
            #expect(!text.isEmpty && !text.contains("dongmy.example") && !text.contains(Self.telephone), "\(name)")
        }
    }

    /// Two schools in one file, each with its own mistake.
    @Test func nobodyLearnsWhatIsWrongWithOthers() throws {
        let both =
            Campaigns.csv("S2", participants: "-3") + "S3,2023-10-03,LPD,Lễ phát động,hoc_sinh,1,khoảng 50,,0\n"
        let (path, folder) = try campaign(["ca-hai.csv": both])
        _ = try remind(path, folder)
        let (first, second) = (try folder.text("remind/X.txt"), try folder.text("remind/X2.txt"))
        #expect(first.contains("là số âm") && !first.contains("số ước chừng"), "\(first)")
        #expect(second.contains("số ước chừng") && !second.contains("là số âm"), "\(second)")
    }

    /// Accepted, and out of the campaign since: the reason is there too.
    @Test func whatFitsNoMoreIsAReason() throws {
        let (path, folder) = try campaign([:])
        try folder.write(
            folder.text("small/campaign.yaml") + "\nactivity_types: [{code: QGS, name: Quyên góp sách}]\n",
            to: "small/campaign.yaml")
        _ = try remind(path, folder)
        let text = try folder.text("remind/X.txt")
        #expect(text.contains("Trường Trung học cơ sở Đông Mỹ (S1): đã gửi, cần sửa và gửi lại"), "\(text)")
        #expect(text.contains("loại hoạt động “LPD” của"), "\(text)")
    }

    @Test func whoeverHasReportedIsRemindedNoMoreAndOtherFilesStay() throws {
        let (path, folder) = try campaign([:])
        _ = try remind(path, folder)
        try folder.write("của tôi", to: "remind/S1.txt")
        for unit in ["S2", "S3"] { try folder.write(Campaigns.csv(unit, participants: "5"), to: "small/inbox/\(unit)b.csv") }
        try collect(path)
        #expect(try remind(path, folder).errors.contains("0 reminders"))
        #expect(folder.files(below: "remind") == ["S1.txt"])
    }

    @Test func contactsThatNameNoUnitAreTold() throws {
        let (path, folder) = try campaign([:])
        try folder.write("unit_code,email,phone\nX9,a@b.example,\nX,khong phai,\n", to: "small/contacts.csv")
        let errors = try remind(path, folder).errors
        #expect(errors.contains("small/contacts.csv:2") && errors.contains("X9"), "\(errors)")
        #expect(errors.contains("small/contacts.csv:3") && !errors.contains("khong phai"), "\(errors)")
        #expect(!folder.files(below: "remind").contains { $0.hasSuffix(".eml") })
    }
}
