import Typesetting

/// A clickable area of a page (ISO 32000-1, 12.5.6.5), with the object that will be its annotation.
struct LinkArea {
    var page: Int
    var rect: Rect
    var target: LinkTarget
    var description: String
    var owner: StructureTree.ID
    var annotation: PDFReference

    /// The document's links, each with a number for its annotation so that the structure tree can refer to it.
    static func all(in document: PagedDocument, _ file: inout PDFOutput) throws(PDFFault) -> [LinkArea] {
        var links: [LinkArea] = []
        for (index, page) in document.pages.enumerated() {
            for item in page.items {
                guard case .link(let rect, let target, let description) = item.mark else { continue }
                guard case .element(let owner) = item.owner else {
                    throw PDFFault(.structure, "the link “\(description)” belongs to no element")
                }
                links.append(
                    LinkArea(
                        page: index, rect: rect, target: target, description: description, owner: owner,
                        annotation: file.reserve()))
            }
        }
        return links
    }
}

/// What annotations of all kinds have in common.
enum AnnotationKeys {
    /// Flag: shown on paper too, and hidden nowhere.
    private static let printed = 4

    static func make(
        _ subtype: String, page: PDFReference, rect: Rect, pageHeight: Double, description: String, parentKey: Int?
    ) -> [String: PDFValue] {
        var keys: [String: PDFValue] = [
            "Type": .name("Annot"), "Subtype": .name(subtype), "P": .reference(page), "F": .integer(printed),
            "Rect": .box(rect.x, pageHeight - rect.maxY, rect.maxX, pageHeight - rect.y), "Contents": .text(description),
        ]
        if let parentKey { keys["StructParent"] = .integer(parentKey) }
        return keys
    }
}
