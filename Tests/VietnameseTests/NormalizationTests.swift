import Foundation
import TestSupport
import Testing
import Vietnamese

/// NFC byte for byte, whatever form comes in. The oracle is Foundation's full
/// algorithm; strings are compared by bytes, because `==` treats all forms alike.
@Suite struct NormalizationTests {
    /// The third form: quality letter composed, tone apart, as windows-1258 and
    /// Windows keyboards write it.
    static func mixedForm(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard var letter = VietnameseAlphabet.parts(of: scalar), let mark = letter.tone.combiningMark else {
                output.append(scalar)
                continue
            }
            letter.tone = .ngang
            if let plain = VietnameseAlphabet.scalar(for: letter) { output.append(plain) }
            output.append(mark)
        }
        return String(output)
    }

    @Test func everyLetterComesOutComposedFromAllForms() {
        for scalar in VietnameseAlphabet.letters {
            let letter = String(scalar)
            let expected = Array(letter.utf8)
            #expect(Array(letter.nfc.utf8) == expected)
            #expect(Array(letter.decomposedStringWithCanonicalMapping.nfc.utf8) == expected, "NFD of \(letter)")
            #expect(Array(Self.mixedForm(letter).nfc.utf8) == expected, "mixed form of \(letter)")
            #expect(letter.isNFC)
            #expect(letter == "đ" || letter == "Đ" || !letter.decomposedStringWithCanonicalMapping.isNFC)
        }
    }

    @Test(arguments: [
        // In, out (as code points), why.
        ("e\u{323}\u{302}", [0x1EC7], "NFD of ệ: dot first"),
        ("e\u{302}\u{323}", [0x1EC7], "marks in typing order reorder"),
        ("ê\u{323}", [0x1EC7], "windows-1258"),
        ("e\u{301}\u{302}", [0xE9, 0x302], "tone before quality does not compose to ế"),
        ("o\u{300}\u{31B}", [0x1EDD], "the horn (class 216) moves before the grave (230)"),
        ("a\u{340}", [0xE0], "deprecated grave tone mark"),
        ("a\u{341}", [0xE1], "deprecated acute tone mark"),
        ("\u{344}", [0x308, 0x301], "not Vietnamese, but NFC all the same"),
        ("a\u{301}\u{301}", [0xE1, 0x301], "a second tone stays apart"),
        ("n\u{303}", [0xF1], "a letter outside the alphabet"),
        ("Å", [0xC5], "angstrom sign"),
        ("\u{2000}x", [0x2002, 0x78], "singleton space"),
        ("\u{1EA1}\u{302}", [0x1EAD], "ạ and a circumflex"),
        ("đ\u{301}", [0x111, 0x301], "no letter đ with acute"),
        (" \u{301}", [0x20, 0x301], "a mark without a letter"),
        ("", [], "nothing"),
    ])
    func handWorkedCases(input: String, expected: [Int], why: String) {
        #expect(input.nfc.unicodeScalars.map { Int($0.value) } == expected, "\(why)")
        #expect(input.nfc.isNFC)
    }

    @Test func anyMixtureEqualsTheFullAlgorithm() {
        var generator = SeededGenerator(seed: 2023)
        let letters = Array("aeiouyAEOUYdđĐâêôơưăÂƯốệbn zỮ“–₫\u{FFFD}éüñ한".unicodeScalars)
        let marks = Array(
            "\u{300}\u{301}\u{302}\u{303}\u{306}\u{309}\u{31B}\u{323}\u{340}\u{341}\u{308}".unicodeScalars)
        for _ in 0..<20_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                text.append(letters[Int.random(in: 0..<letters.count, using: &generator)])
                for _ in 0..<Int.random(in: 0...2, using: &generator) {
                    text.append(marks[Int.random(in: 0..<marks.count, using: &generator)])
                }
            }
            let input = String(text)
            let expected = Array(input.precomposedStringWithCanonicalMapping.utf8)
            #expect(Array(input.nfc.utf8) == expected, "\(input.unicodeScalars.map { String($0.value, radix: 16) })")
        }
    }

    @Test func sentencesSurviveEveryForm() throws {
        for sentence in try Sentences.all() {
            #expect(Array(sentence.decomposedStringWithCanonicalMapping.nfc.utf8) == Array(sentence.utf8))
            #expect(Array(Self.mixedForm(sentence).nfc.utf8) == Array(sentence.utf8))
        }
    }
}
