import ReportModel
import Typesetting

extension Composer {
    /// What an officer wrote at a place, a paragraph each; a mark where nothing is written yet, nothing where there is nothing to
    /// say.
    func narrative(_ place: Narrative.Place, _ named: NamedStyle, isOptional: Bool) -> [Block] {
        let officer = binder.context.data.officerTexts
        if let texts = officer.texts[place] {
            return texts.map { block([span(of: $0, named)], place, named) }
        }
        if officer.nothing.contains(place) { return [] }
        if isOptional { return isDraft ? [block([], place, named)] : [] }
        openPlaces.append(OpenPlace(name: place.rawValue))
        return [block([TextSpan(OpenPlace.mark, named.text)], place, named)]
    }

    private var isDraft: Bool { binder.context.data.isDraft }

    private func block(_ spans: [TextSpan], _ place: Narrative.Place, _ named: NamedStyle) -> Block {
        let region = isDraft ? TextRegion(name: place.rawValue, title: place.words) : nil
        return .paragraph(Paragraph(spans: spans, style: named.paragraph, region: region))
    }

    private func span(of text: OfficerTexts.Text, _ named: NamedStyle) -> TextSpan {
        var span = TextSpan("", named.text, origin: text.place.text)
        for piece in text.pieces {
            var part = TextSpan(words(of: piece, in: text), named.text)
            if isDraft, case .figure(let address, _) = piece { part.lock(as: address, of: binder.context.campaign) }
            span.append(part)
        }
        return span
    }

    /// A figure that nobody states leaves its place open: it is no 0.
    private func words(of piece: OfficerTexts.Text.Piece, in text: OfficerTexts.Text) -> String {
        if let printed = piece.printed { return printed }
        if case .figure(let address, _) = piece { openPlaces.append(OpenPlace(name: address.text, written: text.place)) }
        return OpenPlace.mark
    }
}
