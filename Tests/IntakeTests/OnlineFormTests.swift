import ReportModel
import Testing

@testable import Intake

@Suite("Exports of online forms") struct OnlineFormTests {
    private static let head =
        "Dấu thời gian,Địa chỉ email,Tên đơn vị,Ngày tổ chức,Loại hoạt động,Tên hoạt động,Đối tượng,Số lượt người tham gia,Số điện thoại\n"

    private func times(_ texts: [String]) -> (times: [Timestamp?], findings: [String]) {
        let rows = zip(texts, ["Trường THCS Đông Mỹ", "TH Đông Mỹ", "THCS Tứ Hiệp"]).map { text, unit in
            "\"\(text)\",a@b.vn,\(unit),2/10/2023,LPD,Lễ,hoc_sinh,5,0912345678\n"
        }
        let result = read(Self.head + rows.joined())
        return (result.submissions.map(\.submission.submittedAt), result.allFindings.map(\.code))
    }

    @Test(
        "the time of sending, as Vietnamese and English sheets write it",
        arguments: [
            ("02/10/2023 16:20:05", "2023-10-02T16:20:05+07:00"), ("2023/10/06 4:20:00 CH GMT+7", "2023-10-06T16:20:00+07:00"),
            ("2023/10/07 12:20:00 SA GMT+7", "2023-10-07T00:20:00+07:00"), ("6/10/2023, 16:20", "2023-10-06T16:20:00+07:00"),
            ("16:20:05 6/10/2023", "2023-10-06T16:20:05+07:00"),
            ("16 giờ 20 phút, ngày 6/10/2023", "2023-10-06T16:20:00+07:00"),
            ("16h20 06/10/2023", "2023-10-06T16:20:00+07:00"), ("45205.680613", "2023-10-06T16:20:05+07:00"),
        ])
    func spellings(text: String, time: String) {
        let (times, findings) = times([text])
        #expect(times == [Fixture.time(time)])
        #expect(findings == [])
    }

    @Test("month first is taken where no other reading of the whole column fits, and said")
    func monthFirst() {
        let american = times(["10/6/2023 16:20:05", "10/13/2023 9:00:00", "10/08/2023 9:00:00"])
        #expect(
            american.times == [
                Fixture.time("2023-10-06T16:20:05+07:00"), Fixture.time("2023-10-13T09:00:00+07:00"),
                Fixture.time("2023-10-08T09:00:00+07:00"),
            ])
        #expect(american.findings == ["intake.submitted-month-first"])
        // Without a 13th month the campaign's beginning is the evidence.
        #expect(times(["10/06/2023 16:20:05"]).times == [Fixture.time("2023-10-06T16:20:05+07:00")])
        // One time that is only possible day first keeps all of them so.
        let mixed = times(["10/6/2023 16:20:05", "13/10/2023 9:00:00"])
        #expect(mixed.times == [Fixture.time("2023-06-10T16:20:05+07:00"), Fixture.time("2023-10-13T09:00:00+07:00")])
        #expect(mixed.findings == ["intake.submitted-early"])
        let broken = times(["10/13/2023 9:00:00", "13/10/2023 9:00:00"])
        #expect(broken.findings == ["intake.submitted-at"])
    }

    @Test("addresses and numbers of people are neither read nor worth a word; in texts they are left out")
    func people() {
        let result = read(
            Self.head.replacing("Số điện thoại", with: "Ghi chú")
                + "02/10/2023 16:20:05,a@b.vn,TH Đông Mỹ,2/10/2023,LPD,\"Lễ phát động, liên hệ 0912.345.678\",hoc_sinh,5,hỏi co.ha@truong.edu.vn.\n"
        )
        let activity = result.submissions.first?.submission.activities?.first
        #expect(activity?.title == "Lễ phát động, liên hệ")
        #expect(activity?.note == "hỏi .")
        #expect(result.allFindings.map(\.code) == ["intake.contact-dropped", "intake.contact-dropped"])
        #expect(!"\(result)".contains("a@b.vn"))
    }

    @Test(
        "what is no telephone number stays",
        arguments: [
            "Từ 02.10.2023 08 giờ", "Ngày 02-10-2023 08-10", "Mã 0123456789012", "10.000.000.000 đồng",
            "Quyết định 1373/QĐ-TTg",
            "ngày 02 10 2023 và 03 10 2023", "Tuần 02/10/2023–08/10/2023",
        ])
    func numbers(text: String) { #expect(ContactDetails.dropped(from: text) == nil) }

    @Test(
        "telephone numbers and addresses",
        arguments: [
            ("gọi 0912345678 nhé", "gọi nhé"), ("gọi +84 912 345 678", "gọi"), ("ĐT: 024 3861 2345.", "ĐT: ."),
            ("a.b-c@x.edu.vn", ""), ("thư a@b", nil), ("0912 345 678/0987654321", "/"),
        ])
    func contacts(text: String, rest: String?) { #expect(ContactDetails.dropped(from: text) == rest) }

    @Test("an activity told twice with different numbers is worth a look")
    func similar() {
        let rows =
            "02/10/2023 16:20:05,,TH Đông Mỹ,2/10/2023,LPD,Lễ,hoc_sinh,5,\n03/10/2023 16:20:05,,TH Đông Mỹ,2/10/2023,LPD,Lễ,hoc_sinh,50,\n"
        let result = read(Self.head + rows)
        #expect(result.allFindings.map(\.code) == ["intake.row-similar"])
        #expect(result.submissions.first?.submission.activities?.count == 2)
    }
}
