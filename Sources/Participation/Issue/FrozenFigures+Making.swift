public import ReportModel

extension Aggregator {
    /// The figures of a unit and everything below it; `nil` when there is no such unit.
    ///
    /// - Parameter comparison: the unit beside itself in the earlier campaign, where the document says so.
    public func frozenFigures(of code: UnitCode, comparison: Comparison? = nil) -> FrozenFigures? {
        guard let unit = records.tree[code] else { return nil }
        let subtree = records.tree.subtree(of: code)
        let reporting = reporting(of: subtree)
        let parts = children(of: unit)
        var tally = Tally(shape: shape)
        for part in parts { tally += part.tally }
        let units = subtree.compactMap { unitFigures($0, visits: tally.totals.participants) }
        let kinds = kinds(of: units)
        let cuts = FrozenCuts(campaign: records.campaign)
        var figures = cuts.figures(of: tally)
        for kind in kinds { cuts.add(kind.totals, "kind=" + kind.kind.code, to: &figures) }
        add(subtree, to: &figures)
        let areas = parts.filter { !$0.isSelf && $0.below.count > 1 }.map { part in
            var figures = cuts.figures(of: part.tally)
            add(part.below, to: &figures)
            return FrozenFigures.AreaEntry(
                unit: part.unit.code, name: part.unit.name, units: part.below.filter(records.asks).map(\.code),
                figures: figures,
                reports: FrozenFigures.Reports(self.reporting(of: part.below)))
        }
        return FrozenFigures(
            unit: code, figures: figures, expected: reporting.expected, reported: reporting.reported,
            units: subtree.compactMap { entry($0, cuts) }, reports: FrozenFigures.Reports(reporting), areas: areas,
            lines: lines(of: unit, subtree, units, tally, kinds: kinds, comparison))
    }

    /// Sums of the indicators over these units.
    private func add(_ units: [Unit], to figures: inout [String: Int]) {
        for indicator in records.campaign.indicators {
            let address = FigureAddress(.indicator(indicator.code))
            figures[address.text] = value(of: address, over: units)
        }
    }

    private func entry(_ unit: Unit, _ cuts: FrozenCuts) -> FrozenFigures.UnitEntry? {
        guard let own = own[unit.code] else { return nil }
        let sources = report(of: unit.code).parts.map { part in
            let delivery = part.delivery
            var counted = own.report
            counted.entries = (own.report.entries ?? []).filter { $0.source.sha256 == delivery.file }
            var figures =
                counted.entries?.isEmpty == true
                ? [:] : cuts.figures(of: Tally(UnitTally(of: counted, shape: shape), shape: shape))
            for (code, values) in own.report.values {
                let own = values.filter { $0.source.sha256 == delivery.file }
                if !own.isEmpty { figures[FigureAddress(.indicator(code)).text] = own.reduce(0) { $0 + $1.value } }
            }
            return FrozenFigures.Source(
                file: delivery.fileName, sha256: delivery.file, received: delivery.received, figures: figures,
                holdsActivities: !part.activities.isEmpty, holdsRemarks: part.remarks != nil)
        }
        var figures = cuts.figures(of: Tally(own.tally, shape: shape))
        for (code, value) in own.indicators { figures[FigureAddress(.indicator(code)).text] = value }
        return FrozenFigures.UnitEntry(
            unit: unit.code, name: unit.name, kind: unit.kind, figures: figures, state: own.standing.words, sources: sources,
            left: records.timeline(of: unit.code).left,
            decisions: decisions.filter { $0.state == .holds && $0.unit?.code == unit.code }.map(\.decision),
            words: FrozenFigures.Words(
                titles: (own.report.entries ?? []).map(\.activity).map {
                    FrozenFigures.Title(day: $0.date.iso, type: $0.type, text: $0.title)
                }, remarks: own.report.remarks ?? Remarks()))
    }

    private func report(of unit: UnitCode) -> EffectiveReport {
        let timeline = records.timeline(of: unit)
        return lastDay.map { timeline.bulletin(of: $0).report } ?? timeline.report
    }
}

extension Timeline {
    /// Files that were accepted and count nowhere, though nothing newer speaks in their place.
    fileprivate var left: [FrozenFigures.Left] {
        deliveries.compactMap { delivery in
            switch bearing(of: delivery) {
            case .withdrawn:
                let taker = taker(of: delivery)
                return FrozenFigures.Left(
                    sha256: delivery.file, reason: .withdrawn, file: taker?.fileName, received: taker?.received)
            case .noLongerFits: return FrozenFigures.Left(sha256: delivery.file, reason: .noLongerFits)
            default: return nil
            }
        }
    }
}
