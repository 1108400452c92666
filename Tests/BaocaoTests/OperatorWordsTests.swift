import Foundation
import TestSupport
import Testing

/// What was found in a submission is told to the operator in English and to its sender in Vietnamese, from the same values.
@Suite struct OperatorWordsTests {
    private static let head =
        "unit_code,date,activity_type,title,audience_group,sessions,participants,female_participants,books_donated\n"

    /// A campaign of which one file has three rows with one cause, and another of its kind.
    private func collected(_ folder: TemporaryFolder, _ options: String...) throws -> (campaign: String, errors: String) {
        let campaign = try Campaigns.small(in: folder)
        let rows = ["540 HS", "32 em", "20 cô"].map { "S2,2023-10-03,LPD,Vui học \($0),hoc_sinh,1,\($0),,\n" }.joined()
        try folder.write(Self.head + rows + "S2,2023-10-03,HTX,Vui,hoc_sinh,1,5,,\n", to: "small/inbox/S2.csv")
        try folder.write("Rar!\u{1A}\u{7}", to: "small/inbox/S3.rar")
        let result = try Tool.run(
            Checkout.program, ["collect", campaign] + options, environment: ["BAOCAO_HOME": Checkout.root])
        #expect(result.status == 0)
        return (campaign, result.errors)
    }

    @Test func theTerminalTellsTheFirstCausesInEnglish() throws {
        let folder = try TemporaryFolder()
        let (_, errors) = try collected(folder)
        let lines = errors.components(separatedBy: "\n")
        let told = lines.filter { $0.contains(": error[intake.") }
        #expect(
            told == [
                "S2.csv:2:7: error[intake.count]: 'participants' mixes words and a number, found '540 HS', expected a whole number of at least 0",
                "S2.csv:5:3: error[intake.activity-type]: 'activity_type' is not in the campaign, found 'HTX'",
                "S3.rar: error[intake.unsupported]: the file is a RAR archive, which is not read, expected a .xlsx, .xls, .ods, .docx, .csv or .json file",
            ])
        // One cause is told once; the answer has all its rows.
        let answer = try folder.text("small/feedback/S2.csv.txt")
        #expect(answer.contains("Dòng 2–4, cột G “participants”: “participants” có chữ lẫn với số"), "\(answer)")
        #expect(answer.contains("Cách sửa: chỉ ghi chữ số: “540 HS” thì ghi 540"), "\(answer)")
        #expect(!answer.contains("error") && !answer.contains("expected"), "\(answer)")
    }

    @Test func messagesForMachinesAreEnglishToo() throws {
        let folder = try TemporaryFolder()
        let (_, errors) = try collected(folder, "--log-format", "json")
        let objects = try errors.split(separator: "\n").map { try Campaigns.json(Data($0.utf8)) }
        let counts = objects.filter { $0["code"] as? String == "intake.count" }
        #expect(counts.count == 1 && counts[0]["message"] as? String == "'participants' mixes words and a number")
        #expect(counts.first?["place"] as? String == "S2.csv:2:7")
    }

    @Test func statusHasBothLanguages() throws {
        let folder = try TemporaryFolder()
        let (campaign, _) = try collected(folder)
        let status = try Campaigns.json(try Campaigns.baocao("status", campaign, "--json").output)
        let files = try #require(status["refused_files"] as? [[String: Any]])
        let reasons = files.flatMap { $0["reasons"] as? [[String: Any]] ?? [] }
        #expect(reasons.count == 5)
        for reason in reasons {
            let message = try #require(reason["message"] as? String)
            let english = try #require(reason["english"] as? String)
            #expect(!message.filter { !$0.isASCII }.isEmpty, "\(message)")
            #expect(english.filter { !$0.isASCII }.isEmpty, "\(english)")
        }
        // An older program wrote no English down: the code says what it means.
        let forget =
            "import sqlite3, sys; db = sqlite3.connect(sys.argv[1]); db.execute('UPDATE finding SET english = NULL'); db.commit()"
        #expect(try Tool.run("python3", ["-c", forget, "\(campaign)/ledger.sqlite"]).status == 0)
        let older = try Campaigns.json(try Campaigns.baocao("status", campaign, "--json").output)
        let first = (older["refused_files"] as? [[String: Any]])?.first?["reasons"] as? [[String: Any]]
        #expect(first?.first?["english"] as? String == "a count is not a whole number of at least 0")
    }
}
