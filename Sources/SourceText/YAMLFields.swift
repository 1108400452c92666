public import ReportModel

/// Collects the findings of one reading.
public final class YAMLFindings {
    public private(set) var diagnostics: [Diagnostic] = []
    /// First part of the codes: `campaign`, `layout`.
    public let area: String

    public init(area: String) { self.area = area }

    /// Notes an error; `kind` is the second part of its code.
    public func error(
        _ kind: String, at place: SourcePlace, _ message: OperatorText, found: String? = nil, expected: OperatorText? = nil,
        hint: OperatorText? = nil
    ) {
        diagnostics.append(
            Diagnostic(.error, "\(area).\(kind)", at: place, message, found: found, expected: expected, hint: hint))
    }

    public func warning(_ kind: String, at place: SourcePlace, _ message: OperatorText, hint: OperatorText? = nil) {
        diagnostics.append(Diagnostic(.warning, "\(area).\(kind)", at: place, message, hint: hint))
    }

    public func add(_ more: [Diagnostic]) { diagnostics += more }

    public var count: Int { diagnostics.count }
}

/// The fields of a YAML map, read one by one; what is never asked for is an unknown key.
///
/// Every reading notes its faults in the findings and gives `nil`, so that one pass finds all faults of a file.
public struct YAMLFields {
    public let node: YAMLNode
    public let findings: YAMLFindings
    /// What the map is, for messages: `the campaign`, `report 2`.
    public let what: OperatorText
    private let entries: [YAMLNode.Entry]
    private var asked: [String] = []

    /// The fields of `node`; `nil` with a finding when it is no map.
    public init?(_ node: YAMLNode, what: OperatorText, findings: YAMLFindings) {
        guard let entries = node.entries else {
            findings.error(
                "wrong-type", at: node.place, "\(what) must be a map of keys, not \(term: node.kind)",
                found: node.text, expected: "key: value")
            return nil
        }
        self.node = node
        self.what = what
        self.findings = findings
        self.entries = entries
    }

    /// The value of a key that may be left out; `nil` when it is not there or null.
    public mutating func optional(_ key: String) -> YAMLNode? {
        asked.append(key)
        guard let value = entries.first(where: { $0.key == key })?.value, !value.isNull else { return nil }
        return value
    }

    /// The value of a key that must be there.
    public mutating func required(_ key: String) -> YAMLNode? {
        if let value = optional(key) { return value }
        if let entry = entries.first(where: { $0.key == key }) {
            findings.error("missing-value", at: entry.keyPlace, "'\(key)' of \(what) has no value")
        } else {
            findings.error("missing-key", at: node.place, "\(what) lacks the key '\(key)'")
        }
        return nil
    }

    public func contains(_ key: String) -> Bool { entries.contains { $0.key == key } }

    /// Where a key stands, or the map when it is not there.
    public func place(of key: String) -> SourcePlace {
        entries.first { $0.key == key }?.keyPlace ?? node.place
    }

    /// Reports every key nobody asked for.
    public func finish() {
        var seen: Set<String> = []
        for entry in entries {
            if !asked.contains(entry.key) {
                findings.error(
                    "unknown-key", at: entry.keyPlace, "\(what) has no key '\(entry.key)'",
                    hint: NearestName.hint(for: entry.key, among: asked.sorted(), listing: 48))
            }
            // Keys that differ in Unicode form alone pass the parser.
            if !seen.insert(entry.key).inserted {
                findings.error("duplicate-key", at: entry.keyPlace, "the key '\(entry.key)' is written twice")
            }
        }
    }

    // MARK: Typed values

    public mutating func requiredText(_ key: String) -> String? {
        required(key).flatMap { findings.text($0, "'\(key)' of \(what)") }
    }

    public mutating func optionalText(_ key: String) -> String? {
        optional(key).flatMap { findings.text($0, "'\(key)' of \(what)") }
    }
}

extension YAMLFindings {
    /// A text that says something, without white space around it.
    public func text(_ node: YAMLNode, _ what: OperatorText) -> String? {
        guard let text = node.text else {
            error("wrong-type", at: node.place, "\(what) must be a text, not \(term: node.kind)")
            return nil
        }
        let trimmed = text.trimmed
        guard !trimmed.isEmpty else {
            error("empty", at: node.place, "\(what) is empty")
            return nil
        }
        if let control = trimmed.unicodeScalars.first(where: { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F }) {
            error(
                "control-character", at: node.place,
                "\(what) contains the control character U+\(String(control.value, radix: 16, uppercase: true))")
            return nil
        }
        return trimmed
    }

    /// A list; a lone value is not one.
    public func list(_ node: YAMLNode, _ what: OperatorText) -> [YAMLNode]? {
        if let items = node.items { return items }
        error(
            "wrong-type", at: node.place, "\(what) must be a list, not \(term: node.kind)",
            hint: "write [a, b] or one '- ' per line")
        return nil
    }

    /// A list of texts, or one text, which is a list of one.
    public func texts(_ node: YAMLNode, _ what: OperatorText) -> [String]? {
        if node.text != nil { return text(node, what).map { [$0] } }
        guard let items = list(node, what) else { return nil }
        let texts = items.enumerated().map { text($1, "item \($0 + 1) of \(what)") }
        return texts.contains(nil) ? nil : texts.compactMap(\.self)
    }

    /// `true`, `false`, `yes`, `no`.
    public func boolean(_ node: YAMLNode, _ what: OperatorText) -> Bool? {
        switch node.text {
        case "true", "yes": return true
        case "false", "no": return false
        default:
            error(
                "bad-value", at: node.place, "\(what) must be true or false", found: node.text ?? node.kind,
                expected: "true or false")
            return nil
        }
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace }) else {
            return ""
        }
        return String(self[start...end])
    }
}
