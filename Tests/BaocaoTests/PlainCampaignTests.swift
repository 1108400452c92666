import Foundation
import TestSupport
import Testing

/// A campaign that is not the learning week: a vaccination drive at schools. No document, page, form or answer of it has a word
/// of learning left.
@Suite struct PlainCampaignTests {
    private static let units = """
        code,parent,kind,name,population,reports
        79,,thanh_pho,Thành phố Phương Nam,,no
        P1,79,phuong,Phường Bình An,24000,yes
        P2,79,phuong,Phường Trần Hưng Đạo,18000,yes
        T1,P1,tram,Trạm Y tế phường Bình An,,yes
        T2,P1,tram,Trạm Y tế lưu động Bình An,,yes
        T3,P2,tram,Trạm Y tế Phường Trần Hưng Đạo,,yes

        """

    private static let campaign = """
        code: tiem-chung-2026
        title: Chiến dịch tiêm chủng mở rộng năm 2026
        period: {from: 2026-03-02, to: 2026-03-08}
        deadline: 2026-03-08T17:00:00+07:00
        catalogue: none
        levels: [province, commune, institution]
        unit_kinds:
          - {code: thanh_pho, name: Thành phố, level: province}
          - {code: phuong, name: Phường, level: commune}
          - {code: tram, name: Trạm Y tế, level: institution}
        activity_types:
          - {code: PD, name: Lễ phát động}
          - {code: TC, name: Buổi tiêm chủng}
          - {code: TT, name: Tuyên truyền, reach: true}
        audience_groups:
          - {code: tre_em, name: Trẻ em}
          - {code: nguoi_lon, name: Người lớn}
        indicators:
          - {code: DK, name: Số trẻ trong danh sách, unit: trẻ, level: institution}
          - {code: TIEM, name: Số trẻ được tiêm, unit: trẻ, level: institution, of: DK}
          - {code: LIEU, name: Liều vắc xin đã dùng, unit: liều}
        issuer: {parent: UBND thành phố Phương Nam, name: Sở Y tế, symbol: BC-SYT, place: Phương Nam}
        signatory: {position: Giám đốc}
        issuers: {commune: {form: ubnd}}
        reports:
          - {layout: commune-summary, for_each: commune, due: period_end}
          - {layout: district-report, for_each: province, due: period_end}
          - {layout: daily-bulletin, for_each: province, due: daily 17:30}
          - {layout: unit-receipt, for_each: institution, due: period_end}
          - {layout: english-summary, for_each: province, due: period_end}

        """

    private static let words = [
        "học tập", "tuần lễ", "khuyến học", "xã hội học", "học sinh", "danh hiệu", "công nhận", "trường", "huyện", "learning",
        "school",
    ]

    private func expectNoLearning(_ text: String, _ what: String) {
        let small = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for word in Self.words { #expect(!small.contains(word), "\(what) says '\(word)'") }
    }

    @Test func noWordOfLearningIsLeft() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.campaign, to: "tiem/campaign.yaml")
        try folder.write(Self.units, to: "tiem/units.csv")
        let campaign = folder.path + "/tiem"
        for (unit, day, type, people) in [("T1", "02", "TC", 120), ("T2", "03", "TC", 80), ("P1", "02", "PD", 60)] {
            try folder.write(
                """
                unit_code,date,activity_type,title,audience_group,sessions,participants,female_participants
                \(unit),2026-03-\(day),\(type),Buổi tiêm tại \(unit),tre_em,2,\(people),\(people / 2)

                """, to: "tiem/inbox/\(unit).csv")
        }
        try folder.write(
            "unit_code,indicator,value\nT1,DK,200\nT1,TIEM,150\nT1,LIEU,150\nT2,DK,90\n", to: "tiem/inbox/chi-tieu.csv")
        try folder.write("unit_code,remark,text\nT1,Ưu điểm,Người dân hưởng ứng\n", to: "tiem/inbox/nhan-xet.csv")
        try folder.write(
            "unit_code,date,activity_type,title,audience_group,participants\nT3,2026-03-02,TC,Buổi tiêm,tre_em,khoảng 50\n",
            to: "tiem/inbox/T3.csv")

        let out = folder.path + "/out"
        let run = try Campaigns.baocao("run", campaign, "--as-of", "2026-03-09T08:00:00+07:00", "--out", out)
        #expect(run.status == 0, "\(run.errors)")
        let documents = try Campaigns.manifest(out, "tiem-chung-2026")
        // Summaries, the report, a bulletin a day, receipts, the summary in English.
        let expected = [2, 1, 7, 3, 1].reduce(0, +)
        #expect(documents.count == expected)
        for document in documents {
            let path = "\(out)/tiem-chung-2026/\(try #require(document["path"] as? String))"
            expectNoLearning(try Tool.run("pdftotext", ["-raw", path, "-"]).text, path)
            expectNoLearning(try Tool.run("pdfinfo", [path]).text, "properties of \(path)")
        }
        expectNoLearning(try folder.text("out/tiem-chung-2026/index.html"), "the officer's page")
        for answer in folder.files(below: "tiem/feedback") {
            expectNoLearning(try folder.text("tiem/feedback/\(answer)"), answer)
        }
        expectNoLearning(try Campaigns.baocao("status", campaign).text, "status")
        expectNoLearning(try Campaigns.baocao("summarize", campaign, "--csv").text, "summarize")

        // What it says instead: parts by their own names, each ward under its own letterhead.
        func text(_ path: String) throws -> String {
            try Tool.run("pdftotext", ["-raw", "\(out)/tiem-chung-2026/\(path).pdf", "-"]).text.split(
                whereSeparator: \.isWhitespace
            )
            .joined(separator: " ")
        }
        let report = try text("district-report/79")
        for text in [
            "Số trẻ trong danh sách", "Số trẻ được tiêm", "SỞ Y TẾ", "GIÁM ĐỐC", "1/2 phường có đơn vị báo cáo",
            "Phường Trần Hưng Đạo",
        ] {
            #expect(report.contains(text), "\(text)")
        }
        let ward = try text("commune-summary/P2")
        #expect(ward.contains("PHƯỜNG TRẦN HƯNG ĐẠO") && ward.contains("trên địa bàn Phường Trần Hưng Đạo"))
        #expect(ward.contains("TM. ỦY BAN NHÂN DÂN") && ward.contains("CHỦ TỊCH"))

        let reminders = folder.path + "/remind"
        #expect(try Campaigns.baocao("remind", campaign, "--out", reminders).status == 0)
        #expect(!folder.files(below: "remind").isEmpty)
        for text in folder.files(below: "remind") { expectNoLearning(try folder.text("remind/" + text), text) }
        for format in ["xlsx", "docx"] {
            #expect(
                try Campaigns.baocao("forms", campaign, "--format", format, "--out", folder.path + "/forms").status == 0)
        }
        for form in folder.files(below: "forms") where form.hasSuffix(".docx") {
            expectNoLearning(try Tool.run("unzip", ["-p", "\(folder.path)/forms/\(form)", "word/document.xml"]).text, form)
        }
        for form in folder.files(below: "forms") where form.hasSuffix(".xlsx") {
            let sheets = try Tool.run("unzip", ["-p", "\(folder.path)/forms/\(form)", "xl/sharedStrings.xml"]).text
            expectNoLearning(sheets, form)
        }
    }
}
