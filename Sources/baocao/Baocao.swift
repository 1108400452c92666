internal import ArgumentParser
internal import Glibc
internal import Publishing
internal import ReportModel

/// The program: each command parses, calls a library, prints.
@main
struct Baocao: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baocao",
        abstract: Words.say("Turn the activity reports of a learning campaign into Vietnamese PDF reports."),
        discussion: Words.say(
            """
            Exit status: 0 done, 64 usage, 65 with --strict some submission was refused, or something in a draft was not taken \
            over, 66 campaign or file not found, \
            70 some documents failed, 74 input/output, 75 another run holds the lock, 78 campaign or layout invalid, \
            130/143 interrupted.
            """),
        version: Program.version,
        subcommands: [
            Init.self, Forms.self, Collect.self, Withdraw.self, Status.self, Explain.self, Summarize.self, Mapping.self,
            Trace.self, Verify.self, Fill.self,
            Adopt.self, Decide.self, Approve.self, Narrate.self, Issue.self, Remind.self, Render.self, Plan.self, Join.self,
            Run.self,
            Runs.self,
            LedgerCommand.self,
            LayoutCommand.self, Doctor.self, AloneFile.self, AloneDocument.self,
        ])

    static func main() async {
        StandardStreams.hold()
        Interruption.listen()
        // Whoever reads may go away; what is written tells.
        signal(SIGPIPE, SIG_IGN)
        // Who asks for JSON gets failures as JSON too.
        if CommandLine.arguments.contains("--json") { Console.useJSON() }
        OperatorLanguage.warn()
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            Ending.exit(for: error, command: Self.self)
        }
    }
}
