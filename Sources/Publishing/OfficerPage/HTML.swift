internal import Vietnamese

/// Text in HTML.
enum HTML {
    /// Text, never markup: also inside double quotes.
    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }

    static func kilobytes(_ bytes: Int) -> String { "\(number((bytes + 1023) / 1024)) KB" }

    /// A link to the annexes of a document; empty where they are no file of their own.
    static func annexes(_ annexes: Manifest.Annexes?) -> String {
        guard let annexes else { return "" }
        return
            "<br><a href=\"\(escaped(annexes.path))\">Phụ lục</a> (\(number(annexes.pages)) trang, \(kilobytes(annexes.bytes)))"
    }

    static func number(_ value: Int) -> String { NumberFormat.integer(value) }

    /// A table that a narrow screen scrolls by itself, also by keyboard.
    ///
    /// - Parameters:
    ///   - caption: what it holds; also the name of the part that scrolls.
    ///   - head: headings of the columns; numbers from the second on.
    ///   - rows: each made by ``row(_:)``.
    static func table(_ caption: String, head: [String], rows: [String]) -> String {
        let name = escaped(caption)
        let cells = head.enumerated().map { column, text in
            "<th scope=\"col\"\(column == 0 ? "" : " class=\"n\"")>\(escaped(text))</th>"
        }
        return """
            <div class="wide" role="region" aria-label="\(name)" tabindex="0">
            <table>
            <caption>\(name)</caption>
            <thead><tr>\(cells.joined())</tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            </div>

            """
    }

    /// A row of a table: its name, which may hold markup, then numbers as text.
    static func row(_ name: String, _ numbers: [String]) -> String {
        "<tr><th scope=\"row\">\(name)</th>" + numbers.map { "<td class=\"n\">\($0)</td>" }.joined() + "</tr>"
    }

    /// A list; a long one is folded below its first entries.
    ///
    /// - Parameter items: may hold markup.
    static func list(_ items: [String], rest: String) -> String {
        let shown = 12
        func entries(_ items: some Sequence<String>) -> String {
            "<ul>\n" + items.map { "<li>\($0)</li>\n" }.joined() + "</ul>\n"
        }
        // Nothing is won by folding two or three.
        guard items.count > shown + 3 else { return entries(items) }
        let folded = number(items.count - shown)
        return entries(items.prefix(shown))
            + "<details>\n<summary>Xem thêm \(folded) \(escaped(rest))</summary>\n\(entries(items.dropFirst(shown)))</details>\n"
    }
}
