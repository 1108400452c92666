internal import Files
internal import Glibc
internal import Synchronization

/// SIGINT and SIGTERM ask a run to stop: it finishes the document in hand, writes its record, and leaves.
public enum Interruption {
    private static let signalNumber = Atomic<Int32>(0)

    /// Begins to listen. A parent may have started the program with both signals held back; they are let through.
    public static func listen() {
        var signals = sigset_t()
        sigemptyset(&signals)
        defer { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
        for number in [SIGINT, SIGTERM] {
            sigaddset(&signals, number)
            signal(number) { received in
                // What is in hand is left by request: nothing in it is suspect.
                InHand.clearAll()
                // A second signal means now.
                if Interruption.signalNumber.exchange(received, ordering: .relaxed) != 0 { _exit(128 + received) }
            }
        }
    }

    /// Exit code of the signal received (130 or 143); `nil` as long as there was none.
    public static var exitCode: Int32? {
        let number = signalNumber.load(ordering: .relaxed)
        return number == 0 ? nil : 128 + number
    }
}
