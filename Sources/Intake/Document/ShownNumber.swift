extension Cell {
    /// Turns a number, as stored, into what its format shows: a day, a share, a code with leading zeros.
    mutating func show(as format: CellStyles.Format, uses1904: Bool) {
        switch format {
        case .plain: break
        case .percent:
            // As it is shown, for nobody means the 1 of «100%» as a number of people.
            guard let share = Double(text) else { return }
            let shown = (share * 10_000).rounded() / 100
            kind = .text
            text = (shown == shown.rounded() ? String(Int(shown)) : String(shown)) + "%"
        case .followed(let words):
            kind = .text
            text += words
        case .padded(let width):
            if text.utf8.allSatisfy(isDigit), text.utf8.count < width {
                text = String(repeating: "0", count: width - text.utf8.count) + text
            }
        case .date:
            guard let date = SerialTime(text, uses1904: uses1904)?.text else { return }
            kind = .date
            text = date
        }
    }
}
