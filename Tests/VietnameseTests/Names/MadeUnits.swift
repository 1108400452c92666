import Foundation
import TestSupport
import Vietnamese

/// A school, centre or commune made up for tests, in parts, so that its spellings can be made from the parts.
struct MadeUnit {
    /// What tells schools of one name apart.
    enum Mark: Hashable {
        case none
        /// Mầm non A Tứ Hiệp, or Mầm non Tứ Hiệp A.
        case letter(String, isFirst: Bool)
        /// Sơn Ca 3, Sơn Ca III, Tiểu học số 2 Trường Sơn.
        case number(Int, Style)
        /// Z121, 19/5.
        case code(String)

        enum Style { case arabic, roman, sign }
    }

    var id: Int
    /// Kinds as written out and as abbreviated; empty for a commune.
    var long: String
    var short: String
    var stem: String
    var mark: Mark
    var commune: String
    var province: String
    /// Whether the official name begins with «Trường».
    var hasSchool: Bool

    static func roman(_ value: Int) -> String { ["0", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][value] }

    /// The name with a kind and a way to write the mark.
    func name(school: Bool, kind: String, style: Mark.Style?) -> String {
        let body: String
        switch mark {
        case .none: body = "\(kind) \(stem)"
        case .letter(let letter, let isFirst): body = isFirst ? "\(kind) \(letter) \(stem)" : "\(kind) \(stem) \(letter)"
        case .number(let value, let own):
            switch style ?? own {
            case .arabic: body = "\(kind) \(stem) \(value)"
            case .roman: body = "\(kind) \(stem) \(Self.roman(value))"
            case .sign: body = "\(kind) số \(value) \(stem)"
            }
        case .code(let code): body = stem.isEmpty ? "\(kind) \(code)" : "\(kind) \(stem) \(code)"
        }
        return (school ? "Trường " : "") + body
    }

    var official: String { long.isEmpty ? commune : name(school: hasSchool, kind: long, style: nil) }
    var isCommune: Bool { long.isEmpty }
    var isCentre: Bool { short == "TTHTCĐ" }

    /// Whether nothing but the commune tells two units apart.
    func isNamesake(of other: MadeUnit) -> Bool {
        long == other.long && markKey == other.markKey
            && NameHabits.newTonePlaces(stem).lowercased() == NameHabits.newTonePlaces(other.stem).lowercased()
    }

    private var markKey: String {
        switch mark {
        case .none: ""
        case .letter(let letter, _): letter
        case .number(let value, _): String(value)
        case .code(let code): code
        }
    }
}

/// The communes of today, as the program carries them.
enum Communes {
    static let all: [(province: String, name: String)] = {
        guard let text = try? String(contentsOfFile: Checkout.root + "/Places/communes-2026.csv", encoding: .utf8) else {
            return []
        }
        // The first four fields hold no comma and no quote.
        return text.split(separator: "\n").dropFirst().map { line in
            let fields = line.split(separator: ",", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
            return (fields[1], fields[3])
        }
    }()

    static let byProvince: [(province: String, communes: [String])] = {
        Dictionary(grouping: all, by: \.province).sorted { $0.key < $1.key }.map { ($0.key, $0.value.map(\.name)) }
    }()
}

/// Some communes of a province with their schools: flowers, heroes, the commune's own name and those of its neighbours, and on
/// purpose many that differ by one mark, letter or number.
struct MadeCampaign {
    var units: [MadeUnit] = []
    private var generator: SeededGenerator

    init(seed: UInt64, communeCount: Int, schools: Int) {
        generator = SeededGenerator(seed: seed)
        let (province, names) = Communes.byProvince[Int(seed % UInt64(Communes.byProvince.count))]
        let first = Int.random(in: 0..<names.count, using: &generator)
        let communes = (0..<min(communeCount, names.count)).map { names[(first + $0) % names.count] }
        var stems = Self.flowers + Self.heroes + communes.map(Self.bare)
        // Neighbours in spelling: one mark, one letter, one syllable more.
        for stem in stems.shuffled(using: &generator).prefix(12) { stems += [Self.neighbour(of: stem, &generator)] }
        for commune in communes {
            units.append(
                MadeUnit(
                    id: units.count, long: "", short: "", stem: Self.bare(commune), mark: .none, commune: commune,
                    province: province, hasSchool: false))
            for _ in 0..<schools { addSchool(in: commune, province, stems) }
        }
    }

    private mutating func addSchool(in commune: String, _ province: String, _ stems: [String]) {
        let (long, short) = Self.kinds[Int.random(in: 0..<Self.kinds.count, using: &generator)]
        let isCentre = MadeUnit(
            id: 0, long: long, short: short, stem: "", mark: .none, commune: "", province: "", hasSchool: false
        ).isCentre
        let takesCommune = isCentre || Int.random(in: 0..<3, using: &generator) == 0
        let stem = takesCommune ? Self.bare(commune) : stems[Int.random(in: 0..<stems.count, using: &generator)]
        let hasSchool = !isCentre && Int.random(in: 0..<8, using: &generator) > 0
        func add(_ mark: MadeUnit.Mark, stem: String) {
            units.append(
                MadeUnit(
                    id: units.count, long: long, short: short, stem: stem, mark: mark, commune: commune, province: province,
                    hasSchool: hasSchool))
        }
        guard !isCentre else { return add(.none, stem: stem) }
        switch Int.random(in: 0..<12, using: &generator) {
        case 0, 1:
            let isFirst = Bool.random(using: &generator)
            for letter in ["A", "B", "C"].prefix(Int.random(in: 1...3, using: &generator)) {
                add(.letter(letter, isFirst: isFirst), stem: stem)
            }
            if Int.random(in: 0..<3, using: &generator) == 0 { add(.none, stem: stem) }
        case 2, 3:
            let style = [MadeUnit.Mark.Style.arabic, .roman, .sign][Int.random(in: 0..<3, using: &generator)]
            let first = Int.random(in: 1...5, using: &generator)
            for value in first...(first + Int.random(in: 0...2, using: &generator)) { add(.number(value, style), stem: stem) }
        case 4:
            let codes = ["Z121", "Z129", "Z131", "19/5", "8/3", "20/10", "1/6"]
            add(.code(codes[Int.random(in: 0..<codes.count, using: &generator)]), stem: "")
        default: add(.none, stem: stem)
        }
    }

    /// The index over them as the program makes it: the full name, and the names of the places above.
    var index: NameIndex<Int> {
        NameIndex(
            units.map {
                .init(id: $0.id, name: $0.official, context: $0.isCommune ? [$0.province] : [$0.commune, $0.province])
            })
    }

    static func bare(_ commune: String) -> String {
        for kind in ["Phường ", "Xã ", "Đặc khu "] where commune.hasPrefix(kind) {
            return String(commune.dropFirst(kind.count))
        }
        return commune
    }

    static let kinds = [
        ("Mầm non", "MN"), ("Tiểu học", "TH"), ("Trung học cơ sở", "THCS"), ("Trung học phổ thông", "THPT"),
        ("Tiểu học và Trung học cơ sở", "TH&THCS"), ("Mẫu giáo", "MG"), ("Trung tâm Học tập cộng đồng", "TTHTCĐ"),
    ]

    static let flowers = [
        "Hoa Sen", "Hoa Lan", "Hoa Mai", "Hoa Hồng", "Hoa Phượng", "Hoa Hướng Dương", "Sơn Ca", "Họa Mi", "Vành Khuyên",
        "Tuổi Thơ",
        "Măng Non", "Bình Minh", "Ánh Dương", "Hướng Dương", "Sao Mai", "Rạng Đông", "Ban Mai", "Anh Đào", "Thỏ Ngọc",
        "Vàng Anh",
    ]
    static let heroes = [
        "Nguyễn Du", "Nguyễn Trãi", "Nguyễn Huệ", "Lê Lợi", "Lê Lai", "Lê Quý Đôn", "Trần Phú", "Trần Hưng Đạo", "Chu Văn An",
        "Lý Thường Kiệt", "Lý Tự Trọng", "Kim Đồng", "Võ Thị Sáu", "Phan Bội Châu", "Phan Chu Trinh", "Hùng Vương",
        "Quang Trung",
        "Phú Thành", "Phú Thạnh", "Phú Thanh", "Ngọc Hồi", "Ngọc Hội", "Song Phú", "Long Phú", "Trà Ôn", "Trà Côn", "Liên Ninh",
        "Liên Minh", "Hòa Lân", "Tam Hiệp", "Tâm Hiệp", "Sơn Vi",
    ]

    /// A name that differs by one mark or one letter at the beginning of a syllable, and could be real.
    static func neighbour(of stem: String, _ generator: inout SeededGenerator) -> String {
        let syllables = stem.split(separator: " ").map(String.init)
        guard !syllables.isEmpty else { return stem }
        for _ in 0..<200 {
            let place = Int.random(in: 0..<syllables.count, using: &generator)
            var scalars = Array(syllables[place].unicodeScalars)
            let at = Int.random(in: 0..<scalars.count, using: &generator)
            guard var letter = VietnameseAlphabet.parts(of: scalars[at]) else { continue }
            letter.tone = Tone.allCases[Int.random(in: 0..<Tone.allCases.count, using: &generator)]
            guard let changed = VietnameseAlphabet.scalar(for: letter), changed != scalars[at] else { continue }
            scalars[at] = changed
            var syllable = String.UnicodeScalarView()
            syllable.append(contentsOf: scalars)
            guard Syllable.isPossible(String(syllable).lowercased()) else { continue }
            var other = syllables
            other[place] = String(syllable)
            return other.joined(separator: " ")
        }
        return stem
    }
}
