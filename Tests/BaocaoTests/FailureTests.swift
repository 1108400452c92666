import Foundation
import TestSupport
import Testing

/// Every way a run can be stopped ends with its exit code and one message that names the place and the way out.
@Suite struct FailureTests {
    @Test func usage() throws {
        #expect(try Campaigns.baocao("run").status == 64)
        #expect(try Campaigns.baocao("summarize", "x", "--json", "--csv").status == 64)
        #expect(try Campaigns.baocao("render", "x", "--jobs", "0").status == 64)
        #expect(try Campaigns.baocao("nothing").status == 64)
        #expect(try Campaigns.baocao("--help").status == 0)
    }

    @Test func aMissingCampaign() throws {
        for command in ["run", "collect", "status", "summarize", "render"] {
            let result = try Campaigns.baocao(command, "/nowhere/at-all")
            #expect(result.status == 66, "\(command)")
            #expect(result.errors.contains("/nowhere/at-all"))
            // Where nobody watches, a failure reaches whoever mails standard output.
            #expect(result.text == (["status", "summarize"].contains(command) ? "" : result.errors))
            #expect(isShaped(result.errors), "\(result.errors)")
        }
    }

    @Test(arguments: [
        (
            ["summarize", "--unit", "S3"], 66,
            "units.csv: error[units.unknown]: there is no unit 'S3'\n  hint: known: H, X, S1, S2"
        ),
        (["render", "--unit", "ZZZZZZ"], 66, "units.csv: error[units.unknown]"),
        (["render", "--report", "district"], 64, "error[reports.unknown]: the campaign has no report 'district'"),
        (["forms", "--unit", "H"], 64, "error[units.no-report]"),
        (["collect", "none.csv"], 66, "none.csv: error[file.not-found]"),
        (
            ["summarize", "--xlsx", "/nowhere/figures.xlsx"], 74,
            "/nowhere/figures.xlsx: error[file.failed]: cannot write: No such"
        ),
    ])
    func whatIsNotThereIsNamed(arguments: [String], status: Int32, message: String) throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let result = try Tool.run(
            Checkout.program, [arguments[0], campaign] + arguments.dropFirst(), environment: ["BAOCAO_HOME": Checkout.root],
            folder: folder.path)
        #expect(result.status == status)
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(isShaped(result.errors), "\(result.errors)")
    }

    /// Messages below the line that says what was collected.
    private func afterCollecting(_ errors: String) -> String {
        errors.split(separator: "\n").dropFirst().joined(separator: "\n")
    }

    /// Place where there is one, stable code, message, way out: the first on one line, the last on the next.
    private func isShaped(_ errors: String) -> Bool {
        errors.wholeMatch(of: /(?:[^\n]+: )?error\[[a-z.-]+\]: [^\n]+\n {2}hint: [^\n]+\n?/) != nil
    }

    @Test(arguments: [
        ("code: nho\n", "codes: nho\n", "campaign.yaml:1:1", "codes"),
        ("from: 2023-10-02, to: 2023-10-08", "from: 2023-10-09, to: 2023-10-08", "campaign.yaml:3:", "period"),
        (
            "layout: district-report, for_each: district", "layout: district-report, for_each: distric", "campaign.yaml:",
            "district"
        ),
    ])
    func aBrokenCampaign(from: String, to: String, place: String, word: String) throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let text = try folder.text("small/campaign.yaml")
        #expect(text.contains(from))
        try folder.write(text.replacingOccurrences(of: from, with: to), to: "small/campaign.yaml")
        let result = try Campaigns.baocao("run", campaign, "--out", folder.path + "/out")
        #expect(result.status == 78)
        #expect(result.errors.contains(place), "\(result.errors)")
        #expect(result.errors.contains(word), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
    }

    @Test(arguments: [
        ("S3,S4,thcs,A,,yes\nS4,S3,thcs,B,,yes\n", "units.csv:6", "cycle"),
        ("K,,huyen,Huyện hai,,no\n", "units.csv:6", "root"),
        ("S5,X,dai_hoc,Trường,,yes\n", "units.csv:6", "dai_hoc"),
        ("S1,X,thcs,Trường,,yes\n", "units.csv:6", "S1"),
        ("S6,Y,thcs,Trường,,yes\n", "units.csv:6", "Y"),
        ("S 7,X,thcs,Trường,,yes\n", "units.csv:6", "S 7"),
        ("S8,X,thcs,Trường,-3,maybe\n", "units.csv:6", "maybe"),
    ])
    func brokenUnits(row: String, place: String, word: String) throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        try folder.write(folder.text("small/units.csv") + row, to: "small/units.csv")
        let result = try Campaigns.baocao("run", campaign, "--out", folder.path + "/out")
        #expect(result.status == 78)
        #expect(result.errors.contains(place), "\(result.errors)")
        #expect(result.errors.contains(word), "\(result.errors)")
        #expect(result.errors.contains("hint:"), "\(result.errors)")
    }

    @Test func aBrokenLayout() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let home = folder.path + "/home"
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Checkout.root + "/Layouts", toPath: home + "/Layouts")
        try FileManager.default.copyItem(atPath: Checkout.root + "/Fonts", toPath: home + "/Fonts")
        try folder.write(
            folder.text("home/Layouts/district-report.yaml") + "\nnonsense: 1\n", to: "home/Layouts/district-report.yaml")
        let result = try Campaigns.baocao(
            "run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", folder.path + "/out",
            environment: ["BAOCAO_HOME": home])
        #expect(result.status == 78)
        #expect(result.errors.contains("district-report.yaml:"), "\(result.errors)")
        #expect(result.errors.contains("nonsense"))
        #expect(folder.files(below: "out") == ["nho/runs.jsonl"])
    }

    @Test func aReportWithoutALayout() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        try folder.write(
            folder.text("small/campaign.yaml").replacing("layout: district-report", with: "layout: distric-report"),
            to: "small/campaign.yaml")
        let result = try Campaigns.baocao("run", campaign, "--out", folder.path + "/out")
        #expect(result.status == 78)
        #expect(result.errors.contains("small/campaign.yaml:16:"), "\(result.errors)")
        #expect(result.errors.contains("did you mean 'district-report'?"), "\(result.errors)")
        #expect(!folder.files(below: "small").contains("ledger.sqlite"), "collected before the fault was seen")
    }

    @Test func aMissingFont() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let home = folder.path + "/home"
        try FileManager.default.createDirectory(atPath: home + "/Fonts", withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Checkout.root + "/Layouts", toPath: home + "/Layouts")
        for file in ["fonts.conf", "faces.json"] {
            let text = try String(contentsOfFile: "\(Checkout.root)/Fonts/\(file)", encoding: .utf8)
            try folder.write(text.replacingOccurrences(of: "/usr/share/fonts", with: "/nowhere"), to: "home/Fonts/\(file)")
        }
        let result = try Campaigns.baocao(
            "run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", folder.path + "/out",
            environment: ["BAOCAO_HOME": home])
        #expect(result.status == 78, "\(result.errors)")
        #expect(result.errors.contains("fonts-liberation2"), "\(result.errors)")
        #expect(isShaped(afterCollecting(result.errors)), "\(result.errors)")
        #expect(folder.files(below: "out") == ["nho/runs.jsonl"])
    }

    @Test func anOutFolderThatCannotBeWritten() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        // A file where the folder should be: holds for root too, unlike permissions.
        try folder.write("", to: "out")
        let result = try Campaigns.baocao("run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", folder.path + "/out")
        #expect(result.status == 74, "\(result.errors)")
        #expect(result.errors.contains(folder.path + "/out"))
        #expect(isShaped(afterCollecting(result.errors)), "\(result.errors)")
    }

    @Test func aHeldLock() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        // Another program holds the lock and has said who it is.
        let holder = Process()
        holder.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
        holder.arguments = [
            "--nonblock", campaign + "/ledger.lock", "-c",
            "echo 'process 1, the other run' > \(campaign)/ledger.lock; echo held; cat",
        ]
        let (input, output) = (Pipe(), Pipe())
        holder.standardInput = input
        holder.standardOutput = output
        try holder.run()
        // Its word that it holds the lock, or the end of what it says when it could not take it: no clock decides.
        let word = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        try #require(word == "held\n", "the other program never took the lock")
        let result = try Campaigns.baocao("run", campaign, "--out", folder.path + "/out")
        #expect(result.status == 75)
        #expect(result.errors.contains("process 1, the other run"), "\(result.errors)")
        #expect(isShaped(result.errors), "\(result.errors)")
        // The holder dies without a word; the next run goes on.
        kill(holder.processIdentifier, SIGKILL)
        try input.fileHandleForWriting.close()
        holder.waitUntilExit()
        // What it had started holds the lock as well until it ends too, and says so by closing its output.
        _ = try output.fileHandleForReading.readToEnd()
        #expect(
            try Campaigns.baocao("run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", folder.path + "/out").status == 0)
    }

    /// A limit on the size of files stands for the full disk: the write fails in the middle.
    @Test func aFullDiskLeavesEarlierDocumentsWhole() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let out = folder.path + "/out"
        try Campaigns.baocao("run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out)
        let before = try folder.read("out/nho/district-report/H.pdf")
        let result = try Tool.run(
            "sh",
            [
                "-c", "trap '' XFSZ; ulimit -f 66; exec \"$0\" render \"$1\" --out \"$2\" --force", Checkout.program, campaign,
                out,
            ], environment: ["BAOCAO_HOME": Checkout.root])
        #expect(result.status == 70, "\(result.errors)")
        #expect(
            result.errors.contains("district-report/H.pdf: error[file.failed]: cannot write: File too large"),
            "\(result.errors)")
        #expect(try folder.read("out/nho/district-report/H.pdf") == before)
        #expect(folder.files(below: "out").allSatisfy { !$0.hasSuffix(".tmp") })
        let documents = try Campaigns.manifest(out, "nho")
        #expect(documents.contains { $0["status"] as? String == "failed" && $0["error"] is String })
        // With room again, the failed ones are made up.
        #expect(try Campaigns.baocao("render", campaign, "--out", out).status == 0)
        #expect(try Campaigns.manifest(out, "nho").allSatisfy { $0["status"] as? String != "failed" })
    }

    @Test func oneBadFileDoesNotStopTheOthers() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        try folder.write(Data((0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }), to: "small/inbox/S2.csv")
        let result = try Campaigns.baocao("collect", campaign)
        #expect(result.status == 0)
        let status = try Campaigns.json(try Campaigns.baocao("status", campaign, "--json").output)
        let units = try #require(status["units"] as? [[String: Any]])
        #expect(units.compactMap { $0["state"] as? String } == ["reported", "unreadable"])
    }
}
