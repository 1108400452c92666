import ReportModel

/// `dòng 5`, `trang “Chỉ tiêu”, ô C5`, `$.indicators.TIN_BAI`: a place in the words of messages.
func placeWords(_ place: SourcePlace, in language: Language = .vietnamese) -> String {
    language == .vietnamese ? vietnamese(place) : english(place)
}

private func vietnamese(_ place: SourcePlace) -> String {
    if let paragraph = place.paragraph { return "đoạn \(paragraph)" }
    if place.table != nil, let table = place.sheet {
        guard let line = place.line else { return table }
        guard let column = place.column else { return "\(table), dòng \(line)" }
        return place.columnName.map { "\(table), dòng \(line), cột “\(shown($0))”" } ?? "\(table), dòng \(line), cột \(column)"
    }
    if let sheet = place.sheet {
        return place.cell.map { "trang “\(sheet)”, ô \($0)" } ?? place.line.map { "trang “\(sheet)”, dòng \($0)" }
            ?? "trang “\(sheet)”"
    }
    if let path = place.path { return "vị trí \(path)" }
    guard let line = place.line else { return "tệp" }
    guard let column = place.column else { return "dòng \(line)" }
    if let name = place.columnName {
        let letters = SourcePlace.columnLetters(column)
        return name == letters ? "dòng \(line), cột \(letters)" : "dòng \(line), cột \(letters) “\(shown(name))”"
    }
    return "dòng \(line), ký tự thứ \(column)"
}

private func english(_ place: SourcePlace) -> String {
    if let paragraph = place.paragraph { return "paragraph \(paragraph)" }
    if let sheet = place.sheet {
        let name = place.table == nil ? "sheet '\(sheet)'" : "table \(place.table ?? 0)"
        if let cell = place.cell { return "\(name), cell \(cell)" }
        guard let line = place.line else { return name }
        return place.column.map { "\(name), row \(line), column \($0)" } ?? "\(name), row \(line)"
    }
    if let path = place.path { return path }
    guard let line = place.line else { return "the file" }
    return place.column.map { "line \(line), column \($0)" } ?? "line \(line)"
}

/// `5, 7–9, 12`: numbers of rows as a message lists them, runs joined; long lists end with how many more there are.
///
/// - Parameters:
///   - numbers: in order.
///   - limit: runs listed at most.
func numberList(_ numbers: [Int], limit: Int = 12, in language: Language = .vietnamese) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
        if let last = runs.last, number == last.upperBound + 1 {
            runs[runs.count - 1] = last.lowerBound...number
        } else if runs.last?.contains(number) != true {
            runs.append(number...number)
        }
    }
    let texts = runs.prefix(limit).map { run in
        switch run.count {
        case 1: "\(run.lowerBound)"
        case 2: "\(run.lowerBound), \(run.upperBound)"
        default: "\(run.lowerBound)–\(run.upperBound)"
        }
    }
    let rest = runs.dropFirst(limit).reduce(0) { $0 + $1.count }
    let more = language == .vietnamese ? " và \(grouped(rest)) dòng nữa" : " and \(rest) more"
    return texts.joined(separator: ", ") + (rest > 0 ? more : "")
}
