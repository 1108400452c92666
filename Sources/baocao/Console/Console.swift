internal import Glibc
internal import Publishing
internal import ReportModel
internal import Synchronization

/// Where messages go: data to standard output, everything else to standard error.
enum Console {
    /// Data: what the command was asked for.
    static func write(_ text: String) { put(Array(text.utf8), to: STDOUT_FILENO) }

    static func write(_ bytes: [UInt8]) { put(bytes, to: STDOUT_FILENO) }

    /// A message for the operator, English, one line.
    static func note(_ text: String) {
        ProgressLine.clear()
        put(Array((text + "\n").utf8), to: STDERR_FILENO)
    }

    static func show(_ diagnostic: Diagnostic) {
        var text = "\(diagnostic.place.text): \(diagnostic.severity.rawValue)[\(diagnostic.code)]: \(diagnostic.message)"
        if let found = diagnostic.found { text += ", found '\(found)'" }
        if let expected = diagnostic.expected { text += ", expected \(expected)" }
        note(text)
        if let hint = diagnostic.hint { note("  hint: \(hint)") }
    }

    fileprivate static func put(_ bytes: [UInt8], to descriptor: Int32) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
            }
            if count < 0, errno != EINTR { return }
            written += max(count, 0)
        }
    }
}

/// A bar on a terminal; silent anywhere else.
enum ProgressLine {
    static let isShown = isatty(STDERR_FILENO) == 1
    private static let lastDrawn = Mutex<(shown: Bool, milliseconds: Int)>((false, 0))

    static let handler: ProgressHandler? = isShown ? { @Sendable progress in draw(progress) } : nil

    private static func draw(_ progress: Progress) {
        let now = milliseconds()
        let isDue = lastDrawn.withLock { state in
            guard progress.done == progress.total || now - state.milliseconds > 80 else { return false }
            state = (true, now)
            return true
        }
        guard isDue else { return }
        let width = 24
        let filled = progress.total == 0 ? width : width * progress.done / progress.total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        let line = "\r\u{1B}[K\(progress.phase.rawValue) \(bar) \(progress.done)/\(progress.total) \(progress.current)"
        Console.put(Array(line.utf8), to: STDERR_FILENO)
        if progress.done == progress.total { clear() }
    }

    static func clear() {
        let wasShown = lastDrawn.withLock { state in
            defer { state.shown = false }
            return state.shown
        }
        if wasShown { Console.put(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) }
    }

    private static func milliseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
