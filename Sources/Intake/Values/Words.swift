import ReportModel
import Vietnamese

/// `1.234`.
func grouped(_ number: Int) -> String { NumberFormat.integer(number) }

/// `02/10/2023`.
func shortDate(_ day: CalendarDate) -> String { DateFormat.short(year: day.year, month: day.month, day: day.day) }

/// `dòng 5`, `trang “Chỉ tiêu”, ô C5`, `$.indicators.TIN_BAI`: a place in the words of messages.
func placeWords(_ place: SourcePlace) -> String {
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
