internal import ArgumentParser
internal import Publishing
internal import ReportModel

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check libraries, fonts, layouts, permissions and ledger; each is ok or comes with its remedy.",
        discussion: """
            Changes nothing. `warn` is worth knowing and fails nothing; after `FAIL` the status says what kind of remedy is \
            needed: 66, 74 or 78.
            """)

    @Argument(help: "Folder of a campaign to check too.", completion: .directory)
    var campaign: String?

    @OptionGroup var output: OutOption

    func run() throws {
        var worst = ExitStatus.done
        func tell(_ checks: [Check]) throws {
            for check in checks {
                guard let problem = check.problem else {
                    try Console.write("ok   \(check.what)\n")
                    continue
                }
                let place = problem.place.file.isEmpty ? "" : "\(problem.place.text): "
                let details =
                    (problem.found.map { ", found '\($0)'" } ?? "") + (problem.expected.map { ", expected \($0)" } ?? "")
                try Console.write(
                    "\(check.isFailed ? "FAIL" : "warn") \(check.what): \(place)\(problem.message)\(details)\n")
                if let hint = problem.hint { try Console.write("     remedy: \(hint)\n") }
                if check.isFailed { worst = check.status }
            }
        }
        try tell(Checkup.versions)
        let resources: Resources
        do {
            resources = try Resources.find()
        } catch let failure as Failure {
            try Console.write("FAIL layouts and fonts: \(failure.cause?.message ?? "not found")\n")
            try Console.write("     remedy: \(failure.cause?.hint ?? "set BAOCAO_HOME")\n")
            throw ExitCode(failure.status)
        }
        let checkup = Checkup(resources: resources)
        try tell(checkup.fonts)
        try tell(checkup.layouts)
        if let campaign {
            try tell(checkup.campaign(campaign, out: output.out))
        } else {
            try tell([checkup.output(output.out)])
        }
        if worst != .done { throw ExitCode(worst) }
    }
}
