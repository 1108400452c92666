import ReportModel

/// What a code and a name lead to.
struct UnitJudgement {
    /// The unit meant; `nil` when none or several can be.
    var unit: UnitCode?
    /// Whether ``unit`` is not named by what was written but only like it: a slip of the pen, missing marks, lost letters, a
    /// part left out. What was found so never replaces what names the unit itself.
    var isByLikeness = false
    /// The units that can be meant, ``unit`` among them, for whoever must keep an undecided figure from all of them.
    var candidates: [UnitCode] = []
    /// What is doubtful; holds an error when the unit is unknown or does not report.
    var findings: [Located<UnitFinding>] = []
}

/// Decides which unit a code and a name mean, and says what is doubtful about it.
struct UnitJudge {
    let context: IntakeContext
    let codePlace: SourcePlace
    let namePlace: SourcePlace

    private var units: UnitResolver { context.lookup.units }

    /// A code or name as it is looked up. In a damaged one the blanks stay: they tell where a lost letter ended its word, and
    /// may be halves of letters.
    static func text(of raw: String) -> String {
        if EmptyMark.matches(raw) { return "" }
        // «Trường THCS Đông Mỹ - ĐT 0912345678»: the number is nobody's name.
        let raw = withoutTelephone(InvisibleMarks.dropped(from: raw) ?? raw)
        let mayBeDamaged = raw.utf8.contains { $0 == UInt8(ascii: "?") || $0 == 0xC2 }
        return mayBeDamaged && DamagedText.isDamaged(raw) ? raw : collapsed(raw)
    }

    private static func withoutTelephone(_ text: String) -> String {
        guard text.utf8.count(where: isDigit) >= 9, let rest = ContactDetails.dropped(from: text) else { return text }
        var words = rest.split(separator: " ")
        while let last = words.last, ["", "dt", "sdt", "tel", "dienthoai"].contains(Folding.bareKey(String(last))) {
            words.removeLast()
        }
        return words.isEmpty ? text : trimmed(words.joined(separator: " "))
    }

    /// The unit that they mean, and what is doubtful about it; without a unit an error stands among the findings.
    func unit(code: String, name: String) -> UnitJudgement {
        var judgement = UnitJudgement()
        guard !code.isEmpty || !name.isEmpty else {
            judgement.findings = [Located(finding: .missing, place: codePlace)]
            return judgement
        }
        if code.isEmpty { byName(name, &judgement) } else { byCode(code, name, &judgement) }
        guard let known = judgement.unit.flatMap({ context.tree[$0] }) else { return judgement }
        judgement.candidates = [known.code]
        if !known.reports {
            let finding = UnitFinding.doesNotReport(name: known.name)
            judgement.findings.append(code.isEmpty ? ofName(finding, name) : ofCode(finding, code))
        }
        return judgement
    }

    private func byCode(_ code: String, _ name: String, _ judgement: inout UnitJudgement) {
        var unit = context.tree[code] ?? context.tree[CodeText.plain(code)]
        if unit == nil, let near = units.unit(nearCode: code).flatMap({ context.tree[$0] }) {
            unit = near
            judgement.findings.append(ofCode(.codeNear(UnitName(near)), code))
        }
        guard let unit else {
            let suggested = suggestions(code: code, name: name)
            judgement.candidates = suggested.map(\.code)
            judgement.findings.append(ofCode(.codeUnknown(suggested.map { UnitName($0) }), code))
            return
        }
        judgement.unit = unit.code
        guard !name.isEmpty, name != unit.name else { return }
        switch units.resolve(name: name) {
        case .found(let other) where other == unit.code, .near(let other, _) where other == unit.code: break
        case .ambiguous(let others) where others.contains(unit.code): break
        case .found(let other), .near(let other, _): judgement.findings.append(contradiction(code, name, unit, [other]))
        case .ambiguous(let others): judgement.findings.append(contradiction(code, name, unit, others))
        case .unknown:
            judgement.findings.append(ofName(.nameDiffers(UnitName(unit)), name))
        }
    }

    private func contradiction(_ code: String, _ name: String, _ unit: Unit, _ others: [UnitCode]) -> Located<UnitFinding> {
        ofName(.nameContradicts(code: code, name: unit.name, meant: names(others.prefix(3))), name)
    }

    private func byName(_ name: String, _ judgement: inout UnitJudgement) {
        let result = units.resolve(name: name)
        // People write the code where the name belongs, alone or beside it.
        if case .found = result {
        } else if let unit = (context.tree[name] ?? context.tree[CodeText.plain(name)])?.code ?? units.codeBesideName(in: name)
        {
            judgement.unit = unit
            return
        } else if case .unknown = result, UnitJudge.mayBeCode(name), let near = units.unit(nearCode: name),
            let unit = context.tree[near]
        {
            judgement.unit = near
            judgement.findings.append(ofName(.codeNear(UnitName(unit)), name))
            return
        }
        switch result {
        case .found(let unit): judgement.unit = unit
        case .near(let unit, let isGuess):
            guard let known = context.tree[unit] else { return }
            judgement.unit = unit
            judgement.isByLikeness = isGuess
            judgement.findings.append(ofName(.nameNear(UnitName(known)), name))
        case .ambiguous(let candidates):
            judgement.candidates = candidates
            judgement.findings.append(ofName(.nameAmbiguous(names(candidates.prefix(5))), name))
        case .unknown(let suggestions):
            judgement.candidates = Array(suggestions.prefix(3))
            judgement.findings.append(ofName(.nameUnknown(names(judgement.candidates)), name))
        }
    }

    /// Whether a text in the place of a name can be a code that is not quite exact: short numbers there count rows.
    private static func mayBeCode(_ text: String) -> Bool {
        text.utf8.count <= 32 && (text.contains(where: \.isLetter) || text.utf8.count(where: isDigit) >= 4)
    }

    private func suggestions(code: String, name: String) -> [Unit] {
        var codes: [UnitCode] = []
        if !name.isEmpty {
            switch units.resolve(name: name) {
            case .found(let unit), .near(let unit, _): codes = [unit]
            case .ambiguous(let several): codes = Array(several.prefix(3))
            case .unknown(let several): codes = Array(several.prefix(3))
            }
        }
        if codes.isEmpty { codes = units.suggestions(forCode: code) }
        return codes.compactMap { context.tree[$0] }
    }

    private func names(_ codes: some Sequence<UnitCode>) -> [UnitName] {
        codes.compactMap { context.tree[$0] }.map { UnitName($0) }
    }

    private func ofCode(_ finding: UnitFinding, _ code: String) -> Located<UnitFinding> {
        Located(finding: finding, place: codePlace, found: code)
    }

    private func ofName(_ finding: UnitFinding, _ name: String) -> Located<UnitFinding> {
        Located(finding: finding, place: namePlace, found: name)
    }
}
