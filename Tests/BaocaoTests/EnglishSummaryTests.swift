import Foundation
import TestSupport
import Testing

/// The summary in English, from the campaign's folder to the finished file.
@Suite struct EnglishSummaryTests {
    private static let order = "  - {layout: english-summary, for_each: district, due: deadline}"

    @Test func itIsReadAloudInEnglishAndItsNamesInVietnamese() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder, reports: Self.order)
        let text = try folder.text("small/campaign.yaml")
        try folder.write(
            text + "\ntitle_en: Lifelong Learning Week 2023\ncontact: [Nguyễn Văn Liên, tel. 024 1234 567]\n",
            to: "small/campaign.yaml")
        let out = folder.path + "/out"
        let run = try Campaigns.baocao("run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out)
        #expect(run.status == 0, "\(run.errors)")
        let pdf = "\(out)/nho/english-summary/H.pdf"
        let words = try Tool.run("pdftotext", ["-raw", "-enc", "UTF-8", pdf, "-"]).text
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("SUMMARY OF RESULTS Lifelong Learning Week 2023"))
        #expect(words.contains("was held in Thanh Trì District, Viet Nam, from 2 to 8 October 2023"))
        #expect(words.contains("received from 1 of 2 schools, learning centres and local authorities (50%)"))
        #expect(words.contains("Nguyễn Văn Liên; tel. 024 1234 567"))
        #expect(!words.contains("CỘNG HÒA") && !words.contains("BC-BCĐ"), "no letterhead of the decree")

        // The languages as the file states them.
        let open = folder.path + "/open.pdf"
        try Tool.run("qpdf", ["--qdf", "--object-streams=disable", pdf, open])
        let file = String(decoding: try folder.read("open.pdf"), as: Unicode.ASCII.self)
        let languages = file.split(separator: "\n").filter { $0.contains("/Lang ") }.map {
            $0.drop { $0 == " " }.description
        }
        #expect(languages.filter { $0 == "/Lang (en)" }.count == 1, "of the document")
        #expect(languages.filter { $0 == "/Lang (vi)" }.count >= 4, "of names: \(languages)")
        #expect(languages.allSatisfy { ["/Lang (en)", "/Lang (vi)"].contains($0) })
    }

    @Test func whatHasNoEnglishNameIsTold() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder, reports: Self.order)
        let more = "\nactivity_types: [{code: LPD, name: Lễ phát động đợt, group: Lễ hội}, {code: KHA, name: Hoạt động khác}]\n"
        try folder.write(folder.text("small/campaign.yaml") + more, to: "small/campaign.yaml")
        let doctor = try Campaigns.baocao("doctor", campaign, "--out", folder.path + "/out")
        #expect(doctor.status == 0, "\(doctor.text)")
        let lines = doctor.text.components(separatedBy: "\n")
        for (name, key) in [
            ("Tuần lễ hưởng ứng học tập suốt đời năm 2023", "title_en"),
            ("Lễ phát động đợt", "name_en of activity type LPD"), ("Lễ hội", "group_en of activity type LPD"),
        ] {
            let line = lines.firstIndex {
                $0.hasPrefix("warn report english-summary") && $0.contains("'\(name)' has no English")
            }
            let at = try #require(line, "\(name): \(doctor.text)")
            #expect(lines[at + 1] == "     remedy: give \(key) in campaign.yaml")
        }
        #expect(lines.filter { $0.contains("has no English name") }.count == 3)
    }
}
