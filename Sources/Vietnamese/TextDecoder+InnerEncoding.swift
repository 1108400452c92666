/// Text that is Unicode in storage but legacy bytes inside.
extension TextDecoder {
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
            .filter {
                $0.evidence.rate >= 0.7 && $0.evidence.net - asIs.net >= 2 && $0.evidence.possible > asIs.possible
            }
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
            // m², 5½, µm: a sign that belongs there is no letter in the wrong
            // place, unless letters follow it.
            return word.contains { $0 >= 0x80 && !isUnitSign($0) }
                || zip(word, word.dropFirst()).contains { $0 >= 0x80 && $0 != 0xB5 && $1 < 0x80 }
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

    /// Signs of Latin-1 that stand beside words and units: © ª ® ° ² ³ µ ¹ º ¼ ½ ¾.
    private static func isUnitSign(_ value: UInt32) -> Bool {
        switch value {
        case 0xA9, 0xAA, 0xAE, 0xB0, 0xB2, 0xB3, 0xB5, 0xB9, 0xBA, 0xBC...0xBE: true
        default: false
        }
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
