internal import Typesetting

extension BodyWriter {
    /// The runs of a text, and its locked stretches as content controls.
    ///
    /// - Parameter base: what the paragraph's style says already.
    mutating func runs(_ spans: [TextSpan], in base: TextStyle) -> String {
        var runs = ""
        for span in spans {
            let letters = span.style == base ? "" : StyleBook.letters(span.style)
            let language = span.language.map { "<w:lang w:val=\"\($0)\"/>" } ?? ""
            let look = letters.isEmpty && language.isEmpty ? "" : "<w:rPr>\(letters)\(language)</w:rPr>"
            for (text, lock) in span.stretches where !text.isEmpty {
                let run = "<w:r>\(look)\(BodyWriter.letters(text))</w:r>"
                runs += linked(lock.map { control($0, around: run) } ?? run, span.target)
            }
        }
        return runs
    }

    /// A run that leads somewhere.
    private mutating func linked(_ run: String, _ target: TextTarget?) -> String {
        switch target {
        case nil, .label: return run
        case .address(let address):
            addresses.append(address)
            return "<w:hyperlink r:id=\"\(WordParts.addressRelation(addresses.count))\">\(run)</w:hyperlink>"
        case .footnote(let number):
            guard draft.document.footnotes.indices.contains(number) else { return run }
            if footnotes[number] == nil {
                footnotes[number] = ""
                footnotes[number] = footnote(draft.document.footnotes[number])
            }
            return
                "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"\(number + 1)\"/></w:r>"
        case .footnoteMark: return "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteRef/></w:r>"
        }
    }

    private mutating func footnote(_ note: Footnote) -> String {
        let base = dominantStyle(of: note.spans)
        return "<w:p>\(paragraphProperties(.note, note.style, base))\(runs(note.spans, in: base))</w:p>"
    }

    /// Text inside of a run; line breaks and tabs are elements of their own.
    static func letters(_ text: some StringProtocol) -> String {
        var result = ""
        var piece = ""
        func flush() {
            if !piece.isEmpty { result += "<w:t xml:space=\"preserve\">\(escaped(piece))</w:t>" }
            piece = ""
        }
        for character in text {
            switch character {
            case "\n":
                flush()
                result += "<w:br/>"
            case "\t":
                flush()
                result += "<w:tab/>"
            default: piece.append(character)
            }
        }
        flush()
        return result
    }

    /// A value that is not to be changed: its content and the control around it are locked.
    private mutating func control(_ lock: LockedText, around run: String) -> String {
        // Word refuses names of more than 64 characters; a longer address is told by its title alone.
        let tag = lock.name.flatMap { $0.utf16.count <= 64 ? "<w:tag w:val=\"\(escaped($0))\"/>" : nil } ?? ""
        let title = shortened("Số liệu khóa: \(lock.title)")
        return
            "<w:sdt><w:sdtPr><w:alias w:val=\"\(escaped(title))\"/>\(tag)<w:id w:val=\"\(nextControl())\"/>"
            + "<w:lock w:val=\"sdtContentLocked\"/><w:text/></w:sdtPr><w:sdtContent>\(run)</w:sdtContent></w:sdt>"
    }

    // MARK: Lists

    mutating func add(_ list: ListBlock, keepsNext: Bool) throws {
        var widest = 0.0
        for item in list.items {
            let label = try gauge.lastLine(of: [item.label], within: textBlock.width, list.style)
            widest = max(widest, label + item.label.style.size / 4)
        }
        let number = numbering.add(list, hang: widest)
        for (index, item) in list.items.enumerated() {
            var style = list.style.hanging(widest)
            style.keepWithNext = style.keepWithNext || keepsNext && index == list.items.count - 1
            var spans = item.spans
            if number == nil {
                var label = item.label
                label.text += " "
                spans.insert(label, at: 0)
            }
            add(.list, spans, style, list: number)
        }
    }

    // MARK: Rules

    /// A line across, centred: the border of a paragraph without words.
    mutating func add(_ rule: Rule) {
        addSpace(rule.spaceBefore)
        let width = textBlock.width
        let length = min(rule.length ?? width, width)
        addRule(
            BodyWriter.border(rule.thickness), left: (width - length) / 2, right: (width - length) / 2,
            after: rule.spaceAfter)
    }

    static func border(_ thickness: Double) -> String {
        "<w:pBdr><w:top w:val=\"single\" w:sz=\"\(eighths(thickness))\" w:space=\"0\" w:color=\"000000\"/></w:pBdr>"
    }

    private mutating func addRule(_ border: String, left: Double, right: Double, after: Double) {
        addRaw(BodyWriter.rule(border, left: left, right: right, before: takeSpace(), after: after))
    }

    static func rule(_ border: String, left: Double, right: Double, before: Double, after: Double) -> String {
        "<w:p><w:pPr>\(border)<w:spacing w:before=\"\(twips(before))\" w:after=\"\(twips(after))\" w:line=\"20\" w:lineRule=\"exact\"/>"
            + "<w:ind w:left=\"\(twips(left))\" w:right=\"\(twips(right))\" w:firstLine=\"0\"/>"
            + "<w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>"
    }

    // MARK: Contents

    /// A table of contents: a field that Word can make anew, with the entries of the page in it.
    mutating func add(_ contents: Contents) {
        let entries = draft.headings.filter { $0.level <= contents.depth }
        guard !entries.isEmpty else { return }
        if !contents.title.isEmpty {
            var style = contents.style
            style.alignment = .center
            style.firstLineIndent = 0
            style.keepWithNext = true
            add(.contentsTitle, contents.title, style)
        }
        let begin =
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-\(contents.depth)\" \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        for (index, entry) in entries.enumerated() {
            var style = contents.style
            style.alignment = .left
            style.leftIndent += Double(entry.level - 1) * 1.5 * contents.textStyle.size
            let pages = contents.annexPages.flatMap { words in
                entry.pageCount.map { " \(words.before)\($0)\(words.after)" }
            }
            let spans = [TextSpan("\(entry.title)\(pages ?? "")\t\(entry.page)", contents.textStyle)]
            let tab =
                "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"\(twips(textBlock.width - style.rightIndent))\"/></w:tabs>"
            addEntry(
                spans, style, level: entry.level, tab: tab, before: index == 0 ? begin : "",
                after: index == entries.count - 1 ? end : "")
        }
    }

    private mutating func addEntry(
        _ spans: [TextSpan], _ style: ParagraphStyle, level: Int, tab: String, before: String, after: String
    ) {
        let text = dominantStyle(of: spans)
        let id = styles.id(.contents(level), style, text)
        addRaw("<w:p><w:pPr><w:pStyle w:val=\"\(id)\"/>\(tab)</w:pPr>\(before)\(runs(spans, in: text))\(after)</w:p>")
    }
}
