import Participation
import ReportModel
import Testing
import Typesetting

@testable import Layout

/// What blocks make of data.
struct ComposeTests {
    private let data = SampleData.report()

    private func texts(_ body: String, _ data: ReportData? = nil, above: String = "") throws -> [String] {
        try LayoutFixture().compose(body: body, data ?? self.data, above: above).flatMap(\.texts)
    }

    // MARK: Text

    @Test func repeatsInsideRepeatsHaveALimit() throws {
        let fixture = try LayoutFixture()
        let (layout, findings) = try fixture.load(
            LayoutFixture.head + """
                body:
                  - repeat:
                      for_each: units
                      as: a
                      blocks:
                        - repeat:
                            for_each: units
                            as: b
                            blocks:
                              - repeat:
                                  for_each: units
                                  as: c
                                  blocks:
                                    - paragraph: "{a.name}"
                                      when: c.late and b.late and a.late
                """)
        #expect(findings == [])
        let fault = #expect(throws: CompositionFault.self) {
            try (try #require(layout)).compose(SampleData.report(.manyRows))
        }
        #expect(fault?.diagnostics.first?.code == "layout.too-many")
    }

    @Test func markupIsForLayoutsAndNeverForWhatUnitsSent() throws {
        var data = self.data
        data.summary.activities[0].activity.title = "**Đọc** {unit.name}\n_sách_"
        let blocks = try LayoutFixture().compose(
            body: """
                  - paragraph: "**Đậm** và _nghiêng_, **_cả hai_**, ten_tep, \\\\*sao: {activities.first.title | default('')}"
                """, data)
        let spans = blocks[0].spans
        #expect(
            spans.map(\.text) == [
                "Đậm", " và ", "nghiêng", ", ", "cả hai", ", ten_tep, *sao: ", "**Đọc** {unit.name} _sách_",
            ])
        #expect(spans.map(\.style.face) == [.bold, .regular, .italic, .regular, .boldItalic, .regular, .regular])
        #expect(spans.last?.origin?.hasPrefix("activity of X01") == true)
        #expect(spans.first?.origin?.hasSuffix("test.yaml:5") == true)
    }

    @Test func sentencesThatDoNotApplyLeaveNoTrace() throws {
        #expect(
            try texts(
                """
                  - paragraph:
                      - Một.
                      - {when: reporting.none, text: Không.}
                      - {when: reporting.none, text: Không., else: [Hai., {when: reporting.missing > 0, text: Ba.}]}
                  - paragraph: [{when: reporting.none, text: Không.}]
                """) == ["Một. Hai. Ba."])
    }

    @Test func aJoinReadsRightAtNoneOneAndMany() throws {
        let body = """
              - paragraph:
                  - join: kinds
                    where: reporting.expected > LIMIT
                    text: "{name_in_sentence}"
                    last: " và "
                    before: "Gồm "
                    after: "."
                    none: Không có.
            """
        #expect(try texts(body.replacing("LIMIT", with: "1000")) == ["Không có."])
        #expect(try texts(body.replacing("LIMIT", with: "15 and code == 'thcs'")) == ["Gồm trường trung học cơ sở."])
        #expect(
            try texts(body.replacing("LIMIT", with: "15")) == [
                "Gồm trường mầm non, trường tiểu học, trường trung học cơ sở và trung tâm học tập cộng đồng."
            ])
    }

    @Test func headingsAreNumberedAsTheDecreeSays() throws {
        let points = (1...6).map { "  - point: P\($0)" }.joined(separator: "\n")
        let blocks = try LayoutFixture().compose(
            body:
                "  - section: mở đầu\n  - subsection: Một\n\(points)\n  - subsection: Hai\n  - section: Kết\n  - section: {text: Không số, numbered: false}\n"
        )
        #expect(
            blocks.flatMap(\.texts) == [
                "I. MỞ ĐẦU", "1. Một", "a) P1", "b) P2", "c) P3", "d) P4", "đ) P5", "e) P6", "2. Hai", "II. KẾT", "KHÔNG SỐ",
            ])
        let levels = blocks.compactMap { block in if case .heading(let heading) = block { heading.level } else { nil } }
        #expect(levels == [1, 2, 3, 3, 3, 3, 3, 3, 2, 1, 1])
    }

    @Test func levelsOfHeadingsHaveNoGaps() throws {
        let blocks = try LayoutFixture().compose(body: "  - point: Đầu\n  - subsection: Hai\n  - point: Ba\n  - section: Bốn\n")
        let levels = blocks.compactMap { block in if case .heading(let heading) = block { heading.level } else { nil } }
        #expect(levels == [1, 1, 2, 1])
    }

    @Test func listsTakeMarksAndEnds() throws {
        #expect(
            try texts(
                """
                  - list: {items: [Một, Hai, {when: reporting.none, text: Ba}], mark: "a)", between: ;, end: .}
                  - list: {for_each: kinds, where: code == 'xa' or code == 'thi_tran', text: "{position.number}/{position.count} {name}", mark: "+"}
                  - list: {for_each: kinds, where: code == 'khong', text: "{name}"}
                """) == ["a) Một;", "b) Hai.", "+ 1/2 UBND xã", "+ 2/2 UBND thị trấn"])
    }

    // MARK: Annexes

    @Test func annexesAreNumberedAmongThoseThereAre() throws {
        let body = """
              - paragraph: "Xem {annex.a}{annex.b | default('–')}, {annex.c}."
            annexes:
              - {id: a, title: Một, blocks: []}
              - {id: b, when: reporting.none, title: Hai, blocks: []}
              - {id: c, title: Ba, orientation: portrait, end_mark: false, reference: (Kèm theo), blocks: [{subsection: Mục}]}

            """
        let (layout, diagnostics) = try LayoutFixture().load(LayoutFixture.head + "body:\n" + body)
        #expect(diagnostics == [])
        let document = try #require(layout).compose(data).document
        #expect(
            document.sections.map { $0.blocks.flatMap(\.texts) } == [
                ["Xem Phụ lục I–, Phụ lục II."], ["Phụ lục I", "MỘT", "./."], ["Phụ lục II", "BA", "(Kèm theo)", "1. Mục"],
            ])
        #expect(document.sections.map { $0.pageSize.width > $0.pageSize.height } == [false, true, false])
        guard case .heading(let heading) = document.sections[2].blocks.last else {
            Issue.record("no heading in the annex")
            return
        }
        #expect(heading.level == 2)
    }

    @Test func aSingleAnnexHasNoNumber() throws {
        #expect(
            try texts("  - paragraph: \"Xem {annex.a}.\"\nannexes: [{id: a, title: Một, blocks: []}]\n") == [
                "Xem Phụ lục.", "Phụ lục", "MỘT", "./.",
            ])
    }

    // MARK: Head and foot

    @Test func theLetterheadKeepsNumberAndDateOpenForThePen() throws {
        let columns = try #require(try LayoutFixture().compose(body: "  - use: parts/letterhead\n").first?.columns)
        let rows = columns.columns.map {
            $0.rows.compactMap { row in if case .text(let text) = row { text.spans.text } else { nil } }
        }
        #expect(
            rows == [
                ["UBND HUYỆN THANH TRÌ", "BAN CHỈ ĐẠO\nXÂY DỰNG XÃ HỘI HỌC TẬP", "Số:        /BC-BCĐ"],
                [
                    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
                    "Thanh Trì, ngày      tháng 10 năm 2023",
                ],
            ])
        // Number and date stand on one line; the motto's rule is as long as its text.
        #expect(columns.columns.allSatisfy { $0.rows.contains(.align(1)) })
        #expect(
            columns.columns[1].rows.contains {
                if case .ruleUnderText(share: 1, thickness: _, gap: _) = $0 { true } else { false }
            })
    }

    @Test(arguments: [
        (["TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND HUYỆN"], "below", ["TRƯỞNG BAN", "[ký]", "PHÓ CHỦ TỊCH UBND HUYỆN"]),
        (["TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND HUYỆN"], "above", ["TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND HUYỆN", "[ký]"]),
        (["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "below", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "[ký]"]),
        (
            ["TL. CHỦ TỊCH", "KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG", "PHÓ BAN"], "below",
            ["TL. CHỦ TỊCH", "KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG", "[ký]", "PHÓ BAN"]
        ),
    ])
    func postsStandWhereTheDecreeWantsThem(position: [String], other: String, expected: [String]) throws {
        var data = self.data
        data.campaign.signatory = Signatory(authority: nil, position: position, name: nil)
        let blocks = try LayoutFixture().compose(
            body: "  - signature: {position: \"{signatory.position}\", other_posts: \(other)}\n", data)
        let rows = try #require(blocks.first?.columns).columns[0].rows.compactMap { row -> String? in
            switch row {
            case .text(let text): text.spans.text
            case .signaturePlace: "[ký]"
            default: nil
            }
        }
        #expect(rows == expected + ["……………………………"])
    }

    @Test func recipientsEndAsTheyShould() throws {
        let blocks = try LayoutFixture().compose(
            body: """
                  - addressee: Sở Giáo dục và Đào tạo Hà Nội
                  - signature: {position: TRƯỞNG BAN, name: Nguyễn Văn Mẫu, recipients: [UBND huyện, "Lưu: VT."]}
                """)
        #expect(blocks[0].spans.text == "Kính gửi: Sở Giáo dục và Đào tạo Hà Nội")
        let columns = try #require(blocks[1].columns).columns
        #expect(blocks[1].columns?.linesKeptBefore == 2)
        #expect(columns.count == 2)
        let left = columns[0].rows.compactMap { row in if case .text(let text) = row { text.spans.text } else { nil } }
        #expect(left == ["Nơi nhận:", "- Như trên;", "- UBND huyện;", "- Lưu: VT."])
        guard case .text(let name) = columns[1].rows.last else {
            Issue.record("no name below the signature")
            return
        }
        #expect(name.spans.map(\.unbroken) == [true])
    }

    /// Rows of the signature's column: a name that is not known is a line of dots, and no name to look for.
    @Test func aSignerWithoutANameHasALineForIt() throws {
        func signature(_ more: String) throws -> (rows: [String], signer: String?) {
            let block = try LayoutFixture().compose(body: "  - signature: {position: TRƯỞNG BAN\(more)}\n")[0]
            let columns = try #require(block.columns)
            let rows = columns.columns[0].rows.compactMap { row -> String? in
                switch row {
                case .text(let text): text.spans.text
                case .signaturePlace: "[ký]"
                default: nil
                }
            }
            return (rows, columns.signer)
        }
        let unknown = try signature("")
        #expect(unknown.rows == ["TRƯỞNG BAN", "[ký]", "……………………………"] && unknown.signer == nil)
        #expect(try signature(", unnamed: \"\"").rows == ["TRƯỞNG BAN", "[ký]"])
        let known = try signature(", name: Nguyễn Văn Mẫu")
        #expect(known.rows == ["TRƯỞNG BAN", "[ký]", "Nguyễn Văn Mẫu"] && known.signer == "Nguyễn Văn Mẫu")
    }

    /// Without a body the national title stands alone, over the whole width, and the motto keeps its rule.
    @Test func theNationalTitleStandsAloneWhereNoBodyIsNamed() throws {
        let columns = try #require(try LayoutFixture().compose(body: "  - letterhead\n")[0].columns).columns
        #expect(columns.count == 1 && columns[0].x == 0)
        let rows = columns[0].rows.map { row -> String in
            switch row {
            case .text(let text): text.spans.text
            case .ruleUnderText(let share, _, _): "rule \(share)"
            default: "?"
            }
        }
        #expect(rows == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "rule 1.0"])
    }

    // MARK: Lists of the layout

    @Test func listsFilterSortAndCut() throws {
        #expect(
            try texts(
                """
                  - paragraph: "{big | names}; {big.first.name | default('')}; {big.count}."
                  - list: {for_each: big, limit: 2, sort: name, text: "{name}"}
                """,
                above:
                    "lists:\n  big: {of: children, where: totals.participants >= 4000, sort: totals.participants descending}\n")
                == [
                    "Xã Vĩnh Quỳnh, Xã Đông Mỹ và Xã Duyên Hà; Xã Vĩnh Quỳnh; 3.", "- Xã Duyên Hà", "- Xã Đông Mỹ",
                ])
    }

    @Test func textsSortInVietnameseOrder() throws {
        #expect(
            try texts("  - paragraph: \"{sorted | names}.\"\n", above: "lists:\n  sorted: {of: areas, sort: name}\n") == [
                "Thị trấn Văn Điển, Xã Duyên Hà, Xã Đại Áng, Xã Đông Mỹ, Xã Hữu Hòa, Xã Liên Ninh, Xã Ngọc Hồi, Xã Ngũ Hiệp, "
                    + "Xã Tả Thanh Oai, Xã Tam Hiệp, Xã Tân Triều, Xã Thanh Liệt, Xã Tứ Hiệp, Xã Vạn Phúc, Xã Vĩnh Quỳnh và Xã Yên Mỹ."
            ])
    }

    @Test func theSameDataGiveTheSameDocument() throws {
        for name in RealLayouts.names {
            let layout = try RealLayouts.load(name)
            let first = try layout.compose(SampleData.report(.typical, at: layout.sample)).document
            #expect(first == (try layout.compose(SampleData.report(.typical, at: layout.sample)).document))
        }
    }

    @Test func contentsStandBelowTheTitle() throws {
        let layout = try RealLayouts.load("district-report")
        let blocks = try layout.compose(data, contents: true).document.sections[0].blocks
        let contents = blocks.firstIndex { if case .contents = $0 { true } else { false } }
        #expect(contents == 2)
    }
}
