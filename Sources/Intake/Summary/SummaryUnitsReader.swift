import ReportModel
import Vietnamese

/// Reads what attached figures say of the units behind them: how many there are, their indicators and their remarks.
struct SummaryUnitsReader {
    let values: SummaryValues
    let context: IntakeContext

    /// The indicators, and where all of it comes from.
    func read(
        _ members: [String: JSONValue], _ line: Int, unknownKinds: Set<String>
    ) -> (indicators: [String: Int]?, origin: SummaryOrigin) {
        let path = JSONPath()
        var unknown = unknownKinds
        let (expected, reported) = units(members, line)
        let indicators = indicators(members)
        var byKind: [String: [String: Int]] = [:]
        if let value = members["indicators_by_kind"], let kinds = values.object(value, path.key("indicators_by_kind")) {
            for (kind, value) in kinds.sorted(by: { $0.key < $1.key }) {
                let own = counts(value, path.key("indicators_by_kind").key(kind))
                guard context.campaign.unitKinds.contains(where: { $0.code == kind }) else {
                    unknown.insert(kind)
                    continue
                }
                byKind[kind] = own.filter { indicators?[$0.key] != nil }
            }
        }
        if !unknown.isEmpty { values.report(SummaryFinding.kindsUnknown(unknown.sorted()), path.key("lines"), line) }
        values.report(SummaryFinding.behind(reported: reported, expected: expected), path.key("units_behind"), line)
        let behind = members["indicator_units"].map { counts($0, path.key("indicator_units")) } ?? [:]
        let origin = SummaryOrigin(
            campaign: values.text(members, "campaign", path, line) ?? "",
            title: values.text(members, "title", path, line) ?? "",
            expected: expected, reported: reported, reportedUnits: reportedUnits(members), indicatorUnits: behind,
            indicatorsByKind: byKind)
        return (indicators, origin)
    }

    private func units(_ members: [String: JSONValue], _ line: Int) -> (expected: Int, reported: Int) {
        let path = JSONPath().key("units_behind")
        guard let value = members["units_behind"], let behind = values.object(value, path) else {
            if members["units_behind"] == nil { values.report(ValueFinding.missing("units_behind"), path, line) }
            return (0, 0)
        }
        let expected = values.count(behind, "expected", path, value.line) ?? 0
        let reported = values.count(behind, "reported", path, value.line) ?? 0
        _ = values.isPart(reported, of: expected, "reported", path, value.line)
        return (expected, reported)
    }

    /// Codes of the units that had reported: those with figures that are not missing.
    private func reportedUnits(_ members: [String: JSONValue]) -> [UnitCode] {
        guard case .object(let units)? = members["by_unit"]?.content else { return [] }
        var missing: Set<String> = []
        if case .object(let reporting)? = members["reporting"]?.content,
            case .list(let list)? = reporting.first(where: { $0.key == "missing" })?.value.content
        {
            for case .string(let code) in list.map(\.content) { missing.insert(code) }
        }
        return units.map(\.key).filter { !missing.contains($0) }.sorted()
    }

    // MARK: Indicators

    /// Sums by code; `nil` when none is stated. One that the campaign does not ask for is told and left out.
    private func indicators(_ members: [String: JSONValue]) -> [String: Int]? {
        let path = JSONPath().key("indicators")
        guard let value = members["indicators"], let stated = values.object(value, path), !stated.isEmpty else { return nil }
        var sums: [String: Int] = [:]
        for (code, value) in stated.sorted(by: { $0.key < $1.key }) {
            guard context.campaign.indicators.contains(where: { $0.code == code }) else {
                values.report(SummaryFinding.indicatorUnknown(code), path.key(code), value.line)
                continue
            }
            sums[code] = values.count(stated, code, path, value.line, .counted(FigureAddress(.indicator(code))))
        }
        return sums.isEmpty ? nil : sums
    }

    private func counts(_ value: JSONValue, _ path: JSONPath) -> [String: Int] {
        guard let members = values.object(value, path) else { return [:] }
        return members.reduce(into: [:]) { counts, member in
            counts[member.key] = values.count(members, member.key, path, member.value.line)
        }
    }

    // MARK: Remarks

    /// Remarks of all units, those of others than the unit itself behind their names; `nil` when none is there.
    func remarks(_ members: [String: JSONValue], _ draft: UnitDraft) -> Remarks? {
        let path = JSONPath().key("remarks")
        guard let value = members["remarks"], let list = values.list(value, path), !list.isEmpty else { return nil }
        var remarks = Remarks()
        for (index, item) in list.enumerated() {
            let path = path.index(index)
            guard let own = values.object(item, path), let code = values.text(own, "unit", path, item.line),
                let name = values.text(own, "name", path, item.line)
            else { continue }
            let prefix = code == draft.unit ? "" : name + ": "
            let kinds: [(String, RemarkKind)] = [
                ("strengths", .strength), ("limitations", .limitation), ("proposals", .proposal),
            ]
            for (key, kind) in kinds {
                guard let value = own[key] else { continue }
                for (index, sentence) in (values.list(value, path.key(key)) ?? []).enumerated() {
                    if let text = text(sentence, path.key(key).index(index), draft) { remarks.append(prefix + text, to: kind) }
                }
            }
        }
        return remarks
    }

    private func text(_ value: JSONValue, _ path: JSONPath, _ draft: UnitDraft) -> String? {
        guard case .string(let text) = value.content else {
            values.report(JSONFinding.wrongKind(value.kind, expected: .text), path, value.line)
            return nil
        }
        values.book.fates?.settle(.used, at: values.place(path, value.line), owner: draft)
        let field = Field(text: text.nfc, place: values.place(path, value.line), label: "remarks")
        return FieldChecks(book: values.book, draft: draft).printedText(field)
    }
}
