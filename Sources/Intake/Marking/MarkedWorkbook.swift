import ReportModel

/// Makes the copy of a refused workbook that shows its sender what to mend: every cell in question on red or yellow ground,
/// with a comment that says what is wrong.
///
/// The copy is the sender's own workbook, changed only where it is marked, so that work goes on in it: mend, delete nothing,
/// send again.
public enum MarkedWorkbook {
    /// Bytes of a sheet beyond which no copy is made; the answer in words must do.
    private static let sheetLimit = 64 << 20

    /// The marked copy.
    ///
    /// - Returns: `nil` when the file is no workbook, nothing in it can be marked, or it holds macros, which are not sent
    ///   back to anybody.
    public static func make(of file: InboxFile, result: ReadResult, limits: IntakeLimits = .standard) -> [UInt8]? {
        guard result.format == "xlsx" else { return nil }
        var bySheet: [String: [SheetMap.Cell: [Diagnostic]]] = [:]
        for finding in result.allFindings where finding.severity != .note {
            guard let sheet = finding.place.sheet, let row = finding.place.line, let column = finding.place.column else {
                continue
            }
            bySheet[sheet, default: [:]][SheetMap.Cell(row: row, column: column), default: []].append(finding)
        }
        guard !bySheet.isEmpty else { return nil }
        do {
            return try mark(file.bytes, bySheet, limits)
        } catch {
            return nil
        }
    }

    private static func mark(
        _ bytes: [UInt8], _ bySheet: [String: [SheetMap.Cell: [Diagnostic]]], _ limits: IntakeLimits
    ) throws(WorkbookFault) -> [UInt8]? {
        let archive = try ZipArchive(bytes, limits: limits)
        guard !archive.names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") }) else { return nil }
        let parts = try WorkbookParts(archive, limits: limits)
        guard let stylesMember = parts.styles, var styles = MarkedStyles(try archive.read(stylesMember), limits: limits) else {
            return nil
        }
        var changed: [(name: String, bytes: [UInt8])] = []
        var types = ContentTypes(try archive.read("[Content_Types].xml"))
        var count = 0
        for sheet in parts.sheets {
            guard let marks = bySheet[sheet.name] else { continue }
            let xml = try archive.read(sheet.member, limit: sheetLimit)
            // Edits are made in UTF-8; what else there may be is left alone.
            guard xml.first == UInt8(ascii: "<") || xml.starts(with: [0xEF, 0xBB, 0xBF]) else { continue }
            let map = SheetMap(wanted: Set(marks.keys))
            try XMLStream.parse(xml, limits: limits, map)
            var edits = cellEdits(xml, map, marks, &styles)
            guard !edits.isEmpty else { continue }
            count += 1
            if !map.hasDrawing, let place = map.drawingPlace, !isPrefixed(xml) {
                let names = (texts: "xl/baocao-comments\(count).xml", boxes: "xl/drawings/baocao-comments\(count).vml")
                let comments = CommentParts(comments: texts(of: marks))
                edits.insert("<legacyDrawing xmlns:r=\"\(CommentParts.relations)\" r:id=\"rIdBaocaoBoxes\"/>", at: place)
                changed += [(names.texts, comments.texts), (names.boxes, comments.boxes)]
                changed.append(try relations(of: sheet.member, in: archive, names))
                types.add(part: names.texts)
            }
            changed.append((sheet.member, edits.applied(to: xml)))
        }
        guard count > 0 else { return nil }
        changed.append((stylesMember, styles.applied))
        changed.append(("[Content_Types].xml", types.applied))
        return ZipArchive.replacing(changed.map { (archive.spelling(of: $0.name), $0.bytes) }, in: bytes)
    }

    // MARK: Cells

    private static func cellEdits(
        _ xml: [UInt8], _ map: SheetMap, _ marks: [SheetMap.Cell: [Diagnostic]], _ styles: inout MarkedStyles
    ) -> ByteEdits {
        var edits = ByteEdits()
        for (cell, findings) in marks.sorted(by: { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }) {
            let ground: MarkedStyles.Ground = findings.containsError ? .error : .warning
            if let found = map.found[cell] {
                let style = styles.style(like: found.style, ground: ground)
                edits.replace(
                    found.tag,
                    with: TagText.setting("s", to: String(style), in: String(decoding: xml[found.tag], as: UTF8.self)))
            } else if let place = map.gaps[cell], !isPrefixed(xml) {
                let style = styles.style(like: 0, ground: ground)
                edits.insert("<c r=\"\(SourcePlace.columnLetters(cell.column))\(cell.row)\" s=\"\(style)\"/>", at: place)
            }
        }
        return edits
    }

    /// Whether the sheet's elements carry a namespace prefix; no usual program writes any.
    private static func isPrefixed(_ xml: [UInt8]) -> Bool {
        String(decoding: xml.prefix(4_096), as: UTF8.self).contains(":worksheet")
    }

    private static func texts(of marks: [SheetMap.Cell: [Diagnostic]]) -> [(SheetMap.Cell, String)] {
        marks.sorted { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }.map { cell, findings in
            let text = findings.map { AnswerWords.comment($0.wording(in: .vietnamese)) }
            return (cell, text.joined(separator: "\n\n"))
        }
    }

    // MARK: Parts

    /// The sheet's relations with those to its comments.
    private static func relations(
        of member: String, in archive: ZipArchive, _ names: (texts: String, boxes: String)
    ) throws(WorkbookFault) -> (name: String, bytes: [UInt8]) {
        let folder = member.lastIndex(of: "/").map { String(member[...$0]) } ?? ""
        let name = "\(folder)_rels/\(member.dropFirst(folder.count)).rels"
        let own =
            "<Relationship Id=\"rIdBaocaoTexts\" Type=\"\(CommentParts.relations)/comments\" Target=\"/\(names.texts)\"/>"
            + "<Relationship Id=\"rIdBaocaoBoxes\" Type=\"\(CommentParts.relations)/vmlDrawing\" Target=\"/\(names.boxes)\"/>"
        guard archive.contains(name) else {
            let xml =
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(own)</Relationships>"
            return (name, Array(xml.utf8))
        }
        let text = String(decoding: try archive.read(name), as: UTF8.self)
        if let end = text.ranges(of: "</Relationships>").last {
            return (name, Array((text[..<end.lowerBound] + own + text[end.lowerBound...]).utf8))
        }
        // `<Relationships …/>`: a list without entries.
        guard let end = text.ranges(of: "/>").last else { throw WorkbookFault(kind: .missing, member: name) }
        return (name, Array((text[..<end.lowerBound] + ">" + own + "</Relationships>").utf8))
    }
}

/// `[Content_Types].xml` with the types of comments added.
private struct ContentTypes {
    private let text: String
    private var added = ""

    init(_ bytes: [UInt8]) { text = String(decoding: bytes, as: UTF8.self) }

    mutating func add(part: String) {
        added += "<Override PartName=\"/\(part)\" ContentType=\"\(CommentParts.textsType)\"/>"
    }

    var applied: [UInt8] {
        guard !added.isEmpty, let end = text.ranges(of: "</Types>").last else { return Array(text.utf8) }
        var own = added
        if !text.contains("Extension=\"vml\"") {
            own = "<Default Extension=\"vml\" ContentType=\"\(CommentParts.boxesType)\"/>" + own
        }
        return Array((text[..<end.lowerBound] + own + text[end.lowerBound...]).utf8)
    }
}
