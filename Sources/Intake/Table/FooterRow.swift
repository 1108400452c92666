import ReportModel

/// What stands under a table: who made it, who signs, to whom it goes.
enum FooterRow {
    private static let beginnings = [
        "ngườilập", "ngườibáocáo", "thủtrưởng", "hiệutrưởng", "phóhiệutrưởng", "giámđốc", "chủtịch", "phóchủtịch", "ktchủtịch",
        "kthiệutrưởng", "tmban", "tmubnd", "tmủyban", "tmuỷban", "kýtên", "kývàghirõ", "kýghirõ", "nơinhận", "xácnhận",
        "ghichú",
        "lưuý", "minhchứng", "ngườitổnghợp", "kếtoán", "trưởngban",
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

    /// Whether a row of a table that has rows is a closing line: words with a number in them where no number belongs, alone in
    /// their row, and no title that lacks the rest: «Danh sách có 02 hoạt động./.», «Kèm theo 5 ảnh».
    static func isClosing(_ row: Row, _ layout: TableLayout) -> Bool {
        let filled = row.cells.indices.filter { !row.cells[$0].isEmpty }
        guard filled.count == 1, let index = filled.first else { return false }
        let cell = row.cells[index]
        let words = cell.text.split(separator: " ").count
        guard cell.kind == .text, cell.text.utf8.contains(where: isDigit), words >= 3 else { return false }
        // A sentence in a column of numbers is no number that somebody wrote badly.
        if layout.isCount(index) { return words >= 5 }
        let key = Folding.bareKey(String(cell.text.prefix(60)))
        if closings.contains(where: { key.hasPrefix($0) }) { return true }
        if UnitWords.begin(String(cell.text.drop { !$0.isLetter })) { return false }
        switch layout.column(at: index) {
        case .title?, .text?, .remark?, .indicator?, .indicatorName?, .unitCode?, .unitName?, .reason?, .withdraw?: return false
        // «2. Trường Tiểu học Đông Mỹ (01 hoạt động)» says whose the rows below are.
        default: return !UnitWords.begin(String(cell.text.drop { !$0.isLetter }))
        }
    }

    private static let closings = [
        "danhsach", "kemtheo", "dinhkem", "tongso", "tongcong", "tonghop", "sodienthoai", "dienthoai", "lienhe", "email",
        "bangco",
        "bangnayco", "baocaonay", "trenday",
    ]

    /// Whether our own form printed it: of that there is nothing to tell.
    static func isOfTheForm(_ row: Row) -> Bool {
        row.cells.first { !$0.isEmpty }?.text == ActivityForm.evidence
    }

    /// Whether the row has a number or date where the table has them.
    static func hasNumbers(_ row: Row, _ layout: TableLayout) -> Bool {
        for (index, cell) in row.cells.enumerated() where !cell.isEmpty && index < layout.width {
            guard layout.isCount(index) || layout.columns[index] == .date else { continue }
            if cell.kind == .number || cell.kind == .date || cell.text.utf8.contains(where: isDigit) { return true }
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
