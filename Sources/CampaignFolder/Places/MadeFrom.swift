import Foundation
import Vietnamese

/// What a commune was made of, read from the words of the decision: `Xã Ngũ Hiệp, Xã Tứ Hiệp (phần còn lại …)`.
struct MadeFrom {
    /// How an old unit went into a new one.
    enum Share {
        /// As a whole, as far as these words tell.
        case whole
        /// A part of it.
        case part
    }

    private struct Word {
        var text: String
        var isCapital: Bool
    }

    /// Old units that stand by themselves between commas, by what their names say, with the district where one is given.
    private var wholes: [NameIdentity: Set<NameIdentity?>] = [:]
    /// All words, for old units that stand within a sentence.
    private var words: [Word] = []

    init(_ text: String) {
        for segment in MadeFrom.segments(text) {
            // The district in brackets tells namesakes apart and is no part of the name.
            let (name, district) = MadeFrom.apart(segment)
            if let identity = MadeFrom.identity(ofWhole: name) {
                wholes[identity, default: []].insert(district.map(NameIdentity.init))
            }
        }
        words = MadeFrom.words(of: MadeFrom.withoutDestinations(text))
    }

    /// How a unit went into this one; `nil` when it is not named.
    ///
    /// - Parameters:
    ///   - name: the unit's name with its kind: `Xã Tam Hiệp`.
    ///   - above: names of the units above it; a namesake of another district is not meant.
    func share(of name: String, in above: [String]) -> Share? {
        let places = Set(above.map(NameIdentity.init))
        func fits(_ district: NameIdentity?) -> Bool { district.map { places.isEmpty || places.contains($0) } ?? true }
        if wholes[NameIdentity(name)]?.contains(where: fits) == true { return .whole }
        return mentions(name, fits: fits) ? .part : nil
    }

    // MARK: Units by themselves

    /// The text cut at commas outside brackets, and at «và» before another unit.
    private static func segments(_ text: String) -> [String] {
        var segments: [String] = []
        var segment = ""
        var depth = 0
        for character in text {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if character == ",", depth <= 0 {
                segments.append(segment)
                segment = ""
            } else {
                segment.append(character)
            }
        }
        segments.append(segment)
        return segments.flatMap { $0.split(separator: " và ").map { trimmed(String($0)) } }
    }

    /// The text without «sáp nhập vào phường Yên Sở»: where another part went is not what this one was made of.
    private static func withoutDestinations(_ text: String) -> String {
        let pieces = text.components(separatedBy: "sáp nhập vào")
        return pieces[0]
            + pieces.dropFirst().map { piece in piece.firstIndex(of: ")").map { String(piece[$0...]) } ?? "" }.joined()
    }

    /// `Xã Hòa An (huyện Phú Hòa)` as name and district; any other bracket stays in the name, and makes it no whole.
    private static func apart(_ segment: String) -> (name: String, district: String?) {
        guard segment.hasSuffix(")"), let open = segment.firstIndex(of: "(") else { return (segment, nil) }
        let inside = String(segment[segment.index(after: open)...].dropLast())
        let isDistrict = ["huyện ", "quận ", "thị xã ", "thành phố "].contains { inside.hasPrefix($0) }
        guard isDistrict, !inside.contains("phần"), !inside.contains("(") else { return (segment, nil) }
        return (trimmed(String(segment[..<open])), inside)
    }

    /// What the name of a commune, ward or town says, if the text is one and nothing else.
    private static func identity(ofWhole text: String) -> NameIdentity? {
        guard let kind = kinds.first(where: { text.hasPrefix($0 + " ") }) else { return nil }
        let rest = text.dropFirst(kind.count + 1).split(separator: " ")
        // Every word of a name begins with a capital or is a number.
        guard !rest.isEmpty, rest.allSatisfy({ $0.first.map { $0.isUppercase || $0.isNumber } ?? false }),
            !rest.contains(where: { $0.contains("(") })
        else { return nil }
        return NameIdentity(text)
    }

    private static let kinds = ["Phường", "Xã", "Thị trấn", "Đặc khu"]

    // MARK: Units within sentences

    /// Whether the name stands anywhere, alone or in a list («của các phường Cửa Nam, Điện Biên»), not as a piece of a longer
    /// name, and not as that of a unit of another kind or district.
    private func mentions(_ name: String, fits: (NameIdentity?) -> Bool) -> Bool {
        var wanted = MadeFrom.words(of: name)
        var kind: String?
        // The kind stands once before several names.
        while wanted.count > 1, MadeFrom.isKind(wanted[0].text) { kind = wanted.removeFirst().text }
        guard !wanted.isEmpty, wanted.count <= words.count else { return false }
        for start in 0...(words.count - wanted.count) {
            guard words[start].isCapital, wanted.indices.allSatisfy({ words[start + $0].text == wanted[$0].text }) else {
                continue
            }
            let end = start + wanted.count
            let isLonger = end < words.count && words[end].isCapital && !MadeFrom.isKind(words[end].text)
            let isInside = start > 0 && words[start - 1].isCapital && !MadeFrom.isKind(words[start - 1].text)
            let stated = words[..<start].last { MadeFrom.isKind($0.text) }?.text
            if !isLonger, !isInside, kind == nil || stated == kind, fits(district(after: end)) { return true }
        }
        return false
    }

    /// The district that stands in brackets after a name.
    private func district(after end: Int) -> NameIdentity? {
        guard end + 2 < words.count, words[end].text == "(", ["huyện", "quận", "thị", "thành"].contains(words[end + 1].text),
            let close = words[end...].firstIndex(where: { $0.text == ")" })
        else { return nil }
        return NameIdentity(words[(end + 1)..<close].map(\.text).joined(separator: " "))
    }

    /// The words of kinds; of two words the last tells which.
    private static func isKind(_ word: String) -> Bool {
        ["phường", "xã", "thị", "trấn", "đặc", "khu"].contains(word)
    }

    /// Folded words; a comma or bracket between two stands as a small word, so that names do not run together.
    private static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var word = ""
        func finish() {
            guard let first = word.first else { return }
            words.append(Word(text: NameFolding.key(word), isCapital: first.isUppercase || first.isNumber))
            word = ""
        }
        for character in text {
            if character.isLetter || character.isNumber {
                word.append(character)
            } else {
                finish()
                if !character.isWhitespace, character != "'", character != "’", character != "-" {
                    words.append(Word(text: String(character), isCapital: false))
                }
            }
        }
        finish()
        return words
    }

    private static func trimmed(_ text: String) -> String {
        text.split(separator: " ").joined(separator: " ")
    }
}
