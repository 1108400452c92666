import ReportModel
import Testing

@testable import Intake

@Suite("Whose file it is") struct FileOwnerTests {
    private static let owner = FileOwner(context: Fixture.context)

    @Test(
        "by the name of the file",
        arguments: [
            ("DM-THCS.xlsx", "DM-THCS"), ("DM-THCS-2 sửa lần 1.pdf", "DM-THCS"), ("BC tuần lễ_DM-TH (1).docx", "DM-TH"),
            ("dm-thcs.jpg", "DM-THCS"), ("00658 bao cao.pdf", "00658"), ("bao cao 00658.pdf", "00658"),
            ("Báo cáo Trường THCS Đông Mỹ.docx", "DM-THCS"), ("Bao cao THCS Dong My.docx", "DM-THCS"),
            ("BC_Truong_Tieu_hoc_Dong_My_2023.pdf", "DM-TH"), ("Bao cao Mam non A xa Tu Hiep lan 2.zip", "TH-MNA"),
            ("thư mục/TRƯỜNG THCS TỨ HIỆP - ảnh.png", "TH-THCS"), ("THCS Tứ Hiệp.xlsx.xlsx", "TH-THCS"),
        ])
    func named(_ name: String, _ unit: String) {
        #expect(FileOwnerTests.owner.named(by: name) == unit, "\(name)")
    }

    @Test(
        "a name that names none, or several",
        arguments: [
            "Trường THCS Đông Mỹ A.pdf", "bao cao.pdf", "Báo cáo tuần lễ học tập 2023.docx", "2023-10-08.xlsx",
            "IMG_20231008_0658.jpg", "685.pdf",
            "DM-TH và DM-THCS.pdf", "Trường học tập.xlsx", "xã.csv", ".xlsx", "Scan 1.pdf",
        ])
    func unnamed(_ name: String) {
        #expect(FileOwnerTests.owner.named(by: name) == nil, "\(name)")
    }

    @Test("by the letterhead of a document without any table, whatever its format")
    func letterheadOfProse() {
        let lines = [
            "UBND XÃ ĐÔNG MỸ", "TRƯỜNG TIỂU HỌC ĐÔNG MỸ", "BÁO CÁO", "Nhà trường đã tổ chức Tuần lễ với 540 học sinh.",
        ]
        let page = "<html><body>" + lines.map { "<p>\($0)</p>" }.joined() + "</body></html>"
        let word = word(lines.map { wordText($0) }.joined())
        for (name, bytes) in [("bao cao.docx", word), ("bao cao.html", Array(page.utf8))] {
            let file = InboxFile(name: name, bytes: bytes)
            #expect(FileOwnerTests.owner.unit(of: file) == "DM-TH", "\(name)")
        }
    }

    @Test("by the letterhead of what cannot be read")
    func letterhead() {
        func unit(_ text: String) -> UnitCode? {
            FileOwnerTests.owner.unit(of: InboxFile(name: "bao cao.csv", bytes: Array(text.utf8)))
        }
        #expect(unit("UBND XÃ ĐÔNG MỸ\nTRƯỜNG THCS ĐÔNG MỸ\nBÁO CÁO\nNội dung,Thành phần\n") == "DM-THCS")
        #expect(unit("Đơn vị: Trường Tiểu học Đông Mỹ\nNội dung,Thành phần\n") == "DM-TH")
        #expect(unit("Kính gửi: Trường THCS Tứ Hiệp\nTRƯỜNG TIỂU HỌC ĐÔNG MỸ\n") == "DM-TH")
        #expect(unit("Trường THCS Đông Mỹ\nTrường Tiểu học Đông Mỹ\n") == nil)
        #expect(unit("Nội dung,Thành phần\nLễ phát động,Học sinh\n") == nil)
        let rows = [
            ["UBND HUYỆN THANH TRÌ", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["TRƯỜNG THCS TỨ HIỆP"],
            ["Nội dung", "Số lượng"],
        ]
        let book = WorkbookBuilder.workbook(sheets: [("Sheet1", "visible", WorkbookBuilder.data(rows))])
        #expect(FileOwnerTests.owner.unit(of: InboxFile(name: "a.xlsx", bytes: book.archive())) == "TH-THCS")
        // The name goes before the letterhead; a picture has neither.
        #expect(FileOwnerTests.owner.unit(of: InboxFile(name: "DM-TH.xlsx", bytes: book.archive())) == "DM-TH")
        #expect(FileOwnerTests.owner.unit(of: InboxFile(name: "a.png", bytes: [0x89, 0x50, 0x4E, 0x47])) == nil)
    }

    @Test("a file named for one unit that holds neither it nor one below it is doubted")
    func doubt() {
        let text = "unit_code,indicator,value\nDM-THCS,BANG_RON,3\n"
        func codes(_ name: String) -> [String] {
            SubmissionReader.read(InboxFile(name: name, bytes: Array(text.utf8)), context: Fixture.context).findings.map(\.code)
        }
        #expect(codes("DM-TH.csv") == ["intake.other-owner"])
        #expect(codes("Trường THCS Tứ Hiệp.csv") == ["intake.other-owner"])
        #expect(codes("00658.csv") == ["intake.other-owner"])
        for name in ["DM-THCS.csv", "00685.csv", "Xã Đông Mỹ.csv", "bao cao.csv", "a.csv"] {
            #expect(codes(name) == [], "\(name)")
        }
        let result = SubmissionReader.read(InboxFile(name: "DM-TH.csv", bytes: Array(text.utf8)), context: Fixture.context)
        #expect(
            lines(result) == [
                "-  warning other-owner: Tên tệp là của Trường Tiểu học Đông Mỹ (DM-TH), nhưng trong tệp chỉ có số liệu của đơn vị khác | Trường THCS Đông Mỹ (DM-THCS) | Xem lại đơn vị ghi trong tệp, hoặc có gửi nhầm tệp"
            ])
    }
}
