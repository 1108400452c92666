internal import Glibc
internal import Logging
internal import ReportModel
internal import Synchronization

/// Where messages go: data to standard output, everything else to the log on standard error.
enum Console {
    private struct Logs {
        var messages = Logger(OperatorLog(.text, to: STDERR_FILENO))
        /// Failures once more, on standard output, so that cron mails them though messages go to a file; `nil` where
        /// somebody watches.
        var alarm: Logger?
    }

    private static let logs = Mutex(Logs())

    /// For commands that run with nobody watching.
    static func beginUnattended(_ format: OperatorLog.Format) {
        let isWatched = isatty(STDOUT_FILENO) == 1 || hasOneSink
        logs.withLock {
            $0 = Logs(
                messages: Logger(OperatorLog(format, to: STDERR_FILENO)),
                alarm: isWatched ? nil : Logger(OperatorLog(format, to: STDOUT_FILENO)))
        }
    }

    /// Messages as JSON, one object a line.
    static func useJSON() { logs.withLock { $0.messages = Logger(OperatorLog(.json, to: STDERR_FILENO)) } }

    /// Whether both outputs lead to the same place.
    private static var hasOneSink: Bool {
        var (output, errors) = (stat(), stat())
        guard fstat(STDOUT_FILENO, &output) == 0, fstat(STDERR_FILENO, &errors) == 0 else { return false }
        return output.st_dev == errors.st_dev && output.st_ino == errors.st_ino
    }

    // MARK: Data

    /// Data: what the command was asked for.
    ///
    /// - Throws: ``Failure`` when not all of it can be written: half of a table would be taken for all of it.
    static func write(_ text: String) throws { try write(Array(text.utf8)) }

    static func write(_ bytes: [UInt8]) throws {
        guard !put(bytes, to: STDOUT_FILENO) else { return }
        let number = errno
        if number == EPIPE {
            // The reader has seen enough; end as a program does that was never told otherwise.
            signal(SIGPIPE, SIG_DFL)
            kill(getpid(), SIGPIPE)
        }
        throw Failure(
            status: .inputOutput, code: "output.failed", place: "standard output",
            message: "cannot write all of it: \(String(cString: strerror(number)))", hint: "make room where it goes to")
    }

    // MARK: Messages

    /// A message for the operator, one line.
    static func note(_ text: OperatorText) { logs.withLock { $0.messages }.tell(text) }

    static func show(_ diagnostic: Diagnostic) { logs.withLock { $0.messages }.log(diagnostic) }

    /// A failure: also to standard output where nobody watches.
    static func fail(_ diagnostic: Diagnostic) {
        let logs = logs.withLock { $0 }
        logs.messages.log(diagnostic)
        logs.alarm?.log(diagnostic)
    }

    /// Writes everything; tells whether it could, with `errno` as the system left it.
    @discardableResult
    static func put(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
            }
            if count < 0, errno != EINTR { return false }
            written += max(count, 0)
        }
        return true
    }
}

extension ProgressLine {
    static func put(_ text: String) { Console.put(Array(text.utf8), to: STDERR_FILENO) }
}

extension Logger {
    fileprivate init(_ handler: OperatorLog) {
        self.init(label: "baocao") { _ in handler }
    }
}
