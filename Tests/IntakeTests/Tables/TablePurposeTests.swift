import ReportModel
import Testing

@testable import Intake

private let unit = "Đơn vị: Trường THCS Đông Mỹ\n"
private let heading = "Ngày;Loại hoạt động;Tên hoạt động;Học sinh;Giáo viên, nhân viên\n"
private let rows = "2/10/2023;LPD;A;100;5\n"

/// What titles and lines above a table say that its figures are. All figures worked out by hand.
@Suite("What a table is for") struct TablePurposeTests {
    @Test(
        "a plan, a draft and an example are no report",
        arguments: [
            ("I. Kế hoạch", "plan"), ("1. KẾ HOẠCH TỔ CHỨC", "plan"), ("PHỤ LỤC 1: KẾ HOẠCH", "plan"),
            ("Phần I: Kế hoạch tuần lễ", "plan"), ("DỰ KIẾN CÁC HOẠT ĐỘNG", "plan"), ("A. Dự kiến", "plan"),
            ("BẢNG ĐĂNG KÝ", "plan"), ("LỊCH TỔ CHỨC", "plan"), ("BẢNG PHÂN CÔNG NHIỆM VỤ", "plan"),
            ("DỰ THẢO BÁO CÁO", "title-set-aside"), ("(Mẫu)", "title-set-aside"), ("Ví dụ", "title-set-aside"),
        ])
    func setAside(_ title: String, _ code: String) {
        let result = read(unit + title + "\n" + heading + rows)
        #expect(people(result) == [:], "\(lines(result))")
        #expect(codes(result) == [code], "\(lines(result))")
        // The title nearest to the table is its own.
        let report = read(unit + title + "\nII. Kết quả thực hiện\n" + heading + rows)
        #expect(people(report) == ["DM-THCS": 105], "\(lines(report))")
    }

    @Test(
        "what only names a plan, or the number of a form, is a report",
        arguments: [
            "BÁO CÁO KẾT QUẢ\nKế hoạch tuần lễ năm 2023", "Kế hoạch số 12/KH-UBND", "Thực hiện Kế hoạch tuần lễ", "Mẫu số 01",
            "Kế hoạch 45/KH-SGDĐT", "Biểu số 2: Tổng hợp hoạt động", "KẾT QUẢ THỰC HIỆN KẾ HOẠCH",
        ])
    func report(_ title: String) {
        let result = read(unit + title + "\n" + heading + rows)
        #expect(people(result) == ["DM-THCS": 105], "\(title): \(lines(result))")
    }

    @Test("a second table under a title of its own")
    func secondTable() {
        let result = read(
            unit + heading + rows
                + "Người lập biểu\nPHỤ LỤC: DỰ KIẾN TUẦN SAU\nNgày;Loại hoạt động;Tên hoạt động;Học sinh;Giáo viên\n"
                + "7/10/2023;TLS;B;500;0\n")
        #expect(people(result) == [:], "\(lines(result))")
        #expect(codes(result).contains("plan"), "\(lines(result))")
    }

    @Test("the same heading once more under a title of its own, and a group of rows that is a movement")
    func sameHeading() {
        let again = read(
            unit + heading + rows + "Người lập biểu\nPHỤ LỤC: DỰ KIẾN TUẦN SAU\n" + heading + "7/10/2023;TLS;B;500;0\n")
        #expect(people(again) == [:] && codes(again).contains("plan"), "\(lines(again))")
        let movement = read(unit + heading + rows + "II. Kế hoạch nhỏ;;;;\n7/10/2023;TLS;B;500;0\n")
        #expect(people(movement) == ["DM-THCS": 605], "\(lines(movement))")
    }

    @Test(
        "hundreds and thousands, however they are written above the table",
        arguments: ["ĐVT: người x 1000", "ĐVT: 1.000 lượt", "Đơn vị tính: trăm người", "(ĐVT: nghìn lượt)"])
    func multiples(_ line: String) {
        let result = read(unit + line + "\n" + heading + rows)
        #expect(people(result) == [:], "\(lines(result))")
        #expect(codes(result).contains("multiplied"), "\(lines(result))")
    }

    @Test("whose figures a table holds or lacks")
    func extent() {
        for line in ["(đã gồm số liệu của Trường Tiểu học Đông Mỹ)", "Chưa bao gồm Trường Tiểu học Đông Mỹ"] {
            let result = read(unit + line + "\n" + heading + rows)
            #expect(people(result) == [:], "\(lines(result))")
            #expect(codes(result).contains("extent-stated"), "\(lines(result))")
        }
        let cumulative = read(unit + "(Số liệu lũy kế từ đầu năm)\n" + heading + rows)
        #expect(people(cumulative) == ["DM-THCS": 105])
        #expect(codes(cumulative) == ["extent-stated"])
        let own = read("Đơn vị: Xã Đông Mỹ\nĐã bao gồm số liệu của Trường THCS Đông Mỹ\n" + heading + rows)
        #expect(codes(own) == ["extent-stated"], "\(lines(own))")
    }
}
