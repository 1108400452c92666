import PDFDrawing
import Participation
import ReportModel
import TestSupport
import Typesetting

@testable import Layout

/// Documents of layouts, set with the report's own faces.
enum PageMaking {
    /// A book of the test's own: books are not shared.
    static func fonts() throws -> FontBook { try FontBook(folder: Checkout.root + "/Fonts") }

    static func pages(_ layout: LayoutFile, _ data: ReportData) throws -> PagedDocument {
        try layout.paginate(data, from: try layout.compose(data), by: Paginator(measurer: fonts()))
    }
}

extension PagedDocument {
    /// Every run of text, page by page.
    var runs: [(page: Int, run: TextRun)] {
        pages.enumerated().flatMap { number, page in
            page.items.compactMap { item in if case .text(let run) = item.mark { (number, run) } else { nil } }
        }
    }

    /// The words on all pages, with a space between runs.
    var words: String { runs.map(\.run.text).joined(separator: " ") }
}

/// Figures of a district made to measure.
enum District {
    /// A district of communes with schools, of which the first `reported` have sent one activity each.
    static func data(communes: Int, schools: Int, reported: Int) throws -> ReportData {
        var units = [Unit(code: "TT", parent: nil, kind: "huyen", name: "Huyện Thanh Trì", population: nil, reports: false)]
        for commune in 0..<communes {
            units.append(
                Unit(
                    code: "X\(commune)", parent: "TT", kind: "xa", name: "Xã Tả Thanh Oai số \(commune)", population: 9_000,
                    reports: false))
            for school in 0..<schools {
                units.append(
                    Unit(
                        code: "X\(commune)-\(school)", parent: "X\(commune)", kind: "thcs",
                        name: "Trường Trung học cơ sở Nguyễn Thị Minh Khai số \(school) xã Tả Thanh Oai số \(commune)",
                        population: nil, reports: true))
            }
        }
        let day = SampleCampaign(.typical).campaign.period.from.advanced(by: 3)
        let senders = units.filter(\.reports).prefix(reported)
        return try data(units: units, at: "TT", day: day) { unit, submission in
            guard senders.contains(where: { $0.code == unit }) else { return false }
            submission.activities = [activity(on: day, "Lễ phát động")]
            return true
        }
    }

    /// A school that has reported so many activities and all its indicators.
    static func school(activities: Int) throws -> ReportData {
        let units = [
            Unit(code: "TT", parent: nil, kind: "huyen", name: "Huyện Thanh Trì", population: nil, reports: false),
            Unit(
                code: "GDNN", parent: "TT", kind: "gdnn",
                name: "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện Thanh Trì", population: nil, reports: true),
        ]
        return try data(units: units, at: "GDNN", day: nil) { _, submission in
            submission.activities = (0..<activities).map { number in
                activity(
                    on: submission.covers.from.advanced(by: number % 7),
                    number % 3 == 0
                        ? "Tọa đàm số \(number)"
                        : "Chuyên đề số \(number): ứng dụng công nghệ thông tin trong dạy và học tại trung tâm, bồi dưỡng kỹ năng"
                )
            }
            submission.indicators = Dictionary(
                uniqueKeysWithValues: SampleCampaign(.typical).campaign.indicators.map { ($0.code, 12) })
            return true
        }
    }

    private static func activity(on day: CalendarDate, _ title: String) -> Activity {
        Activity(
            date: day, type: "LPD", title: title,
            audiences: [AudienceCount(group: "hoc_sinh", participants: 120, femaleParticipants: 61)])
    }

    private static func data(
        units: [Unit], at code: UnitCode, day: CalendarDate?, fill: (UnitCode, inout Submission) -> Bool
    ) throws -> ReportData {
        let campaign = SampleCampaign(.typical).campaign
        guard let tree = UnitTree(units, kinds: SampleUnits.kinds) else { throw Broken() }
        var deliveries: [Delivery] = []
        for unit in units where unit.reports {
            var submission = Submission(unit: unit.code, covers: campaign.period)
            guard fill(unit.code, &submission) else { continue }
            deliveries.append(
                Delivery(
                    submission, received: Timestamp(campaign.period.from, hour: 9, offset: 25_200),
                    sequence: deliveries.count))
        }
        let records = Records(campaign: campaign, tree: tree, deliveries: deliveries)
        guard let summary = Aggregator(records, through: day).summary(of: code) else { throw Broken() }
        return ReportData(summary: summary, campaign: campaign, tree: tree, documentTime: campaign.periodEndSlot, day: day)
    }

    private struct Broken: Error {}
}
