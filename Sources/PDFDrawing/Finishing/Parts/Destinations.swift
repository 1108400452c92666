import Typesetting

/// Where elements begin on the pages, for links and bookmarks.
struct Destinations {
    struct Place {
        var page: Int
        /// Top of the first item, from the top edge.
        var y: Double
    }

    private let structure: StructureTree
    private var first: [StructureTree.ID: Place] = [:]

    init(_ document: PagedDocument) {
        structure = document.structure
        for (index, page) in document.pages.enumerated() {
            for item in page.items {
                guard case .element(let element) = item.owner, first[element] == nil else { continue }
                first[element] = Place(page: index, y: Self.top(of: item.mark))
            }
        }
    }

    /// Where an element, or the first thing below it that is on a page, begins.
    subscript(element: StructureTree.ID) -> Place? {
        if let place = first[element] { return place }
        guard structure.elements.indices.contains(element) else { return nil }
        return structure[element].children.lazy.compactMap { self[$0] }.first
    }

    private static func top(of mark: Mark) -> Double {
        switch mark {
        case .text(let run): run.origin.y - run.style.size
        case .line(let from, let to, _): min(from.y, to.y)
        case .rectangle(let rect, _, _), .link(let rect, _, _), .picture(let rect, _): rect.y
        }
    }
}

/// Writes how a viewer gets to a place.
struct DestinationWriter {
    let pages: [PDFReference]
    let pageSizes: [Size]
    /// Structure elements, by number; PDF/UA-2 wants destinations to name them.
    let elements: [PDFReference]
    let profile: PDFProfile

    /// Adds the way to `place` to the keys of a link or bookmark.
    func add(_ place: Destinations.Place, element: StructureTree.ID, to keys: inout [String: PDFValue]) {
        let y = PDFValue.real(max(0, pageSizes[place.page].height - place.y))
        func destination(_ target: PDFReference) -> PDFValue {
            .array([.reference(target), .name("XYZ"), .real(0), y, .real(0)])
        }
        let toPage = destination(pages[place.page])
        switch profile {
        case .ua1a2a:
            keys["Dest"] = toPage
        case .ua2a4:
            // Viewers that know no structure destinations go by the page.
            keys["A"] = .dictionary(["S": .name("GoTo"), "D": toPage, "SD": destination(elements[element])])
        }
    }
}
