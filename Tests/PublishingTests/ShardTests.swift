import Publishing
import Testing

@Suite struct ShardTests {
    @Test(
        arguments: [
            ("0/1", "0/1"), ("3/4", "3/4"), ("7/4", "7/4"), ("4", nil), ("-1/4", nil), ("0/0", nil), ("a/b", nil),
            ("1/2/3", nil),
            ("", nil),
        ] as [(String, String?)])
    func isWritten(_ text: String, _ expected: String?) {
        #expect(Shard(text)?.description == expected)
    }

    @Test(
        arguments: [
            // An array from 0; one that begins at 1; one from 10 in steps of 5: tasks 10, 15, 20.
            (
                [
                    "SLURM_ARRAY_TASK_ID": "2", "SLURM_ARRAY_TASK_COUNT": "4", "SLURM_ARRAY_TASK_MIN": "0",
                    "SLURM_ARRAY_TASK_STEP": "1",
                ], "2/4"
            ),
            (
                [
                    "SLURM_ARRAY_TASK_ID": "4", "SLURM_ARRAY_TASK_COUNT": "4", "SLURM_ARRAY_TASK_MIN": "1",
                    "SLURM_ARRAY_TASK_STEP": "1",
                ], "3/4"
            ),
            (
                [
                    "SLURM_ARRAY_TASK_ID": "20", "SLURM_ARRAY_TASK_COUNT": "3", "SLURM_ARRAY_TASK_MIN": "10",
                    "SLURM_ARRAY_TASK_STEP": "5",
                ], "2/3"
            ),
            (["SLURM_ARRAY_TASK_ID": "1", "SLURM_ARRAY_TASK_COUNT": "2"], "1/2"),
            (["JOB_COMPLETION_INDEX": "0", "JOB_COMPLETION_COUNT": "8"], "0/8"),
            (
                [
                    "JOB_COMPLETION_INDEX": "1", "JOB_COMPLETION_COUNT": "2", "SLURM_ARRAY_TASK_ID": "1",
                    "SLURM_ARRAY_TASK_COUNT": "2",
                ], "1/2"
            ),
            ([:], nil),
        ] as [([String: String], String?)])
    func isGivenByTheScheduler(_ environment: [String: String], _ expected: String?) throws {
        #expect(try Shard.given(by: environment)?.description == expected)
    }

    @Test(
        arguments: [
            (["SLURM_ARRAY_TASK_ID": "1"], "SLURM_ARRAY_TASK_COUNT is not set"),
            (["JOB_COMPLETION_INDEX": "1"], "JOB_COMPLETION_COUNT is not set"),
            (["JOB_COMPLETION_INDEX": "one", "JOB_COMPLETION_COUNT": "2"], "'one', not a whole number"),
            (["JOB_COMPLETION_INDEX": "-1", "JOB_COMPLETION_COUNT": "2"], "no index"),
            (
                [
                    "SLURM_ARRAY_TASK_ID": "12", "SLURM_ARRAY_TASK_COUNT": "3", "SLURM_ARRAY_TASK_MIN": "10",
                    "SLURM_ARRAY_TASK_STEP": "5",
                ], "no task of its array"
            ),
            (
                [
                    "JOB_COMPLETION_INDEX": "0", "JOB_COMPLETION_COUNT": "2", "SLURM_ARRAY_TASK_ID": "1",
                    "SLURM_ARRAY_TASK_COUNT": "2",
                ], "but JOB_COMPLETION_INDEX means part 0/2"
            ),
        ] as [([String: String], String)])
    func whatIsUnclearIsNotGuessed(_ environment: [String: String], _ reason: String) {
        let fault = #expect(throws: ShardFault.self) { try Shard.given(by: environment) }
        #expect(fault?.reason.contains(reason) == true, "\(fault?.reason ?? "")")
    }
}
