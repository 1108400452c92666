import Crypto
public import ReportModel
import SourceText

/// A layout: what a document says and how it is arranged, read and checked.
public struct LayoutFile: Sendable {
    /// Name of the file without its ending.
    public private(set) var name: String
    /// What it is for, as its `help` says; `nil` when it does not say.
    public private(set) var help: String?
    /// SHA-256 over the layout, its style and its parts, in hexadecimal digits.
    public let digest: String
    /// Pages beyond which the document is to be composed again with a table of contents; `nil` for never.
    public let contentsOver: Int?
    /// Most pages of the document; `nil` for any number.
    public let mostPages: Int?
    /// Whether the figures are to travel inside the finished document.
    public let attachesData: Bool

    /// What its documents are written in.
    public let language: Language

    /// What a preview of it is about.
    public let sample: SampleData.Place

    let style: Style
    let lists: [Selection]
    /// Numbers of the lists that give up records for ``mostPages``, in order.
    let shortened: [Int]
    /// Where ``mostPages`` is written, for findings.
    let mostPagesPlace: SourcePlace
    let title: Template
    let subject: Template
    let author: Template
    let keywords: TextList
    let runningHead: Template?
    /// Thickness of the line around pages, in points.
    let border: Double?
    /// Whether the paper of the body lies on its side.
    let isLandscape: Bool
    let body: [LayoutBlock]
    let annexes: [AnnexSpec]
    /// What stands in findings.
    let file: String

    /// Reads and checks a layout with its style and parts.
    ///
    /// - Parameters:
    ///   - path: the YAML file; style and parts are named from its folder.
    ///   - others: folders in which style and parts are looked for when they are not there.
    /// - Returns: the layout, or `nil` with every fault of all its files, in English, with places and hints.
    public static func load(
        _ path: String, others: [String] = []
    ) -> (layout: LayoutFile?, diagnostics: [Diagnostic]) {
        let (root, bytes, diagnostics) = YAMLDocument.read(path)
        guard let root, let bytes else { return (nil, diagnostics) }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let reader = LayoutReader(folder: parts.dropLast().joined(separator: "/"), others: others)
        let file = String(parts.last ?? "")
        reader.addSource(file, bytes)
        let layout = LayoutFile.layout(root, file: file, path: path, reader: reader)
        var seen: Set<Diagnostic> = []
        let findings = reader.findings.diagnostics.filter { seen.insert($0).inserted }
        return (findings.containsError ? nil : layout, findings)
    }

    /// What a file says, or the layout that it says it is like (`like: district-report`) under its own name.
    private static func layout(_ root: YAMLNode, file: String, path: String, reader: LayoutReader) -> LayoutFile? {
        guard root["like"] != nil else { return LayoutFile(root, file: file, path: path, reader: reader) }
        guard let properties = Properties(root, as: FileDeclarations.namesake, reader) else { return nil }
        checkName(properties, root, file: file, reader: reader)
        guard let node = properties.node("like"), let (base, content) = reader.layout(named: node) else { return nil }
        if content["like"] != nil {
            reader.findings.error(
                "like", at: node.place, "'\(base)' is itself like another layout", hint: "name that one")
            return nil
        }
        guard !reader.findings.diagnostics.containsError,
            var layout = LayoutFile(content, file: base, path: path, reader: reader)
        else { return nil }
        layout.name = stem(of: file)
        layout.help = properties.plain("help") ?? layout.help
        return layout
    }

    private static func stem(of file: String) -> String { file.hasSuffix(".yaml") ? String(file.dropLast(5)) : file }

    private static func checkName(_ properties: Properties, _ root: YAMLNode, file: String, reader: LayoutReader) {
        let stem = stem(of: file)
        if let name = properties.plain("layout"), name != stem {
            reader.findings.error(
                "name", at: properties.node("layout")?.place ?? root.place,
                "the layout calls itself '\(name)', but its file is '\(file)'",
                hint: "write layout: \(stem), or rename the file")
        }
    }

    private init?(_ root: YAMLNode, file: String, path: String, reader: LayoutReader) {
        guard let properties = Properties(root, as: FileDeclarations.layout, reader) else { return nil }
        LayoutFile.checkName(properties, root, file: file, reader: reader)
        reader.style = properties.node("style").flatMap(reader.readStyle)
        var scope = Scope.report
        scope.lists = reader.readLists(properties, scope: scope)
        scope.annexes = reader.annexNames(properties)
        let isLandscape = properties.choice("orientation") == "landscape"
        reader.availableWidth = reader.style?.page(isLandscape: isLandscape).textWidth ?? 0

        let title = properties.text("title", in: scope)
        let subject = properties.textOrEmpty("subject", in: scope)
        let author = properties.textOrEmpty("author", in: scope)
        let keywords = properties.texts("keywords", in: scope)
        let runningHead = properties.text("running_head", in: scope)
        let border = properties.length("border")
        let contentsOver = properties.integer("contents_over")
        let mostPages = properties.integer("pages")
        let shortened = reader.shortened(properties, scope: scope)
        let attachesData = properties.flag("attach_data") ?? false
        let body = properties.node("body").map { reader.blocks($0, in: scope) } ?? []
        if let node = properties.node("body") { reader.checkTurns(body, in: node) }
        let annexes = reader.annexes(properties, scope: scope)
        if let node = properties.node("annexes") { reader.checkTurns(annexes.map { .together($0.blocks) }, in: node) }
        reader.checkReferences()
        guard !reader.findings.diagnostics.containsError, let title, let style = reader.style else { return nil }
        name = LayoutFile.stem(of: file)
        help = properties.plain("help")
        digest = LayoutFile.digest(of: reader.sources)
        self.contentsOver = contentsOver
        self.mostPages = mostPages
        self.shortened = shortened
        mostPagesPlace = properties.node("pages")?.place ?? root.place
        self.attachesData = attachesData
        language = properties.choice("lang").flatMap(Language.init) ?? .vietnamese
        sample = properties.choice("sample").flatMap(SampleData.Place.init) ?? .top
        self.style = style
        lists = reader.lists
        self.title = title
        self.subject = subject
        self.author = author
        self.keywords = keywords ?? TextList(items: [])
        self.runningHead = runningHead
        self.border = border
        self.isLandscape = isLandscape
        self.body = body
        self.annexes = annexes
        self.file = path
    }

    /// What documents in English would say in Vietnamese for want of an English name, once each name.
    public func withoutEnglishNames(in campaign: Campaign) -> [Diagnostic] {
        guard language == .english else { return [] }
        return campaign.withoutEnglishName.map { key, name in
            Diagnostic(
                .warning, "layout.no-english-name", at: SourcePlace(file),
                "'\(name)' has no English name, so the document in English says it in Vietnamese",
                hint: "give \(key) in campaign.yaml")
        }
    }

    /// Each file goes in with its name and length, so that no two sets of files share a digest.
    private static func digest(of sources: [(name: String, bytes: [UInt8])]) -> String {
        var hash = SHA256()
        for source in sources {
            hash.update(data: Array("\(source.name):\(source.bytes.count):".utf8))
            hash.update(data: source.bytes)
        }
        return hash.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
