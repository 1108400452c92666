import ReportModel

/// Keeps the sums of a table's count columns and checks total rows («Tổng cộng») against them.
///
/// A total is never counted. It may be a subtotal or the grand total, so it fits when it is the sum of the rows since the last
/// total or of all rows.
final class TotalRow {
    private let book: DraftBook
    private let origin: TableOrigin
    private let layout: TableLayout
    private let counted: [Int]
    private var sinceTotal: [Int: Int] = [:]
    private var all: [Int: Int] = [:]
    /// The unit of all rows since the last total, when it is one.
    private var unit: UnitDraft?
    private var unitCount = 0

    init(book: DraftBook, origin: TableOrigin, layout: TableLayout, counted: [Int]) {
        self.book = book
        self.origin = origin
        self.layout = layout
        self.counted = counted
    }

    /// Whether a row is a total: one of its first texts says so.
    static func isTotal(_ row: Row, _ layout: TableLayout) -> Bool {
        var looked = 0
        for (index, cell) in row.cells.enumerated() where !cell.isEmpty && cell.kind == .text {
            guard looked < 3 else { return false }
            looked += 1
            guard cell.text.utf8.count <= 60, let first = cell.text.utf8.first,
                first == 0x54 || first == 0x74 || first == 0x43 || first == 0x63
            else { continue }
            let key = Folding.key(cell.text)
            if key == "cộng" || key == "tổng" || key == "tổngsố" || key == "cộngchung" || key == "tổngchung" { return true }
            if key.hasPrefix("tổngcộng"), index >= layout.width || layout.columns[index] != .title || key.count <= 12 {
                return true
            }
        }
        return false
    }

    func begin(_ row: Row, unit next: UnitDraft?) {
        if unitCount == 0 {
            unit = next
            unitCount = 1
        } else if unit !== next {
            unit = nil
            unitCount = 2
        }
    }

    func add(_ value: Int, at index: Int) {
        sinceTotal[index, default: 0] += value
        all[index, default: 0] += value
    }

    func check(_ row: Row) {
        let owner = unitCount == 1 ? unit : nil
        let values = RowValues(book: book, origin: origin, layout: layout, row: row, draft: owner)
        for index in counted {
            guard let cell = values.cell(index) else { continue }
            let reading = cell.kind == .number ? WholeNumber.read(stored: cell.text) : WholeNumber.read(cell.text)
            let sum = sinceTotal[index] ?? 0
            if case .value(let value) = reading, value == sum || value == all[index] ?? 0 { continue }
            values.report(
                .warning, .totalDiffers, index, "Dòng tổng khác với tổng các dòng, đã lấy tổng các dòng", found: cell.text,
                expected: grouped(sum), hint: "Xem lại các dòng ở trên và dòng tổng")
        }
        sinceTotal = [:]
        unit = nil
        unitCount = 0
    }
}

/// What stands under a table: who made it, who signs, to whom it goes.
enum FooterRow {
    private static let beginnings = [
        "ngườilập", "ngườibáocáo", "thủtrưởng", "hiệutrưởng", "phóhiệutrưởng", "giámđốc", "chủtịch", "phóchủtịch", "ktchủtịch",
        "kthiệutrưởng", "tmban", "tmubnd", "tmủyban", "tmuỷban", "kýtên", "kývàghirõ", "kýghirõ", "nơinhận", "xácnhận",
        "ghichú",
        "lưuý", "ngườitổnghợp", "kếtoán", "trưởngban",
    ]

    /// Whether the area below the table begins with this row: no number, no date, and the words of a signature block.
    static func begins(at row: Row, _ layout: TableLayout) -> Bool {
        // Rows of data have more cells; theirs are not worth folding.
        guard row.cells.count(where: { !$0.isEmpty }) <= 3 else { return false }
        var rest = row
        var found = false
        for (index, cell) in row.cells.enumerated() where !cell.isEmpty {
            guard cell.kind == .text, isFooterText(cell.text) else { continue }
            found = true
            rest.cells[index].text = ""
        }
        // `Đông Mỹ, ngày 8 tháng 10` has digits of its own; what counts is the rest of the row.
        return found && !hasNumbers(rest, layout)
    }

    /// Whether the row has a number or date where the table has them.
    static func hasNumbers(_ row: Row, _ layout: TableLayout) -> Bool {
        for (index, cell) in row.cells.enumerated() where !cell.isEmpty && index < layout.width {
            switch layout.columns[index] {
            case .date, .participants, .femaleParticipants, .booksDonated, .sessions, .value, .audience, .audienceFemale:
                if cell.kind == .number || cell.kind == .date || cell.text.utf8.contains(where: isDigit) { return true }
            default: break
            }
        }
        return false
    }

    private static func isFooterText(_ text: String) -> Bool {
        guard text.count <= 80 else { return false }
        let key = Folding.key(text)
        return beginnings.contains { key.hasPrefix($0) } || isPlaceAndDate(text)
    }

    /// `Văn Điển, ngày 8 tháng 10 năm 2023`.
    private static func isPlaceAndDate(_ text: String) -> Bool {
        let key = Folding.key(text)
        return key.contains("ngày") && key.contains("tháng") && key.contains("năm")
    }
}
