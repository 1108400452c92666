import ReportModel
import Testing

@testable import Intake

private let unit = "Đơn vị: Trường THCS Đông Mỹ\n"
private let heading = "TT;Ngày;Loại hoạt động;Tên hoạt động;Đối tượng;Số người tham gia;Nữ;Ghi chú\n"
private let rows = "1;2/10/2023;LPD;A;Học sinh;100;50;\n2;4/10/2023;TLS;B;Học sinh;200;90;\n"

/// Rows of which nobody can tell whose they are, or whether they count. All figures worked out by hand.
@Suite("Doubtful rows") struct DoubtfulRowTests {
    // MARK: Whose

    @Test(
        "a unit's line is one without marks too, and behind any word that says whose",
        arguments: [
            "TRUONG TIEU HOC DONG MY", "Truong Tieu hoc Dong My", "II. TRUONG TIEU HOC DONG MY", "Mã: DM-TH", "Đv: TH Đông Mỹ",
            "Tên cơ sở giáo dục: Trường TH Đông Mỹ", "Số liệu Trường TH Đông Mỹ", "Báo cáo của Trường Tiểu học Đông Mỹ",
            "Trong đó: Trường TH Đông Mỹ", "II. Số liệu của Trường Tiểu học Đông Mỹ",
        ])
    func unitLines(_ line: String) {
        for other in ["Trường THCS Đông Mỹ", "Xã Đông Mỹ"] {
            let result = read("Đơn vị: \(other)\n" + heading + rows + line + "\n1;2/10/2023;LPD;A;Học sinh;7;3;\n")
            #expect(people(result)["DM-TH"] == 7, "\(line): \(lines(result))")
        }
    }

    @Test(
        "a group's heading that names another unit is refused, one that names the own or a higher one is none",
        arguments: [
            "Hoạt động phối hợp với Trường Tiểu học Đông Mỹ", "CÁC HOẠT ĐỘNG TẠI TRƯỜNG TIỂU HỌC ĐÔNG MỸ",
            "III. Các hoạt động khác (DM-TH)",
        ])
    func mentions(_ line: String) {
        let result = read(unit + heading + rows + line + "\n3;5/10/2023;LPD;C;Học sinh;7;3;\n")
        #expect(people(result) == [:], "\(lines(result))")
        #expect(codes(result) == ["row-names-unit"])
        let own = line.replacing("Tiểu học", with: "THCS").replacing("TIỂU HỌC", with: "THCS").replacing(
            "DM-TH", with: "DM-THCS")
        #expect(people(read(unit + heading + rows + own + "\n3;5/10/2023;LPD;C;Học sinh;7;3;\n")) == ["DM-THCS": 307])
    }

    @Test("«Xã hội hóa» and «Trường học hạnh phúc» are no units", arguments: ["Xã hội hóa giáo dục", "XA HOI HOA GIAO DUC"])
    func noUnits(_ line: String) {
        let result = read(unit + heading + rows + line + "\n3;5/10/2023;LPD;C;Học sinh;7;3;\n")
        #expect(people(result) == ["DM-THCS": 307], "\(lines(result))")
    }

    // MARK: Whether

    @Test(
        "a row that says it was cancelled, or is an example, is refused",
        arguments: [
            "Đã hủy;4/10/2023;TLS;B;Học sinh;200;;", "VD;4/10/2023;TLS;B;Học sinh;200;;",
            "2;4/10/2023;TLS;Ví dụ: Lễ;Học sinh;200;;",
            "2;4/10/2023;TLS;B;Học sinh;200;;Hoãn", "2;4/10/2023;TLS;Hội thảo (đã hủy);Học sinh;200;;",
        ])
    func setAside(_ line: String) {
        let result = read(unit + heading + "1;2/10/2023;LPD;A;Học sinh;100;50;\n" + line + "\n")
        #expect(codes(result) == ["row-set-aside"], "\(lines(result))")
        #expect(people(result) == [:])
    }

    @Test("a row whose numbers are the sum of its parts is refused; where they are not, all count")
    func parts() {
        for labels in [("1.1", "1.2"), ("a", "b"), ("-", "-"), ("1a", "1b")] {
            func table(_ first: Int) -> ReadResult {
                read(
                    unit + heading + "1;2/10/2023;LPD;A;Học sinh;\(first);50;\n"
                        + "\(labels.0);2/10/2023;LPD;Khối 6;Học sinh;40;20;\n\(labels.1);2/10/2023;LPD;Khối 7;Học sinh;60;30;\n"
                        + "2;4/10/2023;TLS;B;Học sinh;200;90;\n")
            }
            #expect(codes(table(100)) == ["parts-counted"], "\(lines(table(100)))")
            #expect(people(table(100)) == [:])
            #expect(people(table(101)) == ["DM-THCS": 401], "\(lines(table(101)))")
        }
    }

    @Test("a number of people merged over rows is refused, a number of books is not")
    func merged() {
        func sheet(_ merge: String, titles: [String] = ["A", "B"], second: [String] = ["", "6", ""]) -> ReadResult {
            let cells = [
                ["Đơn vị:", "Trường THCS Đông Mỹ"],
                ["Ngày", "Loại hoạt động", "Tên hoạt động", "Học sinh", "Giáo viên, nhân viên", "Số sách quyên góp"],
                ["02/10/2023", "LPD", titles[0], "50", "5", "9"], ["03/10/2023", "LPD", titles[1]] + second,
            ]
            let bytes = WorkbookBuilder.workbook(sheets: [
                ("Hoạt động", "visible", WorkbookBuilder.data(cells) + "<mergeCells><mergeCell ref=\"\(merge)\"/></mergeCells>")
            ]).archive()
            return SubmissionReader.read(InboxFile(name: "a.xlsx", bytes: bytes), context: Fixture.context)
        }
        #expect(codes(sheet("D3:D4")) == ["number-merged"])
        // Books may be those of one activity in two rows; of two activities nobody can tell.
        #expect(people(sheet("F3:F4", titles: ["A", "A"], second: ["7", "6", ""])) == ["DM-THCS": 68])
        #expect(codes(sheet("F3:F4", second: ["7", "6", ""])) == ["number-merged"])
        // Over two groups nobody can tell whose they are.
        #expect(codes(sheet("D3:E3", second: ["7", "6", ""])) == ["number-merged"])
        #expect(codes(sheet("D4:E4", second: ["", "", ""])) == ["audience-missing"])
    }

    @Test("numbers of things, row by row, are no people", arguments: ["cuốn", "lớp", "buổi", "nghìn người"])
    func measures(_ measure: String) {
        func table(_ measure: String) -> ReadResult {
            read(unit + "Ngày;Loại hoạt động;Tên hoạt động;Đối tượng;Số lượng;ĐVT\n2/10/2023;LPD;A;Học sinh;350;\(measure)\n")
        }
        #expect(codes(table(measure)) == ["multiplied"], "\(lines(table(measure)))")
        #expect(people(table("người")) == ["DM-THCS": 350])
        #expect(people(table("lượt người")) == ["DM-THCS": 350])
    }

    @Test("«Kết quả» may be anything; «Số lượt» are people; both are none of the other")
    func results() {
        func table(_ heading: String) -> ReadResult {
            read(unit + "Ngày;Loại hoạt động;Tên hoạt động;Đối tượng;\(heading)\n2/10/2023;LPD;A;Học sinh;350;261\n")
        }
        #expect(codes(table("Kết quả;Ghi chú")).contains("column-missing"))
        #expect(people(table("Số lượt;Ghi chú")) == ["DM-THCS": 350])
        #expect(codes(table("Số lượt;Số người")) == ["column-twice"])
        #expect(codes(table("Số người tham gia;Số người tham gia (nữ)")) == [])
    }

    // MARK: Days

    @Test("a day above and another in the row is told; a heading without a day ends the day above")
    func daysOfGroups() {
        func table(_ lines: String) -> ReadResult { read(unit + heading + lines) }
        let other = table("Ngày 02/10/2023\n1;3/10/2023;LPD;A;Học sinh;100;;\n")
        #expect(codes(other) == ["date-differs"])
        #expect(other.submissions.first?.submission.activities?.map(\.date.day) == [3])
        let next = table("Ngày 02/10/2023\n1;;LPD;A;Học sinh;100;;\nCÁC HOẠT ĐỘNG KHÁC\n2;;LPD;B;Học sinh;7;;\n")
        #expect(people(next) == [:])
        #expect(codes(next).contains("value-missing"), "\(lines(next))")
        let part = table("Ngày 02/10/2023\nBuổi sáng\n1;;LPD;A;Học sinh;100;;\nBuổi chiều\n2;;LPD;B;Học sinh;7;;\n")
        #expect(people(part) == ["DM-THCS": 107], "\(lines(part))")
    }

    @Test(
        "a heading that is a day outside the campaign, or several, is one finding",
        arguments: ["Ngày 02/10/2022", "Từ 02/10 đến 04/10"])
    func strangeDays(_ line: String) {
        let result = read(unit + heading + line + "\n1;3/10/2023;LPD;A;Học sinh;100;;\n")
        #expect(codes(result) == ["date-outside"], "\(lines(result))")
        #expect(people(result) == [:])
    }

    @Test("an activity of several days has a row for each; one of one day may say so")
    func endDays() {
        func table(_ end: String) -> ReadResult {
            read(
                unit
                    + "Ngày;Đến ngày;Loại hoạt động;Tên hoạt động;Học sinh;GV\n2/10/2023;\(end);LPD;A;100;5\n3/10/2023;3/10/2023;LPD;B;7;1\n"
            )
        }
        #expect(people(table("2/10/2023")) == ["DM-THCS": 113], "\(lines(table("2/10/2023")))")
        #expect(people(table("")) == ["DM-THCS": 113])
        #expect(codes(table("4/10/2023")) == ["date"], "\(lines(table("4/10/2023")))")
    }

    // MARK: Totals

    @Test(
        "a row of the commune that is the sum of its schools is a total", arguments: ["Xã Đông Mỹ", "Toàn xã Đông Mỹ", "00685"])
    func totalOfCommune(_ name: String) {
        func table(_ sum: Int) -> ReadResult {
            read(
                "Đơn vị;Ngày;Loại hoạt động;Tên hoạt động;Học sinh;GV\nTHCS Đông Mỹ;2/10/2023;LPD;A;100;5\n"
                    + "TH Đông Mỹ;2/10/2023;LPD;A;200;6\n\(name);;;;\(sum);11\n")
        }
        #expect(people(table(300)) == ["DM-THCS": 105, "DM-TH": 206], "\(lines(table(300)))")
        #expect(!codes(table(301)).isEmpty)
    }

    @Test("a total above all rows is compared with them")
    func totalOnTop() {
        let fits = read(unit + heading + ";;;Tổng cộng;;300;140;\n" + rows)
        #expect(people(fits) == ["DM-THCS": 300])
        #expect(codes(fits) == [], "\(lines(fits))")
        #expect(codes(read(unit + heading + ";;;Tổng cộng;;301;140;\n" + rows)) == ["total-unclear"])
    }

    @Test("numbers among the words of a total are compared")
    func totalInWords() {
        #expect(codes(read(unit + heading + rows + "Tổng số: 300 lượt người, 140 nữ\n")) == [])
        #expect(codes(read(unit + heading + rows + "Tổng số: 300 lượt người, trong đó 140 nữ\n")) == [])
        #expect(codes(read(unit + heading + rows + "Tổng số: 1.500 lượt người\n")) == ["total-differs"])
        #expect(codes(read(unit + heading + rows + "Tổng số: 300 người, 141 nữ\n")) == ["total-differs"])
        #expect(codes(read(unit + heading + rows + "Tổng cộng ngày 4/10 (mục 2)\n")) == [])
    }

    @Test("rows below the signature are told")
    func belowSignature() {
        let result = read(unit + heading + rows + "\n;Người lập biểu\n\n3;5/10/2023;LPD;C;Học sinh;7;3;\n")
        #expect(people(result) == ["DM-THCS": 307])
        #expect(codes(result).sorted() == ["row-below-footer", "row-ignored"], "\(lines(result))")
    }

    // MARK: Sheets

    private func book(_ sheets: [(String, [[String]])]) -> ReadResult {
        let bytes = WorkbookBuilder.workbook(sheets: sheets.map { ($0.0, "visible", WorkbookBuilder.data($0.1)) }).archive()
        return SubmissionReader.read(InboxFile(name: "a.xlsx", bytes: bytes), context: Fixture.context)
    }

    private func sheet(_ above: [[String]] = [], day: Int, title: String, people: Int) -> [[String]] {
        [["Đơn vị:", "Trường THCS Đông Mỹ"]] + above + [
            ["Ngày", "Loại hoạt động", "Tên hoạt động", "Học sinh", "Giáo viên, nhân viên"],
            ["0\(day)/10/2023", "LPD", title, "\(people)", "5"],
        ]
    }

    @Test("sheets with days of their own are of their days; days between them are told")
    func periods() {
        func period(_ day: Int) -> [[String]] { [["Từ ngày", "0\(day)/10/2023"], ["Đến ngày", "0\(day)/10/2023"]] }
        let next = book([
            ("Ngày 2", sheet(period(2), day: 2, title: "A", people: 100)),
            ("Ngày 3", sheet(period(3), day: 3, title: "B", people: 7)),
        ])
        #expect(people(next) == ["DM-THCS": 117])
        #expect(codes(next) == [], "\(lines(next))")
        #expect(next.submissions.first?.submission.covers == Fixture.span("2023-10-02", "2023-10-03"))
        let apart = book([
            ("Ngày 2", sheet(period(2), day: 2, title: "A", people: 100)),
            ("Ngày 4", sheet(period(4), day: 4, title: "B", people: 7)),
        ])
        #expect(people(apart) == ["DM-THCS": 117])
        #expect(codes(apart) == ["coverage"])
        #expect(apart.submissions.first?.submission.covers == Fixture.span("2023-10-02", "2023-10-04"))
        // The days of one sheet still hold its rows, and a third sheet joins them.
        #expect(people(book([("Ngày 2", sheet(period(2), day: 5, title: "A", people: 100))])) == [:])
    }

    @Test("a sheet named as an example with figures is refused", arguments: ["Ví dụ", "Mẫu (ví dụ)", "VD"])
    func example(_ name: String) {
        let result = book([
            ("Hoạt động 1", sheet(day: 2, title: "A", people: 100)), (name, sheet(day: 3, title: "B", people: 7)),
        ])
        #expect(people(result) == [:])
        #expect(codes(result) == ["row-set-aside"], "\(lines(result))")
    }

    @Test("a sheet that differs from another in its titles alone counts and is told")
    func renamed() {
        let result = book([
            ("Trang", sheet(day: 2, title: "A", people: 100)), ("Trang (2)", sheet(day: 2, title: "A sửa", people: 100)),
        ])
        #expect(people(result) == ["DM-THCS": 210])
        #expect(codes(result) == ["row-similar"], "\(lines(result))")
    }
}
