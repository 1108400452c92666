import Typesetting

/// Writes the structure tree and the tree that leads from content back to it (ISO 32000-1, 14.7).
struct StructureWriter {
    private let file: PDFFile
    private let builder: StructureBuilder
    private let pages: [PDFObject]
    private let pageSizes: [Size]
    private let profile: PDFProfile
    /// The written elements, by number.
    let elements: [PDFObject]

    init(
        file: PDFFile, builder: StructureBuilder, pages: [PDFObject], pageSizes: [Size], profile: PDFProfile
    ) {
        self.file = file
        self.builder = builder
        self.pages = pages
        self.pageSizes = pageSizes
        self.profile = profile
        elements = builder.nodes.map { _ in file.makeIndirect(.dictionary([:])) }
    }

    /// Key of the first annotation in the parent tree; pages come before.
    private var firstAnnotationKey: Int { pages.count }

    /// Writes everything and returns the root, for the catalogue.
    func write() -> PDFObject {
        let root = file.makeIndirect(.dictionary(["Type": .name("StructTreeRoot")]))
        let namespaces = profile == .ua2a4 ? Namespaces(file: file) : nil
        var identified: [(key: String, element: PDFObject)] = []
        let referenced = Set(builder.nodes.flatMap { $0.element?.headers ?? [] })
        for (index, node) in builder.nodes.enumerated() {
            let element = elements[index]
            let role = Self.role(node.role, profile: profile)
            file.set(element, "S", .name(role.name))
            if let namespaces { file.set(element, "NS", .object(role.isOld ? namespaces.pdf17 : namespaces.pdf20)) }
            file.set(element, "P", .object(node.parent.map { elements[$0] } ?? root))
            writeKids(of: node, element)
            guard let source = node.element else { continue }
            if let alternative = source.alternative { file.set(element, "Alt", .text(alternative)) }
            if referenced.contains(index) || node.role == "Note" {
                let key = Self.identifier(index)
                file.set(element, "ID", .bytes(Array(key.utf8)))
                identified.append((key, element))
            }
            let attributes = StructureAttributes(source, index: index, builder: builder, pageSizes: pageSizes, profile: profile)
            if let value = attributes.value { file.set(element, "A", value) }
        }
        file.set(root, "K", .array([.object(elements[0])]))
        if let namespaces {
            file.set(root, "Namespaces", .array([.object(namespaces.pdf20), .object(namespaces.pdf17)]))
        }
        if !identified.isEmpty { file.set(root, "IDTree", .object(identifierTree(identified))) }
        writeParentTree(root)
        return root
    }

    private func writeKids(of node: StructureBuilder.Node, _ element: PDFObject) {
        guard !node.kids.isEmpty else { return }
        // The page most of the content refers to is stated once; what lies on another page says so itself.
        let page = node.kids.lazy.compactMap { kid -> Int? in
            if case .content(let page, _) = kid { page } else { nil }
        }.first
        if let page { file.set(element, "Pg", .object(pages[page])) }
        let kids = node.kids.map { kid -> PDFValue in
            switch kid {
            case .element(let child): .object(elements[child])
            case .content(page, let number): .integer(number)
            case .content(let other, let number):
                .dictionary(["Type": .name("MCR"), "Pg": .object(pages[other]), "MCID": .integer(number)])
            case .annotation(let annotation, let page):
                .dictionary(["Type": .name("OBJR"), "Pg": .object(pages[page]), "Obj": .object(annotation)])
            }
        }
        file.set(element, "K", kids.count == 1 ? kids[0] : .array(kids))
    }

    private func writeParentTree(_ root: PDFObject) {
        var byPage: [[PDFObject]] = Array(repeating: [], count: pages.count)
        var annotations: [(PDFObject, PDFObject)] = []
        // Content numbers of a page run through its elements; each is put at its own place.
        var counts = Array(repeating: 0, count: pages.count)
        for node in builder.nodes {
            for case .content(let page, let number) in node.kids { counts[page] = max(counts[page], number + 1) }
        }
        for page in pages.indices { byPage[page] = Array(repeating: elements[0], count: counts[page]) }
        for (index, node) in builder.nodes.enumerated() {
            for kid in node.kids {
                switch kid {
                case .content(let page, let number): byPage[page][number] = elements[index]
                case .annotation(let annotation, _): annotations.append((annotation, elements[index]))
                case .element: break
                }
            }
        }
        var numbers: [PDFValue] = []
        for (index, page) in pages.enumerated() where counts[index] > 0 {
            file.set(page, "StructParents", .integer(index))
            let parents = file.makeIndirect(.array(byPage[index].map { .object($0) }))
            numbers += [.integer(index), .object(parents)]
        }
        for (offset, (annotation, element)) in annotations.enumerated() {
            let key = firstAnnotationKey + offset
            file.set(annotation, "StructParent", .integer(key))
            numbers += [.integer(key), .object(element)]
        }
        file.set(root, "ParentTree", .object(file.makeIndirect(.dictionary(["Nums": .array(numbers)]))))
        file.set(root, "ParentTreeNextKey", .integer(firstAnnotationKey + annotations.count))
    }

    private func identifierTree(_ identified: [(key: String, element: PDFObject)]) -> PDFObject {
        let names = identified.sorted { $0.key < $1.key }.flatMap { key, element -> [PDFValue] in
            [.bytes(Array(key.utf8)), .object(element)]
        }
        return file.makeIndirect(.dictionary(["Names": .array(names)]))
    }

    /// Of an element others refer to; of one width, so that text order is number order.
    static func identifier(_ index: Int) -> String {
        let digits = String(index)
        return "e" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    /// The role's name, and whether PDF 2.0 keeps it in the namespace of PDF 1.7 only.
    private static func role(_ name: String, profile: PDFProfile) -> (name: String, isOld: Bool) {
        guard profile == .ua2a4 else { return (name, true) }
        switch name {
        case "TOC", "TOCI": return (name, true)
        // PDF 2.0 has a footnote there, which must refer to where it is called from; ours are remarks in the text.
        case "Note": return ("Aside", false)
        default: return (name, false)
        }
    }
}

/// The namespaces of structure types (ISO 32000-2, 14.8.6).
private struct Namespaces {
    let pdf20: PDFObject
    let pdf17: PDFObject

    init(file: PDFFile) {
        func make(_ name: String) -> PDFObject {
            file.makeIndirect(.dictionary(["Type": .name("Namespace"), "NS": .text(name)]))
        }
        pdf20 = make("http://iso.org/pdf2/ssn")
        pdf17 = make("http://iso.org/pdf/ssn")
    }
}
