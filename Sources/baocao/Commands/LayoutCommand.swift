internal import ArgumentParser
internal import Files
internal import Layout
internal import Publishing
internal import ReportModel

struct LayoutCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "layout", abstract: "Validate or preview a layout.", subcommands: [Check.self, Preview.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Tell everything that is wrong in a layout.")

        @Argument(help: "Layout file (YAML).", completion: .file(extensions: ["yaml"]))
        var file: String

        func run() throws {
            let layout = try LayoutCommand.load(file)
            Console.note("\(file): ok, layout '\(layout.name)'")
        }
    }

    /// The layout, after its findings were shown.
    static func load(_ file: String) throws -> LayoutFile {
        guard AtomicFile.exists(file) else {
            throw Failure(
                status: .notFound, code: "file.not-found", place: file, message: "there is no such file",
                hint: "layouts are YAML files in Layouts/")
        }
        let (layout, diagnostics) = LayoutFile.load(file)
        diagnostics.forEach(Console.show)
        guard let layout, !diagnostics.containsError else { throw ExitCode(ExitStatus.invalid.rawValue) }
        return layout
    }
}
