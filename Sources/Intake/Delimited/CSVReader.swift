import ReportModel
import SourceText
import Vietnamese

/// Reads delimited text into a ``DraftBook``: the dialect is recognised, records become rows.
struct CSVReader {
    let context: IntakeContext
    let file: String
    let watch: ReadingWatch

    /// Reads the text, UTF-8 without regard to a byte order mark.
    ///
    /// - Returns: the table's kind as a format name.
    func read(_ utf8: [UInt8], into book: DraftBook) -> String {
        var tokens = DelimitedTokenizer(utf8, delimiter: delimiter(of: utf8))
        tokens.fieldLimit = context.limits.columns + 1
        let origin = TableOrigin(file: file)
        let table = TableReader(book: book, origin: origin)
        var record = DelimitedRecord()
        var rows = 0
        var wanted = true
        while wanted, tokens.next(&record) {
            var row = row(of: record, tokens)
            if !tokens.faults.isEmpty { row.findings = tokens.takeFaults().map(finding) }
            rows += 1
            watch.count(rows)
            wanted = table.take(row) && !watch.ends(behind: rows)
        }
        table.finish()
        let named = book.isBlank ? table.namedUnit : nil
        watch.end(rows)
        if !table.isBroken, book.isBlank, !book.findings.containsError {
            book.reportWithoutRows(file, named: named)
        }
        switch table.kind {
        case .indicators: return "indicators-csv"
        case .remarks: return "remarks-csv"
        case .withdrawals: return "withdrawals-csv"
        default: return "csv"
        }
    }

    private func row(of record: DelimitedRecord, _ tokens: DelimitedTokenizer) -> Row {
        var cells: [Cell] = []
        cells.reserveCapacity(record.fields.count)
        // Enough to see that a cell is too long; all of it is never needed then.
        let limit = 4 * context.limits.cellCharacters + 4
        for field in record.fields {
            cells.append(Cell(text: field.isEmpty ? "" : trimmed(tokens.text(of: field, limit: limit).nfc), line: field.line))
        }
        return Row(line: record.line, cells: cells, fieldCount: record.fieldCount)
    }

    /// The delimiter under which the first rows have the most known headings; by evenness when none has any.
    ///
    /// Headings are better evidence than counts: a title line or a text full of commas does not mislead them.
    private func delimiter(of utf8: [UInt8]) -> UInt8? {
        let stated = DelimitedTokenizer(Array(utf8.prefix(64)), delimiter: nil)
        if utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? utf8.dropFirst(3).starts(with: "sep=".utf8) : utf8.starts(with: "sep=".utf8)
        {
            return stated.delimiter
        }
        let likely = DelimitedDialect.detect(in: utf8)
        let sample = Array(utf8.prefix(16_384))
        let finder = HeaderFinder(lookup: context.lookup)
        var best = (delimiter: likely, known: knownHeadings(sample, likely, finder))
        // So many known headings are a table; only a doubtful cut is compared with the others.
        guard best.known < HeaderFinder.certain else { return likely }
        for other in DelimitedDialect.delimiters where other != likely {
            let known = knownHeadings(sample, other, finder)
            if known > best.known { best = (other, known) }
        }
        return best.delimiter
    }

    private func knownHeadings(_ sample: [UInt8], _ delimiter: UInt8, _ finder: HeaderFinder) -> Int {
        var tokens = DelimitedTokenizer(sample, delimiter: delimiter)
        var record = DelimitedRecord()
        var most = 0
        var rows = 0
        while rows < HeaderFinder.window, tokens.next(&record) {
            rows += 1
            let known = Set(
                record.fields.compactMap { field in
                    field.isEmpty || field.byteCount > 200
                        ? nil : Heading.column(for: trimmed(tokens.text(of: field).nfc), in: finder.lookup)
                })
            most = max(most, known.count)
            if most >= HeaderFinder.certain { break }
        }
        return most
    }

    private func finding(_ fault: DelimitedFault) -> Diagnostic {
        let place = SourcePlace(file, line: fault.line, column: fault.column)
        return switch fault.kind {
        case .unclosedQuote: Diagnostic(DelimitedFinding.unclosedQuote, at: place)
        case .textAfterQuote: Diagnostic(DelimitedFinding.textAfterQuote, at: place)
        }
    }
}
