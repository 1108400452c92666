import Foundation
import Vietnamese

/// The ways text is damaged, done on purpose.
enum Damaging {
    /// Every kind with its name.
    static func all(_ text: String) -> [(name: String, text: String)] {
        var all = [
            ("lost, spaced", lostSpaced(text)),
            ("lost, tight", lost(text) { $0 >= 0x1EA0 ? "?" : bestFit($0) }),
            ("lost, Latin-1 path", lost(text) { $0 > 0xFF ? "?" : nil }),
            ("lost, ASCII path", lost(text) { $0 > 0x7F ? "?" : nil }),
            ("U+FFFD a letter", lost(text) { $0 >= 0x1EA0 ? "\u{FFFD}" : nil }),
            ("U+FFFD a byte", bytewise(text, "\u{FFFD}")),
            ("? a byte", bytewise(text, "?")),
            ("UTF-8 as windows-1252", utf8AsWestern(text, isLatin1: false)),
            ("UTF-8 as Latin-1", utf8AsWestern(text, isLatin1: true)),
            ("UTF-8 as windows-1252 twice", utf8AsWestern(utf8AsWestern(text, isLatin1: false), isLatin1: false)),
            (
                "UTF-8 as windows-1252, control characters dropped",
                withoutControls(utf8AsWestern(text, isLatin1: false))
            ),
            ("UTF-8 as Latin-1, control characters dropped", withoutControls(utf8AsWestern(text, isLatin1: true))),
            ("UTF-8 as Mac Roman", table(text, macRoman)),
            ("UTF-8 as code page 437", table(text, codePage437)),
            ("split marks", splitMarks(text)),
        ]
        for encoding in LegacyEncoding.allCases {
            if let bytes = encode(text, encoding) {
                all.append(("\(encoding.name) as windows-1252", western(bytes)))
                if encoding == .tcvn3 {
                    all.append(("TCVN3 as windows-1252, soft hyphens dropped", western(bytes.filter { $0 != 0xAD })))
                }
            }
        }
        return all
    }

    /// The names of all kinds.
    static let kinds = all("ử").map(\.name)

    private static func lost(_ text: String, _ replacement: (UInt32) -> String?) -> String {
        text.unicodeScalars.map { replacement($0.value) ?? String($0) }.joined()
    }

    /// Western code pages offer u and i for ũ and ĩ.
    private static func bestFit(_ value: UInt32) -> String? {
        switch value {
        case 0x169: "u"
        case 0x129: "i"
        default: nil
        }
    }

    static func lostSpaced(_ text: String) -> String {
        lost(text) { $0 >= 0x1EA0 && $0 <= 0x1EF9 ? " ? " : bestFit($0) }
    }

    private static func bytewise(_ text: String, _ replacement: Character) -> String {
        var result = ""
        for byte in text.utf8 {
            result.append(byte < 0x80 ? Character(Unicode.Scalar(byte)) : replacement)
        }
        return result
    }

    static func utf8AsWestern(_ text: String, isLatin1: Bool) -> String {
        western(Array(text.utf8), isLatin1: isLatin1)
    }

    /// Bytes read as windows-1252 (undefined ones as control characters) or
    /// Latin-1. Written out here, not taken from the library under test.
    static func western(_ bytes: [UInt8], isLatin1: Bool = false) -> String {
        let upper: [UInt32] = [
            0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D,
            0x17D, 0x8F,
            0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
            0x17E, 0x178,
        ]
        var view = String.UnicodeScalarView()
        for byte in bytes {
            let value = !isLatin1 && (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : UInt32(byte)
            if let scalar = Unicode.Scalar(value) { view.append(scalar) }
        }
        return String(view)
    }

    private static let macRoman = Array(
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
            .unicodeScalars)
    private static let codePage437 = Array(
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}"
            .unicodeScalars)

    /// UTF-8 read by a table of the upper 128 bytes.
    private static func table(_ text: String, _ upper: [Unicode.Scalar]) -> String {
        String(String.UnicodeScalarView(text.utf8.map { $0 < 0x80 ? Unicode.Scalar($0) : upper[Int($0) - 0x80] }))
    }

    static func withoutControls(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !(0x80...0x9F).contains($0.value) }))
    }

    static func splitMarks(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        var isMark = false
        for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
            let wasMark = isMark
            isMark = (0x300...0x36F).contains(scalar.value)
            if isMark && !wasMark { output.append(" ") }
            output.append(scalar)
        }
        return String(output)
    }

    /// The bytes as typists of the time had them: TCVN3 has no toned capitals,
    /// a font shows the small letters so.
    static func encode(_ text: String, _ encoding: LegacyEncoding) -> [UInt8]? {
        guard encoding == .tcvn3 else { return encoding.encode(text) }
        let missing = Set(encoding.missingLetters)
        return encoding.encode(
            text.unicodeScalars.map { missing.contains($0) ? String($0).lowercased() : String($0) }.joined())
    }
}
