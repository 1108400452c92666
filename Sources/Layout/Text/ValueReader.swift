import ReportModel
import SourceText

/// Reads `value | format | format(argument)`.
struct ValueReader {
    let scope: Scope

    func read(_ scanner: inout TextScanner) throws(TextFault) -> BoundValue {
        scanner.skipSpaces()
        let start = scanner.index
        var reader = ComputationReader(scope: scope)
        guard let value = try reader.read(&scanner) else {
            throw TextFault(kind: "syntax", offset: start, message: "a value is missing between { and }")
        }
        if case .number = value {
            throw TextFault(kind: "syntax", offset: start, message: "a number alone needs no { }", hint: "write it as text")
        }
        var type = value.type
        var formats: [BoundFormat] = []
        var otherwise: String?
        scanner.skipSpaces()
        while scanner.take("|") {
            scanner.skipSpaces()
            let at = scanner.index
            guard otherwise == nil else {
                throw TextFault(kind: "format", offset: at, message: "nothing may follow 'default'", hint: "put 'default' last")
            }
            let (format, argument) = try format(&scanner)
            guard format.takes.contains(where: { $0.fits(type) }) else { throw misfit(format, type, at: at) }
            if format.name == "default" {
                guard case .text(let text) = argument else { continue }
                otherwise = text
            } else {
                formats.append(BoundFormat(name: format.name, apply: format.apply, argument: argument, type: type))
                type = .text
            }
            scanner.skipSpaces()
        }
        guard scanner.isAtEnd else {
            throw TextFault(
                kind: "syntax", offset: scanner.index, message: "'\(scanner.characters[scanner.index])' cannot stand here",
                hint: "a value is a path, or is worked out with + - * /; formats stand after '|'")
        }
        if formats.isEmpty, type != .text {
            guard let name = Format.standard(for: type), let format = Format.named(name) else {
                throw TextFault(
                    kind: "not-printable", offset: start,
                    message: "'\(value.written)' is a \(type.words) and cannot be printed",
                    hint: hint(for: type, value.written))
            }
            formats = [BoundFormat(name: format.name, apply: format.apply, argument: format.standardArgument, type: type)]
        }
        if let path = value.onlyPath {
            try requirePresence(of: path, otherwise: otherwise, at: start)
            if otherwise == nil, path.optionalParts.last?.isFigure == true { otherwise = ValueReader.notStated }
        } else {
            // What a part of is not stated, or what divides by nothing, is no figure.
            otherwise = otherwise ?? ValueReader.notStated
        }
        return BoundValue(value: value, formats: formats, otherwise: otherwise)
    }

    /// Reads `ref.ID | default("…")`; `nil` when it is another value.
    func reference(_ scanner: inout TextScanner) throws(TextFault) -> Template.Piece.Content? {
        var ahead = scanner
        ahead.skipSpaces()
        let at = ahead.index
        guard ahead.name() == "ref", ahead.take("."), !scope.beginnings.contains("ref") else { return nil }
        guard let id = ahead.name() else {
            throw TextFault(kind: "syntax", offset: ahead.index, message: "'ref' needs the id of a block", hint: "write ref.ID")
        }
        ahead.skipSpaces()
        guard ahead.take("|") else {
            throw TextFault(
                kind: "may-be-absent", offset: at, message: "'ref.\(id)' can be absent: a table without rows is not printed",
                hint: "add | default(\"…\")")
        }
        ahead.skipSpaces()
        let (format, argument) = try self.format(&ahead)
        ahead.skipSpaces()
        guard format.name == "default", case .text(let text)? = argument, ahead.isAtEnd else {
            throw TextFault(kind: "format", offset: at, message: "after 'ref.\(id)' only 'default' can stand")
        }
        scanner = ahead
        return .reference(id, otherwise: text)
    }

    /// What a figure prints as that nobody stated.
    private static let notStated = "–"

    /// A text must never have a hole: what may be absent needs another text or a condition around it.
    private func requirePresence(of path: DataPath, otherwise: String?, at offset: Int) throws(TextFault) {
        guard otherwise == nil, let part = path.optionalParts.first(where: { !$0.isFigure && !scope.present.contains($0.key) })
        else { return }
        throw TextFault(
            kind: "may-be-absent", offset: offset,
            message: "'\(part.written)' can be absent, and then nothing could be printed here",
            hint: "add | default(\"…\"), or put the text under when: \(path.written)")
    }

    private func format(_ scanner: inout TextScanner) throws(TextFault) -> (Format, Format.Argument?) {
        let at = scanner.index
        guard let written = try scanner.path() else {
            throw TextFault(kind: "format", offset: at, message: "the name of a format is missing after '|'")
        }
        guard let format = Format.named(written.text) else {
            throw TextFault(
                kind: "unknown-format", offset: at, message: "there is no format '\(written.text)'",
                hint: NearestName.hint(for: written.text, among: Format.all.map(\.name)))
        }
        guard scanner.take("(") else {
            if case .text(otherwise: nil) = format.arguments {
                throw TextFault(
                    kind: "format", offset: at, message: "'\(format.name)' needs a text in brackets",
                    hint: "write \(format.name)(\"…\")")
            }
            return (format, format.standardArgument)
        }
        scanner.skipSpaces()
        let argumentAt = scanner.index
        let argument: Format.Argument
        if let text = try scanner.quoted() {
            argument = .text(text)
        } else if let number = scanner.number(), number.isWhole, let value = Int(number.text) {
            argument = .number(value)
        } else {
            throw TextFault(
                kind: "format", offset: argumentAt,
                message: "a number or a text in quotes is missing in the brackets of '\(format.name)'")
        }
        scanner.skipSpaces()
        guard scanner.take(")") else {
            throw TextFault(
                kind: "format", offset: scanner.index, message: "')' is missing after the argument of '\(format.name)'")
        }
        switch (format.arguments, argument) {
        case (.number(let range, _), .number(let value)) where range.contains(value): break
        case (.text, .text): break
        case (.number(let range, _), _):
            throw TextFault(
                kind: "format", offset: argumentAt,
                message: "'\(format.name)' takes a number from \(range.lowerBound) to \(range.upperBound)")
        case (.text, _):
            throw TextFault(kind: "format", offset: argumentAt, message: "'\(format.name)' takes a text in quotes")
        case (.none, _):
            throw TextFault(kind: "format", offset: argumentAt, message: "'\(format.name)' takes nothing in brackets")
        }
        return (format, argument)
    }

    private func misfit(_ format: Format, _ type: FieldType, at offset: Int) -> TextFault {
        let fitting = Format.all.filter { $0.takes.contains { $0.fits(type) } && $0.name != "default" }.map(\.name)
        var takes: OperatorText?
        for type in format.takes {
            let words: OperatorText = "a \(term: type.name)"
            takes = takes.map { "\($0) or \(words)" } ?? words
        }
        return TextFault(
            kind: "format-misfit", offset: offset,
            message: "'\(format.name)' takes \(takes ?? "nothing"), not a \(type.words)",
            hint: fitting.isEmpty ? nil : "for a \(type.words): \(fitting.joined(separator: ", "))")
    }

    private func hint(for type: FieldType, _ path: String) -> OperatorText {
        switch type {
        case .list: "print \(path).count, or | names, or repeat over it"
        case .flag: "test it with when: \(path)"
        default: "name one of its fields: \(path).…"
        }
    }
}

extension Format {
    fileprivate var standardArgument: Argument? {
        switch arguments {
        case .none: nil
        case .number(_, let otherwise): .number(otherwise)
        case .text(let otherwise): otherwise.map { .text($0) }
        }
    }
}
