import ReportModel
import Testing
import Typesetting

/// Sentences at none, one, all, tied and unknown: what stands on the page is true of what was sent.
@Suite struct TrueSentencesTests {
    private typealias Row = SmallCampaign.Row

    private static let days = ["2023-10-02", "2023-10-03", "2023-10-04"]

    /// Three schools, one activity each on a day of its own with so many pupils.
    private func schools(_ people: [Int]) throws -> SmallCampaign {
        var campaign = try SmallCampaign()
        for (index, count) in people.enumerated() {
            try campaign.send(
                "S\(index + 1)", [(Self.days[index], "LPD", [Row(group: "hs", people: count, women: count / 2)])])
        }
        return campaign
    }

    // MARK: None

    @Test func whereEveryoneSaysNoneNothingIsCountedOrPraised() throws {
        var campaign = try SmallCampaign()
        for unit in ["S1", "S2", "S3"] { try campaign.send(unit, []) }
        let text = try campaign.text()
        let none = "Các đơn vị báo cáo trên địa bàn huyện Thanh Trì không tổ chức hoạt động nào trong Tuần lễ."
        #expect(text.contains(none) && !text.contains("Chưa ghi nhận hoạt động nào"), "\(text)")
        #expect(text.contains("3/3 đơn vị đã gửi báo cáo, đạt 100%."), "\(text)")
        for word in ["nhiều nhất", "thu hút", "Bình quân", "lượt nữ"] { #expect(!text.contains(word), "\(word): \(text)") }
        #expect(
            try campaign.text("commune-summary", "X").contains(
                "Các đơn vị báo cáo trên địa bàn xã Đông Mỹ không tổ chức hoạt động nào trong Tuần lễ."))
        // Nobody says anything, which is not none.
        #expect(try SmallCampaign().text().contains("Chưa ghi nhận hoạt động nào trong Tuần lễ trên địa bàn huyện Thanh Trì."))
    }

    @Test func zeroPeopleAreFirstInNothing() throws {
        let text = try schools([0, 0, 0]).text()
        #expect(!text.contains(" 0 ") && !text.contains("thu hút"), "\(text)")
        #expect(!text.contains("nhiều nhất"), "\(text)")
    }

    @Test func nobodyLateAndNobodyInTimeAreToldApart() throws {
        var campaign = try SmallCampaign()
        for unit in ["S1", "S2", "S3"] { try campaign.send(unit, [], at: "2023-10-05T08:00:00+07:00") }
        let text = try campaign.text()
        #expect(text.contains("Không có đơn vị nào gửi đúng thời hạn"), "\(text)")
        #expect(!text.contains("0 đơn vị gửi"), "\(text)")
    }

    // MARK: One and all

    @Test func oneUnitOfThree() throws {
        let text = try schools([12]).text()
        #expect(text.contains("1/3 đơn vị đã gửi báo cáo, đạt 33,3%."), "\(text)")
        #expect(text.contains("thu hút 12 lượt người tham gia, trong đó có 6 lượt nữ, chiếm 50%."), "\(text)")
        #expect(
            text.contains("1/2 xã có đơn vị báo cáo kết quả; chưa có báo cáo của đơn vị nào thuộc xã Liên Ninh."), "\(text)")
        #expect(!text.contains("Bình quân") && !text.contains("nhiều người tham gia nhất"), "\(text)")
    }

    @Test func allOfThem() throws {
        let text = try schools([30, 20, 10]).text()
        #expect(
            text.contains("đạt 100%. Các báo cáo đều được gửi đúng thời hạn"), "\(text)")
        #expect(text.contains("Cả 2/2 xã đều có đơn vị báo cáo kết quả."), "\(text)")
        #expect(
            text.contains("Lượt người tham gia nhiều nhất vào ngày 02/10/2023 (thứ Hai) với 30 lượt người"), "\(text)")
    }

    // MARK: Tied

    @Test func twoThatShareTheFirstPlaceAreNamedTogether() throws {
        let text = try schools([30, 30, 10]).text()
        #expect(
            text.contains(
                "Các ngày có nhiều lượt người tham gia nhất là ngày 02/10/2023 (thứ Hai) và ngày 03/10/2023 (thứ Ba) cùng với 30 lượt người."
            ), "\(text)")
    }

    @Test func whereAllAreEqualNobodyIsFirst() throws {
        let text = try schools([30, 30, 30]).text()
        #expect(!text.contains("nhiều lượt người tham gia nhất"), "\(text)")
    }

    // MARK: Unknown

    @Test func womenNobodyStatesAreNotNought() throws {
        var campaign = try SmallCampaign()
        try campaign.send("S1", [(Self.days[0], "LPD", [Row(group: "hs", people: 40, women: nil)])])
        for (layout, unit) in [("district-report", "H"), ("commune-summary", "X")] {
            let text = try campaign.text(layout, unit)
            #expect(text.contains("40 lượt người tham gia. Các đơn vị chưa thống kê đủ số nữ."), "\(text)")
            #expect(!text.contains("0 lượt nữ"), "\(text)")
        }
    }

    @Test func womenSomeStateAreTheirsAlone() throws {
        var campaign = try SmallCampaign()
        try campaign.send(
            "S1",
            [(Self.days[0], "LPD", [Row(group: "hs", people: 40, women: 10), Row(group: "dan", people: 60, women: nil)])])
        let text = try campaign.text()
        #expect(text.contains("100 lượt người tham gia, trong đó số nữ đã thống kê được là 10 lượt."), "\(text)")
        #expect(!text.contains("chiếm 10%") && !text.contains("lượt nữ, chiếm"), "\(text)")
    }

    @Test func peopleNobodyStatesAreNotNought() throws {
        var campaign = try SmallCampaign()
        try campaign.send("S1", [(Self.days[0], "QGS", [])])
        for (layout, unit) in [("district-report", "H"), ("commune-summary", "X"), ("daily-bulletin", "H")] {
            let text = try campaign.text(layout, unit)
            #expect(text.contains("số lượt người tham gia chưa được nêu."), "\(layout): \(text)")
            #expect(!text.contains("thu hút") && !text.contains(" – lượt") && !text.contains("0 lượt"), "\(layout): \(text)")
        }
    }

    @Test(arguments: ["LPD", "TTR"]) func ofATypeToo(type: String) throws {
        var campaign = try SmallCampaign()
        try campaign.send("S1", [(Self.days[0], type, [])])
        let text = try campaign.text()
        #expect(
            text.contains(type == "LPD" ? "số lượt người tham gia chưa được nêu." : "số lượt người tiếp cận chưa được nêu."))
        #expect(!text.contains("– lượt") && !text.contains("thu hút –"), "\(text)")
    }

    @Test func peopleReachedFromAfarAreNoVisits() throws {
        var campaign = try SmallCampaign()
        try campaign.send("S1", [(Self.days[0], "TTR", [Row(group: "dan", people: 900, women: nil)])])
        let text = try campaign.text()
        #expect(text.contains("có 900 lượt người tiếp cận, không tính vào số lượt người tham gia."), "\(text)")
        #expect(!text.contains("thu hút 900") && !text.contains("lượt nữ"), "\(text)")
    }

    /// A ratio over the units that state both its parts, and over how many.
    @Test func aRatioStandsOnThoseWhoStateBoth() throws {
        var campaign = try SmallCampaign()
        try campaign.send("S1", nil, indicators: ["DK": 100, "CN": 80])
        try campaign.send("S2", nil, indicators: ["CN": 500])
        try campaign.send("S3", nil, indicators: ["DK": 40])
        let text = try campaign.text()
        #expect(
            text.contains("(ở 1/3 đơn vị báo cáo cả hai chỉ tiêu, 80 gia đình được công nhận trên 100 gia đình đăng ký)"),
            "\(text)")
        #expect(!text.contains("414") && !text.contains("580/140"), "\(text)")
    }

    // MARK: Sums of charts

    /// An activity with two groups counts in both: the sum over groups is told of people alone.
    @Test(arguments: [("totals.participants", true), ("totals.activities", false), ("totals.books", false)])
    func overAudienceGroupsOnlyPeopleAddUp(value: String, isSum: Bool) throws {
        let blocks = try LayoutFixture().compose(
            body: """
                  - bar_chart:
                      rows: audiences
                      label: "{name}"
                      values: [{name: Số lượng, value: \(value)}]
                """)
        guard case .chart(let chart) = try #require(blocks.first) else {
            Issue.record("no chart")
            return
        }
        #expect(chart.alternative.contains("Cao nhất") || chart.alternative.contains("cao nhất"), "\(chart.alternative)")
        #expect(chart.alternative.lowercased().contains("tổng") == isSum, "\(chart.alternative)")
    }
}
