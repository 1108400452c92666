import Foundation
import TestSupport
import Testing

/// What a run from cron leaves and says: its record, its exit code, its words where they are read.
@Suite struct UnattendedTests {
    private func run(_ campaign: String, _ out: String, _ more: String...) throws -> ToolResult {
        try Tool.run(
            Checkout.program, ["run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out] + more,
            environment: ["BAOCAO_HOME": Checkout.root])
    }

    private func records(_ folder: TemporaryFolder) throws -> [[String: Any]] {
        try folder.text("out/nho/runs.jsonl").split(separator: "\n").map { try Campaigns.json(Data($0.utf8)) }
    }

    @Test func everyRunLeavesOneLine() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let out = folder.path + "/out"
        try folder.write(Campaigns.csv("S2", participants: "-3"), to: "small/inbox/S2.csv")
        #expect(try run(campaign, out).status == 0)
        #expect(try run(campaign, out, "--strict").status == 0)
        let records = try records(folder)
        #expect(records.count == 2)
        let keys = [
            "started", "ended", "as_of", "version", "due", "made", "unchanged", "failed", "refused", "set_aside", "exit",
        ]
        for record in records { #expect(Set(keys).isSubset(of: Set(record.keys)), "\(record)") }
        #expect(records.map { $0["due"] as? Int } == [2, 2])
        #expect(records.map { $0["made"] as? Int } == [2, 0])
        #expect(records.map { $0["unchanged"] as? Int } == [0, 2])
        #expect(records.map { $0["refused"] as? Int } == [1, 0])
        #expect(records[0]["as_of"] as? String == Campaigns.afterTheWeek)

        let told = try Campaigns.baocao("runs", campaign, "--out", out, "--json")
        let list = try JSONSerialization.jsonObject(with: told.output) as? [[String: Any]]
        #expect(list?.count == 2)
        let table = try Campaigns.baocao("runs", campaign, "--out", out, "--last", "1")
        #expect(table.text.split(separator: "\n").count == 2, "\(table.text)")
    }

    /// A folder in the document's place: the rename fails, for root too.
    @Test func aFailedDocumentIsToldWhereverItIsRead() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let out = folder.path + "/out"
        try folder.write("", to: "out/nho/commune-summary/X.pdf/in the way")
        let result = try run(campaign, out)
        #expect(result.status == 70)
        // The operator: English, on both outputs, because nobody watches.
        for text in [result.errors, result.text] {
            #expect(text.contains("commune-summary/X.pdf: error[file.failed]: cannot write: Is a directory"), "\(text)")
            #expect(text.contains("  hint: "), "\(text)")
        }
        #expect(!result.text.contains("rendered 1"), "no more than failures is mailed")
        // The record and the manifest: code, message and place.
        let failed = try #require(try records(folder)[0]["failed"] as? [[String: Any]])
        #expect(failed.map { $0["path"] as? String } == ["commune-summary/X.pdf"])
        #expect(failed.map { $0["code"] as? String } == ["file.failed"])
        #expect((failed[0]["place"] as? String)?.hasSuffix("out/nho/commune-summary/X.pdf") == true)
        let document = try #require(try Campaigns.manifest(out, "nho").first { $0["status"] as? String == "failed" })
        #expect((document["cause"] as? [String: Any])?["code"] as? String == "file.failed")
        // The officer: Vietnamese, no path, no code, no hint.
        let page = try folder.text("out/nho/index.html")
        #expect(page.contains("Không ghi được tệp"), "\(page)")
        for word in ["file.failed", "cannot", "hint", folder.path] { #expect(!page.contains(word), "\(word)") }
    }

    @Test func aRunThatCannotBeginIsRecordedToo() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        #expect(try run(campaign, folder.path + "/out").status == 0)
        try FileManager.default.removeItem(atPath: campaign + "/inbox")
        let result = try run(campaign, folder.path + "/out")
        #expect(result.status == 74)
        let last = try #require(try records(folder).last)
        #expect(last["exit"] as? Int == 74)
        #expect((last["failed"] as? [[String: Any]])?.first?["code"] as? String == "file.failed")
    }

    @Test func oneSinkGetsEveryFailureOnce() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let script = "exec \"$0\" run \"$1\" --out \"$2\" > \"$3\" 2>&1"
        let mail = folder.path + "/mail"
        let words = ["-c", script, Checkout.program, campaign + "/nowhere", folder.path + "/out", mail]
        #expect(try Tool.run("sh", words, environment: ["BAOCAO_HOME": Checkout.root]).status == 66)
        #expect(try folder.text("mail").components(separatedBy: "error[campaign.not-found]").count == 2)
    }

    @Test func aGoodRunMailsNothing() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        #expect(try run(campaign, folder.path + "/out").output.isEmpty)
    }

    @Test func messagesForMachines() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let result = try run(campaign, folder.path + "/out", "--log-format", "json")
        #expect(result.status == 0)
        let lines = result.errors.split(separator: "\n")
        #expect(lines.count >= 2)
        for line in lines { #expect(try Campaigns.json(Data(line.utf8))["level"] is String, "\(line)") }
        let failed = try run(campaign + "/nowhere", folder.path + "/out", "--log-format", "json")
        #expect(failed.status == 66)
        #expect(try Campaigns.json(Data(failed.errors.utf8))["code"] as? String == "campaign.not-found")
        let status = try Campaigns.baocao("status", campaign + "/nowhere", "--json")
        #expect(try Campaigns.json(Data(status.errors.utf8))["code"] as? String == "campaign.not-found")
    }

    // MARK: Exit codes of lost work

    @Test func whatLiesTooDeepIsNoSuccess() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        try folder.write(Campaigns.csv("S2", participants: "3"), to: "small/inbox/1/2/3/4/5/6/7/8/9/S2.csv")
        let result = try run(campaign, folder.path + "/out")
        #expect(result.status == 74)
        #expect(result.errors.contains("1/2/3/4/5/6/7/8/9: error[inbox.too-deep]"), "\(result.errors)")
        let failed = try #require(try records(folder)[0]["failed"] as? [[String: Any]])
        #expect(failed.map { $0["code"] as? String } == ["inbox.too-deep"])
        #expect(folder.files(below: "out").contains("nho/district-report/H.pdf"), "what can be made is made")
    }

    /// Without the rights of root, whoever runs the tests.
    private func asNobody(_ arguments: [String]) throws -> ToolResult {
        let environment = ["BAOCAO_HOME": Checkout.root]
        guard getuid() == 0 else { return try Tool.run(Checkout.program, arguments, environment: environment) }
        let words = ["--reuid", "65534", "--regid", "65534", "--clear-groups", Checkout.program]
        return try Tool.run("setpriv", words + arguments, environment: environment)
    }

    @Test func aFileThatMayNotBeReadIsNoSuccess() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        try folder.write(Campaigns.csv("S2", participants: "3"), to: "small/inbox/S2.csv")
        #expect(try Tool.run("chmod", ["-R", "a+rwX", folder.path]).status == 0)
        #expect(try Tool.run("chmod", ["000", campaign + "/inbox/S2.csv"]).status == 0)
        let result = try asNobody(["run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", folder.path + "/out"])
        #expect(result.status == 74, "\(result.errors)")
        #expect(result.errors.contains("S2.csv: error[inbox.unreadable]"), "\(result.errors)")
        #expect(try folder.text("small/feedback/S2.csv.txt").contains("Không mở được tệp này"))
        // Once it may be read, the answer is another.
        #expect(try Tool.run("chmod", ["644", campaign + "/inbox/S2.csv"]).status == 0)
        #expect(try asNobody(["collect", campaign]).status == 0)
        #expect(try folder.text("small/feedback/S2.csv.txt").contains("KẾT QUẢ: ĐÃ NHẬN"))
    }

    @Test func readingNeedsNoRightToWrite() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        #expect(try Campaigns.baocao("collect", campaign).status == 0)
        let status = try Campaigns.baocao("status", campaign, "--json").output
        #expect(try Tool.run("chmod", ["-R", "a+rX,a-w", campaign]).status == 0)
        defer { _ = try? Tool.run("chmod", ["-R", "u+w", campaign]) }
        #expect(try Tool.run("chmod", ["a+rx", folder.path]).status == 0)
        let result = try asNobody(["status", campaign, "--json"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output == status)
    }

    @Test func aFullStandardOutputIsNoSuccess() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        for command in ["status", "summarize"] {
            let result = try Tool.run(
                "sh", ["-c", "exec \"$0\" \"$1\" \"$2\" --json > /dev/full", Checkout.program, command, campaign],
                environment: ["BAOCAO_HOME": Checkout.root])
            #expect(result.status == 74, "\(command)")
            #expect(result.errors.contains("No space left on device"), "\(result.errors)")
        }
    }

    /// What is said must not go into a file that took the number of a closed output.
    @Test(arguments: ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
    func closedOutputsTakeNothingIn(closed: String) throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        try folder.write(Campaigns.csv("S2", participants: "-3"), to: "small/inbox/S2.csv")
        try folder.write("", to: "out/nho/commune-summary/X.pdf/in the way")
        let script = "exec \"$0\" run \"$1\" --as-of \"$2\" --out \"$3\" \(closed)"
        let result = try Tool.run(
            "sh", ["-c", script, Checkout.program, campaign, Campaigns.afterTheWeek, folder.path + "/out"],
            environment: ["BAOCAO_HOME": Checkout.root])
        #expect(result.status == 70)
        let said = Data("error[".utf8)
        for file in folder.files() {
            #expect(try folder.read(file).range(of: said) == nil, "\(file) took a message in")
        }
        #expect(try Campaigns.baocao("ledger", "check", campaign).status == 0)
    }

    @Test func dataForAClosedOutputIsNoSuccess() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let result = try Tool.run(
            "sh", ["-c", "exec \"$0\" status \"$1\" --json >&-", Checkout.program, campaign],
            environment: ["BAOCAO_HOME": Checkout.root])
        #expect(result.status == 74, "\(result.errors)")
    }

    // MARK: Where documents go

    @Test(arguments: ["", "inbox", "inbox/deep", "feedback", "link"])
    func aPlaceThatIsTakenIsRefused(place: String) throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        try FileManager.default.createSymbolicLink(
            atPath: campaign + "/link", withDestinationPath: campaign + "/inbox")
        let before = folder.files()
        let result = try run(campaign, place.isEmpty ? "" : "\(campaign)/\(place)")
        #expect(result.status == 64)
        #expect(result.errors.contains(place.isEmpty ? "error[out.empty]" : "error[out.taken]"), "\(result.errors)")
        #expect(folder.files() == before)
        #expect(!FileManager.default.fileExists(atPath: "/nho"))
    }

    // MARK: Times

    /// `--as-of` decides what is due; when a file came is another matter.
    @Test func asOfIsNoTimeOfReceipt() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let sent = Date(timeIntervalSince1970: 1_696_900_000)
        try FileManager.default.setAttributes([.modificationDate: sent], ofItemAtPath: campaign + "/inbox/S1.csv")
        let result = try Tool.run(
            Checkout.program, ["run", campaign, "--as-of", "2023-10-04T18:00:00+07:00", "--out", folder.path + "/out"],
            environment: ["BAOCAO_HOME": Checkout.root])
        #expect(result.status == 0)
        let figures = try Campaigns.json(try Campaigns.baocao("summarize", campaign).output)
        let reporting = try #require(figures["reporting"] as? [String: Any])
        // Sent on 10 October, after the deadline.
        #expect(reporting["late"] as? Int == 1)
    }

    // MARK: What ended a run

    /// What a kill while reading leaves: the digest of the file in hand.
    private func leaveInHand(_ text: String, in path: String) throws {
        var bytes = Data(count: 64 * 512)
        bytes.append(Data(text.utf8))
        try bytes.write(to: URL(fileURLWithPath: path))
    }

    @Test func aKillTakesNoHealthyFileAway() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let out = folder.path + "/out"
        let digest = try Tool.run("sha256sum", [campaign + "/inbox/S1.csv"]).text.prefix(64)
        try leaveInHand(String(digest), in: campaign + "/ledger.reading")
        try folder.write("", to: "out/nho/x")
        try leaveInHand("district-report/H.pdf", in: out + "/nho/.making")
        let result = try run(campaign, out)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try Campaigns.manifest(out, "nho").map { $0["status"] as? String } == ["rendered", "rendered"])
        #expect(try records(folder)[0]["set_aside"] as? [String] == [])
        let figures = try Campaigns.json(try Campaigns.baocao("summarize", campaign).output)
        #expect((figures["totals"] as? [String: Any])?["participants"] as? Int == 120)
        let again = try run(campaign, out)
        #expect(again.errors.contains("nothing to do: 2 documents"), "\(again.errors)")
        // Nothing is suspect any more.
        for path in [campaign + "/ledger.reading", out + "/nho/.making"] {
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)).allSatisfy { $0 == 0 })
        }
    }
}
