internal import ReportModel
internal import Vietnamese

/// A table of the exports: the same in CSV, in workbooks and in the data package that describes them.
struct DataTable: Sendable {
    struct Column: Sendable {
        /// What a column holds; names as Table Schema has them.
        enum Kind: String, Sendable {
            case string, integer, date, datetime
        }

        /// In CSV: `unit_code`.
        var name: String
        /// In workbooks, Vietnamese.
        var title: String
        var kind: Kind
        /// In characters.
        var width: Double
        /// What it holds, English.
        var help: String

        init(_ name: String, _ title: String, _ kind: Kind, _ width: Double, _ help: String) {
            self.name = name
            self.title = title
            self.kind = kind
            self.width = width
            self.help = help
        }
    }

    enum Cell: Hashable, Sendable {
        case text(String)
        case number(Int)
        case day(CalendarDate)
        case time(Timestamp)
        /// The sum of as many cells before it, as a formula.
        case rowSum(Int?, of: Int)
        /// Not stated, which is not 0, or nothing to say.
        case none

        static func count(_ number: Int?) -> Cell { number.map { .number($0) } ?? .none }
        static func words(_ text: String?) -> Cell { text.map { .text($0) } ?? .none }
        static func moment(_ time: Timestamp?) -> Cell { time.map { .time($0) } ?? .none }
    }

    /// What stands below a column.
    enum Total: Hashable, Sendable {
        case text(String)
        /// The sum of the column, as a formula; `nil` where nothing is stated.
        case sum(Int?)
        /// A value that is not the sum of the column.
        case value(Int?)
    }

    /// Name of its CSV file and of its resource: `activities`.
    var name: String
    /// Name of its sheet, Vietnamese.
    var title: String
    /// What one row is, English.
    var help: String
    var columns: [Column]
    var rows: [[Cell]]
    /// Only of tables for the eye: one that programs read has none.
    var totals: [Total]?
    /// Vietnamese, below the table.
    var note: String?

    // MARK: CSV

    /// RFC 4180 with LF, UTF-8; what is not stated is empty, and text that a spreadsheet would take for a formula is neutralised.
    ///
    /// - Parameter offset: seconds east of UTC that times are printed in.
    func csv(offset: Int) -> String {
        var file = CSVText()
        file.add(columns.map(\.name))
        for row in rows {
            file.add(
                row.map { cell in
                    switch cell {
                    case .text(let text): CSVText.Field(text: text)
                    // A minus of ours is a sign.
                    case .number(let number): CSVText.Field(text: String(number), isNumber: true)
                    case .day(let day): CSVText.Field(text: day.iso)
                    case .time(let time): CSVText.Field(text: time.iso(offset: offset))
                    case .rowSum(let number, of: _): CSVText.Field(text: number.map(String.init) ?? "", isNumber: true)
                    case .none: CSVText.Field(text: "")
                    }
                })
        }
        return file.text
    }
}
