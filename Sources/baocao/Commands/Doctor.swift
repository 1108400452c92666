internal import ArgumentParser
internal import Publishing
internal import ReportModel

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: Words.say("Check libraries, fonts, layouts, permissions and ledger; each is ok or comes with its remedy."),
        discussion: Words.say(
            """
            Changes nothing. `warn` is worth knowing and fails nothing; after `FAIL` the status says what kind of remedy is \
            needed: 66, 74 or 78.
            """))

    @Argument(help: .saying("Folder of a campaign to check too."), completion: .directory)
    var campaign: String?

    @OptionGroup var output: OutOption

    func run() throws {
        var worst = ExitStatus.done
        func tell(_ checks: [Check]) throws {
            for check in checks {
                let what = Words.say(check.what)
                guard let problem = check.problem else {
                    try Console.write("\(Words.mark("ok")) \(what)\n")
                    continue
                }
                let place = problem.place.file.isEmpty ? "" : "\(problem.place.text): "
                let words = problem.spoken
                let found = words.found.map { Words.say(", found '\($0)'") } ?? ""
                let expected = words.expected.map { Words.say(", expected \($0)") } ?? ""
                let mark = Words.mark(check.isFailed ? "FAIL" : "warn")
                try Console.write("\(mark) \(what): \(place)\(words.message)\(found)\(expected)\n")
                if let hint = words.hint { try Console.write("     \(Words.say("remedy: \(hint)"))\n") }
                if check.isFailed { worst = check.status }
            }
        }
        try tell(Checkup.versions)
        let resources: Resources
        do {
            resources = try Resources.find()
        } catch let failure as Failure {
            try tell([Check("layouts and fonts", failure)])
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
