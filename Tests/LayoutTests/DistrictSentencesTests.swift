import Participation
import ReportModel
import Testing
import Typesetting

@testable import Layout

/// Sentences of the district report, read by a person at nothing, one, some and all.
struct DistrictSentencesTests {
    private func body(
        _ variant: SampleData.Variant, _ edition: ReportOrder.Edition = .illustrated,
        _ change: (inout ReportData) -> Void = { _ in }
    ) throws -> [String] {
        var data = SampleData.report(variant, edition: edition)
        change(&data)
        return try RealLayouts.load("district-report").compose(data).bodyTexts
    }

    @Test func nobodyHasReported() throws {
        #expect(
            try body(.empty, .signed) == [
                "Thực hiện Kế hoạch số ……/KH-…… ngày …/…/……; Ban Chỉ đạo xây dựng xã hội học tập huyện Thanh Trì (sau đây gọi tắt là Ban Chỉ đạo) báo cáo kết quả tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2023 (sau đây gọi tắt là Tuần lễ) với chủ đề “Xây dựng năng lực tự học trong kỷ nguyên số” trên địa bàn huyện Thanh Trì như sau:",
                "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI",
                "1. Ban hành văn bản, phân công nhiệm vụ",
                "Ban Chỉ đạo đã ban hành Kế hoạch số ……/KH-…… ngày …/…/…… để triển khai Tuần lễ.",
                "[…]",
                "2. Lễ phát động",
                "Tuần lễ được tổ chức từ ngày 02/10/2023 đến ngày 08/10/2023. Lễ phát động Tuần lễ được tổ chức ngày …/…/…… tại ………………….",
                "II. KẾT QUẢ THỰC HIỆN",
                "1. Kết quả chung",
                "Chưa ghi nhận hoạt động nào trong Tuần lễ trên địa bàn huyện Thanh Trì.",
                "Chưa có đơn vị nào hoàn thành báo cáo; có 81 đơn vị chưa gửi báo cáo.",
                "Danh sách đơn vị chưa hoàn thành báo cáo tại Phụ lục.",
                "2. Một số hoạt động nổi bật", "[…]",
                "III. ĐÁNH GIÁ CHUNG",
                "1. Ưu điểm", "[…]", "2. Tồn tại, hạn chế", "[…]", "3. Nguyên nhân", "[…]", "4. Bài học kinh nghiệm", "[…]",
                "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM", "[…]",
                "V. KIẾN NGHỊ, ĐỀ XUẤT", "[…]",
                "Trên đây là báo cáo kết quả tổ chức Tuần lễ trên địa bàn huyện Thanh Trì; Ban Chỉ đạo trân trọng báo cáo./.",
            ])
    }

    @Test func oneUnitWithOneActivityOfOnePerson() throws {
        let texts = try body(.one)
        for sentence in [
            "Có 1/2 đơn vị báo cáo đã tổ chức lễ phát động, khai mạc, bế mạc Tuần lễ, thu hút 1 lượt người tham gia.",
            "Số đơn vị báo cáo có tổ chức hoạt động trên tổng số đơn vị: 1/1 trường trung học cơ sở. Chưa có UBND xã nào báo cáo tổ chức hoạt động.",
            "1/2 đơn vị đã gửi báo cáo, đạt 50%. Báo cáo được gửi đúng thời hạn (17 giờ 00 ngày 08/10/2023).",
            "đã tổ chức 1 hoạt động với 1 buổi, thu hút 1 lượt người tham gia, trong đó có 1 lượt nữ, chiếm 100%.",
            "Đối tượng tham gia là học sinh, học viên.",
            "Hoạt động diễn ra trong ngày 02/10/2023 (thứ Hai).",
        ] {
            #expect(texts.contains { $0.contains(sentence) }, "\(sentence)")
        }
        // Averages of one unit and a vanishing rate say nothing.
        #expect(!texts.contains { $0.contains("Bình quân") || $0.contains("quyên góp") })
    }

    private func charts(_ document: Document) -> Int {
        func count(_ blocks: [Block]) -> Int {
            blocks.reduce(0) { sum, block in
                switch block {
                case .chart: sum + 1
                case .together(let inner): sum + count(inner)
                default: sum
                }
            }
        }
        return count(document.sections.flatMap(\.blocks))
    }

    /// What is between a committee and its schools stands in no paper addressed upward.
    @Test(arguments: [SampleData.Variant.typical, .complete, .empty, .one])
    func theSignedEditionRemindsNobody(variant: SampleData.Variant) throws {
        let data = SampleData.report(variant)
        let document = try RealLayouts.load("district-report").compose(data)
        for word in ["khẩn trương", "đúng thời hạn", "gửi muộn", "báo cáo muộn"] {
            #expect(!document.bodyTexts.contains { $0.contains(word) }, "\(word)")
        }
        let charts = charts(document.document)
        #expect(charts <= 1)
        #expect(document.document.sections.count <= 4, "three annexes at most")
    }

    @Test func theIllustratedEditionShowsMore() throws {
        let signed = try RealLayouts.load("district-report").compose(SampleData.report(.typical)).document
        let illustrated = try RealLayouts.load("district-report").compose(
            SampleData.report(.typical, edition: .illustrated)
        ).document
        #expect(charts(signed) == 1 && charts(illustrated) > 3)
        #expect(signed.sections.count == 4 && illustrated.sections.count > 5)
    }

    @Test func everyUnitHasReportedInTime() throws {
        let texts = try body(.complete)
        for sentence in [
            "81/81 đơn vị đã gửi báo cáo, đạt 100%. Các báo cáo đều được gửi đúng thời hạn (17 giờ 00 ngày 08/10/2023).",
            "16/16 xã, thị trấn đều có đơn vị báo cáo kết quả.",
        ] {
            #expect(texts.contains { $0.contains(sentence) }, "\(sentence)")
        }
        for absent in ["chưa có báo cáo", "muộn", "chưa thống kê đủ số nữ"] {
            #expect(!texts.contains { $0.contains(absent) }, "\(absent)")
        }
    }

    @Test func someHaveReportedAndSomeLate() throws {
        let texts = try body(.typical)
        for sentence in [
            "76/81 đơn vị đã gửi báo cáo, đạt 93,8%. Trong đó, 74 đơn vị gửi đúng thời hạn (17 giờ 00 ngày 08/10/2023), 2 đơn vị gửi muộn. Còn 3 đơn vị chưa gửi báo cáo, 2 đơn vị đang hoàn thiện báo cáo.",
            "Số liệu chốt đến hết ngày 08/10/2023. Số liệu theo xã, thị trấn, đơn vị trực thuộc tại Phụ lục I. Kết quả, tình trạng báo cáo của từng đơn vị tại Phụ lục II.",
            "Danh sách đơn vị chưa hoàn thành báo cáo tại Phụ lục IV.",
            "đã tổ chức 312 hoạt động với 647 buổi, thu hút 53.658 lượt người tham gia, trong đó số nữ đã thống kê được là 24.831 lượt.",
            "Các đơn vị đã quyên góp được 5.056 cuốn sách.",
            "Lượt người tham gia nhiều nhất vào ngày 03/10/2023 (thứ Ba) với 19.062 lượt người tại 115 hoạt động của 59 đơn vị.",
            "So với Tuần lễ hưởng ứng học tập suốt đời năm 2022 (tính trên 76 đơn vị báo cáo ở cả hai đợt), số hoạt động tăng 13 (4,3%),",
        ] {
            #expect(texts.contains { $0.contains(sentence) }, "\(sentence)")
        }
    }

    @Test func nineHundredNinetyNineOfAThousandAreNotAll() throws {
        let texts = try body(.complete, .illustrated) { data in
            data.summary.reporting.expected = 2_000
            data.summary.reporting.reported = 1_999
            data.summary.reporting.onTime = 1_999
            data.summary.reporting.missing = ["X01"]
            // Tables rest on the units themselves; only the sentences are looked at.
            data.summary.children = []
            data.summary.units = []
            data.summary.kinds = []
        }
        #expect(texts.contains { $0.contains("1.999/2.000 đơn vị đã gửi báo cáo, đạt 99,9%.") })
    }

    @Test func everythingCameLate() throws {
        let texts = try body(.complete, .illustrated) { data in
            data.summary.reporting.late = data.summary.reporting.reported
            data.summary.reporting.onTime = 0
            data.summary.units = []
            data.summary.children = []
            data.summary.kinds = []
        }
        #expect(texts.contains { $0.contains("Không có đơn vị nào gửi đúng thời hạn (17 giờ 00 ngày 08/10/2023).") })
    }

    @Test func sectionsWithNothingToSayAreLeftOut() throws {
        let headings = try body(.bare).filter { $0.first?.isNumber == false && $0.contains(". ") && $0 == $0.uppercased() }
        #expect(
            headings == [
                "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI", "II. KẾT QUẢ THỰC HIỆN",
            ])
    }

    @Test func aHierarchyWithoutInstitutionsReadsRight() throws {
        let data = SampleData.report(.flat)
        let document = try RealLayouts.load("district-report").compose(data)
        #expect(document.bodyTexts.contains { $0.contains("tình trạng báo cáo của từng đơn vị tại Phụ lục I.") })
        let units = document.document.sections[1].blocks.compactMap(\.table).first
        #expect(units?.rows.map(\.kind).contains(.group) == false)
        #expect(units?.rows.count == 17)
    }
}
