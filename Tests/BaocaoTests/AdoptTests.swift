import Foundation
import Intake
import TestSupport
import Testing

/// A draft that comes back: sentences are taken over, figures are not, and nothing is lost without a word.
@Suite struct AdoptTests {
    private static let layout = """
        layout: thu
        style: styles/decree-30
        title: Báo cáo thử
        body:
          - title: {kind: BÁO CÁO, subject: Kết quả}
          - paragraph: "Toàn huyện có {totals.participants} lượt người tham gia."
          - section: Ưu điểm
          - narrative: strengths
          - section: Nguyên nhân
          - narrative: causes
          - paragraph: Trên đây là báo cáo của {issuer.full_name}./.

        """

    private static let narrative = """
        # Của văn phòng
        thu:
          H:
            strengths:
              - "Thu hút {participants@type=LPD} lượt người."   # của tôi
              - Học sinh hào hứng.

        """

    /// A campaign with a draft of its one report.
    private struct Case {
        let folder: TemporaryFolder
        let campaign: String
        var draft: String { folder.path + "/out/nho/thu/H.docx" }

        init() throws {
            folder = try TemporaryFolder()
            campaign = try Campaigns.small(in: folder, reports: "  - {layout: thu, for_each: district, due: period_end}")
            try folder.write(AdoptTests.layout, to: "small/layouts/thu.yaml")
            try folder.write(AdoptTests.narrative, to: "small/narrative.yaml")
            try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-04T08:00:00+07:00")
            let made = try Campaigns.baocao("render", campaign, "--out", folder.path + "/out", "--draft", "docx")
            try #require(made.status == 0, "\(made.errors)")
        }

        /// The draft with its body changed, in a file of its own.
        func edited(_ edit: (inout String) -> Void) throws -> String {
            let package = try OfficePackage([UInt8](try Data(contentsOf: URL(fileURLWithPath: draft))))
            var body = String(decoding: try package.read("word/document.xml"), as: UTF8.self)
            let before = body
            edit(&body)
            try #require(body != before)
            let path = folder.path + "/sua.docx"
            try Data(try package.replacing(["word/document.xml": Array(body.utf8)])).write(to: URL(fileURLWithPath: path))
            return path
        }

        func adopt(_ path: String) throws -> ToolResult { try Campaigns.baocao("adopt", campaign, path) }
        func written() throws -> String { try folder.text("small/narrative.yaml") }
    }

    @Test func aDraftThatNobodyChangedChangesNothing() throws {
        let made = try Case()
        let result = try made.adopt(made.draft)
        #expect(result.status == 0 && result.errors.contains("nothing to take over"), "\(result.errors)")
        #expect(try made.written() == Self.narrative)
    }

    @Test func changedSentencesAreTakenOverWithTheirFiguresAsAddresses() throws {
        let made = try Case()
        let path = try made.edited { body in
            body = body.replacing("Thu hút ", with: "Tuần lễ thu hút ").replacing("[…]", with: "Được chỉ đạo sát sao.")
        }
        let result = try made.adopt(path)
        #expect(result.status == 0 && result.errors.contains("took over strengths, causes"), "\(result.errors)")
        let written = """
            # Của văn phòng
            thu:
              H:
                causes:  # Nguyên nhân
                  - "Được chỉ đạo sát sao."
                strengths:
                  - "Tuần lễ thu hút {participants@type=LPD} lượt người."
                  - Học sinh hào hứng.

            """
        #expect(try made.written() == written)
        // A second time there is nothing left, and the document prints what came back.
        let again = try made.adopt(path)
        #expect(again.status == 0 && again.errors.contains("nothing to take over"), "\(again.errors)")
        #expect(try made.written() == written)
        try Campaigns.baocao("render", made.campaign, "--out", made.folder.path + "/out")
        let page = try Tool.run("pdftotext", [made.folder.path + "/out/nho/thu/H.pdf", "-"]).text
            .replacingOccurrences(of: "\\s+", with: " ", options: .regularExpression)
        #expect(page.contains("Tuần lễ thu hút 120 lượt người. Học sinh hào hứng."), "\(page)")
        #expect(page.contains("Được chỉ đạo sát sao."))
    }

    @Test func aChangedFigureIsRefusedWithItsAddressAndBothValues() throws {
        let made = try Case()
        let result = try made.adopt(try made.edited { $0 = $0.replacing(">120<", with: ">150<") })
        #expect(result.status == 65)
        #expect(result.errors.contains("the figure 'participants' is '120', and the draft says '150'"), "\(result.errors)")
        #expect(
            result.errors.contains("the figure 'participants@type=LPD' is '120', and the draft says '150'"), "\(result.errors)")
        #expect(try made.written() == Self.narrative)
    }

    @Test func whatStandsNowhereIsNamedAndTheRestTakenOver() throws {
        let made = try Case()
        let result = try made.adopt(
            try made.edited {
                $0 = $0.replacing("Toàn huyện có ", with: "Cả huyện có ").replacing("Học sinh hào hứng.", with: "Học sinh vui.")
            })
        #expect(result.status == 65)
        #expect(result.errors.contains("adopt.not-placed") && result.errors.contains("Cả huyện có 120"), "\(result.errors)")
        #expect(try made.written() == Self.narrative.replacing("- Học sinh hào hứng.", with: "- \"Học sinh vui.\""))
    }

    @Test func changesOnBothSidesAreAConflict() throws {
        let made = try Case()
        let path = try made.edited { $0 = $0.replacing("Học sinh hào hứng.", with: "Học sinh vui.") }
        let other = Self.narrative.replacing("Học sinh hào hứng.", with: "Học sinh mừng.")
        try made.folder.write(other, to: "small/narrative.yaml")
        let result = try made.adopt(path)
        #expect(result.status == 65 && result.errors.contains("adopt.conflict"), "\(result.errors)")
        #expect(try made.written() == other)
    }

    @Test func figuresAreThoseOfTheDraftsOwnTime() throws {
        let made = try Case()
        let path = try made.edited { $0 = $0.replacing("Thu hút ", with: "Đã thu hút ") }
        // More has come in since; the draft's 120 is what the ledger gave when it was made.
        try made.folder.write(Campaigns.csv("S2", participants: "80"), to: "small/inbox/S2.csv")
        try Campaigns.baocao("collect", made.campaign, "--received-at", "2023-10-05T08:00:00+07:00")
        let result = try made.adopt(path)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try made.written().contains("\"Đã thu hút {participants@type=LPD} lượt người.\""))
    }

    /// Sentences print an indicator with what it counts; the figure in them is locked under its address, in whichever form.
    @Test func figuresOfIndicatorsInSentencesHaveAddresses() throws {
        let made = try Case()
        let sentence = """
              - paragraph: >-
                  Các đơn vị đã đăng {indicators[TIN_BAI].in_words | default('–')},
                  {indicators[KINH_PHI].in_words | default('–')}.
              - paragraph: "Kinh phí là {indicators[KINH_PHI].value | default('–')} nghìn đồng."
              - section: Nguyên nhân
            """
        try made.folder.write(Self.layout.replacing("  - section: Nguyên nhân", with: sentence), to: "small/layouts/thu.yaml")
        try made.folder.write(
            "unit_code,indicator,value\nS1,TIN_BAI,26\nS1,KINH_PHI,440200\n", to: "small/inbox/S1-chi-tieu.csv")
        try Campaigns.baocao("collect", made.campaign, "--received-at", "2023-10-04T09:00:00+07:00")
        let again = try Campaigns.baocao("render", made.campaign, "--out", made.folder.path + "/out", "--draft", "docx")
        try #require(again.status == 0, "\(again.errors)")
        let unchanged = try made.adopt(made.draft)
        #expect(unchanged.status == 0 && unchanged.errors.contains("nothing to take over"), "\(unchanged.errors)")

        let refused = try made.adopt(
            try made.edited { $0 = $0.replacing(">26<", with: ">28<").replacing("440,2 triệu", with: "450,2 triệu") })
        #expect(refused.status == 65)
        #expect(
            refused.errors.contains("the figure 'indicator:TIN_BAI' is '26', and the draft says '28'"), "\(refused.errors)")
        #expect(
            refused.errors.contains(
                "the figure 'indicator:KINH_PHI' is '440,2 triệu đồng', and the draft says '450,2 triệu đồng'"),
            "\(refused.errors)")

        // Copied into a sentence of the officer's own, they are addresses there.
        let path = try made.edited { body in
            let controls = ["TIN_BAI", "KINH_PHI"].map { code in
                let pieces = body.components(separatedBy: "<w:sdt>").first { $0.contains("\"indicator:\(code)\"") } ?? ""
                return "<w:sdt>" + (pieces.components(separatedBy: "</w:sdt>").first ?? "") + "</w:sdt>"
            }
            let text = "<w:r><w:t xml:space=\"preserve\">Có \u{1}0 tin, bài; chi \u{1}1 đúng mục đích.</w:t></w:r>"
            let split = "</w:t></w:r>\u{2}<w:r><w:t xml:space=\"preserve\">"
            var sentence = text
            for (number, control) in controls.enumerated() {
                sentence = sentence.replacing("\u{1}\(number)", with: split.replacing("\u{2}", with: control))
            }
            let run = body.range(of: "<w:t xml:space=\"preserve\">[…]</w:t></w:r>")
            if let run { body.replaceSubrange(run, with: "<w:t></w:t></w:r>" + sentence) }
        }
        let taken = try made.adopt(path)
        #expect(taken.status == 0, "\(taken.errors)")
        let written = try made.written()
        #expect(
            written.contains("\"Có {indicator:TIN_BAI} tin, bài; chi {indicator:KINH_PHI} nghìn đồng đúng mục đích.\""),
            "\(written)")
    }

    @Test func whatIsNoDraftIsRefused() throws {
        let made = try Case()
        #expect(try made.adopt(made.folder.path + "/khong-co.docx").status == 66)
        try Data("không phải".utf8).write(to: URL(fileURLWithPath: made.folder.path + "/a.docx"))
        let damaged = try made.adopt(made.folder.path + "/a.docx")
        #expect(damaged.status == 78 && damaged.errors.contains("adopt.unreadable"), "\(damaged.errors)")
        let package = try OfficePackage([UInt8](try Data(contentsOf: URL(fileURLWithPath: made.draft))))
        try Data(try package.replacing([:], removing: ["docProps/custom.xml"])).write(
            to: URL(fileURLWithPath: made.folder.path + "/b.docx"))
        let nameless = try made.adopt(made.folder.path + "/b.docx")
        #expect(nameless.status == 78 && nameless.errors.contains("adopt.no-draft"), "\(nameless.errors)")
        let other = try package.replacing([
            "docProps/custom.xml": Array(
                String(decoding: try package.read("docProps/custom.xml"), as: UTF8.self).replacing(">nho<", with: ">khac<").utf8
            )
        ])
        try Data(other).write(to: URL(fileURLWithPath: made.folder.path + "/c.docx"))
        let foreign = try made.adopt(made.folder.path + "/c.docx")
        #expect(foreign.status == 78 && foreign.errors.contains("adopt.other-campaign"), "\(foreign.errors)")
        #expect(try made.written() == Self.narrative)
    }
}
