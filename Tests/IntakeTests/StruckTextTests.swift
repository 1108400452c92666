import ReportModel
import TestSupport
import Testing

@testable import Intake

private func piece(_ text: String, _ format: PieceFormat = []) -> TextPiece { TextPiece(text: text, format: format) }

private let head = [
    "Mã đơn vị", "Ngày", "Loại hoạt động", "Tên hoạt động", "Đối tượng", "Số người tham gia", "Trong đó nữ",
]
private let sound = ["DM-THCS", "2/10/2023", "LPD", "Khai mạc", "Học sinh", "540", "270"]
private let other = ["DM-TH", "3/10/2023", "LPD", "Mít tinh", "Học sinh", "60", ""]
private let otherRead = "DM-TH · 2023-10-03 LPD Mít tinh ×1 0b hoc_sinh 60/–"

private func read(_ file: InboxFile) -> ReadResult {
    SubmissionReader.read(file, context: Fixture.context, tellsFates: true)
}

/// Code, severity and message of what is found, notes apart.
private func findings(_ result: ReadResult) -> [String] {
    result.allFindings.filter { $0.severity != .note }.map {
        "\($0.severity.rawValue) \($0.code.dropFirst(7)) \($0.place.line ?? 0): \($0.message)"
    }
}

/// One cell of a row that is set in pieces, and what must come of it.
struct SetCell: Sendable, CustomTestStringConvertible {
    var name: String
    var column: Int
    var pieces: [TextPiece]
    var read: String
    var findings: [String]

    var testDescription: String { name }
}

private let rewritten = ["warning part-struck 2: Phần bị gạch ngang “540” không tính, đã lấy “560”"]
private func mark(_ mark: String, _ read: String, _ side: String = "lên trên") -> [String] {
    [
        "warning footnote-mark 2: Ký tự nhỏ viết \(side) “\(mark)” được hiểu là dấu chú thích, không đọc; đã lấy “\(read)”"
    ]
}

@Suite("Text struck through, raised, lowered or hidden") struct StruckTextTests {
    private static func count(_ name: String, _ pieces: [TextPiece], _ count: String, _ findings: [String]) -> SetCell {
        SetCell(
            name: name, column: 5, pieces: pieces, read: "DM-THCS · 2023-10-02 LPD Khai mạc ×1 0b hoc_sinh \(count)/270",
            findings: findings)
    }

    private static func title(_ name: String, _ pieces: [TextPiece], _ title: String, _ findings: [String]) -> SetCell {
        SetCell(
            name: name, column: 3, pieces: pieces, read: "DM-THCS · 2023-10-02 LPD \(title) ×1 0b hoc_sinh 540/270",
            findings: findings)
    }

    static let cells: [SetCell] = [
        count("old number, then new", [piece("540", .struck), piece("560")], "560", rewritten),
        count("new number, then old", [piece("560 "), piece("540", .struck)], "560", rewritten),
        count("old number in two runs", [piece("54", .struck), piece("0", .struck), piece(" 560")], "560", rewritten),
        count("nothing set apart", [piece("5"), piece("40")], "540", []),
        count("number of a footnote", [piece("540"), piece("1", .raised)], "540", mark("1", "540")),
        count("number of a footnote before", [piece("(1)", .raised), piece("540")], "540", mark("(1)", "540")),
        count("star of a footnote", [piece("540"), piece("*", .raised)], "540", mark("*", "540")),
        count("number below the line", [piece("540"), piece("1", .lowered)], "540", mark("1", "540", "xuống dưới")),
        count("small as a whole", [piece("540", .raised)], "540", []),
        title("letter of a footnote", [piece("Khai mạc"), piece("a", .raised)], "Khai mạc", mark("a", "Khai mạc")),
        title("square metres", [piece("Sân 20 m"), piece("2", .raised)], "Sân 20 m2", []),
        title("water", [piece("H"), piece("2", .lowered), piece("O")], "H2O", []),
        title("more than a mark", [piece("Khai mạc"), piece("lần hai", .raised)], "Khai mạclần hai", []),
        title(
            "a word taken out", [piece("Lễ "), piece("bế", .struck), piece(" khai mạc")], "Lễ khai mạc",
            ["warning part-struck 2: Phần bị gạch ngang “bế” không tính, đã lấy “Lễ khai mạc”"]),
        title(
            "two words taken out",
            [piece("Bế", .struck), piece("Lễ "), piece("bế", .struck), piece("khai mạc")], "Lễ khai mạc",
            ["warning part-struck 2: Phần bị gạch ngang “Bế … bế” không tính, đã lấy “Lễ khai mạc”"]),
    ]

    @Test("a part of a cell is left out with a word, the same in every format", arguments: cells)
    func parts(_ cell: SetCell) {
        var row = sound.map(SetApart.plain)
        row[cell.column] = cell.pieces
        for file in SetApart.files([head.map(SetApart.plain), row, other.map(SetApart.plain)]) {
            let result = read(file)
            #expect(summary(result) == [cell.read, otherRead], "\(file.name)")
            #expect(findings(result) == cell.findings, "\(file.name)")
            #expect(!result.fates.contains { $0.code == FindingCode.cellUnread.rawValue }, "\(file.name)")
        }
    }

    @Test("a row that is struck through is an error of its unit, and nothing of it counts")
    func row() {
        let struck = sound.map { [piece($0, .struck)] }
        for file in SetApart.files([head.map(SetApart.plain), struck, other.map(SetApart.plain)]) {
            let result = read(file)
            #expect(summary(result) == ["DM-THCS REFUSED", otherRead], "\(file.name)")
            #expect(
                findings(result) == ["error struck-through 2: Dòng này bị gạch ngang, không rõ có tính hay không"],
                "\(file.name)")
            #expect(result.allFindings.first?.found == "Khai mạc")
            let fates = result.fates.filter { $0.place.line == 2 }
            #expect(fates.map(\.kind) == [CellFate.Kind](repeating: .finding, count: 7), "\(file.name)")
            #expect(fates.allSatisfy { $0.code == FindingCode.struckThrough.rawValue })
            #expect(result.fates.filter { $0.place.line == 3 && $0.kind == .counted }.count == 1, "\(file.name)")
        }
    }

    @Test("a count that is struck through alone is an error; a note and a total that are do not matter")
    func cell() {
        var row = sound.map(SetApart.plain)
        row[5] = [piece("540", .struck)]
        for file in SetApart.files([head.map(SetApart.plain), row]) {
            let result = read(file)
            #expect(summary(result) == ["DM-THCS REFUSED"], "\(file.name)")
            #expect(
                findings(result) == ["error struck-through 2: Ô này bị gạch ngang, không rõ có tính hay không"],
                "\(file.name)")
            #expect(result.allFindings.first?.place.column == 6)
        }
        let noted = (head + ["Ghi chú"]).map(SetApart.plain)
        let total = ["Tổng cộng", "", "", "", "", "540", "270", ""].map { [piece($0, .struck)] }
        for file in SetApart.files([noted, sound.map(SetApart.plain) + [[piece("xem lại", .struck)]], total]) {
            let result = read(file)
            #expect(findings(result) == [], "\(file.name)")
            #expect(summary(result) == ["DM-THCS · 2023-10-02 LPD Khai mạc ×1 0b hoc_sinh 540/270"], "\(file.name)")
        }
    }

    @Test("a unit above the table that is struck through is not the table's")
    func above() {
        let rows = [
            [[piece("Đơn vị: Trường Tiểu học Đông Mỹ", .struck)]], [SetApart.plain("Đơn vị: DM-THCS")],
            head[1...].map(SetApart.plain), sound[1...].map(SetApart.plain),
        ]
        for file in SetApart.files(rows) {
            let result = read(file)
            #expect(summary(result) == ["DM-THCS · 2023-10-02 LPD Khai mạc ×1 0b hoc_sinh 540/270"], "\(file.name)")
            #expect(
                findings(result) == [
                    "warning part-struck 1: Phần bị gạch ngang “Đơn vị: Trường Tiểu học Đông Mỹ” không đọc"
                ], "\(file.name)")
        }
    }

    @Test("rows struck through are one entry of the answer")
    func answer() throws {
        let struck = sound.map { [piece($0, .struck)] }
        var again = struck
        again[3] = [piece("Bế mạc", .struck)]
        let file = SetApart.files([head.map(SetApart.plain), struck, again])[0]
        let text = FeedbackWriter.text(for: file.name, result: read(file), context: Fixture.context)
        #expect(text.contains("dòng này bị gạch ngang, không rõ có tính hay không"))
        #expect(text.contains("2–3") || text.contains("2, 3"))
        #expect(text.contains("xóa hẳn dòng này nếu không tính, hoặc bỏ gạch ngang nếu vẫn tính, rồi gửi lại"))
    }

    @Test("nothing of a text in pieces is lost without a word")
    func conservation() {
        var random = SeededGenerator(seed: 11)
        let texts = ["540", "1", "*", "a", " ", "Khai mạc", "m", "2", ",", ""]
        let formats: [PieceFormat] = [[], [], .struck, .raised, .lowered, .hidden, [.own, .struck], .own, [.struck, .raised]]
        for _ in 0..<5_000 {
            let pieces = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                piece(
                    texts.randomElement(using: &random) ?? "", formats.randomElement(using: &random) ?? [])
            }
            let base = formats.randomElement(using: &random) ?? []
            let reading = PieceReading(pieces, base: base)
            func letters(_ text: String) -> [Character] { text.filter { $0 != " " && $0 != "…" }.sorted() }
            #expect(
                letters(pieces.map(\.text).joined()) == letters(reading.text + reading.leftOut.map(\.text).joined()),
                "\(pieces) in \(base)")
            #expect(reading.text == trimmed(reading.text))
            // What is struck through is read only where nothing else stands beside it, and is said to be.
            if reading.isStruck { #expect(!reading.leftOut.contains { $0.reason == .struck }, "\(pieces) in \(base)") }
        }
    }

    @Test("changed bytes end no reader")
    func mutated() {
        var row = sound.map(SetApart.plain)
        row[5] = Self.cells[0].pieces
        row[3] = Self.cells[4].pieces
        var random = SeededGenerator(seed: 12)
        for file in SetApart.files([head.map(SetApart.plain), row]) where !file.name.hasSuffix("x") && file.name != "a.ods" {
            for _ in 0..<60 {
                _ = read(InboxFile(name: file.name, bytes: PropertyTests.mutate(file.bytes, &random)))
            }
        }
    }

    // MARK: Single formats

    private func workbook(_ count: String, strings: [String] = []) -> ReadResult {
        let rows = [head, Array(sound[..<5]) + [count, "270"]]
        let builder = WorkbookBuilder.workbook(
            sheets: [("S", "visible", WorkbookBuilder.data(rows))], strings: strings)
        return read(InboxFile(name: "a.xlsx", bytes: SetApart.styled(builder).archive()))
    }

    @Test("Excel: a run has its own font or its cell's; a line that is turned off is none")
    func workbookFonts() {
        // The cell is struck through; the first run is set as the cell is, the second by itself.
        let mixed = "<r><t>540</t></r><r><rPr><b/></rPr><t>560</t></r>"
        for cell in ["<c r=\"@\" s=\"1\" t=\"s\"><v>0</v></c>", "<c r=\"@\" s=\"1\" t=\"inlineStr\"><is>\(mixed)</is></c>"] {
            #expect(findings(workbook(cell, strings: [mixed])) == rewritten)
        }
        // The same text in a cell that is not.
        let joined = workbook("<c r=\"@\" t=\"s\"><v>0</v></c>", strings: [mixed])
        #expect(findings(joined) == [])
        #expect(summary(joined) == ["DM-THCS · 2023-10-02 LPD Khai mạc ×1 0b hoc_sinh 540560/270"])
        #expect(findings(workbook("<c r=\"@\" s=\"4\"><v>540</v></c>")) == [])
        let off = "<r><rPr><strike val=\"false\"/></rPr><t>54</t></r><r><t>0</t></r>"
        #expect(findings(workbook("<c r=\"@\" t=\"s\"><v>0</v></c>", strings: [off])) == [])
        // A reading aid is no run of the text.
        let aid = "<r><rPr><strike/></rPr><t>5</t></r><r><t>540</t></r><rPh><t>9</t></rPh>"
        #expect(
            findings(workbook("<c r=\"@\" t=\"s\"><v>0</v></c>", strings: [aid])) == [
                "warning part-struck 2: Phần bị gạch ngang “5” không tính, đã lấy “540”"
            ])
    }

    @Test("OpenDocument: a span without a line in a cell with one, a line that a row or column gives its cells")
    func openDocument() {
        func text(_ text: String, _ attributes: String = "") -> String {
            text.isEmpty
                ? "<table:table-cell \(attributes)/>"
                : "<table:table-cell office:value-type=\"string\" \(attributes)><text:p>\(text)</text:p></table:table-cell>"
        }
        func sheet(_ count: String, row: String = "", before: String = "") -> ReadResult {
            let cells = sound[..<5].map { text($0, "table:style-name=\"ce0\"") }.joined() + count + text("270")
            let rows =
                before + "<table:table-row>\(head.map { text($0) }.joined())</table:table-row>"
                + "<table:table-row \(row)>\(cells)</table:table-row>"
            return read(InboxFile(name: "a.ods", bytes: SetApart.openDocument(rows)))
        }
        let inner = "540<text:span text:style-name=\"T0\">560</text:span>"
        #expect(findings(sheet(text(inner, "table:style-name=\"ce1\""))) == rewritten)
        #expect(findings(sheet(text(inner))) == [])
        let cellStruck = ["error struck-through 2: Ô này bị gạch ngang, không rõ có tính hay không"]
        #expect(findings(sheet(text("540"), row: "table:default-cell-style-name=\"ce1\"")) == cellStruck)
        let columns =
            "<table:table-column table:number-columns-repeated=\"5\"/><table:table-column table:default-cell-style-name=\"ce1\"/>"
        #expect(findings(sheet(text("540"), before: columns)) == cellStruck)
        // The value that the cell states has the old number too.
        let stated = "office:string-value=\"540560\""
        let rewrittenText =
            "<text:span text:style-name=\"T1\">540</text:span><text:span text:style-name=\"T0\">560</text:span>"
        #expect(findings(sheet(text(rewrittenText, stated))) == rewritten)
    }

    private func page(_ count: String, row: String = "") -> ReadResult {
        let cells = (Array(sound[..<5]) + [count, "270"]).map { $0.hasPrefix("<td") ? $0 : "<td>\($0)" }.joined()
        return read(
            InboxFile(
                name: "a.html",
                bytes: Array(
                    "<html><table><tr>\(head.map { "<th>\($0)" }.joined())<tr \(row)>\(cells)<tr>\(other.map { "<td>\($0)" }.joined())</table></html>"
                        .utf8)))
    }

    @Test("web pages: changes marked, elements nested and left open, text that is not shown")
    func pages() {
        let read560 = ["DM-THCS · 2023-10-02 LPD Khai mạc ×1 0b hoc_sinh 560/270", otherRead]
        for count in [
            "<del>540</del><ins>560</ins>", "<s>540</s> 560", "<strike><b>540</b></strike><br>560",
            "<span style=\"text-decoration:underline line-through\">5<span>4</span>0</span>560",
            "<p style='text-decoration:line-through'>540<p>560",
        ] {
            let result = page(count)
            #expect(findings(result) == rewritten, "\(count)")
            #expect(summary(result) == read560, "\(count)")
        }
        // What is left open in a cell ends with it.
        #expect(findings(page("<s>540<td>")).first?.hasPrefix("error struck-through 2") == true)
        #expect(summary(page("<s>540")).last == otherRead)
        #expect(findings(page("540", row: "style='text-decoration:line-through'")).first?.contains("Dòng này") == true)
        #expect(findings(page("<td style='text-decoration:line-through'>540")).first?.contains("Ô này") == true)
        for hidden in ["<span style='display: none'>9</span>", "<i hidden>9</i>", "<b style=visibility:hidden>9</b>"] {
            let result = page("5\(hidden)40")
            #expect(findings(result) == ["warning part-hidden 2: Chữ ẩn “9” trong ô không đọc, đã lấy “540”"])
            #expect(summary(result).first == "DM-THCS · 2023-10-02 LPD Khai mạc ×1 0b hoc_sinh 540/270")
        }
        // Cells and rows that are hidden count as they do in a workbook, and are told.
        #expect(findings(page("<td style='display:none'>540")).map { $0.prefix(22) } == ["warning columns-hidden"])
        #expect(findings(page("540", row: "hidden")).map { $0.prefix(19) } == ["warning rows-hidden"])
        #expect(summary(page("540", row: "hidden")).first == "DM-THCS · 2023-10-02 LPD Khai mạc ×1 0b hoc_sinh 540/270")
    }

    @Test("Word: paragraphs of a cell, lines above a table, remarks; a double line strikes too")
    func document() {
        let unit =
            "<w:p>\(SetApart.wordRun(piece("Đơn vị: Trường Tiểu học Đông Mỹ", .struck)))</w:p>" + wordText("Đơn vị: DM-THCS")
        let old = "<w:p><w:r><w:rPr><w:dstrike/></w:rPr><w:t>540</w:t></w:r></w:p>"
        let table = wordTable([Array(head[1...]), Array(sound[1..<5]) + [old + wordText("560"), "270"]])
        let remarks =
            wordText("Ưu điểm") + "<w:p>\(SetApart.wordRun(piece("Rất tốt", .struck)))</w:p>"
            + "<w:p>\(SetApart.wordRun(piece("Vui", .struck)))\(SetApart.wordRun(piece("Đông đủ")))</w:p>"
        let result = read(InboxFile(name: "a.docx", bytes: word(unit + table + remarks)))
        #expect(
            summary(result) == ["DM-THCS · 2023-10-02 LPD Khai mạc ×1 0b hoc_sinh 560/270 · +[\"Đông đủ\"] -[] ?[]"])
        #expect(
            findings(result).sorted()
                == (rewritten
                + [
                    "warning part-struck 0: Phần bị gạch ngang “Rất tốt” không đọc",
                    "warning part-struck 0: Phần bị gạch ngang “Vui” không tính, đã lấy “Đông đủ”",
                    "warning part-struck 0: Phần bị gạch ngang “Đơn vị: Trường Tiểu học Đông Mỹ” không đọc",
                ]).sorted())
    }

    @Test("Word: rows that tracked changes took away or put in are told")
    func trackedRows() {
        func row(_ texts: [String], _ change: String) -> String {
            "<w:tr><w:trPr>\(change)</w:trPr>\(texts.map { "<w:tc>\(wordText($0))</w:tc>" }.joined())</w:tr>"
        }
        let body = "<w:tbl>\(row(head, ""))\(row(sound, "<w:del w:id=\"1\"/>"))\(row(other, ""))</w:tbl>"
        let gone = read(InboxFile(name: "a.docx", bytes: word(body)))
        #expect(summary(gone) == [otherRead])
        #expect(
            findings(gone) == [
                "warning tracked-change 2: Dòng này đã xóa nhưng chưa được chấp nhận (Track Changes), không đọc"
            ])
        let come = read(
            InboxFile(name: "a.docx", bytes: word("<w:tbl>\(row(head, ""))\(row(other, "<w:ins w:id=\"1\"/>"))</w:tbl>")))
        #expect(summary(come) == [otherRead])
        #expect(
            findings(come) == [
                "warning tracked-change 2: Dòng này mới thêm nhưng chưa được chấp nhận (Track Changes), đã đọc"
            ])
    }
}
