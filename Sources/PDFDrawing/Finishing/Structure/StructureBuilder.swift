import Typesetting

/// Gathers what stands under each element, in reading order, before the structure tree is written.
struct StructureBuilder {
    enum Kid {
        case element(Int)
        /// Marked content of a page.
        case content(page: Int, number: Int)
        /// An annotation: a link or a form field.
        case annotation(PDFReference, page: Int)
    }

    struct Node {
        /// What the document says of it; `nil` for elements the finishing adds.
        var element: StructureTree.Element?
        var role: String
        var parent: Int?
        var kids: [Kid] = []
        /// Elements it leads to: of an entry of the contents, what its links lead to; of a footnote and its call, each other.
        var targets: [Int] = []
        /// Children of `element` that stand among `kids` already.
        var placed = 0
    }

    private(set) var nodes: [Node]
    /// Number of each element among its parent's children.
    private let place: [Int]

    init(_ structure: StructureTree) {
        nodes = structure.elements.map { Node(element: $0, role: $0.role.rawValue, parent: $0.parent) }
        var place = Array(repeating: 0, count: nodes.count)
        for element in structure.elements {
            for (index, child) in element.children.enumerated() { place[child] = index }
        }
        self.place = place
    }

    /// Adds marked content to an element; calls come in reading order.
    mutating func add(page: Int, number: Int, to element: Int) {
        put(element)
        nodes[element].kids.append(.content(page: page, number: number))
    }

    /// Adds a link's annotation to its element.
    mutating func add(_ link: LinkArea) {
        put(link.owner)
        nodes[link.owner].kids.append(.annotation(link.annotation, page: link.page))
        guard case .element(let target) = link.target else { return }
        // PDF 2.0 wants a note and its call to name each other.
        if nodes[target].role == StructureTree.Role.footnote.rawValue {
            nodes[link.owner].targets.append(target)
            nodes[target].targets.append(link.owner)
        }
        var entry: Int? = link.owner
        while let index = entry, nodes[index].role != StructureTree.Role.contentsItem.rawValue {
            entry = nodes[index].parent
        }
        if let entry, !nodes[entry].targets.contains(target) { nodes[entry].targets.append(target) }
    }

    /// Adds an annotation to an element made by ``insert(role:after:)``.
    mutating func addAnnotation(_ annotation: PDFReference, page: Int, toOwn element: Int) {
        nodes[element].kids.append(.annotation(annotation, page: page))
    }

    /// Puts the elements that have no content (empty cells) in their places.
    mutating func complete() {
        for index in nodes.indices { putChildren(of: index, before: nodes[index].element?.children.count ?? 0) }
        wrapLinksOfContents()
    }

    /// A link is an entry of the contents by way of a reference (ISO 32000-1, 14.8.4.3.4).
    private mutating func wrapLinksOfContents() {
        for index in nodes.indices where nodes[index].role == StructureTree.Role.contentsItem.rawValue {
            for (position, kid) in nodes[index].kids.enumerated() {
                guard case .element(let link) = kid, nodes[link].role == StructureTree.Role.link.rawValue else { continue }
                nodes[link].parent = nodes.count
                nodes[index].kids[position] = .element(nodes.count)
                nodes.append(Node(element: nil, role: "Reference", parent: index, kids: [.element(link)]))
            }
        }
    }

    /// Adds an element of the finishing's own after `sibling`, or at the beginning of the first part.
    mutating func insert(role: String, after sibling: Int?) -> Int {
        let parent = sibling.map { nodes[$0].parent ?? 0 } ?? firstPart
        let index = nodes.count
        nodes.append(Node(element: nil, role: role, parent: parent))
        let position = nodes[parent].kids.firstIndex {
            if case .element(let id) = $0 { id == sibling } else { false }
        }
        nodes[parent].kids.insert(.element(index), at: position.map { $0 + 1 } ?? 0)
        return index
    }

    private var firstPart: Int {
        for case .element(let id) in nodes[0].kids where nodes[id].role == StructureTree.Role.section.rawValue { return id }
        return 0
    }

    /// Page of an element's first content, its own or that of something below it.
    func firstPage(of index: Int) -> Int? {
        for kid in nodes[index].kids {
            switch kid {
            case .content(let page, _), .annotation(_, let page): return page
            case .element(let child): if let page = firstPage(of: child) { return page }
            }
        }
        return nil
    }

    /// Puts an element, and those it lies in, among their parents' kids.
    private mutating func put(_ index: Int) {
        guard let parent = nodes[index].parent, nodes[parent].placed <= place[index] else { return }
        put(parent)
        putChildren(of: parent, before: place[index] + 1)
    }

    private mutating func putChildren(of parent: Int, before end: Int) {
        guard let children = nodes[parent].element?.children else { return }
        while nodes[parent].placed < end {
            nodes[parent].kids.append(.element(children[nodes[parent].placed]))
            nodes[parent].placed += 1
        }
    }
}
