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
    private func summary() throws -> (Summary, Campaign) {
        let day = try #require(CalendarDate(iso: "2023-10-02"))
        let kinds = [UnitKind(code: "xa", name: "Xã", level: "commune")]
        let campaign = Campaign(
            code: "c", title: "t", period: DateSpan(day: day),
            deadline: try #require(Timestamp(iso: "2023-10-02T17:00:00+07:00")),
            timeZone: .vietnam, levels: ["commune"], unitKinds: kinds,
            activityTypes: [ActivityType(code: "LPD", name: "Lễ \"phát động\", khai mạc")],
            audienceGroups: [AudienceGroup(code: "hoc_sinh", name: "+Học sinh")],
            indicators: [Indicator(code: "TIN", name: "Tin", unit: "tin"), Indicator(code: "BAI", name: "Bài", unit: "bài")],
            issuer: Issuer(parent: nil, name: "B", symbol: "BC", place: "P"),
            signatory: Signatory(authority: nil, position: [], name: nil), recipients: [], reports: [])
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
        return (try #require(Aggregator(records).summary(of: "X")), campaign)
    }

    @Test func jsonIsTheContractToTheLetter() throws {
        let (summary, campaign) = try summary()
        let stated = #""stated":["activities","books_donated","participants","sessions"]"#
        let figures = """
            {"activities":1,"books_donated":0,"female_participants":0,"participants":12,"sessions":1,\(stated)}
            """
        let child = figures.dropFirst().replacingOccurrences(
            of: "\"books_donated\":0,", with: "\"books_donated\":0,\"expected\":1,"
        ).replacingOccurrences(of: "\"participants\":12,\"sessions\"", with: "\"participants\":12,\"reported\":1,\"sessions\"")
        let expected = """
            {"as_of":"2023-10-02T19:33:20+07:00","by_activity_type":{"LPD":\(figures)},\
            "by_audience_group":{"hoc_sinh":\(figures)},"by_child":{"X":{\(child)},"by_date":{"2023-10-02":\(figures)},\
            "by_kind":{"xa":{\(child)},"by_unit":{"X":\(figures)},"campaign":"c","indicator_units":{"TIN":1},"indicators":{"TIN":0},\
            "indicators_by_kind":{"xa":{"TIN":0}},"lines":[{"activities":1,"audience":{"hoc_sinh":{"activities":1,\
            "books_donated":0,"participants":12,"rows":1,"rows_with_female":0,"sessions":1}},"books_donated":0,\
            "date":"2023-10-02","kind":"xa","participants":12,"sessions":1,"type":"LPD"}],"models":{},\
            "newest_receipt":"2023-10-02T19:33:20+07:00",\
            "per_100_inhabitants":{"areas":0,"outside":[],"population":0,"silent":[],"unknown_population":[],"visits":0},\
            "period":{"from":"2023-10-02","to":"2023-10-02"},"ranking":[],"remarks":[],"reporting":{"expected":1,"late":1,"missing":[],"on_time":0,"reported":1},\
            "review":{"decisions_without_effect":[],"duplicates":[],"outliers":[],"rules":[],"too_few_peers":[{"figure":"participants","kind":"xa","units":1}]},\
            "root":{"code":"X","name":"=cmd|x"},"schema_version":1,"targets":[],"title":"t","totals":\(figures),"unit":"X",\
            "unit_kind":"xa","unit_name":"=cmd|x","units_behind":{"expected":1,"reported":1}}
            """
        let text = String(decoding: try summary.json(campaign), as: UTF8.self)
        #expect(text.filter { !$0.isWhitespace } == expected)
    }

    @Test func csvRunsNothingAndQuotesWhatItMust() throws {
        let lines = SummaryTable(try summary().0).csv.split(separator: "\n").map(String.init)
        #expect(lines[0] == SummaryTable.header.joined(separator: ","))
        #expect(lines[1] == "total,X,'=cmd|x,1,1,12,,0,1,1")
        #expect(lines.contains("activity_type,LPD,\"Lễ \"\"phát động\"\", khai mạc\",1,1,12,,0,,"))
        #expect(lines.contains("audience_group,hoc_sinh,'+Học sinh,1,1,12,,0,,"))
        #expect(lines.contains("indicator,TIN,Tin,0,,,,,,"))
        #expect(lines.contains("indicator,BAI,Bài,,,,,,,"))
    }

    @Test func theWorkbookHoldsEveryCutAndRunsNothing() throws {
        let (summary, campaign) = try summary()
        let folder = try TemporaryFolder()
        try SummaryWorkbook(summary, campaign).write(to: folder.path + "/a.xlsx")
        try SummaryWorkbook(summary, campaign).write(to: folder.path + "/b.xlsx")
        #expect(try folder.read("a.xlsx") == folder.read("b.xlsx"))
        #expect(folder.files() == ["a.xlsx", "b.xlsx"])
        // Read by another program.
        let script = """
            import openpyxl, sys
            book = openpyxl.load_workbook(sys.argv[1])
            for sheet in book:
                for row in sheet.iter_rows():
                    print(sheet.title, *(f"{cell.value}:{cell.data_type}" for cell in row if cell.value is not None), sep="|")
            """
        let read = try Tool.run(
            "\(Checkout.validators)/venv/bin/python", ["-c", script, folder.path + "/a.xlsx"],
            environment: ["LC_ALL": "C.UTF-8"])
        let lines = read.text.split(separator: "\n").map(String.init)
        #expect(read.errors == "")
        #expect(lines.contains("Tổng hợp|Lượt người tham gia:s|12:n"))
        #expect(lines.contains("Tổng hợp|Số dòng số liệu không ghi số nữ:s|1:n"))
        #expect(lines.contains("Theo địa bàn|X:s|=cmd|x:s|1:n|1:n|0:n|1:n|1:n|12:n|–:s|0:n"))
        #expect(lines.contains("Theo đơn vị|X:s|=cmd|x:s|1:n|1:n|12:n|–:s|0:n"))
        #expect(lines.contains("Theo loại hoạt động|LPD:s|Lễ \"phát động\", khai mạc:s|1:n|1:n|12:n|–:s|0:n"))
        #expect(lines.contains("Theo đối tượng|hoc_sinh:s|+Học sinh:s|1:n|1:n|12:n|–:s|0:n"))
        #expect(lines.contains("Theo ngày|2023-10-02:s|1:n|1:n|12:n|–:s|0:n"))
        #expect(lines.contains("Chỉ tiêu|TIN:s|Tin:s|tin:s|0:n|1:n|1:n"))
        #expect(lines.contains("Chỉ tiêu|BAI:s|Bài:s|bài:s|–:s|0:n|1:n"))
    }

    @Test func aWorkbookThatCannotBeWrittenIsAnErrorThatNamesIt() throws {
        let (summary, campaign) = try summary()
        #expect(throws: FileFault.self) {
            try SummaryWorkbook(summary, campaign).write(to: "/nowhere/figures.xlsx")
        }
    }
}
