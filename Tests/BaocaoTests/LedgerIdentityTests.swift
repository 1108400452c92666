import Foundation
import TestSupport
import Testing

/// A ledger that is lost, cut, newer or another's is never taken for an empty or a right one.
@Suite struct LedgerIdentityTests {
    private struct Made {
        var campaign: String
        var out: String
        var folder: TemporaryFolder

        func run() throws -> ToolResult {
            try Campaigns.baocao("run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out)
        }

        func documents() throws -> [Data] {
            try folder.files(below: "out").filter { $0.hasSuffix(".pdf") }.map { try folder.read("out/\($0)") }
        }

        var ledger: String { campaign + "/ledger.sqlite" }

        func archiveInbox() throws {
            for file in folder.files(below: "small/inbox") {
                try FileManager.default.removeItem(atPath: "\(campaign)/inbox/\(file)")
            }
        }
    }

    private func made() throws -> Made {
        let folder = try TemporaryFolder()
        let made = Made(campaign: try Campaigns.small(in: folder), out: folder.path + "/out", folder: folder)
        let result = try made.run()
        #expect(result.status == 0, "\(result.errors)")
        return made
    }

    @Test(arguments: [0, 200, 20_000])
    func aLedgerThatIsLostOrCutStopsEverythingBeforeAnythingIsWritten(size: Int) throws {
        let made = try made()
        let whole = try made.folder.read("small/ledger.sqlite")
        let before = try made.documents()
        try made.archiveInbox()
        if size == 0 {
            try FileManager.default.removeItem(atPath: made.ledger)
        } else {
            try whole.prefix(size).write(to: URL(fileURLWithPath: made.ledger))
        }
        let code = size == 0 ? "ledger.lost" : "ledger.malformed"
        for command in [["run"], ["collect"], ["render"], ["status"], ["summarize"], ["plan"]] {
            var words = [command[0], made.campaign]
            if ["run", "render", "plan"].contains(command[0]) { words += ["--out", made.out] }
            let result = try Tool.run(Checkout.program, words, environment: ["BAOCAO_HOME": Checkout.root])
            #expect(result.status == 78, "\(command[0]): \(result.errors)")
            #expect(result.errors.contains("error[\(code)]"), "\(command[0]): \(result.errors)")
            #expect(result.errors.contains("baocao ledger restore"), "\(result.errors)")
            #expect(result.errors.contains("baocao ledger new"), "\(result.errors)")
        }
        #expect(try made.documents() == before)
        #expect(size != 0 || !FileManager.default.fileExists(atPath: made.ledger))
    }

    @Test func aBackupPutBackGoesOn() throws {
        let made = try made()
        let figures = try Campaigns.baocao("summarize", made.campaign).output
        let copy = made.folder.path + "/copies/monday.sqlite"
        try FileManager.default.createDirectory(atPath: made.folder.path + "/copies", withIntermediateDirectories: true)
        #expect(try Campaigns.baocao("ledger", "backup", made.campaign, copy).status == 0)
        try made.archiveInbox()
        try Data("no ledger at all".utf8).write(to: URL(fileURLWithPath: made.ledger))
        let restored = try Campaigns.baocao("ledger", "restore", made.campaign, copy)
        #expect(restored.status == 0, "\(restored.errors)")
        #expect(try Campaigns.baocao("summarize", made.campaign).output == figures)
        let again = try made.run()
        #expect(again.status == 0, "\(again.errors)")
        #expect(again.errors.contains("nothing to do"), "\(again.errors)")
        // What made room is left aside, not deleted.
        let aside = made.folder.files(below: "small").filter {
            $0.hasPrefix("ledger.sqlite.aside-") && !$0.hasSuffix("-shm") && !$0.hasSuffix("-wal")
        }
        #expect(try aside.map { try made.folder.text("small/\($0)") } == ["no ledger at all"])
    }

    /// A copy never takes the place of what is no older copy: the ledger itself, the campaign, another campaign's ledger.
    @Test func aBackupReplacesNothingButAnOlderCopy() throws {
        let made = try made()
        let other = try self.made()
        let before = made.folder.files(below: "small").filter { !$0.hasPrefix("ledger.") }
        let whole = try made.folder.read("small/ledger.sqlite")
        let campaign = try made.folder.read("small/campaign.yaml")
        let theirs = try other.folder.read("small/ledger.sqlite")
        let link = made.folder.path + "/link.sqlite"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: made.ledger)
        let places = [
            made.ledger, made.ledger + "-wal", link, made.campaign + "/inbox/copy.sqlite",
            made.campaign + "/feedback/copy.sqlite", made.campaign + "/campaign.yaml", other.ledger,
        ]
        for place in places {
            let result = try Campaigns.baocao("ledger", "backup", made.campaign, place)
            #expect(result.status == 64, "\(place): \(result.errors)")
            #expect(result.errors.contains("error[copy.taken]"), "\(place): \(result.errors)")
        }
        #expect(made.folder.files(below: "small").filter { !$0.hasPrefix("ledger.") } == before)
        #expect(try made.folder.read("small/ledger.sqlite") == whole)
        #expect(try made.folder.read("small/campaign.yaml") == campaign)
        #expect(try other.folder.read("small/ledger.sqlite") == theirs)
        // An older copy of its own it does replace.
        let copy = made.folder.path + "/copy.sqlite"
        for _ in 1...2 { #expect(try Campaigns.baocao("ledger", "backup", made.campaign, copy).status == 0) }
    }

    @Test func aCopyOfAnotherLedgerIsPutBackOnRequestAlone() throws {
        let made = try made()
        let other = try self.made()
        let whole = try made.folder.read("small/ledger.sqlite")
        let copy = made.folder.path + "/theirs.sqlite"
        #expect(try Campaigns.baocao("ledger", "backup", other.campaign, copy).status == 0)
        let refused = try Campaigns.baocao("ledger", "restore", made.campaign, copy, "--out", made.out)
        #expect(refused.status == 78)
        #expect(refused.errors.contains("error[ledger.another]"), "\(refused.errors)")
        #expect(try made.folder.read("small/ledger.sqlite") == whole)
        // Twice within one second: what is left aside finds a name each time.
        for file in [copy, copy] {
            let put = try Campaigns.baocao("ledger", "restore", made.campaign, file, "--another", "--out", made.out)
            #expect(put.status == 0, "\(put.errors)")
        }
        #expect(!made.folder.files(below: "small").contains { $0.contains("restored") })
        #expect(made.folder.files(below: "small").contains { $0.hasPrefix("feedback.aside-") })
        #expect(made.folder.files(below: "out").contains { $0.hasPrefix("nho.aside-") })
        let run = try made.run()
        #expect(run.status == 0, "\(run.errors)")
        #expect(try made.documents().count >= 2)
    }

    /// A ledger that was emptied is no whole ledger without submissions.
    @Test func anEmptiedLedgerIsNoWholeOne() throws {
        let made = try made()
        try Data().write(to: URL(fileURLWithPath: made.ledger))
        for words in [["check", made.campaign], ["backup", made.campaign, made.folder.path + "/copy.sqlite"]] {
            let result = try Tool.run(
                Checkout.program, ["ledger"] + words, environment: ["BAOCAO_HOME": Checkout.root])
            #expect(result.status == 78)
            #expect(result.errors.contains("error[ledger.lost]"), "\(result.errors)")
        }
        #expect(!made.folder.files().contains("copy.sqlite"))
    }

    @Test func aCopyThatIsNotWholeIsNotPutBack() throws {
        let made = try made()
        let whole = try made.folder.read("small/ledger.sqlite")
        for (name, bytes) in [("cut", Data(whole.prefix(whole.count / 2))), ("text", Data("copy".utf8))] {
            let copy = try made.folder.write(bytes, to: name)
            let result = try Campaigns.baocao("ledger", "restore", made.campaign, copy)
            #expect(result.status == 78, "\(name): \(result.errors)")
            #expect(try made.folder.read("small/ledger.sqlite") == whole)
        }
        #expect(try Campaigns.baocao("ledger", "restore", made.campaign, "/nowhere/copy").status == 66)
    }

    @Test func beginningAnewLeavesTheOldAside() throws {
        let made = try made()
        let documents = made.folder.files(below: "out").filter { $0.hasSuffix(".pdf") }
        try FileManager.default.removeItem(atPath: made.ledger)
        #expect(try Campaigns.baocao("ledger", "new", made.campaign, "--out", made.out).status == 64)
        let result = try Campaigns.baocao(
            "ledger", "new", made.campaign, "--why", "Ổ đĩa hỏng ngày 05/10", "--out", made.out)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try Campaigns.baocao("ledger", "check", made.campaign).text.contains("begun anew: Ổ đĩa hỏng ngày 05/10"))
        let aside = made.folder.files(below: "out").filter { $0.hasPrefix("nho.aside-") && $0.hasSuffix(".pdf") }
        #expect(aside.count == documents.count)
        #expect(made.folder.files(below: "small").contains { $0.hasPrefix("feedback.aside-") })
        let run = try made.run()
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test func twoCampaignsOfOneCodeShareNoFolder() throws {
        let made = try made()
        let before = try made.documents()
        let other = Made(campaign: made.folder.path + "/other/small", out: made.out, folder: made.folder)
        for name in ["campaign.yaml", "units.csv", "inbox/S1.csv"] {
            try made.folder.write(made.folder.read("small/\(name)"), to: "other/small/\(name)")
        }
        try made.folder.write(Campaigns.csv("S2", participants: "9"), to: "other/small/inbox/S2.csv")
        for code in ["ledger.lost", "ledger.another"] {
            let result = try other.run()
            #expect(result.status == 78)
            #expect(result.errors.contains("error[\(code)]"), "\(result.errors)")
            #expect(result.errors.contains("--out"), "\(result.errors)")
            // The second time it has a ledger of its own.
            #expect(try Campaigns.baocao("collect", other.campaign).status == 0)
        }
        #expect(try made.documents() == before)
    }

    @Test func aLedgerOfANewerVersionIsSaidToBeOne() throws {
        let made = try made()
        let change = """
            import sqlite3, sys
            db = sqlite3.connect(sys.argv[1])
            db.execute("INSERT INTO grdb_migrations VALUES ('99 of tomorrow')")
            db.commit()
            """
        #expect(try Tool.run("python3", ["-c", change, made.ledger]).status == 0)
        for command in ["run", "status", "summarize", "collect"] {
            let out = command == "run" ? ["--out", made.out] : []
            let result = try Tool.run(
                Checkout.program, [command, made.campaign] + out, environment: ["BAOCAO_HOME": Checkout.root])
            #expect(result.status == 78)
            #expect(result.errors.contains("error[ledger.newer]"), "\(result.errors)")
        }
    }

    @Test func aDamagedPageIsFound() throws {
        let made = try made()
        #expect(try Campaigns.baocao("ledger", "check", made.campaign).status == 0)
        var bytes = try made.folder.read("small/ledger.sqlite")
        // The middle of a page somewhere behind the schema.
        for index in (bytes.count / 2)..<(bytes.count / 2 + 6_000) { bytes[index] = 0xA5 }
        try bytes.write(to: URL(fileURLWithPath: made.ledger))
        let result = try Campaigns.baocao("ledger", "check", made.campaign)
        #expect(result.status == 78, "\(result.text)")
        #expect(result.errors.contains("error[ledger.malformed]"), "\(result.errors)")
    }

    @Test func whoOnlyReadsWritesNothing() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let before = folder.files()
        for command in ["status", "summarize"] { #expect(try Campaigns.baocao(command, campaign).status == 0) }
        #expect(folder.files() == before)
    }
}
