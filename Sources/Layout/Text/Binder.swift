import ReportModel

/// Binds a layout to the data of one document: values of lists the layout defines, headings of annexes, the style's words.
final class Binder {
    let context: ReportContext
    let senseBreaks: Sentences.Breaks
    private let lists: [Selection]
    private var listValues: [[any Sendable]?]
    /// Records of each list that its limit or its cap left out.
    private var leftOut: [Int]
    /// Most records of some lists, by number: what a document that must fit its pages has room for.
    private let caps: [Int: Int]
    private var reportValues: [Value?]
    /// Records walked over so far, lists inside lists as often as they are.
    private var visited = 0
    private var rowSets = 0
    private var rowValues: [RowValues.Key: RowValues] = [:]
    /// Headings of the annexes this document has, by id.
    var annexHeadings: [String: String] = [:]
    /// The outermost frame.
    let root: [Frame] = [Frame(record: ReportRecord(), position: nil)]

    init(_ data: ReportData, lists: [Selection], senseBreaks: Sentences.Breaks, language: Language, caps: [Int: Int] = [:]) {
        context = ReportContext(data, language: language)
        self.lists = lists
        self.senseBreaks = senseBreaks
        self.caps = caps
        leftOut = Array(repeating: 0, count: lists.count)
        listValues = Array(repeating: nil, count: lists.count)
        reportValues = Array(repeating: nil, count: DataDictionary.report.fields.count)
    }

    /// Most records a document walks over: a thousand times what the largest of ours does. Lists repeated inside lists of
    /// thousands would otherwise go on for hours, deaf to a signal.
    static let mostVisited = 3_000_000

    /// The limit is passed: lists have no records any more, and the document is refused.
    var isExhausted: Bool { visited > Self.mostVisited }

    func noteVisit(of records: Int) { visited += records }

    /// A field of the report.
    func reportValue(_ number: Int) -> Value {
        if let known = reportValues[number] { return known }
        let value = DataDictionary.report.fields[number].get(ReportRecord(), context)
        reportValues[number] = value
        return value
    }

    /// The records of a list the layout defines.
    func namedList(_ number: Int) -> [any Sendable] {
        if let known = listValues[number] { return known }
        let all = lists[number].all(in: root, self)
        let records = Array(all.prefix(min(lists[number].limit ?? all.count, caps[number] ?? all.count)))
        listValues[number] = records
        leftOut[number] = all.count - records.count
        return records
    }

    /// How many records of a list the layout defines are not in it for lack of room.
    func leftOut(ofList number: Int) -> Int {
        _ = namedList(number)
        return leftOut[number]
    }

    func newRowSet() -> Int {
        rowSets += 1
        return rowSets
    }

    /// What the innermost rows of some frames state of a value.
    func values(of term: Computation.RowTerm, beside frames: [Frame]) -> RowValues {
        guard let at = frames.lastIndex(where: { $0.rows != nil }), let rows = frames[at].rows else { return RowValues([]) }
        let outer = Array(frames.prefix(at + 1 - rows.depth))
        let key = RowValues.Key(rows: rows.number, term: ObjectIdentifier(term), outer: outer.map { $0.position?.number ?? 0 })
        if let known = rowValues[key] { return known }
        let values = RowValues((0..<rows.count).compactMap { term.value.exact(in: outer + rows[$0], self) })
        rowValues[key] = values
        return values
    }

    func annexHeading(_ id: String) -> String? { annexHeadings[id] }

    /// Texts, or the names of records: from `field` where the type (or the unit a record is about) has it, otherwise from the
    /// field that labels the type.
    func names(of value: Value, type: FieldType, field: String?) -> [String] {
        switch (value, type) {
        case (.texts(let texts), _): return texts
        case (.list(let records), .list(let typeName)):
            guard let type = DataDictionary.type(typeName) else { return [] }
            return records.compactMap { name(of: $0, type, field: field)?.singleLine }
        default: return []
        }
    }

    private func name(of record: any Sendable, _ type: RecordType, field name: String?) -> String? {
        if let name {
            if let field = type.field(name), case .text(let text, _, _) = field.get(record, context) { return text }
            if let field = type.field("unit"), case .record(let unitName) = field.type,
                let unitType = DataDictionary.type(unitName),
                case .record(let unit) = field.get(record, context)
            {
                return self.name(of: unit, unitType, field: name)
            }
        }
        guard let label = type.label, let field = type.field(label), case .text(let text, _, _) = field.get(record, context)
        else {
            return nil
        }
        return text
    }
}

extension String {
    /// On one line: what others wrote may hold line breaks and control characters, which mean something to the typesetter.
    var singleLine: String {
        guard
            unicodeScalars.contains(where: {
                $0.value < 0x20 || $0.value == 0x7F || $0.value == 0x85 || $0.value == 0x2028 || $0.value == 0x2029
            })
        else { return self }
        var result = ""
        var pendingSpace = false
        for scalar in unicodeScalars {
            if scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x85 || scalar.value == 0x2028
                || scalar.value == 0x2029
            {
                pendingSpace = !result.isEmpty
            } else {
                if pendingSpace, scalar != " ", result.last != " " { result += " " }
                pendingSpace = false
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
