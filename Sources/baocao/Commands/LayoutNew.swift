internal import ArgumentParser
internal import Files
internal import Layout
internal import Publishing
internal import ReportModel

extension LayoutCommand {
    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Words.say("Begin a layout of a campaign's own, from one there is."),
            discussion: Words.say(
                """
                Writes layouts/NAME.yaml beside campaign.yaml, a copy to change at will. Name it under 'reports:' in \
                campaign.yaml. Styles and parts are those of the installation as long as layouts/ has none of the same name.
                """))

        @Argument(help: .saying("Name of the new layout: small letters, digits and hyphens."))
        var name: String

        @Option(help: ArgumentHelp(saying: "Layout to begin with.", valueName: "layout"))
        var from: String

        @Option(help: .saying("Folder of the campaign."), completion: .directory)
        var campaign = "."

        func validate() throws {
            let isPlain =
                !name.isEmpty
                && name.utf8.allSatisfy { byte in
                    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                        || byte == UInt8(ascii: "-")
                }
            guard isPlain, !name.hasPrefix("-") else {
                throw ValidationError(
                    saying: "'\(name)' is no name of a layout: use small letters, digits and hyphens, e.g. xa-rut-gon")
            }
        }

        func run() throws {
            let library = try Resources.find().library(ofCampaignIn: campaign)
            guard AtomicFile.exists("\(campaign)/campaign.yaml") else {
                throw Failure(
                    status: .notFound, code: "campaign.not-found", place: campaign, message: "there is no campaign.yaml here",
                    hint: "give the campaign's folder: --campaign DIR")
            }
            let source = library.path(of: from)
            guard AtomicFile.exists(source) else {
                throw Failure(
                    status: .notFound, code: "file.not-found", place: source, message: "there is no layout '\(from)'",
                    hint: "layouts: \(library.names.joined(separator: ", "))")
            }
            let target = LayoutLibrary.path(of: name, in: "\(campaign)/layouts")
            guard !AtomicFile.exists(target) else {
                throw Failure(
                    status: .usage, code: "file.exists", place: target, message: "the layout is there already",
                    hint: "choose another name, or remove the file")
            }
            let text = String(decoding: try AtomicFile.read(source), as: UTF8.self)
            try AtomicFile.makeFolder("\(campaign)/layouts")
            try AtomicFile.write(Array(LayoutFile.renamed(text, to: name).utf8), to: target)
            Console.note("wrote \(target); name it under 'reports:' in \(campaign)/campaign.yaml")
        }
    }
}
