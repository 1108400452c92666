/// A list of things with code and name (activity types, audience groups, indicators), to be found by either.
///
/// A text finds its entry when it is the code or the name but for case, blanks, punctuation, Unicode form and tone
/// placement; without any marks only when it fits no second entry. Nothing is guessed beyond that.
struct CodeTable: Sendable {
    private var byText: [ExactText: String] = [:]
    private var byKey: [String: String?] = [:]
    private var byBareKey: [String: String?] = [:]
    /// Codes, for texts without any marks: «CĐS» is no code, whatever it is without its marks.
    private var byBareCode: [String: String] = [:]
    /// Parts of names that have several: `Lễ phát động` of «Lễ phát động, khai mạc, bế mạc Tuần lễ».
    private var byPart: [String: String?] = [:]
    /// Code and name in the campaign's order.
    let entries: [(code: String, name: String)]
    /// Further words for an entry, asked when neither code nor name fits.
    private let others: (@Sendable (String) -> String?)?

    init(_ entries: [(code: String, name: String)], others: (@Sendable (String) -> String?)? = nil) {
        self.entries = entries
        self.others = others
        for (code, name) in entries {
            byText[ExactText(name)] = code
            enter(Folding.key(name), code, in: &byKey)
            enter(Folding.bareKey(name), code, in: &byBareKey)
        }
        // Codes go last: where a name looks like another entry's code, the code is what is meant.
        for (code, _) in entries {
            byText[ExactText(code)] = code
            byKey[Folding.key(code)] = .some(code)
            byBareCode[Folding.bareKey(code)] = code
        }
        for (code, name) in entries { for part in CodeTable.parts(of: name) { enter(part, code, in: &byPart) } }
    }

    private func enter(_ key: String, _ code: String, in table: inout [String: String?]) {
        if let present = table[key], present != code { table[key] = .some(nil) } else { table[key] = .some(code) }
    }

    /// The code of the entry whose code or name is this very text.
    func code(as text: String) -> String? { byText[ExactText(text)] }

    /// The code a text means; `nil` when none or several.
    func code(for text: String) -> String? {
        if let code = code(as: text) { return code }
        if let entry = byKey[Folding.key(text)] { return entry }
        let bare = Folding.bareKey(text)
        if text.utf8.allSatisfy({ $0 < 0x80 }), let code = byBareCode[bare] { return code }
        return byBareKey[bare] ?? others?(text)
    }

    /// The one entry of whose name a text is a part between commas, with the name's first or last word where people add it:
    /// `Lễ khai mạc`, `Quyên góp sách`.
    func code(ofPart text: String) -> String? { byPart[Folding.key(text)] ?? nil }

    private static func parts(of name: String) -> [String] {
        let parts = name.split(separator: ",").map { trimmed(String($0)) }
        guard parts.count > 1, let first = name.split(separator: " ").first, let last = name.split(separator: " ").last else {
            return []
        }
        return parts.flatMap { part in
            [part, "\(first) \(part)", "\(part) \(last)"].map { Folding.key($0) }.filter { $0.count >= 6 }
        }
    }

    /// Whether a text names several entries one after another: `Học sinh, giáo viên`.
    func namesSeveral(_ text: String) -> Bool {
        let parts = text.replacing(" và ", with: ",").split { ",;/&+".contains($0) }
        return parts.count > 1 && Set(parts.compactMap { code(for: trimmed(String($0))) }).count > 1
    }

    /// The entry's name, or the code itself when there is no such entry.
    func name(of code: String) -> String { entries.first { $0.code == code }?.name ?? code }

    /// What the text may have been meant for: the entry that differs by some letters alone, else all whose names hold its words.
    func proposal(for text: String) -> EntryProposal {
        let key = Folding.bareKey(text)
        guard !key.isEmpty else { return .none }
        var best: (distance: Int, name: String)?
        var holding: [String] = []
        for (code, name) in entries {
            for candidate in [Folding.bareKey(name), Folding.bareKey(code)] where !candidate.isEmpty {
                let limit = max(1, max(key.count, candidate.count) / 3)
                let distance = Folding.distance(key, candidate, limit: limit)
                let isHeld = key.count >= 4 && candidate.contains(key) || candidate.count >= 4 && key.contains(candidate)
                if isHeld, distance > 1 {
                    if holding.last != name { holding.append(name) }
                    continue
                }
                if distance <= limit, distance < best?.distance ?? Int.max { best = (distance, name) }
            }
        }
        if let best, best.distance <= 1 || holding.isEmpty { return .spelled(best.name) }
        // Of words that several names hold, or one says more than the text does, nobody knows which is meant.
        return holding.isEmpty ? .none : .holding(holding)
    }
}

/// What a text that is in no list may have been meant for.
enum EntryProposal: Hashable, Sendable {
    case none
    /// The entry that differs by some letters.
    case spelled(String)
    /// Entries that have the text in their names, or are named in it: which is meant, if any, only the sender knows.
    case holding([String])

    var names: [String] {
        switch self {
        case .none: []
        case .spelled(let name): [name]
        case .holding(let names): names
        }
    }
}
