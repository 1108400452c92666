import Foundation
import TestSupport
import Testing
import Vietnamese

@Suite struct CollationTests {
    /// Rows in order; each is shuffled and sorted back.
    static let rows: [[String]] = [
        "a à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ".split(separator: " ").map(String.init),
        "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z".split(separator: " ").map(String.init),
        // The communes of Thanh Trì in the order of the domain notes.
        [
            "Duyên Hà", "Đại Áng", "Đông Mỹ", "Hữu Hòa", "Liên Ninh", "Ngọc Hồi", "Ngũ Hiệp", "Tả Thanh Oai",
            "Tam Hiệp", "Tân Triều", "Thanh Liệt", "Tứ Hiệp", "Vạn Phúc", "Văn Điển", "Vĩnh Quỳnh", "Yên Mỹ",
        ],
        // Tones only when all letters agree: the letter after decides first.
        ["ma", "mà", "mả", "mã", "má", "mạ", "mai", "mài"],
        ["hóa", "họa", "hòa bình", "hoạt"],
        // Case after tones, small first.
        ["an", "An", "AN", "àn", "Àn"],
        // Numbers by value; of equal values the code points decide (0 before 2).
        ["Trường 02", "Trường 2", "Trường 10", "Trường 100", "Trường A"],
        ["Tổ 1", "Tổ 2", "Tổ 9", "Tổ 10", "Tổ 11", "Tổ 123456789012345678901234567890"],
        // Spaces before signs before digits before letters before other scripts.
        ["a b", "a-b", "a1", "aa", "a한"],
        ["Mầm non A xã Tứ Hiệp", "Mầm non B xã Tứ Hiệp", "Mầm non C xã Tứ Hiệp"],
    ]

    @Test(arguments: rows) func rowsSortBack(row: [String]) {
        var generator = SeededGenerator(seed: UInt64(row.count))
        for _ in 0..<20 {
            let sorted = row.shuffled(using: &generator).sorted { Collation.key($0) < Collation.key($1) }
            #expect(sorted == row)
        }
    }

    @Test func numbersCompareByValueBeforeTheyCompareBySpelling() {
        #expect(Collation.key("Trường 2") < Collation.key("Trường 10"))
        #expect(Collation.key("Trường 02") < Collation.key("Trường 3"))
        #expect(Collation.key("Trường 002") < Collation.key("Trường 02"), "equal by value: code points decide")
    }

    @Test func theOrderIsTotal() {
        var generator = SeededGenerator(seed: 7)
        let pieces = ["a", "Á", "ạ", "đ", "d", "10", "2", " ", "-", "ơ", "ü", "Ж", "\u{301}"]
        let texts = (0..<200).map { _ in
            (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &generator)]
            }
            .joined()
        }
        let keyed = texts.map { ($0, Collation.key($0)) }
        for (a, keyOfA) in keyed {
            for (b, keyOfB) in keyed {
                let (less, more) = (keyOfA < keyOfB, keyOfB < keyOfA)
                #expect(!(less && more))
                // Neither way only for canonically equivalent texts, which `==` knows.
                #expect((!less && !more) == (a == b), "\(a) | \(b)")
            }
        }
        let sorted = texts.sorted { Collation.key($0) < Collation.key($1) }
        for (a, b) in zip(sorted, sorted.dropFirst()) { #expect(Collation.key(a) <= Collation.key(b)) }
    }

    @Test func formsOfUnicodeDoNotMatter() {
        let text = "Trường THCS Đông Mỹ"
        #expect(Collation.key(text) == Collation.key(text.decomposedStringWithCanonicalMapping))
    }
}
