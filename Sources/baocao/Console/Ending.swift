internal import ArgumentParser
internal import Glibc
internal import ReportModel

/// How the program ends when a command throws.
enum Ending {
    /// Says what went wrong and ends with the right status.
    static func exit(for error: any Error, command: any ParsableCommand.Type) -> Never {
        switch error {
        case let code as ExitCode: Glibc.exit(code.rawValue)
        // A command's own failure may be a usage error of the parser's, wrapped by nothing.
        case let error where error is any FailureReporting:
            let failure = Failure(error)
            failure.diagnostics.forEach(Console.fail)
            Glibc.exit(failure.status.rawValue)
        // Usage errors and --help: the argument parser knows how to say them; its code for usage is 64.
        default:
            guard Words.language == .vietnamese else { command.exit(withError: error) }
            let code = command.exitCode(for: error)
            let text = Array((ParserWords.vietnamese(command.fullMessage(for: error)) + "\n").utf8)
            Console.put(text, to: code.isSuccess ? STDOUT_FILENO : STDERR_FILENO)
            Glibc.exit(code.rawValue)
        }
    }
}

extension ExitCode {
    init(_ status: ExitStatus) { self.init(status.rawValue) }
}
