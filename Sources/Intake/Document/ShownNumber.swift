extension Cell {
    /// Takes a number as the document shows it, where that is another one or says what it counts.
    ///
    /// - Parameter shown: the text that the document keeps beside the number; may be empty.
    mutating func compare(shown: String) {
        guard text != shown, case .value(let value) = WholeNumber.read(stored: text), !shown.contains("E") else { return }
        let measured = MeasuredNumber(shown)
        guard !measured.number.isEmpty else { return }
        guard case .value(value) = WholeNumber.read(measured.number) else {
            kind = .text
            text = ShownNumberWords.beside(shown: shown, stored: text)
            return
        }
        guard !measured.words.isEmpty, !measured.words.allSatisfy(Cell.currencies.contains) else { return }
        kind = .measured
        text = measured.before + text + measured.behind
    }

    private static let currencies: Set<String> = ["vnd", "d", "usd"]

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
        case .measured(let before, let behind):
            guard !text.isEmpty else { return }
            kind = .measured
            text = trimmed(before + text + behind)
        case .altered(let pattern):
            guard let number = Double(text), number != 0 || !pattern.showsDigits else { return }
            // Three decimals are the thousands of a Vietnamese hand, unless the number has decimals of its own.
            let isHarmless = pattern.showsDigits && pattern.thousands == 0 && !pattern.words.utf8.contains(where: isDigit)
            if isHarmless, number != number.rounded() { return }
            let shown = pattern.shown(number)
            kind = .text
            text = ShownNumberWords.beside(shown: shown, stored: text)
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
