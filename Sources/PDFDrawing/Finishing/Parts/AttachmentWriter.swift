/// Puts files inside the document, as associated files (ISO 19005-3, 6.8).
enum AttachmentWriter {
    /// Writes the attachments and returns what the catalogue says of them.
    static func write(_ attachments: [Attachment], to file: inout PDFOutput) throws(PDFFault) -> [String: PDFValue] {
        guard !attachments.isEmpty else { return [:] }
        var specifications: [(name: [UInt8], value: PDFValue)] = []
        for attachment in attachments {
            try Self.check(attachment, among: attachments)
            let specification = file.add(try specification(attachment, to: &file))
            specifications.append((Array(attachment.name.utf8), .reference(specification)))
        }
        // A name tree is sorted by the bytes of its keys.
        let names = specifications.sorted { $0.name.lexicographicallyPrecedes($1.name) }
            .flatMap { [PDFValue.bytes($0.name), $0.value] }
        return [
            "AF": .array(specifications.map(\.value)),
            "Names": .dictionary(["EmbeddedFiles": .dictionary(["Names": .array(names)])]),
        ]
    }

    private static func specification(
        _ attachment: Attachment, to file: inout PDFOutput
    ) throws(PDFFault) -> PDFValue {
        let date = try DateText(attachment.created)
        let stream = try file.addStream(
            attachment.bytes,
            [
                "Type": .name("EmbeddedFile"), "Subtype": .name(attachment.mimeType),
                "Params": .dictionary([
                    "Size": .integer(attachment.bytes.count), "CreationDate": .text(date.pdf), "ModDate": .text(date.pdf),
                ]),
            ])
        return .dictionary([
            "Type": .name("Filespec"), "F": .text(attachment.name), "UF": .text(attachment.name),
            "Desc": .text(attachment.description), "AFRelationship": .name("Data"),
            "EF": .dictionary(["F": .reference(stream), "UF": .reference(stream)]),
        ])
    }

    /// Names become file names on other people's machines.
    private static func check(_ attachment: Attachment, among all: [Attachment]) throws(PDFFault) {
        let name = attachment.name
        let isPlain =
            !name.isEmpty && name.utf8.count <= 200 && !name.hasPrefix(".")
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
        guard isPlain else {
            throw PDFFault(.value, "the attachment's name “\(name)” must be of A-Z a-z 0-9 . - _ and not begin with a dot")
        }
        guard all.count(where: { $0.name == name }) == 1 else {
            throw PDFFault(.value, "two attachments are named “\(name)”")
        }
        let parts = attachment.mimeType.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCII) }) else {
            throw PDFFault(.value, "“\(attachment.mimeType)” is not a media type such as application/json")
        }
    }
}
