/// A path to a value, `reporting.missing`, found and typed when the layout was read.
struct DataPath: Sendable {
    /// Where it begins.
    enum Start: Sendable {
        /// The record of a level of the scope; 0 is the report.
        case level(Int)
        /// Where the record of a level stands among its rows.
        case position(level: Int)
        /// A list the layout defines, by number.
        case namedList(Int)
        /// The heading of an annex: `Phụ lục I`.
        case annex(String)
    }

    /// One step further.
    enum Step: Sendable {
        case field(@Sendable (any Sendable, ReportContext) -> Value)
        /// A field of the report, by number: read once for a document.
        case reportField(Int)
        case count, first, last
        /// How many records of a list the layout defines its limit leaves out.
        case leftOut(list: Int)
        /// The record of a list whose key field has this value.
        case lookup(keyField: @Sendable (any Sendable, ReportContext) -> Value, key: Key)
    }

    /// A part that may be absent.
    struct OptionalPart: Sendable {
        /// As it stands in ``Scope/present``.
        var key: String
        /// As written in the layout.
        var written: String
        /// Whether it prints as `–` when it is absent.
        var isFigure: Bool
    }

    indirect enum Key: Sendable {
        case code(String)
        case path(DataPath)
    }

    /// As written in the layout.
    let written: String
    let type: FieldType
    let start: Start
    var steps: [Step]
    /// Parts of the path that may be absent, in order.
    let optionalParts: [OptionalPart]
    /// It is written with `document.`: what is meant is the document's, whatever the rows around it are.
    let isOfDocument: Bool
    /// The path of a list whose first or last record is asked for: present when the list is known to have one.
    let key: String

    /// Whether the value can differ from row to row: it begins with a record inside the report, or looks something up by one.
    var dependsOnRow: Bool {
        switch start {
        case .level(let level) where level > 0: return true
        case .position: return true
        case .level, .namedList, .annex: break
        }
        return steps.contains { step in
            if case .lookup(_, .path(let path)) = step { path.dependsOnRow } else { false }
        }
    }

    /// The value in the frames of a scope; absent when any part is.
    func value(in frames: [Frame], _ binder: Binder) -> Value {
        var value: Value
        switch start {
        case .level(let level): value = .record(frames[level].record)
        case .position(let level):
            guard let position = frames[level].position else { return .absent }
            value = .record(position)
        case .namedList(let number): value = .list(binder.namedList(number))
        case .annex(let id): return binder.annexHeading(id).map { .text($0, language: binder.context.language) } ?? .absent
        }
        for step in steps {
            switch (step, value) {
            case (.field(let get), .record(let record)): value = get(record, binder.context)
            case (.reportField(let number), _): value = binder.reportValue(number)
            case (.count, .list(let records)): value = .integer(records.count)
            case (.count, .texts(let texts)): value = .integer(texts.count)
            case (.leftOut(let number), _): value = .integer(binder.leftOut(ofList: number))
            case (.first, .list(let records)): value = records.first.map { .record($0) } ?? .absent
            case (.last, .list(let records)): value = records.last.map { .record($0) } ?? .absent
            case (.lookup(let field, let key), .list(let records)):
                guard let wanted = text(of: key, in: frames, binder),
                    let record = records.first(where: {
                        if case .text(wanted, _, _) = field($0, binder.context) { true } else { false }
                    })
                else { return .absent }
                value = .record(record)
            default: return .absent
            }
        }
        return value
    }

    private func text(of key: Key, in frames: [Frame], _ binder: Binder) -> String? {
        switch key {
        case .code(let code): return code
        case .path(let path):
            guard case .text(let text, _, _) = path.value(in: frames, binder) else { return nil }
            return text
        }
    }
}

/// A record at work: what the paths of one level speak of.
struct Frame: Sendable {
    var record: any Sendable
    var position: PositionRecord?
    /// The rows it is one of, where there are others.
    var rows: RowSet?

    init(record: any Sendable, position: PositionRecord?, rows: RowSet? = nil) {
        self.record = record
        self.position = position
        self.rows = rows
    }
}
