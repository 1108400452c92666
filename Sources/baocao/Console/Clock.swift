internal import Glibc
internal import ReportModel

/// The one place where the clock is read: it decides what is due, never what a document says.
enum Clock {
    static func now() -> Timestamp { Timestamp(seconds: time(nil)) }
}
