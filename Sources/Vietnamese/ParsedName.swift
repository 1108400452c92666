/// The kinds of institution a name can state.
struct InstitutionKinds: OptionSet, Hashable {
    let rawValue: UInt16

    static let kindergarten = InstitutionKinds(rawValue: 1 << 0)
    static let nursery = InstitutionKinds(rawValue: 1 << 1)
    static let creche = InstitutionKinds(rawValue: 1 << 2)
    static let primary = InstitutionKinds(rawValue: 1 << 3)
    static let lowerSecondary = InstitutionKinds(rawValue: 1 << 4)
    static let upperSecondary = InstitutionKinds(rawValue: 1 << 5)
    static let basicGeneral = InstitutionKinds(rawValue: 1 << 6)
    static let community = InstitutionKinds(rawValue: 1 << 7)
    static let vocational = InstitutionKinds(rawValue: 1 << 8)
    static let continuing = InstitutionKinds(rawValue: 1 << 9)
    /// `Trường` with no level beside it.
    static let school = InstitutionKinds(rawValue: 1 << 10)
    /// `Trung tâm` with no purpose beside it.
    static let centre = InstitutionKinds(rawValue: 1 << 11)

    static let schoolLevels: InstitutionKinds = [
        .kindergarten, .nursery, .creche, .primary, .lowerSecondary, .upperSecondary, .basicGeneral,
    ]
    static let centrePurposes: InstitutionKinds = [.community, .vocational, .continuing]

    /// Whether it says *school* or *centre* and nothing of which kind.
    var isGeneral: Bool { !isEmpty && isSubset(of: [.school, .centre]) }

    /// Without the general words where a particular one makes them needless.
    var particular: InstitutionKinds {
        let particular = subtracting([.school, .centre])
        return particular.isEmpty ? self : particular
    }

    /// Whether a name that states only these kinds could be short for one that
    /// states the others.
    func couldMean(_ other: InstitutionKinds) -> Bool {
        if isSubset(of: other) { return true }
        if self == .school { return !other.isDisjoint(with: .schoolLevels) }
        if self == .centre { return !other.isDisjoint(with: .centrePurposes) }
        return false
    }
}

/// The kinds of place a name can state.
struct PlaceKinds: OptionSet, Hashable {
    let rawValue: UInt16

    static let commune = PlaceKinds(rawValue: 1 << 0)
    static let ward = PlaceKinds(rawValue: 1 << 1)
    static let town = PlaceKinds(rawValue: 1 << 2)
    static let ruralDistrict = PlaceKinds(rawValue: 1 << 3)
    static let urbanDistrict = PlaceKinds(rawValue: 1 << 4)
    static let districtTown = PlaceKinds(rawValue: 1 << 5)
    static let city = PlaceKinds(rawValue: 1 << 6)
    static let province = PlaceKinds(rawValue: 1 << 7)
    static let specialZone = PlaceKinds(rawValue: 1 << 8)
}

/// A folded name taken apart into what it says, whatever the order it says it
/// in: *Mầm non A xã Tứ Hiệp* and *MN Tứ Hiệp A* have the same parts.
struct ParsedName {
    /// How far the words can be trusted when looking for kind words.
    enum Mode {
        /// Words have their marks.
        case marked
        /// Marks are stripped; every `xa`, `quan`, `phuong` may be the kind.
        case stripped
        /// Marks are stripped; `xa`, `quan`, `phuong` are taken as names
        /// (Yên Xá, Phương Mai), only `thi tran` and the like as kinds.
        case strippedPlacesAsNames
    }

    var institutions: InstitutionKinds = []
    var places: PlaceKinds = []
    /// Whether a kind of place came first and no kind of institution came at
    /// all: the name of the place itself.
    var isPlace = false
    /// School letters and numbers, in order: `a`, `2`.
    var designators: [String] = []
    /// What remains: the words of the proper name, in order.
    var core: [String] = []
    /// Sources of the words that were understood as kind words.
    var kindSources: Set<Int> = []

    var coreText: String { core.joined(separator: " ") }

    /// Whether the name is a proper name and nothing else.
    var isBare: Bool { institutions.isEmpty && places.isEmpty && designators.isEmpty }

    init() {}

    /// Takes folded words apart.
    ///
    /// - Parameter isLiteral: take a leading `trường` or `trung tâm` that states
    ///   no level, and single letters and numbers, as parts of the proper name
    ///   (Trường Sơn, A Lưới).
    init(_ words: [NameAbbreviations.Expanded], mode: Mode = .marked, isLiteral: Bool = false) {
        let phrases = mode == .marked ? KindPhrases.marked : KindPhrases.stripped
        var index = 0
        var startsWithPlace = false
        var followsPlaceKind = false
        while index < words.count {
            if let found = phrases.match(words, at: index) {
                switch found.kind {
                case .institution(let kind)
                where kind.isGeneral
                    && !phrases.isGeneralKind(
                        words, at: index, length: found.length, standsFirst: index == 0 && !isLiteral):
                    break
                case .institution(let kind):
                    institutions.formUnion(kind)
                    note(words, index, found.length)
                    index += found.length
                    followsPlaceKind = false
                    continue
                case .office:
                    note(words, index, found.length)
                    index += found.length
                    continue
                case .place(let kind):
                    let isName = mode == .strippedPlacesAsNames && found.length == 1
                    if !isName, !followsPlaceKind, index + found.length < words.count,
                        !phrases.isCompound(words, at: index, length: found.length)
                    {
                        startsWithPlace = startsWithPlace || (core.isEmpty && institutions.isEmpty)
                        places.formUnion(kind)
                        note(words, index, found.length)
                        index += found.length
                        followsPlaceKind = true
                        continue
                    }
                }
            }
            let text = words[index].text
            // A number or letter straight after the kind of place is its name:
            // Quận 1, xã A Tiêng.
            let namesPlace = followsPlaceKind
            followsPlaceKind = false
            if Self.isDesignator(text), !namesPlace, !isLiteral {
                designators.append(text)
            } else if !(text == phrases.number && index + 1 < words.count
                && Self.isDesignator(words[index + 1].text))
            {
                core.append(text)
            }
            index += 1
        }
        institutions = institutions.particular
        isPlace = startsWithPlace && institutions.isEmpty && !core.isEmpty
    }

    private mutating func note(_ words: [NameAbbreviations.Expanded], _ start: Int, _ length: Int) {
        for word in words[start..<(start + length)] { kindSources.insert(word.source) }
    }

    /// One of the letters schools of a commune are told apart by, or a number.
    static func isDesignator(_ word: String) -> Bool {
        if word.utf8.count == 1 || word == "đ" {
            switch word {
            case "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k": return true
            default: break
            }
        }
        return word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
}

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
    private var byFirstWord: [String: [(words: [String], kind: Kind)]] = [:]
    private let compoundsAfter: Set<String>
    private let compoundsBefore: Set<String>

    private init(transform: (String) -> String) {
        number = transform("số")
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
        for (phrase, kind) in phrases {
            let words = phrase.split(separator: " ").map { transform(String($0)) }
            guard let first = words.first else { continue }
            byFirstWord[first, default: []].append((words, kind))
        }
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

    /// All words that occur in the phrases.
    var words: [String] {
        byFirstWord.values.flatMap { $0.flatMap(\.words) } + [number]
    }
}
