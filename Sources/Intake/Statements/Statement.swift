import ReportModel

/// What one row of a table, or one object of a JSON document, states: a field by column, each with its place.
///
/// Everything that is read becomes statements; the rules of this folder, and only they, turn statements into activities,
/// indicators, remarks, withdrawals and findings, so that a rule holds for every source alike.
protocol Statement {
    /// Line or row, from 1.
    var line: Int { get }
    var source: ActivityRow.Source { get }
    /// Whether each audience group has a field of its own (wide form), or one field names the group (long form).
    var isWide: Bool { get }
    /// Wide form: the groups that may be stated.
    var groups: [String] { get }
    /// Wide form: whether something was stated for groups that could not be understood; it was reported.
    var hasUnknownGroup: Bool { get }
    /// Whether anything can be stated of men.
    var hasMen: Bool { get }
    /// First row of the merged title that covers this one's.
    var mergedFrom: Int? { get }

    /// Whether something is stated under a column that was reported as no value at all.
    func isFaulty(_ column: Column) -> Bool
    /// What is stated under a column; `nil` when nothing is.
    func field(_ column: Column) -> Field?
    /// What is stated under a column, as ``field(_:)`` has it but for its place and label, for values that are as nearly all
    /// are. `nil` when nothing is stated, and where only the field tells.
    func written(_ column: Column) -> Written?
    /// Whether anything is stated under a column.
    func states(_ column: Column) -> Bool
    /// Where the column's value stands or would stand.
    func place(_ column: Column) -> SourcePlace
    /// What the column is called there.
    func label(_ column: Column) -> String
}

/// A value without its place.
struct Written {
    let text: String
    let kind: Cell.Kind
}

extension Statement {
    var hasUnknownGroup: Bool { false }
    var hasMen: Bool { false }
    var mergedFrom: Int? { nil }
    func isFaulty(_ column: Column) -> Bool { false }
    func written(_ column: Column) -> Written? { nil }
    func states(_ column: Column) -> Bool { field(column) != nil }
}
