import ReportModel
import Testing
import Typesetting

@testable import Layout

/// What officers wrote stands where the layout puts it; a place left empty makes a draft.
struct NarrativeBlockTests {
    private func compose(_ body: String, _ entries: [Narrative.Place: Narrative.Entry], women: Int? = nil) throws
        -> ComposedDocument
    {
        let (layout, findings) = try LayoutFixture().load(LayoutFixture.head + "body:\n" + body)
        #expect(findings == [])
        var data = SampleData.report()
        data.officerTexts = OfficerTexts(entries) { $0.measure == .count(.femaleParticipants) ? women : 1_234 }
        return try #require(layout).compose(data)
    }

    private func texts(_ document: ComposedDocument) -> [String] {
        document.document.sections.flatMap(\.blocks).flatMap(\.texts)
    }

    private func entry(_ texts: String...) throws -> Narrative.Entry {
        .texts(try texts.map { try Narrative.Text($0, at: SourcePlace("narrative.yaml", line: 3)) { _ in nil } })
    }

    @Test func textsStandInTheirOrderWithTheirFigures() throws {
        let document = try compose(
            "  - narrative: strengths", [.strengths: entry("Thu hút {participants} lượt.", "**Không** phải mẫu {{x}}.")])
        #expect(texts(document) == ["Thu hút 1.234 lượt.", "**Không** phải mẫu {x}."])
        #expect(document.openPlaces.isEmpty && document.document.watermark == nil)
    }

    @Test func aPlaceLeftEmptyMakesADraft() throws {
        let document = try compose("  - narrative: strengths\n  - narrative: causes\n  - paragraph: Hết.", [:])
        #expect(texts(document) == ["[…]", "[…]", "Hết."])
        #expect(document.openPlaces.map(\.name) == ["strengths", "causes"])
        #expect(document.document.watermark == "DỰ THẢO")
    }

    @Test func aFigureThatNobodyStatesIsNoZero() throws {
        let document = try compose("  - narrative: strengths", [.strengths: entry("Có {female_participants} lượt nữ.")])
        #expect(texts(document) == ["Có […] lượt nữ."])
        #expect(document.openPlaces.map(\.name) == ["female_participants"])
        #expect(document.openPlaces.first?.written?.line == 3)
    }

    @Test func whereThereIsNothingToSayNothingStands() throws {
        let body = """
              - when: not narrative.lessons.none
                then:
                  - subsection: Bài học
                  - narrative: lessons
              - narrative: {place: notable, optional: true}
              - paragraph: Hết.
            """
        let document = try compose(body, [.lessons: .nothing])
        #expect(texts(document) == ["Hết."])
        #expect(document.openPlaces.isEmpty)
        let (layout, _) = try LayoutFixture().load(LayoutFixture.head + "body:\n" + body)
        #expect(layout?.narrativePlaces == [.lessons, .notable])
    }

    @Test func documentsAreCitedWithWhatIsKnown() throws {
        var data = SampleData.report()
        let body =
            "  - paragraph: {text: [{join: basis, text: \"{citation}\", between: \"; \", before: \"Thực hiện \", after: \":\"}]}"
        func text() throws -> String { try LayoutFixture().compose(body: body, data).flatMap(\.texts).joined() }
        #expect(try text() == "Thực hiện Kế hoạch số ……/KH-…… ngày …/…/……:")
        data.campaign.mandate.basis = [
            CitedDocument(
                kind: "Kế hoạch", number: "254/KH-UBND", date: CalendarDate(iso: "2023-09-05"), body: "UBND huyện Thanh Trì",
                subject: "tổ chức Tuần lễ"), CitedDocument(kind: "Công văn", number: "9/CV"),
        ]
        #expect(
            try text()
                == "Thực hiện Kế hoạch số 254/KH-UBND ngày 05 tháng 9 năm 2023 của UBND huyện Thanh Trì về việc tổ chức Tuần lễ; "
                + "Công văn số 9/CV ngày …/…/…… về việc …………………:")
    }
}
