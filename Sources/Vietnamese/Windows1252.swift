/// The Western code page through which most damage is done: Vietnamese bytes
/// are taken for it, and what it lacks is lost.
enum Windows1252 {
    /// The characters of 80–9F. 81 8D 8F 90 9D have none and stand for the
    /// control characters of the same number, as the WHATWG index has it.
    private static let upper: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
        0x17E, 0x178,
    ]

    private static let bytes: [UInt32: UInt8] = Dictionary(
        zip(upper, UInt8(0x80)...), uniquingKeysWith: { first, _ in first })

    /// The character of a byte.
    static func scalar(_ byte: UInt8) -> UInt32 {
        (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : UInt32(byte)
    }

    /// The byte of a character, or `nil` when the code page lacks it. Control
    /// characters U+0080–U+009F give their own byte, so that text read as
    /// Latin-1 converts back too; so do the private characters U+F181, F18D,
    /// F18F, F190 and F19D, which LibreOffice puts for bytes without one.
    static func byte(_ scalar: UInt32) -> UInt8? {
        if scalar < 0x100 { return UInt8(scalar) }
        if scalar & 0xFF00 == 0xF100 {
            let byte = UInt8(scalar & 0xFF)
            return upper.contains(UInt32(byte)) ? byte : nil
        }
        return bytes[scalar]
    }

    /// Where windows-1258 has another character than windows-1252 (CP1258.TXT).
    private static let bytesOf1258: [UInt32: UInt8] = [
        0x102: 0xC3, 0x103: 0xE3, 0x110: 0xD0, 0x111: 0xF0, 0x1A0: 0xD5, 0x1A1: 0xF5, 0x1AF: 0xDD, 0x1B0: 0xFD, 0x20AB: 0xFE,
        0x300: 0xCC, 0x309: 0xD2, 0x303: 0xDE, 0x301: 0xEC, 0x323: 0xF2,
    ]

    /// The bytes of a text in windows-1258, or `nil` when it has other
    /// characters or none that tells the two code pages apart.
    static func bytesOf1258(_ text: some Sequence<Unicode.Scalar>) -> [UInt8]? {
        var output: [UInt8] = []
        var isTold = false
        for scalar in text {
            if let byte = bytesOf1258[scalar.value] {
                isTold = true
                output.append(byte)
            } else if let byte = byte(scalar.value), !bytesOf1258.values.contains(byte) {
                output.append(byte)
            } else {
                return nil
            }
        }
        return isTold ? output : nil
    }

    /// The bytes of a text, or `nil` when it has other characters.
    static func bytes(_ text: some Sequence<Unicode.Scalar>) -> [UInt8]? {
        var output: [UInt8] = []
        output.reserveCapacity(text.underestimatedCount)
        for scalar in text {
            guard let byte = byte(scalar.value) else { return nil }
            output.append(byte)
        }
        return output
    }
}
