/// Which letter sequences can be a Vietnamese syllable.
///
/// A syllable is an onset, a rhyme and a tone, and few combinations exist: the
/// onset fixes which rhymes are possible (`k gh ngh` only before e ê i, `q` only
/// with u), a final stop (`c ch p t`) takes only sắc or nặng. Text decoded with
/// the wrong table breaks these rules in most words, which is what makes the
/// right table stand out. Written from the orthography's rules, not from a word
/// list: everything in use passes, some syllables pass that nobody uses.
public enum Syllable {
    /// Whether a word can be a Vietnamese syllable: one word, without hyphen, in
    /// any case, in NFC.
    ///
    /// The tone must stand where it can: on a vowel with a quality mark if there
    /// is one, otherwise on the first vowel; in `oa oe uy` the second too, with
    /// or without a final, since both norms and many slips are met.
    public static func isPossible(_ word: some StringProtocol) -> Bool {
        var letters: [UInt32] = []
        letters.reserveCapacity(8)
        for scalar in word.unicodeScalars { letters.append(scalar.value) }
        return isPossible(letters)
    }

    /// The same on scalar values.
    static func isPossible(_ word: some Collection<UInt32>) -> Bool {
        guard let parts = Parts(word) else { return false }
        return parts.isPossible
    }

    /// Whether a folded word can be a syllable of the minority languages that place
    /// names keep in a Vietnamese spelling: `Krông`, `Búk`, `Pơk`, `Đrăng`. It
    /// shows itself by an onset or a final that Vietnamese does not have.
    static func isOfMinorityName(_ word: String) -> Bool {
        var onset = ""
        var final = ""
        var vowels = 0
        var tones = 0
        for scalar in word.unicodeScalars {
            guard let letter = LetterTable.packed(scalar.value) else { return false }
            if letter.tone != 0 { tones += 1 }
            if LetterTable.isVowel(letter.base) {
                guard final.isEmpty else { return false }
                vowels += 1
            } else if vowels == 0 {
                onset.unicodeScalars.append(scalar)
            } else {
                final.unicodeScalars.append(scalar)
            }
        }
        guard (1...3).contains(vowels), tones < 2 else { return false }
        let isForeignOnset = minorityOnsets.contains(onset)
        let isForeignFinal = minorityFinals.contains(final)
        return (isForeignOnset && (isForeignFinal || finals.contains(final)))
            || (isForeignFinal && ownOnsets.contains(onset))
    }

    private static let minorityOnsets = words(
        "bl br bh dr dl đr đl gr gl hr hl hm hw kb kd kđ kl km kn kp kr ks kt kv pl pn pr px py rb rc rl rm rs rv sr sl ml"
            + " mn mr md jr chr f j w z")
    private static let minorityFinals = words("k l r h")
    private static let ownOnsets = words(
        "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x"
    ).union([""])
    private static let finals = words("c ch m n ng nh p t").union([""])

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(separator: " ").map(String.init))
    }

    /// A word with its tone taken off, packed so that parts of it are table keys.
    private struct Parts {
        /// Bases and qualities of the letters, one byte each, up to eight.
        private var letters: UInt64 = 0
        private var count = 0
        private var tone: UInt8 = 0
        private var toneIndex = 0

        /// `nil` when a scalar is no letter of the alphabet, two letters carry
        /// tones, or the word is longer than any syllable (7: nghiêng).
        init?(_ word: some Collection<UInt32>) {
            for scalar in word {
                guard count < 7, let letter = LetterTable.packed(scalar) else { return nil }
                if letter.tone != 0 {
                    guard tone == 0 else { return nil }
                    tone = letter.tone
                    toneIndex = count
                }
                letters |= UInt64(Self.code(letter.base, letter.quality)) << (8 * UInt64(count))
                count += 1
            }
            guard count > 0 else { return nil }
        }

        /// A letter as base (5 bits) and quality (3 bits).
        static func code(_ base: UInt8, _ quality: UInt8) -> UInt8 {
            (base - 0x60) | quality << 5
        }

        private func letter(_ index: Int) -> UInt8 {
            UInt8(truncatingIfNeeded: letters >> (8 * UInt64(index)))
        }

        private func base(_ index: Int) -> UInt8 {
            (letter(index) & 31) + 0x60
        }

        private func slice(_ start: Int, _ end: Int) -> UInt32? {
            guard end - start <= 4 else { return nil }
            let shifted = letters >> (8 * UInt64(start))
            return UInt32(truncatingIfNeeded: shifted & ((1 << (8 * UInt64(end - start))) - 1))
        }

        var isPossible: Bool {
            var onsetEnd = 0
            while onsetEnd < count && !LetterTable.isVowel(base(onsetEnd)) { onsetEnd += 1 }
            guard onsetEnd < count, onsetEnd <= 3 else { return false }
            guard let onsetLetters = slice(0, onsetEnd), let onset = Syllable.onsets[onsetLetters] else { return false }
            let u = UInt8(ascii: "u")
            if onset == .q {
                guard letter(onsetEnd) == Self.code(u, 0), onsetEnd + 1 < count else { return false }
                return hasRhyme(from: onsetEnd + 1, of: .qu)
            }
            if onset == .g, letter(onsetEnd) == Self.code(UInt8(ascii: "i"), 0) {
                // gì, gìn; or gi + rhyme: già, giữa; gi + iê written once: giếng.
                return hasRhyme(from: onsetEnd, of: .g, allowing: [.afterGI])
                    || (onsetEnd + 1 < count && hasRhyme(from: onsetEnd + 1, of: .gi))
                    || hasRhyme(from: onsetEnd, of: .gi, allowing: [.ie])
            }
            return hasRhyme(from: onsetEnd, of: onset)
        }

        private func hasRhyme(from start: Int, of onset: Onset, allowing special: [RhymeClass] = []) -> Bool {
            guard let letters = slice(start, count), let rhyme = Syllable.rhymes[letters] else { return false }
            if rhyme.isStopped, tone != Tone.sac.rawValue, tone != Tone.nang.rawValue { return false }
            guard special.isEmpty ? onset.takes(rhyme.class) : special.contains(rhyme.class) else { return false }
            return tone == 0 || canCarryTone(start)
        }

        private func canCarryTone(_ start: Int) -> Bool {
            guard toneIndex >= start, LetterTable.isVowel(base(toneIndex)) else { return false }
            if (start..<count).contains(where: { letter($0) >> 5 != 0 }) { return letter(toneIndex) >> 5 != 0 }
            if toneIndex == start { return true }
            guard toneIndex == start + 1 else { return false }
            switch (base(start), base(start + 1)) {
            case (UInt8(ascii: "o"), UInt8(ascii: "a")), (UInt8(ascii: "o"), UInt8(ascii: "e")),
                (UInt8(ascii: "u"), UInt8(ascii: "y")):
                return true
            default:
                return false
            }
        }
    }

    // MARK: Onsets

    enum Onset {
        case none
        case c
        case k
        case g
        case gh
        case ng
        case ngh
        case gi
        case q
        case qu
        /// One of `h l m s t v` and (in names) `th`, after which a lone y may stand for i.
        case beforeY
        case other

        /// Whether rhymes of a class can follow.
        func takes(_ rhyme: RhymeClass) -> Bool {
            switch (self, rhyme) {
            case (.q, _): false
            // Only after qu, where the u is written already.
            case (.qu, .back), (.qu, .u): false
            case (.qu, .afterQU), (.qu, .loneY), (.qu, .y): true
            case (_, .afterQU): false
            case (.k, .front), (.k, .ie), (.k, .loneY): true
            case (.k, .afterGI): true
            case (.k, _): false
            case (.gh, .front), (.gh, .ie), (.gh, .afterGI): true
            case (.gh, _): false
            case (.ngh, .front), (.ngh, .ie), (.ngh, .afterGI): true
            case (.ngh, _): false
            case (.c, .front), (.c, .ie), (.c, .afterGI), (.c, .loneY): false
            case (.g, .front), (.g, .ie), (.g, .afterGI), (.g, .loneY): false
            case (.ng, .front), (.ng, .ie), (.ng, .afterGI), (.ng, .loneY): false
            case (.gi, .ie), (.gi, .loneY), (.gi, .afterGI): false
            case (.none, .y), (.none, .loneY): true
            case (.beforeY, .loneY): true
            case (_, .y), (_, .loneY): false
            default: true
            }
        }
    }

    private static let onsets: [UInt32: Onset] = {
        var table: [UInt32: Onset] = [0: .none]
        for (text, onset): (String, Onset) in [
            ("c", .c), ("k", .k), ("g", .g), ("gh", .gh), ("ng", .ng), ("ngh", .ngh), ("q", .q),
            ("h", .beforeY), ("l", .beforeY), ("m", .beforeY), ("s", .beforeY), ("t", .beforeY), ("v", .beforeY),
            ("th", .beforeY),
        ] {
            table[packed(text)] = onset
        }
        for text in ["b", "ch", "d", "đ", "kh", "n", "nh", "p", "ph", "r", "tr", "x"] {
            table[packed(text)] = .other
        }
        return table
    }()

    // MARK: Rhymes

    enum RhymeClass {
        /// Begins with e, ê (or iê written `ia`, `iu`).
        case front
        /// Begins with i and has no glide: i, im, inh; also after gi as one i.
        case afterGI
        /// iê with a final: iêm, iêng.
        case ie
        /// The letter y alone.
        case loneY
        /// y at the beginning: yên, yêu; stands without onset or after qu.
        case y
        /// Begins with o, ô, ơ and is not allowed after qu.
        case back
        /// Begins with u, ư and is not allowed after qu.
        case u
        /// Begins with a, ă, â, or is otherwise free.
        case open
        /// Only after qu, where the u of the rhyme is part of the onset.
        case afterQU
    }

    struct Rhyme {
        var `class`: RhymeClass
        var isStopped: Bool
    }

    private static func packed(_ text: String) -> UInt32 {
        var value: UInt32 = 0
        for (index, scalar) in text.unicodeScalars.enumerated() {
            guard let letter = LetterTable.packed(scalar.value), index < 4 else { continue }
            value |= UInt32(Parts.code(letter.base, letter.quality)) << (8 * UInt32(index))
        }
        return value
    }

    private static let rhymes: [UInt32: Rhyme] = {
        let byClass: [(RhymeClass, String)] = [
            (.open, "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây"),
            (.front, "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ia iu"),
            (.afterGI, "i ich im in inh ip it"),
            (.ie, "iêc iêm iên iêng iêp iêt iêu"),
            (.back, "o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay"),
            (.back, "oăc oăm oăn oăng oăp oăt oe oem oen oeo oet ô ôi ôm ôn ông ôp ôt ơi ơm ơp ơt"),
            // quốc, quở, quơn: the only ô and ơ after qu.
            (.open, "ôc ơ ơn"),
            (.u, "u ua uc ui um un ung up ut uâc uân uâng uât uây uê uêch uên uênh uơ uôc uôi uôm uôn uông uôt"),
            (.u, "uy uya uych uyên uyêt uynh uyn uyp uyt uyu"),
            (.u, "ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu"),
            (.loneY, "y"),
            (.y, "yêm yên yêng yêt yêu"),
            (.afterQU, "ych ynh yt yp yu yn"),
        ]
        var table: [UInt32: Rhyme] = [:]
        for (rhymeClass, texts) in byClass {
            for text in texts.split(separator: " ") {
                let isStopped =
                    text.hasSuffix("c") || text.hasSuffix("ch") || text.hasSuffix("p") || text.hasSuffix("t")
                table[packed(String(text))] = Rhyme(class: rhymeClass, isStopped: isStopped)
            }
        }
        return table
    }()
}
