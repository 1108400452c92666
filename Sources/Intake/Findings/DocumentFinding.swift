import ReportModel

/// What can be found in a document besides its tables.
enum DocumentFinding: Finding {
    /// The file cannot be opened, or its parts cannot be read.
    case damaged(DocumentFormat)
    /// A part that such a document must have is missing.
    case partMissing(DocumentFormat)
    /// A few cells are repeated more often than any table is filled in.
    case cellsRepeated(DocumentFormat, limit: Int)
    case tooManyParts(DocumentFormat, limit: Int)
    /// Unpacks to more bytes than allowed.
    case unpacksTooLarge(DocumentFormat, limit: Int)
    /// Unpacks to so many times its size that it can only be meant as a bomb.
    case packedTooTightly(DocumentFormat, limit: Int)
    /// Declares a document type or entities.
    case entities(DocumentFormat)
    /// Elements inside elements.
    case nestedTooDeep(DocumentFormat, limit: Int)
    /// The same in a part of the file, by its name there, which says nothing to its sender.
    indirect case inPart(DocumentFinding, String)
    /// A cell refers to a text that the file does not have.
    case textLost(DocumentFormat)
    /// A cell stands in the file twice, or has two values.
    case cellTwice(DocumentFormat)
    /// A cell with a tracked change that nobody accepted, and what it holds with it.
    case trackedChange(String)
    /// A row of a table that a tracked change took away, and nobody accepted that.
    case rowDeleted
    /// A row of a table that a tracked change put in, and nobody accepted that.
    case rowInserted
    /// So many paragraphs outside the tables that are no remarks.
    case paragraphsIgnored(Int)

    var severity: Severity {
        switch self {
        case .damaged, .partMissing, .cellsRepeated, .tooManyParts, .unpacksTooLarge, .packedTooTightly, .entities,
            .nestedTooDeep, .textLost, .cellTwice:
            .error
        case .trackedChange, .rowDeleted, .rowInserted: .warning
        case .paragraphsIgnored: .note
        case .inPart(let finding, _): finding.severity
        }
    }

    var code: FindingCode {
        switch self {
        case .damaged, .partMissing, .textLost, .cellTwice: .workbookDamaged
        case .cellsRepeated: .tooManyRows
        case .tooManyParts, .unpacksTooLarge, .packedTooTightly: .unpackedTooLarge
        case .entities: .xmlEntity
        case .nestedTooDeep: .xmlDepth
        case .trackedChange, .rowDeleted, .rowInserted: .trackedChange
        case .paragraphsIgnored: .paragraphsIgnored
        case .inPart(let finding, _): finding.code
        }
    }

    static var examples: [DocumentFinding] {
        [
            .damaged(.xlsx), .damaged(.docx), .damaged(.ods), .partMissing(.xlsx), .partMissing(.docx),
            .cellsRepeated(.ods, limit: 4_000_000), .tooManyParts(.xlsx, limit: 4_096),
            .unpacksTooLarge(.xlsx, limit: 268_435_456), .unpacksTooLarge(.docx, limit: 268_435_456),
            .packedTooTightly(.xlsx, limit: 200), .entities(.xlsx), .inPart(.entities(.xlsx), "xl/workbook.xml"),
            .nestedTooDeep(.xlsx, limit: 64), .textLost(.xlsx),
            .cellTwice(.xlsx), .trackedChange("540"), .trackedChange(""), .rowDeleted, .rowInserted, .paragraphsIgnored(12),
        ]
    }
}
