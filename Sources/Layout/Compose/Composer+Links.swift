import Typesetting

extension Composer {
    /// Size of a footnote's call, of the text it stands in.
    private static let callSize = 0.65

    /// Words that lead to an address.
    func link(
        _ words: Template, _ address: Template, in frames: [Frame], _ named: NamedStyle
    ) throws(CompositionFault) -> [TextSpan] {
        let target = TextTarget.address(try string(address, in: frames).asAddress)
        var spans = try self.spans(words, in: frames, named)
        for index in spans.indices { spans[index].target = target }
        return spans
    }

    /// Calls a footnote.
    func footnote(
        _ text: Template, in frames: [Frame], _ named: NamedStyle, _ textStyle: TextStyle
    ) throws(CompositionFault) -> TextSpan {
        let note = style.texts["footnote"] ?? style.named.note
        let number = footnotes.count
        let mark = String(number + 1)
        var plain = note
        plain.paragraph.keepWithPrevious = false
        // The text's own place comes first: what it names may be a footnote too.
        footnotes.append(Footnote(spans: [], style: plain.paragraph))
        let first = TextSpan(mark, small(note.text), target: .footnoteMark)
        let spans = try self.spans(text, in: frames, plain)
        footnotes[number].spans = [first, TextSpan(" ", note.text)] + spans
        return TextSpan(mark, small(textStyle), origin: text.origin, target: .footnote(number))
    }

    private func small(_ style: TextStyle) -> TextStyle {
        TextStyle(style.face, size: style.size * Self.callSize, color: style.color)
    }

    /// What a captioned block is called; its words otherwise where the document has none.
    func reference(_ id: String, otherwise: String) -> (text: String, target: TextTarget?) {
        namesBlocks = true
        guard let name = knownLabels[id] else { return (otherwise, nil) }
        return (name, .label(id))
    }
}

extension String {
    /// An address as documents hold it: what is no letter or sign of addresses is written in percent (RFC 3986).
    fileprivate var asAddress: String {
        let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%".utf8)
        let digits = Array("0123456789ABCDEF")
        return utf8.reduce(into: "") { text, byte in
            if allowed.contains(byte) {
                text.append(Character(UnicodeScalar(byte)))
            } else {
                text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
    }
}
