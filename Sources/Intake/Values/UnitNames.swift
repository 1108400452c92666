import ReportModel
import Vietnamese

/// The one door to name matching in `Vietnamese`, in the words of the intake.
struct UnitNames: Sendable {
    private let index: NameIndex<UnitCode>

    init(tree: UnitTree) {
        index = NameIndex(
            tree.units.map { unit in
                NameIndex.Entry(
                    id: unit.code, name: unit.name, context: tree.path(to: unit.code).dropLast().reversed().map(\.name))
            })
    }

    func resolve(_ name: String) -> UnitResolver.NameResult {
        switch index.resolve(name) {
        case .exact(let unit), .variant(let unit): .found(unit)
        case .near(let unit, .wrongEncoding), .near(let unit, .widerPlace): .near(unit, isGuess: false)
        case .near(let unit, _): .near(unit, isGuess: true)
        case .ambiguous(let units): .ambiguous(units)
        case .unknown(let suggestions): .unknown(suggestions: suggestions)
        }
    }
}
