import Foundation
import ReportModel
import Testing

@testable import Intake

/// What answers say is true, said once, and names the one way out that is right.
@Suite("The words of answers") struct AnswerWordingTests {
    private let heading =
        "unit_code,date,activity_type,title,audience_group,sessions,participants,female_participants,books_donated\n"

    private func answer(_ result: ReadResult) -> String {
        FeedbackWriter.text(for: "a.csv", result: result, context: Fixture.context)
    }

    @Test(
        "a locked document is called by the program that its name tells, each with its own menu",
        arguments: [
            ("a.xlsx", LockedDocument.excel, "Protect Workbook"), ("a.XLSM", .excel, "Protect Workbook"),
            ("a.docx", .word, "Protect Document"), ("a.pptx", .powerPoint, "biểu mẫu Excel"),
            ("báo cáo", .office, "File – Info – Protect"),
        ])
    func locked(_ name: String, _ document: LockedDocument, _ menu: String) {
        #expect(FileKind.protectedDocument.refusal(named: name) == .locked(document))
        let words = RefusalFinding.locked(document).vietnamese
        #expect(words.hint?.text(in: .vietnamese).contains(menu) == true)
        #expect(words.expected?.text(in: .vietnamese) == "tệp không có mật khẩu")
    }

    @Test("no two kinds of refused files have one name, and each has a way out")
    func refusals() {
        for language in Language.allCases {
            let names = RefusalFinding.examples.map { $0.words(in: language).message.text(in: language) }
            #expect(Set(names).count == names.count)
            #expect(RefusalFinding.examples.allSatisfy { $0.words(in: language).hint != nil })
        }
    }

    @Test("programs and pictures are known by what follows their two letters")
    func twoLetters() {
        func kind(_ bytes: [UInt8]) -> FileKind { FileKind(InboxFile(name: "a.csv", bytes: bytes)) }
        #expect(kind([0x4D, 0x5A, 0x90, 0x00, 0x03, 0x00, 0x00, 0x00]) == .program)
        #expect(kind(Array("BM".utf8) + [0x36, 0x84, 0x03, 0x00, 0, 0, 0, 0]) == .picture("BMP"))
        #expect(kind(Array("MZ,BM\n".utf8)) == .text)
    }

    @Test("an empty archive is what its name says")
    func emptyArchive() {
        func open(_ name: String) -> PackedFiles? {
            PackedFiles.open(InboxFile(name: name, bytes: WorkbookBuilder().archive()))
        }
        #expect(open("a.zip")?.findings.map(\.message) == ["Tệp nén không có tệp nào bên trong"])
        #expect(open("a.xlsx") == nil)
    }

    @Test("of a record with too many fields one thing is told, because nothing stands under its heading")
    func misplacedFields() {
        let result = read(heading + "DM-TH,2/10/2023,LPD,Khai mạc, lễ hội,hoc_sinh,1,540,270,3\n")
        #expect(result.allFindings.map(\.code) == ["intake.field-count"])
        #expect(result.submissions.map(\.isRefused) == [true])
    }

    @Test("what only differs in what was written is one cause; what is told twice of one place is told once")
    func causes() {
        let texts = ["2/10", "3/10", "4/10"]
        let rows = texts.map { "DM-TH,\($0),LPD,A \($0),hoc_sinh,1,5,,\n" }.joined()
        let text = answer(read(heading + rows))
        #expect(
            text.contains("1. Dòng 2–4, cột B “date”: “date” chưa ghi năm, đã hiểu là ngày trong thời gian của đợt\n"),
            "\(text)")
        #expect(text.contains("   Đang ghi: 2/10; 3/10; 4/10\n"), "\(text)")
        #expect(!text.contains("\n2. "), "\(text)")

        let finding = Diagnostic(UnitFinding.takenFromLetterhead(unit: "A"), at: SourcePlace("a.docx", paragraph: 1))
        #expect(FindingList([finding, finding]).lines(limit: 5).count == 2)
        // What the ledger kept in words alone has no values to compare: each stands alone.
        let stored = Diagnostic(.warning, "intake.count", at: finding.place, "một câu")
        #expect(
            FindingList([stored, Diagnostic(.warning, "intake.count", at: finding.place, "câu khác")]).lines(limit: 5).count
                == 2)
    }

    @Test("what holds the units back stands apart from what only is to be looked at")
    func holdsBack() {
        let text = answer(
            read(
                "unit_name,date,activity_type,title,audience_group,participants\n"
                    + "Trường Tiểu học Đông Mỹ,2/10/2023,LPD,A,hoc_sinh,5\n,3/10/2023,LPD,B,hoc_sinh,5\n"
                    + "Trường lạ hoắc,4/10/2023,LPD,C,hoc_sinh,5\n"))
        let waits = text.components(separatedBy: "các đơn vị liên quan phải chờ:\n").last ?? ""
        #expect(waits.hasPrefix("1. Dòng 4, cột A “unit_name”: không có đơn vị nào mang tên này"), "\(text)")
        #expect(waits.contains("Về cả tệp:\n1. Dòng 3, cột A “unit_name”: ô đơn vị để trống ở dòng 3"), "\(text)")
    }

    @Test("a withdrawal that finds nothing does not say that something was withdrawn")
    func nothingToWithdraw() {
        var result = read("unit_code,withdraw,reason\nDM-TH,x,gửi nhầm\n")
        result.submissions[0].findings.append(Diagnostic(.nothingToWithdraw, in: "a.csv"))
        let text = answer(result)
        #expect(text.contains("ĐÃ NHẬN YÊU CẦU RÚT, nhưng chưa có báo cáo nào để rút\n- Lý do: gửi nhầm\n"), "\(text)")
        #expect(!text.contains("ĐÃ RÚT BÁO CÁO") && !text.contains("không còn được tính"), "\(text)")
    }

    @Test("a column of another table is not called unknown")
    func misplacedColumn() {
        let result = read(heading.replacing("\n", with: ",remark\n") + "DM-TH,2/10/2023,LPD,A,hoc_sinh,1,5,,,\n")
        #expect(result.findings.map(\.message) == ["Cột “remark” không dùng trong bảng này, không đọc cột này"])
    }
}
