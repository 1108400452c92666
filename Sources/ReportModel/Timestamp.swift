/// An instant, to the second.
public struct Timestamp: Hashable, Sendable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX time).
    public let seconds: Int

    /// The instant so many seconds from 1970, held inside the years 1 … 9999: file systems and senders state any number.
    public init(seconds: Int) { self.seconds = min(max(seconds, Timestamp.first), Timestamp.last) }

    /// 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z.
    private static let first = -62_135_596_800
    private static let last = 253_402_300_799

    /// The instant at which clocks `offset` seconds east of UTC show `hour:minute:second` on `day`.
    /// `hour` may be 24 (end of the day).
    public init(_ day: CalendarDate, hour: Int = 0, minute: Int = 0, second: Int = 0, offset: Int) {
        seconds = day.ordinal * 86_400 + hour * 3_600 + minute * 60 + second - offset
    }

    /// Reads `2023-10-08T17:00:00+07:00`, `…Z`, or without offset (then `defaultOffset` seconds east of UTC are taken);
    /// seconds may be left out and a space may stand for the `T` (ISO 8601, RFC 3339). A fraction of a second is cut off.
    public init?(iso text: some StringProtocol, defaultOffset: Int? = nil) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
            let day = CalendarDate(iso: String(decoding: bytes[0..<10], as: UTF8.self))
        else { return nil }
        func two(_ index: Int) -> Int? {
            guard index + 1 < bytes.count, (48...57).contains(bytes[index]), (48...57).contains(bytes[index + 1]) else {
                return nil
            }
            return Int(bytes[index] - 48) * 10 + Int(bytes[index + 1] - 48)
        }
        guard let hour = two(11), bytes[13] == UInt8(ascii: ":"), let minute = two(14), hour <= 24, minute < 60 else {
            return nil
        }
        var index = 16
        var second = 0
        if index < bytes.count, bytes[index] == UInt8(ascii: ":") {
            guard let value = two(index + 1), value < 60 else { return nil }
            second = value
            index += 3
            if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
                index += 1
                while index < bytes.count, (48...57).contains(bytes[index]) { index += 1 }
            }
        }
        guard hour < 24 || (minute == 0 && second == 0) else { return nil }
        let offset: Int
        if index == bytes.count {
            guard let defaultOffset else { return nil }
            offset = defaultOffset
        } else if bytes[index] == UInt8(ascii: "Z"), index + 1 == bytes.count {
            offset = 0
        } else {
            let sign = bytes[index] == UInt8(ascii: "+") ? 1 : bytes[index] == UInt8(ascii: "-") ? -1 : 0
            let colon = index + 3 < bytes.count && bytes[index + 3] == UInt8(ascii: ":")
            let minutesAt = index + (colon ? 4 : 3)
            guard sign != 0, let hours = two(index + 1), let minutes = two(minutesAt), minutesAt + 2 == bytes.count,
                hours <= 14, minutes < 60
            else { return nil }
            offset = sign * (hours * 3_600 + minutes * 60)
        }
        self.init(day, hour: hour, minute: minute, second: second, offset: offset)
    }

    /// `2023-10-08T17:00:00+07:00`, as clocks `offset` seconds east of UTC show it.
    public func iso(offset: Int) -> String {
        let clock = clock(offset: offset)
        let sign = offset < 0 ? "-" : "+"
        let minutes = abs(offset) / 60
        return clock.day.iso + "T" + padded(clock.hour, to: 2) + ":" + padded(clock.minute, to: 2) + ":"
            + padded(clock.second, to: 2) + sign + padded(minutes / 60, to: 2) + ":" + padded(minutes % 60, to: 2)
    }

    /// What clocks `offset` seconds east of UTC show.
    public func clock(offset: Int) -> (day: CalendarDate, hour: Int, minute: Int, second: Int) {
        let local = seconds + offset
        let days = local >= 0 ? local / 86_400 : -((86_399 - local) / 86_400)
        let rest = local - days * 86_400
        return (CalendarDate.epoch.advanced(by: days), rest / 3_600, rest / 60 % 60, rest % 60)
    }

    public static func < (a: Timestamp, b: Timestamp) -> Bool { a.seconds < b.seconds }
}
