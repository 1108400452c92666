import Vietnamese

/// Pictures among letters: emoji, dingbats, bullets of symbol fonts, and what joins and colours them.
enum Symbols {
    /// The text with characters of no face of a report replaced by ones that look the same: full-width letters, hyphens and
    /// dots of other names, numbers in circles.
    static func plain(_ text: String) -> String {
        guard hasCandidates(text) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let same = equivalent(scalar) {
                result.append(contentsOf: same.unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    private static func equivalent(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x2011, 0x2043: "-"
        case 0x2024: "."
        case 0x2027, 0x22C5: "·"
        case 0x2460...0x2473: "(\(scalar.value - 0x2460 + 1))"
        case 0x2776...0x277F: "(\(scalar.value - 0x2776 + 1))"
        case 0x2780...0x2789: "(\(scalar.value - 0x2780 + 1))"
        case 0x2715, 0x2716: "×"
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).map { String($0) }
        default: nil
        }
    }

    /// The text without pictures; `nil` when there is none.
    static func dropped(from text: String) -> (rest: String, first: Unicode.Scalar, name: String)? {
        guard hasCandidates(text) else { return nil }
        var rest = String.UnicodeScalarView()
        var first: Unicode.Scalar?
        var previousWasSymbol = false
        for scalar in text.unicodeScalars {
            let isSymbol = isPicture(scalar) || previousWasSymbol && joins(scalar)
            if isSymbol, first == nil { first = scalar }
            if isSymbol, !previousWasSymbol { rest.append(" ") }
            if !isSymbol { rest.append(scalar) }
            previousWasSymbol = isSymbol
        }
        guard let first else { return nil }
        return (collapsed(String(rest)), first, UnprintableCharacter.name(of: first))
    }

    /// Whether there is a character beyond Latin, Greek and Cyrillic letters.
    private static func hasCandidates(_ text: String) -> Bool {
        text.utf8.contains { $0 == 0xE2 || $0 == 0xE3 || $0 >= 0xEE }
    }

    private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
        if ReportCharacters.contains(scalar) { return false }
        // The glyphs of symbol fonts, as word processors store their bullets.
        if (0xF020...0xF0FF).contains(scalar.value) { return true }
        switch scalar.properties.generalCategory {
        case .otherSymbol, .mathSymbol, .modifierSymbol, .otherNumber: return true
        // Bullets and brackets of other scripts' typography.
        case .dashPunctuation, .otherPunctuation, .openPunctuation, .closePunctuation: return scalar.value < 0x3000
        default: return false
        }
    }

    /// Variation selectors, joiners, skin colours, keycaps, tags.
    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFE00...0xFE0F, 0x200D, 0x1F3FB...0x1F3FF, 0x20E3, 0xE0020...0xE007F: true
        default: false
        }
    }
}
