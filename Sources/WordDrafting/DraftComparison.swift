/// What somebody did to a draft: told by comparing it with the draft as it was made.
public struct DraftComparison: Sendable {
    /// What became of a region.
    public enum RegionChange: Hashable, Sendable {
        case unchanged
        /// Its paragraphs now, each with the paragraph it comes from where there is one.
        case changed([RegionParagraph])
        /// It stands there without a word.
        case emptied
        /// Neither it nor its words are found.
        case lost
    }

    /// A paragraph of a region as it came back.
    public struct RegionParagraph: Hashable, Sendable {
        public var paragraph: ReturnedDraft.Paragraph
        /// Number of the paragraph of the region that it comes from, from 0; `nil` for a new one.
        public var base: Int?
        /// Whether its words are those it had.
        public var isUnchanged: Bool
    }

    /// A figure that says something else than it did.
    public struct FigureChange: Hashable, Sendable {
        /// Tag of its control: its address; `nil` for a number that has none.
        public var address: String?
        public var before: String
        /// `nil` where no number stands in its place.
        public var found: String?
        /// Number of the paragraph in the document that came back.
        public var paragraph: Int
        /// Region it stands in; `nil` outside of all.
        public var region: String?
    }

    /// Words that are no region's, and are not what they were.
    public struct WordChange: Hashable, Sendable {
        /// `nil` for a new paragraph.
        public var before: String?
        /// `nil` for one that is gone.
        public var after: String?
        /// Number of the paragraph in the document that came back, or of the one before it.
        public var paragraph: Int
    }

    public private(set) var regions: [String: RegionChange] = [:]
    public private(set) var figures: [FigureChange] = []
    public private(set) var words: [WordChange] = []

    /// - Parameters:
    ///   - base: the draft as it was made.
    ///   - comparesWords: whether `base` is exactly that; otherwise only regions and figures are compared.
    public init(_ returned: ReturnedDraft, with base: ReturnedDraft, comparesWords: Bool) {
        let names = Set(base.paragraphs.compactMap(\.region))
        let present = Set(returned.paragraphs.compactMap(\.region)).intersection(names)
        let values = base.printedFigures
        let lost = names.subtracting(present)

        // What a region's mark tells needs no comparison; the rest is aligned.
        let old = base.paragraphs.filter { !$0.isEmpty && $0.region.map { !present.contains($0) } ?? true }
        let new = returned.paragraphs.filter { !$0.isEmpty && $0.region.map { !present.contains($0) } ?? true }
        let alignment = Alignment(old.map(\.text.comparable), new.map(\.text.comparable))

        let joined = alignment.joined(to: returned.paragraphs, new)
        var found: [String: [ReturnedDraft.Paragraph]] = [:]
        for paragraph in returned.paragraphs {
            let region = paragraph.region ?? joined[paragraph.number]
            if let region, present.contains(region) { found[region, default: []].append(paragraph) }
        }
        for (region, paragraphs) in alignment.content(of: old.map(\.region), new) where lost.contains(region) {
            found[region] = paragraphs
        }
        for name in names {
            let before = base.paragraphs.filter { $0.region == name && !$0.isEmpty }
            regions[name] = change(before, found[name], name, values)
        }
        for step in alignment.steps {
            guard case .gap(let a, let b) = step else { continue }
            let before = old[a].filter { $0.region == nil }
            let after = new[b].filter { paragraph in
                joined[paragraph.number] == nil
                    && !lost.contains { found[$0]?.contains { $0.number == paragraph.number } == true }
            }
            compare(before, after, near: new[..<b.lowerBound].last?.number ?? 0, values, comparesWords)
        }
        // A figure that moved with its paragraph is compared too.
        let known = Set(figures.map(\.paragraph))
        for paragraph in returned.paragraphs where !known.contains(paragraph.number) {
            for change in FigureCheck(paragraph, values).changes where !figures.contains(change) { figures.append(change) }
        }
        figures.sort { ($0.paragraph, $0.address ?? "") < ($1.paragraph, $1.address ?? "") }
        words.sort { $0.paragraph < $1.paragraph }
    }

    // MARK: Regions

    private mutating func change(
        _ before: [ReturnedDraft.Paragraph], _ found: [ReturnedDraft.Paragraph]?, _ region: String, _ values: [String: [String]]
    ) -> RegionChange {
        guard let found else { return .lost }
        let after = found.filter { !$0.isEmpty }
        if after.isEmpty { return before.isEmpty ? .unchanged : .emptied }
        let alignment = Alignment(before.map(\.text.comparable), after.map(\.text.comparable))
        var paragraphs: [RegionParagraph] = []
        for step in alignment.steps {
            switch step {
            case .same(let a, let b): paragraphs.append(RegionParagraph(paragraph: after[b], base: a, isUnchanged: true))
            case .gap(let a, let b):
                for (offset, index) in b.enumerated() {
                    let origin = a.lowerBound + offset < a.upperBound ? a.lowerBound + offset : nil
                    let paragraph = origin.map { after[index].tagged(as: before[$0]) } ?? after[index]
                    paragraphs.append(RegionParagraph(paragraph: paragraph, base: origin, isUnchanged: false))
                    guard let origin else { continue }
                    figures += FigureCheck(paragraph, values, before: before[origin], region: region).changes
                }
            }
        }
        let isSame = paragraphs.count == before.count && paragraphs.allSatisfy(\.isUnchanged)
        return isSame ? .unchanged : .changed(paragraphs)
    }

    // MARK: What the program wrote

    private mutating func compare(
        _ before: [ReturnedDraft.Paragraph], _ after: [ReturnedDraft.Paragraph], near: Int, _ values: [String: [String]],
        _ comparesWords: Bool
    ) {
        for index in 0..<max(before.count, after.count) {
            let old = before.indices.contains(index) ? before[index] : nil
            let new = after.indices.contains(index) ? after[index] : nil
            guard let old, let new else {
                if comparesWords {
                    words.append(WordChange(before: old?.text, after: new?.text, paragraph: new?.number ?? near))
                }
                continue
            }
            guard comparesWords else { continue }
            let changes = FigureCheck(new.tagged(as: old), values, before: old).changes
            figures += changes
            if changes.isEmpty || Numbers.masked(old.text) != Numbers.masked(new.text) {
                words.append(WordChange(before: old.text, after: new.text, paragraph: new.number))
            }
        }
    }
}

/// Compares the figures of a paragraph with what they were.
private struct FigureCheck {
    private(set) var changes: [DraftComparison.FigureChange] = []

    /// - Parameters:
    ///   - values: the forms that each tag's control said its figure in.
    ///   - before: the paragraph as it was, whose figures may have lost their controls.
    init(
        _ paragraph: ReturnedDraft.Paragraph, _ values: [String: [String]], before: ReturnedDraft.Paragraph? = nil,
        region: String? = nil
    ) {
        let region = region ?? paragraph.region
        var kept: [String: Int] = [:]
        for stretch in paragraph.stretches {
            guard let tag = stretch.tag, let forms = values[tag], let first = forms.first else { continue }
            kept[tag, default: 0] += 1
            guard !forms.contains(where: { $0.comparable == stretch.text.comparable }) else { continue }
            changes.append(
                .init(
                    address: tag, before: before?.stretches.first { $0.tag == tag }?.text ?? first,
                    found: stretch.text.comparable.isEmpty ? nil : stretch.text.comparable,
                    paragraph: paragraph.number, region: region))
        }
        guard let before else { return }
        // Of figures without a control any more only their numbers tell.
        let old = Numbers.of(before)
        let new = Numbers.of(paragraph)
        var free = new.map(\.text)
        for number in old {
            if let index = free.firstIndex(of: number.text) { free.remove(at: index) }
        }
        for (index, number) in old.enumerated() where number.isLocked {
            if let tag = number.tag, kept[tag] != nil { continue }
            guard !new.contains(where: { $0.text == number.text }) else { continue }
            let found = old.count == new.count ? new[index].text : free.first
            // A sentence that is gone takes its figure with it; a number in its place is a changed figure.
            if found == nil, region != nil { continue }
            changes.append(
                .init(address: number.tag, before: number.text, found: found, paragraph: paragraph.number, region: region))
        }
    }
}

extension ReturnedDraft.Paragraph {
    var isEmpty: Bool { text.comparable.isEmpty }

    /// The paragraph with the tags of the one it comes from, where a program has kept the controls and dropped their tags.
    func tagged(as base: ReturnedDraft.Paragraph) -> ReturnedDraft.Paragraph {
        let own = stretches.indices.filter { stretches[$0].isControl }
        let theirs = base.stretches.filter(\.isControl)
        let isSame = zip(own, theirs).allSatisfy { index, control in
            let text = stretches[index].text.comparable
            return text == control.text.comparable || Numbers.split(text).count == 1 && text.first?.isNumber == true
        }
        // A control that holds more than a number is another one.
        guard own.count == theirs.count, own.allSatisfy({ stretches[$0].tag == nil }), isSame else { return self }
        var tagged = self
        for (index, control) in zip(own, theirs) { tagged.stretches[index].tag = control.tag }
        return tagged
    }
}
