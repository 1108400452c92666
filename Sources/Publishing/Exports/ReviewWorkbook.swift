internal import Ledger
public import Participation
public import ReportModel
internal import WorkbookWriting

/// What the officer is to look at as a workbook of its own: the doubts with their ids, who has reported what, and warnings.
public struct ReviewWorkbook: Sendable {
    private let summary: Summary
    private let campaign: Campaign
    private let tree: UnitTree
    private let warnings: [StandingWarning]

    public init(_ summary: Summary, _ campaign: Campaign, tree: UnitTree, warnings: [StandingWarning]) {
        self.summary = summary
        self.campaign = campaign
        self.tree = tree
        self.warnings = warnings
    }

    /// Writes the file; it appears complete or not at all. The same doubts give the same bytes.
    ///
    /// - Throws: `WorkbookWritingFault` when the file cannot be written.
    public func write(to path: String) throws {
        let material = MaterialTables(summary: summary, campaign: campaign, tree: tree, warnings: warnings)
        var review = material.review
        review.columns.append(DataTable.Column("opinion", "Ý kiến của cán bộ", .string, 40, "For the officer"))
        for index in review.rows.indices { review.rows[index].append(.none) }
        let writer = TableSheet(offset: campaign.timeZone.offset)
        try BookWriter.write(to: path) { book in
            book.setProperties(
                title: "Rà soát số liệu: \(campaign.title)", author: campaign.issuer.name, created: summary.asOf.seconds)
            for table in [review, material.units, material.warned] {
                try writer.write(table, to: try book.addSheet(table.title), of: path)
            }
        }
    }
}
