internal import ArgumentParser
internal import Publishing
internal import ReportModel

struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Words.say("The cron entry: collect, then make what is due."),
        discussion: Words.say("Running it twice is the same as running it once; a slot that was missed is made up."))

    @OptionGroup var campaign: CampaignArgument

    @Option(help: ArgumentHelp(saying: "Decide what is due as of this time instead of now.", valueName: "time"))
    var asOf: TimeArgument?

    @OptionGroup var output: OutOption

    @OptionGroup var jobs: JobsOption

    @OptionGroup var document: DocumentOptions

    @Flag(help: .saying("Say what would be done; change nothing."))
    var dryRun = false

    @Flag(help: .saying("End with 65 when some submission was refused."))
    var strict = false

    @Flag(help: .saying("Tell at the end how long each stage took, added up over all workers."))
    var timings = false

    @Option(
        help: ArgumentHelp(
            saying: """
                Address that is asked for at the start (with /start), at a good end, and at a bad one (with /fail); it never keeps \
                a run from its work. Default: BAOCAO_HEALTH_CHECK.
                """, valueName: "url"))
    var healthCheck: String?

    @OptionGroup var unattended: UnattendedOptions

    func run() async throws {
        if dryRun { return try tellDue() }
        unattended.begin()
        let check = HealthCheck(address: healthCheck)
        check?.tell(.start)
        let status: Int32
        do {
            let stages = StageClock { [timings] in timings ? Clock.nanoseconds() : 0 }
            defer { if timings { Telling.show(stages) } }
            let session = try Session(campaign.folder, try unattended.environment(clock: stages))
            status = try await session.run(
                asOf: asOf?.timestamp, strict: strict,
                RenderSettings(out: output.out, jobs: jobs.count, options: document.options))
        } catch {
            // The run that holds the lock tells how the work ends.
            if Failure(error).status != .locked { check?.tell(.failure) }
            throw error
        }
        check?.tell(status == ExitStatus.done.rawValue ? .success : .failure)
        if status != ExitStatus.done.rawValue { throw ExitCode(status) }
    }

    private func tellDue() throws {
        let session = try Session(campaign.folder, try unattended.environment())
        let documents = try session.due(asOf: asOf?.timestamp, out: output.out)
        for path in documents { try Console.write(path + "\n") }
        Console.note("dry run: \(documents.count) documents are due; nothing was collected or made")
    }
}
