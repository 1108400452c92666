internal import ReportModel
internal import Vietnamese

/// What is filled in while a template is worked through, and what was found on the way.
struct Filling {
    let figures: TemplateFigures
    /// The unit whose figures stand outside of repeated rows.
    let unit: Unit
    private(set) var filled = 0
    private(set) var blanks: [FilledTemplate.Blank] = []
    private(set) var faults: [Diagnostic] = []

    init(_ figures: TemplateFigures, unit: Unit) {
        self.figures = figures
        self.unit = unit
    }

    /// Where a place is answered: for which unit, as which one of its list.
    struct Scope {
        var unit: Unit
        /// From 1; `nil` outside of repeated rows.
        var number: Int?
    }

    var whole: Scope { Scope(unit: unit, number: nil) }

    /// The texts of runs as places and what is between; `nil` where there is no place, or a fault, which is kept.
    mutating func places(in runs: [String], at place: SourcePlace) -> PlacedText? {
        guard runs.contains(where: { $0.contains("{") }) else { return nil }
        do throws(Place.Fault) {
            let text = try PlacedText(runs) { text throws(Place.Fault) in try figures.place(text) }
            return text.places.isEmpty ? nil : text
        } catch {
            fail("template.place", at: place, error.message, "write a figure's address, e.g. {{participants@type=LPD}}")
            return nil
        }
    }

    mutating func fail(_ code: String, at place: SourcePlace, _ message: OperatorText, _ hint: OperatorText) {
        faults.append(Diagnostic(.error, code, at: place, message, hint: hint))
    }

    /// What a place comes to; counts it, and notes a blank.
    mutating func value(of place: Place, in scope: Scope, at source: SourcePlace) -> PlaceValue {
        let value = figures.value(of: place, for: scope.unit, number: scope.number)
        switch (place, value) {
        case (.begin, _), (.end, _): break
        case (.figure(let address), .unknown):
            blanks.append(FilledTemplate.Blank(place: source, figure: address.text, unit: scope.unit.code))
        case (.fact(let fact), .unknown):
            blanks.append(FilledTemplate.Blank(place: source, figure: fact.rawValue, unit: scope.unit.code))
        default: filled += 1
        }
        return value
    }

    /// The runs with every place answered, as printed text.
    mutating func runs(of text: PlacedText, in scope: Scope, at source: SourcePlace) -> [String] {
        text.runs { place in
            switch value(of: place, in: scope, at: source) {
            case .number(let number): NumberFormat.integer(number)
            case .text(let text): text
            case .unknown: ""
            }
        }
    }
}
