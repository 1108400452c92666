import ReportModel

/// Takes note of every value of a JSON document before it is read, so that none is passed over.
struct JSONFates {
    let file: String
    let fates: FateRecorder

    func open(_ value: JSONValue) { open(value, JSONPath()) }

    private func open(_ value: JSONValue, _ path: JSONPath) {
        switch value.content {
        case .object(let members): for member in members { open(member.value, path.key(member.key)) }
        case .list(let values): for (index, value) in values.enumerated() { open(value, path.index(index)) }
        case .string(let text): if !text.isEmpty { note(text, value, path) }
        case .number(let digits): note(digits, value, path)
        case .boolean(let flag): note(flag ? "true" : "false", value, path)
        case .null: break
        }
    }

    private func note(_ text: String, _ value: JSONValue, _ path: JSONPath) {
        fates.open(SourcePlace(file, line: value.line, path: path.text), text)
    }
}
