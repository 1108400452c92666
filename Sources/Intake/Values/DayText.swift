import ReportModel

/// Days and times as people and spreadsheets write them, day first always.
///
/// What cannot be mistaken is read: weekday, part of the day and time of day beside it, a year that only one day of the period
/// can have. What had to be supplied is told; two days in one cell are none.
enum DayText {
    /// What a text says about a day.
    enum Reading: Equatable {
        case day(CalendarDate)
        /// A day of which something was supplied.
        case supplied(CalendarDate, Supplement)
        case fault(Fault)
    }

    /// What was supplied to make a day of a text.
    enum Supplement: Hashable, Sendable {
        /// `2/10`: the only year with that day inside the period.
        case year
        /// `2/10/23`.
        case century
        /// Seconds before midnight: programs that take the time zone's history into account write midnight so.
        case midnight
    }

    /// Why a text is not a day.
    enum Fault: Hashable, Sendable {
        /// Written like a date, but there is no such day: `31/9/2023`.
        case noSuchDay
        /// `2/10/23`, where it could be mistaken.
        case shortYear
        /// `2/10`, where no or several years fit.
        case noYear
        /// `2-4/10/2023`, `2/10 và 4/10/2023`.
        case several
        /// The weekday beside it is another one; ISO numbers, 1 = Monday.
        case weekday(stated: Int, real: Int)
        case notADate
    }

    /// What a day is read in.
    struct Frame {
        /// Seconds east of UTC: a time with an offset of its own is a day of the campaign's zone.
        var offset = 25_200
        /// Where a missing year must lie; `nil` supplies none.
        var period: DateSpan?
        /// Whether a program stored the day with its time, so that seconds before midnight are its doing.
        var isStored = false
        /// Whether it is the last day of a span, which people end a second before midnight.
        var endsSpan = false
    }

    /// Reads `2023-10-02`, `2/10/2023`, `02-10-2023`, `2.10.2023`, `2023/10/02`, an Excel serial number, each with or without
    /// a time behind it; `2/10` and `2/10/23` inside the period; `Thứ Sáu, ngày 06/10/2023`, `Sáng 04/10/2023`.
    static func read(_ text: String, in frame: Frame = Frame()) -> Reading {
        if frame.isStored, let time = SerialTime(text), SerialTime.likely.contains(time.days), let day = time.day {
            return placed(day, seconds: time.seconds, frame)
        }
        var characters = text
        let reading = characters.withUTF8 { plain($0, frame) }
        guard case .fault(let fault) = reading, fault != .noSuchDay else { return reading }
        return DayPhrase.read(text, in: frame) ?? reading
    }

    /// Digits and a clock alone: the usual cell.
    private static func plain(_ bytes: UnsafeBufferPointer<UInt8>, _ frame: Frame) -> Reading {
        var scanner = DigitScanner(bytes)
        let result = readDay(&scanner)
        guard case .day(let day) = result, !scanner.isAtEnd else { return result }
        if let offset = scanner.takeWholeOffset() { return placed(Timestamp(day, offset: offset), frame) }
        guard scanner.take(UInt8(ascii: "T")) || scanner.takeBlanks(), let clock = readClock(&scanner) else {
            return .fault(.notADate)
        }
        if let offset = clock.offset {
            return placed(
                Timestamp(day, hour: clock.hour, minute: clock.minute, second: clock.second, offset: offset), frame)
        }
        guard frame.isStored else { return result }
        return placed(day, seconds: clock.hour * 3_600 + clock.minute * 60 + clock.second, frame)
    }

    private static func placed(_ time: Timestamp, _ frame: Frame) -> Reading {
        let clock = time.clock(offset: frame.offset)
        return placed(clock.day, seconds: clock.hour * 3_600 + clock.minute * 60 + clock.second, frame)
    }

    /// The day of a stored time. The last minute of a day is the next one's midnight, up to the history of time zones: Hà Nội's
    /// clocks once stood 6 minutes and some seconds off the hour, and programs take the seconds for today's.
    private static func placed(_ day: CalendarDate, seconds: Int, _ frame: Frame) -> Reading {
        seconds >= 86_340 && !frame.endsSpan ? .supplied(day.advanced(by: 1), .midnight) : .day(day)
    }

    /// Reads a time with its day: `2023-10-06T16:20:00+07:00`, `06/10/2023 16:20:00`, `2023/10/06 4:20:00 CH GMT+7`, an
    /// Excel serial number with a fraction.
    ///
    /// - Parameter offset: seconds east of UTC where the text does not tell.
    static func readTime(_ text: String, offset: Int) -> Timestamp? {
        if let time = Timestamp(iso: text, defaultOffset: offset) { return time }
        if let whole = withCentury(text) { return readTime(whole, offset: offset) }
        if let time = serialTime(text, offset: offset) { return time }
        if let time = readClockFirst(text, offset: offset) { return time }
        var text = text
        return text.withUTF8 { bytes in
            var scanner = DigitScanner(bytes)
            guard case .day(let day) = readDay(&scanner) else { return nil }
            if scanner.isAtEnd { return Timestamp(day, offset: offset) }
            _ = scanner.take(UInt8(ascii: ","))
            guard scanner.take(UInt8(ascii: "T")) || scanner.takeBlanks(), let clock = readClock(&scanner) else {
                return nil
            }
            return Timestamp(
                day, hour: clock.hour, minute: clock.minute, second: clock.second, offset: clock.offset ?? offset)
        }
    }

    /// `05/10/23 8:00` → `05/10/2023 8:00`: a time of sending has a clock behind it, and is held against the receipt.
    private static func withCentury(_ text: String) -> String? {
        let parts = text.split(separator: "/", maxSplits: 2).map(String.init)
        guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2, parts[2].prefix(2).allSatisfy(\.isNumber),
            parts[2].dropFirst(2).first == " "
        else { return nil }
        return "\(parts[0])/\(parts[1])/20\(parts[2])"
    }

    /// What a time says with the day first and with the month first.
    struct Times {
        var dayFirst: Timestamp?
        /// `nil` where the text has no such reading: it is written with the year first, as a number, or names a month 13.
        var monthFirst: Timestamp?
    }

    /// Reads a time both ways, for tables whose rows can tell which one was meant.
    static func readTimes(_ text: String, offset: Int) -> Times {
        Times(dayFirst: readTime(text, offset: offset), monthFirst: swapped(text).flatMap { readTime($0, offset: offset) })
    }

    /// `10/6/2023 16:20` → `6/10/2023 16:20`.
    private static func swapped(_ text: String) -> String? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, let first = Int(parts[0]), let second = Int(parts[1]), (1...12).contains(first),
            (1...31).contains(second), parts[2].prefix(4).allSatisfy(\.isNumber), parts[2].count >= 4
        else { return nil }
        return "\(second)/\(first)/\(parts[2])"
    }

    /// `16:20:05 6/10/2023`, `16 giờ 20 ngày 6/10/2023`: the order of letters and of some programs.
    private static func readClockFirst(_ text: String, offset: Int) -> Timestamp? {
        guard let slash = text.firstIndex(of: "/"), let blank = text[..<slash].lastIndex(where: \.isWhitespace) else {
            return nil
        }
        let rest = String(text[text.index(after: blank)...])
        guard case .day(let day) = read(rest, in: Frame(offset: offset)) else { return nil }
        var clock = text[..<blank].lowercased()
        for word in ["ngày", ",", "phút"] { clock = clock.replacing(word, with: "") }
        clock = clock.replacing(" giờ", with: ":").replacing("giờ", with: ":")
        let numbers = clock.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "h" }.map { Int(trimmed(String($0))) }
        guard (2...3).contains(numbers.count), let hour = numbers[0], let minute = numbers[1],
            let second = numbers.count > 2 ? numbers[2] : 0,
            (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
        else { return nil }
        return Timestamp(day, hour: hour, minute: minute, second: second, offset: offset)
    }

    private static func serialTime(_ text: String, offset: Int) -> Timestamp? {
        guard text.utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") }), let serial = SerialTime(text),
            SerialTime.likely.contains(serial.days), let day = serial.day
        else { return nil }
        return Timestamp(seconds: Timestamp(day, offset: offset).seconds + serial.seconds)
    }

    private static func readDay(_ scanner: inout DigitScanner) -> Reading {
        guard let first = scanner.number() else { return .fault(.notADate) }
        if scanner.isAtEnd || scanner.peek == UInt8(ascii: "."), first.width == 5, SerialTime.likely.contains(first.value) {
            // `45201`, `45201.5`; a day with points would have at most four digits in front.
            if scanner.take(UInt8(ascii: ".")) { _ = scanner.number() }
            guard scanner.isAtEnd, let day = SerialTime.day(first.value) else { return .fault(.notADate) }
            return .day(day)
        }
        guard let separator = scanner.takeDateSeparator(), let second = scanner.number() else { return .fault(.notADate) }
        guard scanner.take(separator) else { return .fault(scanner.isAtEnd && first.width <= 2 ? .noYear : .notADate) }
        guard let third = scanner.number() else { return .fault(.notADate) }
        guard second.width <= 2 else { return .fault(.notADate) }
        let parts: (year: Int, month: Int, day: Int)
        switch (first.width, third.width) {
        case (1...2, 4): parts = (third.value, second.value, first.value)
        case (4, 1...2): parts = (first.value, second.value, third.value)
        case (1...2, 1...2): return .fault(.shortYear)
        default: return .fault(.notADate)
        }
        guard let day = CalendarDate(year: parts.year, month: parts.month, day: parts.day) else { return .fault(.noSuchDay) }
        return .day(day)
    }

    private static func readClock(_ scanner: inout DigitScanner) -> (hour: Int, minute: Int, second: Int, offset: Int?)? {
        guard var hour = scanner.number()?.value, scanner.take(UInt8(ascii: ":")) || scanner.take(UInt8(ascii: "h")),
            let minute = scanner.number()?.value
        else { return nil }
        var second = 0
        if scanner.take(UInt8(ascii: ":")) {
            guard let value = scanner.number()?.value else { return nil }
            second = value
            if scanner.take(UInt8(ascii: ".")) { _ = scanner.number() }
        }
        _ = scanner.takeBlanks()
        if let half = scanner.takeHalfOfDay() {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (half == .afternoon ? 12 : 0)
        }
        _ = scanner.takeBlanks()
        var offset: Int?
        if !scanner.isAtEnd {
            guard let stated = scanner.takeOffset() else { return nil }
            offset = stated
        }
        guard scanner.isAtEnd, hour < 24, minute < 60, second < 60 else { return nil }
        return (hour, minute, second, offset)
    }
}

/// Walks over the few characters of a date.
struct DigitScanner {
    enum HalfOfDay { case morning, afternoon }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { index == bytes.count }
    var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    /// The number that begins here, with its count of digits; at most nine.
    mutating func number() -> (value: Int, width: Int)? {
        let start = index
        var value = 0
        while index < bytes.count, isDigit(bytes[index]), index - start < 9 {
            value = value * 10 + Int(bytes[index] - zero)
            index += 1
        }
        return index > start ? (value, index - start) : nil
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        index += 1
        return true
    }

    /// One of `/ - .`, which must then stand before the year too.
    mutating func takeDateSeparator() -> UInt8? {
        guard let byte = peek, byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") else {
            return nil
        }
        index += 1
        return byte
    }

    /// Whether there was at least one blank.
    mutating func takeBlanks() -> Bool {
        let start = index
        while index < bytes.count {
            if bytes[index] == 0x20 {
                index += 1
            } else if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
                index += 2
            } else if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0xAF {
                index += 3
            } else {
                break
            }
        }
        return index > start
    }

    /// `SA` or `AM`, `CH` or `PM`, in either case.
    mutating func takeHalfOfDay() -> HalfOfDay? {
        guard index + 1 < bytes.count else { return nil }
        let word = (bytes[index] & 0xDF, bytes[index + 1] & 0xDF)
        let half: HalfOfDay
        switch word {
        case (0x53, 0x41), (0x41, 0x4D): half = .morning
        case (0x43, 0x48), (0x50, 0x4D): half = .afternoon
        default: return nil
        }
        index += 2
        return half
    }

    /// An offset that is all there is left; `nil` leaves the scanner where it stands.
    mutating func takeWholeOffset() -> Int? {
        var ahead = self
        guard let offset = ahead.takeOffset(), ahead.isAtEnd else { return nil }
        self = ahead
        return offset
    }

    /// `Z`, `+07:00`, `+0700`, `GMT+7`, `UTC+07:00`, in seconds east of UTC.
    mutating func takeOffset() -> Int? {
        if take(UInt8(ascii: "Z")) { return 0 }
        for name in ["GMT", "UTC"] where bytes[index...].starts(with: name.utf8) {
            index += 3
            if isAtEnd { return 0 }
            break
        }
        let sign: Int
        if take(UInt8(ascii: "+")) {
            sign = 1
        } else if take(UInt8(ascii: "-")) {
            sign = -1
        } else {
            return nil
        }
        guard let first = number() else { return nil }
        var hours = first.value
        var minutes = 0
        if take(UInt8(ascii: ":")) {
            guard let second = number() else { return nil }
            minutes = second.value
        } else if first.width == 4 {
            minutes = hours % 100
            hours /= 100
        }
        return hours <= 14 && minutes < 60 ? sign * (hours * 3_600 + minutes * 60) : nil
    }
}
