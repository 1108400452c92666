import ReportModel
import Vietnamese

/// Some records of a list in some order: what a table, a chart or a repetition walks over.
struct Selection: Sendable {
    struct Order: Sendable {
        var value: Computation
        var descending: Bool
    }

    var list: DataPath
    /// Type of the records.
    var type: String
    /// Tested in the scope of a record.
    var condition: Condition
    var order: [Order]
    /// Most records taken.
    var limit: Int?

    /// A frame for each record, in the frames outside of them.
    func rows(in frames: [Frame], _ binder: Binder) -> [Frame] {
        guard !binder.isExhausted else { return [] }
        let all = all(in: frames, binder)
        let taken = all.prefix(limit ?? all.count)
        binder.noteVisit(of: taken.count)
        let set = RowSet(number: binder.newRowSet(), records: all)
        return taken.enumerated().map { index, record in
            Frame(record: record, position: PositionRecord(number: index + 1, count: taken.count), rows: set)
        }
    }

    /// The records before ``limit`` cuts them.
    func all(in frames: [Frame], _ binder: Binder) -> [any Sendable] {
        guard case .list(var records) = list.value(in: frames, binder) else { return [] }
        if case .always = condition {
        } else {
            var inner = frames + [Frame(record: ReportRecord(), position: nil)]
            let last = inner.count - 1
            records = records.filter {
                inner[last].record = $0
                return condition.holds(in: inner, binder)
            }
        }
        if !order.isEmpty, records.count > 1 { records = sorted(records, frames, binder) }
        return records
    }

    /// Sorts stably: equal records keep the order of the list. Absent values come last.
    private func sorted(_ records: [any Sendable], _ frames: [Frame], _ binder: Binder) -> [any Sendable] {
        var inner = frames + [Frame(record: ReportRecord(), position: nil)]
        let last = inner.count - 1
        let keys = records.map { record in
            inner[last].record = record
            return order.map { SortKey($0.value.value(in: inner, binder)) }
        }
        let descending = order.map(\.descending)
        let positions = records.indices.sorted { a, b in
            for (index, isDescending) in descending.enumerated() where keys[a][index] != keys[b][index] {
                if keys[a][index] == .absent { return false }
                if keys[b][index] == .absent { return true }
                return (keys[a][index] < keys[b][index]) != isDescending
            }
            return a < b
        }
        return positions.map { records[$0] }
    }
}

/// A value as something to sort by; texts in Vietnamese order.
private enum SortKey: Comparable {
    case number(Double)
    case text(CollationKey)
    case absent

    init(_ value: Value) {
        if let number = value.comparable {
            self = .number(number)
            return
        }
        switch value {
        case .text(let text, _, _): self = .text(Collation.key(text))
        case .date(let date): self = .number(Double(date.ordinal))
        case .moment(let moment): self = .number(Double(moment.seconds))
        case .flag(let flag): self = .number(flag ? 1 : 0)
        default: self = .absent
        }
    }

    static func < (a: SortKey, b: SortKey) -> Bool {
        switch (a, b) {
        case (.number(let x), .number(let y)): x < y
        case (.text(let x), .text(let y)): x < y
        default: false
        }
    }
}
