import ReportModel
import Testing

@testable import Intake

private let heading = "TT;Ngày;Loại hoạt động;Tên hoạt động;Đối tượng;Số người tham gia;Trong đó nữ\n"

/// A table below the line of a school, or of nobody.
private func table(_ rows: String, unit: String? = "Trường THCS Đông Mỹ") -> ReadResult {
    read((unit.map { "Đơn vị: \($0)\n" } ?? "") + heading + rows)
}

@Suite("Rows between rows: whose they are, groups, days, totals") struct RowKindTests {
    // MARK: Unit lines

    @Test(
        "a line that names a unit changes whose the rows below are",
        arguments: [
            "Đơn vị: Trường Tiểu học Đông Mỹ", "Trường Tiểu học Đông Mỹ", "II;;;Trường Tiểu học Đông Mỹ",
            ";;;Đơn vị: Trường Tiểu học Đông Mỹ", "2. Trường Tiểu học Đông Mỹ;;;;;;", "Mã đơn vị: DM-TH",
            "Tên trường:;Trường Tiểu học Đông Mỹ", "II. TRƯỜNG TIỂU HỌC ĐÔNG MỸ",
        ])
    func unitLine(_ line: String) {
        let result = table("1;2/10/2023;LPD;A;Học sinh;540;\n\(line)\n1;2/10/2023;LPD;A;Học sinh;270;\n")
        #expect(people(result) == ["DM-THCS": 540, "DM-TH": 270], "\(lines(result))")
        #expect(!result.allFindings.containsError)
    }

    @Test(
        "a unit line in the column of days is one, also where the unit's name has a number",
        arguments: [
            "Đơn vị: Trường Mầm non số 2 Tứ Hiệp", "Trường Mầm non số 2 Tứ Hiệp", "1. Đơn vị: Trường Mầm non số 2 Tứ Hiệp",
        ])
    func unitLineUnderDays(_ line: String) throws {
        let school = Unit(
            code: "TH-MN2", parent: "00658", kind: "truong", name: "Trường Mầm non số 2 Tứ Hiệp", population: nil, reports: true
        )
        let tree = try #require(UnitTree(Fixture.units + [school], kinds: Fixture.campaign.unitKinds))
        let context = IntakeContext(campaign: Fixture.campaign, tree: tree)
        let head = "Ngày;Loại hoạt động;Tên hoạt động;Đối tượng;Số người tham gia\n"
        let rows = "Thứ Ba, ngày 3/10/2023;LPD;A;Học sinh;270\n"
        let result = read(head + line + "\n" + rows, context: context)
        #expect(people(result) == ["TH-MN2": 270], "\(lines(result))")
        let unknown = read(head + "Đơn vị: Trường Mầm non số 9 Tứ Hiệp\n" + rows, context: context)
        #expect(unknown.findings.map(\.code) == ["intake.unit-unknown"], "\(lines(unknown))")
    }

    @Test("a unit line that leads to no unit holds back the whole file, once and at the top")
    func unknownUnitLine() {
        let result = table(
            "1;2/10/2023;LPD;A;Học sinh;540;\nĐơn vị: Trường Tiểu học Đông Mĩa Tây\n1;2/10/2023;LPD;A;Học sinh;270;\n2;2/10/2023;LPD;B;Học sinh;1;\n"
        )
        #expect(people(result) == [:])
        #expect(result.findings.map(\.code) == ["intake.unit-unknown"])
        #expect(result.submissions.map(\.isHeldBack) == [true])
    }

    @Test("a unit line in a table of indicators too")
    func indicators() {
        let result = read(
            "Mã chỉ tiêu;Tên chỉ tiêu;Giá trị\nĐơn vị: Trường THCS Đông Mỹ\nBANG_RON;;3\nĐơn vị: Trường Tiểu học Đông Mỹ\nBANG_RON;;4\n"
        )
        #expect(summary(result) == ["DM-THCS · BANG_RON=3", "DM-TH · BANG_RON=4"])
    }

    @Test("a unit column that says otherwise than the line above is an error; one below the line's unit is not")
    func contradiction() {
        let rows = "Trường Tiểu học Đông Mỹ;2/10/2023;LPD;A;Học sinh;5\n"
        let head = "Đơn vị;Ngày;Loại hoạt động;Tên hoạt động;Đối tượng;Số người tham gia\n"
        #expect(people(read("Đơn vị: Xã Đông Mỹ\n" + head + rows)) == ["DM-TH": 5])
        let other = read("Đơn vị: Trường THCS Đông Mỹ\n" + head + rows)
        #expect(people(other) == [:])
        #expect(codes(other) == ["unit-contradiction"])
    }

    // MARK: Never half counted

    private let head = "Đơn vị;Ngày;Loại hoạt động;Tên hoạt động;Đối tượng;Số người tham gia\n"

    @Test("blank unit cells below a unit are its own where the column is written in blocks, with the rows named")
    func blocks() {
        let result = read(
            head
                + "Trường THCS Đông Mỹ;2/10/2023;LPD;A;Học sinh;540\n;4/10/2023;TLS;B;Học sinh;480\nTrường Tiểu học Đông Mỹ;2/10/2023;LPD;A;Học sinh;400\n;5/10/2023;TLS;B;Học sinh;390\n"
        )
        #expect(people(result) == ["DM-THCS": 1_020, "DM-TH": 790])
        #expect(
            lines(result) == [
                "- 3:1 warning unit-from-above: Ô đơn vị để trống ở dòng 3, 5, đã hiểu là đơn vị ghi ở dòng trên | Ghi đơn vị ở từng dòng"
            ])
    }

    @Test(
        "elsewhere a blank unit cell is an error for the whole file",
        arguments: [
            // A unit in two rows running; one that returns; the first row of all.
            "THCS Đông Mỹ;2/10/2023;LPD;A;Học sinh;1\nTHCS Đông Mỹ;3/10/2023;LPD;B;Học sinh;2\n;4/10/2023;LPD;C;Học sinh;4\n",
            "THCS Đông Mỹ;2/10/2023;LPD;A;Học sinh;1\n;3/10/2023;LPD;B;Học sinh;2\nTiểu học Đông Mỹ;4/10/2023;LPD;C;Học sinh;4\nTHCS Đông Mỹ;5/10/2023;LPD;D;Học sinh;8\n",
            ";2/10/2023;LPD;A;Học sinh;1\nTHCS Đông Mỹ;3/10/2023;LPD;B;Học sinh;2\n",
            // Never across a total, a heading of a group, the heading, a blank row.
            "THCS Đông Mỹ;2/10/2023;LPD;A;Học sinh;1\n;;;Cộng;;1\n;4/10/2023;LPD;C;Học sinh;4\n",
            "THCS Đông Mỹ;2/10/2023;LPD;A;Học sinh;1\n;;;CÁC HOẠT ĐỘNG KHÁC;;\n;4/10/2023;LPD;C;Học sinh;4\n",
            "THCS Đông Mỹ;2/10/2023;LPD;A;Học sinh;1\nĐơn vị;Ngày;Loại hoạt động;Tên hoạt động;Đối tượng;Số người tham gia\n;4/10/2023;LPD;C;Học sinh;4\n",
            "THCS Đông Mỹ;2/10/2023;LPD;A;Học sinh;1\n;;;;;\n;4/10/2023;LPD;C;Học sinh;4\n",
        ])
    func forgotten(_ rows: String) {
        let result = read(head + rows)
        #expect(people(result) == [:], "\(lines(result))")
        #expect(codes(result).contains("unit-missing"))
    }

    @Test("where rows carry times of sending, a blank unit cell is nobody's")
    func timed() {
        let result = read(
            "Dấu thời gian;" + head
                + "6/10/2023 8:00;THCS Đông Mỹ;2/10/2023;LPD;A;Học sinh;1\n6/10/2023 9:00;;4/10/2023;LPD;C;Học sinh;4\n")
        #expect(people(result) == [:])
        #expect(codes(result) == ["unit-missing"])
    }

    @Test("where every row writes its unit, an unknown one holds back its rows and the units it may mean")
    func candidates() {
        let result = read(
            head
                + "THCS Đông Mỹ;2/10/2023;LPD;A;Học sinh;1\nTrường Mầm non xã Tứ Hiệp;3/10/2023;LPD;B;Học sinh;2\nTrường Mầm non A xã Tứ Hiệp;3/10/2023;LPD;B;Học sinh;4\n"
        )
        #expect(people(result) == ["DM-THCS": 1])
        #expect(result.submissions.map(\.isHeldBack) == [false, true])
        #expect(codes(result) == ["unit-ambiguous"])
    }

    @Test("a second sheet without unit is the file's only unit's; with several it is an error for all")
    func secondSheet() {
        func read(_ first: [[String]]) -> ReadResult {
            let head = ["Ngày", "Loại hoạt động", "Tên hoạt động", "Học sinh"]
            let book = WorkbookBuilder.workbook(sheets: [
                ("A", "visible", WorkbookBuilder.data(first)),
                ("Bổ sung", "visible", WorkbookBuilder.data([head, ["4/10/2023", "LPD", "Thêm", "5"]])),
            ])
            return SubmissionReader.read(InboxFile(name: "a.xlsx", bytes: book.archive()), context: Fixture.context)
        }
        let one = read([
            ["Đơn vị:", "Trường THCS Đông Mỹ"], ["Ngày", "Loại hoạt động", "Tên hoạt động", "Học sinh"],
            ["2/10/2023", "LPD", "A", "10"],
        ])
        #expect(people(one) == ["DM-THCS": 15])
        #expect(codes(one) == ["unit-of-file"])
        let several = read([
            ["Đơn vị", "Ngày", "Loại hoạt động", "Tên hoạt động", "Học sinh"],
            ["Trường THCS Đông Mỹ", "2/10/2023", "LPD", "A", "10"], ["Trường Tiểu học Đông Mỹ", "2/10/2023", "LPD", "A", "10"],
        ])
        #expect(people(several) == [:])
        #expect(codes(several) == ["unit-missing"])
    }

    @Test("sheets named after schools are those schools', and a name nobody has is nobody's")
    func sheetNames() {
        func read(_ name: String) -> ReadResult {
            let rows = [["Ngày", "Loại hoạt động", "Tên hoạt động", "Học sinh"], ["2/10/2023", "LPD", "A", "10"]]
            let book = WorkbookBuilder.workbook(sheets: [
                ("THCS Đông Mỹ", "visible", WorkbookBuilder.data(rows)),
                (name, "visible", WorkbookBuilder.data([rows[0], ["2/10/2023", "LPD", "B", "7"]])),
            ])
            return SubmissionReader.read(InboxFile(name: "a.xlsx", bytes: book.archive()), context: Fixture.context)
        }
        #expect(people(read("Tiểu học Đông Mỹ")) == ["DM-THCS": 10, "DM-TH": 7])
        #expect(people(read("Trường Tiểu học Vạn Phúc")) == [:])
    }

    @Test("the letterhead says whose a school's own table is")
    func letterhead() {
        let result = read(
            "UBND XÃ ĐÔNG MỸ;;;\nTRƯỜNG TIỂU HỌC ĐÔNG MỸ;;;\n;;;\nNgày;Loại hoạt động;Nội dung;Thành phần;Số lượng\n2/10/2023;LPD;A;Học sinh;10\n"
        )
        #expect(people(result) == ["DM-TH": 10])
        #expect(codes(result) == ["unit-supplied"])
    }

    // MARK: Groups, days, headings

    @Test("groups, repeated headings, numbering and totals are no activities")
    func groups() {
        let result = table(
            """
            I;;;CÁC HOẠT ĐỘNG LỄ;;;
            1;2/10/2023;LPD;A;Học sinh;540;261
            TT;Ngày;Loại hoạt động;Tên hoạt động;Đối tượng;Số người tham gia;Trong đó nữ
            (1);(2);(3);(4);(5);(6);(7)
            II;;;Các lớp học;;;
            2;3/10/2023;KNS;B;Học sinh;300;150
            ;;;Cộng ngày 03/10;;300;150
            ;Tổng cộng toàn trường (I + II);;;;840;411

            """)
        #expect(people(result) == ["DM-THCS": 840])
        #expect(lines(result) == [])
    }

    @Test("a group's heading that carries the sum of its rows is checked; another number there is an error")
    func groupSums() {
        let sound = table(
            "I;;;Lễ;;540;\n1;2/10/2023;LPD;A;Học sinh;500;\n2;2/10/2023;LPD;B;Học sinh;40;\nII;;;Lớp;;5;\n3;3/10/2023;KNS;C;Học sinh;5;\n"
        )
        #expect(people(sound) == ["DM-THCS": 545])
        #expect(lines(sound) == [])
        let wrong = table("I;;;Lễ;;541;\n1;2/10/2023;LPD;A;Học sinh;500;\n2;2/10/2023;LPD;B;Học sinh;40;\n")
        #expect(people(wrong) == [:])
        #expect(codes(wrong) == ["section-differs"])
    }

    @Test("a unit's line may carry the sum of its rows; another number there is an error")
    func unitSums() {
        let sound = table(
            "I;Trường THCS Đông Mỹ;;;;540;\n1;2/10/2023;LPD;A;Học sinh;540;\nII;Trường Tiểu học Đông Mỹ;;;;100;\n1;2/10/2023;LPD;A;Học sinh;100;\n;Tổng cộng;;;;640;\n",
            unit: nil)
        #expect(people(sound) == ["DM-THCS": 540, "DM-TH": 100])
        #expect(lines(sound) == [])
        let wrong = table("I;Trường THCS Đông Mỹ;;;;541;\n1;2/10/2023;LPD;A;Học sinh;540;\n", unit: nil)
        #expect(people(wrong) == [:])
        #expect(codes(wrong) == ["section-differs"])
    }

    @Test("a unit listed without anything of it is told, and does not trouble the others")
    func listedOnly() {
        let result = read(
            head
                + "THCS Đông Mỹ;2/10/2023;LPD;A;Học sinh;1\nTiểu học Đông Mỹ;;;;;\nTHCS Tứ Hiệp;3/10/2023;LPD;B;Học sinh;2\n")
        #expect(people(result) == ["DM-THCS": 1, "TH-THCS": 2])
        #expect(codes(result) == ["row-without-figures"])
    }

    @Test("a row that says there was nothing is an explicit none")
    func none() {
        let result = read(
            head + "THCS Đông Mỹ;2/10/2023;LPD;A;Học sinh;1\nTiểu học Đông Mỹ;;;Không tổ chức hoạt động;;0\n")
        #expect(result.submissions.map { $0.submission.activities?.count } == [1, 0])
        #expect(lines(result) == [])
        let both = read(
            head + "THCS Đông Mỹ;2/10/2023;LPD;A;Học sinh;1\nTHCS Đông Mỹ;;;Không có hoạt động;;\n")
        #expect(codes(both) == ["none-but-activities"])
    }

    @Test("another table in the same sheet, with columns of its own")
    func otherTables() {
        let result = table(
            "1;2/10/2023;LPD;A;Học sinh;5;\nTên hoạt động;Ngày;Loại hoạt động;Đối tượng;Số người tham gia;;\nB;3/10/2023;LPD;Học sinh;7;;\n;;;;;;\nSTT;Mã chỉ tiêu;Tên chỉ tiêu;Giá trị;;;\n1;BANG_RON;;12;;;\n"
        )
        #expect(
            summary(result) == [
                "DM-THCS · 2023-10-02 LPD A ×1 0b hoc_sinh 5/– · 2023-10-03 LPD B ×1 0b hoc_sinh 7/– · BANG_RON=12"
            ])
        #expect(!result.allFindings.containsError)
    }

    @Test("numbers alone that are the sums above are a total; words alone head a group")
    func unnamed() {
        let result = table(
            "B - Hoạt động tại thư viện;;;;;;\n1;2/10/2023;LPD;A;Học sinh;5;2\n;Hoạt động tại trường;;;;;\n2;3/10/2023;LPD;B;Học sinh;6;3\n;;;;;11;5\n;;;Lũy kế từ đầu tuần;;11;5\n"
        )
        #expect(people(result) == ["DM-THCS": 11])
        #expect(codes(result) == ["row-ignored"])
        #expect(people(table("1;2/10/2023;LPD;A;Học sinh;5;2\n2;3/10/2023;LPD;B;Học sinh;6;3\n;;;;;12;5\n")) == [:])
    }

    @Test("a table that names nobody, and nothing else in the file does")
    func nobody() {
        let result = table("1;2/10/2023;LPD;A;Học sinh;5;\n", unit: nil)
        #expect(codes(result) == ["unit-missing"])
        #expect(result.isUnreadable)
    }

    @Test("a heading with a day gives it to rows that have none, and says so")
    func dayHeadings() {
        let result = table(
            "Thứ Hai, ngày 02/10/2023\n1;;LPD;A;Học sinh;5;\n2;;LPD;B;Học sinh;6;\nNgày 3/10\n3;3/10/2023;LPD;C;Học sinh;7;\n")
        #expect(result.submissions.first?.submission.activities?.map(\.date.iso) == ["2023-10-02", "2023-10-02", "2023-10-03"])
        #expect(codes(result) == ["date-from-above"])
        #expect(people(result) == ["DM-THCS": 18])
    }

    // MARK: Totals

    @Test("an activity that begins like a total is an activity; a bare total is none")
    func totals() {
        let activity = table(
            "1;2/10/2023;LPD;A;Học sinh;5;\n2;8/10/2023;LPD;Tổng kết Tuần lễ;Học sinh;7;\n3;8/10/2023;LPD;Cộng đồng cùng đọc;Học sinh;1;\n"
        )
        #expect(people(activity) == ["DM-THCS": 13])
        #expect(lines(activity) == [])
        let equal = table(
            "1;2/10/2023;LPD;A;Học sinh;5;\n2;3/10/2023;LPD;B;Học sinh;7;\n3;8/10/2023;LPD;Tổng kết Tuần lễ;Học sinh;12;\n")
        #expect(people(equal) == ["DM-THCS": 24])
        #expect(codes(equal) == ["row-like-total"])
        let filled = table(
            "1;2/10/2023;LPD;A;Học sinh;5;\n2;3/10/2023;LPD;B;Học sinh;7;\n3;8/10/2023;LPD;Tổng cộng;Học sinh;12;\n")
        #expect(people(filled) == ["DM-THCS": 12])
        #expect(lines(filled) == [])
        let unclear = table(
            "1;2/10/2023;LPD;A;Học sinh;5;\n2;3/10/2023;LPD;B;Học sinh;7;\n3;8/10/2023;LPD;Tổng cộng;Học sinh;30;\n")
        #expect(people(unclear) == [:])
        #expect(codes(unclear) == ["total-unclear"])
    }

    @Test("a total without rows is not nothing")
    func totalAlone() {
        #expect(codes(table(";Tổng cộng;;;;500;\n")).contains("total-unclear"))
        #expect(people(table(";Tổng cộng;;;;500;\n")) == [:])
    }

    // MARK: Headings

    private let wide = "Đơn vị: Trường THCS Đông Mỹ\nNgày;Loại hoạt động;Tên hoạt động;Học sinh;"

    @Test(
        "a column of people that no group has is an error that lists the groups",
        arguments: ["Phụ huynh", "Thành phần khác", "Đại biểu", ""])
    func strangeGroup(_ name: String) {
        let result = read(wide + "\(name);Người dân\n2/10/2023;LPD;A;10;7;3\n")
        #expect(people(result) == [:])
        #expect(codes(result) == ["audience-column"])
        #expect(result.findings.first?.expected == "một trong: Học sinh; Giáo viên, nhân viên; Người dân")
        // Without numbers there is nothing to lose.
        #expect(people(read(wide + "\(name);Người dân\n2/10/2023;LPD;A;10;;3\n")) == ["DM-THCS": 13])
    }

    @Test(
        "the words of the trade mean their group",
        arguments: ["GV", "Giáo viên", "GV-NV", "Số GV tham gia", "giáo viên, nhân viên"])
    func synonyms(_ name: String) {
        let result = read(wide + "\(name)\n2/10/2023;LPD;A;10;7\n")
        #expect(summary(result) == ["DM-THCS · 2023-10-02 LPD A ×1 0b hoc_sinh 10/–, giao_vien 7/–"])
        #expect(lines(result) == [])
    }

    @Test("people under sub-headings of a group nobody knows are never the activity's total")
    func strangeSubheadings() {
        let result = read(
            "Đơn vị: Trường THCS Đông Mỹ;;;;;;\nNgày;Loại hoạt động;Tên hoạt động;Học sinh;;Phụ huynh;\n;;;Số người;Trong đó nữ;Số người;Trong đó nữ\n2/10/2023;LPD;A;10;5;7;3\n"
        )
        #expect(people(result) == [:])
        #expect(codes(result).contains("audience-column"))
    }

    @Test("money, telephone numbers, running numbers, years and shares are known and not read; a total is checked")
    func unread() {
        let result = read(
            wide
                + "Tổng số;Kinh phí (đồng);SĐT;Năm;Tỷ lệ (%);Địa điểm\n2/10/2023;LPD;A;10;11;500000;0912345678;2023;95;Sân trường\n"
        )
        #expect(people(result) == ["DM-THCS": 10])
        #expect(codes(result) == ["total-differs"])
    }

    // MARK: Copies

    @Test("one equal row of two sheets counts, with both places; several are an error; a copy does not count again")
    func copies() {
        func read(_ second: [[String]]) -> ReadResult {
            let head = ["Đơn vị", "Ngày", "Loại hoạt động", "Tên hoạt động", "Học sinh"]
            func row(_ cells: [String]) -> [String] { ["Trường THCS Đông Mỹ"] + cells }
            let first = [["2/10/2023", "LPD", "A", "10"], ["3/10/2023", "LPD", "B", "20"], ["4/10/2023", "LPD", "C", "40"]]
            let book = WorkbookBuilder.workbook(sheets: [
                ("Một", "visible", WorkbookBuilder.data([head] + first.map(row))),
                ("Hai", "visible", WorkbookBuilder.data([head] + second.map(row))),
            ])
            return SubmissionReader.read(InboxFile(name: "a.xlsx", bytes: book.archive()), context: Fixture.context)
        }
        let copy = read([["3/10/2023", "LPD", "B", "20"], ["2/10/2023", "LPD", "A", "10"]])
        #expect(people(copy) == ["DM-THCS": 70])
        #expect(codes(copy) == ["sheet-copied"])
        let twin = read([["2/10/2023", "LPD", "A", "10"], ["5/10/2023", "LPD", "D", "1"]])
        #expect(people(twin) == ["DM-THCS": 81])
        #expect(lines(twin).contains { $0.contains("Dòng 2 trang “Hai” giống hệt dòng 2 trang “Một”") })
        let cumulative = read([
            ["2/10/2023", "LPD", "A", "10"], ["3/10/2023", "LPD", "B", "20"], ["5/10/2023", "LPD", "D", "1"],
        ])
        #expect(people(cumulative) == [:])
        #expect(codes(cumulative) == ["sheet-overlaps"])
        // Another number makes it another statement.
        #expect(people(read([["2/10/2023", "LPD", "A", "11"]])) == ["DM-THCS": 81])
    }

    // MARK: One set of rules

    @Test("near-equal activities are told in a table and in JSON alike")
    func sameRules() {
        let csv = table("1;2/10/2023;LPD;A;Học sinh;5;\n2;2/10/2023;LPD;A;Học sinh;6;\n")
        let json = SubmissionReader.read(
            InboxFile(
                name: "a.json",
                bytes: Array(
                    "{\"unit\":\"DM-THCS\",\"activities\":[{\"date\":\"2023-10-02\",\"type\":\"LPD\",\"title\":\"A\",\"audience\":{\"hoc_sinh\":5}},{\"date\":\"2023-10-02\",\"type\":\"LPD\",\"title\":\"A\",\"audience\":{\"hoc_sinh\":6}}]}"
                        .utf8)), context: Fixture.context)
        #expect(codes(csv) == ["row-similar"])
        #expect(codes(json) == ["row-similar"])
        #expect(people(csv) == people(json))
    }
}
