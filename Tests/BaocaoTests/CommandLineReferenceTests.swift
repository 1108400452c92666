import Foundation
import TestSupport
import Testing

/// `docs/cli.md` is what the program says of itself.
@Suite struct CommandLineReferenceTests {
    private struct Help: Decodable {
        var command: Command
    }

    private struct Command: Decodable {
        var commandName: String
        var abstract: String?
        var discussion: String?
        var superCommands: [String]?
        var subcommands: [Command]?
        var arguments: [Argument]?
    }

    private struct Argument: Decodable {
        struct Name: Decodable {
            var kind: String
            var name: String
        }

        var kind: String
        var shouldDisplay: Bool
        var isOptional: Bool
        var isRepeating: Bool
        var names: [Name]?
        var valueName: String?
        var defaultValue: String?
        var abstract: String?
    }

    @Test func thePageIsFresh() throws {
        let dump = try Campaigns.baocao("--experimental-dump-help")
        let help = try JSONDecoder().decode(Help.self, from: dump.output)
        var page = """
            # Command line

            Made from the program's own help; `make golden` writes it again.

            Data goes to standard output, messages to standard error. `BAOCAO_HOME` names the folder that holds `Layouts/` and
            `Fonts/` when it is not found above the program. A time is written `2023-10-08T17:00:00+07:00`; without offset it is
            Vietnamese time.

            | exit status | meaning |
            |---|---|
            | 0 | all due work done (refused submissions are listed; they are not a failure) |
            | 64 | usage |
            | 65 | with `--strict`: some submission was refused; `adopt`: something in the draft was not taken over |
            | 66 | campaign or file not found |
            | 70 | some documents failed, the rest are published |
            | 74 | input/output |
            | 75 | another run holds the lock |
            | 78 | campaign, layout or fonts invalid |
            | 130, 143 | interrupted |

            """
        for command in help.command.subcommands ?? [] { describe(command, &page) }
        let problem = GeneratedFile.problem("docs/cli.md", page)
        #expect(problem == nil)
    }

    private func describe(_ command: Command, _ page: inout String) {
        guard command.commandName != "help" else { return }
        let path = ((command.superCommands ?? []) + [command.commandName]).joined(separator: " ")
        if let children = command.subcommands, !children.isEmpty {
            children.forEach { describe($0, &page) }
            return
        }
        page += "\n## \(path)\n\n\(command.abstract ?? "")\n"
        #expect(command.abstract?.isEmpty == false, "\(path) has no help")
        if let discussion = command.discussion, !discussion.isEmpty { page += "\n\(discussion)\n" }
        let shown = (command.arguments ?? []).filter { argument in
            argument.shouldDisplay && !(argument.names ?? []).contains { ["help", "version"].contains($0.name) }
        }
        guard !shown.isEmpty else { return }
        page += "\n| argument | default | meaning |\n|---|---|---|\n"
        for argument in shown {
            #expect(argument.abstract?.isEmpty == false, "\(path) \(argument.valueName ?? "") has no help")
            let value = argument.kind == "flag" ? "" : " <\(argument.valueName ?? "value")>"
            let names = (argument.names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
            let name = names.isEmpty ? "<\(argument.valueName ?? "value")>" : names.joined(separator: ", ") + value
            let repeated = argument.isRepeating ? " …" : ""
            let fallback = argument.defaultValue.map { "`\($0)`" } ?? ""
            let meaning = (argument.abstract ?? "").replacingOccurrences(of: "|", with: "\\|")
            page += "| `\(name)`\(repeated) | \(fallback) | \(meaning) |\n"
        }
    }
}
