import ReportModel

/// What can be found about whose something is.
enum UnitFinding: Finding {
    case missing
    /// Nothing is expected from the unit itself.
    case doesNotReport(name: String)
    /// A code with a slip of the pen.
    case codeNear(UnitName)
    /// A code that nobody has, and the units that may be meant.
    case codeUnknown([UnitName])
    /// The name beside a code is neither its unit's nor another's.
    case nameDiffers(UnitName)
    /// The name beside a code is that of other units: the code as written, the name of its unit, the others.
    case nameContradicts(code: String, name: String, meant: [UnitName])
    case nameNear(UnitName)
    case nameAmbiguous([UnitName])
    /// A name that nobody has, and the units that may be meant.
    case nameUnknown([UnitName])
    /// More units that nobody knows than are worth a search.
    case manyMoreUnknown
    /// The same in so many rows.
    indirect case inRows(UnitFinding, Int)
    /// A table, or the tables in these sheets, name no unit; the file's only one took them.
    case takenFromFile(sheets: [String], unit: String)
    /// A table, or the tables in these sheets, name no unit, and no single unit of the file can be meant; the first of those
    /// it has.
    case missingForTable(sheets: [String], units: [String])
    /// Taken from the letterhead.
    case takenFromLetterhead(unit: String)
    /// Taken from the name of the sheet.
    case takenFromSheet(String, unit: String)
    /// Blank cells in a column written in blocks, by line.
    case takenFromAbove([Int])
    /// Blank cells of which nobody can tell whose they are, by line.
    case missingInRows([Int])
    /// Blank cells, by line, in a column where others name a unit of their own.
    case missingAmongOthers([Int])
    /// Two units stand above one table, or above it and in the name of its sheet.
    case twoAbove(UnitName, UnitName)
    /// Another unit than the one that stands above.
    case contradictsAbove(UnitName)

    var severity: Severity {
        switch self {
        case .codeNear, .nameDiffers, .nameNear, .takenFromFile, .takenFromLetterhead, .takenFromSheet, .takenFromAbove:
            .warning
        case .missing, .doesNotReport, .codeUnknown, .nameContradicts, .nameAmbiguous, .nameUnknown, .manyMoreUnknown,
            .missingForTable, .missingInRows, .missingAmongOthers, .twoAbove, .contradictsAbove:
            .error
        case .inRows(let finding, _): finding.severity
        }
    }

    var code: FindingCode {
        switch self {
        case .missing, .missingForTable, .missingInRows, .missingAmongOthers: .unitMissing
        case .doesNotReport: .unitDoesNotReport
        case .codeNear, .nameNear: .unitNear
        case .codeUnknown, .nameUnknown, .manyMoreUnknown: .unitUnknown
        case .nameDiffers: .unitNameDiffers
        case .nameContradicts, .twoAbove, .contradictsAbove: .unitContradiction
        case .nameAmbiguous: .unitAmbiguous
        case .inRows(let finding, _): finding.code
        case .takenFromFile: .unitOfFile
        case .takenFromLetterhead, .takenFromSheet: .unitSupplied
        case .takenFromAbove: .unitFromAbove
        }
    }

    static var examples: [UnitFinding] {
        let school = UnitName(name: "Trường Tiểu học Đông Mỹ", code: "00640")
        let other = UnitName(name: "Trường THCS Đông Mỹ", code: "00641")
        return [
            .missing, .doesNotReport(name: "Xã Đông Mỹ"), .codeNear(school), .codeUnknown([school, other]), .codeUnknown([]),
            .nameDiffers(school), .nameContradicts(code: school.code, name: school.name, meant: [other]), .nameNear(school),
            .nameAmbiguous([school, other]), .nameUnknown([school]), .nameUnknown([]), .manyMoreUnknown,
            .inRows(.nameUnknown([]), 12), .takenFromFile(sheets: [], unit: school.name),
            .takenFromFile(sheets: ["Chỉ tiêu", "Nhận xét"], unit: school.name),
            .missingForTable(sheets: ["Chỉ tiêu"], units: [school.name, other.name]),
            .missingForTable(sheets: [], units: []), .takenFromLetterhead(unit: school.name),
            .takenFromSheet("TH Đông Mỹ", unit: school.name), .takenFromAbove([8, 9, 10]), .missingInRows([8, 9]),
            .missingAmongOthers([8, 9]), .twoAbove(school, other), .contradictsAbove(school),
        ]
    }
}
