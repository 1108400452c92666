internal import ArgumentParser
internal import CampaignFolder
internal import Files
internal import Publishing
internal import ReportModel

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Words.say("Make a new, commented campaign folder."),
        discussion: Words.say(
            """
            On a terminal it asks what it is not told, with an answer ready; elsewhere it takes that answer. A commune is looked \
            for in the list of communes that comes with the program; a province brings its communes along.
            """))

    @Argument(help: .saying("Folder to make."), completion: .directory)
    var folder: String

    @Option(help: .saying("Who runs the campaign: commune, province, or district (before July 2025)."), transform: Init.choice)
    var kind: NewCampaign.Kind?

    @Option(help: .saying("Year of the campaign."))
    var year: Int?

    @Option(help: .saying("Name of the place, with its kind where it is ambiguous: 'Phường Hà Đông'."))
    var name: String?

    @Option(help: .saying("The place above: 'Thành phố Hà Nội'."))
    var parent: String?

    @Option(
        help: .saying("List of schools, centres and residential groups: Excel, LibreOffice, Word, CSV, or one name a line."),
        completion: .file())
    var units: String?

    @Option(
        help: .saying("Built-in lists: 2023 or 2025 for the learning week, none for a campaign of another kind."),
        transform: Init.choice
    )
    var catalogue: Catalogue?

    @Option(
        help: .saying(
            "Who issues a commune's report: ubnd (the People's Committee), bcd (its steering committee), phong (its office)."),
        transform: Init.choice)
    var issuerForm: IssuerForm?

    @Option(help: .saying("List of communes; default: the one that comes with the program."), completion: .file())
    var places: String?

    func validate() throws {
        if let year, !(2000...2100).contains(year) {
            throw ValidationError(saying: "--year takes a year from 2000 to 2100, not \(year)")
        }
    }

    private static func choice<Choice: RawRepresentable & CaseIterable>(_ text: String) throws -> Choice
    where Choice.RawValue == String {
        if let choice = Choice(rawValue: text.lowercased()) { return choice }
        throw ValidationError(saying: "'\(text)' is not one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
    }

    func run() throws {
        guard !AtomicFile.exists(folder + "/campaign.yaml") else {
            throw Failure(
                status: .inputOutput, code: "campaign.exists", place: folder,
                message: "the folder already holds a campaign.yaml",
                hint: "choose another folder; an existing campaign is never overwritten")
        }
        let answers = try Answers(self, thisYear: Clock.now().clock(offset: CampaignTimeZone.vietnam.offset).day.year)
        try CampaignTemplate.write(answers.campaign, to: folder)
        answers.notes.forEach(Console.note)
        let campaign = answers.campaign
        let count = campaign.communes.count + campaign.units.count + 1
        Console.note("made \(folder) for \(campaign.name), \(campaign.year): code \(campaign.campaignCode), \(count) units")
        let remains: OperatorText = "look at period, deadline, theme and signatory in \(folder)/campaign.yaml"
        Console.note(campaign.proposesDays ? "the days 1 to 7 October are a proposal: \(remains)" : remains)
        Console.note(
            campaign.units.isEmpty
                ? "next: list your schools in \(folder)/units.csv, then: baocao doctor \(folder)"
                : "next: look at \(folder)/units.csv, then: baocao doctor \(folder)")
    }
}
