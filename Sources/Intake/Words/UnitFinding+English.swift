import ReportModel

extension UnitFinding {
    var english: FindingWords {
        switch self {
        case .missing: FindingWords("no unit is named", expected: "the unit's code or full name")
        case .doesNotReport(let name): FindingWords("no report is expected from \(name) itself")
        case .codeNear(let unit): FindingWords("the unit's code is misspelt; \(unit) was taken", expected: "\(unit.code)")
        case .codeUnknown(let units):
            FindingWords("no unit has this code", expected: UnitFinding.englishPerhaps(units), hint: UnitFinding.inUnits)
        case .nameDiffers(let unit):
            FindingWords(
                "the unit's name is not that of code \(unit.code); \(unit.name) was taken", expected: "\(unit.name)")
        case .nameContradicts(let code, let name, let meant):
            FindingWords(
                "the unit's name contradicts its code: \(written: code) is \(name)",
                expected: "\(name), or the code of \(meant, separator: ", ")")
        case .nameNear(let unit): FindingWords("the unit's name is misspelt; \(unit) was taken", expected: "\(unit.name)")
        case .nameAmbiguous(let units):
            FindingWords(
                "the unit's name fits several units", expected: "one of: \(units, separator: "; ")",
                hint: "ask for the code, or the name with its commune")
        case .nameUnknown(let units):
            FindingWords("no unit has this name", expected: UnitFinding.englishPerhaps(units), hint: UnitFinding.inUnits)
        case .manyMoreUnknown: FindingWords("from this row on there are many more units that are not in units.csv")
        case .inRows(let finding, let count): finding.english.adding(" (\(count) such rows)")
        case .takenFromFile(let sheets, let unit):
            FindingWords(
                UnitFinding.englishTables(in: sheets) + " names no unit and was taken for the only unit of the file: \(unit)")
        case .missingForTable(let sheets, let units):
            FindingWords(
                UnitFinding.englishTables(in: sheets) + " names no unit"
                    + (units.isEmpty ? "" : ", and the file has several"),
                expected: units.isEmpty ? nil : "one of: \(units, separator: "; ")",
                hint: "a line 'Đơn vị: …' above the table, or a column of unit codes, tells whose it is")
        case .takenFromLetterhead(let unit): FindingWords("the unit was taken from the letterhead: \(unit)")
        case .takenFromSheet(let sheet, let unit):
            FindingWords("the unit was taken from the name of sheet '\(written: sheet)': \(unit)")
        case .takenFromAbove(let lines):
            FindingWords("blank unit cells in rows \(numbers: lines) were taken for the unit above them")
        case .missingInRows(let lines): FindingWords("no unit is named in rows \(numbers: lines)")
        case .missingAmongOthers(let lines):
            FindingWords("unit cells are blank in rows \(numbers: lines), while other rows name their own")
        case .twoAbove(let first, let second):
            FindingWords("two units stand above one table: \(first) and \(second)")
        case .contradictsAbove(let unit):
            FindingWords(
                "the unit of the row is not the one named above", expected: "\(unit), or a unit below it")
        }
    }

    private static let inUnits: Sentence = "if it is a unit of the campaign, add it to units.csv"

    private static func englishPerhaps(_ units: [UnitName]) -> Sentence? {
        units.isEmpty ? nil : "perhaps \(units, separator: ", ")"
    }

    private static func englishTables(in sheets: [String]) -> Sentence {
        sheets.isEmpty ? "the table" : "the table in sheet \(quoted: sheets)"
    }
}
