import ReportModel
import Typesetting
import Vietnamese

extension Composer {
    /// A text as spans of a style.
    ///
    /// - Parameter summed: rows whose values are taken together, for a sum of what is worked out in each.
    func spans(
        _ template: Template, in frames: [Frame], _ named: NamedStyle, over summed: [[Frame]]? = nil
    ) throws(CompositionFault) -> [TextSpan] {
        var spans: [TextSpan] = []
        for piece in template.pieces {
            let textStyle = piece.isBold || piece.isItalic ? emphasised(named.text, piece) : named.text
            var span = TextSpan("", textStyle, origin: template.origin)
            switch piece.content {
            case .literal(let literal): span.text = literal
            case .value(let bound):
                let value = try self.text(of: bound, in: frames, template, over: summed)
                span.text = value.text
                if let sent = value.origin {
                    span.origin = sent
                    sentOrigins.insert(sent)
                }
                if let language = value.language, language != layout.language { span.language = language.rawValue }
            case .link(let words, let address):
                for span in try link(words, address, in: frames, named) { append(span, to: &spans) }
                continue
            case .footnote(let text):
                append(try footnote(text, in: frames, named, textStyle), to: &spans)
                continue
            case .reference(let id, let otherwise):
                let found = reference(id, otherwise: otherwise)
                span.text = found.text
                span.target = found.target
                span.unbroken = found.target != nil
            }
            guard !span.text.isEmpty else { continue }
            if named.capitals { span.text = CaseMapping.uppercased(span.text) }
            if binder.context.data.isDraft, case .value(let bound) = piece.content {
                span.lock(bound.value, in: frames, binder, isSummed: summed != nil)
            }
            append(span, to: &spans)
        }
        spans.tieMarksToNames()
        return spans
    }

    /// A text that may not be given.
    func spans(ifAny template: Template?, in frames: [Frame], _ named: NamedStyle) throws(CompositionFault) -> [TextSpan] {
        guard let template else { return [] }
        return try spans(template, in: frames, named)
    }

    func string(ifAny template: Template?, in frames: [Frame]) throws(CompositionFault) -> String? {
        guard let template else { return nil }
        return try string(template, in: frames)
    }

    /// Spans of one style and origin are one.
    private func append(_ span: TextSpan, to spans: inout [TextSpan]) {
        if let last = spans.indices.last, spans[last].isLike(span) {
            spans[last].append(span)
        } else {
            spans.append(span)
        }
    }

    private func emphasised(_ textStyle: TextStyle, _ piece: Template.Piece) -> TextStyle {
        let isBold = textStyle.face == .bold || textStyle.face == .boldItalic || piece.isBold
        // Italic within italic stands upright, as in print.
        let wasItalic = textStyle.face == .italic || textStyle.face == .boldItalic
        let isItalic = wasItalic != piece.isItalic
        let face: Face = isBold ? (isItalic ? .boldItalic : .bold) : (isItalic ? .italic : .regular)
        return TextStyle(face, size: textStyle.size, color: textStyle.color)
    }

    /// A text without its styles.
    func string(_ template: Template, in frames: [Frame]) throws(CompositionFault) -> String {
        var text = ""
        for piece in template.pieces {
            switch piece.content {
            case .literal(let literal): text += literal
            case .value(let bound): text += try self.text(of: bound, in: frames, template).text
            case .link(let words, _): text += try string(words, in: frames)
            case .footnote: break
            case .reference(let id, let otherwise): text += reference(id, otherwise: otherwise).text
            }
        }
        return text
    }

    /// A value as printed.
    private func text(
        of bound: BoundValue, in frames: [Frame], _ template: Template, over summed: [[Frame]]? = nil
    ) throws(CompositionFault) -> (text: String, origin: String?, language: Language?) {
        var value = summed.map { bound.value.total(over: $0, binder).value } ?? bound.value.value(in: frames, binder)
        let language = value.language
        // What a unit sent stays on one line: it is text, never layout.
        if case .text(let text, let origin?, let language) = value {
            value = .text(text.singleLine, origin: origin, language: language)
        }
        for format in bound.formats {
            if case .absent = value { break }
            value = format.apply(value, Format.Call(argument: format.argument, type: format.type, binder: binder))
        }
        if case .text(let text, let origin, _) = value { return (text, origin, language) }
        if let otherwise = bound.otherwise { return (otherwise, nil, nil) }
        throw fault("absent", at: template.origin, "'\(bound.value.written)' is absent and nothing is given to print instead")
    }

    func fault(_ kind: String, at place: String, _ message: OperatorText, hint: OperatorText? = nil) -> CompositionFault {
        CompositionFault([Diagnostic(.error, "layout.\(kind)", at: SourcePlace(place), message, hint: hint)])
    }

    // MARK: Sentences

    /// Sentences of the body as they stand on the page: none begins with a figure. What units sent stays as it is.
    ///
    /// - Parameter isOpening: whether they begin a sentence; an item of a list may be a figure alone.
    func prose(
        _ sentences: [Sentence], in frames: [Frame], _ named: NamedStyle, isOpening: Bool = true
    ) throws(CompositionFault) -> [TextSpan] {
        var spans = try spans(sentences, in: frames, named)
        guard layout.language == .vietnamese else { return spans }
        // What has no end is no sentence: a figure that stands alone.
        let ends = spans.last?.text.last.map { ".!?…:;".contains($0) } ?? false
        var isOpening = isOpening && ends
        // A footnote's call is no figure that a sentence begins with.
        for index in spans.indices where spans[index].target?.isRaised != true {
            let isOurs = spans[index].origin.map { !sentOrigins.contains($0) } ?? true
            let openings = isOurs ? SentenceText.openings(in: spans[index].text, isOpening: isOpening) : []
            for opening in openings.reversed() { spans[index].insert(opening.words, at: opening.offset) }
            if spans[index].text.contains(where: { !$0.isWhitespace }) {
                isOpening = SentenceText.isClosed(spans[index].text)
            }
        }
        return spans
    }

    /// Sentences one after the other, with a space between unless the next goes on with a comma or ends the one before; those
    /// that do not apply leave no trace.
    func spans(_ sentences: [Sentence], in frames: [Frame], _ named: NamedStyle) throws(CompositionFault) -> [TextSpan] {
        var spans: [TextSpan] = []
        for sentence in sentences {
            let more = try self.spans(sentence, in: frames, named)
            guard let first = more.first else { continue }
            if let last = spans.indices.last {
                if first.text.first.map({ !",;.".contains($0) }) ?? true {
                    // The space is the document's own, whatever stands before it.
                    if spans[last].language == nil, spans[last].target == nil {
                        spans[last].text += " "
                    } else {
                        let isPlain = first.language == nil && first.target == nil
                        spans.append(TextSpan(" ", first.style, origin: isPlain ? first.origin : nil))
                    }
                }
                let last = spans.count - 1
                if spans[last].target == nil, spans[last].isLike(first) {
                    spans[last].append(first)
                    spans += more.dropFirst()
                    continue
                }
            }
            spans += more
        }
        spans.tieMarksToNames()
        return spans
    }

    private func spans(_ sentence: Sentence, in frames: [Frame], _ named: NamedStyle) throws(CompositionFault) -> [TextSpan] {
        switch sentence {
        case .text(let template): return try spans(template, in: frames, named)
        case .conditional(let condition, let then, let otherwise):
            return try spans(condition.holds(in: frames, binder) ? then : otherwise, in: frames, named)
        case .join(let join): return try spans(join, in: frames, named)
        }
    }

    private func spans(_ join: Sentence.Join, in frames: [Frame], _ named: NamedStyle) throws(CompositionFault) -> [TextSpan] {
        guard join.condition.holds(in: frames, binder) else { return [] }
        let rows = join.selection.rows(in: frames, binder)
        guard !rows.isEmpty else { return try spans(join.none, in: frames, named) }
        let between = try self.spans(join.between, in: frames, named)
        let last = join.last == nil ? between : try self.spans(ifAny: join.last, in: frames, named)
        var spans = try self.spans(join.before, in: frames, named)
        for (index, row) in rows.enumerated() {
            let text = try self.spans(join.text, in: frames + [row], named)
            guard !text.isEmpty else { continue }
            if index > 0 { add(index == rows.count - 1 ? last : between, to: &spans) }
            add(text, to: &spans)
        }
        add(try self.spans(join.after, in: frames, named), to: &spans)
        return spans
    }

    private func add(_ more: [TextSpan], to spans: inout [TextSpan]) {
        for span in more { append(span, to: &spans) }
    }

    // MARK: Lists of texts

    func texts(_ list: TextList, in frames: [Frame]) throws(CompositionFault) -> [String] {
        var texts: [String] = []
        for item in list.items {
            switch item {
            case .template(let template): texts.append(try string(template, in: frames))
            case .all(let path): if case .texts(let all) = path.value(in: frames, binder) { texts += all }
            }
        }
        return texts.filter { !$0.isEmpty }
    }

    // MARK: Lists

    func list(_ spec: ListSpec, in frames: [Frame]) throws(CompositionFault) -> Block? {
        var texts: [[TextSpan]] = []
        for item in spec.items { texts.append(try prose([item], in: frames, spec.style, isOpening: false)) }
        if let repetition = spec.repetition {
            for row in repetition.rows(in: frames, binder) {
                texts.append(try prose(spec.itemText, in: frames + [row], spec.style, isOpening: false))
            }
        }
        texts.removeAll(where: \.isEmpty)
        guard !texts.isEmpty else { return nil }
        let between = try string(spec.between, in: frames)
        let end = try string(spec.end, in: frames)
        let items = texts.enumerated().map { index, spans in
            var spans = spans
            spans[spans.count - 1].text += index == texts.count - 1 ? end : between
            return ListBlock.Item(label: TextSpan(mark(spec.mark, index + 1), spec.style.text), spans: spans)
        }
        return .list(ListBlock(items: items, style: spec.style.paragraph))
    }

    private func mark(_ mark: String, _ number: Int) -> String {
        switch mark {
        case "1.": "\(number)."
        case "a)": Numerals.letter(number, in: layout.language) + ")"
        default: mark
        }
    }
}

extension TextSpan {
    /// Whether the two can be one.
    fileprivate func isLike(_ other: TextSpan) -> Bool {
        style == other.style && origin == other.origin && language == other.language && target == other.target
            && unbroken == other.unbroken
    }
}

extension Value {
    /// What a text is written in; `nil` for what the document writes itself: numbers, dates.
    fileprivate var language: Language? {
        switch self {
        case .text(_, _, let language): language
        case .texts, .list: .vietnamese
        default: nil
        }
    }
}

extension [TextSpan] {
    /// Marks that are written to a name in another language are of its span, which is taken apart at spaces alone: there are
    /// readers that say a word at each end of it.
    fileprivate mutating func tieMarksToNames() {
        guard contains(where: { $0.language != nil }) else { return }
        for index in indices.dropFirst() where self[index].style == self[index - 1].style {
            let (before, after) = (self[index - 1], self[index])
            if before.language != nil, after.language == nil, after.locked == nil, after.target == nil {
                let marks = after.text.prefix { !$0.isWhitespace }
                self[index - 1].text += marks
                self[index].text.removeFirst(marks.count)
            } else if before.language == nil, after.language != nil, before.locked == nil, before.target == nil {
                let marks = before.text.reversed().prefix { !$0.isWhitespace }.count
                self[index].prepend(String(before.text.suffix(marks)))
                self[index - 1].text.removeLast(marks)
            }
        }
        removeAll { $0.text.isEmpty }
    }
}
