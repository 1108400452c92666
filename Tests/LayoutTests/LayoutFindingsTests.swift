import ReportModel
import TestSupport
import Testing
import Typesetting

@testable import Layout

/// What is wrong in a layout is told at once, with its place and the way out.
struct LayoutFindingsTests {
    /// Marks ① … are places; each finding names its mark.
    private func check(_ marked: String, _ expected: [String]) throws {
        let text = MarkedText(marked)
        let fixture = try LayoutFixture()
        let wanted = expected.map { line in
            guard let mark = line.first else { return line }
            return text.at(mark) + line.dropFirst()
        }
        let found = try fixture.findings(body: text.text)
        #expect(found == wanted)
    }

    /// A cell that says the same in every row because a name reaches outwards without a word.
    @Test func theDocumentsValueInARowMustBeNamed() throws {
        let body = """
            body:
              - table:
                  rows: children
                  columns:
                    - {title: A, value: "{name}"}
                    - {title: B, value: "{campaign.title}"}
                    - {title: C, value: "{document.campaign.title}"}
                    - {title: D, value: "{position.number}"}
              - column_chart:
                  rows: days
                  label: "{date | weekday.short}"
                  values: [{value: reporting.expected}]
            """
        #expect(
            try LayoutFixture().findings(body: body) == [
                "6:29 layout.outward 'campaign.title' is the document's: the cell would be the same in every row / write document.campaign.title if that is meant, or a value of the row",
                "12:24 layout.outward 'reporting.expected' is the document's: the chart would be the same in every row / write document.reporting.expected if that is meant, or a value of the row",
            ])
        let shown = try LayoutFixture().compose(
            body: """
                  - table:
                      rows: children
                      total: false
                      columns: [{title: A, value: "{document.unit.name}"}]
                """)
        var texts: [String] = []
        for case .table(let table) in shown {
            for row in table.rows { texts.append(row.cells[0].spans.map(\.text).joined()) }
        }
        #expect(Set(texts) == ["Huyện Thanh Trì"])
        #expect(texts.count > 1)
    }

    @Test func allFaultsOfALayoutAreFoundAtOnce() throws {
        try check(
            """
            body:
              - ①paragaph: Một đoạn
              - paragraph: {②txet: Hai, text: Ba}
              - space: ③6
              - table:
                  rows: ④unts
                  columns: [{title: Tên, value: "{name}"}]
              - paragraph: "Có {totals.⑤activites} hoạt động của {⑥unti.name}."
              - paragraph: "Đạt {reporting.rate | default('–')}, {totals.activities | ⑦percnt}."
            """,
            [
                "① layout.unknown-block there is no block 'paragaph' / did you mean 'paragraph'?",
                "② layout.unknown-key 'paragraph' has no property 'txet' / did you mean 'text'?",
                "③ layout.length-unit 'height' of 'space' lacks its unit: '6' / write 6mm, 6pt or 6cm",
                "④ layout.unknown-field there is no value 'unts' here / did you mean 'units'?",
                "⑤ layout.unknown-field a `totals` has no 'activites' / did you mean 'activities'?",
                "⑥ layout.unknown-field there is no value 'unti' here / did you mean 'unit'?",
                "⑦ layout.unknown-format there is no format 'percnt' / did you mean 'percent'?",
            ])
    }

    @Test(arguments: [
        ("body: []\n①boddy: []", "① layout.unknown-key 'layout file' has no property 'boddy' / did you mean 'body'?"),
        (
            "body:\n  - paragraph: {totals.participants} ①lượt",
            "① yaml.syntax did not find expected key while parsing a block mapping (line 5, column 5) / check indentation and quotes; a text that begins with { must stand in quotes"
        ),
        (
            "body:\n  - paragraph: ①{totals.participants}",
            "① layout.quotes the text of 'paragraph' begins with '{' and is read as a map / put the text in quotes: \"{…}\""
        ),
        (
            "body:\n  - paragraph: Dân số {①unit.population} người",
            "① layout.may-be-absent 'unit.population' can be absent, and then nothing could be printed here / add | default(\"…\"), or put the text under when: unit.population"
        ),
        (
            "body:\n  - paragraph: Gồm {①units}",
            "① layout.not-printable 'units' is a list of `unit_figures` and cannot be printed / print units.count, or | names, or repeat over it"
        ),
        (
            "body:\n  - paragraph: Ngày {totals.activities | ①date.short}",
            "① layout.format-misfit 'date.short' takes a date, not a number / for a number: number, plain, signed, words, roman, letter, decimal"
        ),
        ("body:\n  - paragraph: Có {①} hoạt động", "① layout.syntax a value is missing between { and }"),
        (
            "body:\n  - paragraph: Có ①{totals.activities hoạt động",
            "① layout.syntax '{' is not closed / write \\{ for the sign itself"
        ),
        ("body:\n  - paragraph: Một ①**chữ đậm", "① layout.markup '**' is not closed / write \\*\\* for the signs themselves"),
        (
            "body:\n  - paragraph: Một\n    when: ①reporting.missing",
            "① layout.condition 'reporting.missing' is always there, so this always holds / compare it: reporting.missing > 0"
        ),
        (
            "body:\n  - paragraph: Một\n    when: totals.activities > ①'nhiều'",
            "① layout.condition a number cannot be compared with a text"
        ),
        ("body:\n  - paragraph: Một\n    when: ①(reporting.all xor true", "① layout.condition '(' is not closed"),
        (
            "body:\n  - paragraph: Một\n    ①style: body",
            "① layout.unknown-key 'style' cannot stand beside 'paragraph' / indent it below 'paragraph'"
        ),
        (
            "body:\n  - paragraph: Một\n    ①space: 6pt",
            "① layout.unknown-key 'space' is a block of its own and cannot stand beside 'paragraph' / begin it with '- ' on a line of its own"
        ),
        (
            "body:\n  - paragraph: {text: Một, style: ①boddy}",
            "① layout.unknown-style the style has no text style 'boddy' / did you mean 'body'?"
        ),
        (
            "body:\n  - space: ①900mm",
            "① layout.range 'height' of 'space' must be between 0mm and 250mm, not 900mm"
        ),
        (
            "body:\n  - space: ①12,7mm",
            "① layout.length 'height' of 'space' must be a length, not '12,7mm' / write decimals with a point: 12.7mm"
        ),
        (
            "body:\n  - ①table:\n      columns: [{title: A, value: \"{name}\"}]",
            "① layout.missing-key 'table' lacks 'rows', or 'lines'"
        ),
        (
            "body:\n  - table:\n      rows: ①totals\n      columns: [{title: A, value: x}]",
            "① layout.not-a-list 'rows' of 'table' must be a list, but 'totals' is a record `totals` / lists here: basis, children, areas, clusters, units, missing_units, levels, kinds, types, type_groups, audiences, days, indicators, models, activities, strengths, limitations, proposals, strength_groups, limitation_groups, proposal_groups, leading_types, leading_audiences, leading_days, leading_children, highlights, duplicates, outliers, broken_rules, unevaluated_rules, decisions, targets, rankings, apart_from_ranking, compared_children, compared_indicators, compared_figures, changes, word_changes, separate_annexes, changed_figures, changed_words, changed_texts"
        ),
        (
            "body:\n  - ①table:\n      rows: units\n      columns: [{title: A, value: x, width: 120mm}, {title: B, value: y, width: 50mm}]",
            "① layout.too-wide the columns need at least 170mm, the page gives 165mm / make columns narrower, or put the table into a landscape annex"
        ),
        (
            "body:\n  - use: ①parts/letter-head",
            "① layout.not-found there is no file '…/parts/letter-head.yaml' / parts are named from the layout's folder"
        ),
        (
            "body:\n  - paragraph: \"Xem {annex.①unist}.\"\nannexes: [{id: units, title: T, blocks: []}]",
            "① layout.unknown-annex there is no annex with the id 'unist' / did you mean 'units'?"
        ),
        (
            "body:\n  - paragraph: \"Xem {①annex.units}.\"\nannexes: [{id: units, when: areas, title: T, blocks: []}]",
            "① layout.may-be-absent 'annex.units' can be absent, and then nothing could be printed here / add | default(\"…\"), or put the text under when: annex.units"
        ),
        (
            "lists:\n  ①units: {of: types}\nbody: []",
            "① layout.duplicate the data has 'units' already / give the list another name"
        ),
        (
            "body:\n  - list:\n      items:\n        - {①wen: reporting.all, text: Xong}",
            "① layout.unknown-key 'sentence' has no property 'wen' / did you mean 'when'?"
        ),
    ])
    func aFaultNamesItsPlaceAndTheWayOut(marked: String, expected: String) throws {
        let text = MarkedText(marked)
        let fixture = try LayoutFixture()
        let found = try fixture.findings(body: text.text).map { $0.replacing(fixture.folder.path, with: "…") }
        #expect(found == [text.at("①") + expected.dropFirst()])
    }

    @Test func totalsMustExistOutsideTheRows() throws {
        let fixture = try LayoutFixture()
        let found = try fixture.findings(
            body: """
                body:
                  - table:
                      rows: units
                      columns: [{title: Tên, value: "{state}", total: true}]
                """)
        #expect(
            found == [
                "4:39 layout.unknown-field there is no value 'state' here / docs/layout-reference.md lists the values there are",
                "4:55 layout.total 'total: true' needs the same value outside the rows, and there is none / write the text of the cell instead of true",
            ])
    }

    @Test func conditionsMakeSureOfWhatTheyTest() throws {
        let fixture = try LayoutFixture()
        let found = try fixture.findings(
            body: """
                lists:
                  stated: {of: indicators, where: value > 0}
                body:
                  - paragraph: "Dân số {unit.population} người."
                    when: unit.population
                  - paragraph:
                      - when: not comparison
                        text: Không so sánh.
                        else: "Năm {comparison.year | plain}."
                      - when: units.count > 0
                        text: "Đầu tiên là {units.first.name}."
                      - join: stated
                        text: "{name}: {value}"
                      - when: types[LPD].totals.activities >= 1
                        text: "{types[LPD].totals.activities} lễ."
                """)
        #expect(found == [])
    }

    @Test func aPartThatUsesItselfIsFound() throws {
        let fixture = try LayoutFixture()
        try fixture.folder.write("part: a\nblocks:\n  - use: parts/a\n", to: "parts/a.yaml")
        let found = try fixture.load(LayoutFixture.head + "body:\n  - use: parts/a\n").diagnostics
        #expect(
            found.map(\.shortText) == [
                "3:10 layout.part-circle the part 'parts/a.yaml' uses itself / take this 'use' out"
            ])
        #expect(found.first?.place.file.hasSuffix("parts/a.yaml") == true)
    }

    @Test func theNameOfTheFileIsTheNameOfTheLayout() throws {
        let fixture = try LayoutFixture()
        let found = try fixture.load("layout: other\nstyle: styles/decree-30\ntitle: T\nbody: []\n").diagnostics
        #expect(
            found.map(\.shortText) == [
                "1:9 layout.name the layout calls itself 'other', but its file is 'test.yaml' / write layout: test, or rename the file"
            ])
    }

    @Test(arguments: [
        ("accent: \"#777777\"", "contrast of 4.4 to 1"), ("accent: blau", "'blau' is no colour"),
        ("chart: {accent: true}", "no accent colour"), ("text: {section: {accent: true}}", "no accent colour"),
    ])
    func anAccentIsDarkEnoughAndThere(lines: String, words: String) throws {
        let fixture = try LayoutFixture()
        try fixture.folder.write("style: own\nlike: decree-30\n\(lines)\n", to: "styles/own.yaml")
        let head = LayoutFixture.head.replacing("styles/decree-30", with: "styles/own")
        let found = try fixture.load(head + "body: []\n").diagnostics
        #expect(found.count == 1 && found.first?.message.contains(words) == true, "\(found)")
        try fixture.folder.write(
            "style: own\nlike: decree-30\naccent: \"#1F4E79\"\ntext: {section: {accent: true}}\n", to: "styles/own.yaml")
        let style = try #require(try fixture.load(head + "body: []\n").layout).style
        #expect(style.named.section.text.color == Color(svg: "#1F4E79") && style.named.body.text.color == nil)
        #expect(style.charts.tint == nil)
    }

    @Test func faultsOfAStyleAreFoundThere() throws {
        let fixture = try LayoutFixture()
        let style = try fixture.folder.text("styles/decree-30.yaml")
            .replacing("left_width: 66mm  ", with: "left_width: 66    ").replacing(
                "body: {face: regular", with: "body: {face: regulr")
        try fixture.folder.write(style, to: "styles/decree-30.yaml")
        let found = try fixture.load(LayoutFixture.head + "body: []\n").diagnostics
        #expect(
            found.filter { $0.place.file.hasSuffix("styles/decree-30.yaml") }.map(\.code) == [
                "layout.bad-value", "layout.length-unit",
            ])
    }
}
