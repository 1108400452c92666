import Typesetting

extension PagedDocument {
    /// The pages as text for golden files: like `dump()`, with what stands on one line in one line.
    ///
    /// Lengths are points rounded to 0.01. Runs of one baseline and style share a line, `| x “text”` each; so do lines of a grid
    /// and boxes below each other. A page of a table then reviews as its rows.
    ///
    /// - Returns: one text for each run of page numbers from 1: the body, then every annex. Bookmarks stand with the body.
    func sheets() -> [String] {
        var sheets: [[String]] = []
        for (number, page) in pages.enumerated() {
            if page.label == "1" || page.label.hasSuffix("-1") || sheets.isEmpty { sheets.append([]) }
            sheets[sheets.count - 1] += sheet(of: page, number)
        }
        if !sheets.isEmpty {
            sheets[0] += outline.map { "bookmark \($0.level) page \($0.page + 1) “\($0.title)”" }
            sheets[0] += signaturePlaces.map { "signature page \($0.page + 1) y \(points($0.rect.y))" }
        }
        return sheets.map { $0.joined(separator: "\n") + "\n" }
    }

    private func sheet(of page: Page, _ number: Int) -> [String] {
        var lines: [String] = []
        lines.append("page \(number + 1) \(points(page.size.width)) x \(points(page.size.height)) label \(page.label)")
        var group = ""
        for item in page.items {
            let (head, part) = words(of: item)
            if head == group {
                lines[lines.count - 1] += part
            } else {
                lines.append("  " + head + part)
                group = head
            }
        }
        return lines
    }

    /// What an item shares with its neighbours, and what is its own.
    private func words(of item: PlacedItem) -> (head: String, part: String) {
        let owner: String
        switch item.owner {
        case .artifact: owner = "-"
        case .element(let id):
            let role = structure[id].role
            owner = role == .tableHeader || role == .tableData ? "cell" : role.rawValue
        }
        switch item.mark {
        case .text(let run):
            let spacing = run.wordSpacing == 0 ? "" : " +\(points(run.wordSpacing))"
            return (
                "\(owner) y \(points(run.origin.y)) \(run.style.face.rawValue) \(points(run.style.size))",
                " | \(points(run.origin.x))\(spacing) “\(run.text)”"
            )
        case .line(let from, let to, let thickness) where from.y == to.y:
            return (
                "\(owner) across \(points(from.x)) to \(points(to.x)) thick \(points(thickness)) at", " \(points(from.y))"
            )
        case .line(let from, let to, let thickness):
            return ("\(owner) down \(points(from.y)) to \(points(to.y)) thick \(points(thickness)) at", " \(points(from.x))")
        case .rectangle(let rect, let fill, let stroke):
            let inside = fill.map { " fill \(points($0))" } ?? ""
            let border = stroke.map { " stroke \(points($0))" } ?? ""
            return (
                "\(owner) box x \(points(rect.x)) width \(points(rect.width))\(inside)\(border) at",
                " \(points(rect.y))+\(points(rect.height))"
            )
        case .link(let rect, _, let description):
            return ("\(owner) link", " \(points(rect.y)) “\(description)”")
        case .picture(let rect, let picture):
            return (
                "\(owner) picture \(picture.width) x \(picture.height) x \(points(rect.x)) width \(points(rect.width)) at",
                " \(points(rect.y))+\(points(rect.height))"
            )
        }
    }

    /// A length with at most two digits.
    private func points(_ length: Double) -> String {
        let whole = Int((length * 100).rounded())
        let digits = abs(whole) % 100
        let text = "\(whole < 0 ? "-" : "")\(abs(whole) / 100)"
        if digits == 0 { return text }
        return text + (digits < 10 ? ".0\(digits)" : digits % 10 == 0 ? ".\(digits / 10)" : ".\(digits)")
    }
}
