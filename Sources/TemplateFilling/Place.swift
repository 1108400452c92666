internal import ReportModel

/// What stands between `{{` and `}}` in a template.
enum Place: Hashable, Sendable {
    /// A figure by its address: `{{participants@type=LPD}}`.
    case figure(FigureAddress)
    /// A fact of the unit or the campaign.
    case fact(Fact)
    /// `{{#communes}}`: the row is repeated for every unit of a level.
    case begin(level: String)
    /// `{{/communes}}`: the last row of those repeated.
    case end(level: String)

    /// Facts that are no figures.
    enum Fact: String, CaseIterable, Sendable {
        /// «TT»: number of the unit in its list, from 1; blank outside of one.
        case number = "tt"
        case name, code, parent, title, theme, from, to
        /// Inhabitants, where known.
        case population
        /// Units that are to report, that have, and that have sent everything.
        case expected, reported, complete
    }

    /// Why a place means nothing, as an English sentence without full stop.
    struct Fault: Error, Hashable, Sendable {
        let message: OperatorText
    }

    /// Reads a place.
    ///
    /// - Parameter text: without the braces.
    /// - Throws: ``Fault``.
    init(_ text: String, in campaign: Campaign) throws(Fault) {
        let text = Place.trimmed(text)
        if let mark = text.first, mark == "#" || mark == "/" {
            let name = Place.trimmed(String(text.dropFirst()))
            guard let level = Place.level(named: name, of: campaign) else {
                throw Fault(message: "there is no level '\(name)'; levels are \(campaign.levels.joined(separator: ", "))")
            }
            self = mark == "#" ? .begin(level: level) : .end(level: level)
            return
        }
        if let fact = Fact(rawValue: text.lowercased()) {
            self = .fact(fact)
            return
        }
        let address: FigureAddress
        do throws(FigureAddress.Fault) {
            address = try FigureAddress(text)
        } catch {
            throw Fault(message: "\(error.message); facts are \(Fact.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        if let problem = address.problem(in: campaign) { throw Fault(message: problem) }
        self = .figure(address)
    }

    /// The level of a name, which may stand in the plural: `communes`, `cities`.
    private static func level(named name: String, of campaign: Campaign) -> String? {
        campaign.levels.first { level in
            name == level || name == level + "s" || (level.hasSuffix("y") && name == level.dropLast() + "ies")
        }
    }

    private static func trimmed(_ text: String) -> String {
        let inner = text.drop(while: \.isWhitespace)
        return String(inner.prefix(inner.count - inner.reversed().prefix(while: \.isWhitespace).count))
    }
}

/// What a place comes to.
enum PlaceValue: Hashable, Sendable {
    case number(Int)
    case text(String)
    /// Nothing states it: the place stays blank, which is not 0.
    case unknown
}
