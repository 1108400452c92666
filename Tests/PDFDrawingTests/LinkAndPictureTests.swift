import Foundation
import Layout
import ReportModel
import TestSupport
import Testing
import Typesetting

@testable import PDFDrawing

/// Links, footnotes, pictures, lines and flows side by side in finished documents.
@Suite("Links, notes and pictures")
struct LinkAndPictureTests {
    private static let text = """
        layout: test
        style: styles/accented
        title: Thử
        running_head: "Kết quả {campaign.title}"
        border: 0.5pt
        body:
          - letterhead: {body: BAN CHỈ ĐẠO}
          - title: {kind: BÁO CÁO, subject: Kết quả}
          - section: Kết quả
          - paragraph: "Có {totals.participants} lượt người^[Theo [trang của Tuần lễ](https://example.vn/tuan-le), ngày 08 tháng 10.] tham gia; xem {ref.ngay | default('biểu đồ')} và {ref.loai | default('bảng')}, hoặc [toàn văn kế hoạch tại địa chỉ của cơ quan ban hành văn bản này](https://example.vn/ke-hoach)."
          - side_by_side:
              left:
                - image: {file: images/emblem.png, alternative: Biểu trưng đỏ và xanh, caption: Biểu trưng, id: hinh, width: 40mm}
              right:
                - paragraph: "Bên phải của {ref.hinh | default('hình')}^[Chú thích thứ hai.]."
          - line_chart:
              id: ngay
              caption: Lượt người theo ngày
              rows: days
              label: "{date | date.day_month}"
              values:
                - {name: Lượt người, value: totals.participants}
                - {name: Trong đó nữ, value: totals.female}
          - table:
              id: loai
              caption: Theo loại
              rows: types
              where: held
              columns:
                - {title: Loại, value: "{name}^[Tên gọi theo danh mục {position.number}.]"}
                - {title: Lượt, value: "{totals.participants}"}
          - image: {file: images/grey.png, alternative: Hình xám, width: 20mm, align: left}
          - image: {file: images/emblem.svg, alternative: Biểu trưng bằng nét, width: 32mm, align: right}
          - qr: "https://example.vn/ế?{campaign.code}"
        """

    private func document(_ fonts: FontBook, _ variant: SampleData.Variant = .typical) throws -> PagedDocument {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: Checkout.root + "/Layouts/styles", toPath: folder.path + "/styles")
        try folder.write(Data(SmallPicture.png), to: "images/emblem.png")
        try folder.write(Data(SmallPicture.grey), to: "images/grey.png")
        // Red, then a round blue with a green rim, which reaches beyond the picture's edge.
        try folder.write(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><rect width="4" height="4" fill="#f00"/>
            <circle cx="6" cy="2" r="2" fill="blue" stroke="lime" stroke-width="1"/></svg>
            """, to: "images/emblem.svg")
        try folder.write(
            """
            style: accented
            like: decree-30
            accent: "#1F4E79"
            chart: {accent: true}
            title: {rule: 0.5}
            text: {section: {accent: true}, subject: {accent: true}}
            """, to: "styles/accented.yaml")
        let (layout, findings) = LayoutFile.load(try folder.write(Self.text, to: "test.yaml"))
        #expect(findings.map(\.message) == [])
        let data = SampleData.report(variant)
        return try (try #require(layout)).compose(data).document.paginated(fonts)
    }

    @Test("all judges are content in both profiles")
    func judged() throws {
        let fonts = try Fixture.fonts()
        let folder = try TemporaryFolder()
        var paths: [String] = []
        for variant in [SampleData.Variant.typical, .longNames] {
            let document = try document(fonts, variant)
            for profile in PDFProfile.allCases {
                paths.append(
                    try Fixture.write(
                        document, PDFOptions(profile: profile), fonts: fonts, to: folder, name: "\(profile)-\(variant).pdf"))
            }
        }
        for (path, verdict) in try Judges.verdicts(paths) {
            #expect(verdict.passed, "\((path as NSString).lastPathComponent): \(verdict)")
        }
    }

    @Test("addresses and places are what links lead to")
    func links() throws {
        let fonts = try Fixture.fonts()
        let folder = try TemporaryFolder()
        let path = try Fixture.write(try document(fonts), fonts: fonts, to: folder)
        let text = try Tool.run("pdfinfo", ["-url", path]).text
        #expect(text.contains("https://example.vn/tuan-le") && text.contains("https://example.vn/ke-hoach"))
        let words = try Tool.run("pdftotext", ["-layout", path, "-"]).text
        #expect(words.contains("Biểu đồ 1") && words.contains("Bảng 1") && words.contains("Hình 1"))
        #expect(words.contains("Chú thích thứ hai."))
    }

    @Test("pixels of a picture come out as they went in, grey ones as grey")
    func pixels() throws {
        let fonts = try Fixture.fonts()
        let folder = try TemporaryFolder()
        let path = try Fixture.write(try document(fonts), fonts: fonts, to: folder)
        let list = try Tool.run("pdfimages", ["-list", path]).text.split(separator: "\n").dropFirst(2)
            .map { $0.split(whereSeparator: \.isWhitespace) }
        #expect(list.map { "\($0[3]) \($0[4]) \($0[5])" } == ["8 4 rgb", "2 2 gray", "296 296 gray"])
        _ = try Tool.run("pdfimages", [path, folder.path + "/out"])
        let colour = Array(try folder.read("out-000.ppm").suffix(8 * 4 * 3))
        #expect(Array(colour[0..<3]) == [255, 0, 0] && Array(colour[21..<24]) == [0, 0, 255])
        let grey = try folder.read("out-001.ppm")
        #expect(Array(grey.suffix(3)) == [0, 0, 0] || grey.last == 0)
        // It stands upright, left is left, where the page was told.
        let picture = try #require(
            try document(fonts).pages[0].items.compactMap { item -> Rect? in
                if case .picture(let rect, let picture) = item.mark, picture.width == 8 { rect } else { nil }
            }.first)
        _ = try Tool.run("pdftoppm", ["-r", "72", "-l", "1", path, folder.path + "/page"])
        let file = try folder.read(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).first { $0.hasPrefix("page") } ?? "")
        let page = Array(file)
        let size = page.split(separator: 0x0A, maxSplits: 2)[1].split(separator: 0x20).map {
            Int(String(decoding: $0, as: UTF8.self)) ?? 0
        }
        let start = page.count - size[0] * size[1] * 3
        func pixel(_ x: Double, _ y: Double) -> [UInt8] {
            let index = start + (Int(y) * size[0] + Int(x)) * 3
            return Array(page[index..<(index + 3)])
        }
        let middle = picture.y + picture.height / 2
        #expect(pixel(picture.x + picture.width * 0.2, middle) == [255, 0, 0])
        #expect(pixel(picture.x + picture.width * 0.8, middle) == [0, 0, 255])
        #expect(pixel(picture.x - 3, middle) == [255, 255, 255])
    }

    @Test("drawings are shapes in their colours, and what is accented has its colour")
    func drawings() throws {
        let fonts = try Fixture.fonts()
        let folder = try TemporaryFolder()
        let document = try document(fonts)
        let path = try Fixture.write(document, fonts: fonts, to: folder)
        let (number, rect) = try #require(
            document.pages.enumerated().lazy.flatMap { number, page in
                page.items.lazy.compactMap { item -> (Int, Rect)? in
                    if case .picture(let rect, let picture) = item.mark, picture.drawing != nil { (number, rect) } else { nil }
                }
            }.first)
        #expect(abs(rect.height * 2 - rect.width) < 1e-9 && abs(rect.width - 32 * pointsPerMillimetre) < 1e-9)
        _ = try Tool.run(
            "pdftoppm", ["-r", "144", "-f", "\(number + 1)", "-singlefile", path, folder.path + "/page"])
        let page = Array(try folder.read("page.ppm"))
        let size = page.split(separator: 0x0A, maxSplits: 2)[1].split(separator: 0x20).map {
            Int(String(decoding: $0, as: UTF8.self)) ?? 0
        }
        let start = page.count - size[0] * size[1] * 3
        /// Of the drawing's own units.
        func pixel(_ x: Double, _ y: Double) -> [UInt8] {
            let unit = rect.width / 8
            let index = start + (Int((rect.y + y * unit) * 2) * size[0] + Int((rect.x + x * unit) * 2)) * 3
            return Array(page[index..<(index + 3)])
        }
        #expect(pixel(2, 2) == [255, 0, 0] && pixel(6, 2) == [0, 0, 255] && pixel(7.9, 2) == [0, 255, 0])
        // The rim is cut off at the edge.
        #expect(pixel(8.2, 2) == [255, 255, 255] && pixel(7.9, 0.1) == [255, 255, 255])

        let content = try Tool.run("qpdf", ["--qdf", "--object-streams=disable", path, "-"]).output
        let text = String(decoding: content, as: UTF8.self)
        #expect(text.contains("0.122 0.306 0.475 rg"), "text and bars")
        #expect(text.contains("0.122 0.306 0.475 RG"), "the rule below the subject")
    }

    @Test("another program reads codes of all sizes off the page")
    func codes() throws {
        let fonts = try Fixture.fonts()
        let folder = try TemporaryFolder()
        let texts =
            ["A", "https://example.vn/ke-hoach?x=1", "Ủy ban nhân dân xã Đông Mỹ, đường dẫn"]
            + [14, 26, 42, 62, 84, 106, 122, 152, 180, 210].map { String(repeating: "Báo cáo ", count: 30).prefix(utf8: $0) }
        var paths: [String] = []
        for (number, text) in texts.enumerated() {
            let code = try #require(QRCode(text), "\(text.utf8.count)")
            let block = ImageBlock(picture: try Picture(code), width: 25 * pointsPerMillimetre, alternative: text)
            let section = DocumentSection(
                pageSize: .a4, margins: Insets(top: 57, right: 43, bottom: 57, left: 85),
                pageNumberStyle: TextStyle(size: 13), pageNumberBaseline: 30, blocks: [.image(block)])
            paths.append(
                try Fixture.write(
                    try Paginator(measurer: fonts).paginate(Document(sections: [section])), fonts: fonts, to: folder,
                    name: "\(number).pdf"))
        }
        #expect(try Judges.codes(paths) == texts.map { [$0] })
        #expect(QRCode("") == nil && QRCode(String(repeating: "a", count: 300)) == nil)
    }

    @Test("the preview shows pictures too")
    func preview() throws {
        let fonts = try Fixture.fonts()
        let png = try PNGWriter.write(try document(fonts), page: 0, resolution: 72, outlines: false, fonts: fonts)
        let picture = try Picture(png: png)
        #expect(picture.width == 596 && picture.height == 842)
    }
}

extension String {
    /// As much of it as has no more bytes, in whole characters.
    fileprivate func prefix(utf8 most: Int) -> String {
        var text = ""
        for character in self where text.utf8.count + character.utf8.count <= most { text.append(character) }
        return text
    }
}

extension Document {
    fileprivate func paginated(_ fonts: FontBook) throws -> PagedDocument { try Paginator(measurer: fonts).paginate(self) }
}
