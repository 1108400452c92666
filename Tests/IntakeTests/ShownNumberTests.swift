import ReportModel
import Testing

@testable import Intake

/// What a number format makes of a number is what its sender sees.
@Suite struct ShownNumberTests {
    @Test(arguments: [
        // Code, stored, read as, kind.
        ("General", "540", "540", Cell.Kind.number), ("0", "540", "540", .number), ("#,##0", "540000", "540000", .number),
        ("#,##0.00", "540", "540", .number), ("0.000", "1.5", "1.5", .number), ("#,##0 \"₫\"", "540", "540₫", .measured),
        ("0\" em\"", "540", "540 em", .measured), ("0\\ \\l\\ớ\\p", "12", "12 lớp", .measured),
        ("General\" lớp\"", "12", "12 lớp", .measured), ("\"Tổng \"0", "12", "Tổng 12", .measured),
        ("[>999]#,##0\" em\";0\" em\"", "540", "540 em", .measured), ("_(* #,##0_)", "540", "540", .number),
        ("_-* #,##0\\ [$₫-42A]_-", "540", "540 ₫", .measured),
        ("#,##0,", "540000", "540 (trong ô là 540000)", .text), ("0.0,,", "5400000", "5.4 (trong ô là 5400000)", .text),
        ("0.000", "1", "1.000 (trong ô là 1)", .text), ("0\".000\"", "54", "54.000 (trong ô là 54)", .text),
        ("\"5\"0", "40", "540 (trong ô là 40)", .text), ("50", "4", "54 (trong ô là 4)", .text),
        (";;;", "540", "không hiện số (trong ô là 540)", .text), ("\"x\"", "540", "x (trong ô là 540)", .text),
        ("0%", "1", "100%", .text), ("00000", "640", "00640", .number), ("@", "540", "540", .number),
        ("0.00E+00", "540", "540", .number),
    ])
    func formats(code: String, stored: String, text: String, kind: Cell.Kind) {
        var cell = Cell(text: stored, kind: .number, line: 1)
        cell.show(as: CellStyles.format(of: code), uses1904: false)
        #expect(cell.text == text && cell.kind == kind, "\(cell.text) \(cell.kind)")
    }

    @Test(arguments: [
        ("540", "540", "540", Cell.Kind.number), ("540", "", "540", .number), ("540000", "540.000", "540000", .number),
        ("54", "54,00", "54", .number), ("12.5", "13", "12.5", .number), ("5000000", "5.000.000 ₫", "5000000 ₫", .measured),
        ("12", "12 lớp", "12 lớp", .measured), ("1200", "1.200 em", "1200 em", .measured),
        ("540000", "540", "540 (trong ô là 540000)", .text), ("1", "1,000", "1,000 (trong ô là 1)", .text),
    ])
    func shownBesideTheValue(stored: String, shown: String, text: String, kind: Cell.Kind) {
        var cell = Cell(text: stored, kind: .number, line: 1)
        cell.compare(shown: shown)
        #expect(cell.text == text && cell.kind == kind, "\(cell.text) \(cell.kind)")
    }

    @Test(arguments: [
        ("540 em", Column.participants, true), ("540 HS", .audience("hoc_sinh"), true), ("12 lớp", .participants, false),
        ("12 cuốn", .participants, false), ("12 cuốn", .booksDonated, true), ("2 buổi", .sessions, true),
        ("5 triệu đồng", .value, false), ("540 ₫", .value, true), ("540 ₫", .participants, false),
        ("5 đồng", .participants, false), ("2 nghìn lượt", .participants, false),
        ("12 gia đình", .value, true), ("5 kg", .booksDonated, false),
    ])
    func wordsFitTheirColumn(text: String, column: Column, fits: Bool) {
        #expect(MeasuredNumber(text).isMeasure(of: column) == fits)
    }

    @Test(
        "a number without a text beside it is read in an OpenDocument sheet, one that its format hides or shows as a share is told",
        arguments: [
            ("office:value-type=\"float\" office:value=\"540\"/>", 540, nil),
            (
                "office:value-type=\"float\" office:value=\"540\"><text:p/></table:table-cell>", nil,
                "không hiện số (trong ô là 540)"
            ),
            ("office:value-type=\"percentage\" office:value=\"1\"/>", nil, "100%"),
            (
                "office:value-type=\"percentage\" office:value=\"0.25\"><text:p/></table:table-cell>", nil,
                "không hiện số (trong ô là 25%)"
            ),
            ("office:value-type=\"float\" office:value=\"0\"><text:p/></table:table-cell>", 0, nil),
        ] as [(String, Int?, String?)])
    func openDocument(_ count: String, people: Int?, found: String?) {
        func row(_ texts: [String], _ last: String) -> String {
            "<table:table-row>"
                + texts.map { "<table:table-cell office:value-type=\"string\"><text:p>\($0)</text:p></table:table-cell>" }
                .joined()
                + last + "</table:table-row>"
        }
        let head = ["Mã đơn vị", "Ngày", "Loại hoạt động", "Tên hoạt động", "Đối tượng", "Số người tham gia"]
        let rows =
            row(head, "")
            + row(["DM-TH", "2/10/2023", "LPD", "Khai mạc", "Học sinh"], "<table:table-cell " + count)
        let result = SubmissionReader.read(
            InboxFile(name: "a.ods", bytes: WorkbookBuilder.openDocument(rows: rows)), context: Fixture.context)
        let draft = result.submissions.first
        #expect(draft?.isRefused == (people == nil))
        if let people { #expect(draft?.submission.activities?.first?.participants == people) }
        #expect(draft?.findings.first { $0.severity == .error }?.found == found, "\(lines(result))")
    }
}
