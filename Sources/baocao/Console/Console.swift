internal import Foundation
internal import Glibc
internal import Publishing
internal import ReportModel
internal import Synchronization

/// Where messages go: data to standard output, everything else to standard error.
enum Console {
    /// How messages are written.
    enum LogFormat: String, CaseIterable, Sendable { case text, json }

    private struct Manner {
        var format = LogFormat.text
        /// Whether failures go to standard output too, so that cron mails them though messages go to a log.
        var repeatsFailures = false
    }

    private static let manner = Mutex(Manner())

    /// For commands that run with nobody watching.
    static func beginUnattended(_ format: LogFormat) {
        manner.withLock { $0 = Manner(format: format, repeatsFailures: isatty(STDOUT_FILENO) == 0 && !hasOneSink) }
    }

    /// Messages as JSON, one object a line.
    static func useJSON() { manner.withLock { $0.format = .json } }

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

    /// A message for the operator, English, one line.
    static func note(_ text: String) {
        switch manner.withLock({ $0.format }) {
        case .text: say(text)
        case .json: say(json(["level": "info", "message": text]))
        }
    }

    static func show(_ diagnostic: Diagnostic) { say(written(diagnostic, manner.withLock { $0.format })) }

    /// A failure: also to standard output where nobody watches.
    static func fail(_ diagnostic: Diagnostic) {
        let manner = manner.withLock { $0 }
        say(written(diagnostic, manner.format))
        if manner.repeatsFailures { put(Array((written(diagnostic, manner.format) + "\n").utf8), to: STDOUT_FILENO) }
    }

    private static func say(_ text: String) {
        ProgressLine.clear()
        put(Array((text + "\n").utf8), to: STDERR_FILENO)
    }

    private static func written(_ diagnostic: Diagnostic, _ format: LogFormat) -> String {
        let place = diagnostic.place.file.isEmpty ? nil : diagnostic.place.text
        let words = diagnostic.wording(in: Program.operatorLanguage)
        switch format {
        case .text:
            var text = "\(place.map { $0 + ": " } ?? "")\(diagnostic.severity.rawValue)[\(diagnostic.code)]: "
            text += words.message
            if let found = words.found { text += ", found '\(found)'" }
            if let expected = words.expected { text += ", expected \(expected)" }
            if let hint = words.hint { text += "\n  hint: \(hint)" }
            return text
        case .json:
            let values: [String: String?] = [
                "level": diagnostic.severity == .note ? "info" : diagnostic.severity.rawValue, "code": diagnostic.code,
                "place": place, "message": words.message, "found": words.found, "expected": words.expected, "hint": words.hint,
            ]
            return json(values.compactMapValues { $0 })
        }
    }

    private static func json(_ values: [String: String]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts always can be encoded.
        return (try? encoder.encode(values)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    /// Writes everything; tells whether it could, with `errno` as the system left it.
    @discardableResult
    fileprivate static func put(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
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
