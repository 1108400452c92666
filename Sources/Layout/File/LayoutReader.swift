import Foundation
import ReportModel
import SourceText
import Typesetting
import Vietnamese

/// Reads a layout with its style and parts, and notes everything wrong with any of them.
final class LayoutReader {
    let findings = YAMLFindings(area: "layout")
    /// Folder of the layout file: style and parts are named from there.
    let folder: String
    /// Where they are looked for when they are not there.
    let others: [String]
    /// Files read, in order, with their bytes, for the digest.
    private(set) var sources: [(name: String, bytes: [UInt8])] = []
    var style: Style?
    /// Lists the layout defines, in order.
    var lists: [Selection] = []
    /// Width a block can take, in points; tables are checked against it.
    var availableWidth = 0.0
    /// Ids of tables, charts and pictures, and where texts name them.
    var identifiers: Set<String> = []
    private var references: [(id: String, place: SourcePlace)] = []
    /// Parts being read, outermost first, to find one that uses itself.
    private var partsInUse: [String] = []

    init(folder: String, others: [String] = []) {
        self.folder = folder
        self.others = others
    }

    /// The annex that every layout has; `nil` where the file is not there.
    private(set) lazy var commonAnnex: YAMLNode? = {
        let file = "parts/changes.yaml"
        guard FileManager.default.fileExists(atPath: path(of: file)) else { return nil }
        let (root, bytes, diagnostics) = YAMLDocument.read(path(of: file))
        findings.add(diagnostics)
        if let bytes { addSource(file, bytes) }
        return root
    }()

    func addSource(_ name: String, _ bytes: [UInt8]) { sources.append((name, bytes)) }

    func path(of file: String) -> String {
        let own = folder.isEmpty ? file : folder + "/" + file
        let paths = [own] + others.map { $0 + "/" + file }
        return paths.first { FileManager.default.fileExists(atPath: $0) } ?? own
    }

    // MARK: Texts

    /// Notes the faults of a text where they stand in the file.
    func note(_ faults: [TextFault], in node: YAMLNode) {
        for fault in faults {
            findings.error(fault.kind, at: node.place(ofCharacter: fault.offset), fault.message, hint: fault.hint)
        }
    }

    /// The text of a scalar as written; a finding when it is none.
    func scalar(_ node: YAMLNode, _ what: OperatorText) -> String? {
        if let text = node.text { return text }
        if let entries = node.entries, entries.count == 1, entries[0].value.isNull {
            findings.error(
                "quotes", at: node.place, "\(what) begins with '{' and is read as a map",
                hint: "put the text in quotes: \"{…}\"")
        } else {
            findings.error("wrong-type", at: node.place, "\(what) must be a text, not \(term: node.kind)")
        }
        return nil
    }

    /// Notes the characters of a text that no face of a report has, which would stop the document they stand in.
    func notePrintable(_ text: String, in node: YAMLNode) {
        let before = findings.count
        for (offset, character) in text.enumerated() {
            for scalar in character.unicodeScalars where !ReportCharacters.contains(scalar) && !character.isNewline {
                noteUnprintable(scalar, at: offset, in: node)
            }
        }
        guard findings.count == before else { return }
        // A sign that stands where its script cannot have it.
        let line = String(text.map { $0.isNewline ? " " : $0 })
        if let missing = ReportCharacters.firstMissing(in: line) {
            noteUnprintable(missing.scalar, at: missing.position - 1, in: node)
        }
    }

    private func noteUnprintable(_ scalar: Unicode.Scalar, at offset: Int, in node: YAMLNode) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        findings.error(
            "unprintable", at: node.place(ofCharacter: offset), "the report's faces cannot print \(code)", found: code,
            hint: "write it in other characters, or leave it out")
    }

    func template(_ node: YAMLNode, _ what: OperatorText, in scope: Scope) -> Template? {
        guard let text = scalar(node, what) else { return nil }
        notePrintable(text, in: node)
        let origin = node.place.line.map { "\(node.place.file):\($0)" } ?? node.place.file
        do throws(TextFaults) {
            let template = try Template.read(text, origin: origin, in: scope)
            references += template.references.map { ($0, node.place) }
            return template
        } catch {
            note(error.faults, in: node)
            return nil
        }
    }

    /// Notes a value that is the same in every row because it is the document's: the district's total beside each commune.
    func noteOutward(_ template: Template, _ node: YAMLNode, _ what: OperatorText) {
        noteOutward(template.computations.flatMap(\.paths), node, what)
    }

    func noteOutward(_ paths: [DataPath], _ node: YAMLNode, _ what: OperatorText) {
        guard let first = paths.first, !paths.contains(where: { $0.dependsOnRow || $0.isOfDocument }) else { return }
        findings.error(
            "outward", at: node.place, "'\(first.written)' is the document's: \(what) would be the same in every row",
            found: first.written, hint: "write document.\(first.written) if that is meant, or a value of the row")
    }

    func textList(_ node: YAMLNode, _ what: OperatorText, in scope: Scope) -> TextList? {
        let nodes = node.items ?? [node]
        var items: [TextList.Item] = []
        for item in nodes {
            // A value that is a list of texts stands for all of them.
            if let text = item.text, let path = wholeValue(text, in: scope), path.type == .texts {
                items.append(.all(path))
            } else if let template = template(item, what, in: scope) {
                items.append(.template(template))
            }
        }
        return items.count == nodes.count ? TextList(items: items) : nil
    }

    /// The path when a text is one value without formats.
    private func wholeValue(_ text: String, in scope: Scope) -> DataPath? {
        guard text.hasPrefix("{"), text.hasSuffix("}") else { return nil }
        var scanner = TextScanner(String(text.dropFirst().dropLast()))
        scanner.skipSpaces()
        guard let written = try? scanner.path() else { return nil }
        scanner.skipSpaces()
        return scanner.isAtEnd ? try? scope.resolve(written) : nil
    }

    // MARK: References

    /// The id by which texts lead to a block; its caption is what they name.
    func identifier(_ properties: Properties, in scope: Scope) -> String? {
        guard properties.has("id"), let id = properties.plain("id"), let node = properties.node("id") else { return nil }
        var scanner = TextScanner(id)
        if scanner.name() != id {
            findings.error(
                "bad-value", at: node.place, "'\(id)' cannot be a name",
                hint: "use letters without marks, digits and _, beginning with a letter")
        } else if scope.levels.count > 1 {
            findings.error(
                "duplicate", at: node.place, "'\(id)' would stand for a block of every record", hint: "take the id out")
        } else if !identifiers.insert(id).inserted {
            findings.error("duplicate", at: node.place, "the id '\(id)' is there twice", hint: "give the block another one")
        } else if !properties.has("caption") {
            findings.error(
                "missing-key", at: node.place, "a block with an id needs a caption, which is what texts name",
                hint: "caption: …")
        }
        return id
    }

    /// Notes what texts name that no block is called.
    func checkReferences() {
        for (id, place) in references where !identifiers.contains(id) {
            findings.error(
                "unknown-reference", at: place, "there is no block with the id '\(id)'", found: id,
                hint: NearestName.hint(for: id, among: identifiers.sorted(), listing: 20))
        }
    }

    // MARK: Conditions and paths

    func condition(_ node: YAMLNode, _ what: OperatorText, in scope: Scope) -> Condition? {
        guard let text = scalar(node, what) else { return nil }
        do throws(TextFault) {
            return try Condition.read(text, in: scope)
        } catch {
            note([error], in: node)
            return nil
        }
    }

    private func value(_ node: YAMLNode, _ what: OperatorText, in scope: Scope) -> Computation? {
        guard let text = scalar(node, what) else { return nil }
        do throws(TextFault) {
            var scanner = TextScanner(text)
            scanner.skipSpaces()
            let start = scanner.index
            var reader = ComputationReader(scope: scope)
            guard let value = try reader.read(&scanner) else {
                throw TextFault(
                    kind: "syntax", offset: start, message: "\(what) must be the name of a value", hint: "write it without { }")
            }
            scanner.skipSpaces()
            guard scanner.isAtEnd else {
                throw TextFault(
                    kind: "syntax", offset: scanner.index, message: "'\(scanner.characters[scanner.index])' cannot stand here",
                    hint: "\(what) is a value alone")
            }
            return value
        } catch {
            note([error], in: node)
            return nil
        }
    }

    func number(_ node: YAMLNode, _ what: OperatorText, in scope: Scope) -> Computation? {
        guard let value = value(node, what, in: scope) else { return nil }
        switch value.type {
        case .integer, .decimal, .rate: return value
        default:
            findings.error(
                "wrong-type", at: node.place, "\(what) must be a number, but '\(value.written)' is a \(value.type.words)")
            return nil
        }
    }

    func collection(_ node: YAMLNode, _ what: OperatorText, in scope: Scope) -> (path: DataPath, type: RecordType)? {
        guard let value = value(node, what, in: scope) else { return nil }
        guard let path = value.onlyPath, case .list(let name) = path.type, let type = DataDictionary.type(name) else {
            findings.error(
                "not-a-list", at: node.place, "\(what) must be a list, but '\(value.written)' is a \(value.type.words)",
                hint: "lists here: \(scope.listNames.joined(separator: ", "))")
            return nil
        }
        return (path, type)
    }

    func sortPath(_ text: String, at offset: Int, of node: YAMLNode, in scope: Scope) -> Selection.Order? {
        do throws(TextFault) {
            var scanner = TextScanner(text)
            scanner.skipSpaces()
            var reader = ComputationReader(scope: scope)
            guard let value = try reader.read(&scanner) else {
                throw TextFault(kind: "syntax", offset: scanner.index, message: "the name of a value is missing")
            }
            scanner.skipSpaces()
            let wordAt = scanner.index
            let word = scanner.name()
            guard scanner.isAtEnd, word == nil || word == "descending" || word == "ascending" else {
                throw TextFault(
                    kind: "syntax", offset: wordAt,
                    message: "after the value to sort by only 'descending' or 'ascending' can stand")
            }
            switch value.type {
            case .record, .list, .texts:
                throw TextFault(
                    kind: "wrong-type", offset: 0, message: "a \(value.type.words) cannot be sorted by",
                    hint: "name one of its fields")
            default: return Selection.Order(value: value, descending: word == "descending")
            }
        } catch {
            note([error], in: node)
            return nil
        }
    }

    // MARK: Lengths and styles

    /// A length in points: `30mm`, `1.2cm`, `14pt`.
    func length(_ node: YAMLNode, _ what: OperatorText, _ range: ClosedRange<Double>) -> Double? {
        guard let text = findings.text(node, what) else { return nil }
        let number = text.prefix { $0.isNumber || $0 == "." || $0 == "," || $0 == "-" }
        let unit = text.dropFirst(number.count).drop { $0 == " " }
        guard let value = Double(number) else {
            findings.error(
                "length", at: node.place, "\(what) must be a length, not '\(text)'", found: text,
                hint: text.contains(",")
                    ? "write decimals with a point: 12.7mm" : "write a number and its unit, e.g. 30mm or 14pt")
            return nil
        }
        let points: Double
        switch unit {
        case "mm": points = value * pointsPerMillimetre
        case "cm": points = value * 10 * pointsPerMillimetre
        case "pt": points = value
        case "":
            findings.error(
                "length-unit", at: node.place, "\(what) lacks its unit: '\(text)'", found: text,
                hint: "write \(text)mm, \(text)pt or \(text)cm")
            return nil
        default:
            findings.error(
                "length-unit", at: node.place, "'\(unit)' is no unit of length", found: text, hint: "use mm, cm or pt")
            return nil
        }
        let millimetres = points / pointsPerMillimetre
        guard range.contains(millimetres) else {
            findings.error(
                "range", at: node.place,
                "\(what) must be between \(PropertyType.short(range.lowerBound))mm and \(PropertyType.short(range.upperBound))mm, not \(text)",
                found: text)
            return nil
        }
        return points
    }

    func textStyle(_ node: YAMLNode, _ what: OperatorText) -> NamedStyle? {
        guard let name = findings.text(node, what) else { return nil }
        // Without a style file everything would be unknown; that fault is noted already.
        guard let style else { return nil }
        guard let found = style.texts[name] else {
            findings.error(
                "unknown-style", at: node.place, "the style has no text style '\(name)'", found: name,
                hint: NearestName.hint(for: name, among: style.texts.keys.sorted(), listing: 40))
            return nil
        }
        return found
    }

    // MARK: Parts

    /// The root of a part file; `nil` with a finding when it cannot be read or uses itself.
    func withPart<Result>(_ node: YAMLNode, _ read: (YAMLNode) -> Result?) -> Result? {
        guard let name = findings.text(node, "'use'") else { return nil }
        let file = name.hasSuffix(".yaml") ? name : name + ".yaml"
        guard !partsInUse.contains(file) else {
            findings.error("part-circle", at: node.place, "the part '\(file)' uses itself", hint: "take this 'use' out")
            return nil
        }
        let (root, bytes, diagnostics) = YAMLDocument.read(path(of: file))
        if let bytes, !sources.contains(where: { $0.name == file }) { addSource(file, bytes) }
        guard let root else {
            if diagnostics.contains(where: { $0.code == "yaml.not-found" }) {
                findings.error(
                    "not-found", at: node.place, "there is no file '\(path(of: file))'",
                    hint: "parts are named from the layout's folder")
            } else {
                findings.add(diagnostics)
            }
            return nil
        }
        partsInUse.append(file)
        defer { partsInUse.removeLast() }
        return read(root)
    }
}

extension Scope {
    /// Lists that can be named here.
    var listNames: [String] {
        var names: [String] = []
        for level in levels.reversed() {
            for field in level.type.fields { if case .list = field.type { names.append(field.name) } }
        }
        return names + lists.keys.sorted()
    }
}
