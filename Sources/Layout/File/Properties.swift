import ReportModel
import SourceText
import Typesetting

/// The properties of one map, read by their declarations.
///
/// Keys the declaration does not know, keys that are missing and values of the wrong type are noted in the reader's findings.
struct Properties {
    let declaration: Declaration
    let reader: LayoutReader
    /// First character of the map, or of the value in short form.
    let place: SourcePlace
    private var values: [String: YAMLNode] = [:]

    /// - Parameters:
    ///   - beside: keys that belong to somebody else.
    ///   - place: where to report what is missing; the value's own place when left out.
    init?(
        _ node: YAMLNode, as declaration: Declaration, _ reader: LayoutReader, beside: Set<String> = [],
        place: SourcePlace? = nil
    ) {
        self.declaration = declaration
        self.reader = reader
        self.place = place ?? node.place
        switch node.content {
        case .map(let entries) where !Properties.looksLikeText(entries, declaration): take(entries, beside: beside)
        case .map:
            reader.findings.error(
                "quotes", at: node.place, "the text of '\(declaration.name)' begins with '{' and is read as a map",
                hint: "put the text in quotes: \"{…}\"")
            return nil
        case .null where !declaration.properties.contains(where: \.isRequired): break
        case .null:
            reader.findings.error("missing-value", at: self.place, "'\(declaration.name)' has no value")
            return nil
        default:
            guard let short = declaration.short else {
                reader.findings.error(
                    "wrong-type", at: node.place, "'\(declaration.name)' must be a map of keys, not \(term: node.kind)",
                    hint: "keys: \(declaration.properties.map(\.name).joined(separator: ", "))")
                return nil
            }
            values[short] = node
        }
        for property in declaration.properties where property.isRequired && values[property.name] == nil {
            reader.findings.error(
                "missing-key", at: self.place, "'\(declaration.name)' lacks '\(property.name)'",
                hint: "\(property.name): \(property.help)")
        }
    }

    /// `paragraph: {totals.participants}` is a map to YAML.
    private static func looksLikeText(_ entries: [YAMLNode.Entry], _ declaration: Declaration) -> Bool {
        declaration.short != nil && entries.count == 1 && entries[0].value.isNull
            && declaration.property(entries[0].key) == nil
    }

    private mutating func take(_ entries: [YAMLNode.Entry], beside: Set<String>) {
        for entry in entries where !beside.contains(entry.key) {
            guard declaration.property(entry.key) != nil else {
                reader.findings.error(
                    "unknown-key", at: entry.keyPlace, "'\(declaration.name)' has no property '\(entry.key)'",
                    hint: NearestName.hint(for: entry.key, among: declaration.properties.map(\.name), listing: 20))
                continue
            }
            if entry.value.isNull {
                reader.findings.error(
                    "missing-value", at: entry.keyPlace, "'\(entry.key)' has no value", hint: "leave the key out, or write \"\""
                )
                continue
            }
            values[entry.key] = entry.value
        }
    }

    // MARK: Values

    func has(_ name: String) -> Bool { values[name] != nil }

    /// What is written, or the default as if it were.
    func node(_ name: String) -> YAMLNode? {
        if let value = values[name] { return value }
        guard let standard = declaration.property(name)?.standard else { return nil }
        return YAMLNode(.scalar(standard), at: place)
    }

    private func what(_ name: String) -> OperatorText { "'\(name)' of '\(declaration.name)'" }

    func text(_ name: String, in scope: Scope) -> Template? {
        node(name).flatMap { reader.template($0, what(name), in: scope) }
    }

    /// A text that is empty where none is given.
    func textOrEmpty(_ name: String, in scope: Scope) -> Template { text(name, in: scope) ?? .empty }

    func texts(_ name: String, in scope: Scope) -> TextList? {
        node(name).flatMap { reader.textList($0, what(name), in: scope) }
    }

    func sentences(_ name: String, in scope: Scope) -> [Sentence] {
        node(name).map { reader.sentences($0, what(name), in: scope) } ?? []
    }

    func plain(_ name: String) -> String? { node(name).flatMap { reader.findings.text($0, what(name)) } }

    func plains(_ name: String) -> [String] { node(name).flatMap { reader.findings.texts($0, what(name)) } ?? [] }

    func flag(_ name: String) -> Bool? { node(name).flatMap { reader.findings.boolean($0, what(name)) } }

    func choice(_ name: String) -> String? {
        guard let node = node(name), case .choice(let choices) = declaration.property(name)?.type,
            let text = reader.findings.text(node, what(name))
        else { return nil }
        guard choices.contains(text) else {
            reader.findings.error(
                "bad-value", at: node.place, "\(what(name)) cannot be '\(text)'", found: text,
                hint: NearestName.of(text, among: choices).map { "did you mean '\($0)'?" }
                    ?? "choose \(choices.map { "'\($0)'" }.joined(separator: ", "))")
            return nil
        }
        return text
    }

    func integer(_ name: String) -> Int? {
        guard let node = node(name), case .integer(let range) = declaration.property(name)?.type,
            let text = reader.findings.text(node, what(name))
        else { return nil }
        guard let number = Int(text), range.contains(number) else {
            reader.findings.error(
                "bad-value", at: node.place,
                "\(what(name)) must be a whole number from \(range.lowerBound) to \(range.upperBound), not '\(text)'",
                found: text)
            return nil
        }
        return number
    }

    func decimal(_ name: String) -> Double? {
        guard let node = node(name), case .decimal(let range) = declaration.property(name)?.type,
            let text = reader.findings.text(node, what(name))
        else { return nil }
        guard let number = Double(text), range.contains(number) else {
            reader.findings.error(
                "bad-value", at: node.place,
                "\(what(name)) must be a number from \(PropertyType.short(range.lowerBound)) to \(PropertyType.short(range.upperBound)), not '\(text)'",
                found: text)
            return nil
        }
        return number
    }

    /// A length in points.
    func length(_ name: String) -> Double? {
        guard let node = node(name), case .length(let range) = declaration.property(name)?.type else { return nil }
        return reader.length(node, what(name), range)
    }

    func condition(_ name: String, in scope: Scope) -> Condition? {
        node(name).flatMap { reader.condition($0, what(name), in: scope) }
    }

    func textStyle(_ name: String) -> NamedStyle? {
        node(name).flatMap { reader.textStyle($0, what(name)) }
    }

    /// A number: the bar of a chart, the cell of a heat map.
    func number(_ name: String, in scope: Scope) -> Computation? {
        node(name).flatMap { reader.number($0, what(name), in: scope) }
    }

    func collection(_ name: String, in scope: Scope) -> (path: DataPath, type: RecordType)? {
        node(name).flatMap { reader.collection($0, what(name), in: scope) }
    }
}
