import Typesetting

/// Makes an accessible, archival document of what Cairo drew: reads Cairo's file, rewrites the pages' content token by
/// token, and writes everything else anew.
struct Finisher {
    private let document: PagedDocument
    private let drawn: DrawnDocument
    private let metadata: DocumentMetadata
    private let options: PDFOptions
    /// Files of the faces, for what is filled in.
    private let files: [Face: String]

    private var file: PDFOutput
    private let pages: [PDFReference]
    private var annotations: [[PDFReference]]

    init(
        _ drawn: DrawnDocument, document: PagedDocument, metadata: DocumentMetadata, options: PDFOptions,
        files: [Face: String] = [:]
    ) {
        self.document = document
        self.drawn = drawn
        self.metadata = metadata.withoutControls
        self.options = options
        self.files = files
        var file = PDFOutput()
        pages = document.pages.map { _ in file.reserve() }
        self.file = file
        annotations = Array(repeating: [], count: document.pages.count)
    }

    /// The finished document.
    consuming func finish() throws(PDFFault) -> [UInt8] {
        let created = try DateText(metadata.created)
        let catalogue = file.reserve()
        let links = try LinkArea.all(in: document, &file)
        let fields = options.signatureFields ? try FormFields(document, files: files, to: &file) : nil

        var builder = StructureBuilder(document.structure)
        let contents = try rewritePages(links, &builder)
        fields?.place(in: &builder, document)
        let sizes = document.pages.map(\.size)
        let structure = StructureWriter(
            builder, pages: pages, pageSizes: sizes, profile: options.profile, file: &file)
        let root = structure.write(to: &file)
        let destinations = DestinationWriter(
            pages: pages, pageSizes: sizes, elements: structure.elements, profile: options.profile)
        try write(links, destinations, structure)
        var widgets: [(page: Int, object: PDFReference)] = []
        try fields?.write(pages: pages, sizes: sizes, keys: structure.annotationKeys, to: &file) { widgets.append(($0, $1)) }
        for widget in widgets { annotations[widget.page].append(widget.object) }

        var keys = try catalogueKeys(created)
        keys["Pages"] = .reference(writePages(contents))
        keys["StructTreeRoot"] = .reference(root)
        if let outline = OutlineWriter.write(document.outline, destinations, to: &file) {
            keys["Outlines"] = .reference(outline)
            keys["PageMode"] = .name("UseOutlines")
        }
        if let fields, !fields.isEmpty { keys["AcroForm"] = fields.form }
        file.define(catalogue, keys)
        switch options.profile {
        case .ua1a2a:
            let info = file.add(.dictionary(metadata.info(created)))
            return try file.write(version: "1.7", catalogue: catalogue, info: info)
        case .ua2a4:
            return try file.write(version: "2.0", catalogue: catalogue, info: nil)
        }
    }

    /// A page's content and the fonts it uses.
    private struct Content {
        var stream: PDFReference
        var fonts: [String: PDFValue]
        var pictures: [String: PDFValue]
        var hasElements: Bool
    }

    /// Gives every page's content its final marks and fonts, and gathers what belongs to which element.
    private mutating func rewritePages(
        _ links: [LinkArea], _ builder: inout StructureBuilder
    ) throws(PDFFault) -> [Content] {
        let cairo = try CairoFile(drawn.bytes)
        let drawnPages = cairo.pages
        guard drawnPages.count == pages.count else {
            throw PDFFault(.finishing, "\(pages.count) pages were drawn and \(drawnPages.count) found")
        }
        var fonts = EmbeddedFonts(file: cairo)
        var clusters = drawn.clusters[...]
        var rewritten: [ContentRewriter] = []
        for (index, page) in drawnPages.enumerated() {
            try fonts.read(page)
            try PageResources.check(cairo.get(page, "Resources"), of: cairo)
            var rewriter = ContentRewriter(segments: drawn.segments[index], structure: document.structure)
            try rewriter.rewrite(try cairo.pageContents(page), fonts: &fonts, clusters: &clusters)
            for (segment, number) in zip(drawn.segments[index], rewriter.numbers) {
                guard case .element(let element) = segment.owner, let number else { continue }
                builder.add(page: index, number: number, to: element)
            }
            for link in links where link.page == index { builder.add(link) }
            rewritten.append(rewriter)
        }
        guard clusters.isEmpty else { throw PDFFault(.finishing, "\(clusters.count) letters that were drawn were not found") }
        builder.complete()
        let faces = try fonts.write(to: &file)
        var pictures: [PDFReference] = []
        for picture in drawn.pictures { pictures.append(try PictureWriter.write(picture, to: &file)) }
        var contents: [Content] = []
        for rewriter in rewritten {
            let used = rewriter.faces.map { (EmbeddedFonts.name(ofFace: $0), PDFValue.reference(faces[$0])) }
            let shown = rewriter.pictures.map { (PictureWriter.name(of: $0), PDFValue.reference(pictures[$0])) }
            contents.append(
                Content(
                    stream: try file.addStream(rewriter.output), fonts: Dictionary(uniqueKeysWithValues: used),
                    pictures: Dictionary(uniqueKeysWithValues: shown),
                    hasElements: rewriter.numbers.contains { $0 != nil }))
        }
        return contents
    }

    private mutating func write(
        _ links: [LinkArea], _ destinations: DestinationWriter, _ structure: StructureWriter
    ) throws(PDFFault) {
        guard !links.isEmpty else { return }
        let places = Destinations(document)
        for link in links {
            var keys = AnnotationKeys.make(
                "Link", page: pages[link.page], rect: link.rect, pageHeight: document.pages[link.page].size.height,
                description: link.description, parentKey: structure.annotationKeys[link.annotation])
            keys["Border"] = .array([.integer(0), .integer(0), .integer(0)])
            switch link.target {
            case .element(let target):
                guard let place = places[target] else {
                    throw PDFFault(.structure, "a link leads to element \(target), which is on no page")
                }
                destinations.add(place, element: target, to: &keys)
            case .address(let address):
                keys["A"] = .dictionary(["S": .name("URI"), "URI": .bytes(Array(address.utf8))])
            }
            file.define(link.annotation, keys)
            annotations[link.page].append(link.annotation)
        }
    }

    /// Writes the pages; returns their tree's root.
    private mutating func writePages(_ contents: [Content]) -> PDFReference {
        let tree = file.add(
            .dictionary(["Type": .name("Pages"), "Kids": .references(pages), "Count": .integer(pages.count)]))
        for (index, content) in contents.enumerated() {
            let size = document.pages[index].size
            var resources: [String: PDFValue] = [:]
            if !content.fonts.isEmpty { resources["Font"] = .dictionary(content.fonts) }
            if !content.pictures.isEmpty { resources["XObject"] = .dictionary(content.pictures) }
            var keys: [String: PDFValue] = [
                "Type": .name("Page"), "Parent": .reference(tree), "MediaBox": .box(0, 0, size.width, size.height),
                "Contents": .reference(content.stream), "Tabs": .name("S"),
                "Resources": .dictionary(resources),
            ]
            if content.hasElements { keys["StructParents"] = .integer(index) }
            if !annotations[index].isEmpty { keys["Annots"] = .references(annotations[index]) }
            file.define(pages[index], keys)
        }
        return tree
    }

    private mutating func catalogueKeys(_ created: DateText) throws(PDFFault) -> [String: PDFValue] {
        let packet = XMPPacket(
            metadata: metadata, created: created, profile: options.profile, hasAttachments: !options.attachments.isEmpty)
        let stream = try file.addStream(
            packet.bytes, ["Type": .name("Metadata"), "Subtype": .name("XML")], compressed: false)
        let keys: [String: PDFValue] = [
            "Type": .name("Catalog"), "Lang": .text(metadata.language), "Metadata": .reference(stream),
            "MarkInfo": .dictionary(["Marked": .bool(true)]),
            "ViewerPreferences": .dictionary(["DisplayDocTitle": .bool(true)]),
            "PageLabels": PageLabels.value(document.pages), "OutputIntents": try OutputIntent.make(in: &file),
        ]
        return keys.merging(try AttachmentWriter.write(options.attachments, to: &file)) { old, _ in old }
    }
}

extension DocumentMetadata {
    /// The Info dictionary; the XMP packet says the same.
    fileprivate func info(_ created: DateText) -> [String: PDFValue] {
        var keys: [String: PDFValue] = [
            "Title": .text(title), "Author": .text(author), "Creator": .text(creator), "Producer": .text(producer),
            "CreationDate": .text(created.pdf), "ModDate": .text(created.pdf),
        ]
        if let subject { keys["Subject"] = .text(subject) }
        if !keywords.isEmpty { keys["Keywords"] = .text(keywordText) }
        return keys
    }

    /// Line ends become spaces and other control characters go, in Info and XMP alike.
    fileprivate var withoutControls: DocumentMetadata {
        var clean = self
        clean.title = XMPPacket.withoutControls(title)
        clean.author = XMPPacket.withoutControls(author)
        clean.subject = subject.map(XMPPacket.withoutControls)
        clean.keywords = keywords.map(XMPPacket.withoutControls)
        clean.creator = XMPPacket.withoutControls(creator)
        clean.producer = XMPPacket.withoutControls(producer)
        return clean
    }
}
