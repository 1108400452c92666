import Typesetting

/// The attributes of a structure element (ISO 32000-1, 14.8.5).
struct StructureAttributes {
    /// For the element's `A`; `nil` when it has none.
    let value: PDFValue?

    init(
        _ element: StructureTree.Element, index: Int, builder: StructureBuilder, pageSizes: [Size], profile: PDFProfile
    ) {
        var table: [String: PDFValue] = [:]
        if let scope = element.scope { table["Scope"] = .name(scope.rawValue) }
        if element.columnSpan > 1 { table["ColSpan"] = .integer(element.columnSpan) }
        if element.rowSpan > 1 { table["RowSpan"] = .integer(element.rowSpan) }
        if !element.headers.isEmpty {
            table["Headers"] = .array(element.headers.map { .bytes(Array(StructureWriter.identifier($0).utf8)) })
        }
        if let summary = element.summary { table["Summary"] = .text(summary) }

        var layout: [String: PDFValue] = [:]
        if let box = element.box, let page = builder.firstPage(of: index) {
            let height = pageSizes[page].height
            layout["BBox"] = .box(box.x, height - box.maxY, box.maxX, height - box.y)
            layout["Placement"] = .name("Block")
        }

        var list: [String: PDFValue] = [:]
        // Readers need to be told that items carry labels of their own.
        if element.role == .list, Self.hasLabels(element, builder) {
            list["ListNumbering"] = .name(profile == .ua2a4 ? "Unordered" : "Disc")
        }

        let owned = [("Table", table), ("Layout", layout), ("List", list)].compactMap { owner, keys -> PDFValue? in
            keys.isEmpty ? nil : .dictionary(keys.merging(["O": .name(owner)]) { first, _ in first })
        }
        value = owned.count > 1 ? .array(owned) : owned.first
    }

    private static func hasLabels(_ list: StructureTree.Element, _ builder: StructureBuilder) -> Bool {
        list.children.contains { item in
            builder.nodes[item].element?.children.contains { builder.nodes[$0].role == "Lbl" } ?? false
        }
    }
}
