import Foundation
import TestSupport
import Testing
import Vietnamese

@Suite struct TextDecoderTests {
    /// A submission as a clerk's program writes it.
    static let csv = """
        Tên đơn vị,Ngày,Loại hoạt động,Tên hoạt động,Đối tượng,Số người tham gia
        Trường THCS Đông Mỹ,2/10/2023,LPD,Lễ phát động Tuần lễ học tập suốt đời,Học sinh,450
        Trường Mầm non A xã Tứ Hiệp,3/10/2023,TLS,Trưng bày sách và tư liệu,Giáo viên,32
        Xã Vĩnh Quỳnh,4/10/2023,TDK,Tọa đàm về khuyến học và khuyến đọc,Người dân,120

        """

    @Test(arguments: LegacyEncoding.allCases) func legacyFilesAreRecognised(encoding: LegacyEncoding) throws {
        let bytes = try #require(encoding.encode(Self.csv))
        let decoded = TextDecoder.decode(bytes)
        #expect(decoded.encoding == .legacy(encoding))
        #expect(Array(decoded.text.utf8) == Array(Self.csv.utf8))
        #expect(decoded.isGuess)
        #expect(decoded.confidence > 0.7 && decoded.confidence <= 1)
        #expect(decoded.damagedBytes == 0)
        #expect(decoded.inner == nil)
    }

    @Test func unicodeFilesAreCertain() {
        let utf8 = Array(Self.csv.utf8)
        for (bytes, encoding) in [
            (utf8, TextEncoding.utf8), ([0xEF, 0xBB, 0xBF] + utf8, .utf8),
            ([0xFF, 0xFE] + Self.utf16(Self.csv, isLittleEndian: true), .utf16LittleEndian),
            ([0xFE, 0xFF] + Self.utf16(Self.csv, isLittleEndian: false), .utf16BigEndian),
            (Array(Self.csv.decomposedStringWithCanonicalMapping.utf8), .utf8), ([], .utf8),
            (Array("a,b\n1,2".utf8), .utf8),
        ] {
            let decoded = TextDecoder.decode(bytes)
            #expect(decoded.encoding == encoding)
            #expect(!decoded.isGuess && decoded.confidence == 1 && decoded.damagedBytes == 0 && decoded.inner == nil)
            if bytes.count > 20 { #expect(Array(decoded.text.utf8) == utf8) }
        }
    }

    @Test func utf16WithoutAMarkByEvidence() {
        for isLittleEndian in [true, false] {
            let decoded = TextDecoder.decode(Self.utf16(Self.csv, isLittleEndian: isLittleEndian))
            #expect(decoded.encoding == (isLittleEndian ? .utf16LittleEndian : .utf16BigEndian))
            #expect(decoded.text == Self.csv)
            #expect(decoded.isGuess)
        }
    }

    @Test func damagedUnicodeStaysUnicode() {
        // Cut in the middle of a letter; one byte broken; half a pair at the end.
        let utf8 = Array(Self.csv.utf8)
        let cut = TextDecoder.decode(Array(utf8.prefix(while: { _ in true }).dropLast(12)) + [0xE1, 0xBB])
        #expect(cut.encoding == .utf8 && cut.damagedBytes > 0 && cut.isGuess)
        #expect(cut.text.hasPrefix("Tên đơn vị"))
        var broken = utf8
        if let index = broken.firstIndex(where: { $0 == 0xC3 }) { broken[index] = 0xFF }
        #expect(TextDecoder.decode(broken).encoding == .utf8)
        let half = TextDecoder.decode([0xFF, 0xFE] + Self.utf16("học", isLittleEndian: true).dropLast())
        // Half a character at the end is none of the text.
        #expect(half.text == "họ" && half.damagedBytes == 0 && half.strayBytes == 1)
        #expect(TextDecoder.decode(broken).firstDamage != nil && cut.firstDamage != nil && half.firstDamage == nil)
        let one = TextDecoder.decode(Array("Tên\nĐọc s".utf8) + [0xFF] + Array("ch".utf8))
        #expect(one.encoding == .utf8 && one.damagedBytes == 1 && one.firstDamage == DecodedText.Place(line: 2, column: 6))
        #expect(TextDecoder.decode(Array("a\u{1A}\0".utf8)).text == "a")
    }

    /// Every group of sentences in every encoding: recognised right or not at
    /// all, never wrong; with 40 words of text, recognised.
    @Test func sentencesInAnyEncodingAreNeverMisread() throws {
        let sentences = try Sentences.all()
        for encoding in LegacyEncoding.allCases {
            var right = 0
            var undecided = 0
            var groups = 0
            for size in [1, 2, 4, 8] {
                for start in stride(from: 0, to: sentences.count - size, by: size) {
                    let text = sentences[start..<(start + size)].joined(separator: "\n")
                    guard let bytes = Damaging.encode(text, encoding), bytes.contains(where: { $0 >= 0x80 }) else {
                        continue
                    }
                    let decoded = TextDecoder.decode(bytes)
                    groups += 1
                    switch decoded.encoding {
                    case .legacy(encoding): right += 1
                    case .undetermined:
                        undecided += 1
                        #expect(size < 4, "\(encoding.name): \(text)")
                    case let other:
                        // Another name for the same text is no error.
                        #expect(
                            decoded.text == encoding.decode(bytes), "\(encoding.name) taken for \(other.name): \(text)")
                    }
                }
            }
            print("\(encoding.name): \(right) of \(groups) recognised, \(undecided) undetermined")
        }
    }

    @Test(arguments: LegacyEncoding.allCases) func aFewLettersProveNothing(encoding: LegacyEncoding) throws {
        for text in ["Trường", "học bạ", "a,b,c\n1,Hữu Hòa,3", "Yên Mỹ"] {
            let decoded = TextDecoder.decode(try #require(encoding.encode(text)))
            guard case .undetermined(let candidates) = decoded.encoding else {
                Issue.record("\(text) in \(encoding.name) → \(decoded.encoding.name)")
                continue
            }
            #expect(!candidates.isEmpty)
            #expect(decoded.confidence == 0 && decoded.isGuess && decoded.damagedBytes > 0)
            #expect(!decoded.encoding.name.isEmpty)
        }
    }

    @Test func whatIsNotVietnameseIsNotTakenForIt() {
        let french =
            "Les élèves français ont été très étonnés par la bibliothèque près du collège, où ils ont passé l’été à lire."
        let german = "Die Schüler übten fünf Stunden täglich für größere Prüfungen; Bücher müssen zurückgegeben werden."
        for text in [french, german] {
            let bytes = text.unicodeScalars.map { $0.value < 0x100 ? UInt8($0.value) : 0x92 }
            guard case .undetermined = TextDecoder.decode(bytes).encoding else {
                Issue.record("\(TextDecoder.decode(bytes))")
                continue
            }
        }
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<200 {
            let bytes = (0..<400).map { _ in UInt8.random(in: 1...255, using: &generator) }
            if case .legacy(let encoding) = TextDecoder.decode(bytes).encoding {
                Issue.record("noise taken for \(encoding.name)")
            }
        }
    }

    @Test func undeterminedTextKeepsItsASCII() throws {
        let bytes = try #require(LegacyEncoding.tcvn3.encode("unit_code,title\n00685,Lễ\n"))
        #expect(TextDecoder.decode(bytes).text == "unit_code,title\n00685,L\u{FFFD}\n")
    }

    // MARK: Legacy bytes in Unicode text

    @Test(arguments: LegacyEncoding.allCases) func legacyBytesInsideUTF8AreOffered(encoding: LegacyEncoding) throws {
        let western = Damaging.western(try #require(encoding.encode(Self.csv)))
        let decoded = TextDecoder.decode(Array(western.utf8))
        #expect(decoded.encoding == .utf8 && !decoded.isGuess)
        #expect(decoded.text == western.nfc, "the text itself is not changed")
        #expect(decoded.inner?.encoding == encoding)
        #expect(decoded.inner?.text == Self.csv)
        #expect((decoded.inner?.confidence ?? 0) > 0.6)
    }

    @Test func rowsOfBothKindsConvertRight() throws {
        let legacy = Damaging.western(try #require(LegacyEncoding.vni.encode(Self.csv)))
        let mixed = Self.csv + legacy + "Trường Tiểu học Hữu Hòa\tHà\n"
        let inner = try #require(TextDecoder.innerEncoding(of: mixed))
        #expect(inner.text == Self.csv + Self.csv + "Trường Tiểu học Hữu Hòa\tHà\n")
        #expect(TextDecoder.innerEncoding(of: Self.csv) == nil)
        #expect(TextDecoder.innerEncoding(of: try Sentences.all().joined(separator: "\n")) == nil)
        #expect(
            TextDecoder.innerEncoding(of: "Müller, Café, São Paulo, Zürich, Köln, Århus, Señor, Façade, Noël, Bücher")
                == nil)
    }

    // MARK: Helpers

    static func utf16(_ text: String, isLittleEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit -> [UInt8] in
            let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return isLittleEndian ? bytes : bytes.reversed()
        }
    }
}
