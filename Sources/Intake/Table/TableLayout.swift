import ReportModel

/// What a table is about.
enum TableKind {
    /// One row an activity and audience group.
    case longActivities
    /// One row an activity, one column an audience group.
    case wideActivities
    case indicators
    case remarks
    /// One row a unit that takes back what it had sent.
    case withdrawals

    var isActivities: Bool { self == .longActivities || self == .wideActivities }
}

/// The heading of a table: which column holds what.
///
/// A class, because every row and statement of the table refers to it.
final class TableLayout {
    let kind: TableKind
    /// Line or row of the (last) heading row.
    let headerLine: Int
    /// By column from 0; `nil` where the heading is unknown or empty.
    let columns: [Column?]
    /// Headings as written, on one line.
    let headings: [String]
    /// The heading rows themselves, folded, to know them when they are repeated further down.
    let headerRows: [[String]]
    /// Wide form: groups in the order of their columns, each once.
    let groups: [String]
    /// Whether a column holds men.
    let hasMen: Bool
    /// By ``Column/slot``.
    private let slots: [Int?]
    /// Of columns without a slot.
    private let indices: [Column: Int]
    /// By column, so that a cell costs no look at what its column is.
    private let traits: [Traits]

    /// What is asked of a column for every cell.
    private struct Traits: OptionSet {
        let rawValue: UInt8
        static let isCount = Traits(rawValue: 1)
        static let isIgnored = Traits(rawValue: 2)
        static let isName = Traits(rawValue: 4)
        static let hasHeading = Traits(rawValue: 8)
        static let isWatched = Traits(rawValue: 16)
    }

    init(kind: TableKind, headerLine: Int, columns: [Column?], headings: [String], headerRows: [[String]] = []) {
        self.kind = kind
        self.headerLine = headerLine
        self.columns = columns
        self.headings = headings
        self.headerRows = headerRows
        groups = columns.compactMap { $0?.group }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        hasMen = columns.contains { column in
            if case .audienceMale? = column { true } else { column == .maleParticipants }
        }
        var slots = [Int?](repeating: nil, count: Column.slotCount)
        var indices: [Column: Int] = [:]
        for (index, column) in columns.enumerated() {
            guard let column else { continue }
            if let slot = column.slot {
                slots[slot] = slots[slot] ?? index
            } else if indices[column] == nil {
                indices[column] = index
            }
        }
        self.slots = slots
        self.indices = indices
        traits = columns.enumerated().map { index, column in
            var traits: Traits = []
            if column?.isCount == true { traits.insert(.isCount) }
            if column?.isIgnored == true { traits.insert(.isIgnored) }
            if column?.isName == true { traits.insert(.isName) }
            if index < headings.count, !headings[index].isEmpty { traits.insert(.hasHeading) }
            if column == nil || column == .ignored(.unitOfMeasure) || column == .ignored(.hours) { traits.insert(.isWatched) }
            return traits
        }
    }

    var width: Int { columns.count }

    func index(of column: Column) -> Int? {
        if let slot = column.slot { return slots[slot] }
        return indices.isEmpty ? nil : indices[column]
    }

    /// What a column holds; `nil` when it is unknown, without heading or behind the last one.
    func column(at index: Int) -> Column? { index < width ? columns[index] : nil }

    func isIgnored(_ index: Int) -> Bool { index < traits.count && traits[index].contains(.isIgnored) }

    /// Whether the column holds something that is counted.
    func isCount(_ index: Int) -> Bool { index < traits.count && traits[index].contains(.isCount) }

    /// Whether the column says whose its rows are.
    func isUnit(_ index: Int) -> Bool { column(at: index) == .unitCode || column(at: index) == .unitName }

    /// Whether the column is one of those that make up the people of the table.
    func holdsPeople(_ index: Int) -> Bool {
        if case .audience? = column(at: index) { return true }
        return kind == .longActivities && column(at: index) == .participants
    }

    /// Whether the column is one of those that make up the women of the table.
    func holdsWomen(_ index: Int) -> Bool {
        if case .audienceFemale? = column(at: index) { return true }
        return column(at: index) == .femaleParticipants
    }

    /// Whether the column holds people.
    func countsPeople(_ index: Int) -> Bool {
        guard isCount(index) else { return false }
        switch column(at: index) {
        case .sessions?, .booksDonated?, .value?: return false
        default: return true
        }
    }

    /// Whether a row has a number where the table counts.
    ///
    /// - Parameter column: a cell that is known to be words, from 1.
    func hasNumbers(_ row: Row, besides column: Int? = nil) -> Bool {
        row.cells.enumerated().contains { isCount($0) && $0 + 1 != column && !$1.isEmpty && !$1.isDash }
    }

    /// Whether a row states something: forms list every indicator and kind of remark, and without a value that is nothing.
    func isStatement(_ row: Row) -> Bool {
        func isFilled(_ column: Column) -> Bool {
            index(of: column).flatMap { row.cell($0) }.map { !$0.isEmpty && !$0.isDash } ?? false
        }
        return switch kind {
        case .indicators: isFilled(.value)
        case .remarks: isFilled(.text)
        // A list of units with a mark behind some says nothing of the others.
        case .withdrawals: false
        case .longActivities, .wideActivities: true
        }
    }

    /// Whether a row states a group and its people and nothing of the activity that they took part in: neither day nor kind nor
    /// title.
    func isGroupAlone(_ row: Row) -> Bool {
        guard kind == .longActivities, let group = index(of: .audienceGroup), row.cell(group)?.isEmpty == false else {
            return false
        }
        func isBlank(_ column: Column) -> Bool {
            index(of: column).flatMap { row.cell($0) }.map { $0.isEmpty || EmptyMark.isDitto($0.text) } ?? true
        }
        return isBlank(.date) && isBlank(.activityType) && isBlank(.title) && hasNumbers(row)
    }

    /// Whether a row of activities holds numbers and nothing of an activity.
    ///
    /// - Parameter ofUnit: whether it may say whose they are.
    func isNumbersAlone(_ row: Row, ofUnit: Bool) -> Bool {
        kind.isActivities && hasNumbers(row)
            && row.cells.enumerated().allSatisfy { $1.isEmpty || isCount($0) || isIgnored($0) || ofUnit && isUnit($0) }
    }

    /// Whether the column's values name what a row speaks of.
    func isName(_ index: Int) -> Bool { index < traits.count && traits[index].contains(.isName) }

    /// Whether what stands in the column may say something of its row, though it is not read.
    func isWatched(_ index: Int) -> Bool { index >= traits.count || traits[index].contains(.isWatched) }

    /// Whether a heading stands over the column.
    func hasHeading(_ index: Int) -> Bool { index < traits.count && traits[index].contains(.hasHeading) }
}

/// Where the rows of one table come from, for places of findings.
struct TableOrigin {
    var file: String
    /// Name of the sheet, or `Bảng 2` in a document without sheets; `nil` in a CSV.
    var sheet: String?
    /// Whether plain numbers that stand for days count from 1904.
    var uses1904 = false
    /// Number of the table in a document without sheets. Lines below zero are then paragraphs: -4 is paragraph 4.
    var table: Int?

    func place(line: Int? = nil) -> SourcePlace {
        if let line, line < 0 { return SourcePlace(file, paragraph: -line) }
        return SourcePlace(file, sheet: sheet, line: line, table: table)
    }

    /// The place of a cell; `index` is the column from 0, `heading` what stands above it.
    func place(line: Int, index: Int, heading: String) -> SourcePlace {
        if line < 0 { return SourcePlace(file, columnName: heading, paragraph: -line) }
        return SourcePlace(file, sheet: sheet, line: line, column: index + 1, columnName: heading, table: table)
    }

    /// The place of a cell; `index` is the column from 0.
    func place(line: Int, index: Int?, in layout: TableLayout) -> SourcePlace {
        guard let index else { return place(line: line) }
        let heading = index < layout.headings.count && !layout.headings[index].isEmpty ? layout.headings[index] : nil
        // A column without heading still needs a name: `cột C` on a sheet, its number in a table that shows no letters.
        guard heading != nil || table == nil else {
            return SourcePlace(file, sheet: sheet, line: line, column: index + 1, table: table)
        }
        return place(line: line, index: index, heading: heading ?? SourcePlace.columnLetters(index + 1))
    }

    func place(of cell: Cell, index: Int, headings: [String]) -> SourcePlace {
        let heading = index < headings.count && !headings[index].isEmpty ? headings[index] : nil
        return place(line: cell.line, index: index, heading: heading ?? SourcePlace.columnLetters(index + 1))
    }
}
