import ReportModel

/// What changed between two sets of figures, figure by figure: of the document as a whole, then of its areas, then of every
/// unit.
///
/// Of the whole every cut is told that differs; of an area or a unit those of a figure whose sum is the same, as where an
/// activity went over to another type: where the sum differs, the parts follow.
public enum FigureChanges {
    /// ``FigureChange/figure`` of the number of units that have reported.
    public static let reported = "reported"

    /// What the counts of units are called.
    static let countNames = [
        "expected": "Đơn vị phải báo cáo", reported: "Đơn vị đã báo cáo", "on_time": "Đơn vị gửi đúng hạn",
        "late": "Đơn vị gửi muộn",
    ]

    private static let stateKey = "state"

    /// - Parameters:
    ///   - before: as they were issued.
    ///   - campaignChanged: whether `campaign.yaml` or `units.csv` is another.
    public static func list(from before: FrozenFigures, to now: FrozenFigures, campaignChanged: Bool) -> [FigureChange] {
        // Records of older programs hold sums alone: what is not known is not told.
        let isWhole = before.isWhole && now.isWhole
        let pairs = pairs(before, now)
        let ofUnits = pairs.flatMap { changes(of: $0, isWhole: isWhole, campaignChanged: campaignChanged || $0.now == nil) }
        let named = Set(ofUnits.compactMap(\.unit)).count
        func cause(_ units: Int) -> [FigureChange.Cause] {
            units > 0 ? [.units(units)] : [campaignChanged ? .campaign : .readAgain]
        }
        func cause(_ address: String, in codes: Set<UnitCode>? = nil) -> [FigureChange.Cause] {
            let within = codes.map { codes in pairs.filter { codes.contains($0.unit) } } ?? pairs
            guard let kind = FrozenCuts.kind(in: address) else { return cause(within.count { $0.differs(at: address) }) }
            // Units are not cut by kind; a summary of the level below holds units of several.
            let changed = within.filter { $0.differs(at: FrozenCuts.uncut(address)) }
            let ofKind = changed.count { ($0.now ?? $0.before)?.kind == kind }
            return cause(ofKind > 0 ? ofKind : changed.count)
        }
        var whole = counts(before.counts, now.counts, of: nil) { cause(named) }
        whole += FrozenCuts.changed(before.figures, now.figures).map { address in
            FigureChange(
                unit: nil, figure: address, before: before.figures[address], now: now.figures[address], causes: cause(address))
        }
        guard isWhole else { return whole + ofUnits }
        whole += lines(before.lines ?? [], now.lines ?? [], hasChanges: named > 0, campaignChanged: campaignChanged)
        whole += FrozenCuts.changedCuts(before.figures, now.figures).map { address in
            change(nil, address, before.figures, now.figures, cause(address))
        }
        return whole + areas(before.areas ?? [], now.areas ?? [], cause) + ofUnits
    }

    // MARK: Counts of units

    private static func counts(
        _ before: [(String, Int?)], _ now: [(String, Int?)], of unit: String?, causes: () -> [FigureChange.Cause]
    ) -> [FigureChange] {
        zip(before, now).compactMap { old, new in
            // A count that was not kept is not known.
            guard let was = old.1, let value = new.1, was != value else { return nil }
            return FigureChange(unit: unit, figure: old.0, before: was, now: value, causes: causes())
        }
    }

    // MARK: What is no sum

    private static func lines(
        _ before: [FrozenLine], _ now: [FrozenLine], hasChanges: Bool, campaignChanged: Bool
    ) -> [FigureChange] {
        let old = Dictionary(before.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let current = Set(now.map(\.key))
        func change(_ line: FrozenLine, _ before: String?, _ now: String?) -> FigureChange? {
            guard before != now else { return nil }
            let cause: FigureChange.Cause =
                switch line.kind {
                case .target: .targets
                case .approval: .approval
                case .derived: campaignChanged && !hasChanges ? .campaign : .derived
                }
            return FigureChange(
                unit: line.unit, figure: line.key, before: nil, now: nil, causes: [cause],
                printed: FigureChange.Printed(name: line.name, before: before, now: now))
        }
        return now.compactMap { change($0, old[$0.key]?.text, $0.text) }
            + before.filter { !current.contains($0.key) }.compactMap { change($0, $0.text, nil) }
    }

    // MARK: Areas

    /// - Parameter causes: of a figure, or a count, of these units.
    private static func areas(
        _ before: [FrozenFigures.AreaEntry], _ now: [FrozenFigures.AreaEntry],
        _ causes: (String, Set<UnitCode>?) -> [FigureChange.Cause]
    ) -> [FigureChange] {
        let old = Dictionary(before.map { ($0.unit, $0) }, uniquingKeysWith: { first, _ in first })
        let current = Set(now.map(\.unit))
        func changes(
            _ name: String, _ before: FrozenFigures.AreaEntry?, _ now: FrozenFigures.AreaEntry?
        ) -> [FigureChange] {
            let units = Set((before?.units ?? []) + (now?.units ?? []))
            let (old, new) = (before?.figures ?? [:], now?.figures ?? [:])
            var changes = addresses(old, new, isWhole: true).map { change(name, $0, old, new, causes($0, units)) }
            if let before, let now {
                changes += counts(before.reports.named, now.reports.named, of: name) { [.received] }
            }
            return changes
        }
        // An area that reports itself too stands among the units under its name alone.
        func name(_ area: FrozenFigures.AreaEntry) -> String { "\(area.name) (toàn địa bàn)" }
        return now.flatMap { changes(name($0), old[$0.unit], $0) }
            + before.filter { !current.contains($0.unit) }.flatMap { changes(name($0), $0, nil) }
    }

    // MARK: Units

    /// A unit then and now.
    private struct Pair {
        var unit: UnitCode
        var name: String
        var before: FrozenFigures.UnitEntry?
        var now: FrozenFigures.UnitEntry?

        func differs(at address: String) -> Bool {
            FrozenCuts.value(address, in: before?.figures ?? [:]) != FrozenCuts.value(address, in: now?.figures ?? [:])
        }
    }

    /// Units of now in their order, then those that are gone.
    private static func pairs(_ before: FrozenFigures, _ now: FrozenFigures) -> [Pair] {
        let old = Dictionary(before.units.map { ($0.unit, $0) }, uniquingKeysWith: { first, _ in first })
        let current = Set(now.units.map(\.unit))
        return now.units.map { Pair(unit: $0.unit, name: $0.name, before: old[$0.unit], now: $0) }
            + before.units.filter { !current.contains($0.unit) }.map {
                Pair(unit: $0.unit, name: $0.name, before: $0, now: nil)
            }
    }

    private static func changes(of pair: Pair, isWhole: Bool, campaignChanged: Bool) -> [FigureChange] {
        let (old, new) = (pair.before?.figures ?? [:], pair.now?.figures ?? [:])
        let figures = addresses(old, new, isWhole: isWhole).map { address in
            change(
                pair.name, address, old, new, causes(of: address, pair.before, pair.now, campaignChanged: campaignChanged))
        }
        guard isWhole, let was = pair.before?.state, let state = pair.now?.state, was != state else { return figures }
        return figures + [
            FigureChange(
                unit: pair.name, figure: stateKey, before: nil, now: nil, causes: [.received],
                printed: FigureChange.Printed(name: "Tình trạng báo cáo", before: was, now: state))
        ]
    }

    /// Sums that differ, and cuts of sums that do not.
    private static func addresses(_ before: [String: Int], _ now: [String: Int], isWhole: Bool) -> [String] {
        let sums = FrozenCuts.changed(before, now)
        guard isWhole else { return sums }
        return sums
            + FrozenCuts.changedCuts(before, now).filter { address in
                let sum = FrozenCuts.uncut(address)
                return before[sum] != nil && before[sum] == now[sum]
            }
    }

    private static func change(
        _ unit: String?, _ address: String, _ before: [String: Int], _ now: [String: Int], _ causes: [FigureChange.Cause]
    ) -> FigureChange {
        FigureChange(
            unit: unit, figure: address, before: FrozenCuts.value(address, in: before), now: FrozenCuts.value(address, in: now),
            causes: causes)
    }

    private static func causes(
        of address: String, _ before: FrozenFigures.UnitEntry?, _ now: FrozenFigures.UnitEntry?, campaignChanged: Bool
    ) -> [FigureChange.Cause] {
        guard let now else { return [.campaign] }
        let old = Dictionary((before?.sources ?? []).map { ($0.sha256, $0) }, uniquingKeysWith: { first, _ in first })
        let new = Dictionary(now.sources.map { ($0.sha256, $0) }, uniquingKeysWith: { first, _ in first })
        func adds(_ source: FrozenFigures.Source) -> Bool { source.figures[address].map { $0 != 0 } ?? false }
        var causes = now.sources.filter { old[$0.sha256] == nil && adds($0) }.map(\.cause)
        causes += (before?.sources ?? []).filter { new[$0.sha256] == nil && adds($0) }.map { $0.gone(from: now) }
        // What a file that stands in both adds is changed by a decision, an edit or another reading.
        let isChangedWithin = now.sources.contains { source in
            old[source.sha256].map { $0.figures[address] != source.figures[address] } ?? false
        }
        let decisions = decisionCauses(before?.decisions ?? [], now.decisions, address)
        if isChangedWithin || causes.isEmpty { causes += decisions }
        if isChangedWithin, decisions.isEmpty {
            let replaced = now.sources.first { old[$0.sha256] == nil }
            // A newer file took over some of its days or parts.
            if let replaced, causes.isEmpty {
                causes.append(replaced.cause)
            } else if causes.isEmpty {
                causes.append(campaignChanged ? .campaign : .readAgain)
            }
        }
        // What takes the place of a file that is gone need not add to this figure.
        if !causes.isEmpty, causes.allSatisfy(\.isGone) {
            causes = now.sources.filter { old[$0.sha256] == nil }.map(\.cause) + causes
        }
        guard causes.isEmpty else { return causes }
        // "None" is stated by a file that adds nothing.
        causes = now.sources.filter { old[$0.sha256] == nil }.map(\.cause)
        causes += (before?.sources ?? []).filter { new[$0.sha256] == nil }.map { $0.gone(from: now) }
        return causes.isEmpty ? [campaignChanged ? .campaign : .readAgain] : causes
    }

    private static func decisionCauses(_ before: [Decision], _ now: [Decision], _ address: String) -> [FigureChange.Cause] {
        // To leave an activity out touches all its figures.
        func touches(_ decision: Decision) -> Bool {
            decision.action == .exclude || decision.action == .correct && FigureAddress.isCount(decision.figure, address)
        }
        return now.filter { !before.contains($0) && touches($0) }.map { .decision(id: $0.id, by: $0.by) }
            + before.filter { !now.contains($0) && touches($0) }.map { .decisionGone(id: $0.id) }
    }
}

extension FigureChange.Cause {
    /// Whether a file counts no more.
    fileprivate var isGone: Bool { if case .fileGone = self { true } else { false } }
}

extension FrozenFigures.Source {
    /// That it counts now.
    var cause: FigureChange.Cause { .file(name: file ?? sha256, received: received) }

    /// Why it counts no more for a unit.
    func gone(from unit: FrozenFigures.UnitEntry) -> FigureChange.Cause {
        let name = file ?? sha256
        guard let left = unit.left?.first(where: { $0.sha256 == sha256 }) else { return .fileGone(name: name) }
        switch left.reason {
        case .noLongerFits: return .unfit(name: name)
        case .withdrawn:
            guard let taker = left.file, let received = left.received else { return .fileGone(name: name) }
            return .withdrawn(name: name, by: taker, received: received)
        }
    }
}

extension FrozenFigures {
    /// In the order they are told; those that were not kept have no value.
    fileprivate var counts: [(String, Int?)] {
        [(FigureChanges.reported, reported)]
            + (reports?.named ?? [("expected", nil), ("on_time", nil), ("late", nil)]).filter { $0.0 != FigureChanges.reported }
    }
}

extension FrozenFigures.Reports {
    /// In the order they are told.
    fileprivate var named: [(String, Int?)] {
        [(FigureChanges.reported, reported), ("expected", expected), ("on_time", onTime), ("late", late)]
    }
}

extension FigureAddress {
    /// Whether a correction of a figure can change another: of people also their women, of an indicator itself alone.
    fileprivate static func isCount(_ corrected: FigureAddress, _ address: String) -> Bool {
        let plain = FigureAddress(corrected.measure).text
        let address = FrozenCuts.uncut(address)
        let people = [Figure.participants, .femaleParticipants, .reach].map(\.rawValue)
        return plain == address || people.contains(plain) && people.contains(address)
    }
}
