import ReportModel
import Typesetting
import Vietnamese

extension Composer {
    /// What an officer wrote at a place, a paragraph each; a mark where nothing is written yet, nothing where there is nothing to
    /// say.
    func narrative(_ place: Narrative.Place, _ named: NamedStyle, isOptional: Bool) -> [Block] {
        let officer = binder.context.data.officerTexts
        if let texts = officer.texts[place] {
            return texts.map { text in
                let span = TextSpan(words(of: text), named.text, origin: text.place.text)
                return paragraph([span], named)
            }
        }
        if isOptional || officer.nothing.contains(place) { return [] }
        openPlaces.append(OpenPlace(name: place.rawValue))
        return [paragraph([TextSpan(OpenPlace.mark, named.text)], named)]
    }

    /// A figure that nobody states leaves its place open: it is no 0.
    private func words(of text: OfficerTexts.Text) -> String {
        text.pieces.map { piece in
            switch piece {
            case .words(let words): return words
            case .figure(_, let value?): return NumberFormat.integer(value)
            case .figure(let address, nil):
                openPlaces.append(OpenPlace(name: address.text, written: text.place))
                return OpenPlace.mark
            }
        }.joined()
    }
}
