internal import ArgumentParser
internal import CampaignFolder
internal import Ledger
internal import Participation
internal import Publishing
internal import ReportModel

struct Remind: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Words.say("Write reminders: for each unit above, who is missing or was refused and why."),
        discussion: Words.say(
            """
            One text a unit, ready for Zalo or mail, and a mail (.eml) where contacts.csv has an address. Nothing is sent.
            """))

    @OptionGroup var campaign: CampaignArgument

    @Option(help: .saying("Folder the reminders go to; default: out/<campaign>/remind."), completion: .directory)
    var out: String?

    func run() throws {
        let written = try campaign.load()
        let ledger = try campaign.openForReading(written)
        let loaded = try campaign.inForce(written, ledger)
        let (contacts, findings) = ContactsFile.read(in: loaded)
        findings.forEach(Console.show)
        guard !findings.containsError else { throw ExitCode(ExitStatus.invalid.rawValue) }
        let reminders = Reminders(
            loaded, records: try Records(loaded, ledger: ledger), refused: try ledger.refusedFiles(), contacts: contacts,
            asOf: Clock.now())
        let folder = out ?? "out/\(loaded.campaign.code)/remind"
        try reminders.write(to: folder, units: loaded.tree.units.map(\.code))
        let mails = reminders.messages.count { $0.mail != nil }
        Console.note("wrote \(reminders.messages.count) reminders, \(mails) of them as mail, to \(folder); nothing was sent")
    }
}
