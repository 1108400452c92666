public import ReportModel

/// A document to be made: which report, of which unit, for which slot.
public struct PlannedDocument: Hashable, Sendable {
    /// Name of the layout.
    public var report: String
    public var unit: UnitCode
    /// The day of a daily report; `nil` for a report at the end of the period.
    public var day: CalendarDate?
    /// When it is due.
    public var slot: Timestamp

    public init(report: String, unit: UnitCode, day: CalendarDate?, slot: Timestamp) {
        self.report = report
        self.unit = unit
        self.day = day
        self.slot = slot
    }

    /// Place below the campaign's folder in `out/`.
    public var path: String {
        let name = day.map { "\(unit)-\($0.iso)" } ?? unit
        return "\(report)/\(name).pdf"
    }
}

/// Which documents a campaign calls for.
public struct RenderPlan: Sendable {
    public var documents: [PlannedDocument]

    public init(documents: [PlannedDocument]) { self.documents = documents }

    /// Documents of all reports, in the campaign's order of reports and the tree's order of units.
    ///
    /// - Parameter asOf: leaves out what is due later; `nil` takes every document of the campaign.
    public init(_ campaign: Campaign, tree: UnitTree, asOf: Timestamp?) {
        let calendar = ReportingCalendar(campaign, tree: tree)
        var documents: [PlannedDocument] = []
        for order in campaign.reports {
            for unit in tree.units(at: order.forEach) {
                switch order.due {
                case .deadline, .periodEnd:
                    let slot = order.due == .deadline ? calendar.lastDeadline(of: unit.code) : calendar.slot(of: unit.code)
                    documents.append(PlannedDocument(report: order.layout, unit: unit.code, day: nil, slot: slot))
                case .daily(let hour, let minute):
                    for day in calendar.days(of: unit.code).days {
                        let slot = Timestamp(day, hour: hour, minute: minute, offset: campaign.timeZone.offset)
                        documents.append(PlannedDocument(report: order.layout, unit: unit.code, day: day, slot: slot))
                    }
                }
            }
        }
        self.documents = documents.filter { document in asOf.map { document.slot <= $0 } ?? true }
    }

    /// Keeps the documents of these reports and units; an empty list keeps all.
    public mutating func select(reports: [String], units: [UnitCode]) {
        documents.removeAll { document in
            (!reports.isEmpty && !reports.contains(document.report)) || (!units.isEmpty && !units.contains(document.unit))
        }
    }

    /// Keeps one part: stable, whatever the other parts do.
    public mutating func keep(_ shard: Shard) {
        documents = documents.enumerated().filter { $0.offset % shard.count == shard.index }.map(\.element)
    }
}
