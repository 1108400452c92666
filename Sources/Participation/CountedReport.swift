import ReportModel

/// What counts of one unit, each value with the file it was read from: the input of tallies and traces, and what decisions act
/// upon.
struct CountedReport: Sendable {
    /// An activity that counts.
    struct Entry: Sendable {
        var activity: Activity
        var source: FigureSource
        /// ``Decision/id`` of the decision that changed it.
        var decision: String?
    }

    /// What one file adds to an indicator.
    struct Value: Sendable {
        var value: Int
        var source: FigureSource
        var place = StatedPlace()
        var decision: String?
        /// Of a summary: its parts by ``UnitKind/code``.
        var byKind: [String: Int] = [:]
    }

    /// `nil` when nothing is stated of activities; empty for an explicit "none".
    var entries: [Entry]?
    /// By ``Indicator/code``; a code that is not stated is absent.
    var values: [String: [Value]]
    var remarks: Remarks?
    /// Whether activities are stated of each day of the period.
    let statedDays: [Bool]
    /// Where the sums of a unit and everything below it come from; `nil` when it states its own figures alone.
    let summary: SummaryOrigin?

    init(_ report: EffectiveReport) {
        let entries = report.parts.flatMap { part in
            part.activities.map { Entry(activity: $0, source: FigureSource(part.delivery)) }
        }
        self.entries = report.activities == nil ? nil : entries
        values = report.parts.reduce(into: [:]) { values, part in
            for (code, value) in part.indicators {
                let byKind = part.delivery.submission?.summary?.indicatorsByKind.compactMapValues { $0[code] } ?? [:]
                values[code, default: []].append(
                    Value(
                        value: value, source: FigureSource(part.delivery),
                        place: part.delivery.submission?.indicatorPlaces[code] ?? StatedPlace(), byKind: byKind))
            }
        }
        remarks = report.remarks
        statedDays = report.statedDays
        summary = report.parts.lazy.compactMap(\.delivery.submission?.summary).first
    }

    var activities: [Activity]? { entries.map { $0.map(\.activity) } }

    /// Sums by ``Indicator/code``.
    var indicators: [String: Int] { values.mapValues { $0.reduce(0) { $0 + $1.value } } }

    /// Whether it sent remarks that say something.
    var hasRemarks: Bool { remarks.map { !$0.isEmpty } ?? false }
}

extension FigureSource {
    init(_ delivery: Delivery) {
        self.init(file: delivery.fileName, sha256: delivery.file, received: delivery.received)
    }
}
