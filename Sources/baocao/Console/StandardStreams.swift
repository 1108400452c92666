internal import Glibc

/// Standard input and outputs that whoever started the program had closed.
///
/// The next file opened would take their number, and what is said would be written into it.
enum StandardStreams {
    /// Puts something in their place; reading and writing fail there as they would.
    static func hold() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
            // The lowest free number, which is this one.
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }
}
