import Typesetting

/// The form fields of a document that is to be signed (ISO 32000-1, 12.7): number and day to be filled in, places for the
/// signature, the body's seal and the box for copies. Signing programs find where to put their marks and move nothing, and
/// since every field stands in the structure from the beginning, signing once or twice breaks no promise of the document.
struct FormFields {
    private(set) var fields: [FormField] = []
    /// Object of the font for each face in which something is filled in.
    private var fonts: [(face: Face, object: PDFReference)] = []

    var isEmpty: Bool { fields.isEmpty }

    /// - Parameter files: the faces' files.
    init(_ document: PagedDocument, files: [Face: String], to file: inout PDFOutput) throws(PDFFault) {
        let signatures = document.signaturePlaces
        for (index, place) in signatures.dropLast().enumerated() {
            fields.append(FormField(.signature, place.rect, place, name: "ChuKy\(index + 1)", &file))
        }
        for place in document.markedPlaces {
            switch place.kind {
            case .number, .date:
                // What is printed already needs no field.
                guard let blank = place.blank else { continue }
                if !fonts.contains(where: { $0.face == blank.style.face }) {
                    let font = try FormFont(path: files[blank.style.face] ?? "", face: blank.style.face)
                    fonts.append((blank.style.face, try font.write(to: &file)))
                }
                fields.append(FormField(.text(blank.style), blank.rect, place, name: place.kind.fieldName, &file))
            case .signature, .seal, .copies, .annexes:
                let isNumbered = place.kind == .signature && signatures.count > 1
                let name = place.kind.fieldName + (isNumbered ? String(signatures.count) : "")
                fields.append(FormField(.signature, place.rect, place, name: name, &file))
            }
        }
        for field in fields where !document.pages.indices.contains(field.place.page) {
            throw PDFFault(.structure, "a form field is on page \(field.place.page + 1) of \(document.pages.count)")
        }
    }

    /// Puts each field into the structure, where a reader comes upon its place.
    func place(in builder: inout StructureBuilder, _ document: PagedDocument) {
        var signature: Int?
        for field in fields {
            // The seal is put beside the signature, after it.
            let before = field.place.kind == .seal ? signature : field.elementBefore(in: document)
            let element = builder.insert(role: "Form", after: before)
            if field.place.kind == .signature { signature = element }
            builder.addAnnotation(field.object, page: field.place.page, toOwn: element)
        }
    }

    /// Writes the fields; calls back with each one's page, for its annotations.
    func write(
        pages: [PDFReference], sizes: [Size], keys: [PDFReference: Int], to file: inout PDFOutput,
        _ added: (Int, PDFReference) -> Void
    ) throws(PDFFault) {
        for field in fields {
            let page = field.place.page
            try field.write(page: pages[page], pageHeight: sizes[page].height, parentKey: keys[field.object], to: &file)
            added(page, field.object)
        }
    }

    /// The catalogue's `AcroForm`.
    var form: PDFValue {
        var keys: [String: PDFValue] = ["Fields": .references(fields.map(\.object)), "SigFlags": .integer(1)]
        if let first = fonts.first {
            let resources = fonts.map { (FormField.name(of: $0.face), PDFValue.reference($0.object)) }
            keys["DR"] = .dictionary(["Font": .dictionary(Dictionary(uniqueKeysWithValues: resources))])
            keys["DA"] = .bytes(FormField.appearance(in: first.face))
        }
        return .dictionary(keys)
    }
}

/// A form field. Field and widget are one object.
struct FormField {
    enum Kind {
        case signature
        /// A line of text in a style.
        case text(TextStyle)
    }

    let kind: Kind
    let rect: Rect
    let place: MarkedPlace
    let name: String
    let object: PDFReference

    init(_ kind: Kind, _ rect: Rect, _ place: MarkedPlace, name: String, _ file: inout PDFOutput) {
        self.kind = kind
        self.rect = rect
        self.place = place
        self.name = name
        object = file.reserve()
    }

    /// What the form calls the font of a face.
    static func name(of face: Face) -> String { "BaoCao-" + face.rawValue }

    /// Black, as large as the field: figures are never cut.
    static func appearance(in face: Face) -> [UInt8] { Array("/\(name(of: face)) 0 Tf 0 g".utf8) }

    func write(page: PDFReference, pageHeight: Double, parentKey: Int?, to file: inout PDFOutput) throws(PDFFault) {
        // Archival documents show what a field looks like; an empty one looks like the paper.
        let appearance = try file.addStream(
            [],
            [
                "Type": .name("XObject"), "Subtype": .name("Form"), "Resources": .dictionary([:]),
                "BBox": .box(0, 0, rect.width, rect.height),
            ])
        let tooltip = place.kind.tooltip
        var keys = AnnotationKeys.make(
            "Widget", page: page, rect: rect, pageHeight: pageHeight, description: tooltip, parentKey: parentKey)
        keys["T"] = .text(name)
        keys["TU"] = .text(tooltip)
        keys["AP"] = .dictionary(["N": .reference(appearance)])
        switch kind {
        case .signature: keys["FT"] = .name("Sig")
        case .text(let style):
            keys["FT"] = .name("Tx")
            keys["DA"] = .bytes(Self.appearance(in: style.face))
            keys["Q"] = .integer(1)
        }
        file.define(object, keys)
    }

    /// The element the field follows in reading order: the one whose text stands nearest above the place, or around it.
    func elementBefore(in document: PagedDocument) -> StructureTree.ID? {
        let lowest =
            switch kind {
            case .signature: rect.y + 1
            case .text: rect.maxY
            }
        var nearest: (element: StructureTree.ID, y: Double)?
        for item in document.pages[place.page].items {
            guard case .element(let element) = item.owner, case .text(let run) = item.mark,
                run.origin.y <= lowest, run.origin.x < rect.maxX, run.origin.x + run.width > rect.x
            else { continue }
            if run.origin.y >= nearest?.y ?? 0 { nearest = (element, run.origin.y) }
        }
        return nearest?.element
    }
}

extension MarkedPlace.Kind {
    fileprivate var fieldName: String {
        switch self {
        case .number: "SoKyHieu"
        case .date: "NgayBanHanh"
        case .signature: "ChuKy"
        case .seal: "ConDau"
        case .copies: "SaoY"
        case .annexes: "PhuLuc"
        }
    }

    /// What an officer's screen reader says of the field.
    fileprivate var tooltip: String {
        switch self {
        case .number: "Số văn bản"
        case .date: "Ngày ban hành văn bản"
        case .signature: "Chỗ ký của người có thẩm quyền"
        case .seal: "Chỗ ký số của cơ quan, tổ chức (hình ảnh dấu)"
        case .copies: "Chỗ ký số của cơ quan, tổ chức sao văn bản"
        case .annexes: "Chỗ ký số của cơ quan, tổ chức ban hành trên phụ lục"
        }
    }
}
