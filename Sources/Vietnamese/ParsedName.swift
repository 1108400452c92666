/// A folded name taken apart into what it says, whatever the order it says it
/// in: *Mầm non A xã Tứ Hiệp* and *MN Tứ Hiệp A* have the same parts.
struct ParsedName {
    /// How far the words can be trusted when looking for kind words.
    enum Mode {
        /// Words have their marks.
        case marked
        /// Marks are stripped; every `xa`, `quan`, `phuong` may be the kind.
        case stripped
        /// Marks are stripped; `xa`, `quan`, `phuong` are taken as names
        /// (Yên Xá, Phương Mai), only `thi tran` and the like as kinds.
        case strippedPlacesAsNames
    }

    /// A word of the proper name, a letter or a number.
    struct Token: Hashable {
        /// Folded; numbers in Arabic digits.
        var text: String
        /// Whether it is a letter or number by which schools are told apart.
        var isDesignator: Bool
    }

    var institutions: InstitutionKinds = []
    var places: PlaceKinds = []
    /// Whether a kind of place came first and no kind of institution came at
    /// all: the name of the place itself.
    var isPlace = false
    /// What remains without the words of kinds, in order.
    var tokens: [Token] = []
    /// Sources of the words that were understood as kind words.
    var kindSources: Set<Int> = []

    /// The words of the proper name, in order.
    var core: [String] { tokens.lazy.filter { !$0.isDesignator }.map(\.text) }
    /// School letters and numbers, in order: `a`, `2`.
    var designators: [String] { tokens.lazy.filter(\.isDesignator).map(\.text) }
    var coreText: String { core.joined(separator: " ") }

    /// Whether no kind of anything is stated, so that all who bear the proper
    /// name are meant alike.
    var isBare: Bool { institutions.isEmpty && places.isEmpty }

    /// What a name says with nothing left out: equal for spellings of one name
    /// and for the names of units that no spelling tells apart.
    struct Identity: Hashable {
        var institutions: InstitutionKinds
        var places: PlaceKinds
        var core: [String]
        var designators: [String]
    }

    var identity: Identity {
        Identity(institutions: institutions, places: places, core: core, designators: designators)
    }

    init() {}

    /// Takes folded words apart.
    ///
    /// - Parameter isLiteral: take a leading `trường` or `trung tâm` that states
    ///   no level, and single letters and numbers, as parts of the proper name
    ///   (Trường Sơn, A Lưới).
    init(_ words: [NameAbbreviations.Expanded], mode: Mode = .marked, isLiteral: Bool = false) {
        let phrases = mode == .marked ? KindPhrases.marked : KindPhrases.stripped
        var index = 0
        var startsWithPlace = false
        var followsPlaceKind = false
        while index < words.count {
            if let found = phrases.match(words, at: index) {
                switch found.kind {
                case .institution(let kind)
                where kind.isGeneral
                    && !phrases.isGeneralKind(
                        words, at: index, length: found.length, standsFirst: index == 0 && !isLiteral):
                    break
                case .institution(let kind):
                    institutions.formUnion(kind)
                    note(words, index, found.length)
                    index += found.length
                    followsPlaceKind = false
                    continue
                case .office:
                    note(words, index, found.length)
                    index += found.length
                    continue
                case .place(let kind):
                    let isName = mode == .strippedPlacesAsNames && found.length == 1
                    if !isName, !followsPlaceKind, index + found.length < words.count,
                        !phrases.isCompound(words, at: index, length: found.length)
                    {
                        startsWithPlace = startsWithPlace || (institutions.isEmpty && !tokens.contains { !$0.isDesignator })
                        places.formUnion(kind)
                        note(words, index, found.length)
                        index += found.length
                        followsPlaceKind = true
                        continue
                    }
                }
            }
            let word = words[index]
            // A number or letter straight after the kind of place is its name:
            // Quận 1, xã A Tiêng; so is a letter in front of all: A Lưới.
            let isInFront = index == 0 && words.count > 1 && !word.isNumber
            let namesPlace = followsPlaceKind || isInFront
            followsPlaceKind = false
            let isNumberSign =
                word.text == phrases.number && index + 1 < words.count && Self.isDesignator(words[index + 1])
            if !isNumberSign {
                let isDesignator = Self.isDesignator(word) && !namesPlace && !isLiteral
                tokens.append(Token(text: Self.canonical(word), isDesignator: isDesignator))
            }
            index += 1
        }
        institutions = institutions.particular
        isPlace = startsWithPlace && institutions.isEmpty && tokens.contains { !$0.isDesignator }
    }

    private mutating func note(_ words: [NameAbbreviations.Expanded], _ start: Int, _ length: Int) {
        for word in words[start..<(start + length)] { kindSources.insert(word.source) }
    }

    /// A number in Arabic digits without leading zeros, any other word as it is.
    private static func canonical(_ word: NameAbbreviations.Expanded) -> String {
        guard word.isNumber else { return word.text }
        if let value = RomanNumeral.value(word.text) { return String(value) }
        let digits = word.text.drop { $0 == "0" }
        return digits.isEmpty ? "0" : String(digits)
    }

    /// One of the letters schools are told apart by, or a number. The other
    /// vowels alone are syllables: Ô Môn, Y Jút.
    static func isDesignator(_ word: NameAbbreviations.Expanded) -> Bool {
        word.isNumber || isLetter(word.text)
    }

    /// Whether a folded word is one of the letters schools are told apart by.
    static func isLetter(_ word: String) -> Bool {
        if word == "đ" { return true }
        guard word.utf8.count == 1, let letter = word.utf8.first else { return false }
        switch letter {
        case UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "y"): return false
        default: return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
        }
    }
}
