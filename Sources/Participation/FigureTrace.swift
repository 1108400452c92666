public import ReportModel

/// Everything that a figure of a unit is made of; the parts add up to it.
public struct FigureTrace: Sendable {
    public var figure: FigureAddress
    public var unit: Unit
    /// `nil` where nothing states it.
    public var value: Int?
    /// In order of unit, and of the report within one.
    public var parts: [Part]

    /// What one row of an activity, or one unit's indicator, adds.
    public struct Part: Sendable {
        public var unit: Unit
        public var value: Int
        /// Title and day of the activity; `nil` for an indicator.
        public var title: String?
        public var date: CalendarDate?
        public var source: FigureSource
        /// Where the number stands; of sessions and books, where their activity begins.
        public var place: StatedPlace
        /// ``Decision/id`` of the decision that changed it.
        public var decision: String?
    }
}

extension Aggregator {
    /// What a figure of a unit and everything below it is made of; `nil` when there is no such unit.
    public func trace(_ figure: FigureAddress, of code: UnitCode) -> FigureTrace? {
        guard let unit = records.tree[code] else { return nil }
        let units = records.tree.subtree(of: code)
        var parts: [FigureTrace.Part] = []
        switch figure.measure {
        case .indicator(let indicator):
            for below in units {
                for value in own[below.code]?.report.values[indicator] ?? [] {
                    guard let own = value.value(of: figure.kind, below) else { continue }
                    parts.append(
                        FigureTrace.Part(
                            unit: below, value: own, source: value.source, place: value.place, decision: value.decision))
                }
            }
            return FigureTrace(
                figure: figure, unit: unit, value: parts.isEmpty ? nil : parts.reduce(0) { $0 + $1.value }, parts: parts)
        case .count(let count):
            var totals = Totals()
            for below in units {
                guard let figures = own[below.code], let entries = figures.report.entries,
                    figures.speaks(of: figure.kind, below)
                else { continue }
                totals.statements += 1
                for entry in entries {
                    let activity = entry.activity
                    guard let counted = activity.counted(in: figure, of: below) else { continue }
                    let isReach = shape.reach.contains(activity.type)
                    totals.add(counted, isReach: isReach)
                    for (place, row) in counted.rows(of: count) {
                        let value = ReportedActivity(unit: below, activity: row, isReach: isReach).value(of: count)
                        if value == 0 { continue }
                        parts.append(
                            FigureTrace.Part(
                                unit: below, value: value, title: activity.title, date: activity.date,
                                source: entry.source, place: place, decision: entry.decision))
                    }
                }
            }
            return FigureTrace(figure: figure, unit: unit, value: hasFigure(count) ? totals[count] : nil, parts: parts)
        }
    }

    /// Whether the campaign counts a figure at all: where no type reaches people from afar, nothing is known of such people.
    private func hasFigure(_ figure: Figure) -> Bool { records.campaign.figures.contains(figure) }

    /// The value of a figure over these units' own reports; `nil` where none of them states it.
    func value(of figure: FigureAddress, over units: [Unit]) -> Int? {
        switch figure.measure {
        case .indicator(let indicator):
            let stated = units.compactMap { unit in
                own[unit.code].flatMap { $0.value(of: indicator, kind: figure.kind, unit) }
            }
            return stated.isEmpty ? nil : stated.reduce(0, +)
        case .count(let count):
            guard hasFigure(count) else { return nil }
            return units.reduce(into: Totals()) { sum, unit in
                if let own = own[unit.code] { sum += totals(figure, of: own, unit) }
            }[count]
        }
    }

    /// One unit's totals in the cuts of an address.
    private func totals(_ figure: FigureAddress, of own: OwnFigures, _ unit: Unit) -> Totals {
        guard own.speaks(of: figure.kind, unit) else { return Totals() }
        guard figure.type != nil || figure.audience != nil || figure.day != nil || figure.kind != nil && own.kinds != nil
        else { return own.tally.totals }
        var totals = Totals()
        guard let activities = own.report.activities else { return totals }
        totals.statements = 1
        for activity in activities {
            if let counted = activity.counted(in: figure, of: unit) {
                totals.add(counted, isReach: shape.reach.contains(activity.type))
            }
        }
        return totals
    }
}

extension Activity {
    /// The activity by the rows that state a count of it: people stand in each row, the rest counts once.
    fileprivate func rows(of figure: Figure) -> [(place: StatedPlace, activity: Activity)] {
        guard figure.isOfPeople, audiences.contains(where: { $0.line != nil }) else { return [(place, self)] }
        var rows: [(place: StatedPlace, activity: Activity)] = []
        for audience in audiences {
            let place = StatedPlace(sheet: sheet, row: audience.line ?? line)
            if rows.last?.place != place {
                var row = self
                row.audiences = []
                rows.append((place, row))
            }
            rows[rows.count - 1].activity.audiences.append(audience)
        }
        return rows
    }

    /// The activity as far as it counts in the cuts of an address; `nil` when it does not.
    fileprivate func counted(in figure: FigureAddress, of unit: Unit) -> Activity? {
        if let kind = figure.kind, kind != self.kind(in: unit) { return nil }
        if let type = figure.type, type != self.type { return nil }
        if let day = figure.day, day != date { return nil }
        guard let audience = figure.audience else { return self }
        if let sum { return sum.part(of: self, in: audience) }
        var counted = self
        counted.audiences = audiences.filter { $0.group == audience }
        return counted.audiences.isEmpty ? nil : counted
    }
}
