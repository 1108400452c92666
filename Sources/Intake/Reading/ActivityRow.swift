import ReportModel

/// One row of activities, read and checked. In the wide form it has several audiences.
struct ActivityRow: Hashable {
    var line: Int
    var id: String?
    /// First row of the merged title it shares with the rows above, in a workbook: one title, one activity.
    var mergedFrom: Int?
    var date: CalendarDate
    var type: String
    var title: String
    /// `nil` when the cell is empty: not a statement.
    var sessions: Int?
    var books: Int?
    var note: String?
    var audiences: [AudienceCount]
    var reportID: String?
    /// Where its values stand.
    var source: Source

    /// Where the values of a row stand, for findings that come later.
    enum Source: Hashable {
        /// In the table of the file with this index.
        case table(Int)
        /// Under this path of a JSON document.
        case path(String)
    }

    /// What it is called in a sentence that speaks of two.
    var rowName: RowName { if case .path(let path) = source { .path(path) } else { .line(line) } }

    /// Index of its table; `nil` for a JSON document.
    var table: Int? { if case .table(let index) = source { index } else { nil } }

    /// What rows are told apart by before anything else of them is compared.
    struct Hashes {
        /// Of day, type, title and audience groups.
        var title: Int
        /// Of day, title, audience groups with their people, and the report's number.
        var content: Int
    }

    var hashes: Hashes {
        var ofTitle = Hasher()
        ofTitle.combine(date.ordinal)
        title.hashBytes(into: &ofTitle)
        for audience in audiences { audience.group.hashBytes(into: &ofTitle) }
        var ofContent = ofTitle
        type.hashBytes(into: &ofTitle)
        for audience in audiences {
            ofContent.combine(audience.participants)
            ofContent.combine(audience.femaleParticipants)
        }
        reportID?.hashBytes(into: &ofContent)
        return Hashes(title: ofTitle.finalize(), content: ofContent.finalize())
    }

    /// Whether every cell is the same; place and time of sending do not count.
    @inline(never)
    func hasSameContent(as other: ActivityRow) -> Bool {
        var other = other
        other.line = line
        other.source = source
        return self == other
    }
}

/// Days a row says it covers.
struct CoverageStatement {
    var from: CalendarDate?
    var to: CalendarDate?
    var place: SourcePlace
    /// Whether it stands above a table and holds for all its rows.
    var isAboveTable = false
}

/// An indicator's value and where it stands.
struct IndicatorStatement {
    var value: Int
    var place: SourcePlace
}
