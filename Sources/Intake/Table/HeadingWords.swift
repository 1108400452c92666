import Vietnamese

/// What single words in a heading say, where the heading as a whole is not known.
extension Heading {
    /// `HS nữ`, `Học sinh (nữ)`, `Số nữ giáo viên`, `HS nam`: a group, and who of it.
    static func ofWomenOrMen(_ heading: String, _ lookup: Lookup) -> Column? {
        guard heading.utf8.count <= 120 else { return nil }
        let words = heading.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        for (sex, rest) in [(words.last, Array(words.dropLast())), openingWord(words)] {
            guard let sex = sex.map(Folding.key), sex == "nữ" || sex == "nu" || sex == "nam" else { continue }
            let group = rest.reversed().drop { linking.contains(Folding.bareKey($0)) }.reversed().joined(separator: " ")
            guard !group.isEmpty, case .audience(let code)? = folded(group, lookup) else { continue }
            return sex == "nam" ? .audienceMale(code) : .audienceFemale(code)
        }
        return nil
    }

    /// The first word behind «Số», «Trong đó», and what follows it.
    private static func openingWord(_ words: [String]) -> (String?, [String]) {
        let rest = words.drop { linking.contains(Folding.bareKey($0)) }
        return (rest.first, Array(rest.dropFirst()))
    }

    private static let linking: Set<String> = ["trong", "do", "so", "luot", "la", "co"]

    /// `Trong đó: học sinh` → `học sinh`; `nil` when the heading does not say that it is a part.
    static func part(_ heading: String) -> String? {
        let lowered = heading.lowercased()
        guard let word = ["trong đó", "bao gồm", "gồm"].first(where: { lowered.hasPrefix($0) }) else { return nil }
        return trimmed(String(heading.dropFirst(word.count).drop { ": -–".contains($0) }))
    }

    /// Columns that are recognised by a word in them: money, shares, telephone numbers.
    static func unread(_ heading: String) -> Column? {
        let key = Folding.bareKey(heading)
        if heading.contains("%") || key.hasPrefix("tyle") || key.hasPrefix("tile") { return .ignored(.percentage) }
        if key.hasPrefix("kinhphi") || key.hasPrefix("sotien") || heading.contains("đồng)") || heading.contains("VNĐ") {
            return .ignored(.money)
        }
        if key.hasPrefix("sodienthoai") || key.hasPrefix("dienthoai") || key.hasPrefix("email") { return .ignored(.contact) }
        return nil
    }

    static let things: Set<String> = [
        "lop", "tiet", "gio", "phut", "doi", "giai", "bai", "tin", "tinbai", "tranh", "gianhang", "tu", "tusach", "may",
        "suat", "qua", "suatqua", "hocbong", "suathocbong", "cay", "diem", "truong", "diemtruong", "phong", "cuon", "quyen",
        "dausach", "video", "bangron", "cuocthi", "chuyende", "clb", "caulacbo", "chidoi", "anpham", "tailieu", "sanpham",
        "vanban", "khauhieu", "pano", "poster", "sach", "sachtrungbay", "sachbao",
    ]

    private static let ofThings = ["", "hoc", "thamgia", "thamdu", "duthi", "tochuc", "viet", "dadang", "dang", "trienlam"]

    /// `Số lớp`, `Số giải`, `Số bài viết`: a number of things, so that no people are lost where such a column is not read.
    static func countsThings(_ heading: String) -> Bool {
        let inside = parentheses(of: heading)
        if !inside.isEmpty, things.contains(Folding.bareKey(inside)) || countsThings(inside) { return true }
        let key = Folding.bareKey(heading)
        guard let beginning = ["tongso", "soluong", "so"].first(where: { key.hasPrefix($0) }) else { return false }
        let rest = key.dropFirst(beginning.count)
        return ofThings.contains { rest.hasSuffix($0) && things.contains(String(rest.dropLast($0.count))) }
    }

    /// What may stand in parentheses over any column of numbers without making other numbers of them.
    private static let harmless: Set<String> = [
        "", "neuco", "batbuoc", "ghiso", "so", "soluong", "thuchien", "thucte", "dathuchien", "tong", "tongso", "ts", "chung",
        "thamgia", "thamdu", "chighiso", "ghibangso", "nhapso", "chinhapso", "dienso", "chidienso", "songuyen",
    ]

    private static func isHarmless(_ key: String, over column: Column) -> Bool {
        switch column {
        case .booksDonated: ["cuon", "quyen", "cuonsach", "quyensach"].contains(key)
        case .sessions: ["buoi", "cuoc", "lan"].contains(key)
        case .value: ["nguoi", "luotnguoi", "luot"].contains(key)
        default: UnitWords.isMeasureOfPeople(key) || ["gv", "hv"].contains(key)
        }
    }

    /// `Học sinh (người)`: the parentheses only say what is counted, or the name once more. «(kế hoạch)», «(nghìn lượt)»,
    /// «(bao gồm …)» say more.
    static func isHarmless(parenthesesOf heading: String, over column: Column, _ lookup: Lookup) -> Bool {
        let inside = parentheses(of: heading)
        let key = Folding.bareKey(inside)
        // `Học sinh (3)` is numbered; «(1000)» multiplies, «(2022)» is another year.
        if harmless.contains(key) || key.count <= 2 && key.allSatisfy(\.isNumber) || isHarmless(key, over: column) {
            return true
        }
        return column.group != nil && lookup.audienceNames.code(for: inside) == column.group
    }

    /// What stands in parentheses.
    static func parentheses(of heading: String) -> String { heading.contains("(") ? parted(heading).inside : "" }

    /// What stands outside of parentheses, and what inside: `Ngày (ngày/tháng/năm)` → `Ngày`, `ngày/tháng/năm`.
    static func parted(_ heading: String) -> (outside: String, inside: String) {
        var depth = 0
        var parts = (outside: "", inside: "")
        for character in heading {
            switch character {
            case "(": depth += 1
            case ")": depth = max(0, depth - 1)
            default: if depth > 0 { parts.inside.append(character) } else { parts.outside.append(character) }
            }
        }
        return (trimmed(parts.outside), parts.inside)
    }

    /// Words that name people in headings, without marks.
    private static let people: Set<String> = [
        "cac", "em", "hoc", "sinh", "vien", "hs", "hv", "gv", "nv", "cb", "phu", "huynh", "cha", "me", "chau", "giao", "can",
        "bo", "nhan", "cong", "nguoi", "dan", "ba", "con", "khach", "moi", "dai", "bieu", "doan", "hoi", "dang", "thanh",
        "thieu", "nhi", "nien", "cao", "tuoi", "lao", "dong", "tre", "tham", "gia", "du", "va", "so", "luot", "luong", "tong",
        "khac", "doi", "tuong", "cmhs", "phhs", "cbgv", "gvnv", "thanhphan", "phan",
    ]

    /// `Các em`, `Phụ huynh và khách mời`: nothing but people.
    static func namesPeople(_ heading: String) -> Bool {
        guard heading.utf8.count <= 80 else { return false }
        let words = heading.split { !$0.isLetter }.map { Folding.bareKey(String($0)) }
        return !words.isEmpty && words.allSatisfy { people.contains($0) }
    }
}
