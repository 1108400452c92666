import Vietnamese

/// Values of `units.csv` as lists write them.
enum UnitCell {
    /// A cell's text: NFC, without blanks at its ends, and without what guards a code against a spreadsheet (`="00640"`,
    /// `'00640`).
    static func text(_ raw: String) -> String {
        let text = trimmed(raw.nfc)
        if text.hasPrefix("=\""), text.hasSuffix("\""), text.count > 2 { return trimmed(String(text.dropFirst(2).dropLast())) }
        if text.hasPrefix("'"), text.dropFirst().first?.isNumber == true { return String(text.dropFirst()) }
        return text
    }

    /// A code with every hyphen written as the one of the keyboard.
    static func code(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: view.append("-")
            case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: break
            default: view.append(scalar)
            }
        }
        return String(view)
    }

    /// A whole number of at most ten digits, alone or in groups of three: `14260`, `14.260`, `14,260`, `14 260`.
    static func wholeNumber(_ text: String) -> Int? {
        let groups = text.split(omittingEmptySubsequences: false) { ".,\u{A0}\u{202F} ".contains($0) }
        guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
        if groups.count > 1 {
            // One sign throughout, three digits behind each.
            let signs = Set(text.filter { !$0.isNumber })
            guard signs.count == 1, groups[0].count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        }
        let digits = groups.joined()
        return digits.utf8.count <= 10 ? Int(digits) : nil
    }

    /// Whether a cell says yes or no; `nil` when it says neither.
    static func answer(_ text: String) -> Bool? {
        switch NameFolding.stripped(text.lowercased()) {
        case "yes", "y", "co", "x", "true", "1", "phai", "✓", "✔": true
        case "no", "n", "khong", "k", "false", "0", "-": false
        default: nil
        }
    }

    private static func trimmed(_ text: String) -> String {
        var scalars = Substring(text).unicodeScalars
        while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
        while let last = scalars.last, isBlank(last) { scalars.removeLast() }
        return String(scalars)
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\u{A0}" || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    }
}
