/// A place above a unit, taken apart.
struct ParsedContext: Sendable {
    /// All words of the proper name, letters and numbers among them: *hà giang 1*.
    var core: [String]
    /// The letters and numbers among them.
    var designators: [String]
    var places: PlaceKinds
    var words: [String]

    init(_ text: String) {
        let expanded = NameAbbreviations.expanded(NameFolding.words(text))
        let parsed = ParsedName(expanded)
        core = parsed.tokens.map(\.text)
        designators = parsed.designators
        places = parsed.places
        words = expanded.filter { !ParsedName.isDesignator($0) }.map(\.text)
    }
}

/// A unit as the index keeps it.
struct Unit: Sendable {
    /// A proper name under which the unit is filed.
    struct Alias: Sendable {
        enum Role: Sendable {
            /// The proper name as it stands in the official name.
            case own
            /// The proper name without the places at its end.
            case withoutPlaces
            /// The official name has no proper name; this is the place above.
            case placeAbove
            /// The official name has no proper name.
            case ownEmptyCore
            /// The official name's proper name is just the place above.
            case placeLeftOut

            var isEmptyCore: Bool { self == .ownEmptyCore || self == .placeLeftOut }
        }

        /// The words of the proper name, letters and numbers left out.
        var core: String
        var designators: [String]
        var role: Role

        var stripped: Alias {
            Alias(
                core: NameFolding.stripped(core), designators: designators.map(NameFolding.stripped), role: role)
        }
    }

    var officialName: String
    var key: String
    /// What the name itself says, whatever the kind beside it.
    var identity: ParsedName.Identity
    /// The parts of the name, with the kind added where the name lacks it.
    var parsed: ParsedName
    var aliases: [Alias]
    /// The kinds of the unit itself and of the places above; empty when unknown.
    var allPlaces: PlaceKinds
    var contextCores: Set<String>
    var strippedContextCores: Set<String>
    /// Every word that belongs to the unit; letters and numbers are none.
    var words: Set<String>

    init(name: String, kind: String?, contexts: [ParsedContext]) {
        officialName = String(name.nfc.trimmingSpaces)
        let expanded = NameAbbreviations.expanded(NameFolding.words(name))
        key = expanded.map(\.text).joined(separator: " ")
        var parsed = ParsedName(expanded)
        identity = parsed.identity
        words = Set(expanded.lazy.filter { !ParsedName.isDesignator($0) }.map(\.text))
        if let kind, parsed.institutions.isEmpty || parsed.institutions.isGeneral {
            // A kind of place is one only before a name, so give it one.
            let kindWords = NameAbbreviations.expanded(NameFolding.words(kind))
            let parsedKind = ParsedName(kindWords + [.init(text: "…", source: 0)])
            if !parsedKind.institutions.isEmpty {
                parsed.institutions = parsedKind.institutions
                parsed.isPlace = false
            } else if !parsedKind.places.isEmpty {
                // Trường Sơn with the kind xã is no school.
                if parsed.places.isEmpty { parsed = ParsedName(expanded, isLiteral: true) }
                if parsed.places.isEmpty { parsed.places = parsedKind.places }
                parsed.isPlace = parsed.institutions.isEmpty
            }
            words.formUnion(kindWords.map(\.text))
        }
        self.parsed = parsed
        allPlaces = contexts.reduce(into: parsed.places) { $0.formUnion($1.places) }
        contextCores = Set(contexts.map { $0.core.joined(separator: " ") })
        strippedContextCores = Set(contextCores.map(NameFolding.stripped))
        for context in contexts { words.formUnion(context.words) }
        aliases = Self.aliases(parsed, contexts: contexts)
    }

    private static func aliases(_ parsed: ParsedName, contexts: [ParsedContext]) -> [Alias] {
        let designators = parsed.designators
        if parsed.core.isEmpty {
            let places = contexts.filter { !$0.core.isEmpty }.map { context in
                Alias(
                    core: context.core.filter { !context.designators.contains($0) }.joined(separator: " "),
                    designators: designators + context.designators, role: .placeAbove)
            }
            return [Alias(core: "", designators: designators, role: .ownEmptyCore)] + places.filter { !$0.core.isEmpty }
        }
        var aliases = [Alias(core: parsed.coreText, designators: designators, role: .own)]
        // Places at the end of the name, innermost last: Phạm Tu Thanh Liệt.
        var rest = parsed.tokens[...]
        var isShorter = true
        while isShorter {
            isShorter = false
            for context in contexts where !context.core.isEmpty && rest.count >= context.core.count {
                guard rest.suffix(context.core.count).map(\.text) == context.core else { continue }
                let shorter = rest.dropLast(context.core.count)
                // A number alone is the school's own, not the place's.
                guard rest.suffix(context.core.count).contains(where: { !$0.isDesignator }) else { continue }
                rest = shorter
                let core = rest.filter { !$0.isDesignator }.map(\.text)
                // A place bears its own name, even where the place above has the
                // same one.
                if !(core.isEmpty && parsed.isPlace) {
                    aliases.append(
                        Alias(
                            core: core.joined(separator: " "), designators: rest.filter(\.isDesignator).map(\.text),
                            role: core.isEmpty ? .placeLeftOut : .withoutPlaces))
                }
                isShorter = !core.isEmpty
                break
            }
        }
        return aliases
    }
}

/// Proper names and who bears them.
struct CoreTable: Sendable {
    struct Bearer: Sendable {
        var unit: Int
        var role: Unit.Alias.Role
        var designators: [String]
    }

    private var bearersByCore: [String: [Bearer]] = [:]
    private var contexts: Set<String> = []
    private var longestContext = 0
    private(set) var isStripped: Bool

    init(isStripped: Bool = false) {
        self.isStripped = isStripped
    }

    mutating func add(_ alias: Unit.Alias, unit: Int) {
        bearersByCore[alias.core, default: []].append(
            Bearer(unit: unit, role: alias.role, designators: alias.designators))
    }

    mutating func addContext(_ core: [String]) {
        guard !core.isEmpty else { return }
        contexts.insert(core.joined(separator: " "))
        longestContext = max(longestContext, core.count)
    }

    func bearers(of core: String) -> [Bearer] {
        bearersByCore[core] ?? []
    }

    /// Visits the proper name whole, then with known places at its end split
    /// off, fewest words first, until the body returns `false`.
    func forEachSplit(
        _ tokens: [ParsedName.Token], _ body: (_ rest: ArraySlice<ParsedName.Token>, _ places: [String]) -> Bool
    ) {
        _ = visit(tokens[...], places: [], body)
    }

    private func visit(
        _ tokens: ArraySlice<ParsedName.Token>, places: [String],
        _ body: (ArraySlice<ParsedName.Token>, [String]) -> Bool
    ) -> Bool {
        guard body(tokens, places) else { return false }
        // Three levels of places are more than any address has.
        guard places.count < 3 else { return true }
        for length in 1...max(1, min(longestContext, tokens.count)) where length <= tokens.count {
            let suffix = tokens.suffix(length)
            // A bare number is the school's, not that of a ward.
            guard suffix.contains(where: { !$0.isDesignator }) else { continue }
            let place = suffix.map(\.text).joined(separator: " ")
            guard contexts.contains(place) else { continue }
            guard visit(tokens.dropLast(length), places: places + [place], body) else { return false }
        }
        return true
    }
}
