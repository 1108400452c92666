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

    /// One school says that it held nothing, another sends indicators alone: of the other nothing is said.
    @Test func noneOfThoseWhoSayIsNotNoneOfAll() throws {
        var campaign = try SmallCampaign()
        try campaign.send("S1", [])
        try campaign.send("S2", nil, indicators: ["DK": 5])
        let none = "Trong 1 đơn vị nêu các hoạt động của mình trên địa bàn"
        let text = try campaign.text()
        #expect(text.contains(none + " huyện Thanh Trì, không có đơn vị nào tổ chức hoạt động trong Tuần lễ."), "\(text)")
        #expect(
            text.contains("Trong 1 đơn vị nêu các hoạt động của mình, không có đơn vị nào tổ chức lễ phát động."), "\(text)")
        #expect(try campaign.text("commune-summary", "X").contains(none + " xã Đông Mỹ, không có"))
        // Nobody speaks of activities: whether an opening was held is not known.
        var silent = try SmallCampaign()
        try silent.send("S2", nil, indicators: ["DK": 5])
        #expect(try silent.text().contains("Chưa có đơn vị nào nêu việc tổ chức lễ phát động."))
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

    /// X has 3.000 people, whose schools state 150 visits; Y is not known.
    @Test func visitsOfAPlaceOfItsOwn() throws {
        var campaign = try SmallCampaign(populations: ["X": 3_000])
        try campaign.send("S1", [(Self.days[0], "LPD", [Row(group: "hs", people: 100, women: nil)])])
        try campaign.send("S2", [(Self.days[0], "LPD", [Row(group: "hs", people: 50, women: nil)])])
        try campaign.send("S3", [(Self.days[0], "LPD", [Row(group: "hs", people: 70, women: nil)])])
        // The report of the commune itself, in whatever layout.
        for layout in ["district-report", "commune-summary"] {
            let own = try campaign.text(layout, "X")
            #expect(own.contains("Bình quân đạt 5,0 lượt người tham gia trên 100 dân."), "\(own)")
        }
        let district = try campaign.text()
        #expect(
            district.contains("Tính trên 1 xã có báo cáo số lượt người tham gia và có số liệu dân số (3.000 người)"),
            "\(district)")
        #expect(district.contains("Chưa tính địa bàn chưa có số liệu dân số: xã Liên Ninh."), "\(district)")
    }

    /// Women 4 then and 6 now at X; DK 20 and 30 at X, 7 and 5 at Y; nothing else in both.
    @Test func everyFigureIsComparedByCommune() throws {
        func campaign(_ people: Int, women: Int, _ x: Int, _ y: Int) throws -> SmallCampaign {
            var campaign = try SmallCampaign()
            try campaign.send(
                "S1", [(Self.days[0], "LPD", [Row(group: "hs", people: people, women: women)])], indicators: ["DK": x])
            try campaign.send("S3", nil, indicators: ["DK": y])
            return campaign
        }
        var now = try campaign(12, women: 6, 30, 5)
        now.earlier = [try campaign(10, women: 4, 20, 7)]
        let rows = try now.rows("district-report")
        for row in [
            "Lượt nữ|1|4|6|+2", "1|Xã Đông Mỹ|1|4|6|+2", "Số gia đình đăng ký “Gia đình học tập” (gia đình)|2|27|35|+8",
            "1|Xã Đông Mỹ|1|20|30|+10", "2|Xã Liên Ninh|1|7|5|-2",
        ] { #expect(rows.contains { $0.hasSuffix(row) }, "\(row): \(rows)") }
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
