internal import ArgumentParser
internal import Files
internal import Glibc
internal import Layout
internal import PDFDrawing
internal import Publishing
internal import ReportModel
internal import Typesetting

extension LayoutCommand {
    struct Preview: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.say("Draw a layout with built-in sample data."),
            discussion: Words.say(
                """
                Writes NAME.pdf, or with --png NAME-1.png, NAME-2.png, …, into the folder given by --out. An --out that ends in \
                .pdf or .png names the file instead (pages of a picture after the first get -2, -3, …).
                """))

        @Argument(help: .saying("Layout file (YAML)."), completion: .file(extensions: ["yaml"]))
        var file: String

        @Option(help: .saying("Folder or file the preview goes to."), completion: .directory)
        var out = "out/preview"

        @Option(help: .saying("Sample data: \(SampleData.Variant.allCases.map(\.rawValue).joined(separator: ", "))."))
        var sample = SampleArgument(variant: .typical)

        @Option(help: .saying("How much the report shows: signed or illustrated."))
        var edition = EditionArgument(edition: .signed)

        @Flag(help: .saying("One picture a page instead of a PDF."))
        var png = false

        @Option(help: ArgumentHelp(saying: "Pixels an inch of pictures.", valueName: "dpi"))
        var resolution = 96.0

        @Flag(help: .saying("Outline every block; in pictures every item too."))
        var boxes = false

        @Flag(help: .saying("Draw again whenever the layout, its style or its parts change, until interrupted."))
        var watch = false

        func validate() throws {
            guard (10...600).contains(resolution) else {
                throw ValidationError(saying: "--resolution takes 10 to 600, not \(resolution)")
            }
            if png, out.hasSuffix(".pdf") {
                throw ValidationError(saying: "--png cannot write '\(out)': name a folder or a .png file")
            }
        }

        private var drawsPictures: Bool { png || out.hasSuffix(".png") }

        /// Where a page of a picture goes, or with `nil` the PDF.
        private func path(_ layout: LayoutFile, page: Int?) -> String {
            if out.hasSuffix(".pdf") { return out }
            if out.hasSuffix(".png"), let page { return page == 0 ? out : "\(out.dropLast(4))-\(page + 1).png" }
            return "\(out)/\(layout.name)" + (page.map { "-\($0 + 1).png" } ?? ".pdf")
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
                let (layout, diagnostics) = LayoutFile.load(file, others: [resources.layouts])
                let state = layout?.digest ?? diagnostics.map { "\($0)" }.joined()
                if state != drawn {
                    drawn = state
                    diagnostics.forEach(Console.show)
                    // What cannot be drawn now may be mended with the next change.
                    do { if let layout { try draw(layout, maker) } } catch { Failure(error).diagnostics.forEach(Console.show) }
                }
                usleep(300_000)
            }
            if let code = Interruption.exitCode { throw ExitCode(code) }
        }

        private func draw(_ layout: LayoutFile, _ maker: DocumentMaker) throws {
            let data = SampleData.report(sample.variant, at: layout.sample, edition: edition.edition)
            let composed = try layout.compose(data)
            var paged = try maker.set(composed, by: layout, from: data)
            if boxes { paged = paged.outliningBlocks() }
            if drawsPictures {
                for page in paged.pages.indices {
                    let picture = try PNGWriter.write(
                        paged, page: page, resolution: resolution, outlines: boxes, fonts: maker.fonts)
                    try put(picture, path(layout, page: page))
                }
            } else {
                let created = data.documentTime.iso(offset: data.campaign.timeZone.offset)
                try put(
                    try maker.write(paged, composed, created: created, options: PDFOptions()), path(layout, page: nil))
            }
        }

        private func put(_ bytes: [UInt8], _ path: String) throws {
            try AtomicFile.write(bytes, to: path)
            Console.note("drew \(path)")
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

struct EditionArgument: ExpressibleByArgument {
    let edition: ReportOrder.Edition

    init(edition: ReportOrder.Edition) { self.edition = edition }

    init?(argument: String) {
        guard let edition = ReportOrder.Edition(rawValue: argument) else { return nil }
        self.edition = edition
    }

    var defaultValueDescription: String { edition.rawValue }

    static var allValueStrings: [String] { ReportOrder.Edition.allCases.map(\.rawValue) }
}
