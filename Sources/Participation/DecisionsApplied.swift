public import ReportModel

/// What a decision did to the figures.
public struct DecisionOutcome: Sendable {
    /// Whether it holds, or why it does not.
    public enum State: Hashable, Sendable {
        case holds
        /// Nothing that counts was read from the bytes it names: the file was replaced, taken back or never came.
        case fileGone
        /// What stands at its place is not what it was; the value now.
        case valueChanged(now: Int?)
        /// It corrects an activity with several groups as a whole.
        case severalGroups
        /// It corrects women to more than the people who came.
        case beyondPeople(Int)
        /// It was made after the figures were approved, and waits until that is revoked.
        case approved
    }

    public var decision: Decision
    /// The place of the decision that this is about.
    public var place: Decision.Place
    /// Whose figures it is about; `nil` when none could be found.
    public var unit: Unit?
    /// What the activity is called; `nil` for an indicator.
    public var title: String?
    public var state: State
    /// Whether it was taken out of the file, or changed, after the figures were approved, and holds on until that is revoked.
    public var outlivesFile = false
    /// Women of the activity, where it corrects the people who came to fewer than these: how many women there were is not known
    /// any more.
    public var droppedWomen: Int?

    /// Whether an approval keeps it from what the file says: it waits, or holds on though it was taken out.
    public var waits: Bool { state == .approved || outlivesFile }
}

/// A place of a decision.
struct DecidedPlace: Hashable {
    var decision: String
    var index: Int
}

extension CountedReport {
    /// Applies decisions to what counts of one unit. One that corrects acts upon its first place alone; `was` is the value there.
    ///
    /// - Parameter settled: places that fit another unit's report already; each fits one.
    /// - Returns: what became of each place that names bytes which count here.
    mutating func apply(
        _ decisions: [Decision], unit: Unit, settled: inout Set<DecidedPlace>
    ) -> [DecisionOutcome] {
        var outcomes: [DecisionOutcome] = []
        for decision in decisions {
            for (index, place) in decision.places.enumerated() where place.unit == nil || place.unit == unit.code {
                let decided = DecidedPlace(decision: decision.id, index: index)
                if index > 0 && decision.action == .correct || settled.contains(decided) { continue }
                guard let outcome = apply(decision, index, place, unit) else { continue }
                if outcome.state == .holds { settled.insert(decided) }
                outcomes.append(outcome)
            }
        }
        dropWomen(&outcomes)
        return outcomes
    }

    /// Where fewer people came than women, after all corrections, women are not stated.
    private mutating func dropWomen(_ outcomes: inout [DecisionOutcome]) {
        for index in entries?.indices ?? 0..<0 {
            guard let entry = entries?[index], entry.decision != nil else { continue }
            for (row, group) in entry.activity.audiences.enumerated() {
                guard let women = group.femaleParticipants, women > group.participants else { continue }
                entries?[index].activity.audiences[row].femaleParticipants = nil
                let cause = outcomes.lastIndex {
                    $0.state == .holds && $0.decision.action == .correct && $0.place.sha256 == entry.source.sha256
                        && $0.place.fits(entry.activity.place) && $0.title == entry.activity.title
                        && $0.decision.figure.countsVisits
                }
                if let cause { outcomes[cause].droppedWomen = women }
            }
        }
    }

    /// Applies the decisions that held when the figures were approved, and looks what those made since would do.
    mutating func apply(
        approved: [Decision], besides decisions: [Decision], unit: Unit, settled: inout Set<DecidedPlace>
    ) -> [DecisionOutcome] {
        var outcomes = apply(approved, unit: unit, settled: &settled)
        for index in outcomes.indices where outcomes[index].decision.action != .keep {
            outcomes[index].outlivesFile = !decisions.contains(outcomes[index].decision)
        }
        for decision in decisions where !approved.contains(decision) {
            var copy = self
            var others: Set<DecidedPlace> = []
            outcomes += copy.apply([decision], unit: unit, settled: &others).map { outcome in
                // To keep a figure touches none.
                guard outcome.state == .holds, decision.action != .keep else { return outcome }
                var outcome = outcome
                outcome.state = .approved
                return outcome
            }
        }
        return outcomes
    }

    private mutating func apply(_ decision: Decision, _ index: Int, _ place: Decision.Place, _ unit: Unit) -> DecisionOutcome? {
        // What a later report made smaller is settled by saying so; it changes nothing.
        if decision.about == .lowered { return nil }
        if case .indicator(let code) = decision.figure.measure {
            return apply(decision, to: code, place, isFirst: index == 0, unit)
        }
        return apply(decision, at: place, isFirst: index == 0, unit)
    }

    private mutating func apply(
        _ decision: Decision, to code: String, _ place: Decision.Place, isFirst: Bool, _ unit: Unit
    ) -> DecisionOutcome? {
        let stated = values[code] ?? []
        let there = stated.indices.filter { stated[$0].source.sha256 == place.sha256 && place.fits(stated[$0].place) }
        guard !there.isEmpty else { return nil }
        var outcome = DecisionOutcome(decision: decision, place: place, unit: unit, title: nil, state: .holds)
        guard let index = there.first(where: { !isFirst || decision.was == nil || stated[$0].value == decision.was }) else {
            outcome.state = .valueChanged(now: there.first.map { stated[$0].value })
            return outcome
        }
        switch decision.action {
        case .keep: break
        case .exclude:
            values[code]?.remove(at: index)
            if values[code]?.isEmpty == true { values[code] = nil }
        case .correct:
            if let value = decision.value {
                values[code]?[index].value = value
                values[code]?[index].byKind = [:]
            }
            values[code]?[index].decision = decision.id
        }
        return outcome
    }

    private mutating func apply(_ decision: Decision, at place: Decision.Place, isFirst: Bool, _ unit: Unit) -> DecisionOutcome?
    {
        guard let all = entries else { return nil }
        let inFile = all.indices.filter { all[$0].source.sha256 == place.sha256 }
        guard !inFile.isEmpty else { return nil }
        guard case .count(let figure) = decision.figure.measure else { return nil }
        let there = inFile.filter { place.fits(all[$0].activity.place) }
        func value(_ index: Int) -> Int { all[index].activity.value(of: figure, in: decision.figure.audience) }
        guard let index = there.first(where: { !isFirst || decision.was == nil || value($0) == decision.was }) else {
            // A file of several units: the row may be another's.
            if there.isEmpty, place.row != nil { return nil }
            return DecisionOutcome(
                decision: decision, place: place, unit: unit, title: there.first.map { all[$0].activity.title },
                state: .valueChanged(now: there.first.map(value)))
        }
        var outcome = DecisionOutcome(
            decision: decision, place: place, unit: unit, title: all[index].activity.title, state: .holds)
        switch decision.action {
        case .keep: break
        case .exclude: entries?.remove(at: index)
        case .correct:
            guard let value = decision.value, let changed = all[index].activity.correcting(decision.figure, to: value) else {
                outcome.state = .severalGroups
                return outcome
            }
            // A women's count that is too large corrects nothing: which of the two numbers is wrong, nobody has said.
            let people = changed.value(of: .participants, in: decision.figure.audience)
            guard figure != .femaleParticipants || value <= people else {
                outcome.state = .beyondPeople(people)
                return outcome
            }
            entries?[index].activity = changed
            entries?[index].decision = decision.id
        }
        return outcome
    }
}

extension Activity {
    /// What it adds to a figure, of one audience group where one is named.
    func value(of figure: Figure, in group: String?) -> Int {
        let rows = group.map { group in audiences.filter { $0.group == group } } ?? audiences
        switch figure {
        case .activities: return count
        case .sessions: return sessions
        case .participants, .reach: return rows.reduce(0) { $0 + $1.participants }
        case .femaleParticipants: return rows.reduce(0) { $0 + ($1.femaleParticipants ?? 0) }
        case .booksDonated: return booksDonated
        }
    }

    /// With another value; `nil` when it is not clear which of several groups is meant, or the figure cannot be corrected.
    func correcting(_ address: FigureAddress, to value: Int) -> Activity? {
        var changed = self
        guard case .count(let figure) = address.measure else { return nil }
        switch figure {
        case .sessions: changed.sessions = value
        case .booksDonated: changed.booksDonated = value
        case .activities: return nil
        case .participants, .reach, .femaleParticipants:
            let rows = audiences.indices.filter { address.audience == nil || audiences[$0].group == address.audience }
            guard rows.count == 1, let row = rows.first else { return nil }
            if figure == .femaleParticipants {
                changed.audiences[row].femaleParticipants = value
            } else {
                changed.audiences[row].participants = value
            }
        }
        return changed
    }
}

extension FigureAddress {
    /// Whether it counts people who came or were reached, women among them not apart.
    fileprivate var countsVisits: Bool { measure == .count(.participants) || measure == .count(.reach) }
}
