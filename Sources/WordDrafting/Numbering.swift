internal import Typesetting

/// The lists of a document: labels that Word counts and hangs itself.
struct Numbering {
    private var abstracts = ""
    private var instances = ""
    private var count = 0

    /// A list whose labels Word can make: one sign before every item, or numbers from 1.
    ///
    /// - Parameter hang: how far the text stands from the label's left edge, in points.
    /// - Returns: the list's number; `nil` where its labels are something else and must be written out.
    mutating func add(_ list: ListBlock, hang: Double) -> Int? {
        guard let first = list.items.first else { return nil }
        let labels = list.items.map(\.label.text)
        let format: (kind: String, text: String)
        if labels.allSatisfy({ $0 == first.label.text }), !first.label.text.isEmpty, labels.count > 1 || first.label.text == "-"
        {
            format = ("bullet", first.label.text)
        } else if labels == labels.indices.map({ "\($0 + 1)." }) {
            format = ("decimal", "%1.")
        } else {
            return nil
        }
        count += 1
        abstracts +=
            "<w:abstractNum w:abstractNumId=\"\(count)\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\">"
            + "<w:start w:val=\"1\"/><w:numFmt w:val=\"\(format.kind)\"/><w:suff w:val=\"space\"/>"
            + "<w:lvlText w:val=\"\(escaped(format.text))\"/><w:lvlJc w:val=\"left\"/>"
            + "<w:pPr>\(StyleBook.indents(list.style.hanging(hang)))</w:pPr><w:rPr>\(StyleBook.letters(first.label.style))</w:rPr>"
            + "</w:lvl></w:abstractNum>"
        instances += "<w:num w:numId=\"\(count)\"><w:abstractNumId w:val=\"\(count)\"/></w:num>"
        return count
    }

    var isEmpty: Bool { count == 0 }

    /// The part `word/numbering.xml`.
    var part: String { "<w:numbering xmlns:w=\"\(Namespaces.word)\">\(abstracts)\(instances)</w:numbering>" }
}

extension ParagraphStyle {
    /// A list's style as Word has it: the label stands where the first line begins, the text hangs right of it.
    func hanging(_ distance: Double) -> ParagraphStyle {
        var style = self
        style.leftIndent += firstLineIndent + distance
        style.firstLineIndent = -distance
        return style
    }
}
