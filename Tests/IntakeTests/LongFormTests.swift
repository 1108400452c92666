import Foundation
import ReportModel
import Testing

@testable import Intake

/// The heading that the tests below share.
private let heading =
    "unit_code,unit_name,date,activity_type,title,audience_group,sessions,participants,female_participants,books_donated,activity_id,note\n"

@Suite("CSV, long form") struct LongFormTests {
    @Test("rows become activities")
    func rows() {
        let result = read(
            heading
                + """
                DM-THCS,Trường THCS Đông Mỹ,2023-10-02,LPD,Lễ khai mạc,hoc_sinh,1,412,206,0,,
                DM-THCS,,3/10/2023,Thu gom, quyên góp, tặng sách,Quyên góp sách,Học sinh,,1.234,,350,,
                """.replacing("Thu gom, quyên góp, tặng sách", with: "\"Thu gom, quyên góp, tặng sách\""))
        #expect(lines(result) == [])
        #expect(
            summary(result) == [
                "DM-THCS · 2023-10-02 LPD Lễ khai mạc ×1 0b hoc_sinh 412/206 · 2023-10-03 QGS Quyên góp sách ×1 350b hoc_sinh 1234/–"
            ])
        #expect(result.format == "csv")
        #expect(result.encoding == "utf-8")
        #expect(result.submissions[0].rows == 2)
        #expect(result.submissions[0].submission.covers == Fixture.campaign.period)
        #expect(result.submissions[0].submission.activities?.map(\.line) == [2, 3])
    }

    @Test(
        "Vietnamese headings in any case, spacing, Unicode form, order and dialect",
        arguments: [
            "Mã đơn vị;Ngày;Loại hoạt động;Tên hoạt động;Đối tượng;Số người tham gia;Trong đó nữ\nDM-TH;2/10/2023;LPD;Khai mạc;Học sinh;1.200;600\n",
            "\u{FEFF}MÃ ĐƠN VỊ\tNGÀY\tLOẠI HOẠT ĐỘNG\tNỘI DUNG\tĐỐI TƯỢNG\tLƯỢT NGƯỜI\tSỐ NỮ\r\nDM-TH\t02-10-2023\tlpd\tKhai mạc\thọc sinh\t1,200\t600\r\n",
            "sep=;\nSTT;Số nữ ;  số   người tham gia;Đối_tượng;Tên hoạt động (*);Loại hoạt động:;Ngày (ngày/tháng/năm);Trường\n1;600;1200.0;HỌC SINH;Khai  mạc;Lễ phát động, khai mạc, bế mạc Tuần lễ;2.10.2023;TRƯỜNG TH ĐÔNG MỸ\n",
            "Ma don vi,Ngay,Loai hoat dong,Ten hoat dong,Doi tuong,So nguoi tham gia,So nu\nDM-TH,45201,LPD,Khai mạc,Hoc sinh,1200,600\n",
            "Đơn vị,Thời gian,Loại hoạt động,Nội dung,Đối tượng,Lượt người,Trong đó nữ\nTrường Tiểu học Đông Mỹ,2023-10-02,LPD,Khai mạc,Học sinh,1200,600\n"
                .decomposed,
            "BÁO CÁO KẾT QUẢ TUẦN LỄ,,,,,,\nĐơn vị tính: người,,,,,,\n,,,,,,\nMã đơn vị,Ngày,Loại hoạt động,Tên hoạt động,Đối tượng,Số người tham gia,Trong đó nữ\n(1),(2),(3),(4),(5),(6),(7)\nDM-TH,2/10/2023,LPD,Khai mạc,Học sinh,1.200,600\n"
                .replacing("1.200", with: "\"1,200\""),
        ])
    func headings(_ text: String) {
        let result = read(text)
        #expect(lines(result) == [])
        #expect(summary(result) == ["DM-TH · 2023-10-02 LPD Khai mạc ×1 0b hoc_sinh 1200/600"])
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let rows: String
        let findings: [String]

        init(_ description: String, _ rows: String, _ findings: [String]) {
            testDescription = description
            self.rows = rows
            self.findings = findings
        }
    }

    @Test(
        "faults of cells are told with place, text and what is expected",
        arguments: [
            Case(
                "counts",
                """
                DM-TH,,2/10/2023,LPD,A,hoc_sinh,1.5,khoảng 50,,,,
                DM-TH,,2/10/2023,LPD,B,hoc_sinh,-3,50-60,1.200 em,1000000001,,
                """,
                [
                    "DM-TH 2:7 error count: “sessions” không phải là số nguyên | 1.5 | cần số nguyên từ 0 trở lên, ví dụ 120 | Ghi số đếm được, không có phần lẻ",
                    "DM-TH 2:8 error count: “participants” là số ước chừng, không phải số đếm được | khoảng 50 | cần số nguyên từ 0 trở lên, ví dụ 120 | Ghi con số đúng đã đếm, ví dụ 50, không ghi khoảng, gần, hơn",
                    "DM-TH 3:7 error count: “sessions” là số âm | -3 | cần số nguyên từ 0 trở lên, ví dụ 120 | Xem lại số này; không có thì ghi 0",
                    "DM-TH 3:8 error count: “participants” là một khoảng, không phải một số | 50-60 | cần số nguyên từ 0 trở lên, ví dụ 120 | Chỉ ghi một con số",
                    "DM-TH 3:9 error count: “female_participants” có chữ lẫn với số | 1.200 em | cần số nguyên từ 0 trở lên, ví dụ 120 | Chỉ ghi chữ số: “1.200 em” thì ghi 1.200",
                    "DM-TH 3:10 error count-too-large: “books_donated” lớn quá mức | 1000000001 | cần tối đa 1.000.000.000 | Xem lại có gõ thừa số không",
                ]),
            Case(
                "women", "DM-TH,,2/10/2023,LPD,A,hoc_sinh,1,50,51,,,",
                [
                    "DM-TH 2:9 error female: Số nữ lớn hơn số người tham gia | 51 | cần không quá 50"
                ]),
            Case(
                "dates",
                """
                DM-TH,,31/9/2023,LPD,A,hoc_sinh,1,50,,,,
                DM-TH,,2/10/23,LPD,B,hoc_sinh,1,50,,,,
                DM-TH,,10/9/2023,LPD,C,hoc_sinh,1,50,,,,
                DM-TH,,2/10,LPD,D,hoc_sinh,1,50,,,,
                DM-TH,,,LPD,E,hoc_sinh,1,50,,,,
                """,
                [
                    "DM-TH 2:3 error date: “date” là ngày không có trong lịch | 31/9/2023 | cần ngày/tháng/năm, ví dụ 02/10/2023 | Xem lại ngày và tháng; ngày đứng trước, tháng đứng sau",
                    "DM-TH 3:3 warning date-supplied: “date” ghi năm thiếu chữ số, đã hiểu là ngày 02/10/2023 | 2/10/23 | Lần sau ghi đủ ngày/tháng/năm",
                    "DM-TH 4:3 error date-outside: “date” nằm ngoài thời gian của đợt | 10/9/2023 | cần từ 02/10/2023 đến 08/10/2023 | Xem lại ngày, tháng, năm; ngày đứng trước, tháng đứng sau",
                    "DM-TH 5:3 warning date-supplied: “date” chưa ghi năm, đã hiểu là ngày 02/10/2023 | 2/10 | Lần sau ghi đủ ngày/tháng/năm",
                    "DM-TH 6:3 error value-missing: Chưa ghi “date”",
                ]),
            Case(
                "lists", "DM-TH,,2/10/2023,Lễ phát độnh,A,Học sinhh,1,50,,,,\nDM-TH,,2/10/2023,XYZ,B,Lái xe,1,50,,,,",
                [
                    "DM-TH 2:4 error activity-type: “activity_type” không có trong danh mục | Lễ phát độnh | Chọn đúng tên hoặc mã trong danh mục của biểu mẫu",
                    "DM-TH 2:6 error audience: “audience_group” không có trong danh mục | Học sinhh | cần có thể là “Học sinh” | Chọn một trong: Học sinh; Giáo viên, nhân viên; Người dân",
                    "DM-TH 3:4 error activity-type: “activity_type” không có trong danh mục | XYZ | Chọn đúng tên hoặc mã trong danh mục của biểu mẫu",
                    "DM-TH 3:6 error audience: “audience_group” không có trong danh mục | Lái xe | Chọn một trong: Học sinh; Giáo viên, nhân viên; Người dân",
                ]),
            Case(
                "empty cells", "DM-TH,,2/10/2023,,,,,,,,,x",
                [
                    "DM-TH 2:4 error value-missing: Chưa ghi “activity_type”",
                    "DM-TH 2:5 error value-missing: Chưa ghi “title”",
                    "DM-TH 2:6 error value-missing: Chưa ghi “audience_group”",
                    "DM-TH 2:8 error value-missing: Chưa ghi “participants” | Nếu không có người tham gia thì ghi 0",
                ]),
            Case(
                "characters",
                "DM-TH,,2/10/2023,LPD,Đọc \u{202E}sách,hoc_sinh,1,50,,,,\nDM-TH,,2/10/2023,LPD,A\u{7}B,hoc_sinh,1,50,,,,tốt\u{200F}",
                [
                    "DM-TH 2:5 error character: “title” có ký tự không in được U+202E ở vị trí thứ 5 | Đọc [U+202E]sách | Xóa ký tự ẩn đó, hoặc gõ lại đoạn chữ này",
                    "DM-TH 3:5 error character: “title” có ký tự không in được U+0007 ở vị trí thứ 2 | A[U+0007]B | Xóa ký tự ẩn đó, hoặc gõ lại đoạn chữ này",
                    "DM-TH 3:12 error character: “note” có ký tự không in được U+200F ở vị trí thứ 4 | tốt[U+200F] | Xóa ký tự ẩn đó, hoặc gõ lại đoạn chữ này",
                ]),
            Case(
                "lost letters", "DM-TH,,2/10/2023,LPD,Đọc s\u{FFFD}ch,hoc_sinh,1,50,,,,",
                [
                    "DM-TH 2:5 error lost-letters: “title” bị mất chữ ở “Đọc s\u{FFFD}ch” | Đọc s\u{FFFD}ch | Gõ lại đoạn chữ này có đủ dấu"
                ]),
            Case(
                "number of fields",
                "DM-TH,,2/10/2023,LPD,Đọc, kể chuyện,hoc_sinh,1,50,,,,x\nDM-TH,,2/10/2023,LPD,B,hoc_sinh,1,50\nDM-TH,,2/10/2023,LPD,C,hoc_sinh,1,50,,,,,,",
                [
                    "DM-TH 2 error field-count: Dòng có nhiều ô hơn dòng tiêu đề | 13 ô | cần 12 ô | Ô nào có dấu phân cách bên trong thì đặt cả ô trong ngoặc kép",
                    "DM-TH 3 warning field-count: Dòng có ít ô hơn dòng tiêu đề, các ô thiếu coi như trống | 8 ô | cần 12 ô",
                    "DM-TH 4 warning field-count: Dòng có nhiều ô hơn dòng tiêu đề, các ô thừa đều trống | 14 ô | cần 12 ô",
                ]),
            Case(
                "unclosed quote",
                "DM-TH,,2/10/2023,LPD,\"Đọc sách,hoc_sinh,1,50,,,,\nDM-THCS,,2/10/2023,LPD,B,hoc_sinh,1,50,,,,",
                [
                    "DM-TH 2:22 error unclosed-quote: Dấu ngoặc kép mở ở đây mà không có dấu đóng | Thêm dấu \" ở cuối ô, hoặc xóa dấu \" thừa"
                ]),
            Case(
                "rows twice", "DM-TH,,2/10/2023,LPD,A,hoc_sinh,1,50,,,,\nDM-TH,,2/10/2023,LPD,A,hoc_sinh,1,50,,,,",
                [
                    "DM-TH 3 warning row-twice: Giống hệt dòng 2, đã tính cả hai | Nếu ghi thừa thì xóa một dòng rồi gửi lại"
                ]),
        ])
    func cells(_ test: Case) {
        #expect(lines(read(heading + test.rows)) == test.findings)
    }

    @Test("an error belongs to its unit; other units of the file go through")
    func several() {
        let result = read(
            heading + """
                DM-TH,,2/10/2023,LPD,A,hoc_sinh,1,năm mươi,,,,
                DM-THCS,,2/10/2023,LPD,B,hoc_sinh,1,40,,,,
                DM-TH,,3/10/2023,LPD,C,hoc_sinh,1,30,,,,
                """)
        #expect(
            summary(result) == [
                "DM-TH REFUSED · 2023-10-03 LPD C ×1 0b hoc_sinh 30/–", "DM-THCS · 2023-10-02 LPD B ×1 0b hoc_sinh 40/–",
            ])
        #expect(result.submissions.map(\.rows) == [2, 1])
    }

    @Test("rows of one activity are one activity, and must agree")
    func sharedActivity() {
        let sound = read(
            heading + """
                DM-TH,,2/10/2023,LPD,Khai mạc,hoc_sinh,2,50,25,,K1,sáng
                DM-TH,,2/10/2023,LPD,Khai mạc,giao_vien,,10,9,30,K1,
                DM-TH,,2/10/2023,LPD,Khai mạc,nguoi_dan,2,5,,30,K1,chiều
                DM-TH,,2/10/2023,LPD,Khai mạc,nguoi_dan,1,7,,,K2,
                """)
        #expect(lines(sound) == [])
        #expect(
            summary(sound) == [
                "DM-TH · 2023-10-02 LPD Khai mạc ×2 30b hoc_sinh 50/25, giao_vien 10/9, nguoi_dan 5/– · 2023-10-02 LPD Khai mạc ×1 0b nguoi_dan 7/–"
            ])
        #expect(sound.submissions[0].submission.activities?[0].note == "sáng; chiều")

        let broken = read(
            heading + """
                DM-TH,,2/10/2023,LPD,Khai mạc,hoc_sinh,2,50,25,,K1,
                DM-TH,,3/10/2023,TTR,Khai giảng,giao_vien,3,10,9,,K1,
                """)
        let end = "| cần"
        let hint = "| Sửa cho giống nhau, hoặc dùng mã hoạt động khác"
        func finding(_ column: Int, _ name: String, _ found: String, _ expected: String) -> String {
            "DM-TH 3:\(column) error activity-disagrees: Cùng mã hoạt động “K1” với dòng 2 nhưng khác nhau ở “\(name)” | \(found) \(end) \(expected) \(hint)"
        }
        #expect(
            lines(broken) == [
                finding(3, "date", "03/10/2023", "02/10/2023"),
                finding(
                    4, "activity_type", "Tuyên truyền trên phương tiện thông tin đại chúng",
                    "Lễ phát động, khai mạc, bế mạc Tuần lễ"),
                finding(5, "title", "Khai giảng", "Khai mạc"), finding(7, "sessions", "3", "2"),
            ])
    }

    @Test("total rows are checked, never counted")
    func totals() {
        let text = """
            Mã đơn vị,Ngày,Loại hoạt động,Tên hoạt động,Đối tượng,Số người tham gia,Số sách quyên góp
            DM-TH,2/10/2023,LPD,A,Học sinh,100,
            DM-TH,3/10/2023,LPD,B,Học sinh,200,30
            Cộng,,,,,300,30
            DM-THCS,3/10/2023,LPD,C,Học sinh,50,
            Cộng,,,,,51,0
            ,TỔNG CỘNG:,,,,350,30
            """
        let result = read(text)
        #expect(
            lines(result) == [
                "DM-THCS 6:6 warning total-differs: Dòng tổng khác với tổng các dòng, đã lấy tổng các dòng | 51 | cần 50 | Xem lại các dòng ở trên và dòng tổng"
            ])
        #expect(
            summary(result) == [
                "DM-TH · 2023-10-02 LPD A ×1 0b hoc_sinh 100/– · 2023-10-03 LPD B ×1 30b hoc_sinh 200/–",
                "DM-THCS · 2023-10-03 LPD C ×1 0b hoc_sinh 50/–",
            ])
    }

    @Test("a signature block under the table is not read, and the reader says so")
    func footer() {
        let result = read(
            """
            Mã đơn vị,Ngày,Loại hoạt động,Tên hoạt động,Đối tượng,Số người tham gia
            DM-TH,2/10/2023,LPD,A,Học sinh,100
            ,,,,"Đông Mỹ, ngày 8 tháng 10 năm 2023",
            ,Người lập biểu,,,HIỆU TRƯỞNG,
            ,Nguyễn Thị A,,,Trần Văn B,
            """)
        #expect(
            lines(result) == [
                "- 3 note row-ignored: Từ dòng này là phần ký tên, ghi chú dưới bảng; các dòng chữ ở đó không đọc | Đông Mỹ, ngày 8 tháng 10 năm 2023"
            ])
        #expect(summary(result) == ["DM-TH · 2023-10-02 LPD A ×1 0b hoc_sinh 100/–"])
    }

    @Test("covered days and the time of sending")
    func coverage() {
        let head = "Dấu thời gian,Mã đơn vị,Từ ngày,Đến ngày,Ngày,Loại hoạt động,Tên hoạt động,Đối tượng,Số người tham gia\n"
        let result = read(
            head + """
                06/10/2023 16:20:00,DM-TH,2/10/2023,4/10/2023,2/10/2023,LPD,A,Học sinh,100
                06/10/2023 18:05:00,DM-TH,,,4/10/2023,LPD,B,Học sinh,100
                05/10/2023 07:00:00,DM-THCS,5/10/2023,,5/10/2023,LPD,C,Học sinh,100
                """)
        #expect(lines(result) == [])
        #expect(
            result.submissions.map(\.submission.covers) == [
                Fixture.span("2023-10-02", "2023-10-04"), Fixture.span("2023-10-05", "2023-10-08"),
            ])
        #expect(
            result.submissions.map { $0.submission.submittedAt?.iso(offset: 25_200) } == [
                "2023-10-06T18:05:00+07:00", "2023-10-05T07:00:00+07:00",
            ])

        let broken = read(
            head + """
                sáng nay,DM-TH,2/10/2023,4/10/2023,5/10/2023,LPD,A,Học sinh,100
                6/10/2023 8:00,DM-TH,3/10/2023,4/10/2023,4/10/2023,LPD,A,Học sinh,100
                9/6/2023 8:00,DM-THCS,1/10/2023,4/10/2023,4/10/2023,LPD,A,Học sinh,100
                9/10/2023 8:00,TH-THCS,7/10/2023,4/10/2023,4/10/2023,LPD,A,Học sinh,100
                """)
        #expect(
            lines(broken) == [
                "DM-TH 2:1 error submitted-at: Không đọc được thời gian gửi | sáng nay | cần ngày/tháng/năm giờ:phút:giây, ví dụ 06/10/2023 16:20:00",
                "DM-TH 2:5 error date-outside: Ngày hoạt động nằm ngoài thời gian báo cáo | 05/10/2023 | cần từ 02/10/2023 đến 04/10/2023 | Sửa ngày hoạt động, hoặc sửa “Từ ngày”, “Đến ngày” của báo cáo",
                "DM-TH 3:3 error coverage: Dòng 3 và dòng 2 ghi thời gian báo cáo khác nhau | 03/10/2023 | cần 02/10/2023 | Các dòng của một đơn vị phải ghi cùng từ ngày, đến ngày",
                "DM-THCS  warning submitted-early: Thời gian gửi ghi trước ngày bắt đầu của đợt | 09/06/2023 | cần từ 02/10/2023 trở đi | Ngày đứng trước, tháng đứng sau",
                "DM-THCS 4:3 error coverage: Thời gian báo cáo nằm ngoài thời gian của đợt | từ 01/10/2023 đến 04/10/2023 | cần trong khoảng từ 02/10/2023 đến 08/10/2023",
                "TH-THCS 5:3 error coverage: Thời gian báo cáo kết thúc trước khi bắt đầu | từ 07/10/2023 đến 04/10/2023 | cần trong khoảng từ 02/10/2023 đến 08/10/2023 | Xem lại “Từ ngày”, “Đến ngày”",
            ])
    }
}

extension String {
    /// The text in NFD, as macOS writes it.
    fileprivate var decomposed: String { decomposedStringWithCanonicalMapping }
}
