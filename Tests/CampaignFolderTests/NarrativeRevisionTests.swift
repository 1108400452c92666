import ReportModel
import TestSupport
import Testing

@testable import CampaignFolder

/// Texts that come back from a draft go where they belong; every other line stays byte for byte.
struct NarrativeRevisionTests {
    private func new(_ text: String) throws -> NarrativeRevision.Item {
        .new(try Narrative.Text(text, at: SourcePlace("x.docx")) { _ in nil })
    }

    private func revised(
        _ old: String?, _ changes: [Narrative.Place: [NarrativeRevision.Item]], report: String = "bao-cao", unit: String = "H"
    ) throws -> String {
        let campaign = try NarratedCampaign.load()
        return try NarrativeRevision(
            over: old, named: "narrative.yaml", report: report, unit: try #require(campaign.tree[unit]), changes: changes,
            campaign: campaign.campaign, tree: campaign.tree
        ).text
    }

    private static let written = """
        # Của văn phòng
        bao-cao:
          H:  # Huyện Thanh Trì
            strengths:  # Ưu điểm
              # lời mở
              - "Có {participants} lượt."   # của tôi
              - >-
                Câu hai
                dài.
              # cuối
            limitations: [Một, "Hai # không phải ghi chú"]  # ngắn
            lessons: none  # đã hỏi
        phieu:
          S1:
            strengths:
              - Khác

        """

    @Test func oneTextChangesAndAllElseStays() throws {
        let text = try revised(Self.written, [.strengths: [.kept(0), try new("Câu {sessions} mới.")]])
        #expect(
            text
                == Self.written.replacing(
                    "      - >-\n        Câu hai\n        dài.\n      # cuối\n",
                    with: "      - \"Câu {sessions} mới.\"\n      # cuối\n"))
    }

    @Test func textsMayComeAndGo() throws {
        let text = try revised(Self.written, [.strengths: [try new("Đầu."), .kept(1), try new("Sau.")]])
        #expect(
            text.contains(
                """
                    strengths:  # Ưu điểm
                      # lời mở
                      - "Đầu."
                      - >-
                        Câu hai
                        dài.
                      # cuối
                      - "Sau."
                    limitations:
                """), "\(text)")
    }

    @Test func listsInBracketsAndAnswersBecomeLists() throws {
        let text = try revised(Self.written, [.limitations: [.kept(1), try new("Ba.")], .lessons: [try new("Bài học.")]])
        #expect(
            text.contains(
                """
                    limitations:  # ngắn
                      - "Hai # không phải ghi chú"
                      - "Ba."
                    lessons:  # đã hỏi
                      - "Bài học."
                phieu:
                """), "\(text)")
    }

    @Test func aPlaceLeftWithoutTextsIsOpenAgain() throws {
        let text = try revised(Self.written, [.strengths: []])
        #expect(text.contains("    strengths:  # Ưu điểm\n      # lời mở\n      # cuối\n    limitations:"), "\(text)")
    }

    @Test func placesUnitsAndReportsThatAreNotThereAreAdded() throws {
        let place = try revised(Self.written, [.causes: [try new("Vì mưa.")]])
        #expect(
            place.contains("  H:  # Huyện Thanh Trì\n    causes:  # Nguyên nhân\n      - \"Vì mưa.\"\n    strengths:"),
            "\(place)")
        let report = try revised("phieu:\n  S1:\n    strengths: [Khác]\n", [.tasks: [try new("Làm.")]])
        #expect(
            report
                == "phieu:\n  S1:\n    strengths: [Khác]\nbao-cao:\n  H:  # Huyện Thanh Trì\n"
                + "    tasks:  # Phương hướng, nhiệm vụ trọng tâm\n      - \"Làm.\"\n")
        #expect(try revised(nil, [.tasks: [try new("Làm {{x}}.")]]).hasSuffix("      - \"Làm {{x}}.\"\n"))
    }

    @Test func proposalsStay() throws {
        let draft = "bao-cao:\n  H:\n    strengths:  # Ưu điểm\n      #? # gợi ý\n      #? - \"A\"\n"
        #expect(try revised(draft, [.strengths: [try new("B.")]]) == draft + "      - \"B.\"\n")
    }

    @Test func whatStandsOnOneLineIsRefusedAndNotGuessed() throws {
        let fault = #expect(throws: CampaignFault.self) {
            try revised("bao-cao: {H: {strengths: [A]}}\n", [.strengths: [try new("B.")]])
        }
        #expect(fault?.diagnostics.first?.code == "narrative.not-revised")
    }
}
