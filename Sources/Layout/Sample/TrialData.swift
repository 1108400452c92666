import Participation
public import ReportModel

/// Invented figures for the units, days and catalogue of a real campaign: what its reports are drawn with before the night of
/// the deadline.
public struct TrialData: Sendable {
    /// How much the units are made to have reported.
    public enum Fill: String, Sendable, CaseIterable {
        /// Every unit, on every day, every type of activity and audience group, each with nine digits.
        case largest
        /// Nothing at all.
        case empty
    }

    /// Digits of what one row of a report states: «nine digits» are more than any campaign has people.
    private static let visits = 123_456_789

    private let campaign: Campaign
    private let tree: UnitTree
    private let aggregator: Aggregator

    public init(_ campaign: Campaign, tree: UnitTree, fill: Fill) {
        self.campaign = campaign
        self.tree = tree
        aggregator = Aggregator(Self.records(campaign, tree, fill))
    }

    /// The data of one document; `nil` for a unit that is not in the campaign.
    ///
    /// - Parameter day: the day of a daily report.
    /// - Parameter edition: how much the document shows.
    public func report(
        of unit: UnitCode, day: CalendarDate?, edition: ReportOrder.Edition = .signed
    ) -> ReportData? {
        guard let summary = aggregator.summary(of: unit) else { return nil }
        return ReportData(
            summary: summary, campaign: campaign, tree: tree, documentTime: campaign.periodEndSlot, day: day, edition: edition)
    }

    /// The edition before those figures: nothing at all; `nil` for a unit that is not in the campaign.
    public func previous(of unit: UnitCode) -> PreviousEdition? {
        let empty = Aggregator(Self.records(campaign, tree, .empty))
        guard let before = empty.frozenFigures(of: unit), let now = aggregator.frozenFigures(of: unit) else { return nil }
        return PreviousEdition(
            source: .made(campaign.deadline), changes: FigureChanges.list(from: before, to: now, campaignChanged: false),
            wordChanges: WordChanges.list(from: before, to: now, campaignChanged: false), textChanges: [])
    }

    private static func records(_ campaign: Campaign, _ tree: UnitTree, _ fill: Fill) -> Records {
        var deliveries: [Delivery] = []
        if fill == .largest {
            for unit in tree.units where unit.reports {
                let submission = submission(of: unit, campaign, level: tree.level(of: unit.code))
                deliveries.append(
                    Delivery(submission, received: campaign.periodEndSlot, sequence: deliveries.count))
            }
        }
        return Records(campaign: campaign, tree: tree, deliveries: deliveries)
    }

    private static func submission(of unit: Unit, _ campaign: Campaign, level: String?) -> Submission {
        let days = campaign.period.count
        let types = campaign.activityTypes
        let groups = campaign.audienceGroups
        var submission = Submission(unit: unit.code, covers: campaign.period)
        submission.activities = (0..<max(days, types.count, groups.count)).map { number in
            let type = types.isEmpty ? nil : types[number % types.count]
            return Activity(
                date: campaign.period.from.advanced(by: number % days), type: type?.code ?? "", title: type?.name ?? unit.name,
                sessions: visits, booksDonated: visits,
                audiences: groups.isEmpty
                    ? []
                    : [
                        AudienceCount(
                            group: groups[number % groups.count].code, participants: visits, femaleParticipants: visits / 2)
                    ])
        }
        submission.indicators = Dictionary(
            campaign.indicators.filter { $0.isAsked(ofLevel: level) }.map { ($0.code, visits) },
            uniquingKeysWith: { first, _ in first })
        let sentence = "Các hoạt động của \(unit.name) thiết thực, thu hút đông đảo người dân tham gia."
        submission.remarks = Remarks(strengths: [sentence], limitations: [sentence], proposals: [sentence])
        return submission
    }
}
