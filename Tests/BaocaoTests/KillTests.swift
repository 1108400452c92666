import Foundation
import TestSupport
import Testing

/// `kill -9` at many moments: nothing accepted is lost, nothing half-written stands under a final name.
@Suite(.serialized) struct KillTests {
    /// Starts the program and sends it a signal once something stands; the process has ended.
    ///
    /// Progress decides and not a clock, so a slow machine is caught at the same points as a fast one; where exactly between two
    /// files the signal falls is left to chance.
    private func end(_ arguments: [String], with signal: Int32, once standing: () -> Bool) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Checkout.program)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(["BAOCAO_HOME": Checkout.root]) { $1 }
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        while process.isRunning, !standing() { Thread.sleep(forTimeInterval: 0.001) }
        Foundation.kill(process.processIdentifier, signal)
        process.waitUntilExit()
        return process
    }

    /// Tells whether it was still at work.
    private func kill(_ arguments: [String], once standing: () -> Bool) throws -> Bool {
        try end(arguments, with: SIGKILL, once: standing).terminationReason == .uncaughtSignal
    }

    @Test func collectionAndRenderingSurviveAKill() throws {
        let folder = try TemporaryFolder()
        let reference = try Campaigns.example(in: folder, named: "reference")
        try Campaigns.baocao("run", reference, "--as-of", Campaigns.afterTheWeek, "--out", folder.path + "/whole")
        let whole = try Campaigns.baocao("summarize", reference, "--json").output

        let campaign = try Campaigns.example(in: folder)
        let arguments = ["run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", folder.path + "/out"]
        var interrupted = 0
        /// Answers and documents that stand, looked at cheaply: it is asked again and again.
        func count(_ campaign: String, _ out: String) -> Int {
            ["\(campaign)/feedback", "\(out)/thht-2023/commune-summary", "\(out)/thht-2023/district-report"].reduce(0) {
                $0 + ((try? FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/\($1)"))?.count ?? 0)
            }
        }
        let pieces = count("reference", "whole")
        #expect(pieces > 100)
        for step in 1...14 where try kill(arguments, once: { count("campaign", "out") >= pieces * step / 15 }) {
            interrupted += 1
            // Whatever stands under a final name is whole.
            for file in folder.files(below: "out") where file.hasSuffix(".pdf") {
                #expect(try folder.read("out/\(file)") == folder.read("whole/\(file)"), "\(file)")
            }
        }
        #expect(interrupted > 2, "no run was caught in the act")
        #expect(try Tool.run(Checkout.program, arguments, environment: ["BAOCAO_HOME": Checkout.root]).status == 0)
        #expect(try Campaigns.baocao("summarize", campaign, "--json").output == whole)
        for file in folder.files(below: "whole") where file.hasSuffix(".pdf") {
            #expect(try folder.read("out/\(file)") == folder.read("whole/\(file)"), "\(file)")
        }
        #expect(folder.files(below: "out").allSatisfy { !$0.hasSuffix(".tmp") })
        #expect(
            folder.files(below: "campaign/feedback").filter { $0.hasSuffix(".txt") }.count
                == folder.files(below: "campaign/inbox").count)
    }

    /// A number is issued or free whenever the program is killed, and what was issued before stays as it was.
    @Test func anIssueSurvivesAKill() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        #expect(try Campaigns.baocao("collect", campaign, "--received-at", "2023-10-04T08:00:00+07:00").status == 0)
        let issued = "out/nho/issued"
        func path(_ number: Int) -> String { "\(issued)/district-report/H/\(number)-2023-10-09" }
        func stands(_ path: String) -> Bool { FileManager.default.fileExists(atPath: "\(folder.path)/\(path)") }
        func pending(_ ending: String) -> Bool {
            let names = try? FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/\(issued)/.pending")
            return names?.contains { $0.hasSuffix(ending) && !$0.hasPrefix(".") } ?? false
        }
        // As it is written, as it is put down, as it gets its name.
        let moments: [() -> Bool] = [
            { pending(".pdf") }, { pending(".json") }, { stands(path(3) + ".pdf") },
        ]
        var bytes: [Data] = []
        var interrupted = 0
        for (index, moment) in moments.enumerated() {
            let number = index + 1
            let arguments = [
                "issue", campaign, "--report", "district-report", "--number", "\(number)", "--date", "2023-10-09", "--out",
                folder.path + "/out",
            ]
            let isCut = try kill(arguments, once: moment)
            if isCut { interrupted += 1 }
            let again = try Tool.run(Checkout.program, arguments, environment: ["BAOCAO_HOME": Checkout.root])
            let isTaken = again.status == 64 && again.errors.contains("error[issue.number-taken]")
            #expect(isTaken || again.status == 0 && isCut, "\(again.errors)")
            #expect(!pending(".pdf") && !pending(".json"))
            for (earlier, known) in bytes.enumerated() { #expect(try folder.read(path(earlier + 1) + ".pdf") == known) }
            bytes.append(try folder.read(path(number) + ".pdf"))
            let record = try Campaigns.json(try folder.read(path(number) + ".json"))
            let digest = (record["issue"] as? [String: Any])?["sha256"] as? String
            let lines = try folder.text(issued + "/issued.jsonl").split(separator: "\n").map {
                try Campaigns.json(Data($0.utf8))
            }
            #expect(lines.map { $0["number"] as? String } == (1...number).map(String.init))
            #expect(lines.last?["sha256"] as? String == digest && digest != nil)
            #expect(digest == (try Tool.run("sha256sum", ["\(folder.path)/\(path(number)).pdf"]).text.prefix(64)).description)
        }
        #expect(interrupted > 0, "no issue was caught in the act")
        try Campaigns.expectValid(below: folder.path + "/out")
    }

    /// Asked to stop in the middle of a file, a run leaves it for the next: nothing of it is kept, and it is not suspect.
    @Test(arguments: [SIGTERM, SIGINT]) func aRequestToStopWhileReading(signal: Int32) throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        #expect(try Campaigns.baocao("collect", campaign).status == 0)
        let rows = Campaigns.csv("S2", participants: "3").split(separator: "\n").map(String.init)
        try folder.write(
            ([rows[0]] + Array(repeating: rows[1], count: 60_000)).joined(separator: "\n"), to: "small/inbox/S2.csv")
        let reading = campaign + "/ledger.reading"
        func isInHand() -> Bool {
            ((try? Data(contentsOf: URL(fileURLWithPath: reading))) ?? Data()).contains { $0 != 0 }
        }
        let process = try end(["collect", campaign], with: signal, once: isInHand)
        #expect(process.terminationReason == .exit && process.terminationStatus == 128 + signal)
        #expect(!isInHand(), "what was in hand by request is not suspect")
        let status = try Campaigns.json(try Campaigns.baocao("status", campaign, "--json").output)
        let units = try #require(status["units"] as? [[String: Any]])
        #expect(units.map { $0["state"] as? String } == ["reported", "never_sent"])
    }

    /// Without the process that waits nobody holds the lock: the one that works alone ends, and writes nothing.
    @Test func whatWorksAloneEndsWithTheOneThatWaits() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        #expect(try Campaigns.baocao("collect", campaign).status == 0)
        let head = Campaigns.csv("S2", participants: "3").split(separator: "\n")
        let rows = Array(repeating: String(head[1]), count: 30_000)
        try folder.write(([String(head[0])] + rows).joined(separator: "\n"), to: "small/inbox/S2.csv")
        let before = try folder.read("small/ledger.sqlite")
        // Its standard input is at its end, as when the other was killed.
        let result = try Tool.run(
            Checkout.program, ["alone-file", campaign, campaign + "/inbox/S2.csv", "--inbox", "--observed", "1696809600"])
        #expect(result.status == 143, "\(result.errors)")
        #expect(try folder.read("small/ledger.sqlite") == before)
    }
}
