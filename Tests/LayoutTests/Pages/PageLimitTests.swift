import Foundation
import Participation
import ReportModel
import Testing
import Typesetting

@testable import Layout

/// Layouts that promise a number of pages keep it, and say how much they had no room for.
struct PageLimitTests {
    private static let districts = [(0, 0), (1, 3), (5, 5), (16, 7), (20, 3), (21, 6), (40, 1), (40, 9)]

    @Test(arguments: districts, [0.0, 0.5, 0.97, 1.0])
    func theBulletinHasOnePage(size: (communes: Int, schools: Int), share: Double) throws {
        let expected = size.communes * size.schools
        let reported = Int(Double(expected) * share)
        let data = try District.data(communes: size.communes, schools: size.schools, reported: reported)
        let paged = try PageMaking.pages(try RealLayouts.load("daily-bulletin"), data)
        #expect(paged.pages.count == 1)
        let words = paged.words
        if reported > 0, expected > 0 { #expect(words.contains("\(reported)/\(expected)")) }
        let missing = expected - reported
        guard missing > 1, reported > 0 else { return }
        #expect(words.contains("Còn \(missing) đơn vị chưa hoàn thành báo cáo"))
        // Every unit that is missing is named or counted as another.
        guard let others = words.range(of: "đơn vị khác") else { return }
        let count = words[..<others.lowerBound].split(separator: " ").last.flatMap { Int($0) }
        let named = data.summary.units.filter {
            !$0.standing.state.hasReported && (words.contains($0.unit.name + "; ") || words.contains($0.unit.name + " và "))
        }
        .count
        #expect(try #require(count) + named <= missing)
        #expect(named > 0)
    }

    @Test(arguments: [0, 1, 6, 9, 15, 40, 60])
    func theReceiptHasOnePageWithAsManyActivitiesAsItHolds(activities: Int) throws {
        let data = try District.school(activities: activities)
        let layout = try RealLayouts.load("unit-receipt")
        let paged = try PageMaking.pages(layout, data)
        #expect(paged.pages.count == 1)
        let listed = paged.runs.filter { $0.run.text.hasPrefix("Tọa đàm số ") || $0.run.text.hasPrefix("Chuyên đề số ") }.count
        if listed == activities {
            #expect(!paged.words.contains("tổng số \(activities) hoạt động"))
        } else {
            #expect(paged.words.contains("Phiếu liệt kê \(listed) trong tổng số \(activities) dòng hoạt động."))
            // One more would not have fitted.
            let fuller = try layout.compose(data, contents: false, caps: [layout.shortened[0]: listed + 1])
            #expect(try Paginator(measurer: PageMaking.fonts()).paginate(fuller.document).pages.count == 2)
        }
        #expect(listed >= min(activities, 5))
    }

    @Test func tooManyPagesAreAFaultWithItsPlace() throws {
        let fixture = try LayoutFixture()
        let (layout, findings) = try fixture.load(
            """
            layout: test
            style: styles/decree-30
            title: Thử
            pages: 1
            lists:
              some: {of: units, limit: 5}
            shorten: [some]
            body:
              - paragraph: Trang một
              - list: {for_each: some, text: "{name}"}
              - page_break
              - paragraph: Trang hai
            """)
        #expect(findings == [])
        let faulty = try #require(layout)
        let fault = #expect(throws: CompositionFault.self) { try PageMaking.pages(faulty, SampleData.report()) }
        let text = try #require(fault).description
        #expect(
            text.hasSuffix(
                "test.yaml:4:8: error[layout.pages]: the document has 2 pages, and its layout allows 1 (hint: leave out a block, or allow more pages)"
            ), "\(text)")
    }

    @Test func whatTheLimitLeavesOutIsCounted() throws {
        let texts = try LayoutFixture().compose(
            body: "  - paragraph: \"{some.count} và {some.left_out}\"", above: "lists:\n  some: {of: days, limit: 3}\n"
        ).flatMap(\.texts)
        #expect(texts == ["3 và 4"])
    }

    @Test func namesUnderShortenAreChecked() throws {
        let findings = try LayoutFixture().findings(
            body: """
                lists:
                  some: {of: days, limit: 3}
                shorten: [sone]
                body:
                  - paragraph: "{days.left_out}"
                """)
        #expect(
            findings == [
                "3:10 layout.missing-key 'shorten' needs 'pages' / say how many pages the document may have",
                "3:11 layout.unknown-list there is no list 'sone' under 'lists' / did you mean 'some'?",
                "5:23 layout.unknown-field only a list defined under 'lists' has 'left_out' / define the list there with a limit",
            ])
    }
}
