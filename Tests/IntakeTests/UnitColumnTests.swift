import ReportModel
import Testing

@testable import Intake

@Suite("The unit of a row") struct UnitColumnTests {
    @Test("a workbook with a sheet for each school: each sheet's own lines go before those of the sheet before")
    func sheets() {
        func sheet(_ lines: [[String]]) -> String {
            WorkbookBuilder.data(
                lines + [
                    ["Ngày", "Loại hoạt động", "Tên hoạt động", "Đối tượng", "Số người tham gia"],
                    ["2/10/2023", "LPD", "A", "Học sinh", "5"],
                ])
        }
        func read(_ second: [[String]]) -> ReadResult {
            let book = WorkbookBuilder.workbook(sheets: [
                ("Một", "visible", sheet([["Mã đơn vị:", "DM-THCS"], ["Tên đơn vị:", "THCS Đông Mỹ"]])),
                ("Hai", "visible", sheet(second)),
            ])
            return SubmissionReader.read(InboxFile(name: "a.xlsx", bytes: book.archive()), context: Fixture.context)
        }
        let named = read([["Đơn vị:", "Tiểu học Đông Mỹ"]])
        #expect(named.submissions.map(\.submission.unit) == ["DM-THCS", "DM-TH"])
        #expect(lines(named) == [])
        // A second table that does not say whose it is is the file's only unit's; here it says nothing new.
        let nameless = read([])
        #expect(nameless.submissions.map { $0.submission.activities?.count } == [1])
        #expect(nameless.allFindings.map(\.code) == ["intake.sheet-copied", "intake.unit-of-file"])
    }

    @Test(
        "a code where the name belongs, as fingers and spreadsheets write codes",
        arguments: [
            ("DM-THCS", []), ("DM‑THCS", []), ("=\"DM-THCS\"", []), ("dm-thcs", ["intake.unit-near"]),
            ("DM–THCS", ["intake.unit-near"]), ("DM_THCS", ["intake.unit-near"]),
        ])
    func codeAsName(_ name: String, _ codes: [String]) {
        let result = read(Self.row("", name.contains("\"") ? "\"\(name.replacing("\"", with: "\"\""))\"" : name))
        #expect(result.submissions.map(\.submission.unit) == ["DM-THCS"])
        #expect(result.allFindings.map(\.code) == codes)
        // A number of a row is no code.
        #expect(read(Self.row("", "20")).submissions.isEmpty)
    }

    @Test("blanks tell where a lost letter ended its word")
    func spacedDamage() {
        for (name, unit) in [("Trư ? ng Ti ? u h ? c Đông M ? ", "DM-TH"), ("Trư ? ng M ? m non A xã T ?   Hi ? p", "TH-MNA")] {
            let result = read(Self.row("", name))
            #expect(result.submissions.map(\.submission.unit) == [unit])
            #expect(result.allFindings.map(\.code) == ["intake.unit-near"])
        }
    }

    private static func row(_ code: String, _ name: String) -> String {
        "unit_code,unit_name,date,activity_type,title,audience_group,participants\n\(code),\(name),2/10/2023,LPD,A,hoc_sinh,10\n"
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let code: String
        let name: String
        let unit: String?
        var findings: [String] = []
    }

    @Test(
        "is found by code, else by name, and never silently wrong",
        arguments: [
            Case(testDescription: "code and name", code: "DM-THCS", name: "Trường THCS Đông Mỹ", unit: "DM-THCS"),
            Case(testDescription: "code alone", code: "TH-MNB", name: "", unit: "TH-MNB"),
            Case(testDescription: "name alone", code: "", name: "Trường Mầm non A xã Tứ Hiệp", unit: "TH-MNA"),
            Case(testDescription: "abbreviated name", code: "", name: "THCS đông mỹ", unit: "DM-THCS"),
            Case(testDescription: "capitals", code: "", name: "TRƯỜNG TRUNG HỌC CƠ SỞ ĐÔNG MỸ", unit: "DM-THCS"),
            Case(
                testDescription: "code and another spelling of the name", code: "TH-MNA", name: "MN A Tứ Hiệp", unit: "TH-MNA"),
            Case(
                testDescription: "zeros lost", code: "685", name: "", unit: "00685",
                findings: [
                    "00685 2:1 warning unit-near: Mã đơn vị viết chưa đúng, đã hiểu là Xã Đông Mỹ (00685) | 685 | cần 00685"
                ]),
            Case(
                testDescription: "small letters", code: "dm-th", name: "", unit: "DM-TH",
                findings: [
                    "DM-TH 2:1 warning unit-near: Mã đơn vị viết chưa đúng, đã hiểu là Trường Tiểu học Đông Mỹ (DM-TH) | dm-th | cần DM-TH"
                ]),
            Case(
                testDescription: "unknown code", code: "DM-THC", name: "", unit: nil,
                findings: [
                    "- 2:1 error unit-unknown: Không có đơn vị nào mang mã này | DM-THC | cần có thể là Trường THCS Đông Mỹ (DM-THCS), Trường Tiểu học Đông Mỹ (DM-TH) | Xem lại mã trong biểu mẫu của đơn vị"
                ]),
            Case(
                testDescription: "unknown code, known name", code: "XYZ", name: "THCS Tứ Hiệp", unit: nil,
                findings: [
                    "- 2:1 error unit-unknown: Không có đơn vị nào mang mã này | XYZ | cần có thể là Trường THCS Tứ Hiệp (TH-THCS) | Xem lại mã trong biểu mẫu của đơn vị"
                ]),
            Case(
                testDescription: "contradiction", code: "DM-THCS", name: "Trường Tiểu học Đông Mỹ", unit: "DM-THCS",
                findings: [
                    "DM-THCS 2:2 error unit-contradiction: Tên đơn vị không khớp với mã: mã DM-THCS là Trường THCS Đông Mỹ | Trường Tiểu học Đông Mỹ | cần Trường THCS Đông Mỹ, hoặc mã của Trường Tiểu học Đông Mỹ (DM-TH) | Sửa lại mã hoặc tên cho khớp nhau"
                ]),
            Case(
                testDescription: "name of nobody beside a code", code: "DM-THCS", name: "Trường chúng em", unit: "DM-THCS",
                findings: [
                    "DM-THCS 2:2 warning unit-name-differs: Tên đơn vị khác với tên của mã DM-THCS, đã hiểu là Trường THCS Đông Mỹ | Trường chúng em | cần Trường THCS Đông Mỹ"
                ]),
            Case(
                testDescription: "typing slip", code: "", name: "Trường THCS Tứ Hiệb", unit: "TH-THCS",
                findings: [
                    "TH-THCS 2:2 warning unit-near: Tên đơn vị viết chưa đúng, đã hiểu là Trường THCS Tứ Hiệp (TH-THCS) | Trường THCS Tứ Hiệb | cần Trường THCS Tứ Hiệp"
                ]),
            Case(
                testDescription: "lost letters", code: "", name: "Trư ? ng THCS T ?  Hi ? p", unit: "TH-THCS",
                findings: [
                    "TH-THCS 2:2 warning unit-near: Tên đơn vị viết chưa đúng, đã hiểu là Trường THCS Tứ Hiệp (TH-THCS) | Trư ? ng THCS T ? Hi ? p | cần Trường THCS Tứ Hiệp"
                ]),
            Case(
                testDescription: "ambiguous name", code: "", name: "Trường Mầm non xã Tứ Hiệp", unit: nil,
                findings: [
                    "- 2:2 error unit-ambiguous: Tên đơn vị này có thể là nhiều đơn vị | Trường Mầm non xã Tứ Hiệp | cần một trong: Trường Mầm non A xã Tứ Hiệp (TH-MNA); Trường Mầm non B xã Tứ Hiệp (TH-MNB) | Ghi mã đơn vị, hoặc ghi tên đầy đủ như một trong các tên trên"
                ]),
            Case(
                testDescription: "a unit that does not report", code: "020", name: "", unit: "020",
                findings: [
                    "020 2:1 error unit-does-not-report: Huyện Thanh Trì không phải là đơn vị gửi báo cáo | 020 | Ghi đơn vị trực tiếp tổ chức hoạt động"
                ]),
            Case(
                testDescription: "nothing", code: "", name: "", unit: nil,
                findings: ["- 2:1 error unit-missing: Chưa ghi đơn vị | Ghi mã đơn vị, hoặc tên đơn vị đầy đủ"]),
        ])
    func resolution(_ test: Case) {
        let result = read(Self.row(test.code, test.name))
        #expect(result.submissions.first?.submission.unit == test.unit)
        #expect(lines(result) == test.findings)
    }

    @Test("rows of an unknown unit are one finding, their cells are still checked, and other units go through")
    func unknownUnits() {
        let result = read(
            """
            unit_code,date,activity_type,title,audience_group,participants
            X1,2/10/2023,LPD,A,hoc_sinh,10
            X1,2/10/2023,LPD,B,hoc_sinh,abc
            DM-TH,2/10/2023,LPD,C,hoc_sinh,12
            X1,2/10/2023,LPD,D,hoc_sinh,10
            """)
        #expect(
            lines(result) == [
                "- 2:1 error unit-unknown: Không có đơn vị nào mang mã này (3 dòng như vậy) | X1 | Xem lại mã trong biểu mẫu của đơn vị",
                "- 3:6 error count: “participants” không phải là số | abc | cần số nguyên từ 0 trở lên, ví dụ 120 | Chỉ ghi chữ số",
            ])
        #expect(summary(result) == ["DM-TH · 2023-10-02 LPD C ×1 0b hoc_sinh 12/–"])
    }

    @Test("a unit named above the table holds for rows that name none")
    func unitAbove() {
        let result = read(
            """
            Đơn vị:,Trường THCS Đông Mỹ,,,
            Từ ngày: 2/10/2023,,Đến ngày:,4/10/2023,
            Ngày,Loại hoạt động,Tên hoạt động,Đối tượng,Số người tham gia
            2/10/2023,LPD,A,Học sinh,10
            """)
        #expect(lines(result) == [])
        #expect(summary(result) == ["DM-THCS · 2023-10-02 LPD A ×1 0b hoc_sinh 10/–"])
        #expect(result.submissions.first?.submission.covers == Fixture.span("2023-10-02", "2023-10-04"))
    }

    @Test("every unit in many spellings is the right unit or a finding")
    func spellings() {
        for unit in Fixture.units where unit.reports {
            let name = unit.name
            let spellings = [
                name, name.uppercased(), name.lowercased(), name.replacing("Trường ", with: ""),
                name.replacing(" ", with: "  "),
                name.replacing("Đông Mỹ", with: "Đông Mĩ"), name.replacing("Mầm non", with: "MN"),
                name.replacing("Tiểu học", with: "TH"),
                name.replacing("THCS", with: "Trung học cơ sở"), name + ", huyện Thanh Trì", name.replacing("xã ", with: ""),
            ]
            for spelling in spellings {
                let result = read(Self.row("", "\"\(spelling)\""))
                if let draft = result.submissions.first {
                    #expect(draft.submission.unit == unit.code, "\(spelling)")
                } else {
                    #expect(result.findings.containsError, "\(spelling)")
                }
            }
        }
    }
}

@Suite("A unit found by likeness") struct LikenessTests {
    private static func isByLikeness(_ rows: [(code: String, name: String)]) -> [Bool] {
        let lines = rows.map { "\($0.code),\($0.name),2/10/2023,LPD,A,hoc_sinh,10\n" }.joined()
        let text = "unit_code,unit_name,date,activity_type,title,audience_group,participants\n" + lines
        return read(text).submissions.map(\.submission.unitIsByLikeness)
    }

    @Test("is marked, unless another mention names the unit itself or its code")
    func marked() {
        #expect(Self.isByLikeness([("", "Truong Tieu hoc Dong My")]) == [true])
        #expect(Self.isByLikeness([("", "Trường Tiểu học Đông Mỹ")]) == [false])
        #expect(Self.isByLikeness([("", "TH đông mĩ")]) == [false])
        #expect(Self.isByLikeness([("dm-th", "")]) == [false])
        #expect(Self.isByLikeness([("DM-TH", "Truong Tieu hoc Dong My")]) == [false])
        #expect(Self.isByLikeness([("", "Truong Tieu hoc Dong My"), ("DM-TH", "")]) == [false])
        #expect(Self.isByLikeness([("DM-TH", ""), ("", "Truong Tieu hoc Dong My")]) == [false])
        // What comes after the name cannot be checked, but the name is the unit's own.
        #expect(Self.isByLikeness([("", "Trường Tiểu học Đông Mỹ, TP. Hà Nội")]) == [false])
    }

    @Test("is marked in JSON too")
    func json() {
        func isByLikeness(_ unit: String) -> [Bool] {
            let text = #"{"unit_name": "\#(unit)", "activities": []}"#
            return SubmissionReader.read(InboxFile(name: "a.json", bytes: Array(text.utf8)), context: Fixture.context)
                .submissions.map(\.submission.unitIsByLikeness)
        }
        #expect(isByLikeness("Truong Tieu hoc Dong My") == [true])
        #expect(isByLikeness("Trường Tiểu học Đông Mỹ") == [false])
    }
}
