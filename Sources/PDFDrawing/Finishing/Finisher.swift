import Typesetting

/// Makes an accessible, archival document of what Cairo drew: one pass over the file in memory.
struct Finisher {
    private let document: PagedDocument
    private let drawn: DrawnDocument
    private let metadata: DocumentMetadata
    private let options: PDFOptions

    private let file: PDFFile
    private let pages: [PDFObject]
    private let pageSizes: [Size]
    private var annotations: [[PDFObject]]

    init(
        _ drawn: DrawnDocument, document: PagedDocument, metadata: DocumentMetadata, options: PDFOptions
    ) throws(PDFFault) {
        self.document = document
        self.drawn = drawn
        self.metadata = metadata
        self.options = options
        file = try PDFFile(drawn.bytes)
        pages = file.pages
        pageSizes = document.pages.map(\.size)
        annotations = Array(repeating: [], count: pages.count)
        guard pages.count == document.pages.count else {
            throw PDFFault(.finishing, "\(document.pages.count) pages were drawn and \(pages.count) found")
        }
    }

    /// The finished document.
    mutating func finish() throws(PDFFault) -> [UInt8] {
        let catalogue = file.root
        let created = try DateText(metadata.created)

        let links = LinkWriter(file: file, pages: pages, pageSizes: pageSizes)
        let reserved = links.reserve(document)
        var builder = try rewritePages(reserved)
        let fields = try placeFields(&builder, catalogue)
        let structure = StructureWriter(
            file: file, builder: builder, pages: pages, pageSizes: pageSizes, profile: options.profile)
        file.set(catalogue, "StructTreeRoot", .object(structure.write()))

        let destinations = DestinationWriter(
            file: file, pages: pages, pageSizes: pageSizes, elements: structure.elements, profile: options.profile)
        try writeLinks(reserved, links, destinations)
        for field in fields { annotations[field.page].append(field.object) }
        finishPages()

        let outline = OutlineWriter(file: file, destinations: destinations).write(document.outline)
        if let outline {
            file.set(catalogue, "Outlines", .object(outline))
            file.set(catalogue, "PageMode", .name("UseOutlines"))
        } else {
            file.remove(catalogue, "Outlines")
        }
        try writeCatalogue(catalogue, created)
        return try file.write(version: options.profile == .ua2a4 ? "2.0" : "1.7")
    }

    /// Gives every page's content its final marks and fonts, and gathers what belongs to which element.
    private func rewritePages(_ links: [LinkWriter.Link]) throws(PDFFault) -> StructureBuilder {
        var builder = StructureBuilder(document.structure)
        var fonts = EmbeddedFonts(file: file)
        var faces: [Set<Int>] = []
        for (index, page) in pages.enumerated() {
            try fonts.read(page)
            let rewritten = try rewrite(page, drawn.segments[index], fonts: &fonts)
            faces.append(rewritten.faces)
            file.set(page, "Contents", .object(file.makeStream(rewritten.output)))
            for (segment, number) in zip(drawn.segments[index], rewritten.numbers) {
                guard case .element(let element) = segment.owner, let number else { continue }
                builder.add(page: index, number: number, to: element)
            }
            for link in links where link.page == index {
                builder.add(link.annotation, page: index, to: link.owner)
            }
        }
        builder.complete()
        let written = fonts.write()
        for (page, used) in zip(pages, faces) {
            let resources = used.map { (EmbeddedFonts.name(ofFace: $0), PDFValue.object(written[$0])) }
            file.set(file.get(page, "Resources"), "Font", .dictionary(Dictionary(uniqueKeysWithValues: resources)))
        }
        return builder
    }

    private func rewrite(
        _ page: PDFObject, _ segments: [DrawnDocument.Segment], fonts: inout EmbeddedFonts
    ) throws(PDFFault) -> ContentRewriter {
        let content = try file.pageContents(page)
        var rewriter = ContentRewriter(segments: segments, structure: document.structure)
        let fault = content.withUnsafeBufferPointer { bytes -> PDFFault? in
            do throws(PDFFault) {
                try rewriter.rewrite(bytes, fonts: &fonts)
                return nil
            } catch {
                return error
            }
        }
        if let fault { throw fault }
        return rewriter
    }

    private func placeFields(
        _ builder: inout StructureBuilder, _ catalogue: PDFObject
    ) throws(PDFFault) -> [SignatureWriter.Field] {
        guard options.signatureFields, !document.signaturePlaces.isEmpty else { return [] }
        let signatures = SignatureWriter(file: file, pages: pages, pageSizes: pageSizes)
        let fields = try signatures.makeFields(document.signaturePlaces)
        for field in fields {
            let before = SignatureWriter.elementBefore(field, in: document)
            let element = builder.insert(role: "Form", after: before)
            builder.addAnnotation(field.object, page: field.page, toOwn: element)
        }
        file.set(catalogue, "AcroForm", signatures.form(fields))
        return fields
    }

    private mutating func writeLinks(
        _ reserved: [LinkWriter.Link], _ links: LinkWriter, _ destinations: DestinationWriter
    ) throws(PDFFault) {
        guard !reserved.isEmpty else { return }
        let places = Destinations(document)
        for link in reserved {
            guard let place = places[link.target] else {
                throw PDFFault(.structure, "a link leads to element \(link.target), which is on no page")
            }
            links.write(link, to: place, destinations)
            annotations[link.page].append(link.annotation)
        }
    }

    private func finishPages() {
        for (index, page) in pages.enumerated() {
            // Nothing is transparent, so no page needs a blending colour space.
            file.remove(page, "Group")
            file.set(page, "Tabs", .name("S"))
            if annotations[index].isEmpty {
                file.remove(page, "Annots")
            } else {
                file.set(page, "Annots", .array(annotations[index].map { .object($0) }))
            }
        }
    }

    private func writeCatalogue(_ catalogue: PDFObject, _ created: DateText) throws(PDFFault) {
        file.set(catalogue, "Lang", .text(metadata.language))
        file.set(catalogue, "MarkInfo", .dictionary(["Marked": .bool(true)]))
        file.set(catalogue, "ViewerPreferences", .dictionary(["DisplayDocTitle": .bool(true)]))
        file.set(catalogue, "PageLabels", PageLabels.value(document.pages))
        file.set(catalogue, "OutputIntents", try OutputIntent.make(in: file))
        try AttachmentWriter(file: file).write(options.attachments, catalogue: catalogue)

        let metadata = metadata.withoutControls
        let packet = XMPPacket(
            metadata: metadata, created: created, profile: options.profile, hasAttachments: !options.attachments.isEmpty)
        let stream = file.makeStream(packet.bytes, ["Type": .name("Metadata"), "Subtype": .name("XML")])
        file.set(catalogue, "Metadata", .object(stream))
        switch options.profile {
        case .ua1a2a: file.set(file.trailer, "Info", .object(file.makeIndirect(metadata.info(created))))
        case .ua2a4: file.remove(file.trailer, "Info")
        }
    }
}

extension DocumentMetadata {
    /// The Info dictionary; the XMP packet says the same.
    fileprivate func info(_ created: DateText) -> PDFValue {
        var keys: [String: PDFValue] = [
            "Title": .text(title), "Author": .text(author), "Creator": .text(creator), "Producer": .text(producer),
            "CreationDate": .text(created.pdf), "ModDate": .text(created.pdf),
        ]
        if let subject { keys["Subject"] = .text(subject) }
        if !keywords.isEmpty { keys["Keywords"] = .text(keywordText) }
        return .dictionary(keys)
    }

    /// Line ends become spaces and other control characters go, in both places alike.
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
