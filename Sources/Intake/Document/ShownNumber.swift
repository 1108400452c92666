extension Cell {
    /// Turns a number, as stored, into what its format shows: a day, or a code with leading zeros.
    mutating func show(as format: CellStyles.Format, uses1904: Bool) {
        switch format {
        case .plain: break
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
