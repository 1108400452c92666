extension PagedDocument {
    /// The same pages with a thin frame around every block: what one looks at when a layout surprises.
    ///
    /// A block is what stands directly under the document or one of its sections: a heading, a paragraph, a table, a list, a
    /// chart. Where it goes on over a page, each part has a frame. Rules and grids belong to no block and widen none.
    public func outliningBlocks() -> PagedDocument {
        var outlined = self
        for number in pages.indices {
            var frames: [(block: StructureTree.ID, rect: Rect)] = []
            for item in pages[number].items {
                guard case .element(let element) = item.owner, let rect = item.mark.bounds else { continue }
                let block = block(of: element)
                if let last = frames.indices.last, frames[last].block == block {
                    frames[last].rect = frames[last].rect.union(rect)
                } else {
                    frames.append((block, rect))
                }
            }
            outlined.pages[number].items += frames.map { frame in
                PlacedItem(.artifact(.layout), .rectangle(frame.rect, fill: nil, stroke: Self.frameGrey))
            }
        }
        return outlined
    }

    /// Grey of the frames: apart from black text and rules.
    private static let frameGrey = 0.5

    private func block(of element: StructureTree.ID) -> StructureTree.ID {
        var block = element
        while let parent = structure[block].parent {
            switch structure[parent].role {
            case .document, .section, .division: return block
            default: block = parent
            }
        }
        return block
    }
}

extension Mark {
    /// The area it covers; `nil` for links, which cover what others have drawn. Letters take their line from ascent to descent.
    fileprivate var bounds: Rect? {
        switch self {
        case .text(let run):
            // As far as Times New Roman and its like reach.
            let ascent = run.style.size * 0.891
            return Rect(x: run.origin.x, y: run.origin.y - ascent, width: run.width, height: ascent + run.style.size * 0.216)
        case .line(let from, let to, _):
            return Rect(
                x: min(from.x, to.x), y: min(from.y, to.y), width: abs(to.x - from.x), height: abs(to.y - from.y))
        case .rectangle(let rect, _, _), .picture(let rect, _): return rect
        case .link: return nil
        }
    }
}

extension Rect {
    fileprivate func union(_ other: Rect) -> Rect {
        let left = min(x, other.x)
        let top = min(y, other.y)
        return Rect(x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
    }
}
