import Foundation
import TestSupport
import Vietnamese

/// How clerks write the name of a unit: spellings that need no guess, slips, and changes that make another name.
struct NameHabits {
    let unit: MadeUnit
    /// Communes of the campaign, the unit's own among them.
    let communes: [String]
    var generator: SeededGenerator

    // MARK: No guess

    /// Spellings that mean the unit to everybody: kinds abbreviated, numbers in either digits, the commune added, capitals,
    /// either place of a tone, i or y, spaces and Unicode forms.
    func silent() -> [String] {
        var texts: [String] = []
        if unit.isCommune {
            let bare = MadeCampaign.bare(unit.commune)
            let short = unit.commune.hasPrefix("Xã") ? "X." : unit.commune.hasPrefix("Phường") ? "P." : "Đặc khu"
            texts = [unit.commune, "\(short) \(bare)", "UBND \(unit.commune)", "\(unit.commune), \(unit.province)"]
        } else {
            let styles: [MadeUnit.Mark.Style?] = if case .number = unit.mark { [.arabic, .roman, .sign] } else { [nil] }
            for style in styles {
                for kind in [unit.long, unit.short] {
                    let name = unit.name(school: false, kind: kind, style: style)
                    texts += [name, "\(name) - \(unit.commune)", "\(name), \(unit.commune), \(unit.province)"]
                    if unit.hasSchool { texts.append("Trường \(name)") }
                }
                texts.append("\(unit.name(school: unit.hasSchool, kind: unit.long, style: style)) (\(unit.commune))")
            }
        }
        let forms: [(String) -> String] = [
            { CaseMapping.uppercased($0) }, { CaseMapping.lowercased($0) }, { $0.replacing(" ", with: "  ") },
            { $0.replacing(" ", with: "\u{A0}") }, { $0.decomposedStringWithCanonicalMapping }, { "1. \($0)" },
            { "“\($0)”." }, Self.otherTonePlaces, Self.otherY, { $0.replacing("Đ", with: "Ð") },
        ]
        return texts + texts.enumerated().map { index, text in forms[index % forms.count](text) }
            + forms.map { $0(unit.official) }
    }

    /// Further texts that are the unit's own name, as other units' spellings are held against them.
    func own() -> [String] {
        guard !unit.isCommune else { return [unit.commune, unit.stem] }
        var units = [unit]
        if case .letter(let letter, let isFirst) = unit.mark {
            var other = unit
            other.mark = .letter(letter, isFirst: !isFirst)
            units.append(other)
        }
        return units.flatMap { unit in
            [unit.long, unit.short].flatMap { kind in
                [MadeUnit.Mark.Style.arabic, .roman, .sign].flatMap { style in
                    let name = unit.name(school: false, kind: kind, style: style)
                    return [name, "Trường \(name)"].flatMap { [$0, "\($0), \(unit.commune)"] }
                }
            }
        }
    }

    private static let tonePlaces = [
        "òa oà", "óa oá", "ỏa oả", "õa oã", "ọa oạ", "òe oè", "óe oé", "ùy uỳ", "úy uý", "ủy uỷ", "ũy uỹ", "ụy uỵ",
    ].map { (old: String($0.prefix(2)), new: String($0.suffix(2))) }

    static func newTonePlaces(_ text: String) -> String {
        tonePlaces.reduce(text) { $0.replacing($1.old, with: $1.new) }
    }

    static func otherTonePlaces(_ text: String) -> String {
        tonePlaces.reduce(text) {
            $0.contains($1.old) ? $0.replacing($1.old, with: $1.new) : $0.replacing($1.new, with: $1.old)
        }
    }

    static func otherY(_ text: String) -> String {
        // A single h k l m s t v before a lone i or y.
        var text = text
        for onset in ["H", "K", "L", "M", "S", "T", "V"] {
            for (y, i) in zip("yỳỷỹýỵ", "iìỉĩíị") {
                for end in [" ", ",", ""] {
                    let from = " \(onset)\(y)\(end)"
                    if end.isEmpty ? text.hasSuffix(from) : text.contains(from) {
                        text =
                            end.isEmpty
                            ? String(text.dropLast(from.count)) + " \(onset)\(i)"
                            : text.replacing(from, with: " \(onset)\(i)\(end)")
                    }
                }
            }
        }
        return text
    }

    // MARK: Slips

    /// Slips, each with its name: what is written means the unit, or nobody can tell.
    mutating func slips() -> [(name: String, text: String)] {
        let names = [unit.official, unit.isCommune ? unit.commune : unit.name(school: false, kind: unit.short, style: nil)]
        var texts: [(String, String)] = []
        for name in names {
            texts.append(("marks left out", Self.stripped(name)))
            texts.append(("marks and commune", Self.stripped(unit.isCommune ? name : "\(name), \(unit.commune)")))
            texts.append(("no spaces", name.replacing(" ", with: "")))
            texts.append(("a space less", joined(name)))
            texts.append(("a space more", torn(name)))
            texts.append(("Telex keys", Self.telex(name)))
            texts.append(("question marks", Self.lost(name)))
            for _ in 0..<4 { texts.append(("a letter", letterSlip(name))) }
            texts.append(("a tone", toneSlip(name)))
            texts.append(("a syllable without marks", syllableWithoutMarks(name)))
        }
        return texts
    }

    /// What makes another name of it, or only a part.
    mutating func others() -> [(name: String, text: String)] {
        guard !unit.isCommune else { return [("bare", MadeCampaign.bare(unit.commune))] }
        var texts: [(String, String)] = []
        func with(_ mark: MadeUnit.Mark, _ name: String) {
            var other = unit
            other.mark = mark
            guard !other.stem.isEmpty else { return }
            texts.append((name, other.name(school: unit.hasSchool, kind: unit.long, style: nil)))
            texts.append((name, other.name(school: false, kind: unit.short, style: nil) + ", " + unit.commune))
            texts.append((name, Self.stripped(other.name(school: false, kind: unit.short, style: nil))))
        }
        with(.none, "mark left off")
        for letter in ["A", "B", "D", "H"] { with(.letter(letter, isFirst: Bool.random(using: &generator)), "other letter") }
        for value in [1, 2, 6] { with(.number(value, Bool.random(using: &generator) ? .roman : .arabic), "other number") }
        with(.code("Z125"), "other code")
        var other = unit
        other.stem = MadeCampaign.neighbour(of: unit.stem, &generator)
        texts.append(("neighbour", other.official))
        texts.append(("neighbour", other.name(school: false, kind: unit.short, style: nil) + " - " + unit.commune))
        other = unit
        (other.long, other.short) = MadeCampaign.kinds[Int.random(in: 0..<MadeCampaign.kinds.count, using: &generator)]
        if other.isCentre { other.hasSchool = false }
        texts.append(("other kind", other.official))
        let elsewhere = communes[Int.random(in: 0..<communes.count, using: &generator)]
        texts.append(("other commune", "\(unit.official), \(elsewhere)"))
        if !unit.stem.isEmpty { texts.append(("no kind", unit.stem)) }
        texts.append(("no kind", unit.name(school: false, kind: "", style: nil)))
        if !unit.isCentre { texts.append(("school alone", unit.name(school: false, kind: "Trường", style: nil))) }
        texts.append(
            ("no stem", "\(unit.short) " + unit.name(school: false, kind: "", style: nil).replacing(unit.stem, with: "")))
        return texts
    }

    static func stripped(_ text: String) -> String {
        // Foundation's own way, apart from the program's.
        String(
            String.UnicodeScalarView(
                text.replacing("đ", with: "d").replacing("Đ", with: "D").decomposedStringWithCanonicalMapping.unicodeScalars
                    .filter { $0.properties.generalCategory != .nonspacingMark }))
    }

    private mutating func joined(_ name: String) -> String {
        var words = name.split(separator: " ").map(String.init)
        guard words.count > 1 else { return name }
        let place = Int.random(in: 0..<(words.count - 1), using: &generator)
        words.replaceSubrange(place...(place + 1), with: [words[place] + words[place + 1]])
        return words.joined(separator: " ")
    }

    private mutating func torn(_ name: String) -> String {
        var letters = Array(name)
        let place = Int.random(in: 1..<letters.count, using: &generator)
        letters.insert(" ", at: place)
        return String(letters)
    }

    private mutating func letterSlip(_ name: String) -> String {
        var scalars = Array(name.unicodeScalars)
        let keys = Array("abcdđeghiklmnopqrstuvxyàáảạâầấậăơờớợôồốộưừứựêềếệìíòóùúýỹ".unicodeScalars)
        let place = Int.random(in: 0..<scalars.count, using: &generator)
        let key = keys[Int.random(in: 0..<keys.count, using: &generator)]
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: scalars[place] = key
        case 1: scalars.insert(scalars[place], at: place)
        case 2: scalars.remove(at: place)
        default: if place > 0 { scalars.swapAt(place, place - 1) }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private mutating func toneSlip(_ name: String) -> String {
        var scalars = Array(name.unicodeScalars)
        let vowels = scalars.indices.filter { index in
            VietnameseAlphabet.parts(of: scalars[index]).map { "aeiouy".unicodeScalars.contains($0.base) } ?? false
        }
        guard let place = vowels.randomElement(using: &generator), var letter = VietnameseAlphabet.parts(of: scalars[place])
        else {
            return name
        }
        letter.tone = Tone.allCases[Int.random(in: 0..<Tone.allCases.count, using: &generator)]
        if let changed = VietnameseAlphabet.scalar(for: letter) { scalars[place] = changed }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private mutating func syllableWithoutMarks(_ name: String) -> String {
        var words = name.split(separator: " ").map(String.init)
        let place = Int.random(in: 0..<words.count, using: &generator)
        words[place] = Self.stripped(words[place])
        return words.joined(separator: " ")
    }

    private static func lost(_ name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.map { $0.value < 0x100 ? $0 : "?" }))
    }

    /// What Telex is typed as, tone key last in the word.
    private static func telex(_ name: String) -> String {
        name.split(separator: " ").map { word in
            var keys = ""
            var tone = ""
            for scalar in word.unicodeScalars {
                guard let letter = VietnameseAlphabet.parts(of: scalar) else {
                    keys.unicodeScalars.append(scalar)
                    continue
                }
                let base = letter.isUppercase ? String(letter.base).uppercased() : String(letter.base)
                switch letter.quality {
                case .plain: keys += base
                case .breve, .horn: keys += base + "w"
                case .circumflex, .stroke: keys += base + String(letter.base)
                }
                tone = ["", "f", "r", "x", "s", "j"][letter.tone == .ngang ? 0 : Int(letter.tone.rawValue)] + tone
            }
            return keys + tone
        }.joined(separator: " ")
    }
}
