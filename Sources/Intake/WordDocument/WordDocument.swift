/// Opens Word documents (`.docx`).
enum WordDocument {
    /// Reads the main part of a document; headers, footers, notes and everything embedded are not opened.
    static func blocks(_ archive: ZipArchive, limits: IntakeLimits) throws(WorkbookFault) -> TextBlocks {
        let roots = Relationships()
        try archive.parse("_rels/.rels", limits: limits, roots)
        let target = roots.targets.values.first { $0.type.hasSuffix("/officeDocument") }?.target
        let member = target.map { WorkbookParts.resolve($0, from: "") } ?? "word/document.xml"
        let parser = WordParser(limits: limits)
        try archive.parse(member, limits: limits, parser)
        guard !parser.isTooLarge else {
            throw WorkbookFault(kind: .tooLarge(limit: limits.sharedTextBytes), member: member)
        }
        return parser.text
    }
}
