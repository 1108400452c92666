public import ReportModel

/// Computes participation summaries. Pure: the same records give the same figures, whatever their order.
public struct Aggregator: Sendable {
    public let records: Records
    let shape: TallyShape
    /// Which days each unit reports for, and by when.
    let calendar: ReportingCalendar
    /// The day of a bulletin; `nil` for the whole period.
    let lastDay: CalendarDate?
    /// Own tally, counted report and standing of every unit that reports.
    private(set) var own: [UnitCode: OwnFigures]
    /// Tells figures far from those of their peers over the whole campaign.
    let outliers: OutlierFinder
    /// What became of each decision, in the order of the file; one whose bytes count nowhere is there too.
    public let decisions: [DecisionOutcome]
    /// Doubts about what stands of the units, apart from their figures.
    private let doubts: StandingReview
    /// How the campaign's rules fared.
    public private(set) var rules = RuleCheck()
    /// Every target with what is reached, and the places that follow from them.
    private(set) var targets: [TargetResult] = []
    private(set) var rankings: [Ranking] = []
    let populations: KnownPopulations

    /// What stands of one unit.
    struct OwnFigures: Sendable {
        var tally: UnitTally
        var report: CountedReport
        /// Sums of the report's indicators.
        var indicators: [String: Int]
        /// Of a report with sums: totals by the kind of the units that held the activities.
        var kinds: [String: Totals]?
        var standing: UnitStanding
        /// Whether it has reported to a unit above, whose summary holds its figures.
        var isBehindSummary = false
        var newestReceipt: Timestamp?
    }

    /// - Parameter through: the day of a bulletin. Activities count up to and including it, submissions that speak of later
    ///   days alone do not, and a unit has reported when a submission of it speaks of that day. `nil` counts all.
    public init(_ records: Records, through lastDay: CalendarDate? = nil) {
        self.records = records
        calendar = ReportingCalendar(records.campaign, tree: records.tree)
        self.lastDay = lastDay
        populations = KnownPopulations(records.tree, records.campaign)
        let shape = TallyShape(campaign: records.campaign)
        var own: [UnitCode: OwnFigures] = [:]
        var outcomes: [DecisionOutcome] = []
        var settled: Set<DecidedPlace> = []
        for unit in records.tree.units where records.asks(unit) {
            let timeline = records.timeline(of: unit.code)
            let (report, standing, newest) =
                lastDay.map { timeline.bulletin(of: $0) } ?? (timeline.report, timeline.standing, timeline.newestReceipt)
            var counted = CountedReport(report)
            if let approval = records.approvals.approval(holding: unit.code) {
                outcomes += counted.apply(
                    approved: approval.terms.decisions, besides: records.decisions, unit: unit, settled: &settled)
            } else if !records.decisions.isEmpty {
                outcomes += counted.apply(records.decisions, unit: unit, settled: &settled)
            }
            own[unit.code] = OwnFigures(
                tally: UnitTally(of: counted, shape: shape), report: counted, indicators: counted.indicators,
                kinds: counted.totalsByKind(of: unit, reach: shape.reach),
                standing: standing, newestReceipt: newest)
        }
        SummaryScope(records.tree).reportThroughSummaries(&own)
        self.shape = shape
        self.own = own
        outliers = OutlierFinder(
            records.tree.units.compactMap { OutlierFinder.Statement($0, own[$0.code]) }, campaign: records.campaign)
        doubts = lastDay == nil ? StandingReview(records) : StandingReview()
        decisions =
            DecisionOutcome.all(of: records.decisions, outcomes, lowerings: doubts.lowered, in: records.tree)
            + outcomes.filter(\.outlivesFile)
        if lastDay == nil {
            rules = checkRules()
            for broken in rules.broken where broken.rule.severity == .error { keepFromComplete(broken) }
            targets = targetResults(records.targets)
            rankings = rankings(targets)
        }
    }

    /// A unit that breaks a rule of severity error has not reported all that is asked.
    private mutating func keepFromComplete(_ broken: RuleCheck.Broken) {
        guard own[broken.unit.code]?.standing.state == .complete else { return }
        own[broken.unit.code]?.standing.state = .reported
        own[broken.unit.code]?.standing.lacks.append("số liệu khớp quy tắc \(broken.rule.id)")
    }

    /// Parts that hang on the campaign's files alone, or unit by unit on what the unit and those below it sent.
    static let ofSingleUnits: Set<String> = [
        "records", "shape", "calendar", "lastDay", "own", "doubts", "populations",
    ]

    /// What the summary of one unit holds of the whole campaign, beside what the unit and those below it sent: the medians of
    /// its peers, places among its siblings, rules, decisions. A part that is added is among it by itself.
    public var campaignWide: [Any] {
        Mirror(reflecting: self).children.filter { !Aggregator.ofSingleUnits.contains($0.label ?? "") }.map(\.value)
    }

    /// Whether what one unit sent can change what counts of another.
    public var unitsHangTogether: Bool {
        !records.decisions.isEmpty || records.timelines.values.contains(where: \.hasSummaries)
    }

    /// The standing of a unit; `nil` when it does not report.
    public func standing(of unit: UnitCode) -> UnitStanding? { own[unit]?.standing }

    /// The summary of the whole campaign.
    public var whole: Summary { summary(of: records.tree.root) }

    /// The summary of a unit and everything below it; `nil` when there is no such unit.
    public func summary(of code: UnitCode) -> Summary? { records.tree[code].map { summary(of: $0) } }

    private func summary(of unit: Unit) -> Summary {
        let code = unit.code
        let campaign = records.campaign
        let subtree = records.tree.subtree(of: code)
        let codes = Set(subtree.map(\.code))
        let parts = children(of: unit)
        var tally = Tally(shape: shape)
        for part in parts { tally += part.tally }
        let visits = tally.totals.participants
        let units = subtree.compactMap { unitFigures($0, visits: visits) }
        let days = shape.indices(of: calendar.days(of: code))
        let children = summaries(of: parts, units: units, visits: visits, days: days)
        let activities = reportedActivities(of: subtree)
        let newest = subtree.compactMap { own[$0.code]?.newestReceipt }.max()
        let types = cuts(campaign.activityTypes, tally.byType, tally.unitsByType, visits)
        let slot = calendar.slot(of: code)
        return Summary(
            unit: unit,
            root: records.tree.root,
            asOf: max(newest ?? slot, slot),
            newestReceipt: newest,
            reporting: reporting(of: subtree),
            totals: tally.totals,
            children: children,
            clusters: clusters(of: children, units: units, visits: visits),
            units: units,
            levels: levels(of: units),
            kinds: kinds(of: units),
            activityTypes: types,
            typeGroups: typeGroups(types, visits: visits),
            audienceGroups: cuts(campaign.audienceGroups, tally.byGroup, tally.byGroup.map(\.statements), visits),
            dates: cuts(
                calendar.days(of: code).days, Array(tally.byDate[days]), Array(tally.unitsByDate[days]), visits),
            indicators: campaign.indicators.map { figure(of: $0, in: subtree) },
            models: ModelFigure.all(of: campaign, over: units.map { ($0.indicators, $0.unit.bases) }),
            remarks: subtree.compactMap { below in
                guard let remarks = own[below.code]?.report.remarks, !remarks.isEmpty else { return nil }
                return UnitRemarks(unit: below, remarks: remarks)
            },
            lines: SummaryLines.of(activities, reach: shape.reach),
            unitsBehind: unitsBehind(subtree),
            activities: activities,
            highlights: Leaders.highlights(of: activities, titles: records.titles),
            review: review(of: subtree, activities),
            population: population(of: unit),
            perInhabitants: VisitsPerInhabitants(of: unit, in: records.tree, populations) { code in
                own[code].flatMap { $0.standing.state.hasReported ? $0.tally.totals : nil }
            },
            targets: targets.filter { codes.contains($0.unit.code) },
            rankings: rankings.filter { codes.contains($0.unit.code) },
            decisions: decisions.filter { $0.state == .holds && $0.unit.map { codes.contains($0.code) } ?? false },
            comparison: nil, approval: ApprovalProgress(of: unit, in: records))
    }

    func figure(of indicator: Indicator, in subtree: [Unit]) -> IndicatorFigure {
        var value: Int?
        var statedBy = 0
        var asked = 0
        for unit in subtree {
            if records.asks(unit), indicator.isAsked(ofLevel: records.tree.level(of: unit.code)) { asked += 1 }
            if let stated = own[unit.code]?.indicators[indicator.code] {
                value = (value ?? 0) + stated
                statedBy += 1
            }
        }
        return IndicatorFigure(indicator: indicator, value: value, statedBy: statedBy, asked: asked)
    }

    /// In order of date, unit and title; ties in the order they were stated.
    func reportedActivities(of subtree: [Unit]) -> [ReportedActivity] {
        let entries = subtree.map { own[$0.code]?.report.entries ?? [] }
        var places: [(day: Int, unit: Int, position: Int)] = []
        places.reserveCapacity(entries.reduce(0) { $0 + $1.count })
        for (unit, own) in entries.enumerated() {
            for (position, entry) in own.enumerated() { places.append((entry.activity.date.ordinal, unit, position)) }
        }
        places.sort { ($0.day, $0.unit, $0.position) < ($1.day, $1.unit, $1.position) }
        return places.map { place in
            let entry = entries[place.unit][place.position]
            return ReportedActivity(
                unit: subtree[place.unit], activity: entry.activity, isReach: shape.reach.contains(entry.activity.type),
                source: entry.source, decision: entry.decision)
        }
    }

    private func review(of subtree: [Unit], _ activities: [ReportedActivity]) -> FigureReview {
        var review = FigureReview()
        let book = DecisionBook(records.decisions)
        review.duplicates = DuplicateFinder.find(
            in: activities, tree: records.tree, campaign: records.campaign, titles: records.titles
        ).filter { !book.settles($0) }
        let statements = subtree.compactMap { OutlierFinder.Statement($0, own[$0.code]) }
        let byUnit = Dictionary(grouping: activities.indices) { activities[$0].unit.code }
        review.outliers = outliers.find(in: statements) {
            (byUnit[$0] ?? []).map { activities[$0] }
        } indicatorValues: { unit, code in
            (own[unit]?.report.values[code] ?? []).map {
                Outlier.StatedValue(value: $0.value, source: $0.source, place: $0.place)
            }
        }
        review.outliers += outliers.find(
            inAreas: subtree.filter { populations.units.contains($0.code) }.compactMap { area in
                let below = records.tree.subtree(of: area.code)
                return below.count > 1 ? (area, below.flatMap { (byUnit[$0.code] ?? []).map { activities[$0] } }) : nil
            }, own: { own[$0]?.tally.totals.participants ?? 0 })
        let places = Dictionary(
            subtree.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        review.outliers = review.outliers.enumerated().filter { !book.settles($0.element) }
            .sorted { (places[$0.element.unit.code] ?? 0, $0.offset) < (places[$1.element.unit.code] ?? 0, $1.offset) }
            .map(\.element)
        review.peerless = outliers.peerless(among: statements)
        let codes = Set(subtree.map(\.code))
        review.brokenRules = rules.broken.filter { codes.contains($0.unit.code) }
        review.unevaluatedRules = rules.unevaluated.compactMap { $0.among(codes) }
        review.decisionsWithoutEffect = decisions.filter {
            ($0.state != .holds || $0.outlivesFile) && $0.unit.map { codes.contains($0.code) } ?? true
        }
        review.decisionsDroppingWomen = decisions.filter {
            $0.droppedWomen != nil && $0.unit.map { codes.contains($0.code) } ?? false
        }
        // Of units that are in the campaign no more the root alone speaks.
        func isBelow(_ unit: UnitCode) -> Bool { codes.contains(unit) || isRoot && records.tree[unit] == nil }
        let isRoot = subtree.first?.code == records.tree.root.code
        review.lowered = doubts.lowered.filter { isBelow($0.unit) && book.settling($0) == nil }
        review.noLongerFits = doubts.noLongerFits.filter { isBelow($0.unit) }
        review.doubtedTimes = doubts.doubtedTimes.filter { isBelow($0.unit) }
        review.waiting = doubts.waiting.filter { isBelow($0.unit) }
        if isRoot { review.heldEdits = records.heldEdits }
        return review
    }

    /// The unit's own statement, otherwise the sum over the nearest units below that state one.
    public func population(of unit: Unit) -> Int? {
        if let stated = unit.population, stated > 0 { return stated }
        let parts = records.tree.children(of: unit.code).compactMap { population(of: $0) }
        return parts.isEmpty ? nil : parts.reduce(0, +)
    }
}

extension OutlierFinder.Statement {
    /// `nil` for a unit that has not reported.
    fileprivate init?(_ unit: Unit, _ own: Aggregator.OwnFigures?) {
        guard let own, own.standing.state.hasReported else { return nil }
        self.init(unit: unit, totals: own.tally.totals, indicators: own.indicators)
    }
}
