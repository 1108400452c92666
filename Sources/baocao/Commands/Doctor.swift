internal import ArgumentParser
internal import CampaignFolder
internal import Foundation
internal import Layout
internal import PDFDrawing
internal import Publishing
internal import ReportModel
internal import Typesetting

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check libraries, fonts, layouts and permissions; each is ok or comes with its remedy.")

    @Argument(help: "Folder of a campaign to check too.", completion: .directory)
    var campaign: String?

    @Option(help: "Folder the documents go to.", completion: .directory)
    var out = "out"

    func run() throws {
        var worst = ExitStatus.done
        func tell(_ what: String, _ problem: String?, hint: String? = nil, _ status: ExitStatus = .invalid) {
            Console.write("\(problem == nil ? "ok  " : "FAIL") \(what)\(problem.map { ": \($0)" } ?? "")\n")
            if problem != nil {
                if let hint { Console.write("     remedy: \(hint)\n") }
                worst = status
            }
        }

        tell("\(Program.name) \(Program.version)", nil)
        for library in LibraryVersions.all { tell("\(library.name) \(library.version)", nil) }
        do {
            let resources = try Resources.find()
            do {
                let fonts = try FontBook(folder: resources.fonts)
                for face in fonts.faces { tell("font \(face.family) \(face.face.rawValue), version \(face.version)", nil) }
            } catch {
                tell("fonts in \(resources.fonts)", "\(error)", hint: "apt-get install fonts-liberation2")
            }
            for name in LayoutLibrary.names(in: resources.layouts) {
                let diagnostics = LayoutFile.load("\(resources.layouts)/\(name).yaml").diagnostics
                let errors = diagnostics.filter { $0.severity == .error }
                tell(
                    "layout \(name)", errors.first.map { "\($0.place.text): \($0.message)" },
                    hint: "baocao layout check \(resources.layouts)/\(name).yaml shows everything")
            }
        } catch let failure as Failure {
            tell("layouts and fonts", failure.message, hint: failure.hint)
        }
        if let campaign {
            do {
                let loaded = try CampaignLoader.load(campaign)
                tell("campaign \(loaded.campaign.code), \(loaded.tree.units.count) units", nil)
                for folder in [loaded.folder, loaded.inbox] { tellWritable(folder, tell) }
            } catch {
                tell(
                    "campaign \(campaign)", error.diagnostics.first.map { "\($0.place.text): \($0.message)" } ?? "invalid",
                    hint: error.diagnostics.first?.hint, error.kind == .notFound ? .notFound : .invalid)
            }
        }
        if AtomicFile.exists(out) { tellWritable(out, tell) }
        if worst != .done { throw ExitCode(worst.rawValue) }
    }

    private func tellWritable(_ folder: String, _ tell: (String, String?, String?, ExitStatus) -> Void) {
        let isThere = AtomicFile.exists(folder)
        let isWritable = FileManager.default.isWritableFile(atPath: folder)
        let problem = !isThere ? "is not there" : !isWritable ? "cannot be written" : nil
        tell(
            "folder \(folder)", problem, isThere ? "chown or chmod it for the user that runs baocao" : "mkdir -p \(folder)",
            .inputOutput)
    }
}
