import ReportModel

/// Figures in every cut, by address, as records of documents keep them.
///
/// A part of which nothing was held is left out: where the unit states its activities it is 0 there. Of a day it is written down
/// that nothing was held, as a unit may state some days alone.
struct FrozenCuts: Sendable {
    private let campaign: Campaign

    init(campaign: Campaign) { self.campaign = campaign }

    /// Uncut, and by type, audience group and day.
    func figures(of tally: Tally) -> [String: Int] {
        var figures: [String: Int] = [:]
        for figure in campaign.figures { figures[figure.rawValue] = tally.totals[figure] }
        for (type, totals) in zip(campaign.activityTypes, tally.byType) { add(totals, "type=" + type.code, to: &figures) }
        for (group, totals) in zip(campaign.audienceGroups, tally.byGroup) {
            add(totals, "audience=" + group.code, to: &figures)
        }
        for (day, totals) in zip(campaign.period.days, tally.byDate) {
            add(totals, "day=" + day.iso, to: &figures)
            if totals.isNone { figures[Figure.activities.rawValue + "@day=" + day.iso] = 0 }
        }
        return figures
    }

    /// Adds a part in which something was held.
    func add(_ totals: Totals, _ cut: String, to figures: inout [String: Int]) {
        guard totals.activities > 0 else { return }
        for figure in campaign.figures where totals.states(figure) {
            figures[figure.rawValue + "@" + cut] = totals.sum(of: figure)
        }
    }

    // MARK: Reading

    /// The value at an address; `nil` where it is not stated.
    static func value(_ address: String, in figures: [String: Int]) -> Int? {
        if let value = figures[address] { return value }
        guard let cut = address.split(separator: "@", maxSplits: 1).dropFirst().first else { return nil }
        // Something was held there, but it does not state the figure; or nothing was.
        if let held = figures[Figure.activities.rawValue + "@" + cut] { return held == 0 ? 0 : nil }
        return cut.hasPrefix("day=") || figures[Figure.activities.rawValue] == nil ? nil : 0
    }

    /// The address of the sum that a cut figure is a part of.
    static func uncut(_ address: String) -> String { String(address.prefix { $0 != "@" }) }

    /// ``UnitKind/code`` where an address is cut by kind of unit.
    static func kind(in address: String) -> String? {
        let cut = address.drop { $0 != "@" }
        return cut.hasPrefix("@kind=") ? String(cut.dropFirst("@kind=".count)) : nil
    }

    /// Addresses of figures that differ: uncut counts in the order of the form, then indicators.
    static func changed(_ before: [String: Int], _ now: [String: Int]) -> [String] {
        let counts = Figure.allCases.map(\.rawValue)
        let others = Set(before.keys).union(now.keys).subtracting(counts).filter { !$0.contains("@") }.sorted()
        return (counts + others).filter { before[$0] != now[$0] }
    }

    /// Addresses of cut figures that differ, part by part: types, audience groups, days, kinds of units.
    static func changedCuts(_ before: [String: Int], _ now: [String: Int]) -> [String] {
        let order = ["type": 0, "audience": 1, "day": 2, "kind": 3]
        let counts = Figure.allCases.map(\.rawValue)
        let cuts = Set(
            (Array(before.keys) + now.keys).compactMap { $0.split(separator: "@").dropFirst().first.map(String.init) })
        let sorted = cuts.sorted { a, b in
            func key(_ cut: String) -> (Int, String) { (order[String(cut.prefix { $0 != "=" })] ?? 4, cut) }
            return key(a) < key(b)
        }
        // A figure that nothing states is in no part either.
        let stated = counts.filter { before[$0] != nil || now[$0] != nil }
        return sorted.flatMap { cut in stated.map { $0 + "@" + cut } }
            .filter { value($0, in: before) != value($0, in: now) }
    }
}
