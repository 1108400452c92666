import Testing

@testable import Vietnamese

@Suite struct ReportCharactersTests {
    @Test func theRangesAreInOrderAndHoldVietnamese() {
        for (a, b) in zip(ReportCharacters.ranges, ReportCharacters.ranges.dropFirst()) {
            #expect(a.upperBound < b.lowerBound)
        }
        for letter in VietnameseAlphabet.letters { #expect(ReportCharacters.contains(letter)) }
        #expect(ReportCharacters.all.allSatisfy(ReportCharacters.contains))
        #expect(ReportCharacters.firstMissing(in: "Đọc “sách” – 5‰ ₫ …") == nil)
        #expect(ReportCharacters.firstMissing(in: "Đọc 你")?.position == 5)
        #expect(
            !ReportCharacters.contains("\n") && !ReportCharacters.contains("\u{7F}") && !ReportCharacters.contains("\u{AD}"))
    }

    @Test func lettersOfOtherScriptsArePrintedWhereTheyCanStand() {
        for name in ["ភូមិត្រពាំងឈូក", "Trường ក្រុមហ៊ុន 2", "ꨌꩌ Panduranga", "ꪼꪕꪒꪾ", "ꨆꨮꨔꨯꨮ"] {
            #expect(ReportCharacters.firstMissing(in: name) == nil, "\(name)")
        }
        // A vowel sign without a letter, after a letter of another script, a joiner at the end, and before a digit.
        let wrong: [(String, Unicode.Scalar, Int)] = [
            ("\u{17B6}ក", "\u{17B6}", 1), ("Bà\u{17B6}", "\u{17B6}", 2), ("ក\u{17D2}", "\u{17D2}", 1),
            ("xã ក\u{17D2}១", "\u{17D2}", 4), ("ក\u{AA2A}", "\u{AA2A}", 1), ("ក \u{17B6}", "\u{17B6}", 2),
        ]
        for (text, scalar, position) in wrong {
            let missing = ReportCharacters.firstMissing(in: text)
            #expect(missing?.scalar == scalar && missing?.position == position, "\(text) \(String(describing: missing))")
        }
    }
}
