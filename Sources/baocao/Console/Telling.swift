internal import Intake
internal import Ledger
internal import Publishing
internal import ReportModel

/// What a session did, in the operator's words.
enum Telling {
    static func show(_ event: SessionEnvironment.Event) {
        switch event {
        case .warning(let diagnostic): Console.show(diagnostic)
        case .collected(let report): show(report)
        case .published(let manifest, let plan, let folder): show(manifest, plan, folder)
        case .drafted(let made, let failures, let folder):
            for failure in failures { failure.diagnostics.forEach(Console.fail) }
            let failed: OperatorText = failures.isEmpty ? "" : ", \(failures.count) failed"
            Console.note("wrote \(made) drafts\(failed) in \(folder)")
        case .adopted(let outcome, let narrative):
            for finding in outcome.findings {
                if finding.severity == .error { Console.fail(finding) } else { Console.show(finding) }
            }
            let places = outcome.changed.map(\.rawValue).joined(separator: ", ")
            Console.note(places.isEmpty ? "nothing to take over" : "took over \(places) into \(narrative)")
        case .issued(let path, let number, let edition):
            Console.note(
                edition > 1
                    ? "issued number \(number), edition \(edition): \(path)" : "issued number \(number): \(path)")
        }
    }

    /// How long the stages of a run took.
    static func show(_ clock: StageClock) {
        let times = clock.times.map { (stage: $0.stage, microseconds: $0.nanoseconds / 1000) }
        let whole = max(times.reduce(0) { $0 + $1.microseconds }, 1)
        for (stage, time) in times {
            let share = "\((time * 1000 / whole + 5) / 10)"
            Console.note(
                "time: \(stage.rawValue.padded(to: 10))\("\(time / 1000).\(time / 100 % 10)".padded(left: 10)) ms \(share.padded(left: 3)) %"
            )
        }
    }

    private static func show(_ report: CollectionReport) {
        let failures = report.failures
        for finding in report.inboxFindings where !failures.contains(finding) { Console.show(finding) }
        failures.forEach(Console.fail)
        report.noLongerFitting.forEach(Console.show)
        for name in report.setAside {
            Console.fail(Diagnostic(.endedProgram(signal: nil), in: name, for: Words.language))
        }
        for file in report.files where file.verdict != .accepted {
            let what: OperatorText =
                switch file.verdict {
                case .unreadable: "unreadable"
                case .partly: "partly refused (\(file.refused) of \(file.accepted + file.refused) submissions)"
                default: "refused"
                }
            Console.note("\(file.name): \(what), \(file.errors) errors; answer in \(file.feedback)")
            file.causes.forEach(Console.show)
        }
        let warnings = report.files.reduce(0) { $0 + $1.warnings }
        var line: OperatorText = "collected \(report.files.count) new files: \(report.acceptedSubmissions) submissions accepted"
        line += ", \(report.refusedSubmissions) refused"
        if report.unreadableFiles > 0 { line += ", \(report.unreadableFiles) files unreadable" }
        if warnings > 0 { line += ", \(warnings) warnings" }
        if report.knownFiles > 0 { line += "; \(report.knownFiles) files were known" }
        Console.note(line)
    }

    private static func show(_ manifest: Manifest, _ plan: RenderPlan, _ folder: String) {
        let paths = Set(plan.documents.map(\.path))
        let own = manifest.documents.filter { paths.contains($0.path) }
        for document in own where document.status == .failed {
            var cause = document.cause ?? Diagnostic(.error, "document.failed", at: SourcePlace(""), "it could not be made")
            // The document is what the operator looks for; where in its making it failed is told after it.
            let place = cause.place.text
            if !place.isEmpty, !place.hasSuffix(document.path), !cause.message.contains(place) {
                cause.say(more: " (\(place))")
            }
            cause.place = SourcePlace(document.path)
            Console.fail(cause)
        }
        let rendered = own.count { $0.status == .rendered }
        let unchanged = own.count { $0.status == .unchanged }
        let failed = own.count { $0.status == .failed }
        if rendered == 0, failed == 0 {
            Console.note("nothing to do: \(unchanged) documents are up to date in \(folder)")
        } else {
            let rest: OperatorText =
                (unchanged > 0 ? ", \(unchanged) unchanged" : "") + (failed > 0 ? ", \(failed) failed" : "")
            Console.note("rendered \(rendered) documents\(rest) in \(folder)")
        }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(width - count, 0)) }
    fileprivate func padded(left width: Int) -> String { String(repeating: " ", count: max(width - count, 0)) + self }
}
