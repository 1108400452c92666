import ReportModel
import Testing

@testable import Layout

/// The small rules of texts, names and numbers.
struct LanguageTests {
    @Test(arguments: [
        ("Xã Đông Mỹ", "xã Đông Mỹ"), ("Thị trấn Văn Điển", "thị trấn Văn Điển"), ("Huyện Thanh Trì", "huyện Thanh Trì"),
        ("Thành phố Hà Nội", "thành phố Hà Nội"), ("Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"), ("Quận 1", "Quận 1"),
        ("Phường 12", "Phường 12"), ("Trường THCS Đông Mỹ", "Trường THCS Đông Mỹ"), ("Việt Nam", "Việt Nam"),
        ("Trung tâm Học tập cộng đồng xã Đông Mỹ", "Trung tâm Học tập cộng đồng xã Đông Mỹ"), ("Xã", "Xã"),
    ])
    func namesOfUnitsWithinASentence(name: String, expected: String) {
        #expect(UnitNaming.inSentence(name) == expected)
    }

    @Test(arguments: [
        ("BAN CHỈ ĐẠO XÂY DỰNG XÃ HỘI HỌC TẬP", "Ban Chỉ đạo xây dựng xã hội học tập"),
        ("ỦY BAN NHÂN DÂN HUYỆN THANH TRÌ", "Ủy ban nhân dân huyện Thanh Trì"),
        ("UBND XÃ ĐÔNG MỸ", "UBND xã Đông Mỹ"),
        ("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "Phòng Giáo dục và Đào tạo"),
        ("Hội Khuyến học huyện Thanh Trì", "Hội Khuyến học huyện Thanh Trì"),
    ])
    func namesOfBodiesWithinASentence(name: String, expected: String) {
        let places = ["Huyện Thanh Trì", "Xã Đông Mỹ"].map(Self.place)
        #expect(OfficialNames.inSentence(name, places: PlaceNames(places)) == expected)
    }

    private static func place(_ name: String) -> Unit {
        Unit(code: name, parent: nil, kind: "noi", name: name, population: nil, reports: false)
    }

    @Test func aFullNameThatIsStatedIsNeverGuessedAt() {
        let issuer = Issuer(
            parent: "UBND HUYỆN THANH TRÌ", name: "BAN CHỈ ĐẠO", symbol: "BC-BCĐ", place: "Thanh Trì",
            fullName: "Ban Chỉ đạo Đề án Xã hội học tập huyện Thanh Trì")
        #expect(
            OfficialNames.full(issuer, name: "Ban Chỉ đạo", places: PlaceNames([Self.place("Huyện Thanh Trì")]))
                == "Ban Chỉ đạo Đề án Xã hội học tập huyện Thanh Trì")
    }

    @Test func thePlaceLineKeepsTheTypeWordThatBelongsToTheName() {
        let units = ["Phường Nguyễn Du", "Phường Hà Đông", "Phường 1 Bảo Lộc"].map(Self.place)
        #expect(UnitNaming.place("Nguyễn Du", among: units) == "Phường Nguyễn Du")
        #expect(UnitNaming.place("Hà Đông", among: units) == "Hà Đông")
        #expect(UnitNaming.place("1 Bảo Lộc", among: units) == "Phường 1 Bảo Lộc")
        #expect(UnitNaming.place("Đà Lạt", among: units) == "Đà Lạt")
    }

    @Test func namesOfBodiesBreakBySense() {
        let breaks = Sentences.Breaks(longest: 22, beginnings: ["BAN CHỈ ĐẠO", "ỦY BAN NHÂN DÂN", "TRUNG TÂM"])
        #expect(
            Sentences.lines("BAN CHỈ ĐẠO XÂY DỰNG XÃ HỘI HỌC TẬP", breaks: breaks) == "BAN CHỈ ĐẠO\nXÂY DỰNG XÃ HỘI HỌC TẬP")
        #expect(Sentences.lines("UBND HUYỆN THANH TRÌ", breaks: breaks) == "UBND HUYỆN THANH TRÌ")
        #expect(Sentences.lines("Ủy ban nhân dân huyện Thanh Trì", breaks: breaks) == "Ủy ban nhân dân\nhuyện Thanh Trì")
        #expect(Sentences.lines("HAI\nDÒNG ĐÃ CÓ SẴN Ở ĐÂY RỒI", breaks: breaks) == "HAI\nDÒNG ĐÃ CÓ SẴN Ở ĐÂY RỒI")
    }

    @Test(arguments: [
        ("- học sinh hào hứng;", "Học sinh hào hứng.", "Học sinh hào hứng"), ("Xong!", "Xong!", "Xong!"), ("  ", "", ""),
        ("Kinh phí 1.000.", "Kinh phí 1.000.", "Kinh phí 1.000"),
    ])
    func whatUnitsSentFitsTheTextAround(sent: String, sentence: String, clause: String) {
        #expect(Sentences.sentence(sent) == sentence)
        #expect(Sentences.clause(sent) == clause)
    }

    @Test func numeralsAreThoseOfTheDecree() {
        #expect((1...8).map(Numerals.letter).joined() == "abcdđegh")
        #expect(Numerals.letter(24) == "aa")
        #expect([1, 4, 9, 14, 40].map(Numerals.roman) == ["I", "IV", "IX", "XIV", "XL"])
        #expect(Numerals.roman(0) == "0")
    }

    @Test func sentTextStaysOnOneLine() {
        #expect("Một\n\tHai\u{2028}Ba\u{7F}".singleLine == "Một Hai Ba")
        #expect("Một hai".singleLine == "Một hai")
    }

    @Test(arguments: [
        ("Tuần lễ hưởng ứng học tập suốt đời", "Tuần lễ"), ("Tháng hành động vì trẻ em", "Tháng hành động"),
        ("Chương trình đọc sách", "đợt"),
    ])
    func aCampaignHasAWord(title: String, word: String) { #expect(CampaignNaming.word(title) == word) }
}
