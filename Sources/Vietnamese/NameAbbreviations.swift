/// The abbreviations in names of schools, communes and offices, and the one
/// form each is written out to.
enum NameAbbreviations {
    /// A written-out word and the index of the word it came from.
    struct Expanded: Equatable {
        var text: String
        var source: Int
        /// Whether it is a number, as ``NameFolding/Word/isNumber`` says.
        var isNumber = false
    }

    /// Writes out abbreviations and joins phrases that mean the same.
    static func expanded(_ words: [NameFolding.Word]) -> [Expanded] {
        var output: [Expanded] = []
        output.reserveCapacity(words.count * 2)
        var index = 0
        while index < words.count {
            let word = words[index]
            if !word.hasVowel, let match = match(words, at: index, after: output) {
                for text in match.words { output.append(Expanded(text: text, source: index)) }
                index += match.length
            } else {
                output.append(Expanded(text: word.text, source: index, isNumber: word.isNumber))
                index += 1
            }
        }
        unifyPhrases(&output)
        return output
    }

    // MARK: Abbreviations

    private struct Rule {
        var words: [String]
        var expansion: [String]

        init(_ words: String, _ expansion: String) {
            self.words = words.split(separator: " ").map(String.init)
            self.expansion = expansion.split(separator: " ").map(String.init)
        }
    }

    private static let learningCentre = "trung tâm học tập cộng đồng"
    private static let education = "giáo dục và đào tạo"
    private static let vocational = "giáo dục nghề nghiệp"
    private static let continuing = "giáo dục thường xuyên"

    /// Rules by their first word, longer ones first. Forms without đ are those
    /// of text that lost its marks.
    private static let rules: [String: [Rule]] = {
        let all = [
            Rule("th", "tiểu học"), Rule("thcs", "trung học cơ sở"), Rule("thpt", "trung học phổ thông"),
            Rule("ptth", "trung học phổ thông"), Rule("ptcs", "phổ thông cơ sở"),
            Rule("t h c s", "trung học cơ sở"), Rule("t h p t", "trung học phổ thông"),
            Rule("mn", "mầm non"), Rule("mg", "mẫu giáo"),
            Rule("tthtcđ", learningCentre), Rule("tthtcd", learningCentre),
            // One letter from THCS, so only with its own đ.
            Rule("thcđ", learningCentre), Rule("tt thcđ", learningCentre),
            Rule("ttht cđ", learningCentre), Rule("ttht cd", learningCentre), Rule("ttht", "trung tâm học tập"),
            Rule("htcđ", "học tập cộng đồng"), Rule("htcd", "học tập cộng đồng"),
            Rule("ht cđ", "học tập cộng đồng"), Rule("ht cd", "học tập cộng đồng"),
            Rule("gdnn", vocational), Rule("gdtx", continuing),
            Rule("gdnngdtx", vocational + " " + continuing),
            Rule("ttgdnn", "trung tâm " + vocational), Rule("ttgdtx", "trung tâm " + continuing),
            Rule("ttgdnngdtx", "trung tâm " + vocational + " " + continuing),
            Rule("gdđt", education), Rule("gddt", education), Rule("gd đt", education), Rule("gd dt", education),
            Rule("gd và đt", education), Rule("gd và dt", education), Rule("gdvđt", education),
            Rule("gd", "giáo dục"), Rule("đt", "đào tạo"),
            Rule("pgd", "phòng " + education), Rule("pgdđt", "phòng " + education),
            Rule("pgddt", "phòng " + education), Rule("pgd đt", "phòng " + education),
            Rule("pgd và đt", "phòng " + education),
            Rule("sgdđt", "sở " + education), Rule("sgd đt", "sở " + education),
            Rule("sgd và đt", "sở " + education),
            Rule("ubnd", "ủy ban nhân dân"), Rule("hđnd", "hội đồng nhân dân"), Rule("bcđ", "ban chỉ đạo"),
            Rule("xhht", "xã hội học tập"),
            Rule("ptdtbt", "phổ thông dân tộc bán trú"), Rule("ptdtnt", "phổ thông dân tộc nội trú"),
            Rule("tdp", "tổ dân phố"),
        ]
        return Dictionary(grouping: all) { $0.words[0] }
            .mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }()

    /// Words that occur only as abbreviations.
    static let longForms: [String] = rules.keys.filter { $0.count > 2 }.sorted()

    /// The abbreviations one slip away from a word that is none: `thsc`, `tth`.
    /// Short ones count as well, so that no longer one is taken for lack of them.
    static func near(_ word: String) -> [String] {
        let letters = word.unicodeScalars.map(\.value)
        return rules.keys.sorted().filter { isShort($0) && Vocabulary.isOneSlip(letters, $0.unicodeScalars.map(\.value)) }
    }

    /// Whether a folded word alone is an abbreviation of a kind of institution.
    static func isShort(_ word: String) -> Bool {
        rules[word]?.contains { $0.words.count == 1 } ?? false
    }

    /// Abbreviations of kinds of places: written out only before a name.
    private static let placeWords: [String: String] = [
        "tt": "thị trấn", "tp": "thành phố", "tx": "thị xã", "tr": "trường", "x": "xã", "h": "huyện",
        "p": "phường", "q": "quận",
    ]

    private static func match(
        _ words: [NameFolding.Word], at index: Int, after output: [Expanded]
    ) -> (words: [String], length: Int)? {
        let first = words[index].text
        if let rules = rules[first] {
            for rule in rules where rule.words.count <= words.count - index {
                let fits = rule.words.indices.allSatisfy { rule.words[$0] == words[index + $0].text }
                if fits { return (rule.expansion, rule.words.count) }
            }
        }
        guard index + 1 < words.count, let place = placeWords[first] else { return nil }
        switch first {
        case "tt" where namesCentre(words[(index + 1)...]):
            return (["trung", "tâm"], 1)
        case "x", "h", "p", "q":
            // A letter after the kind of school is the school's own: Mầm non H;
            // so is one before the kind of the place: Song Phú H, xã Mỹ Hòa.
            if !words[index].isDotted {
                if let before = output.last?.text, isEndOfLevel(before) { return nil }
                if isPlaceKind(words, at: index + 1) { return nil }
            }
        default:
            break
        }
        return (place.split(separator: " ").map(String.init), 1)
    }

    /// Whether `TT` before these words is *trung tâm* (centre), not *thị trấn*
    /// (town).
    private static func namesCentre(_ next: ArraySlice<NameFolding.Word>) -> Bool {
        guard let first = next.first else { return false }
        switch first.text {
        case "htcđ", "htcd", "ht", "gdnn", "gdtx", "gdnngdtx", "gd", "vh", "vhtt", "yt": return true
        default: break
        }
        guard let second = next.dropFirst().first else { return false }
        return centrePhrases.contains(NameFolding.stripped(first.text + " " + second.text))
    }

    private static func isPlaceKind(_ words: [NameFolding.Word], at index: Int) -> Bool {
        switch words[index].text {
        case "xã", "phường", "huyện", "quận", "tỉnh": return true
        case "thị", "thành", "đặc": break
        default: return false
        }
        guard index + 1 < words.count else { return false }
        return ["thị trấn", "thị xã", "thành phố", "đặc khu"].contains(words[index].text + " " + words[index + 1].text)
    }

    private static let centrePhrases: Set<String> = [
        "hoc tap", "giao duc", "day nghe", "boi duong", "chinh tri", "van hoa", "the thao", "the duc", "thong tin",
        "ngoai ngu", "tin hoc", "dich vu", "khuyen nong", "hanh chinh", "phat trien", "y te", "dao tao", "ki nang",
    ]

    private static func isEndOfLevel(_ word: String) -> Bool {
        switch word {
        case "non", "giáo", "học", "sở", "thông": true
        default: false
        }
    }

    /// Length of an abbreviation glued to the word after it, when the letters
    /// before the first vowel begin with one.
    static func gluedPrefixLength(_ scalars: [UInt32], before vowel: Int) -> Int? {
        if scalars.count > committee.count, scalars.starts(with: committee) { return committee.count }
        for prefix in glued where prefix.count <= vowel && scalars.count > prefix.count {
            if scalars.starts(with: prefix) { return prefix.count }
        }
        return nil
    }

    /// The one abbreviation that begins with a vowel letter.
    static let committee: [UInt32] = "ubnd".unicodeScalars.map(\.value)

    private static let glued: [[UInt32]] = [
        "tthtcđ", "gdnn", "gdtx", "thcs", "thpt", "ptth", "htcđ", "mn",
    ].map { $0.unicodeScalars.map(\.value) }

    // MARK: Phrases

    /// Phrases whose written-out forms vary too.
    private static func unifyPhrases(_ words: inout [Expanded]) {
        guard words.count > 2 else { return }
        var index = 0
        while index < words.count {
            switch words[index].text {
            case "và" where joinsLevels(words, at: index):
                words.remove(at: index)
            case "dục"
            where isAt(words, index - 1, "giáo") && isAt(words, index + 1, "đào")
                && isAt(words, index + 2, "tạo"):
                words.insert(Expanded(text: "và", source: words[index].source), at: index + 1)
                index += 2
            case "cấp" where index + 1 < words.count:
                guard let level = gradeLevels[words[index + 1].text] else {
                    index += 1
                    continue
                }
                let source = words[index].source
                words.replaceSubrange(index...(index + 1), with: level.map { Expanded(text: $0, source: source) })
            case "phổ"
            where isAt(words, index + 1, "thông") && isAt(words, index + 2, "trung")
                && isAt(words, index + 3, "học"):
                // The older order of the words for upper secondary school.
                (words[index].text, words[index + 1].text) = ("trung", "học")
                (words[index + 2].text, words[index + 3].text) = ("phổ", "thông")
                index += 4
            default:
                index += 1
            }
        }
    }

    private static func isAt(_ words: [Expanded], _ index: Int, _ text: String) -> Bool {
        words.indices.contains(index) && words[index].text == text
    }

    /// *Tiểu học và Trung học cơ sở*, *Giáo dục nghề nghiệp và Giáo dục thường
    /// xuyên*: with a hyphen, an ampersand or nothing as often as with `và`.
    private static func joinsLevels(_ words: [Expanded], at index: Int) -> Bool {
        guard index >= 2, index + 2 < words.count else { return false }
        switch (words[index - 2].text, words[index - 1].text) {
        case ("mầm", "non"), ("tiểu", "học"), ("cơ", "sở"):
            return isAt(words, index + 2, "học")
        case ("nghề", "nghiệp"):
            return isAt(words, index + 1, "giáo") && isAt(words, index + 2, "dục")
        default:
            return false
        }
    }

    private static let gradeLevels: [String: [String]] = [
        "1": ["tiểu", "học"], "i": ["tiểu", "học"],
        "2": ["trung", "học", "cơ", "sở"], "ii": ["trung", "học", "cơ", "sở"],
        "3": ["trung", "học", "phổ", "thông"], "iii": ["trung", "học", "phổ", "thông"],
    ]
}
