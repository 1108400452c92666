import ReportModel
import Testing

@testable import Intake

private let unit = "Đơn vị: Trường THCS Đông Mỹ\n"
private let long = "TT;Ngày;Loại hoạt động;Tên hoạt động;Đối tượng;Số người tham gia;Nữ;Ghi chú\n"
private let rows = "1;2/10/2023;LPD;A;Học sinh;100;50;\n2;4/10/2023;TLS;B;Học sinh;200;90;\n"
private let wide = "Ngày;Loại hoạt động;Tên hoạt động;"

/// What stands above, below and beside the rows of a table, and changes what they mean. All figures worked out by hand.
@Suite("Outside the rows") struct OutsideTheRowsTests {
    // MARK: Upper headings

    @Test(
        "an upper heading that makes other numbers of the columns below it is an error",
        arguments: [
            "Kế hoạch", "Dự kiến", "Năm 2022", "Kinh phí hỗ trợ (nghìn đồng)", "Số lớp", "Số sách quyên góp", "Tỷ lệ (%)",
            "Vắng",
            "(nghìn lượt)", "Ngày 03/10/2023", "Trường Tiểu học Đông Mỹ",
        ])
    func upper(_ heading: String) {
        // Beside the other headings with the groups below, and alone above whole headings.
        for table in [
            "\(wide)\(heading);\n;;;Học sinh;Giáo viên\n", ";;;\(heading);\n\(wide)Học sinh;Giáo viên\n",
        ] {
            if table.hasPrefix(";"), heading.hasPrefix("(") { continue }
            let result = read(unit + table + "2/10/2023;LPD;A;100;30\n")
            #expect(people(result) == [:], "\(heading): \(lines(result))")
            #expect(Set(codes(result)) == ["audience-column"], "\(heading): \(lines(result))")
        }
    }

    @Test(
        "an upper heading that only says that people took part leaves the columns what they are",
        arguments: [
            "Đối tượng tham gia", "Số người tham gia", "Thành phần", "Tham gia", "Thực hiện", "Kết quả thực hiện",
            "Tổng số lượt người", "Số lượng người tham gia (người)",
        ])
    func harmless(_ heading: String) {
        for table in [
            "\(wide)\(heading);\n;;;Học sinh;Giáo viên\n", ";;;\(heading);\n\(wide)Học sinh;Giáo viên\n",
        ] {
            let result = read(unit + table + "2/10/2023;LPD;A;100;30\n")
            #expect(people(result) == ["DM-THCS": 130], "\(heading): \(lines(result))")
        }
    }

    @Test("«Tổng số» and «Trong đó nữ» over the same groups")
    func women() {
        let result = read(
            unit + "\(wide)Tổng số;;Trong đó nữ;\n;;;Học sinh;Giáo viên;Học sinh;Giáo viên\n" + "2/10/2023;LPD;A;100;30;50;20\n"
        )
        #expect(people(result) == ["DM-THCS": 130], "\(lines(result))")
        #expect(result.submissions.first?.submission.activities?.first?.audiences.map(\.femaleParticipants) == [50, 20])
    }

    // MARK: Columns that are no columns

    @Test("days and units across are errors, and so are two tables side by side")
    func across() {
        let days = read(unit + "Loại hoạt động;Tên hoạt động;Đối tượng;02/10;03/10;Tổng\nLPD;A;Học sinh;100;30;130\n")
        #expect(codes(days).filter { $0 == "day-column" }.count == 2, "\(lines(days))")
        let units = read(
            "Đơn vị: Xã Đông Mỹ\nNgày;Loại hoạt động;Tên hoạt động;Đối tượng;THCS Đông Mỹ;Trường Tiểu học Đông Mỹ;Số người tham gia\n"
                + "2/10/2023;LPD;A;Học sinh;100;30;130\n")
        #expect(people(units) == [:])
        #expect(codes(units) == ["unit-contradiction", "unit-contradiction"], "\(lines(units))")
        let columns = "Ngày;Loại hoạt động;Tên hoạt động;Đối tượng;Số người tham gia"
        let beside = read(unit + "\(columns);;\(columns)\n2/10/2023;LPD;A;Học sinh;100;;3/10/2023;LPD;B;Học sinh;200\n")
        #expect(people(beside) == [:])
        #expect(codes(beside) == ["column-twice"], "\(lines(beside))")
    }

    @Test("labels one below the other are told as such")
    func vertical() {
        let result = read(
            "Đơn vị;Trường THCS Đông Mỹ\nNgày;2/10/2023\nLoại hoạt động;LPD\nTên hoạt động;A\nĐối tượng;Học sinh\n"
                + "Số người tham gia;540\nTrong đó nữ;261\n")
        #expect(lines(result).count == 1 && lines(result)[0].contains("ghi dọc"), "\(lines(result))")
    }

    @Test("an hour beside the day is passed over, another day beside it is an error")
    func hours() {
        let columns = "Ngày;Thời gian;Loại hoạt động;Tên hoạt động;Đối tượng;Số người tham gia\n"
        for hour in ["8h00", "14:00", "Sáng", "8h00 ngày 2/10", ""] {
            let result = read(unit + columns + "2/10/2023;\(hour);LPD;A;Học sinh;100\n")
            #expect(people(result) == ["DM-THCS": 100], "\(hour): \(lines(result))")
        }
        let other = read(unit + columns + "2/10/2023;3/10/2023;LPD;A;Học sinh;100\n")
        #expect(people(other) == [:] && codes(other) == ["column-twice"], "\(lines(other))")
    }

    @Test(
        "what is like a known heading and means something else is not proposed",
        arguments: ["Lượt xem", "Số lượng mời", "Vắng"])
    func hints(_ heading: String) {
        let result = read(unit + long.replacing("Ghi chú", with: heading) + "1;2/10/2023;LPD;A;Học sinh;100;50;7\n")
        #expect(result.allFindings.allSatisfy { $0.hint == nil }, "\(lines(result))")
    }

    // MARK: Years

    @Test("days without a year under a title of another year are an error")
    func years() {
        let table = long + "1;3/10;LPD;A;Học sinh;100;50;\n"
        #expect(Set(codes(read("BÁO CÁO KẾT QUẢ TUẦN LỄ NĂM 2022\n" + unit + table))) == ["date-supplied", "other-year"])
        #expect(people(read("BÁO CÁO KẾT QUẢ TUẦN LỄ NĂM 2022\n" + unit + table)) == [:])
        for title in [
            "BÁO CÁO KẾT QUẢ TUẦN LỄ NĂM 2023", "Căn cứ Kế hoạch năm 2022", "Năm học 2022-2023",
            "Tuần lễ năm 2023 (so với năm 2022)",
        ] {
            #expect(people(read(title + "\n" + unit + table)) == ["DM-THCS": 100], "\(title)")
        }
        let whole = long + "1;3/10/2023;LPD;A;Học sinh;100;50;\n"
        #expect(people(read("BÁO CÁO KẾT QUẢ TUẦN LỄ NĂM 2022\n" + unit + whole)) == ["DM-THCS": 100])
    }

    // MARK: Words

    @Test(
        "closing lines with a number are passed over",
        arguments: ["Danh sách có 02 hoạt động./.", "Kèm theo 5 ảnh", "Số điện thoại liên hệ: 0912345678", "Bảng có 2 dòng"])
    func closing(_ line: String) {
        for text in [line + ";;;;;;;", ";;;;;;;\n" + line + ";;;;;;;"] {
            let result = read(unit + long + rows + text + "\n")
            #expect(people(result) == ["DM-THCS": 300], "\(lines(result))")
            #expect(codes(result) == ["row-ignored"], "\(lines(result))")
        }
    }

    @Test("figures in words below the table are compared with its rows, and told where they differ or have no column")
    func figuresBelow() {
        for line in ["Tổng cộng 02 hoạt động với 300 lượt người tham gia.", "Tổng số: 300 lượt người, 140 nữ"] {
            #expect(codes(read(unit + long + rows + line + ";;;;;;;\n")).allSatisfy { $0 == "row-ignored" }, "\(line)")
        }
        for (line, code) in [
            ("Tổng cộng 02 hoạt động với 1.020 lượt người tham gia.", "figures-in-words"),
            ("Tổng số sách quyên góp: 350 cuốn", "figures-in-words"),
            ("Tổng số: 300 lượt người, 350 cuốn sách", "figures-in-words"),
            ("Tổng số: 5 hoạt động", "total-differs"), ("Tổng số: 310 lượt người", "total-differs"),
        ] {
            let result = read(unit + long + rows + line + ";;;;;;;\n")
            #expect(codes(result) == [code], "\(line): \(lines(result))")
            #expect(people(result) == ["DM-THCS": 300])
        }
    }

    @Test(
        "figures above the table are told",
        arguments: [
            "Số sách quyên góp;350", "Tổng số lượt người tham gia: 2.000", "Trường đã quyên góp 350 cuốn sách",
            "Có 25 buổi với 980 học sinh tham gia",
        ])
    func figuresAbove(_ line: String) {
        let result = read(unit + line + "\n" + long + rows)
        #expect(codes(result) == ["figures-in-words"], "\(lines(result))")
        #expect(people(result) == ["DM-THCS": 300])
    }

    @Test(
        "lines above the table that state no figure are not",
        arguments: [
            "Số: 12/BC-THCS", "Ngày 8 tháng 10 năm 2023", "Học kỳ 1, năm học 2023-2024", "Điện thoại: 0912345678",
            "Lớp 6 học buổi sáng",
            "Tuần lễ từ 02/10 đến 08/10/2023",
        ])
    func nothingAbove(_ line: String) {
        #expect(codes(read(unit + line + "\n" + long + rows)) == [], "\(lines(read(unit + line + "\n" + long + rows)))")
    }

    @Test("«Cả tuần» in the column of days of an activity is no total")
    func wholeWeek() {
        for text in ["Cả tuần", "Toàn tuần", "Cả đợt", "Toàn trường"] {
            let result = read(unit + long + rows + "3;\(text);TLS;Trưng bày sách;Học sinh;300;140;\n")
            #expect(codes(result) == ["date"], "\(text): \(lines(result))")
        }
        #expect(people(read(unit + long + rows + ";Cả tuần;;;;300;140;\n")) == ["DM-THCS": 300])
    }

    @Test(
        "a note, or a column for the state, that takes its row back",
        arguments: [
            "Không tổ chức do mưa", "Dự kiến, chưa tổ chức", "chuyển sang ngày 5/10", "Đã báo cáo trong báo cáo của xã",
        ])
    func notes(_ note: String) {
        let result = read(unit + long + "1;2/10/2023;LPD;A;Học sinh;100;50;\(note)\n")
        #expect(codes(result) == ["row-set-aside"], "\(lines(result))")
    }

    @Test("a state in a column that is not known")
    func states() {
        for (heading, mark) in [("Trạng thái", "Hủy"), ("Chưa thực hiện", "x")] {
            let result = read(unit + long.replacing("Ghi chú", with: heading) + "1;2/10/2023;LPD;A;Học sinh;100;50;\(mark)\n")
            #expect(codes(result).contains("row-set-aside"), "\(lines(result))")
        }
        let held = read(unit + long + "1;2/10/2023;LPD;A;Học sinh;100;50;Hủy hoại môi trường là chủ đề; \n")
        #expect(!codes(held).contains("total-differs"))
    }

    // MARK: Indicators and remarks

    @Test("an indicator stated in another measure is an error that names the measure")
    func scales() {
        let columns = unit + "Chỉ tiêu;Đơn vị tính;Giá trị\n"
        for (row, code) in [
            ("KINH_PHI;đồng;15000000", "multiplied"), ("KINH_PHI;triệu đồng;15", "multiplied"),
            ("Kinh phí tổ chức (triệu đồng);;15", "multiplied"), ("KINH_PHI;;15 triệu", "multiplied"),
            ("KINH_PHI;;15.000.000 đ", "multiplied"),
        ] {
            #expect(codes(read(columns + row + "\n")) == [code], "\(row): \(lines(read(columns + row + "\n")))")
        }
        for row in ["KINH_PHI;nghìn đồng;15000", "Kinh phí tổ chức (nghìn đồng);;15000", "SACH_QG;quyển;15000"] {
            let result = read(columns + row + "\n")
            #expect(result.submissions.first?.submission.indicators?.values.sorted() == [15_000], "\(row): \(lines(result))")
        }
    }

    @Test("what money is stated in, above the table and beside the number")
    func money() {
        for line in ["Đơn vị tính: đồng", "ĐVT: triệu đồng"] {
            let result = read(unit + line + "\nChỉ tiêu;Giá trị\nKINH_PHI;15\nTIN_BAI;3\n")
            #expect(codes(result) == ["multiplied"], "\(lines(result))")
        }
        let school = read("Đơn vị: THCS Dong My\nChỉ tiêu;Giá trị\nTIN_BAI;3\n")
        #expect(school.submissions.first?.submission.unit == "DM-THCS", "\(lines(school))")
        let same = read(unit + "Đơn vị tính: nghìn đồng\nChỉ tiêu;Giá trị\nKINH_PHI;15\nTIN_BAI;3\n")
        #expect(same.submissions.first?.submission.indicators == ["KINH_PHI": 15, "TIN_BAI": 3], "\(lines(same))")
        #expect(codes(read(unit + "Chỉ tiêu;Giá trị\nKINH_PHI;15.000.000 ₫\n")) == ["multiplied"])
    }

    @Test("an indicator's code beside another indicator's name")
    func codeAndName() {
        let columns = unit + "Mã chỉ tiêu;Tên chỉ tiêu;Giá trị\n"
        let swapped = read(columns + "TIN_BAI;Kinh phí tổ chức;3\n")
        #expect(
            swapped.submissions.allSatisfy(\.isRefused) && codes(swapped) == ["indicator-contradiction"], "\(lines(swapped))")
        let other = read(columns + "TIN_BAI;Số thí sinh dự thi;3\n")
        #expect(other.submissions.first?.submission.indicators == ["TIN_BAI": 3])
        #expect(codes(other) == ["indicator-contradiction"], "\(lines(other))")
    }

    @Test("a table of indicators without its heading is told as one")
    func indicatorsAcross() {
        for table in ["Chỉ tiêu;Kế hoạch;Thực hiện\nTIN_BAI;5;3\n", "Trường;TIN_BAI;KINH_PHI\nTrường THCS Đông Mỹ;3;15\n"] {
            let result = read(unit + table)
            #expect(people(result) == [:] && lines(result).contains { $0.contains("bảng chỉ tiêu") }, "\(lines(result))")
        }
    }

    @Test("a value beside its column is an error")
    func elsewhere() {
        let result = read(unit + "Chỉ tiêu;Đơn vị tính;Giá trị;Ghi chú\nTIN_BAI;bài;3;\nSACH_QG;cuốn;;350\n")
        #expect(codes(result) == ["value-elsewhere"], "\(lines(result))")
        #expect(result.submissions.filter { !$0.isRefused }.isEmpty)
    }

    @Test(
        "remarks that say that there are none", arguments: ["Không", "Không có", "Không có kiến nghị gì.", ".", "- Không có"])
    func none(_ text: String) {
        let result = read(unit + "Nhận xét;Nội dung\nKiến nghị;\(text)\nƯu điểm;Tổ chức tốt\n")
        #expect(result.submissions.first?.submission.remarks?.proposals == [], "\(lines(result))")
        #expect(result.submissions.first?.submission.remarks?.strengths == ["Tổ chức tốt"])
    }

    @Test("a number and a title alone head the rows numbered below them", arguments: [("1.1", "1.2"), ("a", "b")])
    func numberedGroups(_ first: String, _ second: String) {
        let result = read(
            unit + long + "1;;;Công tác tuyên truyền;;;;\n\(first);2/10/2023;LPD;A;Học sinh;100;50;\n"
                + "\(second);2/10/2023;LPD;B;Học sinh;30;10;\n2;;;Thư viện;;;;\n2.1;4/10/2023;TLS;C;Học sinh;200;90;\n")
        #expect(people(result) == ["DM-THCS": 330], "\(lines(result))")
        #expect(codes(result) == ["row-ignored", "row-ignored"], "\(lines(result))")
        // Nothing is numbered below it: somebody did not finish the row.
        let unfinished = read(unit + long + rows + "3;;;Lễ tổng kết;;;;\n")
        #expect(people(unfinished) == [:] && codes(unfinished).contains("value-missing"), "\(lines(unfinished))")
    }
}

/// Words in a cell that mean an entry of a list only nearly.
@Suite("Entries of lists in other words") struct EntryWordsTests {
    private func type(_ text: String) -> (String?, [String]) {
        let result = read(unit + long + "1;2/10/2023;\(text);A;Học sinh;100;50;\n")
        return (result.submissions.first { !$0.isRefused }?.submission.activities?.first?.type, codes(result))
    }

    @Test("«CĐS» is no code CDS")
    func codesHaveNoMarks() {
        #expect(type("CĐS").1 == ["activity-type"])
        #expect(type("cds").0 == "CDS" && type("CDS").0 == "CDS")
    }

    @Test(
        "a part of the name of one kind is read and told",
        arguments: ["Lễ phát động", "Lễ khai mạc", "Quyên góp sách", "Tặng sách"])
    func parts(_ text: String) {
        let (code, told) = type(text)
        #expect(code == (text.hasPrefix("Lễ") ? "LPD" : "QGS") && told == ["name-in-part"], "\(text) \(told)")
    }

    @Test("«Cán bộ» begins the names of two groups, «Giáo viên và học sinh» is two groups")
    func groups() {
        let staff = read(unit + long + "1;2/10/2023;LPD;A;Cán bộ;100;50;\n")
        #expect(codes(staff) == ["audience"], "\(lines(staff))")
        let both = read(unit + long + "1;2/10/2023;LPD;A;Giáo viên và học sinh;100;50;\n")
        #expect(codes(both) == ["audience"] && !lines(both)[0].contains("có thể là"), "\(lines(both))")
    }

    @Test(
        "days in English, which cannot be mistaken",
        arguments: [("2-Oct-23", "2023-10-02"), ("4 Oct 2023", "2023-10-04"), ("Tuesday, October 3, 2023", "2023-10-03")])
    func english(_ text: String, _ day: String) {
        let result = read(unit + long + "1;\(text);LPD;A;Học sinh;100;50;\n")
        #expect(result.submissions.first?.submission.activities?.first?.date.iso == day, "\(lines(result))")
        #expect(codes(read(unit + long + "1;2-Oct-22;LPD;A;Học sinh;100;50;\n")) == ["date"])
    }

    @Test("instructions in the parentheses of a heading, years of two digits in a time")
    func onlineForms() {
        let columns = "Dấu thời gian;Đơn vị;Ngày;Loại hoạt động;Tên hoạt động;Đối tượng;6. Số người tham gia (chỉ ghi số)\n"
        let result = read(columns + "05/10/23 8:00;Trường THCS Đông Mỹ;2/10/2023;LPD;A;Học sinh;100\n")
        #expect(people(result) == ["DM-THCS": 100], "\(lines(result))")
        #expect(result.submissions.first?.submission.submittedAt == Fixture.time("2023-10-05T08:00:00+07:00"))
    }
}
