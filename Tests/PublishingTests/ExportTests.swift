import Files
import Foundation
import Participation
import Publishing
import ReportModel
import TestSupport
import Testing
import WorkbookWriting

@Suite struct ExportTests {
    /// A unit whose name a spreadsheet would run, in a campaign of one day.
    private func summary(_ change: (inout Campaign) -> Void = { _ in }) throws -> (Summary, Campaign, UnitTree) {
        let day = try #require(CalendarDate(iso: "2023-10-02"))
        let kinds = [UnitKind(code: "xa", name: "Xã", level: "commune")]
        var campaign = Campaign(
            code: "c", title: "t", period: DateSpan(day: day),
            deadline: try #require(Timestamp(iso: "2023-10-02T17:00:00+07:00")),
            timeZone: .vietnam, levels: ["commune"], unitKinds: kinds,
            activityTypes: [ActivityType(code: "LPD", name: "Lễ \"phát động\", khai mạc")],
            audienceGroups: [AudienceGroup(code: "hoc_sinh", name: "+Học sinh")],
            indicators: [Indicator(code: "TIN", name: "Tin", unit: "tin"), Indicator(code: "BAI", name: "Bài", unit: "bài")],
            issuer: Issuer(parent: nil, name: "B", symbol: "BC", place: "P"),
            signatory: Signatory(authority: nil, position: [], name: nil), recipients: [], reports: [])
        change(&campaign)
        let tree = try #require(
            UnitTree([Unit(code: "X", parent: nil, kind: "xa", name: "=cmd|x", population: nil, reports: true)], kinds: kinds))
        let submission = Submission(
            unit: "X", covers: campaign.period,
            activities: [
                Activity(
                    date: day, type: "LPD", title: "a",
                    audiences: [AudienceCount(group: "hoc_sinh", participants: 12, femaleParticipants: nil)])
            ], indicators: ["TIN": 0])
        let records = Records(
            campaign: campaign, tree: tree,
            deliveries: [Delivery(submission, received: Timestamp(seconds: 1_696_250_000), sequence: 1)])
        return (Aggregator(records).whole, campaign, tree)
    }

    @Test func jsonIsTheContractToTheLetter() throws {
        let (summary, campaign, tree) = try summary()
        let stated = #""stated":["activities","books_donated","participants","sessions"]"#
        let figures = """
            {"activities":1,"books_donated":0,"female_participants":0,"participants":12,"sessions":1,\(stated)}
            """
        let child = figures.dropFirst().replacingOccurrences(
            of: "\"books_donated\":0,", with: "\"books_donated\":0,\"expected\":1,"
        ).replacingOccurrences(of: "\"participants\":12,\"sessions\"", with: "\"participants\":12,\"reported\":1,\"sessions\"")
        // One activity of 12 visits, and what the unit states: in every cut the same.
        let counts = ["activities": 1, "books_donated": 0, "participants": 12, "sessions": 1]
        let cuts = ["", "@audience=hoc_sinh", "@day=2023-10-02", "@kind=xa", "@type=LPD"]
        let byAddress =
            (counts.flatMap { figure, value in cuts.map { "\"\(figure)\($0)\":\(value)" } }
            + ["", "@kind=xa"].map { "\"indicator:TIN\($0)\":0" }).sorted().joined(separator: ",")
        func expected(review: String) -> String {
            """
            {"as_of":"2023-10-02T19:33:20+07:00","by_activity_type":{"LPD":\(figures)},\
            "by_audience_group":{"hoc_sinh":\(figures)},"by_child":{"X":{\(child)},\
            "by_child_activity_type":{"X":{"LPD":\(figures)}},"by_child_audience_group":{"X":{"hoc_sinh":\(figures)}},\
            "by_child_date":{"X":{"2023-10-02":\(figures)}},"by_child_indicator":{"X":{"TIN":0}},\
            "by_date":{"2023-10-02":\(figures)},\
            "by_kind":{"xa":{\(child)},"by_unit":{"X":\(figures)},"campaign":"c","figures":{"X":{\(byAddress)}},"indicator_units":{"TIN":1},\
            "indicators":{"TIN":0},"indicators_by_kind":{"xa":{"TIN":0}},"lines":[{"activities":1,"audience":{"hoc_sinh":\
            {"activities":1,"books_donated":0,"participants":12,"rows":1,"rows_with_female":0,"sessions":1}},\
            "books_donated":0,"date":"2023-10-02","kind":"xa","participants":12,"sessions":1,"type":"LPD"}],"models":{},\
            "newest_receipt":"2023-10-02T19:33:20+07:00",\
            "per_100_inhabitants":{"areas":0,"outside":[],"population":0,"silent":[],"unknown_population":[],"unstated":[],"visits":0},\
            "period":{"from":"2023-10-02","to":"2023-10-02"},"ranking":[],"remarks":[],"reporting":{"expected":1,"late":1,"missing":[],"on_time":0,"reported":1},\
            \(review)"root":{"code":"X","name":"=cmd|x"},"schema_version":1,"targets":[],"title":"t","totals":\(figures),\
            "unit":"X","unit_kind":"xa","unit_name":"=cmd|x","units_behind":{"expected":1,"reported":1}}
            """
        }
        let review = """
            "review":{"decisions_dropping_women":[],"decisions_without_effect":[],"duplicates":[],"held_edits":[],"late_time_doubted":[],"lowered":[],"no_longer_fits":[],\
            "outliers":[],"rules":[],"rules_not_evaluated":[],"too_few_peers":[{"figure":"participants","kind":"xa","units":1}],"unmatched_units":[],"waits_approved":[]},
            """
        let text = String(decoding: try summary.json(campaign, tree: tree), as: UTF8.self)
        #expect(text.filter { !$0.isWhitespace } == expected(review: review))
        // In documents without what is for the officer alone.
        let inDocument = String(decoding: try summary.json(campaign, tree: tree, listsDoubts: false), as: UTF8.self)
        #expect(inDocument.filter { !$0.isWhitespace } == expected(review: ""))
    }

    @Test func groupsOfTypesHaveFiguresOfTheirOwn() throws {
        let (summary, campaign, tree) = try summary {
            $0.activityTypes = [ActivityType(code: "LPD", name: "Lễ", group: "Chung")]
        }
        let text = String(decoding: try summary.json(campaign, tree: tree), as: UTF8.self)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let group = try #require((json["by_type_group"] as? [String: [String: Any]])?["Chung"])
        #expect(group["participants"] as? Int == 12)
        #expect((json["by_child_type_group"] as? [String: [String: [String: Any]]])?["X"]?["Chung"]?["activities"] as? Int == 1)
    }

    // MARK: CSV

    @Test func theTableIsLongAndRunsNothing() throws {
        let (summary, campaign, tree) = try summary()
        let lines = SummaryTable(summary, campaign, tree: tree).csv.split(separator: "\n").map(String.init)
        #expect(
            lines[0]
                == "unit_code,unit_name,scope,figure,activity_type,type_group,audience_group,date,unit_kind,value,address")
        #expect(lines.contains("X,'=cmd|x,below,participants,,,,,,12,participants"))
        // Nobody states women: no value, which is not 0.
        #expect(lines.contains("X,'=cmd|x,below,female_participants,,,,,,,female_participants"))
        #expect(lines.contains("X,'=cmd|x,below,participants,LPD,,,,,12,participants@type=LPD"))
        #expect(lines.contains("X,'=cmd|x,below,participants,,,hoc_sinh,,,12,participants@audience=hoc_sinh"))
        #expect(lines.contains("X,'=cmd|x,below,participants,,,,2023-10-02,,12,participants@day=2023-10-02"))
        #expect(lines.contains("X,'=cmd|x,below,participants,,,,,xa,12,participants@kind=xa"))
        #expect(lines.contains("X,'=cmd|x,below,indicator:TIN,,,,,,0,indicator:TIN"))
        #expect(lines.contains("X,'=cmd|x,below,indicator:BAI,,,,,,,indicator:BAI"))
        #expect(lines.contains("X,'=cmd|x,below,units_reported,,,,,,1,"))
        // The unit's own report as a part of the unit with everything below it.
        #expect(lines.contains("X,'=cmd|x,own,participants,LPD,,,,,12,participants@type=LPD"))
        let keys = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).prefix(9) }
        #expect(Set(keys).count == keys.count)
    }

    // MARK: Workbook

    @Test func theWorkbookHoldsTheWholeMaterialAndRunsNothing() throws {
        let (summary, campaign, tree) = try summary()
        let folder = try TemporaryFolder()
        try SummaryWorkbook(summary, campaign, tree: tree).write(to: folder.path + "/a.xlsx")
        try SummaryWorkbook(summary, campaign, tree: tree).write(to: folder.path + "/b.xlsx")
        #expect(try folder.read("a.xlsx") == folder.read("b.xlsx"))
        #expect(folder.files() == ["a.xlsx", "b.xlsx"])
        let lines = try dump(folder.path + "/a.xlsx")
        #expect(lines.contains("Tổng hợp|Lượt người tham gia|12"))
        #expect(lines.contains("Tổng hợp|Trong đó nữ (nơi có ghi)|–"))
        #expect(lines.contains("Tổng hợp|Số dòng số liệu không ghi số nữ|1"))
        #expect(lines.contains("Theo địa bàn|X|=cmd|x (báo cáo trực tiếp)|1|1|0|0|1|1|1|12|–|0"))
        #expect(lines.contains("Theo địa bàn|Tổng số|1|1|0|0|1|1|1|12|–|0"))
        #expect(lines.contains("Theo đơn vị|X|=cmd|x|1|1|12|–|0"))
        #expect(lines.contains("Theo cấp|commune|Xã|1|1|0|0|1|1|1|12|–|0"))
        #expect(lines.contains("Theo loại hoạt động|LPD|Lễ \"phát động\", khai mạc|1|1|12|–|0"))
        #expect(lines.contains("Theo đối tượng|hoc_sinh|+Học sinh|1|1|12|–|0"))
        #expect(lines.contains("Theo ngày|2023-10-02 00:00:00|1|1|12|–|0"))
        #expect(lines.contains("Chỉ tiêu|TIN|Tin|tin|0|1|1"))
        #expect(lines.contains("Chỉ tiêu|BAI|Bài|bài|–|0|1"))
        #expect(lines.contains("Chỉ tiêu theo đơn vị|X|=cmd|x|0|–"))
        #expect(
            lines.contains(
                "Hoạt động|1|X|=cmd|x|2023-10-02 00:00:00|LPD|Lễ \"phát động\", khai mạc|a|1|12|–|–|0|–|2023-10-02T19:33:20+07:00"
            ))
        #expect(lines.contains { $0.hasPrefix("Tình trạng|X|=cmd|x|commune|xa|reported|Đã báo cáo, nộp muộn|1|1|1|0|0|") })
        #expect(lines.contains { $0.hasPrefix("Rà soát|too_few_peers|") })
    }

    /// Every sum below a table and on the first sheet is a formula; worked out by another program it gives the value kept.
    @Test func formulasComeToTheValuesKept() throws {
        let (summary, campaign, tree) = try summary()
        let folder = try TemporaryFolder()
        try SummaryWorkbook(summary, campaign, tree: tree).write(to: folder.path + "/a.xlsx")
        let checked = try Workbooks.check(folder.path + "/a.xlsx")
        #expect(checked.errors == "" && checked.status == 0, "\(checked.text)\(checked.errors)")
        #expect((Int(checked.text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0) > 20, "\(checked.text)")
    }

    // MARK: Data package

    @Test func thePackageDescribesEveryTableToTheLastCell() throws {
        let (summary, campaign, tree) = try summary()
        let folder = try TemporaryFolder()
        let package = DataPackage(summary, campaign, tree: tree)
        #expect(try package.writeTables(to: folder.path + "/out") == nil)
        let resources = try PackageCheck(folder.path + "/out").resources()
        #expect(
            Set(resources).isSuperset(of: ["figures", "activities", "audiences", "indicators", "remarks", "units", "review"]))

        // The workbook joins it; a later export of the same takes its own place.
        #expect(try package.writeWorkbook(to: folder.path + "/out/a.xlsx") == nil)
        let both = try PackageCheck(folder.path + "/out").resources()
        #expect(both.count == 2 * resources.count && both.contains("workbook-activities"))
        #expect(try package.writeTables(to: folder.path + "/out") == nil)
        #expect(Set(try PackageCheck(folder.path + "/out").resources()) == Set(both))
    }

    /// Nothing that lies there loses its description to what comes after.
    @Test func exportsOfSeveralUnitsAreDescribedTogether() throws {
        let folder = try TemporaryFolder()
        let (summary, campaign, tree) = try summary()
        let package = DataPackage(summary, campaign, tree: tree)
        var other = summary
        other.unit = Unit(code: "Y-1", parent: nil, kind: "xa", name: "Xã Y", population: nil, reports: true)
        let second = DataPackage(other, campaign, tree: tree)
        #expect(try package.writeWorkbook(to: folder.path + "/x.xlsx") == nil)
        let alone = try PackageCheck(folder.path).resources()
        for name in ["y.xlsx", "z.xlsx", "y.xlsx"] {
            #expect(try second.writeWorkbook(to: folder.path + "/" + name) == nil)
        }
        let all = try PackageCheck(folder.path).resources()
        #expect(Set(all).count == 3 * alone.count && Set(all).isSuperset(of: alone) && all.contains("workbook-units-c-y-1"))
        let text = try folder.text("datapackage.json")
        for name in ["x.xlsx", "y.xlsx", "z.xlsx"] {
            #expect(text.contains("\"path\":\"\(name)\"") || text.contains("\"\(name)\""))
        }
        // The first again takes its own place.
        #expect(try package.writeWorkbook(to: folder.path + "/x.xlsx") == nil)
        #expect(Set(try PackageCheck(folder.path).resources()).count == all.count)
    }

    @Test func aPackageOfSomethingElseIsLeftAlone() throws {
        let (summary, campaign, tree) = try summary()
        let folder = try TemporaryFolder()
        let theirs = "{\"name\": \"x\", \"resources\": []}"
        try folder.write(theirs, to: "datapackage.json")
        let warning = try DataPackage(summary, campaign, tree: tree).writeWorkbook(to: folder.path + "/a.xlsx")
        #expect(warning?.code == "export.package")
        #expect(try folder.text("datapackage.json") == theirs)
        #expect(folder.files().contains("a.xlsx"))
    }

    /// All cells of a workbook with the values kept, as another program reads them.
    private func dump(_ path: String) throws -> [String] {
        let script = """
            import openpyxl, sys
            for sheet in openpyxl.load_workbook(sys.argv[1], data_only=True):
                for row in sheet.iter_rows(values_only=True):
                    print(sheet.title, *(str(cell) for cell in row if cell is not None), sep="|")
            """
        let read = try Tool.run(
            "\(Checkout.validators)/venv/bin/python", ["-c", script, path], environment: ["LC_ALL": "C.UTF-8"])
        #expect(read.errors == "")
        return read.text.split(separator: "\n").map(String.init)
    }

    @Test func aWorkbookThatCannotBeWrittenIsAnErrorThatNamesIt() throws {
        let (summary, campaign, tree) = try summary()
        #expect(throws: FileFault.self) {
            try SummaryWorkbook(summary, campaign, tree: tree).write(to: "/nowhere/figures.xlsx")
        }
    }
}
