/// Where the tone mark of a syllable stands.
enum SyllableSpelling {
    /// Rewrites one word – small letters, NFC scalar values – so that spellings
    /// that mean the same become the same:
    ///
    /// - the tone mark goes where the older norm puts it: `hoà` → `hòa`, `khoẻ`
    ///   → `khỏe`, `thuý` → `thúy`; with a final consonant, a third vowel or a
    ///   letter with a quality mark there is one place only, and a slip such as
    ///   `hòan` is put right; after `q` the u belongs to the consonant (`quý`);
    /// - a final `y` that is the whole rhyme becomes `i` after a single
    ///   `h k l m s t v` or `qu`: `mỹ` → `mĩ`, `quý` → `quí`.
    ///
    /// Words that are no syllables (two tones, letters of other languages,
    /// vowels in two places) stay as they are.
    static func canonicalize(_ word: inout [UInt32]) {
        var onsetEnd = 0
        var vowelEnd = 0
        var tone: UInt8 = 0
        var toneIndex = -1
        var markedVowel = -1
        let count = word.count
        guard count > 1, count < 9 else { return }

        // First look: bases, tone, extent of the vowels.
        var sawVowel = false
        var sawFinal = false
        for index in 0..<count {
            guard let letter = LetterTable.packed(word[index]) else { return }
            if letter.tone != 0 {
                guard toneIndex < 0 else { return }
                toneIndex = index
                tone = letter.tone
            }
            if LetterTable.isVowel(letter.base) {
                guard !sawFinal else { return }
                if !sawVowel {
                    sawVowel = true
                    onsetEnd = index
                }
                vowelEnd = index + 1
                if letter.quality != 0 { markedVowel = index }
            } else if sawVowel {
                sawFinal = true
            }
        }
        guard sawVowel else { return }

        let u = UInt32(UInt8(ascii: "u"))
        let i = UInt32(UInt8(ascii: "i"))
        if onsetEnd == 1, vowelEnd > 2 {
            // qu and gi: the glide is written with a vowel letter but belongs to
            // the onset, whatever mark was typed on it (`qúy`).
            let glide = LetterTable.packed(word[1])
            if word[0] == UInt32(UInt8(ascii: "q")), glide?.base == UInt8(u), glide?.quality == 0 {
                onsetEnd = 2
            } else if word[0] == UInt32(UInt8(ascii: "g")), glide?.base == UInt8(i) {
                onsetEnd = 2
            }
        }

        if tone != 0 {
            let vowels = vowelEnd - onsetEnd
            let place: Int
            if markedVowel >= onsetEnd {
                place = markedVowel
            } else if vowels == 1 {
                place = onsetEnd
            } else if vowels == 2 {
                place = vowelEnd < count ? onsetEnd + 1 : onsetEnd
            } else {
                place = onsetEnd + 1
            }
            if place != toneIndex, var from = LetterTable.packed(word[toneIndex]),
                var to = LetterTable.packed(word[place])
            {
                from.tone = 0
                to.tone = tone
                if let bare = LetterTable.scalar(from), let toned = LetterTable.scalar(to) {
                    word[toneIndex] = bare
                    word[place] = toned
                }
            }
        }

        if vowelEnd == count, onsetEnd == count - 1, var last = LetterTable.packed(word[count - 1]),
            last.base == UInt8(ascii: "y"), takesEitherLetter(word, onsetEnd: onsetEnd)
        {
            last.base = UInt8(ascii: "i")
            if let folded = LetterTable.scalar(last) { word[count - 1] = folded }
        }
    }

    private static func takesEitherLetter(_ word: [UInt32], onsetEnd: Int) -> Bool {
        guard let first = UInt8(exactly: word[0]) else { return false }
        if onsetEnd == 2 { return first == UInt8(ascii: "q") }
        guard onsetEnd == 1 else { return false }
        switch first {
        case UInt8(ascii: "h"), UInt8(ascii: "k"), UInt8(ascii: "l"), UInt8(ascii: "m"), UInt8(ascii: "s"),
            UInt8(ascii: "t"), UInt8(ascii: "v"):
            return true
        default:
            return false
        }
    }
}
