import Vietnamese

/// What a title speaks of, for telling two statements of one event from statements of two.
///
/// Words that say nothing of their own (`tổ chức`, `hoạt động`, the campaign's title, names of the units) are weak: they may be
/// left out. What numbers a class, a group or a day (`lớp 6`, `đợt II`, `sáng`) tells events apart where both titles have such
/// a mark and the marks differ.
struct TitleLikeness: Sendable {
    /// Words that carry meaning, folded, marks stripped.
    let strong: [String]
    /// Numbers, letters, parts of the day.
    let marks: Set<String>
    /// All words in order, for abbreviations: `HTSĐ` of `học tập suốt đời`.
    private let words: [String]
    /// Its words but for names of units.
    private let plain: Set<String>
    private let abbreviations: Set<String>
    /// Whether the title says that several units held it together.
    let saysJoint: Bool

    /// - Parameters:
    ///   - names: folded words of the names of its unit and those above.
    ///   - campaign: folded words of the campaign's title.
    init(_ title: String, names: Set<String>, campaign: Set<String>) {
        let folded = NameFolding.key(TitleLikeness.withoutYears(title)).split(separator: " ").map(String.init)
        words = folded.map(NameFolding.stripped)
        let phrase = " " + words.joined(separator: " ") + " "
        saysJoint = TitleLikeness.joint.contains { phrase.contains($0) }
        var marks: Set<String> = []
        var strong: [String] = []
        for (index, word) in words.enumerated() {
            if let mark = TitleLikeness.mark(folded[index], before: index > 0 ? words[index - 1] : nil) {
                marks.insert(mark)
            } else if !TitleLikeness.empty.contains(word), !names.contains(word), !campaign.contains(word) {
                strong.append(word)
            }
        }
        self.marks = marks
        plain = Set(words).subtracting(names).subtracting(["tai", "xa", "phuong", "truong"])
        self.strong = strong
        abbreviations = Set(
            title.split(whereSeparator: { !$0.isLetter }).filter { word in
                (2...6).contains(word.count) && word.allSatisfy { $0.isUppercase }
            }.map { NameFolding.stripped(String($0).lowercased()) })
    }

    /// How much of the longer title the two have in common, 0 to 1; `nil` when they speak of different things.
    func likeness(to other: TitleLikeness) -> Double? {
        if !marks.isEmpty, !other.marks.isEmpty, marks != other.marks { return nil }
        let (own, theirs) = (expanded(by: other), other.expanded(by: self))
        var rest = theirs
        var common = 0
        var unmatched = 0
        for word in own {
            if let at = rest.firstIndex(where: { TitleLikeness.isSame(word, $0) }) {
                rest.remove(at: at)
                common += 1
            } else {
                unmatched += 1
            }
        }
        // Two titles without a word of their own are alike as far as their weak words are.
        if own.isEmpty, theirs.isEmpty { return words == other.words ? 1 : 0.5 }
        guard common > 0, unmatched == 0 || rest.isEmpty else { return nil }
        return Double(common) / Double(max(own.count, theirs.count))
    }

    /// Whether every word of one stands in the other.
    func holds(orIsHeldBy other: TitleLikeness) -> Bool { plain.isSubset(of: other.plain) || other.plain.isSubset(of: plain) }

    /// Its strong words with abbreviations written out as the other title writes them.
    private func expanded(by other: TitleLikeness) -> [String] {
        guard !abbreviations.isEmpty else { return strong }
        return strong.flatMap { word -> [String] in
            guard abbreviations.contains(word), let run = other.run(withInitials: word) else { return [word] }
            return run.filter { other.strong.contains($0) }
        }
    }

    private func run(withInitials initials: String) -> [String]? {
        let letters = Array(initials)
        guard words.count >= letters.count else { return nil }
        for start in 0...(words.count - letters.count) {
            let run = words[start..<(start + letters.count)]
            if zip(run, letters).allSatisfy({ $0.first == $1 }) { return Array(run) }
        }
        return nil
    }

    /// Equal, or one slip apart in a word long enough for a slip to show.
    private static func isSame(_ a: String, _ b: String) -> Bool {
        if a == b || synonyms[a] == b || synonyms[b] == a { return true }
        guard min(a.count, b.count) >= 4, abs(a.count - b.count) <= 1 else { return false }
        let (short, long) = a.count <= b.count ? (Array(a), Array(b)) : (Array(b), Array(a))
        var at = 0
        while at < short.count, short[at] == long[at] { at += 1 }
        return short.count == long.count ? short[(at + 1)...] == long[(at + 1)...] : short[at...] == long[(at + 1)...]
    }

    // MARK: Words

    /// Opening an event has two names.
    private static let synonyms = ["khai": "phat", "mac": "dong"]

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
