import ReportModel
import Vietnamese

/// Days among the words that people write around them: `Thứ Sáu, ngày 06/10/2023`, `Sáng 04/10`, `8h00 ngày 4 tháng 10 năm 2023`.
///
/// Every word must be known; a day is read only when there is exactly one.
struct DayPhrase {
    private enum Token: Equatable {
        case number(value: Int, width: Int)
        /// Letters, small and without marks.
        case word(String)
        case mark(Character)
    }

    /// A day as written.
    private struct Written: Equatable {
        var day: Int
        var month: Int
        var year: Int?
        var yearWidth = 0
    }

    private let tokens: [Token]
    private let frame: DayText.Frame
    private var index = 0
    private var weekday: Int?
    private var written: Written?
    private var isSeveral = false

    /// Longer texts are sentences.
    private static let lengthLimit = 120

    /// What the text says; `nil` when it is no day among known words.
    static func read(_ text: String, in frame: DayText.Frame) -> DayText.Reading? {
        guard text.utf8.count <= lengthLimit, text.utf8.contains(where: isDigit) else { return nil }
        var phrase = DayPhrase(tokens: tokens(text), frame: frame)
        guard phrase.parse() else {
            return phrase.isSeveral ? .fault(.several) : EnglishDay.read(text, in: frame.period)
        }
        return phrase.reading()
    }

    private init(tokens: [Token], frame: DayText.Frame) {
        self.tokens = tokens
        self.frame = frame
    }

    private static func tokens(_ text: String) -> [Token] {
        var result: [Token] = []
        var number = ""
        var word = ""
        func close() {
            if !number.isEmpty { result.append(.number(value: Int(number) ?? 0, width: number.utf8.count)) }
            if !word.isEmpty { result.append(.word(word)) }
            (number, word) = ("", "")
        }
        for scalar in CaseMapping.lowercased(text.nfc).unicodeScalars {
            let base = VietnameseAlphabet.base(of: scalar)
            if (0x30...0x39).contains(scalar.value) {
                if !word.isEmpty || number.utf8.count >= 9 { close() }
                number.unicodeScalars.append(scalar)
            } else if (0x61...0x7A).contains(base.value) {
                if !number.isEmpty { close() }
                word.unicodeScalars.append(base)
            } else {
                close()
                if !isBlank(scalar) { result.append(.mark(Character(scalar))) }
            }
        }
        close()
        return result
    }

    // MARK: Grammar

    private var next: Token? { index < tokens.count ? tokens[index] : nil }
    private func token(_ ahead: Int) -> Token? { index + ahead < tokens.count ? tokens[index + ahead] : nil }

    private mutating func parse() -> Bool {
        while let token = next {
            switch token {
            case .number(let value, let width): guard takeNumber(value, width) else { return false }
            case .word(let word): guard takeWord(word) else { return false }
            case .mark(let mark):
                guard DayPhrase.marks.contains(mark) else { return false }
                index += 1
            }
        }
        return written != nil && !isSeveral
    }

    private static let marks: Set<Character> = [",", ".", ";", ":", "(", ")", "-", "–", "—", "'", "’"]

    /// Words that say nothing about which day it is.
    private static let fillers: Set<String> = [
        "ngay", "sang", "chieu", "toi", "trua", "dem", "buoi", "ca", "hom", "luc", "vao", "hoi", "am", "pm", "sa", "ch",
        "phut",
    ]
    /// Words that stand between two days.
    private static let joining: Set<String> = ["den", "va", "tu", "cung"]
    private static let weekdays = ["hai": 1, "ba": 2, "tu": 3, "nam": 4, "sau": 5, "bay": 6]

    private mutating func takeWord(_ word: String) -> Bool {
        index += 1
        switch word {
        case "thu":
            switch next {
            case .word(let name): return takeWeekday(DayPhrase.weekdays[name])
            case .number(let value, 1): return takeWeekday((2...7).contains(value) ? value - 1 : nil)
            default: return false
            }
        case "t":
            guard case .number(let value, 1) = next, (2...7).contains(value) else { return false }
            return takeWeekday(value - 1)
        case "chu", "chua":
            guard next == .word("nhat") else { return false }
            return takeWeekday(7)
        case "cn":
            weekday = 7
            return true
        case _ where DayPhrase.joining.contains(word):
            isSeveral = holdsTwoDays
            return false
        default: return DayPhrase.fillers.contains(word)
        }
    }

    private mutating func takeWeekday(_ number: Int?) -> Bool {
        guard let number, weekday == nil || weekday == number else {
            isSeveral = number != nil
            return false
        }
        weekday = number
        index += 1
        return true
    }

    /// Whether the words speak of days on both sides: `từ 2/10 đến 4/10`, not `từ 8h đến 10h ngày 4/10/2023`.
    private var holdsTwoDays: Bool {
        let hasClock = tokens.contains { [.word("h"), .word("g"), .word("gio"), .mark(":")].contains($0) }
        return !hasClock && (tokens.contains(.word("den")) || tokens.count(where: { $0 == .mark("/") }) >= 2)
    }

    private mutating func takeNumber(_ value: Int, _ width: Int) -> Bool {
        guard width <= 4 else { return false }
        switch token(1) {
        case .mark(let mark) where mark == "/" || mark == "." || mark == "-": return takeDate(value, width, mark)
        case .mark(","), .mark(";"), .mark("&"), .mark("+"), .mark("–"), .mark("—"):
            // `2, 3/10/2023`
            if case .number = token(2) { isSeveral = true }
            return false
        case .mark(":"): return takeClock(value, width)
        case .word("h"), .word("g"), .word("gio"): return takeClock(value, width)
        case .word("thang"): return takeSpelledDate(value, width)
        case .word(let word) where DayPhrase.joining.contains(word):
            isSeveral = true
            return false
        default: return false
        }
    }

    /// `8h`, `8h30`, `8:30`, `8 giờ 30 phút`.
    private mutating func takeClock(_ hour: Int, _ width: Int) -> Bool {
        guard hour < 24, width <= 2 else { return false }
        index += 2
        if case .number(let minute, let width) = next, minute < 60, width <= 2, token(1) != .mark("/"), token(1) != .mark(".") {
            index += 1
            if next == .mark(":"), case .number(let second, _) = token(1), second < 60 { index += 2 }
        }
        return true
    }

    private mutating func takeDate(_ first: Int, _ width: Int, _ mark: Character) -> Bool {
        guard case .number(let second, let secondWidth) = token(2), secondWidth <= 2 else { return false }
        guard token(3) == .mark(mark), case .number(let third, let thirdWidth) = token(4) else {
            // `2-4/10/2023` is two days; `2.10` and `2-10` may be anything.
            guard mark == "/" else {
                isSeveral = token(3) == .mark("/") && mark == "-"
                return false
            }
            index += 3
            return width <= 2 && take(Written(day: first, month: second, year: nil))
        }
        index += 5
        switch (width, thirdWidth) {
        case (1...2, 4), (1...2, 2): return take(Written(day: first, month: second, year: third, yearWidth: thirdWidth))
        case (4, 1...2): return take(Written(day: third, month: second, year: first, yearWidth: 4))
        default: return false
        }
    }

    /// `4 tháng 10 năm 2023`, `4 tháng 10/2023`, `4 tháng 10`.
    private mutating func takeSpelledDate(_ day: Int, _ width: Int) -> Bool {
        guard width <= 2, case .number(let month, let monthWidth) = token(2), monthWidth <= 2 else { return false }
        index += 3
        var ahead = 0
        if token(0) == .mark(",") { ahead = 1 }
        switch token(ahead) {
        case .word("nam"), .mark("/"), .mark("-"):
            guard case .number(let year, let yearWidth) = token(ahead + 1), yearWidth == 4 || yearWidth == 2 else {
                return false
            }
            index += ahead + 2
            return take(Written(day: day, month: month, year: year, yearWidth: yearWidth))
        default: return take(Written(day: day, month: month, year: nil))
        }
    }

    private mutating func take(_ date: Written) -> Bool {
        guard written == nil || written == date else {
            isSeveral = true
            return false
        }
        written = date
        return true
    }

    // MARK: The day

    private func reading() -> DayText.Reading {
        guard let written else { return .fault(.notADate) }
        let result = day(of: written)
        let day: CalendarDate
        switch result {
        case .day(let found), .supplied(let found, _): day = found
        case .fault: return result
        }
        if let weekday, weekday != day.isoWeekday { return .fault(.weekday(stated: weekday, real: day.isoWeekday)) }
        return result
    }

    private func day(of written: Written) -> DayText.Reading {
        func day(_ year: Int) -> CalendarDate? { CalendarDate(year: year, month: written.month, day: written.day) }
        guard let year = written.year else {
            guard let period = frame.period else { return .fault(.noYear) }
            let fitting = (period.from.year...period.to.year).compactMap { day($0) }.filter { period.contains($0) }
            return fitting.count == 1 ? .supplied(fitting[0], .year) : .fault(.noYear)
        }
        guard written.yearWidth == 2 else { return day(year).map { .day($0) } ?? .fault(.noSuchDay) }
        // The month first, or the year first, must not be possible too.
        let others = [
            CalendarDate(year: 2_000 + year, month: written.day, day: written.month),
            CalendarDate(year: 2_000 + written.day, month: written.month, day: year),
        ]
        guard let period = frame.period, let found = day(2_000 + year), period.contains(found),
            !others.contains(where: { $0.map { $0 != found && period.contains($0) } ?? false })
        else { return .fault(.shortYear) }
        return .supplied(found, .century)
    }
}
