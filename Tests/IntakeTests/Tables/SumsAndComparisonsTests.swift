import ReportModel
import Testing

@testable import Intake

private let unit = "Đơn vị: Trường THCS Đông Mỹ\n"
private let long = "Ngày;Loại hoạt động;Tên hoạt động;Đối tượng;Số người tham gia\n"
private let rows = "2/10/2023;LPD;A;Học sinh;100\n3/10/2023;TLS;B;Học sinh;200\n"
private let units = "Đơn vị;Ngày;Loại hoạt động;Tên hoạt động;Đối tượng;Số người tham gia\n"
private let schools =
    "Trường THCS Đông Mỹ;2/10/2023;LPD;A;Học sinh;540\nTrường Tiểu học Đông Mỹ;2/10/2023;LPD;A;Học sinh;300\n"

/// Sums that spreadsheets and communes put between the rows, and rows that compare. All figures worked out by hand.
@Suite("Sums and comparisons between rows") struct SumsAndComparisonsTests {
    @Test(
        "totals as spreadsheets make them, and of a kind",
        arguments: ["300;Grand Total", "300;Tổng cộng: Ba trăm lượt người", "300;Cộng LPD"])
    func totals(_ total: String) {
        let parts = total.split(separator: ";")
        let result = read(unit + long + rows + ";\(parts[1]);;;\(parts[0])\n")
        #expect(people(result) == ["DM-THCS": 300], "\(lines(result))")
        #expect(!result.allFindings.containsError)
    }

    @Test("subtotals of a day and of a unit are compared")
    func subtotals() {
        let days = read(
            unit + long + "2/10/2023;LPD;A;Học sinh;100\n02/10/2023 Total;;;;100\n3/10/2023;TLS;B;Học sinh;200\n"
                + "03/10/2023 Total;;;;200\nGrand Total;;;;300\n")
        #expect(people(days) == ["DM-THCS": 300], "\(lines(days))")
        #expect(codes(days) == [], "\(lines(days))")
        let wrong = read(unit + long + "2/10/2023;LPD;A;Học sinh;100\n02/10/2023 Total;;;;110\n")
        #expect(codes(wrong) == ["total-differs"], "\(lines(wrong))")
    }

    @Test("rows that compare are told and not read", arguments: ["Tuần trước;900", "Tăng/giảm;120", "Tỷ lệ %;98,5"])
    func comparisons(_ row: String) {
        let parts = row.split(separator: ";")
        let result = read(unit + long + rows + "Tổng cộng;;;;300\n\(parts[0]);;;;\(parts[1])\n")
        #expect(people(result) == ["DM-THCS": 300], "\(lines(result))")
        #expect(codes(result) == ["comparison-row"], "\(lines(result))")
    }

    @Test("the body above the rows with exactly their sum is compared and never counted")
    func upperRow() {
        for table in [schools + "Xã Đông Mỹ;;;;;840\n", "Xã Đông Mỹ;;;;;840\n" + schools] {
            let result = read(units + table)
            #expect(people(result) == ["DM-THCS": 540, "DM-TH": 300], "\(lines(result))")
            #expect(!result.allFindings.containsError, "\(lines(result))")
        }
        let wrong = read(units + "Xã Đông Mỹ;;;;;841\n" + schools)
        #expect(people(wrong) == [:], "\(lines(wrong))")
        #expect(codes(wrong) == ["section-differs"], "\(lines(wrong))")
    }

    @Test("an activity of the commune that is the sum of its schools' counts, and that is told")
    func sumOfBelow() {
        for table in [
            schools + "Xã Đông Mỹ;2/10/2023;LPD;A;Học sinh;840\n", "Xã Đông Mỹ;2/10/2023;LPD;A;Học sinh;840\n" + schools,
        ] {
            let result = read(units + table)
            #expect(codes(result) == ["sum-of-below"], "\(lines(result))")
            #expect(
                result.submissions.reduce(0) { $0 + ($1.submission.activities ?? []).reduce(0) { $0 + $1.participants } }
                    == 1_680)
        }
        #expect(codes(read(units + schools + "Xã Đông Mỹ;2/10/2023;LPD;A;Học sinh;841\n")) == [])
        #expect(codes(read(units + schools + "Xã Đông Mỹ;3/10/2023;LPD;A;Học sinh;840\n")) == [])
    }

    @Test("a group and its people alone are one finding, whatever the rows")
    func groupAlone() {
        let result = read(unit + long + "2/10/2023;LPD;A;Học sinh;540\n;;;Giáo viên;30\nnt;nt;nt;Người dân;20\n")
        #expect(people(result) == [:], "\(lines(result))")
        #expect(codes(result) == ["group-alone", "group-alone"], "\(lines(result))")
    }

    @Test("«nt» is no title")
    func ditto() {
        let result = read(unit + long + "2/10/2023;LPD;A;Học sinh;540\n2/10/2023;LPD;nt;Giáo viên;30\n")
        #expect(people(result) == [:], "\(lines(result))")
        #expect(codes(result) == ["value-missing"], "\(lines(result))")
    }

    @Test("a heading of a day, or of a unit, that counts its rows is a heading")
    func headings() {
        for day in ["Ngày 03/10/2023 (1 hoạt động)", "Ngày 03/10/2023: 480 lượt", "Thứ Ba, ngày 03/10/2023 - 1 hoạt động"] {
            let result = read(
                unit + long + "Ngày 02/10/2023;;;;\n;LPD;A;Học sinh;540\n\(day);;;;\n;LPD;B;Học sinh;480\n")
            let days = result.submissions.first?.submission.activities?.map(\.date.iso)
            #expect(days == ["2023-10-02", "2023-10-03"], "\(day): \(lines(result))")
        }
        let unit = read(
            "Đơn vị: Trường THCS Đông Mỹ\n" + long + rows + "2. Trường Tiểu học Đông Mỹ (01 hoạt động);;;;\n"
                + "4/10/2023;LPD;C;Học sinh;50\n")
        #expect(people(unit)["DM-THCS"] != 350, "\(lines(unit))")
    }

    @Test("a title that says that it is still to come takes its row back")
    func planned() {
        for title in ["Dự kiến: Lễ phát động", "(Kế hoạch) Bế mạc", "Sẽ tổ chức ngày hội"] {
            let result = read(unit + long + "2/10/2023;LPD;\(title);Học sinh;540\n")
            #expect(codes(result) == ["row-set-aside"], "\(lines(result))")
        }
        #expect(people(read(unit + long + "2/10/2023;LPD;Kế hoạch nhỏ;Học sinh;540\n")) == ["DM-THCS": 540])
    }
}
