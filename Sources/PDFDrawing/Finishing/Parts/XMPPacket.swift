/// The XMP packet: what the document says about itself and which standards it declares.
struct XMPPacket {
    var metadata: DocumentMetadata
    var created: DateText
    var profile: PDFProfile
    var hasAttachments: Bool

    /// UTF-8, the same for the same document.
    var bytes: [UInt8] {
        var xml = "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        xml += "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        xml += "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        xml += "<rdf:Description rdf:about=\"\""
        for (prefix, namespace) in Self.namespaces { xml += "\n  xmlns:\(prefix)=\"\(namespace)\"" }
        xml += ">\n"
        xml += Self.element(
            "dc:title", "<rdf:Alt><rdf:li xml:lang=\"x-default\">\(Self.escape(metadata.title))</rdf:li></rdf:Alt>")
        xml += Self.element("dc:creator", "<rdf:Seq><rdf:li>\(Self.escape(metadata.author))</rdf:li></rdf:Seq>")
        if let subject = metadata.subject {
            xml += Self.element(
                "dc:description", "<rdf:Alt><rdf:li xml:lang=\"x-default\">\(Self.escape(subject))</rdf:li></rdf:Alt>")
        }
        xml += Self.element("dc:language", "<rdf:Bag><rdf:li>\(Self.escape(metadata.language))</rdf:li></rdf:Bag>")
        if !metadata.keywords.isEmpty {
            xml += Self.element("pdf:Keywords", Self.escape(metadata.keywordText))
        }
        xml += Self.element("pdf:Producer", Self.escape(metadata.producer))
        xml += Self.element("xmp:CreatorTool", Self.escape(metadata.creator))
        xml += Self.element("xmp:CreateDate", created.iso)
        xml += Self.element("xmp:ModifyDate", created.iso)
        xml += standards
        xml += "</rdf:Description>\n"
        if profile == .ua1a2a { xml += Self.extensionSchema }
        xml += "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>"
        return Array(xml.utf8)
    }

    private var standards: String {
        switch profile {
        case .ua1a2a:
            Self.element("pdfaid:part", hasAttachments ? "3" : "2") + Self.element("pdfaid:conformance", "A")
                + Self.element("pdfuaid:part", "1")
        case .ua2a4:
            Self.element("pdfaid:part", "4") + Self.element("pdfaid:rev", "2020")
                + (hasAttachments ? Self.element("pdfaid:conformance", "F") : "")
                + Self.element("pdfuaid:part", "2") + Self.element("pdfuaid:rev", "2024")
        }
    }

    private static let namespaces = [
        ("dc", "http://purl.org/dc/elements/1.1/"),
        ("pdf", "http://ns.adobe.com/pdf/1.3/"),
        ("xmp", "http://ns.adobe.com/xap/1.0/"),
        ("pdfaid", "http://www.aiim.org/pdfa/ns/id/"),
        ("pdfuaid", "http://www.aiim.org/pdfua/ns/id/"),
    ]

    /// PDF/A before part 4 knows no PDF/UA and wants every schema it does not know described.
    private static let extensionSchema = """
        <rdf:Description rdf:about=""
          xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
          xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
          xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of ISO 14289 the document conforms to</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>

        """

    private static func element(_ name: String, _ content: String) -> String { "<\(name)>\(content)</\(name)>\n" }

    static func escape(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// XML 1.0 has no way to write control characters; they stand for nothing in a title.
    static func withoutControls(_ text: String) -> String {
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\t", "\n", "\r": clean.append(" ")
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": continue
            default: clean.append(scalar)
            }
        }
        return String(clean)
    }
}

extension DocumentMetadata {
    /// The keywords as one text, the form both Info and XMP hold.
    var keywordText: String { keywords.joined(separator: ", ") }
}
