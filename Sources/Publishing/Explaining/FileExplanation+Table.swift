internal import Intake
internal import ReportModel
internal import Vietnamese

extension FileExplanation {
    /// Widest text of a cell that the table shows.
    private static let widest = 32

    /// The explanation as a table for a terminal, in Vietnamese.
    public var table: String {
        var text = "Tệp: \(file)\nKết quả: \(verdict.words)\n"
        let counts = Dictionary(grouping: cells, by: \.kind).mapValues(\.count)
        let summary = CellFate.Kind.allCases.compactMap { kind in
            counts[kind].map { "\(NumberFormat.integer($0)) ô \(kind.words)" }
        }
        text += summary.isEmpty ? "Không có ô nào đọc được\n" : "Gồm: \(summary.joined(separator: ", "))\n"
        for finding in result.findings where finding.severity == .error && finding.place.line == nil {
            text += "\(finding.message)\n"
        }
        guard !cells.isEmpty else { return text }
        let rows = [["Ô", "Đang ghi", "Kết quả", "Đơn vị", "Vào số liệu", "Giá trị", "Giải thích"]] + cells.map(row)
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        for row in rows {
            let line = zip(row, widths).map { $0 + String(repeating: " ", count: max(0, $1 - $0.count)) }
            text += "\n" + line.joined(separator: "  ").trimmingSuffix()
        }
        return text + "\n"
    }

    private func row(_ cell: CellFate) -> [String] {
        [
            cell.place.cellText, FileExplanation.cut(cell.text ?? "(không hiện)"), cell.kind.words, cell.unit ?? "",
            cell.figure ?? "", cell.value.map(NumberFormat.integer) ?? "", cell.reason(in: .vietnamese) ?? cell.code ?? "",
        ]
    }

    /// One line, without anything that a terminal obeys.
    private static func cut(_ text: String) -> String {
        var line = ""
        for character in text {
            guard line.count < widest else { return line + "…" }
            let isPlain = character.unicodeScalars.allSatisfy {
                $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
            }
            line.append(isPlain ? character : " ")
        }
        return line
    }
}

extension String {
    fileprivate func trimmingSuffix() -> String {
        var copy = self
        while copy.last == " " { copy.removeLast() }
        return copy
    }
}
