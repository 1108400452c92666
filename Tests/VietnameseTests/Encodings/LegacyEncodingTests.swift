import Foundation
import TestSupport
import Testing
import Vietnamese

@Suite struct LegacyEncodingTests {
    /// All 134 letters out and back, each encoding; what it lacks is listed.
    @Test(arguments: LegacyEncoding.allCases) func everyLetterBothWays(encoding: LegacyEncoding) {
        let missing = Set(encoding.missingLetters)
        for letter in VietnameseAlphabet.letters {
            let text = String(letter)
            guard let bytes = encoding.encode(text) else {
                #expect(missing.contains(letter), "\(encoding.name) lacks \(text)")
                continue
            }
            #expect(!missing.contains(letter))
            #expect(Array(encoding.decode(bytes).utf8) == Array(text.utf8), "\(encoding.name) \(text)")
            // NFD in, the same bytes out.
            #expect(encoding.encode(text.decomposedStringWithCanonicalMapping) == bytes)
        }
    }

    /// TCVN3 has the seven capitals with a quality mark and no tone (A1–A7);
    /// the 60 with a tone exist only as a font.
    @Test func whatTCVN3Lacks() {
        let missing = LegacyEncoding.tcvn3.missingLetters
        #expect(missing.count == 60)
        #expect(missing.allSatisfy { VietnameseAlphabet.tone(of: $0) != .ngang })
        for encoding in LegacyEncoding.allCases where encoding != .tcvn3 { #expect(encoding.missingLetters.isEmpty) }
    }

    /// Expected bytes from other programs: `iconv -t CP1258`, `-t VISCII`, `-t
    /// TCVN5712-1` (GNU libc 2.36), and for VNI and VPS worked by hand from the
    /// published tables.
    @Test(arguments: [
        (LegacyEncoding.windows1258, "Trường Tiểu học", "54 72 FD F5 CC 6E 67 20 54 69 EA D2 75 20 68 6F F2 63"),
        (.tcvn3, "Trường Tiểu học", "54 72 AD EA 6E 67 20 54 69 D3 75 20 68 E4 63"),
        (.viscii, "Trường Tiểu học", "54 72 DF B6 6E 67 20 54 69 AC 75 20 68 F7 63"),
        (.vni, "Trường Tiểu học", "54 72 F6 F4 F8 6E 67 20 54 69 65 E5 75 20 68 6F EF 63"),
        (.vps, "Trường Tiểu học", "54 72 DC A9 6E 67 20 54 69 8B 75 20 68 86 63"),
        (.viscii, "ỸẲẴẪỶỴ", "19 02 05 06 14 1E"), (.viscii, "Õ", "A0"),
        (.vni, "ĐƯỜNG Ỵ ỉ ĩ", "D1 D6 D4 D8 4E 47 20 CE 20 E6 20 F3"),
        (.vni, "ấ ắ ặ ế ợ ự ỹ", "61 E1 20 61 E9 20 61 EB 20 65 E1 20 F4 EF 20 F6 EF 20 79 F5"),
        (.vps, "Đông Mỹ", "F1 F4 6E 67 20 4D CF"), (.vps, "Ạ", "02"), (.tcvn3, "đô thị", "AE AB 20 74 68 DE"),
        (.windows1258, "á Á ã Ã ệ", "E1 20 C1 20 61 DE 20 41 DE 20 EA F2"),
        (.windows1258, "“10.000₫”", "93 31 30 2E 30 30 30 FE 94"),
    ])
    func bytes(encoding: LegacyEncoding, text: String, hex: String) {
        let expected = hex.split(separator: " ").compactMap { UInt8($0, radix: 16) }
        #expect(encoding.encode(text) == expected)
        #expect(Array(encoding.decode(expected).utf8) == Array(text.utf8))
    }

    /// The samples of the domain notes: bytes shown as windows-1252.
    @Test func asSeenInWindows1252() {
        func shown(_ encoding: LegacyEncoding) -> String? {
            encoding.encode("Trường Tiểu học").map { Damaging.western($0) }
        }
        #expect(shown(.tcvn3) == "Tr\u{AD}êng TiÓu häc")
        #expect(shown(.vni) == "Tröôøng Tieåu hoïc")
        #expect(shown(.viscii) == "Trß¶ng Ti¬u h÷c")
        #expect(shown(.windows1258) == "TrýõÌng TiêÒu hoòc")
    }

    @Test func sentencesBothWays() throws {
        for sentence in try Sentences.all() {
            for encoding in LegacyEncoding.allCases {
                guard let bytes = encoding.encode(sentence) else {
                    // Toned capitals in TCVN3; curly quotes in VISCII and VPS.
                    #expect(
                        encoding == .tcvn3 || sentence.contains { "“”…–".contains($0) }, "\(encoding.name): \(sentence)"
                    )
                    continue
                }
                #expect(Array(encoding.decode(bytes).utf8) == Array(sentence.utf8), "\(encoding.name)")
            }
        }
    }

    @Test func decodingNeverFailsAndIsNFC() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            for encoding in LegacyEncoding.allCases {
                let text = encoding.decode(bytes)
                #expect(text.isNFC)
                if let again = encoding.encode(text) { #expect(encoding.decode(again) == text) }
            }
        }
    }

    @Test func whatAnEncodingDoesNotDefine() {
        #expect(LegacyEncoding.windows1258.decode([0x41, 0x81, 0x42]) == "A\u{FFFD}B")
        #expect(LegacyEncoding.tcvn3.decode([0x41, 0xFF]) == "A\u{FFFD}")
        #expect(LegacyEncoding.vni.decode([0x62, 0xE2]) == "b\u{FFFD}")
        #expect(LegacyEncoding.viscii.encode("한") == nil)
        #expect(LegacyEncoding.vni.encode("ü") == nil)
        // Marks in the wrong case, as typists leave them.
        #expect(LegacyEncoding.vni.decode([0x41, 0xF8]) == "À")
    }

    // MARK: The capital font

    /// Text in capitals typed in `.VnTimeH`: small toned bytes among capitals.
    @Test(arguments: [
        "TRƯỜNG TIỂU HỌC HỮU HÒA", "ỦY BAN NHÂN DÂN HUYỆN THANH TRÌ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "ĐÀ NẴNG", "BÁO CÁO Ở XÃ ĐẠI ÁNG", "LÝ TỰ TRỌNG",
    ])
    func capitalsAreRestored(text: String) {
        let bytes = Damaging.encode(text, .tcvn3)
        #expect(bytes.map { LegacyEncoding.tcvn3.decode($0) } == text)
    }

    @Test(arguments: [
        "Hà Nội", "Trường THCS Tô Hiệu", "UBND xã Vũ Lễ", "Lý Tự Trọng", "Phạm Hà", "MN A xã Lê Lợi",
        "Đà Nẵng và TP Huế",
        "PGS Hà", "Bà Vũ Thị Tý",
    ])
    func titleCaseStays(text: String) {
        let bytes = LegacyEncoding.tcvn3.encode(text)
        #expect(bytes.map { LegacyEncoding.tcvn3.decode($0) } == text)
    }
}
