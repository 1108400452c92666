import ReportModel
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

    @Test("web pages, XML and packs that go by a workbook's name are called what they are", arguments: [
        ("<html><body><table>", "trang web"), ("\u{FEFF} <!DOCTYPE html>", "trang web"),
        ("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>", "Excel XML"), ("<?xml version=\"1.0\"?><a/>", "tệp XML"),
    ])
    func kinds(text: String, name: String) {
        let result = SubmissionReader.read(InboxFile(name: "a.xls", bytes: Array(text.utf8)), context: Fixture.context)
        #expect(result.findings.map(\.code) == ["intake.unsupported"])
        #expect(result.findings.first?.message.contains(name) == true)
    }
}
