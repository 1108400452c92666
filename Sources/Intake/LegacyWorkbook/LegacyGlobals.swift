import Vietnamese

/// What the first part of a workbook stream says for all sheets.
struct LegacyGlobals {
    struct Sheet {
        var name: String
        /// Where its records begin in the stream.
        var offset: Int
        var isHidden: Bool
    }

    private(set) var sheets: [Sheet] = []
    private(set) var texts = SharedTexts()
    private(set) var styles = LegacyStyles()
    private(set) var uses1904 = false

    init(_ stream: [UInt8], limits: IntakeLimits) throws(WorkbookFault) {
        var records = BIFFRecords(stream)
        guard let first = try records.next(), first.id == BIFFRecords.ID.begin, first.data.count >= 4 else {
            throw WorkbookFault(kind: .damaged("no beginning of a workbook"), member: "")
        }
        let version = stream.littleEndian16(at: first.data.lowerBound)
        guard version == 0x600 else { throw WorkbookFault(kind: .oldVersion, member: "") }
        while let record = try records.next(), record.id != BIFFRecords.ID.endOfFile {
            let at = record.data.lowerBound
            let size = record.data.count
            switch record.id {
            case BIFFRecords.ID.filePassword: throw WorkbookFault(kind: .encrypted, member: "")
            case BIFFRecords.ID.dateMode where size >= 2: uses1904 = stream.littleEndian16(at: at) == 1
            case BIFFRecords.ID.sheet where size >= 8:
                guard sheets.count < limits.archiveMembers else {
                    throw WorkbookFault(kind: .tooManyMembers, member: "")
                }
                // Charts and macro sheets hold no rows.
                guard stream[at + 5] == 0 else { continue }
                var reader = BIFFText(stream, parts: [at + 6..<record.data.upperBound])
                guard let name = reader.text(lengthBytes: 1) else { continue }
                sheets.append(
                    Sheet(
                        name: name.nfc, offset: Int(stream.littleEndian32(at: at)), isHidden: stream[at + 4] & 3 != 0))
            case BIFFRecords.ID.font where size >= 16:
                var reader = BIFFText(stream, parts: [at + 14..<record.data.upperBound])
                styles.addFont(
                    reader.text(lengthBytes: 1) ?? "",
                    LegacyStyles.format(flags: stream[at + 2], position: stream[at + 8]))
            case BIFFRecords.ID.format where size >= 5:
                var reader = BIFFText(stream, parts: [at + 2..<record.data.upperBound])
                if let code = reader.text() { styles.addFormat(Int(stream.littleEndian16(at: at)), code) }
            case BIFFRecords.ID.style where size >= 4:
                styles.addStyle(
                    font: Int(stream.littleEndian16(at: at)), format: Int(stream.littleEndian16(at: at + 2)))
            case BIFFRecords.ID.sharedTexts where size >= 8:
                try readTexts(stream, [record.data] + (try records.continuations()), limits)
            default: break
            }
        }
    }

    private mutating func readTexts(
        _ stream: [UInt8], _ parts: [Range<Int>], _ limits: IntakeLimits
    ) throws(WorkbookFault) {
        var reader = BIFFText(stream, parts: parts)
        reader.skip(4)
        guard let count = reader.number32() else { return }
        var cost = 0
        for _ in 0..<count {
            // What is not there is told where a cell asks for it.
            guard let content = reader.content(keepsRuns: styles.setsApart) else { return }
            let text = content.text
            let pieces = styles.pieces(of: content)
            cost += text.utf8.count + 16
            if !pieces.isEmpty { cost += text.utf8.count + TextPiece.cost * pieces.count }
            guard cost <= limits.sharedTextBytes else {
                throw WorkbookFault(kind: .tooLarge(limit: limits.sharedTextBytes), member: "")
            }
            texts.append(LegacyWorkbook.clean(text), pieces)
        }
    }
}

/// Fonts and number formats of a workbook, by the style that cells name.
struct LegacyStyles {
    private var fonts: [(name: String, format: PieceFormat)] = []
    /// Whether some font sets its text apart.
    private(set) var setsApart = false
    private var formats: [Int: CellStyles.Format] = [:]
    private var styles: [(font: Int, format: CellStyles.Format)] = []

    mutating func addFont(_ name: String, _ format: PieceFormat) {
        fonts.append((name, format))
        if !format.isEmpty { setsApart = true }
    }

    /// What a font's flags and its position on the line say ([MS-XLS] 2.4.122).
    static func format(flags: UInt8, position: UInt8) -> PieceFormat {
        var format: PieceFormat = flags & 0x08 != 0 ? .struck : []
        if position == 1 { format.insert(.raised) }
        if position == 2 { format.insert(.lowered) }
        return format
    }

    mutating func addFormat(_ id: Int, _ code: String) { formats[id] = CellStyles.format(of: code) }

    mutating func addStyle(font: Int, format: Int) {
        styles.append((font, formats[format] ?? CellStyles.builtIn(format)))
    }

    func format(ofStyle index: Int) -> CellStyles.Format { index < styles.count ? styles[index].format : .plain }

    /// The old Vietnamese font that a style is set in.
    func oldFont(ofStyle index: Int) -> OldFont? {
        guard index < styles.count, let font = font(styles[index].font) else { return nil }
        return OldFont(font.name)
    }

    /// How cells of a style are set.
    func setting(ofStyle index: Int) -> PieceFormat {
        guard setsApart, index < styles.count else { return [] }
        return font(styles[index].font)?.format ?? []
    }

    private func font(_ number: Int) -> (name: String, format: PieceFormat)? {
        // Number 4 is never used ([MS-XLS] 2.5.129).
        let index = number > 4 ? number - 1 : number
        return index < fonts.count ? fonts[index] : nil
    }

    /// A text as its fonts cut it; none when it has one font or no font matters.
    func pieces(of content: BIFFText.Content) -> [TextPiece] {
        guard setsApart, !content.runs.isEmpty else { return [] }
        var pieces: [TextPiece] = []
        var start = 0
        var format: PieceFormat = []
        func add(to end: Int) {
            guard start < end else { return }
            pieces.append(
                TextPiece(text: String(decoding: content.units[start..<end], as: UTF16.self).nfc, format: format))
            start = end
        }
        for run in content.runs {
            add(to: min(run.start, content.units.count))
            format = (font(run.font)?.format ?? []).union(.own)
        }
        add(to: content.units.count)
        return pieces
    }
}
