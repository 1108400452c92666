import Participation
import ReportModel
import Testing
import Typesetting

@testable import Layout

/// Tables and charts made from lists.
struct TableTests {
    private let data = SampleData.report()

    private func table(_ body: String, _ data: ReportData? = nil) throws -> Table {
        let blocks = try LayoutFixture().compose(body: body, data ?? self.data)
        return try #require(blocks.compactMap(\.table).first)
    }

    @Test func groupsCarryTheirSumsAndTheTotalTakesTheEmptyCells() throws {
        let table = try table(
            """
              - table:
                  groups: type_groups
                  groups_where: held
                  group_title: "{name}"
                  rows: types
                  where: held
                  columns:
                    - {title: TT, value: "{position.number}", group: "{position.number | roman}"}
                    - {title: Loại, value: "{code}", total: Tổng số}
                    - {title: Số, value: "{totals.activities}", total: true}
            """)
        #expect(
            table.rows.prefix(4).map(\.text) == [
                "group: I | Lễ và truyền thông | 61", "plain: 1 | LPD | 35", "plain: 2 | TTR | 26", "group: II | Lớp học | 105",
            ])
        let total = try #require(table.rows.last)
        #expect(total.text == "total: Tổng số | 312")
        #expect(total.cells.map(\.columnSpan) == [2, 1])
        #expect(table.columns.map(\.alignment) == [.center, .left, .right])
        #expect(table.rows[1].cells.map(\.namesRow) == [false, true, false])
    }

    @Test func subtotalsCanStandBelow() throws {
        let table = try table(
            """
              - table:
                  groups: clusters
                  group_title: "{name}"
                  group_sums: below
                  rows: units
                  limit: 1
                  total: false
                  columns:
                    - {title: Đơn vị, value: "{name}"}
                    - {title: Lượt, value: "{totals.participants}", total: true}
            """)
        #expect(
            table.rows.prefix(3).map(\.text) == [
                "group: Xã Duyên Hà", "plain: UBND xã Duyên Hà | 553", "subtotal: Cộng | 4.002",
            ])
        #expect(table.rows[0].cells[0].columnSpan == 2)
    }

    @Test func headingsSpanTheirColumns() throws {
        let table = try table(
            """
              - table:
                  rows: kinds
                  column_numbers: true
                  columns:
                    - {title: Loại, value: "{name}"}
                    - title: Báo cáo
                      columns:
                        - {title: Phải, value: "{reporting.expected}"}
                        - {title: Đã, value: "{reporting.reported}"}
            """)
        #expect(table.header.map(\.text) == ["header: Loại | Báo cáo", "header: Phải | Đã", "header: (1) | (2) | (3)"])
        #expect(table.header[0].cells.map(\.rowSpan) == [2, 1])
        #expect(table.header[0].cells.map(\.columnSpan) == [1, 2])
    }

    @Test func columnsRepeatOverAList() throws {
        let table = try table(
            """
              - table:
                  rows: areas
                  limit: 1
                  columns:
                    - {title: Xã, value: "{name}", total: Tổng số}
                    - for_each: models
                      limit: 2
                      as: model
                      title: "{model.name}"
                      columns:
                        - {title: ĐK, value: "{models[model.code].whole | default('–')}", total: "{models[model.code].whole | default('–')} tổng"}
                        - {title: "%", value: "{models[model.code].rate | default('–')}"}
            """)
        #expect(table.header.map(\.text) == ["header: Xã | Gia đình học tập | Dòng họ học tập", "header: ĐK | % | ĐK | %"])
        #expect(
            table.rows.map(\.text) == [
                "plain: Xã Duyên Hà | 2.332 | 94,0 | 32 | 93,8", "total: Tổng số | 25.895 tổng |  | 252 tổng | ",
            ])
    }

    @Test func sumsThatDoNotAddUpAreRefused() throws {
        do {
            _ = try table(
                "  - table: {rows: units, limit: 3, columns: [{title: Tên, value: \"{name}\"}, {title: Lượt, value: \"{totals.participants}\", total: true}]}\n"
            )
            Issue.record("a false total was printed")
        } catch let fault as CompositionFault {
            #expect(fault.diagnostics.map(\.message) == ["the rows of the column 'Lượt' add up to 2741, its total is 53658"])
            #expect(fault.diagnostics.first?.place.line == 5)
        }
    }

    @Test func linesAreRowsAsGiven() throws {
        let table = try table(
            """
              - table:
                  columns: [{title: Nội dung}, {title: Số, align: right}]
                  lines:
                    - [Hoạt động, "{totals.activities}"]
                    - {when: reporting.none, cells: [Không, "0"]}
                    - {when: comparison, cells: [Năm, "{comparison.year | plain}"]}
            """)
        #expect(table.rows.map(\.text) == ["plain: Hoạt động | 312", "plain: Năm | 2022"])
    }

    @Test func aTableWithoutRowsIsASentenceOrNothing() throws {
        let body = "  - table: {rows: outliers, caption: Bảng, columns: [{title: A, value: \"{unit.name}\"}]EMPTY}\n"
        let fixture = try LayoutFixture()
        #expect(try fixture.compose(body: body.replacing("EMPTY", with: "")) == [])
        #expect(
            try fixture.compose(body: body.replacing("EMPTY", with: ", empty: Không có.")).flatMap(\.texts) == ["Không có."])
    }

    @Test func captionsAreNumberedByKind() throws {
        let blocks = try LayoutFixture().compose(
            body: """
                  - table: {rows: kinds, caption: Một, unit: đơn vị, columns: [{title: A, value: "{name}"}]}
                  - column_chart: {rows: days, caption: Hai, label: "{date | weekday.short}", values: [{value: totals.participants}]}
                  - table: {rows: kinds, caption: Ba, columns: [{title: A, value: "{name}"}]}
                """)
        let captions = blocks.compactMap { block -> String? in
            if case .paragraph(let paragraph) = block { paragraph.spans.text } else { block.chart?.caption?.spans.text }
        }
        #expect(captions == ["Bảng 1. Một", "Đơn vị tính: đơn vị", "Biểu đồ 1. Hai", "Bảng 2. Ba"])
    }

    // MARK: Key figures

    @Test func keyFiguresStandSideBySide() throws {
        let blocks = try LayoutFixture().compose(
            body: """
                  - key_figures:
                      - {number: "{totals.participants}", words: lượt người}
                      - {number: "{totals.books}", words: cuốn, when: totals.books < 0}
                      - {number: "{reporting.rate | default('–')}", words: đã báo cáo, change: "{change(5, 4) | percent.signed}"}
                """)
        let columns = try #require(blocks.compactMap(\.columns).first)
        let texts = columns.columns.map { column in
            column.rows.map { row in if case .text(let text) = row { text.spans.text } else { "" } }
        }
        #expect(texts == [["53.658", "lượt người"], ["93,8%", "đã báo cáo", "+25%"]])
        #expect(columns.columns[0].width == columns.columns[1].width)
        #expect(columns.columns[1].x + columns.columns[1].width <= 165 * pointsPerMillimetre + 0.01)
        let findings = try LayoutFixture().findings(body: "body:\n  - key_figures: [{number: \"1\", words: một}]\n")
        #expect(findings.count == 1 && findings[0].contains("takes 2 to 6 numbers, not 1"))
    }

    // MARK: Charts

    @Test func aChartSaysItsFigures() throws {
        let chart = try #require(
            try LayoutFixture().compose(
                body: """
                      - column_chart:
                          caption: Lượt người theo ngày
                          rows: days
                          label: "{date | weekday.short}"
                          detail: "{date | date.day_month}"
                          values: [{name: Lượt, value: totals.participants}]
                    """
            ).compactMap(\.chart).first)
        #expect(chart.categories.map(\.label) == ["T2", "T3", "T4", "T5", "T6", "T7", "CN"])
        #expect(chart.categories[0].detail == "02/10")
        #expect(chart.categories[1].values == [19_062])
        #expect(chart.categories[1].valueLabels == ["19.062"])
        #expect(
            chart.alternative == """
                Lượt người theo ngày. Cao nhất là T3 (03/10): 19.062; thấp nhất là CN (08/10): 2.543; tổng số: 53.658. \
                T2 (02/10): 13.338; T3 (03/10): 19.062; T4 (04/10): 4.745; T5 (05/10): 3.786; T6 (06/10): 5.063; \
                T7 (07/10): 5.121; CN (08/10): 2.543.
                """)
    }

    @Test func aHeatMapHasACellForEveryChildAndDay() throws {
        let chart = try #require(
            try LayoutFixture().compose(
                body: """
                      - heat_map:
                          rows: children
                          label: "{name}"
                          across: days
                          across_label: "{date | date.day_month}"
                          value: participants
                    """
            ).compactMap(\.chart).first)
        #expect(chart.form == .heatMap)
        #expect(chart.series.count == 7)
        #expect(chart.categories.count == 17)
        #expect(chart.categories.flatMap(\.values).compactMap(\.self).reduce(0, +) == 53_658)
    }

    @Test func aChartOfNothingIsLeftOut() throws {
        let blocks = try LayoutFixture().compose(
            body: """
                  - bar_chart: {rows: areas, label: "{name}", values: [{value: totals.participants}]}
                  - bar_chart: {rows: areas, label: "{name}", values: [{value: totals.participants}], empty: Chưa có số liệu.}
                """, SampleData.report(.empty))
        #expect(blocks.flatMap(\.texts) == ["Chưa có số liệu."])
    }
}
