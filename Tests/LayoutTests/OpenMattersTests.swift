import ReportModel
import Testing

@testable import Layout

/// What stands on a sheet, a bulletin or a ranking where some units state a figure and others do not.
@Suite struct OpenMattersTests {
    private typealias Row = SmallCampaign.Row

    private static let day = "2023-10-02"

    /// S1 states people and women, S2 an activity without people, S3 indicators alone.
    private func some() throws -> SmallCampaign {
        var campaign = try SmallCampaign()
        try campaign.send(
            "S1", [(Self.day, "LPD", [Row(group: "hs", people: 40, women: 10)])], indicators: ["DK": 100, "CN": 80])
        try campaign.send("S2", [(Self.day, "LPD", [])])
        try campaign.send("S3", nil, indicators: ["CN": 500])
        return campaign
    }

    @Test func theSigningSheetCountsWhoStatesEachFigure() throws {
        let rows = try some().rows("signing-sheet")
        #expect(rows.contains("Đơn vị đã báo cáo|đơn vị|3/3|"), "\(rows)")
        #expect(rows.contains("Số hoạt động|hoạt động|2|2") && rows.contains("Số buổi|buổi|2|2"), "\(rows)")
        #expect(rows.contains("Lượt người tham gia|lượt|40|1") && rows.contains("Trong đó nữ|lượt|10|1"), "\(rows)")
    }

    @Test func theSigningSheetNamesBrokenRules() throws {
        var campaign = try some()
        let people = FigureExpression.figure(FigureAddress(.count(.participants)))
        campaign.rules = [
            FigureRule(
                id: "r", that: FigureCondition(left: people, relation: .less, right: .number(10), text: "participants < 10"),
                scope: .unit, severity: .error)
        ]
        let text = try campaign.text("signing-sheet")
        #expect(text.contains("Có 1 trường hợp số liệu không khớp quy tắc, cần hỏi lại đơn vị trước khi ký:"), "\(text)")
        #expect(
            text.contains("Trường THCS Đông Mỹ: không đúng quy tắc participants < 10 (40 và 10), lỗi phải xử lý"), "\(text)")
    }

    @Test func aBulletinCountsWhoSpeaksOfTheDay() throws {
        let text = try some().text("daily-bulletin")
        #expect(text.contains("có 2/3 đơn vị đã gửi báo cáo gồm cả ngày này, đạt 66,7%."), "\(text)")
        #expect(text.contains("Có 1 đơn vị đã gửi báo cáo nhưng chưa nêu hoạt động của ngày này."), "\(text)")
        var silent = try SmallCampaign()
        try silent.send("S3", nil, indicators: ["CN": 500])
        #expect(
            try silent.text("daily-bulletin").contains("chưa có đơn vị nào trong 3 đơn vị gửi báo cáo gồm cả ngày này."))
    }

    @Test func aRankingNamesWhoHasNoPlaceAndWhy() throws {
        var campaign = try some()
        campaign.targets = [
            FigureTarget(scope: .level("commune"), figure: FigureAddress(.count(.participants)), value: 80),
            FigureTarget(scope: .level("commune"), figure: FigureAddress(.indicator("DK")), value: 100),
        ]
        let text = try campaign.text("emulation-ranking")
        // X: 40 of 80 and 100 of 100; Y: neither people nor families are stated.
        #expect(try campaign.rows("emulation-ranking").contains("1|Xã Đông Mỹ|75,0|2/2"))
        #expect(text.contains("Chưa xếp hạng: xã Liên Ninh (chưa nêu số liệu của chỉ tiêu nào)."), "\(text)")
        #expect(!text.contains("Dẫn đầu"))
    }

    @Test func anEnglishShareSaysWhatItStandsOn() throws {
        let text = try some().text("english-summary")
        #expect(text.contains("1 of 2 units (80 of 100)"), "\(text)")
    }
}
