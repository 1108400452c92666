internal import ArgumentParser
internal import CampaignFolder
internal import Ledger
internal import Participation
internal import Publishing
internal import ReportModel

struct Narrate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Words.say(
            "Propose the officer's own sentences: write narrative.yaml with remarks of units that say the same, counted."),
        discussion: Words.say(
            """
            Every place of the unit's reports stands in narrative.yaml with proposals as comments (#?); whoever takes the mark \
            away takes the sentence over. What an officer wrote stays as it is, by this command and by every run. \
            A place without a text prints […], and the document stays a draft that issue refuses; 'none' says that there is \
            nothing to say.
            """))

    @OptionGroup var campaign: CampaignArgument

    @Option(help: .saying("Unit whose reports they are (code); default: the root."))
    var unit: String?

    func run() throws {
        let written = try campaign.load()
        let unit = try unit.map { try campaign.unit($0, in: written) } ?? written.tree.root
        let lock = try campaign.lock()
        defer { withExtendedLifetime(lock) {} }
        let ledger = try campaign.openForReading(written)
        let loaded = try campaign.inForce(written, ledger)
        let outcome = try NarrativeWriter(loaded, resources: try Resources.find()).write(
            for: unit, try Records(loaded, ledger: ledger))
        outcome.findings.forEach(Console.show)
        Console.note("\(outcome.open) places of \(outcome.documents) reports wait for words in \(outcome.path)")
    }
}
