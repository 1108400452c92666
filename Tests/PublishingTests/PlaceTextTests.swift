import Testing

@testable import Publishing

struct PlaceTextTests {
    @Test(arguments: [
        ("DM.csv:2:8", "dòng 2, cột 8"), ("DM.csv:2", "dòng 2"), ("DM.csv", "DM.csv"),
        ("DM.csv [Hoạt động, F11]", "trang “Hoạt động”, ô F11"), ("DM.csv [Bảng 2, dòng 5, cột 3]", "Bảng 2, dòng 5, cột 3"),
        ("DM.csv [$.activities[2].date]", "vị trí $.activities[2].date"), ("DM.csv [Hoạt động]", "Hoạt động"),
        ("khác.csv:2:8", "khác.csv:2:8"), ("DM.csv:2:8:1", "DM.csv:2:8:1"),
    ])
    func placesAreSaidAsPeopleSayThem(place: String, words: String) {
        #expect(PlaceText.words(place, in: "DM.csv") == words)
    }
}
