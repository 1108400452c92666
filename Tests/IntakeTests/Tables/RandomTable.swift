import ReportModel
import TestSupport

@testable import Intake

/// A table as clerks make them, at random: with unit lines, groups, totals, repeated headings, copied sheets, and what becomes of
/// it when it is worked on (``mutate()``).
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

    /// One row of a sheet, and what it says of whom.
    struct Line {
        enum Kind { case data, unit, heading, other }

        var cells: [String]
        var kind = Kind.other
        /// Whose the row is, or the rows below it are.
        var unit: UnitCode?
        /// Visits that a row of data states.
        var people = 0
    }

    struct Sheet {
        var name: String
        var lines: [Line]
        /// Areas of merged cells, as `B2:B4`.
        var merges: [String] = []

        var width: Int { lines.map(\.cells.count).max() ?? 0 }
    }

    static let units: [(code: UnitCode, name: String)] = [
        ("DM-THCS", "Trường THCS Đông Mỹ"), ("DM-TH", "Trường Tiểu học Đông Mỹ"), ("TH-THCS", "Trường THCS Tứ Hiệp"),
        ("TH-MNA", "Trường Mầm non A xã Tứ Hiệp"),
    ]
    private static let groups = ["hoc_sinh", "giao_vien", "nguoi_dan"]
    private static let groupNames = ["Học sinh", "Giáo viên, nhân viên", "Người dân"]

    /// Visits by unit, as they were.
    private(set) var truth: [UnitCode: Int] = [:]
    /// What was done to the table, for messages.
    var habits: [String] = []
    var sheets: [Sheet] = []
    var random: SeededGenerator
    /// How the table says whose its rows are.
    let style: Style

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        let entries = RandomTable.entries(&random)
        let isForm = Set(entries.map(\.unit)).count == 1 && Bool.random(using: &random)
        style = isForm ? .form : Bool.random(using: &random) ? .column : .stacked
        for entry in entries { truth[entry.unit, default: 0] += entry.people.reduce(0, +) }
        let isWide = Bool.random(using: &random)
        sheets = [layOut(entries, isWide: isWide, name: "Hoạt động")]
        if chance(5) { copySheet() } else if chance(5) { addCumulative(entries, isWide) }
        if sheets.count == 1, !chance(3) {
            mutate()
            truth = [:]
            for line in sheets[0].lines where line.kind == .data { truth[line.unit ?? "", default: 0] += line.people }
        }
        if chance(3) { swapColumns() }
        if chance(4) { damageCell() }
    }

    enum Style { case form, column, stacked }

    mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &random) == 0 }

    private static func entries(_ random: inout SeededGenerator) -> [Entry] {
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

    private mutating func layOut(_ entries: [Entry], isWide: Bool, name: String) -> Sheet {
        let heading = self.heading(isWide: isWide)
        var sheet = Sheet(name: name, lines: [])
        func other(_ cells: [String]) { sheet.lines.append(Line(cells: cells)) }
        if chance(2) { [["BÁO CÁO KẾT QUẢ TUẦN LỄ HỌC TẬP SUỐT ĐỜI"], []].forEach(other) }
        if style == .form {
            sheet.lines.append(
                Line(cells: ["Đơn vị:", RandomTable.name(of: entries[0].unit)], kind: .unit, unit: entries[0].unit))
        }
        let stranger = isWide && chance(6)
        if stranger { habits.append("a group nobody knows") }
        let titles = Line(cells: heading + (stranger ? ["Phụ huynh"] : []), kind: .heading)
        sheet.lines.append(titles)
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
            if style == .stacked { sheet.lines.append(unitLine(unit)) }
            if sections { other(["I", "", "", "CÁC HOẠT ĐỘNG CHÍNH"]) }
            var sums = [Int](repeating: 0, count: heading.count)
            let first = sheet.lines.count + 1
            let lines = entries.filter { $0.unit == unit }.flatMap { self.lines(of: $0, isWide: isWide) }
            for (index, line) in lines.enumerated() {
                number += 1
                var line = line
                line.cells[0] = "\(number)"
                for column in line.cells.indices where RandomTable.counted(heading[column]) {
                    sums[column] += Int(line.cells[column]) ?? 0
                }
                if style == .column, index > 0, blanks || mergesUnits || forgotten && chance(2) { line.cells[1] = "" }
                if repeats, index == 1 { sheet.lines.append(titles) }
                if stranger { line.cells.append("7") }
                sheet.lines.append(line)
            }
            if mergesUnits, lines.count > 1, !repeats { sheet.merges.append("B\(first):B\(first + lines.count - 1)") }
            for column in sums.indices { grand[column] += sums[column] }
            if totals, units.count > 1 { other(total("Cộng", sums, heading)) }
        }
        if totals { other(total(chance(2) ? "TỔNG CỘNG" : "Tổng số toàn trường", grand, heading)) }
        if chance(2) {
            [[], ["", "Đông Mỹ, ngày 8 tháng 10 năm 2023"], ["", "HIỆU TRƯỞNG"], ["", "Nguyễn Văn A"]].forEach(other)
        }
        habits += [
            "\(style)", isWide ? "wide" : "long", repeats ? "heading repeated" : "", blanks ? "blocks" : "",
            mergesUnits ? "merged" : "", totals ? "totals" : "", sections ? "sections" : "", forgotten ? "forgotten units" : "",
        ].filter { !$0.isEmpty }
        return sheet
    }

    /// A line that says whose the rows below are.
    mutating func unitLine(_ unit: UnitCode) -> Line {
        let name = RandomTable.name(of: unit)
        return Line(cells: chance(2) ? ["Đơn vị: \(name)"] : ["", name], kind: .unit, unit: unit)
    }

    static func counted(_ heading: String) -> Bool {
        heading.hasPrefix("Số") || groupNames.contains(heading) || heading.hasSuffix("nữ")
    }

    static func name(of unit: UnitCode) -> String { units.first { $0.code == unit }?.name ?? unit }

    private mutating func heading(isWide: Bool) -> [String] {
        let people = ["Số người tham gia", "Số lượt người", "Số người"].randomElement(using: &random) ?? ""
        var heading = ["STT", style == .column ? "Đơn vị" : "Ghi chú", "Ngày", "Tên hoạt động", "Loại hoạt động"]
        heading += isWide ? RandomTable.groupNames.flatMap { [$0, "\($0) – nữ"] } : ["Đối tượng", people, "Trong đó nữ"]
        return heading
    }

    private func lines(of entry: Entry, isWide: Bool) -> [Line] {
        let name = style == .column ? RandomTable.name(of: entry.unit) : ""
        let head = ["", name, "0\(entry.day)/10/2023", entry.title, entry.type]
        if isWide {
            let counts = zip(entry.people, entry.women).flatMap { ["\($0)", $1.map(String.init) ?? ""] }
            return [Line(cells: head + counts, kind: .data, unit: entry.unit, people: entry.people.reduce(0, +))]
        }
        return RandomTable.groups.indices.map { index in
            let women = entry.women[index].map(String.init) ?? ""
            return Line(
                cells: head + [RandomTable.groupNames[index], "\(entry.people[index])", women], kind: .data, unit: entry.unit,
                people: entry.people[index])
        }
    }

    private func total(_ word: String, _ sums: [Int], _ heading: [String]) -> [String] {
        heading.indices.map { column in column == 3 ? word : RandomTable.counted(heading[column]) ? "\(sums[column])" : "" }
    }

    // MARK: Habits that touch whole sheets

    private mutating func copySheet() {
        habits.append("sheet copied")
        sheets.append(Sheet(name: sheets[0].name + " (2)", lines: sheets[0].lines, merges: sheets[0].merges))
    }

    private mutating func addCumulative(_ entries: [Entry], _ isWide: Bool) {
        habits.append("cumulative sheet")
        var more = entries.first
        more?.title = "Hoạt động thêm"
        guard let more else { return }
        truth[more.unit, default: 0] += more.people.reduce(0, +)
        sheets.append(layOut(entries + [more], isWide: isWide, name: "Cả tuần"))
    }

    private mutating func swapColumns() {
        guard sheets[0].merges.isEmpty, sheets.count == 1, sheets[0].width > 3 else { return }
        habits.append("columns swapped")
        let a = Int.random(in: 2..<sheets[0].width, using: &random)
        let b = Int.random(in: 2..<sheets[0].width, using: &random)
        for line in sheets[0].lines.indices where sheets[0].lines[line].cells.count > max(a, b) {
            sheets[0].lines[line].cells.swapAt(a, b)
        }
    }

    /// Empties or spoils a cell of data, or changes a heading's word.
    private mutating func damageCell() {
        let line = Int.random(in: sheets[0].lines.indices, using: &random)
        guard sheets[0].lines[line].cells.count > 4 else { return }
        let column = Int.random(in: 1..<sheets[0].lines[line].cells.count, using: &random)
        // Numbers and names are not changed to other sound ones, and a column written in blocks does not lose the name that
        // begins one: nobody could tell.
        let text = sheets[0].lines[line].cells[column]
        guard !text.isEmpty, Int(text) == nil else { return }
        let isBlockHead = column == 1 && style == .column && habits.contains("blocks")
        habits.append("cell \(line + 1):\(column + 1) “\(text)” spoilt")
        sheets[0].lines[line].cells[column] = chance(2) && !isBlockHead ? "" : "\(text) xyz"
    }

    // MARK: Files

    /// As a workbook.
    var workbook: [UInt8] {
        WorkbookBuilder.workbook(
            sheets: sheets.map { sheet in
                let merges =
                    sheet.merges.isEmpty
                    ? "" : "<mergeCells>\(sheet.merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined())</mergeCells>"
                return (sheet.name, "visible", WorkbookBuilder.data(sheet.lines.map(\.cells)) + merges)
            }
        ).archive()
    }

    /// The first sheet as delimited text; `nil` where a CSV could not say the same.
    var csv: [UInt8]? {
        guard sheets.count == 1, sheets[0].merges.isEmpty else { return nil }
        let width = sheets[0].width
        let lines = sheets[0].lines.map { line in
            (0..<width).map { column in column < line.cells.count ? "\"\(line.cells[column])\"" : "" }.joined(separator: ";")
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// Cells that are not empty.
    var filled: Int { sheets.reduce(0) { $0 + $1.lines.reduce(0) { $0 + $1.cells.count { !$0.isEmpty } } } }
}
