import TestSupport
import Testing
import Vietnamese

@Suite struct NumberFormatTests {
    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1000, "1.000"), (1234, "1.234"), (1_234_567, "1.234.567"), (-3, "-3"),
        (-1234, "-1.234"), (Int.min, "-9.223.372.036.854.775.808"), (Int.max, "9.223.372.036.854.775.807"),
    ])
    func integers(number: Int, text: String) {
        #expect(NumberFormat.integer(number) == text)
    }

    @Test(arguments: [
        (12.5, 1, "12,5"), (12.5, 0, "13"), (12.5, 3, "12,500"), (2.675, 2, "2,68"), (0.125, 2, "0,13"),
        (-0.04, 1, "0,0"), (-2.5, 0, "-3"), (1234.567, 2, "1.234,57"), (999.95, 1, "1.000,0"), (9.99, 1, "10,0"),
        (1e21, 0, "1.000.000.000.000.000.000.000"), (1.5e-7, 8, "0,00000015"), (0, 2, "0,00"), (0.3, -1, "0"),
        (.infinity, 1, "–"), (.nan, 1, "–"),
    ])
    func decimals(value: Double, digits: Int, text: String) {
        #expect(NumberFormat.decimal(value, digits: digits) == text)
    }

    @Test(arguments: [
        (1, 8, 1, "12,5%"), (1, 2, 1, "50%"), (16, 16, 1, "100%"), (0, 16, 1, "0%"), (1, 3, 1, "33,3%"),
        (2, 3, 1, "66,7%"), (2, 3, 0, "67%"), (1, 3, 2, "33,33%"), (1, 8, 2, "12,50%"), (1, 400, 1, "0,3%"),
        // Never complete or nothing by rounding.
        (9999, 10000, 1, "99,9%"), (9_999_999, 10_000_000, 0, "99%"), (1, 10000, 1, "<0,1%"), (1, 1_000_000, 0, "<1%"),
        (6, 10000, 1, "0,1%"),
        (-1, 10000, 1, "-0,1%"),
        (10_001, 10_000, 1, "100,1%"), (3, 2, 1, "150%"), (10_000, 10_000, 1, "100%"),
        (-1, 8, 1, "-12,5%"), (1005, 1000, 1, "100,5%"), (123_456, 1, 1, "12.345.600%"),
        (Int.max, Int.max, 1, "100%"), (Int.max - 1, Int.max, 1, "99,9%"),
    ])
    func shares(part: Int, whole: Int, digits: Int, text: String) {
        #expect(NumberFormat.percent(part, of: whole, digits: digits) == text)
    }

    @Test func thereIsNoShareOfNothing() {
        #expect(NumberFormat.percent(0, of: 0) == nil)
        #expect(NumberFormat.percent(3, of: 0) == nil)
        #expect(NumberFormat.percent(3, of: -1) == nil)
    }

    @Test func onlyTheWholeIsAHundredAndOnlyNothingIsZero() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<20_000 {
            let whole = Int.random(in: 1...1_000_000, using: &generator)
            let part = Int.random(in: 0...(whole + whole / 100), using: &generator)
            let digits = Int.random(in: 0...3, using: &generator)
            let text = NumberFormat.percent(part, of: whole, digits: digits)
            #expect((text == "100%") == (part == whole), "\(part)/\(whole)")
            #expect((text == "0%") == (part == 0), "\(part)/\(whole)")
        }
    }

    @Test func ratios() {
        #expect(NumberFormat.ratio(16, 16) == "16/16")
        #expect(NumberFormat.ratio(1234, 5678) == "1.234/5.678")
    }

    @Test(arguments: [
        (0, "không"), (1, "một"), (4, "bốn"), (5, "năm"), (10, "mười"), (11, "mười một"), (14, "mười bốn"),
        (15, "mười lăm"), (16, "mười sáu"), (20, "hai mươi"), (21, "hai mươi mốt"), (24, "hai mươi tư"),
        (25, "hai mươi lăm"), (55, "năm mươi lăm"), (91, "chín mươi mốt"), (100, "một trăm"),
        (101, "một trăm linh một"), (104, "một trăm linh tư"), (105, "một trăm linh năm"), (110, "một trăm mười"),
        (111, "một trăm mười một"), (115, "một trăm mười lăm"), (121, "một trăm hai mươi mốt"), (500, "năm trăm"),
        (1000, "một nghìn"), (1005, "một nghìn không trăm linh năm"), (1050, "một nghìn không trăm năm mươi"),
        (1234, "một nghìn hai trăm ba mươi tư"), (10_000, "mười nghìn"),
        (21_058, "hai mươi mốt nghìn không trăm năm mươi tám"),
        (107_979, "một trăm linh bảy nghìn chín trăm bảy mươi chín"), (1_000_000, "một triệu"),
        (1_000_005, "một triệu không trăm linh năm"), (2_001_000, "hai triệu không trăm linh một nghìn"),
        (1_000_000_000, "một tỷ"), (1_000_000_001, "một tỷ không trăm linh một"),
        (1_234_000_000_000, "một nghìn hai trăm ba mươi tư tỷ"), (-3, "âm ba"),
    ])
    func inWords(number: Int, text: String) {
        #expect(NumberFormat.words(number) == text)
    }
}
