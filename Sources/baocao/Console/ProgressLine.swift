internal import Glibc
internal import Publishing
internal import ReportModel
internal import Synchronization

/// A bar on a terminal; silent anywhere else.
enum ProgressLine {
    static let isShown = isatty(STDERR_FILENO) == 1
    private static let lastDrawn = Mutex<(shown: Bool, milliseconds: Int)>((false, 0))

    static let handler: ProgressHandler? = isShown ? { @Sendable progress in draw(progress) } : nil

    private static func draw(_ progress: Progress) {
        let now = Clock.milliseconds()
        let isDue = lastDrawn.withLock { state in
            guard progress.done == progress.total || now - state.milliseconds > 80 else { return false }
            state = (true, now)
            return true
        }
        guard isDue else { return }
        let width = 24
        let filled = progress.total == 0 ? width : width * progress.done / progress.total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        put(
            "\r\u{1B}[K\(Words.say("\(term: progress.phase.rawValue)")) \(bar) \(progress.done)/\(progress.total) \(progress.current)"
        )
        if progress.done == progress.total { clear() }
    }

    static func clear() {
        let wasShown = lastDrawn.withLock { state in
            defer { state.shown = false }
            return state.shown
        }
        if wasShown { put("\r\u{1B}[K") }
    }
}
