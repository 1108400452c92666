import ReportModel
import Vietnamese

/// The one door to name matching in `Vietnamese`, in the words of the intake.
struct UnitNames: Sendable {
    private let index: NameIndex<UnitCode>

    init(tree: UnitTree, kinds: [UnitKind]) {
        let nameOfKind = Dictionary(kinds.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        index = NameIndex(
            tree.units.map { unit in
                NameIndex.Entry(
                    id: unit.code, name: unit.name, kind: nameOfKind[unit.kind],
                    context: tree.path(to: unit.code).dropLast().reversed().map(\.name))
            })
    }

    /// Units whose names say the same as that of another.
    var namesakes: Set<UnitCode> { Set(index.namesakes.joined()) }

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
