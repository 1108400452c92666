internal import ArgumentParser
internal import CampaignFolder
internal import Foundation
internal import Publishing
internal import ReportModel

struct Mapping: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Propose mapping.csv between two campaigns across the reform of communes of July 2025.")

    @Argument(help: "Folder of the older campaign.", completion: .directory)
    var old: String

    @Argument(help: "Folder of the newer campaign.", completion: .directory)
    var new: String

    @Option(
        help: "List of communes with what each was made of; default: the one that comes with the program.", completion: .file())
    var list: String?

    func run() throws {
        let (older, newer) = (try CampaignLoader.load(old), try CampaignLoader.load(new))
        let path = try list ?? Resources.find().communes
        let bytes: [UInt8]
        do {
            bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw Failure(
                status: .notFound, code: "places.unreadable", message: "cannot read the list of communes '\(path)'",
                hint: "name one with --list FILE")
        }
        let (communes, findings) = CommuneList.read(bytes, file: path)
        guard let communes else {
            let finding = findings.first { $0.severity == .error }
            throw Failure(
                status: .invalid, code: finding?.code ?? "places.columns",
                message: finding.map { "\($0.place.text): \($0.message)" } ?? "'\(path)' is no list of communes",
                hint: finding?.hint ?? "name another with --list FILE")
        }
        let proposal = MappingProposal(from: older.tree, to: newer.tree, list: communes)
        try Console.write(proposal.csv)
        for note in proposal.notes { Console.note(note) }
        let open = proposal.rows.filter { $0.share == nil }.count
        Console.note(
            "\(proposal.rows.count) rows, \(open) without a share: what has no share is not compared. Save this as "
                + "\(new)/mapping.csv and state the shares you know")
    }
}
