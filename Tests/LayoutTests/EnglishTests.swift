import Participation
import ReportModel
import TestSupport
import Testing
import Typesetting

@testable import Layout

/// Documents in English: numbers, dates and names of that language, and Vietnamese names marked for who reads aloud.
struct EnglishTests {
    private static let lang = "lang: en\n"

    private func words(_ text: String, _ data: ReportData = SampleData.report()) throws -> [TextSpan] {
        try LayoutFixture().compose(body: "  - paragraph: \"\(text)\"\n", data, above: Self.lang).flatMap(\.spans)
    }

    /// A value once in Vietnamese and once in English.
    @Test(arguments: [
        ("{campaign.period.from}", "02/10/2023", "2 Oct 2023"),
        ("{campaign.period.from | date.long}", "ngày 02 tháng 10 năm 2023", "2 October 2023"),
        ("{campaign.period.from | date.day_month}", "02/10", "2 Oct"),
        ("{campaign.period.from | weekday}, {campaign.period.to | weekday.short}", "Thứ Hai, CN", "Monday, Sun"),
        ("{campaign.deadline}", "17 giờ 00 ngày 08/10/2023", "17:00 on 8 October 2023"),
        ("{campaign.deadline | time.date}", "08/10/2023", "8 Oct 2023"),
        ("{campaign.period.days | words}", "bảy", "seven"), ("{campaign.period.days | letter}", "g", "g"),
        ("{campaign.period.from | date.year}", "2023", "2023"),
    ])
    func valuesAreWrittenAsInTheLanguage(text: String, vietnamese: String, english: String) throws {
        let blocks = try LayoutFixture().compose(body: "  - paragraph: \"\(text)\"\n")
        #expect(blocks.flatMap(\.spans).text.lowercased() == vietnamese.lowercased())
        #expect(try words(text).text == english)
        #expect(try words(text).allSatisfy { $0.language == nil })
    }

    @Test func numbersHaveTheirSignsTurned() throws {
        var data = SampleData.report()
        data.summary.population = 1_234_567
        let figure = "{population | default('–')} {population / 1000 | decimal(2)} {population / 10000000 | percent}"
        #expect(try words(figure, data).text == "1,234,567 1,234.57 12.3%")
        let blocks = try LayoutFixture().compose(body: "  - paragraph: \"\(figure)\"\n", data)
        #expect(blocks.flatMap(\.spans).text == "1.234.567 1.234,57 12,3%")
    }

    @Test(arguments: [
        (0, "zero"), (13, "thirteen"), (40, "forty"), (99, "ninety-nine"), (100, "one hundred"),
        (212, "two hundred and twelve"), (1_000, "one thousand"), (1_005, "one thousand and five"),
        (20_310, "twenty thousand three hundred and ten"), (2_000_040, "two million and forty"), (-7, "minus seven"),
    ])
    func numbersInWords(number: Int, words: String) { #expect(EnglishForms.words(number) == words) }

    @Test func vietnameseNamesAreMarked() throws {
        let spans = try words("in {unit.name}, “{types[LPD].name | default('–')}” and {campaign.title}: {totals.activities}")
        #expect(spans.map(\.language) == [nil, "vi", nil])
        #expect(spans[0].text == "in " && spans[1].text == "Huyện Thanh Trì,", "with the mark that is written to it")
        #expect(
            spans[2].text.hasPrefix(" “Launch, opening and closing ceremonies of the Week” and Lifelong Learning Week 2023: "))
        // In a Vietnamese document nothing is.
        let own = try LayoutFixture().compose(body: "  - paragraph: \"{unit.name} {campaign.title}\"\n").flatMap(\.spans)
        #expect(own.count == 1 && own[0].language == nil)
    }

    @Test func sentencesThatFollowANameAreTheDocumentsAgain() throws {
        let body = "  - paragraph: [\"{unit.name}\", is here., \"{unit.name}\"]\n  - section: \"{unit.name}\"\n"
        let blocks = try LayoutFixture().compose(body: body, above: Self.lang)
        #expect(blocks[0].spans.map(\.text) == ["Huyện Thanh Trì", " is here. ", "Huyện Thanh Trì"])
        #expect(blocks[0].spans.map(\.language) == ["vi", nil, "vi"])
        #expect(blocks[1].spans.map(\.text) == ["I. ", "HUYỆN THANH TRÌ"] && blocks[1].spans[0].language == nil)
    }

    @Test func aNameWithoutAnEnglishOneIsVietnameseAndTold() throws {
        var data = SampleData.report()
        data.campaign.titleEnglish = nil
        data.campaign.indicators.append(Indicator(code: "VE", name: "Số tranh vẽ", unit: "bức"))
        let spans = try words("{campaign.title}", data)
        #expect(spans.text == "Tuần lễ hưởng ứng học tập suốt đời năm 2023" && spans[0].language == "vi")
        let layout = try RealLayouts.load("english-summary")
        let findings = layout.withoutEnglishNames(in: data.campaign)
        #expect(findings.map(\.code) == Array(repeating: "layout.no-english-name", count: 3))
        #expect(
            findings.map(\.hint) == [
                "give title_en in campaign.yaml", "give name_en of indicator VE in campaign.yaml",
                "give unit_en of indicator VE in campaign.yaml",
            ])
        #expect(findings[1].message.hasPrefix("'Số tranh vẽ' has no English name"))
        #expect(layout.withoutEnglishNames(in: SampleData.report().campaign) == [])
        #expect(try RealLayouts.load("district-report").withoutEnglishNames(in: data.campaign) == [])
    }

    @Test func languageIsOneOfTwo() throws {
        let (layout, diagnostics) = try LayoutFixture().load(LayoutFixture.head + "lang: fr\nbody: [{space: 1mm}]\n")
        #expect(layout == nil)
        #expect(diagnostics.first?.code == "layout.bad-value" && diagnostics.first?.place.line == 4)
    }

    /// On the page every Vietnamese name is an element that says so, and nothing else of the text is.
    @Test func thePagesSayWhichWordsAreVietnamese() throws {
        let layout = try RealLayouts.load("english-summary")
        let data = SampleData.report()
        let paged = try PageMaking.pages(layout, data)
        #expect((1...2).contains(paged.pages.count))
        var marked: [String] = []
        for item in paged.pages.flatMap(\.items) {
            guard case .element(let id) = item.owner, case .text(let run) = item.mark else { continue }
            let language = paged.structure[id].language
            #expect(language == run.language)
            if language == nil {
                // What is not marked has no letter that English lacks.
                #expect(run.text.unicodeScalars.allSatisfy { $0.isASCII || "–“”…".unicodeScalars.contains($0) }, "\(run.text)")
            } else {
                marked.append(run.text)
            }
        }
        #expect(marked.contains("Thanh Trì") && !marked.contains { $0.contains("District") }, "\(marked)")
        #expect(try layout.compose(data).language == .english)
        #expect(try RealLayouts.load("district-report").compose(data).language == .vietnamese)
    }

    /// The figures are those of the report.
    @Test func theSummaryHasTheReportsFigures() throws {
        let data = SampleData.report()
        let text = try RealLayouts.load("english-summary").compose(data).allTexts
        func english(_ number: Int) -> String {
            EnglishForms.number(
                "\(number)".reversed().enumerated().reduce("") { text, digit in
                    (digit.offset > 0 && digit.offset % 3 == 0 ? "\(digit.element)." : "\(digit.element)") + text
                })
        }
        let totals = data.summary.totals
        for number in [totals.activities, totals.participants, totals.sessions, totals.booksDonated] {
            #expect(text.contains(english(number)), "\(number)")
        }
        for group in data.summary.typeGroups where group.totals.activities > 0 {
            #expect(text.contains(english(group.totals.participants)))
        }
        #expect(text.contains { $0.contains("Learning family") })
    }
}
