import Foundation
public import ReportModel
import SourceText

/// `decisions.yaml`: what officers settled about doubtful figures, one entry each. Read by every run; taking an entry out undoes
/// it.
public enum DecisionsFile {
    public static let name = "decisions.yaml"

    /// Reads the file of a campaign folder; no decisions when there is none.
    static func read(in folder: String, campaign: Campaign, findings: YAMLFindings) -> [Decision] {
        let path = CampaignLoader.join(folder, name)
        guard let bytes = CampaignLoader.sideFile(name, in: folder) else { return [] }
        // Every entry was taken out again.
        guard CampaignLoader.saysSomething(bytes) else { return [] }
        let (root, _, reading) = YAMLDocument.read(path)
        findings.add(reading)
        guard let root, let items = findings.list(root, "'\(name)'") else { return [] }
        var decisions: [(value: Decision, place: SourcePlace)] = []
        for (index, item) in items.enumerated() {
            let what: OperatorText = "decision \(index + 1)"
            guard var fields = YAMLFields(item, what: what, findings: findings) else { continue }
            let decision = readDecision(&fields, what, campaign, findings)
            fields.finish()
            if let decision { decisions.append((decision, item.place)) }
        }
        var seen: Set<String> = []
        for (decision, place) in decisions where !seen.insert(decision.id).inserted {
            findings.error("decision", at: place, "the decision '\(decision.id)' stands twice", hint: "take one of them out")
        }
        return decisions.map(\.value)
    }

    private static func readDecision(
        _ fields: inout YAMLFields, _ what: OperatorText, _ campaign: Campaign, _ findings: YAMLFindings
    ) -> Decision? {
        func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _: Choice.Type, _ node: YAMLNode?) -> Choice?
        where Choice.RawValue == String {
            guard let node, let text = findings.text(node, "'\(key)' of \(what)") else { return nil }
            if let choice = Choice(rawValue: text) { return choice }
            findings.error(
                "decision", at: node.place, "'\(key)' of \(what) is none of the words it takes: '\(text)'", found: text,
                hint: "write one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
            return nil
        }
        let id = fields.requiredText("id")
        let about = choice("about", Decision.Subject.self, fields.required("about"))
        let figure = fields.required("figure").flatMap { readFigure($0, what, campaign, findings) }
        let placesNode = fields.required("places")
        let places = placesNode.flatMap { readPlaces($0, what, findings) }
        let was = fields.optional("was").map { number($0, "'was' of \(what)", findings) }
        let action = choice("do", Decision.Action.self, fields.required("do"))
        let valueNode = fields.optional("value")
        let value = valueNode.map { number($0, "'value' of \(what)", findings) }
        let by = fields.requiredText("by")
        let at = fields.requiredText("at")
        let why = fields.requiredText("why")
        guard let id, let about, let figure, let places, was != .some(nil), let action, value != .some(nil), let by, let at,
            let why
        else { return nil }
        if action == .correct, value == nil {
            findings.error(
                "decision", at: fields.node.place, "\(what) corrects, but says no value",
                hint: "add value: N, or write exclude or keep"
            )
            return nil
        }
        if about == .lowered, action != .keep {
            findings.error(
                "decision", at: fields.node.place, "\(what) is about a lowered figure, which can only be kept",
                hint: "write do: keep, or take the entry out and let the unit send its report again")
            return nil
        }
        return Decision(
            id: id, about: about, figure: figure, places: places, was: was ?? nil, action: action, value: value ?? nil, by: by,
            at: at, why: why)
    }

    private static func readFigure(
        _ node: YAMLNode, _ what: OperatorText, _ campaign: Campaign, _ findings: YAMLFindings
    ) -> FigureAddress? {
        guard let text = findings.text(node, "'figure' of \(what)") else { return nil }
        do {
            return try FigureAddress(text)
        } catch {
            findings.error("decision", at: node.place, "'figure' of \(what): \(error.message)", found: text)
            return nil
        }
    }

    private static func readPlaces(_ node: YAMLNode, _ what: OperatorText, _ findings: YAMLFindings) -> [Decision.Place]? {
        guard let items = findings.list(node, "'places' of \(what)") else { return nil }
        let places = items.enumerated().map { index, item -> Decision.Place? in
            let which: OperatorText = "place \(index + 1) of \(what)"
            guard var fields = YAMLFields(item, what: which, findings: findings) else { return nil }
            let file = fields.requiredText("file")
            let digest = fields.requiredText("sha256")
            let sheet = fields.optionalText("sheet")
            let row = fields.optional("row").map { number($0, "'row' of \(which)", findings) }
            let cell = fields.optionalText("cell")
            let unit = fields.optionalText("unit")
            fields.finish()
            guard let file, let digest, row != .some(nil) else { return nil }
            return Decision.Place(file: file, sha256: digest, sheet: sheet, row: row ?? nil, cell: cell, unit: unit)
        }
        if places.isEmpty {
            findings.error("decision", at: node.place, "\(what) names no place", hint: "name the file and its sha256")
            return nil
        }
        return places.contains(nil) ? nil : places.compactMap(\.self)
    }

    private static func number(_ node: YAMLNode, _ what: OperatorText, _ findings: YAMLFindings) -> Int? {
        guard let text = node.text, (1...12).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
            let value = Int(text)
        else {
            findings.error(
                "whole-number", at: node.place, "\(what) is no whole number", found: node.text, hint: "digits only")
            return nil
        }
        return value
    }

    // MARK: Writing

    /// An entry as it stands in the file, ready to be put at its end.
    public static func entry(_ decision: Decision) -> String {
        var lines = [
            "- id: \(YAMLText.quoted(decision.id))", "  about: \(decision.about.rawValue)",
            "  figure: \(YAMLText.quoted(decision.figure.text))",
            "  places:",
        ]
        for place in decision.places {
            var parts = ["file: \(YAMLText.quoted(place.file))", "sha256: \(YAMLText.quoted(place.sha256))"]
            if let sheet = place.sheet { parts.append("sheet: \(YAMLText.quoted(sheet))") }
            if let row = place.row { parts.append("row: \(row)") }
            if let cell = place.cell { parts.append("cell: \(YAMLText.quoted(cell))") }
            if let unit = place.unit { parts.append("unit: \(YAMLText.quoted(unit))") }
            lines.append("    - {\(parts.joined(separator: ", "))}")
        }
        if let was = decision.was { lines.append("  was: \(was)") }
        lines.append("  do: \(decision.action.rawValue)")
        if let value = decision.value { lines.append("  value: \(value)") }
        lines += [
            "  by: \(YAMLText.quoted(decision.by))", "  at: \(YAMLText.quoted(decision.at))",
            "  why: \(YAMLText.quoted(decision.why))",
        ]
        return lines.joined(separator: "\n") + "\n"
    }
}
