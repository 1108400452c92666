import Foundation

/// Where a text stands in a list: compare keys instead of texts when sorting
/// more than a few.
public struct CollationKey: Comparable, Hashable, Sendable {
    /// Weights of all levels, with a zero byte between levels.
    let weights: [UInt8]

    public static func < (a: CollationKey, b: CollationKey) -> Bool {
        a.weights.lexicographicallyPrecedes(b.weights)
    }
}

/// The order of Vietnamese lists, after the standard collation of Unicode CLDR
/// for `vi`.
///
/// - First the letters: a < ă < â, d < đ, e < ê, o < ô < ơ, u < ư; `f j w z` in
///   their Latin places; spaces before punctuation before digits before
///   letters.
/// - Then, only when all letters agree, the tones: none < huyền < hỏi < ngã <
///   sắc < nặng.
/// - Then case, small first.
/// - Last the code points of the NFC text, so that the order is total: two keys
///   are equal only for texts that are canonically equivalent.
///
/// Runs of digits compare by value (CLDR's `kn` option): `Trường 2` before
/// `Trường 10`.
public enum Collation {
    /// The sort key of a text.
    public static func key(_ text: String) -> CollationKey {
        let text = text.nfc
        var levels = Levels()
        levels.add(text)
        return CollationKey(weights: levels.weights(tiebreak: text))
    }

    /// The weights of a text, level by level.
    private struct Levels {
        var primary: [UInt8] = []
        var secondary: [UInt8] = []
        var tertiary: [UInt8] = []

        /// Weight classes of the primary level; all above the separator 0.
        enum Class {
            static let space: UInt8 = 0x02
            static let firstSign: UInt8 = 0x04
            static let otherSign: UInt8 = 0x3E
            static let digits: UInt8 = 0x3F
            static let firstLetter: UInt8 = 0x40
            static let otherLetter: UInt8 = 0x80
        }

        mutating func add(_ text: String) {
            let scalars = Array(text.unicodeScalars)
            primary.reserveCapacity(scalars.count)
            secondary.reserveCapacity(scalars.count)
            tertiary.reserveCapacity(scalars.count)
            var index = 0
            while index < scalars.count {
                if isDigit(scalars[index]) {
                    index = addNumber(scalars, from: index)
                } else {
                    add(scalars[index])
                    index += 1
                }
            }
        }

        private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
            scalar.value >= 0x30 && scalar.value <= 0x39
        }

        /// A run of digits: its length without leading zeros, then the digits,
        /// which orders numbers by value at any size.
        private mutating func addNumber(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
            var end = start
            while end < scalars.count && isDigit(scalars[end]) { end += 1 }
            var significant = start
            while significant < end - 1 && scalars[significant].value == 0x30 { significant += 1 }
            // 254 digits and more share one length; the digits still decide.
            primary += [Class.digits, UInt8(min(end - significant, 254)) + 1]
            for index in significant..<end { primary.append(UInt8(scalars[index].value)) }
            addCommon()
            return end
        }

        private mutating func addCommon() {
            secondary.append(1)
            tertiary.append(1)
        }

        private mutating func add(_ scalar: Unicode.Scalar) {
            let value = scalar.value
            if let letter = LetterTable.packed(value) {
                primary.append(letterWeights[Int(letter.base - 0x61) * 5 + Int(letter.quality)])
                secondary.append(letter.tone + 1)
                tertiary.append(letter.isUppercase ? 2 : 1)
                return
            }
            if let sign = signWeights[value] {
                primary.append(sign)
                addCommon()
                return
            }
            let properties = scalar.properties
            switch properties.generalCategory {
            case .control, .format:
                break  // ignorable: they do not show
            case .spaceSeparator, .lineSeparator, .paragraphSeparator:
                primary.append(Class.space)
                addCommon()
            case .nonspacingMark, .enclosingMark, .spacingMark:
                secondary += [0x10] + bigEndian(value)
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .letterNumber, .otherNumber:
                addForeignLetter(scalar)
            default:
                primary += [Class.otherSign] + bigEndian(value)
                addCommon()
            }
        }

        /// A letter of another language: `ü` sorts with `u`, Greek and Cyrillic
        /// after all Latin letters.
        private mutating func addForeignLetter(_ scalar: Unicode.Scalar) {
            let parts = Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
            if parts.count > 1 {
                for part in parts { add(part) }
                return
            }
            let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            primary += [Class.otherLetter] + bigEndian(small.value)
            secondary.append(1)
            tertiary.append(small == scalar ? 1 : 2)
        }

        private func bigEndian(_ value: UInt32) -> [UInt8] {
            // A zero byte in here cannot be taken for a separator: the class byte
            // before it fixes how many bytes follow.
            [UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
        }

        func weights(tiebreak text: String) -> [UInt8] {
            var weights = primary
            weights.reserveCapacity(primary.count + secondary.count + tertiary.count + text.utf8.count + 3)
            weights.append(0)
            weights += secondary
            weights.append(0)
            weights += tertiary
            weights.append(0)
            weights += text.utf8
            return weights
        }
    }

    /// Primary weight by `(base − a) * 5 + quality`.
    private static let letterWeights: [UInt8] = {
        var weights = [UInt8](repeating: 0, count: 26 * 5)
        var next = Levels.Class.firstLetter
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
            for quality in QualityMark.allCases {
                let packed = LetterTable.Packed(base: letter, quality: quality.rawValue, tone: 0, isUppercase: false)
                guard LetterTable.scalar(packed) != nil else { continue }
                weights[Int(letter - 0x61) * 5 + Int(quality.rawValue)] = next
                next += 1
            }
        }
        return weights
    }()

    /// Primary weights of the signs documents use, in CLDR root order. Signs of
    /// one kind are neighbours.
    private static let signWeights: [UInt32: UInt8] = {
        var weights: [UInt32: UInt8] = [
            0x09: Levels.Class.space, 0x0A: Levels.Class.space, 0x0D: Levels.Class.space, 0x20: Levels.Class.space,
            0xA0: Levels.Class.space,
        ]
        let order = "_-–—,;:!?.…'‘’\"“”«»()[]{}§@*/\\&#%`^+<=>|~$₫"
        for (index, sign) in order.unicodeScalars.enumerated() {
            weights[sign.value] = Levels.Class.firstSign + UInt8(index)
        }
        return weights
    }()
}
