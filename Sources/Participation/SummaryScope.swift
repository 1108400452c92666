public import ReportModel

/// «Báo cáo tổng hợp»: a report that speaks for its unit and everything below it. Beside it nothing else of these units may
/// stand, as what both state would count twice: the later to come leaves.
public struct SummaryScope: Sendable {
    private let tree: UnitTree

    public init(_ tree: UnitTree) { self.tree = tree }

    /// What stands and cannot stand beside a submission; `nil` when nothing does.
    ///
    /// - Parameter timeline: what stands of a unit.
    public func clash<Fault>(
        with submission: Submission, timeline: (UnitCode) throws(Fault) -> Timeline
    ) throws(Fault) -> Delivery? {
        guard submission.withdrawal == nil else { return nil }
        for above in tree.path(to: submission.unit) {
            let timeline = try timeline(above.code)
            // A newer summary of the same unit takes the place of the older one.
            guard timeline.hasSummaries, above.code != submission.unit || submission.summary == nil else { continue }
            if let other = timeline.speaking.first(where: { $0.submission?.summary != nil }) { return other }
        }
        guard submission.summary != nil else { return nil }
        for below in tree.subtree(of: submission.unit) {
            for other in try timeline(below.code).speaking {
                if below.code == submission.unit, other.submission?.summary != nil { continue }
                return other
            }
        }
        return nil
    }

    /// Takes out what came to stand beside a summary all the same, as when a withdrawal was taken back: what was collected
    /// later leaves.
    func settle(_ timelines: inout [UnitCode: Timeline]) {
        func isSummary(_ delivery: Delivery) -> Bool { delivery.submission?.summary != nil }
        guard timelines.values.contains(where: \.hasSummaries) else { return }
        while true {
            var leaving: (delivery: Delivery, other: Delivery)?
            for (code, timeline) in timelines where timeline.hasSummaries {
                for summary in timeline.speaking where isSummary(summary) {
                    for below in tree.subtree(of: code) {
                        for other in timelines[below.code]?.speaking ?? [] where below.code != code || !isSummary(other) {
                            let (later, earlier) = summary.isCollected(before: other) ? (other, summary) : (summary, other)
                            if leaving?.delivery.isCollected(before: later) ?? true { leaving = (later, earlier) }
                        }
                    }
                }
            }
            guard let (delivery, other) = leaving else { return }
            timelines[delivery.unit]?.bar(delivery.sequence, .besideSummary(unit: other.unit, file: other.fileName))
        }
    }

    /// Units below a summary that had reported to whoever made it have reported.
    func reportThroughSummaries(_ own: inout [UnitCode: Aggregator.OwnFigures]) {
        for (code, figures) in own {
            guard let summary = figures.report.summary, figures.standing.state.hasReported else { continue }
            let reported = Set(summary.reportedUnits)
            for below in tree.subtree(of: code) where below.code != code && reported.contains(below.code) {
                guard var standing = own[below.code]?.standing, !standing.state.hasReported else { continue }
                standing.state = .reported
                standing.firstAccepted = figures.standing.firstAccepted
                standing.isLate = figures.standing.isLate
                standing.freshness = figures.standing.freshness
                standing.lacks = []
                standing.missingParts = []
                own[below.code]?.standing = standing
                own[below.code]?.isBehindSummary = true
            }
        }
    }
}

extension Timeline {
    /// Reports of which something counts.
    var speaking: [Delivery] {
        deliveries.filter { delivery in
            let bearing = bearing(of: delivery)
            return bearing == .counts || bearing == .partly
        }
    }
}

extension Delivery {
    fileprivate func isCollected(before other: Delivery) -> Bool {
        (fileNumber, sequence) < (other.fileNumber, other.sequence)
    }
}
