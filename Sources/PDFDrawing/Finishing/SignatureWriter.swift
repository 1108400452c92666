import Typesetting

/// Makes the places for signatures empty signature fields (ISO 32000-1, 12.7.4.5), so that the agency's signing program
/// finds where to put its mark and moves nothing.
struct SignatureWriter {
    let file: PDFFile
    let pages: [PDFObject]
    let pageSizes: [Size]

    /// A field and its widget, one object.
    struct Field {
        var page: Int
        var object: PDFObject
        var rect: Rect
    }

    /// Name and description of each field; an officer's screen reader speaks the description.
    private static let name = "ChuKy"
    private static let tooltip = "Chỗ ký của người có thẩm quyền"

    func makeFields(_ places: [SignaturePlace]) throws(PDFFault) -> [Field] {
        var fields: [Field] = []
        for (index, place) in places.enumerated() {
            guard pages.indices.contains(place.page) else {
                throw PDFFault(.structure, "a place for a signature is on page \(place.page + 1) of \(pages.count)")
            }
            let height = pageSizes[place.page].height
            let rect = place.rect
            // Archival documents show what a field looks like; an empty one looks like the paper.
            let appearance = file.makeStream(
                [],
                [
                    "Type": .name("XObject"), "Subtype": .name("Form"), "BBox": .box(0, 0, rect.width, rect.height),
                    "Resources": .dictionary([:]),
                ])
            let object = file.makeIndirect(
                .dictionary([
                    "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Sig"),
                    "T": .text(Self.name + (places.count > 1 ? String(index + 1) : "")), "TU": .text(Self.tooltip),
                    "Contents": .text(Self.tooltip), "P": .object(pages[place.page]), "F": .integer(LinkWriter.printed),
                    "Rect": .box(rect.x, height - rect.maxY, rect.maxX, height - rect.y),
                    "AP": .dictionary(["N": .object(appearance)]),
                ]))
            fields.append(Field(page: place.page, object: object, rect: rect))
        }
        return fields
    }

    /// The catalogue's `AcroForm`.
    func form(_ fields: [Field]) -> PDFValue {
        .dictionary(["Fields": .array(fields.map { .object($0.object) }), "SigFlags": .integer(1)])
    }

    /// The element a field follows in reading order: the one whose text stands nearest above the place.
    static func elementBefore(_ field: Field, in document: PagedDocument) -> StructureTree.ID? {
        var nearest: (element: StructureTree.ID, y: Double)?
        for item in document.pages[field.page].items {
            guard case .element(let element) = item.owner, case .text(let run) = item.mark,
                run.origin.y <= field.rect.y + 1, run.origin.x < field.rect.maxX, run.origin.x + run.width > field.rect.x
            else { continue }
            if run.origin.y >= nearest?.y ?? 0 { nearest = (element, run.origin.y) }
        }
        return nearest?.element
    }
}
