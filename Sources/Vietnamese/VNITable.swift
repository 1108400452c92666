/// VNI for Windows: most letters are a base letter and a mark, each a byte.
enum VNITable {
    /// Marks by their small form. The base letters `ơ` and `ư` are the bytes of
    /// ô and ö; the mark has the case of its base, but typists forget, so
    /// decoding takes either.
    private static let marks: [(byte: UInt8, quality: QualityMark, tone: Tone)] = [
        (0xF8, .plain, .huyen), (0xFB, .plain, .hoi), (0xF5, .plain, .nga), (0xF9, .plain, .sac), (0xEF, .plain, .nang),
        (0xE2, .circumflex, .ngang), (0xE0, .circumflex, .huyen), (0xE5, .circumflex, .hoi),
        (0xE3, .circumflex, .nga), (0xE1, .circumflex, .sac), (0xE4, .circumflex, .nang),
        (0xEA, .breve, .ngang), (0xE8, .breve, .huyen), (0xFA, .breve, .hoi), (0xFC, .breve, .nga),
        (0xE9, .breve, .sac), (0xEB, .breve, .nang),
    ]

    /// Letters of one byte, small: `ơ`, `ư` (also as bases), `đ`, the whole row
    /// of toned `i`, and `ỵ`.
    private static let singles: [(letter: Unicode.Scalar, byte: UInt8)] = [
        ("ơ", 0xF4), ("ư", 0xF6), ("đ", 0xF1), ("í", 0xED), ("ì", 0xEC), ("ỉ", 0xE6), ("ĩ", 0xF3), ("ị", 0xF2),
        ("ỵ", 0xEE),
    ]

    private static let markByByte: [(quality: UInt8, tone: UInt8)?] = {
        var table = [(quality: UInt8, tone: UInt8)?](repeating: nil, count: 256)
        for mark in marks {
            table[Int(mark.byte)] = (mark.quality.rawValue, mark.tone.rawValue)
            table[Int(mark.byte - 0x20)] = (mark.quality.rawValue, mark.tone.rawValue)
        }
        return table
    }()

    private static let singleByByte: [UInt32] = {
        var table = (0..<256).map { byte -> UInt32 in
            // The fonts have the punctuation of windows-1252; bytes from C0 on
            // mean something only after a base letter.
            if byte < 0x80 { return UInt32(byte) }
            return byte < 0xC0 ? Windows1252.scalar(UInt8(byte)) : SingleByteTable.undefined
        }
        for (letter, byte) in singles {
            table[Int(byte)] = letter.value
            table[Int(byte - 0x20)] = LetterTable.uppercased(letter.value)
        }
        return table
    }()

    private static let bytesByScalar: [UInt32: [UInt8]] = {
        var table: [UInt32: [UInt8]] = [:]
        for (letter, byte) in singles {
            table[letter.value] = [byte]
            table[LetterTable.uppercased(letter.value)] = [byte - 0x20]
        }
        for scalar in VietnameseAlphabet.letters where table[scalar.value] == nil {
            guard let letter = LetterTable.packed(scalar.value) else { continue }
            let quality: QualityMark =
                letter.quality == QualityMark.horn.rawValue
                ? .plain : QualityMark(rawValue: letter.quality) ?? .plain
            guard let mark = marks.first(where: { $0.quality == quality && $0.tone.rawValue == letter.tone }) else {
                continue
            }
            let shift: UInt8 = letter.isUppercase ? 0x20 : 0
            table[scalar.value] = [base(of: letter) - shift, mark.byte - shift]
        }
        return table
    }()

    private static func base(of letter: LetterTable.Packed) -> UInt8 {
        guard letter.quality == QualityMark.horn.rawValue else { return letter.base }
        return letter.base == UInt8(ascii: "o") ? 0xF4 : 0xF6
    }

    static func decode(_ bytes: some Collection<UInt8>) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var pending: LetterTable.Packed?
        func flush() {
            if let letter = pending, let scalar = LetterTable.scalar(letter) { output.append(scalar: scalar) }
            pending = nil
        }
        for byte in bytes {
            if var letter = pending, let mark = markByByte[Int(byte)],
                mark.quality == 0 || letter.quality == 0
            {
                letter.tone = mark.tone
                if mark.quality != 0 { letter.quality = mark.quality }
                if let scalar = LetterTable.scalar(letter) {
                    output.append(scalar: scalar)
                    pending = nil
                    continue
                }
            }
            flush()
            let scalar = singleByByte[Int(byte)]
            if let letter = LetterTable.packed(scalar), LetterTable.isVowel(letter.base), letter.tone == 0,
                letter.base != UInt8(ascii: "i")
            {
                pending = letter
            } else {
                output.append(scalar: scalar)
            }
        }
        flush()
        return String(decoding: output, as: UTF8.self)
    }

    static func encode(_ text: String) -> [UInt8]? {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 {
                output.append(UInt8(scalar.value))
            } else if let bytes = bytesByScalar[scalar.value] {
                output += bytes
            } else if let byte = Windows1252.byte(scalar.value), byte < 0xC0 {
                output.append(byte)
            } else {
                return nil
            }
        }
        return output
    }
}
