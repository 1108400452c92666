import Foundation
import Testing
import Vietnamese

/// How much damage is seen, and how much sound text is taken for damaged.
///
/// Required of every kind of damage: at least 99 % of the sentences it changed
/// are flagged; of sound fields at most 0.1 %.
@Suite struct LostLettersTests {
    @Test func damagedSentencesAreFlagged() throws {
        let sentences = try Sentences.all()
        #expect(sentences.count >= 300)
        var report = ""
        for kind in Damaging.kinds {
            var changed = 0
            var missed: [String] = []
            for sentence in sentences {
                guard let damaged = Damaging.all(sentence).first(where: { $0.name == kind })?.text, damaged != sentence
                else { continue }
                changed += 1
                if LostLetters.inspect(damaged) == nil { missed.append(damaged) }
            }
            let rate = Double(changed - missed.count) / Double(changed)
            report +=
                "  \(kind): \(changed - missed.count) of \(changed), \(NumberFormat.decimal(100 * rate, digits: 2))%\n"
            #expect(changed >= 300, "\(kind)")
            #expect(rate >= 0.99, "\(kind): missed \(missed)")
        }
        print("damage flagged:\n" + report)
    }

    @Test func soundFieldsAreNot() throws {
        let sentences = try Sentences.all()
        var fields = sentences
        fields += sentences.map { $0.decomposedStringWithCanonicalMapping }
        fields += sentences.map { NormalizationTests.mixedForm($0) }
        fields += sentences.map { CaseMapping.uppercased($0) }
        fields += sentences.map { CaseMapping.lowercased($0) }
        fields += sentences.map { NameFolding.stripped($0) }
        fields += sentences.map { $0.replacingOccurrences(of: "?", with: " ?") }
        fields += sentences.map { $0.replacingOccurrences(of: ".", with: "?") }
        fields += sentences.map { $0.replacingOccurrences(of: ".", with: "???") }
        fields += zip(sentences, sentences.reversed()).map { $0.replacingOccurrences(of: ".", with: "?") + " " + $1 }
        fields += sentences.flatMap { $0.split(separator: " ").map(String.init) }
        fields += ThanhTri.entries.map(\.name)
        fields += Self.soundFields
        let flagged = fields.compactMap { field in LostLetters.inspect(field).map { "\(field) – \($0.kind)" } }
        print("sound fields flagged: \(flagged.count) of \(fields.count)")
        #expect(Self.soundFields.filter { LostLetters.inspect($0) != nil } == [])
        #expect(Double(flagged.count) <= 0.001 * Double(fields.count), "\(flagged)")
    }

    /// Fields that look a little like damage and are none.
    static let soundFields = [
        "Vì sao phải tự học?", "Vì sao phải tự học ?", "Học gì ? Học ở đâu ? Học với ai ?", "Học gì? ở đâu? với ai?",
        "Tại sao??", "Thật không?!", "Ai dạy?Ai học?", "?", "???", "Số lượng: ?", "? người", "50? 60?", "Lớp 1B?",
        "Vitamin C?",
        "Nhóm A?", "Lớp D?", "Dùng Facebook?", "Học online?", "UBND?", "Trường TH?", "Họp ở THCS?", "Câu lạc bộ (mới?)",
        "https://thanhtri.edu.vn/tin?id=35&p=2", "www.abc.vn/?q=học", "thu@vd.vn?",
        "Müller, Café, Côte d’Ivoire, São Paulo",
        "naïve señor Zürich Köln Noël", "25 °C, 10 m², ½ ngày, 5‰, ±2", "hạt 5 µm", "5 µm", "«Đọc sách là học»",
        "“Gia đình học tập”… – năm 2023",
        "Đ/c Hà, Đ/c Lý", "ô, ố, ồ", "Ô à! Thế à?", "A, Ă, Â", "xã”…", "CÀ PHÊ", "ĐÃ XÃ ÃN", "Trần Văn À", "", " ",
        "12,5%", "10.000đ",
        "Truong Mam non A xa Tu Hiep", "© 2023 Phòng GD&ĐT", "5 × 3 = 15", "Ngày 2/10–8/10", "tel: 024.3861?",
    ]

    @Test func unitNamesDamagedAreFlaggedToo() {
        var report: [String: (seen: Int, changed: Int)] = [:]
        for entry in ThanhTri.entries {
            for (kind, damaged) in Damaging.all(entry.name) where damaged != entry.name {
                report[kind, default: (0, 0)].changed += 1
                if LostLetters.inspect(damaged) != nil { report[kind]?.seen += 1 }
            }
        }
        for (kind, count) in report.sorted(by: { $0.key < $1.key }) {
            print("unit names, \(kind): \(count.seen) of \(count.changed)")
            #expect(Double(count.seen) >= 0.97 * Double(count.changed), "\(kind)")
        }
    }

    @Test(arguments: [
        ("Trư ? ng M ? m non", Damage.Kind.lostLettersSpaced), ("hư ? ng  ? ng", .lostLettersSpaced),
        ("ch ?  đ ? o", .lostLettersSpaced), ("Xã Yên M ? ", .lostLettersSpaced),
        ("Trư?ng", .lostLetters), ("Tr??ng M?m non", .lostLetters), ("Xã Yên M?", .lostLetters),
        ("?ông M?", .lostLetters),
        ("TR??NG TI?U H?C", .lostLetters), ("Tr�ng", .replacementCharacters),
        ("TrÆ°á»\u{9D}ng", .utf8ReadAsWestern(times: 1)), ("TrÆ°á»ng", .utf8ReadAsWestern(times: 1)),
        ("Tru ̛o ̛̀ng", .splitMarks), ("Tröôøng Tieåu hoïc", .legacyBytes([.vni])),
        ("Trß¶ng Ti¬u h÷c", .legacyBytes([.viscii])), ("TrýõÌng TiêÒu hoòc", .legacyBytes([.windows1258])),
        ("Tr\u{AD}êng TiÓu häc", .legacyBytes([.tcvn3])),
    ])
    func kinds(field: String, kind: Damage.Kind) {
        #expect(LostLetters.inspect(field)?.kind == kind)
    }

    @Test func onlyExactReversalsAreRepaired() throws {
        for sentence in try Sentences.all() where sentence.utf8.contains(where: { $0 >= 0x80 }) {
            let once = Damaging.utf8AsWestern(sentence, isLatin1: false)
            let twice = Damaging.utf8AsWestern(once, isLatin1: false)
            #expect(LostLetters.inspect(once)?.repaired == sentence)
            #expect(LostLetters.inspect(Damaging.utf8AsWestern(sentence, isLatin1: true))?.repaired == sentence)
            #expect(LostLetters.inspect(twice)?.repaired == sentence)
            #expect(LostLetters.inspect(twice)?.kind == .utf8ReadAsWestern(times: 2))
            #expect(LostLetters.inspect(Damaging.lostSpaced(sentence))?.repaired == nil)
            #expect(LostLetters.inspect(Damaging.splitMarks(sentence))?.repaired == nil)
        }
        #expect(LostLetters.inspect("TrÆ°á»ng")?.repaired == nil, "a byte is missing")
        #expect(LostLetters.inspect("Tröôøng Tieåu hoïc")?.repaired == "Trường Tiểu học")
        #expect(LostLetters.inspect("Ä\u{F190}á»‘i tÆ°á»£ng")?.repaired == "Đối tượng", "as LibreOffice stores it")
        #expect(LostLetters.inspect("XĂ£ TĂ¢n Triá»\u{81}u")?.repaired == "Xã Tân Triều", "as Vietnamese Windows reads it")
        #expect(LostLetters.inspect("Chữ “Ă”, chữ “Ơ”") == nil)
    }

    @Test func theEvidenceIsTheDamagedWord() {
        #expect(LostLetters.inspect("Trường Tr??ng Mầm non")?.evidence.contains("Tr??ng") == true)
        #expect(
            LostLetters.inspect(String(repeating: "học tập ", count: 50) + "m�m")?.evidence.hasSuffix("m�m") == true)
        #expect((LostLetters.inspect(String(repeating: "�", count: 500))?.evidence.count ?? 99) <= 40)
    }
}
