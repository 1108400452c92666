/// What stands around the text of pages, and is never read.
extension PagedDocument {
    /// From the text to the line around it, in points.
    private static let borderGap = 6.0
    /// Part of the text's width that a running head takes at most: the page number stands in the middle.
    private static let headShare = 0.42

    /// Puts a line around the text of every page, and the running head beside page numbers that are shown.
    mutating func decorate(
        _ sections: [(pages: Int, section: DocumentSection)], _ document: Document, _ setter: TextSetter
    ) throws(LayoutFault) {
        guard document.border != nil || document.runningHead != nil else { return }
        var page = 0
        for (count, section) in sections {
            for number in 0..<count where pages.indices.contains(page) {
                if let head = document.runningHead, number > 0 || section.numbersFirstPage || section.goesOn {
                    let run = try PagedDocument.run(of: head, in: section, setter)
                    pages[page].items.insert(PlacedItem(.artifact(.header), .text(run)), at: 0)
                }
                if let thickness = document.border {
                    let lines = PagedDocument.border(of: section, thickness).map { PlacedItem(.artifact(.layout), $0) }
                    pages[page].items.insert(contentsOf: lines, at: 0)
                }
                page += 1
            }
        }
    }

    /// The running head at the right, shortened to what it has room for.
    private static func run(
        of head: TextSpan, in section: DocumentSection, _ setter: TextSetter
    ) throws(LayoutFault) -> TextRun {
        let right = section.pageSize.width - section.margins.right
        let room = (right - section.margins.left) * headShare
        var text = head.text
        var width = try setter.width(of: text[...], in: head.style, origin: head.origin)
        var words = text.split(separator: " ")
        while width > room, words.count > 1 {
            words.removeLast()
            text = words.joined(separator: " ") + "…"
            width = try setter.width(of: text[...], in: head.style, origin: head.origin)
        }
        return TextRun(
            text: text, style: head.style, origin: Point(x: right - width, y: section.pageNumberBaseline), width: width)
    }

    private static func border(of section: DocumentSection, _ thickness: Double) -> [Mark] {
        let left = section.margins.left - borderGap
        let top = section.margins.top - borderGap
        let right = section.pageSize.width - section.margins.right + borderGap
        let bottom = section.pageSize.height - section.margins.bottom + borderGap
        let corners = [Point(x: left, y: top), Point(x: right, y: top), Point(x: right, y: bottom), Point(x: left, y: bottom)]
        return corners.indices.map { index in
            .line(from: corners[index], to: corners[(index + 1) % corners.count], thickness: thickness)
        }
    }
}
