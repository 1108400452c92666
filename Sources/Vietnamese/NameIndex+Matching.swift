/// Comparing what a name states with what the units are.
extension NameIndex {
    /// The units whose parts agree with those of a text.
    struct Match {
        /// Everything the text states agrees, and it states what is needed.
        var full: [Int] = []
        /// Nothing contradicts, but the text leaves out a part.
        var incomplete: [Int] = []
        /// Only the kind of the surrounding place contradicts.
        var otherPlaceKind: [Int] = []
        /// All agrees but for a letter or number that the unit has and the text
        /// does not: `Song Phú` where there are an A and a B.
        var stems: [Int] = []
        /// The text is a proper name alone, which all its bearers share.
        var isBare = false

        /// Units that the text may mean with a part left out.
        var guesses: [Int] { incomplete.isEmpty ? otherPlaceKind : incomplete }
        /// Every unit that the text may mean.
        var candidates: [Int] {
            if isBare { return merged(merged(full, incomplete), full.isEmpty ? stems : []) }
            return full.isEmpty ? merged(merged(incomplete, otherPlaceKind), stems) : full
        }

        mutating func formUnion(_ other: Match) {
            full = merged(full, other.full)
            incomplete = merged(incomplete, other.incomplete)
            otherPlaceKind = merged(otherPlaceKind, other.otherPlaceKind)
            stems = merged(stems, other.stems)
            isBare = isBare || other.isBare
        }
    }

    /// Matches words in every reading of a `VI` or `XI`: as a number and as a
    /// syllable.
    func match(_ words: [NameAbbreviations.Expanded]) -> Match {
        var match = match(words, mode: .marked, in: cores)
        for other in Self.otherNumbers(words) { match.formUnion(self.match(other, mode: .marked, in: cores)) }
        return match
    }

    /// Matches words without marks against names stripped of theirs.
    func matchStripped(_ words: [NameAbbreviations.Expanded]) -> Match {
        let stripped = words.map {
            NameAbbreviations.Expanded(
                text: NameFolding.stripped($0.text), source: $0.source, isNumber: $0.isNumber)
        }
        var match = match(stripped, mode: .stripped, in: strippedCores)
        match.formUnion(self.match(stripped, mode: .strippedPlacesAsNames, in: strippedCores))
        for other in Self.otherNumbers(stripped) {
            match.formUnion(self.match(other, mode: .strippedPlacesAsNames, in: strippedCores))
        }
        return match
    }

    /// The words with every `vi` and `xi` read the other way, and with the last
    /// one alone read so (Sơn Vi VI).
    static func otherNumbers(_ words: [NameAbbreviations.Expanded]) -> [[NameAbbreviations.Expanded]] {
        let places = words.indices.filter { RomanNumeral.isSyllable(words[$0].text) }
        guard let last = places.last else { return [] }
        return (places.count > 1 ? [places, [last]] : [places]).map { toggled in
            var other = words
            for place in toggled { other[place].isNumber.toggle() }
            return other
        }
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
            let literal = self.match(asName, in: table)
            let isBare = match.isBare || (literal.isBare && !literal.candidates.isEmpty)
            match.formUnion(literal)
            match.isBare = isBare
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
        table.forEachSplit(text.tokens) { rest, places in
            let core = rest.lazy.filter { !$0.isDesignator }.map(\.text).joined(separator: " ")
            let designators = rest.filter(\.isDesignator).map(\.text)
            // What is short for a longer name as it stands is not taken apart.
            let isShort = !match.stems.isEmpty
            for bearer in table.bearers(of: core) where !bearer.role.isEmptyCore {
                add(bearer, text: text, designators: designators, places: places, table: table, to: &match)
            }
            if core.isEmpty, !text.institutions.isEmpty {
                for bearer in table.bearers(of: "") {
                    add(bearer, text: text, designators: designators, places: places, table: table, to: &match)
                }
            }
            if isShort, !match.full.isEmpty {
                match.stems = merged(match.stems, match.full)
                match.full = []
            }
            return match.full.isEmpty
        }
        return match
    }

    /// `MN A`, `TT GDNN-GDTX`: fits every unit of the kind whose name is a place
    /// above it or is missing.
    private func matchWithoutCore(_ text: ParsedName, in table: CoreTable, into match: inout Match) {
        guard !text.institutions.isEmpty else { return }
        for bearer in table.bearers(of: "") {
            let unit = units[bearer.unit]
            guard text.institutions == unit.parsed.institutions,
                text.designators.isEmpty || text.designators == bearer.designators
            else { continue }
            if bearer.role == .ownEmptyCore && text.designators == bearer.designators {
                match.full = merged(match.full, [bearer.unit])
            } else {
                match.incomplete = merged(match.incomplete, [bearer.unit])
            }
        }
        // A whole name beside others that the same words could be short for is
        // as undecided as they are.
        if match.full.count + match.incomplete.count > 1 {
            match.incomplete = merged(match.full, match.incomplete)
            match.full = []
        }
        // So is a place left out where others of the kind bear the same letter.
        if match.full.isEmpty, !match.incomplete.isEmpty {
            match.stems = units.indices.filter {
                units[$0].parsed.institutions == text.institutions
                    && (text.designators.isEmpty || units[$0].parsed.designators == text.designators)
            }
        }
    }

    private func add(
        _ bearer: CoreTable.Bearer, text: ParsedName, designators: [String], places: [String], table: CoreTable,
        to match: inout Match
    ) {
        let unit = units[bearer.unit]
        let isStem = designators.count < bearer.designators.count && bearer.designators.starts(with: designators)
        guard isStem || designators == bearer.designators else { return }
        let contexts = table.isStripped ? unit.strippedContextCores : unit.contextCores
        guard places.allSatisfy({ contexts.contains($0) }) else { return }
        let contradictsPlace = !unit.allPlaces.isEmpty && !text.places.isSubset(of: unit.allPlaces)
        guard let fit = fit(bearer.role, unit, text: text, places: places, contradictsPlace: contradictsPlace) else { return }
        if isStem {
            match.stems = merged(match.stems, [bearer.unit])
            return
        }
        switch fit {
        case .full: match.full = merged(match.full, [bearer.unit])
        case .incomplete: match.incomplete = merged(match.incomplete, [bearer.unit])
        case .otherPlaceKind: match.otherPlaceKind = merged(match.otherPlaceKind, [bearer.unit])
        }
    }

    private enum Fit {
        case full
        case incomplete
        case otherPlaceKind
    }

    /// How the kinds of a text fit those of a unit that bears the proper name.
    private func fit(
        _ role: Unit.Alias.Role, _ unit: Unit, text: ParsedName, places: [String], contradictsPlace: Bool
    ) -> Fit? {
        if text.institutions.isEmpty {
            if text.isPlace {
                // `xã Đông Mỹ` is the commune, never its school.
                guard unit.parsed.isPlace, !contradictsPlace, places.isEmpty || role != .placeAbove else { return nil }
                guard unit.parsed.places.isEmpty || !unit.parsed.places.isDisjoint(with: text.places) else { return nil }
                return .full
            }
            if unit.parsed.institutions.isEmpty { return contradictsPlace ? nil : .full }
            // The name of the place above is no school's.
            return role == .placeAbove ? nil : .incomplete
        }
        guard !unit.parsed.isPlace else { return nil }
        if text.institutions == unit.parsed.institutions {
            if role == .placeLeftOut { return contradictsPlace ? nil : .incomplete }
            return contradictsPlace ? .otherPlaceKind : .full
        }
        guard role != .placeAbove, !contradictsPlace, text.institutions.couldMean(unit.parsed.institutions) else {
            return nil
        }
        return .incomplete
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
