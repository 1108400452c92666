import CPango
import Foundation
import Typesetting

// Letters with marks that no single character has: ơ̆ ê̆ ư̆ ô̆ of Ê-đê, Gia-rai and Ba-na. Faces with anchors have them for plain
// letters only, and leave other marks where the pen is: beside the letter. Those are put over or under their letter by its ink.

extension Shaper {
    /// What a glyph blackens, in font units upwards from the baseline.
    struct Ink: Equatable {
        var left: Int
        var right: Int
        var bottom: Int
        var top: Int

        var centre: Double { Double(left + right) / 2 }
        var middle: Double { Double(bottom + top) / 2 }
    }

    /// Moves those marks of a cluster that the face's anchors have not placed.
    ///
    /// - Parameter first: the cluster's first glyph; it goes on to the last.
    func placeMarks(_ glyphs: inout [Glyph], from first: Int, of cluster: UnsafeBufferPointer<UInt8>) {
        var marks = Array(String(decoding: cluster, as: UTF8.self).unicodeScalars)
        let letter = marks.removeFirst()
        guard letter.properties.canonicalCombiningClass == .notReordered, let ink = font.ink(of: glyphs[first].id) else {
            return
        }
        let matched = match(&marks, glyphs[(first + 1)...])
        // What remains of the marks has become one glyph with the letter.
        var stack = Stack(letter, inner: marks, whole: ink, font: font)
        var pen = Int(glyphs[first].advance)
        for number in (first + 1)..<glyphs.count {
            defer { pen += Int(glyphs[number].advance) }
            guard let mark = matched[number], let own = font.ink(of: glyphs[number].id) else { continue }
            let kind = MarkKind(mark)
            if glyphs[number].xOffset == 0, glyphs[number].yOffset == 0, let place = stack.place(own, kind, of: self) {
                glyphs[number].xOffset = Int32((place.x - Double(pen + own.left)).rounded())
                glyphs[number].yOffset = Int32((Double(own.bottom) - place.y).rounded())
            }
            stack.take(own, raisedBy: -Int(glyphs[number].yOffset), kind)
        }
    }

    /// Which mark each glyph stands for; what is found is taken out of `marks`.
    private func match(_ marks: inout [Unicode.Scalar], _ glyphs: ArraySlice<Glyph>) -> [Int: Unicode.Scalar] {
        var matched: [Int: Unicode.Scalar] = [:]
        for (number, glyph) in zip(glyphs.indices, glyphs) {
            guard let index = marks.firstIndex(where: { font.nominalGlyph(of: $0) == glyph.id }) else { continue }
            matched[number] = marks.remove(at: index)
        }
        return matched
    }

    /// Where a mark stands, by its canonical combining class (Unicode Standard Annex #44, table 15).
    enum MarkKind {
        case above, aboveLeft, aboveRight, attachedRight, below, belowLeft, belowRight, attachedBelow, over
        /// Double marks, and those at the side: the face's own place is the only sensible one.
        case other

        init(_ mark: Unicode.Scalar) {
            switch mark.properties.canonicalCombiningClass.rawValue {
            case 230, 214: self = .above
            case 228: self = .aboveLeft
            case 232: self = .aboveRight
            case 216: self = .attachedRight
            case 220, 240: self = .below
            case 218: self = .belowLeft
            case 222: self = .belowRight
            case 200, 202: self = .attachedBelow
            case 1: self = .over
            default: self = .other
            }
        }

        var isAbove: Bool { self == .above || self == .aboveLeft || self == .aboveRight }
        var isBelow: Bool { self == .below || self == .belowLeft || self == .belowRight }
    }

    /// A letter and the marks put on it so far.
    private struct Stack {
        /// The letter without any mark: a breve stands over the o of ơ, not over the middle of o and horn.
        let bare: Ink
        let whole: Ink
        /// Next ink ends here.
        var top: Int
        var bottom: Int

        init(_ letter: Unicode.Scalar, inner: [Unicode.Scalar], whole: Ink, font: LoadedFont) {
            self.whole = whole
            let parts = String(letter).decomposedStringWithCanonicalMapping.unicodeScalars
            let kinds = (parts.dropFirst() + inner).map(MarkKind.init)
            bare = parts.first.flatMap { font.ink(of: font.nominalGlyph(of: $0)) } ?? whole
            // A horn stands beside what comes above, a circumflex below it.
            top = kinds.contains { $0.isAbove } ? whole.top : bare.top
            bottom = kinds.contains { $0.isBelow || $0 == .attachedBelow } ? whole.bottom : bare.bottom
        }

        /// The lower left corner of a mark's ink, counted from the letter's pen; `nil` where the face's place is kept.
        func place(_ mark: Ink, _ kind: MarkKind, of shaper: Shaper) -> (x: Double, y: Double)? {
            let em = Double(shaper.unitsPerEm)
            let width = Double(mark.right - mark.left)
            let height = Double(mark.top - mark.bottom)
            /// Where the letter's axis is at a height.
            func axis(_ y: Double) -> Double { bare.centre + shaper.lean * (y - bare.middle) }
            func centred(_ y: Double) -> (x: Double, y: Double) { (axis(y + height / 2) - width / 2, y) }
            switch kind {
            case .above: return centred(Double(top) + Self.gap * em)
            case .aboveLeft:
                let y = Double(top) + Self.gap * em
                return (axis(y + height / 2) - Double(bare.right - bare.left) / 2, y)
            case .aboveRight:
                let y = Double(top) + Self.gap * em
                return (axis(y + height / 2) + Double(bare.right - bare.left) / 2 - width, y)
            case .attachedRight: return (Double(bare.right) - width / 2, Double(mark.bottom))
            case .below: return centred(Double(bottom) - Self.gap * em - height)
            case .belowLeft:
                let y = Double(bottom) - Self.gap * em - height
                return (axis(y + height / 2) - Double(bare.right - bare.left) / 2, y)
            case .belowRight:
                let y = Double(bottom) - Self.gap * em - height
                return (axis(y + height / 2) + Double(bare.right - bare.left) / 2 - width, y)
            case .attachedBelow: return centred(Double(bottom) - height + Self.overlap * em)
            case .over: return centred(bare.middle - height / 2)
            case .other: return nil
            }
        }

        mutating func take(_ mark: Ink, raisedBy rise: Int, _ kind: MarkKind) {
            if kind.isAbove { top = max(top, mark.top + rise) }
            if kind.isBelow || kind == .attachedBelow { bottom = min(bottom, mark.bottom + rise) }
        }

        /// White between letter and mark, in ems: less than over the plain letters of text faces (0.07), since these stacks are
        /// high.
        private static let gap = 0.045
        /// By how much a cedilla runs into its letter, in ems.
        private static let overlap = 0.01
    }
}

extension LoadedFont {
    /// The glyph of a character by itself; 0 for none.
    func nominalGlyph(of scalar: Unicode.Scalar) -> UInt32 { cpango_nominal_glyph(handle, scalar.value) }

    /// In units of the size it was loaded at; `nil` for a glyph without ink.
    func ink(of glyph: UInt32) -> Shaper.Ink? {
        var left: Int32 = 0
        var right: Int32 = 0
        var bottom: Int32 = 0
        var top: Int32 = 0
        guard glyph != 0, cpango_glyph_ink(handle, glyph, &left, &right, &bottom, &top) != 0 else { return nil }
        let unit = Int(PANGO_SCALE)
        return Shaper.Ink(left: Int(left) / unit, right: Int(right) / unit, bottom: Int(bottom) / unit, top: Int(top) / unit)
    }

    /// In degrees; below 0 for letters that lean to the right.
    var slant: Double { Double(cpango_font_slant(handle)) }
}
