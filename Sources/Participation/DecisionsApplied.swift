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
        /// It was made after the figures were approved, and waits until that is revoked.
        case approved
    }

    public var decision: Decision
    /// Whose figures it is about; `nil` when none could be found.
    public var unit: Unit?
    /// What the activity is called; `nil` for an indicator.
    public var title: String?
    public var state: State
    /// Whether it was taken out of the file, or changed, after the figures were approved, and holds on until that is revoked.
    public var outlivesFile = false
}

extension CountedReport {
    /// Applies decisions to what counts of one unit.
    ///
    /// - Returns: what became of each decision that names bytes which count here.
    mutating func apply(_ decisions: [Decision], unit: Unit) -> [DecisionOutcome] {
        decisions.filter { $0.about != .lowered }.flatMap { decision in
            decision.places.enumerated().compactMap { index, place -> DecisionOutcome? in
                if case .indicator(let code) = decision.figure.measure { return apply(decision, to: code, place, unit) }
                return apply(decision, at: place, isFirst: index == 0, unit)
            }
        }
    }

    /// Applies the decisions that held when the figures were approved, and looks what those made since would do.
    mutating func apply(approved: [Decision], besides decisions: [Decision], unit: Unit) -> [DecisionOutcome] {
        var outcomes = apply(approved, unit: unit)
        for index in outcomes.indices { outcomes[index].outlivesFile = !decisions.contains(outcomes[index].decision) }
        for decision in decisions where !approved.contains(decision) {
            var copy = self
            outcomes += copy.apply([decision], unit: unit).map { outcome in
                // To keep a figure touches none.
                guard outcome.state == .holds, decision.action != .keep else { return outcome }
                var outcome = outcome
                outcome.state = .approved
                return outcome
            }
        }
        return outcomes
    }

    private mutating func apply(_ decision: Decision, to code: String, _ place: Decision.Place, _ unit: Unit)
        -> DecisionOutcome?
    {
        guard let index = values[code]?.firstIndex(where: { $0.source.sha256 == place.sha256 }) else { return nil }
        var outcome = DecisionOutcome(decision: decision, unit: unit, title: nil, state: .holds)
        let value = values[code]?[index].value
        guard decision.was == nil || decision.was == value else {
            outcome.state = .valueChanged(now: value)
            return outcome
        }
        switch decision.action {
        case .keep: break
        case .exclude:
            values[code]?.remove(at: index)
            if values[code]?.isEmpty == true { values[code] = nil }
        case .correct:
            if let value = decision.value { values[code]?[index].value = value }
            values[code]?[index].decision = decision.id
        }
        return outcome
    }

    /// - Parameter isFirst: `was` and `value` are those of the first place.
    private mutating func apply(_ decision: Decision, at place: Decision.Place, isFirst: Bool, _ unit: Unit) -> DecisionOutcome?
    {
        guard let all = entries else { return nil }
        let inFile = all.indices.filter { all[$0].source.sha256 == place.sha256 }
        guard !inFile.isEmpty else { return nil }
        guard case .count(let figure) = decision.figure.measure else { return nil }
        let there = inFile.filter { place.row == nil || all[$0].activity.line == place.row }
        func value(_ index: Int) -> Int { all[index].activity.value(of: figure, in: decision.figure.audience) }
        guard let index = there.first(where: { !isFirst || decision.was == nil || value($0) == decision.was }) else {
            return DecisionOutcome(
                decision: decision, unit: unit, title: there.first.map { all[$0].activity.title },
                state: .valueChanged(now: there.first.map(value)))
        }
        var outcome = DecisionOutcome(decision: decision, unit: unit, title: all[index].activity.title, state: .holds)
        guard isFirst else { return outcome }
        switch decision.action {
        case .keep: break
        case .exclude: entries?.remove(at: index)
        case .correct:
            guard let value = decision.value, let changed = all[index].activity.correcting(decision.figure, to: value) else {
                outcome.state = .severalGroups
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
        case .activities: return 1
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
                changed.audiences[row].femaleParticipants = min(value, changed.audiences[row].participants)
            } else {
                changed.audiences[row].participants = value
                // More women than people: how many is not known any more.
                if let women = changed.audiences[row].femaleParticipants, women > value {
                    changed.audiences[row].femaleParticipants = nil
                }
            }
        }
        return changed
    }
}
