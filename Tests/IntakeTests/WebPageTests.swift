import ReportModel
import TestSupport
import Testing

@testable import Intake

private func readPage(_ text: String, _ name: String = "a.xls", context: IntakeContext = Fixture.context) -> ReadResult {
    SubmissionReader.read(InboxFile(name: name, bytes: Array(text.utf8)), context: context)
}

private let head = ["Ngày", "Loại hoạt động", "Tên hoạt động", "Đối tượng", "Số người tham gia", "Trong đó nữ"]

private func cells(_ texts: [String], _ tag: String = "td") -> String {
    "<tr>" + texts.map { $0.hasPrefix("<") ? $0 : "<\(tag)>\($0)</\(tag)>" }.joined() + "</tr>"
}

private let unit = "<p>Đơn vị: Trường THCS Đông Mỹ</p>"

@Suite("Web pages") struct WebPageTests {
    @Test("a table as Excel saves it: day first, numbers as shown, entities, breaks, spans, styles and scripts unseen")
    func excel() {
        let result = readPage(
            """
            <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"><title>Báo cáo</title>
            <style><!-- td {mso-number-format:General} --></style><!--[if gte mso 9]><xml><x:Name>S</x:Name></xml><![endif]-->
            <script>document.write("<table><tr><td>sai</td></tr></table>")</script></head><body>\(unit)
            <table border=0 width='100%'>\(cells(head, "th"))
            \(cells(["<td rowspan=2>2/10/2023</td>", "LPD", "Khai<br>m&#7841;c &amp; h&#x1ED9;i<o:p></o:p>", "H&#7885;c sinh", "<td align=right x:num=\"1540\">1.540</td>", "270"]))
            \(cells(["LPD", "<td colspan=1>Mít\n   tinh</td>", "Người dân", "60", "&nbsp;"]))
            </table><p>HIỆU TRƯỞNG</p></body></html>
            """)
        #expect(
            summary(result) == [
                "DM-THCS · 2023-10-02 LPD Khai mạc & hội ×1 0b hoc_sinh 1540/270 · 2023-10-02 LPD Mít tinh ×1 0b nguoi_dan 60/–"
            ])
        #expect(!result.allFindings.containsError)
        #expect(result.format == "html")
    }

    @Test("tags that nobody closed, and tables in tables")
    func careless() {
        let open =
            "<table><tr><td>\(unit)<table><tr><th>" + head.joined(separator: "<th>")
            + "<tr><td>2/10/2023<td>LPD<td>Khai mạc<td>Học sinh<td>540<td>270</table></table>"
        #expect(summary(readPage(open, "a.html")) == ["DM-THCS · 2023-10-02 LPD Khai mạc ×1 0b hoc_sinh 540/270"])
        let cut = "<table>" + cells(head) + "<tr><td>2/10/2023<td>LPD<td>Khai mạc<td>Học sinh<td>540<td"
        #expect(readPage("<html><body>\(unit)" + cut, "a.html").submissions.map(\.submission.unit) == ["DM-THCS"])
    }

    @Test("a place names table, row and column")
    func places() {
        let result = readPage(
            "<html><body>\(unit)<table>\(cells(head))\(cells(["2/10/2023", "LPD", "Khai mạc", "Học sinh", "~50", ""]))</table>")
        #expect(result.allFindings.first?.place.text == "a.xls [Bảng 1, dòng 2, cột 5]")
    }

    @Test("spans beyond measure cost nothing; a page without tables is told")
    func hostile() {
        let wide = "<table>\(cells(head))" + String(repeating: "<tr><td colspan=99999999 rowspan=99999999>x<td>1", count: 200)
        _ = readPage("<html>" + wide)
        _ = readPage("<html>" + String(repeating: "<table><tr><td>", count: 5_000))
        _ = readPage("<html><!--" + String(repeating: "<", count: 5_000))
        #expect(
            readPage("<html><body><p>Chào</p>").allFindings.map(\.code) == [
                "intake.header-missing", "intake.paragraphs-ignored",
            ])
        var random = SeededGenerator(seed: 5)
        let sound = Array(
            "<html><body>\(unit)<table>\(cells(head))\(cells(["<td rowspan=2 colspan=1 style='display:none'>2/10/2023</td>", "LPD", "a&amp;b", "Học sinh", "5", ""]))</table>"
                .utf8)
        for _ in 0..<500 {
            _ = SubmissionReader.read(
                InboxFile(name: "a.html", bytes: PropertyTests.mutate(sound, &random)), context: Fixture.context)
        }
    }
}

private func spreadsheet(_ rows: String, options: String = "", styles: String = "") -> String {
    """
    <?xml version="1.0"?>
    <?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
    <Styles>\(styles)</Styles>
    <Worksheet ss:Name="ẩn"><Table><Row><Cell><Data ss:Type="String">unit_code</Data></Cell></Row></Table>
    <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
    <Worksheet ss:Name="Hoạt động"><Table>\(rows)</Table>\(options)</Worksheet></Workbook>
    """
}

private func row(_ cells: [String], _ attributes: String = "") -> String {
    "<Row\(attributes)>" + cells.map { $0.hasPrefix("<") ? $0 : "<Cell><Data ss:Type=\"String\">\($0)</Data></Cell>" }.joined()
        + "</Row>"
}

@Suite("Excel XML of 2003") struct SpreadsheetMLTests {
    @Test("days, numbers, formulas, merged and skipped cells, codes with leading zeros, hidden sheets and rows")
    func table() {
        let data = [
            "<Cell ss:MergeDown=\"1\"><Data ss:Type=\"DateTime\">2023-10-02T00:00:00.000</Data></Cell>", "LPD",
            "<Cell><ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\"><B>Khai</B> mạc</ss:Data></Cell>",
            "Học sinh", "<Cell ss:Formula=\"=1+1\"><Data ss:Type=\"Number\">540</Data></Cell>",
            "<Cell><Data ss:Type=\"Number\">270</Data></Cell>",
        ]
        let result = readPage(
            spreadsheet(
                row(["Mã đơn vị:", "<Cell ss:StyleID=\"z\"><Data ss:Type=\"Number\">685</Data></Cell>"])
                    + row(head, " ss:Index=\"3\"")
                    + row(data)
                    + row(
                        ["<Cell ss:Index=\"2\"><Data ss:Type=\"String\">LPD</Data></Cell>", "Mít tinh", "Người dân", "60"],
                        " ss:Hidden=\"1\""),
                styles: "<Style ss:ID=\"z\"><NumberFormat ss:Format=\"00000\"/></Style>"))
        #expect(
            summary(result) == [
                "00685 · 2023-10-02 LPD Khai mạc ×1 0b hoc_sinh 540/270 · 2023-10-02 LPD Mít tinh ×1 0b nguoi_dan 60/–"
            ])
        #expect(result.allFindings.map(\.code).sorted() == ["intake.formula", "intake.rows-hidden"])
        #expect(result.format == "xml")
    }

    @Test("entities, numbers out of range and cut files are faults, not crashes")
    func hostile() {
        #expect(
            readPage("<?xml version=\"1.0\"?><!DOCTYPE x><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>")
                .allFindings.map(\.code) == ["intake.xml-entity"])
        let odd = row(
            [
                "<Cell ss:Index=\"99999999999\" ss:MergeDown=\"99999999\" ss:MergeAcross=\"-5\"><Data ss:Type=\"Number\">1</Data></Cell>",
                "x",
            ], " ss:Index=\"99999999\"")
        #expect(readPage(spreadsheet(row(head) + odd)).allFindings.containsError)
        let sound = Array(spreadsheet(row(head) + row(["2/10/2023", "LPD", "a", "Học sinh", "5"])).utf8)
        var random = SeededGenerator(seed: 6)
        for _ in 0..<500 {
            _ = SubmissionReader.read(
                InboxFile(name: "a.xls", bytes: PropertyTests.mutate(sound, &random)), context: Fixture.context)
        }
    }
}
