import Typesetting

/// A place for a signature made an empty signature field (ISO 32000-1, 12.7.4.5), so that the agency's signing program finds
/// where to put its mark and moves nothing. Field and widget are one object.
struct SignatureField {
    var place: MarkedPlace
    var name: String
    var object: PDFReference

    /// Name and description of the field; an officer's screen reader speaks the description.
    private static let baseName = "ChuKy"
    private static let tooltip = "Chỗ ký của người có thẩm quyền"

    static func all(in document: PagedDocument, _ file: inout PDFOutput) throws(PDFFault) -> [SignatureField] {
        var fields: [SignatureField] = []
        let places = document.signaturePlaces
        for (index, place) in places.enumerated() {
            guard document.pages.indices.contains(place.page) else {
                throw PDFFault(
                    .structure, "a place for a signature is on page \(place.page + 1) of \(document.pages.count)")
            }
            let name = baseName + (places.count > 1 ? String(index + 1) : "")
            fields.append(SignatureField(place: place, name: name, object: file.reserve()))
        }
        return fields
    }

    func write(
        page: PDFReference, pageHeight: Double, parentKey: Int?, to file: inout PDFOutput
    ) throws(PDFFault) {
        // Archival documents show what a field looks like; an empty one looks like the paper.
        let appearance = try file.addStream(
            [],
            [
                "Type": .name("XObject"), "Subtype": .name("Form"), "Resources": .dictionary([:]),
                "BBox": .box(0, 0, place.rect.width, place.rect.height),
            ])
        var keys = AnnotationKeys.make(
            "Widget", page: page, rect: place.rect, pageHeight: pageHeight, description: Self.tooltip,
            parentKey: parentKey)
        keys["FT"] = .name("Sig")
        keys["T"] = .text(name)
        keys["TU"] = .text(Self.tooltip)
        keys["AP"] = .dictionary(["N": .reference(appearance)])
        file.define(object, keys)
    }

    /// The catalogue's `AcroForm`.
    static func form(_ fields: [SignatureField]) -> PDFValue {
        .dictionary(["Fields": .references(fields.map(\.object)), "SigFlags": .integer(1)])
    }

    /// The element the field follows in reading order: the one whose text stands nearest above the place.
    func elementBefore(in document: PagedDocument) -> StructureTree.ID? {
        var nearest: (element: StructureTree.ID, y: Double)?
        for item in document.pages[place.page].items {
            guard case .element(let element) = item.owner, case .text(let run) = item.mark,
                run.origin.y <= place.rect.y + 1, run.origin.x < place.rect.maxX,
                run.origin.x + run.width > place.rect.x
            else { continue }
            if run.origin.y >= nearest?.y ?? 0 { nearest = (element, run.origin.y) }
        }
        return nearest?.element
    }
}
