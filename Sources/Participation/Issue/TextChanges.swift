public import ReportModel

/// What officers wrote at a place of a document, as it was printed: kept with its figures, and set beside that of the next.
public struct FrozenTexts: Hashable, Sendable, Codable {
    public var place: Narrative.Place
    /// In order, never empty.
    public var texts: [String]

    public init(place: Narrative.Place, texts: [String]) {
        self.place = place
        self.texts = texts
    }
}

/// A text of an officer that is not what it was.
public struct TextChange: Hashable, Sendable {
    public var place: Narrative.Place
    /// `nil` for a new text.
    public var before: String?
    /// `nil` for one that is gone.
    public var now: String?

    public init(place: Narrative.Place, before: String?, now: String?) {
        self.place = place
        self.before = before
        self.now = now
    }
}

/// The changed texts between two editions, in the order of the places.
public enum TextChanges {
    public static func list(from before: [FrozenTexts], to now: [FrozenTexts]) -> [TextChange] {
        func texts(_ all: [FrozenTexts], _ place: Narrative.Place) -> [String] {
            all.filter { $0.place == place }.flatMap(\.texts)
        }
        return Narrative.Place.allCases.flatMap { place -> [TextChange] in
            let (old, new) = (texts(before, place), texts(now, place))
            let gone = old.left(without: new)
            let came = new.left(without: old)
            return (0..<max(gone.count, came.count)).map { index in
                TextChange(
                    place: place, before: index < gone.count ? gone[index] : nil, now: index < came.count ? came[index] : nil)
            }
        }
    }
}

extension [String] {
    /// What it holds beyond another list, equal texts counted.
    func left(without others: [String]) -> [String] {
        var known: [String: Int] = [:]
        for text in others { known[text, default: 0] += 1 }
        return filter { text in
            guard let count = known[text], count > 0 else { return true }
            known[text] = count - 1
            return false
        }
    }
}
