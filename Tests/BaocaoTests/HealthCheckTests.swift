import Foundation
import TestSupport
import Testing

/// A service that watches runs is told of beginning and end, and never keeps a run from its work.
@Suite struct HealthCheckTests {
    /// Runs the program with a `curl` that notes the address it is given and ends with `status`.
    private func told(
        _ folder: TemporaryFolder, _ campaign: String, _ more: [String] = [], curl status: Int32 = 0, before: String = ""
    ) throws -> (run: ToolResult, addresses: [String]) {
        try folder.write(
            "#!/bin/sh\nfor address; do :; done\necho \"$address\" >> '\(folder.path)/told'\nexit \(status)\n",
            to: "bin/curl")
        #expect(try Tool.run("chmod", ["755", folder.path + "/bin/curl"]).status == 0)
        let words = ["run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", folder.path + "/out"] + more
        let run = try Tool.run(
            "sh", ["-c", before + "PATH=\"$0:$PATH\" exec \"$@\"", folder.path + "/bin", Checkout.program] + words,
            environment: ["BAOCAO_HOME": Checkout.root, "BAOCAO_HEALTH_CHECK": "https://watch.example/1/"])
        let addresses = (try? folder.text("told"))?.split(separator: "\n").map(String.init) ?? []
        return (run, addresses)
    }

    @Test func aGoodRun() throws {
        let folder = try TemporaryFolder()
        let (run, addresses) = try told(folder, try Campaigns.small(in: folder))
        #expect(run.status == 0, "\(run.errors)")
        #expect(addresses == ["https://watch.example/1/start", "https://watch.example/1"])
        #expect(!run.errors.contains("health-check"), "\(run.errors)")
    }

    @Test func theOptionComesBeforeTheVariable() throws {
        let folder = try TemporaryFolder()
        let (_, addresses) = try told(
            folder, try Campaigns.small(in: folder), ["--health-check", "https://other.example"])
        #expect(addresses == ["https://other.example/start", "https://other.example"])
    }

    /// A run that fails before it has even begun is told like any other.
    @Test func aRunThatCannotBegin() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        try folder.write("nonsense: 1\n", to: "small/campaign.yaml")
        let (run, addresses) = try told(folder, campaign)
        #expect(run.status == 78)
        #expect(addresses == ["https://watch.example/1/start", "https://watch.example/1/fail"])
    }

    @Test func documentsThatFailed() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        try folder.write("", to: "out/nho/commune-summary/X.pdf/in the way")
        let (run, addresses) = try told(folder, campaign)
        #expect(run.status == 70)
        #expect(addresses.last == "https://watch.example/1/fail")
    }

    /// Another run is at work, and tells how it ends: this one is no failure.
    @Test func aHeldLock() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let (run, addresses) = try told(
            folder, campaign, before: "exec 9>>'\(campaign)/ledger.lock' && flock 9 && ")
        #expect(run.status == 75, "\(run.errors)")
        #expect(addresses == ["https://watch.example/1/start"])
    }

    @Test func aServiceThatIsAway() throws {
        let folder = try TemporaryFolder()
        let (run, addresses) = try told(folder, try Campaigns.small(in: folder), curl: 7)
        #expect(run.status == 0, "\(run.errors)")
        #expect(addresses.count == 2)
        #expect(run.errors.contains("warning[health-check.failed]"), "\(run.errors)")
        #expect(folder.files(below: "out").contains("nho/district-report/H.pdf"))
    }

    /// `curl` knows other protocols too: an address of a file on this machine is none that watches.
    @Test func onlyTheWebIsAsked() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        try folder.write("", to: "watch/start")
        let words = ["run", campaign, "--out", folder.path + "/out", "--health-check", "file://\(folder.path)/watch"]
        let run = try Tool.run(Checkout.program, words, environment: ["BAOCAO_HOME": Checkout.root])
        #expect(run.status == 0)
        #expect(run.errors.components(separatedBy: "warning[health-check.failed]").count == 3, "\(run.errors)")
    }

    @Test func whatOnlySaysWhatItWouldDoTellsNobody() throws {
        let folder = try TemporaryFolder()
        let (run, addresses) = try told(folder, try Campaigns.small(in: folder), ["--dry-run"])
        #expect(run.status == 0 && addresses.isEmpty, "\(run.errors)")
    }
}
