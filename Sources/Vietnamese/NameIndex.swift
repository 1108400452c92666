/// Finds the unit a name written by hand means.
///
/// Built once from the campaign's units, then asked once per name; both are
/// cheap enough for ten thousand units. A name is taken apart into kind
/// (*THCS*), letter or number (*A*), proper name (*Đông Mỹ*) and the places
/// above (*xã Tứ Hiệp, huyện Thanh Trì*), so the order of these parts, their
/// abbreviations and the presence of the places do not matter.
///
/// Two rules stand above finding anything: a name that fits two units is never
/// decided, and a school letter or number is never taken for a typing slip of
/// another.
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
        /// One letter or tone is wrong, missing, too much or swapped with its
        /// neighbour, or one space is.
        case typingSlip
        /// Marks are missing: `Truong THCS Dong My`.
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
    private let byKey: [String: [Int]]
    private let cores: CoreTable
    private let strippedCores: CoreTable
    let vocabulary: Vocabulary
    let postings: [String: [Int]]

    public init(_ entries: some Sequence<Entry>) {
        var units: [Unit] = []
        var ids: [ID] = []
        var byKey: [String: [Int]] = [:]
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
            byKey[unit.key, default: []].append(index)
            for alias in unit.aliases {
                cores.add(alias, unit: index)
                strippedCores.add(alias.stripped, unit: index)
            }
            for context in parsedContexts {
                cores.addContext(context.core)
                strippedCores.addContext(context.core.map(NameFolding.stripped))
            }
            vocabulary.add(unit.words)
            for word in Set(unit.parsed.core.map(NameFolding.stripped)) { postings[word, default: []].append(index) }
        }
        vocabulary.addKindWords()
        self.units = units
        self.ids = ids
        self.byKey = byKey
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
        let match = match(expanded)
        if let resolution = decide(match, text: text) { return resolution }
        if let resolution = damaged(original) ?? near(words, expanded: expanded) { return resolution }
        let parsed = ParsedName(expanded)
        let related = unitsLackingDesignator(parsed)
        if related.count > 1 { return .ambiguous(related.map { ids[$0] }) }
        return .unknown(suggestions: suggestions(expanded, parsed: parsed))
    }

    // MARK: Matching parts

    /// The units whose parts agree with those of a text.
    struct Match {
        /// Everything the text states agrees, and it states what is needed.
        var full: [Int] = []
        /// Nothing contradicts, but the text leaves out a part.
        var incomplete: [Int] = []
        /// Only the kind of the surrounding place contradicts.
        var otherPlaceKind: [Int] = []
        /// The text is a proper name alone, which all its bearers share.
        var isBare = false

        var isEmpty: Bool { full.isEmpty && incomplete.isEmpty && otherPlaceKind.isEmpty }

        mutating func formUnion(_ other: Match) {
            full = merged(full, other.full)
            incomplete = merged(incomplete, other.incomplete)
            otherPlaceKind = merged(otherPlaceKind, other.otherPlaceKind)
            isBare = isBare || other.isBare
        }
    }

    func match(_ words: [NameAbbreviations.Expanded]) -> Match {
        var match = match(words, mode: .marked, in: cores)
        guard !match.isBare, match.full.count != 1 else { return match }
        // Of several that fit, the one whose official name this is; and a name
        // built unlike any we know how to take apart still equals itself.
        let key = words.map(\.text).joined(separator: " ")
        if let same = byKey[key], match.full.isEmpty ? match.incomplete.isEmpty : true { match.full = same }
        return match
    }

    /// Matches words without marks against names stripped of theirs.
    func matchStripped(_ words: [NameAbbreviations.Expanded]) -> Match {
        let stripped = words.map { NameAbbreviations.Expanded(text: NameFolding.stripped($0.text), source: $0.source) }
        var match = match(stripped, mode: .stripped, in: strippedCores)
        match.formUnion(self.match(stripped, mode: .strippedPlacesAsNames, in: strippedCores))
        return match
    }

    /// Matches words in both readings of a leading `Trường` or `Trung tâm` and of
    /// single letters: as the kind or the school's letter, and as part of the
    /// name (`xã Trường Sơn`, `A Lưới`).
    private func match(
        _ words: [NameAbbreviations.Expanded], mode: ParsedName.Mode, in table: CoreTable
    ) -> Match {
        let parsed = ParsedName(words, mode: mode)
        var match = match(parsed, in: table)
        if parsed.institutions.isGeneral || (parsed.institutions.isEmpty && !parsed.designators.isEmpty) {
            let asName = ParsedName(words, mode: mode, isLiteral: true)
            match.formUnion(self.match(asName, in: table))
        }
        return match
    }

    private func match(_ text: ParsedName, in table: CoreTable) -> Match {
        var match = Match(isBare: text.isBare)
        if text.core.isEmpty {
            matchWithoutCore(text, in: table, into: &match)
            return match
        }
        // The whole proper name first; then with the places at its end taken as
        // places above the unit, one after the other.
        table.forEachSplit(text.core) { core, places in
            for (unit, alias) in table.bearers(of: core) where !alias.isEmptyCore {
                add(unit, alias: alias, text: text, places: places, table: table, to: &match)
            }
            if core.isEmpty, !text.institutions.isEmpty {
                for (unit, alias) in table.bearers(of: "") {
                    add(unit, alias: alias, text: text, places: places, table: table, to: &match)
                }
            }
            return match.full.isEmpty
        }
        return match
    }

    /// `MN A`, `TT GDNN-GDTX`: fits every unit of the kind whose name is a place
    /// above it or is missing.
    private func matchWithoutCore(_ text: ParsedName, in table: CoreTable, into match: inout Match) {
        guard !text.institutions.isEmpty else { return }
        for (index, alias) in table.bearers(of: "") {
            let unit = units[index]
            guard text.institutions == unit.parsed.institutions,
                text.designators.isEmpty || text.designators == unit.parsed.designators
            else { continue }
            if alias == .ownEmptyCore && text.designators == unit.parsed.designators {
                match.full = merged(match.full, [index])
            } else {
                match.incomplete = merged(match.incomplete, [index])
            }
        }
        // A whole name beside others that the same words could be short for is
        // as undecided as they are.
        if match.full.count + match.incomplete.count > 1 {
            match.incomplete = merged(match.full, match.incomplete)
            match.full = []
        }
    }

    private func add(
        _ index: Int, alias: Unit.Alias.Role, text: ParsedName, places: [String], table: CoreTable,
        to match: inout Match
    ) {
        let unit = units[index]
        guard text.designators == unit.parsed.designators else { return }
        let contexts = table.isStripped ? unit.strippedContextCores : unit.contextCores
        guard places.allSatisfy({ contexts.contains($0) }) else { return }
        let contradictsPlace = !unit.allPlaces.isEmpty && !text.places.isSubset(of: unit.allPlaces)

        if text.institutions.isEmpty {
            if text.isPlace {
                // `xã Đông Mỹ` is the commune, never its school.
                guard unit.parsed.isPlace, !contradictsPlace, places.isEmpty || alias != .placeAbove else { return }
                guard unit.parsed.places.isEmpty || !unit.parsed.places.isDisjoint(with: text.places) else { return }
                match.full = merged(match.full, [index])
            } else if unit.parsed.institutions.isEmpty {
                if !contradictsPlace { match.full = merged(match.full, [index]) }
            } else if alias != .placeAbove {
                match.incomplete = merged(match.incomplete, [index])
            }
            return
        }
        guard !unit.parsed.isPlace else { return }
        if text.institutions == unit.parsed.institutions {
            if alias == .placeLeftOut {
                if !contradictsPlace { match.incomplete = merged(match.incomplete, [index]) }
            } else if contradictsPlace {
                match.otherPlaceKind = merged(match.otherPlaceKind, [index])
            } else {
                match.full = merged(match.full, [index])
            }
        } else if text.institutions.couldMean(unit.parsed.institutions), !contradictsPlace {
            match.incomplete = merged(match.incomplete, [index])
        }
    }

    private func decide(_ match: Match, text: String) -> Resolution? {
        if match.isBare {
            let bearers = merged(match.full, match.incomplete)
            guard let first = bearers.first else { return nil }
            if bearers.count > 1 { return .ambiguous(bearers.map { ids[$0] }) }
            return match.full.isEmpty ? .near(ids[first], .incomplete) : same(first, text)
        }
        for (found, difference) in [
            (match.full, nil), (match.incomplete, Difference.incomplete), (match.otherPlaceKind, .otherPlaceKind),
        ] {
            guard let first = found.first else { continue }
            if found.count > 1 { return .ambiguous(found.map { ids[$0] }) }
            return difference.map { .near(ids[first], $0) } ?? same(first, text)
        }
        return nil
    }

    private func same(_ index: Int, _ text: String) -> Resolution {
        let trimmed = text.trimmingSpaces
        return trimmed.utf8.elementsEqual(units[index].officialName.utf8) ? .exact(ids[index]) : .variant(ids[index])
    }

    /// The units that agree in everything but have a letter or number that the
    /// text does not state: `MN Tứ Hiệp` where there are an A and a B.
    private func unitsLackingDesignator(_ text: ParsedName) -> [Int] {
        guard text.designators.isEmpty, !text.institutions.isEmpty, !text.core.isEmpty else { return [] }
        return cores.bearers(of: text.coreText).map(\.unit).filter {
            text.institutions.couldMean(units[$0].parsed.institutions)
        }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

/// The union of two ascending lists of units, ascending.
func merged(_ a: [Int], _ b: [Int]) -> [Int] {
    if b.isEmpty { return a }
    if let last = a.last, let first = b.first, b.count == 1, first > last { return a + b }
    return Set(a).union(b).sorted()
}

extension String {
    /// Without white space at both ends.
    var trimmingSpaces: Substring {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}
