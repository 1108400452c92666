import ReportModel

/// Numbers of headings, points and annexes.
enum Numerals {
    /// `4` → `IV`. Numbers below 1 have no Roman form and stay as they are.
    static func roman(_ number: Int) -> String {
        guard number > 0 else { return String(number) }
        let signs = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = number
        var text = ""
        for (value, sign) in signs {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }

    /// Letters of points: `đ` follows `d`; ă, â, ê, ô, ơ, ư are left out, and f, j, w, z are no Vietnamese letters.
    private static let letters = Array("abcdđeghiklmnopqrstuvxy")

    /// `5` → `đ`; after `y` comes `aa`.
    static func letter(_ number: Int) -> String { letter(number, of: letters) }

    /// In English `5` is `e`.
    static func letter(_ number: Int, in language: Language) -> String {
        language == .english ? letter(number, of: Array("abcdefghijklmnopqrstuvwxyz")) : letter(number)
    }

    private static func letter(_ number: Int, of letters: [Character]) -> String {
        guard number > 0 else { return String(number) }
        let index = number - 1
        let letter = String(letters[index % letters.count])
        return String(repeating: letter, count: index / letters.count + 1)
    }
}
