import Foundation
import TestSupport
import Testing
import Vietnamese

@Suite struct NameFoldingTests {
    @Test(arguments: [
        ("Trường THCS Đông Mỹ", "trường trung học cơ sở đông mĩ"),
        ("TRƯỜNG  TRUNG HỌC\u{A0}CƠ SỞ ĐÔNG MỸ ", "trường trung học cơ sở đông mĩ"),
        ("TH Hữu Hoà", "tiểu học hữu hòa"), ("MN A xã Tứ Hiệp", "mầm non a xã tứ hiệp"),
        ("TTHTCĐ Đông Mỹ", "trung tâm học tập cộng đồng đông mĩ"),
        ("TT HTCĐ Đông Mỹ", "trung tâm học tập cộng đồng đông mĩ"),
        ("TT. Học tập cộng đồng", "trung tâm học tập cộng đồng"),
        ("TT Văn Điển", "thị trấn văn điển"), ("TT. Văn Điển", "thị trấn văn điển"),
        ("TH TT Văn Điển", "tiểu học thị trấn văn điển"),
        ("TT GDNN-GDTX", "trung tâm giáo dục nghề nghiệp giáo dục thường xuyên"),
        ("TTGDNN - GDTX", "trung tâm giáo dục nghề nghiệp giáo dục thường xuyên"),
        ("Giáo dục nghề nghiệp và Giáo dục thường xuyên", "giáo dục nghề nghiệp giáo dục thường xuyên"),
        ("Phòng GD&ĐT", "phòng giáo dục và đào tạo"), ("Phòng GDĐT", "phòng giáo dục và đào tạo"),
        ("Phòng GD-ĐT", "phòng giáo dục và đào tạo"), ("Phòng Giáo dục - Đào tạo", "phòng giáo dục và đào tạo"),
        ("PGD&ĐT", "phòng giáo dục và đào tạo"), ("Phòng GD & ĐT", "phòng giáo dục và đào tạo"),
        ("UBND X. Đông Mỹ, H. Thanh Trì", "ủy ban nhân dân xã đông mĩ huyện thanh trì"),
        ("Uỷ ban nhân dân xã Hữu Hoà", "ủy ban nhân dân xã hữu hòa"),
        ("TH&THCS Yên Mỹ", "tiểu học trung học cơ sở yên mĩ"), ("TH và THCS Yên Mỹ", "tiểu học trung học cơ sở yên mĩ"),
        ("Trường cấp 2 Đông Mỹ", "trường trung học cơ sở đông mĩ"), ("PTTH Ngọc Hồi", "trung học phổ thông ngọc hồi"),
        ("Phổ thông trung học Ngọc Hồi", "trung học phổ thông ngọc hồi"),
        ("THCSĐông Mỹ", "trung học cơ sở đông mĩ"), ("UBNDxã Đông Mỹ", "ủy ban nhân dân xã đông mĩ"),
        ("Ðông Mỹ", "đông mĩ"), ("Ɖông Mỹ", "đông mĩ"), ("Đ\u{200B}ô\u{AD}ng\u{FEFF} Mỹ", "đông mĩ"),
        ("“Gia đình học tập”", "gia đình học tập"), ("Tаm Нiệp", "tam hiệp"), ("ＴＨＣＳ", "trung học cơ sở"),
        ("TP.Hà Nội", "thành phố hà nội"), ("Q.1", "quận 1"), ("P. Thanh Trì", "phường thanh trì"),
        ("Mầm non H xã Tứ Hiệp", "mầm non h xã tứ hiệp"), ("MN H. Thanh Trì", "mầm non huyện thanh trì"),
        ("khoẻ", "khỏe"), ("thuý", "thúy"), ("quý", "quí"), ("qúy", "quí"), ("hòan", "hoàn"), ("thuở", "thuở"),
        ("tỷ lệ", "tỉ lệ"), ("kỳ", "kì"), ("Thy", "thy"), ("yên", "yên"), ("uý", "úy"), ("giếng", "giếng"),
        ("gìa", "già"),
        ("Tr?ờng", "tr?ờng"), ("", ""), (" – ", ""),
    ])
    func keys(name: String, key: String) {
        #expect(NameFolding.key(name) == key)
        #expect(Array(NameFolding.key(name).utf8) == Array(key.utf8), "NFC bytes")
        #expect(NameFolding.key(name.decomposedStringWithCanonicalMapping) == key, "NFD")
    }

    @Test func oldAndNewTonePlacementAreOne() {
        let old = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split(separator: " ")
        let new = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split(separator: " ")
        for (old, new) in zip(old, new) {
            for onset in ["h", "th", "kh", "ng", "l", ""] {
                #expect(NameFolding.key(onset + old) == NameFolding.key(onset + new), "\(onset)\(old)")
            }
        }
    }

    @Test(arguments: [
        ("Trường Mầm non", "truong mam non"), ("Truong Mam non", "truong mam non"), ("GD&ĐT", "giao duc va dao tao"),
        ("Đại Áng", "dai ang"), ("TTHTCD xa Dong My", "trung tam hoc tap cong dong xa dong mi"),
    ])
    func marklessKeys(name: String, key: String) {
        #expect(NameFolding.markless(name) == key)
    }

    @Test func foldingAgainChangesNothing() {
        for entry in ThanhTri.entries {
            let key = NameFolding.key(entry.name)
            #expect(NameFolding.key(key) == key)
            #expect(NameFolding.key(CaseMapping.uppercased(entry.name)) == key)
        }
        var generator = SeededGenerator(seed: 42)
        let pieces = [
            "TT", "TH", "X.", "H", "gd", "ĐT", "&", "-", "a", "Đông", "hoà", "lý", "cấp", "2", "và", "giáo", "dục",
            "học",
        ]
        for _ in 0..<5000 {
            let name = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &generator)]
            }.joined(separator: " ")
            let once = NameFolding.key(name)
            // Abbreviations may read differently beside words that were written
            // out; twice is the end of it.
            let twice = NameFolding.key(once)
            #expect(NameFolding.key(twice) == twice, "\(name)")
        }
    }
}
