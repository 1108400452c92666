internal import Ledger
public import Participation
public import ReportModel
internal import WorkbookWriting

/// The officer's whole material as a workbook, in Vietnamese: the figures cut in every way, what they are made of, who has
/// reported, what is to be looked at, and the comparison. The first sheet's figures are formulas over the others.
public struct SummaryWorkbook: Sendable {
    private let summary: Summary
    private let campaign: Campaign
    private let tree: UnitTree
    private let warnings: [StandingWarning]

    /// - Parameter warnings: what was found doubtful in reports that stand; of the units of the summary.
    public init(_ summary: Summary, _ campaign: Campaign, tree: UnitTree, warnings: [StandingWarning] = []) {
        self.summary = summary
        self.campaign = campaign
        self.tree = tree
        self.warnings = warnings
    }

    var material: MaterialTables {
        MaterialTables(summary: summary, campaign: campaign, tree: tree, warnings: warnings)
    }

    /// The sheets that hold one kind of thing each, which programs can read: those of the data package.
    var dataTables: [DataTable] {
        material.all + [SummaryTable(summary, campaign, tree: tree).table]
    }

    /// Writes the file; it appears complete or not at all. The same figures give the same bytes.
    ///
    /// - Throws: `WorkbookWritingFault` when the file cannot be written.
    public func write(to path: String) throws {
        let writer = TableSheet(offset: campaign.timeZone.offset)
        try BookWriter.write(to: path) { book in
            book.setProperties(
                title: "\(campaign.title): \(summary.unit.name)", author: campaign.issuer.name, created: summary.asOf.seconds)
            writeOverview(try book.addSheet("Tổng hợp"))
            for table in CutTables(summary: summary, campaign: campaign, tree: tree).all + dataTables {
                try writer.write(table, to: try book.addSheet(table.title), of: path)
            }
        }
    }

    // MARK: Overview

    /// A figure with the formula that gives it; `nil` where nothing is stated.
    private struct Line {
        var name: String
        var value: Double?
        var formula: String?
        var format = TableSheet.number
    }

    private func writeOverview(_ sheet: SheetWriter) {
        sheet.write(campaign.title, 1, 1, CellFormat(size: 15, isBold: true))
        sheet.write("\(summary.unit.name) (\(summary.unit.code))", 2, 1, CellFormat(isBold: true))
        sheet.write(
            "Số liệu tính đến \(summary.asOf.words(offset: campaign.timeZone.offset))", 3, 1, CellFormat(isItalic: true))
        let lines = reportingLines + figureLines
        for (index, line) in lines.enumerated() {
            let row = index + 5
            sheet.write(line.name, row, 1, TableSheet.text)
            if let value = line.value, let formula = line.formula {
                sheet.write(formula: formula, value: value, row, 2, line.format)
            } else if let value = line.value {
                sheet.write(value, row, 2, line.format)
            } else {
                sheet.write("–", row, 2, TableSheet.text)
            }
        }
        var last = lines.count + 5
        for note in notes {
            sheet.write(note, last, 1, CellFormat(isItalic: true, wraps: true))
            last += 1
        }
        sheet.setWidth(70, columns: 1...1)
        sheet.setWidth(18, columns: 2...2)
        sheet.setUpPrint(isLandscape: false, repeating: nil, area: (last, 2))
    }

    private var reportingLines: [Line] {
        let counts = summary.reporting
        func flags(_ column: String) -> String? { sum(of: column, in: material.units) }
        let rows = (5, 6)
        return [
            Line(name: "Số đơn vị phải báo cáo", value: Double(counts.expected), formula: count(material.units)),
            Line(name: "Số đơn vị đã báo cáo", value: Double(counts.reported), formula: flags("reported")),
            Line(
                name: "Tỷ lệ báo cáo", value: counts.rate?.fraction,
                formula: counts.rate == nil ? nil : "=B\(rows.1)/B\(rows.0)", format: TableSheet.share),
            Line(name: "Trong đó: nộp muộn", value: Double(counts.late), formula: flags("late")),
            Line(name: "Có báo cáo hoạt động", value: Double(counts.stating(.activities)), formula: flags("states_activities")),
            Line(name: "Đủ chỉ tiêu", value: Double(counts.stating(.indicators)), formula: flags("states_indicators")),
            Line(name: "Có nhận xét", value: Double(counts.stating(.remarks)), formula: flags("states_remarks")),
            Line(name: "Báo cáo đủ nội dung", value: Double(counts.complete)),
        ]
    }

    private var figureLines: [Line] {
        let activities = material.activities
        var lines = campaign.figures.map { figure in
            Line(
                name: OverviewWords.name(figure), value: summary.totals[figure].map(Double.init),
                formula: figure == .activities ? count(activities) : sum(of: figure.rawValue, in: activities))
        }
        lines.append(
            Line(name: "Số dòng số liệu không ghi số nữ", value: Double(summary.totals.rowsWithoutFemaleCount)))
        return lines
    }

    private var notes: [String] {
        var notes = [
            "“–”: chưa được nêu, khác với 0. Các số ở trang này là công thức trên các trang “Tình trạng” và “Hoạt động”."
        ]
        if let comparison = summary.comparison {
            notes.append(
                comparison.reason.map { "Không so sánh được với \(comparison.title): \($0)." }
                    ?? "So với \(comparison.title): trên \(comparison.unitsInBoth) đơn vị có số liệu ở cả hai đợt (trang “So sánh”)."
            )
        }
        return notes
    }

    /// Rows of a table, counted by their first column.
    private func count(_ table: DataTable) -> String? {
        table.rows.isEmpty ? nil : "=COUNTA('\(table.title)'!A2:A\(table.rows.count + 1))"
    }

    private func sum(of column: String, in table: DataTable) -> String? {
        guard !table.rows.isEmpty, let index = table.columns.firstIndex(where: { $0.name == column }) else { return nil }
        let letter = SheetWriter.letters(index + 1)
        return "=SUM('\(table.title)'!\(letter)2:\(letter)\(table.rows.count + 1))"
    }
}

/// What the counts are called on the first sheet.
private enum OverviewWords {
    static func name(_ figure: Figure) -> String {
        switch figure {
        case .activities: "Số hoạt động"
        case .sessions: "Số buổi"
        case .participants: "Lượt người tham gia"
        case .femaleParticipants: "Trong đó nữ (nơi có ghi)"
        case .booksDonated: "Sách quyên góp (cuốn)"
        case .reach: "Lượt tiếp cận"
        }
    }
}
