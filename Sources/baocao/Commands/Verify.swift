internal import ArgumentParser
internal import CampaignFolder
internal import Files
internal import Ledger
internal import PDFReading
internal import Publishing
internal import ReportModel

struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Words.say("Tell by whom a document is signed, and whether its figures are those of the ledger."),
        discussion: Words.say(
            """
            A signature is valid when the bytes it covers are those that were signed; whether its certificate is to be trusted \
            is not judged. Figures are equal when the campaign's ledger gave them for this unit at some time. The exit status \
            does not depend on what is found.
            """))

    @Argument(help: .saying("The document (PDF)."), completion: .file(extensions: ["pdf"]))
    var file: String

    @Option(help: .saying("Folder of the campaign that made it."), completion: .directory)
    var campaign: String?

    @Flag(help: .saying("JSON instead of the Vietnamese text."))
    var json = false

    func run() throws {
        let bytes = try read()
        let verification: DocumentVerification
        do {
            verification = try DocumentVerification(bytes, campaign: try open())
        } catch let fault as PDFReadingFault {
            throw Failure(
                status: .inputOutput, code: "verify.unreadable", place: file,
                message: "the file cannot be read as a PDF: \(fault.words)",
                hint: "name a document as the program made it, signed or not")
        }
        if json { try Console.write(try verification.json()) } else { try Console.write(verification.text) }
    }

    private func read() throws -> [UInt8] {
        guard AtomicFile.exists(file) else {
            throw Failure(
                status: .notFound, code: "verify.no-file", place: file, message: "there is no such file",
                hint: "name the document to verify")
        }
        return try AtomicFile.read(file)
    }

    private func open() throws -> (LoadedCampaign, Ledger)? {
        guard let campaign else { return nil }
        var argument = CampaignArgument()
        argument.campaign = campaign
        let loaded = try argument.load()
        return (loaded, try argument.openForReading(loaded))
    }
}

extension PDFReadingFault {
    /// For the operator.
    fileprivate var words: OperatorText {
        switch self {
        case .damaged(let what): "\(term: what) cannot be made out"
        case .encrypted: "it is locked with a password"
        case .filter(let name): "a stream is packed with \(name)"
        case .limit(let what, let limit): "more than \(limit) \(term: what)"
        }
    }
}
