/// The rows a value is compared with, in `rank` and `share`: those of a list that its `where` lets through, before its limit.
struct RowSet: Sendable {
    /// Number among those of its document.
    let number: Int
    private let rows: Rows

    private enum Rows: Sendable {
        case records([any Sendable])
        /// Rows under groups: the frames of group and row.
        case nested([[Frame]])
    }

    init(number: Int, records: [any Sendable]) {
        self.number = number
        rows = .records(records)
    }

    /// - Parameter nested: frames of groups and rows, as many in each.
    init(number: Int, nested: [[Frame]]) {
        self.number = number
        rows = .nested(nested)
    }

    var count: Int {
        switch rows {
        case .records(let records): records.count
        case .nested(let frames): frames.count
        }
    }

    /// How many frames a row has.
    var depth: Int {
        switch rows {
        case .records: 1
        case .nested(let frames): frames.first?.count ?? 1
        }
    }

    /// The frames of a row.
    subscript(index: Int) -> [Frame] {
        switch rows {
        case .records(let records):
            [Frame(record: records[index], position: PositionRecord(number: index + 1, count: records.count))]
        case .nested(let frames): frames[index]
        }
    }
}

/// What rows state of a value.
struct RowValues {
    /// The rows, the value, and where columns repeat which of them.
    struct Key: Hashable {
        var rows: Int
        var term: ObjectIdentifier
        var outer: [Int]
    }

    /// From the least.
    private let sorted: [ExactNumber]
    let sum: ExactNumber

    init(_ values: [ExactNumber]) {
        sorted = values.sorted()
        sum = values.reduce(ExactNumber(0), +)
    }

    /// 1 for the greatest.
    func rank(of value: ExactNumber) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] > value { high = middle } else { low = middle + 1 }
        }
        return sorted.count - low + 1
    }
}
