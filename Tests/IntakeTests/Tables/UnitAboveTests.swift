import ReportModel
import Testing

@testable import Intake

/// Whose a table is by what stands above it, in its letterhead and on its sheet. All figures worked out by hand.
@Suite("The unit above a table") struct UnitAboveTests {
    private static let heading = ["Ngày", "Loại hoạt động", "Tên hoạt động", "Học sinh", "Giáo viên, nhân viên"]
    private static let row = ["02/10/2023", "LPD", "A", "100", "5"]

    private func book(_ sheets: [(String, [String])]) -> ReadResult {
        let bytes = WorkbookBuilder.workbook(
            sheets: sheets.map { name, above in
                (name, "visible", WorkbookBuilder.data(above.map { [$0] } + [UnitAboveTests.heading, UnitAboveTests.row]))
            }
        ).archive()
        return SubmissionReader.read(InboxFile(name: "a.xlsx", bytes: bytes), context: Fixture.context)
    }

    // MARK: Letterhead

    @Test(
        "the name below the body above is the unit's, also where nobody knows it",
        arguments: ["TRƯỜNG MẦM NON HOA SEN (TƯ THỤC)", "TRUNG TÂM HTCĐ LINH ĐÀM", "TRƯỜNG THCS"])
    func unknownName(_ name: String) {
        let result = book([("Trang", ["UBND XÃ ĐÔNG MỸ", name, "BÁO CÁO KẾT QUẢ"])])
        #expect(people(result) == [:], "\(lines(result))")
        #expect(codes(result).contains { $0 == "unit-unknown" || $0 == "unit-ambiguous" })
    }

    @Test(
        "the school of the letterhead or of the title, not the commune above it",
        arguments: [
            "TRƯỜNG THCS ĐÔNG MỸ", "TRUONG THCS DONG MY", "BÁO CÁO KẾT QUẢ CỦA TRƯỜNG THCS ĐÔNG MỸ",
            "Trường THCS Đông Mỹ báo cáo như sau",
        ])
    func knownName(_ name: String) {
        let result = book([("Trang", ["UBND XÃ ĐÔNG MỸ", name, "Tuần lễ học tập suốt đời", "", "Năm 2023"])])
        #expect(people(result) == ["DM-THCS": 105], "\(lines(result))")
    }

    @Test("a second sheet under another name is not the first sheet's")
    func secondSheet() {
        func second(_ name: String) -> ReadResult { book([("Trang 1", ["Đơn vị: Trường THCS Đông Mỹ"]), ("Trang 2", [name])]) }
        #expect(people(second("TRƯỜNG MẦM NON HOA MAI")) == [:])
        #expect(people(second("TRUONG TIEU HOC DONG MY")) == ["DM-THCS": 105, "DM-TH": 105])
        #expect(people(second("Báo cáo của Trường TH Đông Mỹ")) == ["DM-THCS": 105, "DM-TH": 105])
        #expect(codes(second("Phối hợp cùng Trường TH Đông Mỹ")).contains("row-names-unit"))
        // The file's only unit takes a sheet that names none; here it only says again what the first does.
        #expect(people(second("Tuần lễ học tập")) == ["DM-THCS": 105])
        #expect(codes(second("Tuần lễ học tập")).contains("unit-of-file"))
    }

    @Test(
        "a line that begins with a unit's name and goes on names somebody else, as in a cell",
        arguments: [
            "Trường THCS Đông Mỹ A", "Trường THCS Đông Mỹ, huyện Đông Anh", "Trường THCS Đông Mỹ cũ",
            "Trường THCS Đông Mỹ và Trường Tiểu học Đông Mỹ", "Trường THCS Đông Mỹ phối hợp với Trường Tiểu học Đông Mỹ",
            "Kết quả của Trường THCS Đông Mỹ và Trường Tiểu học Đông Mỹ như sau",
        ])
    func longerName(_ name: String) {
        let result = book([("Trang", [name])])
        #expect(people(result) == [:], "\(lines(result))")
        #expect(result.allFindings.containsError)
    }

    @Test(
        "a place, or what the paper is about, behind a name makes nobody else of it",
        arguments: [
            "Trường THCS Đông Mỹ - Báo cáo kết quả Tuần lễ", "Báo cáo của Trường THCS Đông Mỹ năm học 2023-2024",
            "Trường THCS Đông Mỹ, xã Đông Mỹ", "Số liệu của Trường THCS Đông Mỹ như sau",
        ])
    func nameAndSubject(_ name: String) {
        let result = book([("Trang", [name])])
        #expect(people(result) == ["DM-THCS": 105], "\(lines(result))")
    }

    @Test("a body of the letterhead that is not above the unit makes another unit of its name")
    func otherBody() {
        let result = book([("Trang", ["UBND XÃ ĐÔNG ANH", "TRƯỜNG THCS ĐÔNG MỸ", "BÁO CÁO"])])
        #expect(people(result) == [:], "\(lines(result))")
        #expect(codes(result).contains("unit-unknown"), "\(lines(result))")
        let known = book([("Trang", ["UBND THÀNH PHỐ HÀ NỘI", "UBND XÃ ĐÔNG MỸ", "TRƯỜNG THCS ĐÔNG MỸ", "BÁO CÁO"])])
        #expect(people(known) == ["DM-THCS": 105], "\(lines(known))")
    }

    @Test("sheets of one form that name two units are a form taken over from another school")
    func formOfTwo() {
        func form(_ second: String) -> ReadResult {
            let sheets: [(String, [[String]])] = [
                ("Hoạt động", [["Đơn vị: Trường Tiểu học Đông Mỹ"], UnitAboveTests.heading, UnitAboveTests.row]),
                ("Chỉ tiêu", [["Đơn vị: \(second)"], ["Chỉ tiêu", "Giá trị"], ["TIN_BAI", "3"]]),
            ]
            let bytes = WorkbookBuilder.workbook(sheets: sheets.map { ($0, "visible", WorkbookBuilder.data($1)) }).archive()
            return SubmissionReader.read(InboxFile(name: "a.xlsx", bytes: bytes), context: Fixture.context)
        }
        let two = form("Trường THCS Đông Mỹ")
        #expect(two.submissions.allSatisfy(\.isRefused) && codes(two).contains("unit-contradiction"), "\(lines(two))")
        #expect(people(form("Trường Tiểu học Đông Mỹ")) == ["DM-TH": 105])
    }

    @Test("a plan is no report; a report on a plan is one")
    func plans() {
        #expect(codes(book([("Trang", ["Đơn vị: Trường THCS Đông Mỹ", "KẾ HOẠCH TỔ CHỨC TUẦN LỄ"])])) == ["plan"])
        let report = book([("Trang", ["Đơn vị: Trường THCS Đông Mỹ", "BÁO CÁO KẾT QUẢ", "Kế hoạch tuần lễ năm 2023"])])
        #expect(people(report) == ["DM-THCS": 105])
        #expect(people(book([("Trang", ["Đơn vị: Trường THCS Đông Mỹ", "Kế hoạch số 12/KH-UBND"])])) == ["DM-THCS": 105])
    }

    // MARK: Two units

    @Test("two lines, or a line and a letterhead, that name two units are refused; one below the other is not")
    func twoLines() {
        #expect(
            codes(book([("Trang", ["Đơn vị: Trường THCS Đông Mỹ", "Đơn vị: Trường TH Đông Mỹ"])])) == ["unit-contradiction"])
        #expect(codes(book([("Trang", ["TRƯỜNG TIỂU HỌC ĐÔNG MỸ", "Mã đơn vị: DM-THCS"])])) == ["unit-contradiction"])
        #expect(
            people(book([("Trang", ["UBND XÃ ĐÔNG MỸ", "TRƯỜNG THCS ĐÔNG MỸ", "Đơn vị: Trường THCS Đông Mỹ"])])) == [
                "DM-THCS": 105
            ])
        #expect(people(book([("Trang", ["Đơn vị: Trường THCS Đông Mỹ", "Đơn vị: THCS Đông Mỹ"])])) == ["DM-THCS": 105])
    }

    @Test("a sheet of one unit with the line of another is refused; under the commune's letterhead it is the school's")
    func sheets() {
        let copied = book([
            ("THCS Đông Mỹ", ["Đơn vị: Trường THCS Đông Mỹ"]), ("TH Đông Mỹ", ["Đơn vị: Trường THCS Đông Mỹ"]),
        ])
        #expect(people(copied) == [:])
        #expect(codes(copied).contains("unit-contradiction"))
        let schools = book([("THCS DONG MY", ["UBND XÃ ĐÔNG MỸ"]), ("TH Đông Mỹ", ["UBND XÃ ĐÔNG MỸ"])])
        #expect(people(schools) == ["DM-THCS": 105, "DM-TH": 105], "\(lines(schools))")
    }

    @Test("an unknown column that names other units row by row is refused, one of partners is not")
    func unitColumn() {
        func table(_ heading: String, _ name: String) -> ReadResult {
            read(
                "Đơn vị: Xã Đông Mỹ\n\(heading);Ngày;Loại hoạt động;Tên hoạt động;Học sinh;GV\n\(name);2/10/2023;LPD;A;100;5\n"
            )
        }
        for heading in ["Đơn vị thực hiện", ""] {
            #expect(people(table(heading, "Trường THCS Đông Mỹ")) == [:], "\(heading)")
        }
        // A second heading over a table that names no unit otherwise.
        let columns = "Ngày;Loại hoạt động;Tên hoạt động;Học sinh;GV\n"
        let second = read(
            "Đơn vị;\(columns)Trường THCS Đông Mỹ;2/10/2023;LPD;A;100;5\nĐơn vị xyz;\(columns)Trường TH Đông Mỹ;2/10/2023;LPD;A;7;1\n"
        )
        #expect(people(second) == [:], "\(lines(second))")
        #expect(people(table("Đơn vị phối hợp", "Trường THCS Đông Mỹ")) == ["00685": 105])
        #expect(people(table("Đơn vị thực hiện", "UBND xã Đông Mỹ")) == ["00685": 105])
    }

    @Test("a unit's line may have more beside it; a mark behind its own label is that label's")
    func besides() {
        let line = read(
            "Đơn vị: Trường THCS Đông Mỹ\nNgày;Loại hoạt động;Tên hoạt động;Học sinh;GV\n2/10/2023;LPD;A;100;5\n"
                + "Đơn vị: Trường TH Đông Mỹ;Số lớp: 20;;;\n2/10/2023;LPD;A;7;1\n")
        #expect(people(line) == ["DM-THCS": 105, "DM-TH": 8], "\(lines(line))")
        let withdrawn = read(
            "Đơn vị:;Trường THCS Đông Mỹ\nKhông tổ chức hoạt động nào (ghi x):;;Rút báo cáo đã gửi (ghi x): x\n"
                + "Ngày;Loại hoạt động;Tên hoạt động;Học sinh;GV\n")
        #expect(withdrawn.submissions.first?.submission.withdrawal != nil, "\(lines(withdrawn))")
    }

    @Test(
        "a telephone number behind a unit's name is no part of it",
        arguments: [
            "Trường THCS Đông Mỹ - ĐT 0912345678", "Trường THCS Đông Mỹ (024.3861.2345)", "THCS Đông Mỹ, SĐT: 0912 345 678",
        ])
    func telephone(_ name: String) {
        #expect(
            people(book([("Trang", ["Đơn vị: \(name)"])])) == ["DM-THCS": 105],
            "\(lines(book([("Trang", ["Đơn vị: \(name)"])])))")
    }

    // MARK: Numbers as they are shown

    @Test("a number shown as a share, or in thousands, is no number of people")
    func formats() {
        func shown(_ code: String, _ number: String) -> (text: String, kind: Cell.Kind) {
            var cell = Cell(text: number, kind: .number, line: 1)
            cell.show(as: CellStyles.format(of: code), uses1904: false)
            return (cell.text, cell.kind)
        }
        #expect(shown("0%", "1") == ("100%", .text))
        #expect(shown("0.0%", "0.485") == ("48.5%", .text))
        #expect(shown("0\"%\"", "48") == ("48%", .measured))
        #expect(shown("0\" nghìn lượt\"", "2") == ("2 nghìn lượt", .measured))
        #expect(shown("0\" người\"", "2") == ("2 người", .measured))
        #expect(CellStyles.builtIn(9) == .percent && CellStyles.builtIn(10) == .percent)
    }
}
