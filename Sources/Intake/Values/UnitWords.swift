import Vietnamese

/// The words that the names of units begin with.
enum UnitWords {
    private static let beginnings = [
        "trường ", "trung tâm ", "ubnd ", "ủy ban nhân dân ", "uỷ ban nhân dân ", "xã ", "phường ", "thị trấn ", "đặc khu ",
        "mầm non ", "tiểu học ", "thcs ", "thpt ", "th ", "mn ", "ttgdnn", "tthtcđ ",
    ]

    /// What begins like the name of a unit and is none.
    private static let others = ["xã hội", "trường học ", "trường hợp "]

    private static let bareBeginnings = beginnings.map { without(marks: $0) }
    private static let bareOthers = others.map { without(marks: $0) }

    private static func without(marks text: String) -> String {
        String(String.UnicodeScalarView(text.nfc.unicodeScalars.map { VietnameseAlphabet.base(of: $0) }))
    }

    private static let groups = ["khối ", "cấp ", "bậc ", "nhóm ", "cụm ", "các "]

    /// Whether a text begins as the heading of a group of units does: `Khối Tiểu học`, `Các trường công lập`.
    static func beginGroup(_ text: String) -> Bool {
        guard text.utf8.count <= 200 else { return false }
        let lowered = CaseMapping.lowercased(text)
        return groups.contains { lowered.hasPrefix($0) }
    }

    private static let measures: Set<String> = [
        "nguoi", "luotnguoi", "luot", "dong", "nghindong", "ngandong", "trieudong", "cuon", "buoi", "cuoc", "hocsinh", "vnd",
    ]

    /// `người`, `lượt người`, `nghìn đồng`: what numbers are counted in, which people write behind «Đơn vị:» too.
    static func isMeasure(_ text: String) -> Bool {
        text.utf8.count <= 40 && measures.contains(Folding.bareKey(text))
    }

    private static let peopleMeasures: Set<String> = [
        "nguoi", "luotnguoi", "luot", "hocsinh", "hs", "em", "luothocsinh", "hocvien", "nguoithamgia", "luotnguoithamgia",
        "songuoi", "soluot", "chau",
    ]

    /// `người`, `lượt người`: what people are counted in.
    static func isMeasureOfPeople(_ text: String) -> Bool {
        text.utf8.count <= 40 && peopleMeasures.contains(Folding.bareKey(text))
    }

    private static let multiples: Set<String> = ["chuc", "tram", "nghin", "ngan", "trieu", "van"]

    /// `nghìn lượt người`, `trăm em`, `người x 1000`: numbers under it are not the people themselves. Money is always counted so.
    static func isMultiple(_ text: String) -> Bool {
        guard text.utf8.count <= 60 else { return false }
        let words = text.split { !$0.isLetter }.map { Folding.bareKey(String($0)) }.filter { $0 != "x" }
        // `người x 1000`, `1.000 lượt`.
        let numbers = text.split { !$0.isNumber && $0 != "." && $0 != "," }.map { $0.filter(\.isNumber) }
        let isTimes = numbers.count == 1 && ["10", "100", "1000", "10000", "1000000"].contains(numbers[0])
        return (words.contains(where: multiples.contains) || isTimes)
            && words.allSatisfy { multiples.contains($0) || Heading.namesPeople($0) } && !words.contains("dong")
    }

    /// Whether a text begins as the name of a school, centre or commune does, be it without any marks (`TRUONG THCS DONG MY`).
    static func begin(_ text: String) -> Bool {
        guard text.utf8.count <= 200 else { return false }
        let lowered = CaseMapping.lowercased(text)
        let isBare = lowered.utf8.allSatisfy { $0 < 0x80 }
        if (isBare ? bareOthers : others).contains(where: { lowered.hasPrefix($0) }) { return false }
        return (isBare ? bareBeginnings : beginnings).contains { lowered.hasPrefix($0) }
    }

    private static let schools = ["trường ", "trung tâm ", "mầm non ", "tiểu học ", "thcs ", "thpt "]
    private static let bareSchools = schools.map { without(marks: $0) }

    /// Whether a short text begins as the name of a school or centre does.
    static func beginSchool(_ text: String) -> Bool {
        guard text.utf8.count <= 120, begin(text) else { return false }
        let lowered = CaseMapping.lowercased(text)
        return schools.contains { lowered.hasPrefix($0) } || bareSchools.contains { lowered.hasPrefix($0) }
    }

    private static let subjects = [
        "báo cáo", "kết quả", "năm học ", "năm 20", "như sau", "về ", "tổ chức", "hưởng ứng", "thực hiện", "trong ", "tham gia",
        "tuần lễ", "tuần ", "tháng ", "ngày ", "từ ngày", "đợt ", "kính gửi", "thống kê", "tổng hợp", "bảng ", "biểu ",
        "danh sách", "gửi ", "xin ", "cộng hòa", "cộng hoà", "độc lập", "đã ", "số liệu", "triển khai", "phát động",
        "hoạt động", "học kỳ", "các hoạt động",
    ]
    private static let bareSubjects = subjects.map { without(marks: $0) }

    /// Whether words are those with which, behind a unit's name, the subject of its paper begins: `báo cáo kết quả`, `năm học`.
    static func beginSubject(_ text: Substring) -> Bool {
        let lowered = CaseMapping.lowercased(String(text.prefix(24))) + " "
        let isBare = lowered.utf8.allSatisfy { $0 < 0x80 }
        return (isBare ? bareSubjects : subjects).contains { lowered.hasPrefix($0) }
    }

    private static let bodyKinds = ["xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã"]

    /// `HUYỆN ĐÔNG ANH` of «UBND HUYỆN ĐÔNG ANH»: the area whose committee a letterhead names; `nil` for anything else. Cities and
    /// provinces stand above most campaigns and in none.
    static func body(_ text: String) -> String? {
        guard text.utf8.count <= 120 else { return nil }
        let lowered = CaseMapping.lowercased(text)
        guard let head = ["ubnd ", "ủy ban nhân dân ", "uỷ ban nhân dân "].first(where: { lowered.hasPrefix($0) }) else {
            return nil
        }
        let area = trimmed(String(text.dropFirst(head.count)))
        return kindOfBody(area) == nil ? nil : area
    }

    /// The kind of area that a name begins with.
    static func kindOfBody(_ name: String) -> String? {
        let lowered = CaseMapping.lowercased(name)
        return bodyKinds.first { lowered.hasPrefix($0 + " ") }
    }

    private static let labels: Set<String> = [
        "ma", "dv", "donvi", "ten", "tendv", "madv", "tentruong", "tencosogiaoduc", "cosogiaoduc", "coso", "solieu",
        "solieucua",
        "baocao", "baocaocua", "ketqua", "ketquacua", "hoatdongcua", "cachoatdongcua", "cachoatdong", "cua", "trongdo",
        "thuocdonvi", "donvithuchien", "donvitochuc", "donvibaocao", "truong",
    ]

    /// `Báo cáo của`, `Mã`, `Trong đó`: what stands before the name in a line that says whose the rows below are.
    static func isLabel(_ text: String) -> Bool {
        guard text.utf8.count <= 120 else { return false }
        let key = Folding.bareKey(text)
        return labels.contains(key) || key.hasSuffix("cua") && (key.hasPrefix("baocao") || key.hasPrefix("solieu"))
    }
}
