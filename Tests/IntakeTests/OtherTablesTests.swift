import ReportModel
import Testing

@testable import Intake

@Suite("CSV: headings, wide form, indicators, remarks") struct OtherTablesTests {
    // MARK: Headings

    @Test("unknown columns are a warning each, with the nearest known one")
    func unknownColumns() {
        let result = read(
            "unit_code,date,activity_type,title,audience_group,participants,màu sắc,Số nữữ,STT\nDM-TH,2/10/2023,LPD,A,hoc_sinh,10,đỏ,5,1\n"
        )
        #expect(
            lines(result) == [
                "- 1:7 warning column-unknown: Không biết cột “màu sắc”, không đọc cột này",
                "- 1:8 warning column-unknown: Không biết cột “Số nữữ”, không đọc cột này | Có phải cột “Số nữ”?",
            ])
        #expect(summary(result) == ["DM-TH · 2023-10-02 LPD A ×1 0b hoc_sinh 10/–"])
    }

    @Test("missing columns are one error that names them")
    func missingColumns() {
        #expect(
            lines(read("title,participants,note\nA,10,\n")) == [
                "- 1 error column-missing: Thiếu cột “Mã đơn vị”, “Ngày”, “Loại hoạt động”, “Đối tượng” | Thêm cột còn thiếu vào dòng tiêu đề (dòng 1), hoặc ghi số liệu vào biểu mẫu của đợt"
            ])
    }

    @Test("a table of a unit that nobody knows, and without a row, is not passed over in silence")
    func nothingOfNobody() {
        let head = "Ngày;Loại hoạt động;Tên hoạt động;Đối tượng;Số người tham gia\n"
        #expect(codes(read("Mã đơn vị: DM-THXYZ\n" + head)) == ["empty"])
        let rows = [["Mã đơn vị: DM-THXYZ"], head.dropLast().split(separator: ";").map(String.init)]
        for file in EveryFormat.files(rows) where PackedFiles.open(file) == nil {
            #expect(codes(SubmissionReader.read(file, context: Fixture.context)) == ["empty"], "\(file.name)")
        }
    }

    @Test("marks alone above a table end nothing", arguments: [":", "::", ": :", " : "])
    func marksAboveTheTable(_ mark: String) {
        let head = "Ngày;Loại hoạt động;Tên hoạt động;Đối tượng;Số người tham gia\n"
        let result = read("\(mark);Trường THCS Đông Mỹ\n\(mark);5\n" + head + "2/10/2023;LPD;A;Học sinh;5\n")
        #expect(people(result) == ["DM-THCS": 5], "\(lines(result))")
    }

    @Test("a column twice is an error")
    func columnTwice() {
        #expect(
            lines(
                read(
                    "unit_code,Ngày,activity_type,title,audience_group,participants,date\nDM-TH,2/10/2023,LPD,A,hoc_sinh,10,2/10/2023\n"
                )) == [
                    "- 1:7 error column-twice: Cột B “Ngày” và cột G “date” cùng một nghĩa | Giữ lại một cột"
                ])
    }

    @Test("a column without heading is told once")
    func unnamedColumn() {
        let result = read(
            "unit_code,date,activity_type,title,audience_group,participants,\nDM-TH,2/10/2023,LPD,A,hoc_sinh,10,x\nDM-TH,2/10/2023,LPD,B,hoc_sinh,10,y\n"
        )
        #expect(lines(result) == ["- 2:7 warning column-unnamed: Cột G không có tiêu đề, không đọc cột này | x"])
    }

    @Test("no heading, no rows, nothing at all")
    func empty() {
        #expect(
            lines(read("xin chào\nđây là báo cáo\n")).first?.hasPrefix(
                "- 1 error header-missing: Không tìm thấy dòng tiêu đề cột | cần") == true)
        #expect(
            lines(read("unit_code,date,activity_type,title,audience_group,participants\n\n,,,,,\n")) == [
                "-  error empty: Tệp không có dòng số liệu nào | Ghi số liệu vào các dòng dưới dòng tiêu đề; không tổ chức hoạt động nào thì gửi biểu mẫu, ghi x vào ô “Không tổ chức hoạt động nào”"
            ])
        #expect(lines(read("")) == ["-  error empty: Tệp trống, không có gì bên trong | Mở lại tệp, lưu rồi gửi lại"])
        #expect(lines(read(" \n\n")).map { $0.prefix(14) } == ["-  error empty"])
        #expect(read("").isUnreadable)
    }

    // MARK: Wide form

    @Test("wide form: one column per audience group")
    func wide() {
        let result = read(
            """
            Mã đơn vị,Ngày,Loại hoạt động,Tên hoạt động,Số buổi,Học sinh,giao_vien,Người dân,Số sách quyên góp
            DM-TH,2/10/2023,LPD,Khai mạc,1,"1.200",45,,
            DM-TH,3/10/2023,QGS,Tặng sách,,300,0,12,56
            """)
        #expect(lines(result) == [])
        #expect(
            summary(result) == [
                "DM-TH · 2023-10-02 LPD Khai mạc ×1 0b hoc_sinh 1200/–, giao_vien 45/– · 2023-10-03 QGS Tặng sách ×1 56b hoc_sinh 300/–, giao_vien 0/–, nguoi_dan 12/–"
            ])
    }

    @Test("wide form: women by group, or of one group, never divided by guess")
    func wideWomen() {
        let byGroup = read(
            """
            Mã đơn vị,Ngày,Loại hoạt động,Tên hoạt động,Học sinh,Học sinh – nữ,Người dân,Nữ người dân
            DM-TH,2/10/2023,LPD,A,100,51,20,
            DM-TH,2/10/2023,LPD,B,100,151,20,3
            """)
        #expect(summary(byGroup) == ["DM-TH REFUSED · 2023-10-02 LPD A ×1 0b hoc_sinh 100/51, nguoi_dan 20/–"])
        #expect(lines(byGroup) == ["DM-TH 3:6 error female: Số nữ lớn hơn số người tham gia | 151 | cần không quá 100"])

        let shared = read(
            """
            Mã đơn vị,Ngày,Loại hoạt động,Tên hoạt động,Học sinh,Người dân,Trong đó nữ
            DM-TH,2/10/2023,LPD,A,100,,51
            DM-TH,2/10/2023,LPD,B,100,20,120
            DM-TH,2/10/2023,LPD,C,100,20,0
            DM-TH,2/10/2023,LPD,D,100,20,60
            DM-TH,2/10/2023,LPD,E,100,20,
            DM-TH,2/10/2023,LPD,F,100,20,121
            """)
        #expect(
            summary(shared) == [
                "DM-TH REFUSED · 2023-10-02 LPD A ×1 0b hoc_sinh 100/51 · 2023-10-02 LPD B ×1 0b hoc_sinh 100/100, nguoi_dan 20/20 · 2023-10-02 LPD C ×1 0b hoc_sinh 100/0, nguoi_dan 20/0 · 2023-10-02 LPD D ×1 0b hoc_sinh 100/–, nguoi_dan 20/– · 2023-10-02 LPD E ×1 0b hoc_sinh 100/–, nguoi_dan 20/– · 2023-10-02 LPD F ×1 0b hoc_sinh 100/–, nguoi_dan 20/–"
            ])
        #expect(
            lines(shared) == [
                "DM-TH 5:7 warning female-not-divided: Một số nữ chung cho nhiều nhóm đối tượng, chưa tính được vào nhóm nào | 60 | Ghi số nữ riêng từng nhóm, ví dụ cột “Học sinh – nữ”",
                "DM-TH 7:7 error female: Số nữ lớn hơn số người tham gia | 121 | cần không quá 120",
            ])
    }

    @Test("wide form: two heading rows with merged cells, and a total column that is checked")
    func wideTwoRows() {
        let result = read(
            """
            Mã đơn vị,Ngày,Loại hoạt động,Tên hoạt động,Số lượt người tham gia,,,,,Ghi chú
            ,,,,Học sinh,,Người dân,,Tổng số,
            DM-TH,2/10/2023,LPD,A,100,,20,,120,
            DM-TH,2/10/2023,LPD,B,100,,20,,121,
            """.replacing("Học sinh,,Người dân,,Tổng số", with: "Học sinh,Học sinh nữ,Người dân,Người dân nữ,Lượt người"))
        #expect(
            summary(result) == [
                "DM-TH · 2023-10-02 LPD A ×1 0b hoc_sinh 100/–, nguoi_dan 20/– · 2023-10-02 LPD B ×1 0b hoc_sinh 100/–, nguoi_dan 20/–"
            ])
        #expect(
            lines(result) == [
                "DM-TH 4:9 warning total-differs: Tổng số người ghi khác với tổng các nhóm đối tượng, đã lấy tổng các nhóm | 121 | cần 120"
            ])
    }

    @Test("wide form: nobody stated, and both forms at once")
    func wideFaults() {
        #expect(
            lines(read("unit_code,date,activity_type,title,Học sinh,Người dân\nDM-TH,2/10/2023,LPD,A,,\n")) == [
                "DM-TH 2:5 error audience-missing: Chưa ghi số người tham gia của nhóm đối tượng nào | Nếu không có người tham gia thì ghi 0"
            ])
        #expect(
            lines(
                read(
                    "unit_code,date,activity_type,title,audience_group,participants,Người dân\nDM-TH,2/10/2023,LPD,A,hoc_sinh,5,6\n"
                )) == [
                    "- 1 error mixed-form: Bảng vừa có cột “Đối tượng” vừa có cột riêng cho từng nhóm đối tượng | Chỉ dùng một cách: mỗi dòng một nhóm đối tượng, hoặc mỗi cột một nhóm"
                ])
    }

    // MARK: Indicators and remarks

    @Test("indicators by code or name")
    func indicators() {
        let result = read(
            """
            Mã đơn vị;Chỉ tiêu;Giá trị
            00685;GDHT_DK;1.250
            00685;Số gia đình được công nhận "Gia đình học tập";1300
            DM-TH;BANG_RON;12
            DM-TH;Lượt phát thanh;3
            DM-TH;TU_SACH;
            """)
        #expect(result.format == "indicators-csv")
        #expect(summary(result) == ["00685 · GDHT_CN=1300 · GDHT_DK=1250", "DM-TH · BANG_RON=12 · PHAT_THANH=3"])
        #expect(
            lines(result) == [
                "00685 3:3 warning indicator-above-whole: “Số gia đình được công nhận “Gia đình học tập”” lớn hơn “Số gia đình đăng ký “Gia đình học tập”” | 1.300 | cần không quá 1.250 | Xem lại cả hai số",
                "DM-TH 5:3 warning indicator-not-asked: Đơn vị này không phải báo cáo chỉ tiêu “Lượt phát thanh” | 3 | Có thể để trống",
            ])
        #expect(result.submissions.allSatisfy { $0.submission.activities == nil && $0.submission.remarks == nil })
    }

    @Test("faults of indicators")
    func indicatorFaults() {
        #expect(
            lines(
                read(
                    "unit_code,indicator,value\n00685,GDHT_DK,-5\n00685,Số nhà,3\n00685,TIN_BAI,3\n00685,TIN_BAI,4\n00685,,4\n00685,BANG_RON,3\n00685,BANG_RON,3\n"
                )) == [
                    "00685 2:3 error count: “value” là số âm | -5 | cần số nguyên từ 0 trở lên, ví dụ 120 | Xem lại số này; không có thì ghi 0",
                    "00685 3:2 error indicator: “indicator” không có trong danh mục | Số nhà | Chọn đúng tên hoặc mã trong danh mục của biểu mẫu",
                    "00685 5:3 error indicator-twice: Chỉ tiêu “Tin, bài đã đăng” ghi hai lần với giá trị khác nhau | 4 | cần 3 như ở dòng 4, cột C “value” | Giữ lại một giá trị",
                    "00685 6:2 error value-missing: Chưa ghi “indicator”",
                ])
    }

    @Test("remarks, one sentence a line")
    func remarks() {
        let result = read(
            """
            Mã đơn vị,Nhận xét,Nội dung
            DM-TH,Ưu điểm,"- Học sinh hào hứng
            - Phụ huynh ủng hộ"
            DM-TH,"Tồn tại, hạn chế",Thiếu sách
            DM-TH,proposals,Đề nghị cấp thêm sách
            DM-TH,Kiến nghị,
            DM-THCS,Nhận định,Tốt
            """)
        #expect(result.format == "remarks-csv")
        #expect(
            summary(result) == [
                "DM-TH · +[\"Học sinh hào hứng\", \"Phụ huynh ủng hộ\"] -[\"Thiếu sách\"] ?[\"Đề nghị cấp thêm sách\"]",
                "DM-THCS REFUSED",
            ])
        #expect(
            lines(result) == [
                "DM-THCS 7:2 error remark: Không biết loại nhận xét này | Nhận định | cần Ưu điểm, Hạn chế hoặc Kiến nghị"
            ])
    }

    // MARK: What is no table

    @Test(
        "files that are no text are named",
        arguments: [
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] as [UInt8], "tệp của chương trình đời cũ"),
            (Array("%PDF-1.4".utf8), "tệp PDF (bản in hoặc bản quét)"), ([0xFF, 0xD8, 0xFF, 0xE0], "ảnh JPEG"),
        ])
    func otherFiles(_ bytes: [UInt8], _ name: String) {
        let result = SubmissionReader.read(InboxFile(name: "a.csv", bytes: bytes), context: Fixture.context)
        #expect(result.findings.map(\.message) == ["Đây là \(name), không đọc được số liệu"])
        #expect(result.isUnreadable)
    }

    /// Seconds; what is quadratic in a million would take hours, and the limit is there for that alone.
    @Test(
        "a line of a million fields, a cell of a million characters, a file of unknown units: told, not suffered",
        .timeLimit(.minutes(5)))
    func hostile() {
        let head = "unit_name,date,activity_type,title,audience_group,participants\n"
        let row = "Trường Tiểu học Đông Mỹ,2/10/2023,LPD,A,hoc_sinh,5"
        let wide = read(head + row + String(repeating: ",", count: 1_000_000) + "x\n")
        #expect(wide.submissions.first?.findings.map(\.code) == ["intake.field-count"])
        #expect(read(String(repeating: "a,", count: 1_000_000) + "\n").isUnreadable)
        #expect(
            read("unit_name,date,title," + String(repeating: "x,", count: 300) + "\n" + row).findings.map(\.code) == [
                "intake.too-many-columns"
            ])
        let long = read(head + row.replacing("A", with: String(repeating: "ộ", count: 1_000_000)))
        #expect(long.submissions.first?.findings.map(\.code) == ["intake.cell-too-long", "intake.text-too-long"])
        let unknown = read(
            head + (0..<3_000).map { row.replacing("Đông Mỹ", with: "số \($0)") }.joined(separator: "\n") + "\n" + row)
        #expect(unknown.findings.count == 501)
        #expect(unknown.submissions.map(\.isRefused) == [false])
        let quotes = read(head + String(repeating: "\"a\"b,", count: 50_000) + "\n")
        #expect(quotes.isUnreadable)
    }

    @Test("limits have findings of their own")
    func limits() {
        var limits = IntakeLimits()
        limits.fileBytes = 10
        #expect(read("unit_code,date", context: Fixture.context(limits: limits)).findings.map(\.code) == ["intake.too-large"])
        limits = IntakeLimits()
        limits.rows = 3
        limits.columns = 6
        limits.textCharacters = 20
        limits.cellCharacters = 30
        limits.findings = 3
        let context = Fixture.context(limits: limits)
        let head = "unit_code,date,activity_type,title,audience_group,participants"
        let row = "DM-TH,2/10/2023,LPD,A,hoc_sinh,10\n"
        #expect(
            read(head + "\n" + row + row.replacing("A", with: "B") + row.replacing("A", with: "C"), context: context).findings
                .map(\.code) == ["intake.too-many-rows"])
        #expect(read(head + ",note\n" + row, context: context).findings.map(\.code) == ["intake.too-many-columns"])
        #expect(
            lines(read(head + "\n" + row.replacing("A", with: String(repeating: "ộ", count: 21)), context: context)) == [
                "DM-TH 2:4 error text-too-long: “title” dài quá 20 ký tự (21 ký tự) | ộộộộộộộộộộộộộộộộộộộộộ | Viết ngắn lại"
            ])
        #expect(
            read(head + "\n" + row.replacing("A", with: String(repeating: "ộ", count: 31)), context: context).submissions[0]
                .findings.map(\.code) == [
                    "intake.cell-too-long", "intake.text-too-long",
                ])
        let many = read(head + "\nDM-TH,x,y,,z,w\nDM-THCS,x,y,,z,w\n", context: context)
        #expect(many.submissions.map(\.findings.count) == [3, 1])
        #expect(many.submissions.map(\.isRefused) == [true, true])
        #expect(many.findings.map(\.message) == ["Còn 6 chỗ cần xem lại nữa chưa liệt kê ở đây"])
    }
}
