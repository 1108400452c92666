internal import Intake

/// A text of a workbook in one or more runs of letters: a shared one (`<si>`), or one that stands in its cell (`<is>`).
struct RichText {
    private let part: XMLPart
    private let element: XMLElement
    /// `<t>`, directly or in a run; the reading aid of an East Asian text (`<rPh>`) is no part of it.
    private let texts: [XMLElement]

    init(_ element: XMLElement, in part: XMLPart) {
        self.part = part
        self.element = element
        texts = element.children.flatMap { child -> [XMLElement] in
            switch child.name {
            case "t": return [child]
            case "r": return child.children.filter { $0.name == "t" }
            default: return []
            }
        }
    }

    var runs: [String] { texts.map(\.text) }

    /// What stands inside the element when its runs read so; letters keep their look.
    func inner(with runs: [String]) -> String {
        var edits = ByteEdits()
        for (text, run) in zip(texts, runs) where text.text != run {
            edits.replace(text.range, with: part.written(run, as: text))
        }
        return String(decoding: edits.applied(to: part.bytes, within: element.inner), as: UTF8.self)
    }
}

extension XMLPart {
    /// A text's element with other words in it.
    func written(_ words: String, as text: XMLElement) -> String {
        let name = writtenName(of: text)
        return "<\(name) xml:space=\"preserve\">\(TagText.escaped(words))</\(name)>"
    }

    /// The prefix of an element's name with its colon; empty where it has none.
    func prefix(of element: XMLElement) -> String {
        let name = writtenName(of: element)
        return name.contains(":") ? String(name.prefix { $0 != ":" }) + ":" : ""
    }

    /// The name of an element with its prefix.
    func writtenName(of element: XMLElement) -> String {
        let end = bytes[element.tag].firstIndex {
            $0 == 0x20 || $0 == 0x2F || $0 == 0x3E || $0 == 0x0A || $0 == 0x0D || $0 == 0x09
        }
        return text(element.tag.lowerBound + 1..<(end ?? element.tag.upperBound))
    }
}
