/// Reads `styles.xml`: how each style shows a number, and how its font sets a text apart.
final class CellStyles: XMLHandler {
    /// What a number under a style is.
    enum Format: Equatable {
        case plain
        /// A day, with or without a time.
        case date
        /// Shown as a share: 1 as `100%`.
        case percent
        /// Shown with words around it, which say what it counts: `12 lớp`, `2 nghìn lượt`.
        case measured(before: String, behind: String)
        /// Shown as another number than it is, or not at all: 540000 as `540`, 1 as `1.000`, 40 as `540`.
        case altered(NumberPattern)
        /// Shown with leading zeros to this many digits: a code such as `00640`.
        case padded(Int)
    }

    private(set) var formats: [Format] = []
    private var fonts: [PieceFormat] = []
    /// By style; empty where no font sets anything apart.
    private var settings: [PieceFormat] = []
    private var custom: [Int: Format] = [:]
    let wantsText = false
    let isFinished = false

    /// The format of a cell's style index.
    subscript(index: Int?) -> Format {
        guard let index, index >= 0, index < formats.count else { return .plain }
        return formats[index]
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch (name.local, name.parent) {
        case ("numFmt", "numFmts"):
            if let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] {
                custom[id] = CellStyles.format(of: code)
            }
        case ("font", "fonts"): fonts.append([])
        case ("strike", "font"), ("vertAlign", "font"):
            if let last = fonts.indices.last { fonts[last].formUnion(CellStyles.setting(name.local, attributes)) }
        case ("xf", "cellXfs"):
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            formats.append(custom[id] ?? CellStyles.builtIn(id))
            let font = attributes["fontId"].flatMap { Int($0) } ?? 0
            settings.append(fonts.indices.contains(font) ? fonts[font] : [])
        default: break
        }
    }

    func end(_ name: XMLName) {
        if name.local == "cellXfs", !settings.contains(where: { !$0.isEmpty }) { settings = [] }
    }

    /// Whether some style sets its cells apart.
    var setsApart: Bool { !settings.isEmpty }

    /// How a cell of a style is set.
    func setting(of index: Int?) -> PieceFormat {
        guard !settings.isEmpty, let index, index >= 0, index < settings.count else { return [] }
        return settings[index]
    }

    /// What a property of a font, `strike` or `vertAlign`, says of its text (ECMA-376 Part 1, 18.4.10 and 18.4.14).
    static func setting(_ property: String, _ attributes: XMLAttributes) -> PieceFormat {
        let value = attributes["val"]
        return switch (property, value) {
        case ("strike", _): value.map { ["0", "false", "off"].contains($0) } == true ? [] : .struck
        case ("vertAlign", "superscript"): .raised
        case ("vertAlign", "subscript"): .lowered
        default: []
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// The format that a number means in every workbook.
    static func builtIn(_ id: Int) -> Format {
        builtInDates.contains(id) ? .date : id == 9 || id == 10 ? .percent : .plain
    }

    /// Number formats 14–22 and the dates of East Asian versions (ECMA-376 Part 1, 18.8.30); 45–47 are durations.
    private static let builtInDates: Set<Int> = Set(14...22).union(27...36).union(50...58)

    /// What a format code makes of a number.
    static func format(of code: String) -> Format {
        let pattern = NumberPattern(code)
        if pattern.isDate { return .date }
        if pattern.isPercent { return .percent }
        if pattern.isTime { return .plain }
        let changes =
            !pattern.showsDigits || pattern.thousands > 0 || pattern.decimals == 3
            || pattern.words.utf8.contains(where: isDigit)
        if changes { return .altered(pattern) }
        if pattern.words.contains(where: { $0.isLetter || $0 == "%" || $0.isCurrencySymbol }) {
            return .measured(before: pattern.before, behind: pattern.behind)
        }
        // A longer run of zeros is no code of anything.
        return pattern.zeros.map { (2...32).contains($0) ? .padded($0) : .plain } ?? .plain
    }
}
