import Foundation
import Participation
import ReportModel
import TestSupport
import Testing
import Typesetting
import Vietnamese

@testable import Layout

/// Every sentence of every layout, at figures from a seed: none breaks a rule of office prose.
@Suite struct SentenceRulesTests {
    /// Campaigns that are made up; more with `BAOCAO_SENTENCES`.
    private static let campaigns = ProcessInfo.processInfo.environment["BAOCAO_SENTENCES"].flatMap(UInt64.init) ?? 18

    @Test(arguments: RealLayouts.vietnamese)
    func noSentenceOfAnyCampaignBreaksARule(name: String) throws {
        let layout = try RealLayouts.load(name)
        for number in 0..<Self.campaigns {
            // Few of them must meet all shapes, catalogues and lengths.
            let seed = number * 7
            var any = try AnyCampaign(seed: seed)
            let records = any.records()
            var units = [any.tree.root] + any.tree.children(of: any.tree.root.code).suffix(1)
            if Self.ofOneUnit.contains(name) { units = any.tree.units.suffix(2) + [any.tree.root] }
            for unit in units where Self.ofOneUnit.contains(name) || !any.tree.children(of: unit.code).isEmpty {
                let day = name == "daily-bulletin" ? any.campaign.period.from : nil
                let summary = try #require(Aggregator(records, through: day).summary(of: unit.code))
                for edition in Self.editions(of: name) {
                    let composed = try layout.compose(
                        ReportData(
                            summary: summary, campaign: any.campaign, tree: any.tree,
                            documentTime: any.campaign.periodEndSlot, day: day, listsDoubts: true, edition: edition))
                    for (text, fault) in faults(of: composed, names: any.tree.units.flatMap { [$0.name, $0.code] }) {
                        Issue.record("\(name), \(edition), seed \(seed), \(unit.code): \(fault)\n  in: \(text)")
                    }
                }
            }
        }
    }

    @Test(arguments: RealLayouts.vietnamese, [SampleData.Variant.typical, .empty, .one, .bare])
    func noSentenceOfTheSamplesBreaksARule(name: String, variant: SampleData.Variant) throws {
        let layout = try RealLayouts.load(name)
        for place in SampleData.Place.allCases {
            for edition in Self.editions(of: name) {
                let data = SampleData.report(variant, at: place, edition: edition)
                let composed = try layout.compose(data)
                for (text, fault) in faults(of: composed, names: data.tree.units.flatMap { [$0.name, $0.code] }) {
                    Issue.record("\(name), \(edition), \(variant), \(place): \(fault)\n  in: \(text)")
                }
            }
        }
    }

    /// Layouts about one unit by itself.
    private static let ofOneUnit = ["unit-receipt", "school-report", "certificate"]

    /// Editions that a layout tells apart.
    private static func editions(of name: String) -> [ReportOrder.Edition] {
        ["district-report", "commune-report"].contains(name) ? [.signed, .illustrated] : [.signed]
    }

    /// Sentences of the body and notes, in all sections; what a unit sent is not ours and is left out.
    private func faults(of composed: ComposedDocument, names: [String]) -> [(text: String, fault: String)] {
        let rules = SentenceRules(names: names + ["Ban Chỉ đạo", "Sở Giáo dục và Đào tạo"])
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
        let cells = try Self.cells(
            of: "district-report", SampleData.report(.complete, edition: .illustrated), below: "Tỷ lệ (%)")
        #expect(!cells.isEmpty)
        for cell in cells where cell != "–" { #expect(cell.wholeMatch(of: /[0-9.]+,[0-9]/) != nil, "\(cell)") }
    }

    @Test func theRankingSaysHowMuchIsReachedInTheSameForm() throws {
        var cells: [String] = []
        for seed in UInt64(0)..<80 {
            var any = try AnyCampaign(seed: seed)
            let summary = try #require(Aggregator(any.records()).summary(of: any.tree.root.code))
            let data = ReportData(
                summary: summary, campaign: any.campaign, tree: any.tree, documentTime: any.campaign.periodEndSlot)
            cells += try Self.cells(of: "emulation-ranking", data, below: "Mức hoàn thành chỉ tiêu (%)")
        }
        #expect(cells.contains("100,0"), "\(cells)")
        for cell in cells { #expect(cell.wholeMatch(of: /[0-9.]+,[0-9]/) != nil, "\(cell)") }
    }

    /// Cells of the first table that has a column with the heading.
    private static func cells(of layout: String, _ data: ReportData, below title: String) throws -> [String] {
        let blocks = try RealLayouts.load(layout).compose(data).document.sections.flatMap(\.blocks)
        for table in blocks.flatMap(tables) {
            guard let column = table.header.first?.cells.firstIndex(where: { $0.spans.text == title }) else { continue }
            return table.rows.filter { $0.cells.count == table.columns.count }.map { $0.cells[column].spans.text }
        }
        return []
    }

    private static func tables(_ block: Block) -> [Table] {
        if case .together(let blocks) = block { return blocks.flatMap(tables) }
        return block.table.map { [$0] } ?? []
    }

    /// What is locked in a draft stays what it was where a sentence is opened before it.
    @Test func aFigureThatIsOpenedStaysLocked() throws {
        var data = SampleData.report(.complete)
        data.isDraft = true
        let spans = try RealLayouts.load("district-report").compose(data).spans
        let opened = spans.filter { $0.text.contains("Có 81/81 đơn vị") }
        #expect(!opened.isEmpty)
        for lock in spans.flatMap(\.stretches) {
            guard lock.lock != nil else { continue }
            #expect(!lock.text.hasPrefix(" ") && !lock.text.hasSuffix(" ") && !lock.text.contains("Có "), "\(lock.text)")
        }
    }

    @Test func oneSpaceStandsBeforeAWordAndNoneBeforeAComma() throws {
        let blocks = try LayoutFixture().compose(
            body: """
                  - paragraph:
                      - Đã xong
                      - {when: totals.activities > 0, text: ", thu hút đông người", else: ", không ai đến"}
                      - "."
                      - Hết.
                """)
        #expect(blocks.flatMap(\.texts) == ["Đã xong, thu hút đông người. Hết."])
    }

    @Test func placesAreNamedInTheOrderOfOffices() throws {
        let any = try AnyCampaign(seed: 7)
        let summary = try #require(
            Aggregator(Records(campaign: any.campaign, tree: any.tree, deliveries: [])).summary(of: "R"))
        let context = ReportContext(
            ReportData(
                summary: summary, campaign: any.campaign, tree: any.tree, documentTime: any.campaign.periodEndSlot),
            language: .vietnamese)
        #expect(context.areaWord == "xã, phường, đặc khu")
    }
}
