/// The 8-bit encodings Vietnamese was written in before Unicode.
///
/// None of them names itself in a file. `TextDecoder` finds out which one a
/// file is in; this type only converts.
public enum LegacyEncoding: String, CaseIterable, Hashable, Sendable {
    /// Microsoft's code page: letters with quality marks, and the five tones as
    /// combining bytes after the letter.
    /// Source: Unicode `MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1258.TXT`; WHATWG
    /// Encoding, index windows-1258.
    case windows1258
    /// TCVN 5712:1993, third variant (VN3), of the ABC program and the `.VnTime`
    /// fonts: small toned letters only.
    /// Source: TCVN 5712:1993; checked against the `TCVN5712-1` table of GNU
    /// libc, whose toned capitals in control codes real ABC files do not have.
    case tcvn3
    /// VNI for Windows: a base letter followed by a mark of its own byte.
    /// Source: the VNI-Win table as the keyboard programs xvnkb and UniKey and
    /// the VietPad converter have it.
    case vni
    /// Vietnamese Standard Code for Information Interchange; puts six rare
    /// capitals into control codes.
    /// Source: RFC 1456.
    case viscii
    /// The Vietnamese Professionals Society's set; puts fourteen capitals into
    /// control codes.
    /// Source: the table of VietPad, agreeing with that of xvnkb.
    case vps

    /// The name by which people know the encoding, for messages.
    public var name: String {
        switch self {
        case .windows1258: "windows-1258"
        case .tcvn3: "TCVN3 (ABC)"
        case .vni: "VNI"
        case .viscii: "VISCII"
        case .vps: "VPS"
        }
    }

    /// The letters among the 134 that the encoding cannot write.
    ///
    /// TCVN3 has no toned capitals: the font `.VnTimeH` shows the small letters
    /// as capitals. All others have everything.
    public var missingLetters: [Unicode.Scalar] {
        self == .tcvn3
            ? VietnameseAlphabet.letters.filter {
                $0.properties.isUppercase && VietnameseAlphabet.tone(of: $0) != .ngang
            }
            : []
    }

    /// Decodes bytes to NFC text.
    ///
    /// Bytes the encoding does not define become U+FFFD, one each. In TCVN3 the
    /// toned letters of words in capitals become capitals, as the capital fonts
    /// showed them (see `CapitalFont`).
    public func decode(_ bytes: some Collection<UInt8>) -> String {
        switch self {
        case .vni:
            return VNITable.decode(bytes)
        case .windows1258:
            return SingleByteTable.windows1258.decode(bytes).nfc
        case .tcvn3:
            return String(scalarValues: CapitalFont.restoreCapitals(SingleByteTable.tcvn3.scalars(bytes)))
        case .viscii:
            return SingleByteTable.viscii.decode(bytes)
        case .vps:
            return SingleByteTable.vps.decode(bytes)
        }
    }

    /// Encodes text, or `nil` when it holds something the encoding cannot write
    /// (see ``missingLetters``).
    ///
    /// - Parameter text: any Unicode form.
    public func encode(_ text: String) -> [UInt8]? {
        let text = text.nfc
        switch self {
        case .vni: return VNITable.encode(text)
        case .windows1258: return SingleByteTable.windows1258.encode(text)
        case .tcvn3: return SingleByteTable.tcvn3.encode(text)
        case .viscii: return SingleByteTable.viscii.encode(text)
        case .vps: return SingleByteTable.vps.encode(text)
        }
    }
}
