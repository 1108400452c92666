/// Words that people write beside a row which is not to count: «Đã hủy» in place of the running number, «Ví dụ: …» in the title,
/// «Hoãn» in the note. Nobody can tell whether its numbers are meant.
enum SetAsideWords {
    private static let whole: Set<String> = [
        "hủy", "huỷ", "đãhủy", "đãhuỷ", "bịhủy", "hủybỏ", "huỷbỏ", "hoãn", "đãhoãn", "tạmhoãn", "hoãnlại", "khôngthựchiện",
        "khôngtổchức", "khôngtổchứcđược", "khôngtính", "bỏ", "đãbỏ", "bỏdòngnày", "xóa", "xoá", "đãxóa", "vídụ", "vd", "mẫu",
        "dòngmẫu", "dòngvídụ", "xóadòngnày", "chưathựchiện", "chưatổchức",
    ]

    private static let examples = ["ví dụ", "vd:", "vd.", "(ví dụ)", "(vd)"]
    /// What the title of an activity that has not been held begins with; «Kế hoạch nhỏ» is one that has.
    private static let planned = [
        "dự kiến", "(dự kiến)", "(kế hoạch)", "kế hoạch:", "sẽ ", "chưa tổ chức", "(chưa tổ chức)", "[dự kiến]", "[kế hoạch]",
    ]

    /// The words of a row that say so; `nil` when it has none.
    static func found(in row: Row, _ layout: TableLayout) -> String? {
        for (index, cell) in row.cells.enumerated() where !cell.isEmpty && cell.kind == .text {
            switch layout.column(at: index) {
            case .ignored(.runningNumber)?:
                // Running numbers are not worth folding.
                if cell.text.utf8.first.map(isDigit) == false, isWhole(cell.text) { return cell.text }
            case .note?:
                if isWhole(cell.text) || begins(cell.text) { return cell.text }
            case nil:
                // «Hủy» under «Trạng thái»; a tick under «Chưa thực hiện».
                if isWhole(cell.text) { return cell.text }
                if index < layout.headings.count, cell.text.utf8.count <= 3, isWhole(layout.headings[index]) {
                    return layout.headings[index]
                }
            case .title?:
                if let words = found(inTitle: cell.text) { return words }
            default: break
            }
        }
        return nil
    }

    private static func isWhole(_ text: String) -> Bool {
        text.utf8.count <= 40 && !text.isEmpty && whole.contains(Folding.key(text))
    }

    /// What a note begins with that takes its row back, whatever the reason behind it.
    private static let beginnings = [
        "không tổ chức", "không thực hiện", "chưa tổ chức", "chưa thực hiện", "dự kiến", "hoãn", "đã hủy", "đã huỷ", "hủy",
        "huỷ",
        "tạm hoãn", "đã hoãn", "ví dụ", "chuyển sang ngày", "chuyển sang tuần", "dời sang", "lùi sang", "đã báo cáo trong",
        "đã tính ở", "đã tính trong", "đã có trong", "gồm cả mục", "không tính",
    ]

    private static func begins(_ note: String) -> Bool {
        let text = note.prefix(40).lowercased()
        return beginnings.contains { beginning in
            text.hasPrefix(beginning) && text.dropFirst(beginning.count).first.map { !$0.isLetter } ?? true
        }
    }

    private static func found(inTitle title: String) -> String? {
        guard let first = title.utf8.first else { return nil }
        if first | 0x20 == UInt8(ascii: "v") || first == UInt8(ascii: "("),
            let example = examples.first(where: { title.prefix(8).lowercased().hasPrefix($0) })
        {
            return String(title.prefix(example.count))
        }
        let beginning = title.prefix(16).lowercased()
        if let words = planned.first(where: { beginning.hasPrefix($0) }) { return String(title.prefix(words.count)) }
        guard title.utf8.last == UInt8(ascii: ")"), title.hasSuffix(")"), let open = title.lastIndex(of: "(") else {
            return nil
        }
        let inside = title[title.index(after: open)...].dropLast()
        return inside.utf8.count <= 40 && whole.contains(Folding.key(String(inside))) ? String(inside) : nil
    }
}
