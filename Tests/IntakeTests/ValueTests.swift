import ReportModel
import Testing

@testable import Intake

@Suite("Values as people write them") struct ValueTests {
    @Test(
        "counts that are taken",
        arguments: [
            ("0", 0), ("7", 7), ("007", 7), ("120", 120), ("1234", 1_234), ("1.234", 1_234), ("1,234", 1_234), ("1 234", 1_234),
            ("1\u{A0}234", 1_234), ("1\u{202F}234", 1_234), ("1'234", 1_234), ("12.345.678", 12_345_678),
            ("12,345,678", 12_345_678),
            ("1234.0", 1_234), ("1234.00", 1_234), ("50,0", 50), ("1.234,0", 1_234), ("1,234.0", 1_234), ("0.0", 0),
            ("1000000000", 1_000_000_000), ("1.000.000.000", 1_000_000_000), ("999.000", 999_000), ("1234.000", 1_234),
        ])
    func counts(_ text: String, _ value: Int) {
        #expect(WholeNumber.read(text) == .value(value))
        if let plain = WholeNumber.plain(text) { #expect(plain == value) }
    }

    @Test(
        "counts that are refused, with the reason",
        arguments: [
            ("1.5", WholeNumber.Fault.fraction), ("12,5", .fraction), ("1234.50", .fraction), ("1.234,5", .fraction),
            ("0.123", .fraction),
            ("-3", .negative), ("- 3", .negative), ("\u{2212}3", .negative), ("-1.234", .negative),
            ("50-60", .range), ("50 - 60", .range), ("50–60", .range), ("1.200-1.300", .range),
            ("khoảng 50", .approximate(50)), ("1.200 em", .unit(1_200)), ("30 GV", .unit(30)), ("50 người", .unit(50)),
            ("1.2E+03", .words),
            ("năm mươi", .notANumber),
            ("1000000001", .tooLarge), ("99999999999999999999999999", .tooLarge), ("9.999.999.999", .tooLarge),
            ("", .notANumber), ("-", .notANumber), ("+5", .notANumber), ("1.23.4", .notANumber), ("12.34.567", .notANumber),
            ("1.", .notANumber), (".5", .notANumber), ("1,234.567", .fraction), ("1..234", .notANumber), ("(3)", .notANumber),
            ("12 34", .notANumber), ("1 234 5", .notANumber), ("1.234 567", .notANumber), ("５０", .notANumber),
            ("50%", .notANumber), ("=1+1", .notANumber),
        ])
    func refusedCounts(_ text: String, _ fault: WholeNumber.Fault) {
        #expect(WholeNumber.read(text) == .fault(fault))
        #expect(WholeNumber.plain(text) == nil)
    }

    @Test(
        "numbers stored by a spreadsheet have a decimal point",
        arguments: [
            ("1234", WholeNumber.Reading.value(1_234)), ("1234.0", .value(1_234)), ("1.234", .fault(.fraction)),
            ("1.2E3", .value(1_200)),
            ("-3", .fault(.negative)), ("0.1", .fault(.fraction)), ("1e300", .fault(.tooLarge)), ("nan", .fault(.notANumber)),
            ("120.00000000000001", .value(120)), ("119.99999999999999", .value(120)), ("120.000000001", .fault(.fraction)),
            ("3.0000000000000004", .value(3)),
            ("1E+03", .value(1_000)), ("12e-1", .fault(.fraction)), ("1000000000.5", .fault(.fraction)),
            ("99999999999999999999", .fault(.tooLarge)), ("-0.0", .value(0)),
        ])
    func storedCounts(_ text: String, _ reading: WholeNumber.Reading) {
        #expect(WholeNumber.read(stored: text) == reading)
    }

    @Test("numbers of JSON are taken to the letter")
    func exactCounts() {
        #expect(WholeNumber.read(stored: "120.00000000000000001", significant: nil) == .fault(.fraction))
        #expect(WholeNumber.read(stored: "1000000000.0000000000000000001", significant: nil) == .fault(.fraction))
        #expect(WholeNumber.read(stored: "1000000000.00", significant: nil) == .value(1_000_000_000))
        #expect(WholeNumber.read(stored: "0.12e3", significant: nil) == .value(120))
    }

    @Test(
        "days that are taken",
        arguments: [
            "2023-10-02", "2/10/2023", "02/10/2023", "02-10-2023", "2.10.2023", "02.10.2023", "2023/10/02", "2023-10-2",
            "45201", "45201.0",
            "45201.75", "2/10/2023 08:00", "2023-10-02T08:00:00", "02/10/2023 7:30:00 SA", "2/10/2023 8h30",
        ])
    func days(_ text: String) {
        #expect(DayText.read(text) == .day(Fixture.day("2023-10-02")))
    }

    @Test(
        "days that are refused, with the reason",
        arguments: [
            ("31/9/2023", DayText.Fault.noSuchDay), ("29/02/2023", .noSuchDay), ("10/13/2023", .noSuchDay),
            ("2023-02-30", .noSuchDay),
            ("0/10/2023", .noSuchDay), ("2/10/23", .shortYear), ("02-10-23", .shortYear), ("23-10-02", .shortYear),
            ("2/10", .noYear),
            ("2/10/2023 - 4/10/2023", .several), ("2/10-2023", .notADate), ("hôm qua", .notADate),
            ("2/10/2023 abc", .notADate),
            ("20231002", .notADate), ("452", .notADate), ("99999", .notADate), ("", .notADate), ("2//2023", .notADate),
            ("1/2/20233", .notADate),
            ("2/10/2023 25:00", .notADate), ("2023", .notADate), ("2/10/", .notADate),
        ])
    func refusedDays(_ text: String, _ fault: DayText.Fault) {
        #expect(DayText.read(text) == .fault(fault))
    }

    @Test(
        "times of sending",
        arguments: [
            ("06/10/2023 16:20:00", "2023-10-06T16:20:00+07:00"), ("6/10/2023 16:20", "2023-10-06T16:20:00+07:00"),
            ("2023-10-06T16:20:00+07:00", "2023-10-06T16:20:00+07:00"), ("2023-10-06T09:20:00Z", "2023-10-06T16:20:00+07:00"),
            ("2023-10-06 16:20:00", "2023-10-06T16:20:00+07:00"), ("2023/10/06 4:20:00 CH GMT+7", "2023-10-06T16:20:00+07:00"),
            ("2023/10/06 4:20:00 PM GMT+7", "2023-10-06T16:20:00+07:00"),
            ("2023/10/06 12:20:00 SA GMT+7", "2023-10-06T00:20:00+07:00"),
            ("06/10/2023 12:05:00 CH", "2023-10-06T12:05:00+07:00"), ("45205.680555555555", "2023-10-06T16:20:00+07:00"),
            ("2023/10/06 9:20:00 UTC", "2023-10-06T16:20:00+07:00"), ("06/10/2023", "2023-10-06T00:00:00+07:00"),
        ])
    func times(_ text: String, _ iso: String) {
        #expect(DayText.readTime(text, offset: 25_200) == Fixture.time(iso))
    }

    @Test(
        "times that are refused",
        arguments: [
            "", "sáng nay", "06/10/2023 16", "06/10/2023 24:00:01", "06/10/2023 13:00 CH", "16:20", "06/10/2023 16:20 GMT+99",
        ])
    func refusedTimes(_ text: String) {
        #expect(DayText.readTime(text, offset: 25_200) == nil)
    }

    @Test(
        "texts are put on one line",
        arguments: [
            ("  Đọc\u{A0} sách\n\tvà kể \u{200B}chuyện ", "Đọc sách và kể chuyện"), ("Đọc sách", "Đọc sách"), ("", ""),
            (" \u{FEFF} ", ""),
            ("a\u{3000}b", "a b"),
        ])
    func collapsing(_ text: String, _ expected: String) {
        #expect(collapsed(text) == expected)
    }

    @Test(
        "characters that cannot be printed are found by position",
        arguments: [
            ("Đọc \u{202E}sách", "U+202E 5"), ("a\u{7}b", "U+0007 2"), ("\u{AD}x", "U+00AD 1"), ("x\u{E000}", "U+E000 2"),
            ("\u{85}x", "U+0085 1"),
            ("x\u{200F}", "U+200F 2"), ("a\u{2066}b", "U+2066 2"),
        ])
    func unprintable(_ text: String, _ expected: String) throws {
        let found = try #require(UnprintableCharacter.first(in: text))
        #expect("\(UnprintableCharacter.name(of: found.scalar)) \(found.position)" == expected)
    }

    @Test(
        "ordinary texts have none",
        arguments: [
            "Phong trào “Góp một cuốn sách nhỏ, đọc ngàn cuốn sách hay” – đợt 2…", "Đồng Nai (50% ≥ 3) – ½ ₫", "ƯỚC MƠ Ễ ỳ Ỹ",
            "α β Москва",
        ])
    func printable(_ text: String) {
        #expect(UnprintableCharacter.first(in: text) == nil)
    }
}
