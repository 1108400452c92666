internal import ArgumentParser
internal import Files
internal import Layout
internal import Publishing
internal import ReportModel

struct LayoutCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "layout", abstract: Words.say("Validate, preview or begin a layout."),
        subcommands: [Check.self, Preview.self, New.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.say(
                "Tell everything that is wrong in a layout, and draw it with sample data to see that it can be."))

        @Argument(help: .saying("Layout file (YAML)."), completion: .file(extensions: ["yaml"]))
        var file: String

        func run() throws {
            let layout = try LayoutCommand.load(file)
            let maker = try DocumentMaker(resources: try Resources.find())
            // What a layout is drawn with tomorrow is not known today: samples of every kind tell what the text cannot.
            for variant in SampleData.Variant.allCases {
                let place = SourcePlace("\(file) --sample \(variant.rawValue)")
                let findings = maker.findings(of: layout, SampleData.report(variant, at: layout.sample), at: place)
                findings.forEach(Console.show)
                if findings.containsError { throw ExitCode(ExitStatus.invalid.rawValue) }
            }
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
        // A campaign's own layout may use the installation's styles and parts.
        let others = (try? Resources.find()).map { [$0.layouts] } ?? []
        let (layout, diagnostics) = LayoutFile.load(file, others: others)
        diagnostics.forEach(Console.show)
        guard let layout, !diagnostics.containsError else { throw ExitCode(ExitStatus.invalid.rawValue) }
        return layout
    }
}
