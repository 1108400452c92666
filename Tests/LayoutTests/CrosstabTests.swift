import Participation
import ReportModel
import Testing
import Typesetting

@testable import Layout

/// Tables with a column for each record that every row has.
struct CrosstabTests {
    private let data = SampleData.report()

    private func blocks(_ body: String) throws -> [Block] { try LayoutFixture().compose(body: body, data) }

    private static let unitsByType = """
          - crosstab:
              caption: Theo xã và loại
              rows: children
              title: Xã
              label: "{name}"
              across: types
              across_title: Loại hoạt động
              across_label: "{code}"
              value: "{totals.participants}"
              row_sum: "{totals.participants}"
        """

    @Test func cellsRowsAndColumnsAddUp() throws {
        let table = try #require(try blocks(Self.unitsByType + "\n      most_columns: 40\n").compactMap(\.table).first)
        let types = data.summary.activityTypes
        let heads = table.header.map(\.text)
        #expect(heads[0] == "header: TT | Xã | Loại hoạt động | Tổng số")
        #expect(heads[1] == "header: " + types.map(\.key.code).joined(separator: " | "))
        func numbers(_ row: Table.Row, from: Int) -> [Int] {
            row.cells.dropFirst(from).map { Int($0.spans.text.replacing(".", with: "")) ?? 0 }
        }
        let rows = table.rows.filter { $0.kind == .plain }.map { numbers($0, from: 2) }
        for row in rows { #expect(row.dropLast().reduce(0, +) == row.last) }
        let total = numbers(try #require(table.rows.last), from: 1)
        for column in total.indices { #expect(rows.map { $0[column] }.reduce(0, +) == total[column]) }
        #expect(Array(total.dropLast()) == types.map(\.totals.participants))
        #expect(total.last == data.summary.totals.participants)
    }

    @Test func manyColumnsGoOnBelow() throws {
        let blocks = try blocks(Self.unitsByType + "\n      most_columns: 5\n")
        let tables = blocks.compactMap(\.table)
        let count = data.summary.activityTypes.count
        #expect(tables.count == (count + 4) / 5)
        #expect(tables.flatMap { $0.header[1].cells }.count == count)
        #expect(
            tables.map { $0.header[0].cells.last?.spans.text == "Tổng số" } == tables.indices.map { $0 == tables.count - 1 })
        let captions = blocks.compactMap { block in
            if case .paragraph(let paragraph) = block { paragraph.spans.text } else { nil }
        }
        #expect(
            captions.first == "Bảng 1. Theo xã và loại"
                && captions.dropFirst().allSatisfy { $0 == "Bảng 1. Theo xã và loại (tiếp theo)" })
    }

    @Test func daysAndGroupsStandAcrossToo() throws {
        let days = try blocks(
            """
              - crosstab: {rows: children, title: Xã, label: "{name}", across: days, across_label: "{date | date.day_month}", value: "{totals.participants}", row_sum: "{totals.participants}", shade: true, bold: totals.participants > 500}
            """
        ).compactMap(\.table)
        #expect(days.first?.header[0].cells.map(\.spans.text).dropFirst(2).first == "02/10")
        let shades = days.flatMap(\.rows).filter { $0.kind == .plain }.flatMap(\.cells).compactMap(\.shade)
        #expect(shades.min() == 0.7 && shades.allSatisfy { (0.7..<1).contains($0) })
        for cell in days.flatMap(\.rows).filter({ $0.kind == .plain }).flatMap({ $0.cells.dropFirst(2).dropLast() }) {
            let number = Int(cell.spans.text.replacing(".", with: "")) ?? 0
            #expect((cell.spans.first?.style.face == .bold) == (number > 500))
            #expect((cell.shade == nil) == (number == 0))
        }
        let groups = try blocks(
            """
              - crosstab: {rows: children, title: Xã, label: "{name}", across: audiences, across_label: "{name}", value: "{totals.participants}", row_sum: "{totals.participants}"}
            """)
        #expect(groups.compactMap(\.table).count == 1)
    }

    @Test func columnsOfNothingCanBeNamedBelow() throws {
        let text =
            Self.unitsByType
            + "\n      empty_columns: name\n      where: totals.participants < 0\n      empty: Không có xã nào.\n      total: false\n"
        #expect(try blocks(text).flatMap(\.texts) == ["Không có xã nào."])
        let named = try blocks(Self.unitsByType + "\n      empty_columns: name\n      most_columns: 40\n")
        let table = try #require(named.compactMap(\.table).first)
        let shown = table.header[1].cells.map(\.spans.text)
        let notes = named.compactMap { block in
            if case .paragraph(let paragraph) = block, paragraph.role == .note { paragraph.spans.text } else { nil }
        }
        for type in data.summary.activityTypes where type.totals.participants > 0 { #expect(shown.contains(type.key.code)) }
        #expect(notes.isEmpty == (shown.count == data.summary.activityTypes.count))
        if let note = notes.first { #expect(note.hasPrefix("Không phát sinh: ")) }
    }

    @Test func whatDoesNotAddUpIsRefused() throws {
        let faults = [
            (
                Self.unitsByType.replacing("row_sum: \"{totals.participants}\"", with: "row_sum: \"{totals.sessions}\""),
                "add up to"
            ),
            (Self.unitsByType + "\n      limit: 2\n", "the rows add up to"),
        ]
        for (body, message) in faults {
            do {
                _ = try blocks(body)
                Issue.record("a false total was printed")
            } catch let fault as CompositionFault {
                #expect(fault.diagnostics.count == 1 && fault.diagnostics[0].code == "layout.sum")
                #expect(fault.diagnostics[0].message.contains(message))
            }
        }
    }

    @Test func twoColumnsOfOneNameAreRefused() throws {
        let body = Self.unitsByType.replacing("\"{code}\"", with: "Loại")
        #expect(throws: CompositionFault.self) { try blocks(body) }
    }

    @Test func aCellIsOneNumber() throws {
        let findings = try LayoutFixture().findings(
            body: "body:\n" + Self.unitsByType.replacing("value: \"{totals.participants}\"", with: "value: \"{name}\""))
        #expect(findings.count == 1 && findings[0].contains("'value' of 'crosstab' must be one value that is a number"))
    }
}
