import Testing
import Vietnamese

@Suite struct VietnameseAlphabetTests {
    @Test func thereAre134LettersWithMarks() {
        let letters = VietnameseAlphabet.letters
        #expect(letters.count == 134)
        #expect(Set(letters).count == 134)
        // 90 of them are U+1EA0–U+1EF9, all of that range.
        #expect(Set(letters.map(\.value)).isSuperset(of: 0x1EA0...0x1EF9))
        let rest = letters.filter { $0.value < 0x1EA0 }.map { String($0) }
        let expected = "àáâãèéêìíòóôõùúýăđĩũơưÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ".map { String($0) }
        #expect(Set(rest) == Set(expected))
        #expect(rest.count == 44)
    }

    @Test func lettersStandInAlphabetOrderSmallFirst() {
        let small = String(String.UnicodeScalarView(VietnameseAlphabet.letters.prefix(67)))
        #expect(
            small
                == "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ")
        let capitals = String(String.UnicodeScalarView(VietnameseAlphabet.letters.suffix(67)))
        #expect(capitals == small.uppercased())
    }

    @Test func partsAndBack() {
        for scalar in VietnameseAlphabet.letters {
            let parts = VietnameseAlphabet.parts(of: scalar)
            #expect(parts != nil)
            #expect(parts.flatMap(VietnameseAlphabet.scalar(for:)) == scalar)
            #expect(VietnameseAlphabet.isVietnameseLetter(scalar))
        }
        #expect(
            VietnameseAlphabet.parts(of: "Ệ")
                == .init(base: "e", quality: .circumflex, tone: .nang, isUppercase: true))
        #expect(VietnameseAlphabet.parts(of: "đ") == .init(base: "d", quality: .stroke))
        #expect(VietnameseAlphabet.base(of: "Ữ") == "U")
        #expect(VietnameseAlphabet.quality(of: "ằ") == .breve)
        #expect(VietnameseAlphabet.tone(of: "ỡ") == .nga)
        #expect(VietnameseAlphabet.tone(of: "?") == .ngang)
    }

    @Test func whatIsNoLetter() {
        for scalar: Unicode.Scalar in ["f", "J", "w", "Z", "1", " ", "ñ", "ü", "\u{301}", "Ð", "Ɖ"] {
            #expect(!VietnameseAlphabet.isVietnameseLetter(scalar), "\(scalar)")
        }
        #expect(VietnameseAlphabet.scalar(for: .init(base: "a", quality: .horn)) == nil)
        #expect(VietnameseAlphabet.scalar(for: .init(base: "b", tone: .sac)) == nil)
        #expect(VietnameseAlphabet.isVietnameseLetter(Character("e\u{302}\u{301}")))
        #expect(!VietnameseAlphabet.isVietnameseLetter(Character("n\u{303}")))
        #expect(VietnameseAlphabet.alphabet.count == 29)
    }
}
