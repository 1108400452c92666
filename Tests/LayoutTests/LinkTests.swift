import Foundation
import Participation
import ReportModel
import TestSupport
import Testing
import Typesetting

@testable import Layout

/// Texts that lead somewhere, footnotes, pictures and blocks side by side.
struct LinkTests {
    private func document(_ body: String, _ data: ReportData = SampleData.report()) throws -> Document {
        let (layout, findings) = try LayoutFixture().load(LayoutFixture.head + "body:\n" + body)
        guard let layout else { throw Unreadable(findings: findings.map(\.shortText)) }
        return try layout.compose(data).document
    }

    private func spans(_ document: Document) -> [TextSpan] { document.sections.flatMap(\.blocks).flatMap(\.spans) }

    // MARK: Links

    @Test func wordsLeadToAnAddressWithValuesInIt() throws {
        let spans = spans(
            try document(
                """
                  - paragraph: "Xem [**trang** của {unit.name}](https://example.vn/a b/{campaign.code}?q=ế) [1]."
                """))
        let code = SampleData.report().campaign.code
        let address = TextTarget.address("https://example.vn/a%20b/\(code)?q=%E1%BA%BF")
        #expect(
            spans.filter { $0.target == address }.map(\.text).joined() == "trang của \(SampleData.report().summary.unit.name)")
        #expect(spans.first { $0.text == "trang" }?.style.face == .bold)
        #expect(spans.first?.text == "Xem " && spans.last?.text == " [1]." && spans.last?.target == nil)
    }

    @Test func whatUnitsSentIsNeverALink() throws {
        var data = SampleData.report()
        data.summary.activities[0].activity.title = "[tên](https://example.vn) ^[chú thích]"
        let document = try document(
            """
              - paragraph: "{activities.first.title | default('')}"
            """, data)
        #expect(spans(document).map(\.text) == ["[tên](https://example.vn) ^[chú thích]"])
        #expect(spans(document).allSatisfy { $0.target == nil } && document.footnotes.isEmpty)
    }

    @Test(arguments: [
        ("Xem [trang](example.vn).", "layout.link"), ("Xem [](https://example.vn).", "layout.link"),
        ("Xem^[chú thích.", "layout.markup"), ("Xem^[a^[b]].", "layout.markup"), ("Xem^[].", "layout.markup"),
        ("Xem {ref.x | default('y')}.", "layout.unknown-reference"), ("Xem {ref.x}.", "layout.may-be-absent"),
    ])
    func whatLeadsNowhereIsTold(text: String, code: String) throws {
        let findings = try LayoutFixture().load(LayoutFixture.head + "body:\n  - paragraph: \"\(text)\"\n").diagnostics
        #expect(findings.map(\.code) == [code])
        #expect(findings.allSatisfy { $0.place.line == LayoutFixture.headLines + 2 })
    }

    // MARK: Footnotes

    @Test func footnotesAreNumberedInTheOrderOfTheirCalls() throws {
        let document = try document(
            """
              - paragraph: "Một^[Nguồn: {unit.name}.] và hai^[**Đậm** [ở đây](https://example.vn).]."
              - paragraph: ["Ba.^[Ba.]", "Bốn."]
            """)
        #expect(
            document.footnotes.map { $0.spans.map(\.text).joined() }[0] == "1 Nguồn: \(SampleData.report().summary.unit.name).")
        #expect(document.footnotes.map { $0.spans.map(\.text).joined() }.suffix(2) == ["2 Đậm ở đây.", "3 Ba."])
        let calls = spans(document).filter { if case .footnote = $0.target { true } else { false } }
        #expect(calls.map(\.text) == ["1", "2", "3"] && calls.map(\.target) == [.footnote(0), .footnote(1), .footnote(2)])
        #expect(spans(document).map(\.text).joined() == "Một1 và hai2.Ba.3 Bốn.")
        #expect(document.footnotes[1].spans.contains { $0.target == .address("https://example.vn") })
    }

    // MARK: References

    private let table = """
          - table:
              id: loai
              caption: Theo loại
              rows: types
              where: held
              columns: [{title: Loại, value: "{name}"}, {title: Lượt, value: "{totals.participants}"}]

        """

    @Test func textsNameWhatComesBeforeAndAfterThem() throws {
        let document = try document(
            """
              - paragraph: "Xem {ref.hinh | default('hình')} và {ref.loai | default('bảng')}."
              - table: {caption: Trước, columns: [{title: A}, {title: B}], lines: [[1, 2]]}

            """ + table + """
                  - image: {file: images/emblem.png, alternative: Biểu trưng, caption: Biểu trưng, id: hinh, width: 20mm}
                  - paragraph: "{ref.loai | default('bảng')}"
                """)
        let blocks = document.sections[0].blocks
        #expect(blocks[0].spans.map(\.text).joined() == "Xem Hình 1 và Bảng 2.")
        #expect(blocks[0].spans.compactMap(\.target) == [.label("hinh"), .label("loai")])
        #expect(blocks.last?.spans.map(\.text) == ["Bảng 2"])
        let labels = blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph.label } else { nil } }
        #expect(labels == ["loai"])
        guard case .image(let image) = blocks.first(where: { if case .image = $0 { true } else { false } }) else {
            Issue.record("no picture")
            return
        }
        #expect(image.caption?.label == "hinh" && image.caption?.spans.map(\.text).joined() == "Hình 1. Biểu trưng")
        #expect(image.alternative == "Biểu trưng" && image.picture.width == 8 && image.picture.height == 4)
    }

    @Test func aTableThatIsNotPrintedIsNamedOtherwise() throws {
        let document = try document(
            table + "  - paragraph: \"Xem {ref.loai | default('bảng trên')}.\"\n", SampleData.report(.empty))
        #expect(spans(document).map(\.text).joined() == "Xem bảng trên.")
        #expect(spans(document).allSatisfy { $0.target == nil })
    }

    @Test func anIdStandsForOneCaptionedBlock() throws {
        let findings = try LayoutFixture().findings(
            body: """
                body:
                  - table: {id: a, caption: A, columns: [{title: A}, {title: B}], lines: [[1, 2]]}
                  - table: {id: a, caption: A, columns: [{title: A}, {title: B}], lines: [[1, 2]]}
                  - table: {id: b, columns: [{title: A}, {title: B}], lines: [[1, 2]]}
                  - repeat:
                      for_each: areas
                      blocks: [{table: {id: c, caption: C, columns: [{title: A}, {title: B}], lines: [[1, 2]]}}]
                """)
        #expect(findings.map { $0.split(separator: " ")[1] } == ["layout.duplicate", "layout.missing-key", "layout.duplicate"])
    }

    // MARK: Pictures

    @Test(arguments: [
        ("../emblem.png", "leads out|below"), ("/etc/passwd", "below"), ("images/none.png", "no file"),
        ("images/text.png", "no PNG"), ("images/cut.png", "damaged"), ("images/changed.png", "damaged"),
        ("images/out.png", "leads out"), ("images/text.svg", "no SVG"),
        ("images/cut.svg", "line 2 of 'images/cut.svg' cannot be read"),
        ("images/words.svg", "line 2 of 'images/words.svg' asks for what documents do not draw: <text>"),
    ])
    func whatIsNoPictureIsTold(file: String, words: String) throws {
        let fixture = try LayoutFixture()
        try fixture.folder.write("no picture", to: "images/text.png")
        try fixture.folder.write(Data(SmallPicture.png.dropLast(9)), to: "images/cut.png")
        var changed = SmallPicture.png
        changed[45] ^= 1
        try fixture.folder.write(Data(changed), to: "images/changed.png")
        try fixture.folder.write("no picture", to: "images/text.svg")
        try fixture.folder.write("<svg viewBox='0 0 2 1'>\n<path d='M'/></svg>", to: "images/cut.svg")
        try fixture.folder.write("<svg viewBox='0 0 2 1'>\n<text>Thử</text></svg>", to: "images/words.svg")
        let other = try TemporaryFolder()
        let outside = try other.write(Data(SmallPicture.png), to: "emblem.png")
        try FileManager.default.createSymbolicLink(
            atPath: "\(fixture.folder.path)/images/out.png", withDestinationPath: outside)
        let findings = try fixture.load(
            LayoutFixture.head + "body:\n  - image: {file: \(file), alternative: Hình}\n"
        ).diagnostics
        #expect(findings.map(\.code) == ["layout.image"])
        #expect(words.split(separator: "|").contains { findings.first?.message.contains($0) == true }, "\(findings)")
    }

    @Test func aPictureIsPartOfTheLayoutsDigest() throws {
        let fixture = try LayoutFixture()
        let text = LayoutFixture.head + "body:\n  - image: {file: images/emblem.png, alternative: Hình}\n"
        let first = try #require(try fixture.load(text).layout).digest
        let fixture2 = try LayoutFixture()
        try fixture2.folder.write(Data(SmallPicture.grey), to: "images/emblem.png")
        let second = try #require(try fixture2.load(text).layout).digest
        #expect(first != second)
    }

    @Test func aCodeHoldsItsTextAndALongTextStandsInWords() throws {
        let blocks = try document(
            """
              - qr: "https://example.vn/{campaign.code}"
              - qr: {text: "\(String(repeating: "a", count: 220))", width: 20mm}
            """
        ).sections[0].blocks
        let text = "https://example.vn/\(SampleData.report().campaign.code)"
        guard case .image(let image) = blocks[0], let code = QRCode(text) else {
            Issue.record("no code")
            return
        }
        let picture = try Picture(code)
        #expect(image.alternative == "Mã QR: \(text)" && image.picture == picture)
        #expect(image.picture.width == (code.modules.count + 8) * 8)
        #expect(blocks[1].spans.map(\.text) == [String(repeating: "a", count: 220)])
    }

    // MARK: Side by side

    @Test func blocksSideBySideHaveTheirPartOfTheWidth() throws {
        let document = try document(
            """
              - side_by_side:
                  left_share: 25
                  gap: 10mm
                  left:
                    - image: {file: images/emblem.png, alternative: Hình}
                  right:
                    - paragraph: Bên phải.
            """)
        guard case .beside(let beside) = document.sections[0].blocks.first, case .image(let image) = beside.left.first else {
            Issue.record("not side by side")
            return
        }
        let section = document.sections[0]
        let width = section.pageSize.width - section.margins.left - section.margins.right
        let gap = 10 * pointsPerMillimetre
        #expect(beside.leftShare == 0.25 && abs(beside.gap - gap) < 0.001)
        #expect(abs(image.width - (width - gap) / 4) < 0.001)
    }

    @Test func oneSideAloneTakesTheWholeWidth() throws {
        let blocks = try document(
            """
              - side_by_side:
                  left: [{paragraph: Bên trái., when: reporting.none}]
                  right: [{paragraph: Bên phải.}]
            """
        ).sections[0].blocks
        #expect(blocks.map { $0.spans.map(\.text) } == [["Bên phải."]])
    }

    @Test func whatTakesTheWholeWidthCannotStandBeside() throws {
        let findings = try LayoutFixture().load(
            LayoutFixture.head + "body:\n  - side_by_side: {left: [{section: Mục}], right: [{paragraph: A}]}\n"
        ).diagnostics
        #expect(findings.map(\.code) == ["layout.beside"])
    }

    // MARK: Pages

    @Test func pagesTurnWithinTheBody() throws {
        let text = """
            body:
              - title: {kind: BÁO CÁO}
              - section: Một
              - landscape:
                  - paragraph: Nằm ngang.
              - when: reporting.reported > 0
                then:
                  - landscape: [{paragraph: Cũng nằm ngang.}]
                  - paragraph: Đứng.
              - section: Hai

            """
        let (layout, findings) = try LayoutFixture().load(LayoutFixture.head + "running_head: Đầu trang\nborder: 1pt\n" + text)
        #expect(findings.map(\.shortText) == [])
        let document = try (try #require(layout)).compose(SampleData.report()).document
        #expect(document.sections.map { $0.pageSize.width > $0.pageSize.height } == [false, true, true, false])
        #expect(document.sections.map(\.goesOn) == [false, true, true, true])
        #expect(document.sections.flatMap(\.blocks).flatMap(\.spans).map(\.text).last == "II. HAI")
        #expect(document.runningHead?.text == "Đầu trang" && abs((document.border ?? 0) - 1) < 0.001)
    }

    @Test func noPageTurnsInTheMiddleOfSomething() throws {
        let findings = try LayoutFixture().load(
            LayoutFixture.head + "body:\n  - together: [{landscape: [{paragraph: A}]}]\n"
        ).diagnostics
        #expect(findings.map(\.code) == ["layout.beside"])
    }
}
