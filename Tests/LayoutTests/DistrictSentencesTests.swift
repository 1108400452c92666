import Participation
import ReportModel
import Testing
import Typesetting

@testable import Layout

/// Sentences of the district report, read by a person at nothing, one, some and all.
struct DistrictSentencesTests {
    private func body(_ variant: SampleData.Variant, _ change: (inout ReportData) -> Void = { _ in }) throws -> [String] {
        var data = SampleData.report(variant)
        change(&data)
        return try RealLayouts.load("district-report").compose(data).bodyTexts
    }

    @Test func nobodyHasReported() throws {
        #expect(
            try body(.empty) == [
                "Thực hiện kế hoạch tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2023 với chủ đề “Xây dựng năng lực tự học trong kỷ nguyên số”, Ban Chỉ đạo xây dựng xã hội học tập huyện Thanh Trì báo cáo kết quả trên địa bàn huyện Thanh Trì như sau:",
                "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI",
                "Tuần lễ hưởng ứng học tập suốt đời năm 2023 được tổ chức trong 7 ngày, từ ngày 02/10/2023 đến ngày 08/10/2023. Toàn huyện có 81 đơn vị thuộc diện báo cáo kết quả, gồm: 15 xã; 1 thị trấn; 16 trường mầm non; 16 trường tiểu học; 16 trường trung học cơ sở; 1 trung tâm GDNN-GDTX; 16 trung tâm học tập cộng đồng.",
                "Chưa ghi nhận đơn vị nào tổ chức lễ phát động, khai mạc, bế mạc Tuần lễ.",
                "Về chế độ báo cáo, chưa có đơn vị nào hoàn thành báo cáo; có 81 đơn vị chưa gửi báo cáo. Danh sách đơn vị chưa báo cáo hoặc báo cáo muộn tại Phụ lục III.",
                "II. KẾT QUẢ THỰC HIỆN",
                "Chưa ghi nhận hoạt động nào trong Tuần lễ trên địa bàn huyện Thanh Trì.",
                "1. Đơn vị tham gia",
                "Chưa có đơn vị nào báo cáo tham gia.",
                "III. XÂY DỰNG MÔ HÌNH HỌC TẬP VÀ CÁC CHỈ TIÊU",
                "Chưa có đơn vị nào báo cáo số liệu chỉ tiêu.",
                "IV. ĐÁNH GIÁ CHUNG",
                "1. Ưu điểm",
                "Chưa có số liệu để đánh giá.",
                "2. Tồn tại, hạn chế",
                "Còn 81 đơn vị chưa gửi báo cáo.",
                "V. KIẾN NGHỊ, ĐỀ XUẤT",
                "Đề nghị các đơn vị chưa gửi báo cáo, đang hoàn thiện báo cáo khẩn trương hoàn thành việc báo cáo. Chưa có đơn vị nào gửi kiến nghị, đề xuất.",
                "Trên đây là báo cáo kết quả tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2023 trên địa bàn huyện Thanh Trì; Ban Chỉ đạo xây dựng xã hội học tập huyện Thanh Trì trân trọng báo cáo./.",
            ])
    }

    @Test func oneUnitWithOneActivityOfOnePerson() throws {
        let texts = try body(.one)
        for sentence in [
            "Toàn huyện có 2 đơn vị thuộc diện báo cáo kết quả, gồm: 1 xã; 1 trường trung học cơ sở.",
            "Có 1 đơn vị tổ chức lễ phát động, khai mạc, bế mạc Tuần lễ với 1 hoạt động, thu hút 1 lượt người tham gia.",
            "1/2 đơn vị đã gửi báo cáo, đạt 50%. Số liệu chốt đến hết ngày 08/10/2023. Báo cáo được gửi đúng thời hạn (17 giờ 00 ngày 08 tháng 10 năm 2023).",
            "Còn 1 đơn vị chưa gửi báo cáo.",
            "đã tổ chức 1 hoạt động với 1 buổi, thu hút 1 lượt người tham gia. Trong đó có 1 lượt nữ, chiếm 100%.",
            "Đối tượng tham gia là học sinh, học viên.",
            "Hoạt động diễn ra trong ngày 02/10/2023 (thứ Hai).",
            "Các đơn vị chưa gửi nhận xét.",
            "Các đơn vị chưa gửi nhận xét, kiến nghị.",
        ] {
            #expect(texts.contains { $0.contains(sentence) }, "\(sentence)")
        }
        // Averages of one unit and a vanishing rate say nothing.
        #expect(!texts.contains { $0.contains("Bình quân") || $0.contains("quyên góp") })
    }

    @Test func everyUnitHasReportedInTime() throws {
        let texts = try body(.complete)
        for sentence in [
            "81/81 đơn vị đã gửi báo cáo, đạt 100%. Số liệu chốt đến hết ngày 08/10/2023. Các báo cáo đều được gửi đúng thời hạn (17 giờ 00 ngày 08 tháng 10 năm 2023).",
            "16/16 xã, thị trấn đều có đơn vị báo cáo kết quả.",
            "81/81 đơn vị tham gia và báo cáo kết quả, đạt 100%",
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
            "76/81 đơn vị đã gửi báo cáo, đạt 93,8%. Số liệu chốt đến hết ngày 08/10/2023. Trong đó, 74 đơn vị gửi đúng thời hạn (17 giờ 00 ngày 08 tháng 10 năm 2023), 2 đơn vị gửi muộn. Còn 3 đơn vị chưa gửi báo cáo, 2 đơn vị đang hoàn thiện báo cáo. Danh sách đơn vị chưa báo cáo hoặc báo cáo muộn tại Phụ lục IV.",
            "đã tổ chức 312 hoạt động với 647 buổi, thu hút 53.658 lượt người tham gia. Trong đó có 24.831 lượt nữ; một số đơn vị chưa thống kê đủ số nữ. Các đơn vị quyên góp được 5.056 cuốn sách.",
            "Còn 3 đơn vị chưa gửi báo cáo, 2 đơn vị đang hoàn thiện báo cáo, 2 đơn vị báo cáo muộn.",
            "Lượt người tham gia nhiều nhất vào ngày 03/10/2023 (thứ Ba) với 19.062 lượt người tại 115 hoạt động của 59 đơn vị.",
            "So với Tuần lễ hưởng ứng học tập suốt đời năm 2022, tính trên 76 đơn vị có số liệu ở cả hai đợt (đợt này 76, đợt trước 76 đơn vị báo cáo): số hoạt động tăng 13 (4,3%),",
        ] {
            #expect(texts.contains { $0.contains(sentence) }, "\(sentence)")
        }
    }

    @Test func nineHundredNinetyNineOfAThousandAreNotAll() throws {
        let texts = try body(.complete) { data in
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
        let texts = try body(.complete) { data in
            data.summary.reporting.late = data.summary.reporting.reported
            data.summary.reporting.onTime = 0
            data.summary.units = []
            data.summary.children = []
            data.summary.kinds = []
        }
        #expect(texts.contains { $0.contains("Không có đơn vị nào gửi đúng thời hạn (17 giờ 00 ngày 08 tháng 10 năm 2023).") })
    }

    @Test func withoutIndicatorsThereIsNoSectionOnThem() throws {
        let headings = try body(.bare).filter { $0.first?.isNumber == false && $0.contains(". ") && $0 == $0.uppercased() }
        #expect(
            headings == [
                "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI", "II. KẾT QUẢ THỰC HIỆN", "III. ĐÁNH GIÁ CHUNG", "IV. KIẾN NGHỊ, ĐỀ XUẤT",
            ])
    }

    @Test func aHierarchyWithoutInstitutionsReadsRight() throws {
        let data = SampleData.report(.flat)
        let document = try RealLayouts.load("district-report").compose(data)
        #expect(document.bodyTexts.contains { $0.contains("Số liệu cụ thể tại Phụ lục I.") })
        let units = document.document.sections[1].blocks.compactMap(\.table).first
        #expect(units?.rows.map(\.kind).contains(.group) == false)
        #expect(units?.rows.count == 17)
    }
}
