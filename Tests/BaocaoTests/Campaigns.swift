import Foundation
import TestSupport
import Testing

/// Copies of campaigns to run the built program on.
enum Campaigns {
    static let exampleFolder = Checkout.root + "/Examples/thanh-tri-2023"
    /// After the example's last submission.
    static let afterTheWeek = "2023-10-09T18:00:00+07:00"

    /// A fresh copy of the example, without ledger and feedback.
    static func example(in folder: TemporaryFolder, named name: String = "campaign") throws -> String {
        let copy = "\(folder.path)/\(name)"
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        for entry in ["campaign.yaml", "units.csv", "narrative.yaml", "inbox"] {
            try FileManager.default.copyItem(atPath: "\(exampleFolder)/\(entry)", toPath: "\(copy)/\(entry)")
        }
        return copy
    }

    /// The example with the other two reports, a bulletin a day and a receipt for every unit.
    static func everyReport(in folder: TemporaryFolder, named name: String = "campaign") throws -> String {
        let campaign = try example(in: folder, named: name)
        try folder.write(
            folder.text("\(name)/campaign.yaml") + """
                  - {layout: daily-bulletin, for_each: district, due: daily 17:30}
                  - {layout: unit-receipt, for_each: institution, due: period_end}

                """, to: "\(name)/campaign.yaml")
        return campaign
    }

    /// A small campaign: a district, one commune, two schools.
    static func small(in folder: TemporaryFolder, reports: String = Campaigns.bothReports) throws -> String {
        try folder.write(smallDefinition(reports: reports), to: "small/campaign.yaml")
        try folder.write(
            """
            code,parent,kind,name,population,reports
            H,,huyen,Huyện Thanh Trì,,no
            X,H,xa,Xã Đông Mỹ,8000,no
            S1,X,thcs,Trường Trung học cơ sở Đông Mỹ,,yes
            S2,X,thcs,Trường Trung học cơ sở Vạn Phúc,,yes

            """, to: "small/units.csv")
        try folder.write(csv("S1", participants: "120"), to: "small/inbox/S1.csv")
        if reports.contains("district-report") {
            // Nothing to say anywhere: its reports are whole as they are.
            let places = ["direction", "notable", "strengths", "limitations", "causes", "lessons", "tasks", "proposals"]
            let nothing = places.map { "    \($0): none\n" }.joined()
            try folder.write("district-report:\n  H:\n\(nothing)", to: "small/narrative.yaml")
        }
        return folder.path + "/small"
    }

    /// `campaign.yaml` of a district with communes and schools.
    ///
    /// - Parameter more: lines of further keys.
    static func smallDefinition(reports: String, more: [String] = []) -> String {
        """
        code: nho
        title: Tuần lễ hưởng ứng học tập suốt đời năm 2023
        period: {from: 2023-10-02, to: 2023-10-08}
        deadline: 2023-10-08T17:00:00+07:00
        time_zone: Asia/Ho_Chi_Minh
        levels: [district, commune, institution]
        unit_kinds:
          - {code: huyen, name: Huyện, level: district}
          - {code: xa, name: Xã, level: commune}
          - {code: thcs, name: Trường Trung học cơ sở, level: institution}
        issuer: {parent: UBND HUYỆN, name: BAN CHỈ ĐẠO, symbol: BC-BCĐ, place: Thanh Trì}
        signatory: {authority: TM. BAN CHỈ ĐẠO, position: TRƯỞNG BAN}
        recipients: ["Lưu: VT"]\(more.map { "\n" + $0 }.joined())
        reports:
        \(reports)
        """
    }

    static let bothReports = """
          - {layout: commune-summary, for_each: commune, due: period_end}
          - {layout: district-report, for_each: district, due: period_end, edition: illustrated}
        """

    static func csv(_ unit: String, participants: String, date: String = "2023-10-03") -> String {
        """
        unit_code,date,activity_type,title,audience_group,sessions,participants,female_participants,books_donated
        \(unit),\(date),LPD,Lễ phát động,hoc_sinh,1,\(participants),,0

        """
    }

    /// Runs the built program; the documents it leaves must be valid, whatever it is run for.
    @discardableResult
    static func baocao(
        _ arguments: String..., environment: [String: String] = [:], folder: String? = nil
    ) throws -> ToolResult {
        let result = try Tool.run(
            Checkout.program, arguments, environment: ["BAOCAO_HOME": Checkout.root].merging(environment) { $1 },
            folder: folder)
        if let option = arguments.firstIndex(of: "--out"), option + 1 < arguments.count, folder == nil {
            try expectValid(below: arguments[option + 1])
        }
        return result
    }

    /// Judges all documents in a folder by what they declare.
    static func expectValid(below out: String) throws {
        let files = FileManager.default.enumerator(atPath: out)?.compactMap { $0 as? String } ?? []
        for file in files where file.hasSuffix(".pdf") {
            let failures = try PageValidation.shared.failures(in: "\(out)/\(file)")
            #expect(failures == [], "\(file)")
        }
    }

    static func json(_ data: Data) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    /// The sums alone, as the ground truth has them: without the lists of what is stated.
    static func withoutStated(_ value: Any) -> Any {
        guard let map = value as? [String: Any] else { return value }
        return map.filter { $0.key != "stated" }.mapValues(withoutStated)
    }

    static func manifest(_ out: String, _ code: String) throws -> [[String: Any]] {
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(out)/\(code)/manifest.json"))
        return try #require(try json(data)["documents"] as? [[String: Any]])
    }
}
