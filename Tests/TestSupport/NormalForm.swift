import Foundation

extension String {
    /// Whether the text is in Normalization Form C byte for byte, as Foundation composes it. (`==` on strings cannot tell: it
    /// compares canonical equivalents as equal.)
    public var isNFC: Bool { precomposedStringWithCanonicalMapping.utf8.elementsEqual(utf8) }
}
