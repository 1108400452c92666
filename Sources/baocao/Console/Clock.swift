internal import Glibc
internal import ReportModel

/// The one place where the clock is read: it decides what is due, never what a document says.
enum Clock {
    static func now() -> Timestamp { Timestamp(seconds: time(nil)) }

    /// Milliseconds of a clock that only goes forward.
    static func milliseconds() -> Int { nanoseconds() / 1_000_000 }

    /// Nanoseconds of the same clock.
    static func nanoseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
