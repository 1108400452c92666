import CPango

/// What a font file says it is.
struct FontFile {
    /// Every name of its family.
    var families: [String]
    /// `Bold Italic`
    var style: String
    /// `TrueType`, `CFF`, …
    var format: String

    /// - Returns: `nil` for a file that is no font.
    init?(path: String) {
        var count: Int32 = 0
        // Owned by us: a pattern made for the caller.
        guard let pattern = FcFreeTypeQuery(path, 0, nil, &count) else { return nil }
        defer { FcPatternDestroy(pattern) }
        func text(_ object: String, _ number: Int32) -> String? {
            var value: UnsafeMutablePointer<FcChar8>?
            guard FcPatternGetString(pattern, object, number, &value) == FcResultMatch, let value else { return nil }
            return String(cString: value)
        }
        var families: [String] = []
        while let family = text(FC_FAMILY, Int32(families.count)) { families.append(family) }
        self.families = families
        style = text(FC_STYLE, 0) ?? ""
        format = text(FC_FONTFORMAT, 0) ?? ""
    }

    /// Its name in a message: `DejaVu Serif Bold`.
    var name: String { [families.first ?? "a font without a name", style].joined(separator: " ") }

    /// Why a file cannot be a face of a family; `nil` when it can.
    static func fault(of path: String, family: String) -> FontWords? {
        guard let file = FontFile(path: path) else { return "\(path) is not a font file" }
        guard file.families.contains(family) else { return "\(path) is \(file.name), not \(family)" }
        guard file.format == "TrueType" else {
            return "\(path) (\(file.name)) has outlines of the kind \(file.format); reports embed TrueType outlines only"
        }
        return nil
    }
}
