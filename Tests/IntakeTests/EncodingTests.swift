import Foundation
import ReportModel
import TestSupport
import Testing
import Vietnamese

@testable import Intake

@Suite("Encodings of files") struct EncodingTests {
    static let text = """
        Mã đơn vị,Tên đơn vị,Ngày,Loại hoạt động,Tên hoạt động,Đối tượng,Số người tham gia,Trong đó nữ
        DM-THCS,Trường THCS Đông Mỹ,2/10/2023,"Lễ phát động, khai mạc, bế mạc Tuần lễ",Lễ khai mạc tuần lễ hưởng ứng học tập suốt đời,Học sinh,412,206
        DM-TH,Trường Tiểu học Đông Mỹ,3/10/2023,"Thu gom, quyên góp, tặng sách",Quyên góp sách cho thư viện của trường,Học sinh,300,
        TH-THCS,Trường THCS Tứ Hiệp,4/10/2023,Hoạt động khác,Nói chuyện về kỹ năng tự học trong kỷ nguyên số,Người dân,45,30
        """
    static let expected = [
        "DM-THCS · 2023-10-02 LPD Lễ khai mạc tuần lễ hưởng ứng học tập suốt đời ×1 0b hoc_sinh 412/206",
        "DM-TH · 2023-10-03 QGS Quyên góp sách cho thư viện của trường ×1 0b hoc_sinh 300/–",
        "TH-THCS · 2023-10-04 KHA Nói chuyện về kỹ năng tự học trong kỷ nguyên số ×1 0b nguoi_dan 45/30",
    ]

    private func read(_ bytes: [UInt8]) -> ReadResult {
        SubmissionReader.read(InboxFile(name: "a.csv", bytes: bytes), context: Fixture.context)
    }

    @Test("legacy encodings are recognised, converted and told", arguments: LegacyEncoding.allCases)
    func legacy(_ encoding: LegacyEncoding) throws {
        let result = read(try #require(encoding.encode(Self.text)))
        #expect(summary(result) == Self.expected)
        #expect(result.encoding == encoding.rawValue)
        #expect(
            lines(result) == [
                "-  warning encoding-assumed: Tệp không dùng bảng mã Unicode thông thường, đã đọc theo bảng mã \(encoding.name) | Xem lại các chữ có dấu trong báo cáo; lần sau lưu dạng “CSV UTF-8” hoặc .xlsx"
            ])
    }

    @Test("UTF-8 and UTF-16, with and without byte order mark, need no word")
    func unicode() {
        let units = Array(Self.text.utf16)
        let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for (bytes, name) in [
            (Array(Self.text.utf8), "utf-8"), ([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), "utf-8"),
            ([0xFF, 0xFE] + little, "utf-16le"),
            ([0xFE, 0xFF] + big, "utf-16be"),
        ] {
            let result = read(bytes)
            #expect(summary(result) == Self.expected)
            #expect(result.encoding == name)
            #expect(lines(result) == [])
        }
        let decomposed = read(Array(Self.text.decomposedStringWithCanonicalMapping.utf8))
        #expect(summary(decomposed) == Self.expected)
        #expect(decomposed.submissions.allSatisfy { $0.submission.activities?.allSatisfy { $0.title.isNFC } == true })
    }

    @Test("without enough evidence the file is an error that says so; its ASCII is still read")
    func undetermined() throws {
        let text =
            "unit_code,date,activity_type,title,audience_group,participants\nDM-TH,2/10/2023,LPD,Lễ,hoc_sinh,10\nDM-THCS,2/10/2023,LPD,Doc sach,hoc_sinh,10\n"
        let result = read(try #require(LegacyEncoding.tcvn3.encode(text)))
        #expect(result.findings.map(\.code) == ["intake.encoding"])
        // What was lost may belong to any unit of the file, so all of them wait.
        #expect(result.submissions.map(\.isRefused) == [true, true])
        #expect(result.encoding == "unknown")
    }

    @Test("UTF-8 read as windows-1252: cells that convert back exactly are restored with a warning, others are errors")
    func mojibake() {
        let head = "unit_code,date,activity_type,title,audience_group,participants\n"
        let restored = read(
            Array((head + "DM-TH,2/10/2023,LPD,Đọc sách,hoc_sinh,10\n").utf8).map { Unicode.Scalar($0) }.reduce(into: "") {
                $0.unicodeScalars.append($1)
            }.utf8.map { $0 })
        #expect(summary(restored) == ["DM-TH · 2023-10-02 LPD Đọc sách ×1 0b hoc_sinh 10/–"])
        #expect(restored.submissions.first?.findings.map(\.code) == ["intake.letters-restored"])
        let lost = read(Array((head + "DM-TH,2/10/2023,LPD,Phát đ?ng phong trào đ?c sách,hoc_sinh,10\n").utf8))
        #expect(lost.submissions.first?.findings.map(\.code) == ["intake.lost-letters"])
    }

    @Test("texts of a workbook in an old font are converted together")
    func workbook() throws {
        let strings = try Self.text.split(separator: "\n").flatMap {
            $0.split(separator: "\"").flatMap { $0.split(separator: ",") }
        }.map { part in
            // What a program stores when the bytes of the old font are typed into Unicode cells.
            let bytes = try #require(LegacyEncoding.tcvn3.encode(String(part)))
            return "<t>" + bytes.reduce(into: "") { $0.unicodeScalars.append(Unicode.Scalar($1)) } + "</t>"
        }
        let cell = { (index: Int) in "<c r=\"@\" t=\"s\"><v>\(index)</v></c>" }
        let head = ["Mã đơn vị", "Ngày", "Loại hoạt động", "Tên hoạt động", "Đối tượng", "Số người tham gia"]
        let title = try #require(strings.firstIndex { $0.hasPrefix("<t>Qu") })
        let builder = WorkbookBuilder.workbook(
            sheets: [
                ("A", "visible", WorkbookBuilder.data([head, ["DM-TH", "2/10/2023", "LPD", cell(title), "hoc_sinh", "5"]]))
            ], strings: strings)
        let result = SubmissionReader.read(InboxFile(name: "a.xlsx", bytes: builder.archive()), context: Fixture.context)
        #expect(summary(result) == ["DM-TH · 2023-10-02 LPD Quyên góp sách cho thư viện của trường ×1 0b hoc_sinh 5/–"])
        #expect(result.findings.map(\.code) == ["intake.encoding-assumed"])
    }
}
