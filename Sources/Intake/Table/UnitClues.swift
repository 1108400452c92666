import ReportModel

/// What the lines above a table say of its unit without a label: the letterhead, the title, the name of the sheet.
struct UnitClues {
    /// A line that is a unit's name and nothing more.
    private struct Name {
        /// `nil` when nobody in the campaign has the name, or several have.
        var unit: UnitCode?
        var field: Field
        /// Whether it only stands within a line.
        var isMention = false
    }

    private var names: [Name] = []
    /// Bodies of the letterhead that no unit of the campaign is: `UBND HUYỆN ĐÔNG ANH`.
    private var bodies: [String] = []
    /// Units that the last lines above the table speak of without a word that says whose it is.
    private(set) var mentioned: [DraftBook.Mentioned] = []

    /// Lines right above the heading that may speak of the table's unit in any words.
    static let nearLines = 2

    /// Takes a cell above the table that has no label.
    mutating func note(_ cell: Cell, _ place: SourcePlace, _ context: IntakeContext, isNear: Bool) {
        let units = context.lookup.units
        let text = UnitJudge.text(of: cell.text)
        if UnitWords.begin(cell.text), case .found(let unit) = units.resolve(name: text) {
            names.append(Name(unit: unit, field: Field(text: text, place: place, label: UnitClues.label)))
        } else if cell.text.utf8.count <= 200, let mention = units.mention(in: cell.text) {
            if mention.isLabelled {
                let isAlone = units.isAlone(mention)
                let field = Field(text: isAlone ? mention.name : mention.whole, place: place, label: UnitClues.label)
                names.append(Name(unit: isAlone ? mention.unit : nil, field: field, isMention: isAlone))
            } else if isNear {
                mentioned.append((mention.unit, place, cell.text))
            }
        } else if let body = UnitWords.body(cell.text) {
            bodies.append(body)
        } else if UnitWords.beginSchool(cell.text), let last = cell.text.last, !".:;".contains(last) {
            names.append(Name(unit: nil, field: Field(text: text, place: place, label: UnitClues.label)))
        }
    }

    private static let label = "Đơn vị"

    /// Whose the table is by these lines, and what is to be said of it.
    enum Verdict {
        case nothing
        /// A unit, and that it was taken from elsewhere than a line that names it.
        case supplied(Field, UnitFinding)
        /// A name that leads to no unit, or only nearly.
        case unresolved(Field)
    }

    /// The unit where no line names it.
    func verdict(_ origin: TableOrigin, _ context: IntakeContext) -> Verdict {
        let tree = context.tree
        let bySheet = origin.sheet.flatMap { UnitClues.unit(named: $0, context) }
        // The body above stands in the letterhead too: the unit is the one that all the others are above of.
        let known = names.compactMap { name in name.unit.map { (unit: $0, field: name.field) } }
        let own = known.filter { candidate in
            tree[candidate.unit]?.reports == true
                && known.allSatisfy { other in tree.contains(candidate.unit, within: other.unit) }
        }
        // A school's name below the body above is the one that reports, whether or not anybody knows it.
        if let last = names.last(where: { !$0.isMention }), last.unit == nil { return .unresolved(last.field) }
        if let sheet = origin.sheet, let bySheet, let name = tree[bySheet]?.name,
            known.allSatisfy({ other in tree.contains(bySheet, within: other.unit) })
        {
            return .supplied(
                Field(text: name, place: origin.place(), label: UnitClues.label), .takenFromSheet(sheet, unit: name))
        }
        let claimed = names.last { name in name.unit.map { tree[$0]?.reports == true } ?? false }
        if let name = own.first?.field ?? claimed?.field,
            let other = strangeBody(above: own.first?.unit ?? claimed?.unit, besides: known.map(\.unit), tree)
        {
            // The same name under another body is another unit's.
            var field = name
            field.text += ", " + other
            return .unresolved(field)
        }
        if let first = own.first {
            return .supplied(first.field, .takenFromLetterhead(unit: tree[first.unit]?.name ?? first.unit))
        }
        if names.isEmpty, let sheet = origin.sheet, UnitWords.begin(sheet) {
            // A sheet named after a unit that nobody knows is not the file's other unit's.
            return .unresolved(Field(text: UnitJudge.text(of: sheet), place: origin.place(), label: UnitClues.label))
        }
        return .nothing
    }

    /// A body of the letterhead that is not above a unit, though one of its kind is.
    private func strangeBody(above unit: UnitCode?, besides known: [UnitCode], _ tree: UnitTree) -> String? {
        guard let unit else { return nil }
        let path = tree.path(to: unit)
        if let other = known.first(where: { code in !path.contains { $0.code == code } }) { return tree[other]?.name ?? other }
        return bodies.first { body in
            let key = Folding.bareKey(body)
            return path.dropLast().contains { upper in
                guard let kind = UnitWords.kindOfBody(upper.name) else { return false }
                return kind == UnitWords.kindOfBody(body) && !key.hasPrefix(Folding.bareKey(upper.name))
            }
        }
    }

    /// What contradicts the unit that a line names: a letterhead or a sheet of another one.
    func contradiction(to unit: UnitCode, _ origin: TableOrigin, _ context: IntakeContext) -> Located<UnitFinding>? {
        func finding(_ other: UnitCode, _ place: SourcePlace, _ text: String) -> Located<UnitFinding>? {
            // A body above the unit may be named anywhere; one below it would be the table's.
            guard !context.tree.contains(unit, within: other) else { return nil }
            guard let name = context.tree[unit].map({ UnitName($0) }), let second = context.tree[other].map({ UnitName($0) })
            else { return nil }
            return Located(finding: .twoAbove(name, second), place: place, found: text)
        }
        for name in names where !name.isMention {
            if let other = name.unit, let found = finding(other, name.field.place, name.field.text) { return found }
        }
        guard let sheet = origin.sheet, let other = UnitClues.unit(named: sheet, context) else { return nil }
        return finding(other, origin.place(), sheet)
    }

    private static func unit(named sheet: String, _ context: IntakeContext) -> UnitCode? {
        if let unit = context.tree[sheet] { return unit.code }
        switch context.lookup.units.resolve(name: UnitJudge.text(of: sheet)) {
        case .found(let unit), .near(let unit, isGuess: false): return unit
        // Names of sheets are written without marks more often than not.
        case .near(let unit, isGuess: true) where UnitWords.begin(sheet): return unit
        default: break
        }
        // Spreadsheets cut names of sheets off at 31 characters.
        return sheet.utf16.count >= 30 ? context.lookup.units.unit(cutOff: sheet) : nil
    }
}
