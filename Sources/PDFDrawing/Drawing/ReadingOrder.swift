import Typesetting

/// Sees to it that items come in the order of the structure: the items of an element and of all below it follow each other,
/// in the order of the tree. What is read aloud is then what is seen, and what is copied.
struct ReadingOrder {
    private let structure: StructureTree
    /// Number of each element among its parent's children.
    private let place: [Int]
    /// Number of the next child of each element that may begin.
    private var next: [Int]
    /// From the document down to the element of the last item.
    private var open: [StructureTree.ID] = [0]

    init(_ structure: StructureTree) {
        self.structure = structure
        var place = Array(repeating: 0, count: structure.elements.count)
        for element in structure.elements {
            for (index, child) in element.children.enumerated() { place[child] = index }
        }
        self.place = place
        next = Array(repeating: 0, count: structure.elements.count)
    }

    /// Takes note of an item of `element`.
    mutating func enter(_ element: StructureTree.ID) throws(PDFFault) {
        if open.last == element { return }
        guard structure.elements.indices.contains(element) else {
            throw PDFFault(.structure, "an item belongs to element \(element), which the structure does not have")
        }
        // Up to the nearest ancestor that is open, then down again.
        var path: [StructureTree.ID] = []
        var ancestor = element
        while !open.contains(ancestor) {
            path.append(ancestor)
            guard let parent = structure[ancestor].parent else { break }
            ancestor = parent
        }
        while let last = open.last, last != ancestor { open.removeLast() }
        for child in path.reversed() {
            let parent = open.last ?? 0
            guard place[child] >= next[parent] else {
                throw PDFFault(
                    .structure,
                    "items of element \(element) (\(structure[element].role.rawValue)) come after those of a later element")
            }
            next[parent] = place[child] + 1
            open.append(child)
        }
    }
}
