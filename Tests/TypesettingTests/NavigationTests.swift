import Testing

@testable import Typesetting

/// What readers who hear a document, or jump in it, find their way by.
@Suite struct NavigationTests {
    // MARK: Groups of a table

    private func grouped(_ rows: Int) -> Table {
        var all: [Table.Row] = []
        for group in ["Xã A", "Xã B"] {
            all.append(Table.Row(.group, [cell(group, columns: 2, namesRow: true)]))
            all += (1...rows).map { Table.Row(.plain, [cell("\(group.last ?? "?")\($0)", namesRow: true), cell("1")]) }
        }
        all.append(Table.Row(.total, [cell("Tổng", namesRow: true), cell("9")]))
        return table(
            [.share(1), .share(1)], header: [row("Đơn vị", "Lượt", kind: .header)], all, continuation: "(tiếp theo)")
    }

    @Test func eachGroupIsAPartOfTheBodyAndItsCellsNameIt() throws {
        let page = try pages(height: 1000, [.table(grouped(2))])
        let tree = page.structure
        let bodies = page.elements(.tableBody)
        #expect(bodies.count == 3)
        #expect(bodies.map { $0.children.count } == [3, 3, 1])
        func words(_ element: StructureTree.ID) -> String {
            page.pages.flatMap(\.items).compactMap { item in
                guard case .element(element) = item.owner, case .text(let run) = item.mark else { return nil }
                return run.text
            }.joined()
        }
        var named: [String: [String]] = [:]
        for cell in tree.elements.indices where !tree[cell].headers.isEmpty {
            named[words(cell), default: []] = tree[cell].headers.map(words)
        }
        #expect(named["A1"] == ["Đơn vị", "Xã A"] && named["B2"] == ["Đơn vị", "Xã B"])
        #expect(named["9"] == ["Lượt", "Tổng"])
        #expect(named["1"] == ["Lượt", "Xã B", "B2"])
        #expect(page.readingOrderFaults == [])
    }

    @Test func whereATableGoesOnTheGroupIsNamed() throws {
        // A page holds seven rows of 16, and six where the text above takes 12.
        let page = try pages([.table(grouped(9))])
        let continued = page.pages.indices.dropFirst().map { index in
            page.artifacts(page: index).filter { $0.hasSuffix("(tiếp theo)") }
        }
        #expect(continued.first == ["Xã A (tiếp theo)"])
        #expect(continued.last == ["Xã B (tiếp theo)"])
        for (number, texts) in page.texts.enumerated() where number > 0 {
            // A page that begins with a group says nothing of the one before.
            let opens = texts.first?.hasPrefix("Xã") == true
            #expect((page.artifacts(page: number).contains("(tiếp theo)")) == opens, "\(texts)")
        }
    }

    @Test func aLongNameOfAGroupIsShortenedWhereTheTableGoesOn() throws {
        var long = grouped(9)
        long.rows[0] = Table.Row(
            .group, [cell("Một hai ba bốn năm sáu bảy tám chín mười mười một", columns: 2, namesRow: true)])
        let page = try pages([.table(long)])
        let line = page.artifacts(page: 1).first { $0.hasSuffix("(tiếp theo)") }
        #expect(line?.hasPrefix("Một hai ba") == true && line?.hasSuffix("… (tiếp theo)") == true)
        #expect((line?.count ?? 99) * 5 <= 200)
    }

    @Test func numbersOfColumnsAreNotRead() throws {
        let header = [row("A", "B", kind: .header), Table.Row(.header, [cell("(1)"), cell("(2)")], isSkipped: true)]
        let page = try pages([.table(table([.share(1), .share(1)], header: header, [row("a", "1"), row("b", "2")]))])
        #expect(page.artifacts(page: 0) == ["(1)", "(2)"])
        #expect(page.elements(.tableHeader).count == 2 && page.elements(.tableRow).count == 3)
        // One row of headers is left, which needs no naming.
        #expect(page.elements(.tableData).contains { !$0.headers.isEmpty } == false)
    }

    // MARK: The title

    private func title(_ words: String...) -> Block {
        .columns(
            Columns(
                columns: [
                    Columns.Column(
                        x: 0, width: 200, rows: words.map { .text(Paragraph(spans: [span($0)], style: style(.center))) })
                ], titleBookmark: words.joined(separator: " ")))
    }

    @Test func theTitleIsOneHeadingAndSectionsStandBelowIt() throws {
        let page = try pages(
            height: 400,
            [
                text("Số"), title("BÁO CÁO", "Kết quả"), heading("I. Một", level: 2), text("a"), heading("1. Hai", level: 3),
                text("b"),
            ])
        #expect(page.outline.map(\.title) == ["BÁO CÁO Kết quả", "I. Một", "1. Hai"])
        #expect(page.outline.map(\.level) == [1, 2, 3])
        #expect(page.elements(.heading1).count == 1)
        let heading = try #require(page.structure.elements.firstIndex { $0.role == .heading1 })
        let own = page.pages[0].items.compactMap { item -> String? in
            guard case .element(heading) = item.owner, case .text(let run) = item.mark else { return nil }
            return run.text
        }
        #expect(own == ["BÁO CÁO", "Kết quả"])
        #expect(page.readingOrderFaults == [])
    }

    @Test func contentsLeaveTheTitleOutAndCountThePagesOfAnnexes() throws {
        var annex = section([heading("Phụ lục"), lines("d", 25)])
        annex.pageLabelPrefix = "PL-"
        let contents = Block.contents(
            Contents(
                title: [], style: style(), textStyle: TextStyle(size: 10), depth: 1,
                annexPages: Contents.CountWords(before: "(", after: " trang)")))
        let document = Document(sections: [
            section(
                height: 300, [title("BÁO CÁO"), contents, heading("I. Một", level: 2), heading("1. Hai", level: 3), text("a")]),
            annex,
        ])
        let page = try Paginator(measurer: SquareMeasurer()).paginate(document)
        let entries = page.texts[0].filter { !$0.allSatisfy { $0 == "." } }
        #expect(entries.contains(" (3 trang)") && entries.contains("PL-1"))
        #expect(entries.filter { $0 == "1. Hai" }.count == 1 && entries.filter { $0 == "I. Một" }.count == 2)
        #expect(entries.filter { $0 == "BÁO CÁO" }.count == 1)
    }

    // MARK: Abbreviations

    @Test func abbreviationsAreTakenApartAtSpaces() {
        let words = Abbreviations(["UBND": "Ủy ban nhân dân", "TM.": "Thay mặt"])
        func shown(_ text: String) -> [String] {
            words.pieces(of: text).map { $0.text + ($0.expansion.map { "=" + $0 } ?? "") }
        }
        #expect(shown("TM. BAN CHỈ ĐẠO") == ["TM.=Thay mặt", " BAN CHỈ ĐẠO"])
        #expect(shown("của UBND, (UBND) xã") == ["của ", "UBND,=Ủy ban nhân dân,", " ", "(UBND)=(Ủy ban nhân dân)", " xã"])
        #expect(shown("UBNDTP UBND.A") == ["UBNDTP UBND.A"] && shown("") == [])
        #expect(!words.mayBe(in: "xã Đông Mỹ") && !Abbreviations([:]).mayBe(in: "UBND"))
    }

    @Test func abbreviationsAreElementsWithinTheirText() throws {
        let document = Document(
            sections: [section([text("UBND xã, UBND huyện", style(.justified))])], abbreviations: ["UBND": "Ủy ban nhân dân"])
        let page = try Paginator(measurer: SquareMeasurer()).paginate(document)
        #expect(page.texts == [["UBND", " xã, ", "UBND", " huyện"]])
        #expect(page.elements(.span).map(\.expansion) == ["Ủy ban nhân dân", nil, "Ủy ban nhân dân", nil])
        // Nothing moves: five points a letter.
        #expect(page.run("UBND")?.origin.x == 10 && page.run(" huyện")?.origin.x == 10 + 13 * 5)
        #expect(page.readingOrderFaults == [])
    }

    // MARK: Who signs

    @Test func theSignersNameStandsOnceAndOnTheLastPageOfTheText() throws {
        func remarks(_ before: [Block], signer: String, after: [DocumentSection] = []) throws -> [LayoutRemark] {
            let foot = Block.columns(
                Columns(
                    columns: [
                        Columns.Column(
                            x: 0, width: 200,
                            rows: [.signaturePlace(height: 20), .text(Paragraph(spans: [span(signer)], style: style(.center)))])
                    ], signer: signer))
            let document = Document(sections: [section(before + [foot])] + after)
            return try Paginator(measurer: SquareMeasurer()).paginate(document).remarks
        }
        let annex = section([text("Phụ lục")])
        #expect(try remarks([lines("a", 25)], signer: "Nguyễn Văn A", after: [annex]) == [])
        let twice = try remarks([text("Ông Nguyễn  Văn A nói")], signer: "Nguyễn Văn A")
        #expect(twice == [.signerName("Nguyễn Văn A", count: 2, onLastPage: true)])
        let inAnnex = try remarks([lines("a", 25)], signer: "Nguyễn Văn A", after: [section([text("Nguyễn Văn A")])])
        #expect(inAnnex == [.signerName("Nguyễn Văn A", count: 2, onLastPage: true)])
    }
}
