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
    var findings: [Diagnostic] = []
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
        let raw = InvisibleMarks.dropped(from: raw) ?? raw
        let mayBeDamaged = raw.utf8.contains { $0 == UInt8(ascii: "?") || $0 == 0xC2 }
        return mayBeDamaged && DamagedText.isDamaged(raw) ? raw : collapsed(raw)
    }

    /// The unit that they mean, and what is doubtful about it; without a unit an error stands among the findings.
    func unit(code: String, name: String) -> UnitJudgement {
        var judgement = UnitJudgement()
        guard !code.isEmpty || !name.isEmpty else {
            judgement.findings = [
                Diagnostic(
                    .error, .unitMissing, at: codePlace, "Chưa ghi đơn vị", hint: "Ghi mã đơn vị, hoặc tên đơn vị đầy đủ")
            ]
            return judgement
        }
        if code.isEmpty { byName(name, &judgement) } else { byCode(code, name, &judgement) }
        guard let known = judgement.unit.flatMap({ context.tree[$0] }) else { return judgement }
        judgement.candidates = [known.code]
        if !known.reports {
            judgement.findings.append(
                Diagnostic(
                    .error, .unitDoesNotReport, at: code.isEmpty ? namePlace : codePlace,
                    "\(known.name) không phải là đơn vị gửi báo cáo", found: code.isEmpty ? name : code,
                    hint: "Ghi trường hoặc trung tâm đã tổ chức hoạt động"))
        }
        return judgement
    }

    private func byCode(_ code: String, _ name: String, _ judgement: inout UnitJudgement) {
        var unit = context.tree[code] ?? context.tree[CodeText.plain(code)]
        if unit == nil, let near = units.unit(nearCode: code).flatMap({ context.tree[$0] }) {
            unit = near
            judgement.findings.append(
                Diagnostic(
                    .warning, .unitNear, at: codePlace, "Mã đơn vị viết chưa đúng, đã hiểu là \(label(near))", found: code,
                    expected: near.code))
        }
        guard let unit else {
            let suggested = suggestions(code: code, name: name)
            judgement.candidates = suggested.map(\.code)
            judgement.findings.append(
                Diagnostic(
                    .error, .unitUnknown, at: codePlace, "Không có đơn vị nào mang mã này", found: code,
                    expected: suggested.isEmpty ? nil : "có thể là " + suggested.map(label).joined(separator: ", "),
                    hint: "Xem lại mã trong biểu mẫu của đơn vị"))
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
            judgement.findings.append(
                Diagnostic(
                    .warning, .unitNameDiffers, at: namePlace,
                    "Tên đơn vị khác với tên của mã \(unit.code), đã hiểu là \(unit.name)", found: name, expected: unit.name))
        }
    }

    private func contradiction(_ code: String, _ name: String, _ unit: Unit, _ others: [UnitCode]) -> Diagnostic {
        let meant = others.prefix(3).compactMap { context.tree[$0] }.map(label).joined(separator: ", ")
        return Diagnostic(
            .error, .unitContradiction, at: namePlace, "Tên đơn vị không khớp với mã: mã \(shown(code)) là \(unit.name)",
            found: name, expected: "\(unit.name), hoặc mã của \(meant)", hint: "Sửa lại mã hoặc tên cho khớp nhau")
    }

    private func byName(_ name: String, _ judgement: inout UnitJudgement) {
        switch units.resolve(name: name) {
        case .found(let unit): judgement.unit = unit
        case .near(let unit, let isGuess):
            guard let known = context.tree[unit] else { return }
            judgement.unit = unit
            judgement.isByLikeness = isGuess
            judgement.findings.append(
                Diagnostic(
                    .warning, .unitNear, at: namePlace, "Tên đơn vị viết chưa đúng, đã hiểu là \(label(known))", found: name,
                    expected: known.name))
        case .ambiguous(let candidates):
            judgement.candidates = candidates
            judgement.findings.append(
                Diagnostic(
                    .error, .unitAmbiguous, at: namePlace, "Tên đơn vị này có thể là nhiều đơn vị", found: name,
                    expected: "một trong: "
                        + candidates.prefix(5).compactMap { context.tree[$0] }.map(label).joined(separator: "; "),
                    hint: "Ghi thêm mã đơn vị, hoặc ghi tên đầy đủ kèm tên xã"))
        case .unknown(let suggestions):
            judgement.candidates = Array(suggestions.prefix(3))
            let known = judgement.candidates.compactMap { context.tree[$0] }
            judgement.findings.append(
                Diagnostic(
                    .error, .unitUnknown, at: namePlace, "Không có đơn vị nào mang tên này", found: name,
                    expected: known.isEmpty ? nil : "có thể là " + known.map(label).joined(separator: ", "),
                    hint: "Ghi mã đơn vị, hoặc tên đầy đủ như trong danh sách đơn vị"))
        }
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

    private func label(_ unit: Unit) -> String { "\(unit.name) (\(unit.code))" }
}
