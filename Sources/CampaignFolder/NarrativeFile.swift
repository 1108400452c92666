public import ReportModel
public import SourceText

/// `narrative.yaml`: what officers wrote into documents, read by every run and kept by every run.
///
/// `{report: {unit code: {place: [text, …]}}}`; a text may hold figures by address (`{participants@type=LPD}`). A place that is not
/// there, or has no text, is left empty; `none` says that there is nothing to say.
public enum NarrativeFile {
    public static let name = "narrative.yaml"
    /// Says that a place has nothing to say.
    public static let nothing = "none"

    /// Reads the file of a campaign folder; nothing written when there is none.
    static func read(in folder: String, campaign: Campaign, tree: UnitTree, findings: YAMLFindings) -> Narrative {
        let path = CampaignLoader.join(folder, name)
        guard let bytes = CampaignLoader.sideFile(name, in: folder), CampaignLoader.saysSomething(bytes) else {
            return Narrative()
        }
        let (root, _, reading) = YAMLDocument.read(path)
        findings.add(reading)
        guard let root else { return Narrative() }
        return Reader(campaign: campaign, tree: tree, findings: findings).read(root)
    }

    /// Reads the content of such a file, from wherever it comes.
    ///
    /// - Parameter findings: takes every fault with its place.
    public static func read(_ root: YAMLNode, campaign: Campaign, tree: UnitTree, findings: YAMLFindings) -> Narrative {
        Reader(campaign: campaign, tree: tree, findings: findings).read(root)
    }

    private struct Reader {
        let campaign: Campaign
        let tree: UnitTree
        let findings: YAMLFindings

        func read(_ root: YAMLNode) -> Narrative {
            var narrative = Narrative()
            let reports = campaign.reports.map(\.layout)
            for report in entries(root, "'\(NarrativeFile.name)'", "reports") {
                guard reports.contains(report.key) else {
                    findings.error(
                        "narrative-report", at: report.keyPlace, "the campaign has no report '\(report.key)'",
                        found: report.key,
                        hint: NearestName.hint(for: report.key, among: reports))
                    continue
                }
                let levels = campaign.reports.filter { $0.layout == report.key }.map(\.forEach)
                for unit in entries(report.value, "the report '\(report.key)'", "unit codes") {
                    guard isMade(unit, report.key, levels) else { continue }
                    narrative[report.key, unit.key] = places(unit)
                }
            }
            return narrative
        }

        private func isMade(_ unit: YAMLNode.Entry, _ report: String, _ levels: [String]) -> Bool {
            let codes = levels.flatMap { tree.units(at: $0) }.map(\.code)
            if codes.contains(unit.key) { return true }
            findings.error(
                "narrative-unit", at: unit.keyPlace,
                tree[unit.key] == nil
                    ? "there is no unit '\(unit.key)'" : "the report '\(report)' is not made of the unit '\(unit.key)'",
                found: unit.key, hint: NearestName.hint(for: unit.key, among: codes))
            return false
        }

        private func places(_ unit: YAMLNode.Entry) -> [Narrative.Place: Narrative.Entry] {
            let names = Narrative.Place.allCases.map(\.rawValue)
            var places: [Narrative.Place: Narrative.Entry] = [:]
            for entry in entries(unit.value, "the unit '\(unit.key)'", "places") {
                guard let place = Narrative.Place(rawValue: entry.key) else {
                    findings.error(
                        "narrative-place", at: entry.keyPlace, "there is no place '\(entry.key)'", found: entry.key,
                        expected: "\(names.joined(separator: ", "))", hint: NearestName.hint(for: entry.key, among: names))
                    continue
                }
                if places[place] != nil {
                    findings.error("duplicate-key", at: entry.keyPlace, "the key '\(entry.key)' is written twice")
                }
                if let read = self.entry(entry) { places[place] = read }
            }
            return places
        }

        /// What stands at a place; `nil` for one that is left empty.
        private func entry(_ entry: YAMLNode.Entry) -> Narrative.Entry? {
            if entry.value.text?.lowercased() == NarrativeFile.nothing { return .nothing }
            let items = entry.value.items ?? [entry.value]
            let texts = items.enumerated().compactMap { text($1, "text \($0 + 1) of '\(entry.key)'") }
            return texts.isEmpty ? nil : .texts(texts)
        }

        private func text(_ node: YAMLNode, _ what: OperatorText) -> Narrative.Text? {
            if node.isNull { return nil }
            if let text = node.text, text.allSatisfy(\.isWhitespace) { return nil }
            guard node.entries == nil else {
                findings.error(
                    "narrative-text", at: node.place, "\(what) is read as a map, not as a text",
                    hint: "put the text in quotes: \"…\"")
                return nil
            }
            guard let text = findings.text(node, what) else { return nil }
            do throws(Narrative.Text.Fault) {
                return try Narrative.Text(text, at: node.place) { $0.problem(in: campaign) }
            } catch {
                findings.error(
                    "narrative-text", at: node.place(ofCharacter: error.offset), "\(what): \(error.message)", found: text,
                    hint: "figures are written as trace takes them, e.g. {participants@type=LPD}")
                return nil
            }
        }

        private func entries(_ node: YAMLNode, _ what: OperatorText, _ keys: OperatorText) -> [YAMLNode.Entry] {
            if node.isNull { return [] }
            if let entries = node.entries { return entries }
            findings.error(
                "wrong-type", at: node.place, "\(what) must be a map of \(keys), not \(term: node.kind)", found: node.text,
                expected: "{report: {unit code: {place: [text, …]}}}")
            return []
        }
    }
}
