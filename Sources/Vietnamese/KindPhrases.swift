/// The phrases that state a kind, in folded words.
struct KindPhrases {
    enum Kind {
        case institution(InstitutionKinds)
        case place(PlaceKinds)
        /// The office of a place stands for the place: `UBND xã Đông Mỹ`.
        case office
    }

    static let marked = KindPhrases { $0 }
    static let stripped = KindPhrases(transform: NameFolding.stripped)

    /// The word before a number: `Trường Tiểu học số 2`.
    let number: String
    /// The word for school, and the phrases of more than one word that state a
    /// level or purpose.
    private let school: String
    private let particulars: [[String]]
    private var byFirstWord: [String: [(words: [String], kind: Kind)]] = [:]
    private let compoundsAfter: Set<String>
    private let compoundsBefore: Set<String>

    private init(transform: (String) -> String) {
        number = transform("số")
        school = transform("trường")
        // Words that make another word out of xã, huyện, tỉnh: xã hội, xã viên,
        // huyện ủy, tỉnh đoàn; hợp tác xã.
        compoundsAfter = Set(["hội", "viên", "ủy", "đoàn", "đội"].map(transform))
        compoundsBefore = Set(["tác"].map(transform))
        let phrases: [(String, Kind)] = [
            ("mầm non", .institution(.kindergarten)), ("mẫu giáo", .institution(.nursery)),
            ("nhà trẻ", .institution(.creche)), ("tiểu học", .institution(.primary)),
            ("trung học cơ sở", .institution(.lowerSecondary)),
            ("trung học phổ thông", .institution(.upperSecondary)),
            ("phổ thông cơ sở", .institution(.basicGeneral)),
            ("học tập cộng đồng", .institution(.community)),
            ("giáo dục nghề nghiệp", .institution(.vocational)),
            ("giáo dục thường xuyên", .institution(.continuing)),
            ("trường", .institution(.school)), ("trung tâm", .institution(.centre)),
            ("xã", .place(.commune)), ("phường", .place(.ward)), ("thị trấn", .place(.town)),
            ("huyện", .place(.ruralDistrict)), ("quận", .place(.urbanDistrict)),
            ("thị xã", .place(.districtTown)), ("thành phố", .place(.city)), ("tỉnh", .place(.province)),
            ("đặc khu", .place(.specialZone)),
            ("ủy ban nhân dân", .office),
        ]
        var particulars: [[String]] = []
        for (phrase, kind) in phrases {
            let words = phrase.split(separator: " ").map { transform(String($0)) }
            guard let first = words.first else { continue }
            byFirstWord[first, default: []].append((words, kind))
            if case .institution(let kind) = kind, !kind.isGeneral { particulars.append(words) }
        }
        self.particulars = particulars
        for first in byFirstWord.keys {
            byFirstWord[first]?.sort { $0.words.count > $1.words.count }
        }
    }

    func match(_ words: [NameAbbreviations.Expanded], at index: Int) -> (kind: Kind, length: Int)? {
        guard let candidates = byFirstWord[words[index].text] else { return nil }
        for (phrase, kind) in candidates where phrase.count <= words.count - index {
            if phrase.indices.allSatisfy({ phrase[$0] == words[index + $0].text }) { return (kind, phrase.count) }
        }
        return nil
    }

    /// Whether `trường` or `trung tâm` states a kind here: in front of all, or
    /// in front of the particular kind. Elsewhere it is a name, as in `Trường
    /// Tiểu học Trường Sơn`.
    func isGeneralKind(
        _ words: [NameAbbreviations.Expanded], at index: Int, length: Int, standsFirst: Bool
    ) -> Bool {
        if standsFirst { return true }
        guard index + length < words.count, let next = match(words, at: index + length) else { return false }
        if case .institution = next.kind { return true }
        return false
    }

    func isCompound(_ words: [NameAbbreviations.Expanded], at index: Int, length: Int) -> Bool {
        guard length == 1 else { return false }
        return compoundsAfter.contains(words[index + 1].text)
            || (index > 0 && compoundsBefore.contains(words[index - 1].text))
    }

    /// The words of kinds in which one letter is wrong, each with the right one:
    /// `Trường Mần non`, `Tiểu hoc`, `Trương Tiểu học`.
    ///
    /// A phrase must stand where kinds stand, with all its other words right, so
    /// that no proper name is touched.
    func slips(in words: [NameFolding.Word]) -> [(index: Int, word: String)] {
        var found: [(index: Int, word: String)] = []
        for start in words.indices where start < 2 {
            for phrase in particulars where start + phrase.count <= words.count {
                let wrong = phrase.indices.filter { phrase[$0] != words[start + $0].text }
                if wrong.isEmpty, start == 1, isSlip(words[0].text, of: school) { found.append((0, school)) }
                guard wrong.count == 1, let at = wrong.first, start == 0 || words[0].text == school,
                    isSlip(words[start + at].text, of: phrase[at])
                else { continue }
                found.append((start + at, phrase[at]))
            }
        }
        return found
    }

    private func isSlip(_ word: String, of right: String) -> Bool {
        word.unicodeScalars.count > 2
            && Vocabulary.isOneSlip(word.unicodeScalars.map(\.value), right.unicodeScalars.map(\.value))
    }

    /// All words that occur in the phrases.
    var words: [String] {
        byFirstWord.values.flatMap { $0.flatMap(\.words) } + [number]
    }
}
