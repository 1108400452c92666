import ReportModel

/// The sums of a table's count columns, and the total rows that are checked against them.
///
/// A total is never counted. It may stand below the rows of a group, a unit, a day or the whole table, so it fits when it is
/// the sum of the rows since the last total, since the last heading of a group or unit, or of all rows.
final class TableSums {
    /// How far back a total may reach.
    private enum Scope: Int, CaseIterable { case sinceTotal, sinceSection, sinceUnit, all }

    private let columns: [Int]
    /// By scope, then by column.
    private var sums: [[Int]]
    /// Rows of data so far.
    private(set) var count = 0
    /// Sums by day, for totals of a day.
    private var byDay: [CalendarDate: [Int]] = [:]
    /// Columns in which something stands that is no number, in all rows and in those of the group: what they sum up to is not
    /// known, and no total can be held against them.
    private var isUnread: [Bool]
    private var isUnreadInSection: [Bool]
    /// Sums of the day of the rows read last; they go to ``byDay`` when another day comes.
    private var running: (day: CalendarDate, sums: [Int])?

    /// - Parameter columns: indices of the columns that are counted.
    init(columns: [Int]) {
        self.columns = columns
        sums = Scope.allCases.map { _ in [Int](repeating: 0, count: columns.count) }
        isUnread = [Bool](repeating: false, count: columns.count)
        isUnreadInSection = isUnread
    }

    /// Adds a row of data.
    func add(_ row: Row, day: CalendarDate?) {
        count += 1
        if let day { begin(day) }
        for at in columns.indices {
            let index = columns[at]
            guard let value = TableSums.number(row, index) else {
                if index < row.cells.count, !row.cells[index].isEmpty, !row.cells[index].isDash {
                    isUnread[at] = true
                    isUnreadInSection[at] = true
                }
                continue
            }
            guard value > 0 else { continue }
            for scope in sums.indices { sums[scope][at] = TableSums.sum(sums[scope][at], value) }
            if day != nil, let sum = running?.sums[at] { running?.sums[at] = TableSums.sum(sum, value) }
        }
    }

    private func begin(_ day: CalendarDate) {
        if running?.day == day { return }
        settleDay()
        running = (day, byDay.removeValue(forKey: day) ?? [Int](repeating: 0, count: columns.count))
    }

    private func settleDay() {
        if let (day, sums) = running { byDay[day] = sums }
        running = nil
    }

    private static func sum(_ a: Int, _ b: Int) -> Int { a.addingReportingOverflow(b).overflow ? Int.max : a + b }

    /// A new group of rows begins.
    func beginSection() { reset(.sinceSection) }

    /// Rows of another unit begin.
    func beginUnit() {
        reset(.sinceUnit)
        reset(.sinceSection)
        reset(.sinceTotal)
    }

    private func reset(_ scope: Scope) {
        for at in columns.indices {
            sums[scope.rawValue][at] = 0
            if scope == .sinceSection { isUnreadInSection[at] = false }
        }
    }

    /// What a total row says in one column.
    struct Comparison {
        var index: Int
        /// `nil` when the cell holds no whole number.
        var stated: Int?
        var sum: Int
        /// Whether every row above has a number there.
        var isKnown: Bool
        var fits: Bool { stated == sum }
        var differs: Bool { isKnown && !fits }
    }

    /// Compares a total row with the scope that it fits best.
    ///
    /// - Parameter day: the day that the row's words name.
    func compare(_ row: Row, day: CalendarDate? = nil) -> [Comparison] {
        let cells = columns.enumerated().filter {
            row.cell($0.element)?.isEmpty == false && row.cell($0.element)?.isDash == false
        }
        settleDay()
        var candidates = sums
        if let day, let own = byDay[day] { candidates.insert(own, at: 0) }
        var best: [Comparison] = []
        for sums in candidates {
            let comparisons = cells.map { at, index in
                Comparison(index: index, stated: TableSums.number(row, index), sum: sums[at], isKnown: !isUnread[at])
            }
            if best.isEmpty || comparisons.count(where: \.fits) > best.count(where: \.fits) { best = comparisons }
        }
        return best
    }

    /// Compares the number that a total states in words with the sum of several columns.
    ///
    /// - Returns: the sum that was expected; `nil` when the number fits one, or nothing can be said of it.
    func compare(_ stated: Int, columns wanted: [Int], day: CalendarDate?) -> Int? {
        let at = columns.indices.filter { wanted.contains(columns[$0]) }
        guard !at.isEmpty, count > 0, !at.contains(where: { isUnread[$0] }) else { return nil }
        settleDay()
        let candidates = (day.flatMap { byDay[$0] }.map { [$0] } ?? []) + sums
        let totals = candidates.map { sums in at.reduce(0) { TableSums.sum($0, sums[$1]) } }
        return totals.contains(stated) ? nil : totals.first
    }

    /// Compares a total row with all rows.
    func compareAll(_ row: Row) -> [Comparison] {
        columns.enumerated().compactMap { at, index in
            guard let cell = row.cell(index), !cell.isEmpty, !cell.isDash else { return nil }
            return Comparison(
                index: index, stated: TableSums.number(row, index), sum: sums[Scope.all.rawValue][at], isKnown: !isUnread[at])
        }
    }

    /// A total row was passed: a next one sums what follows.
    func endTotal() { reset(.sinceTotal) }

    /// Compares the numbers of a heading of a group with the rows that followed it.
    func compareSection(_ row: Row) -> [Comparison] {
        columns.enumerated().compactMap { at, index in
            guard row.cell(index)?.isEmpty == false else { return nil }
            return Comparison(
                index: index, stated: TableSums.number(row, index), sum: sums[Scope.sinceSection.rawValue][at],
                isKnown: !isUnreadInSection[at])
        }
    }

    static func number(_ row: Row, _ index: Int) -> Int? {
        guard index < row.cells.count, !row.cells[index].isEmpty else { return nil }
        let cell = row.cells[index]
        if let value = WholeNumber.plain(cell.text) { return value }
        let reading =
            switch cell.kind {
            case .number: WholeNumber.read(stored: cell.text)
            case .measured: WholeNumber.read(stored: MeasuredNumber(cell.text).number)
            default: WholeNumber.read(cell.text)
            }
        return if case .value(let value) = reading { value } else { nil }
    }
}
