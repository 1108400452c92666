internal import ArgumentParser
internal import CampaignFolder
internal import ReportModel

struct Mapping: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Words.say("Propose mapping.csv between two campaigns across the reform of communes of July 2025."))

    @Argument(help: .saying("Folder of the older campaign."), completion: .directory)
    var old: String

    @Argument(help: .saying("Folder of the newer campaign."), completion: .directory)
    var new: String

    @Option(
        help: .saying("List of communes with what each was made of; default: the one that comes with the program."),
        completion: .file())
    var list: String?

    func run() throws {
        let (older, newer) = (try CampaignLoader.load(old), try CampaignLoader.load(new))
        let proposal = MappingProposal(from: older.tree, to: newer.tree, list: try CommuneList.load(list))
        try Console.write(proposal.csv)
        for note in proposal.notes { Console.note(note) }
        let open = proposal.rows.filter { $0.share == nil }.count
        Console.note(
            """
            \(proposal.rows.count) rows, \(open) without a share: what has no share is not compared. Save this as \
            \(new)/mapping.csv and state the shares you know
            """)
    }
}
