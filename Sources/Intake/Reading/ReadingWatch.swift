/// Who watches a reading: is told how far it is, and can end it.
struct ReadingWatch {
    /// Called with the number of rows read so far, every ``step`` rows and at the end.
    var progress: ((Int) -> Void)?
    /// Whether the result is not wanted any more; asked often, so it must be cheap.
    var isCancelled: (() -> Bool)?

    private static let step = 1_000

    /// Tells how many rows were read, where it is time to.
    func count(_ rows: Int) {
        if rows % ReadingWatch.step == 0 { progress?(rows) }
    }

    /// Whether the reading is to end behind so many rows.
    func ends(behind rows: Int) -> Bool { rows % ReadingWatch.step == 0 && isCancelled?() == true }

    /// Tells how many rows there were.
    func end(_ rows: Int) { progress?(rows) }
}
