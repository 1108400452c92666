import Foundation
import Participation
import ReportModel
import Testing
import Typesetting
import Vietnamese

@testable import Layout

/// Every sentence of every layout, at figures from a seed: none breaks a rule of office prose.
@Suite struct SentenceRulesTests {
    /// Campaigns that are made up; more with `BAOCAO_SENTENCES`.
    private static let campaigns = ProcessInfo.processInfo.environment["BAOCAO_SENTENCES"].flatMap(UInt64.init) ?? 18

    @Test(arguments: RealLayouts.names)
    func noSentenceOfAnyCampaignBreaksARule(name: String) throws {
        let layout = try RealLayouts.load(name)
        for number in 0..<Self.campaigns {
            // Few of them must meet all shapes, catalogues and lengths.
            let seed = number * 7
            var any = try AnyCampaign(seed: seed)
            let records = any.records()
            let units = [any.tree.root] + any.tree.children(of: any.tree.root.code).suffix(1)
            for unit in units where name == "unit-receipt" || !any.tree.children(of: unit.code).isEmpty {
                let day = name == "daily-bulletin" ? any.campaign.period.from : nil
                let summary = try #require(Aggregator(records, through: day).summary(of: unit.code))
                let composed = try layout.compose(
                    ReportData(
                        summary: summary, campaign: any.campaign, tree: any.tree, documentTime: any.campaign.periodEndSlot,
                        day: day))
                for (text, fault) in faults(of: composed, names: any.tree.units.flatMap { [$0.name, $0.code] }) {
                    Issue.record("\(name), seed \(seed), \(unit.code): \(fault)\n  in: \(text)")
                }
            }
        }
    }

    @Test(arguments: RealLayouts.names, [SampleData.Variant.typical, .empty, .one, .bare])
    func noSentenceOfTheSamplesBreaksARule(name: String, variant: SampleData.Variant) throws {
        let layout = try RealLayouts.load(name)
        for place in SampleData.Place.allCases {
            let data = SampleData.report(variant, at: place)
            for (text, fault) in faults(of: try layout.compose(data), names: data.tree.units.flatMap { [$0.name, $0.code] }) {
                Issue.record("\(name), \(variant), \(place): \(fault)\n  in: \(text)")
            }
        }
    }

    /// Sentences of the body and notes, in all sections; what a unit sent is not ours and is left out.
    private func faults(of composed: ComposedDocument, names: [String]) -> [(text: String, fault: String)] {
        let rules = SentenceRules(names: names + ["Ban Chỉ đạo"])
        return composed.document.sections.flatMap(\.blocks).flatMap(Self.sentences).flatMap { text in
            rules.faults(in: text).map { (text, $0) }
        }
    }

    private static func sentences(_ block: Block) -> [String] {
        switch block {
        case .paragraph(let paragraph) where paragraph.role == .body || paragraph.role == .note: [own(paragraph.spans)]
        case .list(let list): list.items.map { "– " + own($0.spans) }
        case .together(let blocks): blocks.flatMap(sentences)
        default: []
        }
    }

    private static func own(_ spans: [TextSpan]) -> String {
        spans.map { $0.origin?.contains(".yaml") == true || $0.origin == nil ? $0.text : "…" }.joined()
    }

    @Test func theRulesAreSeenToBeBroken() {
        let rules = SentenceRules(names: ["Trường THCS Đông Mỹ"])
        #expect(rules.faults(in: "Đã xong. 105/112 đơn vị đã báo cáo.").count == 1)
        #expect(rules.faults(in: "Có 0 đơn vị gửi muộn.").count == 1)
        #expect(rules.faults(in: "Gồm: Hai đơn vị; Ba đơn vị.").count == 2)
        #expect(rules.faults(in: "Gấp trên 10 lần mức trung vị.").count == 1)
        #expect(rules.faults(in: "Có 105/112 đơn vị, đạt 10,0 lượt; còn thiếu: Trường THCS Đông Mỹ.").isEmpty)
    }

    // MARK: Each rule

    @Test func aSentenceThatBeginsWithAFigureIsOpened() {
        #expect(
            SentenceText.opened("105/112 đơn vị đã báo cáo. 7 đơn vị chưa.", isOpening: true)
                == "Có 105/112 đơn vị đã báo cáo. Có 7 đơn vị chưa.")
        #expect(SentenceText.opened("05/10/2025 không có hoạt động.", isOpening: true) == "Ngày 05/10/2025 không có hoạt động.")
        #expect(SentenceText.opened("17 giờ 30 kết thúc.", isOpening: true) == "Lúc 17 giờ 30 kết thúc.")
        #expect(SentenceText.opened("12,5 lượt, 1.234 người", isOpening: false) == "12,5 lượt, 1.234 người")
    }

    @Test func whatAUnitSentIsNotOpened() throws {
        var campaign = try SmallCampaign()
        try campaign.send("S1", [], remarks: Remarks(strengths: ["12 lớp học đông vui"], limitations: [], proposals: []))
        #expect(try campaign.text("commune-summary", "X").contains("- 12 lớp học đông vui (Trường THCS Đông Mỹ)"))
    }

    @Test func aRateStandsInItsColumnWithOneDecimalAndTheSignAbove() throws {
        let tables = try RealLayouts.load("district-report").compose(SampleData.report(.complete)).document.sections
            .flatMap(\.blocks).compactMap(\.table)
        let table = try #require(
            tables.first { table in table.header.contains { $0.cells.contains { $0.spans.text == "Tỷ lệ (%)" } } })
        let column = try #require(table.header[0].cells.firstIndex { $0.spans.text == "Tỷ lệ (%)" })
        let cells = table.rows.filter { $0.cells.count == table.columns.count }.map { $0.cells[column].spans.text }
        #expect(!cells.isEmpty)
        for cell in cells where cell != "–" { #expect(cell.wholeMatch(of: /[0-9.]+,[0-9]/) != nil, "\(cell)") }
    }

    @Test func placesAreNamedInTheOrderOfOffices() throws {
        let any = try AnyCampaign(seed: 7)
        let summary = try #require(
            Aggregator(Records(campaign: any.campaign, tree: any.tree, deliveries: [])).summary(of: "R"))
        let context = ReportContext(
            ReportData(
                summary: summary, campaign: any.campaign, tree: any.tree, documentTime: any.campaign.periodEndSlot))
        #expect(context.areaWord == "xã, phường, đặc khu")
    }
}
