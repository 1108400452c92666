import Foundation
import ReportModel
import Testing

@testable import Intake

/// Writes one table of texts in every format that is read.
enum EveryFormat {
    static func files(_ rows: [[String]]) -> [InboxFile] {
        let workbook = WorkbookBuilder.workbook(sheets: [("S", "visible", texts(rows))]).archive()
        let csv = Array(
            rows.map { $0.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") }.joined(separator: "\r\n")
                .utf8)
        return [
            InboxFile(name: "a.xlsx", bytes: workbook), InboxFile(name: "a.xlsm", bytes: workbook),
            InboxFile(name: "a.xls", bytes: legacy(rows)), InboxFile(name: "a.ods", bytes: openDocument(rows)),
            InboxFile(name: "a.docx", bytes: word(wordTable(rows))), InboxFile(name: "a.html", bytes: page(rows)),
            InboxFile(name: "b.xls", bytes: page(rows)), InboxFile(name: "a.xml", bytes: spreadsheetML(rows)),
            InboxFile(name: "a.csv", bytes: csv), packed(InboxFile(name: "a.xlsx", bytes: workbook)),
            mailed(InboxFile(name: "a.xlsx", bytes: workbook)),
        ]
    }

    private static func packed(_ file: InboxFile) -> InboxFile {
        var builder = WorkbookBuilder()
        builder.members = [(file.name, file.bytes)]
        return InboxFile(name: "a.zip", bytes: builder.archive())
    }

    private static func mailed(_ file: InboxFile) -> InboxFile {
        let text =
            "From: a@b.vn\nSubject: x\nMIME-Version: 1.0\nContent-Type: application/octet-stream; name=\"\(file.name)\"\nContent-Transfer-Encoding: base64\n\n"
            + Data(file.bytes).base64EncodedString(options: .lineLength76Characters)
        return InboxFile(name: "a.eml", bytes: Array(text.utf8))
    }

    /// Every cell as an inline text: numbers too, so that all formats say the same.
    private static func texts(_ rows: [[String]]) -> String {
        "<sheetData>"
            + rows.enumerated().map { row, cells in
                "<row r=\"\(row + 1)\">"
                    + cells.enumerated().map { column, text in
                        text.isEmpty
                            ? ""
                            : "<c r=\"\(WorkbookBuilder.letters(column + 1))\(row + 1)\" t=\"inlineStr\"><is><t>\(WorkbookBuilder.escape(text))</t></is></c>"
                    }.joined() + "</row>"
            }.joined() + "</sheetData>"
    }

    private static func page(_ rows: [[String]]) -> [UInt8] {
        let cells = rows.map { "<tr>" + $0.map { "<td>\(WorkbookBuilder.escape($0))</td>" }.joined() + "</tr>" }.joined()
        return Array("<html><head><meta charset=\"utf-8\"></head><body><table>\(cells)</table></body></html>".utf8)
    }

    private static func spreadsheetML(_ rows: [[String]]) -> [UInt8] {
        let cells = rows.map {
            "<Row>"
                + $0.map { "<Cell>\($0.isEmpty ? "" : "<Data ss:Type=\"String\">\(WorkbookBuilder.escape($0))</Data>")</Cell>" }
                .joined() + "</Row>"
        }.joined()
        return Array(
            "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"S\"><Table>\(cells)</Table></Worksheet></Workbook>"
                .utf8)
    }

    private static func openDocument(_ rows: [[String]]) -> [UInt8] {
        let cells = rows.map {
            "<table:table-row>"
                + $0.map {
                    $0.isEmpty
                        ? "<table:table-cell/>"
                        : "<table:table-cell office:value-type=\"string\"><text:p>\(WorkbookBuilder.escape($0))</text:p></table:table-cell>"
                }.joined() + "</table:table-row>"
        }.joined()
        return WorkbookBuilder.openDocument(rows: cells)
    }

    // MARK: Excel 97

    /// A workbook of one sheet in BIFF8, its texts within the cells ([MS-XLS] 2.4.148), in a compound file of its own.
    static func legacy(_ rows: [[String]]) -> [UInt8] { compound("Workbook", legacyStream(rows)) }

    static func legacyStream(_ rows: [[String]]) -> [UInt8] {
        var sheet = record(0x809, [0, 6, 0x10, 0] + [UInt8](repeating: 0, count: 12))
        for (row, cells) in rows.enumerated() {
            for (column, text) in cells.enumerated() where !text.isEmpty {
                sheet += record(0x204, le16(row) + le16(column) + le16(0) + le16(text.utf16.count) + [1] + wide(text))
            }
        }
        sheet += record(0x0A, [])
        let name = wide("S")
        let begin = record(0x809, [0, 6, 5, 0] + [UInt8](repeating: 0, count: 12))
        let offset = begin.count + 4 + 8 + name.count + 4
        let globals = begin + record(0x85, le32(offset) + [0, 0, 1, 1] + name) + record(0x0A, [])
        return globals + sheet
    }

    static func record(_ id: Int, _ data: [UInt8]) -> [UInt8] { le16(id) + le16(data.count) + data }
    static func le16(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
    static func le32(_ value: Int) -> [UInt8] { le16(value & 0xFFFF) + le16(value >> 16 & 0xFFFF) }
    static func wide(_ text: String) -> [UInt8] { text.utf16.flatMap { le16(Int($0)) } }

    /// A compound file of one stream: sector 0 has the table, sector 1 the directory, the stream follows.
    static func compound(_ name: String, _ stream: [UInt8]) -> [UInt8] {
        let stream = stream + [UInt8](repeating: 0, count: max(4_096, (stream.count + 511) / 512 * 512) - stream.count)
        let sectors = stream.count / 512
        precondition(sectors + 2 <= 128)
        let (free, end, table) = (
            [UInt8](repeating: 0xFF, count: 4), [0xFE, 0xFF, 0xFF, 0xFF] as [UInt8], [0xFD, 0xFF, 0xFF, 0xFF] as [UInt8]
        )
        var header =
            CompoundFile.signature + [UInt8](repeating: 0, count: 16) + le16(0x3E) + le16(3) + le16(0xFFFE) + le16(9) + le16(6)
        header += [UInt8](repeating: 0, count: 10) + le32(1) + le32(1) + le32(0) + le32(4_096) + end + le32(0) + end + le32(0)
        header += le32(0) + (1..<109).flatMap { _ in free }
        var chain = table + end
        for index in 0..<sectors { chain += index + 1 < sectors ? le32(index + 3) : end }
        chain += [UInt8](repeating: 0xFF, count: 512 - chain.count)
        func entry(_ name: String, _ type: UInt8, child: [UInt8], start: [UInt8], size: Int) -> [UInt8] {
            let letters = wide(name)
            var bytes = letters + [UInt8](repeating: 0, count: 64 - letters.count) + le16(letters.count + 2) + [type, 1]
            bytes += free + free + child + [UInt8](repeating: 0, count: 36) + start + le32(size) + le32(0)
            return bytes
        }
        let directory =
            entry("Root Entry", 5, child: le32(1), start: end, size: 0)
            + entry(name, 2, child: free, start: le32(2), size: stream.count)
            + [UInt8](repeating: 0, count: 256)
        return header + chain + directory + stream
    }
}

@Suite("One table in every format") struct FormatMatrixTests {
    /// What a file says, and what is found at which row and column; files inside others are taken out first.
    private func reading(_ file: InboxFile) -> (figures: [String], findings: [String]) {
        let inner = PackedFiles.open(file)?.files.first?.file ?? file
        let result = SubmissionReader.read(inner, context: Fixture.context)
        // A delimited text counts the letters of its first line's beginning alike, but knows of missing fields.
        let findings = result.allFindings.filter { $0.severity != .note }.map {
            "\($0.severity.rawValue) \($0.code) \($0.place.line ?? 0):\($0.place.columnName == nil ? 0 : $0.place.column ?? 0)"
        }
        return (summary(result), findings.sorted())
    }

    private static let head = [
        "Mã đơn vị", "Ngày", "Loại hoạt động", "Tên hoạt động", "Đối tượng", "Số người tham gia", "Trong đó nữ",
    ]
    private static let sound = [
        ["DM-THCS", "2/10/2023", "LPD", "Lễ phát động & khai mạc", "Học sinh", "540", "270"],
        ["DM-THCS", "3/10/2023", "QGS", "Tặng sách", "Người dân", "1.234", ""],
        ["DM-TH", "2/10/2023", "LPD", "Mít tinh", "Học sinh", "60", "31"],
    ]

    static let tables: [(name: String, rows: [[String]])] = {
        func replaced(_ row: Int, _ column: Int, _ text: String) -> [[String]] {
            var rows = sound
            rows[row][column] = text
            return [head] + rows
        }
        let wide = ["Ngày", "Loại hoạt động", "Tên hoạt động", "Học sinh", "Người dân", "Tổng số"]
        return [
            ("sound", [head] + sound),
            ("total", [head] + sound + [["Tổng cộng", "", "", "", "", "1834", "301"]]),
            ("wrong total", [head] + sound + [["Tổng cộng", "", "", "", "", "1835", ""]]),
            ("no count", replaced(0, 5, "khoảng 50")), ("fraction", replaced(1, 5, "12,5")),
            ("no date", replaced(2, 1, "hôm qua")),
            ("outside", replaced(2, 1, "9/10/2023")), ("women", replaced(0, 6, "541")), ("type", replaced(0, 2, "XXX")),
            ("unit", replaced(0, 0, "KHONG-CO")), ("title", replaced(1, 3, "")), ("group", replaced(1, 4, "mèo")),
            ("lost letters", replaced(0, 3, "L? khai gi?ng tr??ng")), ("heading", [Array(head.dropLast()) + ["Lạ"]] + sound),
            ("heading twice", [head] + sound + [head] + [["DM-TH", "4/10/2023", "LPD", "Thêm", "Học sinh", "5", "2"]]),
            ("twice", [head] + sound + [sound[0]]),
            ("wide", [["Đơn vị: DM-THCS"], wide, ["2/10/2023", "LPD", "Khai mạc", "540", "60", "600"]]),
            ("wide, wrong sum", [["Đơn vị: DM-THCS"], wide, ["2/10/2023", "LPD", "Khai mạc", "540", "60", "601"]]),
            ("indicators", [["Mã đơn vị", "Chỉ tiêu", "Giá trị"], ["00685", "BANG_RON", "12"], ["00685", "LẠ", "1"]]),
            ("remarks", [["Mã đơn vị", "Nhận xét", "Nội dung"], ["DM-TH", "Ưu điểm", "Tốt"], ["DM-TH", "Lạ", "x"]]),
        ]
    }()

    @Test("the same figures and findings, whatever the format", arguments: tables.map(\.name))
    func same(_ name: String) throws {
        let rows = try #require(Self.tables.first { $0.name == name }?.rows)
        let files = EveryFormat.files(rows)
        let wanted = reading(files[0])
        if name == "sound" { #expect(wanted.figures.count == 2 && wanted.findings == []) }
        for file in files.dropFirst() {
            let found = reading(file)
            #expect(found.figures == wanted.figures, "\(file.name)")
            #expect(found.findings == wanted.findings, "\(file.name)")
        }
    }
}
