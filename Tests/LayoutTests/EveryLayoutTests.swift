import Participation
import ReportModel
import TestSupport
import Testing
import Typesetting
import Vietnamese

@testable import Layout

/// Every layout in `Layouts/` is sound and makes a document of every kind of data.
struct EveryLayoutTests {
    @Test func thereAreLayouts() {
        #expect(
            RealLayouts.names
                == [
                    "activity-matrix", "certificate", "commune-report", "commune-summary", "daily-bulletin",
                    "district-report", "emulation-ranking", "english-summary", "news-flash", "school-report", "signing-sheet",
                    "unit-receipt",
                ])
    }

    @Test(arguments: RealLayouts.names)
    func itChecksClean(name: String) throws {
        let (layout, diagnostics) = LayoutLibrary.load(name, in: RealLayouts.folder)
        #expect(diagnostics == [])
        #expect(layout?.name == name)
        #expect(layout?.digest.utf8.count == 64)
        #expect(layout?.help?.isEmpty == false)
    }

    /// What is no document of the decree: nothing marks its end.
    private static let unissued: Set = [
        "activity-matrix", "certificate", "english-summary", "news-flash", "signing-sheet", "unit-receipt",
    ]

    @Test(arguments: RealLayouts.names, SampleData.Variant.allCases)
    func itReadsRightWhateverTheData(name: String, variant: SampleData.Variant) throws {
        let layout = try RealLayouts.load(name)
        for place in SampleData.Place.allCases {
            let edition: ReportOrder.Edition = place == .top && variant != .manyRows ? .illustrated : .signed
            let data = SampleData.report(variant, at: place, edition: edition)
            let composed = try layout.compose(data)
            for text in [composed.title, composed.subject, composed.author] + composed.allTexts + composed.bodyTexts {
                #expect(text.isNFC)
                if let fault = Typography.fault(in: text) { Issue.record("'\(fault)' in: \(text)") }
            }
            let body = composed.bodyTexts
            #expect(body.contains { $0.hasSuffix("./.") } == !Self.unissued.contains(layout.name))
        }
    }

    @Test(arguments: [SampleData.Variant.typical, .complete, .one, .longNames, .bare, .flat])
    func theDistrictReportContainsEveryUnitAndEveryTotal(variant: SampleData.Variant) throws {
        let data = SampleData.report(variant, edition: .illustrated)
        let summary = data.summary
        let texts = try RealLayouts.load("district-report").compose(data).allTexts
        let all = texts.joined(separator: "\n")
        for unit in summary.units { #expect(texts.contains(unit.unit.name), "\(unit.unit.name)") }
        for child in summary.children { #expect(texts.contains(child.unit.name), "\(child.unit.name)") }
        var totals = [summary.totals]
        totals += summary.children.map(\.totals)
        totals += summary.units.filter { $0.standing.state.hasReported }.map(\.totals)
        totals += summary.activityTypes.map(\.totals) + summary.audienceGroups.map(\.totals)
        for figures in totals where figures.activities > 0 {
            for number in [figures.activities, figures.participants, figures.femaleParticipants] {
                #expect(all.contains(NumberFormat.integer(number)), "\(number)")
            }
        }
    }

    @Test func thePageStyleKeepsTheDecree() throws {
        let style = try RealLayouts.load("district-report").style
        let millimetre = pointsPerMillimetre
        #expect(style.page.size == Size.a4)
        #expect(
            style.page.margins
                == Insets(top: 20 * millimetre, right: 15 * millimetre, bottom: 20 * millimetre, left: 30 * millimetre))
        #expect((13...14).contains(style.pageNumber.style.size))
        let body = style.named.body
        #expect((13...14).contains(body.text.size))
        #expect(body.paragraph.alignment == .justified)
        // 1 cm or 1.27 cm; single to 1.5 lines of 1.149 × 14 pt; at least 6 pt between paragraphs.
        #expect([10, 12.7].contains((body.paragraph.firstLineIndent / millimetre * 100).rounded() / 100))
        #expect((16.1...24.2).contains(body.paragraph.lineHeight))
        #expect(body.paragraph.spaceAfter >= 6)
        #expect(style.named.nation.text == TextStyle(.bold, size: 13))
        #expect(style.named.motto.text == TextStyle(.bold, size: 14))
        #expect(style.named.governing.text.face == .regular)
        #expect(style.named.bodyName.text.face == .bold)
        #expect(style.named.number.text == TextStyle(.regular, size: 13))
        #expect(style.named.placeDate.text.face == .italic)
        #expect(style.named.recipientsTitle.text == TextStyle(.boldItalic, size: 12))
        #expect(style.named.recipients.text == TextStyle(.regular, size: 11))
        #expect(style.named.annexNumber.text == TextStyle(.bold, size: 14))
        #expect((10...13).contains(style.named.tableCell.text.size))
        #expect((1.0 / 3...0.5).contains(style.title.rule))
        #expect((1.0 / 3...0.5).contains(style.letterhead.nameRule))
    }
}

/// What no printed text may contain.
enum Typography {
    static func fault(in text: String) -> String? {
        let open = ["Số:        /", "ngày      tháng", "số        /"].reduce(text) { $0.replacing($1, with: "x") }
        for wrong in ["  ", " .", " ,", " ;", "..", ",,", ";;", "( ", " )", "{", "}", "**", ": .", ";.", "“”", "()"]
        where open.contains(wrong) {
            return wrong
        }
        if text.hasPrefix(" ") || text.hasSuffix(" ") { return "space at an end" }
        return nil
    }
}
