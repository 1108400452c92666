internal import Glibc
internal import Synchronization

/// SIGINT and SIGTERM ask a run to stop: it finishes the document in hand, writes its record, and leaves.
public enum Interruption {
    private static let signalNumber = Atomic<Int32>(0)

    /// Begins to listen.
    public static func listen() {
        for number in [SIGINT, SIGTERM] {
            signal(number) { received in
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
