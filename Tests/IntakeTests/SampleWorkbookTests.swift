import Foundation
import TestSupport
import Testing

@testable import Intake

/// Workbooks that other programs saved (`Tests/Workbooks/make_workbooks.py`).
@Suite("Workbooks of other programs") struct SampleWorkbookTests {
    private func read(_ name: String) throws -> ReadResult {
        let url = URL(fileURLWithPath: Checkout.root + "/Tests/Workbooks/\(name).xlsx")
        return SubmissionReader.read(InboxFile(name: name, bytes: [UInt8](try Data(contentsOf: url))), context: Fixture.context)
    }

    @Test("a workbook made by hand, with everything people do to one", arguments: ["mixed-openpyxl", "mixed-libreoffice"])
    func mixed(_ name: String) throws {
        let result = try read(name)
        #expect(
            summary(result) == [
                "DM-THCS · 2023-10-02 LPD Khai mạc ×1 0b hoc_sinh 412/206, nguoi_dan 30/– · 2023-10-03 QGS Tặng sách ×1 350b hoc_sinh 1234/– · 2023-10-04 LPD Gộp ×1 7b hoc_sinh 5/–, nguoi_dan 6/– · BANG_RON=12 · TIN_BAI=3 · +[\"Tốt\", \"Đông\", \"Đủ\"] -[] ?[]"
            ])
        #expect(
            lines(result) == [
                "- [Hoạt động] note row-ignored: Từ dòng này là phần ký tên, ghi chú dưới bảng; các dòng chữ ở đó không đọc | Đông Mỹ, ngày 8 tháng 10 năm 2023",
                "- [Khác] note sheet-ignored: Trang này không có bảng số liệu, không đọc",
                "DM-THCS [Chỉ tiêu] warning unit-of-file: Bảng ở trang “Chỉ tiêu”, “Nhận xét” không ghi đơn vị, đã hiểu là của đơn vị duy nhất trong tệp: Trường THCS Đông Mỹ | Ghi “Đơn vị: …” ở trên từng bảng",
            ])
    }

    @Test("our form, filled in and saved by another program", arguments: ["form-openpyxl", "form-libreoffice"])
    func form(_ name: String) throws {
        let result = try read(name)
        #expect(lines(result) == [])
        #expect(
            summary(result) == [
                "00685 · 2023-10-02 LPD =không phải công thức ×2 350b hoc_sinh 412/206, nguoi_dan 35/– · 2023-10-04 KHA Nói chuyện ×1 0b giao_vien 0/0 · BANG_RON=12 · GDHT_DK=1250 · +[\"Đông người\", \"Vui\"] -[] ?[\"Cấp thêm sách\"]"
            ])
    }
}
