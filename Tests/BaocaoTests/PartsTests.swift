import Foundation
import TestSupport
import Testing

/// `plan`, `render --shard` and `join`: one campaign made by several processes that know nothing of each other.
@Suite struct PartsTests {
    @Test func partsMadeSideBySideAreTheWhole() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.example(in: folder)
        try Campaigns.baocao("run", campaign, "--as-of", Campaigns.afterTheWeek, "--out", folder.path + "/whole")
        let out = folder.path + "/out"
        #expect(try Campaigns.baocao("plan", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out).status == 0)

        // What arrives after the plan was frozen is not in it.
        try folder.write(Campaigns.csv("THCS-VAN-PHUC", participants: "999"), to: "campaign/inbox/THCS-VAN-PHUC.csv")
        #expect(try Campaigns.baocao("collect", campaign).status == 0)

        // Two at once, as a Slurm array from 1 and as an Indexed Job; no lock is asked for.
        let slurm = [
            "SLURM_ARRAY_TASK_ID": "1", "SLURM_ARRAY_TASK_MIN": "1", "SLURM_ARRAY_TASK_STEP": "1",
            "SLURM_ARRAY_TASK_COUNT": "3",
        ]
        let job = ["JOB_COMPLETION_INDEX": "1", "JOB_COMPLETION_COUNT": "3"]
        let processes = try [slurm, job].map { environment in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: Checkout.program)
            process.arguments = ["render", campaign, "--out", out, "--jobs", "1"]
            process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
                .merging(["BAOCAO_HOME": Checkout.root]) { $1 }
            process.standardError = FileHandle.nullDevice
            try process.run()
            return process
        }
        for process in processes {
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }

        // A part is still missing: named, and no success.
        let early = try Campaigns.baocao("join", campaign, "--out", out)
        #expect(early.status == 70)
        let missing = early.errors.components(separatedBy: "error[document.no-part]: no part has made it").count - 1
        // 17 documents in three parts: 6, 6 and 5.
        #expect(missing == 5, "\(early.errors)")

        // Twice is the same as once, and a part beyond the last is empty.
        let third = try Campaigns.baocao("render", campaign, "--out", out, "--shard", "2/3")
        #expect(third.status == 0, "\(third.errors)")
        #expect(try Campaigns.baocao("render", campaign, "--out", out, "--shard", "2/3").errors.contains("nothing to do"))
        #expect(try Campaigns.baocao("render", campaign, "--out", out, "--shard", "3/3").status == 0)
        let joined = try Campaigns.baocao("join", campaign, "--out", out)
        #expect(joined.status == 0, "\(joined.errors)")
        #expect(try Campaigns.manifest(out, "thht-2023").count == 17)
        for file in folder.files(below: "whole") where file.hasSuffix(".pdf") {
            #expect(try folder.read("out/\(file)") == folder.read("whole/\(file)"), "\(file)")
        }

        // A file that was harmed after its part was made is not taken for good.
        try folder.write("", to: "out/thht-2023/district-report/TT.pdf")
        let harmed = try Tool.run(
            Checkout.program, ["join", campaign, "--out", out], environment: ["BAOCAO_HOME": Checkout.root])
        #expect(harmed.status == 70)
    }

    @Test func aPlanOfOtherUnitsIsNotUsed() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let out = folder.path + "/out"
        #expect(try Campaigns.baocao("join", campaign, "--out", out).status == 66)
        #expect(try Campaigns.baocao("plan", campaign, "--as-of", Campaigns.afterTheWeek, "--out", out).status == 0)
        try folder.write(folder.text("small/units.csv") + "S3,X,thcs,Trường ba,,yes\n", to: "small/units.csv")
        for arguments in [["render", campaign, "--out", out, "--shard", "0/2"], ["join", campaign, "--out", out]] {
            let result = try Tool.run(Checkout.program, arguments, environment: ["BAOCAO_HOME": Checkout.root])
            #expect(result.status == 78)
            #expect(result.errors.contains("error[plan.stale]"), "\(result.errors)")
        }
    }

    @Test func aPartThatCannotBeToldIsAUsageError() throws {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder)
        let result = try Campaigns.baocao(
            "render", campaign, "--out", folder.path + "/out", environment: ["JOB_COMPLETION_INDEX": "1"])
        #expect(result.status == 64)
        #expect(result.errors.contains("JOB_COMPLETION_COUNT"), "\(result.errors)")
    }
}
