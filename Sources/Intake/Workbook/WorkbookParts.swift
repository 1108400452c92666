import Vietnamese

/// What a workbook's directory says: its sheets, its date system, where its parts are.
struct WorkbookParts {
    /// A sheet as the directory lists it.
    struct Sheet {
        var name: String
        /// Member of the archive.
        var member: String
        var isHidden: Bool
    }

    var sheets: [Sheet] = []
    /// Whether day 0 is 1904-01-01, as old Excel for Mac has it.
    var uses1904 = false
    var sharedStrings: String?
    var styles: String?

    /// Reads the directory of a workbook.
    init(_ archive: ZipArchive, limits: IntakeLimits) throws(WorkbookFault) {
        let roots = Relationships()
        try archive.parse("_rels/.rels", limits: limits, roots)
        guard let book = roots.targets.values.first(where: { $0.type.hasSuffix("/officeDocument") })?.target else {
            throw WorkbookFault(kind: .missing, member: "workbook.xml")
        }
        let bookPath = WorkbookParts.resolve(book, from: "")
        let folder = bookPath.lastIndex(of: "/").map { String(bookPath[...$0]) } ?? ""
        let file = String(bookPath.dropFirst(folder.count))
        let directory = WorkbookDirectory()
        try archive.parse(bookPath, limits: limits, directory)
        let relations = Relationships()
        try archive.parse("\(folder)_rels/\(file).rels", limits: limits, relations)
        uses1904 = directory.uses1904
        for sheet in directory.sheets {
            // Chart sheets and macro sheets have other types and hold no rows.
            guard let relation = relations.targets[sheet.id], relation.type.hasSuffix("/worksheet") else { continue }
            sheets.append(
                Sheet(
                    name: sheet.name.nfc, member: WorkbookParts.resolve(relation.target, from: folder), isHidden: sheet.isHidden
                ))
        }
        func part(_ type: String) -> String? {
            relations.targets.values.first { $0.type.hasSuffix(type) }.map { WorkbookParts.resolve($0.target, from: folder) }
        }
        sharedStrings = part("/sharedStrings").flatMap { archive.contains($0) ? $0 : nil }
        styles = part("/styles").flatMap { archive.contains($0) ? $0 : nil }
    }

    /// The member a relation's target names: absolute, or relative to a folder; `..` never leads out of the archive.
    static func resolve(_ target: String, from folder: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var parts = folder.split(separator: "/").map(String.init)
        for part in target.split(separator: "/") {
            switch part {
            case ".": break
            case "..": _ = parts.popLast()
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}

/// Reads a `.rels` member.
final class Relationships: XMLHandler {
    private(set) var targets: [String: (type: String, target: String)] = [:]
    let wantsText = false
    let isFinished = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.local == "Relationship", name.parent == "Relationships", attributes["TargetMode"] != "External",
            let id = attributes["Id"],
            let type = attributes["Type"],
            let target = attributes["Target"]
        else { return }
        targets[id] = (type, target)
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Reads `workbook.xml`.
private final class WorkbookDirectory: XMLHandler {
    private(set) var sheets: [(name: String, id: String, isHidden: Bool)] = []
    private(set) var uses1904 = false
    let wantsText = false
    let isFinished = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch (name.local, name.parent) {
        case ("workbookPr", "workbook"):
            uses1904 = SheetParser.isSet(attributes["date1904"])
        case ("sheet", "sheets"):
            guard let title = attributes["name"], let id = attributes["id", namespaceEnding: "/relationships"] else { return }
            let state = attributes["state"]
            sheets.append((title, id, state == "hidden" || state == "veryHidden"))
        default: break
        }
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
