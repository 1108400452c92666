internal import ArgumentParser
internal import CampaignFolder
internal import Glibc
internal import Intake
internal import Layout
internal import Ledger
internal import PDFDrawing
internal import Publishing
internal import ReportModel
internal import Typesetting
internal import WorkbookWriting

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
    /// Stable name of the kind of failure, for whoever reads logs by program.
    var code: String
    /// What was being worked on: a file or folder.
    var place: String?
    var message: String
    var hint: String

    /// Prints what went wrong and ends with the right status.
    static func exit(for error: any Error, command: any ParsableCommand.Type) -> Never {
        switch error {
        case let failure as Failure:
            report(failure)
        case let fault as CampaignFault:
            fault.diagnostics.forEach(Console.show)
            Glibc.exit((fault.kind == .notFound ? ExitStatus.notFound : .invalid).rawValue)
        case let invalid as InvalidLayouts:
            invalid.diagnostics.forEach(Console.show)
            Glibc.exit(ExitStatus.invalid.rawValue)
        case let fault as CompositionFault:
            fault.diagnostics.forEach(Console.show)
            Glibc.exit(ExitStatus.invalid.rawValue)
        case let fault as LayoutFault:
            report(
                Failure(
                    status: .invalid, code: "layout.not-drawn", message: "the layout cannot be drawn: \(fault)",
                    hint: "make room for it, or take it out"))
        case let fault as FontFault:
            report(
                Failure(status: .invalid, code: "fonts.invalid", place: fault.file, message: fault.message, hint: fault.remedy))
        case let fault as InboxFault:
            report(
                Failure(
                    status: .notFound, code: "inbox.not-found", message: "cannot read the inbox \(fault)",
                    hint: "make the folder, or mend its permissions"))
        case let fault as LedgerFault:
            report(
                Failure(
                    status: .inputOutput, code: "ledger.failed", message: "\(fault)",
                    hint: "check the permissions of the campaign folder and the space on its disk"))
        case let fault as FileFault:
            report(Failure(status: .inputOutput, code: "file.failed", message: "\(fault)", hint: diskHint))
        case let fault as WorkbookWritingFault:
            report(Failure(status: .inputOutput, code: "file.failed", message: "\(fault)", hint: diskHint))
        case LockFault.held(let holder, let path):
            report(
                Failure(
                    status: .locked, code: "lock.held", place: path, message: "another run holds the lock: \(holder)",
                    hint: "wait for it to end; the lock of a dead process is free by itself"))
        case LockFault.file(let fault):
            report(
                Failure(
                    status: .inputOutput, code: "lock.failed", message: "\(fault)",
                    hint: "check the permissions of the campaign folder"))
        case let fault as FrozenPlanFault:
            report(
                Failure(
                    status: .invalid, code: "plan.stale", place: fault.path,
                    message: "the plan cannot be used: \(fault.reason)",
                    hint: "freeze it again with baocao plan"))
        case let code as ExitCode:
            Glibc.exit(code.rawValue)
        default:
            // Usage errors and --help: the argument parser knows how to say them; its code for usage is 64.
            command.exit(withError: error)
        }
    }

    private static let diskHint = "check the permissions of the folder and the space on its disk"

    private static func report(_ failure: Failure) -> Never {
        Console.note((failure.place.map { "\($0): " } ?? "") + "error[\(failure.code)]: \(failure.message)")
        Console.note("  hint: \(failure.hint)")
        Glibc.exit(failure.status.rawValue)
    }
}
