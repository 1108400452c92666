import Typesetting
import Vietnamese

extension Composer {
    func letterhead(_ spec: LetterheadSpec, in frames: [Frame]) throws(CompositionFault) -> Block {
        let numbers = style.letterhead
        guard let body = spec.body else { return try nationalTitle(spec, in: frames) }
        var left: [Columns.Row] = []
        left += try row(spec.governing, in: frames, style.named.governing)
        left += try row(body, in: frames, style.named.bodyName)
        left.append(.ruleUnderText(share: numbers.nameRule, thickness: numbers.ruleThickness, gap: numbers.ruleGap))
        var right = try nationalRows(spec, in: frames)
        let number = try row(spec.number, in: frames, style.named.number, place: .number)
        let date = try row(spec.placeDate, in: frames, style.named.placeDate, place: .date)
        for (content, isLeft) in [(number, true), (date, false)] where !content.isEmpty {
            // Number and date stand on one line, whichever column is longer above.
            let rows: [Columns.Row] = [.space(numbers.numberGap), .align(1)] + content
            if isLeft { left += rows } else { right += rows }
        }
        return .columns(
            Columns(
                columns: [
                    Columns.Column(x: 0, width: numbers.leftWidth, rows: left),
                    Columns.Column(x: numbers.leftWidth, width: numbers.rightWidth, rows: right),
                ], spaceAfter: numbers.after))
    }

    /// National title and motto, with a rule as long as the motto (Decree 30/2020, Appendix I, Part I, II.1).
    private func nationalRows(_ spec: LetterheadSpec, in frames: [Frame]) throws(CompositionFault) -> [Columns.Row] {
        let numbers = style.letterhead
        var rows = try row(spec.nation, in: frames, style.named.nation)
        rows += try row(spec.motto, in: frames, style.named.motto)
        rows.append(.ruleUnderText(share: numbers.mottoRule, thickness: numbers.ruleThickness, gap: numbers.ruleGap))
        return rows
    }

    /// The head of a paper that names no body above its text, as a certificate of merit.
    private func nationalTitle(_ spec: LetterheadSpec, in frames: [Frame]) throws(CompositionFault) -> Block {
        .columns(
            Columns(
                columns: [Columns.Column(x: 0, width: textWidth, rows: try nationalRows(spec, in: frames))],
                spaceAfter: style.letterhead.after))
    }

    /// A text as a row of a stack; nothing when it is empty.
    private func row(
        _ template: Template?, in frames: [Frame], _ named: NamedStyle, place: MarkedPlace.Kind? = nil
    ) throws(CompositionFault) -> [Columns.Row] {
        let spans = try spans(ifAny: template, in: frames, named)
        return spans.isEmpty ? [] : [.text(Paragraph(spans: spans, style: named.paragraph, place: place))]
    }

    /// The title is the heading of the text: sections stand a level below it.
    func title(_ kind: Template, _ subject: Template?, in frames: [Frame]) throws(CompositionFault) -> Block {
        levelOffset = 1
        var rows = try row(kind, in: frames, style.named.kind)
        var about = try spans(ifAny: subject, in: frames, style.named.subject)
        // A supplement is told from what it supplements by its title, whatever the layout.
        let edition = binder.context.data.issue?.edition ?? 1
        if edition > 1 {
            let words = "(\(style.labels.edition) \(edition))"
            about.append(TextSpan(about.isEmpty ? words : "\n" + words, style.named.subject.text))
        }
        let words = [try string(kind, in: frames), about.map(\.text).joined()]
        if !about.isEmpty { rows.append(.text(Paragraph(spans: about, style: style.named.subject.paragraph))) }
        if style.title.rule > 0 {
            rows.append(
                .ruleUnderText(share: style.title.rule, thickness: style.title.ruleThickness, gap: style.title.ruleGap))
        }
        return .columns(
            Columns(
                columns: [Columns.Column(x: 0, width: textWidth, rows: rows)], spaceBefore: style.title.before,
                spaceAfter: style.title.after, titleBookmark: words.filter { !$0.isEmpty }.joined(separator: " ")))
    }

    /// One addressee stands on the line of the word, centred; several each on a line below, hyphens under its colon (Decree
    /// 30/2020/NĐ-CP, Appendix I, Part I, II.9).
    func addressee(_ word: Template, _ to: TextList, in frames: [Frame]) throws(CompositionFault) -> [Block] {
        let names = try texts(to, in: frames)
        guard let only = names.first else { return [] }
        hasAddressee = true
        let named = style.named.addressee
        let word = try string(word, in: frames)
        guard names.count > 1 else { return [paragraph([TextSpan("\(word) \(only)", named.text)], named)] }
        var keptWord = style.named.addresseeWord
        keptWord.paragraph.keepWithNext = true
        let items = names.enumerated().map { index, name in
            ListBlock.Item(
                label: TextSpan("-", style.named.addresseeName.text),
                spans: [TextSpan(name + (index == names.count - 1 ? "." : ";"), style.named.addresseeName.text)])
        }
        return [
            paragraph([TextSpan(word, keptWord.text)], keptWord),
            .list(ListBlock(items: items, style: style.named.addresseeName.paragraph)),
            .space(named.paragraph.spaceAfter),
        ]
    }

    // MARK: Signature

    func signature(_ spec: SignatureSpec, in frames: [Frame]) throws(CompositionFault) -> Block {
        let numbers = style.signature
        var columns: [Columns.Column] = []
        if let recipients = spec.recipients {
            let rows = try self.recipients(recipients, spec, in: frames)
            if !rows.isEmpty { columns.append(Columns.Column(x: 0, width: numbers.leftWidth, rows: [.align(1)] + rows)) }
        }
        var rows: [Columns.Row] = columns.isEmpty ? [] : [.align(1)]
        rows += try row(spec.authority, in: frames, style.named.authority)
        let (signing, other) = posts(try texts(spec.position, in: frames).map(CaseMapping.uppercased))
        func post(_ text: String) -> Columns.Row {
            .text(Paragraph(spans: [TextSpan(text, style.named.post.text)], style: style.named.post.paragraph))
        }
        rows += signing.map(post)
        if spec.putsOtherPostsAbove { rows += other.map(post) }
        rows.append(.signaturePlace(height: numbers.placeHeight))
        if !spec.putsOtherPostsAbove { rows += other.map(post) }
        var name = try spans(ifAny: spec.name, in: frames, style.named.signer)
        for index in name.indices { name[index].unbroken = true }
        if name.isEmpty {
            // The name is part of the signature (Decree 30/2020, Appendix I, Part I, II.7): one that nobody gave is written in.
            rows += try row(spec.unnamed, in: frames, style.named.signer)
        } else {
            rows.append(.text(Paragraph(spans: name, style: style.named.signer.paragraph)))
        }
        columns.append(Columns.Column(x: numbers.rightX, width: numbers.rightWidth, rows: rows))
        return .columns(
            Columns(
                columns: columns, spaceBefore: numbers.before, linesKeptBefore: numbers.linesKept,
                signer: name.isEmpty ? nil : name.map(\.text).joined()))
    }

    /// Posts are capitals (Decree 30/2020, Appendix I, Part I, II.7): the post that signs, with the line a delegation such as `KT.` needs below it, and the signer's other posts.
    private func posts(_ lines: [String]) -> (signing: [String], other: [String]) {
        var count = min(1, lines.count)
        while count > 0, count < lines.count, style.signature.delegations.contains(where: { lines[count - 1].hasPrefix($0) }) {
            count += 1
        }
        return (Array(lines.prefix(count)), Array(lines.dropFirst(count)))
    }

    private func recipients(
        _ list: TextList, _ spec: SignatureSpec, in frames: [Frame]
    ) throws(CompositionFault) -> [Columns.Row] {
        var names = try texts(list, in: frames)
        let same = try string(spec.sameAsAbove, in: frames)
        if hasAddressee, !same.isEmpty, names.first != same { names.insert(same, at: 0) }
        guard !names.isEmpty else { return [] }
        var rows = try row(spec.recipientsTitle, in: frames, style.named.recipientsTitle)
        for (index, name) in names.enumerated() {
            let bare = name.hasSuffix(".") ? String(name.dropLast()) : name
            let text = "- \(bare)" + (index == names.count - 1 ? "." : ";")
            rows.append(
                .text(Paragraph(spans: [TextSpan(text, style.named.recipients.text)], style: style.named.recipients.paragraph)))
        }
        return rows
    }
}
