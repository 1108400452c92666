import Foundation
import TestSupport
import Testing

/// Files that carry others, from the inbox to the answers.
@Suite struct CarrierTests {
    private func mail(_ fields: [String], _ csv: String) -> String {
        (fields + [
            "From: Nhà trường <a@b.vn>", "Message-ID: <1@b.vn>", "Date: Sat, 07 Oct 2023 09:30:00 +0700", "MIME-Version: 1.0",
            "Content-Type: text/csv; charset=utf-8; name=\"bc.csv\"", "Content-Transfer-Encoding: base64", "",
            Data(csv.utf8).base64EncodedString(options: .lineLength76Characters),
        ]).joined(separator: "\r\n") + "\r\n"
    }

    private func empty(_ folder: TemporaryFolder) throws -> String {
        let campaign = try Campaigns.small(in: folder)
        try FileManager.default.removeItem(atPath: campaign + "/inbox")
        return campaign
    }

    @Test func aMessageIsReadRecordedAndAnsweredAsAMessage() throws {
        let folder = try TemporaryFolder()
        let campaign = try empty(folder)
        try folder.write(mail(["Subject: Bao cao"], Campaigns.csv("S1", participants: "120")), to: "small/inbox/thư.eml")
        let first = try Campaigns.baocao("collect", campaign)
        #expect(first.status == 0)
        #expect(first.errors.contains("1 submissions accepted"), "\(first.errors)")
        #expect(folder.files(below: "small/feedback") == ["thư.eml", "thư.eml - bc.csv.txt", "thư.eml.txt"])
        let answer = try folder.text("small/feedback/thư.eml")
        #expect(answer.hasPrefix("To: a@b.vn\n"))
        #expect(answer.contains("\nIn-Reply-To: <1@b.vn>\n"))
        // The message's date is when its file was sent.
        #expect(try folder.text("small/feedback/thư.eml - bc.csv.txt").contains("Nhận lúc: 09 giờ 30 ngày 07/10/2023"))
        // A second time nothing is news, and nothing is written.
        let second = try Campaigns.baocao("collect", campaign)
        #expect(second.errors.contains("collected 0 new files"), "\(second.errors)")
        #expect(try folder.text("small/feedback/thư.eml") == answer)
    }

    @Test func nobodyWritesBackToAMachine() throws {
        let folder = try TemporaryFolder()
        let campaign = try empty(folder)
        try folder.write(mail(["Precedence: list"], Campaigns.csv("S1", participants: "120")), to: "small/inbox/thư.eml")
        #expect(try Campaigns.baocao("collect", campaign).status == 0)
        #expect(folder.files(below: "small/feedback") == ["thư.eml - bc.csv.txt", "thư.eml.txt"])
    }

    @Test func aMessageOfAMaildirStaysItselfWhenItIsMoved() throws {
        let folder = try TemporaryFolder()
        let campaign = try empty(folder)
        let text = mail(["Subject: x"], Campaigns.csv("S1", participants: "120"))
        for part in ["cur", "new", "tmp"] { try folder.write("", to: "small/inbox/\(part)/.keep") }
        try folder.write(text, to: "small/inbox/new/1696646000.M1P1.host")
        try folder.write("half a message", to: "small/inbox/tmp/1696646001.M1P1.host")
        let first = try Campaigns.baocao("collect", campaign)
        #expect(first.status == 0 && first.errors.contains("1 submissions accepted"), "\(first.errors)")
        let answers = folder.files(below: "small/feedback")
        #expect(answers.count == 3)
        try FileManager.default.moveItem(
            atPath: campaign + "/inbox/new/1696646000.M1P1.host", toPath: campaign + "/inbox/cur/1696646000.M1P1.host:2,S")
        let second = try Campaigns.baocao("collect", campaign)
        #expect(second.errors.contains("collected 0 new files"), "\(second.errors)")
        #expect(folder.files(below: "small/feedback") == answers)
    }
}
