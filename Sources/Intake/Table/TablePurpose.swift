import ReportModel

/// What the lines above a table say that its figures are, besides whose: plans, a draft, an example; figures that hold, or lack,
/// those of somebody else.
enum TablePurpose {
    /// What the title says against counting the table, and what lines say of whom it includes.
    static func findings(
        in rows: ArraySlice<Row>, _ origin: TableOrigin, _ lookup: Lookup, isOwn: (UnitCode) -> Bool
    ) -> [Located<HeadingFinding>] {
        var title: Located<HeadingFinding>?
        var extent: Located<HeadingFinding>?
        var isReport = false
        for row in rows {
            for (index, cell) in row.cells.enumerated() where !cell.isEmpty && cell.kind == .text {
                func located(_ finding: HeadingFinding) -> Located<HeadingFinding> {
                    Located(
                        finding: finding, place: origin.place(of: cell, index: index, headings: []), found: cell.text)
                }
                let (words, isNumbered) = parted(String(cell.text.prefix(80)))
                let key = Folding.bareKey(words)
                // The title nearest to the table is its own; «BÁO CÁO» may go on with what it reports on.
                if results.contains(where: { key.hasPrefix($0) }) {
                    title = nil
                    isReport = true
                }
                if let finding = finding(key), finding == .setAsideTitle || isNumbered || !isReport { title = located(finding) }
                if extents.contains(where: { key.hasPrefix($0) }) {
                    let other = lookup.units.mention(in: cell.text)
                    extent = located(
                        other.map { isOwn($0.unit) } ?? true ? .extentStated : .extentOfOther(other?.name ?? ""))
                }
            }
        }
        return [title, extent].compactMap(\.self)
    }

    /// Beginnings of titles, without marks and blanks.
    private static let results = ["baocao", "ketqua", "tonghop", "thongke", "bieutonghop", "bangtonghop", "danhsachhoatdong"]
    private static let plans = [
        "dukien", "lichtochuc", "lichhoatdong", "lichcongtac", "bangdangky", "dangkyhoatdong", "dangkythamgia", "dangkytochuc",
        "bangphancong", "phancongnhiemvu",
    ]
    private static let drafts = ["duthao", "banduthao", "bannhap", "minhhoa", "vidu", "bangvidu", "baocaomau", "bangmau"]
    private static let extents = [
        "dagom", "dabaogom", "baogom", "gomca", "gomsolieu", "chuabaogom", "chuagom", "khongbaogom", "khonggom", "luyke",
        "solieuluyke", "trongdocasolieu",
    ]

    private static func finding(_ key: String) -> HeadingFinding? {
        if key == "mau" || key == "vidu" || drafts.contains(where: { key.hasPrefix($0) }) { return .setAsideTitle }
        if plans.contains(where: { key.hasPrefix($0) }) { return .plan }
        guard key.hasPrefix("kehoach") else { return nil }
        // A plan by its number is what the report rests on, «Kế hoạch nhỏ» a movement of pupils; «Kế hoạch và kết quả» has both.
        let rest = key.dropFirst("kehoach".count)
        let isCited = rest.hasPrefix("so") || rest.hasPrefix("nho") || rest.first?.isNumber == true
        return isCited || key.contains("ketqua") ? nil : .plan
    }

    private static let sections: Set<String> = ["phan", "muc", "bang", "bieu", "phuluc", "bieuso", "mauso"]

    /// `I. Kế hoạch`, `Phụ lục 1: Kế hoạch`, `(Mẫu)` → `Kế hoạch`, `Mẫu`, and whether there was a number.
    private static func parted(_ text: String) -> (words: String, isNumbered: Bool) {
        let start = Substring(text).drop { !$0.isLetter && !$0.isNumber }
        let words = start.split(separator: " ", maxSplits: 2).prefix(2)
        let section = words.indices.reversed().first { sections.contains(Folding.bareKey(words[...$0].joined())) }
        if let section, let last = words[section].last, ":.-–".contains(last) {
            return (String(start[words[section].endIndex...].drop { !$0.isLetter && !$0.isNumber }), true)
        }
        // «Bảng đăng ký» has no number.
        let rest = number(section.map { start[words[$0].endIndex...].drop { $0 == " " } } ?? start)
        return (String((rest ?? start).drop { !$0.isLetter && !$0.isNumber }), rest != nil)
    }

    /// What follows a number with a mark behind it; `nil` when the text begins with none.
    private static func number(_ text: Substring) -> Substring? {
        guard let end = text.firstIndex(where: { !$0.isLetter && !$0.isNumber }), ".):/- ".contains(text[end]) else {
            return nil
        }
        let label = text[..<end]
        let isNumber =
            label.allSatisfy(\.isNumber) || label.allSatisfy { "IVX".contains($0) } || label.count == 1 && text[end] != " "
        return isNumber ? text[end...] : nil
    }
}
