import ReportModel
import TestSupport
import Testing

@testable import Intake

@Suite("What a report can print") struct PrintedCharactersTests {
    private typealias Case = (raw: String, text: String?, codes: [String])

    private static let cases: [Case] = [
        ("Vui học 😀 cùng sách", "Vui học cùng sách", ["intake.symbol-dropped"]),
        ("❤️ Yêu sách 👩🏽‍🏫", "Yêu sách", ["intake.symbol-dropped"]),
        ("✓ Xong", "Xong", ["intake.symbol-dropped"]),
        ("\u{F0B7} Bản tin", "Bản tin", ["intake.symbol-dropped"]),
        ("ＳＴＥＭ ‑ lớp ①", "STEM - lớp (1)", []),
        ("25 °C, 10 m², ½ ngày, 5‰, → €, №", "25 °C, 10 m², ½ ngày, 5‰, → €, №", []),
        ("Tiếng Nga: Русский; Hy Lạp: αβγ", "Tiếng Nga: Русский; Hy Lạp: αβγ", []),
        ("Học chữ 你好", nil, ["intake.character"]),
        ("ไทย", nil, ["intake.character"]),
        ("العربية", nil, ["intake.character"]),
        ("😀", nil, ["intake.character"]),
        ("a\u{202E}b", nil, ["intake.character"]),
        ("a\u{E123}b", nil, ["intake.character"]),
    ]

    @Test("pictures are left out with a word, letters of no face refused, look-alikes put right")
    func texts() {
        for (raw, text, codes) in Self.cases {
            let check = PrintedText.check(raw, limit: 100)
            #expect(check.text == text, "\(raw)")
            #expect(check.findings.map(\.code.rawValue) == codes, "\(raw)")
        }
    }

    /// Pieces of sound, damaged and wrongly decoded texts: what a look at the bytes might take for another.
    private static let pieces = [
        "Lễ", "phát", "động", "học sinh", "đọc sách", "TUẦN LỄ", "Ủy", "ã", "Ã", "Ã¡", "á»", "áº", "Ä‘", "Æ°", "ö", "ø",
        "Ñoâng",
        "häc", "cã", "tr\u{AD}êng", "m²", "ê\u{301}", "«", "“", "”", "–", "\u{200B}", "\u{200D}", "\u{AD}", "\u{A0}",
        "\u{FFFD}", "?",
        "Tr?ờng", "@", "(a)", "[at]", "0912", "345 678", "2023", "😀", "α", "\t", "\n", "  ", " ", " ", " ", ",", ".", ";", "-",
        "%",
    ]

    @Test("what one look at the bytes takes for ordinary, a close look finds sound and leaves as it is")
    func ordinary() {
        var generator = SeededGenerator(seed: 14)
        var ordinary = 0
        for _ in 0..<20_000 {
            let count = Int.random(in: 1...7, using: &generator)
            let text = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &generator) }.joined()
            guard PrintedText.isOrdinary(text, limit: 60) else { continue }
            ordinary += 1
            let check = PrintedText.examined(text, limit: 60, isOptional: false)
            #expect(check.text == text && check.findings.isEmpty, "\(text)")
        }
        #expect(ordinary > 500)
        #expect(PrintedText.isOrdinary("Lễ phát động Tuần lễ hưởng ứng học tập suốt đời năm 2023", limit: 500))
        #expect(!PrintedText.isOrdinary("Đọc sách cùng con, gọi 0912 345 678", limit: 500))
    }

    @Test(
        "web pages and XML that go by a workbook's name are read as what they are",
        arguments: [
            ("<html><body><table>", "intake.header-missing", "không có bảng số liệu nào"),
            ("\u{FEFF} <!DOCTYPE html>", "intake.header-missing", "không có bảng số liệu nào"),
            ("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>", "intake.workbook-damaged", "Excel"),
            ("<?xml version=\"1.0\"?><a/>", "intake.unsupported", "tệp XML"),
        ])
    func kinds(text: String, code: String, name: String) {
        let result = SubmissionReader.read(InboxFile(name: "a.xls", bytes: Array(text.utf8)), context: Fixture.context)
        #expect(result.findings.map(\.code) == [code])
        #expect(result.findings.first?.message.contains(name) == true)
    }
}

@Suite("Letters that pass for blanks") struct RestoredTextTests {
    /// Byte A0 ends à and Ạ, byte 85 ễ: read as Latin-1 they are blanks, which must not be taken off before the text is
    /// turned back.
    @Test(
        "text read in the wrong encoding comes back whole",
        arguments: [
            "Buổi tọa đàm là của Lễ hội", "Lễ", "À là", "Người già ở Hà", "Ạ", "LỄ HỘI XÃ TẠ",
        ])
    func restored(text: String) {
        let latin1 = String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) }))
        let check = PrintedText.check(trimmed(latin1), limit: 200)
        #expect(check.text == text)
        #expect(check.findings.map(\.code.rawValue) == ["intake.letters-restored"])
    }

    @Test(
        "sound text with such blanks stays",
        arguments: [
            ("XÃ\u{A0}ĐÔNG MỸ", "XÃ ĐÔNG MỸ"), ("Lễ\u{A0}hội\u{85}", "Lễ hội"), ("12\u{A0}lớp", "12 lớp"),
        ])
    func sound(raw: String, text: String) {
        let check = PrintedText.check(trimmed(raw), limit: 200)
        #expect(check.text == text && check.findings.isEmpty)
    }
}
