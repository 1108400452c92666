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

    func decide(_ match: Match, text: String) -> Resolution? {
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
    func unitsLackingDesignator(_ text: ParsedName) -> [Int] {
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
