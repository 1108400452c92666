import ReportModel
import Testing

@testable import Intake

private func readJSON(_ text: String, context: IntakeContext = Fixture.context) -> ReadResult {
    SubmissionReader.read(InboxFile(name: "a.json", bytes: Array(text.utf8)), context: context)
}

@Suite("JSON") struct JSONTests {
    @Test("the shape of the contract")
    func sound() {
        let result = readJSON(
            """
            {"unit": "DM-THCS", "covers": {"from": "2023-10-02", "to": "2023-10-04"}, "submitted_at": "2023-10-04T16:00:00+07:00",
             "report_id": "R1",
             "activities": [
               {"date": "2023-10-02", "activity_type": "LPD", "title": "Lễ khai mạc", "sessions": 2, "books_donated": 5,
                "audience": {"hoc_sinh": {"participants": 120, "female": 61}, "Người dân": 40}, "note": "sáng"},
               {"date": "3/10/2023", "type": "Thu gom, quyên góp, tặng sách", "title": "Tặng \\"sách\\" \\u0111\\u1eb9p",
                "audience": {"giao_vien": {"participants": "1.234", "female": null}}}
             ],
             "indicators": {"BANG_RON": 12, "Tin, bài đã đăng": 3.0},
             "remarks": {"strengths": ["Tốt", "Đông"], "limitations": "Ít sách\\nÍt thời gian", "Kiến nghị": []}}
            """)
        #expect(lines(result) == [])
        #expect(result.format == "json")
        #expect(
            summary(result) == [
                "DM-THCS · 2023-10-02 LPD Lễ khai mạc ×2 5b hoc_sinh 120/61, nguoi_dan 40/– · 2023-10-03 QGS Tặng \"sách\" đẹp ×1 0b giao_vien 1234/– · BANG_RON=12 · TIN_BAI=3 · +[\"Tốt\", \"Đông\"] -[\"Ít sách\", \"Ít thời gian\"] ?[]"
            ])
        let submission = result.submissions.first?.submission
        #expect(submission?.covers == Fixture.span("2023-10-02", "2023-10-04"))
        #expect(submission?.submittedAt == Fixture.time("2023-10-04T16:00:00+07:00"))
        #expect(submission?.reportID == "R1")
        #expect(submission?.activities?.map(\.line) == [4, 6])
    }

    @Test("an explicit none, and what was not stated")
    func none() {
        let result = readJSON(
            "[{\"unit\": \"DM-TH\", \"activities\": []}, {\"unit\": \"Trường THCS Tứ Hiệp\", \"indicators\": {\"BANG_RON\": 1}}]"
        )
        #expect(lines(result) == [])
        #expect(result.submissions.map(\.submission.activities?.count) == [0, nil])
        #expect(result.submissions.map(\.submission.unit) == ["DM-TH", "TH-THCS"])
    }

    @Test("every problem has its path")
    func problems() {
        let result = readJSON(
            """
            {"unit": "DM-TH", "colour": 1,
             "activities": [
               {"date": "2023-10-09", "activity_type": "X", "title": "", "audience": {"hoc_sinh": {"participants": 10, "female": 11}}},
               {"date": ["2023-10-02"], "activity_type": "LPD", "title": "A", "sessions": 1.5, "sessions": 2,
                "audience": {"meo": 4, "hoc_sinh": {"female": 3}, "nguoi_dan": -1}},
               "nghỉ",
               {"date": "2023-10-02", "activity_type": "LPD", "title": "A\\u202e"}
             ],
             "indicators": {"Số nhà": 1, "BANG_RON": 99999999999999999999, "TIN_BAI": true},
             "remarks": {"hay": "x"}}
            """)
        #expect(
            lines(result) == [
                "DM-TH [$.colour] warning json-key-unknown: Không biết tên \"colour\", không đọc giá trị này | cần một trong: activities, covers, indicators, note, reason, remarks, report_id, submitted_at, unit, unit_code, unit_name, withdraw",
                "DM-TH [$.activities[0].date] error date-outside: “date” nằm ngoài thời gian của đợt | 2023-10-09 | cần từ 02/10/2023 đến 08/10/2023 | Xem lại ngày, tháng, năm; ngày đứng trước, tháng đứng sau",
                "DM-TH [$.activities[0].activity_type] error activity-type: “activity_type” không có trong danh mục | X | Chọn đúng tên hoặc mã trong danh mục của biểu mẫu",
                "DM-TH [$.activities[0].title] error value-missing: Chưa ghi “title”",
                "DM-TH [$.activities[0].audience.hoc_sinh.female] error female: Số nữ lớn hơn số người tham gia | 11 | cần không quá 10",
                "DM-TH [$.activities[1].sessions] error json-key-twice: Tên \"sessions\" ghi hai lần | Giữ lại một",
                "DM-TH [$.activities[1].date] error json-type: Giá trị không đúng loại | một danh sách [ ] | cần chữ trong ngoặc kép",
                "DM-TH [$.activities[1].sessions] error count: “sessions” không phải là số nguyên | 1.5 | cần số nguyên từ 0 trở lên, ví dụ 120 | Ghi số đếm được, không có phần lẻ",
                "DM-TH [$.activities[1].audience.meo] error audience: “audience” không có trong danh mục | meo | Chọn một trong: Học sinh; Giáo viên, nhân viên; Người dân",
                "DM-TH [$.activities[1].audience.hoc_sinh.participants] error value-missing: Chưa ghi “participants” | Nếu không có người tham gia thì ghi 0",
                "DM-TH [$.activities[1].audience.nguoi_dan] error count: “nguoi_dan” là số âm | -1 | cần số nguyên từ 0 trở lên, ví dụ 120",
                "DM-TH [$.activities[2]] error json-type: Giá trị không đúng loại | chữ \"nghỉ\" | cần một hoạt động { }",
                "DM-TH [$.activities[3].audience] error audience-missing: Chưa ghi số người tham gia của nhóm đối tượng nào | cần \"audience\": {\"hoc_sinh\": {\"participants\": 120, \"female\": 61}}",
                "DM-TH [$.activities[3].title] error character: “title” có ký tự không in được U+202E ở vị trí thứ 2 | A[U+202E] | Xóa ký tự ẩn đó, hoặc gõ lại đoạn chữ này",
                "DM-TH [$.indicators[\"Số nhà\"]] error indicator: “indicators” không có trong danh mục | Số nhà | Chọn đúng tên hoặc mã trong danh mục của biểu mẫu",
                "DM-TH [$.indicators.BANG_RON] error count-too-large: “BANG_RON” lớn quá mức | 99999999999999999999 | cần tối đa 1.000.000.000 | Xem lại có gõ thừa số không",
                "DM-TH [$.indicators.TIN_BAI] error json-type: Giá trị không đúng loại | true | cần một số",
                "DM-TH [$.remarks.hay] error remark: Không biết loại nhận xét này | hay | cần Ưu điểm, Hạn chế hoặc Kiến nghị",
            ])
        #expect(result.submissions.map(\.isRefused) == [true])
    }

    @Test("activities that share an identifier must agree, also here")
    func sharedActivity() {
        let result = readJSON(
            """
            {"unit": "DM-TH", "activities": [
              {"id": "K", "date": "2023-10-02", "activity_type": "LPD", "title": "A", "audience": {"hoc_sinh": 1}},
              {"id": "K", "date": "2023-10-03", "activity_type": "LPD", "title": "A", "audience": {"nguoi_dan": 1}}]}
            """)
        #expect(
            lines(result) == [
                "DM-TH [$.activities[1].date] error activity-disagrees: $.activities[1] và $.activities[0] cùng mã hoạt động “K” nhưng khác nhau ở “date” | 03/10/2023 | cần 02/10/2023 | Sửa cho giống nhau, hoặc dùng mã hoạt động khác"
            ])
    }

    @Test("two submissions of a unit in one file may not speak of the same day")
    func overlap() {
        let days = "{\"unit\": \"DM-TH\", \"covers\": {\"from\": \"2023-10-0X\", \"to\": \"2023-10-0Y\"}, \"activities\": []}"
        func file(_ spans: [(String, String)]) -> String {
            "[" + spans.map { days.replacing("0X", with: $0.0).replacing("0Y", with: $0.1) }.joined(separator: ",") + "]"
        }
        #expect(lines(readJSON(file([("02", "03"), ("04", "05")]))) == [])
        #expect(
            lines(readJSON(file([("02", "04"), ("04", "05")]))) == [
                "DM-TH [$[0]] error coverage: Tệp có hai báo cáo của cùng đơn vị cho cùng ngày | Gộp thành một báo cáo, hoặc ghi \"covers\" khác ngày",
                "DM-TH [$[1]] error coverage: Tệp có hai báo cáo của cùng đơn vị cho cùng ngày | Gộp thành một báo cáo, hoặc ghi \"covers\" khác ngày",
            ])
    }

    @Test("the unit must be known")
    func unit() {
        #expect(
            lines(readJSON("{\"unit\": \"Trường X\", \"activities\": []}")) == [
                "- [$.unit] error unit-unknown: Không có đơn vị nào mang tên này | Trường X | Ghi mã đơn vị, hoặc tên đầy đủ như trong danh sách đơn vị"
            ])
        #expect(
            lines(readJSON("{\"activities\": []}")) == [
                "- [$.unit] error unit-missing: Chưa ghi đơn vị | Ghi mã đơn vị, hoặc tên đơn vị đầy đủ"
            ])
        #expect(lines(readJSON("{\"unit\": \"DM-TH\"}")).map { $0.prefix(25) } == ["DM-TH [$] error empty: Bá"])
    }

    struct Syntax: CustomTestStringConvertible, Sendable {
        let text: String
        let finding: String
        var testDescription: String { text }
    }

    @Test(
        "faults of syntax have line, column, path and what was expected",
        arguments: [
            Syntax(text: "{\"unit\": \"DM-TH\",\n \"activities\": [1 2]}", finding: "[$.activities] 2:19 2]} cần dấu , hoặc ]"),
            Syntax(text: "{\"unit\": DM-TH}", finding: "[$.unit] 1:10 DM-TH} cần một giá trị"),
            Syntax(text: "{\"a\": 01}", finding: "[$.a] 1:9 } cần một số"),
            Syntax(text: "{\"a\": \"x", finding: "[$.a] 1:9 hết dòng cần dấu ngoặc kép đóng"),
            Syntax(text: "{\"a\": \"x\ny\"}", finding: "[$.a] 1:9 hết dòng cần chữ trên một dòng, hoặc \\n"),
            Syntax(text: "{\"a\": \"\\ud800\"}", finding: "[$.a] 1:14 \"} cần nửa sau của một cặp \\uD800…"),
            Syntax(text: "{} {}", finding: "[$] 1:4 {} cần hết tệp"),
            Syntax(text: "{\"a\" 1}", finding: "[$.a] 1:6 1} cần dấu :"),
            Syntax(text: "{,}", finding: "[$] 1:2 ,} cần một tên trong ngoặc kép"),
        ])
    func syntax(_ test: Syntax) throws {
        let finding = try #require(readJSON(test.text).findings.first)
        #expect(finding.code == "intake.json-syntax")
        #expect(
            "[\(finding.place.path ?? "")] \(finding.place.line ?? 0):\(finding.place.column ?? 0) \(finding.found ?? "") cần \(finding.expected ?? "")"
                == test.finding)
    }

    @Test("limits")
    func limits() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(readJSON(deep).findings.map(\.code) == ["intake.json-depth"])
        var limits = IntakeLimits()
        limits.jsonValues = 5
        #expect(
            readJSON("[1,2,3,4,5]", context: Fixture.context(limits: limits)).findings.map(\.code) == ["intake.json-too-large"])
    }
}
