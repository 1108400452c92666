import ReportModel
import SourceText
import Vietnamese

/// Reads `mapping.csv`: `old_code,new_code,share`.
enum MappingFile {
    static let columns = ["old_code", "new_code", "share"]

    /// - Parameter tree: units of this campaign; those of the earlier one are checked where it is opened.
    static func read(_ bytes: [UInt8], file: String, tree: UnitTree) -> ([UnitMapping], [Diagnostic]) {
        var table = SideTable(bytes, file: file, columns: columns, optional: ["share"])
        var mapping: [UnitMapping] = []
        var open: [(line: Int, old: UnitCode, new: UnitCode)] = []
        // Without the column every unit went over whole; an empty cell waits for somebody to state it.
        let hasShares = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self).lowercased().contains(
            "share")
        for row in table.rows {
            let (old, new, written) = (row.cells[0], row.cells[1], row.cells[2])
            if old.isEmpty || new.isEmpty {
                table.error("mapping", row.line, "the row lacks \(old.isEmpty ? "old_code" : "new_code")")
                continue
            }
            if tree[new] == nil {
                table.error(
                    "mapping", row.line, "'\(new)' is no unit of this campaign", found: new,
                    hint: NearestName.hint(for: new, among: tree.units.map(\.code)))
                continue
            }
            if written.isEmpty, hasShares, !mapping.contains(where: { $0.old == old && $0.new == new }) {
                open.append((row.line, old, new))
                mapping.append(UnitMapping(old: old, new: new, share: 0, line: row.line))
                continue
            }
            guard let share = share(written) else {
                table.error(
                    "mapping", row.line, "the share '\(written)' is no number above 0 and up to 1", found: written,
                    hint: "write e.g. 1, 0.35 or 35%, with at most six decimals")
                continue
            }
            if mapping.contains(where: { $0.old == old && $0.new == new }) {
                table.error(
                    "mapping", row.line, "'\(old)' goes to '\(new)' twice", hint: "write one row with the sum of the shares")
                continue
            }
            mapping.append(UnitMapping(old: old, new: new, share: share, line: row.line))
        }
        // One sentence for all: a proposal of a province has hundreds that wait.
        if let first = open.first {
            table.warning(
                "mapping-share", first.line,
                "\(open.count) shares are not stated, so neither the old unit nor the new one of such a row is compared; the first is of '\(first.old)' that went to '\(first.new)'",
                hint: "write a number above 0 and up to 1")
        }
        for (old, rows) in Dictionary(grouping: mapping, by: \.old).sorted(by: { $0.key < $1.key }) {
            let sum = rows.reduce(0) { $0 + $1.share }
            let isOpen = rows.contains { $0.share == 0 }
            let last = rows.map(\.line).max()
            if sum > UnitMapping.whole {
                table.error(
                    "mapping", last, "the shares of '\(old)' sum to \(text(sum)), more than 1", hint: "lower them to 1 together"
                )
            } else if sum < UnitMapping.whole, !isOpen {
                table.warning(
                    "mapping-rest", last,
                    "the shares of '\(old)' sum to \(text(sum)); the rest, \(text(UnitMapping.whole - sum)), is compared with nothing",
                    hint: "add a row for the unit that has the rest, or leave it when nobody has")
            }
        }
        return (mapping, table.findings)
    }

    /// `1`, `0.35`, `0,35`, `35%`; 1 where the table has no such column.
    private static func share(_ written: String) -> Int? {
        if written.isEmpty { return UnitMapping.whole }
        let isPercent = written.hasSuffix("%")
        let digits = (isPercent ? String(written.dropLast()) : written).replacing(",", with: ".")
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        let most = isPercent ? 4 : 6
        guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            (1...3).contains(parts[0].utf8.count), parts.count == 1 || (1...most).contains(parts[1].utf8.count),
            let whole = Int(parts[0])
        else { return nil }
        let fraction = parts.count == 2 ? String(parts[1]) : ""
        let scale = isPercent ? UnitMapping.whole / 100 : UnitMapping.whole
        guard let decimals = Int(fraction + String(repeating: "0", count: most - fraction.utf8.count)) else { return nil }
        let share = whole * scale + decimals
        return (1...UnitMapping.whole).contains(share) ? share : nil
    }

    private static func text(_ share: Int) -> String {
        let decimals = String(String(UnitMapping.whole + share % UnitMapping.whole).dropFirst())
        var fraction = Substring(decimals)
        while fraction.last == "0" { fraction.removeLast() }
        return fraction.isEmpty ? "\(share / UnitMapping.whole)" : "\(share / UnitMapping.whole).\(fraction)"
    }
}
