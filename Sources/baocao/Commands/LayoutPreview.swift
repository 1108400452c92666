internal import ArgumentParser
internal import Glibc
internal import Layout
internal import PDFDrawing
internal import Publishing
internal import ReportModel
internal import Typesetting

extension LayoutCommand {
    struct Preview: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Draw a layout with built-in sample data.",
            discussion: "Writes NAME.pdf, or with --png NAME-1.png, NAME-2.png, …, into the folder given by --out.")

        @Argument(help: "Layout file (YAML).", completion: .file(extensions: ["yaml"]))
        var file: String

        @Option(help: "Folder the preview goes to.", completion: .directory)
        var out = "out/preview"

        @Option(help: "Sample data: \(SampleData.Variant.allCases.map(\.rawValue).joined(separator: ", ")).")
        var sample = SampleArgument(variant: .typical)

        @Flag(help: "One picture a page instead of a PDF.")
        var png = false

        @Option(help: ArgumentHelp("Pixels an inch of pictures.", valueName: "dpi"))
        var resolution = 96.0

        @Flag(help: "Outline every item (pictures only).")
        var boxes = false

        @Flag(help: "Draw again whenever the layout, its style or its parts change, until interrupted.")
        var watch = false

        func validate() throws {
            guard (10...600).contains(resolution) else {
                throw ValidationError("--resolution takes 10 to 600, not \(resolution)")
            }
            if boxes, !png { throw ValidationError("--boxes needs --png") }
        }

        func run() throws {
            let resources = try Resources.find()
            let maker = try DocumentMaker(resources: resources)
            guard watch else {
                try draw(try LayoutCommand.load(file), maker)
                return
            }
            var drawn = ""
            while Interruption.exitCode == nil {
                let (layout, diagnostics) = LayoutFile.load(file)
                let state = layout?.digest ?? diagnostics.map { "\($0)" }.joined()
                if state != drawn {
                    drawn = state
                    diagnostics.forEach(Console.show)
                    if let layout { try draw(layout, maker) }
                }
                usleep(300_000)
            }
        }

        private func draw(_ layout: LayoutFile, _ maker: DocumentMaker) throws {
            let data = SampleData.report(sample.variant, at: layout.sample)
            let composed = try layout.compose(data)
            let paged = try maker.set(composed, by: layout, from: data)
            if png {
                for page in paged.pages.indices {
                    let picture = try PNGWriter.write(
                        paged, page: page, resolution: resolution, outlines: boxes, fonts: maker.fonts)
                    try put(picture, "\(layout.name)-\(page + 1).png")
                }
            } else {
                let created = data.documentTime.iso(offset: data.campaign.timeZone.offset)
                try put(
                    try maker.write(paged, composed, created: created, options: PDFOptions()), "\(layout.name).pdf")
            }
        }

        private func put(_ bytes: [UInt8], _ name: String) throws {
            try AtomicFile.write(bytes, to: "\(out)/\(name)")
            Console.note("drew \(out)/\(name)")
        }
    }
}

/// A variant of the sample data by its name.
struct SampleArgument: ExpressibleByArgument {
    let variant: SampleData.Variant

    init(variant: SampleData.Variant) { self.variant = variant }

    init?(argument: String) {
        guard let variant = SampleData.Variant(rawValue: argument) else { return nil }
        self.variant = variant
    }

    var defaultValueDescription: String { variant.rawValue }

    static var allValueStrings: [String] { SampleData.Variant.allCases.map(\.rawValue) }
}
