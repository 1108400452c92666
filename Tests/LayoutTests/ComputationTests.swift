import Participation
import ReportModel
import Testing
import Typesetting

@testable import Layout

/// Values that a layout works out: the four operations, ranks, shares, changes, and their sums.
struct ComputationTests {
    private let data = SampleData.report()

    private func table(_ body: String) throws -> (table: Table, notes: [String]) {
        let blocks = try LayoutFixture().compose(body: body, data)
        let notes = blocks.compactMap { block in
            if case .paragraph(let paragraph) = block, paragraph.role == .note { paragraph.spans.text } else { nil }
        }
        return (try #require(blocks.compactMap(\.table).first), notes)
    }

    private func areas() throws -> [ChildSummary] { data.summary.children }

    @Test func quotientsAndTheirTotalStandOnRowsThatStateBothParts() throws {
        let (table, notes) = try table(
            """
              - table:
                  rows: children
                  columns:
                    - {title: Xã, value: "{name}", total: Tổng số}
                    - {title: Trên 100 dân, value: "{totals.participants / unit.population * 100 | decimal(2)}", total: true}
                    - {title: Hai lần, value: "{2 * totals.participants}", total: true}
            """)
        // Worked out anew, in whole numbers, from the figures the rows stand on.
        let areas = try areas()
        var expected: [String] = []
        var visits = 0
        var people = 0
        for area in areas {
            guard let count = area.totals[.participants], let population = area.unit.population else {
                expected.append("–")
                continue
            }
            visits += count
            people += population
            expected.append(hundredths(count, of: population))
        }
        let rows = table.rows.filter { $0.kind == .plain }
        #expect(rows.map { $0.cells[1].spans.text } == expected)
        #expect(expected.contains("–") == (notes.count == 1))
        let total = try #require(table.rows.last)
        #expect(total.cells[1].spans.text == hundredths(visits, of: people))
        let all = areas.compactMap { $0.totals[.participants] }.reduce(0, +)
        #expect(total.cells[2].spans.text.replacing(".", with: "") == String(2 * all))
        #expect(table.columns.map(\.alignment) == [.left, .right, .right])
    }

    /// `part / whole * 100` with two decimals, rounded half up.
    private func hundredths(_ part: Int, of whole: Int) -> String {
        let units = (part * 10_000 * 2 + whole) / (whole * 2)
        let fraction = String(units % 100)
        return "\(units / 100)," + String(repeating: "0", count: 2 - fraction.count) + fraction
    }

    @Test func aSumThatNotEveryRowHasAPartInSaysSo() throws {
        let (table, notes) = try table(
            """
              - table:
                  rows: indicators
                  columns:
                    - {title: Chỉ tiêu, value: "{name}", total: Tổng số}
                    - {title: Gấp đôi, value: "{value * 2}", total: true}
            """)
        let figures = data.summary.indicators
        let stated = figures.compactMap(\.value)
        #expect(stated.count < figures.count || notes.isEmpty)
        if stated.count < figures.count {
            #expect(notes == ["Gấp đôi: hàng cộng tính trên các dòng có đủ số liệu (\(stated.count)/\(figures.count))."])
        }
        #expect(table.rows.last?.cells.last?.spans.text.replacing(".", with: "") == String(stated.reduce(0, +) * 2))
    }

    @Test func ranksShareAPlaceAndSharesComeToTheWhole() throws {
        let (table, _) = try table(
            """
              - table:
                  rows: types
                  sort: totals.participants / totals.activities descending
                  columns:
                    - {title: Loại, value: "{code}", total: Cộng}
                    - {title: Lượt, value: "{totals.participants}", total: true}
                    - {title: Hạng, value: "{rank(totals.participants)}"}
                    - {title: Tỷ trọng, value: "{share(totals.participants) | percent(2)}", total: true}
            """)
        let rows = table.rows.filter { $0.kind == .plain }
        let visits = rows.map { Int($0.cells[1].spans.text.replacing(".", with: "")) ?? 0 }
        for (row, count) in zip(rows, visits) where row.cells[1].spans.text != "–" {
            #expect(row.cells[2].spans.text == String(1 + visits.count { $0 > count }))
        }
        #expect(Set(rows.map { $0.cells[2].spans.text }).contains("1"))
        #expect(table.rows.last?.cells.last?.spans.text == "100,00")
        #expect(table.header[0].cells.last?.spans.text == "Tỷ trọng (%)")
        let order = data.summary.activityTypes
        let means = rows.compactMap { row -> Double? in
            guard let cut = order.first(where: { $0.key.code == row.cells[0].spans.text }), cut.totals.activities > 0 else {
                return nil
            }
            return Double(cut.totals.participants) / Double(cut.totals.activities)
        }
        #expect(means == means.sorted(by: >))
    }

    @Test func ranksAndSharesUnderGroupsAreThoseOfTheWholeTable() throws {
        let (table, _) = try table(
            """
              - table:
                  groups: type_groups
                  groups_where: held
                  group_title: "{name}"
                  rows: types
                  where: held
                  columns:
                    - {title: Loại, value: "{code}", total: Cộng}
                    - {title: Lượt, value: "{totals.participants}", total: true}
                    - {title: Hạng, value: "{rank(totals.participants)}"}
                    - {title: Tỷ trọng, value: "{share(totals.participants) | ratio}", total: true}
            """)
        let rows = table.rows.filter { $0.kind == .plain }
        #expect(rows.count { $0.cells[2].spans.text == "1" } == 1)
        let whole = try #require(table.rows.last?.cells[1].spans.text)
        for row in table.rows { #expect(row.cells.last?.spans.text == "\(row.cells[1].spans.text)/\(whole)") }
    }

    @Test func changesHaveASign() throws {
        let (table, _) = try table(
            """
              - table:
                  rows: days
                  limit: 1
                  total: false
                  columns:
                    - {title: Tăng, value: "{change(5, 4) | percent.signed}"}
                    - {title: Giảm, value: "{change(3, 8) | percent.signed(2)}"}
                    - {title: Như cũ, value: "{change(4, 4) | percent.signed}"}
                    - {title: Từ không, value: "{change(4, 0) | percent.signed}"}
                    - {title: Thường, value: "{(1 + 2) * 3 - 4 / 8 | decimal(2)}"}
                    - {title: Tròn, value: "{2469 / 200 | decimal(2)}"}
            """)
        #expect(table.rows.map(\.text) == ["plain: +25% | -62,50% | 0% | – | 8,50 | 12,35"])
    }

    @Test func cellsAreMarkedWhereAConditionHolds() throws {
        let (table, _) = try table(
            """
              - table:
                  rows: types
                  columns:
                    - {title: Loại, value: "{code}"}
                    - {title: Lượt, value: "{totals.participants}", bold: rank(totals.participants) <= 3, shade: totals.activities * 2 > 60}
            """)
        for (row, cut) in zip(table.rows, data.summary.activityTypes) {
            #expect((row.cells[1].shade != nil) == (cut.totals.activities > 30))
        }
        #expect(table.rows.count { $0.cells[1].spans.first?.style.face == .bold } == 3)
    }

    @Test(arguments: [
        ("{rank(totals.participants)}", "true", "'total: true' cannot be: a rank has no total"),
        ("{average.participants * 2}", "true", "'average.participants' is an average, which cannot be added up"),
        ("{totals.participants / totals.activities / totals.sessions}", "true", "a quotient of quotients"),
        ("{totals.participants / totals.activities + totals.books}", "true", "a quotient and a number together"),
        ("{name * 2}", "x", "'name' is a text and cannot be worked with"),
        ("{totals.participants *}", "x", "a value is missing"), ("{(totals.participants}", "x", "'(' is not closed"),
        ("{rank(rank(totals.participants))}", "x", "'rank' cannot stand round 'rank' or 'share'"),
        ("{share(totals.participants / 2)}", "x", "'share' takes a whole number, not a decimal number"),
        ("{change(totals.participants)}", "x", "'change' needs two values"), ("{12}", "x", "a number alone needs no { }"),
        ("{totals.participants totals.books}", "x", "'t' cannot stand here"),
    ])
    func whatCannotBeWorkedOutIsToldAtOnce(value: String, total: String, message: String) throws {
        let findings = try LayoutFixture().findings(
            body: "body:\n  - table: {rows: children, columns: [{title: A, value: \"\(value)\", total: \(total)}]}\n")
        #expect(findings.count == 1 && findings[0].contains(message), "\(findings)")
    }

    @Test func rowsCannotBeChosenByTheirRank() throws {
        for property in ["where: rank(totals.participants) < 4", "sort: rank(totals.participants)"] {
            let findings = try LayoutFixture().findings(
                body: "body:\n  - table: {rows: types, \(property), columns: [{title: A, value: \"{code}\"}]}\n")
            #expect(findings.count == 1 && findings[0].contains("'rank' compares rows, and there are none here"), "\(findings)")
        }
    }

    @Test func conditionsCompareWhatIsWorkedOut() throws {
        let texts = try LayoutFixture().compose(
            body: """
                  - when: (totals.participants + totals.books) / 2 > totals.activities and (totals.books > 0 or totals.activities < 0)
                    then: [{paragraph: Đúng}]
                  - when: totals.participants / totals.participants * 100% == 1
                    then: [{paragraph: Một}]
                """
        ).flatMap(\.texts)
        #expect(texts == ["Đúng", "Một"])
    }

    // MARK: Numbers

    @Test func numbersAreExactUntilTheyGrowTooLarge() {
        let third = (ExactNumber(1) / ExactNumber(3)) ?? ExactNumber(0)
        #expect(third + third + third == ExactNumber(1))
        #expect(ExactNumber(decimal: "12.345").map { $0 * ExactNumber(1000) } == ExactNumber(12345))
        #expect(ExactNumber(decimal: "1.") == nil && ExactNumber(decimal: "1.2.3") == nil)
        #expect(ExactNumber(4) / ExactNumber(0) == nil)
        var large = ExactNumber(Int.max)
        for _ in 0..<4 { large = large * ExactNumber(Int.max) }
        #expect(large.whole == nil && large.approximately > 1e90)
        let negative = ExactNumber(1) / (ExactNumber(0) - ExactNumber(2))
        #expect(negative.map { $0 < ExactNumber(0) } == true)
    }
}
