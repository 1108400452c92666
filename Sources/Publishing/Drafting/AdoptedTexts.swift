internal import CampaignFolder
internal import Layout
internal import ReportModel
internal import WordDrafting

/// The texts of a place as they come out of a draft: those that stay, and new ones with their figures as addresses.
struct AdoptedTexts {
    /// What stands at the place, each with the paragraph it was printed as.
    private let written: [(text: Narrative.Text, shown: ReturnedDraft.Paragraph)]
    /// What each address was printed as, in all its forms.
    private let values: [String: [String]]
    private let campaign: Campaign

    init(_ entry: Narrative.Entry?, base: ReturnedDraft, place: Narrative.Place, campaign: Campaign) {
        let shown = base.paragraphs.filter { $0.region == place.rawValue }
        if case .texts(let texts)? = entry, texts.count == shown.count {
            written = zip(texts, shown).map { ($0, $1) }
        } else {
            written = []
        }
        values = base.printedFigures
        self.campaign = campaign
    }

    var isEmpty: Bool { written.isEmpty }

    /// The paragraphs as texts; the mark of an open place is none.
    func items(_ paragraphs: [DraftComparison.RegionParagraph], at place: SourcePlace) -> [NarrativeRevision.Item] {
        paragraphs.compactMap { paragraph in
            if paragraph.paragraph.text.allSatisfy({ $0.isWhitespace || OpenPlace.mark.contains($0) }) { return nil }
            if paragraph.isUnchanged, let base = paragraph.base, written.indices.contains(base) { return .kept(base) }
            return .new(text(paragraph, at: place))
        }
    }

    /// Whether these are the texts that stand at the place, in their order.
    func isSame(_ items: [NarrativeRevision.Item]) -> Bool { items == written.indices.map { .kept($0) } }

    private func text(_ paragraph: DraftComparison.RegionParagraph, at place: SourcePlace) -> Narrative.Text {
        var pieces: [Narrative.Text.Piece] = []
        for stretch in paragraph.paragraph.stretches {
            if let tag = stretch.tag, let address = address(tag) {
                pieces += [.figure(address), .words(unit(of: address, printedAs: stretch.text))]
            } else {
                pieces.append(.words(stretch.text.split(whereSeparator: \.isNewline).joined(separator: " ")))
            }
        }
        if let base = paragraph.base, written.indices.contains(base) { readdress(&pieces, written[base].text) }
        return Narrative.Text(trimmed(joined(pieces)), at: place)
    }

    /// An address of the document's own unit that means something.
    private func address(_ tag: String) -> FigureAddress? {
        guard values[tag] != nil, let address = try? FigureAddress(tag), address.problem(in: campaign) == nil else {
            return nil
        }
        return address
    }

    /// What follows a figure that was printed with what it is counted in: an address prints its number alone.
    private func unit(of address: FigureAddress, printedAs text: String) -> String {
        guard text.last?.isLetter == true, case .indicator(let code) = address.measure,
            let indicator = campaign.indicators.first(where: { $0.code == code })
        else { return "" }
        return " " + indicator.unit
    }

    /// Figures of the text that it comes from whose controls a program has dropped: the same number is the figure still.
    private func readdress(_ pieces: inout [Narrative.Text.Piece], _ old: Narrative.Text) {
        for case .figure(let address) in old.pieces where !pieces.contains(.figure(address)) {
            for (index, piece) in pieces.enumerated() {
                guard case .words(let words) = piece,
                    let parts = (values[address.text] ?? []).compactMap({ Numbers.around($0, in: words) }).first
                else { continue }
                pieces.replaceSubrange(index...index, with: [.words(parts.before), .figure(address), .words(parts.after)])
                break
            }
        }
    }

    private func joined(_ pieces: [Narrative.Text.Piece]) -> [Narrative.Text.Piece] {
        var joined: [Narrative.Text.Piece] = []
        for piece in pieces {
            switch (joined.last, piece) {
            case (_, .words("")): continue
            case (.words(let before)?, .words(let more)): joined[joined.count - 1] = .words(before + more)
            default: joined.append(piece)
            }
        }
        return joined
    }

    /// Without white space at both ends, and with plain spaces.
    private func trimmed(_ pieces: [Narrative.Text.Piece]) -> [Narrative.Text.Piece] {
        var pieces = pieces.map { piece -> Narrative.Text.Piece in
            guard case .words(let words) = piece else { return piece }
            return .words(words.replacing("\u{A0}", with: " ").replacing("\t", with: " "))
        }
        if case .words(let words)? = pieces.first { pieces[0] = .words(String(words.drop(while: \.isWhitespace))) }
        if case .words(let words)? = pieces.last {
            let end = words.reversed().prefix(while: \.isWhitespace).count
            pieces[pieces.count - 1] = .words(String(words.dropLast(end)))
        }
        return pieces.filter { $0 != .words("") }
    }
}
