/// Old Vietnamese fonts: the text is stored as Western letters, the font shows Vietnamese ones.
extension LegacyEncoding {
    /// The encoding of a font, by how its makers named them: `.VnTime` and `VNtimes` of ABC, `VNI-Times`, `VPS Times`.
    public init?(font name: String) {
        let lower = name.lowercased()
        if lower.hasPrefix(".vn") {
            self = .tcvn3
        } else if lower.hasPrefix("vni-") || lower.hasPrefix("vni ") {
            self = .vni
        } else if lower.hasPrefix("vps ") || lower.hasPrefix("vps-") {
            self = .vps
        } else {
            return nil
        }
    }

    /// What a text in such a font shows, given the Western letters it is stored as; `nil` when the text is sound as it
    /// stands, or has letters that no Western font has.
    public func reading(ofWestern text: String) -> String? {
        guard TextDecoder.mayHoldLegacyBytes(text.unicodeScalars), let bytes = Windows1252.bytes(text.unicodeScalars) else {
            return nil
        }
        return decode(bytes)
    }
}
