import Foundation
import Testing
import Vietnamese

@Suite struct CaseMappingTests {
    @Test func everyLetterBothWays() {
        let letters = VietnameseAlphabet.letters.map { String($0) }
        for (small, capital) in zip(letters.prefix(67), letters.suffix(67)) {
            #expect(Array(CaseMapping.uppercased(small).utf8) == Array(capital.utf8))
            #expect(Array(CaseMapping.lowercased(capital).utf8) == Array(small.utf8))
            let decomposed = small.decomposedStringWithCanonicalMapping
            #expect(Array(CaseMapping.uppercased(decomposed).utf8) == Array(capital.utf8))
        }
    }

    @Test(arguments: [
        ("tuần lễ học tập", "Tuần lễ học tập"), ("ủy ban", "Ủy ban"), ("“gia đình học tập”", "“Gia đình học tập”"),
        ("đ", "Đ"), ("", ""), ("16 xã", "16 xã"), ("- đọc sách", "- Đọc sách"), ("A\u{301}nh", "Ánh"), ("?!", "?!"),
    ])
    func sentences(input: String, expected: String) {
        #expect(Array(CaseMapping.sentenceCased(input).utf8) == Array(expected.utf8))
    }

    @Test func otherLanguagesToo() {
        #expect(CaseMapping.uppercased("straße – café") == "STRASSE – CAFÉ")
        #expect(CaseMapping.lowercased("ЖÜ 한") == "жü 한")
        #expect(CaseMapping.uppercased("µ ½ 10%") == "Μ ½ 10%")
    }

    @Test func sentencesMapAsTheStandardLibraryMapsThem() throws {
        for sentence in try Sentences.all() {
            #expect(Array(CaseMapping.uppercased(sentence).utf8) == Array(sentence.uppercased().utf8))
            #expect(Array(CaseMapping.lowercased(sentence).utf8) == Array(sentence.lowercased().utf8))
        }
    }
}
