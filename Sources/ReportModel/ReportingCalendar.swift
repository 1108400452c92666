/// A period and a deadline of a level's or a unit's own; what is `nil` is that of whoever stands above.
public struct OwnPeriod: Hashable, Sendable {
    public var span: DateSpan?
    public var deadline: Timestamp?

    public init(span: DateSpan? = nil, deadline: Timestamp? = nil) {
        self.span = span
        self.deadline = deadline
    }
}

/// `periods:` of a campaign and the columns of `units.csv` that say the same.
public struct OwnPeriods: Hashable, Sendable {
    public var byLevel: [String: OwnPeriod] = [:]
    /// These hold for the units below too, unless they have one of their own.
    public var byUnit: [UnitCode: OwnPeriod] = [:]

    public init(byLevel: [String: OwnPeriod] = [:], byUnit: [UnitCode: OwnPeriod] = [:]) {
        self.byLevel = byLevel
        self.byUnit = byUnit
    }

    public var isEmpty: Bool { byLevel.isEmpty && byUnit.isEmpty }
}

/// Which days each unit reports for, and by when.
///
/// For a unit counts what is stated of itself, else of the nearest unit above of which something is stated, else of its level,
/// else the campaign's. Period and deadline are looked for apart. Every unit's days lie within the campaign's.
public struct ReportingCalendar: Sendable {
    private let campaign: DateSpan
    private let deadline: Timestamp
    private let slot: Timestamp
    /// Units whose days are not the campaign's.
    private let spans: [UnitCode: DateSpan]
    /// Units whose deadline is not the campaign's.
    private let deadlines: [UnitCode: Timestamp]
    /// Units whose documents are due at another time than the campaign's, with all below them taken together.
    private let slots: [UnitCode: Timestamp]
    /// Last deadline of the reporting units at and below, where it is not the campaign's.
    private let lastDeadlines: [UnitCode: Timestamp]
    /// Units below which days differ from the campaign's throughout.
    private let spansBelow: [UnitCode: DateSpan]
    /// Units below which there are several deadlines.
    private let mixed: Set<UnitCode>

    public init(_ campaign: Campaign, tree: UnitTree) {
        self.campaign = campaign.period
        deadline = campaign.deadline
        slot = campaign.periodEndSlot
        guard !campaign.periods.isEmpty else {
            spans = [:]
            deadlines = [:]
            slots = [:]
            lastDeadlines = [:]
            spansBelow = [:]
            mixed = []
            return
        }
        var spans: [UnitCode: DateSpan] = [:]
        var deadlines: [UnitCode: Timestamp] = [:]
        var stated: [UnitCode: OwnPeriod] = [:]
        // Parents stand before their children.
        for unit in tree.units {
            let above = unit.parent.flatMap { stated[$0] }
            let own = campaign.periods.byUnit[unit.code]
            let inherited = OwnPeriod(span: own?.span ?? above?.span, deadline: own?.deadline ?? above?.deadline)
            stated[unit.code] = inherited
            let ofLevel = tree.level(of: unit.code).flatMap { campaign.periods.byLevel[$0] }
            spans[unit.code] = (inherited.span ?? ofLevel?.span).flatMap(campaign.period.clipping)
            deadlines[unit.code] = inherited.deadline ?? ofLevel?.deadline
        }
        self.spans = spans
        self.deadlines = deadlines

        // What a document about a unit speaks of: the reporting units at and below it.
        struct Reach {
            var from: CalendarDate
            var to: CalendarDate
            var slot: Timestamp
            var deadlines: Set<Timestamp>
        }
        var reaches: [UnitCode: Reach] = [:]
        for unit in tree.units.reversed() {
            if unit.reports {
                let span = spans[unit.code] ?? campaign.period
                let due = deadlines[unit.code] ?? campaign.deadline
                let end = Campaign.slot(end: span.to, deadline: due, offset: campaign.timeZone.offset)
                let own = Reach(from: span.from, to: span.to, slot: end, deadlines: [due])
                reaches[unit.code] = reaches[unit.code].map { merge($0, own) } ?? own
            }
            if let parent = unit.parent, let reach = reaches[unit.code] {
                reaches[parent] = reaches[parent].map { merge($0, reach) } ?? reach
            }
        }
        func merge(_ a: Reach, _ b: Reach) -> Reach {
            Reach(
                from: min(a.from, b.from), to: max(a.to, b.to), slot: max(a.slot, b.slot),
                deadlines: a.deadlines.union(b.deadlines))
        }
        var slots = reaches.mapValues(\.slot)
        // The whole is never told before its end.
        slots[tree.root.code] = max(slots[tree.root.code] ?? slot, slot)
        self.slots = slots
        var last = reaches.compactMapValues { $0.deadlines.max() }
        last[tree.root.code] = max(last[tree.root.code] ?? deadline, deadline)
        lastDeadlines = last
        var below = reaches.compactMapValues { DateSpan(from: $0.from, to: $0.to) }
        below[tree.root.code] = nil
        spansBelow = below
        mixed = Set(reaches.filter { $0.value.deadlines.count > 1 }.keys)
    }

    /// Days the unit reports for.
    public func period(of unit: UnitCode) -> DateSpan { spans[unit] ?? campaign }

    /// «Hạn báo cáo» of the unit.
    public func deadline(of unit: UnitCode) -> Timestamp { deadlines[unit] ?? deadline }

    /// When documents about the unit at the end of the period are due: when all that it speaks of is.
    public func slot(of unit: UnitCode) -> Timestamp { slots[unit] ?? slot }

    /// When the deadline of all that a document about the unit speaks of has passed.
    public func lastDeadline(of unit: UnitCode) -> Timestamp { lastDeadlines[unit] ?? deadline(of: unit) }

    /// Days that a document about the unit speaks of: those of the reporting units at and below it.
    public func days(of unit: UnitCode) -> DateSpan { spansBelow[unit] ?? spans[unit] ?? campaign }

    /// Whether the reporting units at and below have more than one deadline.
    public func hasSeveralDeadlines(below unit: UnitCode) -> Bool { mixed.contains(unit) }

    /// The deadline of a document's units where they share one: that of the unit, or of what reports below it.
    public func sharedDeadline(of unit: Unit, in tree: UnitTree) -> Timestamp {
        if unit.reports { return deadline(of: unit.code) }
        return tree.subtree(of: unit.code).first(where: \.reports).map { deadline(of: $0.code) } ?? deadline(of: unit.code)
    }
}
