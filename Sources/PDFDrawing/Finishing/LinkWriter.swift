import Typesetting

/// Makes the links' annotations (ISO 32000-1, 12.5.6.5).
struct LinkWriter {
    /// A link on a page, with the object that will be its annotation.
    struct Link {
        var page: Int
        var rect: Rect
        var target: StructureTree.ID
        var description: String
        var owner: StructureTree.ID
        var annotation: PDFObject
    }

    let file: PDFFile
    let pages: [PDFObject]
    let pageSizes: [Size]

    /// The document's links, each with an empty annotation that the structure tree can refer to.
    func reserve(_ document: PagedDocument) -> [Link] {
        var links: [Link] = []
        for (index, page) in document.pages.enumerated() {
            for item in page.items {
                guard case .link(let rect, let target, let description) = item.mark,
                    case .element(let owner) = item.owner
                else { continue }
                links.append(
                    Link(
                        page: index, rect: rect, target: target, description: description, owner: owner,
                        annotation: file.makeIndirect(.dictionary([:]))))
            }
        }
        return links
    }

    func write(_ link: Link, to place: Destinations.Place, _ destinations: DestinationWriter) {
        let height = pageSizes[link.page].height
        let keys: [String: PDFValue] = [
            "Type": .name("Annot"), "Subtype": .name("Link"), "P": .object(pages[link.page]),
            "Rect": .box(link.rect.x, height - link.rect.maxY, link.rect.maxX, height - link.rect.y),
            "Border": .array([.integer(0), .integer(0), .integer(0)]),
            "F": .integer(Self.printed), "Contents": .text(link.description),
        ]
        for (key, value) in keys { file.set(link.annotation, key, value) }
        destinations.write(place, element: link.target, to: link.annotation)
    }

    /// Annotation flag: shown on paper too, and hidden nowhere.
    static let printed = 4
}
