import ReportModel
import TestSupport

@testable import Intake

/// A table as clerks make them, at random: with unit lines, groups, totals, repeated headings, copied sheets, renamed columns.
///
/// It keeps book of what was really done, unit by unit, apart from the program: what is accepted of a unit must be just that.
struct RandomTable {
    struct Entry {
        var unit: UnitCode
        var day: Int
        var type: String
        var title: String
        /// By group.
        var people: [Int]
        var women: [Int?]
    }

    private static let units: [(code: UnitCode, name: String)] = [
        ("DM-THCS", "Trường THCS Đông Mỹ"), ("DM-TH", "Trường Tiểu học Đông Mỹ"), ("TH-THCS", "Trường THCS Tứ Hiệp"),
        ("TH-MNA", "Trường Mầm non A xã Tứ Hiệp"),
    ]
    private static let groups = ["hoc_sinh", "giao_vien", "nguoi_dan"]
    private static let groupNames = ["Học sinh", "Giáo viên, nhân viên", "Người dân"]

    /// Visits by unit, as they were.
    private(set) var truth: [UnitCode: Int] = [:]
    /// What was done to the table, for messages.
    private(set) var habits: [String] = []
    private(set) var sheets: [(name: String, rows: [[String]], merges: [String])] = []
    private var random: SeededGenerator

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        let entries = self.entries()
        for entry in entries { truth[entry.unit, default: 0] += entry.people.reduce(0, +) }
        let isWide = Bool.random(using: &random)
        let style = Set(entries.map(\.unit)).count == 1 && chance(2) ? Style.form : chance(2) ? .column : .stacked
        sheets = [layOut(entries, isWide: isWide, style, name: "Hoạt động")]
        if chance(5) { copySheet() } else if chance(5) { addCumulative(entries, isWide, style) }
        if chance(3) { swapColumns() }
        if chance(4) { damageCell() }
    }

    /// How a table says whose its rows are.
    private enum Style { case form, column, stacked }

    private mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &random) == 0 }

    private mutating func entries() -> [Entry] {
        let units = RandomTable.units.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))
        let types = ["LPD", "TLS", "KNS", "QGS"]
        let titles = [
            "Lễ phát động", "Tổng kết Tuần lễ", "Ngày hội đọc sách", "Cộng đồng cùng đọc", "Tặng sách", "Lớp kỹ năng",
        ]
        var entries: [Entry] = []
        for unit in units {
            for number in 1...Int.random(in: 1...4, using: &random) {
                let people = RandomTable.groups.map { _ in Int.random(in: 0...400, using: &random) }
                entries.append(
                    Entry(
                        unit: unit.code, day: Int.random(in: 2...8, using: &random),
                        type: types.randomElement(using: &random) ?? "LPD",
                        title: "\(titles.randomElement(using: &random) ?? "A") \(number)", people: people,
                        women: people.map { Bool.random(using: &random) ? nil : $0 / 2 }))
            }
        }
        return entries
    }

    // MARK: Laying out

    private mutating func layOut(_ entries: [Entry], isWide: Bool, _ style: Style, name: String) -> (
        name: String, rows: [[String]], merges: [String]
    ) {
        let heading = self.heading(isWide: isWide, style)
        var rows: [[String]] = []
        var merges: [String] = []
        if chance(2) { rows += [["BÁO CÁO KẾT QUẢ TUẦN LỄ HỌC TẬP SUỐT ĐỜI"], []] }
        if style == .form { rows.append(["Đơn vị:", unitName(entries[0].unit)]) }
        let stranger = isWide && chance(6)
        if stranger { habits.append("a group nobody knows") }
        rows.append(heading + (stranger ? ["Phụ huynh"] : []))
        let repeats = chance(4)
        let blanks = style == .column && chance(3)
        let mergesUnits = style == .column && !blanks && chance(4)
        let totals = chance(2)
        let sections = style != .column && chance(3)
        let forgotten = style == .column && !blanks && !mergesUnits && chance(6)
        var number = 0
        var grand = [Int](repeating: 0, count: heading.count)
        let units = entries.map(\.unit).reduce(into: [UnitCode]()) { if !$0.contains($1) { $0.append($1) } }
        for unit in units {
            if style == .stacked { rows.append(chance(2) ? ["Đơn vị: \(unitName(unit))"] : ["", unitName(unit)]) }
            if sections { rows.append(["I", "", "", "CÁC HOẠT ĐỘNG CHÍNH"]) }
            var sums = [Int](repeating: 0, count: heading.count)
            let first = rows.count + 1
            let lines = entries.filter { $0.unit == unit }.flatMap { self.lines(of: $0, isWide: isWide, style) }
            for (index, line) in lines.enumerated() {
                number += 1
                var line = line
                line[0] = "\(number)"
                for column in line.indices where RandomTable.counted(heading[column]) { sums[column] += Int(line[column]) ?? 0 }
                if style == .column, index > 0, blanks || mergesUnits || forgotten && chance(2) { line[1] = "" }
                if repeats, index == 1 { rows.append(heading) }
                rows.append(line + (stranger ? ["7"] : []))
            }
            if mergesUnits, lines.count > 1, !repeats { merges.append("B\(first):B\(first + lines.count - 1)") }
            for column in sums.indices { grand[column] += sums[column] }
            if totals, units.count > 1 { rows.append(total("Cộng", sums, heading)) }
        }
        if totals { rows.append(total(chance(2) ? "TỔNG CỘNG" : "Tổng số toàn trường", grand, heading)) }
        if chance(2) { rows += [[], ["", "Đông Mỹ, ngày 8 tháng 10 năm 2023"], ["", "HIỆU TRƯỞNG"], ["", "Nguyễn Văn A"]] }
        habits += [
            "\(style)", isWide ? "wide" : "long", repeats ? "heading repeated" : "", blanks ? "blocks" : "",
            mergesUnits ? "merged" : "", totals ? "totals" : "", sections ? "sections" : "", forgotten ? "forgotten units" : "",
        ].filter { !$0.isEmpty }
        return (name, rows, merges)
    }

    private static func counted(_ heading: String) -> Bool {
        heading.hasPrefix("Số") || groupNames.contains(heading) || heading.hasSuffix("nữ")
    }

    private func unitName(_ code: UnitCode) -> String { RandomTable.units.first { $0.code == code }?.name ?? code }

    private mutating func heading(isWide: Bool, _ style: Style) -> [String] {
        let people = ["Số người tham gia", "Số lượt người", "Số người"].randomElement(using: &random) ?? ""
        var heading = ["STT", style == .column ? "Đơn vị" : "Ghi chú", "Ngày", "Tên hoạt động", "Loại hoạt động"]
        heading += isWide ? RandomTable.groupNames.flatMap { [$0, "\($0) – nữ"] } : ["Đối tượng", people, "Trong đó nữ"]
        return heading
    }

    private func lines(of entry: Entry, isWide: Bool, _ style: Style) -> [[String]] {
        let head = ["", style == .column ? unitName(entry.unit) : "", "0\(entry.day)/10/2023", entry.title, entry.type]
        if isWide {
            return [head + zip(entry.people, entry.women).flatMap { ["\($0)", $1.map(String.init) ?? ""] }]
        }
        return RandomTable.groups.indices.map { index in
            head + [RandomTable.groupNames[index], "\(entry.people[index])", entry.women[index].map(String.init) ?? ""]
        }
    }

    private func total(_ word: String, _ sums: [Int], _ heading: [String]) -> [String] {
        heading.indices.map { column in column == 3 ? word : RandomTable.counted(heading[column]) ? "\(sums[column])" : "" }
    }

    // MARK: Habits that touch whole sheets

    private mutating func copySheet() {
        habits.append("sheet copied")
        sheets.append((sheets[0].name + " (2)", sheets[0].rows, sheets[0].merges))
    }

    private mutating func addCumulative(_ entries: [Entry], _ isWide: Bool, _ style: Style) {
        habits.append("cumulative sheet")
        var more = entries.first
        more?.title = "Hoạt động thêm"
        guard let more else { return }
        truth[more.unit, default: 0] += more.people.reduce(0, +)
        sheets.append(layOut(entries + [more], isWide: isWide, style, name: "Cả tuần"))
    }

    private mutating func swapColumns() {
        guard sheets[0].merges.isEmpty, sheets.count == 1, let width = sheets[0].rows.map(\.count).max() else { return }
        habits.append("columns swapped")
        let a = Int.random(in: 2..<max(3, width - 1), using: &random)
        let b = Int.random(in: 2..<max(3, width - 1), using: &random)
        for row in sheets[0].rows.indices where sheets[0].rows[row].count > max(a, b) { sheets[0].rows[row].swapAt(a, b) }
    }

    /// Empties or spoils a cell of data, or changes a heading's word.
    private mutating func damageCell() {
        let row = Int.random(in: sheets[0].rows.indices, using: &random)
        guard sheets[0].rows[row].count > 4 else { return }
        let column = Int.random(in: 1..<sheets[0].rows[row].count, using: &random)
        // Numbers and names are not changed to other sound ones: nobody could tell.
        let text = sheets[0].rows[row][column]
        guard !text.isEmpty, Int(text) == nil else { return }
        habits.append("cell \(row + 1):\(column + 1) “\(text)” spoilt")
        sheets[0].rows[row][column] = chance(2) ? "" : "\(text) xyz"
    }

    // MARK: Files

    /// As a workbook.
    var workbook: [UInt8] {
        WorkbookBuilder.workbook(
            sheets: sheets.map { sheet in
                let merges =
                    sheet.merges.isEmpty
                    ? "" : "<mergeCells>\(sheet.merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined())</mergeCells>"
                return (sheet.name, "visible", WorkbookBuilder.data(sheet.rows) + merges)
            }
        ).archive()
    }

    /// The first sheet as delimited text; `nil` where a CSV could not say the same.
    var csv: [UInt8]? {
        guard sheets.count == 1, sheets[0].merges.isEmpty, let width = sheets[0].rows.map(\.count).max() else { return nil }
        let lines = sheets[0].rows.map { row in
            (0..<width).map { column in column < row.count ? "\"\(row[column])\"" : "" }.joined(separator: ";")
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// Cells that are not empty.
    var filled: Int { sheets.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.count { !$0.isEmpty } } } }
}
