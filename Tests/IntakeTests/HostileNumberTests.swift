import ReportModel
import Testing

@testable import Intake

/// Whatever number a sender writes, in whatever place, it is read, or it is a finding: it never ends the program.
@Suite("Numbers that no conversion expects") struct HostileNumberTests {
    private static let numbers = [
        "99999999999999999999", "-99999999999999999999", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
        "1e400", "-1e400", "1e-9223372036854775808", "1e9223372036854775807", "1e99999", "nan", "inf", "-inf", "0x1p900",
        "4.9e-324", "73051", "73050.9999999999", "2958466", "2958465.9999999999", "0", "-0.0", "60", "60.5", ".", "..",
        "1.7976931348623157e308", "99999999999999999999.99999999999999999999", "٣٤٥", "１２",
    ]

    @Test("in every column of a CSV and every value of a JSON document", arguments: numbers)
    func text(_ number: String) {
        let headings = [
            "unit_code", "date", "activity_type", "title", "audience_group", "sessions", "participants", "female_participants",
            "books_donated", "activity_id", "submitted_at", "covers_from", "covers_to", "note", "report_id",
        ]
        let good = ["DM-THCS", "2/10/2023", "LPD", "Khai mạc", "hoc_sinh", "1", "120", "60", "5", "A1", "", "", "", "", ""]
        for index in headings.indices {
            var values = good
            values[index] = number
            let result = read(headings.joined(separator: ",") + "\n" + values.joined(separator: ",") + "\n")
            #expect(!result.submissions.isEmpty || result.findings.containsError)
        }
        for key in ["unit", "submitted_at", "report_id", "indicators", "remarks", "covers", "activities", "withdraw"] {
            for value in [number, "\"\(number)\"", "{\"from\": \(number), \"to\": \"\(number)\"}", "{\"TIN_BAI\": \(number)}"] {
                let unit = key == "unit" ? "" : "\"unit\": \"DM-THCS\", "
                let json = "{\(unit)\"\(key)\": \(value), \"note\": 1}"
                _ = SubmissionReader.read(InboxFile(name: "a.json", bytes: Array(json.utf8)), context: Fixture.context)
            }
        }
    }

    @Test("in every cell of a workbook, under every style, in both date systems", arguments: numbers)
    func workbook(_ number: String) {
        for uses1904 in [false, true] {
            for style in 0...3 {
                let cells = (0..<7).map { "<c r=\"@\" s=\"\(style)\"><v>\(number)</v></c>".replacing("@", with: "@\($0)") }
                let xml =
                    "<sheetData><row r=\"1\">"
                    + ["Mã đơn vị", "Ngày", "Loại hoạt động", "Tên hoạt động", "Học sinh", "Số sách", "Dấu thời gian"]
                    .enumerated()
                    .map { "<c r=\"\(WorkbookBuilder.letters($0 + 1))1\" t=\"inlineStr\"><is><t>\($1)</t></is></c>" }.joined()
                    + "</row><row r=\"\(number)\">"
                    + cells.enumerated().map { $1.replacing("@\($0)", with: "\(WorkbookBuilder.letters($0 + 1))2") }.joined()
                    + "</row><row><c s=\"\(number)\"><v>\(number)</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B\(number)\"/></mergeCells>"
                let book = WorkbookBuilder.workbook(
                    sheets: [("Hoạt động", "visible", xml)], formats: ["14", "@", "00000"], uses1904: uses1904)
                let file = InboxFile(name: "a.xlsx", bytes: book.archive())
                let result = SubmissionReader.read(file, context: Fixture.context)
                _ = MarkedWorkbook.make(of: file, result: result)
                #expect(result.findings.containsError || result.submissions.allSatisfy(\.isRefused))
            }
        }
    }

    @Test("a time of sending that is no time is told, in every format")
    func submittedAt() {
        let csv = """
            unit_code,date,activity_type,title,audience_group,participants,submitted_at
            DM-THCS,2/10/2023,LPD,Khai mạc,hoc_sinh,120,99999999999999999999
            """
        #expect(
            lines(read(csv)).contains {
                $0.hasPrefix("DM-THCS 2:7 error submitted-at: Không đọc được thời gian gửi | 99999999999999999999")
            })
        let json = "{\"unit\": \"DM-THCS\", \"submitted_at\": 99999999999999999999, \"activities\": []}"
        let result = SubmissionReader.read(InboxFile(name: "a.json", bytes: Array(json.utf8)), context: Fixture.context)
        #expect(result.submissions.map(\.isRefused) == [true])
    }

    @Test("serial numbers at the ends of what they can mean")
    func serials() {
        #expect(SerialTime("45201.75")?.text == "2023-10-02 18:00:00")
        #expect(SerialTime("43739", uses1904: true)?.text == "2023-10-02")
        #expect(SerialTime("61")?.text == "1900-03-01")
        #expect(SerialTime("60.999999")?.text == nil)
        #expect(SerialTime("2958465")?.text == "9999-12-31")
        // Rounding to the next second may not lead behind the last day.
        #expect(SerialTime("2958465.9999999999")?.text == nil)
        #expect(SerialTime("2958466") == nil)
        #expect(SerialTime("nan") == nil && SerialTime("-inf") == nil && SerialTime("1e300") == nil)
    }

    @Test("instants beyond the calendar are held at its ends")
    func instants() {
        #expect(Timestamp(seconds: .max).iso(offset: 0) == "9999-12-31T23:59:59+00:00")
        #expect(Timestamp(seconds: .min).iso(offset: 0) == "0001-01-01T00:00:00+00:00")
        #expect(Timestamp(seconds: .max).clock(offset: 50_400).day.year == 9_999)
        #expect(Timestamp(seconds: .min).clock(offset: -50_400).day.year == 1)
    }

    @Test("a format of a million zeros pads nothing")
    func padding() {
        #expect(CellStyles.format(of: "00000") == .padded(5))
        #expect(CellStyles.format(of: String(repeating: "0", count: 1_000_000)) == .plain)
    }
}
