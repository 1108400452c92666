import Vietnamese

/// What is equal when headings, activity types and other words of the form are compared.
enum Folding {
    /// Small letters and digits only, NFC, tones where the old spelling puts them: `Số  Người tham gia (*)` →
    /// `sốngườithamgia`.
    static func key(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in CaseMapping.lowercased(text.nfc).unicodeScalars where isLetterOrDigit(scalar) { result.append(scalar) }
        return String(result)
    }

    /// As ``key(_:)`` without any mark: `songuoithamgia`. Also joins old and new tone placement (`hoà`, `hòa`).
    static func bareKey(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in CaseMapping.lowercased(text.nfc).unicodeScalars where isLetterOrDigit(scalar) {
            result.append(VietnameseAlphabet.base(of: scalar))
        }
        return String(result)
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: true
        case 0...0x7F: false
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }

    /// How many letters must change to make one key of the other, up to `limit` (more reads as `limit + 1`).
    static func distance(_ a: String, _ b: String, limit: Int) -> Int {
        let a = Array(a.unicodeScalars)
        let b = Array(b.unicodeScalars)
        guard abs(a.count - b.count) <= limit else { return limit + 1 }
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        var previous = Array(0...b.count)
        var current = previous
        for i in 1...a.count {
            current[0] = i
            for j in 1...b.count {
                let substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                current[j] = min(substitution, previous[j] + 1, current[j - 1] + 1)
            }
            swap(&previous, &current)
        }
        return min(previous[b.count], limit + 1)
    }
}
