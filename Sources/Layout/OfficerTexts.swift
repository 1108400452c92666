public import Participation
public import ReportModel
import Vietnamese

/// What officers wrote into one document, with the figures they named.
public struct OfficerTexts: Sendable {
    /// A text with its figures.
    public struct Text: Sendable {
        public enum Piece: Sendable {
            case words(String)
            /// A figure and its value; `nil` where nobody states it.
            case figure(FigureAddress, Int?)
        }

        public var pieces: [Piece]
        /// Where it is written.
        public var place: SourcePlace
    }

    /// Texts by place, in order.
    public private(set) var texts: [Narrative.Place: [Text]] = [:]
    /// Places of which an officer says that there is nothing to say.
    public private(set) var nothing: Set<Narrative.Place> = []

    /// Nothing written.
    public init() {}

    /// - Parameters:
    ///   - entries: of the document, as written.
    ///   - value: of a figure of the document's unit.
    public init(_ entries: [Narrative.Place: Narrative.Entry], value: (FigureAddress) -> Int?) {
        for (place, entry) in entries {
            switch entry {
            case .nothing: nothing.insert(place)
            case .texts(let written):
                texts[place] = written.map { text in
                    Text(
                        pieces: text.pieces.map { piece in
                            switch piece {
                            case .words(let words): .words(words)
                            case .figure(let address): .figure(address, value(address))
                            }
                        }, place: text.place)
                }
            }
        }
    }
}

extension OfficerTexts {
    /// As they are printed, in the order of the places.
    public var frozen: [FrozenTexts] {
        Narrative.Place.allCases.compactMap { place in
            texts[place].map { FrozenTexts(place: place, texts: $0.map(\.printed)) }
        }
    }
}

extension OfficerTexts.Text {
    /// As it is printed.
    var printed: String { pieces.map { $0.printed ?? OpenPlace.mark }.joined() }
}

extension OfficerTexts.Text.Piece {
    /// As it is printed; `nil` for a figure that nobody states: it is no 0.
    var printed: String? {
        switch self {
        case .words(let words): words
        case .figure(_, let value): value.map(NumberFormat.integer)
        }
    }
}

/// A place that somebody has to fill in before the document can be issued.
public struct OpenPlace: Hashable, Sendable {
    /// What stands there until then.
    public static let mark = "[…]"

    /// A place of the narrative, or the address of a figure in one that nobody states.
    public var name: String
    /// Where the figure is named; `nil` for a place that is left empty.
    public var written: SourcePlace?
}
