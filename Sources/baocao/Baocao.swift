internal import ArgumentParser
internal import Publishing

/// The program: each command parses, calls a library, prints.
@main
struct Baocao: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baocao",
        abstract: "Turn the activity reports of a learning campaign into Vietnamese PDF reports.",
        discussion: """
            Exit status: 0 done, 64 usage, 65 with --strict some submission was refused, 66 campaign or file not found,
            70 some documents failed, 74 input/output, 75 another run holds the lock, 78 campaign or layout invalid,
            130/143 interrupted.
            """,
        version: Program.version,
        subcommands: [
            Init.self, Forms.self, Collect.self, Withdraw.self, Status.self, Explain.self, Summarize.self, Render.self,
            Plan.self, Join.self,
            Run.self, LayoutCommand.self, Doctor.self,
        ])

    static func main() async {
        Interruption.listen()
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            Failure.exit(for: error, command: Self.self)
        }
    }
}
