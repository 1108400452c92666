import ReportModel
import Testing

@testable import Intake

private let heading = "TT;Ngày;Loại hoạt động;Tên hoạt động;Đối tượng;Số người tham gia\n"
private let rows = "1;2/10/2023;LPD;A;Học sinh;100\n2;4/10/2023;TLS;B;Học sinh;200\n"

/// Habits of clerks that were met apart from those the other suites tell of; the figures were worked out by hand.
@Suite("Habits of clerks") struct ClerkHabitTests {
    // MARK: Rows between rows

    @Test(
        "groups, pages and totals in any wording are recognised and never counted",
        arguments: [
            "II", "II;;;;;", "Trang 2", "Trang 2/3;;;;;", "(Trang số 2)", ";;;Toàn trường;;300", "TC;;;;;300", ";;;TC;;300",
            ";;;Tổng hợp;;300", "Toàn xã;;;;;300", ";;;T.cộng;;300", "T/cộng:;;;;;300", "Σ;;;;;300", ";;;∑;;300",
            ";;;Cả tuần;;300", "Tong so;;;;;300", "Tất cả;;;;;300",
        ])
    func between(_ line: String) {
        let result = read(
            "Đơn vị: Trường THCS Đông Mỹ\n" + heading + rows + line + "\n3;6/10/2023;LPD;C;Học sinh;50\n")
        #expect(people(result) == ["DM-THCS": 350], "\(lines(result))")
        #expect(codes(result) == [])
    }

    @Test("a day alone in the column of days heads the rows below, which is told")
    func dayAlone() {
        let result = read(
            "Đơn vị: Trường THCS Đông Mỹ\nNgày;Loại hoạt động;Tên hoạt động;Đối tượng;Số người tham gia\nNgày 2/10/2023;;;;\n"
                + ";LPD;A;Học sinh;100\n4/10/2023;;;;\n;LPD;B;Học sinh;7\n")
        #expect(people(result) == ["DM-THCS": 107], "\(lines(result))")
        #expect(result.submissions.first?.submission.activities?.map(\.date.day) == [2, 4])
        #expect(codes(result).sorted() == ["date-from-above", "row-ignored", "row-ignored"])
    }

    @Test("the sum beside a Roman number alone is checked against its group")
    func numberedSum() {
        func sum(_ number: Int) -> ReadResult {
            read("Đơn vị: Trường THCS Đông Mỹ\n" + heading + "I;;;;;\(number)\n" + rows)
        }
        #expect(people(sum(300)) == ["DM-THCS": 300])
        #expect(people(sum(301)) == [:])
        #expect(codes(sum(301)) == ["section-differs"])
    }

    @Test("no total is held against rows of which one could not be read")
    func totalOverUnread() {
        let unread = read(
            "Đơn vị: Trường THCS Đông Mỹ\n" + heading + rows + "3;6/10/2023;LPD;C;Học sinh;khoảng 50\nTổng cộng;;;;;350\n")
        #expect(codes(unread) == ["count"])
        // Nor do the numbers of a group hold back another unit's rows.
        let group = read(
            "TT;Đơn vị;Ngày;Loại hoạt động;Tên hoạt động;Đối tượng;Số người tham gia\nI;Khối một;;;;;60\n"
                + "1;TH Đông Mỹ;2/10/2023;LPD;A;Học sinh;10\n2;THCS Đông Mỹ;2/10/2023;LPD;A;Học sinh;khoảng 50\n")
        #expect(people(group) == ["DM-TH": 10])
        #expect(codes(group) == ["count"])
    }

    @Test("«Toàn trường» with more behind it is the title of an activity")
    func wholeSchool() {
        let result = read(
            "Đơn vị: Trường THCS Đông Mỹ\n" + heading + rows + "3;6/10/2023;LPD;Toàn trường dự lễ;Học sinh;50\n")
        #expect(people(result) == ["DM-THCS": 350])
        #expect(codes(result) == [])
    }

    // MARK: Units

    @Test(
        "a name with its code beside it is that unit, wherever it stands",
        arguments: [
            "Trường Tiểu học Đông Mỹ (DM-TH)", "DM-TH - Trường Tiểu học Đông Mỹ", "TH Đông Mỹ [DM-TH]", "DM-TH: TH Đông Mỹ",
            "DM-TH",
        ])
    func codeBesideName(_ text: String) {
        let line = read("Đơn vị: Trường THCS Đông Mỹ\n" + heading + rows + "\(text)\n1;2/10/2023;LPD;A;Học sinh;7\n")
        #expect(people(line) == ["DM-THCS": 300, "DM-TH": 7], "\(lines(line))")
        let cell = read(
            "Tên đơn vị;Ngày;Loại hoạt động;Tên hoạt động;Đối tượng;Số người tham gia\n\(text);2/10/2023;LPD;A;Học sinh;7\n")
        #expect(people(cell) == ["DM-TH": 7])
        #expect(codes(cell) == [])
    }

    @Test("a code beside another unit's name, or beside nobody's, names nobody")
    func codeBesideAnother() {
        for text in ["Trường Tiểu học Đông Mỹ (DM-THCS)", "Trường Hoa Mai (DM-TH)"] {
            let result = read(
                "Tên đơn vị;Ngày;Loại hoạt động;Tên hoạt động;Đối tượng;Số người tham gia\n\(text);2/10/2023;LPD;A;Học sinh;7\n"
            )
            #expect(people(result) == [:], "\(text)")
        }
    }

    @Test("ditto marks under a unit are blanks: the unit's where the column is written in blocks, an error elsewhere")
    func ditto() {
        func file(_ units: [String]) -> ReadResult {
            read(
                "Đơn vị;Ngày;Loại hoạt động;Tên hoạt động;Đối tượng;Số người tham gia\n"
                    + units.enumerated().map { "\($1);2/10/2023;LPD;H\($0);Học sinh;\(10 + $0)\n" }.joined())
        }
        for mark in ["nt", "-nt-", "như trên", "\"\"\"\"", "''", "〃"] {
            let blocks = file(["TH Đông Mỹ", mark, mark, "THCS Đông Mỹ", mark])
            #expect(people(blocks) == ["DM-TH": 33, "DM-THCS": 27], "\(mark)")
            #expect(codes(blocks) == ["unit-from-above"])
            let mixed = file(["TH Đông Mỹ", "TH Đông Mỹ", mark])
            #expect(people(mixed) == [:])
            #expect(codes(mixed) == ["unit-missing"])
        }
    }

    @Test("a unit line may stand in a column of numbers")
    func lineAmongNumbers() {
        let result = read(
            "Đơn vị: Trường THCS Đông Mỹ\n" + heading + rows
                + ";;;;;Đơn vị: TH Đông Mỹ\n1;2/10/2023;LPD;A;Học sinh;7\n")
        #expect(people(result) == ["DM-THCS": 300, "DM-TH": 7], "\(lines(result))")
    }

    @Test(
        "a group's heading in the column of units is no unit, in blocks too",
        arguments: ["I;Khối Tiểu học", "II;Nhóm các đơn vị", ";I. Nhóm trường", ";Khối trường học", ";Các trường công lập"])
    func groupAmongUnits(_ line: String) {
        let result = read(
            "STT;Đơn vị;Ngày;Loại hoạt động;Tên hoạt động;Đối tượng;Số người tham gia\n\(line);;;;;\n"
                + "1;TH Đông Mỹ;2/10/2023;LPD;A;Học sinh;10\n2;;3/10/2023;LPD;B;Học sinh;5\n\(line);;;;;\n"
                + "3;THCS Đông Mỹ;2/10/2023;LPD;A;Học sinh;7\n")
        #expect(people(result) == ["DM-TH": 15, "DM-THCS": 7], "\(lines(result))")
        #expect(!result.allFindings.containsError)
    }

    // MARK: Headings

    @Test(
        "numbers of things among the groups are told and not read; people of an unknown group are an error",
        arguments: [
            ("Số lớp", ["column-unknown"], 100), ("Số giải", ["column-unknown"], 100),
            ("Tổng số lớp học", ["column-unknown"], 100),
            ("Số lớp trưởng", ["audience-column"], 0), ("Số đội viên", ["audience-column"], 0),
            ("Số trưởng thôn", ["audience-column"], 0),
        ])
    func things(_ title: String, _ expected: [String], _ counted: Int) {
        let result = read(
            "Đơn vị: Trường THCS Đông Mỹ\nNgày;Loại hoạt động;Tên hoạt động;Học sinh;\(title)\n2/10/2023;LPD;A;100;12\n")
        #expect(people(result)["DM-THCS"] ?? 0 == counted, "\(lines(result))")
        #expect(codes(result) == expected)
    }

    @Test("words for the same people mean the group that has one of them in its name")
    func synonyms() {
        let names = AudienceNames([
            AudienceGroup(code: "hs", name: "Học sinh, học viên"), AudienceGroup(code: "ph", name: "Cha mẹ học sinh"),
            AudienceGroup(code: "nd", name: "Người dân"),
        ])
        for (text, code) in [
            ("Phụ huynh", "ph"), ("PHHS", "ph"), ("CMHS", "ph"), ("Số phụ huynh tham gia", "ph"), ("HS", "hs"),
            ("Nhân dân", "nd"),
        ] {
            #expect(names.code(for: text) == code, "\(text)")
        }
        // Nobody is called so here.
        #expect(AudienceNames([AudienceGroup(code: "hs", name: "Học sinh")]).code(for: "Phụ huynh") == nil)
    }

    @Test("under a heading of people each column is a group, the total or an unknown group")
    func partsOfPeople() {
        func file(_ last: String) -> ReadResult {
            let book = WorkbookBuilder.workbook(sheets: [
                (
                    "Một", "visible",
                    WorkbookBuilder.data([
                        ["Đơn vị:", "Trường THCS Đông Mỹ"], ["Ngày", "Loại hoạt động", "Tên hoạt động", "Số lượng tham gia"],
                        ["", "", "", "Tổng số", "Học sinh", last], ["2/10/2023", "LPD", "A", "120", "100", "20"],
                    ])
                )
            ])
            return SubmissionReader.read(InboxFile(name: "a.xlsx", bytes: book.archive()), context: Fixture.context)
        }
        #expect(people(file("Người dân")) == ["DM-THCS": 120])
        #expect(people(file("Phụ huynh")) == [:])
        #expect(codes(file("Phụ huynh")).contains("audience-column"))
    }

    @Test(
        "an unknown group with headings of its own is never taken for the activity's total",
        arguments: ["Thành phần khác", "Phụ huynh tham gia", "Khách tham dự", "Đối tượng khác"])
    func unknownGroupWithSubheadings(_ title: String) {
        let book = WorkbookBuilder.workbook(sheets: [
            (
                "Một", "visible",
                WorkbookBuilder.data([
                    ["Đơn vị:", "Trường THCS Đông Mỹ"], ["Ngày", "Loại hoạt động", "Tên hoạt động", "Học sinh", "", title],
                    ["", "", "", "Số người", "Trong đó nữ", "Số người", "Trong đó nữ"],
                    ["2/10/2023", "LPD", "A", "100", "50", "20", "9"],
                ])
            )
        ])
        let result = SubmissionReader.read(InboxFile(name: "a.xlsx", bytes: book.archive()), context: Fixture.context)
        #expect(people(result) == [:])
        #expect(codes(result).contains("audience-column"), "\(lines(result))")
    }

    // MARK: Sheets

    private static let long = ["Ngày", "Loại hoạt động", "Tên hoạt động", "Đối tượng", "Số người tham gia"]
    private static let wide = ["Ngày", "Loại hoạt động", "Tên hoạt động", "Học sinh", "Người dân", "Số buổi"]

    private func sheets(_ sheets: [[[String]]]) -> ReadResult {
        let book = WorkbookBuilder.workbook(
            sheets: sheets.enumerated().map {
                ("Trang \($0 + 1)", "visible", WorkbookBuilder.data([["Đơn vị:", "Trường THCS Đông Mỹ"]] + $1))
            })
        return SubmissionReader.read(InboxFile(name: "a.xlsx", bytes: book.archive()), context: Fixture.context)
    }

    @Test("the same rows with a column for each group and with a row for each group are copies of each other")
    func copiesInBothForms() {
        let one = [Self.wide, ["2/10/2023", "LPD", "A", "100", "20", "1"], ["3/10/2023", "TLS", "B", "50", "3", "1"]]
        let two = [
            Self.long, ["2/10/2023", "LPD", "A", "Học sinh", "100"], ["2/10/2023", "LPD", "a", "Người dân", "20"],
            ["3/10/2023", "TLS", "B", "Học sinh", "50"], ["3/10/2023", "TLS", "B", "Người dân", "3"],
        ]
        for order in [[one, two], [two, one]] {
            let result = sheets(order)
            #expect(people(result) == ["DM-THCS": 173], "\(lines(result))")
            #expect(codes(result) == ["sheet-copied"])
        }
    }

    @Test("a sheet of one row that another sheet has too says nothing new, whichever comes first")
    func sheetOfOneRow() {
        let day = [Self.long, ["2/10/2023", "LPD", "A", "Học sinh", "100"]]
        let week = day + [["3/10/2023", "TLS", "B", "Học sinh", "50"]]
        for order in [[day, week], [week, day]] {
            let result = sheets(order)
            #expect(people(result) == ["DM-THCS": 150])
            #expect(codes(result) == ["sheet-copied"])
        }
        // One equal row among others on both sides may be two like activities.
        let other = day + [["4/10/2023", "TLS", "C", "Học sinh", "7"]]
        #expect(people(sheets([week, other])) == ["DM-THCS": 257])
        #expect(codes(sheets([week, other])) == ["row-twice"])
    }

    @Test("the same activity with other numbers in another sheet counts, with a warning that names both")
    func similarInAnotherSheet() {
        let result = sheets([
            [Self.long, ["2/10/2023", "LPD", "A", "Học sinh", "100"]],
            [Self.long, ["2/10/2023", "LPD", "A", "Học sinh", "101"]],
        ])
        #expect(people(result) == ["DM-THCS": 201])
        #expect(codes(result) == ["row-similar"])
        #expect(result.allFindings.first?.message.contains("trang “Trang 1”") == true)
    }

    @Test("a name cut off, as spreadsheets cut names of sheets, is the one unit that goes on so")
    func cutOff() {
        let units = Fixture.context.lookup.units
        #expect(units.unit(cutOff: "Mầm non A xã T") == "TH-MNA" && units.unit(cutOff: "Trường Mầm non B xã Tứ") == "TH-MNB")
        #expect(units.unit(cutOff: "Trường Mầm non") == nil && units.unit(cutOff: "Trường Mầm non C") == nil)
    }

    // MARK: Texts

    @Test("an address in words is left out of plain ASCII texts too")
    func address() {
        let result = read(
            "Đơn vị: Trường THCS Đông Mỹ\n" + heading + "1;2/10/2023;LPD;Gui bai ve a.b [at] gmail [dot] com;Học sinh;100\n")
        #expect(result.submissions.first?.submission.activities?.first?.title == "Gui bai ve")
    }
}
