/// Words typed with Telex keys while the input method was off: `Ddoong Myx`.
enum TelexKeys {
    /// The folded word that the keys stand for; `nil` when they make no syllable
    /// or are none.
    ///
    /// `dd aa ee oo` and `aw ow uw` make the letters, wherever in the word the
    /// second key comes; `s f r x j` after a vowel are tones. `uow` is ươ.
    static func decoded(_ word: String) -> String? {
        guard word.utf8.count < 12, word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
        var letters: [LetterTable.Packed] = []
        var tone = Tone.ngang
        var isChanged = false
        for key in word.utf8 {
            let hasVowel = letters.contains { LetterTable.isVowel($0.base) }
            if let typed = toneKeys[key], hasVowel {
                tone = typed
                isChanged = true
            } else if change(&letters, by: key) {
                isChanged = true
            } else {
                letters.append(LetterTable.Packed(base: key, quality: 0, tone: 0, isUppercase: false))
            }
        }
        guard isChanged else { return nil }
        // Any vowel may carry the tone: spelling puts it where it belongs.
        if let vowel = letters.lastIndex(where: { LetterTable.isVowel($0.base) }) { letters[vowel].tone = tone.rawValue }
        var scalars = letters.compactMap { LetterTable.scalar($0) }
        guard scalars.count == letters.count else { return nil }
        SyllableSpelling.canonicalize(&scalars)
        return Syllable.isPossible(scalars) ? String(scalarValues: scalars) : nil
    }

    private static let toneKeys: [UInt8: Tone] = [
        UInt8(ascii: "s"): .sac, UInt8(ascii: "f"): .huyen, UInt8(ascii: "r"): .hoi, UInt8(ascii: "x"): .nga,
        UInt8(ascii: "j"): .nang,
    ]

    /// Puts the mark of a key on the letter it belongs to.
    private static func change(_ letters: inout [LetterTable.Packed], by key: UInt8) -> Bool {
        switch key {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "o"), UInt8(ascii: "d"):
            guard let index = letters.lastIndex(where: { $0.base == key && $0.quality == 0 }) else { return false }
            // Vowels in between belong to the rhyme: khoeo is no khôe.
            guard
                key == UInt8(ascii: "d")
                    ? index == 0 : !letters[(index + 1)...].contains(where: { LetterTable.isVowel($0.base) })
            else { return false }
            letters[index].quality =
                key == UInt8(ascii: "d") ? QualityMark.stroke.rawValue : QualityMark.circumflex.rawValue
            return true
        case UInt8(ascii: "w"):
            var isChanged = false
            for index in letters.indices where letters[index].quality == 0 {
                switch letters[index].base {
                case UInt8(ascii: "o"), UInt8(ascii: "u"): letters[index].quality = QualityMark.horn.rawValue
                case UInt8(ascii: "a"): letters[index].quality = QualityMark.breve.rawValue
                default: continue
                }
                isChanged = true
            }
            return isChanged
        default: return false
        }
    }
}
