import ReportModel

/// The sums of the activities of a JSON submission so far, for one that is only named like their total.
struct JSONTotals {
    private var byGroup: [String: Int] = [:]
    /// Activities so far.
    private(set) var count = 0

    mutating func add(_ activity: ActivityRow) {
        count += 1
        for audience in activity.audiences { byGroup[audience.group, default: 0] += audience.participants }
    }

    /// Whether the title is a word for a total and nothing more.
    func isTotal(_ statement: JSONStatement, _ lookup: Lookup) -> Bool {
        guard let title = statement.field(.title)?.text, TotalWords.begins(title) else { return false }
        return TotalWords.isBare(title) { if case .found = lookup.units.resolve(name: $0) { true } else { false } }
    }

    /// Whether its people are the sum of the activities before it: each group's, or all of them under one group.
    func fits(_ statement: JSONStatement) -> Bool {
        let stated = statement.groups.compactMap { group in
            statement.field(.audience(group)).map { field -> (group: String, value: Int?) in
                let reading = field.isExact ? WholeNumber.read(stored: field.text) : WholeNumber.read(field.text)
                let value: Int? = if case .value(let value) = reading { value } else { nil }
                return (group, value)
            }
        }
        guard count > 0, !stated.isEmpty else { return false }
        let all = byGroup.values.reduce(0, +)
        return stated.allSatisfy { $0.value == byGroup[$0.group] ?? 0 } && stated.compactMap(\.value).reduce(0, +) == all
            || stated.count == 1 && stated[0].value == all
    }
}
