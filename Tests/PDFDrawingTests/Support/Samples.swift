import PDFDrawing
import Typesetting

/// Documents the tests write.
enum Samples {
    static let metadata = DocumentMetadata(
        title: "Báo cáo kết quả Tuần lễ hưởng ứng học tập suốt đời năm 2023", author: "Ban Chỉ đạo huyện Thanh Trì",
        subject: "Tổng hợp hoạt động từ ngày 02 đến ngày 08 tháng 10 năm 2023",
        keywords: ["học tập suốt đời", "Thanh Trì & các xã", "<2023>"], created: "2023-10-08T17:00:00+07:00",
        creator: "baocao", producer: "baocao (cairo, qpdf)")

    static let attachment = Attachment(
        name: "du-lieu.json", mimeType: "application/json", description: "Số liệu của báo cáo",
        bytes: Array(#"{"campaign":"thht-2023","participants":107979}"#.utf8), created: "2023-10-08T17:00:00+07:00")

    static let prose = """
        Thực hiện Kế hoạch của Ủy ban nhân dân huyện về việc tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2023 với chủ đề \
        “Xây dựng năng lực tự học trong kỷ nguyên số”, Ban Chỉ đạo xây dựng xã hội học tập đã chỉ đạo 16/16 xã, thị trấn \
        triển khai đồng bộ các hoạt động tuyên truyền; các trường học, trung tâm học tập cộng đồng tổ chức 1.528 buổi với \
        107.979 lượt người tham gia (trong đó nữ 53.086 lượt, đạt 49,2%) – vượt kế hoạch đề ra.
        """

    /// Every kind of thing a report has: contents with links, headings, justified text, a list, a figure, a note, a table
    /// over several pages with empty cells, a landscape page with a spanning header, and a place to sign.
    static func report(_ fonts: FontBook, rows: Int = 90) throws -> PagedDocument {
        let sheet = SheetBuilder(fonts: fonts)
        var headings: [Int] = []
        try sheet.text(
            "BÁO CÁO", TextStyle(.bold, size: 14), x: 260, baseline: 70, .element(sheet.add(.heading1)))
        sheet.mark(
            .artifact(.layout), .line(from: Point(x: 250, y: 78), to: Point(x: 330, y: 78), thickness: 0.5))
        sheet.space(20)
        let fix = try sheet.contents(["I. Kết quả", "II. Phụ lục"], targets: { headings })
        headings.append(try sheet.heading("I. Kết quả", level: 2))
        for _ in 0..<3 { try sheet.paragraph(prose) }
        try sheet.list([
            ("-", "Tuyên truyền trên hệ thống loa truyền thanh, cổng thông tin điện tử và mạng xã hội của các đơn vị."),
            ("-", "Tổ chức 547 hoạt động, quyên góp 21.058 cuốn sách cho thư viện các trường."),
        ])
        try sheet.figure(
            [("Đông Mỹ", 120), ("Ngũ Hiệp", 260), ("Vạn Phúc", 75)],
            alternative: "Biểu đồ cột: cao nhất xã Ngũ Hiệp 260 lượt, thấp nhất xã Vạn Phúc 75 lượt, tổng 455 lượt.")
        try sheet.paragraph("Ghi chú: số liệu tính đến 17 giờ ngày 08/10/2023.", TextStyle(.italic, size: 11), role: .note)
        headings.append(try sheet.heading("II. Phụ lục", level: 2))
        let names = ["Đại Áng", "Đông Mỹ", "Duyên Hà", "Hữu Hòa", "Liên Ninh", "Ngọc Hồi", "Ngũ Hiệp", "Tả Thanh Oai"]
        try sheet.table(
            header: ["Đơn vị", "Số buổi", "Lượt người", "Nữ"],
            rows: (0..<rows).map { row in
                [
                    "Trường Tiểu học \(names[row % names.count]) \(row + 1)", "\(row % 7 + 1)", "\(row * 13)",
                    row % 5 == 0 ? "" : "\(row * 6)",
                ]
            },
            widths: [220, 60, 80, 60], summary: "Số buổi và lượt người của từng trường", caption: "Bảng 1. Kết quả từng trường")
        try sheet.newPage(Size.a4.turned)
        try spanningTable(sheet)
        try sheet.signature("Nguyễn Văn Ưu")
        var document = sheet.document()
        fix()
        document = sheet.current(document)
        return document
    }

    /// A two-row header in which one cell spans two columns; data cells name their headers.
    private static func spanningTable(_ sheet: SheetBuilder) throws {
        let style = TextStyle(size: 12)
        let table = sheet.add(.table)
        let head = sheet.add(.tableHead, under: table)
        let first = sheet.add(.tableRow, under: head)
        let unit = sheet.add(.tableHeader, under: first)
        sheet.set(unit) {
            $0.scope = .column; $0.rowSpan = 2
        }
        try sheet.text("Đơn vị", style, x: 90, baseline: 100, .element(unit))
        let both = sheet.add(.tableHeader, under: first)
        sheet.set(both) {
            $0.scope = .column; $0.columnSpan = 2
        }
        try sheet.text("Lượt người", style, x: 260, baseline: 100, .element(both))
        let second = sheet.add(.tableRow, under: head)
        let total = sheet.add(.tableHeader, under: second)
        sheet.set(total) { $0.scope = .column }
        try sheet.text("Tổng", style, x: 250, baseline: 120, .element(total))
        let female = sheet.add(.tableHeader, under: second)
        sheet.set(female) { $0.scope = .column }
        try sheet.text("Nữ", style, x: 330, baseline: 120, .element(female))
        let body = sheet.add(.tableBody, under: table)
        for (index, name) in ["Đại Áng", "Vĩnh Quỳnh", "Tân Triều", "Thanh Liệt", "Tứ Hiệp"].enumerated() {
            let baseline = 140 + Double(index) * 20
            let row = sheet.add(.tableRow, under: body)
            let cell = sheet.add(.tableHeader, under: row)
            sheet.set(cell) { $0.scope = .row }
            try sheet.text(name, style, x: 90, baseline: baseline, .element(cell))
            for (header, x, value) in [(total, 250.0, "1.234"), (female, 330.0, "612")] {
                let data = sheet.add(.tableData, under: row)
                sheet.set(data) { $0.headers = [cell, both, header] }
                try sheet.text(value, style, x: x, baseline: baseline, .element(data))
            }
        }
        sheet.space(190)
    }
}
