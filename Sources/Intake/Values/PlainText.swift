import Vietnamese

/// The text without blanks of any kind at both ends.
func trimmed(_ text: String) -> String {
    let utf8 = text.utf8
    guard let first = utf8.first, let last = utf8.last else { return text }
    // Nearly every cell begins and ends with a visible ASCII or Vietnamese character; look closer only at the others.
    if first > 0x20, first != 0xC2, first != 0xE2, first != 0xE3, first != 0xEF, last > 0x20, last < 0x80 { return text }
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) {
        // The second half of a letter that was read in the wrong encoding, as in `lÃ\u{A0}` for `là`, is no blank.
        if last.value == 0xA0 || last.value == 0x85, let lead = scalars.dropLast().last, isLead(lead) { break }
        scalars.removeLast()
    }
    return String(scalars)
}

/// What the first bytes of UTF-8 letters look like to programs that know Western letters alone.
private func isLead(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xBA, 0xBB, 0xC3, 0xC4, 0xC6: true
    default: false
    }
}

/// The text on one line: runs of blanks and line ends become one space, the ends are trimmed.
func collapsed(_ text: String) -> String {
    guard needsCollapsing(text) else { return text }
    var result = String.UnicodeScalarView()
    var pending = false
    for scalar in text.unicodeScalars {
        if isBlank(scalar) {
            pending = !result.isEmpty
        } else {
            if pending { result.append(" ") }
            pending = false
            result.append(scalar)
        }
    }
    return String(result)
}

private func needsCollapsing(_ text: String) -> Bool {
    var previousWasBlank = true
    for byte in text.utf8 {
        if byte < 0x20 { return true }
        // Leads of U+00A0 and U+0085, of U+2000…, of U+3000 and of U+FEFF.
        if byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF { return true }
        if byte == 0x20, previousWasBlank { return true }
        previousWasBlank = byte == 0x20
    }
    return previousWasBlank && !text.isEmpty
}

/// Blanks that separate words, and marks without width that people cannot see and did not mean.
func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF:
        true
    default: false
    }
}

/// Marks that nobody sees and nobody typed on purpose: soft hyphens, joiners. Words are the same without them.
enum InvisibleMarks {
    /// The text without them; `nil` when there are none.
    static func dropped(from text: String) -> String? {
        // U+00AD is C2 AD, U+200C and U+200D are E2 80 8C and E2 80 8D.
        guard text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 }) else { return nil }
        let scalars = text.unicodeScalars
        // Between pictures a joiner makes one picture of several.
        let isPicture = scalars.contains { $0.value >= 0x1F000 || $0.value == 0xFE0F }
        let isMark: (Unicode.Scalar) -> Bool = { $0.value == 0xAD || !isPicture && ($0.value == 0x200C || $0.value == 0x200D) }
        guard scalars.contains(where: isMark) else { return nil }
        var rest = String.UnicodeScalarView()
        for scalar in scalars where !isMark(scalar) { rest.append(scalar) }
        return String(rest)
    }
}

/// Characters that a report cannot print or that would make it read otherwise than it was checked.
enum UnprintableCharacter {
    /// The first such character of a text and which one it is, from 1; `nil` when there is none.
    static func first(in text: String) -> (scalar: Unicode.Scalar, position: Int)? {
        guard mayContain(text) else { return nil }
        var position = 0
        for character in text {
            position += 1
            for scalar in character.unicodeScalars where isUnprintable(scalar) { return (scalar, position) }
        }
        return nil
    }

    /// Whether a closer look is needed: anything but printable ASCII and the letters and marks of Vietnamese texts.
    private static func mayContain(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x20 || byte == 0x7F { return true }
                if byte < 0x80 {
                    index += 1
                } else if byte >= 0xC3 && byte < 0xC9 {
                    index += 2
                } else if byte == 0xE1 && index + 1 < bytes.count && bytes[index + 1] >= 0xB8 && bytes[index + 1] <= 0xBB {
                    index += 3
                } else {
                    return true
                }
            }
            return false
        }
    }

    private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x24F, 0x1E00...0x1EFF, 0x2010...0x2027, 0x2030...0x205E: return false
        case 0xAD, 0x61C, 0x200C...0x200F, 0x202A...0x202E, 0x2061...0x206F, 0xFE00...0xFE0F: return true
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return true
        default: return false
        }
    }

    /// `U+202E`.
    static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

/// A text as a message shows it: on one line, short, with unprintable characters spelled out.
func shown(_ text: String, limit: Int = 60) -> String {
    if PrintedText.isOrdinary(text, limit: limit) { return text }
    var result = ""
    var count = 0
    for character in collapsed(String(text.prefix(limit * 4))) {
        if count == limit {
            result += "…"
            break
        }
        if let bad = UnprintableCharacter.first(in: String(character)) {
            result += "[\(UnprintableCharacter.name(of: bad.scalar))]"
        } else {
            result.append(character)
        }
        count += 1
    }
    return result
}
