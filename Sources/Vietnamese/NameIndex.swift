/// Finds the unit a name written by hand means.
///
/// Built once from the campaign's units, then asked once per name; both are
/// cheap enough for ten thousand units. A name is taken apart into kind
/// (*THCS*), letter or number (*A*), proper name (*Đông Mỹ*) and the places
/// above (*xã Tứ Hiệp, huyện Thanh Trì*), so the order of these parts, their
/// abbreviations and the presence of the places do not matter.
///
/// What tells names apart is never bridged: another syllable, onset, letter or
/// number is another name, and so is one syllable with other or fewer marks that
/// is possible Vietnamese (Phú Thạnh is neither Phú Thành nor Phú Thanh). A slip
/// is only what cannot be meant: a word that is no syllable, spaces in the wrong
/// place, a misspelt kind, marks left out of the whole name. A name that fits two
/// units is never decided, and the very spelling decides nothing between units
/// whose names say the same.
public struct NameIndex<ID: Hashable & Sendable>: Sendable {
    /// A unit as the index wants it.
    public struct Entry: Sendable {
        public var id: ID
        /// The full official name, `Trường THCS Đông Mỹ`; may lack the kind
        /// (`Đông Mỹ`) when ``kind`` gives it.
        public var name: String
        /// The name of the unit's kind: `Xã`, `Trường Mầm non`.
        public var kind: String?
        /// The places the unit lies in, nearest first, with or without their
        /// kind words: `["xã Tứ Hiệp", "huyện Thanh Trì"]`.
        public var context: [String]

        public init(id: ID, name: String, kind: String? = nil, context: [String] = []) {
            self.id = id
            self.name = name
            self.kind = kind
            self.context = context
        }
    }

    /// Why a name that fits one unit fits it only nearly.
    public enum Difference: Hashable, Sendable {
        /// A word that can be no syllable is one letter or tone away from the
        /// unit's, spaces stand in the wrong place, keys of an input method were
        /// left as typed, or the words of the kind hold a slip.
        case typingSlip
        /// All marks are missing: `Truong THCS Dong My`.
        case missingMarks
        /// Letters were lost on the way: `Trư ? ng`, `Tr??ng`, U+FFFD.
        case lostLetters
        /// The text was converted wrongly and converts back exactly:
        /// `TrÆ°á»ng`.
        case wrongEncoding
        /// A part of the name is not stated, and no other unit fits what is:
        /// `Chu Văn An` where only one school bears the name.
        case incomplete
        /// The place of an institution is given another kind than it has:
        /// `xã Văn Điển` for `thị trấn Văn Điển`.
        case otherPlaceKind
        /// A place above all units is named too, which nothing here can check:
        /// `…, huyện Thanh Trì, TP. Hà Nội`.
        case widerPlace
    }

    /// What a name means.
    public enum Resolution: Hashable, Sendable {
        /// The official name itself, up to Unicode form and outer spaces.
        case exact(ID)
        /// The official name in another spelling or abbreviation, or with its
        /// parts in another order; needs no word to anyone.
        case variant(ID)
        /// Nearly the name of this unit and of no other: accept with a warning.
        case near(ID, Difference)
        /// Fits several units: two or more, in the order of the entries.
        case ambiguous([ID])
        /// Fits none; the most similar ones, best first, at most five.
        case unknown(suggestions: [ID])

        /// The unit, where the name decides for one.
        public var id: ID? {
            switch self {
            case .exact(let id), .variant(let id), .near(let id, _): id
            case .ambiguous, .unknown: nil
            }
        }
    }

    let units: [Unit]
    let ids: [ID]
    let byIdentity: [ParsedName.Identity: [Int]]
    let cores: CoreTable
    let strippedCores: CoreTable
    let vocabulary: Vocabulary
    let postings: [String: [Int]]

    public init(_ entries: some Sequence<Entry>) {
        var units: [Unit] = []
        var ids: [ID] = []
        var byIdentity: [ParsedName.Identity: [Int]] = [:]
        var cores = CoreTable()
        var strippedCores = CoreTable(isStripped: true)
        var vocabulary = Vocabulary()
        var postings: [String: [Int]] = [:]
        var contexts: [String: ParsedContext] = [:]
        for entry in entries {
            let parsedContexts = entry.context.map { text in
                if let known = contexts[text] { return known }
                let parsed = ParsedContext(text)
                contexts[text] = parsed
                return parsed
            }
            let unit = Unit(name: entry.name, kind: entry.kind, contexts: parsedContexts)
            let index = units.count
            units.append(unit)
            ids.append(entry.id)
            byIdentity[unit.identity, default: []].append(index)
            for alias in unit.aliases {
                cores.add(alias, unit: index)
                strippedCores.add(alias.stripped, unit: index)
            }
            for context in parsedContexts {
                cores.addContext(context.core)
                strippedCores.addContext(context.core.map(NameFolding.stripped))
            }
            vocabulary.add(unit.words)
            for word in Set(unit.parsed.tokens.lazy.map(\.text).map(NameFolding.stripped)) {
                postings[word, default: []].append(index)
            }
        }
        vocabulary.addKindWords()
        self.units = units
        self.ids = ids
        self.byIdentity = byIdentity
        self.cores = cores
        self.strippedCores = strippedCores
        self.vocabulary = vocabulary
        self.postings = postings
    }

    /// Finds the unit that a text means.
    ///
    /// - Parameter text: one name as it was typed, in any Unicode form.
    public func resolve(_ text: String) -> Resolution {
        let original = text
        let text = text.nfc
        var words = NameFolding.words(text)
        // The number of a list, `1. Trường …`, is no part of the name.
        if words.count > 1, words[0].isDotted, words[0].text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
            words.removeFirst()
        }
        guard !words.isEmpty else { return .unknown(suggestions: []) }

        let expanded = NameAbbreviations.expanded(words)
        if let resolution = decide(expanded, text: text) { return resolution }
        if let resolution = damaged(original) ?? guess(expanded) { return resolution }
        if let shorter = Self.withoutWiderPlace(text) {
            switch resolve(shorter) {
            case .exact(let id), .variant(let id): return .near(id, .widerPlace)
            case let other: return other
            }
        }
        return .unknown(suggestions: suggestions(expanded, parsed: ParsedName(expanded)))
    }

    /// The units whose names say the same as each other, so that no spelling of
    /// the name alone tells which is meant; each group in the order of the
    /// entries.
    public var namesakes: [[ID]] {
        byIdentity.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }.map { $0.map { ids[$0] } }
    }

    /// A name without the city or province at its end; `nil` when none stands
    /// there behind a comma or hyphen.
    private static func withoutWiderPlace(_ text: String) -> String? {
        guard let mark = text.lastIndex(where: { $0 == "," || $0 == "-" || $0 == "–" }) else { return nil }
        let place = NameFolding.words(String(text[text.index(after: mark)...])).map(\.text)
        let isWider =
            place.count > 1 && place.count <= 5
            && (["tp", "tỉnh"].contains(place[0]) || place.count > 2 && place[0] == "thành" && place[1] == "phố")
        return isWider ? String(text[..<mark]) : nil
    }
}
