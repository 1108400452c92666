internal import GRDB
internal import ReportModel

/// Which readings of a file speak for it: the newest; of a unit whose figures are approved also the newest of those that the
/// approval saw.
struct ReadingChoice {
    /// SQL that lists the readings among which there are such.
    let candidates: String
    private let frozen: [UnitCode: Int]
    /// Readings of files that were read several times, rising.
    private var readings: [Int64: [Int]] = [:]

    init(_ db: Database, frozen: [UnitCode: Int]) throws {
        self.frozen = frozen
        candidates =
            frozen.isEmpty
            ? Ledger.newestReadings
            : "(SELECT id FROM reading WHERE id IN \(Ledger.newestReadings) OR fileId IN \(ReadingChoice.readAgain))"
        guard !frozen.isEmpty else { return }
        let rows = try Row.fetchCursor(
            db, sql: "SELECT fileId, id FROM reading WHERE fileId IN \(ReadingChoice.readAgain) ORDER BY id")
        while let row = try rows.next() { readings[row[0], default: []].append(row[1]) }
    }

    private static let readAgain = "(SELECT fileId FROM reading GROUP BY fileId HAVING count(*) > 1)"

    func takes(reading: Int, ofFile file: Int64, unit: UnitCode) -> Bool {
        guard let all = readings[file], reading != all.last else { return true }
        guard let position = frozen[unit] else { return false }
        return reading == all.last { $0 <= position }
    }
}
