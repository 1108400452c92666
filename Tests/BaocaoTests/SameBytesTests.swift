import Foundation
import TestSupport
import Testing

/// The same inputs give the same bytes, whatever else is different. The example goes through the same in ExampleTests and,
/// with runs killed on the way, in KillTests; here is every difference by itself and all four reports in both profiles.
@Suite struct SameBytesTests {
    private static let reports = """
          - {layout: commune-summary, for_each: commune, due: period_end}
          - {layout: district-report, for_each: district, due: period_end}
          - {layout: daily-bulletin, for_each: district, due: daily 17:30}
          - {layout: unit-receipt, for_each: institution, due: period_end}
        """

    /// A way to run the program that must not matter.
    private struct Way {
        var name: String
        var arguments: [String] = []
        var environment: [String: String] = [:]
        /// Runs under `faketime` at this wall-clock time.
        var day: String?
        var isShuffled = false
        /// Makes every document a second time over the first.
        var runsTwice = false
    }

    private static let ways = [
        Way(name: "two runs", runsTwice: true),
        Way(name: "two workers", arguments: ["--jobs", "2"]),
        Way(name: "shuffled inbox", isShuffled: true),
        Way(name: "another zone", environment: ["TZ": "America/New_York"]),
        Way(name: "another locale", environment: ["LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8"]),
        Way(name: "no locale", environment: ["LC_ALL": "C", "LANG": "C"]),
        Way(name: "another day", day: "2031-05-06 07:08:09"),
    ]

    /// A folder of its own for each way, which is one more difference.
    private func documents(_ way: Way, _ options: [String]) throws -> [String: Data] {
        let folder = try TemporaryFolder()
        let campaign = try Campaigns.small(in: folder, reports: Self.reports)
        // As they come, the files have other places in the folder; their times are receipts, and inputs.
        var files = [("S1.csv", Campaigns.csv("S1", participants: "120")), ("S2.csv", Campaigns.csv("S2", participants: "75"))]
        files += [("S1-chi-tieu.csv", "unit_code,indicator,value\nS1,SACH_QG,31\n")]
        try FileManager.default.removeItem(atPath: campaign + "/inbox/S1.csv")
        let received = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1.0, 1_696_400_000 + Double($0)) })
        for (name, text) in way.isShuffled ? files.reversed() : files {
            let path = try folder.write(text, to: "small/inbox/\(name)")
            let time = Date(timeIntervalSince1970: received[name] ?? 0)
            try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
        }
        let out = folder.path + "/out"
        var words = [Checkout.program, "run", campaign, "--out", out] + options + way.arguments
        if let day = way.day { words = ["faketime", day] + words } else { words += ["--as-of", Campaigns.afterTheWeek] }
        // The wall clock is another; the times of files are what they are.
        let environment = ["BAOCAO_HOME": Checkout.root, "NO_FAKE_STAT": "1"].merging(way.environment) { $1 }
        let run = try Tool.run(words[0], Array(words.dropFirst()), environment: environment)
        #expect(run.status == 0, "\(way.name): \(run.errors)")
        if way.runsTwice {
            let again = [Checkout.program, "render", campaign, "--force", "--out", out] + options
            #expect(try Tool.run(again[0], Array(again.dropFirst()), environment: environment).status == 0)
        }
        let documents = folder.files(below: "out").filter { $0.hasSuffix(".pdf") }
        return Dictionary(uniqueKeysWithValues: try documents.map { ($0, try folder.read("out/\($0)")) })
    }

    @Test(arguments: [["--attach-data"], ["--profile", "ua2-a4", "--signature-field"]])
    func nothingElseMatters(options: [String]) throws {
        let expected = try documents(Way(name: "plain", arguments: ["--jobs", "1"]), options)
        // A summary and a report, seven bulletins, two receipts.
        #expect(expected.count == 11)
        for way in Self.ways { #expect(try documents(way, options) == expected, "\(way.name)") }
    }

    /// A test of the test: what does matter is seen.
    @Test func anInputMatters() throws {
        #expect(try documents(Way(name: "plain"), []) != documents(Way(name: "profile"), ["--profile", "ua2-a4"]))
    }
}
