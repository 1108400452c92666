import Foundation
import ReportModel
import TestSupport
import Testing

@testable import CampaignFolder

/// What the loader makes of a folder.
struct CampaignLoaderTests {
    static let units = """
        code,parent,kind,name,population,reports
        TT,,huyen,Huyện Thanh Trì,,no
        DM,TT,xa,Xã Đông Mỹ,7500,yes

        """

    static let smallest = """
        code: thht-2023
        title: Tuần lễ
        period: {from: 2023-10-02, to: 2023-10-08}
        deadline: 2023-10-08T17:00:00+07:00
        levels: [district, commune]
        unit_kinds:
          - {code: huyen, name: Huyện, level: district}
          - {code: xa, name: Xã, level: commune}
        issuer: {name: BAN CHỈ ĐẠO, symbol: BC-BCĐ, place: Thanh Trì}
        signatory: {position: TRƯỞNG BAN}

        """

    private func load(_ campaign: String, layouts: [String]? = nil) throws -> LoadedCampaign {
        let folder = try TemporaryFolder()
        try folder.write(campaign, to: "campaign.yaml")
        try folder.write(CampaignLoaderTests.units, to: "units.csv")
        return try CampaignLoader.load(folder.path, layouts: layouts)
    }

    /// `line:column code message / hint` of every finding.
    private func findings(_ campaign: String, layouts: [String]? = nil) throws -> [String] {
        do {
            return try load(campaign, layouts: layouts).warnings.map(\.shortText)
        } catch let fault as CampaignFault {
            #expect(fault.kind == .invalid)
            return fault.diagnostics.map(\.shortText)
        }
    }

    @Test func theSmallestCampaignTakesTheDefaults() throws {
        let loaded = try load(CampaignLoaderTests.smallest)
        let campaign = loaded.campaign
        #expect(campaign.timeZone == .vietnam)
        #expect(campaign.audienceGroups == BuiltInCatalogue.audienceGroups)
        #expect(campaign.signatory.position == ["TRƯỞNG BAN"])
        #expect(campaign.recipients == [])
        #expect(campaign.reports == [])
        #expect(loaded.comparisonFolder == nil)
        #expect(loaded.digest.utf8.count == 64)
        // The level above the lowest is asked for the learning models.
        #expect(campaign.indicators.first?.level == "district")
    }

    @Test func anEmptyListOfIndicatorsMeansNone() throws {
        #expect(try load(CampaignLoaderTests.smallest + "indicators: []\n").campaign.indicators == [])
    }

    @Test func textsAreNFCWhateverTheFileHolds() throws {
        let loaded = try load(CampaignLoaderTests.smallest.decomposedStringWithCanonicalMapping)
        #expect(Array(loaded.campaign.title.utf8) == Array("Tuần lễ".utf8))
    }

    @Test func theDigestChangesWithEitherFile() throws {
        let first = try load(CampaignLoaderTests.smallest).digest
        #expect(try load(CampaignLoaderTests.smallest).digest == first)
        #expect(try load(CampaignLoaderTests.smallest + "# a comment\n").digest != first)
    }

    @Test func allKeysAreRead() throws {
        let loaded = try load(
            CampaignLoaderTests.smallest + """
                theme: Tự học
                time_zone: "+07:00"
                activity_types: [{code: A, name: Một, group: Nhóm}, {code: B, name: Hai}]
                audience_groups: [{code: hs, name: Học sinh}]
                indicators:
                  - {code: X, name: Đăng ký, unit: hộ, level: commune}
                  - {code: Y, name: Công nhận, unit: hộ, of: X}
                recipients: ["- Như trên;", "Lưu: VT"]
                reports:
                  - {layout: tong-hop, for_each: commune, due: daily 17:30}
                  - {layout: tong-hop, for_each: district, due: period_end}
                compare_with: ../thht-2022

                """)
        let campaign = loaded.campaign
        #expect(campaign.theme == "Tự học")
        #expect(campaign.timeZone.offset == 25_200)
        #expect(campaign.activityTypes.map(\.group) == ["Nhóm", nil])
        #expect(
            campaign.indicators == [
                Indicator(code: "X", name: "Đăng ký", unit: "hộ", level: "commune"),
                Indicator(code: "Y", name: "Công nhận", unit: "hộ", of: "X"),
            ])
        #expect(campaign.recipients == ["Như trên", "Lưu: VT"])
        #expect(campaign.reports.map(\.due) == [.daily(hour: 17, minute: 30), .periodEnd])
        #expect(campaign.compareWith == "../thht-2022")
        #expect(loaded.comparisonFolder?.hasSuffix("/../thht-2022") == true)
        #expect(loaded.warnings.map(\.code) == ["campaign.comparison"])
    }

    @Test func allFaultsOfAFileAreFoundAtOnce() throws {
        let marked = MarkedText(
            """
            code: ①thht 2023
            ②titel: Tuần lễ
            period: {from: 2023-10-08, to: ③2023-10-02}
            deadline: ④2023-10-08T17:00:00
            time_zone: ⑤Europe/Paris
            levels: [district, commune]
            unit_kinds:
              - {code: huyen, name: Huyện, level: ⑥distric}
              - ⑦{code: xa, name: Xã}
            issuer: ⑧BAN CHỈ ĐẠO
            signatory: {position: TRƯỞNG BAN, name: [⑨]}

            """)
        var expected = [
            "\(marked.at("①")) campaign.code 'code' of the campaign is no code: 'thht 2023' / use 1 to 64 letters without marks, digits, '.', '_' or '-'",
            "1:1 campaign.missing-key the campaign lacks the key 'title'",
            "\(marked.at("③")) campaign.period the period ends on 2023-10-02, before it begins on 2023-10-08 / swap 'from' and 'to'",
            "\(marked.at("⑤")) campaign.time-zone clocks change in the time zone 'Europe/Paris', so days would not all have 24 hours / name the offset that holds in the period, e.g. +07:00",
            "\(marked.at("④")) campaign.deadline the deadline '2023-10-08T17:00:00' lacks its offset from UTC / in Vietnam write 2023-10-08T17:00:00+07:00",
            "\(marked.at("⑥")) campaign.unknown-level 'level' of unit kind 1 is not one of the levels: 'distric' / did you mean 'district'?",
            "\(marked.at("⑦")) campaign.missing-key unit kind 2 lacks the key 'level'",
            "\(marked.at("⑧")) campaign.wrong-type 'issuer' must be a map of keys, not a text",
            "\(marked.at("②")) campaign.unknown-key the campaign has no key 'titel' / did you mean 'title'?",
        ]
        let nameList = marked.marks["⑨"].map { "\($0.line):\($0.column - 1)" } ?? ""
        expected.insert("\(nameList) campaign.wrong-type 'name' of 'signatory' must be a text, not a list", at: 8)
        #expect(try findings(marked.text) == expected)
    }

    @Test(arguments: [
        (
            "reports: [{layout: distric-report, for_each: district, due: period_end}]",
            "11:20 campaign.unknown-layout there is no layout 'distric-report' / did you mean 'district-report'?"
        ),
        (
            "reports: [{layout: district-report, for_each: province, due: period_end}]",
            "11:47 campaign.unknown-level 'for_each' of report 1 is not one of the levels: 'province' / known: district, commune"
        ),
        (
            "reports: [{layout: district-report, for_each: district, due: daily 25:00}]",
            "11:62 campaign.due 'due' of report 1 is neither 'deadline' nor 'period_end' nor 'daily HH:MM': 'daily 25:00' / write deadline, period_end, or daily 17:30"
        ),
        (
            "reports: district-report",
            "11:10 campaign.wrong-type 'reports' must be a list, not a text / write [a, b] or one '- ' per line"
        ),
        (
            "indicators: [{code: X, name: A, unit: b, of: Y}]",
            "11:46 campaign.indicator-of indicator 'X' is a part of 'Y', which is no indicator / known: X"
        ),
        (
            "indicators: [{code: X, name: A, unit: b}, {code: X, name: B, unit: c}]",
            "11:43 campaign.duplicate indicator 'X' is there twice (first in line 11)"
        ),
        (
            "activity_types: []",
            "11:17 campaign.empty 'activity_types' is empty, so no activity could be reported / leave the key out to take the catalogue of the learning week"
        ),
        (
            "recipients: {a: b}",
            "11:13 campaign.wrong-type 'recipients' must be a list, not a map of keys / write [a, b] or one '- ' per line"
        ),
        ("theme:", nil),
        ("title: Hai", "11:1 yaml.duplicate-key the key 'title' is written twice (first in line 2) / keep one of them"),
        (
            "theme: [a",
            "12:1 yaml.syntax did not find expected ',' or ']' while parsing a flow sequence (line 11, column 8) / check indentation, brackets and quotes above this place"
        ),
        (
            "theme: Chủ đề: tự học",
            "11:14 yaml.syntax mapping values are not allowed in this context / a text that contains ': ' must stand in quotes"
        ),
        (
            "time_zone: Asia/Ho_Chi_Min",
            "11:12 campaign.time-zone unknown time zone 'Asia/Ho_Chi_Min' / did you mean 'Asia/Ho_Chi_Minh'?"
        ),
    ])
    func faultsNameTheirPlace(line: String, finding: String?) throws {
        let found = try findings(
            CampaignLoaderTests.smallest + line + "\n", layouts: ["district-report", "commune-summary"])
        #expect(found == (finding.map { [$0] } ?? []))
    }

    @Test func aMissingFolderOrFileIsNotFound() throws {
        let folder = try TemporaryFolder()
        for path in [folder.path + "/nowhere", folder.path] {
            do {
                _ = try CampaignLoader.load(path)
                Issue.record("loaded \(path)")
            } catch {
                #expect(error.kind == .notFound)
                #expect(!error.diagnostics.isEmpty)
            }
        }
    }

    @Test func aliasesCannotGrowADocument() throws {
        var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
        for level in 1...8 {
            let uses = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            lines.append("a\(level): &a\(level) [\(uses)]")
        }
        let found = try findings(lines.joined(separator: "\n"))
        #expect(found.count == 1)
        #expect(found.first?.contains("yaml.too-large the document is too large") == true)
    }
}

extension Diagnostic {
    /// `line:column code message / hint`.
    var shortText: String {
        let position = [place.line, place.column].compactMap { $0.map(String.init) }.joined(separator: ":")
        return "\(position) \(code) \(message)" + (hint.map { " / \($0)" } ?? "")
    }
}
