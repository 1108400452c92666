internal import CampaignFolder
internal import Intake
internal import ReportModel
internal import Vietnamese
internal import WorkbookWriting

extension FileExplanation {
    /// Rows and columns of a spreadsheet.
    private static let rowLimit = 1_048_576
    private static let columnLimit = 16_384

    /// Writes a workbook with every cell where it stands in the file, coloured by its fate, with a comment that says where it
    /// went.
    ///
    /// - Throws: ``WorkbookWritingFault``.
    public func write(to path: String) throws {
        try BookWriter.write(to: path) { book in
            book.setProperties(title: "Giải thích tệp \(file)", author: "", created: receivedAt.seconds)
            try writeLegend(book)
            var sheets: [String] = []
            for cell in cells where !sheets.contains(FileExplanation.sheet(of: cell)) {
                sheets.append(FileExplanation.sheet(of: cell))
            }
            var used: Set<String> = ["chú giải"]
            for name in sheets {
                let sheet = try book.addSheet(FileExplanation.sheetName(name, &used))
                write(cells.filter { FileExplanation.sheet(of: $0) == name }, on: sheet)
            }
        }
    }

    private static func sheet(of cell: CellFate) -> String {
        if cell.place.paragraph != nil { return "Đoạn văn" }
        return cell.place.sheet ?? (cell.place.path == nil ? "Tệp" : "JSON")
    }

    /// A name that a spreadsheet takes: at most 31 characters, none of `[]:*?/\`, not twice.
    private static func sheetName(_ name: String, _ used: inout Set<String>) -> String {
        let plain = String(name.map { "[]:*?/\\'".contains($0) ? "_" : $0 }.prefix(28))
        var candidate = plain.isEmpty ? "Trang" : plain
        var number = 2
        while !used.insert(CaseMapping.lowercased(candidate)).inserted {
            candidate = "\(plain) \(number)"
            number += 1
        }
        return candidate
    }

    private func write(_ cells: [CellFate], on sheet: SheetWriter) {
        var nextRow = 1
        for cell in cells {
            let row = cell.place.path == nil ? cell.place.paragraph ?? cell.place.line ?? nextRow : nextRow
            let column = cell.place.path == nil ? cell.place.column ?? 1 : 2
            nextRow += 1
            guard row <= FileExplanation.rowLimit, column <= FileExplanation.columnLimit else { continue }
            if let path = cell.place.path { sheet.write(path, row, 1) }
            let format = CellFormat(hasBorder: true, background: cell.kind.colour)
            sheet.write(cell.text ?? "(không hiện)", row, column, format)
            sheet.comment(comment(on: cell), row, column)
        }
        sheet.setWidth(22, columns: 1...24)
    }

    private func comment(on cell: CellFate) -> String {
        var lines = [cell.kind.words.prefix(1).uppercased() + cell.kind.words.dropFirst()]
        if let figure = cell.figure { lines.append("Vào số liệu: \(figure)") }
        if let value = cell.value { lines.append("Giá trị: \(NumberFormat.integer(value))") }
        if let unit = cell.unit { lines.append("Đơn vị: \(campaign.tree[unit]?.name ?? unit) (\(unit))") }
        if let reason = cell.reason(in: .vietnamese) { lines.append(reason) }
        return lines.joined(separator: "\n")
    }

    private func writeLegend(_ book: BookWriter) throws {
        let sheet = try book.addSheet("Chú giải")
        sheet.write("Tệp: \(file)", 1, 1, CellFormat(isBold: true))
        sheet.write("Kết quả: \(verdict.words)", 2, 1)
        for (index, kind) in CellFate.Kind.allCases.enumerated() {
            sheet.write(kind.words, 4 + index, 1, CellFormat(hasBorder: true, background: kind.colour))
            sheet.write(kind.meaning, 4 + index, 2)
        }
        sheet.setWidth(24, columns: 1...1)
        sheet.setWidth(90, columns: 2...2)
    }
}

extension CellFate.Kind {
    /// Light enough to read the text on, and told apart in grey by the words of the comment.
    fileprivate var colour: UInt32 {
        switch self {
        case .counted: 0xC6EFCE
        case .used: 0xDDEBF7
        case .checked: 0xFFF2CC
        case .ignored: 0xEDEDED
        case .finding: 0xFFC7CE
        }
    }

    fileprivate var meaning: String {
        switch self {
        case .counted: "Số được cộng vào một số liệu của đơn vị, khi báo cáo được nhận"
        case .used: "Cho biết đơn vị, ngày, loại hoạt động, đối tượng, tên hoạt động, nhận xét hoặc là tiêu đề"
        case .checked: "Số tổng, chỉ so với tổng các dòng hoặc các cột, không cộng thêm"
        case .ignored: "Không đọc, lý do ghi trong ghi chú của ô"
        case .finding: "Sai hoặc nằm trong dòng sai, chưa được tính"
        }
    }
}
