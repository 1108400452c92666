/// Capital and small letters, always in NFC.
///
/// Vietnamese has no special casing rules (Unicode `SpecialCasing.txt` names
/// none for `vi`); what this adds to the standard library is that the result
/// is NFC whatever the input was, and that Vietnamese text takes a table
/// look-up per letter instead of the general machinery.
public enum CaseMapping {
    /// All letters capital: `Đông Mỹ` → `ĐÔNG MỸ`.
    public static func uppercased(_ text: String) -> String {
        mapped(text, LetterTable.uppercased) ?? text.uppercased().nfc
    }

    /// All letters small: `ĐÔNG MỸ` → `đông mỹ`.
    public static func lowercased(_ text: String) -> String {
        mapped(text, LetterTable.lowercased) ?? text.lowercased().nfc
    }

    /// The first letter capital, the rest as it is: `tuần lễ` → `Tuần lễ`,
    /// `“gia đình` → `“Gia đình`. Digits count as a beginning: `16 xã` stays.
    public static func sentenceCased(_ text: String) -> String {
        var result = ""
        var rest = text.nfc[...]
        while let character = rest.first {
            rest.removeFirst()
            if character.isLetter {
                result += uppercased(String(character))
                break
            }
            result.append(character)
            if character.isNumber { break }
        }
        return result + rest
    }

    /// Maps letter by letter, or `nil` when a scalar is beyond the letters and
    /// signs Vietnamese documents are made of.
    private static func mapped(_ text: String, _ map: (UInt32) -> UInt32) -> String? {
        let text = text.nfc
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            let value = scalar.value
            let mapped = map(value)
            if mapped == value && value >= 0x80 && LetterTable.packed(value) == nil && !isCaseless(value) {
                return nil
            }
            bytes.append(scalar: mapped)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isCaseless(_ value: UInt32) -> Bool {
        // Latin-1 signs (without the ordinal indicators and µ), General
        // Punctuation, currency signs.
        ((0x80...0xBF).contains(value) && value != 0xB5) || (0x2000...0x206F).contains(value)
            || (0x20A0...0x20BF).contains(value) || value == 0xFFFD
    }
}
