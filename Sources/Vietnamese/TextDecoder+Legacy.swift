/// Telling the 8-bit encodings apart.
extension TextDecoder {
    /// What a legacy encoding must show to be believed.
    enum Threshold {
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
    struct Candidate {
        var encoding: LegacyEncoding
        var text: String
        var evidence: TextEvidence
    }

    static func decodeLegacy(_ bytes: [UInt8]) -> DecodedText {
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
    static func candidates(_ decode: (LegacyEncoding) -> String) -> [Candidate] {
        LegacyEncoding.allCases.map { encoding in
            let text = decode(encoding)
            return Candidate(encoding: encoding, text: text, evidence: TextEvidence(text.unicodeScalars))
        }.sorted { $0.evidence.net > $1.evidence.net }
    }

    /// The best reading, if it is good enough and clearly better than the next
    /// one that reads differently.
    static func winner(_ candidates: [Candidate]) -> (Candidate, confidence: Double)? {
        guard let best = candidates.first else { return nil }
        let evidence = best.evidence
        guard evidence.possible >= Threshold.words, evidence.distinct >= Threshold.distinctWords,
            evidence.rate >= Threshold.rate
        else { return nil }
        let next = candidates.dropFirst().first { $0.text != best.text }?.evidence.net ?? -evidence.total
        let lead = evidence.net - next
        guard Double(lead) >= max(Double(Threshold.leadWords), Threshold.lead * Double(evidence.total)) else {
            return nil
        }
        let clearness = min(1, Double(lead) / Double(max(evidence.total, 1)))
        let amount = min(1, Double(evidence.possible) / 20)
        return (best, evidence.rate * (0.5 + 0.5 * clearness) * (0.6 + 0.4 * amount))
    }
}
