/// The encoding a text was read in.
public enum TextEncoding: Hashable, Sendable {
    /// UTF-8, plain ASCII included.
    case utf8
    case utf16LittleEndian
    case utf16BigEndian
    case legacy(LegacyEncoding)
    /// Eight bits, but what they mean could not be told; the likeliest first.
    case undetermined(candidates: [LegacyEncoding])

    /// The name by which people know the encoding, for messages; names the
    /// candidates where nothing was decided.
    public var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .legacy(let encoding): encoding.name
        case .undetermined(let candidates): candidates.map(\.name).joined(separator: " / ")
        }
    }
}

/// A file's text and how sure it is.
public struct DecodedText: Hashable, Sendable {
    /// Text that is Unicode in storage but holds the bytes of an older encoding,
    /// each as a character of windows-1252: `Tröôøng` for `Trường` in VNI.
    public struct InnerEncoding: Hashable, Sendable {
        public var encoding: LegacyEncoding
        /// The whole text with those parts converted, NFC.
        public var text: String
        /// 0–1, as ``DecodedText/confidence``.
        public var confidence: Double
    }

    /// The text in NFC, without byte order mark. Where the encoding is
    /// undetermined only the ASCII in it is to be trusted; every other byte is
    /// U+FFFD.
    public var text: String
    public var encoding: TextEncoding
    /// Whether the encoding was concluded from the text, not stated by a byte
    /// order mark or proved by valid UTF-8.
    public var isGuess: Bool
    /// 0–1: how much better the encoding fits than the next one, lowered where
    /// there are few words to judge by. 1 when it is no guess, 0 when
    /// undetermined. For messages and tests; the decision is taken already.
    public var confidence: Double
    /// Bytes or pairs that the encoding does not define, now U+FFFD.
    public var damagedBytes: Int
    /// What the text would be if converted once more, where it must be.
    public var inner: InnerEncoding?
    /// Bytes behind the end of the text that are none of it, and were left out: a Ctrl-Z, NULs, half a character.
    public var strayBytes = 0
    /// Where the first of the damaged bytes stands; `nil` when there is none, or nothing but them is known.
    public var firstDamage: Place?

    /// A place in a text.
    public struct Place: Hashable, Sendable {
        /// Line, from 1.
        public var line: Int
        /// Visible character of the line, from 1.
        public var column: Int

        public init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }
    }
}
