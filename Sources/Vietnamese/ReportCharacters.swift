/// The characters that every face of a report has, so that a text made of them can always be printed.
///
/// Where a text comes in, it is checked against this list, and its sender is told; otherwise the one character that no face
/// has would stop the document in which it stands. The list is what Liberation Serif 2 has in all four styles, without the
/// scripts that run from right to left, without marks that stand alone, and without private characters; Times New Roman has
/// all of it too. To it come the letters of Khmer, Chăm and Tai Viet, for which reports have faces of their own. A test compares
/// it with the faces.
public enum ReportCharacters {
    /// Ranges of scalar values, in order.
    static let ranges: [ClosedRange<UInt32>] = [
        0x20...0x7E, 0xA0...0xAC, 0xAE...0x36F, 0x374...0x375, 0x37A...0x37E, 0x384...0x38A, 0x38C...0x38C, 0x38E...0x3A1,
        0x3A3...0x3CE, 0x3D0...0x513, 0x1780...0x17A2, 0x17A5...0x17B3, 0x17B6...0x17DD,
        0x17E0...0x17E9, 0x17F0...0x17F9, 0x19E0...0x19FF, 0x1D00...0x1DCA, 0x1DFE...0x1E9B, 0x1E9E...0x1E9E, 0x1EA0...0x1EF9,
        0x2010...0x2010,
        0x2012...0x2022, 0x2026...0x2026, 0x2030...0x2030, 0x2032...0x2034, 0x2039...0x203A, 0x203C...0x203C,
        0x203E...0x203E, 0x2044...0x2044, 0x205E...0x205E, 0x2074...0x2079, 0x207F...0x2089, 0x2090...0x2094,
        0x20A0...0x20B5, 0x20BF...0x20BF, 0x2105...0x2105, 0x2113...0x2113, 0x2116...0x2117, 0x2122...0x2122,
        0x2126...0x2126, 0x212E...0x212E, 0x214D...0x214E, 0x2153...0x2154, 0x215B...0x215E, 0x2184...0x2184,
        0x2190...0x2195, 0x21D4...0x21D4, 0x2202...0x2202, 0x2206...0x2206, 0x220F...0x220F, 0x2211...0x2212,
        0x2215...0x2215, 0x2219...0x221A, 0x221E...0x221F, 0x2229...0x2229, 0x222B...0x222B, 0x2248...0x2248,
        0x2260...0x2262, 0x2264...0x2265, 0x2302...0x2302, 0x2310...0x2310, 0x25A0...0x25A1, 0x25AA...0x25AC,
        0x25B2...0x25B2, 0x25BA...0x25BA, 0x25BC...0x25BC, 0x25C4...0x25C4, 0x25CA...0x25CC, 0x25CF...0x25CF,
        0x25E6...0x25E6, 0x2640...0x2640, 0x2642...0x2642, 0xAA00...0xAA36, 0xAA40...0xAA4D, 0xAA50...0xAA59,
        0xAA5C...0xAA5F, 0xAA80...0xAAC2, 0xAADB...0xAADF, 0xFB01...0xFB02,
    ]

    /// Every character of the list.
    public static var all: some Sequence<Unicode.Scalar> {
        ranges.lazy.flatMap { $0 }.compactMap { Unicode.Scalar($0) }
    }

    /// Whether a character can be printed.
    public static func contains(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 0x7F { return value >= 0x20 }
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(value)
    }

    /// The first character of a text that cannot be printed and which one it is, from 1; `nil` when all can.
    public static func firstMissing(in text: String) -> (scalar: Unicode.Scalar, position: Int)? {
        let scalars = text.unicodeScalars
        guard !scalars.allSatisfy(contains) || scalars.contains(where: isOfScript) else { return nil }
        var position = 0
        var before: Unicode.Scalar?
        var index = scalars.startIndex
        for character in text {
            position += 1
            for scalar in character.unicodeScalars {
                scalars.formIndex(after: &index)
                guard contains(scalar), stands(scalar, after: before, before: index < scalars.endIndex ? scalars[index] : nil)
                else { return (scalar, position) }
                before = scalar
            }
        }
        return nil
    }

    // MARK: Khmer, Chăm, Tai Viet

    private static let khmer: ClosedRange<UInt32> = 0x1780...0x17FF
    private static let scripts = [khmer, 0xAA00...0xAA5F, 0xAA80...0xAADF]
    private static let khmerLetters: ClosedRange<UInt32> = 0x1780...0x17B3
    /// Joins the Khmer letter after it to that before it; printed by itself it is no writing.
    private static let coeng: Unicode.Scalar = "\u{17D2}"

    private static func isOfScript(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= khmer.lowerBound && script(scalar) != nil
    }

    private static func script(_ scalar: Unicode.Scalar) -> ClosedRange<UInt32>? {
        scripts.first { $0.contains(scalar.value) }
    }

    /// Whether a character is where its script can have it: a vowel sign or mark stands with a letter of its own script.
    private static func stands(_ scalar: Unicode.Scalar, after: Unicode.Scalar?, before: Unicode.Scalar?) -> Bool {
        guard scalar.value >= khmer.lowerBound, let script = script(scalar) else { return true }
        if scalar == coeng, before.map({ khmerLetters.contains($0.value) }) != true { return false }
        guard isMark(scalar) else { return true }
        guard let after, script.contains(after.value) else { return false }
        return after.properties.generalCategory == .otherLetter || isMark(after)
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .spacingMark
    }
}
