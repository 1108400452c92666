import Foundation
import TestSupport
import Testing

/// What a run keeps is what would be made anew: after every edit of a campaign, whatever it is, the documents that stand are
/// byte for byte those that `render --force` makes.
///
/// Here some edits with a seed; `make edits` goes through hundreds.
@Suite struct FirstKeyTests {
    /// A district of two communes with five schools, and edits of it.
    private struct Scene {
        let folder: TemporaryFolder
        var random: SeededGenerator
        let out: String
        private var sent = 0
        private var approved = false

        init(seed: UInt64) throws {
            folder = try TemporaryFolder()
            random = SeededGenerator(seed: seed)
            out = folder.path + "/out"
            let receipts = "  - {layout: unit-receipt, for_each: institution, due: period_end}"
            try folder.write(
                Campaigns.smallDefinition(reports: receipts + "\n" + Campaigns.bothReports, more: ["approval: [commune]"]),
                to: "c/campaign.yaml")
            try folder.write(
                """
                code,parent,kind,name,population,reports
                H,,huyen,Huyện Thanh Trì,,no
                X,H,xa,Xã Đông Mỹ,8000,no
                S1,X,thcs,Trường Trung học cơ sở Đông Mỹ,,yes
                S2,X,thcs,Trường Trung học cơ sở Vạn Phúc,,yes
                Y,H,xa,Xã Đại Áng,9000,yes
                S3,Y,thcs,Trường Trung học cơ sở Đại Áng,,yes
                S4,Y,thcs,Trường Trung học cơ sở Liên Ninh,,yes
                S5,Y,thcs,Trường Trung học cơ sở Ngọc Hồi,,yes

                """, to: "c/units.csv")
            for unit in ["S1", "S2", "S3", "Y"] { try send(unit) }
        }

        private mutating func pick<T>(_ choices: [T]) -> T { choices[Int.random(in: choices.indices, using: &random)] }

        /// Another report of a unit, each received a minute after the last.
        private mutating func send(_ unit: String) throws {
            sent += 1
            let people = pick([118, 120, 240, 75, 5000, Int.random(in: 10...900, using: &random)])
            let title = pick(["Lễ phát động", "Ngày hội đọc sách", "Nói chuyện chuyên đề về học tập suốt đời"])
            let day = pick(["2023-10-03", "2023-10-04", "2023-10-06"])
            let text = """
                unit_code,date,activity_type,title,audience_group,sessions,participants,female_participants,books_donated
                \(unit),\(day),LPD,\(title),hoc_sinh,1,\(people),,\(pick([0, 0, 12]))

                """
            let path = try folder.write(text, to: "c/inbox/\(unit)-\(sent).csv")
            let time = Date(timeIntervalSince1970: 1_696_400_000 + Double(sent * 60))
            try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
        }

        private func replace(_ name: String, _ old: String, _ new: String) throws {
            try folder.write(folder.text("c/\(name)").replacing(old, with: new), to: "c/\(name)")
        }

        /// Edits something, and says what.
        mutating func edit() throws -> String {
            let edit = pick([
                "correct", "correct", "correct", "first", "withdraw", "decide", "targets", "title", "issuer", "rule",
                "population",
                "name", "move", "approve", "layout", "note", "nothing",
            ])
            switch edit {
            case "correct": try send(pick(["S1", "S2", "S3", "Y"]))
            case "first": try send(pick(["S4", "S5"]))
            case "withdraw":
                sent += 1
                let time = Date(timeIntervalSince1970: 1_696_400_000 + Double(sent * 60))
                let text = ISO8601DateFormatter().string(from: time)
                try baocao("withdraw", folder.path + "/c", "--unit", pick(["S1", "S2", "S3"]), "--received-at", text)
            case "decide":
                let review =
                    try Campaigns.json(
                        try baocao("summarize", folder.path + "/c", "--unit", "H", "--json").output)["review"] as? [String: Any]
                let doubts = ["duplicates", "outliers"].flatMap { review?[$0] as? [[String: Any]] ?? [] }
                guard !doubts.isEmpty, let id = pick(doubts)["id"] as? String else { return "decide nothing" }
                try baocao("decide", folder.path + "/c", id, "keep", "--by", "A", "--why", "đã hỏi")
            case "targets":
                try folder.write(
                    "unit_code,figure,target\n\(pick(["commune", "X", "Y"])),participants,\(pick([100, 300, 2000]))\n",
                    to: "c/targets.csv")
            case "title": try replace("campaign.yaml", "năm 2023", pick(["năm 2023 ", "năm 2023 (thử)", "năm 2023"]))
            case "issuer": try replace("campaign.yaml", "place: Thanh Trì", "place: \(pick(["Thanh Trì", "Hà Nội"]))")
            case "rule":
                try replace(
                    "campaign.yaml", "approval: [commune]",
                    "rules: [{id: r, that: \"participants <= \(pick([100, 200]))\", level: unit, severity: warning, "
                        + "message: Nhiều}]\napproval: [commune] ")
            case "population": try replace("units.csv", pick(["8000", "9000"]), pick(["8000", "9000", "120"]))
            case "name": try replace("units.csv", "Xã Đông Mỹ", "Xã Đông Mỹ \(pick(["A", "B"]))")
            case "move": try replace("units.csv", pick(["S4,Y", "S4,X"]), pick(["S4,Y", "S4,X"]))
            case "approve":
                try baocao("approve", folder.path + "/c", "--unit", "X", "--by", "A", approved ? "--revoke" : "")
                approved.toggle()
            case "layout":
                let text = try String(contentsOfFile: Checkout.root + "/Layouts/unit-receipt.yaml", encoding: .utf8)
                try folder.write(
                    text.replacing("PHIẾU TIẾP NHẬN", with: pick(["PHIẾU TIẾP NHẬN", "PHIẾU NHẬN"])),
                    to: "c/layouts/unit-receipt.yaml")
            case "note": try folder.write("\(sent)", to: "c/ghi-chu.txt")
            default: break
            }
            return edit
        }

        @discardableResult
        func baocao(_ arguments: String...) throws -> ToolResult {
            try Tool.run(Checkout.program, arguments.filter { !$0.isEmpty }, environment: ["BAOCAO_HOME": Checkout.root])
        }

        /// Bytes of all documents and what is told of them.
        func documents() throws -> [String: Data] {
            let told = ["index.html", "review.xlsx"]
            let names = folder.files(below: "out/nho").filter { $0.hasSuffix(".pdf") || told.contains($0) }
            return Dictionary(uniqueKeysWithValues: try names.map { ($0, try folder.read("out/nho/\($0)")) })
        }

        /// First keys of the documents.
        func keys() throws -> [String: String] {
            let state = try Campaigns.json(try folder.read("out/nho/.state.json"))["documents"] as? [String: [String: Any]]
            return (state ?? [:]).compactMapValues { $0["inputs"] as? String }
        }
    }

    @Test func whatARunKeepsIsWhatWouldBeMadeAnew() throws {
        let environment = ProcessInfo.processInfo.environment
        let edits = environment["BAOCAO_EDITS"].flatMap { Int($0) } ?? 5
        var scene = try Scene(seed: environment["BAOCAO_SEED"].flatMap { UInt64($0) } ?? 1)
        var known: [String: String] = [:]
        var kept = 0
        for turn in 0..<edits {
            let edit = turn == 0 ? "the beginning" : try scene.edit()
            let run = try scene.baocao("run", scene.folder.path + "/c", "--out", scene.out, "--as-of", Campaigns.afterTheWeek)
            // An edit that the campaign does not bear leaves everything as it is.
            guard run.status == 0 else { continue }
            let keys = try scene.keys()
            kept += keys.count { known[$0.key] == $0.value }
            known = keys
            let standing = try scene.documents()
            let forced = try scene.baocao("render", scene.folder.path + "/c", "--out", scene.out, "--force")
            #expect(forced.status == 0, "\(forced.errors)")
            let anew = try scene.documents()
            for (name, bytes) in anew.sorted(by: { $0.key < $1.key }) {
                #expect(standing[name] == bytes, "turn \(turn), \(edit): \(name) was kept and is not what would be made")
            }
            #expect(try scene.keys() == keys, "turn \(turn), \(edit): keys hang on more than the inputs")
        }
        // Nothing would be shown by a key that always changes.
        #expect(edits < 3 || kept > 0)
    }
}
