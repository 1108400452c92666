internal import ArgumentParser
internal import Publishing
internal import ReportModel

struct Adopt: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Words.say("Take over what was written into a draft: changed sentences go into narrative.yaml."),
        discussion: Words.say(
            """
            The draft is what render --draft docx made, edited in Word or LibreOffice; tracked changes count as accepted. \
            A changed figure is refused with its address and both values: figures come from what units sent. \
            Words that belong to no place of narrative.yaml are named and not taken over. \
            Ends with 65 when something was not taken over; what could be, has been.
            """))

    @OptionGroup var campaign: CampaignArgument

    @Argument(help: .saying("The draft as it came back (.docx)."), completion: .file(extensions: ["docx"]))
    var draft: String

    @OptionGroup var unattended: UnattendedOptions

    func run() throws {
        let status = try Session(campaign.folder, unattended.environment()).adopt(draft)
        if status != 0 { throw ExitCode(status) }
    }
}
