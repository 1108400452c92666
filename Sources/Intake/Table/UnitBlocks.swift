/// How the unit column of a table is written: with a unit in every row, or in blocks, the unit in the first row of its rows.
///
/// Blank cells are the unit's above only in blocks: no unit stands in two rows running, none returns after another, and the
/// rows carry no times of their own. Elsewhere a blank is a cell somebody forgot.
struct UnitBlocks {
    enum Verdict {
        /// The blanks belong to the unit above them.
        case blocks([Int])
        /// Nobody can tell whose the rows are.
        case unclear([Int])
        /// Rows that took the unit above the table, in a column where others name one.
        case mixed([Int])

        var lines: [Int] {
            switch self {
            case .blocks(let lines), .unclear(let lines), .mixed(let lines): lines
            }
        }
    }

    private let hasTimes: Bool
    private var seen: Set<String> = []
    private var last = ""
    private var isRepeated = false
    private var open: UnitDraft?
    private var blanks: [Int] = []
    /// Whether a blank is an area merged over several rows, which stands for a block of its own.
    private var hasBlankArea = false
    private var fromAbove: [Int] = []

    init(hasTimes: Bool) { self.hasTimes = hasTimes }

    /// Whether no row has named a unit so far.
    var isBlank: Bool { seen.isEmpty }

    /// A row names a unit itself.
    ///
    /// - Parameter isContinued: whether it shares a merged cell with the row above.
    mutating func state(_ unit: String, isContinued: Bool) {
        if isContinued || isRepeated && unit == last { return }
        last = unit
        if !seen.insert(unit).inserted { isRepeated = true }
    }

    /// The unit that a row without one belongs to; `nil` when there is none above it.
    ///
    /// - Parameter isContinued: whether its blank cell is merged with the one above.
    mutating func take(_ line: Int, isContinued: Bool) -> UnitDraft? {
        hasBlankArea = hasBlankArea || isContinued
        if open != nil { blanks.append(line) }
        return open
    }

    /// A row without a unit took the one above the table.
    mutating func takeFromAbove(_ line: Int) { fromAbove.append(line) }

    /// A row of this unit was read.
    mutating func begin(_ draft: UnitDraft) { open = draft }

    /// Nothing below belongs to the rows above any more.
    mutating func close() { open = nil }

    /// What the blanks of the whole column mean; `nil` when there are none.
    var verdict: Verdict? {
        if !blanks.isEmpty { return isRepeated || hasTimes || hasBlankArea ? .unclear(blanks) : .blocks(blanks) }
        return !fromAbove.isEmpty && !seen.isEmpty ? .mixed(fromAbove) : nil
    }
}
