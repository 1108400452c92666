import ReportModel
import Testing

@testable import CampaignFolder

/// Lists of schools as offices keep them.
struct UnitListTests {
    private static let communes = [("09556", "Phường Hà Đông"), ("00640", "Xã Thanh Trì")]

    private func rows(_ rows: [[String]], _ communes: [(String, String)] = [("09556", "Phường Hà Đông")]) -> UnitList {
        UnitList(rows: rows, communes: communes.map { (code: $0.0, name: $0.1) }, taken: ["09556"])
    }

    @Test func aListWithTitlesNumbersAndTotals() {
        let list = rows([
            ["PHÒNG VĂN HÓA - XÃ HỘI"], ["DANH SÁCH CÁC TRƯỜNG NĂM HỌC 2025-2026"], [],
            ["TT", "Tên trường", "Địa chỉ", "Số lớp"], ["1", "Trường Mầm non Kiến Hưng", "Tổ 5", "12"],
            ["2", "TH Kiến Hưng", "", "30"], ["3", "THCS Kiến Hưng", "", "24"], ["4", "Trường TH&THCS Marie Curie", "", "9"],
            ["5", "Tổ dân phố số 5", "", ""], ["6", "TTHTCĐ phường Hà Đông", "", ""], ["Tổng cộng", "", "", "75"],
        ])
        #expect(
            list.units.map { "\($0.code) \($0.kind)" } == [
                "MN-KIEN-HUNG mam_non", "TH-KIEN-HUNG tieu_hoc", "THCS-KIEN-HUNG thcs", "THTHCS-MARIE-CURIE th_thcs",
                "TDP-SO-5 to_dan_pho", "HTCD-PHUONG-HA-DONG htcd",
            ])
        #expect(list.notes == [])
    }

    @Test func oneNameALine() {
        let list = rows([["Trường Tiểu học Yên Nghĩa"], ["Trường Mầm non Yên Nghĩa"], ["Trường Tiểu học Yên Nghĩa"]])
        #expect(list.units.map(\.name) == ["Trường Tiểu học Yên Nghĩa", "Trường Mầm non Yên Nghĩa"])
        #expect(list.notes.map(\.description) == ["'Trường Tiểu học Yên Nghĩa' stands twice in the list and was taken once"])
    }

    @Test func codesAndCommunesOfTheListCount() {
        let list = rows(
            [
                ["Mã trường", "Xã, phường", "Tên đơn vị"], ["01A", "Hà Đông", "THCS Lê Lợi"],
                ["01A", "xã Thanh Trì", "THCS Tứ Hiệp"],
                ["", "Phường Ba Đình", "THPT Việt Đức"],
            ], Self.communes)
        #expect(list.units.map(\.code) == ["01A", "THCS-TU-HIEP", "THPT-VIET-DUC"])
        #expect(list.units.map(\.commune) == ["09556", "00640", nil])
        #expect(list.notes.count == 2)
        #expect(list.notes[1].description.hasPrefix("1 of 3 units name no commune"))
    }

    @Test func headingsOfAnyWords() {
        for heading in [
            "Tên cơ sở giáo dục (đầy đủ)", "Đơn vị báo cáo", "TÊN ĐƠN VỊ", "Tên trường, trung tâm", "Trường/Đơn vị",
            "Tên tổ dân phố",
        ] {
            let list = rows([
                ["STT", heading, "Hiệu trưởng"], ["1", "THCS Lê Lợi", "Bà Hà"], ["2", "Nhà Thiếu nhi", "Ông Y"],
            ])
            #expect(list.units.map(\.name) == ["THCS Lê Lợi", "Nhà Thiếu nhi"], "\(heading)")
        }
        let placed = rows(
            [
                ["TT", "Tên trường", "Thuộc xã, phường"], ["1", "THCS Yên Xá", "P. Hà Đông"], ["2", "MN Hoa Sen", "thanh trì"],
            ],
            Self.communes)
        #expect(placed.units.map(\.commune) == ["09556", "00640"])
        // Headings that speak of persons and other places name no unit.
        let persons = rows([["Tên hiệu trưởng", "Trường", "Mã số thuế", "Mã số"], ["Bà Hà", "TH Kim Đồng", "0101", "K1"]])
        #expect(persons.units.map { "\($0.code) \($0.name)" } == ["K1 TH Kim Đồng"])
    }

    @Test func severalTablesWithTitlesAndSignatures() {
        let list = rows([
            ["UBND PHƯỜNG HÀ ĐÔNG"], ["DANH SÁCH CÁC CƠ SỞ GIÁO DỤC"], ["STT", "Mã số", "Tên trường", "Hiệu trưởng"],
            ["1", "01A", "Trường Mầm non Hoa Sen", "Bà Hà"], ["2", "01B", "Nhà Thiếu nhi", "Ông Y"], ["", "", "Tổng", ""],
            ["Người lập biểu", "", "Hiệu trưởng", ""], ["TT", "Tên tổ dân phố", "Tổ trưởng"], ["1", "TDP số 1", "Ông X"],
            ["2", "Tổ dân phố số 2", "Ông Z"],
        ])
        #expect(
            list.units.map { "\($0.code) \($0.kind)" } == [
                "01A mam_non", "01B khac", "TDP-SO-1 to_dan_pho", "TDP-SO-2 to_dan_pho",
            ])
        #expect(
            list.notes.map(\.description) == [
                "1 names tell no kind of unit ('Nhà Thiếu nhi'); they are of kind 'khac'",
                "1 lines of the list were taken for no unit: 'Hiệu trưởng'",
            ])
    }

    @Test func linesWithNumbersAndBullets() {
        let list = rows([
            ["DANH SÁCH"], ["1. Trường Mầm non Hoa Sen"], ["2) Trường THCS Văn Yên"], ["- Tổ dân phố 5"], ["3. Nhà Văn hóa"],
            ["Trường Tiểu học 1 tháng 5"], ["II. KHỐI TIỂU HỌC"],
        ])
        #expect(
            list.units.map(\.name) == [
                "Trường Mầm non Hoa Sen", "Trường THCS Văn Yên", "Tổ dân phố 5", "Nhà Văn hóa", "Trường Tiểu học 1 tháng 5",
            ])
        #expect(list.notes.last?.description == "2 lines of the list were taken for no unit: 'DANH SÁCH', 'KHỐI TIỂU HỌC'")
    }

    @Test(arguments: [
        ("Trường Phổ thông liên cấp Marie Curie", "nhieu_cap PT-MARIE-CURIE"),
        ("Trường TH, THCS và THPT Archimedes", "nhieu_cap PT-ARCHIMEDES"),
        ("THPT Lê Quý Đôn", "thpt THPT-LE-QUY-DON"), ("Trường Mầm non Thủy Lợi", "mam_non MN-THUY-LOI"),
        ("Trung tâm GDNN-GDTX Hà Đông", "gdnn_gdtx GDTX-HA-DONG"), ("Thôn Vạn Phúc", "thon THON-VAN-PHUC"),
        ("Trường THCS&THPT Lê Lợi", "thcs_thpt THCSTHPT-LE-LOI"), ("Trường PTDTBT Tiểu học Nậm Nèn", "tieu_hoc TH-NAM-NEN"),
    ])
    func kindsAndCodes(name: String, expected: String) {
        #expect(rows([[name]]).units.map { "\($0.kind) \($0.code)" } == [expected])
    }

    @Test func theKindMayStandBesideTheName() {
        let list = rows([["Tên trường", "Cấp học"], ["Marie Curie", "THPT"], ["Kiến Hưng", "Mầm non"]])
        #expect(list.units.map(\.kind) == ["thpt", "mam_non"])
    }
}
