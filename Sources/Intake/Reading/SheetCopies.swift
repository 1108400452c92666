import ReportModel

/// Finds sheets of a file that say again what another sheet says: copies, and sheets that add up the others.
///
/// Rows are equal when unit, day, type, title, groups and all numbers are. A sheet whose rows all stand in an earlier one is
/// not counted again. Several equal rows among others make it a cumulative sheet, of which nobody can tell what is new: an
/// error. One equal row may be two like activities: it counts, with a warning.
struct SheetCopies {
    let book: DraftBook

    private struct Key: Hashable {
        var unit: ObjectIdentifier
        var statement: ActivityRow.Statement
    }

    /// One row of a sheet.
    private struct Place {
        var draft: UnitDraft
        var row: ActivityRow
    }

    func settle() {
        var rowsByTable: [Int: [(key: Key, place: Place)]] = [:]
        guard Set(book.tables.map { $0.origin.sheet }).count > 1 else { return }
        for draft in book.drafts {
            for row in draft.activities ?? [] {
                guard let table = row.table else { continue }
                let key = Key(unit: ObjectIdentifier(draft), statement: row.statement)
                rowsByTable[table, default: []].append((key, Place(draft: draft, row: row)))
            }
        }
        var earlier: [Key: Place] = [:]
        var dropped: [Int: Set<Int>] = [:]
        for table in rowsByTable.keys.sorted() {
            let rows = rowsByTable[table] ?? []
            let equal = rows.compactMap { row in earlier[row.key].map { (row.place, $0) } }
            // Sheets of one table alone are compared; two tables of one sheet were written side by side on purpose.
            let others = equal.filter { origin($0.1).sheet != origin($0.0).sheet }
            if !others.isEmpty, others.count == rows.count {
                reportCopy(others)
                for (place, _) in others { dropped[table, default: []].insert(place.row.line) }
                continue
            }
            if others.count > 1 {
                reportCumulative(others)
            } else if let (place, first) = others.first {
                reportTwin(place, first)
            }
            for row in rows where earlier[row.key] == nil { earlier[row.key] = row.place }
        }
        guard !dropped.isEmpty else { return }
        for draft in book.drafts {
            draft.activities?.removeAll { row in
                row.table.map { dropped[$0]?.contains(row.line) ?? false } ?? false
            }
        }
    }

    private func origin(_ place: Place) -> TableOrigin {
        guard let table = place.row.table else { return TableOrigin(file: "") }
        return book.tables[table].origin
    }

    private func name(_ place: Place) -> String { origin(place).sheet ?? "" }

    private func reportCopy(_ pairs: [(Place, Place)]) {
        guard let (copy, first) = pairs.first else { return }
        let finding = SheetFinding.copied(name(copy), of: name(first))
        book.report(finding, at: origin(copy).place(), unit: copy.draft)
        for (place, _) in pairs {
            book.fates?.retract(
                sheet: origin(place).sheet, line: place.row.line, .ignored, code: finding.code.rawValue,
                reason: .finding(finding.value()))
        }
    }

    /// Which of the sheet's rows are new nobody can tell, of whichever unit: the whole file waits.
    private func reportCumulative(_ pairs: [(Place, Place)]) {
        guard let (place, first) = pairs.first else { return }
        book.report(
            SheetFinding.overlaps(name(place), with: name(first), lines: pairs.map(\.0.row.line)),
            at: origin(place).place(line: place.row.line))
    }

    private func reportTwin(_ place: Place, _ first: Place) {
        book.report(
            RowFinding.twiceAcrossSheets(
                line: place.row.line, sheet: name(place), earlierLine: first.row.line, earlierSheet: name(first)),
            at: origin(place).place(line: place.row.line), unit: place.draft)
    }
}
