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
            "\(change.unit ?? "*") | \(change.name(in: campaign)) | \(change.beforeText ?? "–") → "
                + "\(change.nowText ?? "–") | " + change.why(offset: offset)
        }
    }

    /// What took a file out is named, not the file alone: the withdrawal, or the edit of the campaign.
    @Test func whatTookAFileOutIsNamed() throws {
        let first = try sent("S1", [100], file: "a", at: "2023-10-07T08:00:00+07:00")
        var withdrawal = Delivery(
            Submission(unit: "S1", covers: try Fixture.week(), withdrawal: Withdrawal()),
            received: try Fixture.time("2023-10-08T09:05:00+07:00"), sequence: 500, file: "w")
        withdrawal.fileName = "rut-S1.json"
        let taken = try changes([first], [first, withdrawal])
        let visits = "Đơn vị S1 | Lượt người tham gia | 100 → – | "
        #expect(
            taken.contains(visits + "Rút tệp a.csv bằng tệp rut-S1.json, nhận lúc 09 giờ 05 ngày 08/10/2023"), "\(taken)")
        let before = try #require(Aggregator(Fixture.records([first])).frozenFigures(of: "R"))
        let edited = try Fixture.records([first]) { $0.campaign.activityTypes.removeAll { $0.code == "LPD" } }
        let now = try #require(Aggregator(edited).frozenFigures(of: "R"))
        let unfit = FigureChanges.list(from: before, to: now, campaignChanged: true).filter {
            $0.unit == "Đơn vị S1" && $0.figure == "participants"
        }
        #expect(
            unfit.map { $0.why(offset: 0) } == ["Sửa danh mục, đơn vị của đợt nên tệp a.csv không còn phù hợp"])
    }

    @Test func aCorrectionAndANewcomer() throws {
        let first = try sent("S1", [100], file: "a", at: "2023-10-07T08:00:00+07:00", books: 3)
        let second = try sent("S1", [80], file: "b", at: "2023-10-08T09:05:00+07:00", books: 3)
        let other = try sent("S2", [7, 5], file: "c", at: "2023-10-08T10:00:00+07:00")
        let one = "1 đơn vị thay đổi, nêu ở các dòng dưới"
        let two = "2 đơn vị thay đổi, nêu ở các dòng dưới"
        let derived = "Tính lại theo số liệu của các đơn vị"
        let all = try changes([first], [first, second, other])
        #expect(
            all.filter { !$0.hasPrefix("* | ") || !$0.contains("(") || $0.contains("/") && $0.contains("(Trường THCS)") } == [
                "* | Đơn vị đã báo cáo | 1 → 2 | \(two)",
                "* | Đơn vị gửi đúng hạn | 1 → 2 | \(two)",
                "* | Hoạt động | 1 → 3 | \(one)",
                "* | Buổi | 1 → 3 | \(one)",
                "* | Lượt người tham gia | 100 → 92 | \(two)",
                // Of five units; of three schools; 9.000 people live in the commune.
                "* | Tỷ lệ đơn vị đã báo cáo | 20% → 40% | \(derived)",
                "* | Đơn vị báo cáo có tổ chức hoạt động (Trường THCS) | 1/3 → 2/3 | \(derived)",
                "* | Lượt người tham gia trên 100 dân | 1,1 → 1,0 | \(derived)",
                "Đơn vị X1 (toàn địa bàn) | Hoạt động | 1 → 3 | \(one)",
                "Đơn vị X1 (toàn địa bàn) | Buổi | 1 → 3 | \(one)",
                "Đơn vị X1 (toàn địa bàn) | Lượt người tham gia | 100 → 92 | \(two)",
                "Đơn vị X1 (toàn địa bàn) | Đơn vị đã báo cáo | 1 → 2 | Theo tình hình nộp báo cáo",
                "Đơn vị X1 (toàn địa bàn) | Đơn vị gửi đúng hạn | 1 → 2 | Theo tình hình nộp báo cáo",
                "Đơn vị S1 | Lượt người tham gia | 100 → 80 | Tệp b.csv, nhận lúc 09 giờ 05 ngày 08/10/2023; không còn tính tệp a.csv",
                "Đơn vị S2 | Hoạt động | – → 2 | Tệp c.csv, nhận lúc 10 giờ 00 ngày 08/10/2023",
                "Đơn vị S2 | Buổi | – → 2 | Tệp c.csv, nhận lúc 10 giờ 00 ngày 08/10/2023",
                "Đơn vị S2 | Lượt người tham gia | – → 12 | Tệp c.csv, nhận lúc 10 giờ 00 ngày 08/10/2023",
                "Đơn vị S2 | Cuốn sách quyên góp | – → 0 | Tệp c.csv, nhận lúc 10 giờ 00 ngày 08/10/2023",
                "Đơn vị S2 | Tình trạng báo cáo | Chưa gửi báo cáo → Đã báo cáo | Theo tình hình nộp báo cáo",
            ])
        // The whole is told in every cut.
        for (cut, units) in [
            ("Lễ", two), ("đối tượng học sinh", two), ("ngày 03/10/2023", two), ("Trường THCS", two),
        ] { #expect(all.contains("* | Lượt người tham gia (\(cut)) | 100 → 92 | \(units)"), "\(cut)\n\(all)") }
        // Activities, sessions and visits by type, group, day and kind.
        #expect(all.count { $0.hasPrefix("* | ") && $0.contains("(") && !$0.contains("/3") } == 12)
        #expect(try changes([first], [first]) == [])
    }

    @Test func aDecisionAndItsEnd() throws {
        let file = try sent("S1", [100], file: "a", at: "2023-10-07T08:00:00+07:00")
        let decision = Decision(
            id: "D1", about: .value, figure: try FigureAddress("participants"),
            places: [Decision.Place(file: "a.csv", sha256: "a", row: 2)], was: 100, action: .correct, value: 90, by: "Bà B",
            at: "2023-10-08", why: "thử")
        let set = try changes([file], [file], decisions: ([], [decision]))
        #expect(set.last == "Đơn vị S1 | Lượt người tham gia | 100 → 90 | Quyết định D1 của Bà B")
        // The whole, its four cuts, its rate, the commune and the school.
        #expect(set.count == 8, "\(set)")
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
        let own = edited.filter { $0.unit == "Đơn vị X1" }
        #expect(own.map(\.figure) == ["participants", "female_participants", "reach"])
        #expect(own.allSatisfy { $0.causes == [.campaign] })
    }

    /// The sums stay, their parts do not: nothing of it may be called unchanged.
    @Test func anActivityThatMovesToAnotherTypeDayOrGroup() throws {
        func moved(_ day: String, _ type: String, _ group: String, file: String) throws -> Delivery {
            var delivery = try Fixture.accepted(
                "S1", [Fixture.activity(day, type, of: [(group, 300, nil)])],
                at: "2023-10-08T0\(file == "a" ? 8 : 9):00:00+07:00", sequence: file == "a" ? 1 : 2)
            delivery.file = file
            delivery.fileName = file + ".csv"
            return delivery
        }
        let first = try moved("2023-10-03", "LPD", "hoc_sinh", file: "a")
        func told(_ day: String, _ type: String, _ group: String) throws -> [String] {
            try changes([first], [first, moved(day, type, group, file: "b")]).filter { $0.contains("Lượt người tham gia") }
        }
        let one = "1 đơn vị thay đổi, nêu ở các dòng dưới"
        let new = "Tệp b.csv, nhận lúc 09 giờ 00 ngày 08/10/2023"
        #expect(
            try told("2023-10-03", "QGS", "hoc_sinh") == [
                "* | Lượt người tham gia (Lễ) | 300 → 0 | \(one)",
                "* | Lượt người tham gia (Sách) | 0 → 300 | \(one)",
                "Đơn vị X1 (toàn địa bàn) | Lượt người tham gia (Lễ) | 300 → 0 | \(one)",
                "Đơn vị X1 (toàn địa bàn) | Lượt người tham gia (Sách) | 0 → 300 | \(one)",
                "Đơn vị S1 | Lượt người tham gia (Lễ) | 300 → 0 | \(new); không còn tính tệp a.csv",
                "Đơn vị S1 | Lượt người tham gia (Sách) | 0 → 300 | \(new)",
            ])
        let day = try told("2023-10-05", "LPD", "hoc_sinh")
        #expect(day.count == 6 && day.first == "* | Lượt người tham gia (ngày 03/10/2023) | 300 → 0 | \(one)", "\(day)")
        #expect(day.last == "Đơn vị S1 | Lượt người tham gia (ngày 05/10/2023) | 0 → 300 | \(new)")
        let group = try told("2023-10-03", "LPD", "nguoi_dan")
        #expect(
            group.count == 6 && group.first == "* | Lượt người tham gia (đối tượng học sinh) | 300 → 0 | \(one)", "\(group)")
    }

    @Test func aPopulationATargetAndAnOlderRecord() throws {
        let file = try sent("S1", [300], file: "a", at: "2023-10-07T08:00:00+07:00")
        func frozen(population: Int? = nil, target: Int? = nil) throws -> FrozenFigures {
            var records = try Fixture.records([file]) { ground in
                guard let population else { return }
                let units = ground.tree.units.map { unit in
                    guard unit.code == "X1" else { return unit }
                    return Unit(
                        code: unit.code, parent: unit.parent, kind: unit.kind, name: unit.name, population: population,
                        reports: unit.reports)
                }
                ground.tree = try #require(UnitTree(units, kinds: Fixture.kinds))
            }
            if let target {
                records.targets = [
                    FigureTarget(scope: .unit("X1"), figure: FigureAddress(.count(.participants)), value: target)
                ]
            }
            return try #require(Aggregator(records).frozenFigures(of: "R"))
        }
        func told(_ before: FrozenFigures, _ now: FrozenFigures) throws -> [String] {
            let campaign = try Fixture.campaign()
            return FigureChanges.list(from: before, to: now, campaignChanged: true).map {
                "\($0.unit ?? "*") | \($0.name(in: campaign)) | \($0.beforeText ?? "–") → \($0.nowText ?? "–") | "
                    + $0.why(offset: campaign.timeZone.offset)
            }
        }
        let plain = try frozen()
        // 300 visits of 9.000 people, then of 90.
        #expect(
            try told(plain, try frozen(population: 90)) == [
                "* | Lượt người tham gia trên 100 dân | 3,3 → 333,3 | Sửa danh mục, đơn vị của đợt",
                "* | Số dân tính lượt người trên 100 dân | 9.000 → 90 | Sửa danh mục, đơn vị của đợt",
            ])
        // One of three has reported, which is too few for a place among communes.
        #expect(
            try told(plain, try frozen(target: 200)) == [
                "Đơn vị X1 | Mục tiêu lượt người tham gia | – → 200 | Sửa mục tiêu được giao",
                "Đơn vị X1 | Tỷ lệ đạt mục tiêu lượt người tham gia | – → 150% | Sửa danh mục, đơn vị của đợt",
                "Đơn vị X1 | Hạng về lượt người tham gia | – → 1 | Sửa danh mục, đơn vị của đợt",
                "Đơn vị X1 | Mức đạt mục tiêu | – → 100% | Sửa danh mục, đơn vị của đợt",
            ])
        // Of a record that holds sums alone nothing else is told, and it says that it does not know.
        var older = plain
        (older.lines, older.areas, older.reports) = (nil, nil, nil)
        older.figures = older.figures.filter { !$0.key.contains("@") }
        for index in older.units.indices {
            older.units[index].figures = older.units[index].figures.filter { !$0.key.contains("@") }
        }
        #expect(try told(older, try frozen(population: 90, target: 200)) == [] && !older.isWhole && plain.isWhole)
    }

    /// A part of which nothing was held is 0; of a day that is not spoken of it is not known.
    @Test func whatIsLeftOutIsNothingOnlyWhereActivitiesAreStated() throws {
        let span = try #require(DateSpan(from: Fixture.day("2023-10-02"), to: Fixture.day("2023-10-03")))
        let file = try sent("S1", [300], file: "a", at: "2023-10-07T08:00:00+07:00", covers: span)
        let figures = try #require(Aggregator(try Fixture.records([file])).frozenFigures(of: "S1")).figures
        func value(_ address: String) -> Int? { FrozenCuts.value(address, in: figures) }
        #expect(value("participants@type=LPD") == 300 && value("participants@type=QGS") == 0)
        #expect(value("female_participants@type=LPD") == nil && value("female_participants@type=QGS") == 0)
        #expect(value("participants@day=2023-10-02") == 0 && value("participants@day=2023-10-04") == nil)
        #expect(FrozenCuts.value("participants@type=LPD", in: [:]) == nil)
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
