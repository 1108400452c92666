import ReportModel
import Vietnamese

/// A value in a sentence, written as each language writes it: to clerks as on Vietnamese paper, to operators as programs do.
enum SentenceValue: Hashable, Sendable {
    /// How many.
    case count(Int)
    /// Bytes.
    case size(Int)
    /// Which one.
    case number(Int)
    /// Which ones.
    case numbers([Int])
    case day(CalendarDate)
    case days(DateSpan)
    case time(Timestamp, offset: Int)
    /// By its number from 1.
    case column(Int)
    /// As it stands in the campaign.
    case name(String)
    /// As its sender wrote it.
    case written(String, limit: Int)
    /// The same in quotation marks.
    case quoted(String)
    case place(SourcePlace)
    case row(RowName)

    enum Piece {
        case words(String)
        case value(String)
    }

    func pieces(in language: Language) -> [Piece] {
        let isVietnamese = language == .vietnamese
        func text(_ day: CalendarDate) -> String { isVietnamese ? shortDate(day) : day.iso }
        switch self {
        case .count(let number): return [.value(isVietnamese ? grouped(number) : String(number))]
        case .size(let bytes): return [.value(isVietnamese ? megabytes(bytes) : "\(bytes) bytes")]
        case .number(let number): return [.value(String(number))]
        case .numbers(let numbers): return [.value(numberList(numbers, in: language))]
        case .day(let day): return [.value(text(day))]
        case .days(let days):
            return isVietnamese
                ? [.words("từ "), .value(text(days.from)), .words(" đến "), .value(text(days.to))]
                : [.value(text(days.from)), .words(" to "), .value(text(days.to))]
        case .time(let time, let offset):
            return [.value(isVietnamese ? clockText(time, offset: offset) : time.iso(offset: offset))]
        case .column(let number): return [.value(SourcePlace.columnLetters(number))]
        case .name(let name): return [.value(name)]
        case .written(let text, let limit): return [.value(shown(text, limit: limit))]
        case .quoted(let text):
            return isVietnamese
                ? [.words("“"), .value(shown(text)), .words("”")] : [.words("'"), .value(shown(text)), .words("'")]
        case .place(let place): return [.value(placeWords(place, in: language))]
        case .row(.line(let line)): return [.words(isVietnamese ? "dòng " : "row "), .value(String(line))]
        case .row(.path(let path)): return [.value(path)]
        }
    }
}

/// `1.234`.
func grouped(_ number: Int) -> String { NumberFormat.integer(number) }

/// `64 MB`, `66,8 MB`: rounded up, so that what is above a limit never reads like the limit.
private func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes * 10 + (1 << 20) - 1) >> 20
    return tenths % 10 == 0 ? "\(grouped(tenths / 10)) MB" : "\(grouped(tenths / 10)),\(tenths % 10) MB"
}

/// `02/10/2023`.
func shortDate(_ day: CalendarDate) -> String { DateFormat.short(year: day.year, month: day.month, day: day.day) }

/// `17 giờ 00 ngày 08/10/2023`.
func clockText(_ time: Timestamp, offset: Int) -> String {
    let clock = time.clock(offset: offset)
    return "\(DateFormat.time(hour: clock.hour, minute: clock.minute)) ngày \(shortDate(clock.day))"
}
