import ReportModel

/// Whose figures they are by kind of unit: a unit's own kind, but for the lines of a summary, which state theirs.
extension Aggregator.OwnFigures {
    /// Whether anything of a unit may belong to a kind; `nil` asks of all kinds.
    func speaks(of kind: String?, _ unit: Unit) -> Bool {
        guard let kind else { return true }
        return kinds.map { $0[kind] != nil } ?? (unit.kind == kind)
    }

    /// What an indicator states, of one kind of unit where one is asked for; `nil` where it is not stated.
    func value(of indicator: String, kind: String?, _ unit: Unit) -> Int? {
        let stated = (report.values[indicator] ?? []).compactMap { $0.value(of: kind, unit) }
        return stated.isEmpty ? nil : stated.reduce(0, +)
    }
}

extension CountedReport {
    /// Totals by the kind of the units that held the activities; `nil` of a report without sums, which are all its unit's.
    func totalsByKind(of unit: Unit, reach: Set<String>) -> [String: Totals]? {
        guard let entries, entries.contains(where: { $0.activity.sum != nil }) else { return nil }
        var kinds: [String: Totals] = [:]
        for entry in entries {
            kinds[entry.activity.kind(in: unit), default: Totals(of: [])].add(
                entry.activity, isReach: reach.contains(entry.activity.type))
        }
        return kinds
    }
}

extension CountedReport.Value {
    /// Its part of one kind of unit; what no other kind states is the unit's own.
    func value(of kind: String?, _ unit: Unit) -> Int? {
        guard let kind else { return value }
        if let part = byKind[kind] { return part }
        if kind != unit.kind { return nil }
        return byKind.isEmpty ? value : byKind.values.reduce(0, +) < value ? value - byKind.values.reduce(0, +) : nil
    }
}

extension Activity {
    /// ``UnitKind/code`` of the unit that held it.
    func kind(in unit: Unit) -> String { sum?.kind ?? unit.kind }
}
