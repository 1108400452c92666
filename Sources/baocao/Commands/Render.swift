internal import ArgumentParser
internal import Foundation
internal import Publishing
internal import ReportModel

struct Render: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: Words.say("Make documents from what the ledger holds."))

    @OptionGroup var campaign: CampaignArgument

    @Option(help: .saying("Report to make (name of a layout); may be repeated. Default: all of the campaign."))
    var report: [String] = []

    @Option(help: .saying("Unit to make documents of (code); may be repeated. Default: all."))
    var unit: [String] = []

    @OptionGroup var output: OutOption

    @OptionGroup var jobs: JobsOption

    @OptionGroup var document: DocumentOptions

    @Option(
        help: ArgumentHelp(
            saying:
                "Make part I of N of the documents, I from 0; default: the part that a Slurm array or an Indexed Job gives.",
            valueName: "i/n"))
    var shard: ShardArgument?

    @Flag(help: .saying("Make unchanged documents again too, and drafts that somebody has edited."))
    var force = false

    @Option(
        help: ArgumentHelp(
            saying:
                "Write each document for Word too (docx), beside the PDF under the same name, to be edited before it is signed."
        ))
    var draft: DraftArgument?

    @OptionGroup var unattended: UnattendedOptions

    func run() async throws {
        let session = try Session(campaign.folder, unattended.environment())
        let selection = RenderSelection(reports: report, units: unit)
        let settings = RenderSettings(
            out: output.out, jobs: jobs.count, options: document.options, force: force, draft: draft?.format)
        let part = try shard?.shard ?? Shard.given(by: ProcessInfo.processInfo.environment)
        let status =
            if let part {
                try await session.render(part: part, selection, settings)
            } else {
                try await session.render(selection, settings)
            }
        if status != 0 { throw ExitCode(status) }
    }
}

/// `0/4`: the first of four parts.
struct ShardArgument: ExpressibleByArgument {
    let shard: Shard

    init?(argument: String) {
        guard let shard = Shard(argument) else { return nil }
        self.shard = shard
    }
}

/// A form of drafts by its name.
struct DraftArgument: ExpressibleByArgument {
    let format: DraftFormat

    init?(argument: String) {
        guard let format = DraftFormat(rawValue: argument) else { return nil }
        self.format = format
    }

    static var allValueStrings: [String] { DraftFormat.allCases.map(\.rawValue) }
}
