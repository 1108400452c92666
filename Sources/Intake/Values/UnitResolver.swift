import ReportModel
import Vietnamese

/// Finds the unit that a code or a name typed by hand means.
final class UnitResolver: Sendable {
    /// What a name leads to.
    enum NameResult: Equatable {
        /// The official name, or one that differs only in spelling conventions.
        case found(UnitCode)
        /// Nearly the name of this unit and of no other; a guess unless the text names the unit itself in a wrong encoding or
        /// with a place around it that nothing here can check.
        case near(UnitCode, isGuess: Bool)
        case ambiguous([UnitCode])
        case unknown(suggestions: [UnitCode])
    }

    private let tree: UnitTree
    private let codeByName: [String: UnitCode]
    private let codeByLooseCode: [String: UnitCode?]
    private let names: UnitNames

    init(tree: UnitTree, kinds: [UnitKind]) {
        self.tree = tree
        names = UnitNames(tree: tree, kinds: kinds)
        // Of units whose names say the same, not even the exact spelling names one.
        let namesakes = names.namesakes
        codeByName = Dictionary(
            tree.units.lazy.filter { !namesakes.contains($0.code) }.map { ($0.name, $0.code) },
            uniquingKeysWith: { first, _ in first })
        var byCode: [String: UnitCode?] = [:]
        for unit in tree.units {
            let loose = CodeText.loose(unit.code)
            if byCode[loose] == nil { byCode[loose] = .some(unit.code) } else { byCode[loose] = .some(nil) }
        }
        codeByLooseCode = byCode
    }

    /// The unit whose code is `code` but for what ``CodeText/loose(_:)`` leaves out; `nil` when none or several.
    func unit(nearCode code: String) -> UnitCode? { codeByLooseCode[CodeText.loose(code)] ?? nil }

    /// The one unit whose name, with or without «Trường», goes on where a text was cut off; `nil` when none or several.
    func unit(cutOff text: String) -> UnitCode? {
        let key = Folding.key(text)
        let school = Folding.key("Trường")
        let found = tree.units.filter { unit in
            let name = Folding.key(unit.name)
            return name.hasPrefix(key) || name.hasPrefix(school + key)
        }
        return found.count == 1 ? found.first?.code : nil
    }

    /// Codes one letter away, for suggestions.
    func suggestions(forCode code: String) -> [UnitCode] {
        guard code.count >= 2, code.count <= 32 else { return [] }
        let wanted = CodeText.loose(code)
        return Array(
            tree.units.lazy.map(\.code).filter { Folding.distance(CodeText.loose($0), wanted, limit: 1) <= 1 }.prefix(3)
        )
    }

    /// The units that a code and a name leading to none may mean.
    func candidates(code: String, name: String) -> [UnitCode] {
        var codes = code.isEmpty ? [] : suggestions(forCode: code)
        guard !name.isEmpty else { return codes }
        switch resolve(name: name) {
        case .found(let unit), .near(let unit, _): codes.append(unit)
        case .ambiguous(let several), .unknown(let several): codes += several
        }
        return codes
    }

    /// Whether a text is a unit's code, exactly as written.
    func knows(code: String) -> Bool { tree[code] != nil }

    /// Whether a unit is another's, or above it.
    func isAbove(_ upper: UnitCode, _ unit: UnitCode) -> Bool { tree.contains(unit, within: upper) }

    /// The unit that a text names by its code, or by its name in any usual spelling; no guesses.
    func unit(named text: String) -> UnitCode? {
        if let unit = tree[text] { return unit.code }
        if case .found(let unit) = resolve(name: text) { return unit }
        return nil
    }

    /// The code in a text that writes a unit's name and its code together: `Trường THCS Đông Mỹ (DM-THCS)`,
    /// `DM-THCS - Trường THCS Đông Mỹ`. Only where the name is that unit's; a code beside another name is nobody's.
    func codeBesideName(in text: String) -> UnitCode? {
        guard let first = text.split(separator: " ").first, let last = text.split(separator: " ").last, first != last else {
            return nil
        }
        for (token, rest) in [(last, text.dropLast(last.count)), (first, text.dropFirst(first.count))] {
            let code = withoutMarks(token)
            guard code.utf8.count >= 2, let unit = tree[code]?.code else { continue }
            switch resolve(name: withoutMarks(rest)) {
            case .found(unit), .near(unit, _): return unit
            case .ambiguous(let several) where several.contains(unit): return unit
            default: continue
            }
        }
        return nil
    }

    /// Without the blanks and marks that part a code from a name.
    private func withoutMarks(_ text: Substring) -> String {
        var text = text
        while let first = text.first, " ()[]-–:,;/".contains(first) { text.removeFirst() }
        while let last = text.last, " ()[]-–:,;/".contains(last) { text.removeLast() }
        return String(text)
    }

    /// Whether a name is the official name of exactly one unit.
    func isExact(name: String) -> Bool { codeByName[name] != nil }

    /// The unit a name means.
    func resolve(name: String) -> NameResult {
        if let code = codeByName[name] { return .found(code) }
        // No unit is called so; likeness of hundreds of words costs seconds.
        guard name.utf8.count <= 400 else { return .unknown(suggestions: []) }
        return names.resolve(name)
    }
}
