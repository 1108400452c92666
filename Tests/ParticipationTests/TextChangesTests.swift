import Participation
import ReportModel
import Testing

@Suite struct TextChangesTests {
    @Test func textsThatStayAreNotToldAndOthersArePairedInOrder() {
        let before = [
            FrozenTexts(place: .limitations, texts: ["A.", "B.", "B.", "C."]),
            FrozenTexts(place: .strengths, texts: ["Thu hút 120 lượt người."]),
        ]
        let now = [
            FrozenTexts(place: .strengths, texts: ["Thu hút 150 lượt người.", "Phong trào đọc sách sôi nổi."]),
            FrozenTexts(place: .limitations, texts: ["B.", "A."]),
        ]
        #expect(
            TextChanges.list(from: before, to: now) == [
                TextChange(place: .strengths, before: "Thu hút 120 lượt người.", now: "Thu hút 150 lượt người."),
                TextChange(place: .strengths, before: nil, now: "Phong trào đọc sách sôi nổi."),
                TextChange(place: .limitations, before: "B.", now: nil),
                TextChange(place: .limitations, before: "C.", now: nil),
            ])
        #expect(TextChanges.list(from: before, to: before).isEmpty)
    }
}
