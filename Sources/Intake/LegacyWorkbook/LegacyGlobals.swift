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
    private(set) var texts: [String] = []
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
                styles.addFont(reader.text(lengthBytes: 1) ?? "")
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
            guard let text = reader.text() else { return }
            cost += text.utf8.count + 16
            guard cost <= limits.sharedTextBytes else {
                throw WorkbookFault(kind: .tooLarge(limit: limits.sharedTextBytes), member: "")
            }
            texts.append(LegacyWorkbook.clean(text))
        }
    }
}

/// Fonts and number formats of a workbook, by the style that cells name.
struct LegacyStyles {
    private var fonts: [String] = []
    private var formats: [Int: CellStyles.Format] = [:]
    private var styles: [(font: Int, format: CellStyles.Format)] = []

    mutating func addFont(_ name: String) { fonts.append(name) }

    mutating func addFormat(_ id: Int, _ code: String) { formats[id] = CellStyles.format(of: code) }

    mutating func addStyle(font: Int, format: Int) {
        styles.append((font, formats[format] ?? CellStyles.builtIn(format)))
    }

    func format(ofStyle index: Int) -> CellStyles.Format { index < styles.count ? styles[index].format : .plain }

    /// The old Vietnamese font that a style is set in.
    func oldFont(ofStyle index: Int) -> OldFont? {
        guard index < styles.count else { return nil }
        // Number 4 is never used ([MS-XLS] 2.5.129).
        let font = styles[index].font > 4 ? styles[index].font - 1 : styles[index].font
        guard font < fonts.count else { return nil }
        return OldFont(fonts[font])
    }
}
