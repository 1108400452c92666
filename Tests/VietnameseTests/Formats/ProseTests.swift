import Testing
import Vietnamese

/// Figures, kinds and places as office prose writes them.
@Suite struct ProseTests {
    @Test(arguments: [
        (26, "Lượt phát thanh", "lượt", "26 lượt phát thanh"),
        (440_200, "Kinh phí tổ chức", "nghìn đồng", "kinh phí tổ chức 440,2 triệu đồng"),
        (120, "Số gia đình đăng ký “Gia đình học tập”", "gia đình", "120 gia đình đăng ký “Gia đình học tập”"),
        (586, "Băng rôn, pa nô, khẩu hiệu", "chiếc", "586 băng rôn, pa nô, khẩu hiệu"),
        (0, "Lượt phát thanh", "lượt", "không có lượt phát thanh"),
        (0, "Kinh phí tổ chức", "nghìn đồng", "không có kinh phí tổ chức"),
    ])
    func aFigureSaysItsUnitOnce(value: Int, name: String, unit: String, prose: String) {
        #expect(CountPhrase.prose(value, name: name, unit: unit) == prose)
    }

    @Test(arguments: [
        ("Lượt phát thanh", "lượt", "lượt phát thanh"), ("Kinh phí tổ chức", "nghìn đồng", "kinh phí tổ chức (nghìn đồng)"),
        ("Số gia đình đăng ký “Gia đình học tập”", "gia đình", "số gia đình đăng ký “Gia đình học tập”"),
    ])
    func aNameBesideItsFigureSaysItsUnitOnce(name: String, unit: String, words: String) {
        #expect(CountPhrase.named(name, unit: unit) == words)
    }

    @Test(arguments: [
        (440_200, "440,2 triệu đồng"), (1_000, "1 triệu đồng"), (999, "999 nghìn đồng"), (1_234_567, "1.234,567 triệu đồng"),
        (-2_050, "-2,05 triệu đồng"), (0, "0 nghìn đồng"),
    ])
    func moneyIsExact(thousands: Int, text: String) { #expect(NumberFormat.money(thousands: thousands) == text) }

    @Test(arguments: [
        ("Trường Mầm non", "trường mầm non"), ("Trường THCS", "trường THCS"), ("Phòng GD&ĐT", "phòng GD&ĐT"),
        ("Trung tâm Học tập cộng đồng", "trung tâm học tập cộng đồng"), ("Trung tâm GDNN-GDTX", "trung tâm GDNN-GDTX"),
        ("Xã", "xã"), ("Tổ dân phố", "tổ dân phố"),
    ])
    func kindsAreSmall(kind: String, small: String) { #expect(CommonName.inSentence(kind) == small) }

    @Test func kindsOfPlacesStandInTheOrderOfOffices() {
        #expect(CommonName.listed(["Đặc khu", "Phường", "Xã"]) == ["xã", "phường", "đặc khu"])
        #expect(CommonName.listed(["Trường THCS", "Thị trấn", "Xã", "Xã"]) == ["xã", "thị trấn", "trường THCS"])
    }

    @Test(arguments: [
        ("Ghi con số đúng", "ghi con số đúng"), ("UBND xã", "UBND xã"), ("Chủ nhật", "Chủ nhật"), ("Thứ Hai", "thứ Hai"),
        ("“Ngày” nằm ngoài", "“Ngày” nằm ngoài"), ("Đạt", "đạt"), ("Tuần lễ", "Tuần lễ"),
    ])
    func aSentenceGoesOnSmall(text: String, small: String) { #expect(SentenceText.small(text) == small) }

    @Test func columnsOfSharesHaveOneDecimal() {
        let column = { (part: Int, whole: Int, digits: Int) in
            NumberFormat.percent(part, of: whole, digits: digits).map { NumberFormat.inColumn(percent: $0, digits: digits) }
        }
        #expect(column(35, 37, 1) == "94,6")
        #expect(column(3, 4, 1) == "75,0")
        #expect(column(4, 4, 1) == "100,0")
        #expect(column(999, 1_000_000, 1) == "0,1")
        #expect(column(1, 0, 1) == nil)
        #expect(column(1, 3, 0) == "33")
    }

    @Test func daysHaveOneForm() {
        #expect(DateFormat.day(year: 2025, month: 10, day: 3, isoWeekday: 5) == "ngày 03/10/2025 (thứ Sáu)")
        #expect(DateFormat.day(year: 2025, month: 10, day: 5, isoWeekday: 7) == "ngày 05/10/2025 (Chủ nhật)")
    }

    @Test func whetherANameIsAPersonsIsDataOfTheUnit() {
        #expect(PlaceName.inSentence("Phường Nguyễn Du") == "Phường Nguyễn Du")
        #expect(PlaceName.inSentence("Phường Nguyễn Du", isNamesake: false) == "phường Nguyễn Du")
        #expect(PlaceName.inSentence("Xã Trần Văn Ơn", isNamesake: true) == "Xã Trần Văn Ơn")
        #expect(PlaceName.inSentence("Phường 1 Bảo Lộc") == "Phường 1 Bảo Lộc")
        #expect(PlaceName.inSentence("Phường Hà Giang 2") == "phường Hà Giang 2")
        #expect(PlaceName.inSentence("Phường Điện Biên Phủ") == "Phường Điện Biên Phủ")
        #expect(PlaceName.beforeDate("Xã Trần Văn Ơn", isNamesake: true) == "Xã Trần Văn Ơn")
        #expect(PlaceName.within("Xã Đông Mỹ") == "trên địa bàn xã Đông Mỹ")
        #expect(PlaceName.within("Trường THCS Đông Mỹ") == "tại Trường THCS Đông Mỹ")
    }
}
