import Vietnamese

/// A font of the time before Unicode, in which the letters stored are not those shown.
struct OldFont: Equatable {
    var name: String
    var encoding: LegacyEncoding
    /// Whether it shows small letters as capitals, as `.VnTimeH` does.
    var isCapital: Bool

    /// `nil` when the name is that of no such font.
    init?(_ name: String) {
        guard let encoding = LegacyEncoding(font: name) else { return nil }
        self.name = name
        self.encoding = encoding
        isCapital = encoding == .tcvn3 && name.last == "H"
    }

    /// What a text set in the font shows; `nil` when it is sound as it stands.
    func reading(of text: String) -> String? {
        encoding.reading(ofWestern: text).map { isCapital ? CaseMapping.uppercased($0) : $0 }
    }
}
