import ReportModel

/// Findings as an answer lists them: what has one cause is told once, with all its rows.
struct FindingList {
    /// Findings of one cause.
    private struct Cause {
        var first: Diagnostic
        var rows: [Int]
        /// What stands there, each once.
        var found: [String]
        var count = 1
    }

    private struct Key: Hashable {
        var severity: Diagnostic.Severity
        var code: String
        var message: String
        var expected: String?
        var sheet: String?
        var column: Int?
        var hasRow: Bool
        /// Findings without a column speak of their row alone.
        var own: Int?
    }

    private let causes: [Cause]
    /// Number of findings.
    let count: Int

    /// Different contents that are shown for one cause.
    private static let shownContents = 3

    init(_ findings: [Diagnostic]) {
        var causes: [Cause] = []
        var indexByKey: [Key: Int] = [:]
        for (number, finding) in findings.enumerated() {
            let place = finding.place
            let isCell = place.line != nil && place.column != nil && place.columnName != nil && place.path == nil
            let key = Key(
                severity: finding.severity, code: finding.code, message: finding.message, expected: finding.expected,
                sheet: place.sheet, column: place.column, hasRow: isCell, own: isCell ? nil : number)
            if let index = indexByKey[key], let line = place.line {
                causes[index].rows.append(line)
                causes[index].count += 1
                if let found = finding.found, !causes[index].found.contains(found) { causes[index].found.append(found) }
                continue
            }
            indexByKey[key] = causes.count
            causes.append(
                Cause(first: finding, rows: place.line.map { [$0] } ?? [], found: finding.found.map { [$0] } ?? []))
        }
        self.causes = causes
        count = findings.count
    }

    /// The lines of the list, causes numbered from 1.
    ///
    /// - Parameter limit: causes listed at most; the findings of the rest are counted.
    func lines(limit: Int) -> [String] {
        var lines: [String] = []
        for (number, cause) in causes.prefix(limit).enumerated() {
            let place = FindingList.words(of: cause)
            let start = place.isEmpty ? "" : place.prefix(1).uppercased() + place.dropFirst() + ": "
            lines.append("\(number + 1). \(start)\(cause.first.message)")
            if !cause.found.isEmpty {
                let shown = cause.found.prefix(FindingList.shownContents).joined(separator: "; ")
                lines.append("   Đang ghi: \(shown)\(cause.found.count > FindingList.shownContents ? "; …" : "")")
            }
            if let expected = cause.first.expected { lines.append("   Cần: \(expected)") }
            if let hint = cause.first.hint { lines.append("   Cách sửa: \(hint)") }
        }
        let rest = causes.dropFirst(limit).reduce(0) { $0 + $1.count }
        if rest > 0 { lines.append("… và \(grouped(rest)) chỗ nữa") }
        return lines
    }

    /// `dòng 5`, or `25 dòng, cột F “Học sinh”: dòng 5–29` for many.
    private static func words(of cause: Cause) -> String {
        guard cause.rows.count > 1, let column = cause.first.place.column else {
            let place = placeWords(cause.first.place)
            return place == "tệp" ? "" : place
        }
        let place = cause.first.place
        let letters = SourcePlace.columnLetters(column)
        let name = place.columnName.map { $0 == letters ? letters : "\(letters) “\(shown($0))”" } ?? letters
        let sheet = place.sheet.map { "trang “\($0)”, " } ?? ""
        let inTable = place.table != nil
        let rows = numberList(Array(Set(cause.rows)).sorted())
        return "\(sheet)dòng \(rows), cột \(inTable ? place.columnName.map { "“\(shown($0))”" } ?? "\(column)" : name)"
    }
}
