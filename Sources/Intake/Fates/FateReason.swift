import ReportModel

/// Why a cell is not counted, as a value.
enum FateReason: Hashable, Sendable {
    /// No rule read it: a fault of the program.
    case unread
    /// Nobody can tell whose it is.
    case homeless
    /// A row of a form that nobody filled in.
    case emptyRow
    /// An indicator or remark of a form without a value.
    case valueless
    case aboveTable
    /// A paragraph of a text document that is neither above a table nor a remark.
    case outsideTables
    /// Signature and notes below the table.
    case belowTable
    case hiddenSheet
    /// A sheet without a table of figures.
    case noTable
    /// A table of which nothing could be read.
    case tableUnread
    /// A column that means nothing here.
    case unknownColumn
    /// A column that is known and not read.
    case column(Column.Unread)
    /// A dash, for nothing.
    case dash
    /// Something in the same row, or the same activity of a JSON document, is wrong.
    case rowWrong
    case activityWrong
    /// A note about a JSON document as a whole.
    case generalNote
    /// A key of a JSON document that means nothing here.
    case unknownKey
    /// People of a group that the campaign does not have, or that stands twice, in a JSON document.
    case groupUnknown, groupTwice
    /// The same figures of a summary once more, in another cut.
    case otherCut
    /// Something else in the file is wrong, so that this was not read.
    case fileWrong
    /// What a finding says.
    case finding(FindingValue)

    func text(in language: Language) -> String {
        switch language {
        case .vietnamese: vietnamese
        case .english: english
        }
    }

    static var examples: [FateReason] {
        [
            .unread, .homeless, .emptyRow, .valueless, .aboveTable, .outsideTables, .belowTable, .hiddenSheet, .noTable,
            .tableUnread, .unknownColumn,
        ]
            + Column.Unread.allCases.map { .column($0) }
            + [
                .dash, .rowWrong, .activityWrong, .generalNote, .unknownKey, .groupUnknown, .groupTwice, .otherCut, .fileWrong,
                .finding(RowFinding.totalUnclear.value()),
            ]
    }
}
