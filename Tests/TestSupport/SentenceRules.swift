/// What no sentence of ours does, whatever the figures: the rules of office prose, as a reader would check them.
public struct SentenceRules {
    /// Names that keep their capital wherever they stand: of units, of what the campaign names.
    public var names: [String]

    public init(names: [String]) { self.names = names }

    /// Words of programs and sheets that no official writes.
    private static let foreign = [
        "trung vị", "dòng số liệu", "được tiếp nhận", "bản ghi", "trường dữ liệu", "cơ sở dữ liệu", "Chủ Nhật", "null",
        "record",
    ]

    /// The rules that a text of the body breaks.
    public func faults(in text: String) -> [String] {
        var faults = Self.foreign.filter(text.contains).map { "says «\($0)»" }
        let characters = Array(text)
        var begins = true
        for (index, character) in characters.enumerated() {
            let isWordStart = index == 0 || characters[index - 1] == " " || characters[index - 1] == "("
            if begins, character.isNumber {
                faults.append("a sentence begins with a figure: \(Self.around(characters, index))")
            }
            if !character.isWhitespace, character != "-", character != "“" { begins = false }
            if isWordStart, character == "0", Self.endsNumber(characters, index + 1) {
                faults.append("says 0: \(Self.around(characters, index))")
            }
            guard index + 1 < characters.count, characters[index + 1] == " " else { continue }
            if ".!?".contains(character) { begins = true }
            guard character == ":" || character == ";", index + 2 < characters.count, characters[index + 2].isUppercase else {
                continue
            }
            let rest = String(characters[(index + 2)...])
            if !isName(rest) { faults.append("a capital after '\(character)': \(Self.around(characters, index))") }
        }
        return faults
    }

    /// Abbreviations keep their capitals too: `UBND xã Đông Mỹ`.
    private func isName(_ text: String) -> Bool {
        names.contains(where: text.hasPrefix) || text.prefix { !$0.isWhitespace }.count { $0.isUppercase } > 1
    }

    /// `0 đơn vị`, `0/5`, `0.`: nothing, and no decimal.
    private static func endsNumber(_ characters: [Character], _ index: Int) -> Bool {
        guard index < characters.count else { return true }
        if characters[index].isNumber { return false }
        guard ",.".contains(characters[index]), index + 1 < characters.count else { return true }
        return !characters[index + 1].isNumber
    }

    private static func around(_ characters: [Character], _ index: Int) -> String {
        String(characters[max(0, index - 30)..<min(characters.count, index + 40)])
    }
}
