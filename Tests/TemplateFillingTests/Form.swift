import Participation
import ReportModel
import Testing

@testable import Intake

/// A district with three communes: X1 with 120 visits (100 at LPD, 20 at TTR), X2 with 30 at LPD, X3 with nothing stated.
enum District {
    static func aggregator() throws -> Aggregator {
        let kinds = [
            UnitKind(code: "huyen", name: "Huyện", level: "district"), UnitKind(code: "xa", name: "Xã", level: "commune"),
        ]
        func unit(_ code: String, _ name: String, _ parent: String?, _ kind: String) -> Unit {
            Unit(code: code, parent: parent, kind: kind, name: name, population: nil, reports: parent != nil)
        }
        let tree = try #require(
            UnitTree(
                [
                    unit("R", "Huyện Thanh Trì", nil, "huyen"), unit("X1", "Xã Đông Mỹ", "R", "xa"),
                    unit("X2", "Xã Yên Mỹ & Hạ", "R", "xa"), unit("X3", "Xã Ngọc Hồi", "R", "xa"),
                ], kinds: kinds))
        let day = try #require(CalendarDate(iso: "2023-10-03"))
        let period = try #require(
            DateSpan(from: CalendarDate(iso: "2023-10-02") ?? day, to: CalendarDate(iso: "2023-10-08") ?? day))
        let received = try #require(Timestamp(iso: "2023-10-07T08:00:00+07:00"))
        let campaign = Campaign(
            code: "t", title: "Tuần lễ", period: period, deadline: received, timeZone: .vietnam,
            levels: ["district", "commune"], unitKinds: kinds,
            activityTypes: [ActivityType(code: "LPD", name: "Lễ"), ActivityType(code: "TTR", name: "Truyền thông")],
            audienceGroups: [AudienceGroup(code: "hoc_sinh", name: "Học sinh")],
            indicators: [Indicator(code: "GD", name: "Gia đình", unit: "gia đình")],
            issuer: Issuer(parent: nil, name: "BAN", symbol: "BC", place: "Hà Nội"),
            signatory: Signatory(authority: nil, position: [], name: nil), recipients: [], reports: [])
        func activity(_ type: String, _ count: Int) -> Activity {
            Activity(
                id: nil, date: day, type: type, title: type, sessions: 1, booksDonated: 0,
                audiences: [AudienceCount(group: "hoc_sinh", participants: count, femaleParticipants: nil)])
        }
        func accepted(_ unit: String, _ activities: [Activity], _ sequence: Int) -> Delivery {
            Delivery(
                Submission(unit: unit, covers: period, activities: activities, indicators: nil, remarks: nil),
                received: received, sequence: sequence)
        }
        let deliveries = [
            accepted("X1", [activity("LPD", 100), activity("TTR", 20)], 1), accepted("X2", [activity("LPD", 30)], 2),
        ]
        return Aggregator(Records(campaign: campaign, tree: tree, deliveries: deliveries))
    }
}

/// Makes forms part by part, and looks into what was made of them.
enum Form {
    private static let emptyArchive: [UInt8] = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    static func archive(_ parts: [String: String]) throws -> [UInt8] {
        let members = parts.sorted { $0.key < $1.key }.map { (name: $0.key, bytes: Array($0.value.utf8)) }
        return try #require(ZipArchive.replacing(members, in: emptyArchive))
    }

    static func read(_ member: String, of bytes: [UInt8]) throws -> String {
        String(decoding: try ZipArchive(bytes, limits: .standard).read(member), as: UTF8.self)
    }

    static func members(of bytes: [UInt8]) throws -> [String] { try ZipArchive(bytes, limits: .standard).names }

    /// A workbook of one or two sheets.
    static func workbook(
        _ sheets: [(name: String, xml: String)], texts: [String] = [], names: String = "",
        parts: [String: String] = [:], relations: String = "", calculation: String = ""
    ) throws -> [UInt8] {
        var all = parts
        all["[Content_Types].xml"] = "<Types>\(calculation.isEmpty ? "" : "<Override PartName=\"/xl/calcChain.xml\"/>")</Types>"
        all["_rels/.rels"] =
            "<Relationships xmlns=\"p\"><Relationship Id=\"r\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        all["xl/workbook.xml"] =
            "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
            + sheets.enumerated().map { "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" r:id=\"s\($0 + 1)\"/>" }.joined()
            + "</sheets>\(names)</workbook>"
        all["xl/_rels/workbook.xml.rels"] =
            "<Relationships xmlns=\"p\">"
            + sheets.indices.map {
                "<Relationship Id=\"s\($0 + 1)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
            }.joined()
            + "<Relationship Id=\"t\" Type=\"\(office)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
            + (calculation.isEmpty ? "" : "<Relationship Id=\"c\" Type=\"\(office)/calcChain\" Target=\"calcChain.xml\"/>")
            + "</Relationships>"
        if !calculation.isEmpty { all["xl/calcChain.xml"] = calculation }
        all["xl/sharedStrings.xml"] =
            "<sst xmlns=\"\(main)\">" + texts.map { "<si>\($0)</si>" }.joined() + "</sst>"
        for (index, sheet) in sheets.enumerated() {
            all["xl/worksheets/sheet\(index + 1).xml"] =
                "<worksheet xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(sheet.xml)</worksheet>"
        }
        return try archive(all)
    }

    static func word(_ body: String) throws -> [UInt8] {
        try archive([
            "[Content_Types].xml": "<Types/>", "word/media/image1.png": "not touched",
            "word/document.xml":
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"><w:body>\(body)</w:body></w:document>",
        ])
    }
}
