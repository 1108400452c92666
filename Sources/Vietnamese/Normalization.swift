import Foundation

extension String {
    /// The text in Unicode Normalization Form C (Unicode Annex 15), byte for
    /// byte what the standard asks for.
    ///
    /// Every text enters the program through this property, so three cases are
    /// told apart, the cheap ones first: text that is NFC already (one pass
    /// over the bytes, the string is returned as it is); Vietnamese in NFD or
    /// in the mixed form of windows-1258 – `ê` + combining acute – which is
    /// composed here; everything else, which Foundation does.
    ///
    /// U+0340 and U+0341, the deprecated Vietnamese tone marks, become U+0300
    /// and U+0301 as the standard says. A tone typed *before* the quality mark
    /// (`e` + acute + circumflex) is not `ế` in Unicode and is left apart.
    public var nfc: String {
        if Normalization.isSurelyNFC(self) { return self }
        return Normalization.composeVietnamese(self) ?? precomposedStringWithCanonicalMapping
    }
}

/// The parts of normalisation that run over every cell.
enum Normalization {
    /// A quick check in the sense of Annex 15: `true` means NFC, `false` means
    /// "look closer". Knows the ranges Vietnamese documents are made of.
    static func isSurelyNFC(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable(isSurelyNFC(bytes:)) ?? isSurelyNFC(bytes: Array(text.utf8))
    }

    private static func isSurelyNFC<Bytes: RandomAccessCollection<UInt8>>(bytes: Bytes) -> Bool
    where Bytes.Index == Int {
        var index = bytes.startIndex
        let end = bytes.endIndex
        while index < end {
            let lead = bytes[index]
            if lead < 0x80 {
                index += 1
            } else if lead < 0xCC {
                // U+0080–U+02FF: no combining marks, nothing that recomposes.
                index += 2
            } else if lead == 0xE1 {
                // U+1E00–U+1EFF, Latin Extended Additional with all of
                // U+1EA0–U+1EF9: composed letters, each its own NFC.
                guard index + 2 < end, bytes[index + 1] >= 0xB8, bytes[index + 1] <= 0xBB else { return false }
                index += 3
            } else if lead == 0xE2 {
                // U+2002–U+203F, General Punctuation: dashes, quotes, ellipsis.
                // U+2000 and U+2001 are singletons that NFC replaces. U+20A0–
                // U+20BF holds the currency signs, among them đồng.
                guard index + 2 < end else { return false }
                let second = bytes[index + 1]
                guard (second == 0x80 && bytes[index + 2] >= 0x82) || (second == 0x82 && bytes[index + 2] >= 0xA0)
                else { return false }
                index += 3
            } else if lead == 0xEF {
                // U+FEFF (byte order mark) and U+FFFD (replacement character).
                guard index + 2 < end else { return false }
                let second = bytes[index + 1]
                guard second == 0xBB || (second == 0xBF && bytes[index + 2] == 0xBD) else { return false }
                if second == 0xBB && bytes[index + 2] != 0xBF { return false }
                index += 3
            } else {
                return false
            }
        }
        return true
    }

    /// Composes text whose only combining marks are the Vietnamese ones, each
    /// on a letter that takes it, in an order that composes; `nil` when the
    /// text holds anything else and needs the full algorithm.
    static func composeVietnamese(_ text: String) -> String? {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count)
        // The letter being put together, not yet written.
        var pending: LetterTable.Packed?
        // Whether a mark of combining class 230 (above) has been put on it. A
        // circumflex or breve after such a mark does not reach the letter.
        var hasMarkAbove = false

        func flush() -> Bool {
            guard let letter = pending else { return true }
            guard let scalar = LetterTable.scalar(letter) else { return false }
            output.append(scalar: scalar)
            pending = nil
            hasMarkAbove = false
            return true
        }

        for scalar in text.unicodeScalars {
            let value = scalar.value
            if let mark = mark(value) {
                guard var letter = pending else { return nil }
                switch mark {
                case .tone(let tone):
                    guard letter.tone == 0 else { return nil }
                    letter.tone = tone.rawValue
                    if tone != .nang { hasMarkAbove = true }
                case .quality(let quality):
                    guard letter.quality == 0, quality == .horn || !hasMarkAbove else { return nil }
                    letter.quality = quality.rawValue
                }
                guard LetterTable.scalar(letter) != nil else { return nil }
                pending = letter
                continue
            }
            guard flush() else { return nil }
            if let letter = LetterTable.packed(value) {
                pending = letter
                hasMarkAbove = letter.tone != 0 && letter.tone != Tone.nang.rawValue
            } else if isStable(value) {
                output.append(scalar: value)
            } else {
                return nil
            }
        }
        guard flush() else { return nil }
        return String(decoding: output, as: UTF8.self)
    }

    private enum Mark {
        case tone(Tone)
        case quality(QualityMark)
    }

    private static func mark(_ value: UInt32) -> Mark? {
        switch value {
        case 0x300, 0x340: .tone(.huyen)
        case 0x301, 0x341: .tone(.sac)
        case 0x303: .tone(.nga)
        case 0x309: .tone(.hoi)
        case 0x323: .tone(.nang)
        case 0x302: .quality(.circumflex)
        case 0x306: .quality(.breve)
        case 0x31B: .quality(.horn)
        default: nil
        }
    }

    /// Scalars that stay as they are whatever stands beside them, when the only
    /// combining marks about are the Vietnamese ones: the same ranges as
    /// ``isSurelyNFC(_:)``.
    private static func isStable(_ value: UInt32) -> Bool {
        value < 0x300 || (0x1E00...0x1EFF).contains(value) || (0x2002...0x203F).contains(value)
            || (0x20A0...0x20BF).contains(value) || value == 0xFEFF || value == 0xFFFD
    }
}
