import Foundation
import ReportModel
import TestSupport
import Testing

@testable import Intake

/// Documents of the level below as reports; the corpus says what they hold (`Tests/Corpus/make_corpus.py`).
@Suite struct SummaryStatementTests {
    private func document(_ name: String, fates: Bool = false) throws -> ReadResult {
        let path = "\(Checkout.root)/Tests/Corpus/\(name).pdf"
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        return SubmissionReader.read(
            InboxFile(name: "bao-cao.pdf", bytes: bytes), context: Fixture.context, tellsFates: fates)
    }

    @Test(arguments: ["accepted-table", "accepted-packed"])
    func isTheStatementOfItsUnit(name: String) throws {
        let result = try document(name)
        #expect(
            summary(result) == [
                "00685 · 2023-10-02 LPD Tổng hợp 3 hoạt động (Trường) ×4 10b giao_vien 20/–, hoc_sinh 120/60, hoc_sinh 80/– · "
                    + "2023-10-04 QGS Tổng hợp 1 hoạt động ×1 20b nguoi_dan 80/– · GDHT_DK=120 · "
                    + "+[\"Trường THCS Đông Mỹ: Tốt\"] -[] ?[\"Trường THCS Đông Mỹ: Thêm sách\"]"
            ])
        #expect(
            lines(result) == [
                "00685 [$.lines] warning summary-kind: Loại đơn vị không có trong đợt này, số liệu tính cho chính đơn vị gửi: mam_non",
                "00685 [$.units_behind] note summary-units: Số liệu tổng hợp từ 2/3 đơn vị",
            ])
        let submission = try #require(result.submissions.first?.submission)
        let line = try #require(submission.activities?.first)
        #expect(line.count == 3)
        #expect(line.sum?.kind == "truong")
        #expect(submission.activities?.last?.sum?.kind == nil)
        #expect(submission.covers == Fixture.campaign.period)
        #expect(submission.summary?.reportedUnits == ["00685", "DM-THCS"])
        #expect(submission.summary?.indicatorsByKind == ["xa": ["GDHT_DK": 120]])
        #expect(result.format == "pdf")
    }

    @Test(arguments: [
        ("refused-period", "00685 [$.period] error coverage"),
        ("refused-sums", "00685 [$.totals.participants] error summary-sums"),
        ("refused-type", "00685 [$.lines[0].type] error activity-type"),
        ("refused-own", "00685 [$.campaign] error summary-own"),
        ("refused-name", "00685 [$.unit_name] error unit-contradiction"),
        ("unreadable-version", "- [$.schema_version] error summary-version"),
        ("unreadable-bulletin", "- [$.day] error summary-bulletin"), ("unreadable-locked", "-  error unsupported"),
        ("unreadable-cut", "-  error pdf-damaged"), ("unreadable-bomb", "-  error unpacked-too-large"),
        ("unreadable-foreign", "-  error unsupported"),
    ])
    func isRefusedForOneReason(name: String, finding: String) throws {
        let result = try document(name)
        let errors = lines(result).filter { $0.contains(" error ") }
        #expect(errors.count == 1, "\(errors)")
        #expect(errors.first?.hasPrefix(finding) ?? false, "\(errors)")
        #expect(result.submissions.allSatisfy { $0.isRefused })
    }

    @Test func tellsOfSignatures() throws {
        func told(_ name: String) throws -> [String] { lines(try document(name)).filter { $0.contains(" signature:") } }
        #expect(
            try told("accepted-signed") == [
                "00685  note signature: Tệp có chữ ký số của Nguyễn Văn Đức, nội dung không đổi từ khi ký"
            ])
        #expect(
            try told("accepted-signed-changed").first
                == "00685  warning signature: Tệp có chữ ký số của Nguyễn Văn Đức, nhưng nội dung đã đổi sau khi ký"
                + " | Ký lại báo cáo rồi gửi lại, nếu cần")
    }

    @Test func everyValueHasItsFate() throws {
        let result = try document("accepted-table", fates: true)
        #expect(!result.fates.contains { $0.code == FindingCode.cellUnread.rawValue })
        func fate(_ path: String) -> String? {
            result.fates.first { $0.place.path == path }.map {
                "\($0.kind.rawValue) \($0.unit ?? "–") \($0.figure ?? "–") \($0.value.map(String.init) ?? "–")"
            }
        }
        #expect(fate("$.lines[0].activities") == "counted 00685 activities@type=LPD,day=2023-10-02,kind=truong 3")
        #expect(
            fate("$.lines[0].audience.hoc_sinh.participants")
                == "counted 00685 participants@type=LPD,audience=hoc_sinh,day=2023-10-02,kind=truong 200")
        #expect(fate("$.totals.participants") == "checked 00685 participants 300")
        #expect(fate("$.indicators.GDHT_DK") == "counted 00685 indicator:GDHT_DK 120")
        #expect(fate("$.remarks[0].strengths[0]") == "used 00685 – –")
        #expect(fate("$.reporting.late") == "ignored – – –")
        // What is counted of a figure is what it comes to.
        let counted = result.fates.filter { $0.kind == .counted && ($0.figure ?? "").hasPrefix("participants@") }
        #expect(counted.compactMap(\.value).reduce(0, +) == 300)
    }
}
