import Vietnamese

/// The folded words of a title, before they have numbers.
struct TitleText {
    let folded: [String]
    let words: [String]
    /// Its words in capitals, folded: `HTSĐ` of `học tập suốt đời`.
    let abbreviations: Set<String>

    init(_ title: String) {
        folded = NameFolding.key(TitleText.withoutYears(title)).split(separator: " ").map(String.init)
        words = folded.map(NameFolding.stripped)
        abbreviations = Set(
            title.split(whereSeparator: { !$0.isLetter }).filter { word in
                (2...6).contains(word.count) && word.allSatisfy { $0.isUppercase }
            }.map { NameFolding.stripped(String($0).lowercased()) })
    }

    /// Years and dates say when, which the day of the activity says already.
    private static func withoutYears(_ title: String) -> String {
        title.split(separator: " ").filter { word in
            let digits = word.filter(\.isNumber)
            let isDate = word.contains("/") && !digits.isEmpty
            let isYear =
                digits.count == 4 && (digits.hasPrefix("19") || digits.hasPrefix("20")) && !word.contains(where: \.isLetter)
            return !isDate && !isYear
        }.joined(separator: " ")
    }
}

/// What a title says, whoever sent it.
///
/// Words that say nothing of their own (`tổ chức`, `hoạt động`) are weak: they may be left out. What numbers a class, a group or
/// a day (`lớp 6`, `đợt II`, `sáng`) tells events apart where both titles have such a mark and the marks differ. A class, because
/// all who sent a title share what it says.
final class TitleWords: Sendable {
    /// All words in order, for abbreviations.
    let all: [Word]
    /// Words that carry meaning.
    let strong: [Word]
    /// Numbers of the marks (numerals, letters, parts of the day), ascending.
    let marks: [Int]
    let abbreviations: Set<String>
    /// Whether it says that several units held it together.
    let saysJoint: Bool

    /// - Parameters:
    ///   - word: a word with its number.
    ///   - number: that of a mark.
    init(_ text: TitleText, word: (String) -> Word, number: (String) -> Int) {
        let phrase = " " + text.words.joined(separator: " ") + " "
        saysJoint = TitleWords.joint.contains { phrase.contains($0) }
        all = text.words.map(word)
        var marks: Set<Int> = []
        var strong: [Word] = []
        for (index, own) in text.words.enumerated() {
            let before = index > 0 ? text.words[index - 1] : nil
            if let mark = TitleWords.mark(text.folded[index], before: before) {
                marks.insert(number(mark))
            } else if let pair = TitleWords.pair(before, own) {
                strong.append(word(pair))
            } else if !TitleWords.empty.contains(own) {
                strong.append(all[index])
            }
        }
        self.strong = strong
        self.marks = marks.sorted()
        abbreviations = text.abbreviations
    }

    /// Opening an event has two names.
    static let synonyms = ["khai": "phat", "mac": "dong"]

    private static let joint = [
        " lien truong ", " cum truong ", " lien cum ", " hai truong ", " ba truong ", " cac truong ", " phoi hop ",
        " giao luu ",
        " cung truong ", " chung ",
    ]

    /// Says nothing of its own in any title.
    private static let empty = Set(
        """
        to chuc hoat dong ve cho cac va voi tai trong o cua den tu nam ngay tuan le huong ung nhan dip chao mung chuong trinh \
        phong trao cong tac buoi tham gia thuc hien trien khai xa phuong thi tran huyen quan truong dia ban toan don vi theo \
        chu de nhung mot duoc la co so lien cum phoi hop chung cung giua cap
        """.split(separator: " ").map(String.init)
    ).subtracting(["dong", "khai"])

    /// Words that say nothing apart and set events apart together: «cơ bản» is not «nâng cao», «cấp xã» not «cấp trường».
    private static func pair(_ before: String?, _ own: String) -> String? {
        guard let before else { return nil }
        return before == "cap" && levels.contains(own) || before == "co" && own == "ban" ? before + " " + own : nil
    }

    private static let levels: Set<String> = [
        "xa", "phuong", "thi", "huyen", "quan", "tinh", "thanh", "truong", "cum", "thon", "to", "khoi", "lop",
    ]

    private static let parts: Set<String> = ["sáng", "chiều", "tối", "trưa"]
    /// Before `nam` these make it part of a name.
    private static let places: Set<String> = ["viet", "mien", "phia", "ha", "tay", "dong"]
    /// Words a letter or a number after them tells groups apart by.
    private static let counted: Set<String> = [
        "lop", "khoi", "dot", "buoi", "thon", "to", "nhom", "khoa", "so", "doi", "ca", "cum", "khu", "phan", "lan", "tuan",
        "chi",
    ]

    /// What tells one of several like events: a number, a class, a letter after `lớp` or `nhóm`, a part of the day.
    private static func mark(_ folded: String, before: String?) -> String? {
        if folded.contains(where: \.isNumber) { return folded }
        if parts.contains(folded) || folded == "nữ" { return folded }
        if folded == "nam", !(before.map(places.contains) ?? true) { return folded }
        guard let before, counted.contains(before) else { return nil }
        let isNumeral = folded.count <= 4 && folded.allSatisfy { "ivx".contains($0) }
        return folded.count == 1 || isNumeral ? folded : nil
    }
}
