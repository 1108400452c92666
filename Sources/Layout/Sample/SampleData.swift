import Participation
public import ReportModel

/// Invented figures to preview and test layouts with: the same on every machine, no real report behind them.
public enum SampleData {
    /// What the data are like.
    public enum Variant: String, Sendable, CaseIterable {
        /// A district in the middle of things: most units have reported, some late, some refused, some not at all.
        case typical
        /// Every unit has reported in time with all that is asked.
        case complete
        /// Nobody has reported.
        case empty
        /// One unit with one activity of one person.
        case one
        /// The longest names and titles one meets.
        case longNames = "long_names"
        /// A hundred communes with twelve schools each.
        case manyRows = "many_rows"
        /// No indicators, no groups of activity types, no remarks, a named signer, a root above the districts.
        case bare
        /// Communes report themselves, with no institution below them.
        case flat
    }

    /// Which unit of the data the document is about.
    public enum Place: String, Sendable, CaseIterable {
        /// The district.
        case top
        /// A commune.
        case area
        /// A school.
        case unit
    }

    /// The data of one document.
    ///
    /// - Parameter edition: how much the document shows.
    public static func report(
        _ variant: Variant = .typical, at place: Place = .top, edition: ReportOrder.Edition = .signed
    ) -> ReportData {
        let sample = SampleCampaign(variant)
        let unit = sample.unit(at: place)
        let aggregator = Aggregator(sample.records)
        guard var summary = aggregator.summary(of: unit.code) else {
            preconditionFailure("the sample's own unit is in its tree")
        }
        if variant == .typical || variant == .complete {
            summary.comparison = Comparer(now: aggregator, before: sample.earlierRecords, mapping: []).comparison(of: unit.code)
        }
        let texts = OfficerTexts(SampleNarrative.entries(variant)) { aggregator.trace($0, of: unit.code)?.value }
        var data = ReportData(
            summary: summary, campaign: sample.records.campaign, tree: sample.records.tree,
            documentTime: sample.records.campaign.periodEndSlot, day: sample.records.campaign.period.from.advanced(by: 3),
            edition: edition, officerTexts: texts)
        if [.typical, .longNames].contains(variant) {
            data.previous = SampleEdition.before(summary, texts, at: sample.records.campaign.deadline)
        }
        return data
    }
}
