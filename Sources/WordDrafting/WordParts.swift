internal import Files

/// Names of XML that Word documents are made of.
enum Namespaces {
    static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    static let package = "http://schemas.openxmlformats.org/package/2006"

    /// What the body and the headers use.
    static let declarations =
        "xmlns:w=\"\(word)\" xmlns:r=\"\(relationships)\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"\(picture)\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
}

/// The parts of a Word document besides its body.
struct WordParts {
    let draft: WordDraft
    let body: BodyWriter

    static func pictureRelation(_ number: Int) -> String { "rIdPicture\(number)" }
    static func addressRelation(_ number: Int) -> String { "rIdAddress\(number)" }
    static func headerRelation(_ number: Int) -> String { "rIdHeader\(number)" }

    /// All members of the package, in the order they are packed.
    var members: [(name: String, bytes: [UInt8])] {
        func text(_ name: String, _ xml: String) -> (String, [UInt8]) {
            (name, Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\(xml)".utf8))
        }
        let main = text("word/document.xml", "<w:document \(Namespaces.declarations)><w:body>\(body.xml)</w:body></w:document>")
        var properties = draft.properties
        if let start = draft.regionDigest {
            for (region, texts) in body.regions.sorted(by: { $0.key < $1.key }) {
                properties.append(WordDraft.Property(start + region, Region.digest(of: texts)))
            }
        }
        if let name = draft.bodyDigest { properties.append(WordDraft.Property(name, sha256(main.1))) }
        var members = [
            text("[Content_Types].xml", types), text("_rels/.rels", packageRelations), main,
            text("word/_rels/document.xml.rels", documentRelations), text("word/styles.xml", body.styles.part),
            text("word/fontTable.xml", fonts),
            text("word/settings.xml", settings), text("docProps/core.xml", core), text("docProps/app.xml", application),
        ]
        if !body.footnotes.isEmpty {
            members.append(text("word/footnotes.xml", footnotes))
            if !body.addresses.isEmpty {
                members.append(text("word/_rels/footnotes.xml.rels", relations(addressRelations)))
            }
        }
        if !body.numbering.isEmpty { members.append(text("word/numbering.xml", body.numbering.part)) }
        for (index, header) in body.headers.enumerated() { members.append(text("word/header\(index + 1).xml", header)) }
        if hasProperties { members.append(text("docProps/custom.xml", custom(properties))) }
        for (index, picture) in body.pictures.enumerated() { members.append(("word/media/image\(index + 1).png", picture.png)) }
        return members
    }

    private var hasProperties: Bool {
        !draft.properties.isEmpty || draft.bodyDigest != nil || draft.regionDigest != nil && !body.regions.isEmpty
    }

    // MARK: The package

    private var types: String {
        let document = "application/vnd.openxmlformats-officedocument"
        func override(_ name: String, _ type: String) -> String {
            "<Override PartName=\"/\(name)\" ContentType=\"\(type)\"/>"
        }
        var parts =
            override("word/document.xml", "\(document).wordprocessingml.document.main+xml")
            + override("word/styles.xml", "\(document).wordprocessingml.styles+xml")
            + override("word/fontTable.xml", "\(document).wordprocessingml.fontTable+xml")
            + override("word/settings.xml", "\(document).wordprocessingml.settings+xml")
            + override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
            + override("docProps/app.xml", "\(document).extended-properties+xml")
        if !body.footnotes.isEmpty { parts += override("word/footnotes.xml", "\(document).wordprocessingml.footnotes+xml") }
        if !body.numbering.isEmpty { parts += override("word/numbering.xml", "\(document).wordprocessingml.numbering+xml") }
        for index in body.headers.indices {
            parts += override("word/header\(index + 1).xml", "\(document).wordprocessingml.header+xml")
        }
        if hasProperties { parts += override("docProps/custom.xml", "\(document).custom-properties+xml") }
        return
            "<Types xmlns=\"\(Namespaces.package)/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>\(parts)</Types>"
    }

    private func relations(_ list: [(id: String, type: String, target: String)]) -> String {
        "<Relationships xmlns=\"\(Namespaces.package)/relationships\">"
            + list.map { relation in
                let mode = relation.id.hasPrefix("rIdAddress") ? " TargetMode=\"External\"" : ""
                return
                    "<Relationship Id=\"\(relation.id)\" Type=\"\(relation.type)\" Target=\"\(escaped(relation.target))\"\(mode)/>"
            }.joined()
            + "</Relationships>"
    }

    private var packageRelations: String {
        var list = [
            ("rId1", "\(Namespaces.relationships)/officeDocument", "word/document.xml"),
            ("rId2", "\(Namespaces.package)/relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId3", "\(Namespaces.relationships)/extended-properties", "docProps/app.xml"),
        ]
        if hasProperties {
            list.append(("rId4", "\(Namespaces.relationships)/custom-properties", "docProps/custom.xml"))
        }
        return relations(list)
    }

    private var documentRelations: String {
        var list = [
            ("rIdStyles", "\(Namespaces.relationships)/styles", "styles.xml"),
            ("rIdFonts", "\(Namespaces.relationships)/fontTable", "fontTable.xml"),
            ("rIdSettings", "\(Namespaces.relationships)/settings", "settings.xml"),
        ]
        if !body.numbering.isEmpty { list.append(("rIdNumbering", "\(Namespaces.relationships)/numbering", "numbering.xml")) }
        for index in body.headers.indices {
            list.append((WordParts.headerRelation(index + 1), "\(Namespaces.relationships)/header", "header\(index + 1).xml"))
        }
        if !body.footnotes.isEmpty {
            list.append(("rIdFootnotes", "\(Namespaces.relationships)/footnotes", "footnotes.xml"))
        }
        list += addressRelations
        for index in body.pictures.indices {
            list.append(
                (WordParts.pictureRelation(index + 1), "\(Namespaces.relationships)/image", "media/image\(index + 1).png"))
        }
        return relations(list)
    }

    private var addressRelations: [(id: String, type: String, target: String)] {
        body.addresses.enumerated().map { index, address in
            (WordParts.addressRelation(index + 1), "\(Namespaces.relationships)/hyperlink", address)
        }
    }

    /// The notes; those of numbers below 1 are the rule above them, which Word wants to be there.
    private var footnotes: String {
        func rule(_ number: Int, _ type: String, _ content: String) -> String {
            "<w:footnote w:type=\"\(type)\" w:id=\"\(number)\"><w:p><w:r><w:\(content)/></w:r></w:p></w:footnote>"
        }
        let notes = body.footnotes.sorted { $0.key < $1.key }.map { number, paragraphs in
            "<w:footnote w:id=\"\(number + 1)\">\(paragraphs)</w:footnote>"
        }
        return "<w:footnotes \(Namespaces.declarations)>" + rule(-1, "separator", "separator")
            + rule(0, "continuationSeparator", "continuationSeparator") + notes.joined() + "</w:footnotes>"
    }

    // MARK: What the document says of itself

    private var settings: String {
        "<w:settings xmlns:w=\"\(Namespaces.word)\"><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/>"
            + "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat>"
            + "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
            + "<w:themeFontLang w:val=\"\(draft.language)\"/></w:settings>"
    }

    private var fonts: String {
        "<w:fonts xmlns:w=\"\(Namespaces.word)\"><w:font w:name=\"Times New Roman\"><w:panose1 w:val=\"02020603050405020304\"/>"
            + "<w:charset w:val=\"A3\"/><w:family w:val=\"roman\"/><w:pitch w:val=\"variable\"/></w:font></w:fonts>"
    }

    private var core: String {
        let time = "xsi:type=\"dcterms:W3CDTF\""
        return
            "<cp:coreProperties xmlns:cp=\"\(Namespaces.package)/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + "<dc:title>\(escaped(draft.title))</dc:title><dc:subject>\(escaped(draft.subject))</dc:subject>"
            + "<dc:creator>\(escaped(draft.author))</dc:creator><cp:keywords>\(escaped(draft.keywords.joined(separator: ", ")))</cp:keywords>"
            + "<dcterms:created \(time)>\(escaped(draft.created))</dcterms:created>"
            + "<dcterms:modified \(time)>\(escaped(draft.created))</dcterms:modified><dc:language>\(draft.language)</dc:language></cp:coreProperties>"
    }

    private var application: String {
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>baocao</Application></Properties>"
    }

    private func custom(_ properties: [WordDraft.Property]) -> String {
        // The format of user-defined properties; their numbers begin at 2.
        let format = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
        let list = properties.enumerated().map { index, property in
            "<property fmtid=\"\(format)\" pid=\"\(index + 2)\" name=\"\(escaped(property.name))\"><vt:lpwstr>\(escaped(property.value))</vt:lpwstr></property>"
        }.joined()
        return
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">\(list)</Properties>"
    }
}
