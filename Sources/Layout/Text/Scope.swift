import ReportModel
import SourceText

/// What names mean at a place of a layout: the records in force from the report inwards, the lists and annexes of the layout,
/// and which optional values are known to be there.
struct Scope {
    struct Level {
        var type: RecordType
        /// Name given with `as`.
        var name: String?
    }

    /// A list the layout defines.
    struct NamedList {
        var number: Int
        var type: String
        /// What the list's condition makes sure of in each record, as keys of ``Scope/present`` without the level.
        var known: [String] = []
    }

    /// From the report inwards.
    private(set) var levels: [Level]
    var lists: [String: NamedList] = [:]
    /// Annexes by their id, and whether each is always there.
    var annexes: [String: Bool] = [:]
    /// Keys of optional values that a condition around this place has found present.
    private(set) var present: Set<String> = []
    /// Whether a value here chooses or sorts the rows themselves, which then cannot be compared yet.
    private var isChoosing = false

    static let report: Scope = Scope(levels: [Level(type: DataDictionary.report, name: nil)])

    /// The scope of the rows of a list.
    func entering(_ type: RecordType, as name: String? = nil) -> Scope {
        var inner = self
        inner.isChoosing = false
        inner.levels.append(Level(type: type, name: name))
        return inner
    }

    /// The scope of what chooses and sorts rows.
    var choosing: Scope {
        var inner = self
        inner.isChoosing = true
        return inner
    }

    /// Whether a value here is one of a row that stands among others.
    var hasRows: Bool { levels.count > 1 && !isChoosing }

    func knowing(_ keys: Set<String>) -> Scope {
        guard !keys.isEmpty else { return self }
        var inner = self
        inner.present.formUnion(keys)
        return inner
    }

    /// Keys known of the record of the innermost level, without the level.
    var knownOfInnermost: [String] {
        let prefix = "\(levels.count - 1)."
        return present.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    }

    /// Takes over what the condition of a list made sure of in each of its records.
    func knowingOfInnermost(_ keys: [String]) -> Scope { knowing(Set(keys.map { "\(levels.count - 1).\($0)" })) }

    /// Names a path may begin with here.
    var beginnings: [String] {
        var names: [String] = []
        for (depth, level) in levels.enumerated().reversed() {
            if let name = level.name { names.append(name) }
            if depth > 0 { names.append("position") }
            names += level.type.fields.map(\.name)
        }
        names += lists.keys.sorted()
        if !annexes.isEmpty { names.append("annex") }
        return names
    }
}

/// What can be wrong about a path, a template or a condition: where in its text and what.
struct TextFault: Error {
    var kind: String
    /// Number of the character, from 0.
    var offset: Int
    var message: OperatorText
    var hint: OperatorText?
}

// MARK: Resolving

extension Scope {
    /// Finds what a written path means.
    ///
    /// - Parameter offset: where the path begins in the text it stands in.
    func resolve(_ written: WrittenPath) throws(TextFault) -> DataPath {
        guard let first = written.parts.first else {
            throw TextFault(kind: "syntax", offset: written.offset, message: "a name is missing")
        }
        var walk = try begin(first, rest: written.parts.dropFirst().first)
        for part in written.parts.dropFirst(walk.used) {
            switch part.content {
            case .name(let name): try walk.step(name, at: part.offset)
            case .key(let key): try walk.look(up: key, at: part.offset, in: self)
            }
        }
        return walk.path(written: written.text)
    }

    /// The value the path begins with; innermost names win.
    private func begin(_ first: WrittenPath.Part, rest: WrittenPath.Part?) throws(TextFault) -> PathWalk {
        guard case .name(let name) = first.content else {
            throw TextFault(kind: "syntax", offset: first.offset, message: "a path begins with a name")
        }
        if let walk = beginDocument(name, rest) { return walk }
        for (depth, level) in levels.enumerated().reversed() {
            if level.name == name { return PathWalk(start: .level(depth), type: .record(level.type.name), key: "\(depth)") }
            if name == "position", depth > 0 {
                return PathWalk(start: .position(level: depth), type: .record("position"), key: "\(depth)#")
            }
            if level.type.field(name) != nil {
                var walk = PathWalk(start: .level(depth), type: .record(level.type.name), key: "\(depth)")
                try walk.step(name, at: first.offset)
                return walk
            }
        }
        if let list = lists[name] {
            return PathWalk(start: .namedList(list.number), type: .list(list.type), key: "list \(name)")
        }
        if name == "annex", !annexes.isEmpty {
            return try beginAnnex(rest, at: first.offset)
        }
        throw TextFault(
            kind: "unknown-field", offset: first.offset, message: "there is no value '\(name)' here",
            hint: NearestName.of(name, among: beginnings).map { "did you mean '\($0)'?" }
                ?? "docs/layout-reference.md lists the values there are")
    }

    /// `document.totals`: a value of the report by its full name, where a row has one of the same name or may seem to.
    private func beginDocument(_ name: String, _ rest: WrittenPath.Part?) -> PathWalk? {
        guard name == "document", let rest, case .name(let next) = rest.content,
            case .record(let own)? = levels.first?.type.field("document")?.type,
            DataDictionary.type(own)?.field(next) == nil
        else { return nil }
        if levels.first?.type.field(next) != nil {
            var walk = PathWalk(start: .level(0), type: .record(DataDictionary.root), key: "0")
            walk.isOfDocument = true
            return walk
        }
        guard let list = lists[next] else { return nil }
        var walk = PathWalk(start: .namedList(list.number), type: .list(list.type), key: "list \(next)")
        walk.isOfDocument = true
        walk.used = 2
        return walk
    }

    private func beginAnnex(_ part: WrittenPath.Part?, at offset: Int) throws(TextFault) -> PathWalk {
        guard let part, case .name(let id) = part.content else {
            throw TextFault(kind: "syntax", offset: offset, message: "'annex' needs the id of an annex", hint: "write annex.ID")
        }
        guard let isAlways = annexes[id] else {
            throw TextFault(
                kind: "unknown-annex", offset: part.offset, message: "there is no annex with the id '\(id)'",
                hint: NearestName.hint(for: id, among: annexes.keys.sorted()))
        }
        var walk = PathWalk(start: .annex(id), type: .text, key: "annex \(id)")
        walk.used = 2
        if !isAlways { walk.markOptional(written: "annex.\(id)") }
        return walk
    }
}

/// A path while its parts are found one after the other.
private struct PathWalk {
    let start: DataPath.Start
    var type: FieldType
    var key: String
    var steps: [DataPath.Step] = []
    var optionalParts: [DataPath.OptionalPart] = []
    /// Parts of the written path already taken.
    var used = 1
    /// It was written with `document.`.
    var isOfDocument = false
    private var written = ""

    init(start: DataPath.Start, type: FieldType, key: String) {
        self.start = start
        self.type = type
        self.key = key
    }

    mutating func markOptional(written: String) {
        optionalParts.append(DataPath.OptionalPart(key: key, written: written, isFigure: false))
    }

    mutating func step(_ name: String, at offset: Int) throws(TextFault) {
        written += written.isEmpty ? name : ".\(name)"
        key += ".\(name)"
        switch type {
        case .record(let typeName):
            guard let record = DataDictionary.type(typeName), let field = record.field(name) else {
                throw unknown(name, in: typeName, at: offset)
            }
            if typeName == DataDictionary.root, let number = record.number(of: name) {
                steps.append(.reportField(number))
            } else {
                steps.append(.field(field.get))
            }
            type = field.type
            if field.isOptional {
                optionalParts.append(DataPath.OptionalPart(key: key, written: written, isFigure: field.isFigure))
            }
        case .list(let typeName):
            switch name {
            case "count":
                steps.append(.count)
                type = .integer
            case "first", "last":
                steps.append(name == "first" ? .first : .last)
                type = .record(typeName)
                markOptional(written: written)
            case "left_out":
                guard case .namedList(let number) = start, steps.isEmpty else {
                    throw TextFault(
                        kind: "unknown-field", offset: offset, message: "only a list defined under 'lists' has 'left_out'",
                        hint: "define the list there with a limit")
                }
                steps.append(.leftOut(list: number))
                type = .integer
            default:
                throw TextFault(
                    kind: "unknown-field", offset: offset, message: "a list has no '\(name)'",
                    hint: "a list has count, first, last and [code]; repeat over it to reach its records")
            }
        case .texts:
            guard name == "count" else {
                throw TextFault(
                    kind: "unknown-field", offset: offset, message: "a list of texts has no '\(name)'", hint: "it has count")
            }
            steps.append(.count)
            type = .integer
        default:
            throw TextFault(
                kind: "unknown-field", offset: offset, message: "a \(type.words) has no '\(name)'",
                hint: "end the path before '.\(name)'; formats stand after '|'")
        }
    }

    mutating func look(up key: WrittenPath.Key, at offset: Int, in scope: Scope) throws(TextFault) {
        guard case .list(let typeName) = type, let record = DataDictionary.type(typeName), let keyName = record.key,
            let field = record.field(keyName)
        else {
            throw TextFault(
                kind: "lookup", offset: offset, message: "only a list of records with codes can be looked up with [ ]")
        }
        switch key {
        case .code(let code):
            self.key += "[\(code)]"
            written += "[\(code)]"
            steps.append(.lookup(keyField: field.get, key: .code(code)))
        case .path(let path):
            let resolved = try scope.resolve(path)
            guard resolved.type == .text else {
                throw TextFault(
                    kind: "lookup", offset: path.offset, message: "'\(path.text)' is a \(resolved.type.words), not a code")
            }
            self.key += "[\(resolved.key)]"
            written += "[\(path.text)]"
            steps.append(.lookup(keyField: field.get, key: .path(resolved)))
        }
        type = .record(typeName)
        markOptional(written: written)
    }

    func path(written: String) -> DataPath {
        DataPath(
            written: written, type: type, start: start, steps: steps, optionalParts: optionalParts,
            isOfDocument: isOfDocument, key: key)
    }

    private func unknown(_ name: String, in typeName: String, at offset: Int) -> TextFault {
        let names = DataDictionary.type(typeName)?.fields.map(\.name) ?? []
        return TextFault(
            kind: "unknown-field", offset: offset, message: "a `\(typeName)` has no '\(name)'",
            hint: NearestName.hint(for: name, among: names, listing: 20))
    }
}
