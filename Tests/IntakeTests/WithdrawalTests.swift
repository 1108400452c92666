import Foundation
import ReportModel
import TestSupport
import Testing

@testable import Intake

@Suite("Statements of withdrawal") struct WithdrawalStatementTests {
    private func json(_ text: String) -> ReadResult {
        SubmissionReader.read(InboxFile(name: "a.json", bytes: Array(text.utf8)), context: Fixture.context)
    }

    @Test("a table: of everything, of a file, with a reason and days, or not at all")
    func table() throws {
        let result = read(
            "Mã đơn vị;Rút báo cáo;Lý do rút;Từ ngày;Đến ngày;Dấu thời gian\nDM-THCS;x;Gửi nhầm;3/10/2023;4/10/2023;6/10/2023 8:00\nDM-TH;bao-cao.xlsx;;;;\nTH-THCS;không;;;;\n"
        )
        #expect(lines(result) == [])
        #expect(result.format == "withdrawals-csv")
        #expect(result.submissions.map(\.submission.unit) == ["DM-THCS", "DM-TH"])
        #expect(result.submissions[0].submission.withdrawal == Withdrawal(reason: "Gửi nhầm"))
        #expect(result.submissions[0].submission.covers == Fixture.span("2023-10-03", "2023-10-04"))
        #expect(result.submissions[0].submission.submittedAt == Fixture.time("2023-10-06T08:00:00+07:00"))
        #expect(result.submissions[1].submission.withdrawal == Withdrawal(named: "bao-cao.xlsx"))
        #expect(result.submissions[0].submission.activities == nil)
    }

    @Test("a mark in a table of figures: a row of its own takes back, one beside figures is never passed over")
    func marksAmongFigures() {
        let activities = "Mã đơn vị;Ngày;Loại hoạt động;Tên hoạt động;Đối tượng;Số người tham gia;Rút báo cáo;Lý do rút\n"
        let apart = read(
            activities
                + "DM-TH;2/10/2023;LPD;A;hoc_sinh;50;;\nDM-THCS;;;;;;x;Gửi nhầm\nTH-THCS;2/10/2023;LPD;A;hoc_sinh;7;không;\n")
        #expect(lines(apart) == [])
        #expect(apart.submissions.map(\.submission.unit) == ["DM-TH", "DM-THCS", "TH-THCS"])
        #expect(apart.submissions.map(\.submission.withdrawal) == [nil, Withdrawal(reason: "Gửi nhầm"), nil])
        #expect(apart.submissions.map { $0.submission.activities?.count } == [1, nil, 1])
        let beside = read(
            activities
                + "DM-TH;2/10/2023;LPD;A;hoc_sinh;50;;\nDM-TH;3/10/2023;LPD;B;hoc_sinh;60;x;\nTH-THCS;2/10/2023;LPD;A;hoc_sinh;7;;\n"
        )
        #expect(beside.allFindings.map(\.code) == ["intake.withdrawal-with-figures"])
        #expect(beside.allFindings.map(\.place.text) == ["a.csv:3:7"])
        #expect(beside.submissions.map(\.isRefused) == [true, false])
        // Of indicators, also where the value is empty; and of remarks.
        let indicators = read("unit_code,indicator,value,withdraw\nDM-TH,BANG_RON,3,\nTH-THCS,BANG_RON,,x\n")
        #expect(indicators.submissions.map(\.isRefused) == [false, true])
        let remarks = read("unit_code,remark,text,withdraw\nDM-TH,strength,Tốt,x\n")
        #expect(remarks.allFindings.map(\.code) == ["intake.withdrawal-with-figures"])
        // All of the unit's rows: figures here, taken back there.
        let both = read(activities + "DM-TH;2/10/2023;LPD;A;hoc_sinh;50;;\nDM-TH;;;;;;x;\n")
        #expect(both.allFindings.map(\.code) == ["intake.withdrawal-with-figures"])
    }

    @Test("JSON")
    func jsonStatement() {
        let result = json("{\"unit\":\"DM-THCS\",\"withdraw\":true,\"reason\":\"Nhầm trường\"}")
        #expect(lines(result) == [])
        #expect(result.submissions.map(\.submission.withdrawal) == [Withdrawal(reason: "Nhầm trường")])
        #expect(
            json("{\"unit\":\"DM-THCS\",\"withdraw\":\"a.csv\"}").submissions.first?.submission.withdrawal?.named == "a.csv")
        let none = json("{\"unit\":\"DM-THCS\",\"withdraw\":false,\"activities\":[]}")
        #expect(none.submissions.first?.submission.withdrawal == nil && lines(none) == [])
    }

    @Test("with figures it is refused: nobody can tell what was meant")
    func withFigures() {
        let result = json("{\"unit\":\"DM-THCS\",\"withdraw\":true,\"indicators\":{\"BANG_RON\":2}}")
        #expect(result.submissions.map(\.isRefused) == [true])
        #expect(result.allFindings.map(\.code) == ["intake.withdrawal-with-figures"])
        let twice = read("unit_code,withdraw\nDM-TH,a.csv\nDM-TH,b.csv\n")
        #expect(twice.allFindings.map(\.code) == ["intake.withdrawal"])
    }

    @Test("the form has a cell for it, and one for a part of the days without activities")
    func form() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/f.xlsx"
        try FormWriter.write(unit: Fixture.units[3], context: Fixture.context, to: path)
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        func marked(_ cells: [(String, String)]) throws -> ReadResult {
            var sheet = String(
                decoding: try ZipArchive(bytes, limits: .standard).read("xl/worksheets/sheet1.xml"), as: UTF8.self)
            for (cell, content) in cells {
                let pattern = try Regex("<c r=\"\(cell)\" s=\"([0-9]+)\"(?:/>|><v>[0-9]+</v></c>)")
                #expect(sheet.contains(pattern), "\(cell)")
                sheet = sheet.replacing(
                    pattern, with: { "<c r=\"\(cell)\" s=\"\($0.output[1].substring ?? "")\"\(content)</c>" })
            }
            let copy = try #require(ZipArchive.replacing([("xl/worksheets/sheet1.xml", Array(sheet.utf8))], in: bytes))
            return SubmissionReader.read(InboxFile(name: "f.xlsx", bytes: copy), context: Fixture.context)
        }
        let mark = " t=\"inlineStr\"><is><t>x</t></is>"
        let withdrawn = try marked([("J7", mark)])
        #expect(lines(withdrawn) == [])
        #expect(withdrawn.submissions.map(\.submission.withdrawal) == [Withdrawal()])
        let none = try marked([("D7", mark), ("C5", "><v>45203</v>"), ("C6", "><v>45203</v>")])
        #expect(lines(none) == [])
        #expect(none.submissions.map(\.submission.activities) == [[]])
        #expect(none.submissions.first?.submission.covers == Fixture.span("2023-10-04", "2023-10-04"))
        // An empty form is the unit's own fault, not an unreadable file.
        let empty = SubmissionReader.read(InboxFile(name: "f.xlsx", bytes: bytes), context: Fixture.context)
        #expect(empty.submissions.map(\.submission.unit) == ["DM-THCS"])
        #expect(empty.submissions.map(\.isRefused) == [true])
        #expect(empty.allFindings.map(\.code) == ["intake.empty"])
    }

    @Test("its answer says what was taken back")
    func answer() {
        let result = json("{\"unit\":\"DM-THCS\",\"withdraw\":true,\"reason\":\"Nhầm trường\"}")
        #expect(
            FeedbackWriter.text(for: "a.json", result: result, context: Fixture.context).contains(
                """
                Trường THCS Đông Mỹ (DM-THCS)
                ĐÃ RÚT BÁO CÁO
                - Rút mọi số liệu đã gửi từ ngày 02/10/2023 đến ngày 08/10/2023
                - Lý do: Nhầm trường
                - Số liệu đã rút không còn được tính

                """))
    }
}
