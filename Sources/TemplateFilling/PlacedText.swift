import ReportModel

/// Text that an office program keeps in several runs, with places in it: `{{parti` in one run and `cipants}}` in the next are
/// one place all the same.
struct PlacedText {
    /// A piece of the whole.
    private enum Piece {
        case literal(Character, run: Int)
        case place(Place, run: Int)
    }

    private var pieces: [Piece] = []
    private let runCount: Int

    /// - Parameters:
    ///   - runs: texts of the runs in order.
    ///   - read: reads the text of a place.
    /// - Throws: ``Place/Fault`` of the first place that means nothing or is not closed.
    init(_ runs: [String], read: (String) throws(Place.Fault) -> Place) throws(Place.Fault) {
        runCount = runs.count
        var characters: [(character: Character, run: Int)] = []
        for (run, text) in runs.enumerated() { characters += text.map { ($0, run) } }
        func isPair(_ index: Int, _ brace: Character) -> Bool {
            index + 1 < characters.count && characters[index].character == brace && characters[index + 1].character == brace
        }
        var index = 0
        while index < characters.count {
            guard isPair(index, "{") else {
                pieces.append(.literal(characters[index].character, run: characters[index].run))
                index += 1
                continue
            }
            guard let end = (index + 2..<characters.count).first(where: { isPair($0, "}") }) else {
                throw Place.Fault(message: "'{{' is not closed by '}}'")
            }
            pieces.append(
                .place(try read(String(characters[index + 2..<end].map(\.character))), run: characters[index].run))
            index = end + 2
        }
    }

    /// Places in order.
    var places: [Place] {
        pieces.compactMap { piece in
            if case .place(let place, _) = piece { place } else { nil }
        }
    }

    /// The place when there is nothing besides it but marks of repeating and white space.
    var onlyPlace: Place? {
        var only: Place?
        for piece in pieces {
            switch piece {
            case .literal(let character, _): if !character.isWhitespace { return nil }
            case .place(.begin, _), .place(.end, _): continue
            case .place(let place, _):
                guard only == nil else { return nil }
                only = place
            }
        }
        return only
    }

    /// The runs with every place's text in the run it begins in.
    func runs(_ words: (Place) -> String) -> [String] {
        var runs = [String](repeating: "", count: runCount)
        for piece in pieces {
            switch piece {
            case .literal(let character, let run): runs[run].append(character)
            case .place(let place, let run): runs[run] += words(place)
            }
        }
        return runs
    }
}
