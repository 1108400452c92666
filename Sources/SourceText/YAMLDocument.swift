import Foundation
public import ReportModel
import Vietnamese
import Yams

/// Reads YAML files into positioned nodes.
///
/// Everything a person may get wrong is found here with its place: bytes that are no text, faults of syntax, keys written
/// twice, documents beyond the limits.
public enum YAMLDocument {
    /// Largest file read. Campaigns and layouts are a few kilobytes.
    static let largestFile = 1 << 20
    /// Most nodes of a document, aliases counted as often as they are used, so that a small file cannot grow in memory.
    static let mostNodes = 100_000
    /// Deepest nesting.
    static let deepest = 48

    /// Reads a file.
    ///
    /// - Parameter name: how the file is called in places; the path when left out.
    /// - Returns: the root, or `nil` with at least one error; the bytes for digests, `nil` when the file cannot be read.
    public static func read(
        _ path: String, named name: String? = nil
    ) -> (root: YAMLNode?, bytes: [UInt8]?, diagnostics: [Diagnostic]) {
        let file = name ?? path
        let bytes: [UInt8]
        do {
            bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            let missing = !FileManager.default.fileExists(atPath: path)
            return (
                nil, nil,
                [
                    Diagnostic(
                        .error, missing ? "yaml.not-found" : "yaml.unreadable", at: SourcePlace(file),
                        missing ? "no such file" : "cannot read the file: \(error.localizedDescription)",
                        hint: missing ? "check the path" : "check that it is a file and readable by this user")
                ]
            )
        }
        let (root, diagnostics) = parse(bytes, named: file)
        return (root, bytes, diagnostics)
    }

    /// Reads bytes.
    public static func parse(_ bytes: [UInt8], named file: String) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
        guard bytes.count <= largestFile else {
            return (
                nil,
                [
                    Diagnostic(
                        .error, "yaml.too-large", at: SourcePlace(file),
                        "the file has \(bytes.count) bytes, the limit is \(largestFile)")
                ]
            )
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return (
                nil,
                [
                    Diagnostic(
                        .error, "yaml.encoding", at: SourcePlace(file, line: lineOfFirstFault(in: bytes)),
                        "the file is not UTF-8 text", hint: "save it as UTF-8")
                ]
            )
        }
        return parse(text, named: file)
    }

    /// Reads a text.
    public static func parse(_ text: String, named file: String) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
        // Normalising first makes the columns of Yams, which count scalars, those of the text a person sees.
        var text = text.nfc
        if text.unicodeScalars.first == "\u{FEFF}" { text = String(text.unicodeScalars.dropFirst()) }
        text = withPlainLineEnds(text)
        let source = YAMLSource(file: file, text: text)
        do {
            // Without rules for tags: what a scalar means is decided by who reads it.
            let parser = try Parser(yaml: text, resolver: .basic)
            guard let node = try parser.singleRoot() else {
                return (nil, [Diagnostic(.error, "yaml.empty", at: SourcePlace(file), "the file is empty")])
            }
            var conversion = YAMLConversion(source: source)
            let root = conversion.convert(node, depth: 0)
            return conversion.diagnostics.isEmpty ? (root, []) : (nil, conversion.diagnostics)
        } catch let error as YamlError {
            return (nil, [diagnostic(of: error, in: source)])
        } catch {
            return (nil, [Diagnostic(.error, "yaml.syntax", at: SourcePlace(file), "cannot read the file: \(error)")])
        }
    }

    /// Lines of Windows end like others: `\r` before a line break says nothing, and a line end of two scalars that is one
    /// character would make every column be counted.
    private static func withPlainLineEnds(_ text: String) -> String {
        guard text.utf8.contains(0x0D) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if byte == 0x0A, bytes.last == 0x0D { bytes.removeLast() }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func diagnostic(of error: YamlError, in source: YAMLSource) -> Diagnostic {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let words: OperatorText =
                context.map { "\(term: problem) \(term: $0.text) (line \($0.mark.line), column \($0.mark.column))" }
                ?? "\(term: problem)"
            return Diagnostic(
                .error, "yaml.syntax", at: source.place(mark), words, hint: hint(forProblem: problem))
        case .reader(let problem, _, let value, _):
            let what = value < 0 ? "" : ": U+" + String(value, radix: 16, uppercase: true)
            return Diagnostic(.error, "yaml.syntax", at: SourcePlace(source.file), "\(term: problem)\(what)")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let key = duplicates.first ?? ""
            return Diagnostic(
                .error, "yaml.duplicate-key", at: source.secondPlace(ofKey: key, after: context.mark),
                "the key '\(key)' is written twice (first in line \(context.mark.line))", hint: "keep one of them")
        default:
            return Diagnostic(.error, "yaml.syntax", at: SourcePlace(source.file), "cannot read the file: \(error)")
        }
    }

    /// What a person usually meant.
    private static func hint(forProblem problem: String) -> OperatorText? {
        if problem.contains("mapping values are not allowed") {
            return "a text that contains ': ' must stand in quotes"
        }
        if problem.contains("cannot start any token") {
            return "a text that begins with @, `, % or a tab must stand in quotes; indent with spaces"
        }
        if problem.contains("alias") { return "a text that begins with * must stand in quotes" }
        if problem.contains("did not find expected key") {
            return "check indentation and quotes; a text that begins with { must stand in quotes"
        }
        if problem.contains("did not find expected") { return "check indentation, brackets and quotes above this place" }
        return nil
    }

    private static func lineOfFirstFault(in bytes: [UInt8]) -> Int {
        var line = 1
        for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if String(validating: part, as: UTF8.self) == nil { return line }
            line += 1
        }
        return 1
    }
}

/// Turns the nodes of Yams into ours.
private struct YAMLConversion {
    let source: YAMLSource
    var diagnostics: [Diagnostic] = []
    private var count = 0

    init(source: YAMLSource) { self.source = source }

    mutating func convert(_ node: Node, depth: Int) -> YAMLNode {
        let place = node.mark.map(source.place) ?? SourcePlace(source.file)
        count += 1
        guard count <= YAMLDocument.mostNodes, depth <= YAMLDocument.deepest else {
            if diagnostics.isEmpty {
                let what = depth > YAMLDocument.deepest ? "nested too deeply" : "too large"
                diagnostics.append(
                    Diagnostic(
                        .error, "yaml.too-large", at: place,
                        "the document is \(what) (limits: \(YAMLDocument.mostNodes) values, \(YAMLDocument.deepest) levels)"))
            }
            return YAMLNode(.null, at: place, source: source)
        }
        switch node {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain || scalar.style == .any
            let isNull = isPlain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
            return YAMLNode(isNull ? .null : .scalar(scalar.string), at: place, source: source)
        case .sequence(let sequence):
            return YAMLNode(.list(sequence.map { convert($0, depth: depth + 1) }), at: place, source: source)
        case .mapping(let mapping):
            var entries: [YAMLNode.Entry] = []
            for (key, value) in mapping {
                let keyPlace = key.mark.map(source.place) ?? place
                guard case .scalar(let scalar) = key else {
                    diagnostics.append(Diagnostic(.error, "yaml.key", at: keyPlace, "a key must be a text"))
                    continue
                }
                entries.append(
                    YAMLNode.Entry(
                        key: scalar.string, keyPlace: keyPlace, value: convert(value, depth: depth + 1)))
            }
            return YAMLNode(.map(entries), at: place, source: source)
        case .alias:
            return YAMLNode(.null, at: place, source: source)
        }
    }
}

extension YAMLSource {
    /// The place of a mark, its column counted in characters.
    func place(_ mark: Mark) -> SourcePlace {
        if hasPlainColumns { return SourcePlace(file, line: mark.line, column: mark.column) }
        let lines = lines
        guard lines.indices.contains(mark.line - 1) else { return SourcePlace(file, line: max(1, min(mark.line, lines.count))) }
        var scalars = mark.column - 1
        var column = 1
        for character in lines[mark.line - 1] {
            guard scalars > 0 else { break }
            scalars -= character.unicodeScalars.count
            column += 1
        }
        return SourcePlace(file, line: mark.line, column: column)
    }

    /// Where `key` is written again after `mark`.
    fileprivate func secondPlace(ofKey key: String, after mark: Mark) -> SourcePlace {
        let first = place(mark)
        guard let firstLine = first.line, let firstColumn = first.column, !key.isEmpty else { return first }
        let wanted = Array(key)
        let lines = lines
        for index in (firstLine - 1)..<lines.count {
            let line = lines[index]
            var column = index == firstLine - 1 ? firstColumn - 1 + wanted.count : 0
            while column + wanted.count <= line.count {
                let end = column + wanted.count
                if line[column..<end].elementsEqual(wanted),
                    column == 0 || " {,-\"'".contains(line[column - 1]),
                    line[end...].first(where: { $0 != " " && $0 != "\"" && $0 != "'" }) == ":"
                {
                    return SourcePlace(file, line: index + 1, column: column + 1)
                }
                column += 1
            }
        }
        return first
    }
}
