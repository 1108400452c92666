import Typesetting

/// Writes the structure tree and the tree that leads from content back to it (ISO 32000-1, 14.7).
struct StructureWriter {
    private let builder: StructureBuilder
    private let pages: [PDFReference]
    private let pageSizes: [Size]
    private let profile: PDFProfile
    /// The elements, by number.
    let elements: [PDFReference]
    /// Keys of annotations in the parent tree; pages have the keys before.
    let annotationKeys: [PDFReference: Int]

    init(
        _ builder: StructureBuilder, pages: [PDFReference], pageSizes: [Size], profile: PDFProfile,
        file: inout PDFOutput
    ) {
        self.builder = builder
        self.pages = pages
        self.pageSizes = pageSizes
        self.profile = profile
        elements = builder.nodes.map { _ in file.reserve() }
        var keys: [PDFReference: Int] = [:]
        for node in builder.nodes {
            for case .annotation(let annotation, _) in node.kids { keys[annotation] = pages.count + keys.count }
        }
        annotationKeys = keys
    }

    /// Writes everything and returns the root, for the catalogue.
    func write(to file: inout PDFOutput) -> PDFReference {
        let root = file.reserve()
        let namespaces = profile == .ua2a4 ? Namespaces(file: &file) : nil
        var rootKeys: [String: PDFValue] = ["Type": .name("StructTreeRoot"), "K": .references([elements[0]])]
        var identified: [PDFValue] = []
        let referenced = Set(builder.nodes.flatMap { $0.element?.headers ?? [] })
        for (index, node) in builder.nodes.enumerated() {
            var keys: [String: PDFValue] = ["P": .reference(node.parent.map { elements[$0] } ?? root)]
            let role = StructureRole(node.role, profile: profile)
            keys["S"] = .name(role.name)
            if let namespaces { keys["NS"] = .reference(role.isOld ? namespaces.pdf17 : namespaces.pdf20) }
            addKids(of: node, to: &keys)
            if node.role == StructureTree.Role.table.rawValue, let page = builder.firstPage(of: index) {
                keys["Pg"] = .reference(pages[page])
            }
            addReferences(of: node, to: &keys)
            if let source = node.element {
                if let alternative = source.alternative { keys["Alt"] = .text(alternative) }
                if let expansion = source.expansion { keys["E"] = .text(expansion) }
                if let language = source.language { keys["Lang"] = .text(language) }
                if referenced.contains(index) || source.role == .note || source.role == .footnote {
                    // The tree of identifiers is sorted, as numbers of one width are by themselves.
                    let key = PDFValue.bytes(Array(Self.identifier(index).utf8))
                    keys["ID"] = key
                    identified += [key, .reference(elements[index])]
                }
                let attributes = StructureAttributes(
                    source, index: index, builder: builder, pageSizes: pageSizes, profile: profile)
                if let value = attributes.value { keys["A"] = value }
            }
            file.define(elements[index], keys)
        }
        if let namespaces { rootKeys["Namespaces"] = .references([namespaces.pdf20, namespaces.pdf17]) }
        if !identified.isEmpty {
            rootKeys["IDTree"] = .reference(file.add(.dictionary(["Names": .array(identified)])))
        }
        rootKeys["ParentTree"] = .reference(writeParentTree(to: &file))
        rootKeys["ParentTreeNextKey"] = .integer(pages.count + annotationKeys.count)
        file.define(root, rootKeys)
        return root
    }

    private func addKids(of node: StructureBuilder.Node, to keys: inout [String: PDFValue]) {
        guard !node.kids.isEmpty else { return }
        // The page of the first content is stated once; what lies on another page says so itself.
        let page = node.kids.lazy.compactMap { kid -> Int? in
            if case .content(let page, _) = kid { page } else { nil }
        }.first
        if let page { keys["Pg"] = .reference(pages[page]) }
        let kids = node.kids.map { kid -> PDFValue in
            switch kid {
            case .element(let child): .reference(elements[child])
            case .content(page, let number): .integer(number)
            case .content(let other, let number):
                .dictionary(["Type": .name("MCR"), "Pg": .reference(pages[other]), "MCID": .integer(number)])
            case .annotation(let annotation, let page):
                .dictionary(["Type": .name("OBJR"), "Pg": .reference(pages[page]), "Obj": .reference(annotation)])
            }
        }
        keys["K"] = kids.count == 1 ? kids[0] : .array(kids)
    }

    /// PDF/UA-2 wants entries of the contents and footnotes to name what they lead to.
    private func addReferences(of node: StructureBuilder.Node, to keys: inout [String: PDFValue]) {
        guard profile == .ua2a4, !node.targets.isEmpty else { return }
        keys["Ref"] = .references(node.targets.map { elements[$0] })
    }

    private func writeParentTree(to file: inout PDFOutput) -> PDFReference {
        var byPage: [[(number: Int, element: PDFReference)]] = Array(repeating: [], count: pages.count)
        var annotations: [(key: Int, element: PDFReference)] = []
        for (index, node) in builder.nodes.enumerated() {
            for kid in node.kids {
                switch kid {
                case .content(let page, let number): byPage[page].append((number, elements[index]))
                case .annotation(let annotation, _):
                    if let key = annotationKeys[annotation] { annotations.append((key, elements[index])) }
                case .element: break
                }
            }
        }
        var numbers: [PDFValue] = []
        for (index, contents) in byPage.enumerated() where !contents.isEmpty {
            // Numbers of a page's contents run from 0 without a gap.
            let parents = contents.sorted { $0.number < $1.number }.map(\.element)
            numbers += [.integer(index), .reference(file.add(.references(parents)))]
        }
        for annotation in annotations.sorted(by: { $0.key < $1.key }) {
            numbers += [.integer(annotation.key), .reference(annotation.element)]
        }
        return file.add(.dictionary(["Nums": .array(numbers)]))
    }

    /// Of an element others refer to; of one width, so that text order is number order.
    static func identifier(_ index: Int) -> String {
        let digits = String(index)
        return "e" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}

/// A structure type as the profile's standard has it.
struct StructureRole {
    let name: String
    /// Whether PDF 2.0 keeps it in the namespace of PDF 1.7 only.
    let isOld: Bool

    init(_ name: String, profile: PDFProfile) {
        switch (profile, name) {
        case (.ua1a2a, "FENote"): (self.name, isOld) = ("Note", true)
        case (.ua1a2a, _): (self.name, isOld) = (name, true)
        case (.ua2a4, "TOC"), (.ua2a4, "TOCI"), (.ua2a4, "Reference"): (self.name, isOld) = (name, true)
        // PDF 2.0 has a footnote in its place, which must name where it is called from; these are remarks in the text.
        case (.ua2a4, "Note"): (self.name, isOld) = ("P", false)
        case (.ua2a4, _): (self.name, isOld) = (name, false)
        }
    }
}

/// The namespaces of structure types (ISO 32000-2, 14.8.6).
private struct Namespaces {
    let pdf20: PDFReference
    let pdf17: PDFReference

    init(file: inout PDFOutput) {
        func make(_ name: String) -> PDFValue { .dictionary(["Type": .name("Namespace"), "NS": .text(name)]) }
        pdf20 = file.add(make("http://iso.org/pdf2/ssn"))
        pdf17 = file.add(make("http://iso.org/pdf/ssn"))
    }
}
