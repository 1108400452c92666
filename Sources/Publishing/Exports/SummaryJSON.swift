internal import Foundation
public import Participation
public import ReportModel

extension Summary {
    /// The summary as `summarize --json` prints it: whole numbers, sorted keys, a closing newline.
    ///
    /// - Parameters:
    ///   - campaign: gives the code and the zone `as_of` is printed in.
    public func json(_ campaign: Campaign) throws -> [UInt8] { try jsonBytes(SummaryDocument(self, campaign)) }
}

/// The published shape of a summary. Keys are a contract: other programs read them.
private struct SummaryDocument: Encodable {
    struct Figures: Encodable {
        var activities: Int
        var sessions: Int
        var participants: Int
        var female_participants: Int
        var books_donated: Int
        // Of a child alone.
        var expected: Int?
        var reported: Int?

        init(_ totals: Totals, reporting: Participation.Reporting? = nil) {
            activities = totals.activities
            sessions = totals.sessions
            participants = totals.participants
            female_participants = totals.femaleParticipants
            books_donated = totals.booksDonated
            expected = reporting?.expected
            reported = reporting?.reported
        }
    }

    struct Reporting: Encodable {
        var expected: Int
        var reported: Int
        var on_time: Int
        var late: Int
        var missing: [String]
    }

    var campaign: String
    var as_of: String
    var unit: String
    var reporting: Reporting
    var totals: Figures
    var by_child: [String: Figures]
    var by_unit: [String: Figures]
    var by_activity_type: [String: Figures]
    var by_audience_group: [String: Figures]
    var by_date: [String: Figures]
    var indicators: [String: Int]

    init(_ summary: Summary, _ definition: Campaign) {
        campaign = definition.code
        as_of = summary.asOf.iso(offset: definition.timeZone.offset)
        unit = summary.unit.code
        reporting = Reporting(
            expected: summary.reporting.expected, reported: summary.reporting.reported,
            on_time: summary.reporting.onTime, late: summary.reporting.late, missing: summary.reporting.missing)
        totals = Figures(summary.totals)
        func keyed<Part>(_ parts: [Part], _ key: (Part) -> String, _ figures: (Part) -> Figures) -> [String: Figures] {
            Dictionary(parts.map { (key($0), figures($0)) }, uniquingKeysWith: { first, _ in first })
        }
        by_child = keyed(summary.children, \.unit.code) { Figures($0.totals, reporting: $0.reporting) }
        by_unit = keyed(summary.units, \.unit.code) { Figures($0.totals) }
        by_activity_type = keyed(summary.activityTypes, \.key.code) { Figures($0.totals) }
        by_audience_group = keyed(summary.audienceGroups, \.key.code) { Figures($0.totals) }
        by_date = keyed(summary.dates, \.key.iso) { Figures($0.totals) }
        // An indicator nobody stated is not zero: it is absent.
        indicators = Dictionary(
            summary.indicators.compactMap { figure in figure.value.map { (figure.indicator.code, $0) } },
            uniquingKeysWith: { first, _ in first })
    }
}
