internal import GRDB
internal import ReportModel

/// Activities and their audiences on their way into the ledger, many rows a statement: beside what SQLite does with a row, a
/// call for each would cost as much again.
///
/// Numbers are given in order behind the greatest there is, as SQLite itself would; only one transaction writes at a time.
struct ActivityRows {
    private let db: Database
    /// Number of the newest activity; `nil` until it is asked for.
    private var lastID: Int64?
    private var activities = RowBatch(
        into: "activity",
        [
            "id", "submissionId", "activityId", "date", "type", "title", "sessions", "booksDonated", "note", "line", "sum",
            "sheet",
        ])
    private var audiences = RowBatch(
        into: "audience", ["activityId", "audienceGroup", "participants", "femaleParticipants", "line"])
    private var lastDay: (date: CalendarDate, iso: String)?

    init(_ db: Database) { self.db = db }

    mutating func append(_ activity: Activity, submission: Int64) throws {
        let id = try nextID()
        activities.append([
            id, submission, activity.id, iso(activity.date), activity.type, activity.title, activity.sessions,
            activity.booksDonated, activity.note, activity.line, try StoredJSON.text(of: activity.sum),
            activity.sheet,
        ])
        for audience in activity.audiences {
            audiences.append([id, audience.group, audience.participants, audience.femaleParticipants, audience.line])
        }
        guard activities.isFull else { return }
        // An audience refers to its activity, which must be there before it.
        try activities.write(db)
        if audiences.isFull { try audiences.write(db) }
    }

    /// Writes what is left.
    mutating func finish() throws {
        try activities.write(db)
        try audiences.write(db)
    }

    private mutating func nextID() throws -> Int64 {
        let last = try lastID ?? Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM activity")) ?? 0
        lastID = last + 1
        return last + 1
    }

    /// Rows come day by day, most often.
    private mutating func iso(_ date: CalendarDate) -> String {
        if let lastDay, lastDay.date == date { return lastDay.iso }
        let iso = date.iso
        lastDay = (date, iso)
        return iso
    }
}

/// Rows for one table that are written together.
private struct RowBatch {
    /// Rows of one statement, the most first; a statement is prepared once for each number.
    private static let sizes = [32, 8, 1]

    /// By ``sizes``.
    private let statements: [String]
    // Kept as arguments row by row: of a sequence of values GRDB takes each by its key path, which costs more than SQLite.
    private var rows: [StatementArguments] = []

    init(into table: String, _ columns: [String]) {
        let row = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
        statements = RowBatch.sizes.map { size in
            "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
                + [String](repeating: row, count: size).joined(separator: ", ")
        }
    }

    /// Whether the largest statement can be filled.
    var isFull: Bool { rows.count >= RowBatch.sizes[0] }

    mutating func append(_ row: StatementArguments) { rows.append(row) }

    /// Writes all rows, in order.
    mutating func write(_ db: Database) throws {
        var rest = rows[...]
        for (size, sql) in zip(RowBatch.sizes, statements) {
            while rest.count >= size {
                let arguments = rest.prefix(size).reduce(into: StatementArguments()) { $0 += $1 }
                try db.cachedStatement(sql: sql).execute(arguments: arguments)
                rest = rest.dropFirst(size)
            }
        }
        rows.removeAll(keepingCapacity: true)
    }
}
