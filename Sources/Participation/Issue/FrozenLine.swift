import ReportModel
import Vietnamese

/// Something a document prints that is no sum of what units state: a rate, a target, a place.
public struct FrozenLine: Hashable, Sendable, Codable {
    /// What it hangs on.
    public enum Kind: String, Hashable, Sendable, Codable {
        /// It follows from the figures of units.
        case derived
        /// What a unit is to reach.
        case target
        case approval
    }

    /// What tells it from the others: `per_100`, `rate:GDHT_CN`, `target:X1:participants`.
    public var key: String
    public var kind: Kind
    /// Name of the unit it is about; `nil` for the document as a whole.
    public var unit: String?
    /// What it is: `Tỷ lệ nữ`.
    public var name: String
    /// As it is printed.
    public var text: String
}

extension Aggregator {
    /// What a document on a unit prints beside sums.
    func lines(
        of unit: Unit, _ subtree: [Unit], _ units: [UnitFigures], _ tally: Tally, kinds: [KindFigures],
        _ comparison: Comparison?
    ) -> [FrozenLine] {
        var lines = FrozenLines(campaign: records.campaign)
        lines.add("reported_rate", "Tỷ lệ đơn vị đã báo cáo", reporting(of: subtree).rate)
        lines.add("female_share", "Tỷ lệ nữ", tally.totals.femaleShare)
        lines.addHeld(tally, kinds)
        lines.add(
            VisitsPerInhabitants(of: unit, in: records.tree, populations) { code in
                own[code].flatMap { $0.standing.state.hasReported ? $0.tally.totals : nil }
            })
        for indicator in records.campaign.indicators { lines.add(figure(of: indicator, in: subtree)) }
        for model in ModelFigure.all(of: records.campaign, over: units.map { ($0.indicators, $0.unit.bases) }) {
            lines.add(model)
        }
        func isShown(_ other: Unit) -> Bool { other.code == unit.code || other.parent == unit.code }
        for target in targets where isShown(target.unit) { lines.add(target, isOwn: target.unit.code == unit.code) }
        for ranking in rankings where ranking.unit.parent == unit.code { lines.add(ranking) }
        if let comparison { lines.add(comparison) }
        if let approval = ApprovalProgress(of: unit, in: records) { lines.add(approval) }
        return lines.all
    }
}

/// Collects lines.
private struct FrozenLines {
    let campaign: Campaign
    var all: [FrozenLine] = []

    init(campaign: Campaign) { self.campaign = campaign }

    private mutating func add(
        _ key: String, _ name: String, _ text: String, unit: String? = nil, _ kind: FrozenLine.Kind = .derived
    ) {
        all.append(FrozenLine(key: key, kind: kind, unit: unit, name: name, text: text))
    }

    mutating func add(_ key: String, _ name: String, _ rate: Rate?, unit: String? = nil) {
        guard let rate, let text = NumberFormat.percent(rate.part, of: rate.whole) else { return }
        add(key, name, text, unit: unit)
    }

    private mutating func add(_ key: String, _ name: String, _ number: Int, unit: String? = nil) {
        add(key, name, NumberFormat.integer(number), unit: unit)
    }

    // MARK: What was held

    mutating func addHeld(_ tally: Tally, _ kinds: [KindFigures]) {
        guard tally.totals.statements > 0 else { return }
        func held(_ parts: [Totals]) -> String { NumberFormat.ratio(parts.count { $0.activities > 0 }, parts.count) }
        add("types_held", "Loại hình hoạt động đã tổ chức", held(tally.byType))
        add("days_held", "Số ngày có hoạt động", held(tally.byDate))
        for kind in kinds where kind.reporting.expected > 0 {
            add(
                "taking_part:\(kind.kind.code)", "Đơn vị báo cáo có tổ chức hoạt động (\(kind.kind.name))",
                NumberFormat.ratio(kind.takingPart, kind.reporting.expected))
        }
    }

    // MARK: Rates

    mutating func add(_ visits: VisitsPerInhabitants) {
        guard let rate = visits.rate else { return }
        add("per_100", "Lượt người tham gia trên 100 dân", NumberFormat.decimal(rate, digits: 1))
        add("per_100:areas", "Số địa bàn tính lượt người trên 100 dân", visits.areas)
        add("per_100:population", "Số dân tính lượt người trên 100 dân", visits.population)
    }

    mutating func add(_ figure: IndicatorFigure) {
        guard figure.asked > 0 else { return }
        add(
            "stated:\(figure.indicator.code)", "Số đơn vị báo cáo chỉ tiêu “\(figure.indicator.name)”",
            NumberFormat.ratio(figure.statedBy, figure.asked))
    }

    mutating func add(_ model: ModelFigure) {
        let (part, whole) = (SentenceText.small(model.part.name), SentenceText.small(model.whole.name))
        add("rate:\(model.part.code)", "Tỷ lệ \(part) so với \(whole)", model.rate)
        add("base_rate:\(model.part.code)", "Tỷ lệ \(part) so với tổng số", model.baseRate)
    }

    // MARK: Targets

    mutating func add(_ target: TargetResult, isOwn: Bool) {
        let unit = isOwn ? nil : target.unit.name
        let key = "\(target.unit.code):\(target.figure.text)"
        let words = target.figure.fullWords(in: campaign)
        add("target:\(key)", "Mục tiêu \(words)", NumberFormat.integer(target.target), unit: unit, .target)
        add("target_rate:\(key)", "Tỷ lệ đạt mục tiêu \(words)", target.rate, unit: unit)
        if let rank = target.rank { add("target_rank:\(key)", "Hạng về \(words)", rank, unit: unit) }
    }

    mutating func add(_ ranking: Ranking) {
        let unit = ranking.unit
        add("score:\(unit.code)", "Mức đạt mục tiêu", ranking.share, unit: unit.name)
        if let rank = ranking.rank { add("rank:\(unit.code)", "Xếp hạng thi đua", rank, unit: unit.name) }
    }

    // MARK: Others

    mutating func add(_ comparison: Comparison) {
        for figure in campaign.figures {
            guard let change = comparison.totals[figure] else { continue }
            add(
                "comparison:\(figure.rawValue)",
                "So với \(comparison.title): \(FigureAddress(.count(figure)).words(in: campaign))", change.difference)
        }
    }

    mutating func add(_ approval: ApprovalProgress) {
        guard !approval.asked.isEmpty else { return }
        add(
            "approved", "Đơn vị đã duyệt số liệu", NumberFormat.ratio(approval.approved.count, approval.asked.count),
            .approval)
    }
}
