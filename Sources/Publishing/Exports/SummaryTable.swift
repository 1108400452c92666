public import Participation
internal import ReportModel

/// The summary as one flat table, for spreadsheets: a row for every part of every cut.
public struct SummaryTable: Sendable {
    /// Column headings, English as in the other data formats.
    public static let header = [
        "cut", "code", "name", "activities", "sessions", "participants", "female_participants", "books_donated", "expected",
        "reported",
    ]

    /// A cell: text as it is, or a whole number.
    public enum Cell: Sendable, Hashable {
        case text(String)
        case number(Int)
        case empty
    }

    public let rows: [[Cell]]

    /// A figure that is not stated is an empty cell.
    public init(_ summary: Summary) {
        var rows: [[Cell]] = []
        func add(_ cut: String, _ code: String, _ name: String, _ totals: Totals, _ reporting: Reporting? = nil) {
            rows.append(
                [.text(cut), .text(code), .text(name)]
                    + Figure.counts.map { totals[$0].map { .number($0) } ?? .empty }
                    + [reporting.map { .number($0.expected) } ?? .empty, reporting.map { .number($0.reported) } ?? .empty])
        }
        add("total", summary.unit.code, summary.unit.name, summary.totals, summary.reporting)
        for child in summary.children { add("child", child.unit.code, child.unit.name, child.totals, child.reporting) }
        for unit in summary.units { add("unit", unit.unit.code, unit.unit.name, unit.totals) }
        for part in summary.activityTypes { add("activity_type", part.key.code, part.key.name, part.totals) }
        for part in summary.audienceGroups { add("audience_group", part.key.code, part.key.name, part.totals) }
        for part in summary.dates { add("date", part.key.iso, part.key.iso, part.totals) }
        for figure in summary.indicators {
            rows.append(
                [.text("indicator"), .text(figure.indicator.code), .text(figure.indicator.name)]
                    + [figure.value.map { .number($0) } ?? .empty] + Array(repeating: .empty, count: 6))
        }
        self.rows = rows
    }

    /// RFC 4180 with LF, UTF-8; text that a spreadsheet would take for a formula is neutralised.
    public var csv: String {
        ([SummaryTable.header.map { Cell.text($0) }] + rows).map { row in
            row.map(SummaryTable.field).joined(separator: ",") + "\n"
        }.joined()
    }

    private static func field(_ cell: Cell) -> String {
        switch cell {
        case .empty: ""
        case .number(let number): String(number)
        case .text(let text): CSVText.field(text)
        }
    }
}
