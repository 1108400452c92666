internal import ArgumentParser
internal import CampaignFolder
internal import Glibc
internal import Intake
internal import Ledger
internal import PDFDrawing
internal import Publishing
internal import ReportModel

/// How a command ends. The numbers are a contract with cron and cluster schedulers.
enum ExitStatus: Int32 {
    case done = 0
    case usage = 64
    case refused = 65
    case notFound = 66
    case documentsFailed = 70
    case inputOutput = 74
    case locked = 75
    case invalid = 78
}

/// A failure of the command line's own making.
struct Failure: Error {
    var status: ExitStatus
    var message: String
    var hint: String?

    /// Prints what went wrong and ends with the right status.
    static func exit(for error: any Error, command: any ParsableCommand.Type) -> Never {
        switch error {
        case let failure as Failure:
            report(failure.message, hint: failure.hint, failure.status)
        case let fault as CampaignFault:
            fault.diagnostics.forEach(Console.show)
            Glibc.exit((fault.kind == .notFound ? ExitStatus.notFound : .invalid).rawValue)
        case let invalid as InvalidLayouts:
            invalid.diagnostics.forEach(Console.show)
            Glibc.exit(ExitStatus.invalid.rawValue)
        case let fault as FontFault:
            report("\(fault.file): \(fault.message)", hint: fault.remedy, .invalid)
        case let fault as InboxFault:
            report("cannot read the inbox \(fault)", hint: "make the folder, or mend its permissions", .notFound)
        case let fault as LedgerFault:
            report("\(fault)", hint: "check the permissions of the campaign folder and the space on its disk", .inputOutput)
        case let fault as FileFault:
            report("\(fault)", hint: "check the permissions of the folder and the space on its disk", .inputOutput)
        case LockFault.held(let holder, let path):
            report(
                "another run holds the lock \(path): \(holder)",
                hint: "wait for it to end; the lock of a dead process is free by itself", .locked)
        case LockFault.file(let fault):
            report("\(fault)", hint: "check the permissions of the campaign folder", .inputOutput)
        case let code as ExitCode:
            Glibc.exit(code.rawValue)
        default:
            // Usage errors and --help: the argument parser knows how to say them; its code for usage is 64.
            command.exit(withError: error)
        }
    }

    private static func report(_ message: String, hint: String?, _ status: ExitStatus) -> Never {
        Console.note("error: \(message)")
        if let hint { Console.note("hint: \(hint)") }
        Glibc.exit(status.rawValue)
    }
}
