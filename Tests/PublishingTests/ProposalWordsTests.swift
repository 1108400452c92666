import CampaignFolder
import Layout
import Participation
import ReportModel
import TestSupport
import Testing

@testable import Publishing

/// What is proposed to an officer reads as an officer would write it.
@Suite struct ProposalWordsTests {
    @Test(arguments: [SampleData.Variant.typical, .complete, .empty, .one, .longNames], SampleData.Place.allCases)
    func noProposalBreaksARule(variant: SampleData.Variant, place: SampleData.Place) {
        let data = SampleData.report(variant, at: place)
        let rules = SentenceRules(names: data.tree.units.map(\.name))
        let proposals = NarrativeProposals(data.summary, data.campaign)
        var seen = 0
        for place in Narrative.Place.allCases {
            for proposal in proposals.proposals(for: place) {
                // The words of a remark are its unit's.
                let reason = proposal.reason ?? ""
                let isRemark = reason.contains("đơn vị nêu")
                let sentence = isRemark ? "" : proposal.text.map { Self.words($0, data.summary) } ?? ""
                for text in [sentence, isRemark ? "" : reason] {
                    for fault in rules.faults(in: text) { Issue.record("\(place): \(fault)\n  in: \(text)") }
                }
                seen += 1
            }
        }
        #expect(seen >= Narrative.Place.allCases.count - 2)
    }

    /// Titles that units sent stand in quotation marks, and are left out.
    private static func words(_ text: Narrative.Text, _ summary: Summary) -> String {
        text.pieces.map { piece in
            switch piece {
            case .words(let words): words.replacing(/“[^”]*”/, with: "…")
            case .figure(let address):
                switch address.measure {
                case .count(let figure): summary.totals[figure].map(String.init) ?? "–"
                case .indicator(let code): summary.indicatorValues[code].map(String.init) ?? "–"
                }
            }
        }.joined()
    }

    @Test func aDayIsWrittenAsEverywhere() {
        let data = SampleData.report(.typical)
        let proposals = NarrativeProposals(data.summary, data.campaign).proposals(for: .notable)
        let texts = proposals.compactMap(\.text).map { Self.words($0, data.summary) }
        #expect(!texts.isEmpty)
        for text in texts {
            #expect(text.firstMatch(of: /ngày [0-9]{2}\/[0-9]{2}\/[0-9]{4} \((thứ [A-ZĐ]|Chủ nhật)/) != nil, "\(text)")
        }
    }
}
