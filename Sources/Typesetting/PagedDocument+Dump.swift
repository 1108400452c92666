// Pages as text: what golden tests compare and what one reads when a page looks wrong.

extension PagedDocument {
    /// The pages as lines of text, lengths in points rounded to 0.01.
    ///
    /// A page begins with `page`, its number from 1, its size and its label. Each item is one line: what owns it (the role and
    /// number of its structure element, or the kind of artifact), then the mark. Bookmarks and signature places follow. Equal
    /// documents give equal text.
    public func dump() -> String {
        var text = ""
        for (number, page) in pages.enumerated() {
            text += "page \(number + 1) \(hundredths(page.size.width)) x \(hundredths(page.size.height)) label \(page.label)\n"
            if let mark = page.watermark {
                text += "  -watermark \(describe(mark.centre)) \(hundredths(mark.style.size)) “\(mark.text)”\n"
            }
            for item in page.items {
                text += "  \(describe(item.owner)) \(describe(item.mark))\(item.tint.map { " in \(describe($0))" } ?? "")\n"
            }
        }
        for entry in outline {
            text += "bookmark \(entry.level) page \(entry.page + 1) y \(hundredths(entry.y)) “\(entry.title)”\n"
        }
        for place in signaturePlaces { text += "signature page \(place.page + 1) \(describe(place.rect))\n" }
        return text
    }

    private func describe(_ owner: PlacedItem.Owner) -> String {
        switch owner {
        case .element(let id): "\(structure[id].role.rawValue)#\(id)"
        case .artifact(let kind): "-\(kind.rawValue)"
        }
    }

    private func describe(_ mark: Mark) -> String {
        switch mark {
        case .text(let run):
            let spacing = run.wordSpacing == 0 ? "" : " spacing \(hundredths(run.wordSpacing))"
            return "text \(describe(run.origin)) width \(hundredths(run.width))\(spacing) \(run.style.face.rawValue) "
                + "\(hundredths(run.style.size)) “\(run.text)”\(run.style.color.map { " in \(describe($0))" } ?? "")"
        case .line(let from, let to, let thickness):
            return "line \(describe(from)) to \(describe(to)) thick \(hundredths(thickness))"
        case .rectangle(let rect, let fill, let stroke):
            let inside = fill.map { " fill \(hundredths($0))" } ?? ""
            let border = stroke.map { " stroke \(hundredths($0))" } ?? ""
            return "rectangle \(describe(rect))\(inside)\(border)"
        case .link(let rect, let target, let description):
            return "link \(describe(rect)) to \(describe(target)) “\(description)”"
        case .picture(let rect, let picture): return "picture \(describe(rect)) \(picture.width) x \(picture.height)"
        }
    }

    private func describe(_ color: Color) -> String {
        [color.red, color.green, color.blue].map { hundredths($0) }.joined(separator: "/")
    }

    private func describe(_ target: LinkTarget) -> String {
        switch target {
        case .element(let id): "\(structure[id].role.rawValue)#\(id)"
        case .address(let address): address
        }
    }

    private func describe(_ point: Point) -> String { "(\(hundredths(point.x)), \(hundredths(point.y)))" }

    private func describe(_ rect: Rect) -> String {
        "(\(hundredths(rect.x)), \(hundredths(rect.y))) \(hundredths(rect.width)) x \(hundredths(rect.height))"
    }

    /// A length with two digits, as `12.30`.
    private func hundredths(_ length: Double) -> String {
        guard length.isFinite, abs(length) < 1e12 else { return "\(length)" }
        let whole = Int(length * 100 + (length < 0 ? -0.5 : 0.5))
        let digits = abs(whole) % 100
        return "\(whole < 0 ? "-" : "")\(abs(whole) / 100).\(digits < 10 ? "0" : "")\(digits)"
    }
}

extension StructureTree {
    /// The tree as lines of text, indented by depth: role and number of each element, then what is known of it.
    public func dump() -> String {
        var text = ""
        dump(0, depth: 0, into: &text)
        return text
    }

    private func dump(_ id: ID, depth: Int, into text: inout String) {
        let element = self[id]
        text += String(repeating: "  ", count: depth) + "\(element.role.rawValue)#\(id)"
        if let scope = element.scope { text += " scope \(scope.rawValue)" }
        if element.columnSpan > 1 { text += " columns \(element.columnSpan)" }
        if element.rowSpan > 1 { text += " rows \(element.rowSpan)" }
        if !element.headers.isEmpty { text += " headers \(element.headers.map(String.init).joined(separator: " "))" }
        if let expansion = element.expansion { text += " expansion “\(expansion)”" }
        if let language = element.language { text += " language \(language)" }
        if let alternative = element.alternative { text += " alternative “\(alternative)”" }
        if let summary = element.summary { text += " summary “\(summary)”" }
        text += "\n"
        for child in element.children { dump(child, depth: depth + 1, into: &text) }
    }
}
