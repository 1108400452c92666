import ReportModel
import Vietnamese

/// The values of attached figures on their way to be read: each of the kind it must be, else told with its path.
struct SummaryValues {
    let book: DraftBook
    let file: String
    /// `nil` while the unit is not known.
    let draft: UnitDraft?

    func place(_ path: JSONPath, _ line: Int) -> SourcePlace { SourcePlace(file, line: line, path: path.text) }

    func report(_ finding: some Finding, _ path: JSONPath, _ line: Int, found: String? = nil) {
        book.report(finding, at: place(path, line), found: found, unit: draft)
    }

    /// The members of an object; `nil` when it is none, which is told.
    func object(_ value: JSONValue, _ path: JSONPath) -> [String: JSONValue]? {
        guard case .object(let members) = value.content else {
            report(JSONFinding.wrongKind(value.kind, expected: .report), path, value.line)
            return nil
        }
        var values: [String: JSONValue] = [:]
        for member in members {
            guard values.updateValue(member.value, forKey: member.key) == nil else {
                report(JSONFinding.keyTwice(member.key), path.key(member.key), member.line)
                continue
            }
            if case .null = member.value.content { values[member.key] = nil }
        }
        return values
    }

    func list(_ value: JSONValue, _ path: JSONPath) -> [JSONValue]? {
        guard case .list(let values) = value.content else {
            report(JSONFinding.wrongKind(value.kind, expected: .activities), path, value.line)
            return nil
        }
        return values
    }

    /// A text; `nil` when it is missing, empty or of another kind, which is told.
    func text(_ values: [String: JSONValue], _ key: String, _ path: JSONPath, _ line: Int) -> String? {
        guard let value = values[key] else {
            report(ValueFinding.missing(key), path.key(key), line)
            return nil
        }
        guard case .string(let text) = value.content, !text.isEmpty else {
            report(JSONFinding.wrongKind(value.kind, expected: .text), path.key(key), value.line)
            return nil
        }
        book.fates?.settle(.used, at: place(path.key(key), value.line), owner: draft)
        return text.nfc
    }

    /// A day; `nil` when it is none, which is told.
    func day(_ values: [String: JSONValue], _ key: String, _ path: JSONPath, _ line: Int) -> CalendarDate? {
        guard let text = text(values, key, path, line) else { return nil }
        if let day = CalendarDate(iso: text) { return day }
        report(
            ValueFinding.day(key, .notADate, example: book.context.campaign.period.from), path.key(key),
            values[key]?.line ?? line,
            found: text)
        return nil
    }

    /// What a number is for.
    enum Use {
        case counted(FigureAddress)
        case used
        case checked
    }

    /// A count; `nil` when it is not there, or is none, which is told.
    ///
    /// - Parameter isRequired: whether it must be there.
    func count(
        _ values: [String: JSONValue], _ key: String, _ path: JSONPath, _ line: Int, isRequired: Bool = true, _ use: Use = .used
    ) -> Int? {
        guard let value = values[key] else {
            if isRequired { report(ValueFinding.missing(key), path.key(key), line) }
            return nil
        }
        let place = place(path.key(key), value.line)
        guard case .number(let digits) = value.content else {
            report(JSONFinding.wrongKind(value.kind, expected: .number), path.key(key), value.line)
            return nil
        }
        let field = Field(text: digits, place: place, label: key, isExact: true)
        guard let count = FieldChecks(book: book, draft: draft).count(field) else { return nil }
        switch use {
        case .counted(let address):
            book.fates?.settle(.counted, at: place, owner: draft, figure: address.text, value: count)
        case .used: book.fates?.settle(.used, at: place, owner: draft)
        case .checked: book.fates?.settle(.checked, at: place, owner: draft, figure: key, value: count)
        }
        return count
    }

    /// A part of something that may not be larger than the whole.
    func isPart(_ part: Int?, of whole: Int?, _ key: String, _ path: JSONPath, _ line: Int) -> Bool {
        guard let part, let whole, part > whole else { return true }
        report(SummaryFinding.partLarger(key: key, whole: whole), path.key(key), line, found: String(part))
        return false
    }
}
