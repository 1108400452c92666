import ReportModel
import Testing

@testable import Participation

/// What changed between two issues, worked out by hand: which figure, from what to what, and which file did it.
@Suite struct FigureChangesTests {
    private func sent(
        _ unit: String, _ people: [Int], file: String, at received: String, covers: DateSpan? = nil, day: String = "2023-10-03",
        books: Int = 0, indicators: [String: Int]? = nil
    ) throws -> Delivery {
        let activities = try people.enumerated().map { index, count in
            var activity = try Fixture.activity(
                day, "LPD", "Hoạt động \(index)", books: books, of: [("hoc_sinh", count, nil)])
            activity.line = index + 2
            return activity
        }
        var delivery = try Fixture.accepted(
            unit, activities, covers: covers, at: received, sequence: file.utf8.reduce(0) { $0 + Int($1) },
            indicators: indicators)
        delivery.file = file
        delivery.fileName = file + ".csv"
        return delivery
    }

    private func changes(
        _ before: [Delivery], _ now: [Delivery], decisions: ([Decision], [Decision]) = ([], []), campaignChanged: Bool = false
    ) throws -> [String] {
        func frozen(_ deliveries: [Delivery], _ decisions: [Decision]) throws -> FrozenFigures {
            var records = try Fixture.records(deliveries)
            records.decisions = decisions
            return try #require(Aggregator(records).frozenFigures(of: "R"))
        }
        let campaign = try Fixture.campaign()
        let offset = campaign.timeZone.offset
        return FigureChanges.list(
            from: try frozen(before, decisions.0), to: try frozen(now, decisions.1), campaignChanged: campaignChanged
        ).map { change in
            func text(_ value: Int?) -> String { value.map(String.init) ?? "–" }
            return "\(change.unit ?? "*") | \(change.name(in: campaign)) | \(text(change.before)) → \(text(change.now)) | "
                + change.why(offset: offset)
        }
    }

    @Test func aCorrectionAndANewcomer() throws {
        let first = try sent("S1", [100], file: "a", at: "2023-10-07T08:00:00+07:00", books: 3)
        let second = try sent("S1", [80], file: "b", at: "2023-10-08T09:05:00+07:00", books: 3)
        let other = try sent("S2", [7, 5], file: "c", at: "2023-10-08T10:00:00+07:00")
        #expect(
            try changes([first], [first, second, other]) == [
                "* | Đơn vị đã báo cáo | 1 → 2 | 2 đơn vị thay đổi, nêu ở các dòng dưới",
                "* | Hoạt động | 1 → 3 | 1 đơn vị thay đổi, nêu ở các dòng dưới",
                "* | Buổi | 1 → 3 | 1 đơn vị thay đổi, nêu ở các dòng dưới",
                "* | Lượt người tham gia | 100 → 92 | 2 đơn vị thay đổi, nêu ở các dòng dưới",
                "Đơn vị S1 | Lượt người tham gia | 100 → 80 | Tệp b.csv, nhận lúc 09 giờ 05 ngày 08/10/2023; không còn tính tệp a.csv",
                "Đơn vị S2 | Hoạt động | – → 2 | Tệp c.csv, nhận lúc 10 giờ 00 ngày 08/10/2023",
                "Đơn vị S2 | Buổi | – → 2 | Tệp c.csv, nhận lúc 10 giờ 00 ngày 08/10/2023",
                "Đơn vị S2 | Lượt người tham gia | – → 12 | Tệp c.csv, nhận lúc 10 giờ 00 ngày 08/10/2023",
                "Đơn vị S2 | Cuốn sách quyên góp | – → 0 | Tệp c.csv, nhận lúc 10 giờ 00 ngày 08/10/2023",
            ])
        #expect(try changes([first], [first]) == [])
    }

    @Test func aDecisionAndItsEnd() throws {
        let file = try sent("S1", [100], file: "a", at: "2023-10-07T08:00:00+07:00")
        let decision = Decision(
            id: "D1", about: .value, figure: try FigureAddress("participants"),
            places: [Decision.Place(file: "a.csv", sha256: "a", row: 2)], was: 100, action: .correct, value: 90, by: "Bà B",
            at: "2023-10-08", why: "thử")
        let set = try changes([file], [file], decisions: ([], [decision]))
        #expect(set.last == "Đơn vị S1 | Lượt người tham gia | 100 → 90 | Quyết định D1 của Bà B" && set.count == 2)
        let gone = try changes([file], [file], decisions: ([decision], []))
        #expect(gone.last == "Đơn vị S1 | Lượt người tham gia | 90 → 100 | Bỏ quyết định D1")
    }

    @Test func aFileThatIsGoneAndAnEditOfTheCampaign() throws {
        let file = try sent("X1", [100], file: "a", at: "2023-10-07T08:00:00+07:00", indicators: ["GD": 4])
        let gone = try changes([file], [])
        #expect(gone.contains("Đơn vị X1 | Lượt người tham gia | 100 → – | Không còn tính tệp a.csv"))
        #expect(gone.contains("Đơn vị X1 | Gia đình | 4 → – | Không còn tính tệp a.csv"))
        // The same file, read as before, with people now reached from afar.
        func frozen(reach: Bool) throws -> FrozenFigures {
            let records = try Fixture.records([file]) { $0.campaign.activityTypes[0].reach = reach }
            return try #require(Aggregator(records).frozenFigures(of: "R"))
        }
        let edited = FigureChanges.list(from: try frozen(reach: false), to: try frozen(reach: true), campaignChanged: true)
        let own = edited.filter { $0.unit != nil }
        #expect(own.map(\.figure) == ["participants", "female_participants", "reach"])
        #expect(own.allSatisfy { $0.causes == [.campaign] })
    }
}

/// Which words changed between two issues, worked out by hand.
@Suite struct WordChangesTests {
    private func sent(
        _ unit: String, _ titles: [(day: Int, title: String)], remarks: Remarks?, file: String, at received: String
    ) throws -> Delivery {
        let activities = try titles.map {
            try Fixture.activity("2023-10-0\($0.day)", "LPD", $0.title, of: [("hoc_sinh", 5, nil)])
        }
        var delivery = try Fixture.accepted(
            unit, activities, at: received, sequence: file.utf8.reduce(0) { $0 + Int($1) }, remarks: remarks)
        delivery.file = file
        delivery.fileName = file + ".csv"
        return delivery
    }

    private func frozen(_ deliveries: [Delivery]) throws -> FrozenFigures {
        try #require(Aggregator(try Fixture.records(deliveries)).frozenFigures(of: "R"))
    }

    private func changes(_ before: FrozenFigures, _ now: FrozenFigures) throws -> [String] {
        let offset = try Fixture.campaign().timeZone.offset
        return WordChanges.list(from: before, to: now, campaignChanged: false).map {
            "\($0.unit) | \($0.name) | \($0.before ?? "–") → \($0.now ?? "–") | \($0.causes.words(offset: offset))"
        }
    }

    @Test func titlesAndRemarks() throws {
        let old = try sent(
            "S1", [(3, "Lễ phát động"), (3, "Hội sách"), (4, "Toạ đàm")],
            remarks: Remarks(strengths: ["Đông", "Vui"], proposals: ["Thêm sách"]), file: "a", at: "2023-10-07T08:00:00+07:00")
        let new = try sent(
            "S1", [(3, "Hội sách"), (3, "Lễ khai mạc"), (5, "Thi đọc")],
            remarks: Remarks(strengths: ["Vui"], limitations: ["Ít sách"], proposals: ["Thêm phòng đọc"]), file: "b",
            at: "2023-10-08T09:05:00+07:00")
        let why = "Tệp b.csv, nhận lúc 09 giờ 05 ngày 08/10/2023; không còn tính tệp a.csv"
        #expect(
            try changes(try frozen([old]), try frozen([old, new])) == [
                "Đơn vị S1 | Tên hoạt động ngày 03/10/2023 | Lễ phát động → Lễ khai mạc | \(why)",
                "Đơn vị S1 | Ưu điểm | Đông → – | \(why)", "Đơn vị S1 | Hạn chế | – → Ít sách | \(why)",
                "Đơn vị S1 | Kiến nghị | Thêm sách → Thêm phòng đọc | \(why)",
            ])
    }

    @Test func aNewcomerSpeaksAndARecordWithoutWordsTellsNothing() throws {
        let first = try sent("S1", [(3, "A")], remarks: nil, file: "a", at: "2023-10-07T08:00:00+07:00")
        let other = try sent(
            "S2", [(3, "B")], remarks: Remarks(proposals: ["Thêm sách"]), file: "c", at: "2023-10-08T10:00:00+07:00")
        let before = try frozen([first])
        let now = try frozen([first, other])
        #expect(
            try changes(before, now) == [
                "Đơn vị S2 | Kiến nghị | – → Thêm sách | Tệp c.csv, nhận lúc 10 giờ 00 ngày 08/10/2023"
            ])
        #expect(try changes(now, now) == [])
        // A file of remarks alone is not the cause of another title.
        var apart = try Fixture.accepted(
            "S1", nil, at: "2023-10-08T07:00:00+07:00", sequence: 50, remarks: Remarks(strengths: ["Vui"]))
        apart.file = "r"
        apart.fileName = "r.csv"
        let renamed = try sent("S1", [(3, "B")], remarks: nil, file: "d", at: "2023-10-08T08:00:00+07:00")
        #expect(
            try changes(before, try frozen([first, apart, renamed])) == [
                "Đơn vị S1 | Tên hoạt động ngày 03/10/2023 | A → B | Tệp d.csv, nhận lúc 08 giờ 00 ngày 08/10/2023; không còn tính tệp a.csv",
                "Đơn vị S1 | Ưu điểm | – → Vui | Tệp r.csv, nhận lúc 07 giờ 00 ngày 08/10/2023",
            ])
        var older = before
        for index in older.units.indices { older.units[index].words = nil }
        #expect(try changes(older, now) == [])
        #expect(older.withoutSources == before.withoutSources)
    }
}
