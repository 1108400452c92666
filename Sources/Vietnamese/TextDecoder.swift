/// The encoding a text was read in.
public enum TextEncoding: Hashable, Sendable {
    /// UTF-8, plain ASCII included.
    case utf8
    case utf16LittleEndian
    case utf16BigEndian
    case legacy(LegacyEncoding)
    /// Eight bits, but what they mean could not be told; the likeliest first.
    case undetermined(candidates: [LegacyEncoding])

    /// The name by which people know the encoding, for messages; names the
    /// candidates where nothing was decided.
    public var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .legacy(let encoding): encoding.name
        case .undetermined(let candidates): candidates.map(\.name).joined(separator: " / ")
        }
    }
}

/// A file's text and how sure it is.
public struct DecodedText: Hashable, Sendable {
    /// Text that is Unicode in storage but holds the bytes of an older encoding,
    /// each as a character of windows-1252: `Tröôøng` for `Trường` in VNI.
    public struct InnerEncoding: Hashable, Sendable {
        public var encoding: LegacyEncoding
        /// The whole text with those parts converted, NFC.
        public var text: String
        /// 0–1, as ``DecodedText/confidence``.
        public var confidence: Double
    }

    /// The text in NFC, without byte order mark. Where the encoding is
    /// undetermined only the ASCII in it is to be trusted; every other byte is
    /// U+FFFD.
    public var text: String
    public var encoding: TextEncoding
    /// Whether the encoding was concluded from the text, not stated by a byte
    /// order mark or proved by valid UTF-8.
    public var isGuess: Bool
    /// 0–1: how much better the encoding fits than the next one, lowered where
    /// there are few words to judge by. 1 when it is no guess, 0 when
    /// undetermined. For messages and tests; the decision is taken already.
    public var confidence: Double
    /// Bytes or pairs that the encoding does not define, now U+FFFD.
    public var damagedBytes: Int
    /// What the text would be if converted once more, where it must be.
    public var inner: InnerEncoding?
}

/// Finds out how a text file is encoded and decodes it.
///
/// A byte order mark or valid UTF-8 settles it. Otherwise each candidate's
/// decoding is judged by the share of marked words that are possible Vietnamese
/// syllables; a candidate is taken only with a clear lead over every other that
/// would read differently, and only when there are enough words. Three toned
/// letters prove nothing, and then the answer is
/// ``TextEncoding/undetermined(candidates:)``.
public enum TextDecoder {
    /// Decodes the bytes of a file.
    public static func decode(_ bytes: [UInt8]) -> DecodedText {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return decodeUTF8(bytes[3...], hasMark: true) }
        if bytes.starts(with: [0xFF, 0xFE]) { return decodeUTF16(bytes[2...], isLittleEndian: true, isGuess: false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return decodeUTF16(bytes[2...], isLittleEndian: false, isGuess: false) }
        if let isLittleEndian = looksLikeUTF16(bytes) {
            return decodeUTF16(bytes[...], isLittleEndian: isLittleEndian, isGuess: true)
        }
        if isPlausibleUTF8(bytes) { return decodeUTF8(bytes[...], hasMark: false) }
        return decodeLegacy(bytes)
    }

    // MARK: Unicode

    private static func decodeUTF8(_ bytes: ArraySlice<UInt8>, hasMark: Bool) -> DecodedText {
        let text: String
        var damaged = 0
        if let valid = String(validating: bytes, as: UTF8.self) {
            text = valid.nfc
        } else {
            text = String(decoding: bytes, as: UTF8.self).nfc
            damaged = utf8Shape(bytes).broken
        }
        return DecodedText(
            text: text, encoding: .utf8, isGuess: damaged > 0 && !hasMark, confidence: damaged > 0 && !hasMark ? 0.9 : 1,
            damagedBytes: damaged, inner: innerEncoding(of: text))
    }

    /// Valid UTF-8, or UTF-8 with little damage: text cut off in the middle of a
    /// letter must not become another encoding.
    private static func isPlausibleUTF8(_ bytes: [UInt8]) -> Bool {
        let shape = utf8Shape(bytes[...])
        if shape.broken == 0 { return shape.sequences == 0 || shape.sequences > shape.unlikely }
        return shape.sequences >= 8 && shape.broken * 10 <= shape.sequences
    }

    /// Counts well-formed sequences of several bytes, bytes outside any, and
    /// sequences for U+0700–U+07FF (Syriac, Thaana, NKo): `ươ`, `ườ`, `ướ` of
    /// VISCII and VPS are valid UTF-8 for those.
    private static func utf8Shape(_ bytes: ArraySlice<UInt8>) -> (sequences: Int, broken: Int, unlikely: Int) {
        var sequences = 0
        var broken = 0
        var unlikely = 0
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let lead = bytes[index]
            if lead < 0x80 {
                index += 1
                continue
            }
            let length = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xC2 && lead < 0xE0 ? 2 : 0
            let end = index + length
            if length > 0, end <= bytes.endIndex, bytes[(index + 1)..<end].allSatisfy({ $0 & 0xC0 == 0x80 }),
                isShortestForm(lead, bytes[index + 1])
            {
                sequences += 1
                if lead >= 0xDC && lead < 0xE0 { unlikely += 1 }
                index = end
            } else {
                broken += 1
                index += 1
            }
        }
        return (sequences, broken, unlikely)
    }

    private static func isShortestForm(_ lead: UInt8, _ second: UInt8) -> Bool {
        switch lead {
        case 0xE0: second >= 0xA0
        case 0xED: second < 0xA0
        case 0xF0: second >= 0x90
        case 0xF4: second < 0x90
        default: true
        }
    }

    /// UTF-16 without a mark: the high bytes of Vietnamese text are 00, 01, 03,
    /// 1E or 20 and stand on one side; spaces and ASCII give zero bytes there,
    /// which no 8-bit text has.
    private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool? {
        let sample = bytes.prefix(4096)
        guard sample.count >= 4, sample.contains(0) else { return nil }
        func share(from offset: Int) -> (high: Double, zeros: Int) {
            var fitting = 0
            var zeros = 0
            var units = 0
            for index in stride(from: offset, to: sample.count, by: 2) {
                units += 1
                switch sample[index] {
                case 0x00:
                    zeros += 1
                    fitting += 1
                case 0x01, 0x03, 0x1E, 0x20: fitting += 1
                default: break
                }
            }
            return (Double(fitting) / Double(max(units, 1)), zeros)
        }
        let even = share(from: 0)
        let odd = share(from: 1)
        if odd.high > 0.95, odd.zeros > 4 * even.zeros { return true }
        if even.high > 0.95, even.zeros > 4 * odd.zeros { return false }
        return nil
    }

    private static func decodeUTF16(_ bytes: ArraySlice<UInt8>, isLittleEndian: Bool, isGuess: Bool) -> DecodedText {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(isLittleEndian ? first | second << 8 : second | first << 8)
            index += 2
        }
        // An odd byte at the end is half a character.
        if index < bytes.endIndex { units.append(0xFFFD) }
        if isGuess, units.first == 0xFEFF { units.removeFirst() }
        let text = String(decoding: units, as: UTF16.self).nfc
        let lost = text.unicodeScalars.reduce(0) { $0 + ($1.value == 0xFFFD ? 1 : 0) }
        return DecodedText(
            text: text, encoding: isLittleEndian ? .utf16LittleEndian : .utf16BigEndian, isGuess: isGuess,
            confidence: isGuess ? 0.95 : 1, damagedBytes: lost, inner: innerEncoding(of: text))
    }

    // MARK: Eight bits

    /// What a legacy encoding must show to be believed.
    private enum Threshold {
        /// Possible syllables with marks.
        static let words = 6
        /// Different ones among them.
        static let distinctWords = 4
        /// Share of the marked words that are possible.
        static let rate = 0.85
        /// Lead over the next reading, as a share of the marked words and at
        /// least so many words.
        static let lead = 0.25
        static let leadWords = 4
    }

    /// One reading of some bytes.
    private struct Candidate {
        var encoding: LegacyEncoding
        var text: String
        var evidence: TextEvidence
    }

    private static func decodeLegacy(_ bytes: [UInt8]) -> DecodedText {
        // Evidence does not grow with length beyond some thousand words.
        let sample = bytes.count > 400_000 ? Array(bytes.prefix(400_000)) : bytes
        let candidates = candidates { $0.decode(sample) }
        if let (best, confidence) = winner(candidates) {
            let text = sample.count == bytes.count ? best.text : best.encoding.decode(bytes)
            let lost = text.unicodeScalars.reduce(0) { $0 + ($1.value == 0xFFFD ? 1 : 0) }
            return DecodedText(
                text: text, encoding: .legacy(best.encoding), isGuess: true, confidence: confidence,
                damagedBytes: lost, inner: nil)
        }
        let likely = candidates.filter { $0.evidence.rate >= 0.5 }
        return DecodedText(
            text: String(scalarValues: bytes.map { $0 < 0x80 ? UInt32($0) : 0xFFFD }),
            encoding: .undetermined(candidates: (likely.isEmpty ? candidates : likely).map(\.encoding)),
            isGuess: true, confidence: 0, damagedBytes: bytes.reduce(0) { $0 + ($1 < 0x80 ? 0 : 1) }, inner: nil)
    }

    /// All readings, the most Vietnamese first.
    private static func candidates(_ decode: (LegacyEncoding) -> String) -> [Candidate] {
        LegacyEncoding.allCases.map { encoding in
            let text = decode(encoding)
            return Candidate(encoding: encoding, text: text, evidence: TextEvidence(text.unicodeScalars))
        }.sorted { $0.evidence.net > $1.evidence.net }
    }

    /// The best reading, if it is good enough and clearly better than the next
    /// one that reads differently.
    private static func winner(_ candidates: [Candidate]) -> (Candidate, confidence: Double)? {
        guard let best = candidates.first else { return nil }
        let evidence = best.evidence
        guard evidence.possible >= Threshold.words, evidence.distinct >= Threshold.distinctWords,
            evidence.rate >= Threshold.rate
        else { return nil }
        let next = candidates.dropFirst().first { $0.text != best.text }?.evidence.net ?? -evidence.total
        let lead = evidence.net - next
        guard Double(lead) >= max(Double(Threshold.leadWords), Threshold.lead * Double(evidence.total)) else { return nil }
        let clearness = min(1, Double(lead) / Double(max(evidence.total, 1)))
        let amount = min(1, Double(evidence.possible) / 20)
        return (best, evidence.rate * (0.5 + 0.5 * clearness) * (0.6 + 0.4 * amount))
    }

    // MARK: Eight bits inside Unicode

    /// Finds text that is Unicode in storage but legacy bytes inside, and offers
    /// what it would be; `nil` when it is sound or when it cannot be told.
    ///
    /// Judged by lines and cells (split at line ends, tabs, commas, semicolons):
    /// one that holds a character beyond windows-1252 is real Unicode and stays
    /// as it is, so a sheet with both kinds of rows converts right.
    public static func innerEncoding(of text: String) -> DecodedText.InnerEncoding? {
        guard mayHoldLegacyBytes(text.unicodeScalars) else { return nil }
        let pieces = Pieces(text)
        let asIs = pieces.evidence
        guard asIs.impossible > 0 else { return nil }
        let candidates = candidates { encoding in pieces.joinedCandidates(decodedAs: encoding) }
        guard let (best, confidence) = winner(candidates) else { return nil }
        let gain = best.evidence.net - asIs.net
        guard gain >= max(2 * Threshold.leadWords, Int(0.3 * Double(best.evidence.total))) else { return nil }
        return DecodedText.InnerEncoding(
            encoding: best.encoding, text: pieces.converted(from: best.encoding), confidence: confidence)
    }

    /// The readings of one field whose marked words are impossible as they
    /// stand, the best first and only those that mend it; for a field there are
    /// few words, so several readings may remain.
    static func innerReadings(ofField text: String) -> [(encoding: LegacyEncoding, text: String)] {
        guard let bytes = Windows1252.bytes(text.unicodeScalars) else { return [] }
        let asIs = TextEvidence(text.unicodeScalars)
        let candidates = candidates { $0.decode(bytes) }
            .filter { $0.evidence.rate >= 0.7 && $0.evidence.net - asIs.net >= 2 && $0.evidence.possible > asIs.possible }
        guard let best = candidates.first?.evidence.net else { return [] }
        // One word of difference is chance.
        return candidates.filter { $0.evidence.net >= best - 2 }.map { ($0.encoding, $0.text) }
    }

    /// A quick look: some word has marks from Latin-1 only and is no syllable,
    /// or a sign stands between two letters (`Kh«ng`).
    static func mayHoldLegacyBytes(_ text: String.UnicodeScalarView) -> Bool {
        var word: [UInt32] = []
        var hasLatin1 = false
        var hasOther = false
        func isSuspicious() -> Bool {
            guard hasLatin1, !hasOther, TextEvidence.verdict(word) == .impossible else { return false }
            // m², 5½: a sign after a word is no letter in the wrong place.
            return word.contains { TextEvidence.isForeignLetter($0) || ($0 >= 0xC0 && LetterTable.packed($0) != nil) }
                || zip(word, word.dropFirst()).contains { $0 >= 0x80 && $1 < 0x80 }
        }
        var before: UInt32 = 0
        var beforeThat: UInt32 = 0
        for scalar in text {
            let value = scalar.value
            defer { (beforeThat, before) = (before, value) }
            if isSign(before), LetterTable.packed(value) != nil, LetterTable.packed(beforeThat) != nil { return true }
            if TextEvidence.isWordPart(value) {
                word.append(value)
                if value >= 0x80 {
                    if Windows1252.byte(value) != nil { hasLatin1 = true } else { hasOther = true }
                }
            } else if !word.isEmpty {
                if isSuspicious() { return true }
                word.removeAll(keepingCapacity: true)
                hasLatin1 = false
                hasOther = false
            }
        }
        return isSuspicious()
    }

    /// Quotes and signs of Latin-1 that end a word in sound text and are letters
    /// of the old encodings.
    private static func isSign(_ value: UInt32) -> Bool {
        switch value {
        case 0xAB, 0xBB, 0xB0, 0xD7, 0xF7: true
        default: false
        }
    }

    /// A text cut into cells, each either possibly legacy bytes or surely not.
    private struct Pieces {
        private var pieces: [(text: Substring.UnicodeScalarView, bytes: [UInt8]?)] = []
        /// The evidence of the pieces that could be legacy, as they stand.
        private(set) var evidence = TextEvidence()

        init(_ text: String) {
            let scalars = text[...].unicodeScalars
            var start = scalars.startIndex
            var index = start
            while true {
                let isEnd = index == scalars.endIndex
                if isEnd || Self.isSeparator(scalars[index]) {
                    let end = isEnd ? index : scalars.index(after: index)
                    add(scalars[start..<end])
                    start = end
                    if isEnd { break }
                }
                index = scalars.index(after: index)
            }
        }

        private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar {
            case "\n", "\t", ",", ";": true
            default: false
            }
        }

        private mutating func add(_ piece: Substring.UnicodeScalarView) {
            guard !piece.isEmpty else { return }
            let isMarked = piece.contains { $0.value >= 0x80 }
            let bytes = isMarked ? Windows1252.bytes(piece) : nil
            if bytes != nil { evidence.add(piece) }
            pieces.append((piece, bytes))
        }

        func joinedCandidates(decodedAs encoding: LegacyEncoding) -> String {
            encoding.decode(pieces.lazy.compactMap(\.bytes).reduce(into: [UInt8]()) { $0 += $1 })
        }

        /// The text with the pieces that become more Vietnamese converted; where
        /// it makes no difference, as the majority.
        func converted(from encoding: LegacyEncoding) -> String {
            let isMostlyLegacy = evidence.rate < 0.5
            var result = ""
            for (piece, bytes) in pieces {
                guard let bytes else {
                    result += String(piece)
                    continue
                }
                let decoded = encoding.decode(bytes)
                let gain = TextEvidence(decoded.unicodeScalars).net - TextEvidence(piece).net
                result += gain > 0 || (gain == 0 && isMostlyLegacy) ? decoded : String(piece)
            }
            return result.nfc
        }
    }
}
