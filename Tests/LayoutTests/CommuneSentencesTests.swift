import Foundation
import Participation
import ReportModel
import TestSupport
import Testing
import Typesetting

@testable import Layout

/// Sentences of the commune summary, the bulletin and the receipt.
struct CommuneSentencesTests {
    private func body(
        _ layout: String, _ variant: SampleData.Variant, at place: SampleData.Place,
        _ change: (inout ReportData) -> Void = { _ in }
    )
        throws -> [String]
    {
        var data = SampleData.report(variant, at: place)
        change(&data)
        return try RealLayouts.load(layout).compose(data).bodyTexts
    }

    @Test func aCommunesFiguresStandInSentences() throws {
        let texts = try body("commune-summary", .typical, at: .area)
        for sentence in [
            "Ban Chỉ đạo xây dựng xã hội học tập huyện Thanh Trì tổng hợp kết quả tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2023 (sau đây gọi tắt là Tuần lễ) từ ngày 02/10/2023 đến ngày 08/10/2023 trên địa bàn xã Duyên Hà như sau:",
            "5/5 đơn vị đã gửi báo cáo, đạt 100%. Các báo cáo đều được gửi đúng thời hạn. Số liệu chốt đến hết ngày 08/10/2023.",
            "Các đơn vị trên địa bàn xã Duyên Hà đã tổ chức 23 hoạt động với 44 buổi, thu hút 4.002 lượt người tham gia, trong đó số nữ đã thống kê được là 1.938 lượt.",
            "Tính trên 5 đơn vị có báo cáo hoạt động, bình quân mỗi đơn vị tổ chức 4,6 hoạt động với 800 lượt người tham gia.",
            "So với Tuần lễ hưởng ứng học tập suốt đời năm 2022 (tính trên 5 đơn vị báo cáo ở cả hai đợt), số hoạt động",
            "Số lượt người tham gia gồm: học sinh, học viên 2.628 lượt (65,7%); người dân 1.156 lượt (28,9%)",
        ] {
            #expect(texts.contains { $0.contains(sentence) }, "\(sentence)")
        }
    }

    /// What several documents say stands once, in a part.
    @Test(arguments: ["So với {comparison.title}", "Số liệu trong báo cáo này đã được duyệt"])
    func aSharedSentenceHasOneHome(sentence: String) throws {
        let folder = Checkout.root + "/Layouts"
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
        let homes = try files.filter { try String(contentsOfFile: folder + "/" + $0, encoding: .utf8).contains(sentence) }
        #expect(homes.count == 1 && homes[0].hasPrefix("parts/"), "\(homes)")
    }

    /// A ranking that ranks nobody is no report: no head, no number, no signature.
    @Test func aRankingOfNobodyIsNotSigned() throws {
        func blocks(_ change: (inout ReportData) -> Void) throws -> [Block] {
            var data = SampleData.report(.typical, at: .top)
            change(&data)
            return try RealLayouts.load("emulation-ranking").compose(data).document.sections.flatMap(\.blocks)
        }
        let none = try blocks { $0.summary.rankings = [] }
        let texts = none.map(\.spans.text).joined(separator: " ")
        #expect(texts.contains("chưa lập báo cáo xếp hạng./."), "\(texts)")
        func isSigned(_ blocks: [Block]) -> Bool {
            blocks.contains {
                $0.columns?.columns.contains { $0.rows.contains { if case .signaturePlace = $0 { true } else { false } } }
                    == true
            }
        }
        #expect(!isSigned(none))
        #expect(isSigned(try blocks { _ in }))
    }

    @Test func withoutAnEarlierCampaignNothingIsCompared() throws {
        let texts = try body("commune-summary", .typical, at: .area) { $0.summary.comparison = nil }
        #expect(!texts.contains { $0.contains("So với") })
    }

    /// Doubts are the officer's: a document has them only where the campaign asks.
    @Test func possibleDoubleCountingIsNamedWithBothUnits() throws {
        func texts(asked: Bool) throws -> [String] {
            try body("commune-summary", .typical, at: .area) { data in
                let activities = data.summary.activities
                data.listsDoubts = asked
                data.summary.review.duplicates = [PossibleDuplicate(.restated, [activities[0], activities[1]])]
                data.summary.review.outliers = [
                    Outlier(
                        unit: data.summary.unit, figure: FigureAddress(.count(.participants)), value: 90_000,
                        reason: .abovePopulation(9_731)),
                    Outlier(
                        unit: activities[1].unit, figure: FigureAddress(.indicator("KINH_PHI")), value: 90_000,
                        reason: .tenTimesPeers(median: 500, peers: 7)),
                ]
            }
        }
        let asked = try texts(asked: true)
        #expect(asked.contains { $0.hasSuffix("SỐ LIỆU ĐỀ NGHỊ RÀ SOÁT") })
        #expect(asked.contains { $0.hasPrefix("Có 1 trường hợp nhiều báo cáo có thể cùng nói về một hoạt động") })
        #expect(asked.contains("- UBND xã Duyên Hà: 90.000 lượt người tham gia, lớn hơn số dân (9.731 người);"))
        #expect(
            asked.contains {
                $0.hasSuffix(
                    "kinh phí tổ chức 90 triệu đồng, thường khoảng 500 nghìn đồng ở các đơn vị cùng loại.")
            })
        #expect(try !texts(asked: false).contains { $0.contains("RÀ SOÁT") })
    }

    @Test func aCommuneWithoutReportsSaysSo() throws {
        let texts = try body("commune-summary", .empty, at: .area)
        #expect(
            texts.contains {
                $0.hasSuffix(
                    "Chưa có đơn vị nào trong 5 đơn vị hoàn thành báo cáo. Các đơn vị chưa hoàn thành báo cáo gồm UBND xã Duyên Hà (chưa gửi báo cáo); Trường Mầm non Duyên Hà (chưa gửi báo cáo); Trường Tiểu học Duyên Hà (chưa gửi báo cáo); Trường THCS Duyên Hà (chưa gửi báo cáo); Trung tâm Học tập cộng đồng xã Duyên Hà (chưa gửi báo cáo)."
                )
            })
        #expect(texts.contains("Chưa ghi nhận hoạt động nào trong Tuần lễ trên địa bàn xã Duyên Hà."))
    }

    @Test func theBulletinIsAboutItsDay() throws {
        let texts = try body("daily-bulletin", .typical, at: .top)
        #expect(
            texts.contains {
                $0.hasPrefix(
                    "Ngày 05/10/2023 (thứ Năm), các đơn vị trên địa bàn huyện Thanh Trì đã tổ chức 20 hoạt động"
                )
            })
        #expect(
            texts.contains {
                $0.contains("Còn 5 đơn vị chưa hoàn thành báo cáo: Trường THCS Đại Áng; Trường Tiểu học Hữu Hòa;")
            })
        #expect(
            try body("daily-bulletin", .empty, at: .top).contains {
                $0.hasPrefix("Ngày 05/10/2023 (thứ Năm), chưa ghi nhận hoạt động nào")
            })
    }

    @Test(arguments: [
        (UnitState.neverSent, "chưa nhận được báo cáo của Trường THCS Duyên Hà"), (.unreadable, "không đọc được"),
        (.refused, "chưa được tính vì còn lỗi"), (.withdrawn, "đã được rút; đề nghị đơn vị gửi lại báo cáo."),
        (.reported, "Báo cáo còn thiếu: nhận xét."),
        (.complete, "Báo cáo đầy đủ các nội dung theo yêu cầu."),
    ])
    func theReceiptSaysWhatBecameOfTheReport(state: UnitState, expected: String) throws {
        let texts = try body("unit-receipt", .typical, at: .unit) { data in
            data.summary.units[0].standing.state = state
            data.summary.units[0].standing.lacks = state == .reported ? ["nhận xét"] : []
            // Of several units the receipt says in short what is missing.
            if state == .reported { data.summary.reporting.expected = 2 }
        }
        #expect(texts.contains { $0.contains(expected) })
    }
}
