extension NameIndex {
    /// Resolves a name that was damaged on its way, where exactly one unit fits
    /// what is left of it; `nil` when the text is sound or nothing fits.
    func damaged(_ text: String) -> Resolution? {
        guard let damage = LostLetters.inspect(text) else { return nil }
        var tally = NameTally()
        var difference = Difference.lostLetters
        switch damage.kind {
        case .utf8ReadAsWestern:
            if let repaired = damage.repaired {
                difference = .wrongEncoding
                add(NameFolding.words(repaired), to: &tally)
            } else if let bytes = Windows1252.bytes(text.unicodeScalars) {
                // Bytes are missing, but what is left says which letters are whole.
                fillGaps(in: String(decoding: bytes, as: UTF8.self), isSpaced: false, &tally)
            }
        case .legacyBytes(let encodings):
            // A name is too short to tell the encodings apart; the units can.
            difference = .wrongEncoding
            guard let bytes = Windows1252.bytes(text.unicodeScalars) else { return nil }
            for encoding in encodings { add(NameFolding.words(encoding.decode(bytes)), to: &tally) }
        case .splitMarks:
            add(NameFolding.words(LostLetters.rejoined(text)), to: &tally)
        case .lostLetters, .lostLettersSpaced, .replacementCharacters:
            fillGaps(in: text, isSpaced: damage.kind == .lostLettersSpaced, &tally)
        }
        return resolution(tally, difference)
    }

    private func add(_ words: [NameFolding.Word], to tally: inout NameTally) {
        tally.add(match(NameAbbreviations.expanded(words)), allowingGaps: true)
    }

    // MARK: Filling gaps

    /// More combinations than this are no longer evidence for any.
    private static var combinationLimit: Int { 3000 }

    /// Takes in what any filling of the gaps with known words names; nothing when
    /// there are too many ways to fill them.
    private func fillGaps(in text: String, isSpaced: Bool, _ tally: inout NameTally) {
        var budget = Self.combinationLimit
        for reading in readings(of: text, isSpaced: isSpaced) {
            fill(NameFolding.words(reading), &budget, &tally)
            if budget < 0 {
                tally = NameTally()
                return
            }
            if !tally.isEmpty { return }
        }
    }

    /// The text with every gap tight. Spaced damage puts one space on both sides
    /// of each lost letter, so taking one off again restores it; where a program
    /// collapsed double spaces, every way to join the pieces is tried.
    private func readings(of text: String, isSpaced: Bool) -> [String] {
        guard isSpaced else { return [text] }
        let scalars = Array(text.unicodeScalars)
        let marks = scalars.indices.filter { scalars[$0] == "?" }
        let lawful = tight(scalars, marks.map { _ in (true, true) })
        guard marks.count <= 4 else { return [lawful] }
        var ways: [[(Bool, Bool)]] = [[]]
        for _ in marks {
            ways = ways.flatMap { way in [(true, true), (true, false), (false, true)].map { way + [$0] } }
        }
        return [lawful] + ways.map { tight(scalars, $0) }
    }

    /// Joins each mark to the left, to the right or to both sides.
    private func tight(_ scalars: [Unicode.Scalar], _ joins: [(left: Bool, right: Bool)]) -> String {
        var output: [UInt32] = []
        var mark = 0
        var index = 0
        while index < scalars.count {
            if scalars[index] == "?", mark < joins.count {
                if joins[mark].left, output.last == 0x20 { output.removeLast() }
                output.append(0x3F)
                if joins[mark].right, index + 1 < scalars.count, scalars[index + 1] == " " { index += 1 }
                mark += 1
            } else {
                output.append(scalars[index].value)
            }
            index += 1
        }
        return String(scalarValues: output)
    }

    private func fill(_ words: [NameFolding.Word], _ budget: inout Int, _ tally: inout NameTally) {
        var choices: [[String]] = []
        for word in words {
            // ũ and ĩ leave no gap where they became u and i.
            let candidates = fillings(of: word.text, isDamaged: Self.isDamaged(word.text))
            if candidates.isEmpty { return }
            choices.append(candidates)
        }
        let combinations = choices.reduce(1) {
            $0.multipliedReportingOverflow(by: $1.count).overflow ? .max : $0 * $1.count
        }
        budget = combinations > budget ? -1 : budget - combinations
        guard budget >= 0 else { return }
        for number in 0..<combinations {
            var rest = number
            let filled = choices.map { options in
                let option = options[rest % options.count]
                rest /= options.count
                return NameFolding.Word(folded: option)
            }
            add(filled, to: &tally)
        }
    }

    private static func isDamaged(_ word: String) -> Bool {
        word.unicodeScalars.contains { $0 == "?" || $0.value == 0xFFFD }
    }

    /// The known words that a word can have been. Each lost letter is one mark
    /// or, where bytes were lost one by one, up to three; U+FFFD can also stand
    /// for two letters whose bytes a decoder took together.
    private func fillings(of word: String, isDamaged: Bool) -> [String] {
        var patterns: [[UInt32?]] = [[]]
        var run = 0
        var canMerge = false
        func close() {
            guard run > 0 else { return }
            let shortest = (run + 2) / 3
            let longest = max(shortest, min(canMerge ? run + 1 : run, 3))
            patterns = patterns.flatMap { pattern in
                (shortest...longest).map { pattern + [UInt32?](repeating: nil, count: $0) }
            }
            run = 0
            canMerge = false
        }
        for scalar in word.unicodeScalars {
            if scalar == "?" || scalar.value == 0xFFFD {
                run += 1
                if scalar.value == 0xFFFD { canMerge = true }
            } else {
                close()
                patterns = patterns.map { $0 + [scalar.value] }
            }
        }
        close()
        var seen: Set<String> = []
        if !isDamaged {
            seen.insert(word)
            return [word] + patterns.flatMap { vocabulary.matching($0) }.filter { seen.insert($0).inserted }
        }
        return patterns.flatMap { vocabulary.matching($0) }.filter { seen.insert($0).inserted }
    }
}
