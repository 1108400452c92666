/// A place above a unit, taken apart.
struct ParsedContext: Sendable {
    var core: [String]
    var places: PlaceKinds
    var words: [String]

    init(_ text: String) {
        let expanded = NameAbbreviations.expanded(NameFolding.words(text))
        let parsed = ParsedName(expanded)
        core = parsed.core + parsed.designators
        places = parsed.places
        words = expanded.map(\.text)
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

        var core: String
        var role: Role

        var stripped: Alias { Alias(core: NameFolding.stripped(core), role: role) }
    }

    var officialName: String
    var key: String
    /// The parts of the name, with the kind added where the name lacks it.
    var parsed: ParsedName
    var aliases: [Alias]
    /// The kinds of the unit itself and of the places above; empty when unknown.
    var allPlaces: PlaceKinds
    var contextCores: Set<String>
    var strippedContextCores: Set<String>
    /// Every word that belongs to the unit.
    var words: Set<String>

    init(name: String, kind: String?, contexts: [ParsedContext]) {
        officialName = String(name.nfc.trimmingSpaces)
        let expanded = NameAbbreviations.expanded(NameFolding.words(name))
        key = expanded.map(\.text).joined(separator: " ")
        var parsed = ParsedName(expanded)
        words = Set(expanded.map(\.text))
        if let kind, parsed.institutions.isEmpty || parsed.institutions.isGeneral {
            // A kind of place is one only before a name, so give it one.
            let kindWords = NameAbbreviations.expanded(NameFolding.words(kind))
            let parsedKind = ParsedName(kindWords + [.init(text: "…", source: 0)])
            if !parsedKind.institutions.isEmpty {
                parsed.institutions = parsedKind.institutions
                parsed.isPlace = false
            } else if !parsedKind.places.isEmpty {
                // Trường Sơn with the kind xã is no school.
                parsed = ParsedName(expanded, isLiteral: true)
                if parsed.places.isEmpty { parsed.places = parsedKind.places }
                parsed.isPlace = true
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
        if parsed.core.isEmpty {
            let places = contexts.filter { !$0.core.isEmpty }.map {
                Alias(core: $0.core.joined(separator: " "), role: .placeAbove)
            }
            return [Alias(core: "", role: .ownEmptyCore)] + places
        }
        var aliases = [Alias(core: parsed.coreText, role: .own)]
        // Places at the end of the name, innermost last: Phạm Tu Thanh Liệt.
        var rest = parsed.core[...]
        var isShorter = true
        while isShorter {
            isShorter = false
            for context in contexts where !context.core.isEmpty && rest.count >= context.core.count {
                guard rest.suffix(context.core.count).elementsEqual(context.core) else { continue }
                rest = rest.dropLast(context.core.count)
                let role: Alias.Role = rest.isEmpty ? .placeLeftOut : .withoutPlaces
                // A place bears its own name, even where the place above has the
                // same one.
                if !(rest.isEmpty && parsed.isPlace) {
                    aliases.append(Alias(core: rest.joined(separator: " "), role: role))
                }
                isShorter = !rest.isEmpty
                break
            }
        }
        return aliases
    }
}

/// Proper names and who bears them.
struct CoreTable: Sendable {
    private var bearersByCore: [String: [(unit: Int, role: Unit.Alias.Role)]] = [:]
    private var contexts: Set<String> = []
    private var longestContext = 0
    private(set) var isStripped: Bool

    init(isStripped: Bool = false) {
        self.isStripped = isStripped
    }

    mutating func add(_ alias: Unit.Alias, unit: Int) {
        bearersByCore[alias.core, default: []].append((unit, alias.role))
    }

    mutating func addContext(_ core: [String]) {
        guard !core.isEmpty else { return }
        contexts.insert(core.joined(separator: " "))
        longestContext = max(longestContext, core.count)
    }

    func bearers(of core: String) -> [(unit: Int, role: Unit.Alias.Role)] {
        bearersByCore[core] ?? []
    }

    /// Visits the proper name whole, then with known places at its end split
    /// off, fewest words first, until the body returns `false`.
    func forEachSplit(_ core: [String], _ body: (_ core: String, _ places: [String]) -> Bool) {
        _ = visit(core[...], places: [], body)
    }

    private func visit(
        _ core: ArraySlice<String>, places: [String], _ body: (String, [String]) -> Bool
    ) -> Bool {
        guard body(core.joined(separator: " "), places) else { return false }
        // Three levels of places are more than any address has.
        guard places.count < 3 else { return true }
        for length in 1...max(1, min(longestContext, core.count)) where length <= core.count {
            let place = core.suffix(length).joined(separator: " ")
            guard contexts.contains(place) else { continue }
            guard visit(core.dropLast(length), places: places + [place], body) else { return false }
        }
        return true
    }
}
