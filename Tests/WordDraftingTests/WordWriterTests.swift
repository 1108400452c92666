@testable import Intake
import Testing
import Typesetting

@testable import WordDrafting

@Suite struct WordWriterTests {
    @Test func sameDraftGivesSameBytes() throws {
        let draft = Draft.of([[Draft.paragraph("Một"), Draft.paragraph("Hai")]])
        #expect(try Draft.bytes(draft) == (try Draft.bytes(draft)))
    }

    @Test func textIsEscapedAndInNormalForm() throws {
        let body = try Draft.body([Draft.paragraph("A & B < C \"d\"\nE\u{302}\u{301} x\u{7}y")])
        #expect(body.all("p")[0].words == "A & B < C \"d\"\nẾ xy")
    }

    @Test func lockedStretchesAreControlsWithTheirAddresses() throws {
        let text = "có 1.234 lượt"
        let lock = LockedText(4..<9, name: "participants@type=LPD", title: "lượt người tham gia")
        let body = try Draft.body([Draft.paragraph(text, locked: [lock])])
        let controls = body.all("sdt")
        #expect(controls.count == 1)
        #expect(controls[0].words == "1.234")
        #expect(controls[0].all("tag").first?.attributes["val"] == "participants@type=LPD")
        #expect(controls[0].all("lock").first?.attributes["val"] == "sdtContentLocked")
        #expect(controls[0].all("alias").first?.attributes["val"] == "Số liệu khóa: lượt người tham gia")
        #expect(body.all("p")[0].words == text)
    }

    @Test func aNameThatWordRefusesIsLeftOut() throws {
        let lock = LockedText(0..<1, name: String(repeating: "a", count: 65), title: String(repeating: "b", count: 80))
        let control = try #require(Draft.body([Draft.paragraph("7", locked: [lock])]).all("sdt").first)
        #expect(control.all("tag").isEmpty)
        #expect(control.all("alias").first?.attributes["val"]?.count == 64)
    }

    @Test func headingsHaveOutlineLevels() throws {
        let style = ParagraphStyle(lineHeight: 18)
        let draft = Draft.of([
            [
                .heading(Heading(level: 1, spans: [TextSpan("I. A", TextStyle(.bold, size: 14))], style: style)),
                .heading(Heading(level: 2, spans: [TextSpan("1. B", TextStyle(.bold, size: 14))], style: style)),
                .heading(Heading(level: 1, spans: [TextSpan("II. C", TextStyle(.bold, size: 13))], style: style)),
            ]
        ])
        let body = try Draft.part("word/document.xml", of: draft)
        let ids = body.all("pStyle").map { $0.attributes["val"] }
        #expect(ids == ["Heading1", "Heading2", "Heading1-2"])
        let styles = try Draft.part("word/styles.xml", of: draft)
        func level(_ id: String) -> String? {
            styles.all("style").first { $0.attributes["styleId"] == id }?.all("outlineLvl").first?.attributes["val"]
        }
        #expect(level("Heading1") == "0")
        #expect(level("Heading2") == "1")
        #expect(level("Heading1-2") == "0")
        #expect(body.all("keepNext").count == 3)
    }

    @Test func tablesRepeatTheirHeadAndKeepSpans() throws {
        func cell(_ text: String, across: Int = 1, down: Int = 1) -> Table.Cell {
            Table.Cell([TextSpan(text, TextStyle(size: 12))], columnSpan: across, rowSpan: down)
        }
        let table = Table(
            columns: [0, 1, 2].map { _ in Table.Column(width: .share(1), alignment: .right) },
            header: [
                Table.Row(.header, [cell("Đơn vị", down: 2), cell("Số", across: 2)]),
                Table.Row(.header, [cell("a"), cell("b")]),
            ],
            rows: [
                Table.Row(.plain, [cell("X"), cell("1"), cell("2")]), Table.Row(.total, [cell("Y"), cell("3"), cell("4")]),
            ],
            cellPadding: Insets(top: 1, right: 3, bottom: 1, left: 3), lineHeight: 15, summary: "Số của đơn vị")
        let body = try Draft.body([.table(table), .table(table)])
        let tables = body.all("tbl")
        #expect(tables.count == 2)
        let rows = tables[0].all("tr")
        #expect(rows.map { $0.all("tblHeader").count } == [1, 1, 0, 0])
        #expect(rows.map { $0.all("tc").count } == [2, 3, 3, 3])
        #expect(rows[0].all("vMerge").first?.attributes["val"] == "restart")
        #expect(rows[1].all("vMerge").count == 1)
        #expect(rows[0].all("gridSpan").first?.attributes["val"] == "2")
        #expect(rows.map(\.words) == ["Đơn vịSố", "ab", "X12", "Y34"])
        // A paragraph parts tables; Word would join them.
        let names = body.children[0].children.map(\.name)
        #expect(names == ["tbl", "p", "tbl", "p", "sectPr"])
    }

    @Test func sectionsHaveTheirOwnPaperAndNumbers() throws {
        var draft = Draft.of([[Draft.paragraph("A")], [Draft.paragraph("B")]])
        draft.document.sections[1].pageSize = Size.a4.turned
        let sections = try Draft.part("word/document.xml", of: draft).all("sectPr")
        #expect(sections.count == 2)
        // A4 in twentieths of a point; left margin 30 mm = 85 pt.
        #expect(sections[0].all("pgSz").first?.attributes["w"] == "11906")
        #expect(sections[0].all("pgSz").first?.attributes["orient"] == nil)
        #expect(sections[1].all("pgSz").first?.attributes["w"] == "16838")
        #expect(sections[1].all("pgSz").first?.attributes["orient"] == "landscape")
        #expect(sections[0].all("pgMar").first?.attributes["left"] == "1700")
        for section in sections {
            #expect(section.all("titlePg").count == 1)
            #expect(section.all("pgNumType").first?.attributes["start"] == "1")
        }
        // Every page but the first shows its number, each carries the words across it.
        let header = try Draft.part("word/header1.xml", of: draft)
        #expect(header.all("instrText").map(\.text) == [" PAGE "])
        #expect(header.all("textpath").last?.attributes["string"] == "DỰ THẢO")
        let first = try Draft.part("word/header2.xml", of: draft)
        #expect(first.all("instrText").isEmpty)
        #expect(first.all("textpath").last?.attributes["string"] == "DỰ THẢO")
    }

    @Test func letterheadIsATableWithoutBordersInWhichNumberAndDateShareARow() throws {
        func text(_ words: String) -> Columns.Row {
            .text(
                Paragraph(
                    spans: [TextSpan(words, TextStyle(size: 13))], style: ParagraphStyle(alignment: .center, lineHeight: 15)))
        }
        let columns = Columns(columns: [
            Columns.Column(
                x: 0, width: 187,
                rows: [text("UBND"), .ruleUnderText(share: 0.5, thickness: 0.6, gap: 2), .align(1), text("Số: /BC")]),
            Columns.Column(x: 187, width: 280, rows: [text("CỘNG HÒA"), text("Độc lập"), .align(1), text("ngày")]),
        ])
        let table = try #require(Draft.body([.columns(columns)]).all("tbl").first)
        #expect(table.all("tblBorders").isEmpty)
        #expect(table.all("tr").map { $0.all("tc").map(\.words) } == [["UBND", "CỘNG HÒAĐộc lập"], ["Số: /BC", "ngày"]])
        // «UBND» is 4 × 6,5 = 26 pt wide, its rule half of that in the middle of 187: (187 − 13) / 2 = 87 pt.
        let indents = table.all("p").first { !$0.all("pBdr").isEmpty }?.all("ind").first?.attributes
        #expect(indents?["left"] == "1740")
        #expect(indents?["right"] == "1740")
    }

    @Test func listsAreCountedByWordWhereItCan() throws {
        func list(_ labels: [String]) -> Block {
            .list(
                ListBlock(
                    items: labels.map {
                        ListBlock.Item(label: TextSpan($0, Draft.text), spans: [TextSpan("mục", Draft.text)])
                    }, style: Draft.body))
        }
        let draft = Draft.of([[list(["-", "-"]), list(["1.", "2."]), list(["a)", "đ)"])]])
        let body = try Draft.part("word/document.xml", of: draft)
        #expect(body.all("p").map { $0.all("numId").first?.attributes["val"] } == ["1", "1", "2", "2", nil, nil])
        #expect(body.all("p").map(\.words) == ["mục", "mục", "mục", "mục", "a) mục", "đ) mục"])
        let lists = try Draft.part("word/numbering.xml", of: draft).all("numFmt").map { $0.attributes["val"] }
        #expect(lists == ["bullet", "decimal"])
    }

    @Test func chartsArePicturesWithTheirWords() throws {
        let chart = Chart(
            form: .bars, categories: [Chart.Category(label: "A", values: [1], valueLabels: ["1"])], series: ["x"],
            textStyle: Draft.text, height: 100,
            caption: Paragraph(spans: [TextSpan("Biểu đồ 1", Draft.text)], style: Draft.body, role: .caption),
            alternative: "Cao nhất: A (1)")
        let draft = Draft.of([[.chart(chart)]])
        let body = try Draft.part("word/document.xml", of: draft)
        #expect(body.all("docPr").first?.attributes["descr"] == "Cao nhất: A (1)")
        #expect(body.all("p").first?.words == "Biểu đồ 1")
        let package = try OfficePackage(try Draft.bytes(draft))
        #expect(try package.read("word/media/image1.png") == [0x89, 0x50, 0x4E, 0x47])
    }

    @Test func aPageBreakStandsBeforeWhatFollows() throws {
        let body = try Draft.body([Draft.paragraph("A"), .pageBreak, Draft.paragraph("B")])
        #expect(body.all("p").map { $0.all("pageBreakBefore").count } == [0, 1])
    }

    @Test func theDocumentSaysWhatItIs() throws {
        let package = try OfficePackage(try Draft.bytes(Draft.of([[Draft.paragraph("A")]])))
        let properties = try package.customProperties()
        #expect(properties["baocao.unit"] == "TT")
        #expect(properties["baocao.body_sha256"]?.count == 64)
        #expect(try package.part("docProps/core.xml").root.child("title")?.text == "Báo cáo")
    }

    @Test func lockedStretchesFollowTheirTextWhenTextsAreJoined() {
        var span = TextSpan("có ", Draft.text)
        span.append(TextSpan("12", Draft.text, locked: [LockedText(0..<2, name: "participants", title: "lượt")]))
        span.append(TextSpan(" lượt", Draft.text))
        span.prepend("Năm nay ")
        #expect(span.stretches.map { String($0.text) } == ["Năm nay có ", "12", " lượt"])
        #expect(span.stretches.map { $0.lock?.name } == [nil, "participants", nil])
    }
}
