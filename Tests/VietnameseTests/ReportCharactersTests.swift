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
}
